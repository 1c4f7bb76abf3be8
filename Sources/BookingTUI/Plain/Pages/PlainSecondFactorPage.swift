import BookingDomain
import TerminalUI

/// A code from an authenticator app beside the password: turned on with a first code, turned off with password and code.
struct PlainSecondFactorPage: PlainPage {
  private enum Stage: Sendable {
    case reading
    case on
    case turningOff
    case off(SecondFactorOffer)
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

  mutating func appear(_ turn: inout PlainTurn) {
    ask(&turn, { office, principal throws(BookingError) in try office.secondFactor(principal) }) {
      page, factor, turn in
      guard let factor else { return page.offer(&turn) }
      page.stage = .on
      turn.say(
        "Each log-in asks for a code from your authenticator app. \(Format.count(factor.recoveryCodesLeft, "recovery code")) left."
      )
    }
  }

  private mutating func offer(_ turn: inout PlainTurn) {
    if case .off(let offer) = stage { return say(offer, &turn) }
    ask(&turn, { office, principal throws(BookingError) in try office.offerSecondFactor(principal) }) {
      page, offer, turn in
      page.stage = .off(offer)
      page.say(offer, &turn)
    }
  }

  private func say(_ offer: SecondFactorOffer, _ turn: inout PlainTurn) {
    turn.say("Add this key to an authenticator app: \(SecondFactorScreen.grouped(offer.key))")
    turn.say("Then type the code that it shows. From then on each log-in asks for one.")
  }

  mutating func take(_ line: PlainLine, _ turn: inout PlainTurn) {
    switch stage {
    case .reading: turn.sayUnknown()
    case .on:
      guard line.word == "off" else { return turn.sayUnknown() }
      stage = .turningOff
    case .turningOff: turnOff(line, &turn)
    case .off(let offer): turnOn(offer, line.text, &turn)
    }
  }

  private func turnOn(_ offer: SecondFactorOffer, _ code: String, _ turn: inout PlainTurn) {
    ask(
      &turn,
      { office, principal throws(BookingError) in
        try office.turnOnSecondFactor(principal, offer, code: code)
      },
      otherwise: { _, error, turn in
        turn.say(
          error == .passwordNeededAgain
            ? "You haven't typed your password for a while: please log out and in again first."
            : Wording.plainSentence(error, turn.session))
      }
    ) { _, change, turn in
      turn.session.principal = change.principal
      turn.say("Your second factor is on.")
      for line in Wording.recovery(change.recoveryCodes).split(separator: "\n") {
        turn.say(SafeText(String(line)))
      }
      turn.move(.pop)
    }
  }

  private mutating func turnOff(_ line: PlainLine, _ turn: inout PlainTurn) {
    guard form.answer(line, &turn) else { return }
    let proof = Proof(password: form[.password], code: form[.secondFactor])
    ask(
      &turn,
      { office, principal throws(BookingError) in
        try office.turnOffSecondFactor(principal, proof)
      },
      otherwise: { page, error, turn in
        page.form.reopen(.password, .secondFactor)
        turn.say(error)
      }
    ) { _, principal, turn in
      turn.session.principal = principal
      turn.say("Your second factor is off.")
      turn.move(.pop)
    }
  }

  mutating func stepBack(_ turn: inout PlainTurn) -> Bool {
    guard case .turningOff = stage else { return false }
    if !form.stepBack() { stage = .on }
    return true
  }
}
