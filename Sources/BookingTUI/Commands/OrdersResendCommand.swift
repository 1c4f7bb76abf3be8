import ArgumentParser
import BookingDomain
import BookingModel
import BookingWords

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
