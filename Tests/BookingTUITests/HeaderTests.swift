import TerminalUI
import Testing

@testable import BookingDomain
@testable import BookingModel
@testable import BookingScreens
@testable import BookingSession
@testable import BookingTUI

struct HeaderTests {
  /// Somebody with a name that fills a row, and two places in the cart.
  private func stage(width: Int) throws -> Stage {
    let shop = try Shop()
    let name = "wilhelmina.featherstonehaugh"
    try shop.account(name)
    var stage = try Stage(shop, size: Size(width: width, height: 24))
    stage.logIn(name)
    stage.press("1", .enter, .right, .enter)
    return stage
  }

  private func header(_ stage: Stage) -> String {
    String(stage.text.split(separator: "\n", omittingEmptySubsequences: false)[0])
  }

  @Test(arguments: [72, 80, 90, 100, 120])
  func `the countdown stands whole beside a long name, which is cut`(width: Int) throws {
    let header = header(try stage(width: width))
    #expect(header.contains("cart 2 · 10:00"))
    #expect(header.contains("wilhel"))
    for section in ["Events", "Tickets", "Account"] { #expect(header.contains(section)) }
  }

  @Test func `while a form is open the header shows no key that would be typed into it`() throws {
    var stage = try Stage()
    stage.press(.enter, .enter)
    #expect(header(stage).contains("2 Tickets"))
    #expect(header(stage).contains("c cart 1"))
    stage.press("3")
    #expect(header(stage).contains("Tickets"))
    #expect(!header(stage).contains("2 Tickets"))
    #expect(header(stage).contains("cart 1"))
    #expect(!header(stage).contains("c cart"))
  }

  @Test func `where c means something else the header doesn't promise the cart`() throws {
    let shop = try Shop()
    try shop.sell(1, of: "Northern Lights", to: "Ada")
    var stage = try Stage(shop)
    stage.logIn("ada")
    stage.press("1", .down, .enter, .enter)
    #expect(header(stage).contains("c cart 1"))
    stage.press("2", .enter)
    #expect(stage.state.top?.screen is TicketScreen)
    #expect(!header(stage).contains("c cart"))
  }

  @Test func `in a small window the countdown takes the name's place`() throws {
    let header = header(try stage(width: 40))
    #expect(header.contains("cart 2 · 10:00"))
    #expect(!header.contains("wilhel"))
  }
}
