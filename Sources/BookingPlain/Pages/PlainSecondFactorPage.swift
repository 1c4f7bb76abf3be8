import BookingDomain
import BookingModel
import BookingSession
import BookingWords
import TerminalUI

/// A code from an authenticator app beside the password: turned on with a first code, turned off with password and code.
struct PlainSecondFactorPage: PlainPage {
  private enum Stage: Sendable {
    case reading
    case on
    case turningOff
    case off(SecondFactorEnrolment)
  }

  private var stage = Stage.reading
  private var proof = PlainProof(hasSecondFactor: true)

  init() {}

  func prompt(_ session: Session) -> PlainPrompt {
    switch stage {
    case .reading: PlainPrompt(session.words, .word(.back))
    case .on: PlainPrompt(session.words, .turnOff, .word(.back))
    case .turningOff: proof.prompt(session.words)
    case .off: PlainPrompt(session.words, .codeFromApp, .word(.back))
    }
  }

  mutating func appear(_ context: inout PlainStepContext) {
    ask(&context, { visit throws(BookingError) in try visit.credentials.secondFactor() }) {
      page, factor, context in
      guard let factor else { return page.offer(&context) }
      page.stage = .on
      context.say(context.words.plainFactorIsOn(recoveryCodes: factor.recoveryCodesLeft))
    }
  }

  private mutating func offer(_ context: inout PlainStepContext) {
    if case .off(let offer) = stage { return say(offer, &context) }
    ask(&context, { visit throws(BookingError) in try visit.credentials.offerSecondFactor() }) {
      page, offer, context in
      page.stage = .off(offer)
      page.say(offer, &context)
    }
  }

  private func say(_ offer: SecondFactorEnrolment, _ context: inout PlainStepContext) {
    context.words.plainAddKey(OneTimeSecret.inFours(offer.key)).forEach { context.say($0) }
  }

  mutating func handle(_ line: PlainLine, _ context: inout PlainStepContext) {
    switch stage {
    case .reading: context.sayUnknown()
    case .on:
      guard line.begins(with: .off, in: context.words) != nil else { return context.sayUnknown() }
      (stage, proof) = (.turningOff, PlainProof(hasSecondFactor: true))
    case .turningOff: turnOff(line, &context)
    case .off(let offer): turnOn(offer, line.text, &context)
    }
  }

  private func turnOn(_ offer: SecondFactorEnrolment, _ code: String, _ context: inout PlainStepContext) {
    ask(
      &context,
      { visit throws(BookingError) in
        try visit.credentials.turnOnSecondFactor(offer, code: code)
      }
    ) { _, change, context in
      context.session.prove(change.principal)
      context.say(context.words.secondFactorIsOn)
      for line in [context.words.recoveryLead] + OneTimeSecret.lines(change.recoveryCodes) {
        context.say(line)
      }
      context.move(.pop)
    }
  }

  private mutating func turnOff(_ line: PlainLine, _ context: inout PlainStepContext) {
    guard let typed = proof.take(line, &context) else { return }
    ask(
      &context,
      { visit throws(BookingError) in
        try visit.credentials.turnOffSecondFactor(typed)
      },
      otherwise: { $0.proof.refuse($1, &$2) }
    ) { _, principal, context in
      context.session.prove(principal)
      context.say(context.words.secondFactorIsOff)
      context.move(.pop)
    }
  }

  mutating func stepBack(_ context: inout PlainStepContext) -> Bool {
    guard case .turningOff = stage else { return false }
    if !proof.stepBack() { stage = .on }
    return true
  }
}
