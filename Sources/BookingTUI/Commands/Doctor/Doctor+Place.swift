import BookingDomain
import BookingFiles
import BookingModel
import BookingScreens
import BookingServices
import BookingStore
import BookingWords
import Foundation

extension Doctor {
  /// The directory: whose it is, who may look into it, and the room on its disk.
  func place() -> [DoctorFinding] {
    var facts = stat()
    guard stat(directory.path, &facts) == 0 else {
      return [.problem(words.doctorNoDirectory(directory.path))]
    }
    var findings = directory.openPaths.map { DoctorFinding.problem(words.doctorOpenPath($0)) }
    if facts.st_uid != geteuid() { findings.append(.problem(words.doctorForeignDirectory)) }
    var disk = statvfs()
    if statvfs(directory.path, &disk) == 0 {
      let free = (Int(disk.f_bavail) * Int(disk.f_frsize)) >> 20
      findings.append(
        free < 500
          ? .problem(words.doctorLittleRoom(mebibytes: free))
          : .fine(words.doctorRoom(gibibytes: free >> 10)))
    }
    return findings
  }

  /// What is in it: whether it opens, for which program it is, and whether its books and the settings go together.
  func data(_ settings: Settings?) -> ([DoctorFinding], Metrics?) {
    guard access(directory.path, F_OK) == 0 else { return ([], nil) }
    do throws(BookingError) {
      guard try directory.isInitialised() else { throw .notADataDirectory(path: directory.path) }
      let versions = try Operator.engine(directory).versions()
      guard versions.schema == versions.known else {
        let advice = words.doctorOldTables(versions.schema, versions.engine, known: versions.known)
        return ([.advice(advice)], nil)
      }
      let owner = try look()
      let metrics = try owner.metrics()
      let found = words.doctorTables(versions.schema, versions.engine)
      return ([.fine(found)] + (try books(owner, metrics, settings)), metrics)
    } catch {
      return ([.problem(words.doctorData(CommandWording.sentence(for: error), Self.remedy(for: error)))], nil)
    }
  }

  private func look() throws(BookingError) -> Operator {
    try Operator.inspect(Operator.engine(directory), environment: .forLooking(directory))
  }

  /// What Stripe calls the newest payment that it confirmed for this shop.
  func newestPayment() -> String? {
    guard let versions = try? Operator.engine(directory).versions(), versions.schema == versions.known else {
      return nil
    }
    return try? look().newestReference(of: Settings.Gateway.stripe.rawValue)
  }

  /// Money that came, or is to come or go, by a gateway that the settings don't name any more.
  private func books(_ owner: Operator, _ metrics: Metrics, _ settings: Settings?) throws(BookingError)
    -> [DoctorFinding]
  {
    guard let settings else { return [] }
    var findings: [DoctorFinding] = []
    let real = try owner.realGateways()
    if settings.gateway == .sandbox, !real.isEmpty {
      findings.append(.problem(words.doctorPlayMoney(real)))
    }
    for (gateway, count) in metrics.openByGateway.sorted(by: { $0.key < $1.key })
    where !settings.configuredGateways.contains(gateway) {
      findings.append(.problem(words.doctorOrphans(count, gateway)))
    }
    return findings
  }

  private static func remedy(for error: BookingError) -> DataRemedy {
    switch error {
    case .newerSchema: .update
    case .damaged: .restore
    case .notADataDirectory(let path): .initialise(path: path)
    case .noPermission: .permission
    case .busy: .wait
    case .diskFull, .readOnly: .room
    default: .check
    }
  }
}
