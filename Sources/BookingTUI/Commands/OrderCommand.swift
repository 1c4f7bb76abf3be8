import ArgumentParser
import BookingDomain
import BookingModel
import BookingWords
import TerminalUI

/// Which order, and where it is kept.
struct OrderArgument: ParsableArguments {
  @OptionGroup var location: DataLocation
  @Argument(help: .of(.orderCode))
  var code: String
}

/// A command on one order, named by its code or by that of one of its tickets.
protocol OrderCommand: OfficeCommand {
  var orders: OrdersCommand { get }
  var order: OrderArgument { get }
}

extension OrderCommand {
  var location: DataLocation { order.location }
  var outer: DataLocation { orders.outer }

  /// The order meant, and how the list tells of it.
  func find(_ me: Visit) throws -> (listing: OrderListing, details: OrderDetails) {
    guard let listing = try me.management.order(code: order.code) else {
      Console.complain(
        refusal: .notFound(.order), Booking.words.noOrder(SafeText(order.code).truncated(to: 60).string))
      throw ExitCode.failure
    }
    return (listing, try me.orders.order(listing.id))
  }

  /// The order as it is now, for programs.
  func emit(_ listing: OrderListing, _ me: Visit) throws {
    try Console.emit(json: OrderRecord(listing, try me.orders.order(listing.id)))
  }
}

extension CommandWording {
  /// What a command on an order says when it is refused.
  static func order<Value>(_ body: () throws -> Value) throws -> Value {
    do {
      return try body()
    } catch let error as BookingError {
      let sentence =
        switch error {
        case .conflict: words.voidAlready
        case .orderClosed(let status): words.noTicketsBecause(status)
        case .notRefundable: words.noRefusedRefund
        default: sentence(for: error)
        }
      Console.complain(refusal: error, sentence)
      throw ExitCode.failure
    }
  }
}
