import BookingWords
import PseudoLanguage
import Testing

/// Which language somebody gets.
struct LanguageTests {
  @Test(arguments: [
    ("de_DE.UTF-8", "de"), ("de", "de"), ("de-AT", "de"), ("DE", "de"), ("de_CH@euro", "de"), ("C", "en"),
    ("C.UTF-8", "en"), ("POSIX", "en"), ("en_GB.UTF-8", "en"),
  ])
  func `a locale names its language by its text`(_ text: String, _ code: String) {
    #expect(Language(named: text)?.code == code)
  }

  @Test(arguments: ["", "fr_FR.UTF-8", "deutsch", "d", "../de", "\u{1B}de", "dé"])
  func `what isn't spoken here is no language`(_ text: String) { #expect(Language(named: text) == nil) }

  @Test func `the first variable that is set decides`() {
    func code(_ all: String?, _ messages: String?, _ language: String?) -> String? {
      var environment: [String: String] = ["LC_CTYPE": "de_DE", "LANGUAGE": "de"]
      environment["LC_ALL"] = all
      environment["LC_MESSAGES"] = messages
      environment["LANG"] = language
      return Language.of(environment: environment)?.code
    }
    #expect(code("de_DE", "en_GB", "en_GB") == "de")
    #expect(code("", "de_DE", "en_GB") == "de")
    #expect(code(nil, nil, "de_DE.UTF-8") == "de")
    #expect(code("C", "de_DE", "de_DE") == "en", "LC_ALL=C asks for programs' own words.")
    #expect(code("fr_FR", "de_DE", "de_DE") == nil)
    #expect(code(nil, nil, nil) == nil)
  }

  @Test func `languages differ by their codes`() {
    let all = Language.all + [.pseudo]
    #expect(Set(all.map(\.code)).count == all.count)
    #expect(Set(all.map(\.name)).count == all.count)
    #expect(Language.all.first == .english)
  }
}
