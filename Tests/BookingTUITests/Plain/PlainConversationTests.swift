import BookingWords
import TerminalUI
import TestSupport
import Testing

@testable import BookingDomain
@testable import BookingModel
@testable import BookingPlain
@testable import BookingScreens
@testable import BookingSession
@testable import BookingTUI

struct PlainConversationTests {
  @Test func `a stranger buys tickets line by line`() throws {
    var stage = try PlainStage()
    #expect(stage.said.contains("1. Events"))
    #expect(
      stage.type("blue").contains(
        "1. Blue Hour Trio, Mon 6 Jul 21:00, The Cellar, Lisbon, from €24.00, last 3"))
    #expect(stage.type("1").contains("1. Entry, €24.00, last 3"))
    stage.type("1")
    #expect(stage.prompt == "How many Entry? 1 to 3, or back")
    #expect(stage.type("2") == "2 × Entry held for 10 minutes. Type cart to check out.")
    #expect(stage.type("cart").contains("Total €48.00, all fees and taxes included."))
    #expect(stage.type("pay").contains("1. Sign up"))
    stage.type("1", "Mary Anning", "mary@example.org", "+447700900014", "shells by the shore")
    #expect(
      stage.type(stage.code(by: .email))
        == "Your email is verified.\n"
        + "Type messages to read the code for +447700900014: nothing is sent from here.")
    #expect(stage.type(stage.code(by: .phone)).contains("to pay by card"))
    stage.type("test")
    #expect(stage.prompt == "Pay €48.00 now? yes or back")
    let done = stage.type("yes")
    #expect(done.contains("You are going! €48.00"))
    #expect(done.firstMatch(of: /Ticket 1 of 2: code TX-[0-9A-Z-]+, Entry, Mary Anning, valid/) != nil)
    #expect(done.contains("Home."))
    #expect(stage.type("3").contains("1. Blue Hour Trio"))
    #expect(stage.type("1").contains("Ticket 2 of 2: code TX-"))
  }

  @Test func `seats are chosen by name, in a row, or the best together`() throws {
    let shop = try Shop(events: 1)
    try shop.addSeated()
    var stage = try PlainStage(shop)
    stage.type("hall", "1")
    #expect(stage.type("1") == "Stalls: 24 of 24 seats are free.\nYou hold none yet.")
    #expect(stage.type("best 2").hasPrefix("B3, B4 held for 10 minutes."))
    #expect(stage.type("c1 C2").hasPrefix("B3, B4, C1, C2 held"))
    #expect(stage.type("release B3, B4").hasPrefix("C1, C2 held"))
    #expect(stage.type("free A") == "Row A: A1 to A6")
    #expect(stage.type("free C") == "Row C: C3 to C6")
    #expect(stage.type("Z9") == "There is no seat Z9. Type free to hear the free ones.")
    #expect(stage.type("cart").contains("2 × Seated Hall, Stalls, seats C1, C2, €40.00"))
    #expect(stage.type("remove 1").contains("Type undo to put it back."))
    #expect(stage.type("undo").contains("seats C1, C2"))
  }

  @Test func `an answer that comes late meets no other page's question`() throws {
    var stage = try PlainStage()
    stage.type("1")
    var conversation = stage.conversation
    let now = stage.shop.clock.now
    func answer(_ step: PlainConversation.Step) throws -> PlainAnswer {
      let job = try #require(step.jobs.first)
      return job.work(stage.shop.office.visit(job.principal))
    }
    // The first event is not read yet when one goes to the second.
    let first = try answer(conversation.handle("1", at: now))
    let list = try answer(conversation.handle("back", at: now))
    _ = conversation.handle(list, at: now)
    let second = try answer(conversation.handle("2", at: now))
    let (prompt, late) = (conversation.prompt, conversation.handle(first, at: now))
    #expect(late.lines.isEmpty && late.jobs.isEmpty && conversation.prompt == prompt)
    #expect(!conversation.handle(second, at: now).lines.isEmpty)
  }

  @Test func `an answer reaches the page that asked below another one`() throws {
    var stage = try PlainStage()
    stage.type("1")
    var conversation = stage.conversation
    let now = stage.shop.clock.now
    let step = conversation.handle("1", at: now)
    _ = conversation.handle("cart", at: now)
    let prompt = conversation.prompt
    for job in step.jobs {
      _ = conversation.handle(job.work(stage.shop.office.visit(job.principal)), at: now)
    }
    #expect(conversation.prompt == prompt)
    _ = conversation.handle("back", at: now)
    #expect(conversation.prompt != stage.conversation.prompt)
  }

  @Test func `time that runs out is said, and the same places are offered again`() throws {
    var stage = try PlainStage()
    stage.type("1", "1", "1", "2")
    stage.shop.clock.advance(.minutes(9))
    #expect(stage.type("home").hasPrefix("Your places are held for 60 seconds more."))
    #expect(!stage.type("home").contains("more."))
    stage.shop.clock.advance(.minutes(2))
    #expect(stage.type("home").hasPrefix("Time ran out: your places were released."))
    #expect(stage.type("cart").contains("They may still be free:\n2 × Northern Lights"))
    #expect(stage.type("hold").contains("Your cart, held for 10 minutes."))
  }

  @Test func `a guest with held places is asked before leaving`() throws {
    var stage = try PlainStage()
    stage.type("1", "1", "1", "2")
    #expect(
      stage.type("quit")
        == "2 places are held for 10 minutes more. Without an account they are let go when you leave.")
    #expect(stage.prompt == "Leave and let them go? yes or no")
    #expect(stage.type("no") == "You stay, and your places stay held.")
    #expect(!stage.conversation.hasEnded && stage.conversation.session.cart.places == 2)
    stage.type("quit")
    #expect(stage.type("yes") == "Goodbye.")
    #expect(stage.conversation.hasEnded)
  }

  @Test func `who has an account, or holds nothing, leaves at once`() throws {
    var guest = try PlainStage()
    #expect(guest.type("quit") == "Goodbye.")
    var stage = try PlainStage()
    try stage.shop.account("Ada")
    stage.type("4", "2", "ada@example.org", Shop.password, "home", "1", "1", "1", "2", "quit")
    #expect(stage.conversation.hasEnded && stage.conversation.session.cart.places == 2)
  }

  @Test func `the menu's words are the menu's among the events too`() throws {
    var stage = try PlainStage()
    stage.type("1")
    #expect(stage.type("tickets").contains("ticket"))
    stage.type("back")
    #expect(stage.type("events").hasPrefix("Events, 1 to"))
    #expect(stage.type("log in").contains("1. Sign up"))
    stage.type("back")
    #expect(stage.type("find tickets") == "Nothing found for tickets.")
    // What somebody pasted is not read back to them whole.
    #expect(stage.type(String(repeating: "x", count: 10_000)).count < 100)
  }

  @Test func `a refused form asks again only for what is wrong`() throws {
    var stage = try PlainStage()
    stage.type("4", "1", "Mary Anning", "not an address", "+447700900014")
    #expect(stage.type("shells by the shore") == "Email: This does not look like an email address.")
    #expect(stage.prompt == "Your email")
    #expect(stage.type("mary@example.org").contains("code for mary@example.org"))
  }

  @Test func `a password is asked for without being shown, and a wrong one is told`() throws {
    var stage = try PlainStage()
    try stage.shop.account("Ada")
    stage.type("4", "2", "ada@example.org")
    #expect(stage.conversation.prompt.isSecret)
    #expect(stage.type("wrong") == "Email or password is not right.")
    stage.type("ada@example.org")
    #expect(stage.type(Shop.password).contains("Welcome, Ada."))
    #expect(stage.type("4").contains("ada@example.org, verified"))
  }

  @Test func `a declined card costs nothing, and giving up puts the places back`() throws {
    var stage = try PlainStage()
    try stage.shop.account("Ada")
    stage.type("4", "2", "ada@example.org", Shop.password)
    stage.type("1", "1", "1", "2", "cart", "pay")
    #expect(stage.type("1234") == "A card number has 12 to 19 digits.")
    stage.type("4000 0000 0000 0002", "12/30", "123")
    #expect(stage.type("yes").hasPrefix("The bank declined the card. Nothing was charged"))
    #expect(stage.type("back").contains("Your places are back in the cart."))
    #expect(stage.type("pay").contains("to pay by card"))
    stage.type(SandboxCard.secondStep.rawValue, "12/30", "123", "yes")
    #expect(stage.prompt == "Code from the bank (the test bank's is 123456)")
    #expect(stage.type("123456").contains("You are going!"))
  }

  @Test func `help, back and quit work at every question`() throws {
    var stage = try PlainStage()
    for lines in [
      ["1"], ["1", "1"], ["1", "1", "1"], ["2"], ["3"], ["4"], ["4", "1"], ["4", "2"], ["4", "3"],
    ] {
      for line in lines { stage.type(line) }
      #expect(stage.type("help").contains("back goes one step back"), "\(lines)")
      #expect(!stage.prompt.isEmpty)
      for _ in lines { stage.type("back") }
      #expect(stage.prompt == "Choose 1 to 4, or search for an event", "\(lines)")
    }
    stage.type("quit")
    #expect(stage.conversation.hasEnded)
  }

  @Test func `somebody who was away for long is logged out before anything else`() throws {
    var stage = try PlainStage()
    try stage.shop.account("Ada")
    stage.type("4", "2", "ada@example.org", Shop.password)
    stage.shop.clock.advance(.minutes(16))
    #expect(stage.type("3").hasPrefix(Language.english.words.loggedOutWhileIdle))
    #expect(stage.conversation.session.account == nil)
  }

  @Test func `before the card what is paid for is read, with its date`() throws {
    var stage = try PlainStage()
    try stage.shop.account("Ada")
    stage.type("4", "2", "ada@example.org", Shop.password, "1", "1", "1", "2", "cart")
    #expect(stage.type("pay").contains("2 × Northern Lights, Stalls, Sat 4 Jul 17:00"))
  }

  @Test func `orders are read, name and password changed`() throws {
    var stage = try PlainStage()
    try stage.shop.account("Ada")
    stage.type("4", "2", "ada@example.org", Shop.password)
    stage.type("1", "1", "1", "2", "cart", "pay", "test", "yes", "home")
    stage.type("4")
    #expect(stage.type("1") == "Your orders.\n1. Northern Lights, €64.00, paid")
    let order = stage.type("1")
    #expect(order.firstMatch(of: /^Order [0-9A-Z-]+ of Wed 1 Jul 12:00, paid\./) != nil, "\(order)")
    #expect(order.contains("2 × Northern Lights, Stalls, Sat 4 Jul 17:00, Grand Hall, Halifax"))
    #expect(order.contains("Total €64.00"))
    stage.type("back", "3")
    #expect(stage.prompt == "Your new name")
    #expect(stage.type("Ada King").hasPrefix("Hello, Ada King."))
    stage.type("4")
    #expect(stage.conversation.prompt.isSecret)
    stage.type("not the old one")
    #expect(stage.conversation.prompt.isSecret)
    #expect(stage.type("a difference engine") == "This isn't your old password.")
    stage.type(Shop.password)
    #expect(stage.type("short").hasPrefix("Password: "))
    #expect(stage.prompt == "Your new password, at least 12 characters")
    #expect(stage.type("a difference engine").hasPrefix("Your password has been changed."))
    stage.type("7", "4", "2", "ada@example.org")
    #expect(stage.type("a difference engine").contains("Welcome, Ada King."))
  }

  @Test func `an order that waits for its money is gone on with`() throws {
    var stage = try PlainStage()
    try stage.shop.account("Ada")
    stage.type("4", "2", "ada@example.org", Shop.password)
    stage.type("1", "1", "1", "2", "cart", "pay", "home", "4")
    #expect(stage.type("1").contains("awaiting payment"))
    #expect(stage.type("1").contains("to pay by card"))
  }

  @Test func `a payment whose service is set no more is not said to be under way`() throws {
    var stage = try PlainStage(Shop(gateway: ClosedGateway.hosted, attended: ["sandbox"]))
    try stage.shop.account("Ada")
    stage.type("4", "2", "ada@example.org", Shop.password)
    let words = stage.type("1", "1", "1", "2", "cart", "pay")
    #expect(words.contains("We can't look after this payment just now"))
    #expect(!words.contains("Waiting for the bank"))
  }

  @Test func `characters of every class are taken at every question, and none of them is said as it is`()
    throws
  {
    let places = [
      [], ["1"], ["1", "1"], ["1", "1", "1"], ["cart"], ["3"], ["4", "1"], ["4", "1", "Mary"],
      ["4", "1", "Mary", "mary@example.org"], ["4", "2"], ["4", "2", "mary@example.org"], ["4", "3"],
      ["4", "3", "mary@example.org"],
    ]
    let account = [["4", "1"], ["4", "3"], ["4", "4"], ["1", "1", "1", "2", "cart", "pay"]]
    for (isKnown, places) in [(false, places), (true, account)] {
      for place in places {
        var stage = try PlainStage()
        try stage.shop.account("Ada")
        if isKnown { for line in ["4", "2", "ada@example.org", Shop.password, "home"] { stage.type(line) } }
        for line in place { stage.type(line) }
        let start = stage
        for part in stride(from: 0, to: UnicodeClasses.representatives.count, by: 60) {
          var stage = start
          stage.type(UnicodeClasses.representatives.dropFirst(part).prefix(60).joined(separator: " "))
          #expect(stage.said.allSatisfy { SafeText($0).string == $0 }, "\(place)")
          #expect(!stage.prompt.isEmpty && SafeText(stage.prompt).string == stage.prompt)
        }
      }
    }
  }

  @Test func `nothing that is said can steer a terminal, whatever is typed`() throws {
    var stage = try PlainStage()
    for line in [
      "\u{1B}[2J", "find \u{202E}abc\u{7}", "best \u{9B}31m", String(repeating: "long ", count: 20_000),
    ] {
      for page in ["home", "1", "home", "4"] { stage.type(page, line) }
    }
    #expect(stage.said.allSatisfy { SafeText($0).string == $0 && $0.utf8.count < 6000 })
  }
}

extension Shop {
  /// Four rows of six seats in a hall of their own.
  func addSeated() throws {
    let draft = EventDraft(
      title: "Seated Hall", summary: "", description: "", category: "Music", venue: "Hall", city: "Halifax",
      country: "CA", timeZone: "America/Halifax", startsAt: clock.now + .days(1),
      endsAt: clock.now + .days(1) + .hours(2),
      ticketTypes: [
        .init(
          name: "Stalls", price: Money(minorUnits: 2000, currency: Currency(stored: "EUR")), capacity: 24,
          seatingPlan: "A-D: 1-6")
      ])
    let me = office.openOperatorSession()
    try office.visit(me).events.publish(office.visit(me).events.add(draft).id)
  }
}
