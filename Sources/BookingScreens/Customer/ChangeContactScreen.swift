import BookingDomain
import BookingFlows
import BookingModel
import BookingSession
import BookingWords
import TerminalUI

/// Another email address or phone number for the account: first the address, then the code that proves it.
struct ChangeContactScreen: FormScreen {
  enum Reply: Sendable {
    case begun(Result<Bool, BookingError>)
    case finished(Result<Principal, BookingError>)
  }

  let channel: Channel
  var page: FormPage
  /// Where the code went; nil while the address is typed.
  private(set) var address: String?

  init(_ channel: Channel) {
    self.channel = channel
    page = Self.addressPage(channel, "")
  }

  private static func addressPage(_ channel: Channel, _ address: String) -> FormPage {
    let field: FormPage.Field =
      channel == .email
      ? .line(.email, label: { $0.newContact(.email) }, address)
      : .line(
        .phone, label: { $0.newContact(.phone) }, address, hint: { $0.hintPhone }, accepts: .phone)
    return FormPage([field], buttons: [FormPage.Button(.submit) { $0.buttonSendCode }])
  }

  func title(_ words: any Words) -> SafeText { SafeText(words.changeContactTitle(channel)) }

  func lead(_ session: Session) -> SafeText {
    let words = session.words
    return SafeText(address.map(words.changeContactSent) ?? words.changeContactLead(channel))
  }

  mutating func handle(_ input: Input, _ context: inout StepContext<Self>) -> Bool {
    // As where a sign-up asks for its codes: a demo shows them there.
    if input == .key(.control("o")), address != nil, context.session.options.access.showsMessages {
      context.push(MessagesScreen())
      return true
    }
    if input == .key(.escape), let address, !page.isBusy {
      self.address = nil
      page = Self.addressPage(channel, address)
      return true
    }
    return takeInForm(input, &context)
  }

  mutating func pressed(_ button: FormPart, _ context: inout StepContext<Self>) {
    guard address != nil, button != .other else { return begin(&context) }
    let words = context.session.words
    guard page.requireAll(words), page.isNewCode(.field(.code), words) else { return }
    page.isBusy = true
    let (channel, code) = (channel, page.text(.field(.code)))
    context.command({ visit throws(BookingError) in
      try visit.accounts.finishContactChange(channel, code: code)
    }) { Reply.finished($0) }
  }

  private mutating func begin(_ context: inout StepContext<Self>) {
    guard address != nil || page.requireAll(context.session.words) else { return }
    let typed = address ?? page.text(.field(channel == .email ? .email : .phone))
    page.isBusy = true
    let channel = channel
    context.command({ visit throws(BookingError) in
      try visit.accounts.beginContactChange(channel, to: typed)
      return true
    }) { Reply.begun($0) }
  }

  mutating func handle(_ reply: Reply, _ context: inout StepContext<Self>) {
    switch reply {
    case .finished(.failure(let error)) where error.isAboutCode:
      page.refuseCode(.field(.code), context.session.sentence(error))
    case .begun(.failure(let error)), .finished(.failure(let error)): page.refuse(error, context.session)
    case .begun(.success):
      address = address ?? page.text(.field(channel == .email ? .email : .phone))
      page = FormPage(
        [.line(.code, accepts: .digits)],
        buttons: [
          FormPage.Button(.submit) { $0.buttonConfirm }, FormPage.Button(.other) { $0.buttonSendAnother },
        ])
    case .finished(.success(let principal)):
      context.session.prove(principal)
      context.move(.reload)
      context.say(SafeText(context.session.words.contactChanged(channel)), .success)
      context.pop()
    }
  }
}
