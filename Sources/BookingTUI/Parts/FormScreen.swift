import BookingDomain
import BookingModel
import TerminalUI

/// A screen that is one form: keys, clicks and the look of it are the page's.
protocol FormScreen: Screen where Command == Never {
  var page: FormPage { get set }
  /// A sentence under the heading.
  var lead: SafeText { get }
  /// A button was pressed, or Enter on the last field.
  mutating func pressed(_ button: FormPart, _ context: inout StepContext<Self>)
}

extension FormScreen {
  var lead: SafeText { "" }

  func isTyping(_ session: Session) -> Bool { page.form.takesText }
  func keys(_ session: Session) -> Keymap<Never> { Keymap() }
  mutating func run(_ command: Never, _ context: inout StepContext<Self>) {}

  mutating func handle(_ input: Input, _ context: inout StepContext<Self>) -> Bool {
    takeInForm(input, &context)
  }

  mutating func takeInForm(_ input: Input, _ context: inout StepContext<Self>) -> Bool {
    guard let outcome = page.handle(input, context.session.content.size, lead: lead) else { return false }
    if case .pressed(let button) = outcome { pressed(button, &context) }
    return true
  }

  func draw(on canvas: inout Canvas, _ session: Session) {
    _ = page.draw(on: &canvas, title: title, lead: lead)
  }
}
