import BookingDomain
import BookingFlows
import BookingModel
import BookingSession
import BookingWords
import TerminalUI

/// Who one is here.
struct PlainAccountPage: PlainPage {
  init() {}

  private func choices(_ session: Session) -> [PlainAccountChoice] {
    guard let account = session.account else { return [] }
    return PlainAccountChoice.allCases.filter { choice in
      switch choice {
      case .verify: !account.isVerified
      case .messages: session.options.access.showsMessages
      case .email: account.isEmailVerified
      case .phone: account.isPhoneVerified
      case .secondFactor: !session.grants.isEmpty
      case .orders, .name, .password, .logOut: true
      }
    }
  }

  func prompt(_ session: Session) -> PlainPrompt {
    PlainPrompt(session.words, .menu(choices(session).count), .word(.back))
  }

  mutating func appear(_ context: inout PlainStepContext) {
    guard let account = context.session.account else { return context.move(.pop) }
    context.say(SafeText(account.name))
    context.say(context.words.plainAddress(account.email, isVerified: account.isEmailVerified))
    context.say(context.words.plainAddress(account.phone, isVerified: account.isPhoneVerified))
    for (index, choice) in choices(context.session).enumerated() {
      context.say("\(index + 1). \(context.words.plainAccount(choice))")
    }
  }

  mutating func handle(_ line: PlainLine, _ context: inout PlainStepContext) {
    let choices = choices(context.session)
    guard let index = line.index(in: choices.count) else { return context.sayUnknown() }
    switch choices[index] {
    case .verify: context.move(.push(PlainVerifyPage()))
    case .orders: context.move(.push(PlainOrdersPage()))
    case .messages: context.move(.push(PlainMessagesPage()))
    case .name: context.move(.push(PlainNamePage()))
    case .email: context.move(.push(PlainContactPage(.email)))
    case .phone: context.move(.push(PlainContactPage(.phone)))
    case .password: context.move(.push(PlainPasswordPage()))
    case .secondFactor: context.move(.push(PlainSecondFactorPage()))
    case .logOut:
      ask(&context, { visit throws(BookingError) in visit.session.logOut() }) {
        _, guest, context in
        context.session.hold(Cart())
        context.say(context.words.loggedOut)
        context.welcome(LogInResult(principal: guest, account: nil))
        context.move(.home)
      }
    }
  }
}
