import TerminalUI
import Testing

@testable import BookingDomain
@testable import BookingModel
@testable import BookingScreens
@testable import BookingSession
@testable import BookingTUI

struct ManagedOrderScreenTests {
  private func stage(places: Int, _ width: Int, _ height: Int) throws -> Stage {
    let shop = try Shop()
    try shop.sell(places, of: "The Glass Orchard", to: "Ada")
    var stage = try Stage.admin(shop, size: Size(width: width, height: height))
    stage.press("O", .enter)
    return stage
  }

  @Test(arguments: [(40, 12), (80, 24)])
  func `a long order can be read to its end`(width: Int, height: Int) throws {
    var stage = try stage(places: 10, width, height)
    #expect(stage.shows("more lines"))
    for _ in 0..<5 { stage.press(.pageDown) }
    #expect(!stage.shows("more lines"))
    #expect(stage.shows("by sandbox"))
    stage.press(.up)
    #expect(stage.shows("more lines"))
  }

  @Test func `an order that was never paid offers nothing of tickets and money, and says why`() throws {
    let shop = try Shop()
    let (ada, checkout) = try shop.order(1, of: "Northern Lights", by: "Ada")
    _ = try shop.office.visit(ada).payments.cancel(checkout.details.order.id)
    var stage = try Stage.admin(shop, size: Size(width: 120, height: 40))
    stage.press("O", .enter)
    for words in ["tickets again", "refund tickets", "goodwill refund"] { #expect(!stage.shows(words)) }
    #expect(stage.shows("y copy the code"))
    stage.press("r")
    #expect(stage.shows("It was never paid, so it has no tickets."))
    var customer = try Stage(shop)
    customer.logIn("ada")
    customer.press("2", "o", .enter)
    #expect(customer.shows("not paid") && !customer.shows("⏎ tickets"))
  }

  @Test func `keys that scroll are shown where there is something to scroll`() throws {
    #expect(try stage(places: 10, 80, 24).shows("↑↓ scroll"))
    #expect(try !stage(places: 1, 80, 24).shows("↑↓ scroll"))
  }
}
