import BookingDomain
import TerminalUI

/// The SSH keys that open one's account: seen, named, revoked, and the one of this visit added.
struct KeysScreen: Screen {
  enum Command: Sendable { case move(ListMove), bind, rename, revoke }

  enum Reply: Sendable {
    case keys(Result<[AccountKey], BookingError>)
    case revoke(AccountKey)
    case revoked(Result<AccountKey, BookingError>)
  }

  var list = ListView(rowHeight: 2)
  var keys: [AccountKey] = []
  var isLoaded = false
  var failure: BookingError?

  var title: SafeText { "SSH keys" }
  var selected: AccountKey? { keys.indices.contains(list.selection) ? keys[list.selection] : nil }

  func keys(_ session: Session) -> Keymap<Command> {
    let none: SafeText? = selected == nil ? "There is no key here." : nil
    return Keymap(
      Keymap.moves { Command.move($0) } + [
        KeyBinding("b", "add this visit's key", .bind, group: "Keys", refusal: bindRefusal(session)),
        KeyBinding([.enter, "n"], "rename", .rename, group: "Keys", refusal: none),
        KeyBinding(["x", .delete], "revoke", .revoke, group: "Keys", refusal: none),
      ])
  }

  private func bindRefusal(_ session: Session) -> SafeText? {
    guard let key = session.principal.key else {
      return "You came without a key. Come with one by ssh to add it."
    }
    if session.account?.role != .customer { return Wording.noKeysForStaff }
    if session.account?.isVerified == false { return "Verify your email and phone first." }
    return keys.contains { $0.fingerprint == key } ? "This visit's key is here already." : nil
  }

  mutating func appear(_ turn: inout Turn) {
    guard turn.session.account != nil else { return }
    turn.ask({ office, principal throws(BookingError) in try office.keys(principal) }) { Reply.keys($0) }
  }

  mutating func refresh(_ turn: inout Turn) { appear(&turn) }

  mutating func perform(_ command: Command, _ turn: inout Turn) {
    switch command {
    case .move(let move): list.move(move, height: max(2, turn.session.content.height - 2))
    case .bind: turn.push(BindKeyScreen(purpose: .settings))
    case .rename: if let selected { turn.push(RenameKeyScreen(selected)) }
    case .revoke:
      guard let selected else { return }
      turn.move(
        .question(
          Question(
            "Revoke this key?",
            "“\(SafeText(selected.name))” no longer opens your account. Whoever is in by it is sent out.",
            [.init("Keep it"), .init("Revoke it", Reply.revoke(selected), isDangerous: true)])))
    }
  }

  mutating func receive(_ reply: Reply, _ turn: inout Turn) {
    switch reply {
    case .keys(.failure(let error)):
      isLoaded = true
      failure = error
    case .keys(.success(let keys)):
      let kept = selected?.id
      (isLoaded, failure, self.keys, list.count) = (true, nil, keys, keys.count)
      if let kept, let index = keys.firstIndex(where: { $0.id == kept }) { list.selection = index }
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
    canvas.write("SSH keys", style: .title)
    canvas.write(list.position, in: canvas.bounds.row(0), style: .muted, alignment: .right)
    let area = canvas.bounds.inset(top: 2)
    guard !keys.isEmpty else {
      guard isLoaded else { return }
      if let failure {
        return Emptiness.draw(on: &canvas, area, Wording.sentence(failure, session), key: nil)
      }
      let refusal = bindRefusal(session)
      return Emptiness.draw(
        on: &canvas, area, refusal ?? "No key opens your account without a password yet.",
        key: refusal == nil ? ("b", "adds the key you came with") : nil)
    }
    list.draw(into: &canvas, in: area) { canvas, index, isSelected in
      let key = keys[index]
      if isSelected {
        for row in 0..<canvas.size.height { canvas.write("▌", at: Point(x: 0, y: row), style: .accent) }
      }
      let isHere = key.fingerprint == session.principal.key
      canvas.write(
        [
          Piece(SafeText(key.name), isSelected ? .title : .bold),
          Piece(isHere ? "  you came with this one" : "", .success),
        ], at: Point(x: 2, y: 0), maxWidth: canvas.size.width - 3)
      canvas.write(
        "\(Self.use(key, session)) · \(SafeText(key.fingerprint.text))", at: Point(x: 2, y: 1), style: .muted,
        maxWidth: canvas.size.width - 3)
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
