import BookingModel
import BookingSession
import TerminalUI

// Who is here proves it anew: the one place for what all screens would have to ask for otherwise
extension State {
  /// The last proof is too old for what a screen asked for.
  mutating func prove(for request: Request, _ otherwise: Delivery) -> [Effect] {
    guard let place = place(of: request.screen) else { return [] }
    guard request.unproven == .asks else {
      stacks[place.section]?[place.index].isLocked = true
      return []
    }
    if case .prove(var open) = overlay, open.waiting != nil {
      open.waiting?.append((request, otherwise))
      overlay = .prove(open)
      return []
    }
    var prompt = PasswordPrompt.renewing(session.words)
    prompt.waiting = [(request, otherwise)]
    return cover(with: .prove(prompt))
  }

  /// What a screen asked for takes a proof of its own.
  mutating func sign(_ request: Request, _ otherwise: Delivery) -> [Effect] {
    guard place(of: request.screen) != nil, let lead = request.lead else { return [] }
    return cover(
      with: .prove(PasswordPrompt(lead, otherwise: otherwise) { request.signed($0, $1.proof) }))
  }

  /// Lays something over the screen. Whoever waited for a password that is typed no more hears of it.
  mutating func cover(with overlay: Overlay) -> [Effect] {
    let effects = closePrompt()
    self.overlay = overlay
    return effects
  }

  mutating func handle(_ outcome: ProofOutcome) -> [Effect] {
    // It is done, whatever lies over the screen by now.
    if case .done(let reply) = outcome {
      if case .prove(let prompt) = overlay, prompt.waiting == nil, prompt.isBusy { overlay = nil }
      return deliver(reply)
    }
    guard case .prove(var prompt) = overlay else { return [] }
    switch outcome {
    case .done: return []
    case .refused(let error):
      prompt.refuse(error, session)
      overlay = .prove(prompt)
      return []
    case .renewed(let principal):
      session.prove(principal)
      overlay = nil
      let waited = (prompt.waiting ?? []).map { $0.request.effect(as: principal) }
      let wasLocked = top?.isLocked == true
      for section in stacks.keys {
        for index in stacks[section, default: []].indices { stacks[section]?[index].isLocked = false }
      }
      return waited + (wasLocked ? withTop(.appear) : [])
    }
  }

  /// The password is not typed: what waited for it hears of its refusal.
  mutating func closePrompt() -> [Effect] {
    guard case .prove(let prompt) = overlay else { return [] }
    overlay = nil
    return prompt.refusals.flatMap { deliver($0) }
  }
}
