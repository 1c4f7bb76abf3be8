import Testing

@testable import BookingDomain

struct MessagesScreenTests {
  @Test func `a person alone at one terminal reads their codes and finishes signing up`() throws {
    let shop = try AccountFixture()
    let ada = try shop.signUp()
    for delivered in [false, true] {
      if delivered { _ = try shop.office.deliverMessages() }
      let messages = try shop.office.messages(ada)
      #expect(messages.map(\.channel) == [.phone, .email])
      #expect(messages.map(\.subject) == ["", "Confirm your email address"])
      #expect(messages.allSatisfy { $0.body.contains("code is ") })
    }
    for message in try shop.office.messages(ada) {
      let code = try #require(message.body.firstMatch(of: /[0-9]{6}/)).output
      _ = try shop.office.verify(ada, message.channel, code: String(code))
    }
    #expect(try shop.office.account(ada)?.isVerified == true)
  }

  @Test func `nobody reads the messages of an account they haven't proved`() throws {
    let shop = try AccountFixture()
    let owner = try shop.verified()
    let guest = shop.office.openSession()
    try shop.office.requestPasswordReset(guest, email: "ada@example.org")
    #expect(try shop.office.messages(guest).isEmpty)

    let stranger = try shop.signUp("ada@example.org", phone: "+15550001111")
    #expect(try shop.office.messages(stranger).map(\.recipient) == ["+15550001111"])
    #expect(try shop.office.messages(shop.office.logOut(owner)).isEmpty)
    #expect(try shop.office.messages(owner).map(\.subject).contains("You already have an account"))
  }

  @Test func `a shop that sends real mail shows none`() throws {
    let shop = try AccountFixture(shownMessages: [])
    let ada = try shop.signUp()
    #expect(throws: BookingError.notAllowed) { try shop.office.messages(ada) }
  }

  @Test func `a shop that sends real mail and no texts shows the texts alone`() throws {
    let shop = try AccountFixture(shownMessages: [.phone])
    let ada = try shop.signUp()
    #expect(try shop.office.messages(ada).map(\.channel) == [.phone])
  }

  @Test func `a code that was replaced before it went out isn't shown`() throws {
    let shop = try AccountFixture()
    let ada = try shop.signUp()
    let old = try shop.code(.emailCode)
    try shop.office.resendCode(ada, .email)
    #expect(try shop.office.messages(ada).count == 2)
    #expect(try shop.office.messages(ada).allSatisfy { !$0.body.contains(old) })
  }
}
