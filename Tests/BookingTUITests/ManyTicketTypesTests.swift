import TerminalUI
import TestSupport
import Testing

@testable import BookingDomain
@testable import BookingModel
@testable import BookingScreens
@testable import BookingSession
@testable import BookingTUI

/// An event with more ticket types than there are rows for.
struct ManyTicketTypesTests {
  private static let sizes = [Size(width: 40, height: 12), Size(width: 80, height: 24)]

  private func shop() throws -> Shop {
    let shop = try Shop(events: 0)
    var draft = try #require(Shop.drafts(now: shop.clock.now).first)
    draft.ticketTypes = (1...14).map { number in
      .init(
        name: "Row \(number)", price: Money(minorUnits: 3200, currency: Currency(stored: "EUR")), capacity: 40
      )
    }
    let admin = shop.office.openOperatorSession()
    try shop.office.visit(admin).events.publish(shop.office.visit(admin).events.add(draft).id)
    return shop
  }

  /// The ticket types in sight, by number.
  private func shown(_ stage: Stage) -> [Int] {
    stage.text.split(separator: "\n").compactMap { line in
      line.firstMatch(of: /Row (\d+)\b/).flatMap { Int($0.output.1) }
    }
  }

  private func selected(_ stage: Stage) -> Int? {
    stage.text.firstMatch(of: /▌ Row (\d+)\b/).flatMap { Int($0.output.1) }
  }

  @Test(arguments: sizes)
  func `going up moves the selection within the window, and the window only at its edge`(_ size: Size) throws
  {
    var stage = try Stage(shop(), size: size)
    stage.press(.enter)
    for _ in 1..<14 { stage.press(.down) }
    let last = shown(stage)
    #expect(last.last == 14 && selected(stage) == 14)
    for number in last.dropLast().reversed() {
      stage.press(.up)
      #expect(selected(stage) == number)
      #expect(shown(stage) == last)
    }
    stage.press(.up)
    #expect(shown(stage) == last.map { $0 - 1 })
  }

  @Test(arguments: sizes)
  func `where the selection stands is said where not all ticket types are in sight`(_ size: Size) throws {
    var stage = try Stage(shop(), size: size)
    stage.press(.enter, .down, .down)
    #expect(stage.shows("3/14"))
  }

  @Test func `a tall screen shows all of them`() throws {
    var stage = try Stage(shop(), size: Size(width: 120, height: 50))
    stage.press(.enter)
    #expect(shown(stage) == Array(1...14))
    #expect(!stage.shows("1/14"))
  }

  @Test func `a click selects a ticket, on the selected one it does what Enter does`() throws {
    var stage = try Stage(shop(), size: Size(width: 80, height: 24))
    stage.press(.enter)
    let rows = stage.text.split(separator: "\n", omittingEmptySubsequences: false)
    let row = try #require(rows.firstIndex { $0.contains("Row 3 ") })
    let click = Input.mouse(Mouse(.press, button: .left, at: Point(x: 40, y: row)))
    stage.send(.input(click))
    #expect(selected(stage) == 3)
    #expect(!stage.shows("held for"))
    stage.send(.input(click))
    #expect(stage.shows("1 × Row 3 held for 10 minutes."))
  }

  @Test func `reading on stops at the end, so that reading back begins at once`() throws {
    var stage = try Stage(size: Size(width: 40, height: 12))
    stage.press(.enter)
    let start = stage.text
    for _ in 0..<9 { stage.press(.pageDown) }
    let end = stage.text
    #expect(end != start)
    stage.press(.pageUp)
    #expect(stage.text != end)
  }
}
