import BookingFiles
import BookingModel
import Foundation

/// What the leading worker says of itself, in a file of the data directory: `booking doctor` holds it against what is on the disk,
/// and screens see by its age whether one works. Nothing secret and nobody's data.
public struct WorkerStatus: Sendable, Equatable, Codable {
  public var version: String
  public var process: Int32
  public var startedAt: Timestamp
  /// When settings and secrets were read.
  public var readAt: Timestamp
  public var gateway: String
  /// Whether Stripe's key moves real money; nil without one.
  public var isLive: Bool?
  public var mailServer: String?
  public var sms: String?
  public var stamps: [String: String]
  public var services: [String: ServiceJournal.Entry] = [:]

  public init(version: String, startedAt: Timestamp, readAt: Timestamp, _ worker: WorkerSettings) {
    self.version = version
    process = getpid()
    self.startedAt = startedAt
    self.readAt = readAt
    let settings = worker.settings
    gateway = settings.gateway.rawValue
    isLive = worker.isLive
    mailServer = settings.mail.map { "\($0.host):\($0.port)" }
    sms = settings.sms?.from
    stamps = worker.stamps
  }

  /// A worker writes it at least so often.
  public static let beat = TimeSpan.seconds(30)
  private static let longestSilence = TimeSpan.minutes(2)
  private static let limit = 1 << 20

  public static func read(_ directory: DataDirectory) -> WorkerStatus? {
    guard let bytes = FileManager.default.contents(atPath: directory.workerStatus), bytes.count <= limit
    else { return nil }
    return try? JSONDecoder().decode(WorkerStatus.self, from: bytes)
  }

  /// Whether a worker has shown itself lately. Only looks at the file's age, as visits may.
  public static func isFresh(_ directory: DataDirectory, now: Timestamp) -> Bool {
    var facts = stat()
    guard stat(directory.workerStatus, &facts) == 0 else { return false }
    let age = now - Timestamp(milliseconds: Int64(facts.st_mtim.tv_sec) * 1000)
    return abs(age.milliseconds) <= longestSilence.milliseconds
  }

  /// Written beside and renamed, so that nobody reads half of it. What can't be written is left.
  public func write(_ directory: DataDirectory) {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let beside = "\(directory.workerStatus).\(getpid())"
    guard let bytes = try? encoder.encode(self),
      FileManager.default.createFile(
        atPath: beside, contents: bytes, attributes: [.posixPermissions: 0o600])
    else { return }
    if rename(beside, directory.workerStatus) != 0 { unlink(beside) }
  }

  public static func remove(_ directory: DataDirectory) { unlink(directory.workerStatus) }
}
