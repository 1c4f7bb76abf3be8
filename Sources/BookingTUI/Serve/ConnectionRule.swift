/// Which connections have to go: a connection that opens no session is nobody's visit, and counts like one all the same.
enum ConnectionRule {
  /// Seconds without a session after which nobody waits for one any more.
  static let patience = 10
  /// Seconds in which a session is still on its way. Who is one too many is told so by the session, in words.
  static let courtesy = 2

  /// Somebody whom the server has let in.
  struct Connection: Sendable, Equatable {
    /// The server's own for this connection.
    var process: Int32
    var address: VisitorAddress
    /// Empty without a key.
    var key: String
    /// The second since which it has been without a session; nil with one.
    var unusedSince: Int?
  }

  /// Those without a session for too long, and the youngest of those that are too many, as long as they have none. Twice the limit is
  /// nobody's club, and waits for no courtesy.
  static func toBeEnded(_ connections: [Connection], _ limits: VisitLimits, now: Int) -> Set<Int32> {
    var ended = Set(connections.filter { ($0.unusedSince ?? now) <= now - patience }.map(\.process))
    func end(_ group: [Connection], beyond limit: Int) {
      let left = group.filter { !ended.contains($0.process) }
      let unused = left.filter { $0.unusedSince != nil }.sorted {
        ($0.unusedSince ?? 0) > ($1.unusedSince ?? 0)
      }
      let overdue = unused.filter { ($0.unusedSince ?? now) <= now - courtesy }
      ended.formUnion(unused.prefix(max(0, left.count - 2 * limit)).map(\.process))
      ended.formUnion(overdue.prefix(max(0, left.count - limit)).map(\.process))
    }
    for group in Dictionary(grouping: connections.filter { !$0.key.isEmpty }, by: \.key).values {
      end(group, beyond: limits.sessionsPerKey)
    }
    for group in Dictionary(grouping: connections, by: \.address).values {
      end(group, beyond: limits.sessionsPerAddress)
    }
    end(connections, beyond: limits.sessions)
    return ended
  }
}
