import BookingModel
import BookingStore

extension CartCommands {
  /// The carts that met when this session logged in and asked to be asked; nil where there is nothing to choose.
  public func meeting() throws(BookingError) -> CartMerge? {
    try store.read { reader in
      let account = try office.ownAccount(principal, reader)
      guard try office.cartsMeet(of: principal, at: account, reader) else { return nil }
      let visitor = Principal(kind: .guest, session: principal.session)
      return CartMerge(
        earlier: try office.cartContents(principal, reader), chosen: try office.cartContents(visitor, reader))
    }
  }

  /// Keeps what was chosen of carts that met. What isn't kept is let go.
  public func join(keeping choice: CartMerge.Choice) throws(BookingError) {
    try store.write(locking: principal.locks) { transaction in
      let account = try office.ownAccount(principal, transaction)
      let now = clock.now()
      let released: CartRecord.Owner? =
        switch choice {
        case .both: nil
        case .chosen: .account(account)
        case .earlier: .visit(principal.session)
        }
      if let released, let record = try CartRecord.find(released, now: now, transaction) {
        try office.letGo(record, now: now, transaction)
      }
      try office.adoptCart(of: principal.session, by: account, transaction)
    }
  }
}

extension BoxOffice {
  /// Whether both hold places, so that somebody has to choose.
  func cartsMeet(
    of principal: Principal, at account: Identifier<Account>, _ reader: any Reader
  ) throws -> Bool {
    let now = clock.now()
    return try [CartRecord.Owner.visit(principal.session), .account(account)].allSatisfy { owner in
      try CartRecord.find(owner, now: now, reader)?.hardLimit != nil
    }
  }
}
