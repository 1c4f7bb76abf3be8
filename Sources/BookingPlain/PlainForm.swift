import BookingModel
import BookingSession
import BookingWords
import TerminalUI

/// Questions asked one after the other. What was answered stays: a refusal asks anew only for what has to be mended.
struct PlainForm: Sendable {
  struct Question: Sendable {
    let field: FieldProblem.Field
    let words: PlainQuestion
    let isSecret: Bool

    init(_ field: FieldProblem.Field, _ words: PlainQuestion, isSecret: Bool = false) {
      self.field = field
      self.words = words
      self.isSecret = isSecret
    }
  }

  private var questions: [Question]
  private var answers: [FieldProblem.Field: String] = [:]

  init(_ questions: Question...) { self.questions = questions }

  /// The first question without an answer; nil when all have one.
  var question: Question? { questions.first { answers[$0.field] == nil } }
  func prompt(_ words: any Words) -> PlainPrompt {
    question.map { PlainPrompt(words.question($0.words), isSecret: $0.isSecret) }
      ?? PlainPrompt(words, asks: .pressEnter)
  }

  subscript(field: FieldProblem.Field) -> String { answers[field] ?? "" }

  /// Takes the answer to the question that is open. True when it was the last one.
  mutating func answer(_ line: PlainLine, _ context: inout PlainStepContext) -> Bool {
    guard let question else { return true }
    let text = question.isSecret ? line.raw : line.text
    guard !text.isEmpty else {
      context.say(context.words.sentence(FieldProblem(question.field, .missing)))
      return false
    }
    answers[question.field] = text
    return self.question == nil
  }

  /// One more, where an answer was not enough.
  mutating func add(_ question: Question) { questions.append(question) }

  mutating func reopen(_ fields: FieldProblem.Field...) { for field in fields { answers[field] = nil } }

  /// The question before this one once more. False at the first.
  mutating func stepBack() -> Bool {
    guard let last = questions.last(where: { answers[$0.field] != nil }) else { return false }
    answers[last.field] = nil
    return true
  }

  /// Says what is wrong, and asks for that again.
  mutating func refuse(_ error: BookingError, _ context: inout PlainStepContext) {
    guard case .invalid(let problems) = error else { return context.say(error) }
    for problem in problems {
      context.say(context.words.sentence(problem))
      answers[problem.field] = nil
    }
  }
}
