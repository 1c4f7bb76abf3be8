import BookingDomain
import BookingModel
import BookingSession
import BookingWords
import TerminalUI

/// A screen that is one form: keys, clicks and the look of it are the page's.
protocol FormScreen: Screen where Command == Never {
  var page: FormPage { get set }
  /// A sentence under the heading.
  func lead(_ session: Session) -> SafeText
  /// A button was pressed, or Enter on the last field.
  mutating func pressed(_ button: FormPart, _ context: inout StepContext<Self>)
}

extension FormScreen {
  func lead(_ session: Session) -> SafeText { "" }

  func isTyping(_ session: Session) -> Bool { page.form.takesText }
  func keys(_ session: Session) -> Keymap<Never> { Keymap() }
  mutating func run(_ command: Never, _ context: inout StepContext<Self>) {}

  mutating func handle(_ input: Input, _ context: inout StepContext<Self>) -> Bool {
    takeInForm(input, &context)
  }

  mutating func takeInForm(_ input: Input, _ context: inout StepContext<Self>) -> Bool {
    let session = context.session
    guard let outcome = page.handle(input, session.content.size, lead: lead(session)) else { return false }
    if case .pressed(let button) = outcome { pressed(button, &context) }
    return true
  }

  func draw(on canvas: inout Canvas, _ session: Session) {
    let words = session.words
    _ = page.draw(on: &canvas, title: title(words), lead: lead(session), words)
  }

  mutating func speak(_ words: any Words) { page.speak(words) }
}
