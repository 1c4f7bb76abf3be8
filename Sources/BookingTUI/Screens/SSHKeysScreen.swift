import BookingDomain
import BookingModel
import TerminalUI

/// The SSH keys that open one's account: seen, named, revoked, and the one of this visit added.
struct SSHKeysScreen: Screen {
  enum Command: Sendable, Equatable { case move(ListMove), bind, rename, revoke }

  enum Reply: Sendable {
    case keys(Result<[SSHKey], BookingError>)
    case revoke(SSHKey)
    case revoked(Result<SSHKey, BookingError>)
  }

  var page = ListPage<SSHKey>()

  var title: SafeText { "SSH keys" }
  private var selected: SSHKey? { page.rows.selected }
  func subject(_ session: Session) -> Identifier<SSHKey>? { selected?.id }

  func keys(_ session: Session) -> Keymap<Command> {
    let none: SafeText? = selected == nil ? "There is no key here." : nil
    let refusal = bindRefusal(session)
    let bind = KeyBinding("b", "add this key", Command.bind, group: "Keys", refusal: refusal)
    return Keymap(
      Keymap.moves { Command.move($0) } + (refusal == nil ? [bind] : []) + [
        KeyBinding([.enter, "n"], "rename", .rename, group: "Keys", refusal: none),
        KeyBinding(["x", .delete], "revoke", .revoke, group: "Keys", refusal: none),
      ] + (refusal == nil ? [] : [bind]))
  }

  private func bindRefusal(_ session: Session) -> SafeText? {
    guard let key = session.principal.key else {
      return "You came without a key. Come with one by ssh to add it."
    }
    if !session.grants.isEmpty { return Wording.noKeysForStaff }
    if session.account?.isVerified == false { return "Verify your email and phone first." }
    return page.rows.contains { $0.fingerprint == key } ? "This visit's key is here already." : nil
  }

  mutating func appear(_ context: inout StepContext<Self>) {
    guard context.session.account != nil else { return }
    context.ask({ office, principal throws(BookingError) in try office.keys(principal) }) { Reply.keys($0) }
  }

  mutating func refresh(_ context: inout StepContext<Self>) { appear(&context) }

  mutating func run(_ command: Command, _ context: inout StepContext<Self>) {
    switch command {
    case .move(let move): page.move(move, context.session)
    case .bind: context.push(AddSSHKeyScreen(purpose: .settings))
    case .rename: if let selected { context.push(RenameSSHKeyScreen(selected)) }
    case .revoke:
      guard let selected else { return }
      context.question(
        "Revoke this key?",
        "“\(SafeText(selected.name))” no longer opens your account. Whoever is in by it is sent out.",
        [.init("Keep it"), .init("Revoke it", Reply.revoke(selected), isDangerous: true)])
    }
  }

  mutating func handle(_ input: Input, _ context: inout StepContext<Self>) -> Bool {
    switch page.handle(input, context.session) {
    case .ignored: return false
    case .moved: break
    case .activated: run(.rename, &context)
    }
    return true
  }

  mutating func handle(_ reply: Reply, _ context: inout StepContext<Self>) {
    switch reply {
    case .keys(let result): page.show(result)
    case .revoke(let key):
      context.command({ office, principal throws(BookingError) in
        try office.revokeKey(principal, key.id)
        return key
      }) { Reply.revoked($0) }
    case .revoked(.failure(let error)): context.say(error)
    case .revoked(.success(let key)):
      context.say("“\(SafeText(key.name))” is revoked.", .success)
      context.move(.reload)
      appear(&context)
    }
  }

  func draw(on canvas: inout Canvas, _ session: Session) {
    let refusal = bindRefusal(session)
    let words = refusal ?? "No key opens your account without a password yet."
    page.draw(
      on: &canvas, title: title, session,
      empty: (words, refusal == nil ? ("b", "adds the key you came with") : nil)
    ) { canvas, key in
      let isHere = key.fingerprint == session.principal.key
      // Whole wherever it fits: it is compared with what ssh-keygen -l shows.
      let print = SafeText(key.fingerprint.text)
      let use = Self.use(key, session)
      let hasRoom = print.width + use.width + 6 <= canvas.size.width
      canvas.writeRow(
        [TextRun(SafeText(key.name), .bold), TextRun(isHere ? "  you came with this one" : "", .success)],
        TextRun(""),
        [TextRun(print, .muted)], TextRun(hasRoom ? use : "", .muted))
    }
  }

  private static func use(_ key: SSHKey, _ session: Session) -> SafeText {
    let zone = session.options.timeZone
    guard let used = key.lastUsedAt else {
      return "added \(Format.date(key.createdAt, zone: zone, now: session.now))"
    }
    return "last used \(Format.dateAndTime(used, zone: zone, now: session.now))"
  }
}
