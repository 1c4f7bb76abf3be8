import TestSupport

@testable import BookingDomain
@testable import BookingModel
@testable import BookingStore

/// A box office whose outbox can be looked into.
struct AccountFixture {
  let clock = TestClock()
  let hasher = TestHasher()
  let delivery = InMemoryDelivery()
  let office: BoxOffice

  static let password = "correct horse battery"

  init(policy: Policy = Policy(), shownMessages: Set<Channel> = Set(Channel.allCases)) throws {
    office = try BoxOffice.test(
      clock: clock, hasher: hasher, delivery: delivery, policy: policy, shownMessages: shownMessages)
  }

  func form(
    name: String = "Ada Lovelace", email: String = "ada@example.org", phone: String = "+49 30 1234567",
    password: String = AccountFixture.password
  ) -> SignUpForm {
    SignUpForm(name: name, email: email, phone: phone, password: password)
  }

  /// Signs up as a new visitor.
  func signUp(_ email: String = "ada@example.org", phone: String = "+49 30 1234567") throws -> Principal {
    try office.visit(office.openSession()).accounts.signUp(form(email: email, phone: phone))
  }

  /// Signs up and proves both addresses.
  func verified(_ email: String = "ada@example.org", phone: String = "+49 30 1234567") throws -> Principal {
    let person = try signUp(email, phone: phone)
    _ = try office.visit(person).accounts.verify(.email, code: try code(.emailCode))
    _ = try office.visit(person).accounts.verify(.phone, code: try code(.phoneCode))
    return person
  }

  /// The latest code of a kind that waits in the outbox.
  func code(_ kind: MessageKind) throws -> String {
    let secret: String? = try office.store.read { reader in
      try reader.value(
        "SELECT secret FROM messages WHERE kind = \(kind) AND secret IS NOT NULL ORDER BY id DESC LIMIT 1")
    }
    guard let secret else { throw BookingError.notFound(.message) }
    return secret
  }

  /// A code that isn't `code`.
  func other(than code: String) -> String { code == "000000" ? "000001" : "000000" }

  /// Five codes that aren't `code`, each another.
  func others(than code: String) -> [String] {
    Array((0...5).map { "00000\($0)" }.filter { $0 != code }.prefix(5))
  }

  /// The kinds of all messages so far with where they go, oldest first.
  func outbox() throws -> [String] {
    try office.store.read { reader in
      try reader.rows("SELECT kind, recipient FROM messages ORDER BY id").map {
        "\(try $0.get("kind", as: String.self)) to \(try $0.get("recipient", as: String.self))"
      }
    }
  }

  /// What a call costs in password hashes, the call's own error aside.
  func work(_ body: () throws -> Void) -> Int {
    let before = hasher.work
    try? body()
    return hasher.work - before
  }
}
