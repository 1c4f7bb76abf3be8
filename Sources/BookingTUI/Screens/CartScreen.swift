import BookingDomain
import TerminalUI

/// What is held, across events, and for how much longer.
struct CartScreen: Screen {
  enum Command: Sendable, Equatable {
    case move(ListMove), step(Int), remove, open, checkOut, holdAgain, payUnpaid
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

  var list = ListView(rowHeight: 2)
  /// From when on the places that time ran out for may be held again; nil as far as is known at once.
  private(set) var againAt: Timestamp?
  private var isChanging = false
  /// Asked for while a change was under way: one after the other, since each builds on what came of the one before.
  private var queued: [Wish] = []

  private enum Wish: Sendable {
    case command(Command)
    case undo(Removed)
  }

  var title: SafeText { "Cart" }

  func line(_ session: Session) -> Cart.Line? {
    session.cart.lines.indices.contains(list.selection) ? session.cart.lines[list.selection] : nil
  }

  func subject(_ session: Session) -> Cart.Line? { line(session) }

  func keys(_ session: Session) -> Keymap<Command> {
    if session.cart.isEmpty {
      if session.unpaid != nil {
        return Keymap([KeyBinding(.enter, "pay now", .payUnpaid, group: "Cart")])
      }
      guard let lapsed = session.lapsed, againAt ?? session.now <= session.now else { return Keymap() }
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
    if let unpaid = session.unpaid {
      bindings.append(
        KeyBinding("p", "pay the unpaid \(Format.shortPrice(unpaid.order.total))", .payUnpaid, group: "Cart"))
    }
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
    case .move, .step, .remove, .holdAgain:
      if isChanging { return queued.append(.command(command)) }
    case .open, .checkOut, .payUnpaid: break
    }
    switch command {
    case .move(let move): list.move(move, height: CartScreen.rows(turn.session.content.size).height)
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
    case .checkOut: turn.push(CheckoutScreen())
    case .payUnpaid: if let unpaid = turn.session.unpaid { turn.push(CheckoutScreen(of: unpaid.id)) }
    case .holdAgain: holdAgain(&turn)
    }
  }

  private mutating func performQueued(_ turn: inout Turn) {
    let wishes = queued
    queued = []
    for wish in wishes {
      switch wish {
      case .command(let command): perform(command, &turn)
      case .undo(let removed): undo(removed, &turn)
      }
    }
  }

  private mutating func set(
    _ type: TicketType, to quantity: Int, _ removed: Removed?, _ turn: inout Turn
  ) {
    isChanging = true
    turn.command({ office, principal throws(BookingError) in
      try office.setQuantity(principal, of: type.id, to: quantity)
    }) { Reply.changed($0, removed: removed) }
  }

  private mutating func undo(_ removed: Removed, _ turn: inout Turn) {
    guard !isChanging else { return queued.append(.undo(removed)) }
    isChanging = true
    let line = removed.line
    turn.command({ office, principal throws(BookingError) in try office.hold(principal, again: line) }) {
      Reply.changed($0, removed: nil)
    }
  }

  private mutating func holdAgain(_ turn: inout Turn) {
    guard let lapsed = turn.session.lapsed else { return }
    isChanging = true
    turn.command({ office, principal throws(BookingError) in
      try HeldAgain.hold(lapsed.lines, office, principal)
    }) { Reply.heldAgain($0) }
  }

  mutating func receive(_ reply: Reply, _ turn: inout Turn) {
    switch reply {
    case .changed(let result, let removed):
      isChanging = false
      switch result {
      case .failure(let error): fail(error, &turn)
      case .success(let cart):
        turn.session.cart = cart
        list.count = cart.lines.count
        if let removed {
          turn.move(
            .notice(
              Notice(
                words: "\(removed.words) removed.",
                undo: Notice.Undo(screen: turn.screen, reply: Reply.undo(removed)))))
        }
        performQueued(&turn)
      }
    case .undo(let removed): undo(removed, &turn)
    case .heldAgain(let result):
      isChanging = false
      switch result {
      case .failure(let error):
        if case .heldTooLong(_, let until) = error { againAt = until }
        fail(error, &turn)
      case .success(let held):
        turn.session.cart = held.cart
        turn.session.lapsed = nil
        list.count = held.cart.lines.count
        held.lost.isEmpty
          ? turn.say("All of them are yours again for a while.", .success)
          : turn.say("Gone meanwhile: \(held.lost.joined(separator: ", ")).", .warning)
        performQueued(&turn)
      }
    }
  }

  /// What was asked for after it counted on it.
  private mutating func fail(_ error: BookingError, _ turn: inout Turn) {
    queued = []
    turn.say(error)
  }

  mutating func take(_ input: Input, _ turn: inout Turn) -> Bool {
    guard case .mouse = input, !turn.session.cart.isEmpty else { return false }
    return list.handle(input, in: CartScreen.rows(turn.session.content.size)) == .moved
  }
}
