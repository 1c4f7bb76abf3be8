import BookingModel

/// What states are called, to stand in a sentence or beside what they are of.
public protocol StateWords: Speech {
  func word(_ status: OrderStatus) -> String
  func word(_ state: OrderState) -> String
  /// A ticket's state, as it stands on it: nil where nothing voids it.
  func word(_ reason: VoidReason?) -> String
  /// The same, stamped on it.
  func stamp(_ reason: VoidReason?) -> String
  func word(_ status: EventStatus) -> String
  /// A payment as its customer sees it.
  func word(_ state: PaymentState) -> String
  /// A payment as others than its customer see it.
  func managed(_ state: PaymentState) -> String
  func word(_ state: RefundState) -> String
  func word(_ reason: RefundReason) -> String
  /// What a message is.
  func word(_ kind: MessageKind) -> String
  /// What staff may do.
  func word(_ role: Role) -> String
  /// An import whose events aren't all in the lists yet.
  func sentence(_ unfinished: UnfinishedImport) -> String
  /// What the box office's staff have to mend, and what it means until then.
  func sentence(_ trouble: OperatorAlert) -> String
}
