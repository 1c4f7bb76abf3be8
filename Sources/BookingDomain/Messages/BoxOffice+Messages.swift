extension BoxOffice {
  /// The messages of the accounts this very session signed up or logged in to, newest first. Demo mode only.
  /// - Throws: `.notAllowed` where the shop doesn't show messages.
  public func messages(_ principal: Principal) throws(BookingError) -> [ReadableMessage] { throw .notBuilt }
}
