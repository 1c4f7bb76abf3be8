import BookingDomain
import BookingModel

/// Somebody with a session of their own at a terminal: another one when the program died, or when the account was opened by
/// something else.
class SimulatedVisitor: SimulatedActor, @unchecked Sendable {
  final lazy var principal: Principal = office.openSession(from: origin)

  override func restart() {
    super.restart()
    principal = office.openSession(from: origin)
  }

  override func sessionEnded() { principal = office.openSession(from: origin) }

  /// Logs in, unless they are; whether they are in.
  final func comesIn(by email: String) throws -> Bool {
    guard principal.isGuest else { return true }
    let result = try attempt("logIn") { () throws(BookingError) in
      try office.visit(principal).session.logIn(email: email, password: SimulatedBuyer.password)
    }
    guard case .success(let known) = result else { return false }
    principal = known
    return true
  }
}
