import ArgumentParser
import BookingDomain

struct OrdersRefundCommand: OrderCommand {
  static let configuration = CommandConfiguration(
    commandName: "refund", abstract: "Refund an amount out of goodwill; the tickets stay valid.",
    discussion: "To take tickets back as well: booking orders cancel CODE --refund.")

  @ParentCommand var orders: OrdersCommand
  @OptionGroup var location: DataLocation
  @Argument(help: "The order's code, or that of one of its tickets.")
  var code: String
  @Argument(help: "How much, in the order's currency: 12.50.")
  var amount: String?
  @Flag(help: "All that is left.")
  var all = false
  @Flag(help: "Print the order as it is then, as one object.")
  var json = false

  func validate() throws {
    if all == (amount != nil) { throw ValidationError("Give an amount, or --all.") }
  }

  func run() throws {
    let (office, me) = try open()
    let (listing, details) = try find(office, me)
    let left = details.refundable
    guard let money = all ? left : Money(amount ?? "", currency: left.currency), money.minorUnits > 0 else {
      Console.complain(
        all
          ? "Nothing of it can be refunded."
          : "\(amount ?? "") is no amount in \(left.currency.code), as 12.50.")
      throw ExitCode.failure
    }
    try office.refund(me, listing.id, amount: money)
    if json { return try Console.emit(json: OrderRecord(listing, try office.order(me, listing.id))) }
    Console.say("\(money.formatted) of \(details.order.code) refunded.")
  }
}
