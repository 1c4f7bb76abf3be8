import BookingDomain
import BookingModel
import BookingStore

extension BoxOffice {
  /// Holds the money in the tables against the books of every gateway it came by. Takes a process with the gateways' keys,
  /// and as long as they take to answer.
  ///
  /// Needs no principal, like `check`: it names rows and amounts of money, never anybody's data.
  public func checkGateways() throws(BookingError) -> CheckReport {
    // What is written down while the gateways answer is not held against them.
    let start = clock.now()
    var check = GatewayCheck(settledBefore: start - .minutes(1))
    for gateway in environment.callableGateways {
      do throws(GatewayError) {
        check.add(try gateway.records(), of: gateway.name)
      } catch {
        check.leaveOut(gateway.name, error)
      }
    }
    try store.read { try check.compare($0) }
    return CheckReport(findings: check.findings)
  }
}
