import BookingDomain
import BookingFlows
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
    if !session.grants.isEmpty {
      choices.append((.secondFactor, "Second factor, a code at each log-in"))
    }
    choices.append((.logOut, "Log out"))
    return choices
  }

  func prompt(_ session: Session) -> PlainPrompt {
    PlainPrompt("Choose 1 to \(choices(session).count), or back")
  }

  mutating func appear(_ context: inout PlainStepContext) {
    guard let account = context.session.account else { return context.move(.pop) }
    context.say(SafeText(account.name))
    context.say("\(SafeText(account.email)), \(account.isEmailVerified ? "verified" : "not verified yet")")
    context.say("\(SafeText(account.phone)), \(account.isPhoneVerified ? "verified" : "not verified yet")")
    for (index, choice) in choices(context.session).enumerated() { context.say("\(index + 1). \(choice.1)") }
  }

  mutating func handle(_ line: PlainLine, _ context: inout PlainStepContext) {
    let choices = choices(context.session)
    guard let index = line.index(in: choices.count) else { return context.sayUnknown() }
    switch choices[index].0 {
    case .verify: context.move(.push(PlainVerifyPage()))
    case .orders: context.move(.push(PlainOrdersPage()))
    case .messages: context.move(.push(PlainMessagesPage()))
    case .name: context.move(.push(PlainNamePage()))
    case .email: context.move(.push(PlainContactPage(.email)))
    case .phone: context.move(.push(PlainContactPage(.phone)))
    case .password: context.move(.push(PlainPasswordPage()))
    case .secondFactor: context.move(.push(PlainSecondFactorPage()))
    case .logOut:
      ask(&context, { office, principal throws(BookingError) in office.logOut(principal) }) {
        _, guest, context in
        context.session.hold(Cart())
        context.welcome(LogInResult(principal: guest, account: nil))
        context.say("Logged out. See you.")
        context.move(.home)
      }
    }
  }
}
