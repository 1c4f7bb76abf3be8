import BookingModel
import PseudoLanguage
import Testing

@testable import BookingWords

/// Why a message, a file or a setting is refused, in every language.
struct ProblemWordsTests {
  private static let said = "550 5.1.1 No such mailbox"
  private static let deliveries: [DeliveryProblem] = [
    .service(.mailSays(said)), .service(.mailSays("552 full")), .service(.mailSays("550 5.7.1 no")),
    .service(.smsStatus(400, code: 21_211)), .service(.noLibrary), .notAnAddress, .notAPhoneNumber,
    .outbox("No space left on device"), .unreadable, .tooManyToThisNumber, .tooManyToday,
  ]
  private static let files: [FileProblem] = [
    .missing, .notAFile, .notADirectory, .isADirectory, .tooLarge(mebibytes: 64),
    .system("Input/output error"),
    .empty, .damagedUTF16, .notUTF8, .unclosedQuote(line: 3), .textAfterQuote(line: 3),
    .unknownColumn("Preis"), .columnTwice("price"), .notEvents, .notJSON(.mistake(line: 2, column: 7)),
    .notJSON(.numberTooLarge("1e999")), .notJSON(.cutOff), .notJSON(.damaged), .notABackup, .damaged, .cutOff,
    .becameShorter, .noSums, .damagedSums, .otherThanItsSums, .noSeal, .noDirectory("/srv/backups"),
    .noFilesIn("/proc"),
  ]
  private static let settings: [SettingsProblem.Reason] = [
    .syntax(line: 2), .twice(line: 2), .unreadable, .notUTF8, .unknown(nearest: "mail.server"), .missing,
    .fileMissing, .notText, .notOneOf(["tls", "none"]), .notAServer, .notAListener, .taken, .notAWebAddress,
    .notAnAddress, .notAPhoneNumber, .notAFileName, .notACount, .unprotected, .empty, .severalLines,
    .readableByOthers, .notOwn, .notASecretKey,
  ]

  @Test(arguments: Language.all + [.pseudo])
  func `each reason has a sentence of its own`(_ language: Language) {
    let words = language.words
    #expect(Set(Self.deliveries.map { words.sentence($0) }).count == Self.deliveries.count)
    #expect(Set(Self.files.map { words.reason($0) }).count == Self.files.count)
    #expect(Set(Self.settings.map { words.sentence($0, at: "mail.from") }).count == Self.settings.count)
  }

  @Test(arguments: Language.all + [.pseudo])
  func `what others said is quoted as they said it`(_ language: Language) {
    let words = language.words
    #expect(words.sentence(DeliveryProblem.service(.mailSays(Self.said))).contains(Self.said))
    #expect(
      words.sentence(DeliveryProblem.outbox("No space left on device")).contains("No space left on device"))
    #expect(words.reason(FileProblem.system("Input/output error")) == "Input/output error")
    #expect(words.reason(FileProblem.unknownColumn("Preis")).contains("Preis"))
  }

  @Test(arguments: [Language.spoken("de"), .pseudo])
  func `no other language says it in English`(_ language: Language) {
    let english = Language.english.words
    for problem in Self.deliveries where problem.quoting({ _ in "" }) == problem {
      #expect(language.words.sentence(problem) != english.sentence(problem))
    }
    for problem in Self.files where problem != .system("Input/output error") {
      #expect(language.words.reason(problem) != english.reason(problem))
    }
    for reason in Self.settings {
      #expect(language.words.sentence(reason, at: "x") != english.sentence(reason, at: "x"))
    }
  }

  @Test func `a mistake in the settings says where it stands, and how many more there are`() {
    let error = SettingsError(
      [
        SettingsProblem("mail.sever", .unknown(nearest: "mail.server")),
        SettingsProblem("mail.from", .missing),
      ],
      sources: ["mail.sever": .line(file: "/srv/shop/booking.toml", 2)]
    ).inside("/srv/shop")
    #expect(
      Language.english.words.summary(error)
        == "booking.toml, line 2: mail.sever is not a setting. The nearest one is mail.server. And 1 more.")
    #expect(
      Language.spoken("de").words.summary(error)
        == "booking.toml, Zeile 2: mail.sever ist keine Einstellung. Am nächsten kommt mail.server. Und 1 weitere."
    )
  }
}
