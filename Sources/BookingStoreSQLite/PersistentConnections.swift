import GRDB
import Synchronization

/// The connections of a process that is kept from the system's files, as a visit is: they last as long as the process.
///
/// GRDB marks the queue of each connection with values, and libdispatch lets go of such values on threads of its own. A watch
/// over these threads reads `/proc`, and where it may not it traps (`_dispatch_workq_count_runnable_workers`): the process would end by a signal
/// in place of its exit code. A connection that is never let go of starts no thread.
enum PersistentConnections {
  private static let all = Mutex<[any DatabaseReader]?>(nil)

  static var areKept: Bool { all.withLock { $0 != nil } }

  /// From here on, and for good.
  static func begin() { all.withLock { $0 = $0 ?? [] } }

  /// The same connection, kept where connections are.
  static func keeping<Connection: DatabaseReader>(_ connection: Connection) -> Connection {
    all.withLock { $0?.append(connection) }
    return connection
  }
}
