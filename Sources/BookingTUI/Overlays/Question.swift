import TerminalUI

/// A question before money moves or something public disappears: verbs on the buttons, the safe one preselected.
struct Question: Sendable {
  struct Choice: Sendable {
    let label: SafeText
    /// Delivered to the screen that asked; nil changes nothing.
    let reply: (any Sendable)?
    let isDangerous: Bool

    init(_ label: SafeText, _ reply: (any Sendable)? = nil, isDangerous: Bool = false) {
      self.label = label
      self.reply = reply
      self.isDangerous = isDangerous
    }
  }

  enum Outcome: Sendable {
    case open, closed
    case answered(any Sendable)
  }

  let title: SafeText
  let words: SafeText
  let choices: [Choice]
  private(set) var selected: Int

  /// The first choice is the safe one.
  init(_ title: SafeText, _ words: SafeText, _ choices: [Choice]) {
    self.title = title
    self.words = words
    self.choices = choices
    selected = 0
  }

  mutating func take(_ input: Input, in size: Size) -> Outcome {
    switch input {
    case .key(.escape), .key("q"): return .closed
    case .key(.left), .key(.shiftTab), .key("h"), .key(.up): selected = max(0, selected - 1)
    case .key(.right), .key("l"), .key(.down): selected = min(choices.count - 1, selected + 1)
    case .key(.tab): selected = (selected + 1) % max(1, choices.count)
    case .key(.enter), .key(.space):
      guard choices.indices.contains(selected), let reply = choices[selected].reply else { return .closed }
      return .answered(reply)
    default: break
    }
    return .open
  }

  func draw(on canvas: inout Canvas) {
    let width = min(64, canvas.size.width - 4)
    let lines = words.wrapped(width: width - 4)
    let labels = choices.map { $0.label.width + 4 }
    let isStacked = labels.reduce(0, +) + 2 * (choices.count - 1) > width - 4
    let buttonRows = isStacked ? choices.count : 1
    Overlay.card(on: &canvas, width: width, height: lines.count + buttonRows + 4, title: title) { canvas in
      for (row, line) in lines.enumerated() { canvas.write(line, at: Point(x: 0, y: row + 1)) }
      var point = Point(x: 0, y: lines.count + 2)
      for (index, choice) in choices.enumerated() {
        Verb.draw(
          on: &canvas, choice.label, at: point, isFocused: index == selected, isDangerous: choice.isDangerous)
        point = isStacked ? point.offset(y: 1) : point.offset(x: labels[index] + 2)
      }
    }
  }
}

/// A verb that Enter presses. The focused one has a mark of its own, so that colour alone says nothing.
enum Verb {
  static func width(_ label: SafeText) -> Int { label.width + 4 }

  static func draw(
    on canvas: inout Canvas, _ label: SafeText, at point: Point, isFocused: Bool, isDangerous: Bool = false
  ) {
    let style = Style(isFocused ? .buttonFocused : isDangerous ? .buttonDanger : .button)
    canvas.write((isFocused ? "▸ " : "  ") + label + "  ", at: point, style: style)
  }
}
