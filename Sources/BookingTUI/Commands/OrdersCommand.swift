import ArgumentParser
import BookingDomain
import BookingFlows
import BookingModel
import BookingRules
import BookingScreens
import BookingWords
import TerminalUI

/// `booking orders` and its commands.
struct OrdersCommand: OfficeCommand {
  static let configuration = CommandConfiguration(
    commandName: "orders", abstract: Booking.words.help(.orders).abstract,
    subcommands: [
      OrdersListCommand.self, OrdersShowCommand.self, OrdersCancelCommand.self, OrdersRefundCommand.self,
      OrdersResendCommand.self, OrdersNewCodeCommand.self,
    ],
    defaultSubcommand: OrdersListCommand.self)

  @ParentCommand var booking: Booking
  var location: DataLocation { booking.location }
  var outer: DataLocation { booking.location }
}

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
    let narrowed = query != OrderQuery()
    var left = limit ?? Int.max
    var records: [OrderRecord] = []
    var isFirst = true
    repeat {
      query.limit = min(100, left)
      let page = try me.management.orders(query)
      if json {
        records += page.map { OrderRecord($0) }
      } else {
        OrderLines.say(page, isFirst: isFirst, narrowed: narrowed)
      }
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

struct OrdersShowCommand: OrderCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: Booking.words.help(.ordersShow).abstract)

  @ParentCommand var orders: OrdersCommand
  @OptionGroup var order: OrderArgument
  @Flag(help: .of(.oneObject))
  var json = false

  func run() throws {
    let me = try visit()
    let (listing, details) = try find(me)
    if json { return try Console.emit(json: OrderRecord(listing, details)) }
    for line in OrderPrinter.all(listing, details) { Console.say(line) }
  }
}

struct OrdersCancelCommand: OrderCommand {
  static let configuration = CommandConfiguration(
    commandName: "cancel",
    abstract: Booking.words.help(.ordersCancel).abstract,
    discussion: Booking.words.help(.ordersCancel).discussion)

  @ParentCommand var orders: OrdersCommand
  @OptionGroup var order: OrderArgument
  @Option(help: .of(.ticketToCancel))
  var ticket: [String] = []
  @Flag(help: .of(.refund))
  var refund = false
  @Flag(help: .of(.keepMoney))
  var keepMoney = false
  @Flag(help: .of(.orderAfterwards))
  var json = false

  func validate() throws {
    if refund && keepMoney { throw ValidationError(Booking.words.chooseOne("--refund", "--keep-money")) }
  }

  func run() throws {
    let me = try visit()
    let (listing, details) = try find(me)
    guard refund || keepMoney || details.order.total.isZero else {
      throw ValidationError(Booking.words.sayWhatOfMoney)
    }
    let tickets = try chosen(details)
    let back = try CommandWording.order {
      try me.management.cancelTickets(of: listing.id, Set(tickets.map(\.id)), refund: refund)
    }
    if json { return try emit(listing, me) }
    Console.say(Booking.words.cancelled(tickets.count, of: details.order.code, refunded: back))
  }

  private func chosen(_ details: OrderDetails) throws -> [Ticket] {
    let valid = details.tickets.filter { !$0.isVoid }
    guard !ticket.isEmpty else {
      guard !valid.isEmpty else {
        Console.complain(refusal: .noTickets, Booking.words.orderHasNoValidTickets)
        throw ExitCode.failure
      }
      return valid
    }
    return try ticket.map { typed in
      guard let found = details.tickets.first(where: { $0.isNamed(typed) }) else {
        Console.complain(
          refusal: .notFound(.ticket), Booking.words.notATicket(typed, of: details.order.code))
        throw ExitCode.failure
      }
      return found
    }
  }
}

struct OrdersRefundCommand: OrderCommand {
  static let configuration = CommandConfiguration(
    commandName: "refund", abstract: Booking.words.help(.ordersRefund).abstract,
    discussion: Booking.words.help(.ordersRefund).discussion)

  @ParentCommand var orders: OrdersCommand
  @OptionGroup var order: OrderArgument
  @Argument(help: .of(.amount))
  var amount: String?
  @Flag(help: .of(.allThatIsLeft))
  var all = false
  @Flag(help: .of(.again))
  var again = false
  @Flag(help: .of(.orderAfterwards))
  var json = false

  func validate() throws {
    guard [all, again, amount != nil].filter({ $0 }).count == 1 else {
      throw ValidationError(Booking.words.giveAmount)
    }
  }

  func run() throws {
    let me = try visit()
    let (listing, details) = try find(me)
    if again {
      let back = try CommandWording.order { try me.management.retryRefunds(listing.id) }
      if json { return try emit(listing, me) }
      return Console.say(Booking.words.askedAgain(back, details.order.code))
    }
    let money = try self.money(of: details.refundable)
    try me.management.refund(listing.id, amount: money)
    if json { return try emit(listing, me) }
    Console.say(Booking.words.refunded(money, of: details.order.code))
  }

  /// What is to go back, of what the order has left.
  private func money(of left: Money) throws -> Money {
    guard let amount else {
      if left.minorUnits > 0 { return left }
      Console.complain(Booking.words.nothingRefundable)
      throw ExitCode.failure
    }
    switch RefundFlow.amount(amount, of: left) {
    case .success(let money): return money
    case .failure(.ambiguous(let one, let other)):
      Console.complain(Booking.words.ambiguousAmount(amount, one, other))
    case .failure(.notAnAmount): Console.complain(Booking.words.notAnAmount(amount, left.currency))
    case .failure(.moreThan(let left)): throw BookingError.notRefundable(left)
    }
    throw ExitCode.failure
  }
}

struct OrdersResendCommand: OrderCommand {
  static let configuration = CommandConfiguration(
    commandName: "resend", abstract: Booking.words.help(.ordersResend).abstract,
    discussion: Booking.words.help(.ordersResend).discussion)

  @ParentCommand var orders: OrdersCommand
  @OptionGroup var order: OrderArgument
  @Option(help: .of(.resendTo))
  var to: String?
  @Flag(help: .of(.orderObject))
  var json = false

  func run() throws {
    let me = try visit()
    let (listing, _) = try find(me)
    let address = try CommandWording.order { try me.management.resendTickets(listing.id, to: to) }
    if json { return try emit(listing, me) }
    Console.say(Booking.words.ticketsOnTheirWay(listing.order.code, address))
  }
}

struct OrdersNewCodeCommand: OrderCommand {
  static let configuration = CommandConfiguration(
    commandName: "new-code", abstract: Booking.words.help(.ordersNewCode).abstract,
    discussion: Booking.words.help(.ordersNewCode).discussion)

  @ParentCommand var orders: OrdersCommand
  @OptionGroup var order: OrderArgument
  @Option(help: .of(.ticketForNewCode))
  var ticket: String?
  @Option(help: .of(.because))
  var because: String
  @Flag(help: .of(.orderAfterwards))
  var json = false

  func run() throws {
    let me = try visit()
    let (listing, details) = try find(me)
    // Whoever names the order by its ticket has said which.
    let named = ticket ?? order.code
    guard let found = details.tickets.first(where: { $0.isNamed(named) }) else {
      Console.complain(
        refusal: .notFound(.ticket), Booking.words.notATicket(named, of: details.order.code))
      throw ExitCode.failure
    }
    try CommandWording.order { try me.management.reissue(found.id, of: listing.id, because: because) }
    if json { return try emit(listing, me) }
    Console.say(Booking.words.hasNewCode(found.code))
  }
}
