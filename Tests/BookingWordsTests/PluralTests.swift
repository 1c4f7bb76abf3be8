import BookingWords
import PseudoLanguage
import Testing

/// How languages count.
struct PluralTests {
  @Test(arguments: Language.all)
  func `one is one, and nothing and many are more than one`(_ language: Language) {
    let words = language.words
    func form(_ number: Int) -> String { words.form(number, one: "one", other: "other") }
    #expect(form(1) == "one")
    for number in [0, 2, 3, 11, 21, 100, 101, 1001] { #expect(form(number) == "other", "\(number)") }
  }

  @Test func `a count stands before its form, written as the language writes numbers`() {
    let (english, german) = (English(), German())
    #expect(english.count(1, one: "place", other: "places") == "1 place")
    #expect(english.count(0, one: "place", other: "places") == "0 places")
    #expect(english.count(12_345, one: "place", other: "places") == "12,345 places")
    #expect(german.count(1, one: "Platz", other: "Plätze") == "1 Platz")
    #expect(german.count(12_345, one: "Platz", other: "Plätze") == "12.345 Plätze")
  }

  @Test func `a form that a language lacks is the other one`() {
    let forms = Forms(one: "a", few: "b", other: "c")
    #expect(PluralCategory.allCases.map { forms[$0] } == ["c", "a", "c", "b", "c", "c"])
  }
}
