import BookingModel
import TerminalUI

// What can be done to the selected ticket type, and why it can't
extension EventScreen {
  func keys(_ session: Session) -> Keymap<Command> {
    var bindings: [KeyBinding<Command>] = []
    if offers.count > 1 || !isRead {
      bindings.append(
        KeyBinding(
          [.up, "k"], "ticket", .choose(-1), group: "Tickets", keysLabel: "↑↓",
          places: isRead ? .footer : []))
      bindings.append(KeyBinding([.down, "j"], "next ticket", .choose(1), group: "Tickets", places: []))
    }
    let refusal = refusal(session)
    bindings.append(
      KeyBinding(
        [.left, "-", "h"], "how many", .step(-1), group: "Tickets", keysLabel: "←→", refusal: refusal,
        places: .footer))
    bindings.append(
      KeyBinding(
        [.right, "+", "=", "l"], "one more", .step(1), group: "Tickets", refusal: refusal, places: []))
    bindings.append(KeyBinding(.enter, addLabel(session), .add, group: "Tickets", refusal: refusal))
    bindings.append(
      KeyBinding(
        [.pageDown, .space], "scroll down", .scroll(5), group: "Read", keysLabel: "PgDn", places: []))
    bindings.append(KeyBinding(.pageUp, "scroll up", .scroll(-5), group: "Read", places: []))
    return Keymap(bindings)
  }

  private func addLabel(_ session: Session) -> SafeText {
    guard let selected else { return "add to cart" }
    if selected.ticketType.seatingPlan != nil { return "choose seats" }
    let held = inCart(selected.id, session)
    if held == 0 { return "add to cart" }
    let wanted = quantity(selected, session)
    if wanted == held { return "open the cart" }
    return wanted == 0 ? "take out of the cart" : "change the cart"
  }

  func refusal(_ session: Session) -> SafeText? {
    guard let selected else {
      return isGone ? "This event is gone." : isRead ? "There are no tickets yet." : nil
    }
    if let closed = Wording.closed(selected, event, now: session.now) {
      return "\(SafeText(selected.ticketType.name)): \(closed)."
    }
    if selected.availability.available == 0, inCart(selected.id, session) == 0 {
      return Wording.sentence(.soldOut, session)
    }
    return nil
  }
}
