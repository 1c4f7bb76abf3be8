import BookingWords
import PseudoLanguage
import Testing

@testable import BookingDomain
@testable import BookingModel
@testable import BookingPlain
@testable import BookingScreens
@testable import BookingSession
@testable import BookingTUI

/// The conversation in languages other than English: what it says, and what it understands.
struct PlainLanguageTests {
  private var german: Language {
    get throws { try #require(Language(named: "de")) }
  }

  @Test func `tickets are bought in German, by German words`() throws {
    var stage = try PlainStage(in: german)
    #expect(stage.said.contains("1. Veranstaltungen"))
    #expect(stage.prompt == "Wählen Sie 1 bis 4 oder suchen Sie eine Veranstaltung")
    #expect(stage.type("blue").contains("1. Blue Hour Trio, Mo 6. Jul 21:00, The Cellar, Lisbon, ab"))
    stage.type("1", "1")
    #expect(stage.prompt == "Wie viele Entry? 1 bis 3 oder zurück")
    #expect(
      stage.type("2")
        == "2 × Entry für 10 Minuten reserviert. Tippen Sie warenkorb, um zur Kasse zu gehen.")
    #expect(stage.type("Warenkorb").contains("inklusive aller Gebühren und Steuern"))
    #expect(stage.type("entfernen 1").contains("Mit rückgängig legen Sie es zurück."))
    stage.type("rückgängig")
    #expect(stage.prompt == "bezahlen, entfernen und eine Nummer oder zurück")
    #expect(stage.type("bezahlen").contains("1. Registrieren"))
    stage.type("1", "Mary Anning", "mary@example.org", "+447700900014", "shells by the shore")
    #expect(stage.type("nachrichten").contains("An mary@example.org"))
    stage.type("")
    #expect(stage.type(stage.code(by: .email)).hasPrefix("Ihre E-Mail-Adresse ist bestätigt."))
    stage.type(stage.code(by: .phone))
    stage.type("test")
    #expect(stage.prompt == "Jetzt 48,00 € bezahlen? ja oder zurück")
    let done = stage.type("ja")
    #expect(done.contains("Sie sind dabei! 48,00 €"))
    #expect(done.firstMatch(of: /Ticket 1 von 2: Code TX-[0-9A-Z-]+, Entry, Mary Anning, gültig/) != nil)
    #expect(stage.type("beenden") == "Auf Wiedersehen.")
  }

  @Test func `English words are understood whatever the language`() throws {
    var stage = try PlainStage(in: german)
    stage.type("1", "1")
    #expect(stage.type("help").contains("zurück geht einen Schritt zurück"))
    stage.type("home")
    #expect(stage.prompt == "Wählen Sie 1 bis 4 oder suchen Sie eine Veranstaltung")
    #expect(stage.type("cart") == "Ihr Warenkorb ist leer.")
    stage.type("back", "quit")
    #expect(stage.conversation.hasEnded)
  }

  @Test func `who logs in is spoken to in the account's language, and the next one in the terminal's`() throws
  {
    var stage = try PlainStage()
    try stage.shop.account("Ada")
    let ada = try stage.shop.office.visit(stage.shop.office.openSession()).session.logIn(
      email: "ada@example.org", password: Shop.password)
    try stage.shop.office.visit(ada).accounts.setPreference("language", to: "de")
    #expect(stage.type("4").contains("2. Log in"))
    stage.type("2", "ada@example.org")
    #expect(stage.type(Shop.password).contains("Willkommen, Ada."))
    #expect(stage.type("4").contains("ada@example.org, bestätigt"))
    let logOut = try #require(stage.said.last { $0.hasSuffix("Abmelden") })
    #expect(stage.type(String(logOut.prefix { $0 != "." })).contains("Abgemeldet. Bis bald."))
    #expect(stage.said.last == "4. Log in or sign up")
  }

  @Test(arguments: Language.all + [.pseudo])
  func `on one page no two words are typed alike, in its language or in English`(_ language: Language) {
    func typed(_ word: PlainWord) -> Set<String> {
      Set(language.words.typed(word) + Language.english.words.typed(word))
    }
    for (index, word) in PlainWord.allCases.enumerated() {
      #expect(language.words.typed(word).allSatisfy { $0 == $0.lowercased() && !$0.isEmpty })
      for other in PlainWord.allCases.dropFirst(index + 1) where word != .release || other != .drop {
        #expect(typed(word).isDisjoint(with: typed(other)), "\(word) and \(other)")
      }
    }
  }

  @Test(arguments: Language.all + [.pseudo])
  func `what is offered can be typed as it is told`(_ language: Language) {
    for word in PlainWord.allCases {
      let offered = language.words.choices([.word(word)])
      #expect(PlainLine(offered).says(word, in: language.words) == word, "\(offered)")
    }
    for question in [PlainQuestion.leave, .getTickets] {
      let words = language.words.question(question).split { !$0.isLetter }.map { $0.lowercased() }
      #expect(words.contains { language.words.typed(.yes).contains($0) }, "\(words)")
    }
  }
}

/// One of each that the conversation asks, offers and explains.
enum EveryPlainWord {
  static let offers: [PlainOffer] =
    PlainWord.allCases.map(PlainOffer.word) + [
      .menu(4), .search, .searchWords, .number, .eventNumber, .ticketNumber, .remove, .holdAgain, .payEarlier,
      .dropEarlier, .goOn, .askAgain, .tryAgain, .mailLink, .best, .seatNames, .returnOne, .returnAll, .email,
      .rightEmail, .rightPhone, .code(.email), .code(.phone), .codeSent(to: "ada@example.org"), .anotherCode,
      .codeFromApp, .turnOff, .leaveMessages,
    ]
  static let topics: [PlainTopic] = [
    .everywhere, .home, .events, .event, .seats, .cart, .checkout, .orders, .tickets, .logIn, .carts, .signUp,
    .verify(isDemo: true), .verify(isDemo: false),
  ]
}
