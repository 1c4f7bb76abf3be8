import ArgumentParser
import BookingDoor
import BookingModel
import BookingSystem
import BookingTickets
import BookingWords
import Foundation
import TerminalUI

/// Lets people in by a device, line by line: a code in, whoever typed it, and one sentence out.
struct DeviceScanCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "scan", abstract: Booking.words.help(.deviceScan).abstract,
    discussion: Booking.words.help(.deviceScan).discussion)

  @Option(help: .of(.deviceShop)) var from: ShopAddress?
  @Option(help: .of(.devicePeer)) var peer: [ShopAddress] = []
  @Flag(help: .of(.wayOut)) var out = false
  @OptionGroup var options: DeviceOptions

  func run() throws {
    let gate = try DeviceGate(options.directory(), shop: from, peers: peer)
    gate.begin()
    defer { gate.end() }
    var told = gate.desk.standing()
    var layout: KeyboardLayout?
    tell(told)
    while let line = readLine() {
      for code in ScannedCode.pieces(of: line, first: layout) where !code.isEmpty {
        do throws(BookingError) {
          let answer = try gate.desk.scan(code, out ? .exit : .entry, layout: layout)
          layout = answer.layout ?? layout
          say(sentence(answer, zone: told.timeZone))
        } catch {
          say(CommandWording.sentence(for: error))
        }
      }
      let standing = gate.desk.standing()
      if line.isEmpty || standing.mode != told.mode { tell(standing) }
      told = standing
    }
  }

  private func tell(_ standing: GateStanding) {
    let queued = standing.queued == 0 ? [] : [Booking.words.toUpload(standing.queued)]
    say(([Booking.words.place(standing), Booking.words.mode(standing)] + queued).joined(separator: ", "))
  }

  /// The verdict comes first.
  private func sentence(_ answer: ScanAnswer, zone: String) -> String {
    let (words, now) = (Booking.words, WallClock.live.now())
    let who = answer.ticket.map { ticket in
      [ticket.holder, ticket.typeName, ticket.seat].compactMap(\.self).joined(separator: ", ") + "."
    }
    let why = words.why(answer, zone: zone, now: now)
    let earlier = answer.earlier.map { words.earlier($0, zone: zone, now: now) + "." }
    return ([words.word(answer.reason) + ":"] + [who, why, earlier].compactMap(\.self)).joined(separator: " ")
  }

  private func say(_ text: String) { Console.emit(SafeText(text).string + "\n") }
}
