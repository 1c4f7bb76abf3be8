extension Schema {
  /// By price what is free comes first, whatever its currency (`EventSelection`); the search by price follows.
  static let priceOrder: [String] = [
    "DROP INDEX events_price",
    """
    CREATE INDEX events_price ON events (CASE WHEN from_price = 0 THEN '' ELSE currency END, from_price, id, status,
      ends_at, starts_at, currency)
    """,
  ]
}
