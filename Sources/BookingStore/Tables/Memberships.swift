import BookingModel

/// Roles of accounts at sellers. Who has none is a customer.
package enum Memberships {
  package static func insert(
    _ account: Identifier<Account>, at seller: Identifier<Seller>, as role: Role,
    _ transaction: any Transaction
  ) throws {
    try transaction.run(
      "INSERT INTO memberships (account_id, seller_id, role) VALUES (\(account), \(seller), \(role))")
  }

  package static func grants(of account: Identifier<Account>, _ reader: any Reader) throws -> Grants {
    Grants(
      try reader.rows(
        "SELECT seller_id, role FROM memberships WHERE account_id = \(account) ORDER BY seller_id"
      )
      .map { Membership(try $0.get("role"), at: try $0.get("seller_id")) })
  }
}

extension Grants {
  /// Of the rows of one account that a statement joined its memberships to: one row without any where it has none.
  package init(joined rows: [SQLRow]) throws {
    self.init(
      try rows.compactMap { row in
        try row.optional("role", as: Role.self).map { Membership($0, at: try row.get("seller_id")) }
      })
  }
}
