import Foundation
import Testing

@testable import BookingModel
@testable import BookingTickets

/// What scanners, keyboards and pastes make of codes, and what is made of that.
struct ScannedCodeTests {
  private let key: TicketSigningKey
  private let ring: TicketKeyRing

  init() throws {
    key = try TicketSigningKey(randomness: .seeded(1))
    ring = try #require(TicketKeyRing(publicKeys: [key.publicKey]))
  }

  /// A code of one of the three forms, and what it says.
  private func code(_ number: Int, _ randomness: Randomness = .seeded(9)) throws -> (
    text: String, ticket: PresentedTicket
  ) {
    let id = randomness.bytes(16)
    let statement: TicketToken.Statement =
      switch number % 4 {
      case 0: .id(id)
      case 1: .idAndKey(id, key.id)
      default: .facts(try .sample(key, id: Array(id.prefix(12)), generation: UInt8(number % 250 + 1)))
      }
    let token = try key.token(statement)
    return (token.text, try #require(ring.verified(token)))
  }

  private func recognised(_ text: String, first: KeyboardLayout? = nil) -> Recognition {
    ring.recognised(ScannedCode.read(text, first: first))
  }

  // Scanners that type

  @Test(arguments: Machine.all)
  func `a scanner is read on every keyboard, a thousand codes of a thousand`(machine: Machine) throws {
    let randomness = Randomness.seeded(3)
    for number in 0..<1000 {
      let (text, ticket) = try code(number, randomness)
      let typed = machine.typed(text)
      guard case .ticket(ticket, let layout) = recognised(typed) else {
        Issue.record("\(typed)")
        continue
      }
      // German and American keyboards differ in two letters alone.
      #expect(layout == machine.layout || !text.contains(/[YZ]/))
    }
  }

  @Test(arguments: Machine.all)
  func `what worked before is tried first, and hinders nothing else`(machine: Machine) throws {
    let (text, ticket) = try code(2)
    for known in KeyboardLayout.allCases {
      #expect(recognised(machine.typed(text), first: known) == .ticket(ticket, machine.layout))
    }
    guard case .tokens(let readings) = ScannedCode.read(machine.typed(text), first: machine.layout) else {
      Issue.record("no token")
      return
    }
    #expect(readings.first.flatMap { ring.verified($0.token) } == ticket)
  }

  @Test(arguments: Machine.all)
  func `codes that came in one piece are taken apart, one read twice is one`(machine: Machine) throws {
    let randomness = Randomness.seeded(4)
    let codes = try [2, 3, 0, 1].map { try code($0, randomness) }
    let together = machine.typed(codes.map(\.text).joined())
    let pieces = ScannedCode.pieces(of: together, first: nil)
    #expect(pieces.map { recognised($0) } == codes.map { .ticket($0.ticket, machine.layout) })
    #expect(recognised(together) == .ticket(codes[0].ticket, machine.layout))
    let twice = machine.typed(codes[0].text + codes[0].text)
    #expect(ScannedCode.pieces(of: twice, first: nil).count == 1)
    // Half of one before a whole one: the whole one is read.
    let half = machine.typed(String(codes[0].text.prefix(90)) + codes[1].text)
    #expect(recognised(half) == .ticket(codes[1].ticket, machine.layout))
  }

  @Test func `one code is one piece as it came`() throws {
    let (text, _) = try code(2)
    for text in [text, "", "4006381333931", String(text.prefix(50))] {
      #expect(ScannedCode.pieces(of: text) == [text])
    }
  }

  // Hands and pastes

  @Test func `a code typed by hand may come in groups, in small letters and on several lines`() throws {
    let (text, ticket) = try code(2)
    var groups = ""
    for (index, letter) in text.enumerated() { groups += (index % 6 == 5 ? " " : "") + String(letter) }
    for typed in [groups, groups.lowercased(), groups.replacing(" ", with: "\r\n  ")] {
      #expect(recognised(typed) == .ticket(ticket, nil))
    }
    #expect(recognised("\u{FEFF} \(text)\t\n") == .ticket(ticket, .us))
  }

  @Test func `what stands around a code doesn't matter`() throws {
    let (text, ticket) = try code(2)
    for pasted in ["QR code: \(text)", "]Q1\(text)", "https://shop.example/t/\(text)?x=1", "(\(text))"] {
      #expect(recognised(pasted) == .ticket(ticket, .us), "\(pasted)")
    }
  }

  @Test func `a ticket's code for people is known by its beginning`() {
    for typed in ["TX-7Q4M-91KD", "tx7q4m91kd", " tx 7q4m 91kd\n", "TX-7Q4M-9LKD", "TX-7Q4M-9IKD"] {
      #expect(recognised(typed) == .ticketCode("TX-7Q4M-91KD"), "\(typed)")
    }
    for other in ["7Q4M-91KD", "TX-7Q4M-91K", "TX-7Q4M-91KDD", "TX-7Q4M-91KU", "Hartmann", "TX"] {
      #expect(recognised(other) == .foreign, "\(other)")
    }
  }

  // What is none

  @Test func `half a code is half a code, at either end`() throws {
    let (text, _) = try code(2)
    for part in [text.prefix(153), text.prefix(60), text.prefix(8), text.suffix(120), text.suffix(40)] {
      #expect(recognised(String(part)) == .incomplete, "\(part)")
    }
    // Some characters were lost on the way.
    var holes = text
    holes.remove(at: holes.index(holes.startIndex, offsetBy: 20))
    #expect(recognised(holes) == .incomplete)
  }

  @Test func `a bottle, a web address, a name and an empty line are something else's`() {
    for text in [
      "", " ", "\n", "4006381333931", "96385074", "0123456789012", "https://www.example.org/a?b=c",
      "WWW.EXAMPLE.ORG", "v2.example.org", "Ana Martínez", "ana@example.org",
      "MECARD:N:Doe,John;TEL:13035551212;;",
      "WIFI:S:guest;T:WPA;P:secret;;", "2.5", "1.", "2.", "........................",
      "22222222222222222222222",
      String(repeating: "0", count: 100_000),
    ] {
      #expect(recognised(text) == .foreign, "\(text.prefix(60))")
    }
  }

  @Test func `what looks like a code and isn't signed by us is forged`() throws {
    let other = try TicketSigningKey(randomness: .seeded(2))
    let facts = try TicketFacts.sample(key)
    #expect(recognised(try other.token(.facts(facts)).text) == .forged)
    #expect(recognised(try other.token(.id([UInt8](1...16))).text) == .forged)
    // Facts that no code of ours states.
    let nonsense = "2." + String(repeating: "A", count: 48) + "." + String(repeating: "A", count: 103)
    #expect(recognised(nonsense) == .forged)
    let (text, _) = try code(2)
    for index in text.indices.dropFirst(2) where text[index] != "." {
      let forged = text[..<index] + (text[index] == "B" ? "C" : "B") + text[text.index(after: index)...]
      #expect(recognised(String(forged)) == .forged)
    }
  }

  /// Whatever a scanner, a hand or a forger makes of codes: no ticket comes out that the shop hasn't signed, and nothing traps.
  /// Twenty thousand of them, or as many as BOOKING_SPOILT_CODES says.
  @Test func `of thousands of spoilt codes none becomes another ticket`() throws {
    let wanted = ProcessInfo.processInfo.environment["BOOKING_SPOILT_CODES"].flatMap { Int($0) }
    try TicketFuzz(seed: 11).run(wanted ?? 20_000)
  }
}

/// A keyboard as its machine has it: what each key types that an American scanner presses for a code.
struct Machine: Sendable, CustomTestStringConvertible {
  let testDescription: String
  /// As it should be found.
  let layout: KeyboardLayout
  let plain: String
  let shifted: String

