import Testing

@testable import BookingDomain
@testable import BookingModel
@testable import BookingRules
@testable import BookingStore

/// Nothing that is printed, logged or reflected upon shows a password or a code.
struct SecrecyTests {
  /// Every way a value gets into a log.
  private func printed(_ value: Any) -> String {
    var text = "\(value) \(String(reflecting: value)) \([value])"
    dump(value, to: &text)
    return text
  }

  @Test func `values that hold secrets don't show them`() throws {
    let shop = try AccountFixture()
    let form = shop.form(password: "the secret 123456")
    let account = try NewAccount(form, common: CommonPasswords { _ in false }, policy: Policy())
    let time = Timestamp(milliseconds: 0)
    let session = shop.office.openSession()
    let values: [Any] = [
      form, account, OutboxSecret(code: 7, text: "123456", expiresAt: time),
      OutgoingMessage(
        id: 7, channel: .email, recipient: "", subject: "", body: "code 123456", createdAt: time),
      ReadableMessage(
        id: Identifier(7), channel: .email, recipient: "", subject: "", body: "code 123456", createdAt: time),
      Message(
        id: Identifier(7), account: nil, order: nil, channel: .email, recipient: "", kind: .emailCode,
        facts: MessageFacts(),
        secret: "123456", state: .queued, createdAt: time),
      session,
    ]
    for value in values {
      #expect(!printed(value).contains("123456"))
      #expect(!printed(value).contains(session.session.rawValue))
    }
  }

  @Test func `a code is in clear only in its outbox row`() throws {
    let shop = try AccountFixture()
    let ada = try shop.signUp()
    let code = try shop.code(.emailCode)
    _ = try? shop.office.visit(ada).accounts.verify(.email, code: shop.other(than: code))
    let tables: [SQL] = [
      "SELECT * FROM accounts", "SELECT * FROM codes", "SELECT * FROM throttles",
      "SELECT * FROM audit_entries",
      "SELECT kind, recipient, facts, last_problem FROM messages",
    ]
    for table in tables {
      for row in try shop.office.store.read({ try $0.rows(table) }) {
        for case .text(let text) in row.values { #expect(!text.contains(code)) }
        for case .blob(let bytes) in row.values {
          #expect(!String(decoding: bytes, as: UTF8.self).contains(code))
        }
      }
    }
  }

  @Test func `no password and no address is kept of a log-in that failed`() throws {
    let shop = try AccountFixture()
    let guest = shop.office.openSession()
    _ = try? shop.office.visit(guest).session.logIn(
      email: "typed my password here", password: "secret secret secret")
    let rows = try shop.office.store.read { try $0.rows("SELECT * FROM throttles") }
    #expect(rows.count == 2)
    for value in rows.flatMap(\.values) where value != .text("place") && value != .text("newPlaces") {
      if case .text = value { Issue.record("text is kept") }
      if case .blob(let bytes) = value { #expect(bytes.count == 32) }
    }
  }
}
