import BookingDomain
import BookingModel
import BookingSession
import BookingWords
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

  func title(_ words: any Words) -> SafeText { SafeText(words.keysTitle) }
  private var selected: SSHKey? { page.rows.selected }
  func subject(_ session: Session) -> Identifier<SSHKey>? { selected?.id }

  func keys(_ session: Session) -> Keymap<Command> {
    let words = session.words
    let none = selected == nil ? SafeText(words.keysNoneHere) : nil
    let refusal = bindRefusal(session)
    let bind = KeyBinding("b", SafeText(words.keyAddKey), Command.bind, refusal: refusal)
    return Keymap(
      Keymap.moves(words) { Command.move($0) } + (refusal == nil ? [bind] : []) + [
        KeyBinding([.enter, "n"], SafeText(words.keyRename), .rename, refusal: none),
        KeyBinding(["x", .delete], SafeText(words.keyRevoke), .revoke, refusal: none),
      ] + (refusal == nil ? [] : [bind]))
  }

  private func bindRefusal(_ session: Session) -> SafeText? {
    let words = session.words
    guard let key = session.principal.key else { return SafeText(words.keysCameWithout) }
    if !session.grants.isEmpty { return SafeText(words.keysNotForStaff) }
    if session.account?.isVerified == false { return SafeText(words.keysVerifyFirst) }
    return page.rows.contains { $0.fingerprint == key } ? SafeText(words.keysHereAlready) : nil
  }

  mutating func appear(_ context: inout StepContext<Self>) {
    guard context.session.account != nil else { return }
    context.ask({ visit throws(BookingError) in try visit.credentials.keys() }) { Reply.keys($0) }
  }

  func topics(_ session: Session) -> Set<Topic>? { session.topics }
  mutating func refresh(_ context: inout StepContext<Self>) { appear(&context) }

  mutating func run(_ command: Command, _ context: inout StepContext<Self>) {
    switch command {
    case .move(let move): page.move(move, context.session)
    case .bind: context.push(AddSSHKeyScreen(purpose: .settings, context.session.words))
    case .rename: if let selected { context.push(RenameSSHKeyScreen(selected)) }
    case .revoke:
      guard let selected else { return }
      let words = context.session.words
      context.question(
        SafeText(words.revokeTitle), SafeText(words.revokeWords(selected.name)),
        [
          .init(SafeText(words.revokeKeep)),
          .init(SafeText(words.revokeConfirm), Reply.revoke(selected), isDangerous: true),
        ])
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
      context.command({ visit throws(BookingError) in
        try visit.credentials.revokeKey(key.id)
        return key
      }) { Reply.revoked($0) }
    case .revoked(.failure(let error)): context.say(error)
    case .revoked(.success(let key)):
      context.say(SafeText(context.session.words.revoked(key.name)), .success)
      context.move(.reload)
      appear(&context)
    }
  }

  func draw(on canvas: inout Canvas, _ session: Session) {
    let words = session.words
    let refusal = bindRefusal(session)
    page.draw(
      on: &canvas, title: title(words), session,
      empty: (
        refusal ?? SafeText(words.keysNone), refusal == nil ? ("b", SafeText(words.keysAddYours)) : nil
      )
    ) { canvas, key in
      let isHere = key.fingerprint == session.principal.key
      // Whole wherever it fits: it is compared with what ssh-keygen -l shows.
      let print = SafeText(key.fingerprint.text)
      let use = Self.use(key, session)
      let hasRoom = print.width + use.width + 6 <= canvas.size.width
      canvas.writeRow(
        [
          TextRun(SafeText(key.name), .bold),
          TextRun(isHere ? "  " + SafeText(words.keyOfThisVisit) : "", .success),
        ],
        TextRun(""),
        [TextRun(print, .muted)], TextRun(hasRoom ? use : "", .muted))
    }
  }

  private static func use(_ key: SSHKey, _ session: Session) -> SafeText {
    let zone = session.options.timeZone
    let words = session.words
    guard let used = key.lastUsedAt else {
      return SafeText(words.keyAdded(words.format.date(key.createdAt, zone: zone, now: session.now)))
    }
    return SafeText(words.keyLastUsed(words.format.dateAndTime(used, zone: zone, now: session.now)))
  }
}
