import BookingDomain
import BookingFlows
import BookingModel
import BookingSession
import BookingWords
import TerminalUI

/// What is held, across events, and for how much longer.
struct CartScreen: Screen {
  enum Command: Sendable, Equatable {
    case move(ListMove), step(Int), remove, open, checkOut, holdAgain, payUnpaid
  }

  enum Reply: Sendable {
    case changed(Result<Cart, BookingError>, removed: Removed?)
    case undo(Removed)
    case heldAgain(Result<HoldAgainResult, BookingError>)
  }

  struct Removed: Sendable {
    let item: Cart.Item
  }

  var list = ListView(rowHeight: 2)
  /// From when on the places that time ran out for may be held again; nil as far as is known at once.
  private(set) var againAt: Timestamp?
  private var isChanging = false
  /// Asked for while a change was under way: one after the other, since each builds on what came of the one before.
  private var queued: [Request] = []

  /// What is to happen to which item: the one that was selected when the key was pressed.
  private enum Request: Sendable {
    case step(Identifier<TicketType>, Int)
    case remove(Identifier<TicketType>)
    case holdAgain
    case undo(Removed)
  }

  /// The item that is selected, wherever it stands by now.
  private var chosen: Identifier<TicketType>?

  func title(_ words: any Words) -> SafeText { SafeText(words.cartTitle) }

  func item(_ session: Session) -> Cart.Item? {
    let items = session.cart.items
    if let item = items.first(where: { $0.ticketType.id == chosen }) { return item }
    return items.indices.contains(list.selection) ? items[list.selection] : nil
  }

  /// The list as it is drawn: its selection is where the selected item stands.
  func shownList(_ session: Session) -> ListView {
    var list = list
    list.show(session.cart.items.map(\.ticketType.id), keeping: chosen)
    return list
  }

  private mutating func follow(_ session: Session) {
    list = shownList(session)
    chosen = item(session)?.ticketType.id
  }

  func subject(_ session: Session) -> Cart.Item? { item(session) }

  func keys(_ session: Session) -> Keymap<Command> {
    let words = session.words
    if session.cart.isEmpty {
      if session.unpaid != nil {
        return Keymap([KeyBinding(.enter, SafeText(words.keyPayNow), .payUnpaid)])
      }
      guard let expiredCart = session.expiredCart, againAt ?? session.now <= session.now else {
        return Keymap()
      }
      return Keymap([
        KeyBinding(.enter, SafeText(words.keyHoldAgain(expiredCart.places)), .holdAgain)
      ])
    }
    var bindings: [KeyBinding<Command>] = []
    if session.cart.items.count > 1 { bindings += Keymap.moves(words) { Command.move($0) } }
    bindings += [
      KeyBinding([.enter, "c"], SafeText(words.keyCheckOut), .checkOut, keysLabel: "⏎"),
      KeyBinding(
        [.left, "-", "h"], SafeText(words.keyHowMany), .step(-1), keysLabel: "←→", places: .footer),
      KeyBinding([.right, "+", "=", "l"], SafeText(words.keyOneMore), .step(1), places: .palette),
      KeyBinding(["x", .delete], SafeText(words.keyRemove), .remove, keysLabel: "x"),
    ]
    if let unpaid = session.unpaid {
      bindings.append(KeyBinding("p", SafeText(words.keyPayUnpaid(unpaid.order.total)), .payUnpaid))
    }
    bindings.append(KeyBinding("o", SafeText(words.keyOpenEvent), .open, places: .palette))
    return Keymap(bindings)
  }

  mutating func appear(_ context: inout StepContext<Self>) {
    follow(context.session)
    context.move(.reload)
    for item in context.session.cart.items { context.want(item.event.image) }
  }

  func topics(_ session: Session) -> Set<Topic>? { session.topics }
  mutating func refresh(_ context: inout StepContext<Self>) { follow(context.session) }

  mutating func run(_ command: Command, _ context: inout StepContext<Self>) {
    follow(context.session)
    switch command {
    case .move(let move):
      list.move(move, height: CartScreen.rows(context.session.content.size).height)
      select(context.session)
    case .step(let step): if let chosen { request(.step(chosen, step), &context) }
    case .remove: if let chosen { request(.remove(chosen), &context) }
    case .holdAgain: request(.holdAgain, &context)
    case .open:
      if let item = item(context.session) { context.push(EventScreen(item.event)) }
    case .checkOut: context.push(CheckoutScreen())
    case .payUnpaid: if let unpaid = context.session.unpaid { context.push(CheckoutScreen(of: unpaid.id)) }
    }
  }

