import TerminalUI
import TestSupport
import Testing

@testable import BookingDomain
@testable import BookingModel
@testable import BookingScreens
@testable import BookingSession
@testable import BookingTUI

/// When the doors open, who may come in and when money is given back are said before anybody buys.
struct EventTermsScreenTests {
  private let shop: Shop
  private let event: Event

  init() throws {
    shop = try Shop(events: 0)
    let staff = shop.office.openOperatorSession()
    var draft = try #require(Shop.drafts(now: shop.clock.now).first)
    draft.doorsAt = draft.startsAt - .hours(1)
    draft.ageLimit = 16
    draft.refundPolicy = "Until a week before."
    event = try shop.office.visit(staff).events.add(draft)
    try shop.office.visit(staff).events.publish(event.id)
  }

  @Test(arguments: GoldenTests.sizes)
  func `an event says them`(_ size: Size) throws {
    var stage = try Stage(shop, size: size)
    stage.press(.enter)
    stage.settle()
    #expect(stage.shows("Doors 16:00 · ages 16+"))
    try Gallery.expect(stage, "event-terms")
  }

  @Test func `they are read out line by line`() throws {
    var stage = try PlainStage(shop)
    stage.type("1")
    let read = stage.type("1")
    #expect(read.contains("Doors open at 16:00."))
    #expect(read.contains("For ages 16 and over."))
    #expect(read.contains("Refunds: Until a week before."))
  }
}
