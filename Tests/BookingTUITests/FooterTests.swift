import TerminalUI
import Testing

@testable import BookingModel
@testable import BookingScreens
@testable import BookingSession
@testable import BookingWords

/// The last row: the keys that work now.
struct FooterTests {
  private func footer(_ stage: Stage) -> String {
    let lines = stage.text.split(separator: "\n", omittingEmptySubsequences: false)
    // Empty rows at the end are left out.
    return lines.count == stage.state.session.size.height ? String(lines[lines.count - 1]) : ""
  }

  @Test func `a question's own keys stand there, with what Enter would do`() throws {
    var stage = try Stage()
    stage.press(.enter, "+", "c")
    stage.state.overlay = .question(
      Question.leaving(stage.state.session.cart, .minutes(5), stage.state.session.words).map { .command($0) })
    let words = stage.state.session.words
    let (stay, go) = (words.leaveStay, words.leaveGo)
    #expect(footer(stage).contains("←→ choose   ⏎ \(stay)   Esc \(stay)"), "\(footer(stage))")
    stage.press(.right)
    #expect(footer(stage).contains("←→ choose   ⏎ \(go)   Esc \(stay)"), "\(footer(stage))")
    #expect(!footer(stage).contains("help"))
  }

  @Test func `help and palette say how one moves in them and leaves`() throws {
    var stage = try Stage()
    stage.press("?")
    #expect(footer(stage).hasSuffix("↑↓ move   Esc back"), "\(footer(stage))")
    stage.press(.escape, .control("p"))
    #expect(footer(stage).hasSuffix("↑↓ move   ⏎ choose   Esc back"), "\(footer(stage))")
    stage.press(.escape)
    #expect(footer(stage).contains("? help"))
  }

  @Test func `a card that says its keys itself has none below it`() throws {
    var stage = try Stage()
    stage.state.overlay = .prove(PasswordPrompt.renewing(stage.state.session.words))
    #expect(footer(stage) == "")
  }

  /// Header and footer show the same table.
  @Test func `a frame asks a screen for its keys once`() throws {
    let count = Count()
    var stage = try Stage()
    stage.state.put(CountingScreen(count: count), on: .events)
    count.keys = 0
    _ = view(stage.state)
    #expect(count.keys == 1)
  }

  private final class Count: @unchecked Sendable { var keys = 0 }

  private struct CountingScreen: Screen {
    let count: Count
    enum Command: Sendable, Equatable { case nothing }

    func title(_ words: any Words) -> SafeText { "" }
    func keys(_ session: Session) -> Keymap<Command> {
      count.keys += 1
      return Keymap()
    }
    mutating func run(_ command: Command, _ context: inout StepContext<Self>) {}
    func draw(on canvas: inout Canvas, _ session: Session) {}
  }
}
