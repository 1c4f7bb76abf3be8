import TestSupport
import Testing

@testable import BookingDomain
@testable import BookingModel
@testable import BookingStore
@testable import BookingTickets

/// By which keys tickets are known, at a gate that has nothing but these.
struct TicketKeyTests {
  private let id = [UInt8](1...16)

  private func key(_ seed: UInt64) throws -> TicketSigningKey {
    try TicketSigningKey(randomness: .seeded(seed))
  }

  private func ring(_ keys: TicketSigningKey...) throws -> TicketKeyRing {
    try #require(TicketKeyRing(publicKeys: keys.map(\.publicKey)))
  }

  // The token

  @Test func `a token says which key signed it, and nothing but that key`() throws {
    let (old, new) = (try key(1), try key(2))
    let token = try new.token(.idAndKey(id, new.id))
    #expect(token.text.hasPrefix("2.\(new.id.text)."))
    #expect(TicketToken(token.text) == token)
    let known = try #require(DoorTicketID(publicID: id))
    #expect(try ring(old, new).verified(token) == PresentedTicket(id: known, facts: nil))
    #expect(try ring(old).verified(token) == nil)
    // Signed by the one, with the name of the other.
    let borrowed = try old.token(.idAndKey(id, new.id))
    #expect(try ring(old, new).verified(borrowed) == nil)
    // What was signed names its key: the name can't be left out or put in afterwards.
    let nameless = TicketToken(.id(id), signature: token.signature)
    #expect(try ring(old, new).verified(nameless) == nil)
  }

  @Test func `a token from when there was one key names none, and is known by it`() throws {
    let (old, new) = (try key(1), try key(2))
    let token = try old.token(.id(id))
    #expect(token.text.hasPrefix("1.\(Base32.encoded(id))."))
    #expect(try ring(new, old).verified(token) != nil)
    #expect(try ring(new).verified(token) == nil)
    let named = TicketToken(.idAndKey(id, old.id), signature: token.signature)
    #expect(try ring(new, old).verified(named) == nil)
  }

  @Test func `nothing else is a token`() throws {
    let key = try key(1)
    let known = try ring(key)
    let facts = try TicketFacts.sample(key)
    for statement in [.id(id), .idAndKey(id, key.id), .facts(facts)] as [TicketToken.Statement] {
      let text = try key.token(statement).text
      #expect(known.verified(text) != nil)
      for index in text.indices {
        let other = text[index] == "A" ? "B" : "A"
        let forged = text[..<index] + other + text[text.index(after: index)...]
        #expect(known.verified(String(forged)) == nil, "\(forged)")
      }
    }
    let text = try key.token(.idAndKey(id, key.id)).text
    let parts = text.split(separator: ".").map(String.init)
    let wrong: [String] = [
      "", ".", "1", "2", "2.", text + ".", text + "A", " " + text, text.lowercased(), "3\(text.dropFirst())",
      "\(parts[0]).\(parts[1]).\(parts[2])", "\(parts[0]).\(parts[2]).\(parts[3])",
      "1.\(parts[1]).\(parts[2]).\(parts[3])", "1.\(parts[2]).\(parts[3])",
    ]
    for text in wrong { #expect(known.verified(text) == nil, "\(text)") }
  }

  @Test func `a ring is made of keys alone`() throws {
    let text = Base32.encoded(try key(1).publicKey)
    #expect(TicketKeyRing([]) != nil)
    for wrong in ["", "A", text.lowercased(), text + "A", String(text.dropLast(8))] {
      #expect(TicketKeyRing([text, wrong]) == nil, "\(wrong)")
    }
  }

  // The shop's keys

  @Test func `a new key signs from then on, and what earlier ones signed stays valid`() throws {
    let shop = try Shop()
    let type = try shop.event().ticketType
    #expect(try shop.office.operator.ticketKeys() == [])
    let first = try #require(try shop.buy(of: type).details.tickets.first).token
    let before = try shop.office.operator.ticketKeys()
    #expect(before.count == 1)
    shop.clock.advance(.minutes(1))
    let made = try shop.office.operator.rotateTicketKey()
    #expect(made.madeAt == shop.clock.now)
    let second = try #require(try shop.buy(of: type).details.tickets.first).token
    let keys = try shop.office.operator.ticketKeys()
    #expect(keys == [made] + before)
    #expect([first, second].allSatisfy { $0.hasPrefix("2.") && $0.utf8.count == 154 })
    let (old, new) = (
      try #require(TicketKeyRing([before[0].publicKey])), try #require(TicketKeyRing([made.publicKey]))
    )
    #expect(old.verified(first) != nil && old.verified(second) == nil && new.verified(first) == nil)
    // A gate needs nothing but the list.
    let ring = try #require(TicketKeyRing(keys.map(\.publicKey)))
    for token in [first, second] { #expect(ring.verified(token) != nil) }
    let shown = try shop.office.visit(shop.ada).orders.tickets().map(\.ticket.token)
    #expect(Set(shown) == [first, second])
    #expect(try shop.broken() == [])
  }

  @Test func `the audit log tells who had a new key made, and of the first as well`() throws {
    let shop = try Shop()
    try shop.buy(of: shop.event().ticketType)
    let key = try shop.office.operator.rotateTicketKey()
    let entries = try shop.office.store.read {
      try $0.rows("SELECT actor, facts FROM audit_entries WHERE action = 'ticket key made' ORDER BY id")
        .map { [try $0.get("actor", as: String.self), try $0.get("facts", as: String.self)] }
    }
    #expect(entries.map(\.[0]) == ["worker", "operator"])
    #expect(entries.last?[1] == key.name)
  }

  @Test(arguments: [
    "UPDATE tickets SET signed_by = NULL",
    "UPDATE tickets SET signed_by = (SELECT substr(public, 1, 5) FROM ticket_signing_keys ORDER BY id DESC LIMIT 1)",
    "UPDATE ticket_signing_keys SET public = x'00'",
    "DELETE FROM ticket_signing_keys WHERE id = 1",
  ])
  func `a ticket that doesn't say who signed it is found, and so is a key that was changed`(
    statement: String
  ) throws {
    let shop = try Shop()
    try shop.buy(of: shop.event().ticketType)
    try shop.office.operator.rotateTicketKey()
    #expect(try shop.broken() == [])
    _ = try shop.office.store.write { try $0.run(SQL(stringLiteral: statement)) }
    #expect(try shop.broken().contains("the operator signed every ticket"))
  }

  @Test func `a key that a hand put there is found before it has signed anything`() throws {
    let shop = try Shop()
    try shop.buy(of: shop.event().ticketType)
    let planted = try key(7)
    _ = try shop.office.store.write { try TicketSigningKeys.insert(planted, at: shop.clock.now, $0) }
    #expect(try shop.broken() == ["the audit log tells of every key that signs tickets"])
  }
}
