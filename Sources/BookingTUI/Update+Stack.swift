import BookingDomain
import TerminalUI

extension State {
  /// Lets the top screen take its turn and does what it asked for.
  mutating func withTop(_ step: (inout any Screen, inout Turn) -> Void) -> [Effect] {
    guard let count = stacks[section]?.count, count > 0 else { return [] }
    return with(section, count - 1, step)
  }

  mutating func with(_ section: Section, _ index: Int, _ step: (inout any Screen, inout Turn) -> Void)
    -> [Effect]
  {
    guard var open = stacks[section]?[index] else { return [] }
    var turn = Turn(session: session, screen: open.id)
    step(&open.screen, &turn)
    stacks[section]?[index] = open
    session = turn.session
    return turn.effects + turn.moves.flatMap { carry(out: $0, of: open.id, in: section) }
  }

  mutating func put(_ screen: any Screen, on section: Section) {
    let open = OpenScreen(id: nextID(), screen: screen)
    stacks[section, default: []].append(open)
  }

  private mutating func carry(out move: Turn.Move, of id: Int, in section: Section) -> [Effect] {
    switch move {
    case .push(let screen):
      // What was said on the screen before is not about this one.
      if notice?.undo == nil { notice = nil }
      put(screen, on: section)
      return section == self.section ? withTop { $0.appear(&$1) } : []
    case .replace(let screen):
      guard let index = stacks[section]?.firstIndex(where: { $0.id == id }) else { return [] }
      let open = OpenScreen(id: nextID(), screen: screen)
      stacks[section]?[index] = open
      return with(section, index) { $0.appear(&$1) }
    case .pop:
      guard let index = stacks[section]?.firstIndex(where: { $0.id == id }), index > 0 else { return [] }
      stacks[section]?.remove(at: index)
      return section == self.section ? withTop { $0.appear(&$1) } : []
    case .root(let section):
      stacks[section] = nil
      return open(section)
    case .question(let question):
      overlay = .question(question, screen: id)
      return []
    case .code(let ticket):
      overlay = .code(ticket)
      return []
    case .prove(let retry):
      overlay = .prove(PasswordPrompt(screen: id, session.principal, retry: retry))
      return []
    case .sign(let lead, let label, let work):
      overlay = .prove(PasswordPrompt(screen: id, lead: lead, counting: label, work))
      return []
    case .scan(let code, let caption):
      overlay = .scan(code, caption: caption)
      return []
    case .notice(let notice): return show(notice)
    case .newPerson(let landing): return begin(landing: landing)
    case .reload: return reload()
    case .press(let keys):
      // Whoever has gone elsewhere meanwhile has given it up.
      guard overlay == nil, top?.id == id else { return [] }
      return keys.flatMap { take(.key($0)) }
    }
  }
}
