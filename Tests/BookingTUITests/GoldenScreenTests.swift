import TestSupport
import Testing

@testable import BookingDomain
@testable import BookingModel
@testable import BookingScreens
@testable import BookingSession
@testable import BookingStore
@testable import BookingTUI
@testable import TerminalUI

/// The screens that `GoldenTests` does not come to: every step of a checkout, every form, what lies over a screen.
struct GoldenScreenTests {
  private static let sizes = GoldenTests.sizes

  private func stage(_ size: Size, isRemote: Bool = false) throws -> Stage {
    let stage = try Stage(size: size, isRemote: isRemote)
    try stage.shop.account("Ada")
    return stage
  }

  private func expect(_ stage: Stage, _ name: String) throws {
    var stage = stage
    stage.settle()
    try Gallery.expect(stage, name)
  }

  @Test(arguments: sizes) func `a cart whose time has run out`(_ size: Size) throws {
    var stage = try stage(size)
    stage.press(.enter, .right, .enter, "c")
    stage.wait(.minutes(11))
    try expect(stage, "cart-lapsed")
  }

  @Test(arguments: sizes) func `a countdown that is nearly over`(_ size: Size) throws {
    var stage = try stage(size)
    stage.press(.enter, .right, .enter)
    stage.wait(.minutes(9) + .seconds(40))
    try expect(stage, "hurry")
  }

  @Test(arguments: sizes) func `who it is for`(_ size: Size) throws {
    var stage = try stage(size)
    stage.press(.enter, .enter, "c", .enter)
    try expect(stage, "checkout-who")
  }

  @Test(arguments: sizes) func `a free order`(_ size: Size) throws {
    var stage = try stage(size)
    stage.logIn("ada")
    stage.press("/")
    stage.type("robots")
    stage.press(.enter, .enter, .enter, "c", .enter)
    try expect(stage, "checkout-free")
  }

  @Test(arguments: sizes) func `what a payment comes to`(_ size: Size) throws {
    let cards = [
      ("checkout-declined", SandboxCard.declined), ("checkout-second-step", .secondStep),
      ("checkout-processing", .slow),
    ]
    for (name, card) in cards {
      var stage = try stage(size)
      stage.logIn("ada")
      stage.press(.enter, .enter, "c", .enter)
      stage.type(card.rawValue)
      stage.press(.tab)
      stage.type("12/30")
      stage.press(.tab)
      stage.type("123")
      stage.press(.enter)
      try expect(stage, name)
    }
  }

  @Test(arguments: sizes) func `tickets and orders`(_ size: Size) throws {
    var stage = try stage(size)
    stage.logIn("ada")
    stage.press("2")
    try expect(stage, "tickets-none")
    stage.press("1", .enter, .right, .enter, "c", .enter, .control("t"), .enter, "2")
    try expect(stage, "tickets")
    stage.press("o", .enter)
    try expect(stage, "order")
    stage.press("2", "2", .enter, "f")
    try expect(stage, "ticket-code")
  }

  @Test(arguments: sizes) func `a calendar file at another machine`(_ size: Size) throws {
    var stage = try stage(size, isRemote: true)
    stage.logIn("ada")
    stage.press(.enter, .enter, "c", .enter, .control("t"), .enter, .enter, .enter, "c")
    try expect(stage, "calendar-text")
  }

  @Test(arguments: sizes) func `the account's own screens`(_ size: Size) throws {
    var stage = try stage(size)
    stage.logIn("ada")
    stage.press("3")
    let screens: [(String, any Screen)] = [
      ("settings", SettingsScreen()), ("messages", MessagesScreen()),
      ("change-name", ChangeNameScreen("Ada")), ("change-email", ChangeContactScreen(.email)),
      ("change-password", ChangePasswordScreen()),
    ]
    for (name, screen) in screens {
      stage.open(screen, in: .account)
      try expect(stage, name)
    }
  }

  @Test(arguments: sizes) func `what is found`(_ size: Size) throws {
    var stage = try stage(size)
    stage.press("/")
    stage.type("hal gra")
    stage.press(.enter)
    try expect(stage, "found")
  }

  @Test(arguments: sizes) func `a page elsewhere where the customer pays`(_ size: Size) throws {
    var stage = try Stage(Shop(gateway: ClosedGateway.hosted), size: size)
    try stage.shop.account("Ada")
    stage.logIn("ada")
    stage.press(.enter, .right, .enter, "c", .enter)
    try stage.shop.office.store.write {
      _ = try $0.run(
        """
        UPDATE payments SET state = 'awaitingCustomer', presentation = 'link:https://pay.example.org/c/cs_test_a1B2c3'
        """)
    }
    stage.refresh()
    stage.wait(.seconds(5))
    try expect(stage, "pay-link")
  }

