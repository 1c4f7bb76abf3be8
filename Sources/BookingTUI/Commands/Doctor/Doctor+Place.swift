import BookingDomain
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

  /// What is in it: whether it opens, for which program it is, and what waits there in vain.
  func data(_ settings: Settings?) -> [DoctorFinding] {
    guard access(directory.path, F_OK) == 0 else { return [] }
    do throws(BookingError) {
      guard try directory.isInitialised() else { throw .notADataDirectory(path: directory.path) }
      let versions = try StoreVersions.of(directory)
      let words = "data: tables of version \(versions.schema), SQLite \(versions.engine)"
      guard versions.schema == versions.known else {
        return [
          .advice(
            "\(words): this program will bring them up to \(versions.known)",
            do: "booking backup FILE first, then open it once: there is no way back but the backup")
        ]
      }
      let office = try BoxOffice.inspect(directory, environment: .forLooking(directory))
      return [.fine(words)] + waiting(try office.figures(), settings)
    } catch {
      return [.problem("data: " + CommandWording.sentence(for: error), do: Self.remedy(for: error))]
    }
  }

  private func waiting(_ figures: Figures, _ settings: Settings?) -> [DoctorFinding] {
    var findings: [DoctorFinding] = []
    if figures.undelivered > 0 {
      findings.append(
        .advice(
          "messages: \(figures.undelivered) could not be delivered",
          do: "admins see them among the orders, with m, and why"))
    }
    let known = (settings ?? Settings()).attendedGateways
    for (gateway, count) in figures.openByGateway.sorted(by: { $0.key < $1.key })
    where !known.contains(gateway) {
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
