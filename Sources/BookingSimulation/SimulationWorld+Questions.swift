import BookingModel
import BookingStore

/// What the auditor looks up for itself, apart from the shop's own way of asking. Nobody else runs meanwhile.
extension SimulationWorld {
  /// Places of a ticket type that the principal could hold in all: what neither was sold nor others hold.
  func placesLeft(_ type: Identifier<TicketType>, for principal: Principal) -> Int {
    number(
      """
      SELECT capacity - sold - (
        SELECT COUNT(*) FROM claims LEFT JOIN carts ON carts.id = claims.cart_id
        WHERE ticket_type_id = ticket_types.id AND expires_at > \(clock.now)
          AND (carts.account_id = \(principal.account) OR carts.session = \(session(principal))) IS NOT TRUE)
      FROM ticket_types WHERE id = \(type)
      """)
  }

  /// The latest end of what the principal holds.
  func holdsEnd(of principal: Principal) -> Timestamp? {
    let end = number(
      """
      SELECT MAX(expires_at) FROM claims JOIN carts ON carts.id = claims.cart_id
      WHERE carts.account_id = \(principal.account) OR carts.session = \(session(principal))
      """)
    return end == 0 ? nil : Timestamp(milliseconds: Int64(end))
  }

  /// Whether management still offers it.
  func isOffered(_ type: Identifier<TicketType>) -> Bool {
    number(
      """
      SELECT COUNT(*) FROM ticket_types JOIN events ON events.id = ticket_types.event_id
      WHERE ticket_types.id = \(type) AND removed_at IS NULL AND status <> 'cancelled'
      """) == 1
  }

  func seller(of event: Identifier<Event>) -> Identifier<Seller> {
    Identifier(Int64(number("SELECT seller_id FROM events WHERE id = \(event)")))
  }

  /// Whether something of an order is a seller's, or all of it.
  func sold(_ order: Identifier<Order>, _ seller: Identifier<Seller>?, all: Bool = false) -> Bool {
    let theirs = number(
      "SELECT COUNT(*) FROM event_orders WHERE order_id = \(order) AND seller_id = \(seller)")
    return all
      ? theirs == number("SELECT COUNT(*) FROM event_orders WHERE order_id = \(order)") : theirs > 0
  }

  /// The newest.
  func paidOrders() -> [Identifier<Order>] {
    identifiers("SELECT id FROM orders WHERE status = 'paid' ORDER BY id DESC LIMIT 20")
  }

  func validTickets(of order: Identifier<Order>) -> Set<Identifier<Ticket>> {
    Set(
      identifiers(
        """
        SELECT tickets.id FROM tickets JOIN event_orders ON event_orders.id = tickets.event_order_id
        WHERE event_orders.order_id = \(order) AND voided_at IS NULL ORDER BY tickets.id
        """))
  }

  var nextHoldEnd: Timestamp? {
    let end = number("SELECT MIN(expires_at) FROM claims WHERE expires_at > \(clock.now)")
    return end == 0 ? nil : Timestamp(milliseconds: Int64(end))
  }

  func placesHeld(byAccountOf email: String) -> Int {
    number(
      """
      SELECT COUNT(*) FROM claims JOIN carts ON carts.id = claims.cart_id
      JOIN accounts ON accounts.id = carts.account_id WHERE email_key = \(email) AND expires_at > \(clock.now)
      """)
  }

  func openOrder(ofAccount account: Identifier<Account>?) -> Identifier<Order>? {
    let id = number("SELECT MAX(id) FROM orders WHERE account_id = \(account) AND status = 'pending'")
    return id == 0 ? nil : Identifier(Int64(id))
  }

  /// What opens the account now: the simulated hash is the password backwards.
  func password(of email: String) -> String {
    text("SELECT password_hash FROM accounts WHERE email_key = \(email)")
      .map { String($0.dropFirst(Self.passwords.decoy.count).reversed()) } ?? ""
  }

  /// The code for a new password that waits to be mailed there.
  func mailedCode(for email: String) -> String? {
    text(
      "SELECT secret FROM messages WHERE recipient = \(email) AND kind = 'resetCode' AND secret IS NOT NULL ORDER BY id DESC"
    )
  }

  /// The code that proves an account's new address and waits to be sent there.
  func mailedCode(of account: Identifier<Account>, to address: String) -> String? {
    text(
      """
      SELECT secret FROM messages WHERE account_id = \(account) AND recipient = \(address) AND secret IS NOT NULL
      ORDER BY id DESC
      """)
  }

  func email(of account: Identifier<Account>) -> String {
    text("SELECT email FROM accounts WHERE id = \(account)") ?? ""
  }

  func account(at email: String) -> Identifier<Account> {
    Identifier(Int64(number("SELECT id FROM accounts WHERE email_key = \(email)")))
  }

  /// Whether somebody else has proved the address.
  func isTaken(_ email: String, from account: Identifier<Account>) -> Bool {
    number(
      """
      SELECT COUNT(*) FROM accounts
      WHERE email_key = \(email) AND email_verified_at IS NOT NULL AND id <> \(account)
      """) > 0
  }

  /// Orders of which the gateway refused to give money back.
  func refusedOrders() -> [Identifier<Order>] {
    identifiers("SELECT DISTINCT order_id AS id FROM refunds WHERE state = 'failed' ORDER BY id")
  }

  /// The newest order that waits for its money, whoever's it is.
  func newestOpenOrder() -> Identifier<Order> {
    Identifier(Int64(number("SELECT COALESCE(MAX(id), 0) FROM orders WHERE status = 'pending'")))
  }

  private func text(_ sql: SQL) -> String? {
    do { return try store.read { try $0.value(sql) } } catch {
      fail("every question has an answer", "\(error)")
      return nil
    }
  }

  private func identifiers<Entity>(_ sql: SQL) -> [Identifier<Entity>] {
    do { return try store.read { try $0.rows(sql).map { try $0.get("id") } } } catch {
      fail("every question has an answer", "\(error)")
      return []
    }
  }

  private func session(_ principal: Principal) -> String? {
    principal.isGuest ? principal.session.rawValue : nil
  }

  private func number(_ sql: SQL) -> Int {
    do { return try store.read { try $0.count(sql) } } catch {
      fail("every question has an answer", "\(error)")
      return 0
    }
  }
}
