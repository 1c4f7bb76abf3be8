import BookingWords
import PseudoLanguage
import TerminalUI
import Testing

@testable import BookingDomain
@testable import BookingModel
@testable import BookingPlain
@testable import BookingScreens
@testable import BookingSession
@testable import BookingTUI

/// Line by line there are no keys but Enter: nothing that is said may name another.
struct PlainKeysTests {
  private static func names(_ words: String) -> [String] {
    let keys =
      #/\^[A-Z@]|\b(Esc|Tab|Space|Ctrl|PgUp|PgDn|F\d+)\b|[⏎←→↑↓]|\([a-z,?]\)|press [^E]|\b[a-z] (opens|puts) /#
    return words.matches(of: keys).map { String($0.output.0) }
  }

  @Test func `this test knows a key when it sees one`() {
    for words in ["press ^F", "Open the cart (c)", "⏎ holds", "Esc goes back", "p puts it back", "press x"] {
      #expect(!Self.names(words).isEmpty, "\(words)")
    }
    #expect(Self.names("Pay here, then press Enter: https://example.org").isEmpty)
  }

  @Test(arguments: Language.all)
  func `no refusal names a key`(_ language: Language) throws {
    var session = try PlainStage().conversation.session
    session.options.language = language
    for error in EveryRefusal.all(session.now) {
      let words = session.words.sentence(error, session.audience(.lines))
      #expect(Self.names(words).isEmpty, "\(words)")
    }
    let words = session.words
    for sentence in [words.paymentsHeldUp, words.loggedOutWhileIdle, words.changedMeanwhile] {
      #expect(Self.names(sentence).isEmpty, "\(sentence)")
    }
  }

  @Test func `no page names a key, whatever one chooses`() throws {
    let choices = [
      "1", "2", "3", "4", "5", "help", "yes", "cart", "pay", "about", "orders", "back", "return 1", "free",
      "nonsense", "ada@example.org", Shop.password,
    ]
    for name in [nil, "Ada"] as [String?] {
      let shop = try Shop()
      try shop.addSeated()
      if name == nil { try shop.account("Ada") } else { try shop.sell(2, of: "Northern Lights", to: "Ada") }
      var start = try PlainStage(shop)
      if name != nil { start.type("4", "2", "ada@example.org", Shop.password, "home") }
      var (waiting, seen) = ([start], Set<String>())
      while let stage = waiting.popLast(), seen.count < 60 {
        for choice in choices {
          var next = stage
          let words = next.type(choice)
          #expect(Self.names(words).isEmpty, "\(choice): \(words)")
          #expect(Self.names(next.prompt).isEmpty, "\(next.prompt)")
          if seen.insert(next.prompt).inserted { waiting.append(next) }
        }
      }
      #expect(seen.count >= 10, "\(seen)")
    }
  }

  @Test(arguments: Language.all + [.pseudo])
  func `no question, offer or help names a key`(_ language: Language) {
    let words = language.words
    var all = PlainQuestion.allCases.map(words.question) + words.plainHello + [words.plainHoldsEnded]
    all += EveryPlainWord.offers.map { words.choices([$0]) }
    all += EveryPlainWord.topics.flatMap(words.plainHelp)
    for sentence in all { #expect(Self.names(sentence).isEmpty, "\(sentence)") }
  }
}
