import BookingDomain
import BookingFlows
import BookingModel
import BookingSession
import BookingWords
import TerminalUI

/// One place of the shop as a conversation, for screen readers and pipes: what it says, what can be typed, what a line
/// does. Pure, as screens are: what the box office answers comes back through the `PlainStepContext`.
protocol PlainPage: Sendable {
  /// What stands before the line that is typed, and says what may be typed.
  func prompt(_ session: Session) -> PlainPrompt
  /// What `help` tells of here besides what works everywhere; nil for nothing.
  func topic(_ session: Session) -> PlainTopic?
  /// The page is reached: for the first time, or again after another was left. It says what it has to say.
  mutating func appear(_ context: inout PlainStepContext)
  mutating func handle(_ line: PlainLine, _ context: inout PlainStepContext)
  /// Until when nobody is logged out here for typing nothing; nil where idleness counts.
  func staysOpen(_ session: Session) -> Timestamp?
  /// One question back inside the page. False when the page itself is to be left.
  mutating func stepBack(_ context: inout PlainStepContext) -> Bool
}

extension PlainPage {
  func topic(_ session: Session) -> PlainTopic? { nil }
  func staysOpen(_ session: Session) -> Timestamp? { nil }
  mutating func stepBack(_ context: inout PlainStepContext) -> Bool { false }

  /// Has the box office do something. `then` continues on this page with what came of it; a refusal is said in words
  /// unless `otherwise` knows better. Where the last proof of who is here is too old for it, the password is asked for, and
  /// then it is done.
  func ask<Value: Sendable>(
    _ context: inout PlainStepContext,
    _ work: @escaping @Sendable (Visit) throws(BookingError) -> Value,
    otherwise: @escaping @Sendable (inout Self, BookingError, inout PlainStepContext) -> Void = {
      $2.say($1)
    },
    then: @escaping @Sendable (inout Self, Value, inout PlainStepContext) -> Void
  ) {
    let page = context.page
    context.run(for: page, Self.request(work, otherwise: otherwise, then: then, of: page))
  }

  /// Does something that needs no box office.
  func ask<Value: Sendable>(
    _ context: inout PlainStepContext,
    here work: @escaping @Sendable () throws(BookingError) -> Value,
    otherwise: @escaping @Sendable (inout Self, BookingError, inout PlainStepContext) -> Void = {
      $2.say($1)
    },
    then: @escaping @Sendable (inout Self, Value, inout PlainStepContext) -> Void
  ) {
    context.runHere(for: context.page) {
      do throws(BookingError) {
        let value = try work()
        return Self.reply { then(&$0, value, &$1) }
      } catch {
        return Self.reply { otherwise(&$0, error, &$1) }
      }
    }
  }

  /// Has the box office do what a flow asks for; what came of it goes back to the flow.
  func run<Asked: FlowRequest>(
    _ request: Asked, _ context: inout PlainStepContext,
    _ tell: @escaping @Sendable (inout Self, Asked.Event, inout PlainStepContext) -> Void
  ) {
    ask(
      &context, { visit throws(BookingError) in try request.run(visit) },
      otherwise: { tell(&$0, request.refused($1), &$2) }, then: tell)
  }

  /// Goes on once everything that was asked for before is answered.
  func later(
    _ context: inout PlainStepContext,
    _ step: @escaping @Sendable (inout Self, inout PlainStepContext) -> Void
  ) {
    let reply = Self.reply(step)
    context.run(for: context.page) { _ in reply }
  }

  private static func request<Value: Sendable>(
    _ work: @escaping @Sendable (Visit) throws(BookingError) -> Value,
    otherwise: @escaping @Sendable (inout Self, BookingError, inout PlainStepContext) -> Void,
    then: @escaping @Sendable (inout Self, Value, inout PlainStepContext) -> Void, of page: Int
  ) -> PlainRequest {
    { visit in
      do throws(BookingError) {
        let value = try work(visit)
        return reply { then(&$0, value, &$1) }
      } catch {
        let refusal = reply { otherwise(&$0, error, &$1) }
        switch error {
        case _ where error.endsSession:
          let guest = visit.session.logOut()
          return .person { context in
            context.logOut(to: guest, because: context.session.sentence(error))
          }
        case .passwordNeededAgain:
          return reply { _, context in
            let again = request(work, otherwise: otherwise, then: then, of: page)
            context.move(.push(PlainProofPage(for: page, again, otherwise: refusal)))
          }
        default: return refusal
        }
      }
    }
  }

  /// A step of this very page: it keeps its type as long as it has its number.
  private static func reply(_ step: @escaping @Sendable (inout Self, inout PlainStepContext) -> Void)
    -> PlainReply
  {
    .page { page, context in
      guard var own = page as? Self else {
        assertionFailure("A page has become another, and kept its number")
        return
      }
      step(&own, &context)
      page = own
    }
  }
}

/// A question at the start of a line.
package struct PlainPrompt: Sendable, Equatable {
  package let words: SafeText
  /// The answer is not to be seen while it is typed.
  package let isSecret: Bool

  init(_ words: String, isSecret: Bool = false) {
    self.words = SafeText(words)
    self.isSecret = isSecret
  }

  /// What may be typed.
  init(_ words: any Words, _ offers: PlainOffer...) { self.init(words.choices(offers)) }

  init(_ words: any Words, asks question: PlainQuestion) { self.init(words.question(question)) }
}

/// A line as it was typed: a number, a word with something behind it, or any text.
struct PlainLine: Sendable {
  /// As typed, for passwords.
  let raw: String
  /// Without space around it.
  let text: String

  /// More than any answer needs; the rest of a longer line is dropped.
  static let longest = 4096

  init(_ line: String) {
    raw = String(line.prefix(PlainLine.longest))
    text = raw.trimmingWhitespace
  }

  var isEmpty: Bool { text.isEmpty }
  var number: Int? { Int(text) }
  /// The first word in small letters.
  private var word: String { text.split(separator: " ").first.map { $0.lowercased() } ?? "" }
  /// What stands behind the first word.
  var rest: String {
    String(text.drop { $0 != " " }).trimmingWhitespace
  }

  /// Which of these words the line begins with. English ones are understood whatever the language.
  func begins(with words: PlainWord..., in language: any Words) -> PlainWord? {
    words.first { Self.typed($0, language).contains(word) }
  }

  /// Which of these words are the whole line.
  func says(_ words: PlainWord..., in language: any Words) -> PlainWord? {
    let text = text.lowercased()
    return words.first { Self.typed($0, language).contains(text) }
  }

  private static func typed(_ word: PlainWord, _ language: any Words) -> [String] {
    language.typed(word) + Language.english.words.typed(word)
  }

  /// The number's place in a list that is counted from 1 for people.
  func index(in count: Int) -> Int? {
    number.flatMap { (1...max(1, count)).contains($0) && count > 0 ? $0 - 1 : nil }
  }
}

extension String {
  fileprivate var trimmingWhitespace: String {
    String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }
}
