import TerminalUI
import Testing

@testable import BookingDomain
@testable import BookingModel
@testable import BookingScreens
@testable import BookingSession
@testable import BookingStore
@testable import BookingTUI

/// Management asks for the password now and then: in one place, for every screen.
struct ProofTests {
  /// Somebody was there all the time, and typed no password.
  private func grow(_ stage: inout Stage) {
    for _ in 0..<3 {
      stage.wait(.minutes(6))
      stage.press(.up)
    }
  }

  private func audited(_ stage: Stage, _ action: String) throws -> Int {
    try stage.shop.office.store.read {
      try $0.count("SELECT count(*) FROM audit_entries WHERE action = \(action)")
    }
  }

  private func typePassword(_ stage: inout Stage) {
    stage.type(Shop.password)
    stage.press(.enter)
  }

  @Test func `what a person asked for is done once they have typed the password`() throws {
    var stage = try Stage.admin()
    let before = try audited(stage, "event unpublished")
    grow(&stage)
    stage.press("w")
    #expect(stage.shows("Your password, please"))
    typePassword(&stage)
    #expect(stage.shows("Take it off sale?"))
    stage.press(.right, .enter)
    #expect(try audited(stage, "event unpublished") == before + 1)
  }

  @Test func `whoever does not type it reads that nothing was done, and nothing waits for ever`() throws {
    let shop = try Shop()
    try shop.sell(1, of: "Northern Lights", to: "Ada")
    var stage = try Stage.admin(shop)
    stage.press("O", .enter, "s")
    grow(&stage)
    stage.press(.enter, .enter)
    #expect(stage.shows("Your password, please"))
    stage.press(.escape)
    #expect(stage.shows("✗ Please enter your password again first."))
    stage.press(.enter)
    #expect(stage.shows("Your password, please"))
    typePassword(&stage)
    #expect(stage.shows("Sent to ada@example.org."))
  }

  @Test func `a warning that comes over the question leaves nothing waiting either`() throws {
    let shop = try Shop()
    try shop.sell(1, of: "Northern Lights", to: "Ada")
    var stage = try Stage.admin(shop)
    stage.press("O", .enter, "s")
    grow(&stage)
    stage.press(.enter, .enter)
    stage.wait(.minutes(14))
    #expect(stage.shows("Still there?"))
    stage.press(.escape)
    #expect(stage.shows("✗ Please enter your password again first."))
  }

  @Test func `several things that waited are all done with the password typed once`() throws {
    var stage = try Stage.admin()
    let office = stage.shop.office
    for listing in try office.operator.visit().catalogue.events(EventQuery()).listings.prefix(2) {
      try office.operator.visit().events.unpublish(listing.id)
    }
    stage.refresh()
    grow(&stage)
    let before = try audited(stage, "event published")
    stage.isSilent = true
    stage.press("p", .down, "p")
    stage.answer()
    #expect(try audited(stage, "event published") == before)
    typePassword(&stage)
    #expect(try audited(stage, "event published") == before + 2)
  }

  @Test func `what is read by itself asks for nothing, and says that it waits`() throws {
    let shop = try Shop()
    try shop.sell(1, of: "Northern Lights", to: "Ada")
    var stage = try Stage.admin(shop)
    stage.press("O", .enter)
    grow(&stage)
    stage.refresh()
    #expect(!stage.shows("Your password, please") && stage.shows("⏎ password"))
    stage.press(.control("p"))
    stage.type("type the pass")
    stage.press(.enter)
    #expect(stage.shows("Your password, please"))
    typePassword(&stage)
    #expect(!stage.shows("⏎ password"))
  }

  @Test func `undelivered messages say that they wait for the password, and come with it`() throws {
    let shop = try Shop()
    try shop.sell(1, of: "Northern Lights", to: "Ada")
    try shop.loseMessages()
    var stage = try Stage.admin(shop)
    stage.press("O")
    grow(&stage)
    stage.press("m")
    #expect(stage.shows("Your password is needed from time to time."))
    stage.press(.enter)
    typePassword(&stage)
    #expect(stage.shows("✗"))
  }

  @Test func `with the password typed on one screen none of the others waits for it any more`() throws {
    var stage = try Stage.admin()
    stage.press(.enter)
    grow(&stage)
    stage.refresh()
    stage.press(.escape)
    #expect(stage.shows("type the password"))
    stage.press(.enter)
    typePassword(&stage)
    stage.press(.enter)
    #expect(!stage.shows("type the password"))
  }

  /// At the question for the password that so large a refund takes each time.
  private func refunding() throws -> Stage {
    let shop = try Shop()
    try shop.sell(9, of: "Salt & Smoke", to: "Ada")
    var stage = try Stage.admin(shop)
    stage.press("O", .enter, "g", .enter, .right, .enter)
    #expect(stage.shows("Your password, please"))
    return stage
  }

  @Test func `a refund whose proof is not typed is told to be undone, and can be wanted again`() throws {
    var stage = try refunding()
    stage.press(.escape)
    #expect(stage.shows("✗ This takes your password each time."))
    #expect(try audited(stage, "refund ordered") == 0)
    stage.press("g", .enter, .right, .enter)
    typePassword(&stage)
    #expect(try audited(stage, "refund ordered") == 1)
  }

  @Test func `what was proven is told to be done, whatever lies over the screen by then`() throws {
    var stage = try refunding()
    stage.type(Shop.password)
    stage.isSilent = true
    stage.press(.enter)
    stage.wait(.minutes(14))
    #expect(stage.shows("Still there?"))
    stage.answer()
    stage.press(.escape)
    #expect(try audited(stage, "refund ordered") == 1)
    #expect(stage.shows("€531.00 refunded."))
    #expect(!stage.shows("each time"))
  }
}
