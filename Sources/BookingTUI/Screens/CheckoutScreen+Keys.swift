import BookingDomain
import TerminalUI

extension CheckoutScreen {
  func keys(_ session: Session) -> Keymap<Command> {
    switch step {
    case .who:
      return Keymap([
        KeyBinding(
          [.up, "k", .left], "choose", .choose(-1), group: "Checkout", keysLabel: "↑↓", places: .footer),
        KeyBinding([.down, "j", .right, .tab], "next", .choose(1), group: "Checkout", places: []),
        KeyBinding(.enter, "go on", .go, group: "Checkout"),
      ])
    case .confirm: return Keymap([KeyBinding(.enter, "get the tickets", .go, group: "Checkout")])
    case .waiting: return Keymap()
    case .refused: return Keymap()
    case .order(let checkout) where checkout.stage == .processing && !checkout.isAttended:
      return Keymap([KeyBinding(.escape, "leave", .leave, group: "Checkout")])
    case .order(let checkout): return keys(checkout.stage)
    }
  }

  private func keys(_ stage: Checkout.Stage) -> Keymap<Command> {
    let giveUp = KeyBinding(Key.escape, "back to the cart", Command.giveUp, group: "Checkout")
    if isGivingUp {
      return Keymap([KeyBinding(.escape, "leave, it goes on without you", .leave, group: "Checkout")])
    }
    switch stage {
    case .pay(.link):
      return Keymap([
        KeyBinding("y", "copy the address", .copyLink, group: "Checkout"),
        KeyBinding("f", isCodeOnly ? "the address" : "QR code", .showCode, group: "Checkout"), giveUp,
      ])
    case .pay(.cardForm):
      return Keymap([KeyBinding(.control("t"), "a card that works", .testCard, group: "Checkout"), giveUp])
    case .pay, .processing: return Keymap([giveUp])
    case .failed: return Keymap([KeyBinding(.enter, "try again", .retry, group: "Checkout"), giveUp])
    case .paid:
      return Keymap([KeyBinding([.enter, "t"], "my tickets", .tickets, group: "Checkout", keysLabel: "⏎")])
    case .closed: return Keymap()
    }
  }
}
