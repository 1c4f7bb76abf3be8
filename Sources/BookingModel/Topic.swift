/// What a commit is about, so that who shows something else needs to read nothing.
package enum Topic: Hashable, Sendable {
  /// What an event's page shows: its places, its prices, itself.
  case event(Identifier<Event>)
  /// Somebody's cart, orders, tickets, messages and settings.
  case account(Identifier<Account>)
  /// The cart of somebody without an account.
  case visit(SessionToken)
}

/// What was committed since somebody last asked.
package struct Changes: Sendable, Equatable {
  /// In how many parts topics are told apart: two that share one are taken for each other, which costs a needless reading.
  package static let parts = 255

  /// Nil: anything.
  private var changed: Set<Int>?

  package static let everything = Changes(changed: nil)
  package static let nothing = Changes(changed: [])

  /// - Parameter changed: of `parts`.
  package init(changed: Set<Int>?) { self.changed = changed }

  /// - Parameter topics: nil for everything there is.
  package func touch(_ topics: Set<Topic>?) -> Bool {
    guard let changed, let topics else { return changed != [] }
    return topics.contains { changed.contains($0.part) }
  }

  package mutating func formUnion(_ other: Changes) {
    changed = changed.flatMap { mine in other.changed.map { mine.union($0) } }
  }
}

extension Topic {
  /// The same in every process: from 1 to `Changes.parts`.
  package var part: Int {
    switch self {
    case .event(let id): Self.part(UInt64(bitPattern: id.rawValue) &* 3)
    case .account(let id): Self.part(UInt64(bitPattern: id.rawValue) &* 3 &+ 1)
    case .visit(let token):
      Self.part(
        token.rawValue.utf8.reduce(14_695_981_039_346_656_037) { ($0 ^ UInt64($1)) &* 1_099_511_628_211 })
    }
  }

  private static func part(_ number: UInt64) -> Int { 1 + Int(number % UInt64(Changes.parts)) }
}
