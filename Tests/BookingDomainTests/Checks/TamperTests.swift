import Foundation
import GRDB
import Testing

@testable import BookingDomain
@testable import BookingModel
@testable import BookingStore

/// Every row of every table deleted by hand, and every column of every row altered by hand, is noticed by `check`; what
/// isn't stands in `Exemption.all` with its reason. A new table or column fails here until it is covered.
struct TamperTests {
  /// Found in the schema itself; without what SQLite's search keeps for itself beside its words, and makes from them.
  static let tables: [String] = {
    let rows = try? TamperedShop().rows(
      """
      SELECT name FROM pragma_table_list WHERE schema = 'main' AND type <> 'shadow' AND name NOT LIKE 'sqlite_%'
      ORDER BY name
      """)
    return rows?.compactMap { $0["name"] } ?? []
  }()

  @Test func `a shop nobody has tampered with is clean`() throws {
    #expect(try TamperedShop().untouched() == [])
    #expect(Self.tables.count > 20)
  }

  @Test(arguments: tables)
  func `a row deleted by hand is noticed`(table: String) throws {
    let shop = try TamperedShop()
    let exempt = Exemption.all.filter { $0.table == table && $0.column == nil }
    guard !exempt.contains(where: { $0.rows == "1" }) else { return }
    let rows = try shop.rows("SELECT rowid AS row FROM \(table) WHERE NOT \(Self.any(exempt))")
    #expect(!rows.isEmpty, "no row of \(table) is tried")
    for row in rows {
      let id: Int64 = row["row"]
      let shown = try Self.shown(id, of: table, shop)
      let broken = try shop.broken(after: "DELETE FROM \(table) WHERE rowid = \(id)")
      #expect(broken != [], "\(table): \(shown)")
    }
  }

  @Test(arguments: tables)
  func `a column altered by hand is noticed`(table: String) throws {
    let shop = try TamperedShop()
    for column in try shop.rows("SELECT name, type, \"notnull\" AS needed FROM pragma_table_info('\(table)')")
    {
      let (name, type, isNeeded): (String, String, Bool) = (column["name"], column["type"], column["needed"])
      let exempt = Exemption.all.filter { $0.table == table && $0.column == name }
      if exempt.contains(where: { $0.rows == "1" }) { continue }
      let rows = try shop.rows(
        "SELECT rowid AS row, \(name) IS NULL AS empty FROM \(table) WHERE NOT \(Self.any(exempt))")
      #expect(!rows.isEmpty, "no \(name) of \(table) is tried")
      let others = try Self.others(of: name, type, in: table, isNeeded: isNeeded, shop)
      for row in rows {
        let (id, isEmpty): (Int64, Bool) = (row["row"], row["empty"])
        for other in others where !(isEmpty && other == "NULL") {
          let value = isEmpty ? Self.something(type) : other
          let change =
            "UPDATE \(table) SET \(name) = \(value) WHERE rowid = \(id) AND \(name) IS NOT \(value)"
          let shown = try Self.shown(id, of: table, shop)
          let broken = try shop.broken(after: change)
          #expect(broken != [], "\(change): \(shown)")
        }
      }
    }
  }

  /// The tables take any word.
  @Test func `a word that no enum has is told of, whatever the column`() throws {
    let shop = try TamperedShop()
    for table in Schema.tables {
      for column in table.cases.keys.sorted() {
        let rows = try shop.rows("SELECT rowid AS row FROM \(table.name) WHERE \(column) IS NOT NULL")
        var told: [String]?
        for row in rows where told == nil {
          let id: Int64 = row["row"]
          told = try shop.broken(after: "UPDATE \(table.name) SET \(column) = 'nonsense' WHERE rowid = \(id)")
        }
        #expect(
          told?.contains("states and kinds are ones that the program knows") == true,
          "\(table.name).\(column)")
      }
    }
  }

  /// What a column could say instead: every other word of a short list and one of none, the next number, an hour later, a letter more.
  private static func others(
    of column: String, _ type: String, in table: String, isNeeded: Bool, _ shop: TamperedShop
  ) throws -> [String] {
    if let words = Schema.tables.first(where: { $0.name == table })?.cases[column], words.count < 8 {
      return words.map { "'\($0)'" } + ["\(column) || 'x'"] + (isNeeded ? [] : ["NULL"])
    }
    let other =
      switch type {
      case "INTEGER":
        ["_at", "_by", "_limit", "_until"].contains(where: column.hasSuffix)
          ? "\(column) + 3600000" : "\(column) + 1"
      case "BLOB": "substr(\(column), 1, length(\(column)) - 1) || x'5a'"
      default: "\(column) || 'x'"
      }
    return isNeeded ? [other] : [other, "NULL"]
  }

  private static func shown(_ id: Int64, of table: String, _ shop: TamperedShop) throws -> String {
    "\(try shop.rows("SELECT * FROM \(table) WHERE rowid = \(id)"))"
  }

  private static func something(_ type: String) -> String {
    switch type {
    case "INTEGER": "1"
    case "BLOB": "x'00'"
    default: "'x'"
    }
  }

  private static func any(_ exemptions: [Exemption]) -> String {
    "(" + (["0"] + exemptions.map { "(\($0.rows))" }).joined(separator: " OR ") + ")"
  }
}
