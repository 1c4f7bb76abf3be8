/// What people should know before they buy, beside what, where and when.
///
/// Each is a column of events, a field of the form and of files, and is said before a purchase. `all` is the one list of them:
/// rows, rules, forms, files and screens go through it.
public struct EventTerms: Sendable, Equatable {
  /// In years: who is younger isn't let in; nil for everybody.
  public var ageLimit: Int?
  /// A sentence on when money is given back; empty where nobody says.
  public var refundPolicy = ""

  public init() {}

  /// In the order of the form, of files and of whoever reads them.
  public static let all = [
    Term(.ageLimit, column: "age_limit", .number(\.ageLimit, 1...99)),
    Term(.refundPolicy, column: "refund_policy", .text(\.refundPolicy, atMost: 240)),
  ]

  /// One of them. Files call it what its field is called.
  public struct Term: Sendable {
    public enum Kind: Sendable {
      /// A whole number within these bounds; nil for nothing.
      case number(any WritableKeyPath<EventTerms, Int?> & Sendable, ClosedRange<Int>)
      /// A line of that many characters at most, which is said as it stands; empty for nothing.
      case text(any WritableKeyPath<EventTerms, String> & Sendable, atMost: Int)
    }

    public let field: FieldProblem.Field
    package let column: StaticString
    public let kind: Kind

    fileprivate init(_ field: FieldProblem.Field, column: StaticString, _ kind: Kind) {
      self.field = field
      self.column = column
      self.kind = kind
    }

    package var name: String { field.rawValue }
  }
}

extension EventTerms {
  /// As people type it and files have it; empty for nothing.
  public func text(_ term: Term) -> String {
    switch term.kind {
    case .number(let path, _): self[keyPath: path].map(String.init) ?? ""
    case .text(let path, _): self[keyPath: path]
    }
  }

  /// Takes what somebody typed, or a file has. - Returns: whether it could be understood.
  public mutating func take(_ text: String, for term: Term) -> Bool {
    switch term.kind {
    case .number(let path, _):
      self[keyPath: path] = Int(text)
      return text.isEmpty || self[keyPath: path] != nil
    case .text(let path, _):
      self[keyPath: path] = text
      return true
    }
  }

  /// Those that somebody said in words, in this order.
  public var sentences: [(field: FieldProblem.Field, text: String)] {
    Self.all.compactMap { term in
      guard case .text(let path, _) = term.kind, !self[keyPath: path].isEmpty else { return nil }
      return (term.field, self[keyPath: path])
    }
  }
}

// Beside the fields of whatever has them, by their names; those of which nothing is said are left out. What was written before there
// was a term is read as saying nothing of it.
extension EventTerms: Codable {
  private struct Key: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }
    init(_ term: Term) { stringValue = term.name }
    init?(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    for term in Self.all {
      switch term.kind {
      case .number(let path, _):
        self[keyPath: path] = try container.decodeIfPresent(Int.self, forKey: Key(term))
      case .text(let path, _):
        self[keyPath: path] = try container.decodeIfPresent(String.self, forKey: Key(term)) ?? ""
      }
    }
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    for term in Self.all where !text(term).isEmpty {
      switch term.kind {
      case .number(let path, _): try container.encode(self[keyPath: path], forKey: Key(term))
      case .text(let path, _): try container.encode(self[keyPath: path], forKey: Key(term))
      }
    }
  }
}
