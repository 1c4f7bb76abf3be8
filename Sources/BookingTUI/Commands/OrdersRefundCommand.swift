import ArgumentParser
import BookingDomain
import BookingModel
import BookingRules
import BookingWords

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
    let left = details.refundable
    if let amount, case .failure(.ambiguous(let one, let other)) = Amount.read(amount, left.currency) {
      Console.complain(Booking.words.ambiguousAmount(amount, one, other))
      throw ExitCode.failure
    }
    guard let money = all ? left : Money(amount ?? "", currency: left.currency), money.minorUnits > 0 else {
      Console.complain(
        all
          ? Booking.words.nothingRefundable
          : Booking.words.notAnAmount(amount ?? "", left.currency))
      throw ExitCode.failure
    }
    try me.management.refund(listing.id, amount: money)
    if json { return try emit(listing, me) }
    Console.say(Booking.words.refunded(money, of: details.order.code))
  }
}
