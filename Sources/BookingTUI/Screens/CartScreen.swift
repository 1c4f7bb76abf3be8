import BookingDomain
import TerminalUI

/// What is held, across events, and for how much longer.
struct CartScreen: Screen {
  enum Command: Sendable {
    case move(ListMove), step(Int), remove, open, checkOut, holdAgain, goOnPaying
  }

  enum Reply: Sendable {
    case changed(Result<Cart, BookingError>, removed: Removed?)
    case undo(Removed)
    case heldAgain(Result<HeldAgain, BookingError>)
  }

  struct Removed: Sendable {
    let line: Cart.Line
    let words: SafeText
  }

  /// What came of holding the same places once more.
  struct HeldAgain: Sendable {
    let cart: Cart
    let lost: [SafeText]
  }

  var list = ListView(rowHeight: 2)
  private var pending = 0

  var title: SafeText { "Cart" }

  func line(_ session: Session) -> Cart.Line? {
    session.cart.lines.indices.contains(list.selection) ? session.cart.lines[list.selection] : nil
  }

  func keys(_ session: Session) -> Keymap<Command> {
    if session.cart.isEmpty {
      if session.payBy != nil {
        return Keymap([KeyBinding(.enter, "go on paying", .goOnPaying, group: "Cart")])
      }
      guard let lapsed = session.lapsed else { return Keymap() }
      return Keymap([
        KeyBinding(.enter, "hold \(Format.count(lapsed.places, "place")) again", .holdAgain, group: "Cart")
      ])
    }
    var bindings: [KeyBinding<Command>] = []
    if session.cart.lines.count > 1 { bindings += Keymap.moves { Command.move($0) } }
    bindings.append(KeyBinding([.enter, "c"], "check out", .checkOut, group: "Cart", keysLabel: "⏎"))
    bindings.append(
      KeyBinding([.left, "-", "h"], "how many", .step(-1), group: "Cart", keysLabel: "←→", places: .footer))
    bindings.append(
      KeyBinding([.right, "+", "=", "l"], "one more", .step(1), group: "Cart", places: .palette))
    bindings.append(KeyBinding(["x", .delete], "remove", .remove, group: "Cart", keysLabel: "x"))
    bindings.append(KeyBinding("o", "open the event", .open, group: "Cart", places: .palette))
    return Keymap(bindings)
  }

  mutating func appear(_ turn: inout Turn) {
    list.count = turn.session.cart.lines.count
    turn.move(.reload)
    for line in turn.session.cart.lines { turn.want(line.event.image) }
  }

  mutating func refresh(_ turn: inout Turn) { list.count = turn.session.cart.lines.count }

  mutating func perform(_ command: Command, _ turn: inout Turn) {
    list.count = turn.session.cart.lines.count
    switch command {
    case .move(let move): list.move(move, height: max(2, turn.session.content.height - 6))
    case .step(let step):
      guard let line = line(turn.session) else { return }
      guard line.ticketType.seatingPlan == nil else {
        turn.push(SeatsScreen(line.event, line.ticketType))
        return
      }
      let wanted = line.quantity + step
      if wanted < max(1, line.ticketType.minPerOrder), step < 0 {
        perform(.remove, &turn)
      } else {
        set(line.ticketType, to: wanted, nil, &turn)
      }
    case .remove:
      guard let line = line(turn.session) else { return }
      let words: SafeText = "\(line.quantity) × \(SafeText(line.ticketType.name))"
      set(
        line.ticketType, to: 0,
        Removed(line: line, words: words), &turn)
    case .open:
      if let line = line(turn.session) { turn.push(EventScreen(line.event)) }
    case .checkOut, .goOnPaying: turn.push(CheckoutScreen())
    case .holdAgain: holdAgain(&turn)
    }
  }

  /// One change at a time: the next one builds on what came of it.
  private mutating func set(
    _ type: TicketType, to quantity: Int, _ removed: Removed?, _ turn: inout Turn
  ) {
    guard pending == 0 else { return }
    pending += 1
    turn.command({ office, principal throws(BookingError) in
      try office.setQuantity(principal, of: type.id, to: quantity)
    }) { Reply.changed($0, removed: removed) }
  }

  private mutating func hold(again line: Cart.Line, _ turn: inout Turn) {
    guard pending == 0 else { return }
    pending += 1
    turn.command({ office, principal throws(BookingError) in try office.hold(principal, again: line) }) {
      Reply.changed($0, removed: nil)
    }
  }

  private mutating func holdAgain(_ turn: inout Turn) {
    guard let lapsed = turn.session.lapsed, pending == 0 else { return }
    pending += 1
    turn.command({ office, principal throws(BookingError) in
      var cart = Cart()
      var lost: [SafeText] = []
      var refusal: BookingError?
      for line in lapsed.lines {
        do throws(BookingError) {
          cart = try office.hold(principal, again: line)
        } catch {
          refusal = error
          lost.append("\(line.quantity) × \(SafeText(line.event.title))")
        }
      }
      if cart.isEmpty, let refusal { throw refusal }
      return HeldAgain(cart: cart, lost: lost)
    }) { Reply.heldAgain($0) }
  }

  mutating func receive(_ reply: Reply, _ turn: inout Turn) {
    switch reply {
    case .changed(let result, let removed):
      pending = 0
      switch result {
      case .failure(let error): turn.say(error)
      case .success(let cart):
        turn.session.cart = cart
        list.count = cart.lines.count
        guard let removed else { return }
        turn.move(
          .notice(
            Notice(
              words: "\(removed.words) removed.",
              undo: Notice.Undo(screen: turn.screen, reply: Reply.undo(removed)))))
      }
    case .undo(let removed): hold(again: removed.line, &turn)
    case .heldAgain(let result):
      pending = 0
      switch result {
      case .failure(let error): turn.say(error)
      case .success(let held):
        turn.session.cart = held.cart
        turn.session.lapsed = nil
        list.count = held.cart.lines.count
        held.lost.isEmpty
          ? turn.say("All of them are yours again for a while.", .success)
          : turn.say("Gone meanwhile: \(held.lost.joined(separator: ", ")).", .warning)
      }
    }
  }

  mutating func take(_ input: Input, _ turn: inout Turn) -> Bool {
    guard case .mouse = input, !turn.session.cart.isEmpty else { return false }
    let height = max(2, turn.session.content.height - 6)
    return list.handle(
      input, in: Rect(x: 0, y: 2, width: turn.session.content.width, height: height)) == .moved
  }
}
