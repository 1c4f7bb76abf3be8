/// News of an event for those who had ordered tickets when it changed.
struct EventNotice: Sendable, Equatable, Identifiable {
  let id: Identifier<EventNotice>
  let event: Identifier<Event>
  let change: EventChange
  /// The newest event order in the shop at that moment: whoever orders later knows the event as it is now.
  let lastLine: Identifier<EventOrder>
  /// Until when those tickets may be returned; nil where that isn't offered.
  let returnUntil: Timestamp?
  /// Orders up to this one have been told.
  let toldOrder: Identifier<Order>
  let isFinished: Bool

  /// Whether it has gone past an order already: should that be paid only now, it is told by itself.
  func hasPassed(_ order: Identifier<Order>) -> Bool { isFinished || order <= toldOrder }
}
