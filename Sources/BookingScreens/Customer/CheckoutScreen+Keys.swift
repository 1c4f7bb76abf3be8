import BookingDomain
import BookingFlows
import BookingModel
import BookingSession
import BookingWords
import TerminalUI

extension CheckoutScreen {
  func keys(_ session: Session) -> Keymap<Command> {
    let words = session.words
    switch flow.step {
    case .account, .codes, .earlier:
      return Keymap([
        KeyBinding(
          [.up, "k", .left], SafeText(words.keyChoose), .choose(-1), keysLabel: "↑↓", places: .footer),
        KeyBinding([.down, "j", .right, .tab], SafeText(words.keyNext), .choose(1), places: []),
        KeyBinding(.enter, SafeText(words.keyGoOn), .go),
      ])
    case .free: return Keymap([KeyBinding(.enter, SafeText(words.keyGetTickets), .go)])
    case .late(let details) where details.isCalledOff: return Keymap()
    case .late(let details):
      return Keymap([
        KeyBinding(.enter, SafeText(words.keyHoldAgain(details.places)), .holdAgain)
      ])
    case .waiting: return Keymap()
    case .refused: return Keymap()
    case .order(let checkout) where checkout.stage == .processing && !checkout.hasCallableGateway:
      return Keymap([KeyBinding(.escape, SafeText(words.keyLeave), .leave)])
    case .order(let checkout): return keys(checkout.stage, session)
    }
  }

  private func keys(_ stage: Checkout.Stage, _ session: Session) -> Keymap<Command> {
    let words = session.words
    if flow.isCancelling {
      return Keymap([KeyBinding(.escape, SafeText(words.keyLeaveCancelling), .leave)])
    }
    switch stage {
    case .pay(.link):
      var bindings = [KeyBinding<Command>]()
      // Nobody is mailed who hasn't proved that the address is theirs.
      if session.account?.isEmailVerified == true {
        bindings.append(KeyBinding("m", SafeText(words.keyMailLink), .mailLink))
      }
      bindings += [
        KeyBinding("y", SafeText(words.keyCopyAddress), .copyLink),
        KeyBinding("f", SafeText(isCodeOnly ? words.keyShowAddress : words.keyQRCode), .showCode),
      ]
      return Keymap(bindings + ways(words))
    case .pay(.cardForm):
      return Keymap([KeyBinding(.control("t"), SafeText(words.keyTestCard), .testCard)] + ways(words))
    case .pay, .processing: return Keymap(ways(words))
    case .failed: return Keymap([KeyBinding(.enter, SafeText(words.keyTryAgain), .retry)] + ways(words))
    case .paid:
      return Keymap([KeyBinding([.enter, "t"], SafeText(words.keyMyTickets), .tickets, keysLabel: "⏎")])
    case .closed: return Keymap()
    }
  }

  /// Away from paying: to the cart that was ordered, or back to where an order was opened, which goes on waiting then.
  private func ways(_ words: any Words) -> [KeyBinding<Command>] {
    guard flow.order != nil else {
      return [KeyBinding(.escape, SafeText(words.keyBackToCart), .cancelOrder)]
    }
    return [
      KeyBinding(.escape, SafeText(words.keyPayLater), .leave),
      KeyBinding(.control("x"), SafeText(words.keyDropOrder), .cancelOrder),
    ]
  }
}
