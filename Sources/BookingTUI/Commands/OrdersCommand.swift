import ArgumentParser
import BookingDomain

struct OrdersCommand: OfficeCommand {
  static let configuration = CommandConfiguration(
    commandName: "orders", abstract: "List, show, cancel and refund orders; send their tickets again.",
    subcommands: [
      OrdersListCommand.self, OrdersShowCommand.self, OrdersCancelCommand.self, OrdersRefundCommand.self,
      OrdersResendCommand.self,
    ],
    defaultSubcommand: OrdersListCommand.self)

  @ParentCommand var booking: Booking
  var location: DataLocation { booking.location }
  var outer: DataLocation { booking.location }
}

/// A command on one order, named by its code or by that of one of its tickets.
protocol OrderCommand: OfficeCommand {
  var orders: OrdersCommand { get }
  var code: String { get }
}

extension OrderCommand {
  var outer: DataLocation { orders.outer }

  /// The order meant, and how the list tells of it.
  func find(_ office: BoxOffice, _ me: Principal) throws -> (listing: OrderListing, details: OrderDetails) {
    guard let listing = try office.managedOrder(me, code: code) else {
      Console.complain("There is no order \(code). booking orders lists all of them.")
      throw ExitCode.failure
    }
    return (listing, try office.order(me, listing.id))
  }
}

extension CommandWording {
  /// What a command on an order says when it is refused.
  static func order<Value>(_ body: () throws -> Value) throws -> Value {
    do {
      return try body()
    } catch BookingError.changedMeanwhile {
      Console.complain(
        "A ticket of these is void already. Nothing was changed; booking orders show CODE tells.")
    } catch BookingError.orderClosed(let status) {
      Console.complain("The order is \(status == .pending ? "not paid yet" : "not paid"): it has no tickets.")
    } catch BookingError.noTickets {
      Console.complain("The order has no valid tickets. Nothing was sent.")
    }
    throw ExitCode.failure
  }
}
