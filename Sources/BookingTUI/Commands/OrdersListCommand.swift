import BookingScreens
import ArgumentParser
import BookingDomain
import BookingModel
import BookingWords

struct OrdersListCommand: OfficeCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: Booking.words.help(.ordersList).abstract,
    discussion: Booking.words.help(.ordersList).discussion)

  @ParentCommand var orders: OrdersCommand
  @OptionGroup var location: DataLocation
  @Argument(help: .of(.orderWords))
  var words: [String] = []
  @Option(help: .of(.orderEvent))
  var event: String?
  @Option(help: .of(.orderState))
  var state: OrderQuery.State?
  @Option(parsing: .unconditional, help: .of(.limit))
  var limit: Int?
  @Flag(help: .of(.arrayOfOrders))
  var json = false

  var outer: DataLocation { orders.outer }

  func validate() throws {
    if let limit, limit < 1 { throw ValidationError(Booking.words.bounds("--limit", 1, nil)) }
  }

  func run() throws {
    let me = try visit()
    var query = OrderQuery()
    query.text = words.joined(separator: " ")
    query.state = state
    query.event = try event.map { try me.catalogue.find(code: $0).event.id }
    var left = limit ?? Int.max
    var records: [OrderRecord] = []
    var isFirst = true
    repeat {
      query.limit = min(100, left)
      let page = try me.management.orders(query)
      if json { records += page.map { OrderRecord($0) } } else { OrderLines.say(page, isFirst: isFirst) }
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
