/// CLDR's categories of numbers: which of them a language tells apart, and by what rule, stands in its table.
public enum PluralCategory: Sendable, CaseIterable {
  case zero, one, two, few, many, other
}

/// The forms of one word or sentence by the category of a number. A language gives those it has; `other` stands for the rest.
public struct Forms: Sendable, Equatable {
  private let zero: String?
  private let one: String?
  private let two: String?
  private let few: String?
  private let many: String?
  private let other: String

  public init(
    zero: String? = nil, one: String? = nil, two: String? = nil, few: String? = nil, many: String? = nil,
    other: String
  ) {
    (self.zero, self.one, self.two, self.few, self.many, self.other) = (zero, one, two, few, many, other)
  }

  public subscript(category: PluralCategory) -> String {
    switch category {
    case .zero: zero ?? other
    case .one: one ?? other
    case .two: two ?? other
    case .few: few ?? other
    case .many: many ?? other
    case .other: other
    }
  }
}

extension Speech {
  /// `3 places`, `1,204 places`: the number as the language writes it, and the form that goes with it.
  public func count(
    _ number: Int, zero: String? = nil, one: String? = nil, two: String? = nil, few: String? = nil,
    many: String? = nil, other: String
  ) -> String {
    let forms = Forms(zero: zero, one: one, two: two, few: few, many: many, other: other)
    return "\(format.number(number)) \(forms[format.category(number)])"
  }

  /// Only the form that goes with a number, for what agrees with a number said elsewhere: `is`, `are`.
  public func form(
    _ number: Int, zero: String? = nil, one: String? = nil, two: String? = nil, few: String? = nil,
    many: String? = nil, other: String
  ) -> String {
    Forms(zero: zero, one: one, two: two, few: few, many: many, other: other)[format.category(number)]
  }
}
