import BookingModel
import BookingRules
import BookingStore

extension ManagementCommands {
  /// Has a ticket say another code, for its holder, who is told. The one before opens nothing any more.
  ///
  /// - Parameter note: why; it stands in the audit log.
  /// - Throws: what `authorise` throws, `.notFound` for a ticket of another order, `.invalid` without a note, `.ticketVoid`,
  ///   `.tooManyTicketCodes`. Nothing is changed then.
  public func reissue(_ ticket: Identifier<Ticket>, of order: Identifier<Order>, because note: String)
    throws(BookingError)
  {
    let note = NormalizedText.normalised(note)
    try store.write(locking: [.order(order)]) { transaction in
      let found = try office.authorisedOrder(order, .sendMessages, by: principal, transaction)
      if let reason = Self.noteRule.reason(against: note) {
        throw BookingError.invalid([FieldProblem(.note, reason)])
      }
      try office.reissue(
        ticket, of: found, as: .ticketCodeReplaced, note: note, by: principal, most: policy.ticketCodes,
        transaction)
    }
  }

  private static let noteRule = TextRule(maximum: 200, minimum: 3)
}
