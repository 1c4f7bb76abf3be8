import BookingDomain
import BookingModel
import Testing

@testable import BookingServices

extension PeerTests {
  struct Texts {
    private let peers: Peers

    init() throws { peers = try Peers() }

    private func deliver(to number: String = "+493012345678", token: String = "token-of-the-account") throws {
      let settings = SMSSettings(
        api: try peers.address("texts"), account: Market.textAccount, from: "+15005550006",
        perNumberAndDay: 5,
        perDay: 10)
      try SMSDelivery(settings, token: Secret(token)).deliver(
        OutgoingMessage(
          id: 1, channel: .phone, recipient: number, subject: "", body: "Booking: your code is 012345.",
          createdAt: Timestamp(milliseconds: 0)))
    }

    @Test func `a text arrives`() throws {
      try deliver()
      #expect(try peers.sms().map(\.body) == ["Booking: your code is 012345."])
      #expect(try peers.sms().map(\.to) == ["+493012345678"])
    }

    @Test func `a number that can't be reached is for good`() throws {
      #expect(throws: DeliveryError.permanent(.service(.smsStatus(400, code: 21211)))) {
        try deliver(to: "+15005550001")
      }
    }

    @Test(arguments: [(429, 20429), (500, 20500), (503, 20503)])
    func `trouble there is not`(_ status: Int, _ code: Int) throws {
      try peers.failText(status, code)
      #expect(throws: DeliveryError.temporary(.service(.smsStatus(status, code: code)))) {
        try deliver()
      }
      try deliver()
      #expect(try peers.sms().count == 1)
    }

    @Test func `a wrong token is for the house to mend`() throws {
      #expect(throws: DeliveryError.temporary(.service(.smsStatus(401, code: 20003)))) {
        try deliver(token: "wrong")
      }
    }

    @Test func `a number gets so many texts a day and no more`() throws {
      let market = try Market()
      let person = try signUp("Eve", "+15005550100", market)
      for _ in 0..<6 {
        try market.settle()
        try market.pass(.hours(1))
        try market.session.visit(person).accounts.resendCode(.phone)
      }
      try market.settle()
      #expect(try peers.sms().count == 5)
      try market.pass(.days(1))
      try market.session.visit(person).accounts.resendCode(.phone)
      try market.settle()
      #expect(try peers.sms().count == 6)
    }

    @Test func `all new numbers together get three quarters of a day's texts and no more`() throws {
      let market = try Market()
      for number in 0..<12 { _ = try signUp("Eve\(number)", "+1500555020\(number)", market) }
      try market.settle()
      #expect(try peers.sms().count == 6)
    }

    private func signUp(_ name: String, _ phone: String, _ market: Market) throws -> Principal {
      try market.session.signUpProvingMail(
        SignUpForm(name: name, email: "\(name)@example.org", phone: phone, password: "correct horse battery"))
    }
  }
}
