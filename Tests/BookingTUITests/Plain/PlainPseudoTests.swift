import BookingDomain
import BookingModel
import BookingWords
import PseudoLanguage
import Testing

@testable import BookingPlain
@testable import BookingScreens
@testable import BookingSession
@testable import BookingTUI

/// The whole conversation in a language whose every word has an accent: what comes without one isn't from the words of a language.
struct PlainPseudoTests {
  /// Runs of plain letters with a small vowel, which no word of the language has, besides what the shop's people typed.
  private static func untranslated(_ words: String, _ facts: Set<Substring>) -> [String] {
    words.split { !($0.isASCII && $0.isLetter) }
      .filter { $0.contains(where: "aeiouy".contains) && !facts.contains($0) }.map { String($0) }
  }

  /// What stands in sentences as it was given: the catalogue, who is there, and what Unicode's tables say in English.
  private static func facts(_ shop: Shop) throws -> Set<Substring> {
    let format = Language.english.words.format
    var facts = [
      "Ada Mary Anning ada mary example org outbox", "EUR GBP", "buyer", "seconds minutes",
      format.shortWeekdays.joined(separator: " "), format.shortMonths.joined(separator: " "),
    ]
    let operatorSession = shop.office.openOperatorSession()
    for listing in try shop.office.visit(operatorSession).catalogue.events(EventQuery()).listings {
      let details = try shop.office.visit(operatorSession).catalogue.event(listing.event.id)
      let event = details.event
      facts += [event.title, event.summary, event.description, event.category, event.venue, event.city]
      facts += event.terms.sentences.map(\.text) + [event.timeZone.replacing("_", with: " ")]
      facts += details.offers.map(\.ticketType.name)
    }
    return Set(facts.flatMap { $0.split { !($0.isASCII && $0.isLetter) } })
  }

  @Test func `this test knows a word of English when it sees one`() {
    #expect(Self.untranslated("1. Évééñtš, Ada, 9 minutes", ["Ada", "minutes"]).isEmpty)
    #expect(Self.untranslated("Your cart", []) == ["Your", "cart"])
  }

  @Test func `no sentence is left in English, whatever one chooses`() throws {
    let choices = [
      "1", "2", "3", "4", "5", "6", "help", "yes", "cart", "pay", "about", "back", "return 1", "free",
      "best 2", "remove 1", "undo", "kind", "all", "more", "test", "nonsense", "ada@example.org",
      Shop.password,
    ]
    for isKnown in [false, true] {
      let shop = try Shop()
      try shop.addSeated()
      if isKnown { try shop.sell(2, of: "Northern Lights", to: "Ada") } else { try shop.account("Ada") }
      var facts = try Self.facts(shop)
      facts.formUnion(choices.flatMap { $0.split { !$0.isLetter } })
      var start = try PlainStage(shop, in: .pseudo)
      if isKnown { start.type("4", "2", "ada@example.org", Shop.password, "home") }
      var (waiting, seen) = ([start], Set<String>())
      while let stage = waiting.popLast(), seen.count < 60 {
        for choice in choices {
          var next = stage
          let said = next.type(choice)
          // What was mailed is in the language of whoever it went to.
          let isMail = next.prompt == Pseudo().choices([.leaveMessages])
          for words in [isMail ? "" : said, next.prompt] {
            let left = Self.untranslated(words, facts)
            #expect(left.isEmpty, "\(choice): \(left) in \(words)")
          }
          if seen.insert(next.prompt).inserted { waiting.append(next) }
        }
      }
      #expect(seen.count >= 10, "\(seen)")
    }
  }
}
