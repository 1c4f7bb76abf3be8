import ArgumentParser
import BookingDoor
import BookingModel
import BookingSystem
import Foundation
import Synchronization

/// One gate of a drill, in a process of its own. The drill starts it; nobody else does.
///
/// Its first line is the time, in milliseconds; each further one a time and a code. It answers each with the reason and the number of its
/// scan.
struct DrillGateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "drill-gate", shouldDisplay: false)

  @Argument var device: String

  func run() throws {
    guard let first = readLine(), let start = Int64(first) else { return }
    let hands = DrillHands(Timestamp(milliseconds: start))
    let desk = try DeviceDesk(
      DeviceDirectory(device, randomness: .live), policy: Policy(), clock: hands.clock)
    Console.emit("ready\n")
    while let line = readLine() {
      let words = line.split(separator: " ")
      guard words.count == 2, let now = Int64(words[0]) else { return }
      hands.set(Timestamp(milliseconds: now))
      let answer = try desk.scan(String(words[1]), .entry, layout: nil)
      Console.emit("\(answer.reason.rawValue) \(answer.scan.sequence)\n")
    }
  }
}

/// A clock that the drill sets.
final class DrillHands: Sendable {
  private let time: Mutex<Timestamp>

  init(_ time: Timestamp) { self.time = Mutex(time) }

  var clock: WallClock { WallClock { self.time.withLock { $0 } } }

  func set(_ now: Timestamp) { time.withLock { $0 = now } }
}
