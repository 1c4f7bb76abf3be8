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
    let (office, me) = try open()
    let (listing, _) = try find(office, me)
    let address = try CommandWording.order { try office.resendTickets(me, listing.id, to: to) }
    if json { return try emit(listing, office, me) }
    Console.say(Booking.words.ticketsOnTheirWay(listing.order.code, address))
  }
}
