import BookingDomain
import BookingModel
import BookingFlows
import TerminalUI

extension CheckoutScreen {
  func keys(_ session: Session) -> Keymap<Command> {
    switch flow.step {
    case .account, .codes, .earlier:
      return Keymap([
        KeyBinding(
          [.up, "k", .left], "choose", .choose(-1), group: "Checkout", keysLabel: "↑↓", places: .footer),
        KeyBinding([.down, "j", .right, .tab], "next", .choose(1), group: "Checkout", places: []),
        KeyBinding(.enter, "go on", .go, group: "Checkout"),
      ])
    case .free: return Keymap([KeyBinding(.enter, "get the tickets", .go, group: "Checkout")])
    case .late(let details) where details.isCalledOff: return Keymap()
    case .late(let details):
      return Keymap([
        KeyBinding(
          .enter, "hold \(Format.count(details.places, "place")) again", .holdAgain, group: "Checkout")
      ])
    case .waiting: return Keymap()
    case .refused: return Keymap()
    case .order(let checkout) where checkout.stage == .processing && !checkout.hasCallableGateway:
      return Keymap([KeyBinding(.escape, "leave", .leave, group: "Checkout")])
    case .order(let checkout): return keys(checkout.stage, session)
    }
  }

  private func keys(_ stage: Checkout.Stage, _ session: Session) -> Keymap<Command> {
    if flow.isCancelling {
      return Keymap([KeyBinding(.escape, "leave, it goes on without you", .leave, group: "Checkout")])
    }
    switch stage {
    case .pay(.link):
      var bindings = [KeyBinding<Command>]()
      // Nobody is mailed who hasn't proved that the address is theirs.
      if session.account?.isEmailVerified == true {
        bindings.append(KeyBinding("m", "email me the link", .mailLink, group: "Checkout"))
      }
      bindings += [
        KeyBinding("y", "copy the address", .copyLink, group: "Checkout"),
        KeyBinding("f", isCodeOnly ? "the address" : "QR code", .showCode, group: "Checkout"),
      ]
      return Keymap(bindings + ways)
    case .pay(.cardForm):
      return Keymap([KeyBinding(.control("t"), "fill in a test card", .testCard, group: "Checkout")] + ways)
    case .pay, .processing: return Keymap(ways)
    case .failed: return Keymap([KeyBinding(.enter, "try again", .retry, group: "Checkout")] + ways)
    case .paid:
      return Keymap([KeyBinding([.enter, "t"], "my tickets", .tickets, group: "Checkout", keysLabel: "⏎")])
    case .closed: return Keymap()
    }
  }

  /// Away from paying: to the cart that was ordered, or back to where an order was opened, which goes on waiting then.
  private var ways: [KeyBinding<Command>] {
    guard flow.order != nil else {
      return [KeyBinding(.escape, "back to the cart", .cancelOrder, group: "Checkout")]
    }
    return [
      KeyBinding(.escape, "pay later", .leave, group: "Checkout"),
      KeyBinding(.control("x"), "drop this order", .cancelOrder, group: "Checkout"),
    ]
  }
}
