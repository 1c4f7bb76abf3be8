import BookingModel
import Foundation

/// A way to the shop or to another gate: lines there and back.
package protocol SyncLine: Sendable {
  func send(_ bytes: [UInt8]) throws(BookingError)
  /// The next line, without its end. - Throws: `.deviceTrouble(.shopUnreachable)` where none came in time.
  func next(within wait: TimeSpan) throws(BookingError) -> [UInt8]
}

/// The asking end of a line. After an error the line isn't to be used any more: what was asked may be answered later.
package struct SyncClient: Sendable {
  private let line: any SyncLine

  package init(_ line: any SyncLine) { self.line = line }

  package struct Welcome: Sendable, Equatable {
    package let device: SyncMessage.DeviceRecord?
    package let now: Timestamp
    package let cursor: DoorCursor?
    /// Which gate answers; nil for the shop.
    package let gate: Identifier<GateDevice>?
  }

  package func hello(within wait: TimeSpan) throws(BookingError) -> Welcome {
    guard
      case .welcome(let device, let now, let cursor, let gate) = try ask(
        .hello(version: SyncMessage.version), within: wait)
    else { throw .deviceTrouble(.notUnderstood(line: 1)) }
    return Welcome(device: device, now: now, cursor: cursor, gate: gate)
  }

  package func pair(_ code: String, within wait: TimeSpan) throws(BookingError) -> (
    device: SyncMessage.DeviceRecord, keys: [[UInt8]]
  ) {
    guard case .paired(let device, let keys) = try ask(.pair(code: code), within: wait) else {
      throw .deviceTrouble(.notUnderstood(line: 1))
    }
    return (device, keys.map { Array($0) })
  }

  /// A snapshot's bytes, whole.
  package func pull(since: DoorCursor?, within wait: TimeSpan) throws(BookingError) -> [UInt8] {
    var bytes: [UInt8] = []
    var number = 0
    var answer = try ask(.pull(since: since), within: wait)
    while true {
      guard case .part(let next, let all, let part) = answer, next == number + 1, next <= all else {
        throw .deviceTrouble(.notUnderstood(line: number + 1))
      }
      bytes += part
      number = next
      if next == all { return bytes }
      answer = try read(within: wait)
    }
  }

  /// How far the other end had heard before these rows, which it has when this returns.
  package func push(_ scans: [Scan], clockError: TimeSpan?, within wait: TimeSpan) throws(BookingError)
    -> ScansHeard
  {
    let question = SyncMessage.push(
      scans: scans.map(ScanRecord.init), clockError: clockError?.milliseconds)
    guard case .had(let series) = try ask(question, within: wait) else {
      throw .deviceTrouble(.notUnderstood(line: 1))
    }
    return SyncMessage.heard(series)
  }

  package func hear(after heard: ScansHeard, within wait: TimeSpan) throws(BookingError) -> (
    scans: [Scan], isAll: Bool, cursor: DoorCursor?
  ) {
    let question = SyncMessage.hear(heard: SyncMessage.series(heard))
    guard case .rows(let records, let isAll, let cursor) = try ask(question, within: wait),
      let scans = SyncMessage.scans(records)
    else { throw .deviceTrouble(.notUnderstood(line: 1)) }
    return (scans, isAll, cursor)
  }

  /// Rows that weren't believed.
  package func doubt(_ scans: [Scan], within wait: TimeSpan) throws(BookingError) {
    guard case .noted = try ask(.doubt(scans: scans.map(ScanRecord.init)), within: wait) else {
      throw .deviceTrouble(.notUnderstood(line: 1))
    }
  }

  private func ask(_ question: SyncMessage, within wait: TimeSpan) throws(BookingError) -> SyncMessage {
    try line.send(question.line)
    return try read(within: wait)
  }

  private func read(within wait: TimeSpan) throws(BookingError) -> SyncMessage {
    guard let message = SyncMessage(try line.next(within: wait)) else {
      throw .deviceTrouble(.notUnderstood(line: 1))
    }
    guard case .refused(let code, let words) = message else { return message }
    if code == BookingError.deviceTrouble(.revoked).code { throw .deviceTrouble(.revoked) }
    throw .deviceTrouble(.shopSaid(words))
  }
}
