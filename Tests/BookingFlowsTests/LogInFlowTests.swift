import Testing

@testable import BookingDomain
@testable import BookingFlows
@testable import BookingModel

struct LogInFlowTests {
  private let attempt = LogInFlow.Attempt(email: "ada@example.org", password: "correct horse battery")
  private let principal = Principal(kind: .guest, session: SessionToken("here"))

  private func refused(_ error: BookingError, _ flow: inout LogInFlow) -> [LogInFlow.Effect] {
    _ = flow.handle(.tries(attempt))
    return flow.handle(.arrived(.failure(error)))
  }

  @Test func `whoever types the right password arrives`() {
    var flow = LogInFlow()
    #expect(flow.handle(.tries(attempt)) == [.ask(.logIn(attempt))])
    #expect(flow.isBusy)
    let arrival = LogInResult(principal: principal, account: nil)
    #expect(flow.handle(.arrived(.success(arrival))) == [.arrives(arrival)])
    #expect(!flow.isBusy)
  }

  @Test func `it is asked once, however often the key is pressed`() {
    var flow = LogInFlow()
    _ = flow.handle(.tries(attempt))
    #expect(flow.handle(.tries(attempt)).isEmpty)
  }

  @Test func `a second factor is asked for besides, and a wrong code again`() {
    var flow = LogInFlow()
    #expect(refused(.secondFactorNeeded, &flow) == [.asks(.secondFactor)])
    #expect(flow.extras == [.secondFactor])
    #expect(refused(.wrongSecondFactor, &flow) == [.refused(.wrongSecondFactor, again: .secondFactor)])
    #expect(flow.extras == [.secondFactor])
  }

  @Test func `after many wrong passwords from elsewhere a code is mailed, and asked for with the password`() {
    var flow = LogInFlow()
    let until = Timestamp(milliseconds: 1)
    #expect(
      refused(.mailedCodeNeeded(until: until), &flow)
        == [.asks(.mailedCode), .ask(.mailCode(to: "ada@example.org"))])
    #expect(
      refused(.wrongCode(triesLeft: 2), &flow) == [.refused(.wrongCode(triesLeft: 2), again: .mailedCode)])
    // The code stays good for another password.
    #expect(refused(.wrongEmailOrPassword, &flow) == [.refused(.wrongEmailOrPassword, again: .password)])
    #expect(refused(.secondFactorNeeded, &flow) == [.asks(.secondFactor)])
    #expect(flow.extras == [.mailedCode, .secondFactor])
  }

  @Test func `a wrong password begins anew, without codes that another account has no use for`() {
    var flow = LogInFlow()
    _ = refused(.secondFactorNeeded, &flow)
    #expect(refused(.wrongEmailOrPassword, &flow) == [.startsOver(.wrongEmailOrPassword)])
    #expect(flow.extras.isEmpty)
  }

  @Test func `two carts that meet are asked about before anybody has arrived`() {
    var flow = LogInFlow()
    let meeting = CartMerge(earlier: Cart(), chosen: Cart())
    let arrival = LogInResult(principal: principal, account: nil, meeting: meeting)
    _ = flow.handle(.tries(attempt))
    #expect(flow.handle(.arrived(.success(arrival))) == [.meets(meeting)])
    #expect(flow.handle(.keeps(.both)) == [.ask(.join(principal, keeping: .both))])
    #expect(flow.handle(.kept(.failure(.sessionEnded))) == [.refused(.sessionEnded, again: nil)])
    #expect(flow.handle(.kept(.success(true))) == [.arrives(arrival)])
  }

  @Test func `nobody is asked to keep what they never had`() {
    var flow = LogInFlow()
    #expect(flow.handle(.keeps(.earlier)).isEmpty)
    #expect(flow.handle(.kept(.success(true))).isEmpty)
  }

  @Test func `what was typed is in no description`() {
    #expect("\(attempt)" == "(kept out of logs)")
    #expect(Mirror(reflecting: attempt).children.isEmpty)
    #expect(!"\(LogInFlow.Effect.ask(.logIn(attempt)))".contains("correct horse"))
  }
}
