import BookingModel

extension AuditAnchor {
  /// Nil before the first seal.
  package init?(_ head: AuditHead) {
    guard head.number > 0 else { return nil }
    self.init(number: head.number, hash: Hex.encoded(head.hash))
  }
}
