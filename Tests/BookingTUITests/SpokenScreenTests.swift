import BookingWords
import PseudoLanguage
import TerminalUI
import Testing

@testable import BookingScreens
@testable import BookingSession
@testable import BookingTUI

/// The customers' screens as they were approved in English, played in other languages.
struct SpokenScreenTests {
  private typealias Play = (Size) throws -> Void

  /// What `GoldenTests` and `GoldenScreenTests` play of what customers see.
  private static var plays: [(name: String, play: Play)] {
    let (golden, screens) = (GoldenTests(), GoldenScreenTests())
    return [
      ("events", golden.`events`), ("filters", golden.`filters`), ("nothing found", golden.`nothing found`),
      ("event", golden.`event`), ("cart", golden.`cart`), ("log in", golden.`log in`),
      ("sign up", golden.`sign up`), ("pay", golden.`pay`), ("done", golden.`done`),
      ("ticket", golden.`ticket`), ("orders", golden.`orders`), ("account", golden.`account`),
      ("help", golden.`help`), ("palette", golden.`palette`),
      ("lapsed", screens.`a cart whose time has run out`),
      ("hurry", screens.`a countdown that is nearly over`), ("who", screens.`who it is for`),
      ("free", screens.`a free order`), ("payments", screens.`what a payment comes to`),
      ("tickets", screens.`tickets and orders`),
      ("calendar", screens.`a calendar file at another machine`),
      ("account's", screens.`the account's own screens`), ("found", screens.`what is found`),
      ("pay link", screens.`a page elsewhere where the customer pays`),
      ("keys", screens.`keys that open an account`), ("forms", screens.`forms of somebody who comes in`),
      (
        "seats",
        {
          try SeatsTests().`the map fits and follows the cursor to every corner`(
            width: $0.width, height: $0.height)
        }
      ),
      ("return", { try ReturnScreenTests().`a ticket that may be returned is as it was approved`($0) }),
      (
        "new code",
        {
          try NewCodeTests()
            .`a ticket for a seat, and the question for a new code, are as they were approved`($0)
        }
      ),
      ("second factor", { try SecondFactorScreenTests().`it is as it was approved`($0) }),
      ("other email", { try ChangeContactTests().`typing the code is as it was approved`($0) }),
    ]
  }

  @Test(arguments: plays.map(\.name), Gallery.sizes)
  func `nothing on a screen is untranslated or cut`(_ name: String, _ size: Size) throws {
    let play = try #require(Self.plays.first { $0.name == name }).play
    try Stage.$language.withValue(.pseudo) { try play(size) }
  }

  @Test(arguments: plays.map(\.name), Gallery.translatedSizes)
  func `screens in German are as they were approved`(_ name: String, _ size: Size) throws {
    let play = try #require(Self.plays.first { $0.name == name }).play
    try Stage.$language.withValue(Language.spoken("de")) { try play(size) }
  }
}
