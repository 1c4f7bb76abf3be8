import BookingDomain
import BookingFlows
import BookingModel
import BookingSession
import BookingWords
import TerminalUI

/// Who one is here, and what one can change about it.
struct AccountScreen: Screen {
  enum Command: Sendable, Equatable { case move(ListMove), choose }

  enum Reply: Sendable { case loggedOut(Result<Principal, BookingError>) }

  typealias Entry = AccountEntry

  var list = ListView()
  /// Which entry is selected, wherever it stands by now: being verified takes one away.
  private var chosen: Entry?

  func title(_ words: any Words) -> SafeText { SafeText(words.accountTitle) }

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
    Keymap(
      Keymap.moves(session.words) { Command.move($0) } + [
        KeyBinding(.enter, SafeText(session.words.keyChoose), .choose)
      ])
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
      context.command({ visit throws(BookingError) in visit.session.logOut() }) {
        Reply.loggedOut($0)
      }
    }
  }

  mutating func handle(_ reply: Reply, _ context: inout StepContext<Self>) {
    switch reply {
    case .loggedOut(.success(let principal)):
      context.welcome(LogInResult(principal: principal, account: nil), landing: .events)
      context.say(SafeText(context.session.words.loggedOut), .plain)
    case .loggedOut(.failure(let error)): context.say(error)
    }
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
    let words = session.words
    if !isTight {
      let places = [Point(x: area.x, y: 3), Point(x: area.x, y: 4)]
      drawAddress(on: &canvas, account.email, account.isEmailVerified, places[0], words)
      drawAddress(on: &canvas, account.phone, account.isPhoneVerified, places[1], words)
    }
    let entries = AccountScreen.entries(session)
    var list = list
    list.count = entries.count
    let column = max(30, (entries.map { SafeText(words.accountEntry($0)).width }.max() ?? 0) + 4)
    list.draw(into: &canvas, in: area) { canvas, index, isSelected in
      canvas.write(
        SafeText(words.accountEntry(entries[index])), at: Point(x: 2, y: 0),
        style: isSelected ? .bold : .text)
      if canvas.size.width >= 60 {
        canvas.write(
          SafeText(words.accountEntryWords(entries[index])), at: Point(x: column, y: 0), style: .muted)
      }
    }
  }

  private func drawAddress(
    on canvas: inout Canvas, _ address: String, _ isVerified: Bool, _ point: Point, _ words: any Words
  ) {
    canvas.write(
      [
        TextRun(isVerified ? "✓ " : "! ", isVerified ? .success : .warning),
        TextRun(SafeText(address), .text),
        TextRun("  " + SafeText(isVerified ? words.addressVerified : words.addressUnverified), .muted),
      ], at: point)
  }
}
