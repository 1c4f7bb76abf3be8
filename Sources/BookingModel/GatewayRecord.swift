/// What a gateway's own books say of one payment: to be held against ours.
public struct GatewayRecord: Sendable, Equatable {
  public let key: IdempotencyKey
  /// Nil where the gateway doesn't keep it.
  public let orderCode: String?
  /// The gateway's own name for it; nil where it gives every payment the same.
  public let reference: String?
  /// Money that came; nil for none.
  public let taken: Money?
  /// Money that went back or is on its way, by what the refund is called.
  public let refunds: [String: Money]

  public init(
    key: IdempotencyKey, orderCode: String?, reference: String?, taken: Money?, refunds: [String: Money]
  ) {
    self.key = key
    self.orderCode = orderCode
    self.reference = reference
    self.taken = taken
    self.refunds = refunds
  }
}
