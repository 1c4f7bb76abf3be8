import TestSupport
import Testing

@testable import BookingChecks
@testable import BookingDomain
@testable import BookingModel
@testable import BookingRules
@testable import BookingStore

struct SecondFactorTests {
  private let shop: AccountFixture
  private let office: BoxOffice
  private let email = "olga@example.org"

  init() throws {
    shop = try AccountFixture()
    office = shop.office
    _ = try office.operator.visit().accounts.create(shop.form(email: email), role: .admin)
  }

  private func logIn(_ code: String? = nil, password: String = AccountFixture.password) throws -> Principal {
    try office.visit(office.openSession()).session.logIn(email: email, password: password, code: code)
  }

  private func code(_ offer: SecondFactorEnrolment, steps: Int64 = 0) throws -> String {
    try #require(TOTP.code(offer.secret, at: TOTP.step(at: shop.clock.now) + steps))
  }

  private func wrong(_ offer: SecondFactorEnrolment) throws -> String {
    let near = try (-2...2).map { try code(offer, steps: $0) }
    return try #require(
      ["000000", "000001", "000002", "000003", "000004", "000005"].first { !near.contains($0) })
  }

  /// Turned on a minute ago.
  private func turnedOn() throws -> (olga: Principal, offer: SecondFactorEnrolment, recovery: [String]) {
    let before = try logIn()
    let offer = try office.visit(before).credentials.offerSecondFactor()
    let (olga, recovery) = try office.visit(before).credentials.turnOnSecondFactor(
      offer, code: try code(offer))
    shop.clock.advance(.minutes(1))
    return (olga, offer, recovery)
  }

  @Test func `after the password its code is asked for, and lets in`() throws {
    let (_, offer, recovery) = try turnedOn()
    #expect(recovery.count == 8)
    #expect(Set(recovery).count == 8)
    #expect(throws: BookingError.secondFactorNeeded) { try logIn() }
    #expect(throws: BookingError.secondFactorNeeded) { try logIn("") }
    #expect(throws: BookingError.wrongSecondFactor) { try logIn(wrong(offer)) }
    #expect(try office.visit(try logIn(try code(offer))).accounts.current()?.role == .admin)
  }

  @Test func `without the password a code is worth nothing, and nobody learns that there is one`() throws {
    let (_, offer, _) = try turnedOn()
    let right = try code(offer)
    for code in [nil, "123456", right] {
      #expect(throws: BookingError.wrongEmailOrPassword) { try logIn(code, password: "wrong wrong wrong") }
    }
    _ = try logIn(right)
  }

  @Test func `a code counts once, also the one that turned it on`() throws {
    let olga = try logIn()
    let offer = try office.visit(olga).credentials.offerSecondFactor()
    let first = try code(offer)
    _ = try office.visit(olga).credentials.turnOnSecondFactor(offer, code: first)
    #expect(throws: BookingError.wrongSecondFactor) { try logIn(first) }
    let next = try code(offer, steps: 1)
    _ = try logIn(next)
    #expect(throws: BookingError.wrongSecondFactor) { try logIn(next) }
  }

  @Test func `a code that is not taken with a wrong password stays good`() throws {
    let (_, offer, _) = try turnedOn()
    let code = try code(offer)
    _ = try? logIn(code, password: "wrong wrong wrong")
    _ = try logIn(code)
  }

  @Test func `guessing at codes is throttled, and the right password alone forgives nothing`() throws {
    let (_, offer, _) = try turnedOn()
    let wrong = try wrong(offer)
    for _ in 1...2 {
      #expect(throws: BookingError.wrongSecondFactor) { try logIn(wrong) }
      #expect(throws: BookingError.secondFactorNeeded) { try logIn() }
    }
    for _ in 1...2 { #expect(throws: BookingError.wrongSecondFactor) { try logIn(wrong) } }
    #expect(throws: BookingError.throttled(until: shop.clock.now + .seconds(5))) {
      try logIn(try code(offer))
    }
    shop.clock.advance(.seconds(5))
    _ = try logIn(try code(offer))
    #expect(throws: BookingError.secondFactorNeeded) { try logIn() }
  }

  @Test func `a recovery code lets in once, however it is written`() throws {
    let (_, _, recovery) = try turnedOn()
    let written = recovery[3].uppercased().split(separator: "-").joined(separator: " ")
    let olga = try logIn(written)
    #expect(throws: BookingError.wrongSecondFactor) { try logIn(recovery[3]) }
    #expect(try office.visit(olga).credentials.secondFactor()?.recoveryCodesLeft == 7)
    _ = try logIn(recovery[0])
    #expect(try shop.office.operator.check().findings.filter { !$0.holds }.map(\.name) == [])
  }

  @Test func `another account's codes open nothing`() throws {
    let (_, _, recovery) = try turnedOn()
    let other = "ivan@example.org"
    _ = try office.operator.visit().accounts.create(shop.form(email: other), role: .admin)
    let ivan = try office.visit(office.openSession()).session.logIn(
      email: other, password: AccountFixture.password)
    let offer = try office.visit(ivan).credentials.offerSecondFactor()
    _ = try office.visit(ivan).credentials.turnOnSecondFactor(offer, code: try code(offer))
    shop.clock.advance(.minutes(1))
    for code in [recovery[0], try code(offer)] {
      if code == recovery[0] {
        #expect(throws: BookingError.wrongSecondFactor) {
          try office.visit(office.openSession()).session.logIn(
            email: other, password: AccountFixture.password, code: code)
        }
      } else {
        #expect(throws: BookingError.wrongSecondFactor) { try logIn(code) }
      }
    }
  }

  @Test func `it is asked for again with the password`() throws {
    let (olga, offer, _) = try turnedOn()
    shop.clock.advance(.minutes(16))
    #expect(throws: BookingError.passwordNeededAgain) {
      try office.visit(olga).management.orders(OrderQuery())
    }
    let password = AccountFixture.password
    #expect(throws: BookingError.secondFactorNeeded) {
      try office.visit(olga).session.authenticateAgain(Proof(password: password))
    }
    let again = try office.visit(olga).session.authenticateAgain(
      Proof(password: password, code: try code(offer)))
    _ = try office.visit(again).management.orders(OrderQuery())
  }

  @Test func `it is turned off with password and code, and its owner is told of both`() throws {
    let (olga, offer, _) = try turnedOn()
    let password = AccountFixture.password
    for proof in [Proof(password: password), Proof(password: password, code: try wrong(offer))] {
      #expect(throws: BookingError.self) { try office.visit(olga).credentials.turnOffSecondFactor(proof) }
    }
    #expect(try office.visit(olga).credentials.secondFactor() != nil)
    let proven = try office.visit(olga).credentials.turnOffSecondFactor(
      Proof(password: password, code: try code(offer)))
    _ = try logIn()
    #expect(try office.visit(proven).credentials.secondFactor() == nil)
    #expect(try shop.outbox() == ["secondFactorOn to \(email)", "secondFactorOff to \(email)"])
    #expect(try office.operator.check().findings.filter { !$0.holds }.map(\.name) == [])
  }

  @Test func `whoever lost it is let in by the operator`() throws {
    _ = try turnedOn()
    #expect(throws: BookingError.notFound(.account)) {
      try office.operator.removeSecondFactor(email: "no@example.org")
    }
    try office.operator.removeSecondFactor(email: "OLGA@example.org")
    _ = try logIn()
    #expect(throws: BookingError.notFound(.secondFactor)) {
      try office.operator.removeSecondFactor(email: email)
    }
    #expect(try shop.outbox().last == "secondFactorOff to \(email)")
    #expect(try office.operator.check().findings.filter { !$0.holds }.map(\.name) == [])
  }

  @Test func `turning it on takes a role, a fresh proof, a first code and one's own offer`() throws {
    let ada = try shop.verified()
    #expect(throws: BookingError.notAllowed) { try office.visit(ada).credentials.offerSecondFactor() }
    let olga = try logIn()
    let offer = try office.visit(olga).credentials.offerSecondFactor()
    #expect(throws: BookingError.notAllowed) {
      try office.visit(ada).credentials.turnOnSecondFactor(offer, code: try code(offer))
    }
    #expect(throws: BookingError.wrongSecondFactor) {
      try office.visit(olga).credentials.turnOnSecondFactor(offer, code: try wrong(offer))
    }
    shop.clock.advance(.minutes(16))
    #expect(throws: BookingError.passwordNeededAgain) {
      try office.visit(olga).credentials.turnOnSecondFactor(offer, code: try code(offer))
    }
    let (again, _) = try office.visit(logIn()).credentials.turnOnSecondFactor(offer, code: try code(offer))
    let other = try office.visit(again).credentials.offerSecondFactor()
    #expect(throws: BookingError.conflict) {
      try office.visit(again).credentials.turnOnSecondFactor(other, code: try code(other))
    }
  }

  @Test func `a new password leaves it on`() throws {
    let (olga, offer, _) = try turnedOn()
    let guest = office.openSession()
    try office.visit(guest).credentials.requestPasswordReset(email: email)
    let fresh = "staple paper moon 7"
    try office.visit(guest).credentials.resetPassword(
      email: email, code: try shop.code(.resetCode), newPassword: fresh)
    #expect(throws: BookingError.secondFactorNeeded) { try logIn(password: fresh) }
    _ = try logIn(try code(offer), password: fresh)
    _ = olga
  }

  @Test func `neither secret nor recovery codes stand in clear anywhere`() throws {
    let (_, offer, recovery) = try turnedOn()
    _ = try logIn(recovery[0])
    let secrets =
      [offer.secret, Array(offer.key.utf8)]
      + recovery.flatMap { [Array($0.utf8), Array($0.filter { $0 != "-" }.utf8)] }
    let tables = try office.store.read { reader in
      try reader.rows("SELECT name FROM sqlite_master WHERE type = 'table'").map { row -> String in
        try row.get("name")
      }
    }
    for table in tables {
      for row in try office.store.read({ try $0.rows("SELECT * FROM \(part: SQL(stringLiteral: table))") }) {
        for value in row.values {
          let bytes: [UInt8] =
            switch value {
            case .text(let text): Array(text.utf8)
            case .blob(let bytes): bytes
            default: []
            }
          for secret in secrets { #expect(!bytes.contains(secret), "\(table)") }
        }
      }
    }
    var printed = "\(offer) \(String(reflecting: offer)) \(Proof(password: "p123456", code: "123456"))"
    dump(offer, to: &printed)
    dump(Proof(password: "p123456", code: "123456"), to: &printed)
    #expect(!printed.contains(offer.key) && !printed.contains("123456"))
  }

  @Test func `its address is what apps scan`() throws {
    let offer = try office.visit(try logIn()).credentials.offerSecondFactor()
    #expect(offer.key.count == 32)
    #expect(offer.address == "otpauth://totp/Booking:olga@example.org?secret=\(offer.key)&issuer=Booking")
  }
}
