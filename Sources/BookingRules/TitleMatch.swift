import BookingModel

/// How well a title says what somebody searched for.
enum TitleMatch: Int, Comparable {
  /// It begins with the first word, and has all the others.
  case begins
  /// It has all of them.
  case all
  /// What was searched for stands elsewhere, at least in part.
  case none

  init(_ title: String, _ searches: [[String]]) {
    let words = FoldedText.searches(title).flatMap { $0 }
    let places = searches.map { TitleMatch.place(of: $0, in: words) }
    guard !places.contains(nil) else {
      self = .none
      return
    }
    self = places.first == 0 ? .begins : .all
  }

  static func < (left: TitleMatch, right: TitleMatch) -> Bool { left.rawValue < right.rawValue }

  /// Where these words follow one another, the last of them by its beginning.
  private static func place(of search: [String], in words: [String]) -> Int? {
    guard let last = search.last, words.count >= search.count else { return nil }
    return (0...(words.count - search.count)).first { start in
      let end = start + search.count - 1
      return words[end].hasPrefix(last) && Array(words[start..<end]) == search.dropLast()
    }
  }
}

extension EventPage {
  /// The same with the best matches first, where there is no other page that better ones could be on.
  package func titlesFirst(_ searches: [[String]]) -> EventPage {
    guard next == nil else { return self }
    let ranked = listings.enumerated().map { (TitleMatch($1.event.title, searches), $0, $1) }
      .sorted { ($0.0, $0.1) < ($1.0, $1.1) }
    return EventPage(listings: ranked.map(\.2), total: total, isTotalExact: isTotalExact, next: nil)
  }
}
