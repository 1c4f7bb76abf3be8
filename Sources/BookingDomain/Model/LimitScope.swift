/// By what limits are counted: one account, one visit from its beginning to its end, one SSH key, one network address.
public enum LimitScope: Sendable, Equatable, CaseIterable {
  case account, visit, key, network
}

/// Whoever something is counted for, by a word that no other has.
struct Subject: Hashable {
  let by: LimitScope
  let text: String

  static func account(_ id: Identifier<Account>) -> Subject {
    Subject(by: .account, text: "account \(id.rawValue)")
  }

  static func visit(_ session: SessionToken) -> Subject {
    Subject(by: .visit, text: "session \(session.rawValue)")
  }
}
