/// Roles of accounts at sellers. Who has none is a customer.
enum Memberships {
  static func insert(
    _ account: Identifier<Account>, at seller: Identifier<Seller>, as role: Role,
    _ transaction: any Transaction
  ) throws {
    try transaction.run(
      "INSERT INTO memberships (account_id, seller_id, role) VALUES (\(account), \(seller), \(role))")
  }

  /// Nil for a customer.
  static func role(
    of account: Identifier<Account>, at seller: Identifier<Seller>, _ reader: any Reader
  ) throws -> Role? {
    try reader.value(
      "SELECT role FROM memberships WHERE account_id = \(account) AND seller_id = \(seller)")
  }
}
