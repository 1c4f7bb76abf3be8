import TerminalUI
import Testing

@testable import BookingDomain
@testable import BookingModel
@testable import BookingScreens
@testable import BookingSession
@testable import BookingTUI

struct FilterPanelTests {
  @Test(arguments: [Size(width: 80, height: 24), Size(width: 100, height: 30), Size(width: 120, height: 40)])
  func `the panel covers no price, and says how many events are like that`(size: Size) throws {
    var stage = try Stage(size: size)
    stage.press("f")
    for price in ["€32.00", "€24.00", "¥2,200"] { #expect(stage.shows(price), "\(price)") }
    #expect(stage.shows("Filter · 6 events"))
    stage.press(.right)
    #expect(stage.shows("Filter · 1 event "))
  }

  @Test func `amounts in several currencies are never in one order, and it says so`() throws {
    var stage = try Stage(size: Size(width: 120, height: 40))
    stage.press("s")
    #expect(stage.shows("price by currency"))
    #expect(stage.shows("prices in EUR") && stage.shows("prices in JPY"))
    let rows = stage.text.split(separator: "\n")
    func row(_ title: String) throws -> Int { try #require(rows.firstIndex { $0.contains(title) }) }
    // Free first, then euros by amount, then yen, though 2,200 of them are less than 59 euros.
    let titles = [
      "Small Robots", "Glass Orchard", "Blue Hour Trio", "Northern Lights", "Salt & Smoke", "Kaiju Night",
    ]
    #expect(try titles.map(row) == titles.map(row).sorted())
    stage.press(.escape, "/")
    stage.type("Kaiju")
    #expect(!stage.shows("prices in"), "one currency needs no heading")
  }
}
