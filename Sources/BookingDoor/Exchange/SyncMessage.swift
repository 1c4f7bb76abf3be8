import BookingModel
import Foundation

/// What a device and the shop, or two gates, say to each other: a line of JSON each.
///
/// Whoever asks says hello first. Every question has an answer, and no end sends anything that it wasn't asked for.
package enum SyncMessage: Codable, Equatable, Sendable {
  // Questions
  case hello(version: Int)
  /// Binds the key that this connection was opened with.
  case pair(code: String)
  /// What the shop knows; since then, or all of it.
  case pull(since: DoorCursor?)
  case push(scans: [ScanRecord], clockError: Int64?)
  /// What others scanned, beyond what has been heard.
  case hear(heard: [SeriesHeard])
  /// Rows that somebody brought under others' numbers, and that weren't believed: for the shop.
  case doubt(scans: [ScanRecord])

  // Answers
  /// - now: by the clock of whoever answers.
  /// - cursor: of the shop's knowledge; nil from a gate.
  /// - gate: which one it is; nil from the shop.
  case welcome(device: DeviceRecord?, now: Timestamp, cursor: DoorCursor?, gate: Identifier<GateDevice>?)
  case paired(device: DeviceRecord, keys: [Data])
  /// A part of a snapshot, counted from 1.
  case part(number: Int, of: Int, bytes: Data)
  /// How far each series had been heard before what was pushed.
  case had(heard: [SeriesHeard])
  case rows(scans: [ScanRecord], isAll: Bool, cursor: DoorCursor?)
  case noted
  /// In the words of whoever answers; the code is for programs.
  case refused(code: String, words: String)

  package static let version = 2
  /// Bytes of a line, its end included.
  package static let longestLine = 512 << 10
  /// Of a snapshot in a line.
  static let longestPart = 48 << 10
  /// Rows in a line.
  package static let mostRows = 200

  package struct SeriesHeard: Codable, Equatable, Sendable {
    let device: Identifier<GateDevice>?
    let last: Int64
  }

  package struct DeviceRecord: Codable, Equatable, Sendable {
    package let id: Identifier<GateDevice>
    package let name: String
    package let event: Identifier<Event>
    package let gate: Identifier<Gate>?
    package let profile: GateDevice.Profile

    package init(
      id: Identifier<GateDevice>, name: String, event: Identifier<Event>, gate: Identifier<Gate>?,
      profile: GateDevice.Profile
    ) {
      self.id = id
      self.name = name
      self.event = event
      self.gate = gate
      self.profile = profile
    }
  }

  package var line: [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return ((try? encoder.encode(self)).map { Array($0) } ?? []) + [UInt8(ascii: "\n")]
  }

  /// Nil for anything that isn't one.
  package init?(_ line: some Collection<UInt8>) {
    guard let message = try? JSONDecoder().decode(SyncMessage.self, from: Data(line)) else { return nil }
    self = message
  }

  static func series(_ heard: ScansHeard) -> [SeriesHeard] {
    heard.map { SeriesHeard(device: $0.key, last: $0.value) }
      .sorted { ($0.device?.rawValue ?? 0) < ($1.device?.rawValue ?? 0) }
  }

  static func heard(_ series: [SeriesHeard]) -> ScansHeard {
    Dictionary(series.map { ($0.device, $0.last) }) { max($0, $1) }
  }

  /// Nil where one of them is none.
  static func scans(_ records: [ScanRecord]) -> [Scan]? {
    let scans = records.compactMap(\.scan)
    return scans.count == records.count ? scans : nil
  }
}

/// Cuts what comes over a line into lines.
package struct LineReader: Sendable {
  private var pending: [UInt8] = []
  private var count = 0

  package init() {}

  /// The next whole line of what has come, without its end.
  ///
  /// - Throws: `.deviceTrouble(.tooLong)` where no end is in sight: the line can't be gone on with.
  package mutating func take(_ bytes: some Collection<UInt8>) throws(BookingError) -> [[UInt8]] {
    pending += bytes
    var lines: [[UInt8]] = []
    var start = pending.startIndex
    while let end = pending[start...].firstIndex(of: UInt8(ascii: "\n")) {
      lines.append(Array(pending[start..<end]))
      count += 1
      guard end - start < SyncMessage.longestLine else { throw .deviceTrouble(.tooLong(line: count)) }
      start = end + 1
    }
    pending.removeFirst(start)
    guard pending.count < SyncMessage.longestLine else { throw .deviceTrouble(.tooLong(line: count + 1)) }
    return lines
  }

  /// Whether something has come that has no end yet: at the end of the line it was cut off.
  package var isInLine: Bool { !pending.isEmpty }
}
