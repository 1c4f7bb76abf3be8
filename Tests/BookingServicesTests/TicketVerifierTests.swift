import Foundation
import Testing

@testable import BookingModel
@testable import BookingSystem
@testable import BookingTickets

/// Codes are read by a program of another language as they are by ours: what is written of them is enough to build a gate.
struct TicketVerifierTests {
  private struct Answer: Decodable {
    let id: String
    let event: UInt32?
    let type: UInt16?
    let from: Int64?
    let until: Int64?
    let generation: Int?

    func says(_ ticket: PresentedTicket) -> Bool {
      Hex.encoded(ticket.id.bytes) == id && ticket.facts?.event == event && ticket.facts?.ticketType == type
        && ticket.facts.map { $0.validFrom.milliseconds / 1000 } == from
        && ticket.facts.map { $0.validUntil.milliseconds / 1000 } == until
        && ticket.facts?.generation == generation
    }
  }

  private let randomness = Randomness.live

  @Test func `ten thousand codes, good and bad, are told apart as we do`() throws {
    let keys = try (0..<2).map { _ in try TicketSigningKey(randomness: randomness) }
    let stranger = try TicketSigningKey(randomness: randomness)
    let ring = try #require(TicketKeyRing(publicKeys: keys.map(\.publicKey)))
    let codes = try (0..<10_000).map { number -> String in
      let signer = number % 7 == 6 ? stranger : keys[number % 2]
      let text = try signer.token(statement(number, by: signer)).text
      return number % 3 == 0 ? text : spoilt(text, number)
    }
    let named = keys.map { Base32.encoded($0.publicKey) }.joined(separator: " ")
    let answers = try PeerProcess.answers(of: "ticket_verifier.py", to: [named] + codes)
    #expect(answers.count == codes.count)
    var good = 0
    for (code, line) in zip(codes, answers) {
      let theirs: Answer? =
        line == "null" ? nil : try JSONDecoder().decode(Answer.self, from: Data(line.utf8))
      let ours = TicketToken(code).flatMap { ring.verified($0) }
      #expect(theirs.map { answer in ours.map(answer.says) ?? false } ?? (ours == nil), "\(code): \(line)")
      if ours != nil { good += 1 }
    }
    #expect((2500..<7500).contains(good))
  }

  private func statement(_ number: Int, by key: TicketSigningKey) throws -> TicketToken.Statement {
    let id = randomness.bytes(16)
    switch number % 5 {
    case 0: return .id(id)
    case 1: return .idAndKey(id, key.id)
    default:
      let random = randomness.bytes(9)
      let event = random[0..<4].reduce(0) { $0 << 8 | UInt32($1) }
      let start = Int64(random[4]) * 86_400_000 * 30 + 1_600_000_000_000
      return .facts(
        TicketFacts(
          key: key.id, id: try #require(DoorTicketID(publicID: id)), event: event,
          ticketType: Identifier(Int64(random[5]) * 1000),
          validity: TicketValidity(
            startsAt: Timestamp(milliseconds: start), endsAt: Timestamp(milliseconds: start + 7_200_000),
            timeZone: "Europe/Berlin", Policy()),
          flags: random[6], generation: random[7]))
    }
  }

  private func spoilt(_ text: String, _ number: Int) -> String {
    var text = Array(text)
    let place = Int(randomness.bytes(1)[0]) % text.count
    switch number % 8 {
    case 0: text[place] = text[place] == "A" ? "B" : "A"
    case 1: text.remove(at: place)
    case 2: text.insert("7", at: place)
    case 3: text[0] = text[0] == "1" ? "2" : "1"
    case 4: text = Array(String(text).lowercased())
    case 5: text = Array(text.prefix(place))
    // The bits that are left over at the end of the signature.
    case 6: text[text.count - 1] = "B"
    default: break
    }
    return String(text)
  }
}
