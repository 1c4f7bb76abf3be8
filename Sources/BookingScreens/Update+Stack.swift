import BookingDomain
import BookingModel
import BookingSession
import TerminalUI

extension State {
  /// Lets the top screen take its turn and does what it asked for.
  mutating func withTop(_ event: OpenScreen.Event) -> [Effect] { hand(event).effects }

  /// The same; says whether the screen had a use for it.
  mutating func hand(_ event: OpenScreen.Event) -> (effects: [Effect], isHandled: Bool) {
    step { $0.handle(event, $1) }
  }

  /// One step of the top screen.
  mutating func step(_ work: (inout OpenScreen, Session) -> OpenScreen.Outcome?)
    -> (effects: [Effect], isHandled: Bool)
  {
    guard let count = stacks[section]?.count, count > 0 else { return ([], false) }
    return with(section, count - 1, work)
  }

  mutating func with(
    _ section: Section, _ index: Int, _ work: (inout OpenScreen, Session) -> OpenScreen.Outcome?
  ) -> (effects: [Effect], isHandled: Bool) {
    guard var open = stacks[section]?[index], let outcome = work(&open, session) else { return ([], false) }
    stacks[section]?[index] = open
    session = outcome.session
    let effects = outcome.effects + outcome.moves.flatMap { apply($0, of: open.id, in: section) }
    return (effects, outcome.isHandled)
  }

  mutating func put(_ screen: any Screen, on section: Section) {
    let open = OpenScreen(id: nextID(), screen: screen)
    stacks[section, default: []].append(open)
  }

  private mutating func apply(_ move: ScreenMove, of id: Int, in section: Section) -> [Effect] {
    switch move {
    case .push(let screen):
      // What was said on the screen before is not about this one.
      if notice?.undo == nil { notice = nil }
      put(screen, on: section)
      return section == self.section ? withTop(.appear) : []
    case .replace(let screen):
      guard let index = stacks[section]?.firstIndex(where: { $0.id == id }) else { return [] }
      let open = OpenScreen(id: nextID(), screen: screen)
      stacks[section]?[index] = open
      return with(section, index) { $0.handle(.appear, $1) }.effects
    case .pop:
      guard let index = stacks[section]?.firstIndex(where: { $0.id == id }), index > 0 else {
        // Whoever leaves all there is leaves the program.
        return section == .door ? [.quit] : []
      }
      stacks[section]?.remove(at: index)
      return section == self.section ? withTop(.appear) : []
    case .root(let section):
      stacks[section] = nil
      return open(section)
    case .question(let question): return cover(with: .question(question))
    case .code(let ticket): return cover(with: .code(ticket))
    case .sign(let lead, let label, let work):
      return cover(with: .prove(PasswordPrompt(lead, counting: label, work)))
    case .scan(let code, let caption): return cover(with: .scan(code, caption: caption))
    case .notice(let notice): return show(notice)
    case .newPerson(let landing): return begin(landing: landing)
    case .reload: return reload()
    case .replay(let keys):
      // Whoever has gone elsewhere meanwhile has given it up.
      guard overlay == nil, top?.id == id else { return [] }
      return keys.flatMap { handle(.key($0)) }
    }
  }
}
