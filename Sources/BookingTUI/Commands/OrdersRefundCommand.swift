import ArgumentParser
import BookingDomain

struct OrdersRefundCommand: OrderCommand {
  static let configuration = CommandConfiguration(
    commandName: "refund", abstract: "Refund an amount out of goodwill; the tickets stay valid.",
    discussion: """
      To take tickets back as well: booking orders cancel CODE --refund. What the payment service refused to give back it \
      is asked for once more by --again.
      """)

  @ParentCommand var orders: OrdersCommand
  @OptionGroup var order: OrderArgument
  @Argument(help: "How much, in the order's currency: 12.50.")
  var amount: String?
  @Flag(help: "All that is left.")
  var all = false
  @Flag(help: "What the payment service refused, once more.")
  var again = false
  @Flag(help: "Print the order as it is then, as one object.")
  var json = false

  func validate() throws {
    guard [all, again, amount != nil].filter({ $0 }).count == 1 else {
      throw ValidationError("Give an amount, --all or --again.")
    }
  }

  func run() throws {
    let (office, me) = try open()
    let (listing, details) = try find(office, me)
    if again {
      let back = try CommandWording.order { try office.retryRefunds(me, listing.id) }
      if json { return try emit(listing, office, me) }
      return Console.say(
        "The payment service was asked again for \(back.formatted) of \(details.order.code).")
    }
    let left = details.refundable
    if let amount, case .failure(.ambiguous(let one, let other)) = Amount.read(amount, left.currency) {
      Console.complain("\(amount) can be read as \(one) and as \(other): write it plainly.")
      throw ExitCode.failure
    }
    guard let money = all ? left : Money(amount ?? "", currency: left.currency), money.minorUnits > 0 else {
      Console.complain(
        all
          ? "Nothing of it can be refunded."
          : "\(amount ?? "") is not an amount in \(left.currency.code); write it like 12.50.")
      throw ExitCode.failure
    }
    try office.refund(me, listing.id, amount: money)
    if json { return try emit(listing, office, me) }
    Console.say("\(money.formatted) of \(details.order.code) refunded.")
  }
}
