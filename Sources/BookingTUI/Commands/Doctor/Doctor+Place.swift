import BookingDomain
import BookingFiles
import BookingModel
import BookingStore
import BookingServices
import Foundation

extension Doctor {
  /// The directory: whose it is, who may look into it, and the room on its disk.
  func place() -> [DoctorFinding] {
    var facts = stat()
    guard stat(directory.path, &facts) == 0 else {
      return [
        .problem(
          "data directory: \(directory.path) is not there", do: "booking --data \(directory.path) init")
      ]
    }
    var findings: [DoctorFinding] = []
    for path in directory.openPaths {
      findings.append(
        .problem("data directory: others may look into \(path)", do: "chmod go-rwx \(path)"))
    }
    if facts.st_uid != geteuid() {
      findings.append(
        .problem(
          "data directory: it belongs to another user than you",
          do: "run booking as its owner, or give it to you: chown -R"))
    }
    var disk = statvfs()
    if statvfs(directory.path, &disk) == 0 {
      let free = (Int(disk.f_bavail) * Int(disk.f_frsize)) >> 20
      findings.append(
        free < 500
          ? .problem("disk: only \(free) MiB are free", do: "make room before it is full")
          : .fine("disk: \(free >> 10) GiB are free"))
    }
    return findings
  }

  /// What is in it: whether it opens, for which program it is, and whether its books and the settings go together.
  func data(_ settings: Settings?) -> ([DoctorFinding], Metrics?) {
    guard access(directory.path, F_OK) == 0 else { return ([], nil) }
    do throws(BookingError) {
      guard try directory.isInitialised() else { throw .notADataDirectory(path: directory.path) }
      let versions = try BoxOffice.engine(directory).versions()
      let words = "data: tables of version \(versions.schema), SQLite \(versions.engine)"
      guard versions.schema == versions.known else {
        let finding = DoctorFinding.advice(
          "\(words): this program will bring them up to \(versions.known)",
          do: "booking backup FILE first, then open it once: there is no way back but the backup")
        return ([finding], nil)
      }
      let office = try look()
      let metrics = try office.metrics()
      return ([.fine(words)] + (try books(office, metrics, settings)), metrics)
    } catch {
      return ([.problem("data: " + CommandWording.sentence(for: error), do: Self.remedy(for: error))], nil)
    }
  }

  private func look() throws(BookingError) -> BoxOffice {
    try BoxOffice.inspect(BoxOffice.engine(directory), environment: .forLooking(directory))
  }

  /// What Stripe calls the newest payment that it confirmed for this shop.
  func newestPayment() -> String? {
    guard let versions = try? BoxOffice.engine(directory).versions(), versions.schema == versions.known else {
      return nil
    }
    return try? look().newestReference(of: Settings.Gateway.stripe.rawValue)
  }

  /// Money that came, or is to come or go, by a gateway that the settings don't name any more.
  private func books(_ office: BoxOffice, _ metrics: Metrics, _ settings: Settings?) throws(BookingError)
    -> [DoctorFinding]
  {
    guard let settings else { return [] }
    var findings: [DoctorFinding] = []
    let real = try office.realGateways()
    if settings.gateway == .sandbox, !real.isEmpty {
      findings.append(
        .problem(
          "payments: real money was taken here by \(real.joined(separator: ", ")), and the settings take play money, so "
            + "that nothing is sold",
          do:
            "put booking.toml and the key back, as docs/operations.md says; to try things out: booking --data NEW init"
        ))
    }
    for (gateway, count) in metrics.openByGateway.sorted(by: { $0.key < $1.key })
    where !settings.configuredGateways.contains(gateway) {
      findings.append(
        .problem(
          "payments: \(count) begun with \(gateway) can't end, since it is set no more",
          do: "keep [\(gateway)] with its key in booking.toml until they have; only payments.gateway changes")
      )
    }
    return findings
  }

  private static func remedy(for error: BookingError) -> String {
    switch error {
    case .newerSchema: "install the booking that wrote them, or a newer one"
    case .damaged: "booking --data NEW restore FILE, with the latest backup"
    case .notADataDirectory(let path): "booking --data \(path) init, or name another directory with --data"
    case .noPermission: "run booking as the owner of the data directory"
    case .busy: "look which process writes without end; it may be a backup"
    case .diskFull, .readOnly: "make room, or make the disk writable"
    default: "booking check says more"
    }
  }
}
