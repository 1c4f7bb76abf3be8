/// Who has tickets for an event that somebody is about to change, and what they would read: to be asked about before
/// anything is saved.
public struct AffectedHolders: Sendable, Equatable {
  /// How many people have how many valid tickets.
  public let people: Int
  public let tickets: Int
  public let change: EventChange
  /// Until when tickets may be returned if the operator wants to offer that; nil where the day and the town stay as they are,
  /// or no time is left.
  public let suggestedReturnBy: Timestamp?
  /// What the message to the first of them is about: it is shown as it would go out.
  public let example: MessageFacts

  package init(
    people: Int, tickets: Int, change: EventChange, suggestedReturnBy: Timestamp?, example: MessageFacts
  ) {
    self.people = people
    self.tickets = tickets
    self.change = change
    self.suggestedReturnBy = suggestedReturnBy
    self.example = example
  }
}

/// What whoever changes an event wants its ticket holders to hear.
public enum HolderNotification: Sendable, Equatable {
  /// Nothing: a choice, which the audit log keeps.
  case nobody
  /// Everybody with a valid ticket; with a moment, they may return their tickets until then.
  case everybody(returnBy: Timestamp? = nil)
}
