import TerminalUI
import TestSupport
import Testing

@testable import BookingDomain
@testable import BookingModel
@testable import BookingScreens
@testable import BookingSession
@testable import BookingTUI

struct ManagedEventsTests {
  @Test func `an admin lands on the managed events`() throws {
    let stage = try Stage.admin()
    #expect(stage.shows("Northern Lights"))
    #expect(stage.shows("● on sale"))
    #expect(stage.shows("0/52"))
    #expect(stage.shows("1/6"))
  }

  @Test func `without any event the list says which key adds one`() throws {
    let stage = try Stage.admin(Shop(events: 0))
    #expect(stage.shows("No events yet."))
    #expect(stage.shows("a add one"))
  }

  @Test func `what was sold shows as places and money`() throws {
    let shop = try Shop()
    try shop.sell(2, of: "Northern Lights", to: "Ada")
    let stage = try Stage.admin(shop)
    #expect(stage.shows("2/52"))
    #expect(stage.shows("€64.00"))
  }

  @Test func `what others buy shows without a key`() throws {
    var stage = try Stage.admin()
    try stage.shop.sell(3, of: "Northern Lights", to: "Ada")
    stage.refresh()
    #expect(stage.shows("3/52"))
    #expect(stage.shows("€96.00"))
  }

  @Test func `taking an event off sale asks first, and keeps it by default`() throws {
    var stage = try Stage.admin()
    stage.press("w")
    #expect(stage.shows("Take it off sale?"))
    stage.press(.enter)
    #expect(!stage.shows("○ draft"))
    stage.press("w", .right, .enter)
    #expect(stage.shows("○ draft"))
    stage.press("p")
    #expect(stage.shows("“Northern Lights” is on sale."))
    #expect(!stage.shows("○ draft"))
    stage.press("u")
    #expect(stage.shows("○ draft"))
  }

  @Test func `removing an event nobody ordered deletes it`() throws {
    var stage = try Stage.admin()
    stage.press("x")
    #expect(stage.shows("Delete this event?"))
    #expect(stage.shows("Nobody has paid"))
    stage.press(.right, .enter)
    #expect(!stage.shows("Northern Lights   "))
    #expect(stage.shows("1/5"))
  }

  @Test func `an event that somebody is paying for is not said to be deleted`() throws {
    let shop = try Shop()
    _ = try shop.order(2, of: "Northern Lights", by: "Ada")
    var stage = try Stage.admin(shop)
    stage.press("x")
    #expect(stage.shows("Cancel this event?"))
    #expect(stage.shows("it is cancelled and stays with its orders"))
    #expect(!stage.shows("deleted"))
    stage.press(.right, .enter)
    #expect(stage.shows("“Northern Lights” is cancelled with 1 order."))
  }

  @Test func `removing an event with orders says what happens to money and tickets`() throws {
    let shop = try Shop()
    try shop.sell(2, of: "Northern Lights", to: "Ada")
    try shop.sell(4, of: "Northern Lights", to: "Ben")
    var stage = try Stage.admin(shop)
    stage.press("x")
    #expect(stage.shows("2 orders will be refunded €192.00"))
    stage.press(.enter)
    #expect(stage.shows("● on sale · Grand Hall"))
    stage.press("x", .right, .enter)
    #expect(stage.shows("To cancel “Northern Lights”, type how many orders"))
    stage.type("3")
    stage.press(.enter)
    stage.type(Shop.password)
    stage.press(.enter)
    #expect(stage.shows("It has 2 orders by now. Nothing was cancelled."))
    #expect(!stage.shows("✗ cancelled"))
    stage.type("2")
    stage.press(.enter)
    #expect(stage.shows("✗ cancelled"))
    #expect(stage.shows("is cancelled with 2 orders."))
  }

