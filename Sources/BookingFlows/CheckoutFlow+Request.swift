public import BookingDomain
public import BookingModel

extension CheckoutFlow {
  /// What a check-out asks of the box office.
  public enum Request: FlowRequest, Equatable {
    case open
    case place
    case look(Identifier<Order>)
    case glance(Identifier<Order>)
    case submit(Identifier<Order>, CustomerAnswer)
    case retry(Identifier<Order>)
    case cancelOrder(Identifier<Order>)
    case read(Identifier<Order>)
    case holdAgain(OrderDetails)

    public var isReading: Bool {
      switch self {
      case .open, .read: true
      // Asking how a payment stands writes down what is heard.
      case .place, .look, .glance, .submit, .retry, .cancelOrder, .holdAgain: false
      }
    }

    public func run(_ visit: Visit) throws(BookingError) -> Event {
      switch self {
      case .open:
        .opened(
          .success(Opened(order: try visit.payments.openCheckout(), cart: try visit.cart.current())))
      case .place: .stands(.success(try visit.orders.place()))
      case .look(let order): .stands(.success(try visit.payments.checkout(order)))
      case .glance(let order): .glanced(.success(try visit.payments.checkout(order)))
      case .submit(let order, let answer): .stands(.success(try visit.payments.submit(order, answer)))
      case .retry(let order): .stands(.success(try visit.payments.retry(order)))
      case .cancelOrder(let order): .orderCancelled(.success(try visit.payments.cancel(order)))
      case .read(let order): .ended(.success(try visit.orders.order(order)))
      case .holdAgain(let details): .heldAgain(.success(try HoldAgainResult.hold(details, visit)))
      }
    }

    public func refused(_ error: BookingError) -> Event {
      switch self {
      case .open: .opened(.failure(error))
      case .place, .look, .submit, .retry: .stands(.failure(error))
      case .glance: .glanced(.failure(error))
      case .cancelOrder: .orderCancelled(.failure(error))
      case .read: .ended(.failure(error))
      case .holdAgain: .heldAgain(.failure(error))
      }
    }
  }
}
