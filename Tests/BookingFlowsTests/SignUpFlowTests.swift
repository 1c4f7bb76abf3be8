import Testing

@testable import BookingDomain
@testable import BookingFlows
@testable import BookingModel

struct SignUpFlowTests {
  private let form = SignUpForm(
    name: "Ada", email: "ada@example.org", phone: "+4930123456", password: "correct horse battery")
  private let arrival = LogInResult(
    principal: Principal(kind: .guest, session: SessionToken("here")), account: nil)

  @Test func `whoever fills everything in has an account, with the codes still to come`() {
    var flow = SignUpFlow()
    #expect(flow.handle(.fills(form)) == [.ask(.signUp(form))])
    #expect(flow.isBusy)
    #expect(flow.handle(.arrived(.success(arrival))) == [.arrives(arrival)])
    #expect(!flow.isBusy)
  }

  @Test func `it is asked once, however often the key is pressed`() {
    var flow = SignUpFlow()
    _ = flow.handle(.fills(form))
    #expect(flow.handle(.fills(form)).isEmpty)
  }

  @Test func `what is refused can be mended and sent again`() {
    var flow = SignUpFlow()
    _ = flow.handle(.fills(form))
    let refusal = BookingError.invalid([FieldProblem(.email, .notAnEmail)])
    #expect(flow.handle(.arrived(.failure(refusal))) == [.refused(refusal)])
    #expect(flow.handle(.fills(form)) == [.ask(.signUp(form))])
  }

  @Test func `what can be told without asking is told of a field that has something in it`() {
    #expect(SignUpFlow.problem(in: .email, "") == nil)
    #expect(SignUpFlow.problem(in: .email, "ada") == .notAnEmail)
    #expect(SignUpFlow.problem(in: .email, form.email) == nil)
    #expect(SignUpFlow.problem(in: .phone, "030 123456") == .notAPhoneNumber)
    #expect(SignUpFlow.problem(in: .phone, form.phone) == nil)
    #expect(SignUpFlow.problem(in: .password, "short") == .tooShort(12))
    #expect(SignUpFlow.problem(in: .password, form.password) == nil)
    #expect(SignUpFlow.problem(in: .name, "x") == nil)
  }

  @Test func `what was typed is in no description`() {
    #expect(!"\(SignUpFlow.Effect.ask(.signUp(form)))".contains("correct horse"))
  }
}
