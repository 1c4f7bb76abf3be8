import BookingWords
import PseudoLanguage
import TerminalUI
import Testing

@testable import BookingScreens
@testable import BookingSession
@testable import BookingTUI

/// Management's screens as they were approved in English, played in other languages.
struct SpokenManagementTests {
  private typealias Play = (Size) throws -> Void

  private static var plays: [(name: String, play: Play)] {
    let screens = GoldenScreenTests()
    let (events, orders) = (ManagedEventsTests(), ManagedOrdersTests())
    return [
      ("dashboard", screens.`the dashboard`), ("poster", screens.`choosing a poster`),
      ("undelivered", screens.`messages that nobody could deliver`),
      ("send again", { try UndeliveredScreenTests().`sending again is as it was approved`($0) }),
      ("questions", screens.`what lies over a screen`),
      ("events", { try events.`the list is as it was approved`(width: $0.width, height: $0.height) }),
      (
        "week",
        { try ManagedEventScreenTests().`a week of sales, a bar for each day where there is room`($0) }
      ),
      ("form", { try EventFormTests().`the form is as it was approved`(width: $0.width, height: $0.height) }),
      ("holders", { try HoldersScreenTests().`the question is as it was approved`($0) }),
      ("orders", { try orders.`the list is as it was approved`(width: $0.width, height: $0.height) }),
      ("door", DoorScreenTests().`which list, at which gate`),
      ("gate", GateScreenTests().`a gate that lets somebody in`),
      ("gate, no", GateScreenTests().`a gate that refuses somebody, alone`),
      ("device's gate", DeviceGateScreenTests().`a device that hears its shop`),
      ("device's gate, near", DeviceGateScreenTests().`a device that hears other gates, and no shop`),
      ("device's gate, alone", DeviceGateScreenTests().`a device that hears nobody`),
      ("gate, found", GateScreenTests().`a gate that looks somebody up`),
      ("order", { try orders.`an order is as it was approved`(width: $0.width, height: $0.height) }),
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

  @Test func `a form that is open says everything in another language at once, and keeps what was typed`()
    throws
  {
    var stage = try Stage.admin()
    stage.press("a")
    stage.type("Half an idea")
    #expect(stage.shows("Title") && stage.shows("Half an idea"))
    stage.state.session.options.language = Language.spoken("de")
    #expect(stage.shows("Titel") && stage.shows("Half an idea"))
    #expect(!stage.shows("Title"))
    stage.press(.pageDown, .pageDown, "a")
    #expect(stage.shows("freie Platzwahl"))
    stage.state.session.options.language = .english
    #expect(stage.shows("general admission"))
  }
}
