import TestSupport
import Testing

@testable import BookingDomain
@testable import BookingModel

struct MessagesScreenTests {
  @Test func `a person alone at one terminal reads their codes and finishes signing up`() throws {
    let shop = try AccountFixture()
    let ada = try shop.signUp()
    for channel in [Channel.email, .phone] {
      var code = ""
      for delivered in [false, true] {
        if delivered { _ = try shop.office.deliverMessages() }
        let message = try #require(try shop.office.visit(ada).messages.readable().first)
        #expect(message.channel == channel)
        #expect(message.subject == (channel == .email ? "Confirm your email address" : ""))
        code = String(try #require(message.body.firstMatch(of: /code is ([0-9]{6})/)).output.1)
      }
      _ = try shop.office.visit(ada).accounts.verify(channel, code: code)
    }
    #expect(try shop.office.visit(ada).accounts.current()?.isVerified == true)
  }

  @Test func `nobody reads the messages of an account they haven't proved`() throws {
    let shop = try AccountFixture()
    let owner = try shop.verified()
    let guest = shop.office.openSession()
    try shop.office.visit(guest).credentials.requestPasswordReset(email: "ada@example.org")
    #expect(try shop.office.visit(guest).messages.readable().isEmpty)

    let stranger = try shop.signUp("ada@example.org", phone: "+15550001111")
    #expect(try shop.office.visit(stranger).messages.readable().map(\.recipient) == ["ada@example.org"])
    #expect(try shop.office.visit(shop.office.visit(owner).session.logOut()).messages.readable().isEmpty)
    #expect(
      try shop.office.visit(owner).messages.readable().map(\.subject).contains("You already have an account"))
  }

  @Test func `a stranger with somebody's address is shown what a stranger with nobody's is`() throws {
    let shop = try AccountFixture()
    _ = try shop.verified()
    _ = try shop.office.deliverMessages()
    let shown = try ["ada@example.org", "nobody@example.org"].map { email in
      let stranger = try shop.signUp(email, phone: "+15550001111")
      var shown = [try shop.office.visit(stranger).messages.readable()]
      _ = try shop.office.deliverMessages()
      shown.append(try shop.office.visit(stranger).messages.readable())
      shop.clock.advance(.minutes(1))
      try shop.office.visit(stranger).accounts.resendCode(.email)
      _ = try shop.office.deliverMessages()
      shown.append(try shop.office.visit(stranger).messages.readable())
      return shown.map { messages in
        messages.map { "\($0.subject)\n\($0.body.replacing(/[0-9]{6}/, with: "######"))" }
      }
    }
    #expect(shown[0] == shown[1])
    #expect(shown[0].map(\.count) == [1, 1, 2])
  }

  @Test func `a shop that sends real mail shows none`() throws {
    let shop = try AccountFixture(shownMessages: [])
    let ada = try shop.signUp()
    #expect(throws: BookingError.notAllowed) { try shop.office.visit(ada).messages.readable() }
  }

  @Test func `a shop that sends real mail and no texts shows the texts alone`() throws {
    let shop = try AccountFixture(shownMessages: [.phone])
    let ada = try shop.signUp()
    #expect(try shop.office.visit(ada).messages.readable().isEmpty)
    _ = try shop.office.visit(ada).accounts.verify(.email, code: try shop.code(.emailCode))
    #expect(try shop.office.visit(ada).messages.readable().map(\.channel) == [.phone])
  }

  @Test func `a code that was replaced before it went out isn't shown`() throws {
    let shop = try AccountFixture()
    let ada = try shop.signUp()
    let old = try shop.code(.emailCode)
    try shop.office.visit(ada).accounts.resendCode(.email)
    #expect(try shop.office.visit(ada).messages.readable().count == 1)
    #expect(try shop.office.visit(ada).messages.readable().allSatisfy { !$0.body.contains(old) })
  }
}
