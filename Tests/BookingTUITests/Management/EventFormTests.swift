import TerminalUI
import TestSupport
import Testing

@testable import BookingDomain
@testable import BookingModel
@testable import BookingScreens
@testable import BookingSession
@testable import BookingTUI

struct EventFormTests {
  /// Fills the two forms of a new event and adds one ticket type, by keyboard alone.
  private func fill(_ stage: inout Stage, price: String = "25.50", places: String = "80") {
    stage.press("a")
    stage.type("Harbour Jazz")
    stage.press(.tab)
    stage.type("mus")
    stage.press(.right, .tab, .tab)
    stage.type("An evening by the water")
    stage.press(.pageDown)
    stage.type("Pier 9")
    stage.press(.tab)
    stage.type("Halifax")
    stage.press(.tab)
    stage.type("ca")
    stage.press(.tab)
    stage.press(.control("u"))
    stage.type("hali")
    stage.press(.tab)
    stage.type("202609042000")
    stage.press(.pageDown, "a")
    stage.type("Standing")
    stage.press(.tab)
    stage.type(price)
    stage.press(.tab, .tab)
    stage.type(places)
  }

  @Test func `an event is added by keyboard alone and shows itself as a draft`() throws {
    var stage = try Stage.admin()
    fill(&stage)
    stage.press(.control("s"))
    #expect(stage.shows("Saved as a draft."))
    #expect(stage.shows("○ draft"))
    #expect(stage.shows("Fri 4 Sep · 20:00–22:00"))
    #expect(stage.shows("Halifax time"))
    #expect(stage.shows("€25.50"))
    stage.press("p")
    #expect(stage.shows("● on sale"))
    stage.press(.escape)
    #expect(stage.shows("1/7"))
  }

  @Test(arguments: GoldenTests.sizes)
  func `beside the ticket types stands the key that saves them`(_ size: Size) throws {
    var stage = try Stage.admin(size: size)
    fill(&stage)
    stage.press(.escape)
    #expect(stage.shows("Standing"))
    #expect(stage.shows("^S save"))
    #expect(stage.shows("⏎ change"))
  }

  @Test func `the description has all the rows that are left`() throws {
    let shop = try Shop(events: 0)
    var draft = try #require(Shop.drafts(now: shop.clock.now).first)
    draft.description = (1...8).map { "Line \($0)" }.joined(separator: "\n")
    _ = try shop.office.operator.visit().events.add(draft)
    var stage = try Stage.admin(shop)
    stage.press("e")
    #expect(stage.shows("Line 1"))
    #expect(stage.shows("Line 8"))
    #expect(stage.shows("Refunds"))
  }

  @Test func `a begun category and a begun city of the zone are completed`() throws {
    var stage = try Stage.admin()
    stage.press("a", .tab)
    stage.type("mus")
    #expect(stage.shows("→ Music"))
    stage.press(.right, .pageDown, .tab, .tab, .tab, .control("u"))
    stage.type("lisb")
    #expect(stage.shows("→ Europe/Lisbon"))
    stage.press(.tab)
    #expect(!stage.shows("lisb"))
    #expect(stage.shows("Europe/Lisbon"))
  }

  @Test func `saving an empty form goes to the first field that is missing`() throws {
    var stage = try Stage.admin()
    stage.press("a", .control("s"))
    #expect(stage.shows("Not saved yet. Title: Please fill this in."))
    #expect(stage.shows("✗ Please fill this in."))
    #expect(stage.shows("Event ✗"))
    #expect(stage.shows("Time and place ✗"))
  }

  @Test func `a field that was not left yet shows no error`() throws {
    var stage = try Stage.admin()
    stage.press("a")
    #expect(!stage.shows("✗"))
    stage.press(.pageDown)
    #expect(!stage.shows("✗"))
  }

  @Test func `what the box office refuses stands at the field of the right ticket type`() throws {
    var stage = try Stage.admin()
    fill(&stage)
    stage.press(.escape, "a")
    stage.type("standing")
    stage.press(.tab)
    stage.type("10")
    stage.press(.tab, .tab)
    stage.type("5")
    stage.press(.control("s"))
    #expect(stage.shows("✗ This is in use already."))
    #expect(stage.shows("standing"))
    // Changing the field takes the refusal away.
    stage.type("2")
    #expect(!stage.shows("✗ This is in use already."))
    stage.press(.control("s"))
    #expect(stage.shows("Saved as a draft."))
  }

