import BookingDomain
import TerminalUI

/// The orders of one event, or of all, newest first.
struct ManagedOrdersScreen: Screen {
  enum Command: Sendable {
    case move(ListMove), open, search, leaveSearch, tab(Int), clear, prove, undelivered
  }

  enum Reply: Sendable {
    case page(Result<[OrderListing], BookingError>, request: Int, appending: Bool)
    case again
  }

  /// Nil for the orders of all events.
  let event: Event?
  var search = TextField(placeholder: "code, email or name", graphemeLimit: 60)
  var isSearching = false
  var status: OrderStatus?
  var list = ListView(rowHeight: 2)
  var listings: [OrderListing] = []
  var failure: BookingError?
  var isLoaded = false
  var hasMore = false
  private var request = 0
  private var isLoading = false

  private static let page = 100
  static let statuses: [OrderStatus?] = [nil, .paid, .pending, .cancelled, .expired]

  init(_ event: Event? = nil) { self.event = event }

  var title: SafeText { event.map { "Orders of \(SafeText($0.title))" } ?? "Orders" }
  var selected: OrderListing? { listings.indices.contains(list.selection) ? listings[list.selection] : nil }
  var isLocked: Bool { failure == .passwordNeededAgain }
  var tabs: Tabs {
    Tabs(
      ManagedOrdersScreen.statuses.map { $0.map { Wording.tab($0) } ?? "All" },
      selection: ManagedOrdersScreen.statuses.firstIndex(of: status) ?? 0)
  }

  func isTyping(_ session: Session) -> Bool { isSearching }

  func keys(_ session: Session) -> Keymap<Command> {
    if isSearching {
      return Keymap([
        KeyBinding([.enter, .down], "to the list", .leaveSearch, group: "Find", keysLabel: "⏎"),
        KeyBinding(.escape, "clear", .clear, group: "Find"),
      ])
    }
    var bindings: [KeyBinding<Command>] = []
    if isLocked {
      bindings.append(KeyBinding([.enter, .control("r")], "type the password", .prove, group: "Orders"))
    }
    bindings += Keymap.moves { Command.move($0) }
    bindings.append(
      KeyBinding(
        .enter, "open", .open, group: "Orders",
        refusal: listings.isEmpty ? "There is no order to open." : nil))
    bindings.append(KeyBinding("/", "find", .search, group: "Find"))
    bindings.append(KeyBinding(.right, "next list", .tab(1), group: "Find", keysLabel: "←→"))
    bindings.append(KeyBinding(.left, "previous list", .tab(-1), group: "Find", places: .palette))
    bindings.append(KeyBinding("m", "undelivered messages", .undelivered, group: "Orders", places: .palette))
    if !search.text.isEmpty {
      bindings.append(KeyBinding("x", "show all", .clear, group: "Find"))
    }
    return Keymap(bindings)
  }

  mutating func appear(_ turn: inout Turn) { load(&turn) }
  mutating func refresh(_ turn: inout Turn) { load(&turn) }

  mutating func perform(_ command: Command, _ turn: inout Turn) {
    switch command {
    case .move(let move):
      list.move(move, height: ManagedOrdersLayout(turn.session).list.height)
      loadMore(&turn)
    case .open: if let selected { turn.push(ManagedOrderScreen(selected)) }
    case .search: isSearching = true
    case .undelivered: turn.push(UndeliveredScreen())
    case .leaveSearch: isSearching = false
    case .tab(let step):
      let all = ManagedOrdersScreen.statuses
      status = all[((all.firstIndex(of: status) ?? 0) + step + all.count) % all.count]
      startOver(&turn)
    case .clear:
      isSearching = false
      search.clear()
      startOver(&turn)
    case .prove: turn.move(.prove(retry: Reply.again))
    }
  }

  mutating func take(_ input: Input, _ turn: inout Turn) -> Bool {
    if isSearching {
      switch search.handle(input) {
      case .changed:
        startOver(&turn)
        return true
      case .moved, .full: return true
      case .ignored: break
      }
    }
    guard case .mouse(let mouse) = input else { return false }
    let layout = ManagedOrdersLayout(turn.session)
    if mouse.isClick, layout.search.contains(mouse.point) {
      isSearching = true
      return true
    }
    if mouse.isClick, let index = tabs.index(at: mouse.point, in: layout.tabs) {
      status = ManagedOrdersScreen.statuses[index]
      startOver(&turn)
      return true
    }
    switch list.handle(input, in: layout.list) {
    case .ignored: return false
    case .moved: loadMore(&turn)
    case .activated: perform(.open, &turn)
    }
    return true
  }

  mutating func receive(_ reply: Reply, _ turn: inout Turn) {
    switch reply {
    case .again: load(&turn)
    case .page(let result, let number, let appending):
      guard number == request else { return }
      isLoading = false
      isLoaded = true
      switch result {
      case .failure(let error): failure = error
      case .success(let page): show(page, appending: appending)
      }
    }
  }

  private mutating func show(_ page: [OrderListing], appending: Bool) {
    failure = nil
    let kept = selected?.id
    let asked = appending ? ManagedOrdersScreen.page : max(ManagedOrdersScreen.page, listings.count)
    listings = appending ? listings + page : page
    hasMore = page.count >= asked
    list.count = listings.count
    if let kept, let index = listings.firstIndex(where: { $0.id == kept }) { list.selection = index }
  }

  private mutating func startOver(_ turn: inout Turn) {
    list.selection = 0
    listings = []
    load(&turn)
  }

  private mutating func load(_ turn: inout Turn) {
    send(limit: max(ManagedOrdersScreen.page, listings.count), after: nil, &turn)
  }

  private mutating func loadMore(_ turn: inout Turn) {
    guard hasMore, !isLoading, list.selection + 30 > listings.count, let last = listings.last else { return }
    send(limit: ManagedOrdersScreen.page, after: last.id, &turn)
  }

  private mutating func send(limit: Int, after: Identifier<Order>?, _ turn: inout Turn) {
    var query = OrderQuery()
    query.text = search.text
    query.event = event?.id
    query.status = status
    query.limit = limit
    query.after = after
    request += 1
    isLoading = true
    let number = request
    turn.ask({ [query] office, principal throws(BookingError) in try office.managedOrders(principal, query) }
    ) { Reply.page($0, request: number, appending: after != nil) }
  }
}
