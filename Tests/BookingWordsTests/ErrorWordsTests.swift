import PseudoLanguage
import Testing

@testable import BookingModel
@testable import BookingWords

/// What is said of refusals in every language.
struct ErrorWordsTests {
  private let now = Timestamp(milliseconds: 1_782_907_200_000)

  private func audience(_ place: Audience.Place) -> Audience { Audience(place, isStaff: true, now: now) }

  @Test(arguments: Language.all)
  func `facts stand in the sentence as they were given`(_ language: Language) {
    let words = language.words
    let euros = Money(minorUnits: 123_450, currency: Currency(stored: "EUR"))
    let path = "/srv/Größe %d {0} \\(x)"
    let facts: [(BookingError, [String])] = [
      (.onlyLeft(1204), [words.format.number(1204)]), (.notRefundable(euros), [words.format.money(euros)]),
      (.seatTaken(["B7", "B8"]), ["B7", "B8"]), (.noPermission(path: path), [path]),
      (.otherCurrency(Currency(stored: "GBP")), ["GBP"]),
      (.unreadable(path: path, reason: .system("Input/output error")), [path, "Input/output error"]),
      (.throttled(until: now + .minutes(9)), [words.format.minutes(9)]),
      (.invalid([FieldProblem(.startsAt, .unreadTime(.unread("„“")))]), ["„“"]),
    ]
    for place in Audience.Place.allCases {
      for (error, parts) in facts {
        let sentence = words.sentence(error, audience(place))
        for part in parts { #expect(sentence.contains(part), "\(sentence)") }
      }
    }
  }

  @Test(arguments: Language.all + [.pseudo])
  func `a single thing is spoken of as one`(_ language: Language) {
    let words = language.words
    for (one, two) in [
      (BookingError.onlyLeft(1), BookingError.onlyLeft(2)),
      (.wrongCode(triesLeft: 1), .wrongCode(triesLeft: 2)),
      (.limitPerCart(1), .limitPerCart(2)), (.otherNumberOfOrders(1), .otherNumberOfOrders(2)),
    ] {
      let (one, two) = (words.sentence(one, audience(.screens)), words.sentence(two, audience(.screens)))
      #expect(one.replacing("1", with: "2") != two, "\(one)")
    }
  }

  @Test func `a row of a file is told of by line, columns and reasons`() {
    let problems = [FieldProblem(.price, .notANumber, at: 1), FieldProblem(.title, .missing)]
    #expect(
      English().importRow(problems, at: .line(12), column: \.rawValue)
        == "line 12: price of ticket type 2: This must be a number, and not too large a one. title: This is missing."
    )
    #expect(
      German().importRow([FieldProblem(.title, .inUse)], at: .element(3), column: \.rawValue)
        == "Veranstaltung 3: Eine Veranstaltung mit diesem Titel, Beginn und Spielort gibt es schon.")
  }

  @Test func `the pseudo language says all of it longer, and leaves facts and keys as they are`() {
    let error = BookingError.throttled(until: now + .minutes(9))
    let (english, pseudo) = (
      English().sentence(error, audience(.screens)), Pseudo().sentence(error, audience(.screens))
    )
    #expect(pseudo.contains("^F") && pseudo.contains("9 minutes"))
    #expect(pseudo.count > english.count * 6 / 5 && !pseudo.contains("Too many"))
  }
}