  /// The row under the cursor is the one that is meant from now on.
  private mutating func select(_ session: Session) {
    chosen = nil
    chosen = item(session)?.ticketType.id
  }

  private mutating func performQueued(_ context: inout StepContext<Self>) {
    let requests = queued
    queued = []
    for next in requests { request(next, &context) }
  }

  private mutating func request(_ request: Request, _ context: inout StepContext<Self>) {
    guard !isChanging else { return queued.append(request) }
    let items = context.session.cart.items
    switch request {
    // An item that is gone by now leaves nothing to change.
    case .step(let id, let step):
      if let item = items.first(where: { $0.ticketType.id == id }) { self.step(item, by: step, &context) }
    case .remove(let id):
      if let item = items.first(where: { $0.ticketType.id == id }) { remove(item, &context) }
    case .holdAgain: holdAgain(&context)
    case .undo(let removed): undo(removed, &context)
    }
  }

  private mutating func step(_ item: Cart.Item, by step: Int, _ context: inout StepContext<Self>) {
    guard item.ticketType.seatingPlan == nil else {
      return context.push(SeatsScreen(item.event, item.ticketType))
    }
    let wanted = item.quantity + step
    if wanted < max(1, item.ticketType.minPerOrder), step < 0 {
      remove(item, &context)
    } else {
      set(item.ticketType, to: wanted, nil, &context)
    }
  }

  private mutating func remove(_ item: Cart.Item, _ context: inout StepContext<Self>) {
    set(item.ticketType, to: 0, Removed(item: item), &context)
  }

  private mutating func set(
    _ type: TicketType, to quantity: Int, _ removed: Removed?, _ context: inout StepContext<Self>
  ) {
    isChanging = true
    context.command({ visit throws(BookingError) in
      try visit.cart.setQuantity(of: type.id, to: quantity)
    }) { Reply.changed($0, removed: removed) }
  }

  private mutating func undo(_ removed: Removed, _ context: inout StepContext<Self>) {
    isChanging = true
    let item = removed.item
    context.command({ visit throws(BookingError) in try visit.cart.holdAgain(again: item) }) {
      Reply.changed($0, removed: nil)
    }
  }

  private mutating func holdAgain(_ context: inout StepContext<Self>) {
    guard let expiredCart = context.session.expiredCart else { return }
    isChanging = true
    context.command({ visit throws(BookingError) in
      try HoldAgainResult.hold(expiredCart.items, visit)
    }) { Reply.heldAgain($0) }
  }

  mutating func handle(_ reply: Reply, _ context: inout StepContext<Self>) {
    switch reply {
    case .changed(let result, let removed):
      isChanging = false
      switch result {
      case .failure(let error): fail(error, &context)
      case .success(let cart):
        context.session.hold(cart)
        follow(context.session)
        if let removed {
          let words = context.session.words.removed(removed.item.quantity, removed.item.ticketType.name)
          context.say(SafeText(words), undo: .undo(removed))
        }
        performQueued(&context)
      }
    case .undo(let removed): request(.undo(removed), &context)
    case .heldAgain(let result):
      isChanging = false
      switch result {
      case .failure(let error):
        if case .heldTooLong(_, let until) = error { againAt = until }
        fail(error, &context)
      case .success(let held):
        context.session.hold(held.cart)
        follow(context.session)
        held.lost.isEmpty
          ? context.say(SafeText(context.session.words.allHeldAgain), .success)
          : context.say(SafeText(context.session.words.gone(held.lost)), .warning)
        performQueued(&context)
      }
    }
  }

  /// What was asked for after it counted on it.
  private mutating func fail(_ error: BookingError, _ context: inout StepContext<Self>) {
    queued = []
    context.say(error)
  }

  mutating func handle(_ input: Input, _ context: inout StepContext<Self>) -> Bool {
    guard case .mouse = input, !context.session.cart.isEmpty else { return false }
    follow(context.session)
    guard list.handle(input, in: CartScreen.rows(context.session.content.size)) == .moved else {
      return false
    }
    select(context.session)
    return true
  }
}
