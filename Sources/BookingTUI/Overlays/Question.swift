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

  /// Its answers are places in `choices`.
  private var dialog: Dialog<Int>
  private let choices: [Choice]

  /// The first choice is the safe one.
  init(_ title: SafeText, _ words: SafeText, _ choices: [Choice]) {
    self.choices = choices
    dialog = Dialog(
      title, message: words,
      buttons: choices.enumerated().map { index, choice in
        Button(index, choice.label, kind: choice.isDangerous ? .danger : .normal)
      }, safeAnswer: 0)
  }

  mutating func take(_ input: Input, in size: Size) -> Outcome {
    if input == .key("q") { return .closed }
    switch dialog.handle(input, in: Rect(size: size)) {
    case .open: return .open
    case .answered(let index):
      guard choices.indices.contains(index), let reply = choices[index].reply else { return .closed }
      return .answered(reply)
    }
  }

  func draw(on canvas: inout Canvas) { dialog.draw(into: &canvas, in: canvas.bounds) }
}
