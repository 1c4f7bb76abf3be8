import BookingDomain
import TerminalUI

/// The SSH keys that open one's account: seen, named, revoked, and the one of this visit added.
struct KeysScreen: Screen {
  enum Command: Sendable, Equatable { case move(ListMove), bind, rename, revoke }

  enum Reply: Sendable {
    case keys(Result<[AccountKey], BookingError>)
    case revoke(AccountKey)
    case revoked(Result<AccountKey, BookingError>)
  }

  var page = ListPage<AccountKey>()

  var title: SafeText { "SSH keys" }
  private var selected: AccountKey? { page.rows.selected }
  func subject(_ session: Session) -> Identifier<AccountKey>? { selected?.id }

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
    if session.account?.role != .customer { return Wording.noKeysForStaff }
    if session.account?.isVerified == false { return "Verify your email and phone first." }
    return page.rows.contains { $0.fingerprint == key } ? "This visit's key is here already." : nil
  }

  mutating func appear(_ turn: inout Turn<Self>) {
    guard turn.session.account != nil else { return }
    turn.ask({ office, principal throws(BookingError) in try office.keys(principal) }) { Reply.keys($0) }
  }

  mutating func refresh(_ turn: inout Turn<Self>) { appear(&turn) }

  mutating func perform(_ command: Command, _ turn: inout Turn<Self>) {
    switch command {
    case .move(let move): page.move(move, turn.session)
    case .bind: turn.push(BindKeyScreen(purpose: .settings))
    case .rename: if let selected { turn.push(RenameKeyScreen(selected)) }
    case .revoke:
      guard let selected else { return }
      turn.question(
        "Revoke this key?",
        "“\(SafeText(selected.name))” no longer opens your account. Whoever is in by it is sent out.",
        [.init("Keep it"), .init("Revoke it", Reply.revoke(selected), isDangerous: true)])
    }
  }

  mutating func take(_ input: Input, _ turn: inout Turn<Self>) -> Bool {
    switch page.take(input, turn.session) {
    case .ignored: return false
    case .moved: break
    case .activated: perform(.rename, &turn)
    }
    return true
  }

  mutating func receive(_ reply: Reply, _ turn: inout Turn<Self>) {
    switch reply {
    case .keys(let result): page.show(result)
    case .revoke(let key):
      turn.command({ office, principal throws(BookingError) in
        try office.revokeKey(principal, key.id)
        return key
      }) { Reply.revoked($0) }
    case .revoked(.failure(let error)): turn.say(error)
    case .revoked(.success(let key)):
      turn.say("“\(SafeText(key.name))” is revoked.", .success)
      turn.move(.reload)
      appear(&turn)
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
        [Piece(SafeText(key.name), .bold), Piece(isHere ? "  you came with this one" : "", .success)],
        Piece(""),
        [Piece(print, .muted)], Piece(hasRoom ? use : "", .muted))
    }
  }

  private static func use(_ key: AccountKey, _ session: Session) -> SafeText {
    let zone = session.options.timeZone
    guard let used = key.lastUsedAt else {
      return "added \(Format.date(key.createdAt, zone: zone, now: session.now))"
    }
    return "last used \(Format.dateAndTime(used, zone: zone, now: session.now))"
  }
}
