import BookingDomain
import BookingModel
import BookingFlows
import TerminalUI

/// Who one is here, and what one can change about it.
struct AccountScreen: Screen {
  enum Command: Sendable, Equatable { case move(ListMove), choose }

  enum Reply: Sendable { case loggedOut(Result<Principal, BookingError>) }

  enum Entry: Sendable {
    case verify, orders, messages, settings, name, email, phone, password, secondFactor, keys, logOut

    var label: SafeText {
      switch self {
      case .verify: "Verify email and phone"
      case .orders: "My orders"
      case .messages: "Messages"
      case .settings: "Settings"
      case .name: "Change my name"
      case .email: "Change my email"
      case .phone: "Change my phone"
      case .password: "Change my password"
      case .secondFactor: "Second factor"
      case .keys: "SSH keys"
      case .logOut: "Log out"
      }
    }

    var words: SafeText {
      switch self {
      case .verify: "needed before you can buy"
      case .orders: "everything you bought here"
      case .messages: "emails and texts we sent you"
      case .settings: "theme, colours, mouse, motion"
      case .name: "used on new tickets"
      case .email: "a code goes to the new one"
      case .phone: "a code goes to the new one"
      case .password: "the old one is asked for"
      case .secondFactor: "a code from your phone at each log-in"
      case .keys: "log in without a password"
      case .logOut: "your tickets are kept"
      }
    }
  }

  var list = ListView()
  /// Which entry is selected, wherever it stands by now: being verified takes one away.
  private var chosen: Entry?

  var title: SafeText { "Account" }

  static func entries(_ session: Session) -> [Entry] {
    var entries: [Entry] = session.account?.isVerified == false ? [.verify] : []
    entries.append(.orders)
    if session.options.access.showsMessages { entries.append(.messages) }
    entries += [.settings, .name]
    // One that isn't proven yet is corrected where its code is typed.
    if session.account?.isEmailVerified == true { entries.append(.email) }
    if session.account?.isPhoneVerified == true { entries.append(.phone) }
    entries.append(.password)
    if !session.grants.isEmpty { entries.append(.secondFactor) }
    // Keys belong to ssh: at the machine itself nobody comes with one.
    if session.options.isRemote { entries.append(.keys) }
    return entries + [.logOut]
  }

  private func selected(_ session: Session) -> Entry? {
    let entries = AccountScreen.entries(session)
    if let chosen, entries.contains(chosen) { return chosen }
    return entries.indices.contains(list.selection) ? entries[list.selection] : nil
  }

  func subject(_ session: Session) -> Entry? { selected(session) }

  func keys(_ session: Session) -> Keymap<Command> {
    Keymap(Keymap.moves { Command.move($0) } + [KeyBinding(.enter, "choose", .choose, group: "Account")])
  }

  mutating func appear(_ context: inout StepContext<Self>) {
    guard context.session.account != nil else {
      context.move(.replace(LogInScreen()))
      return
    }
    follow(context.session)
    context.move(.reload)
  }

  private mutating func follow(_ session: Session) {
    list.show(AccountScreen.entries(session), keeping: chosen)
  }

  mutating func run(_ command: Command, _ context: inout StepContext<Self>) {
    follow(context.session)
    switch command {
    case .move(let move):
      list.move(move, height: 8)
      chosen = AccountScreen.entries(context.session)[list.selection]
    case .choose:
      if let entry = selected(context.session) { choose(entry, &context) }
    }
  }

  private mutating func choose(_ entry: Entry, _ context: inout StepContext<Self>) {
    switch entry {
    case .verify: context.push(VerifyScreen())
    case .orders: context.push(OrdersScreen())
    case .messages: context.push(MessagesScreen())
    case .settings: context.push(SettingsScreen())
    case .name: context.push(ChangeNameScreen(context.session.account?.name ?? ""))
    case .email: context.push(ChangeContactScreen(.email))
    case .phone: context.push(ChangeContactScreen(.phone))
    case .password: context.push(ChangePasswordScreen())
    case .secondFactor: context.push(SecondFactorScreen())
    case .keys: context.push(SSHKeysScreen())
    case .logOut:
      context.command({ office, principal throws(BookingError) in office.logOut(principal) }) {
        Reply.loggedOut($0)
      }
    }
  }

  mutating func handle(_ reply: Reply, _ context: inout StepContext<Self>) {
    guard case .loggedOut(.success(let principal)) = reply else { return }
    context.welcome(LogInResult(principal: principal, account: nil), landing: .events)
    context.say("Logged out. See you.", .plain)
  }

  mutating func handle(_ input: Input, _ context: inout StepContext<Self>) -> Bool {
    guard case .mouse = input else { return false }
    follow(context.session)
    let outcome = list.handle(input, in: AccountScreen.listArea(context.session.content.size))
    chosen = AccountScreen.entries(context.session)[list.selection]
    switch outcome {
    case .ignored: return false
    case .moved: break
    case .activated: run(.choose, &context)
    }
    return true
  }

  private static func listArea(_ size: Size) -> Rect {
    let column = Rect(size: size).centered(maxWidth: 72)
    let top = size.height < 14 ? 2 : 7
    return Rect(x: column.x, y: top, width: column.width, height: max(0, size.height - top))
  }

  func draw(on canvas: inout Canvas, _ session: Session) {
    guard let account = session.account else { return }
    let area = AccountScreen.listArea(canvas.size)
    let isTight = canvas.size.height < 14
    canvas.write(
      SafeText(account.name), at: Point(x: area.x, y: isTight ? 0 : 1), style: .title, maxWidth: area.width)
    if !isTight {
      drawAddress(on: &canvas, SafeText(account.email), account.isEmailVerified, Point(x: area.x, y: 3))
      drawAddress(on: &canvas, SafeText(account.phone), account.isPhoneVerified, Point(x: area.x, y: 4))
    }
    let entries = AccountScreen.entries(session)
    var list = list
    list.count = entries.count
    list.draw(into: &canvas, in: area) { canvas, index, isSelected in
      canvas.write(entries[index].label, at: Point(x: 2, y: 0), style: isSelected ? .bold : .text)
      if canvas.size.width >= 60 {
        canvas.write(entries[index].words, at: Point(x: 30, y: 0), style: .muted)
      }
    }
  }

  private func drawAddress(on canvas: inout Canvas, _ address: SafeText, _ isVerified: Bool, _ point: Point) {
    canvas.write(
      [
        TextRun(isVerified ? "✓ " : "! ", isVerified ? .success : .warning), TextRun(address, .text),
        TextRun(isVerified ? "  verified" : "  not verified yet", .muted),
      ], at: point)
  }
}
