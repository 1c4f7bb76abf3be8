/// Reads a seating plan line by line.
struct SeatingPlanReader {
  private(set) var seats: [SeatingPlan.Seat] = []
  private(set) var blocks: [SeatingPlan.Block] = []
  private var labels: Set<String> = []
  private var block: String?
  private var y = 0

  mutating func read(_ line: Substring, number: Int) throws(SeatingPlan.Problem) {
    let text = line.trimmed
    if text.isEmpty { return }
    if text.allSatisfy({ $0 == "-" }) {
      y += 1
    } else if text.hasPrefix("["), text.hasSuffix("]") {
      let name = String(text.dropFirst().dropLast().trimmed)
      guard (1...20).contains(name.count) else { throw SeatingPlan.Problem(line: number, reason: .notARow) }
      block = name
      blocks.append(SeatingPlan.Block(name: name, y: y))
    } else {
      guard let colon = text.firstIndex(of: ":"), let rows = Self.rows(text[..<colon].trimmed) else {
        throw SeatingPlan.Problem(line: number, reason: .notARow)
      }
      let places = try Self.places(text[text.index(after: colon)...], number: number)
      for row in rows {
        for place in places { try add(place, row: row, number: number) }
        y += 1
      }
    }
  }

  private struct Place {
    let number: Int
    let x: Int
    let isAccessible: Bool
  }

  private mutating func add(_ place: Place, row: String, number: Int) throws(SeatingPlan.Problem) {
    // A row that is itself a number needs a sign between it and the seat's.
    let seat = row.last?.isNumber == true ? "\(row)-\(place.number)" : "\(row)\(place.number)"
    let label = block.map { "\($0) \(seat)" } ?? seat
    guard labels.insert(label).inserted else {
      throw SeatingPlan.Problem(line: number, reason: .twice(label))
    }
    seats.append(.init(label: label, row: row, y: y, x: place.x, isAccessible: place.isAccessible))
    guard seats.count <= SeatingPlan.mostSeats else {
      throw SeatingPlan.Problem(line: number, reason: .tooManySeats(SeatingPlan.mostSeats))
    }
  }

  /// `A`, `A-F`, `AA-AD`, `1-9`.
  private static func rows(_ text: Substring) -> [String]? {
    let ends = text.split(separator: "-", omittingEmptySubsequences: false).map { String($0.trimmed) }
    guard (1...2).contains(ends.count), let first = rowIndex(ends[0]),
      let last = rowIndex(ends[ends.count - 1]),
      first.isNumber == last.isNumber, first.value <= last.value, last.value - first.value < 200
    else { return nil }
    return (first.value...last.value).map { first.isNumber ? String($0) : letters($0) }
  }

  private static func rowIndex(_ text: String) -> (value: Int, isNumber: Bool)? {
    if let number = Int(text), (1...999).contains(number) { return (number, true) }
    guard (1...2).contains(text.utf8.count),
      text.utf8.allSatisfy({ (65...90).contains($0) || (97...122).contains($0) })
    else { return nil }
    return (text.uppercased().utf8.reduce(0) { $0 * 26 + Int($1) - 64 }, false)
  }

  /// 1 is A, 26 Z, 27 AA.
  private static func letters(_ value: Int) -> String {
    func letter(_ index: Int) -> String { String(UnicodeScalar(UInt8(65 + index))) }
    return value <= 26 ? letter(value - 1) : letter((value - 1) / 26 - 1) + letter((value - 1) % 26)
  }

  private static func places(_ text: Substring, number: Int) throws(SeatingPlan.Problem) -> [Place] {
    var places: [Place] = []
    var x = 0
    for item in text.split(whereSeparator: { $0 == " " || $0 == "," || $0 == "\t" }) {
      if item.allSatisfy({ $0 == "_" }) {
        x += item.count
        continue
      }
      let isAccessible = item.hasSuffix("*")
      let ends = item.filter { $0 != "*" }.split(separator: "-", omittingEmptySubsequences: false).map {
        Int($0)
      }
      guard (1...2).contains(ends.count), let first = ends[0], let last = ends[ends.count - 1],
        (1...999).contains(first), last >= first, last <= 999
      else { throw SeatingPlan.Problem(line: number, reason: .notSeats(String(item))) }
      for seat in first...last {
        places.append(Place(number: seat, x: x, isAccessible: isAccessible))
        x += 1
      }
      guard x <= SeatingPlan.widest else {
        throw SeatingPlan.Problem(line: number, reason: .tooWide(SeatingPlan.widest))
      }
    }
    guard !places.isEmpty else { throw SeatingPlan.Problem(line: number, reason: .empty) }
    return places
  }
}

extension Substring {
  fileprivate var trimmed: Substring {
    var text = self
    while let first = text.first, first.isWhitespace { text.removeFirst() }
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return text
  }
}
