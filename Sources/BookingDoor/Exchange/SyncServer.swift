import BookingModel
import Foundation

/// What answers at the other end of a device's line: the shop, or another gate.
package protocol SyncHost: Sendable {
  /// Nil for a key that nobody has paired yet. - Throws: `.deviceTrouble(.revoked)`.
  func device() throws(BookingError) -> SyncMessage.DeviceRecord?
  func now() -> Timestamp
  /// Of what ``frame(since:)`` would give; nil where the shop alone can.
  func cursor() throws(BookingError) -> DoorCursor?
  func pair(_ code: String) throws(BookingError) -> (device: SyncMessage.DeviceRecord, keys: [[UInt8]])
  /// A whole snapshot, or changes.
  func frame(since: DoorCursor?) throws(BookingError) -> [UInt8]
  /// Keeps the rows before it returns how far it had heard before them.
  func take(_ scans: [Scan], clockError: TimeSpan?) throws(BookingError) -> ScansHeard
  func scans(after heard: ScansHeard, limit: Int) throws(BookingError) -> [Scan]
  /// Rows that somebody showed to a device under another one's numbers.
  func look(at doubted: [Scan]) throws(BookingError)
  /// Which gate this is; nil for the shop.
  var gate: Identifier<GateDevice>? { get }
}

extension SyncHost {
  package var gate: Identifier<GateDevice>? { nil }
}

/// One device's line at the end that answers: each line that comes has its answers. It ends with the first that means nothing.
package struct SyncServer: Sendable {
  private let host: any SyncHost
  /// A refusal in words.
  private let words: @Sendable (BookingError) -> String
  private var count = 0
  private var wasGreeted = false
  /// Whether nothing more is to be read.
  package private(set) var hasEnded = false

  package init(_ host: any SyncHost, words: @escaping @Sendable (BookingError) -> String) {
    self.host = host
    self.words = words
  }

  /// - Parameter line: without its end.
  package mutating func answers(to line: [UInt8]) -> [SyncMessage] {
    count += 1
    do throws(BookingError) {
      guard let message = SyncMessage(line) else { throw .deviceTrouble(.notUnderstood(line: count)) }
      return try answers(to: message)
    } catch {
      return [refusal(error)]
    }
  }

  /// What ends the conversation from outside: a line without an end.
  package mutating func refusal(_ error: BookingError) -> SyncMessage {
    if case .deviceTrouble(.revoked) = error { hasEnded = true }
    if case .deviceTrouble(.notUnderstood) = error { hasEnded = true }
    if case .deviceTrouble(.otherVersion) = error { hasEnded = true }
    if case .deviceTrouble(.tooLong) = error { hasEnded = true }
    return .refused(code: error.code, words: words(error))
  }

  private mutating func answers(to message: SyncMessage) throws(BookingError) -> [SyncMessage] {
    if case .hello(let version) = message {
      guard version == SyncMessage.version else { throw .deviceTrouble(.otherVersion(version)) }
      wasGreeted = true
      let device = try host.device()
      return [
        .welcome(
          device: device, now: host.now(), cursor: device == nil ? nil : try host.cursor(), gate: host.gate)
      ]
    }
    guard wasGreeted else { throw .deviceTrouble(.notUnderstood(line: count)) }
    if case .pair(let code) = message {
      let paired = try host.pair(code)
      return [.paired(device: paired.device, keys: paired.keys.map { Data($0) })]
    }
    // Asked anew each time: who is revoked meanwhile hears of it at once.
    guard try host.device() != nil else { throw .notAllowed }
    switch message {
    case .pull(let since): return Self.parts(try host.frame(since: since))
    case .push(let records, let clockError):
      guard let scans = SyncMessage.scans(records), records.count <= SyncMessage.mostRows else {
        throw .deviceTrouble(.notUnderstood(line: count))
      }
      let error = clockError.map { TimeSpan(milliseconds: $0) }
      return [.had(heard: SyncMessage.series(try host.take(scans, clockError: error)))]
    case .hear(let series):
      let rows = try host.scans(after: SyncMessage.heard(series), limit: SyncMessage.mostRows + 1)
      return [
        .rows(
          scans: rows.prefix(SyncMessage.mostRows).map(ScanRecord.init),
          isAll: rows.count <= SyncMessage.mostRows, cursor: try host.cursor())
      ]
    case .doubt(let records):
      guard let scans = SyncMessage.scans(records), records.count <= SyncMessage.mostRows else {
        throw .deviceTrouble(.notUnderstood(line: count))
      }
      try host.look(at: scans)
      return [.noted]
    default: throw .deviceTrouble(.notUnderstood(line: count))
    }
  }

  private static func parts(_ frame: [UInt8]) -> [SyncMessage] {
    let starts = Array(stride(from: 0, to: frame.count, by: SyncMessage.longestPart))
    return starts.enumerated().map { index, start in
      let end = min(frame.count, start + SyncMessage.longestPart)
      return .part(number: index + 1, of: starts.count, bytes: Data(frame[start..<end]))
    }
  }
}