  @Test func `a day is chosen from a calendar, which begins today`() throws {
    var stage = try Stage.admin(size: Size(width: 120, height: 40))
    stage.press("a", .pageDown, .tab, .tab, .tab, .tab, "c")
    #expect(stage.shows("July 2026"))
    stage.press(.down, .pageDown, .enter)
    #expect(!stage.shows("August 2026"))
    #expect(stage.shows("2026-08-08 20:00"))
    #expect(stage.shows("2026-08-08 22:00"))
    stage.press("c", .escape)
    #expect(stage.shows("2026-08-08 20:00"))
    #expect(stage.shows("New event"))
  }

  @Test(arguments: ["4 Sep 8pm", "04.09.2026 20:00", "Fri 4 September 20h", "9/4/2026 8pm on Fri"])
  func `dates are taken as people type them, and read out at once`(typed: String) throws {
    var stage = try Stage.admin(size: Size(width: 80, height: 24))
    stage.press("a", .pageDown, .tab, .tab, .tab, .control("u"))
    stage.type("America/Halifax")
    stage.press(.tab)
    stage.type(typed)
    #expect(stage.shows("Fri 4 Sep 2026, 20:00, Halifax time"))
    stage.press(.tab)
    #expect(stage.shows("2026-09-04 20:00  Fri"))
    // The end follows the start until another is typed.
    #expect(stage.shows("2026-09-04 22:00"))
    stage.type("1:30")
    #expect(stage.shows("Sat 5 Sep 2026, 01:30, Halifax time"))
    stage.press(.tab)
    stage.type("19:00")
    #expect(stage.shows("Fri 4 Sep 2026, 19:00, Halifax time"))
  }

  @Test func `moving the start takes the end and the doors along until somebody types others`() throws {
    var stage = try Stage.admin()
    fill(&stage)
    stage.press(.escape, .pageUp, .tab, .tab, .tab, .tab, .tab, .tab)
    stage.type("19:00")
    stage.press(.control("s"), "e", .pageDown, .tab, .tab, .tab, .tab)
    stage.type("202609060930")
    #expect(stage.shows("2026-09-06 11:30"))
    #expect(stage.shows("2026-09-06 08:30"))
    stage.press(.tab)
    stage.type("202609061200")
    stage.press(.shiftTab)
    stage.type("202609051030")
    #expect(stage.shows("2026-09-06 12:00"))
    #expect(stage.shows("2026-09-05 09:30"))
  }

  @Test func `what a new event begins with is typed over`() throws {
    var stage = try Stage.admin()
    stage.press("a", .tab, .tab)
    stage.type("usd")
    #expect(stage.shows("usd"))
    #expect(!stage.shows("EUR"))
    stage.press(.pageDown, .tab, .tab, .tab)
    stage.type("hali")
    #expect(stage.shows("→ America/Halifax"))
    stage.press(.tab, .shiftTab)
    stage.type("x")
    #expect(stage.shows("America/Halifaxx"))
  }

  @Test func `a date that can be two is asked about at once`() throws {
    var stage = try Stage.admin(size: Size(width: 80, height: 24))
    stage.press("a", .pageDown, .tab, .tab, .tab, .tab)
    stage.type("12/11/2026 20:00")
    #expect(stage.shows("12 Nov 2026 or 11 Dec 2026? Type the month by its name."))
    stage.press(.tab)
    #expect(stage.shows("✗ 12 Nov 2026 or 11 Dec 2026?"))
    stage.press(.control("s"), .control("s"))
    #expect(!stage.shows("Saved"))
  }

  @Test func `a refused date says why, and typing takes its place`() throws {
    var stage = try Stage.admin(size: Size(width: 80, height: 24))
    stage.press("a", .pageDown, .tab, .tab, .tab, .tab)
    stage.type("30 Feb 2027 20:00")
    stage.press(.tab)
    #expect(stage.shows("✗ There is no such day."))
    stage.press(.shiftTab)
    stage.type("28 Feb 2027 26:00")
    #expect(stage.shows("✗ There is no such time of day."))
    stage.press(.tab, .shiftTab)
    stage.type("28 Feb 2027 20:00")
    #expect(stage.shows("Sun 28 Feb 2027, 20:00"))
  }

  @Test func `a sale begins and ends when somebody types it`() throws {
    var stage = try Stage.admin(size: Size(width: 80, height: 24))
    fill(&stage)
    stage.press(.tab, .tab, .tab)
    stage.type("1 aug 10:00")
    #expect(stage.shows("Sat 1 Aug 2026, 10:00, Halifax time"))
    stage.press(.control("s"))
    #expect(stage.shows("Saved as a draft."))
  }

  @Test func `an event that ends before it starts is refused at its end`() throws {
    var stage = try Stage.admin()
    fill(&stage)
    stage.press(.escape, .pageUp, .tab, .tab, .tab, .tab, .tab)
    stage.type("202609041900")
    stage.press(.control("s"))
    #expect(stage.shows("✗ It ends before it starts."))
  }

