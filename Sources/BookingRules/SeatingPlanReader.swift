import BookingModel
import Foundation

/// Reads a seating plan line by line.
struct SeatingPlanReader {
  private(set) var seats: [SeatingPlan.Seat] = []
  private(set) var blocks: [SeatingPlan.Block] = []
  private var labels: Set<String> = []
  private var block: String?
  private var y = 0

  private static let longestBlock = 20

  mutating func read(_ line: Substring, number: Int) throws(SeatingPlanProblem) {
    let text = Self.typed(line.trimmed)
    func refuse(_ reason: SeatingPlanProblem.Reason) -> SeatingPlanProblem {
      SeatingPlanProblem(line: number, reason: reason)
    }
    if text.isEmpty { return }
    if text.allSatisfy({ $0 == "-" }) {
      y += 1
    } else if text.hasPrefix("["), text.hasSuffix("]") {
      let name = NormalizedText.normalised(String(line.trimmed.dropFirst().dropLast()))
      guard (1...Self.longestBlock).contains(name.count) else { throw refuse(.notABlock(Self.longestBlock)) }
      block = name
      blocks.append(SeatingPlan.Block(name: name, y: y))
    } else {
      guard let colon = text.firstIndex(of: ":") else { throw refuse(.noColon) }
      let typed = text[..<colon].trimmed
      guard let rows = Self.rows(typed) else { throw refuse(.notARow(String(typed))) }
      let places = try Self.places(text[text.index(after: colon)...], number: number)
      for row in rows {
        for place in places { try add(place, row: row, number: number) }
        y += 1
      }
    }
  }

  /// Wide letters and digits as plain ones, and each dash of a word processor as the one that is typed.
  private static func typed(_ line: Substring) -> Substring {
    guard !line.utf8.allSatisfy({ $0 < 0x80 }) else { return line }
    let dashes = "\u{2010}\u{2011}\u{2012}\u{2013}\u{2014}\u{2015}\u{2212}"
    return String(line).precomposedStringWithCompatibilityMapping.map { dashes.contains($0) ? "-" : $0 }
      .reduce(into: "") { $0.append($1) }[...]
  }

  private struct Place {
    let number: Int
    let x: Int
    let isAccessible: Bool
  }

  private mutating func add(_ place: Place, row: String, number: Int) throws(SeatingPlanProblem) {
    // A row that is itself a number needs a sign between it and the seat's.
    let seat = row.last?.isNumber == true ? "\(row)-\(place.number)" : "\(row)\(place.number)"
    let label = block.map { "\($0) \(seat)" } ?? seat
    guard labels.insert(label).inserted else {
      throw SeatingPlanProblem(line: number, reason: .twice(label))
    }
    seats.append(.init(label: label, row: row, y: y, x: place.x, isAccessible: place.isAccessible))
    guard seats.count <= SeatingPlan.mostSeats else {
      throw SeatingPlanProblem(line: number, reason: .tooManySeats(SeatingPlan.mostSeats))
    }
  }

  /// `A`, `A-F`, `F-A`, `AA-AD`, `1-9`, `R1-R9`.
  private static func rows(_ text: Substring) -> [String]? {
    let ends = text.split(separator: "-", omittingEmptySubsequences: false).map { Row($0.trimmed) }
    guard (1...2).contains(ends.count), let first = ends[0], let last = ends[ends.count - 1],
      first.prefix == last.prefix, first.isNumber == last.isNumber, abs(last.value - first.value) < 200
    else { return nil }
    return count(from: first.value, to: last.value).map {
      first.prefix + (first.isNumber ? String($0) : letters($0))
    }
  }

  /// From one number to the other, up or down.
  private static func count(from first: Int, to last: Int) -> [Int] {
    first <= last ? Array(first...last) : (last...first).reversed()
  }

  /// The name of a row: letters before a number, or either of them alone.
  private struct Row {
    let prefix: String
    let value: Int
    let isNumber: Bool

    init?(_ text: Substring) {
      let letters = text.prefix { $0.isASCII && $0.isLetter }.uppercased()
      let digits = text.dropFirst(letters.count)
      guard letters.count <= 2, letters.count + digits.count > 0 else { return nil }
      if digits.isEmpty {
        (prefix, isNumber) = ("", false)
        value = letters.utf8.reduce(0) { $0 * 26 + Int($1) - 64 }
      } else {
        guard digits.utf8.allSatisfy({ (48...57).contains($0) }), let number = Int(digits),
          (1...999).contains(number)
        else { return nil }
        (prefix, value, isNumber) = (letters, number, true)
      }
    }
  }

  /// 1 is A, 26 Z, 27 AA.
  private static func letters(_ value: Int) -> String {
    func letter(_ index: Int) -> String { String(UnicodeScalar(UInt8(65 + index))) }
    return value <= 26 ? letter(value - 1) : letter((value - 1) / 26 - 1) + letter((value - 1) % 26)
  }

  private static func places(_ text: Substring, number: Int) throws(SeatingPlanProblem) -> [Place] {
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
        (0...999).contains(first), (0...999).contains(last)
      else { throw SeatingPlanProblem(line: number, reason: .notSeats(String(item))) }
      for seat in count(from: first, to: last) {
        places.append(Place(number: seat, x: x, isAccessible: isAccessible))
        x += 1
      }
      guard x <= SeatingPlan.widest else {
        throw SeatingPlanProblem(line: number, reason: .tooWide(SeatingPlan.widest))
      }
    }
    guard !places.isEmpty else { throw SeatingPlanProblem(line: number, reason: .empty) }
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
