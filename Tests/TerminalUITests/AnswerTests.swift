import Foundation
import Testing

@testable import TerminalUI

/// What terminals answer when they are asked: no piece of it is ever a key, and nothing waits for it.
struct AnswerTests {
  private func answers(_ text: String) -> ([Input], [TerminalAnswer]) {
    var parser = InputParser()
    let inputs = parser.feed(text.utf8) + parser.flush()
    return (inputs, parser.takeAnswers())
  }

  @Test func `answers are told from keys`() {
    #expect(answers("\u{1B}[?62;22c") == ([], [.kind(62)]))
    #expect(answers("a\u{1B}[0nb") == ([.key("a"), .key("b")], [.ready]))
    #expect(answers("\u{1B}P1$r0;48:2:1:2:3m\u{1B}\\") == ([], [.rendition([0, 48, 2, 1, 2, 3])]))
    #expect(answers("\u{1B}[3n\u{1B}[>0;276;0c\u{1B}P0$r\u{1B}\\\u{1B}P1+r524742=38\u{1B}\\") == ([], []))
    #expect(answers("\u{1B}\u{1B}[0n").0 == [.key(.escape)])
  }

  @Test(arguments: ["48:2:1:2:3", "0;48;2;1;2;3", "0;38:2::9:9:9;48:2::1:2:3", "1;48:2:1:1:2:3"])
  func `a terminal that kept the colour has true colour`(rendition: String) {
    #expect(outcome(of: "\u{1B}P1$r\(rendition)m\u{1B}\\") == .hasTrueColor)
  }

  @Test(arguments: [
    "1$r0m", "1$r48;5;16m", "0$r", "1$r48:2:1:2:4m", "1$r", "1+r524742=38", "1$r48:2:1:2:3q", "1$rm",
    "1$r;;:m",
    "1$r" + String(repeating: "1;", count: 100) + "48:2:1:2:3m", "1$r99999999999999999999:2:1:2:3m",
  ])
  func `any other answer changes nothing`(answer: String) {
    #expect(outcome(of: "\u{1B}P\(answer)\u{1B}\\") == .nothing)
  }

  /// What an answer to the question for colours brings about.
  private func outcome(of text: String, after milliseconds: Int = 100) -> ColorQuestion.Outcome {
    var question = ColorQuestion(term: "xterm-256color")
    _ = question.begin(0)
    _ = question.take(.kind(64), 10)
    let (inputs, answers) = answers(text)
    #expect(inputs.isEmpty)
    return answers.first.map { question.take($0, milliseconds) } ?? .nothing
  }

  @Test func `an answer after its time changes nothing`() {
    #expect(outcome(of: "\u{1B}P1$r48:2:1:2:3m\u{1B}\\", after: ColorQuestion.patience) == .nothing)
  }

  @Test(arguments: [nil, "linux", "dumb", "vt100", "vt220", "screen-256color", "tmux-256color", "ansi", ""])
  func `who might print the question is not asked`(term: String?) {
    var question = ColorQuestion(term: term)
    let sent = question.begin(0)
    #expect(sent.isEmpty)
  }

  @Test(arguments: [0, 1, 4, 6]) func `a terminal of an old kind is not asked for colours`(kind: Int) {
    var question = ColorQuestion(term: "xterm-256color")
    let first = question.begin(0)
    let outcome = question.take(.kind(kind), 5)
    let second = question.begin(7)
    #expect(!first.isEmpty && outcome == .nothing && !question.isOpen(6))
    #expect(second.isEmpty, "It is asked once.")
  }

  @Test func `frames wait while more than the line carries is on its way`() {
    var pace = FramePace()
    var isDue: Bool
    isDue = pace.note(100, 0)
    #expect(!isDue)
    #expect(pace.wait(0) == 0)
    isDue = pace.note(FramePace.first, 10)
    #expect(isDue)
    #expect(pace.wait(10) == FramePace.patience.first)
    pace.answered(60)
    #expect(pace.wait(60) == 0)
    #expect(pace.budget == 2 * FramePace.first, "A quick line is given more.")
    isDue = pace.note(pace.budget, 100)
    #expect(isDue)
    #expect(pace.wait(100) == FramePace.patience.later, "Who answers is waited for.")
    pace.answered(2000)
    #expect(pace.budget == FramePace.first, "A slow one less.")
    for round in 0..<20 {
      _ = pace.note(pace.budget, 3000 * round)
      pace.answered(3000 * round + 2900)
    }
    #expect(pace.budget == FramePace.limits.lowerBound)
  }

  @Test func `a terminal that never answers is asked once`() {
    var pace = FramePace()
    var isDue: Bool
    isDue = pace.note(FramePace.first, 0)
    #expect(isDue)
    pace.pass(FramePace.patience.first)
    #expect(pace.wait(FramePace.patience.first) == 0)
    isDue = pace.note(100_000, 5000)
    #expect(!isDue)
  }
}
