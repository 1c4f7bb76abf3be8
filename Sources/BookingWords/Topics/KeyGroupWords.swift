/// The headings under which the help shows keys.
public protocol KeyGroupWords: Speech {
  func group(_ group: KeyGroup) -> String
}

/// What keys are about.
public enum KeyGroup: Sendable, CaseIterable {
  case account, cart, checkout, codes, dashboard, door, events, everywhere, filter, find, form, go, keys,
    manage,
    messages, move, order, orders, password, poster, read, refund, returns, save, seats, settings, ticket,
    tickets
}
