import TerminalUI
import Testing

@testable import BookingDomain
@testable import BookingTUI

/// A message that a server refuses for good is told to whoever it was for, where they look, and to admins.
struct UndeliveredScreenTests {
  private let house: House

  init() throws {
    house = try House()
    house.delivery.fail(with: .permanent("the mail server answers 550"))
  }

  @Test func `who signs up is told while the code is awaited, and corrects the address`() throws {
    var stage = try Stage(house)
    stage.press("3", .control("n"))
    for text in ["Ada Lovelace", "ada@exmaple.org", "+4930123456", "a few words of mine"] {
      stage.type(text)
      stage.press(.tab)
    }
    stage.press(.enter)
    _ = try house.office.work()
    stage.refresh()
    #expect(stage.shows("ada@exmaple.org"))
    #expect(stage.shows("could not be delivered"))
    #expect(stage.shows("550"))
    #expect(stage.shows("Correct the address, or send it again."))
  }

  @Test func `who bought is told at the order`() throws {
    let code = try house.sell(2, of: "Northern Lights", to: "Ada").details.order.code
    _ = try house.office.work()
    var stage = try Stage(house)
    stage.logIn("ada")
    stage.press("2", "o", .enter)
    stage.settle()
    #expect(stage.shows(code))
    #expect(stage.shows("could not be delivered"))
    #expect(stage.shows("550"))
  }

  @Test func `admins see everybody's, with the order and the reason`() throws {
    let code = try house.sell(2, of: "Northern Lights", to: "Ada").details.order.code
    _ = try house.office.work()
    var stage = try Stage.admin(house, size: Size(width: 120, height: 40))
    stage.press("O", "m")
    stage.settle()
    #expect(stage.shows("ada@example.org"))
    #expect(stage.shows(code))
    #expect(stage.shows("the mail server answers 550"))
  }
}
