extension Schema {
  /// How long a place may be held stands with the place: it goes along from cart to order and back, and from cart to cart. A
  /// sold place has no limit.
  static let firstHolds: [String] = [
    "ALTER TABLE claims ADD COLUMN hard_limit INTEGER",
    """
    UPDATE claims SET hard_limit = created_at + 1800000 WHERE expires_at IS NOT NULL
    """,
    """
    UPDATE claims SET expires_at = hard_limit WHERE cart_id IS NOT NULL AND expires_at > hard_limit
    """,
    "ALTER TABLE carts DROP COLUMN hard_limit",
  ]
}
