extension Schema {
  /// Whether real money was ever taken, and which refunds were refused, found at once; and since when a payment's gateway takes no
  /// calls from this house.
  static let realMoney: [String] = [
    "CREATE INDEX payments_real ON payments (id) WHERE state = 'confirmed' AND gateway <> 'sandbox'",
    "ALTER TABLE payments ADD COLUMN held_up_at INTEGER",
    "CREATE INDEX payments_held_up ON payments (held_up_at) WHERE held_up_at IS NOT NULL",
    "CREATE INDEX refunds_failed ON refunds (id) WHERE state = 'failed'",
  ]
}
