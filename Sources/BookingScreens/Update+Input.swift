import BookingModel
import BookingSession
import BookingWords
import TerminalUI

extension State {
  mutating func handle(_ input: Input) -> [Effect] {
    session.lastInput = session.now
    if case .resize(let size) = input {
      session.size = size
      return withTop(.input(input))
    }
    // What lies over such a screen leaves the keys as they are everywhere.
    let isHeld = overlay == nil && session.sizeClass != .card && top?.holdsKeys(session) == true
    if !isHeld, case .key(let key) = input, let effects = always(key) { return effects }
    guard session.sizeClass != .card else {
      return input == .key("q") ? [.quit] : []
    }
    if overlay != nil { return takeInOverlay(input) }
    if case .key("u") = input, let undo = notice?.undo, top?.isTyping(session) != true {
      notice = nil
      return deliver(undo)
    }
    if case .key(let key) = input, case .action(let command) = Keymap.lock(self).resolve(key) {
      return run(command)
    }
    let (effects, isTaken) = hand(.input(Frame(session.size).inContent(input)))
    if isTaken { return effects }
    switch input {
    case .key(let key): return effects + handle(key)
    case .mouse(let mouse): return effects + point(mouse)
    default: return effects
    }
  }

  /// Works everywhere, over everything.
  private mutating func always(_ key: Key) -> [Effect]? {
    switch key {
    case .control("c"): return [.quit]
    case .control("l"): return [.repaint]
    case .control("z"):
      guard !session.options.isRemote else {
        return show(Notice(words: SafeText(session.words.noSuspendRemotely), tone: .warning))
      }
      return [.suspend]
    default: return nil
    }
  }

  private mutating func handle(_ key: Key) -> [Effect] {
    let (effects, isHandled) = hand(.key(key))
    if isHandled { return effects }
    switch Keymap.global(self).resolve(key) {
    case nil: return effects
    case .refused(let reason): return effects + show(Notice(words: reason, tone: .warning))
    case .action(let command): return effects + run(command)
    }
  }

  mutating func run(_ command: GlobalCommand) -> [Effect] {
    switch command {
    case .section(let section):
      // The same key again goes back to the section's first screen.
      if section == self.section, depth > 1 {
        stacks[section] = stacks[section].map { Array($0.prefix(1)) }
      }
      return open(section)
    case .cart:
      if top?.screen is CartScreen || top?.screen is CheckoutScreen { return [] }
      notice = nil
      // Without a cart it is the order that waits for money that is meant.
      if session.cart.isEmpty, let unpaid = session.unpaid {
        put(CheckoutScreen(of: unpaid.id), on: section)
      } else {
        put(CartScreen(), on: section)
      }
      return withTop(.appear)
    case .settings:
      if top?.screen is SettingsScreen { return [] }
      notice = nil
      put(SettingsScreen(), on: section)
      return withTop(.appear)
    case .back:
      if depth > 1 {
        stacks[section]?.removeLast()
        return withTop(.appear)
      }
      return section == home ? [] : open(home)
    case .palette:
      let words = session.words
      let said = PaletteWords(
        title: SafeText(words.paletteTitle), prompt: SafeText(words.palettePrompt),
        nothing: SafeText(words.paletteNothing))
      overlay = .palette(CommandPalette(Keymap(entries), said), screen: top?.id)
      return []
    case .help:
      overlay = .help(
        HelpOverlay(
          Keymap(named(entries)), title: SafeText(session.words.helpTitle),
          more: SafeText(session.words.helpMore)))
      return []
    case .leave:
      guard session.principal.isGuest, let left = session.holdLeft else { return [.quit] }
      overlay = .question(Question.leaving(session.cart, left, session.words).map { .command($0) })
      return []
    case .prove:
      overlay = .prove(PasswordPrompt.renewing(session.words))
      return []
    case .quit: return [.quit]
    }
  }

  /// Entries without a group stand under the screen's own name.
  private func named(_ entries: [KeyBinding<Target>]) -> [KeyBinding<Target>] {
    let names = KeyNames(session.words.keyLabels)
    return entries.map { entry in
      var entry = entry
      if entry.group.isEmpty { entry.group = top?.screen.title(session.words) ?? "" }
      entry.keysLabel = entry.keys.map { $0.label(names) }.joined(separator: " ")
      return entry
    }
  }

  /// Where Esc ends and `q` leaves.
  var home: Section { session.options.device == nil ? Section.home(session.grants) : .door }

  private mutating func point(_ mouse: Mouse) -> [Effect] {
    switch mouse.kind {
    case .press where mouse.isClick:
      let entries = entries
      if let target = Header(self, entries).target(at: mouse.point) { return run(target) }
      if let key = Footer(self, entries).key(at: mouse.point) { return handle(.key(key)) }
      return []
    default: return []
    }
  }
}
