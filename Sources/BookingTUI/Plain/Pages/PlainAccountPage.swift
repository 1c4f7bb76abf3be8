import BookingDomain
import TerminalUI

/// Who one is here.
struct PlainAccountPage: PlainPage {
  init() {}

  private enum Choice { case verify, orders, messages, name, email, phone, password, secondFactor, logOut }

  private func choices(_ session: Session) -> [(Choice, SafeText)] {
    var choices: [(Choice, SafeText)] = []
    if session.account?.isVerified == false {
      choices.append((.verify, "Verify email and phone, needed before you can buy"))
    }
    choices.append((.orders, "Your orders"))
    if session.options.access.showsMessages { choices.append((.messages, "Messages")) }
    choices.append((.name, "Change your name"))
    choices.append((.password, "Change your password"))
    if session.account?.isEmailVerified == true { choices.append((.email, "Change your email")) }
    if session.account?.isPhoneVerified == true { choices.append((.phone, "Change your phone")) }
    if session.account.map({ $0.role != .customer }) == true {
      choices.append((.secondFactor, "Second factor, a code at each log-in"))
    }
    choices.append((.logOut, "Log out"))
    return choices
  }

  func prompt(_ session: Session) -> PlainPrompt {
    PlainPrompt("Choose 1 to \(choices(session).count), or back")
  }

  mutating func appear(_ turn: inout PlainTurn) {
    guard let account = turn.session.account else { return turn.move(.pop) }
    turn.say(SafeText(account.name))
    turn.say("\(SafeText(account.email)), \(account.isEmailVerified ? "verified" : "not verified yet")")
    turn.say("\(SafeText(account.phone)), \(account.isPhoneVerified ? "verified" : "not verified yet")")
    for (index, choice) in choices(turn.session).enumerated() { turn.say("\(index + 1). \(choice.1)") }
  }

  mutating func take(_ line: PlainLine, _ turn: inout PlainTurn) {
    let choices = choices(turn.session)
    guard let index = line.index(in: choices.count) else { return turn.sayUnknown() }
    switch choices[index].0 {
    case .verify: turn.move(.push(PlainVerifyPage()))
    case .orders: turn.move(.push(PlainOrdersPage()))
    case .messages: turn.move(.push(PlainMessagesPage()))
    case .name: turn.move(.push(PlainNamePage()))
    case .email: turn.move(.push(PlainContactPage(.email)))
    case .phone: turn.move(.push(PlainContactPage(.phone)))
    case .password: turn.move(.push(PlainPasswordPage()))
    case .secondFactor: turn.move(.push(PlainSecondFactorPage()))
    case .logOut:
      ask(&turn, { office, principal throws(BookingError) in office.logOut(principal) }) { _, guest, turn in
        turn.session.cart = Cart()
        turn.welcome(Arrival(principal: guest, account: nil))
        turn.say("Logged out. See you.")
        turn.move(.home)
      }
    }
  }
}