  private static let keys = "1234567890-QWERTYUIOPASDFGHJKLZXCVBNM,."

  func typed(_ code: some StringProtocol) -> String {
    let (plain, shifted) = (Array(plain), Array(shifted))
    let keys = Array(Self.keys)
    return String(
      code.compactMap { sign in
        keys.firstIndex(of: sign).map { sign.isLetter ? shifted[$0] : plain[$0] }
      })
  }

  /// Made by libxkbcommon 1.5.0 of xkb-data 2.35.1: each key without and with shift, and both again with caps lock on. Where caps lock
  /// works as shift does on every key, as in Windows, it is the same keys exchanged.
  static let all: [Machine] = [
    Machine(
      testDescription: "us", layout: .us,
      plain: "1234567890-qwertyuiopasdfghjklzxcvbnm,.",
      shifted: "!@#$%^&*()_QWERTYUIOPASDFGHJKLZXCVBNM<>"),
    Machine(
      testDescription: "us, caps lock", layout: .usCapsLock,
      plain: "1234567890-QWERTYUIOPASDFGHJKLZXCVBNM,.",
      shifted: "!@#$%^&*()_qwertyuiopasdfghjklzxcvbnm<>"),
    Machine(
      testDescription: "gb", layout: .us,
      plain: "1234567890-qwertyuiopasdfghjklzxcvbnm,.",
      shifted: "!\"£$%^&*()_QWERTYUIOPASDFGHJKLZXCVBNM<>"),
    Machine(
      testDescription: "gb, caps lock", layout: .usCapsLock,
      plain: "1234567890-QWERTYUIOPASDFGHJKLZXCVBNM,.",
      shifted: "!\"£$%^&*()_qwertyuiopasdfghjklzxcvbnm<>"),
    Machine(
      testDescription: "de", layout: .german,
      plain: "1234567890ßqwertzuiopasdfghjklyxcvbnm,.",
      shifted: "!\"§$%&/()=?QWERTZUIOPASDFGHJKLYXCVBNM;:"),
    Machine(
      testDescription: "de, caps lock", layout: .germanCapsLock,
      plain: "1234567890ẞQWERTZUIOPASDFGHJKLYXCVBNM,.",
      shifted: "!\"§$%&/()=?qwertzuiopasdfghjklyxcvbnm;:"),
    Machine(
      testDescription: "de, shift lock", layout: .germanCapsLock,
      plain: "!\"§$%&/()=?QWERTZUIOPASDFGHJKLYXCVBNM;:",
      shifted: "1234567890ßqwertzuiopasdfghjklyxcvbnm,."),
    Machine(
      testDescription: "ch", layout: .german,
      plain: "1234567890'qwertzuiopasdfghjklyxcvbnm,.",
      shifted: "+\"*ç%&/()=?QWERTZUIOPASDFGHJKLYXCVBNM;:"),
    Machine(
      testDescription: "ch, caps lock", layout: .germanCapsLock,
      plain: "1234567890'QWERTZUIOPASDFGHJKLYXCVBNM,.",
      shifted: "+\"*Ç%&/()=?qwertzuiopasdfghjklyxcvbnm;:"),
    Machine(
      testDescription: "ch, shift lock", layout: .germanCapsLock,
      plain: "+\"*ç%&/()=?QWERTZUIOPASDFGHJKLYXCVBNM;:",
      shifted: "1234567890'qwertzuiopasdfghjklyxcvbnm,."),
    Machine(
      testDescription: "fr", layout: .french,
      plain: "&é\"'(-è_çà)azertyuiopqsdfghjklwxcvbn,;:",
      shifted: "1234567890°AZERTYUIOPQSDFGHJKLWXCVBN?./"),
    Machine(
      testDescription: "fr, caps lock", layout: .frenchCapsLock,
      plain: "&É\"'(-È_ÇÀ)AZERTYUIOPQSDFGHJKLWXCVBN,;:",
      shifted: "1234567890°azertyuiopqsdfghjklwxcvbn?./"),
    Machine(
      testDescription: "fr, shift lock", layout: .frenchCapsLock,
      plain: "1234567890°AZERTYUIOPQSDFGHJKLWXCVBN?./",
      shifted: "&é\"'(-è_çà)azertyuiopqsdfghjklwxcvbn,;:"),
    Machine(
      testDescription: "be", layout: .french,
      plain: "&é\"'(§è!çà)azertyuiopqsdfghjklwxcvbn,;:",
      shifted: "1234567890°AZERTYUIOPQSDFGHJKLWXCVBN?./"),
    Machine(
      testDescription: "be, caps lock", layout: .frenchCapsLock,
      plain: "&É\"'(§È!ÇÀ)AZERTYUIOPQSDFGHJKLWXCVBN,;:",
      shifted: "1234567890°azertyuiopqsdfghjklwxcvbn?./"),
    Machine(
      testDescription: "be, shift lock", layout: .frenchCapsLock,
      plain: "1234567890°AZERTYUIOPQSDFGHJKLWXCVBN?./",
      shifted: "&é\"'(§è!çà)azertyuiopqsdfghjklwxcvbn,;:"),
  ]
}
