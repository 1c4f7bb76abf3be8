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

  /// What is to happen to which line: the one that was selected when the key was pressed.
  private enum Wish: Sendable {
    case step(Identifier<TicketType>, Int)
    case remove(Identifier<TicketType>)
    case holdAgain
    case undo(Removed)
  }

  /// The line that is selected, wherever it stands by now.
  private var chosen: Identifier<TicketType>?

  var title: SafeText { "Cart" }

  func line(_ session: Session) -> Cart.Line? {
    let lines = session.cart.lines
    if let line = lines.first(where: { $0.ticketType.id == chosen }) { return line }
    return lines.indices.contains(list.selection) ? lines[list.selection] : nil
  }

  /// The list as it is drawn: its selection is where the selected line stands.
  func shownList(_ session: Session) -> ListView {
    var list = list
    list.show(session.cart.lines.map(\.ticketType.id), keeping: chosen)
    return list
  }

  private mutating func follow(_ session: Session) {
    list = shownList(session)
    chosen = line(session)?.ticketType.id
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

  mutating func appear(_ turn: inout Turn<Self>) {
    follow(turn.session)
    turn.move(.reload)
    for line in turn.session.cart.lines { turn.want(line.event.image) }
  }

  mutating func refresh(_ turn: inout Turn<Self>) { follow(turn.session) }

  mutating func perform(_ command: Command, _ turn: inout Turn<Self>) {
    follow(turn.session)
    switch command {
    case .move(let move):
      list.move(move, height: CartScreen.rows(turn.session.content.size).height)
      select(turn.session)
    case .step(let step): if let chosen { wish(.step(chosen, step), &turn) }
    case .remove: if let chosen { wish(.remove(chosen), &turn) }
    case .holdAgain: wish(.holdAgain, &turn)
    case .open:
      if let line = line(turn.session) { turn.push(EventScreen(line.event)) }
    case .checkOut: turn.push(CheckoutScreen())
    case .payUnpaid: if let unpaid = turn.session.unpaid { turn.push(CheckoutScreen(of: unpaid.id)) }
    }
  }

  /// The row under the cursor is the one that is meant from now on.
  private mutating func select(_ session: Session) {
    chosen = nil
    chosen = line(session)?.ticketType.id
  }

  private mutating func performQueued(_ turn: inout Turn<Self>) {
    let wishes = queued
    queued = []
    for next in wishes { wish(next, &turn) }
  }

  private mutating func wish(_ wish: Wish, _ turn: inout Turn<Self>) {
    guard !isChanging else { return queued.append(wish) }
    let lines = turn.session.cart.lines
    switch wish {
    // A line that is gone by now leaves nothing to change.
    case .step(let id, let step):
      if let line = lines.first(where: { $0.ticketType.id == id }) { self.step(line, by: step, &turn) }
    case .remove(let id):
      if let line = lines.first(where: { $0.ticketType.id == id }) { remove(line, &turn) }
    case .holdAgain: holdAgain(&turn)
    case .undo(let removed): undo(removed, &turn)
    }
  }

  private mutating func step(_ line: Cart.Line, by step: Int, _ turn: inout Turn<Self>) {
    guard line.ticketType.seatingPlan == nil else {
      return turn.push(SeatsScreen(line.event, line.ticketType))
    }
    let wanted = line.quantity + step
    if wanted < max(1, line.ticketType.minPerOrder), step < 0 {
      remove(line, &turn)
    } else {
      set(line.ticketType, to: wanted, nil, &turn)
    }
  }

  private mutating func remove(_ line: Cart.Line, _ turn: inout Turn<Self>) {
    let words: SafeText = "\(line.quantity) × \(SafeText(line.ticketType.name))"
    set(line.ticketType, to: 0, Removed(line: line, words: words), &turn)
  }

  private mutating func set(
    _ type: TicketType, to quantity: Int, _ removed: Removed?, _ turn: inout Turn<Self>
  ) {
    isChanging = true
    turn.command({ office, principal throws(BookingError) in
      try office.setQuantity(principal, of: type.id, to: quantity)
    }) { Reply.changed($0, removed: removed) }
  }

  private mutating func undo(_ removed: Removed, _ turn: inout Turn<Self>) {
    isChanging = true
    let line = removed.line
    turn.command({ office, principal throws(BookingError) in try office.hold(principal, again: line) }) {
      Reply.changed($0, removed: nil)
    }
  }

  private mutating func holdAgain(_ turn: inout Turn<Self>) {
    guard let lapsed = turn.session.lapsed else { return }
    isChanging = true
    turn.command({ office, principal throws(BookingError) in
      try HeldAgain.hold(lapsed.lines, office, principal)
    }) { Reply.heldAgain($0) }
  }

  mutating func receive(_ reply: Reply, _ turn: inout Turn<Self>) {
    switch reply {
    case .changed(let result, let removed):
      isChanging = false
      switch result {
      case .failure(let error): fail(error, &turn)
      case .success(let cart):
        turn.session.cart = cart
        follow(turn.session)
        if let removed { turn.say("\(removed.words) removed.", undo: .undo(removed)) }
        performQueued(&turn)
      }
    case .undo(let removed): wish(.undo(removed), &turn)
    case .heldAgain(let result):
      isChanging = false
      switch result {
      case .failure(let error):
        if case .heldTooLong(_, let until) = error { againAt = until }
        fail(error, &turn)
      case .success(let held):
        turn.session.cart = held.cart
        turn.session.lapsed = nil
        follow(turn.session)
        held.lost.isEmpty
          ? turn.say("All of them are yours again for a while.", .success)
          : turn.say("Gone meanwhile: \(held.lost.joined(separator: ", ")).", .warning)
        performQueued(&turn)
      }
    }
  }

  /// What was asked for after it counted on it.
  private mutating func fail(_ error: BookingError, _ turn: inout Turn<Self>) {
    queued = []
    turn.say(error)
  }

  mutating func take(_ input: Input, _ turn: inout Turn<Self>) -> Bool {
    guard case .mouse = input, !turn.session.cart.isEmpty else { return false }
    follow(turn.session)
    guard list.handle(input, in: CartScreen.rows(turn.session.content.size)) == .moved else { return false }
    select(turn.session)
    return true
  }
}