  @Test(arguments: sizes) func `keys that open an account`(_ size: Size) throws {
    var stage = try Stage(size: size, isRemote: true, key: Shop.key)
    try stage.shop.account("Ada")
    stage.logIn("ada")
    stage.open(SSHKeysScreen(), in: .account)
    try expect(stage, "keys-none")
    stage.press("b")
    try expect(stage, "key-add")
    stage.press(.enter)
    try expect(stage, "keys")
    stage.press("n")
    try expect(stage, "key-name")
  }

  @Test(arguments: sizes) func `messages that nobody could deliver`(_ size: Size) throws {
    let shop = try Shop()
    try shop.sell(2, of: "Northern Lights", to: "Ada")
    try shop.loseMessages()
    var stage = try Stage.admin(shop, size: size)
    stage.press("O", "m")
    try expect(stage, "undelivered")
  }

  @Test(arguments: sizes) func `forms of somebody who comes in`(_ size: Size) throws {
    var stage = try stage(size)
    stage.press("3", .control("f"))
    try expect(stage, "forgotten")
    stage.press(.escape, .control("n"))
    for text in ["Mary Anning", "mary@example.org", "+447700900014", "shells by the shore"] {
      stage.type(text)
      stage.press(.tab)
    }
    stage.press(.enter)
    try expect(stage, "verify")
  }

  @Test(arguments: sizes) func `what lies over a screen`(_ size: Size) throws {
    var stage = try stage(size)
    stage.logIn("ada")
    stage.wait(.minutes(14) + .seconds(30))
    try expect(stage, "idle")
    var admin = try Stage.admin(size: size)
    admin.press("x")
    try expect(admin, "question")
    admin.press(.escape)
    admin.wait(.minutes(14))
    admin.press(.down)
    admin.wait(.minutes(14))
    admin.press(.down)
    admin.wait(.minutes(14))
    // The first key says no more than that somebody is there.
    admin.press("k")
    admin.refresh()
    admin.press("w")
    try expect(admin, "password")
  }

  @Test func `a window that is too small`() throws {
    try Golden.expect(try stage(Size(width: 39, height: 11)).text, "too-small-39x11")
  }

  @Test(arguments: sizes) func `the dashboard`(_ size: Size) throws {
    let shop = try Shop()
    try shop.sell(2, of: "Northern Lights", to: "Ada")
    shop.clock.advance(.days(1))
    try shop.sell(3, of: "Blue Hour Trio", to: "Ben")
    try shop.sell(5, of: "Northern Lights", to: "Eve")
    try shop.sell(1, of: "Kaiju Night", to: "Dan")
    let guest = shop.office.openSession()
    let trio = try #require(
      shop.office.visit(guest).catalogue.events(EventQuery()).listings.first { $0.event.city == "Dublin" })
    let type = try #require(shop.office.visit(guest).catalogue.event(trio.id).offers.first).id
    _ = try shop.office.visit(guest).cart.setQuantity(of: type, to: 3)
    shop.clock.advance(.minutes(9))
    var stage = try Stage.admin(shop, size: size)
    stage.press("d")
    try expect(stage, "dashboard")
  }

  @Test(arguments: sizes) func `choosing a poster`(_ size: Size) throws {
    let directory = try TemporaryDirectory(named: "poster-golden")
    let shop = try Shop(images: directory.path("images"))
    var stage = try Stage.admin(shop, size: size)
    stage.press("i", .control("u"))
    stage.type("/nonexistent/")
    try expect(stage, "poster")
  }

  @Test(arguments: ColorDepth.allCases) func `the colours of a list, an event and seats`(_ depth: ColorDepth)
    throws
  {
    let shop = try Shop(events: 2)
    try shop.addSeated()
    var stage = try Stage(shop)
    stage.state.session.options.terminal.colorDepth = depth
    stage.press("/")
    stage.type("hal")
    stage.press(.enter)
    try expectColors(&stage, "list", depth)
    stage.press(.enter, .enter, "b")
    try expectColors(&stage, "seats", depth)
    stage.press(.escape, .escape, "x", .down, .enter, .right, .enter)
    try expectColors(&stage, "event", depth)
  }

  private func expectColors(_ stage: inout Stage, _ name: String, _ depth: ColorDepth) throws {
    stage.settle()
    try Golden.expect(
      StyledText.of(view(stage.state), .velvet, depth), "colours-\(name)-\(depth.rawValue)")
  }
}
