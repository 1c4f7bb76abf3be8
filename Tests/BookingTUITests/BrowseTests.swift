import TerminalUI
import Testing

@testable import BookingDomain
@testable import BookingModel
@testable import BookingScreens
@testable import BookingSession
@testable import BookingTUI

struct BrowseTests {
  @Test func `a start opens on the events, as a guest`() throws {
    let stage = try Stage()
    #expect(stage.shows("Northern Lights"))
    #expect(stage.shows("guest"))
    #expect(stage.shows("1/6"))
  }

  @Test func `typing after a slash narrows the list at once`() throws {
    var stage = try Stage()
    stage.press("/")
    stage.type("trio")
    #expect(stage.shows("Blue Hour Trio"))
    #expect(!stage.shows("Northern Lights"))
    stage.press(.escape)
    #expect(stage.shows("Northern Lights"))
  }

  @Test func `Enter opens what was searched for, however late the list comes`() throws {
    var stage = try Stage()
    stage.isSilent = true
    stage.press("/")
    stage.type("robots")
    stage.press(.enter, .enter)
    stage.answer()
    #expect(stage.shows("Assembly Rooms, Berlin"))
    #expect(stage.shows("how many"))
    stage.press(.escape, "x")
    stage.isSilent = true
    stage.press("/")
    stage.type("nothing at all")
    stage.press(.enter, .enter)
    stage.answer()
    #expect(stage.shows("There is no event to open."))
  }

  @Test func `n and N go through what was found, around the ends`() throws {
    var stage = try Stage()
    stage.press("/")
    stage.type("music")
    stage.press(.enter)
    #expect(stage.shows("1/2"))
    stage.press("n")
    #expect(stage.shows("2/2"))
    stage.press("n")
    #expect(stage.shows("1/2"))
    stage.press("N")
    #expect(stage.shows("2/2"))
  }

  /// Blue Hour Trio has three places, Stalls forty.
  @Test(arguments: [Size(width: 40, height: 12), Size(width: 80, height: 24), Size(width: 120, height: 40)])
  func `few places left are told at every size, before the first is taken`(size: Size) throws {
    var stage = try Stage(size: size)
    stage.press(.down, .enter)
    stage.settle()
    #expect(stage.shows("Entry") && stage.shows("last 3"))
    stage.press(.left, .enter)
    stage.settle()
    #expect(stage.shows("Entry") && stage.shows("in cart"))
  }

  @Test func `letters never act while the search field has the focus`() throws {
    var stage = try Stage()
    stage.press("/")
    stage.type("q?c1")
    #expect(!stage.hasQuit)
    #expect(stage.shows("Nothing found for “q?c1”."))
  }

  @Test func `an empty list says which key helps`() throws {
    var stage = try Stage()
    stage.press("/")
    stage.type("zzz")
    stage.press(.enter)
    #expect(stage.shows("x show all events"))
    stage.press("x")
    #expect(stage.shows("Northern Lights"))
  }

  @Test func `right goes through the categories and back to all of them`() throws {
    var stage = try Stage()
    stage.press(.right)
    #expect(stage.shows("Kaiju Night"))
    #expect(!stage.shows("Northern Lights"))
    stage.press(.left)
    #expect(stage.shows("Northern Lights"))
  }

  @Test func `the list keeps its selection when one comes back from an event`() throws {
    var stage = try Stage()
    stage.press(.down, .down, .enter)
    #expect(stage.shows("Old Mill, Dublin"))
    stage.press(.escape)
    #expect(stage.shows("3/6"))
  }

