/// One field of a form: what it is called, what it holds, and what is wrong with it.
public struct FormField<ID: Hashable & Sendable>: Sendable {
  /// What a field holds, with everything needed to edit it.
  public enum Kind: Sendable {
    case text(TextField)
    case choice(Choice)
    case toggle(Bool)
    case multiline(TextArea)
    case dateTime(DateTimeField)

    /// A masked text with a reveal key (Ctrl-R).
    public static func password(_ text: String = "", byteLimit: Int = 512, graphemeLimit: Int = 128) -> Kind {
      .text(TextField(text, byteLimit: byteLimit, graphemeLimit: graphemeLimit, masked: true))
    }
  }

  public let id: ID
  public var label: SafeText
  /// A line of help under the field, where an error stands when there is one.
  public var hint: SafeText
  public var kind: Kind
  /// What is wrong with the value; shown once the field was left, or the form submitted.
  public var error: SafeText?
  /// Whether the field was left once, so that its error may be shown.
  public var wasLeft = false

  public init(_ id: ID, _ label: SafeText, _ kind: Kind, hint: SafeText = "") {
    self.id = id
    self.label = label
    self.kind = kind
    self.hint = hint
  }

  /// What stands in the field: a text, the chosen option, a date as it was typed; empty for a toggle.
  public var text: String {
    switch kind {
    case .text(let field): field.text
    case .multiline(let area): area.text
    case .choice(let choice): choice.selected?.string ?? ""
    case .dateTime(let field): field.text
    case .toggle: ""
    }
  }

  /// The error, where it may be shown.
  public var visibleError: SafeText? { wasLeft ? error : nil }

  /// What stands under the field: what is wrong, what a date was read as, or the hint.
  var note: SafeText {
    if let visibleError { return "✗ " + visibleError }
    if case .dateTime(let date) = kind, let words = date.reading?.words, !words.isEmpty { return words }
    return hint
  }

  /// The lines the field itself takes.
  var height: Int {
    if case .multiline(let area) = kind { return area.height }
    return 1
  }
}

/// One of a few values, changed by Left and Right or Space.
public struct Choice: Hashable, Sendable {
  public var options: [SafeText]
  public var selection: Int {
    didSet { selection = min(max(0, selection), max(0, options.count - 1)) }
  }

  public init(_ options: [SafeText], selection: Int = 0) {
    self.options = options
    self.selection = min(max(0, selection), max(0, options.count - 1))
  }

  public var selected: SafeText? { options.isEmpty ? nil : options[selection] }
}

/// A button under a form or in a dialog: a verb.
public struct Button<ID: Hashable & Sendable>: Sendable {
  public enum Kind: Sendable {
    case normal, danger
  }

  public let id: ID
  public var label: SafeText
  public var kind: Kind

  public init(_ id: ID, _ label: SafeText, kind: Kind = .normal) {
    self.id = id
    self.label = label
    self.kind = kind
  }
}
