extension BoxOffice {
  /// The principal's cart with what is still held; empty when there is none.
  public func cart(_ principal: Principal) throws(BookingError) -> Cart { throw .notBuilt }

  /// Holds exactly `quantity` places of a general-admission ticket type; 0 lets them go. A success renews the holds of
  /// the whole cart up to its hard limit; a refusal changes nothing.
  ///
  /// - Throws: `.soldOut`, `.onlyLeft`, `.limitPerOrder`, `.minimumPerOrder`, `.limitPerAccount`, `.limitPerCart`,
  ///   `.notOnSale`, `.saleNotStarted`, `.saleEnded`, `.otherCurrency`, `.holdExpired` at the hard limit.
  public func setQuantity(_ principal: Principal, of ticketType: Identifier<TicketType>, to quantity: Int)
    throws(BookingError) -> Cart
  { throw .notBuilt }

  /// Lets everything go.
  public func emptyCart(_ principal: Principal) throws(BookingError) { throw .notBuilt }
}
