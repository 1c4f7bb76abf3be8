import TerminalUI
import TestSupport
import Testing

@testable import BookingDomain
@testable import BookingModel
@testable import BookingPlain
@testable import BookingScreens
@testable import BookingSession
@testable import BookingTUI

/// Somebody whose account was given another password elsewhere sits at a screen, or at the lines.
struct SessionEndScreenTests {
  private static let sessionEnded = "Your access was changed elsewhere. Please log in again."

  private func change(_ shop: Shop) throws {
    // A password is told by when it was set.
    shop.clock.advance(.seconds(1))
    let owner = try shop.office.visit(shop.office.openSession()).session.logIn(
      email: "ada@example.org", password: Shop.password)
    _ = try shop.office.visit(owner).credentials.changePassword(
      old: Shop.password, new: "staple paper moon 7")
  }

  @Test func `a screen says so and shows nothing of the account any more`() throws {
    let shop = try Shop()
    try shop.account("Ada")
    var stage = try Stage(shop)
    stage.logIn("ada")
    stage.press("3")
    #expect(stage.shows("Ada"))
    try change(shop)
    stage.refresh()
    #expect(stage.shows(Self.sessionEnded))
    #expect(!stage.shows("Ada"))
    #expect(stage.state.session.principal.isGuest)
    #expect(stage.state.session.account == nil)
  }

  @Test func `a key pressed before that does nothing for the account`() throws {
    let shop = try Shop()
    try shop.account("Ada")
    var stage = try Stage(shop)
    stage.logIn("ada")
    let ended = stage.state.session.principal
    try change(shop)
    stage.press("1", .enter, .enter)
    #expect(stage.shows(Self.sessionEnded))
    #expect(throws: BookingError.sessionEnded) { try shop.office.visit(ended).cart.current() }
    #expect(stage.state.session.principal.isGuest)
  }

  @Test func `whoever changed it goes on`() throws {
    let shop = try Shop()
    try shop.account("Ada")
    var stage = try Stage(shop)
    stage.logIn("ada")
    stage.send(.input(.key("3")))
    stage.state.put(ChangePasswordScreen(), on: .account)
    stage.type(Shop.password)
    stage.press(.tab)
    stage.type("staple paper moon 7")
    stage.press(.enter)
    stage.refresh()
    #expect(stage.shows("Your password has been changed."))
    #expect(stage.state.session.account?.name == "Ada")
  }

  @Test func `line by line it is said at the next command, and the conversation begins anew`() throws {
    let shop = try Shop()
    try shop.account("Ada")
    var stage = try PlainStage(shop)
    stage.type("4", "2", "ada@example.org", Shop.password)
    try change(shop)
    #expect(stage.type("3").contains(Self.sessionEnded))
    #expect(stage.type("4").contains("1. Sign up"))
  }
}
