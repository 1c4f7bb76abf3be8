/// News of an event for those who had ordered tickets when it changed.
package struct EventNotice: Sendable, Equatable, Identifiable {
  package let id: Identifier<EventNotice>
  package let event: Identifier<Event>
  package let change: EventChange
  /// The newest event order in the shop at that moment: whoever orders later knows the event as it is now.
  package let lastEventOrder: Identifier<EventOrder>
  /// Until when those tickets may be returned; nil where that isn't offered.
  package let returnUntil: Timestamp?
  /// Whether nobody is told: only their tickets are made anew.
  package let isSilent: Bool
  /// Orders up to this one have been told.
  package let toldOrder: Identifier<Order>
  package let isFinished: Bool

  package init(
    id: Identifier<EventNotice>, event: Identifier<Event>, change: EventChange,
    lastEventOrder: Identifier<EventOrder>, returnUntil: Timestamp?, isSilent: Bool,
    toldOrder: Identifier<Order>, isFinished: Bool
  ) {
    self.id = id
    self.event = event
    self.change = change
    self.lastEventOrder = lastEventOrder
    self.returnUntil = returnUntil
    self.isSilent = isSilent
    self.toldOrder = toldOrder
    self.isFinished = isFinished
  }

  /// Whether it has gone past an order already: should that be paid only now, it is told by itself.
  package func hasPassed(_ order: Identifier<Order>) -> Bool { isFinished || order <= toldOrder }
}
