import BookingWords
import Testing

@testable import BookingModel

struct ManagementWordsTests {
  private let english = Language.english.words
  private let german = Language.spoken("de").words
  private let price = Money(minorUnits: 6400, currency: Currency(stored: "EUR"))

  @Test func `what cancelling tickets comes to agrees with how many they are, in each language`() {
    let one = TicketCancellation(tickets: 1, seats: ["Balcony B7"], price: .kept)
    #expect(
      english.consequence(one) == "Balcony B7 becomes void and goes back on sale. The money is kept.")
    #expect(
      german.consequence(one)
        == "Balcony B7 wird ungültig, der Platz wird frei. Erstattet wird nichts.")
    let two = TicketCancellation(tickets: 2, seats: [], price: .refunded(price, to: "Ada"))
    #expect(
      english.consequence(two)
        == "Ada gets €64.00 back on the card that paid. 2 tickets become void and go back on sale.")
    #expect(
      german.consequence(two)
        == "Ada bekommt 64,00\u{a0}€ auf die Zahlungskarte zurück. 2 Tickets werden ungültig, die Plätze werden frei."
    )
    #expect(german.cancelling(two).act == "64,00\u{a0}€ erstatten")
    #expect(german.cancelling(one).act == "1 Ticket stornieren")
  }

  @Test(arguments: Language.all)
  func `lists and columns that stand side by side have names of their own`(_ language: Language) {
    let words = language.words
    let tabs = ManagedTab.allCases.map { words.tab($0) }
    #expect(Set(tabs).count == tabs.count)
    let states = ([nil] + OrderQuery.State.allCases).map { words.tab($0) }
    #expect(Set(states).count == states.count)
    let columns = OrderColumn.allCases.map { words.column($0) }
    #expect(Set(columns).count == columns.count)
    let sections = EventFormSection.allCases.map { words.name($0) }
    #expect(Set(sections).count == sections.count)
  }

  @Test(arguments: Language.all) func `a state has room in a row of 40 columns`(_ language: Language) {
    #expect(OrderState.allCases.allSatisfy { language.words.short($0).count <= 17 })
  }

  @Test func `an amount is typed with the mark that parts decimals in a language`() {
    #expect(english.amount(like: "64.00").contains("64.00"))
    #expect(german.amount(like: "64.00").contains("64,00"))
    #expect(german.reason(FieldProblem.Reason.ambiguousAmount("1200", "1.2")).hasPrefix("1200 oder 1,2?"))
  }
}
