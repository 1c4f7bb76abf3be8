import BookingModel

extension StripeGateway {
  /// Payments and refunds as Stripe lists them, a hundred at a time. What was not begun by this program carries none of its
  /// keys and is passed over; a refund that somebody made on Stripe's own pages is not.
  public func records() throws(GatewayError) -> [GatewayRecord] {
    do throws(StripeAPI.Failure) {
      // Refunds first: the payment of each is there by then.
      let refunds: [StripeRefund] = try everything("/v1/refunds", id: \.id)
      let intents: [StripeIntent] = try everything("/v1/payment_intents", id: \.id)
      let byIntent = Dictionary(grouping: refunds) { $0.payment_intent ?? "" }
      return intents.compactMap { record($0, byIntent[$0.id] ?? []) }
    } catch {
      throw error.asGatewayError
    }
  }

  private func everything<Item: Decodable>(_ path: String, id: KeyPath<Item, String>)
    throws(StripeAPI.Failure) -> [Item]
  {
    var items: [Item] = []
    while true {
      let after = items.last.map { [PostedField("starting_after", $0[keyPath: id])] } ?? []
      let page: StripeList<Item> = try api.get(path, [PostedField("limit", "100")] + after)
      items += page.data
      guard page.has_more == true, !page.data.isEmpty else { return items }
    }
  }

  private func record(_ intent: StripeIntent, _ refunds: [StripeRefund]) -> GatewayRecord? {
    guard let key = intent.metadata?["payment"] else { return nil }
    let taken = intent.amount_received ?? 0
    let given = refunds.filter { !["failed", "canceled"].contains($0.status) }.compactMap { refund in
      StripeAmount.money(refund.amount ?? 0, currency: refund.currency ?? "").map {
        (refund.metadata?["refund"] ?? refund.id, $0)
      }
    }
    return GatewayRecord(
      key: IdempotencyKey(key), orderCode: intent.metadata?["order"], reference: intent.id,
      taken: taken > 0 ? StripeAmount.money(taken, currency: intent.currency ?? "") : nil,
      refunds: Dictionary(given, uniquingKeysWith: { $1 }))
  }
}
