import GRDB
import Testing

@testable import BookingDomain
@testable import BookingModel
@testable import BookingStore
@testable import BookingStoreSQLite

struct SchemaTests {
  /// Of each migration what it was when it was released; nil for the search tables. A new one is added at the end.
  private let released: [String?] = [
    "309c397f02692cf8ea2e0d396b1d3543b67b1b189ff0df8a3b269026af84bf70",
    "36b99e0be283d9b7ac9e576c897a47738dfe4212c8937107e4c814c99c44842e",
    "8c250ce8a1c2bc74af56eb04ffe54f4dd6eb9f4ec2992fd24b70cd34a5129b64",
    "56c591c07d5d99c00f2f326743d888f3628a52f23c4e224874d89058f4b3472b",
    "dd51becc66567eba8d5b2d94a3357601e28ae18ad0efb280ae2684f07f6c772b",
    "8f3edc2c2a37a45614f1d2ff35424dde92d6ef5203612952e024cdd7e088ce46",
    "bd3c453b96d2556cca162a6e163bce1b2d95e903563eb059b6684242290be128",
    "29d6ffa50b418ecdd50face40e98fd8f639829fbb0b583be28ebcc5c40f2a43e",
    nil,
    "dabc86f638b2387c1dd509bb80f76fa28411b24c050650dff4d44b4fda7718fa",
    "bac751d8b5ca1690bd0070c16b7f1248d6a0a0166c1b9330f1e767fa4e6cbb62",
    "0b24ee628583dab2d7fa2a4d8278b6865d14baf9fd818522fc5e1e619d5771d5",
    nil,
    "947d68d7f3b16fba2f31ba0c051e5b392c0c861a15f0ac8ca02bc0f076436971",
    "5e4768a9b11b816c7caff00443493d379cc6cae3081317d48b91d970233a754f",
    "439a56f3cb41fa7f14644d94acc5ad25d32c1f5c44e9dee360500381bef9c3a6",
    "73c1937bc2444d0bd52e27a457f0254cb8169d15a87e039419916d60ed58979b",
    nil,
    nil,
    "ef506d015b8bc6303b3f6b380047f1bac34367527c4e3cf9d5ffe3331fceaba2",
    "e9a9386fd0496bd173c49ac9f8e0af3ce1902b9e0ea888934a0a0302f88556ad",
    "47cf29ec0ea1994c63c554fbae180300be9be56039780b4b875e89870d2325a0",
    "9d59e197e4d237da643aa2e93974213dc431ab0b35eebc1b50ad0dcf95e9afaa",
    "400e65330c168b260ea7961cf1e98f208cfd7dc64150ab42d35323537b2bb09f",
    "690a6e69c11f2d109d466f1d559bcf72f7a6a69b7dbd47fee888d16d442b5487",
    nil,
    "f15dd0d21a02a02e35448ea242237f8f6cf88f54ea945e9b606d3b959bc804b2",
    "80885e68d57aa087c2680c184c23729e8d8566d18a3ac3fa7b1b554ef851b247",
    "52db866da8775a5dfa5d2fc063e3061bf42ef89da7d48d075f7c3123cfb72c1a",
    "7657789887148b30319b80a2acb30c14ec0e78e7dd388e6aa79e5b8421430445",
    "f2c7c5f6e7d1c09c206e72ee9150851533f3e852285691cf1585deee9b6b5d0b",
    "35372095a83d127553c3f3759d92e71e2ad561a473d307a2e79082181cade1bc",
    "5127f5c211124f33986001ea90ab48cd065e66b199dda84626287d024be3067c",
    "702a936343fbc3ced7eeee421f37ac94b3a425adb5b4379b26d576259efd4a79",
  ]

  @Test func `a released migration never changes`() {
    let digests = Schema.migrations.map { migration -> String? in
      let statements: [String]
      switch migration {
      case .statements(let all): statements = all
      case .rebuild(let tables): statements = tables.map { $0.table + "\n" + $0.columns }
      case .searchTables, .headOfSeals, .missingFingerprints: return nil
      }
      return ImageDigest(of: Array(statements.joined(separator: "\n;\n").utf8)).hex
    }
    #expect(digests == released)
  }