  @Test func `a cancelled event says why it can't be changed`() throws {
    let shop = try Shop()
    try shop.sell(1, of: "Northern Lights", to: "Ada")
    var stage = try Stage.admin(shop)
    stage.press("x", .right, .enter)
    stage.type("1")
    stage.press(.down)
    stage.type(Shop.password)
    stage.press(.enter)
    for word in ["e edit", "p publish", "w take off sale", "x cancel"] { #expect(!stage.shows(word)) }
    #expect(stage.shows("o orders"))
    for key in ["e", "p", "w", "x"] as [Key] {
      stage.wait(.seconds(20))
      stage.press(key)
      #expect(stage.shows("This event is cancelled and can't be edited"))
    }
  }

  @Test func `management asks for the password once the proof is old, then goes on`() throws {
    var stage = try Stage.admin()
    stage.wait(.minutes(10))
    stage.press(.down)
    stage.wait(.minutes(6))
    stage.press("w")
    #expect(stage.shows("Your password, please"))
    stage.type("wrong horse")
    stage.press(.enter)
    #expect(stage.shows("Your password, please"))
    stage.type(Shop.password)
    stage.press(.enter)
    #expect(stage.shows("Take it off sale?"))
  }

  @Test func `an old proof leaves the list as it was and says how to go on`() throws {
    var stage = try Stage.admin()
    stage.wait(.minutes(10))
    stage.press(.down)
    stage.wait(.minutes(6))
    stage.refresh()
    #expect(stage.shows("Northern Lights"))
    #expect(stage.shows("⏎ type your password to go on"))
    stage.press(.enter)
    stage.type(Shop.password)
    stage.press(.enter)
    #expect(!stage.shows("type the password"))
  }

  @Test func `an event without tickets can't be published, and the key that helps is named`() throws {
    let shop = try Shop(events: 0)
    var draft = try #require(Shop.drafts(now: shop.clock.now).first)
    draft.ticketTypes = []
    _ = try shop.office.operator.visit().events.add(draft)
    var stage = try Stage.admin(shop)
    stage.press("p")
    #expect(stage.shows("It has no tickets yet. e adds some, then p puts it on sale."))
    #expect(stage.shows("○ draft"))
  }

  @Test func `an event that is over can't be published`() throws {
    let shop = try Shop(events: 0)
    let draft = try #require(Shop.drafts(now: shop.clock.now).first)
    _ = try shop.office.operator.visit().events.add(draft)
    shop.clock.advance(.days(4))
    var stage = try Stage.admin(shop)
    stage.press("p")
    #expect(stage.shows("It is over already."))
  }

  @Test func `left and right go through drafts, past ones and the rest`() throws {
    let shop = try Shop()
    let operatorSession = shop.office.openOperatorSession()
    var draft = try #require(Shop.drafts(now: shop.clock.now).first)
    draft.title = "Not yet public"
    _ = try shop.office.visit(operatorSession).events.add(draft)
    var stage = try Stage.admin(shop)
    #expect(stage.shows("Not yet public"))
    stage.press(.right)
    #expect(!stage.shows("Not yet public"))
    stage.press(.right)
    #expect(stage.shows("Not yet public"))
    #expect(stage.shows("1/1"))
    stage.press(.right)
    #expect(stage.shows("No cancelled events."))
  }

  @Test func `a slash searches among the managed ones, and letters are text then`() throws {
    var stage = try Stage.admin()
    stage.press("/")
    stage.type("trio")
    #expect(stage.shows("Blue Hour Trio"))
    #expect(!stage.shows("Northern Lights"))
    stage.press(.enter)
    stage.press(.escape)
    #expect(stage.shows("Northern Lights"))
  }

  @Test func `filters narrow what the list shows, and Esc shows all again`() throws {
    var stage = try Stage.admin()
    stage.press("f", .right)
    #expect(stage.shows("‹ Film ›"))
    #expect(!stage.shows("Northern Lights"))
    stage.press(.enter)
    #expect(stage.shows("Film   1/1"))
    stage.press(.escape)
    #expect(stage.shows("Northern Lights"))
    #expect(stage.shows("4/6"))
  }

  @Test func `over SSH the poster key says why it does nothing`() throws {
    var stage = try Stage.admin(isRemote: true)
    stage.press("i")
    #expect(stage.shows("Over SSH your own files are out of reach."))
  }

  @Test func `enter shows one event with its ticket types`() throws {
    var stage = try Stage.admin()
    stage.press(.enter)
    #expect(stage.shows("Stalls"))
    #expect(stage.shows("0/40"))
    #expect(stage.shows("Nothing sold yet."))
    stage.press(.escape)
    #expect(stage.shows("1/6"))
  }

  @Test(arguments: [(40, 12), (80, 24), (120, 40)])
  func `the list is as it was approved`(width: Int, height: Int) throws {
    let shop = try Shop()
    try shop.sell(2, of: "Northern Lights", to: "Ada")
    try shop.sell(3, of: "Blue Hour Trio", to: "Ben")
    var stage = try Stage.admin(shop, size: Size(width: width, height: height))
    try Gallery.expect(stage, "managed-events")
    stage.press(.enter)
    stage.settle()
    try Gallery.expect(stage, "managed-event")
  }
}
