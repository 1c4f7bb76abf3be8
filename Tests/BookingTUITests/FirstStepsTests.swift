import TerminalUI
import Testing

@testable import BookingDomain
@testable import BookingModel
@testable import BookingScreens
@testable import BookingSession
@testable import BookingTUI

/// A person who has never seen it: what to do next stands on the screen, at every size, without help being opened.
struct FirstStepsTests {
  private static let sizes = GoldenTests.sizes

  /// Follows the words on the screen alone: a key is pressed only where it stands beside what it does.
  @Test(arguments: sizes) func `sign-up, the cart and the way back are found by what is on the screen`(
    _ size: Size
  )
    throws
  {
    var stage = try Stage(size: size)
    // In: the list says how to move and how to open, the event how to go on and how to come back.
    #expect(stage.shows("⏎ open"))
    stage.press(.enter)
    #expect(stage.shows("⏎ add to cart"))
    stage.press(.enter)
    #expect(stage.shows("Press c for the cart."))
    stage.settle()
    stage.press("c")
    #expect(stage.shows("Your cart"))
    #expect(stage.shows("⏎ check out"))
    stage.press(.enter)
    #expect(stage.shows("Sign up") && stage.shows("Log in"))
    stage.press(.enter)
    #expect(stage.shows("Name") && stage.shows("Esc back"))
    // And back again, step by step, to where it began.
    stage.press(.escape)
    #expect(stage.shows("Who is it for?"))
    stage.press(.escape)
    #expect(stage.shows("Your cart"))
    stage.press(.escape, .escape)
    #expect(stage.shows("⏎ open"))
    #expect(stage.shows("cart 1"))
  }

  @Test(arguments: sizes) func `who wants an account first finds it from the list`(_ size: Size) throws {
    var stage = try Stage(size: size)
    #expect(stage.shows("guest"))
    // The word itself is a way in, for whoever has a mouse.
    let text = stage.text.split(separator: "\n", omittingEmptySubsequences: false)
    let column = try #require(text[0].firstRange(of: "guest")).lowerBound
    let x = text[0].distance(from: text[0].startIndex, to: column)
    stage.send(.input(.mouse(Mouse(.press, button: .left, at: Point(x: x, y: 0)))))
    #expect(stage.shows("Log in"))
    #expect(stage.shows("Sign up"))
  }

  @Test(arguments: sizes) func `every screen shows a way back`(_ size: Size) throws {
    let shop = try Shop()
    try shop.addSeated()
    try shop.sell(2, of: "Northern Lights", to: "Ada")
    var customer = try Stage(shop, size: size)
    customer.logIn("ada")
    for screen in try EveryScreen.ofCustomers(customer, isNew: false) {
      customer.open(screen, in: .events)
      customer.settle()
      expectWayBack(customer)
    }
    var admin = try Stage.admin(shop, size: size)
    for screen in try EveryScreen.ofManagement(admin) {
      admin.open(screen, in: .manage)
      admin.settle()
      expectWayBack(admin)
    }
  }

  /// Esc leads back, and either stands in the footer or in the help that the footer names: by F1 where letters and signs are typed.
  private func expectWayBack(_ stage: Stage) {
    let name = stage.state.top.map { "\(type(of: $0.screen))" } ?? ""
    let escapes = stage.state.entries.filter { $0.keys.contains(.escape) }
    #expect(!escapes.isEmpty, "\(name)")
    let row = stage.text.split(separator: "\n", omittingEmptySubsequences: false).last ?? ""
    #expect(["Esc", "?", "F1"].contains { row.contains($0) }, "\(name): \(row)")
  }

  @Test func `what was bought last stands in the normal screen afterwards`() throws {
    var stage = try Stage()
    try stage.shop.account("Ada")
    stage.logIn("ada")
    stage.press(.enter, .right, .enter, "c", .enter, .control("t"), .enter)
    #expect(stage.shows("You are going!"))
    let order = try #require(
      try stage.shop.office.visit(stage.state.session.principal).orders.history().first?.order.code)
    stage.press(.control("c"))
    #expect(stage.hasQuit)
    let lines = Interface.ExitSummary(stage.state.session).lines.map(\.string).joined(separator: "\n")
    #expect(lines.contains(order))
    #expect(lines.contains("Northern Lights"))
    #expect(lines.contains("17:00") && lines.contains("Grand Hall, Halifax"))
  }
}
