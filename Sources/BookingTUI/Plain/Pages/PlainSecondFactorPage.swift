import BookingDomain
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
  private var form = PlainForm(
    .init(.password, "Your password, it is not shown", isSecret: true),
    .init(.secondFactor, "The code from your app, or a recovery code"))

  init() {}

  func prompt(_ session: Session) -> PlainPrompt {
    switch stage {
    case .reading: PlainPrompt("back")
    case .on: PlainPrompt("off turns it off, or back")
    case .turningOff: form.prompt
    case .off: PlainPrompt("The code that your app shows, or back")
    }
  }

  mutating func appear(_ context: inout PlainStepContext) {
    ask(&context, { office, principal throws(BookingError) in try office.secondFactor(principal) }) {
      page, factor, context in
      guard let factor else { return page.offer(&context) }
      page.stage = .on
      context.say(
        "Each log-in asks for a code from your authenticator app. \(Format.count(factor.recoveryCodesLeft, "recovery code")) left."
      )
    }
  }

  private mutating func offer(_ context: inout PlainStepContext) {
    if case .off(let offer) = stage { return say(offer, &context) }
    ask(&context, { office, principal throws(BookingError) in try office.offerSecondFactor(principal) }) {
      page, offer, context in
      page.stage = .off(offer)
      page.say(offer, &context)
    }
  }

  private func say(_ offer: SecondFactorEnrolment, _ context: inout PlainStepContext) {
    context.say("Add this key to an authenticator app: \(Wording.inFours(offer.key))")
    context.say("Then type the code that it shows. From then on each log-in asks for one.")
  }

  mutating func handle(_ line: PlainLine, _ context: inout PlainStepContext) {
    switch stage {
    case .reading: context.sayUnknown()
    case .on:
      guard line.word == "off" else { return context.sayUnknown() }
      stage = .turningOff
    case .turningOff: turnOff(line, &context)
    case .off(let offer): turnOn(offer, line.text, &context)
    }
  }

  private func turnOn(_ offer: SecondFactorEnrolment, _ code: String, _ context: inout PlainStepContext) {
    ask(
      &context,
      { office, principal throws(BookingError) in
        try office.turnOnSecondFactor(principal, offer, code: code)
      },
      otherwise: { _, error, context in
        context.say(
          error == .passwordNeededAgain
            ? "You haven't typed your password for a while: please log out and in again first."
            : Wording.plainSentence(error, context.session))
      }
    ) { _, change, context in
      context.session.prove(change.principal)
      context.say("Your second factor is on.")
      for line in Wording.recovery(change.recoveryCodes).split(separator: "\n") {
        context.say(SafeText(String(line)))
      }
      context.move(.pop)
    }
  }

  private mutating func turnOff(_ line: PlainLine, _ context: inout PlainStepContext) {
    guard form.answer(line, &context) else { return }
    let proof = Proof(password: form[.password], code: form[.secondFactor])
    ask(
      &context,
      { office, principal throws(BookingError) in
        try office.turnOffSecondFactor(principal, proof)
      },
      otherwise: { page, error, context in
        page.form.reopen(.password, .secondFactor)
        context.say(error)
      }
    ) { _, principal, context in
      context.session.prove(principal)
      context.say("Your second factor is off.")
      context.move(.pop)
    }
  }

  mutating func stepBack(_ context: inout PlainStepContext) -> Bool {
    guard case .turningOff = stage else { return false }
    if !form.stepBack() { stage = .on }
    return true
  }
}