  @Test func `leaving with changes asks, and stays by default`() throws {
    var stage = try Stage.admin()
    stage.press("a")
    stage.type("Half an idea")
    stage.press(.escape)
    #expect(stage.shows("Leave without saving?"))
    stage.press(.enter)
    #expect(stage.shows("Half an idea"))
    stage.press(.escape, .right, .right, .enter)
    #expect(stage.shows("1/6"))
  }

  @Test func `leaving without changes asks nothing`() throws {
    var stage = try Stage.admin()
    stage.press("e", .escape)
    #expect(stage.shows("1/6"))
  }

  @Test func `what is typed before the event is read is not lost`() throws {
    var stage = try Stage.admin()
    let effects = update(&stage.state, .input(.key("e")))
    for key in ["!", .control("s")] as [Key] { stage.press(key) }
    stage.run(effects)
    #expect(stage.shows("Northern Lights!"))
    #expect(stage.shows("Saved."))
  }

  @Test func `editing changes what is there`() throws {
    var stage = try Stage.admin()
    stage.press("e")
    stage.type(" II")
    stage.press(.control("s"))
    #expect(stage.shows("Saved."))
    #expect(stage.shows("Northern Lights II"))
  }

  @Test func `somebody else's change in between is told, and theirs can be loaded`() throws {
    var stage = try Stage.admin()
    stage.press("e")
    stage.type(" II")
    try change(stage, title: "Northern Lights, newly named")
    stage.press(.control("s"))
    #expect(stage.shows("Changed meanwhile"))
    stage.press(.right, .enter)
    #expect(stage.shows("newly named"))
    #expect(!stage.shows("● not saved"))
  }

  @Test func `or mine is saved over theirs`() throws {
    var stage = try Stage.admin()
    stage.press("e")
    stage.type(" II")
    try change(stage, title: "Theirs")
    stage.press(.control("s"), .right, .right, .enter)
    #expect(stage.shows("Saved."))
    #expect(stage.shows("Northern Lights II"))
  }

