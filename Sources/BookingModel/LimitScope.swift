/// By what limits are counted: one account, one visit from its beginning to its end, one SSH key, one network address.
public enum LimitScope: Sendable, Equatable, CaseIterable {
  case account, visit, key, network
}

/// Whoever something is counted for, by a word that no other has.
package struct Subject: Hashable {
  package let by: LimitScope
  package let text: String

  package init(by: LimitScope, text: String) {
    self.by = by
    self.text = text
  }

  package static func account(_ id: Identifier<Account>) -> Subject {
    Subject(by: .account, text: "account \(id.rawValue)")
  }

  package static func visit(_ session: SessionToken) -> Subject {
    Subject(by: .visit, text: "session \(session.rawValue)")
  }
}
