import BookingModel

/// Which entries let in a ticket that was in already, because two gates couldn't hear each other.
public enum DoubleEntryRule {
  public struct Pair: Sendable, Equatable {
    public let first: Passage
    public let second: Passage

    public init(first: Passage, second: Passage) {
      self.first = first
      self.second = second
    }
  }

  /// - Parameters:
  ///   - passages: of one ticket on one list, undone ones left out, in the order of time.
  ///   - overrides: those of them that somebody decided: they are no mistake.
  public static func pairs(
    in passages: [Passage], overrides: Set<ScanID> = [], _ entry: EntryRule, timeZone: String
  ) -> [Pair] {
    passages.indices.compactMap { index in
      let passage = passages[index]
      guard passage.direction == .entry, !overrides.contains(passage.scan) else { return nil }
      return AdmissionRule.repeated(
        Array(passages[..<index]), entry, timeZone: timeZone, .entry, now: passage.at
      )?.earlier.map { Pair(first: $0, second: passage) }
    }
  }
}
