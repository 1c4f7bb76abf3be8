import BookingDomain
import TerminalUI

/// A screen that is one form: keys, clicks and the look of it are the page's.
protocol FormScreen: Screen where Command == Never {
  var page: FormPage { get set }
  /// A sentence under the heading.
  var lead: SafeText { get }
  /// A button was pressed, or Enter on the last field.
  mutating func pressed(_ button: FormPart, _ turn: inout Turn<Self>)
}

extension FormScreen {
  var lead: SafeText { "" }

  func isTyping(_ session: Session) -> Bool { page.form.takesText }
  func keys(_ session: Session) -> Keymap<Never> { Keymap() }
  mutating func perform(_ command: Never, _ turn: inout Turn<Self>) {}

  mutating func take(_ input: Input, _ turn: inout Turn<Self>) -> Bool { takeInForm(input, &turn) }

  mutating func takeInForm(_ input: Input, _ turn: inout Turn<Self>) -> Bool {
    guard let outcome = page.take(input, turn.session.content.size, lead: lead) else { return false }
    if case .pressed(let button) = outcome { pressed(button, &turn) }
    return true
  }

  func draw(on canvas: inout Canvas, _ session: Session) {
    _ = page.draw(on: &canvas, title: title, lead: lead)
  }
}
