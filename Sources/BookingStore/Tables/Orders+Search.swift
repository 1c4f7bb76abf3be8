import BookingModel
import BookingRules

// What staff look for orders by. Both sides of a comparison are folded: no engine's LIKE has to know of capitals.
extension Orders {
  /// The orders that a code names, by an index; none where it is no code, or nobody's.
  package static func named(by search: OrderSearch, of sellers: SellerScope, _ reader: any Reader) throws
    -> [Identifier<Order>]
  {
    if let code = search.orderCode {
      let orders = try reader.rows(
        "SELECT id FROM orders WHERE code = \(code)\(part: sellers.and(order: "orders.id"))")
      if !orders.isEmpty { return try orders.map { try $0.get("id") } }
    }
    guard let beginning = search.ticketCode else { return [] }
    return try reader.rows(
      """
      SELECT DISTINCT event_orders.order_id AS id
      FROM tickets JOIN \(part: sellers.eventOrders()) ON event_orders.id = tickets.event_order_id
      WHERE tickets.code >= \(beginning) AND tickets.code < \(beginning + "~") LIMIT 100
      """
    ).map { try $0.get("id") }
  }

  /// What holds for orders, joined with accounts, in which all the words are found; nil where there are none.
  package static func condition(_ search: OrderSearch, of sellers: SellerScope) -> SQL? {
    guard let first = search.words.first else { return nil }
    var every = condition(first, of: sellers)
    for word in search.words.dropFirst() { every = every + " AND \(part: condition(word, of: sellers))" }
    if let code = search.orderCodeBeginning {
      every = "(\(part: every)) OR orders.code >= \(code) AND orders.code < \(code + "~")"
    }
    if let phone = search.phone { every = "(\(part: every)) OR accounts.phone LIKE \("%" + phone + "%")" }
    return "(\(part: every))"
  }

  private static func condition(_ word: OrderSearch.Word, of sellers: SellerScope) -> SQL {
    var any: SQL = """
      booking_folded(accounts.name) LIKE \("%" + word.key + "%") OR accounts.email_key LIKE \(word.emailKey + "%") OR EXISTS (
        SELECT 1 FROM \(part: sellers.eventOrders(as: "found")) WHERE found.order_id = orders.id AND (
          found.event_id IN (SELECT id FROM events WHERE \(part: found(in: "title_key", word)))
          OR found.ticket_type_id IN (SELECT id FROM ticket_types WHERE \(part: found(in: "booking_folded(name)", word)))
          OR booking_folded('\n' || found.seats || '\n') LIKE \("%\n" + word.key + "\n%")))
      """
    for (decimals, codes) in [(0, Currency.withoutDecimals), (3, Currency.withThreeDecimals)] {
      guard let amount = word.amount(decimals: decimals) else { continue }
      any = any + " OR orders.currency IN \(list: codes) AND orders.total = \(amount)"
    }
    if let amount = word.amount(decimals: 2) {
      let others = Currency.withoutDecimals + Currency.withThreeDecimals
      any = any + " OR orders.currency NOT IN \(list: others) AND orders.total = \(amount)"
    }
    return "(\(part: any))"
  }

  /// Whether a word of a folded text begins so, or in scripts without spaces the text has it anywhere. `lodz` is in `Łódź`.
  private static func found(in folded: SQL, _ word: OrderSearch.Word) -> SQL {
    if word.isUnspaced { return "\(part: folded) LIKE \("%" + word.key + "%")" }
    return "' ' || \(part: folded) LIKE \("% " + word.key + "%")"
  }
}
