import BookingModel
import BookingSession
import BookingWords
import TerminalUI

extension ManagedEventsScreen {
  func keys(_ session: Session) -> Keymap<Command> {
    if browser.isFiltering { return FilterPanel.keys(clear: .list(.clear), session.words) { .filter($0) } }
    if browser.search.isTyping { return browser.search.typingKeys(session.words) }
    let words = session.words
    var bindings = Keymap.moves(words) { Command.list(.move($0)) }
    let selected = browser.selected
    let hasOrders = selected.map { $0.availability.sold > 0 || (sales($0.id)?.paidOrders ?? 0) > 0 } ?? false
    bindings += EventKeyBindings(selected?.event, hasOrders: hasOrders, session).bindings(
      EventKeyBindings.Commands(
        open: .list(.open), add: .add, dashboard: .dashboard, edit: .edit, publish: .publish,
        unpublish: .unpublish,
        remove: .remove,
        poster: .poster, orders: .orders, door: .door, attendees: .attendees))
    if session.may(.viewOrders) {
      bindings.append(KeyBinding("O", .allOrders, .allOrders, words, group: .events, places: .palette))
    }
    bindings += browser.search.bindings(
      SafeText(words.group(.find)), refusal: selected == nil ? SafeText(words.refusal(.noEvent)) : nil, words)
    bindings.append(
      KeyBinding(
        .right, .nextList, .list(.tab(1)), words, group: .find, keysLabel: "←→", places: .palette))
    bindings.append(
      KeyBinding(.left, .previousList, .list(.tab(-1)), words, group: .find, places: .palette))
    bindings.append(KeyBinding("s", .sort, .filter(.sort), words, group: .find, places: .palette))
    bindings.append(KeyBinding("f", .filter, .filter(.open), words, group: .find))
    if browser.isNarrowed {
      bindings.append(KeyBinding(.escape, .showAll, .list(.clear), words, group: .find))
    }
    return Keymap(bindings)
  }
}

/// The keys for one event, the same in the list and on its own screen, with the reasons why not. What somebody has no
/// permission for is no key of theirs.
struct EventKeyBindings {
  let event: Event?
  /// Whether somebody has paid for it, as far as is known: then it can be cancelled, and else deleted.
  let hasOrders: Bool
  let session: Session

  init(_ event: Event?, hasOrders: Bool, _ session: Session) {
    self.event = event
    self.hasOrders = hasOrders
    self.session = session
  }

  /// What a screen calls them; nil where it has no such command.
  struct Commands<Command: Sendable> {
    var open: Command?
    var add: Command?
    var dashboard: Command?
    var edit, publish, unpublish, remove, poster, orders, door, attendees: Command
  }

  func bindings<Command: Sendable>(_ commands: Commands<Command>) -> [KeyBinding<Command>] {
    var bindings: [KeyBinding<Command>] = []
    let words = session.words
    let none: ManagementRefusal? = event == nil ? .noEvent : nil
    let isCancelled = event?.status == .cancelled
    let closed = none ?? (isCancelled ? .cancelledForGood : nil)
    // What can never be done again is offered nowhere; who tries it hears why.
    let offered: KeyPlaces = isCancelled ? [] : [.footer, .palette]
    if let open = commands.open {
      bindings.append(KeyBinding(.enter, .open, open, words, group: .events, refusal: none))
    }
    if let add = commands.add, session.may(.editEvents) {
      bindings.append(KeyBinding("a", .addEvent, add, words, group: .events))
    }
    if let dashboard = commands.dashboard, session.may(.viewSales) {
      bindings.append(KeyBinding("d", .dashboard, dashboard, words, group: .manage))
    }
    let mayEdit = session.may(.editEvents, of: event)
    if mayEdit { bindings += edits(commands, closed, offered) }
    if session.may(.viewOrders, of: event) {
      bindings.append(KeyBinding("o", .orders, commands.orders, words, group: .events, refusal: none))
    }
    bindings += doors(commands, none)
    if mayEdit {
      bindings.append(
        KeyBinding(
          "i", .poster, commands.poster, words, group: .events,
          refusal: none ?? (session.options.isRemote ? .postersNotOverSSH : nil)))
    }
    if mayEdit, !hasOrders || session.may(.cancelEvents, of: event) && session.may(.refund, of: event) {
      bindings.append(
        KeyBinding(
          ["x", .delete], removal, commands.remove, words, group: .events, keysLabel: "x", refusal: closed,
          places: offered))
    }
    return bindings
  }

  /// The event's door, and the list for people with paper.
  private func doors<Command: Sendable>(
    _ commands: Commands<Command>, _ none: ManagementRefusal?
  ) -> [KeyBinding<Command>] {
    let (words, group) = (session.words, SafeText(session.words.group(.door)))
    let refusal = none.map { SafeText(words.refusal($0)) }
    var bindings: [KeyBinding<Command>] = []
    if session.may(.scanTickets, of: event) {
      bindings.append(
        KeyBinding("D", SafeText(words.label(DoorKey.door)), commands.door, group: group, refusal: refusal))
    }
    if session.may(.manageDoor, of: event) {
      bindings.append(
        KeyBinding(
          "l", SafeText(words.label(DoorKey.print)), commands.attendees, group: group, refusal: refusal,
          places: .palette))
    }
    return bindings
  }

  private func edits<Command: Sendable>(
    _ commands: Commands<Command>, _ closed: ManagementRefusal?, _ offered: KeyPlaces
  ) -> [KeyBinding<Command>] {
    let words = session.words
    var bindings: [KeyBinding<Command>] = []
    bindings.append(
      KeyBinding("e", .edit, commands.edit, words, group: .events, refusal: closed, places: offered))
    // A key each: one that does either would do the opposite to whoever looks away while a colleague is faster.
    let (isPublished, isCancelled) = (event?.status == .published, event?.status == .cancelled)
    bindings.append(
      KeyBinding(
        "p", .publish, commands.publish, words, group: .events,
        refusal: closed ?? (isPublished ? .onSaleAlready : nil), places: isPublished ? .palette : offered))
    bindings.append(
      KeyBinding(
        "w", .takeOffSale, commands.unpublish, words, group: .events,
        refusal: closed ?? (isPublished ? nil : .notOnSale),
        places: isPublished ? offered : isCancelled ? [] : .palette))
    return bindings
  }

  private var removal: ManagementKey {
    hasOrders ? .cancelEvent : event?.status == .published ? .deleteEvent : .deleteDraft
  }
}
