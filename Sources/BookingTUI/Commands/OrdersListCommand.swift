import ArgumentParser
import BookingDomain

struct OrdersListCommand: OfficeCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List orders, the newest first.",
    discussion: """
      Words find codes of orders and tickets, customers, phone numbers, events, seats ("Balcony B7") and amounts; every \
      one of them has to be there.
      """)

  @ParentCommand var orders: OrdersCommand
  @OptionGroup var location: DataLocation
  @Argument(help: "Only orders in which these words are found.")
  var words: [String] = []
  @Option(help: "Only orders for the event with this code.")
  var event: String?
  @Option(help: "paid, pending, refunded (partly or whole), partly-refunded, cancelled or not-paid.")
  var state: OrderQuery.State?
  @Option(parsing: .unconditional, help: "At most this many.")
  var limit: Int?
  @Flag(help: "An array of orders.")
  var json = false

  var outer: DataLocation { orders.outer }

  func validate() throws {
    if let limit, limit < 1 { throw ValidationError("--limit is 1 or more.") }
  }

  func run() throws {
    let (office, me) = try open()
    var query = OrderQuery()
    query.text = words.joined(separator: " ")
    query.state = state
    query.event = try event.map { try office.event(me, code: $0).event.id }
    var left = limit ?? Int.max
    var records: [OrderRecord] = []
    var isFirst = true
    repeat {
      query.limit = min(100, left)
      let page = try office.managedOrders(me, query)
      if json { records += page.map { OrderRecord($0) } } else { OrderTable.say(page, isFirst: isFirst) }
      isFirst = false
      left -= page.count
      query.after = page.count < query.limit ? nil : page.last?.id
    } while query.after != nil && left > 0
    if json { try Console.emit(json: records) }
  }
}

extension OrderQuery.State: ExpressibleByArgument {
  /// As the list writes it, or as `--json` does.
  public init?(argument: String) {
    func plain(_ text: String) -> String { text.lowercased().filter { $0 != "-" && $0 != " " } }
    guard let state = Self.allCases.first(where: { plain($0.rawValue) == plain(argument) }) else {
      return nil
    }
    self = state
  }

  public static var allValueStrings: [String] {
    ["paid", "pending", "refunded", "partly-refunded", "cancelled", "not-paid"]
  }
}
