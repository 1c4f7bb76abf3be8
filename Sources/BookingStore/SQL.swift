/// A statement with its values kept apart: `"SELECT id FROM events WHERE code = \(code)"` can't be injected into.
///
/// The text is the key of the statement cache, so equal call sites share one prepared statement.
package struct SQL: ExpressibleByStringInterpolation, Sendable {
  package var text: String
  package var values: [SQLValue]

  package init(stringLiteral value: String) {
    text = value
    values = []
  }

  package init(stringInterpolation: StringInterpolation) {
    text = stringInterpolation.text
    values = stringInterpolation.values
  }

  package static func + (left: SQL, right: SQL) -> SQL {
    var sum = left
    sum.text += right.text
    sum.values += right.values
    return sum
  }

  /// The parts one after the other.
  package static func joined(_ parts: [SQL], by separator: StaticString = ", ") -> SQL {
    var sum = SQL(stringLiteral: "")
    for (index, part) in parts.enumerated() {
      if index > 0 { sum.text += separator.description }
      sum.text += part.text
      sum.values += part.values
    }
    return sum
  }

  package struct StringInterpolation: StringInterpolationProtocol {
    package var text = ""
    package var values: [SQLValue] = []

    package init(literalCapacity: Int, interpolationCount: Int) {
      text.reserveCapacity(literalCapacity + interpolationCount)
      values.reserveCapacity(interpolationCount)
    }

    package mutating func appendLiteral(_ literal: String) { text += literal }

    package mutating func appendInterpolation(_ value: (some SQLConvertible)?) {
      text += "?"
      values.append(value?.sqlValue ?? .null)
    }

    /// A value that came out of a column.
    package mutating func appendInterpolation(value: SQLValue) {
      text += "?"
      values.append(value)
    }

    /// A number that is part of the statement's text: what is only ever compared with others needs a type of its own.
    package mutating func appendInterpolation(number: Int) { text += String(number) }

    /// A part of a statement written elsewhere in the program, values included.
    package mutating func appendInterpolation(part: SQL) {
      text += part.text
      values += part.values
    }

    /// Columns or names that are literals of the program, never input.
    package mutating func appendInterpolation(raw: StaticString) { text += raw.description }

    /// A case of an enum as its column has it, written out: what an index is made for has to read the same.
    package mutating func appendInterpolation<Case: RawRepresentable & CaseIterable>(literal value: Case)
    where Case.RawValue == String {
      text += "'\(value.rawValue)'"
    }

    /// `(?, ?, ?)` for `IN`.
    package mutating func appendInterpolation(list: [some SQLConvertible]) {
      guard !list.isEmpty else { return text += Self.none }
      appendPlaces(list.count)
      values += list.map(\.sqlValue)
    }

    /// The same with places for 1, 2, 4, 8 … values, so that a few texts do for lists of every length. The last value fills
    /// what is left, which means nothing to `IN`.
    package mutating func appendInterpolation(set: [some SQLConvertible]) {
      guard !set.isEmpty else { return text += Self.none }
      var places = 1
      while places < set.count { places *= 2 }
      appendPlaces(places)
      let values = set.map(\.sqlValue)
      self.values += values + repeatElement(values[values.count - 1], count: places - values.count)
    }

    private mutating func appendPlaces(_ count: Int) {
      text += "(?"
      for _ in 1..<count { text += ", ?" }
      text += ")"
    }

    /// An empty list, which nothing is in: SQLite alone takes `()` for one. Of no use to `NOT IN`.
    private static let none = "(NULL)"
  }
}
