import ArgumentParser
import BookingDomain
import BookingModel
import BookingRules
import BookingWords

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
