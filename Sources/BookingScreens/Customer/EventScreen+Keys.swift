import BookingModel
import BookingSession
import BookingWords
import TerminalUI

// What can be done to the selected ticket type, and why it can't
extension EventScreen {
  func keys(_ session: Session) -> Keymap<Command> {
    let words = session.words
    let (tickets, read) = (SafeText(words.group(.tickets)), SafeText(words.group(.read)))
    var bindings: [KeyBinding<Command>] = []
    if offers.count > 1 || !isRead {
      bindings.append(
        KeyBinding(
          [.up, "k"], SafeText(words.keyTicket), .choose(-1), group: tickets, keysLabel: "↑↓",
          places: isRead ? .footer : []))
      bindings.append(
        KeyBinding([.down, "j"], SafeText(words.keyNextTicket), .choose(1), group: tickets, places: []))
    }
    let refusal = refusal(session)
    bindings.append(
      KeyBinding(
        [.left, "-", "h"], SafeText(words.keyHowMany), .step(-1), group: tickets, keysLabel: "←→",
        refusal: refusal,
        places: .footer))
    bindings.append(
      KeyBinding(
        [.right, "+", "=", "l"], SafeText(words.keyOneMore), .step(1), group: tickets, refusal: refusal,
        places: []))
    bindings.append(KeyBinding(.enter, SafeText(addLabel(session)), .add, group: tickets, refusal: refusal))
    bindings.append(
      KeyBinding(
        [.pageDown, .space], SafeText(words.keyScrollDown), .scroll(5), group: read, places: []))
    bindings.append(
      KeyBinding(.pageUp, SafeText(words.keyScrollUp), .scroll(-5), group: read, places: []))
    return Keymap(bindings)
  }

  private func addLabel(_ session: Session) -> String {
    let words = session.words
    guard let selected else { return words.keyAddToCart }
    if selected.ticketType.seatingPlan != nil { return words.keyChooseSeats }
    let held = inCart(selected.id, session)
    if held == 0 { return words.keyAddToCart }
    let wanted = quantity(selected, session)
    if wanted == held { return words.keyOpenCart }
    return wanted == 0 ? words.keyRemoveFromCart : words.keyUpdateCart
  }

  func refusal(_ session: Session) -> SafeText? {
    let words = session.words
    guard let selected else {
      return isGone ? SafeText(words.eventIsGone) : isRead ? SafeText(words.eventNoTickets) : nil
    }
    if let closure = words.closure(selected, of: event, now: session.now) {
      return SafeText(words.closed(selected.ticketType.name, closure))
    }
    if selected.availability.available == 0, inCart(selected.id, session) == 0 {
      return session.sentence(.soldOut)
    }
    return nil
  }
}
