import TerminalUI
import Testing

@testable import BookingDomain
@testable import BookingModel
@testable import BookingScreens
@testable import BookingSession
@testable import BookingTUI

/// A message that a server refuses for good is told to whoever it was for, where they look, and to admins.
struct UndeliveredScreenTests {
  private let shop: Shop

  init() throws {
    shop = try Shop()
    shop.delivery.fail(with: .permanent(.service(.mailSays("550 5.1.1 No such mailbox"))))
  }

  @Test func `who signs up is told while the code is awaited, and corrects the address`() throws {
    var stage = try Stage(shop)
    stage.press("3", .control("n"))
    for text in ["Ada Lovelace", "ada@exmaple.org", "+4930123456", "a few words of mine"] {
      stage.type(text)
      stage.press(.tab)
    }
    stage.press(.enter)
    _ = try shop.office.operator.work()
    stage.refresh()
    #expect(stage.shows("ada@exmaple.org"))
    #expect(stage.shows("could not be"))
    #expect(stage.shows("550"))
    #expect(stage.shows("or send it again."))
  }

  @Test func `who bought is told at the order`() throws {
    let code = try shop.sell(2, of: "Northern Lights", to: "Ada").details.order.code
    _ = try shop.office.operator.work()
    var stage = try Stage(shop)
    stage.logIn("ada")
    stage.press("2", "o", .enter)
    stage.settle()
    #expect(stage.shows(code))
    #expect(stage.shows("could not be delivered"))
    #expect(stage.shows("550"))
  }

  @Test func `admins see everybody's, with the order and the reason`() throws {
    let code = try shop.sell(2, of: "Northern Lights", to: "Ada").details.order.code
    _ = try shop.office.operator.work()
    var stage = try Stage.admin(shop, size: Size(width: 120, height: 40))
    stage.press("O", "m")
    stage.settle()
    #expect(stage.shows("ada@example.org"))
    #expect(stage.shows(code))
    #expect(stage.shows("Mailbox rejected (550 5.1.1 No such mailbox)"))
    #expect(stage.shows("+4930123456"))
    stage.press(.enter)
    stage.settle()
    #expect(stage.shows("Order \(code)"))
  }

  @Test func `the dashboard tells of them, and one key sends one again`() throws {
    try shop.sell(2, of: "Northern Lights", to: "Ada")
    _ = try shop.office.operator.work()
    var stage = try Stage.admin(shop, size: Size(width: 120, height: 40))
    stage.press("d")
    stage.settle()
    #expect(stage.shows("1 message was not delivered."))
    shop.delivery.fail(with: nil)
    stage.press("m")
    stage.settle()
    stage.press("r")
    stage.settle()
    #expect(stage.shows("Sent again to ada@example.org."))
    _ = try shop.office.operator.work()
    stage.refresh()
    #expect(stage.shows("No failed messages in the last 30 days."))
    #expect(shop.delivery.messages.contains { $0.subject.hasPrefix("Your tickets") })
  }

  @Test func `an address is corrected for the message, and one that is none is refused`() throws {
    try shop.sell(2, of: "Northern Lights", to: "Ada")
    _ = try shop.office.operator.work()
    shop.delivery.fail(with: nil)
    var stage = try Stage.admin(shop, size: Size(width: 80, height: 24))
    stage.press("O", "m")
    stage.settle()
    stage.press("e", .control("u"))
    stage.type("nowhere")
    stage.press(.enter)
    stage.settle()
    #expect(stage.shows("This does not look like an email address."))
    stage.press(.control("u"))
    stage.type("ada@example.net")
    stage.press(.enter)
    stage.settle()
    #expect(stage.shows("Sent to ada@example.net."))
    _ = try shop.office.operator.work()
    #expect(shop.delivery.messages.contains { $0.recipient == "ada@example.net" })
  }

  @Test(arguments: GoldenTests.sizes)
  func `sending again is as it was approved`(_ size: Size) throws {
    try shop.sell(2, of: "Northern Lights", to: "Ada")
    _ = try shop.office.operator.work()
    var stage = try Stage.admin(shop, size: size)
    stage.press("O", "m")
    stage.settle()
    stage.press("e")
    try Gallery.expect(stage, "send-again")
  }
}
