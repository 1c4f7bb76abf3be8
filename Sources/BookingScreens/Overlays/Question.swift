import BookingDomain
import BookingModel
import BookingSession
import BookingWords
import TerminalUI

/// A question before money moves or something public disappears: verbs on the buttons, the safe one preselected.
struct Question<Answer: Sendable>: Sendable {
  struct Choice: Sendable {
    let label: SafeText
    /// Nil changes nothing.
    let answer: Answer?
    let isDangerous: Bool

    init(_ label: SafeText, _ answer: Answer? = nil, isDangerous: Bool = false) {
      self.label = label
      self.answer = answer
      self.isDangerous = isDangerous
    }
  }

  enum Outcome: Sendable {
    case open, closed
    case answered(Answer)
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

  private init(_ dialog: Dialog<Int>, _ choices: [Choice]) {
    self.dialog = dialog
    self.choices = choices
  }

  /// The same question with other answers.
  func map<Other>(_ transform: (Answer) -> Other) -> Question<Other> {
    Question<Other>(
      dialog,
      choices.map { Question<Other>.Choice($0.label, $0.answer.map(transform), isDangerous: $0.isDangerous) })
  }

  mutating func handle(_ input: Input, in size: Size) -> Outcome {
    if input == .key("q") { return .closed }
    switch dialog.handle(input, in: Overlay.area(size)) {
    case .open: return .open
    case .answered(let index):
      guard choices.indices.contains(index), let answer = choices[index].answer else { return .closed }
      return .answered(answer)
    }
  }

  func keys(_ session: Session) -> [KeyBinding<Void>] {
    func binding(_ key: Key, _ choice: Int) -> KeyBinding<Void> {
      KeyBinding(key, choices[choice].label, (), keysLabel: session.label(key))
    }
    guard choices.indices.contains(dialog.selection) else { return [] }
    let choose = KeyBinding([.left, .right], SafeText(session.words.keyChoose), (), keysLabel: "←→")
    return choices.count < 2
      ? [binding(.enter, 0)] : [choose, binding(.enter, dialog.selection), binding(.escape, 0)]
  }

  func draw(on canvas: inout Canvas) { dialog.draw(into: &canvas, in: Overlay.area(canvas.size)) }
}

extension Question<GlobalCommand> {
  /// Before a guest lets go what nobody can come back to.
  static func leaving(_ cart: Cart, _ left: TimeSpan, _ words: any Words) -> Question {
    Question(
      SafeText(words.leaveTitle), SafeText(words.leaveWords(cart.places, Countdown.text(left).string)),
      [
        .init(SafeText(words.leaveStay)),
        .init(SafeText(words.leaveGo), GlobalCommand.quit, isDangerous: true),
      ])
  }
}