  @Test func `what others buy shows without a key`() throws {
    var stage = try Stage()
    let other = stage.shop.office.openSession()
    let trio = try #require(
      try stage.shop.office.visit(other).catalogue.events(EventQuery()).listings.first {
        $0.event.title == "Blue Hour Trio"
      }
    )
    let type = try #require(try stage.shop.office.visit(other).catalogue.event(trio.id).offers.first).id
    _ = try stage.shop.office.visit(other).cart.setQuantity(of: type, to: 2)
    stage.refresh()
    #expect(stage.shows("last one"))
  }

  @Test func `the stepper stops at what an order may hold, and says so`() throws {
    var stage = try Stage()
    stage.press(.enter)
    for _ in 0..<8 { stage.press(.right) }
    #expect(stage.shows("At most 6 of these in one order."))
    #expect(stage.shows("‹  6 ›"))
  }

  @Test func `what is pressed before the tickets are read is done once they are`() throws {
    var stage = try Stage()
    stage.isSilent = true
    stage.press(.enter, .down, .right, .enter)
    #expect(!stage.shows("There are no tickets yet."))
    stage.answer()
    #expect(stage.shows("2 × Circle held for 10 minutes."))
  }

  @Test func `what is pressed before the tickets are read is refused in words where there are none`() throws {
    var stage = try Stage()
    let rival = stage.shop.office.openSession()
    let trio = try #require(
      try stage.shop.office.visit(rival).catalogue.events(EventQuery()).listings.first {
        $0.event.title == "Blue Hour Trio"
      }
    )
    let type = try #require(try stage.shop.office.visit(rival).catalogue.event(trio.id).offers.first).id
    _ = try stage.shop.office.visit(rival).cart.setQuantity(of: type, to: 3)
    stage.press(.down)
    stage.isSilent = true
    stage.press(.enter, .enter)
    stage.answer()
    #expect(stage.shows("Places come back when others let theirs go."))
    #expect(!stage.shows("cart 1"))
  }

  @Test func `what is pressed while places are being held comes after them`() throws {
    var stage = try Stage()
    stage.press(.enter)
    stage.isSilent = true
    stage.press(.enter, .right, .enter)
    stage.answer()
    #expect(stage.shows("2 × Stalls held for 10 minutes."))
    #expect(stage.shows("cart 2"))
  }

  @Test func `changes of the cart asked for at once are made one after the other`() throws {
    var stage = try Stage()
    stage.press(.enter, .enter, .down, .enter, "c")
    #expect(stage.shows("€80.00"))
    stage.isSilent = true
    stage.press(.right, .right, "x")
    stage.answer()
    #expect(stage.shows("3 × Stalls removed."))
    #expect(stage.shows("€48.00"))
    stage.isSilent = true
    stage.press("x")
    stage.answer()
    stage.isSilent = true
    stage.press("u", .left, .right)
    stage.answer()
    #expect(stage.shows("€48.00"))
  }

  @Test func `adding holds the places and starts the countdown`() throws {
    var stage = try Stage()
    stage.press(.enter, .right, .enter)
    #expect(stage.shows("cart 2 · 10:00"))
    stage.wait(.seconds(1))
    #expect(stage.shows("cart 2 · 09:59"))
  }

  @Test func `a cart that ran out offers the same places again`() throws {
    var stage = try Stage()
    stage.press(.enter, .right, .enter, "c")
    #expect(stage.shows("Your cart"))
    stage.wait(.minutes(11))
    #expect(stage.shows("Time ran out"))
    stage.press(.enter)
    #expect(stage.shows("2 × €32.00") || stage.shows("€64.00"))
    #expect(stage.shows("cart 2"))
  }

  @Test func `removing is undone with u`() throws {
    var stage = try Stage()
    stage.press(.enter, .right, .enter, "c", "x")
    #expect(stage.shows("Your cart is empty."))
    stage.press("u")
    #expect(stage.shows("€64.00"))
  }

  @Test func `another currency says so and offers to check out first`() throws {
    var stage = try Stage()
    stage.press(.enter, .enter, .escape, .down, .down, .down, .enter, .enter)
    #expect(stage.shows("Your cart is in EUR. Check out first (c)"))
  }

  @Test func `an idle screen asks for no wake-up`() throws {
    let stage = try Stage()
    #expect(stage.state.alarm == nil)
  }

  @Test func `below 40 by 12 a card says what is needed`() throws {
    var stage = try Stage()
    stage.resize(30, 8)
    #expect(stage.shows("needs 40x12"))
  }
}
