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

  func run() throws {
    let (office, me) = try open()
    let (listing, _) = try find(office, me)
    let address = try CommandWording.order { try office.resendTickets(me, listing.id, to: to) }
    Console.say("The tickets of \(listing.order.code) are on their way to \(address).")
  }
}
