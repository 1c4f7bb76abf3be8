import BookingModel

/// Dates, numbers, money and lists as a language writes them. An event's times are always told by the clocks of its own zone.
public struct Format: Sendable {
  let table: LanguageTable

  public init(_ table: LanguageTable) { self.table = table }

  func category(_ number: Int) -> PluralCategory { table.category(abs(number)) }

  // Numbers

  /// `1,204`
  public func number(_ number: Int) -> String {
    (number < 0 ? "-" : "") + grouped(String(number.magnitude))
  }

  /// `23.4`
  public func tenths(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    return "\(tenths < 0 ? "-" : "")\(number(abs(tenths) / 10))\(table.decimal)\(abs(tenths) % 10)"
  }

  /// `78%`
  public func percent(_ number: Int) -> String { filled(table.percent, self.number(number)) }

  /// `€1,200.50`, `¥3,200`, `KWD 4.500`.
  public func money(_ money: Money) -> String { amount(money, isShort: false) }

  /// `£128`: with what comes after the point only where that isn't zero.
  public func shortMoney(_ money: Money) -> String { amount(money, isShort: true) }

  /// An amount as it is typed, from digits with a point: `12.50`, `12,50`.
  public func typed(_ decimal: String) -> String { decimal.replacing(".", with: table.decimal) }

  private func amount(_ money: Money, isShort: Bool) -> String {
    let digits = String(money.minorUnits.magnitude)
    let decimals = money.currency.decimals
    let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.utf8.count)) + digits
    let (whole, rest) = (padded.dropLast(decimals), padded.suffix(decimals))
    let hasRest = decimals > 0 && !(isShort && rest.allSatisfy { $0 == "0" })
    let plain = grouped(String(whole)) + (hasRest ? table.decimal + rest : "")
    let code = money.currency.code
    var sign = table.signs[code] ?? code
    // A code is parted from its digits whatever a sign is.
    if table.signs[code] == nil, table.money.hasPrefix("¤{0}") { sign += " " }
    let minus = money.minorUnits < 0 ? "-" : ""
    let pattern = filled(table.money, plain)
    guard let mark = pattern.firstIndex(of: "¤") else { return minus + pattern }
    return minus + pattern[..<mark] + sign + pattern[pattern.index(after: mark)...]
  }

  /// The sign that stands for a currency in amounts; its code where it has none.
  public func sign(_ currency: Currency) -> String { table.signs[currency.code] ?? currency.code }

  private func grouped(_ digits: String) -> String {
    guard digits.count > 3 else { return digits }
    var text = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index).isMultiple(of: 3) { text += table.group }
      text.append(digit)
    }
    return text
  }

  // Lists

  /// `A, B and C`
  public func list(_ parts: [String]) -> String { joined(parts, table.and) }

  /// `A, B or C`
  public func choice(_ parts: [String]) -> String { joined(parts, table.or) }

  private func joined(_ parts: [String], _ patterns: LanguageTable.Joined) -> String {
    guard let first = parts.first, let last = parts.last, parts.count > 1 else { return parts.first ?? "" }
    if parts.count == 2 { return filled(patterns.two, first, last) }
    let middle = parts[1..<parts.count - 1].reduce(first) { filled(patterns.middle, $0, $1) }
    return filled(patterns.end, middle, last)
  }

  // Lengths of time

  public func seconds(_ count: Int) -> String { counted(count, table.lengths.seconds) }
  public func minutes(_ count: Int) -> String { counted(count, table.lengths.minutes) }
  public func hours(_ count: Int) -> String { counted(count, table.lengths.hours) }
  public func days(_ count: Int) -> String { counted(count, table.lengths.days) }
  /// `45 min`
  public func shortMinutes(_ count: Int) -> String { counted(count, table.lengths.shortMinutes) }

  /// `in 5 days`, `in 3 weeks`; `2 days ago` for what has passed. Of two days and more: nearer ones have names.
  public func distance(days: Int) -> String {
    let directed = days < 0 ? table.ago : table.ahead
    switch abs(days) {
    case ..<14: return counted(abs(days), directed.days)
    case ..<60: return days < 0 ? counted(-days, directed.days) : counted(days / 7, directed.weeks)
    default: return counted(abs(days) / 30, directed.months)
    }
  }

  private func counted(_ count: Int, _ forms: Forms) -> String {
    filled(forms[category(count)], number(count))
  }

  /// A pattern with its values. What a value contains is not looked into.
  func filled(_ pattern: String, _ first: String, _ second: String = "") -> String {
    var text = ""
    var rest = pattern[...]
    while let brace = rest.firstIndex(of: "{") {
      text += rest[..<brace]
      rest = rest[brace...]
      text += rest.hasPrefix("{0}") ? first : second
      rest = rest.dropFirst(3)
    }
    return text + rest
  }

  package static func two(_ number: Int) -> String { LocalTime.two(number) }
}
