import ArgumentParser
import BookingDomain

struct OrdersCancelCommand: OrderCommand {
  static let configuration = CommandConfiguration(
    commandName: "cancel",
    abstract: "Cancel tickets of an order: they become void, their places are on sale again.",
    discussion: """
      Without --ticket all tickets that are still valid. Say whether their price goes back; for free ones there is \
      nothing to say. The customer is told by email. This can't be undone.
      """)

  @ParentCommand var orders: OrdersCommand
  @OptionGroup var order: OrderArgument
  @Option(help: "The code of a ticket to cancel; may be given several times.")
  var ticket: [String] = []
  @Flag(help: "Give the price back, to the card that paid.")
  var refund = false
  @Flag(help: "Keep the money.")
  var keepMoney = false
  @Flag(help: "Print the order as it is then, as one object.")
  var json = false

  func validate() throws {
    if refund && keepMoney { throw ValidationError("Choose one of --refund and --keep-money.") }
  }

  func run() throws {
    let (office, me) = try open()
    let (listing, details) = try find(office, me)
    guard refund || keepMoney || details.order.total.isZero else {
      throw ValidationError("Say --refund or --keep-money.")
    }
    let tickets = try chosen(details)
    let back = try CommandWording.order {
      try office.cancelTickets(me, of: listing.id, Set(tickets.map(\.id)), refund: refund)
    }
    if json { return try emit(listing, office, me) }
    let count = tickets.count == 1 ? "1 ticket" : "\(tickets.count) tickets"
    let money = back.isZero ? "" : ", \(back.formatted) refunded"
    Console.say("\(count) of \(details.order.code) cancelled\(money).")
  }

  private func chosen(_ details: OrderDetails) throws -> [Ticket] {
    let valid = details.tickets.filter { !$0.isVoid }
    guard !ticket.isEmpty else {
      guard !valid.isEmpty else {
        Console.complain("The order has no valid tickets.")
        throw ExitCode.failure
      }
      return valid
    }
    return try ticket.map { typed in
      guard let found = details.tickets.first(where: { $0.isNamed(typed) }) else {
        Console.complain("\(typed) is not a ticket of \(details.order.code).")
        throw ExitCode.failure
      }
      return found
    }
  }
}
