import BookingModel

/// What a typed date says, part by part: days it may be, a day of the week, a time of day.
package struct TimeWords {
  package struct Date: Equatable {
    /// Nil for the next such day.
    package var year: Int?
    package var month: Int
    package var day: Int

    package init(year: Int? = nil, month: Int, day: Int) {
      self.year = year
      self.month = month
      self.day = day
    }

    package func `in`(_ year: Int) -> LocalTime? {
      LocalTime(year: year, month: month, day: day, hour: 0, minute: 0)
    }
  }

  package struct Clock: Equatable {
    package var hour: Int
    package var minute: Int
  }

  /// Two where it isn't clear which number is the month.
  package private(set) var dates: [Date] = []
  /// 0 for today.
  private(set) var daysAhead: Int?
  /// Monday is 0.
  package private(set) var weekday: Int?
  package private(set) var clock: Clock?

  /// Parts of a day that is written with spaces, or with the month's name.
  private var day: Int?
  private var month: Int?
  private var year: Int?

  var saysDay: Bool { !dates.isEmpty || daysAhead != nil || weekday != nil }

  private let known: [TimeVocabulary]

  /// - Parameter vocabulary: what is understood, beside English; its order says which figure is the month.
  package init(_ text: String, _ vocabulary: TimeVocabulary = .english) throws(TimeProblem) {
    known = vocabulary == .english ? [.english] : [vocabulary, .english]
    let parts = Self.parts(text)
    var next = 0
    while next < parts.count {
      let rest = parts[next...]
      next += rest[next].first?.isNumber == true ? try takeNumber(rest) : try takeWord(rest[next])
    }
    try finish(parts)
  }

  private mutating func finish(_ parts: [String]) throws(TimeProblem) {
    if let day, let month {
      guard dates.isEmpty else { throw .unread(String(day)) }
      dates = [Date(year: year, month: month, day: day)]
    } else if let odd = day ?? month ?? year {
      throw dates.isEmpty && daysAhead == nil ? .noSuchDay : .unread(String(odd))
    }
    if daysAhead != nil, !dates.isEmpty { throw .unread(parts[0]) }
  }

  // MARK: - Words

  private mutating func takeWord(_ word: String) throws(TimeProblem) -> Int {
    if known.contains(where: { $0.fillers.contains(word) }) { return 1 }
    if let ahead = understood({ $0.days[word] }) {
      try Self.set(&daysAhead, ahead, word)
    } else if known.contains(where: { $0.noon.contains(word) }) {
      try Self.set(&clock, Clock(hour: 12, minute: 0), word)
    } else if let index = understood({ $0.weekday(word) }) {
      try Self.set(&weekday, index, word)
    } else if let number = understood({ $0.month(word) }) {
      try Self.set(&month, number, word)
    } else {
      throw .unread(word)
    }
    return 1
  }

  /// The first meaning, in one's own language before English.
  private func understood(_ meaning: (TimeVocabulary) -> Int?) -> Int? {
    known.lazy.compactMap(meaning).first
  }

  private static func set<Value>(
    _ place: inout Value?, _ value: Value, _ part: String
  ) throws(TimeProblem) {
    guard place == nil else { throw .unread(part) }
    place = value
  }

  // MARK: - Numbers

  /// Takes a number and what belongs to it; returns how many parts that were.
  private mutating func takeNumber(_ rest: ArraySlice<String>) throws(TimeProblem) -> Int {
    let part = rest[rest.startIndex]
    let suffix = rest.dropFirst().first
    if part.contains(":") {
      return try takeClock(Self.numbers(part, by: ":"), part, suffix)
    }
    let isOrdinal = part.hasSuffix(".")
    let bare = isOrdinal ? String(part.dropLast()) : part
    for separator in ["/", "-", "."] as [Character] where bare.contains(separator) {
      guard let numbers = Self.numbers(bare, by: separator) else { throw .unread(part) }
      let isClock = separator == "." && !isOrdinal && numbers.count == 2 && isClock(numbers, suffix)
      if isClock { return try takeClock(numbers, part, suffix) }
      try take(dates: Self.dates(numbers, separator, known[0].order), part)
      return 1
    }
    guard let number = Self.numbers(bare, by: " ")?.first else { return try takeCompact(bare) }
    if let suffix, Self.clockWords.contains(suffix) { return try takeClock([number], part, suffix) }
    try takePlain(number, part, isOrdinal: isOrdinal)
    return suffix.map { ["st", "nd", "rd", "th"].contains($0) } == true ? 2 : 1
  }

  private static let clockWords: Set<String> = ["am", "pm", "h", "uhr"]

  /// A number with what it was written with: `05` is another than `5`.
  private struct Number {
    let value: Int
    let digits: Int
  }

  private static func numbers(_ part: String, by separator: Character) -> [Number]? {
    let pieces = part.split(separator: separator, omittingEmptySubsequences: false)
    let numbers = pieces.compactMap { piece -> Number? in
      guard (1...4).contains(piece.count), piece.allSatisfy({ $0.isASCII && $0.isNumber }) else { return nil }
      return Int(piece).map { Number(value: $0, digits: piece.count) }
    }
    return numbers.count == pieces.count ? numbers : nil
  }

  /// `20.12` is a day, `20.30` a time, and so is `20.12` once the day is said or with what follows.
  private func isClock(_ numbers: [Number], _ suffix: String?) -> Bool {
    guard numbers[1].digits == 2 else { return false }
    let isMarked = suffix.map { Self.clockWords.contains($0) } ?? false
    return isMarked || saysDay || day != nil || !(1...12).contains(numbers[1].value)
  }

  private mutating func takeClock(
    _ numbers: [Number]?, _ part: String, _ suffix: String?
  ) throws(TimeProblem) -> Int {
    guard let numbers, (1...3).contains(numbers.count), numbers.allSatisfy({ $0.digits <= 2 }),
      numbers.dropFirst().allSatisfy({ $0.digits == 2 }), numbers.count < 3 || numbers[2].value == 0
    else { throw .unread(part) }
    var hour = numbers[0].value
    let minute = numbers.count > 1 ? numbers[1].value : 0
    let isHalf = suffix == "am" || suffix == "pm"
    if isHalf {
      guard (1...12).contains(hour) else { throw .noSuchTime }
      hour = hour % 12 + (suffix == "pm" ? 12 : 0)
    }
    guard hour < 24, minute < 60 else { throw .noSuchTime }
    try Self.set(&clock, Clock(hour: hour, minute: minute), part)
    return suffix.map { Self.clockWords.contains($0) } == true ? 2 : 1
  }

  /// `20261220`, with the time of day or without.
  private mutating func takeCompact(_ part: String) throws(TimeProblem) -> Int {
    let digits = part.compactMap { $0.isASCII ? $0.wholeNumberValue : nil }
    guard digits.count == part.count, digits.count == 8 || digits.count == 12 else { throw .unread(part) }
    func number(_ range: Range<Int>) -> Int { digits[range].reduce(0) { $0 * 10 + $1 } }
    try take(dates: [Date(year: number(0..<4), month: number(4..<6), day: number(6..<8))], part)
    if digits.count == 12 {
      try Self.set(&clock, Clock(hour: number(8..<10), minute: number(10..<12)), part)
    }
    return 1
  }

  private mutating func takePlain(
    _ number: Number, _ part: String, isOrdinal: Bool
  ) throws(TimeProblem) {
    switch number.digits {
    case 4 where year == nil && dates.isEmpty && daysAhead == nil: year = number.value
    // A year is said already: 2000 is eight o'clock then.
    case 4: try Self.set(&clock, Clock(hour: number.value / 100, minute: number.value % 100), part)
    case 1...2 where day == nil: day = number.value
    case 1...2 where isOrdinal && month == nil: month = number.value
    default: throw .unread(part)
    }
  }

  private mutating func take(dates found: [Date], _ part: String) throws(TimeProblem) {
    guard dates.isEmpty, !found.isEmpty else { throw .unread(part) }
    dates = found
  }

  /// Points stand between day and month everywhere; with strokes and hyphens some write the month first.
  private static func dates(
    _ numbers: [Number], _ separator: Character, _ order: TimeVocabulary.Order
  ) -> [Date] {
    let values = numbers.map(\.value)
    let digits = numbers.map(\.digits)
    func either(_ year: Int?) -> [Date] {
      let dayFirst = Date(year: year, month: values[1], day: values[0])
      let monthFirst = Date(year: year, month: values[0], day: values[1])
      return switch order {
      case _ where separator == ".": [dayFirst]
      case .dayFirst: [dayFirst]
      case .monthFirst: [monthFirst]
      case .either: [dayFirst, monthFirst]
      }
    }
    switch (digits.count, digits[0], digits[digits.count - 1]) {
    case (2, 1...2, 1...2): return either(nil)
    case (3, 4, 1...2): return [Date(year: values[0], month: values[1], day: values[2])]
    case (3, 1...2, 4): return either(values[2])
    case (3, 2, 2) where separator == "-" && order == .either:
      return either(2000 + values[2]) + [Date(year: 2000 + values[0], month: values[1], day: values[2])]
    case (3, 1...2, 2): return either(2000 + values[2])
    default: return []
    }
  }

  // MARK: - Parts

  /// Numbers and words apart: `8pm`, `20-Dec-2026` and `20.December` have several parts.
  private static func parts(_ text: String) -> [String] {
    var plain = text.lowercased()
    for (mark, word) in [("a.m.", "am"), ("p.m.", "pm"), ("o\u{2019}clock", "h"), ("o'clock", "h")] {
      plain = plain.replacing(mark, with: word)
    }
    var spaced = ""
    let characters = Array(plain)
    for (index, character) in characters.enumerated() {
      let before = index > 0 ? characters[index - 1] : " "
      let after = index + 1 < characters.count ? characters[index + 1] : " "
      let isBetweenDigits = before.isNumber && after.isNumber
      if character.isWhitespace || ",;()".contains(character) {
        spaced.append(" ")
      } else if character == "h", isBetweenDigits {
        spaced.append(":")
      } else if "-/.".contains(character), !isBetweenDigits {
        // A point after a number says that it is the day's or the month's.
        spaced += character == "." && before.isNumber ? ". " : " "
      } else {
        let last = spaced.last ?? " "
        let isNewPart = character.isNumber ? last.isLetter : character.isLetter && last.isNumber
        spaced += isNewPart ? " \(character)" : String(character)
      }
    }
    return spaced.split(separator: " ").map(String.init)
  }
}
