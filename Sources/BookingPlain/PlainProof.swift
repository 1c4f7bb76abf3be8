import BookingDomain
import BookingFlows
import BookingModel
import BookingSession
import BookingWords

/// The password once more, and the second factor's code where there is one, asked for line by line: the one place for
/// whatever page needs a proof of who is here.
struct PlainProof: Sendable {
  private var flow: ProofFlow
  private var form: PlainForm

  /// - Parameter hasSecondFactor: whether it is known that the account has one.
  init(hasSecondFactor: Bool = false) {
    flow = ProofFlow(hasSecondFactor: hasSecondFactor)
    form = PlainForm(.init(.password, .password, isSecret: true))
    if hasSecondFactor { form.add(.init(.secondFactor, .appCode)) }
  }

  func prompt(_ words: any Words) -> PlainPrompt { form.prompt(words) }

  /// Takes the answer to what is asked. Returns what was typed once that is everything.
  mutating func take(_ line: PlainLine, _ context: inout PlainStepContext) -> Proof? {
    guard form.answer(line, &context), flow.handle(.entered) == [.prove] else { return nil }
    return Proof(
      password: form[.password], code: form[.secondFactor].isEmpty ? nil : form[.secondFactor])
  }

  /// Says what is wrong, and asks for that again.
  mutating func refuse(_ error: BookingError, _ context: inout PlainStepContext) {
    for effect in flow.handle(.refused(error)) {
      switch effect {
      case .prove: break
      case .asksForCode:
        form.add(.init(.secondFactor, .appCode))
        context.say(error)
      case .refused(let error, let again):
        for field in again { form.reopen(field == .code ? .secondFactor : .password) }
        if error == .wrongEmailOrPassword {
          context.say(context.words.plainNotYourPassword)
        } else {
          context.say(error)
        }
      }
    }
  }

  /// The question before this one once more. False at the first.
  mutating func stepBack() -> Bool { form.stepBack() }
}

/// Asks for the proof that a page's request takes, and has it done then.
struct PlainProofPage: PlainPage {
  /// The page that asked, and what it asked for.
  private let page: Int
  private let request: PlainRequest
  /// What that page is told if there won't be a proof.
  private let refusal: PlainReply
  private var proof = PlainProof()

  init(for page: Int, _ request: @escaping PlainRequest, otherwise refusal: PlainReply) {
    self.page = page
    self.request = request
    self.refusal = refusal
  }

  func prompt(_ session: Session) -> PlainPrompt { proof.prompt(session.words) }

  mutating func appear(_ context: inout PlainStepContext) { context.say(.passwordNeededAgain) }

  mutating func handle(_ line: PlainLine, _ context: inout PlainStepContext) {
    guard let typed = proof.take(line, &context) else { return }
    ask(
      &context, { visit throws(BookingError) in try visit.session.authenticateAgain(typed) },
      otherwise: { $0.proof.refuse($1, &$2) }
    ) { own, principal, context in
      context.session.prove(principal)
      context.move(.resume)
      context.run(for: own.page, own.request)
    }
  }

  mutating func stepBack(_ context: inout PlainStepContext) -> Bool {
    if proof.stepBack() { return true }
    context.move(.resume)
    context.run(for: page) { [refusal] _ in refusal }
    return true
  }
}
