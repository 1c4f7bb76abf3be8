import BookingModel

extension EventDraft {
  /// Without white space around its texts, with capitals where codes have them, its times in whole minutes, and the
  /// capacity of a seating plan.
  package var tidied: EventDraft {
    var draft = self
    for path in [\Self.title, \.summary, \.description, \.category, \.venue, \.city, \.timeZone] {
      draft[keyPath: path] = NormalizedText.normalised(draft[keyPath: path])
    }
    draft.terms = draft.terms.tidied
    draft.country = NormalizedText.normalised(draft.country).uppercased()
    draft.startsAt = draft.startsAt.wholeMinutes
    draft.endsAt = draft.endsAt.wholeMinutes
    draft.doorsAt = draft.doorsAt?.wholeMinutes
    for index in draft.ticketTypes.indices {
      let ticketType = draft.ticketTypes[index]
      draft.ticketTypes[index].name = NormalizedText.normalised(ticketType.name)
      draft.ticketTypes[index].saleStartsAt = ticketType.saleStartsAt?.wholeMinutes
      draft.ticketTypes[index].saleEndsAt = ticketType.saleEndsAt?.wholeMinutes
      if let plan = ticketType.seatingPlan.flatMap({ try? SeatingPlan($0) }) {
        draft.ticketTypes[index].capacity = plan.seats.count
      }
    }
    return draft
  }
}

extension Timestamp {
  fileprivate var wholeMinutes: Timestamp {
    milliseconds >= 0 ? Timestamp(milliseconds: milliseconds / 60_000 * 60_000) : self
  }
}