  @Test
  func
    `no table lists the words of a column, and every word that guards and indexes name is a case of its enum`()
    throws
  {
    for table in Schema.tables {
      #expect(!table.columns.contains(" IN ("), "\(table.name)")
      let columns = Set(Self.columns(of: table).map(\.name))
      #expect(columns.isSuperset(of: table.cases.keys), "\(table.name)")
      #expect(table.cases.values.allSatisfy { !$0.isEmpty && Set($0).count == $0.count }, "\(table.name)")
      for statement in table.indexes + [table.columns] {
        for named in statement.matches(of: /(\w+) (?:=|<>|IN) \(?((?:'\w*'(?:, )?)+)/) {
          let (column, words) = (String(named.output.1), named.output.2.matches(of: /'(\w*)'/))
          for word in words.map({ String($0.output.1) }) {
            let known = table.cases[column] ?? Self.namesOfOthers[column] ?? []
            #expect(known.contains(word), "\(table.name).\(column) is never \(word)")
          }
        }
      }
    }
  }

  /// What isn't an enum's.
  private static let namesOfOthers = ["gateway": [SandboxGateway.name]]

  @Test func `columns are of types that every engine has, and tables refer to those before them`() throws {
    var before: Set<String> = []
    for table in Schema.tables {
      for column in Self.columns(of: table) {
        #expect(ColumnType(rawValue: column.type) != nil, "\(table.name).\(column.name) is \(column.type)")
      }
      before.insert(table.name)
      for reference in table.columns.matches(of: /REFERENCES (\w+)/) {
        #expect(before.contains(String(reference.output.1)), "\(table.name) refers to \(reference.output.1)")
      }
    }
    #expect(before.count == Schema.tables.count)
  }

  private static func columns(of table: Schema.Table) -> [(name: String, type: String)] {
    table.columns.split(separator: "\n").compactMap { line in
      let words = line.split { " ,".contains($0) }.map(String.init)
      // Conditions are in capitals.
      return words[0] == words[0].uppercased() ? nil : (words[0], words[1])
    }
  }

  @Test(arguments: 1..<Schema.version)
  func `a shop of any version comes to have the tables of a new one`(version: Int) throws {
    let database = try DatabaseQueue()
    try database.writeWithoutTransaction { database in
      try SQLiteMigrator().migrate(database, to: version)
      let search = try #require(Schema.migrations.firstIndex(of: .searchTables))
      if version <= search {
        // The first release made it beside its tables.
        try database.execute(
          sql:
            "CREATE VIRTUAL TABLE event_search USING fts5 (words, tokenize = 'unicode61 remove_diacritics 2')"
        )
      }
      try SQLiteMigrator().migrate(database)
      #expect(try SQLiteSchema.problems(of: database) == [])
    }
  }

  @Test func `search tables and fingerprints are made of the tables as they are at the end`() throws {
    let database = try DatabaseQueue()
    try database.writeWithoutTransaction { database in
      let search = try #require(Schema.migrations.lastIndex(of: .searchTables))
      try SQLiteMigrator().migrate(database, to: search)
      try database.execute(
        sql: """
          INSERT INTO events (code, seller_id, title, title_key, summary, description, category, venue, city, country,
            time_zone, starts_at, ends_at, status, created_at, updated_at)
          VALUES ('A', 1, 'Aurora', 'otherwise', '', '', 'Music', 'Hall', 'Halifax', 'CA', 'UTC', 1, 2, 'draft', 1, 1)
          """)
      // A column that a later program has, and what it calls the event.
      let later: [Schema.Migration] = [
        .statements(["ALTER TABLE events ADD COLUMN note TEXT", "UPDATE events SET title = 'Zebra'"])
      ]
      try SQLiteMigrator(migrations: Schema.migrations + later).migrate(database)
      let words = try String.fetchOne(database, sql: "SELECT words FROM event_search") ?? ""
      #expect(words.hasPrefix("zebra"))
      #expect(try String.fetchOne(database, sql: "SELECT title_key FROM events") == "zebra")
    }
  }

  @Test(arguments: [
    ("DROP INDEX claims_seat", "index claims_seat is gone"),
    ("DROP INDEX accounts_verified_email", "index accounts_verified_email is gone"),
    (
      "CREATE TRIGGER free AFTER INSERT ON orders BEGIN UPDATE orders SET total = 0; END",
      "trigger free is not the program's"
    ),
    ("ALTER TABLE carts ADD COLUMN note TEXT", "table carts is not as the program makes it"),
  ])
  func `what guards the tables is missed when it is gone`(statement: String, problem: String) throws {
    let store = try SQLiteStore()
    #expect(try store.schemaProblems() == [])
    try store.writer().writeWithoutTransaction { try $0.execute(sql: statement) }
    #expect(try store.schemaProblems() == [problem])
  }
}
