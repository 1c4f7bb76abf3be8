import ArgumentParser
import BookingDomain

struct OrdersResendCommand: OrderCommand {
  static let configuration = CommandConfiguration(
    commandName: "resend", abstract: "Send an order's tickets again.",
    discussion: "The account's own address stays as it is.")

  @ParentCommand var orders: OrdersCommand
  @OptionGroup var order: OrderArgument
  @Option(help: "An address to send them to, if not to the account's.")
  var to: String?
  @Flag(help: "Print the order as one object.")
  var json = false

  func run() throws {
    let (office, me) = try open()
    let (listing, _) = try find(office, me)
    let address = try CommandWording.order { try office.resendTickets(me, listing.id, to: to) }
    if json { return try emit(listing, office, me) }
    Console.say("The tickets of \(listing.order.code) are on their way to \(address).")
  }
}
