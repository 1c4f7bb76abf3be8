import BookingWords
import TerminalUI
import Testing

@testable import BookingModel
@testable import BookingScreens
@testable import BookingSession
@testable import BookingTUI

/// Labels and refusals are read to their end on the smallest screens.
struct RefusalRoomTests {
  @Test(arguments: Language.all)
  func `every label has room beside or above its field`(_ language: Language) {
    for field in FieldProblem.Field.allCases {
      #expect(SafeText(language.words.name(field)).width <= 36, "\(field)")
    }
  }

  @Test(arguments: Language.all)
  func `every refusal is read to its end in three lines of the smallest screen`(_ language: Language) throws {
    var session = try Stage().state.session
    session.options.language = language
    for error in EveryRefusal.all(session.now) {
      let words = session.sentence(error)
      #expect(("✗ " + words).wrapped(width: 38).count <= 3, "\(words)")
    }
    for problem in EveryRefusal.problems {
      let words = SafeText(language.words.reason(problem.reason))
      #expect(("✗ " + words).wrapped(width: 36).count <= 3, "\(words)")
    }
  }

  private static let failures: [PaymentFailure] = [
    .declined, .insufficientFunds, .expiredCard, .wrongSecurityCode, .authenticationFailed, .refusedByGateway,
  ]

  @Test(arguments: GoldenTests.sizes)
  func `a card that was not taken is told of to the end, and the form stays usable`(_ size: Size) throws {
    var stage = try Stage(size: size)
    try stage.shop.account("Ada")
    stage.logIn("ada")
    stage.press(.enter, .right, .enter, "c", .enter)
    stage.type("4000000000000002")
    stage.press(.tab)
    stage.type("1230")
    stage.press(.tab)
    stage.type("123")
    stage.press(.enter)
    stage.settle()
    let words = stage.text.split(separator: "\n").map { $0.prefix(38) }.joined(separator: " ")
      .split(separator: " ").joined(separator: " ")
    #expect(words.contains("still held."), "\(stage.text)")
    #expect(stage.shows("Card number") && stage.shows("4000 0000 0000 0002"))
    #expect(!stage.text.contains("…"))
  }
}
