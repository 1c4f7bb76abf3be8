import TerminalUI
import Testing

@testable import BookingDomain
@testable import BookingTUI

/// When the doors open, who may come in and when money is given back are said before anybody buys.
struct EventTermsScreenTests {
  private let house: House
  private let event: Event

  init() throws {
    house = try House(events: 0)
    let staff = house.office.openOperatorSession()
    var draft = try #require(House.drafts(now: house.clock.now).first)
    draft.doorsAt = draft.startsAt - .hours(1)
    draft.ageLimit = 16
    draft.refundPolicy = "Until a week before."
    event = try house.office.addEvent(staff, draft)
    try house.office.publish(staff, event.id)
  }

  @Test(arguments: GoldenTests.sizes)
  func `an event says them`(_ size: Size) throws {
    var stage = try Stage(house, size: size)
    stage.press(.enter)
    stage.settle()
    #expect(stage.shows("Doors 16:00 · ages 16+"))
    try Gallery.expect(stage, "event-terms")
  }

  @Test func `they are read out line by line`() throws {
    var stage = try PlainStage(house)
    stage.type("1")
    let read = stage.type("1")
    #expect(read.contains("Doors open at 16:00."))
    #expect(read.contains("For ages 16 and over."))
    #expect(read.contains("Refunds: Until a week before."))
  }
}
