import BookingFiles
import BookingModel
import BookingStore
import Foundation
import GRDB
import Synchronization

/// The sandbox's books in `sandbox.sqlite`, shared by all processes on one data directory. Opened at the first payment.
public final class SandboxDatabase: SandboxBooks {
  private let path: String
  private let queue = Mutex<DatabaseQueue?>(nil)

  public init(_ directory: DataDirectory) { path = directory.sandbox }

  public func change<Value: Sendable>(_ key: IdempotencyKey, _ body: (inout SandboxPayment?) -> Value) throws
    -> Value
  {
    let database = try opened()
    return try withoutActuallyEscaping(body) { body in
      try database.writeWithoutTransaction { connection in
        var result: Value?
        try connection.inTransaction(.immediate) {
          let stored = try Data.fetchOne(
            connection, sql: "SELECT body FROM payments WHERE key = ?", arguments: [key.rawValue])
          var payment = try stored.map { try JSONDecoder().decode(SandboxPayment.self, from: $0) }
          let before = payment
          result = body(&payment)
          if payment != before {
            try connection.execute(
              sql:
                "INSERT INTO payments (key, body) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET body = excluded.body",
              arguments: [key.rawValue, try JSONEncoder().encode(payment)])
          }
          return .commit
        }
        guard let result else { throw BookingError.storage("no answer") }
        return result
      }
    }
  }

  /// Makes no file where there is none.
  public func all() throws -> [IdempotencyKey: SandboxPayment] {
    guard DiskFile.exists(path) else { return [:] }
    return try opened().read { connection in
      var payments: [IdempotencyKey: SandboxPayment] = [:]
      let rows = try Row.fetchCursor(connection, sql: "SELECT key, body FROM payments")
      while let row = try rows.next() {
        let body: Data = row["body"]
        payments[IdempotencyKey(row["key"])] = try JSONDecoder().decode(SandboxPayment.self, from: body)
      }
      return payments
    }
  }

  private func opened() throws -> DatabaseQueue {
    try queue.withLock { queue in
      if let queue { return queue }
      var configuration = Configuration()
      configuration.busyMode = .timeout(10)
      // A session may make and remove no file here: the journal stays, empty.
      configuration.prepareDatabase { try $0.execute(sql: "PRAGMA journal_mode = TRUNCATE") }
      let new = PersistentConnections.keeping(try DatabaseQueue(path: path, configuration: configuration))
      try new.writeWithoutTransaction {
        try $0.execute(sql: "CREATE TABLE IF NOT EXISTS payments (key TEXT PRIMARY KEY, body BLOB NOT NULL)")
      }
      queue = new
      return new
    }
  }
}
