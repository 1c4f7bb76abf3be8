import BookingDomain
import BookingModel
import BookingFlows
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
    let field: FormField<FormPart> =
      channel == .email
      ? .line(.email, label: "New email", address)
      : .line(.phone, label: "New phone", address, hint: "with the country: +49 170 1234567", accepts: .phone)
    return FormPage([field], buttons: [TerminalUI.Button(.submit, "Send the code")])
  }

  var title: SafeText { channel == .email ? "Change my email" : "Change my phone" }

  var lead: SafeText {
    if let address { return "The code was sent to \(SafeText(address)). Until it is typed nothing changes." }
    return channel == .email
      ? "A code goes to the new address. The old one is told of the change."
      : "A code goes to the new number by text message. The old one is told of the change."
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
    guard page.requireAll(), page.isNewCode(.field(.code)) else { return }
    page.isBusy = true
    let (channel, code) = (channel, page.text(.field(.code)))
    context.command({ office, principal throws(BookingError) in
      try office.finishContactChange(principal, channel, code: code)
    }) { Reply.finished($0) }
  }

  private mutating func begin(_ context: inout StepContext<Self>) {
    guard address != nil || page.requireAll() else { return }
    let typed = address ?? page.text(.field(channel == .email ? .email : .phone))
    page.isBusy = true
    let channel = channel
    context.command({ office, principal throws(BookingError) in
      try office.beginContactChange(principal, channel, to: typed)
      return true
    }) { Reply.begun($0) }
  }

  mutating func handle(_ reply: Reply, _ context: inout StepContext<Self>) {
    switch reply {
    case .finished(.failure(let error)) where error.isAboutCode:
      page.refuseCode(.field(.code), Wording.sentence(error, context.session))
    case .begun(.failure(let error)), .finished(.failure(let error)): page.refuse(error, context.session)
    case .begun(.success):
      address = address ?? page.text(.field(channel == .email ? .email : .phone))
      page = FormPage(
        [.line(.code, accepts: .digits)],
        buttons: [TerminalUI.Button(.submit, "Confirm"), TerminalUI.Button(.other, "Send another code")])
    case .finished(.success(let principal)):
      context.session.prove(principal)
      context.move(.reload)
      context.say(
        channel == .email
          ? "Your email is changed. You are logged out everywhere else." : "Your phone is changed.", .success)
      context.pop()
    }
  }
}