  private func change(_ stage: Stage, title: String) throws {
    let office = stage.shop.office
    let session = office.openOperatorSession()
    let listing = try #require(
      try office.visit(session).catalogue.events(EventQuery()).listings.first {
        $0.event.title == "Northern Lights"
      })
    let details = try office.visit(session).catalogue.event(listing.id)
    var draft = EventDraft(details)
    draft.title = title
    _ = try office.visit(session).events.change(listing.id, draft, revision: details.event.revision)
  }

  @Test func `a ticket type that nobody has is removed, and comes back with u, or with x`() throws {
    var stage = try Stage.admin()
    stage.press("e", .pageDown, .pageDown)
    #expect(stage.shows("x remove") && stage.shows("Tickets 2"))
    stage.press("x")
    #expect(stage.shows("removed") && stage.shows("Tickets 1"))
    #expect(stage.shows("“Stalls” is removed once you save."))
    stage.press("u")
    #expect(!stage.shows("● not saved"))
    stage.press("x", .enter)
    #expect(stage.shows("It is removed. x puts it back."))
    stage.press("x")
    #expect(!stage.shows("● not saved") && stage.shows("Tickets 2"))
  }

  @Test func `one that was never saved is removed`() throws {
    var stage = try Stage.admin()
    stage.press("e", .pageDown, .pageDown, "a")
    stage.type("Box")
    stage.press(.escape)
    #expect(stage.shows("x remove"))
    stage.press("x")
    #expect(!stage.shows("Box   ") && stage.shows("“Box” is removed."))
  }

  @Test func `where people have tickets it asks first, and can be put back on sale later`() throws {
    let shop = try Shop()
    try shop.sell(4, of: "Northern Lights", to: "Ada")
    var stage = try Stage.admin(shop)
    stage.press("e", .pageDown, .pageDown, "x")
    #expect(stage.shows("4 tickets are sold and valid."))
    stage.press(.enter)
    #expect(!stage.shows("● not saved"))
    stage.press("x", .right, .enter, .control("s"))
    #expect(stage.shows("Saved."))
    stage.press("e", .pageDown, .pageDown, .end)
    #expect(stage.shows("off sale, 4 sold"))
    #expect(stage.shows("x put back on sale"))
    stage.press("x", .control("s"))
    #expect(stage.shows("Saved."))
    let office = shop.office
    let event = try #require(
      try office.visit(office.openSession()).catalogue.events(EventQuery()).listings.first {
        $0.event.title == "Northern Lights"
      })
    let offers = try office.visit(office.openSession()).catalogue.event(event.id).offers
    #expect(offers.map(\.ticketType.name) == ["Circle", "Stalls"])
    #expect(offers.map(\.availability.sold) == [0, 4])
  }

  @Test func `to look at tickets changes nothing, sold and seated ones too`() throws {
    for title in ["Northern Lights", "Blue Hour Trio", "Seated Hall", "Kaiju Night"] {
      let shop = try Shop()
      try shop.addSeated()
      try shop.sell(4, of: "Northern Lights", to: "Ada")
      try shop.sell(2, of: "Blue Hour Trio", to: "Ben")
      var stage = try Stage.admin(shop)
      stage.press("/")
      stage.type(title)
      stage.press(.enter, "e", .pageDown, .pageDown, .enter)
      #expect(stage.shows("Min per order") || stage.shows("Seating"))
      stage.press(.escape)
      #expect(!stage.shows("● not saved"), "\(title)")
      stage.press(.escape)
      #expect(!stage.shows("Leave without saving?"), "\(title)")
    }
  }

  @Test func `the last tickets of an event on sale stay, and it is said why`() throws {
    let shop = try Shop()
    try shop.sell(1, of: "Blue Hour Trio", to: "Ada")
    var stage = try Stage.admin(shop)
    stage.press("/")
    stage.type("Blue Hour")
    stage.press(.enter, "e", .pageDown, .pageDown, "x", .right, .enter, .control("s"))
    #expect(!stage.shows("Please fill this in"))
    #expect(stage.shows("Nothing would be on sale."), "\(stage.text)")
  }

  @Test func `fewer places than are sold is refused at the number`() throws {
    let shop = try Shop()
    try shop.sell(4, of: "Northern Lights", to: "Ada")
    var stage = try Stage.admin(shop)
    stage.press("e", .pageDown, .pageDown, .enter, .tab, .tab, .tab, .control("u"))
    stage.type("3")
    stage.press(.control("s"))
    #expect(stage.shows("✗ 4 places are sold or held already."))
  }

  @Test func `a seating plan is drawn while it is typed, and its mistakes are named`() throws {
    var stage = try Stage.admin(size: Size(width: 120, height: 40))
    stage.press("a", .pageDown, .pageDown, "a")
    stage.type("Seat")
    stage.press(.tab)
    stage.type("20")
    stage.press(.tab, .right, .tab)
    stage.type("A-B: 1-3 _ 4")
    #expect(stage.shows("STAGE"))
    #expect(stage.shows("A  □  □  □     □"))
    #expect(stage.shows("8 seats"))
    stage.press(.enter)
    stage.type("C 1-4")
    #expect(stage.shows("Line 2: a row needs a colon"))
  }

  @Test func `rows of a plan that have no room are counted`() throws {
    var stage = try Stage.admin(size: Size(width: 80, height: 24))
    stage.press("a", .pageDown, .pageDown, "a", .tab, .tab, .right, .tab)
    stage.type("A-N: 1-10 _ 11-20")
    #expect(stage.shows("280 seats · 1 row not shown"))
    stage.resize(120, 40)
    #expect(stage.shows("280 seats"))
    #expect(!stage.shows("not shown"))
  }

  @Test func `a proof that has grown old while typing costs a password and nothing else`() throws {
    var stage = try Stage.admin()
    fill(&stage)
    stage.wait(.minutes(10))
    stage.press(.left)
    stage.wait(.minutes(6))
    stage.press(.control("s"))
    #expect(stage.shows("Your password, please"))
    stage.type(Shop.password)
    stage.press(.enter)
    #expect(stage.shows("Saved as a draft."))
  }

  @Test func `the section's own key does not throw away what is typed`() throws {
    var stage = try Stage.admin()
    stage.press("a")
    stage.type("Half an idea")
    stage.press(.pageDown, .pageDown, "4")
    #expect(stage.shows("Save (^S) or leave (Esc) first."))
  }

  @Test(arguments: [(40, 12), (80, 24), (120, 40)])
  func `the form is as it was approved`(width: Int, height: Int) throws {
    var stage = try Stage.admin(size: Size(width: width, height: height))
    stage.press("e")
    try Gallery.expect(stage, "event-form")
    stage.press(.pageDown)
    try Gallery.expect(stage, "event-form-place")
    stage.press(.pageDown)
    try Gallery.expect(stage, "event-form-tickets")
    stage.press(.enter, .tab, .tab, .right, .tab)
    stage.type("[Stalls]")
    stage.press(.enter)
    stage.type("A-D: 1-5 _ 6-10")
    stage.press(.enter)
    stage.type("E: 1-3* _ 6-10")
    try Gallery.expect(stage, "event-form-plan")
  }
}
