import BookingModel

// A statement reads from tables as far as they are of the sellers in question: nothing else can be in its answer.
extension SellerScope {
  /// ` AND …`, holding for rows whose seller is one of them.
  package func and(_ seller: SQL) -> SQL {
    switch self {
    case .all: ""
    case .only(let sellers): " AND \(part: seller) IN \(set: sellers)"
    }
  }

  /// The same for rows that have an event.
  package func and(event: SQL) -> SQL {
    switch self {
    case .all: ""
    case .only: " AND \(part: event) IN (SELECT id FROM events WHERE 1 = 1\(part: and("seller_id")))"
    }
  }

  /// The same for rows that have an order, where something of it is theirs. What is about no order is nobody's.
  package func and(order: SQL) -> SQL {
    switch self {
    case .all: ""
    case .only:
      """
       AND EXISTS (SELECT 1 FROM event_orders AS theirs WHERE theirs.order_id = \(part: order)\(part: and("theirs.seller_id")))
      """
    }
  }

  /// The same where nothing of the order is anybody else's.
  package func and(wholeOrder order: SQL) -> SQL {
    switch self {
    case .all: ""
    case .only([]): " AND 1 = 0"
    case .only(let sellers):
      """
       AND NOT EXISTS (SELECT 1 FROM event_orders AS others
        WHERE others.order_id = \(part: order) AND others.seller_id NOT IN \(set: sellers))
      """
    }
  }

  /// Table `event_orders`, under this name.
  package func eventOrders(as name: SQL = "event_orders") -> SQL {
    switch self {
    case .all: "event_orders AS \(part: name)"
    case .only: "(SELECT * FROM event_orders WHERE 1 = 1\(part: and("seller_id"))) AS \(part: name)"
    }
  }

  /// Table `orders`: those that have something of theirs, with the money of that part alone.
  package var orders: SQL {
    guard self != .all else { return "orders" }
    let lines: SQL = "FROM event_orders WHERE order_id = whole.id\(part: and("seller_id"))"
    return """
      (SELECT whole.id, whole.code, whole.account_id, whole.status, whole.currency, whole.created_at, whole.paid_at,
        whole.pay_by, whole.closed_at,
        (SELECT CAST(SUM(quantity * unit_price) AS BIGINT) \(part: lines)) AS total,
        (SELECT CAST(SUM(refunded) AS BIGINT) \(part: lines)) AS refunded
      FROM orders AS whole WHERE 1 = 1\(part: and(order: "whole.id"))) AS orders
      """
  }
}
