import Testing

@testable import BookingDomain
@testable import BookingFlows
@testable import BookingModel

struct VerificationFlowTests {
  private func account(email: Bool = false, phone: Bool = false) -> Account {
    Account(
      id: Identifier(1), name: "Ada", email: "ada@example.org", phone: "+4930123456", isEmailVerified: email,
      isPhoneVerified: phone, grants: .none, createdAt: Timestamp(milliseconds: 1))
  }

  private let looks: [VerificationFlow.Effect] = [.ask(.undelivered), .ask(.proofs)]

  @Test func `the email's code is asked for first, then the text message's`() {
    var flow = VerificationFlow()
    #expect(flow.handle(.arrived(account())) == [.asks] + looks)
    #expect(flow.channel == .email)
    #expect(flow.handle(.types("123456")) == [.ask(.verify(.email, "123456"))])
    let half = account(email: true)
    #expect(
      flow.handle(.verified(.email, .success(half))) == [.knows(half), .says(.proved(.email)), .asks] + looks)
    #expect(flow.channel == .phone)
    let whole = account(email: true, phone: true)
    _ = flow.handle(.types("654321"))
    #expect(
      flow.handle(.verified(.phone, .success(whole)))
        == [.knows(whole), .says(.proved(.phone)), .done(whole, now: true)])
  }

  @Test func `whoever comes with everything proven is done at once`() {
    var flow = VerificationFlow()
    let whole = account(email: true, phone: true)
    #expect(flow.handle(.arrived(whole)) == [.done(whole, now: false)])
  }

  @Test func `coming back does not begin anew what is being typed`() {
    var flow = VerificationFlow()
    _ = flow.handle(.arrived(account()))
    #expect(flow.handle(.arrived(account())) == looks)
  }

  @Test func `a wrong code is told from another refusal`() {
    var flow = VerificationFlow()
    _ = flow.handle(.arrived(account()))
    _ = flow.handle(.types("000000"))
    #expect(flow.handle(.types("000000")).isEmpty)
    #expect(
      flow.handle(.verified(.email, .failure(.wrongCode(triesLeft: 4))))
        == [.refusedCode(.wrongCode(triesLeft: 4))])
    _ = flow.handle(.types("000000"))
    #expect(flow.handle(.verified(.email, .failure(.busy))) == [.refused(.busy)])
    #expect(!flow.isBusy)
  }

  @Test func `what has become of a code is known once it was looked at`() {
    var flow = VerificationFlow()
    #expect(flow.handle(.looks) == looks)
    #expect(flow.handle(.proofs(.success([.email: .noCode]))) == [.stands])
    #expect(flow.proofs[.email] == .noCode)
    #expect(flow.handle(.proofs(.failure(.busy))).isEmpty)
  }

  @Test func `an address is corrected, and a code goes there`() {
    var flow = VerificationFlow()
    _ = flow.handle(.arrived(account()))
    #expect(flow.handle(.corrects) == [.asks])
    #expect(flow.isCorrecting)
    #expect(flow.handle(.moves(to: "a@b.org")) == [.ask(.change(.email, to: "a@b.org"))])
    #expect(
      flow.handle(.changed(.success(account()))) == [.knows(account()), .asks, .says(.corrected)] + looks)
    #expect(!flow.isCorrecting)
    _ = flow.handle(.corrects)
    #expect(flow.handle(.keepsAddress) == [.asks])
    #expect(!flow.isCorrecting)
  }

  @Test func `a code that could not be sent is one to an address that is still to be proven`() {
    var flow = VerificationFlow()
    let lost = UndeliveredMessage(
      id: Identifier(1), kind: .emailCode, channel: .email, recipient: "ada@example.org", name: "Ada",
      phone: "+4930123456", order: nil, orderCode: nil, problem: .service(.mailSays("550 No such mailbox")),
      at: Timestamp(milliseconds: 1))
    _ = flow.handle(.undelivered(.success([lost])))
    #expect(flow.undelivered(account()) == lost)
    #expect(flow.undelivered(account(email: true)) == nil)
  }
}

struct ProofFlowTests {
  @Test func `the second factor's code is asked for once it turns out that there is one`() {
    var flow = ProofFlow()
    #expect(flow.handle(.entered) == [.prove])
    #expect(flow.handle(.entered).isEmpty)
    #expect(flow.handle(.refused(.secondFactorNeeded)) == [.asksForCode])
    #expect(flow.fields == [.password, .code])
    #expect(flow.handle(.refused(.wrongSecondFactor)) == [.refused(.wrongSecondFactor, again: [.code])])
    #expect(
      flow.handle(.refused(.wrongEmailOrPassword)) == [.refused(.wrongEmailOrPassword, again: [.password])])
  }

  @Test func `a wrong number is typed anew with a new code, since a code counts once`() {
    var flow = ProofFlow(counting: true)
    #expect(flow.fields == [.number, .password])
    #expect(
      flow.handle(.refused(.otherNumberOfOrders(3)))
        == [.refused(.otherNumberOfOrders(3), again: [.number])])
    _ = flow.handle(.refused(.secondFactorNeeded))
    #expect(
      flow.handle(.refused(.otherNumberOfOrders(3)))
        == [.refused(.otherNumberOfOrders(3), again: [.code, .number])])
  }

  @Test func `where it is known that there is a second factor its code is asked for from the start`() {
    var flow = ProofFlow(hasSecondFactor: true)
    #expect(flow.fields == [.password, .code])
    _ = flow.handle(.entered)
    #expect(
      flow.handle(.refused(.wrongEmailOrPassword)) == [.refused(.wrongEmailOrPassword, again: [.password])])
    #expect(flow.handle(.refused(.secondFactorNeeded)) == [.refused(.secondFactorNeeded, again: [.code])])
  }
}
