import BookingSession
import BookingModel
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
    var prompt = PasswordPrompt.renewing(session.words)
    if case .prove(let open) = overlay, open.waiting != nil { prompt = open }
    prompt.waiting?.append((request, otherwise))
    overlay = .prove(prompt)
    return []
  }

  /// What a screen asked for takes a proof of its own.
  mutating func sign(_ request: Request) -> [Effect] {
    guard place(of: request.screen) != nil, let lead = request.lead else { return [] }
    overlay = .prove(PasswordPrompt(lead) { request.signed($0, $1.proof) })
    return []
  }

  mutating func handle(_ outcome: ProofOutcome) -> [Effect] {
    guard case .prove(var prompt) = overlay else { return [] }
    switch outcome {
    case .refused(let error):
      prompt.refuse(error, session)
      overlay = .prove(prompt)
      return []
    case .done(let reply):
      overlay = nil
      return deliver(reply)
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
    return (prompt.waiting ?? []).flatMap { deliver($0.otherwise) }
  }
}
