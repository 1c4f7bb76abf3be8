import Foundation
import Testing

@testable import BookingDomain
@testable import BookingModel
@testable import BookingStore

/// What messages keep of what they are about.
struct MessageFactsTests {
  private let noon = Timestamp(milliseconds: 1_782_907_200_000)

  private var order: MessageFacts {
    MessageFacts(
      name: "Ada", orderCode: "B7Q4-M91K", amount: Money(minorUnits: 6400, currency: Currency(stored: "EUR")),
      lines: [
        MessageFacts.Line(
          event: "Northern Lights", venue: "Grand Hall", city: "Halifax", timeZone: "America/Halifax",
          startsAt: noon + .days(1), ticketType: "Standing", quantity: 2,
          unitPrice: Money(minorUnits: 3200, currency: Currency(stored: "EUR")),
          tickets: [.init(code: "TX-7Q4M-91KD", seat: "F9"), .init(code: "TX-7Q4M-91KE", seat: nil)])
      ], link: "https://pay.example.org/c/1")
  }

  @Test func `facts from before seats were named are still read`() throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    let json = try String(decoding: encoder.encode(#require(order.lines?.first)), as: UTF8.self)
    let tickets = #""tickets":[{"code":"TX-7Q4M-91KD","seat":"F9"},{"code":"TX-7Q4M-91KE"}]"#
    #expect(json.contains(tickets))
    let old = json.replacing(tickets, with: #""ticketCodes":["TX-7Q4M-91KD","TX-7Q4M-91KE"]"#)
    let line = try JSONDecoder().decode(MessageFacts.Line.self, from: Data(old.utf8))
    #expect(line.tickets.map(\.code) == ["TX-7Q4M-91KD", "TX-7Q4M-91KE"])
    #expect(line.tickets.map(\.seat) == [nil, nil])
  }

  @Test func `facts come back from the outbox as they went in`() throws {
    let office = try BoxOffice.test()
    _ = try office.store.write {
      try office.queueMessage(
        .orderConfirmed, by: .email, to: "ada@example.org", account: nil, facts: order, $0)
    }
    let row = try #require(
      try office.store.read { try $0.first("SELECT \(part: Message.columns) FROM messages") })
    #expect(try Message(row: row).facts == order)
  }
}
