import TerminalUI
import Testing

@testable import BookingModel
@testable import BookingScreens
@testable import BookingSession
@testable import BookingTUI

/// What stands beside a list follows once the selection has rested, so that an arrow key stays cheap.
struct BesideListTests {
  static let wide = Size(width: 120, height: 40)

  /// What stands right of the lists.
  private func beside(_ stage: Stage) -> [String] {
    stage.text.split(separator: "\n", omittingEmptySubsequences: false).dropFirst().dropLast().map {
      String($0.dropFirst(75))
    }
  }

  private func wait(_ milliseconds: Int64, _ stage: inout Stage) {
    stage.wait(TimeSpan(milliseconds: milliseconds))
  }

  @Test func `the first event stands beside the list at once`() throws {
    let shop = try Shop()
    var state = try Stage(shop, size: Self.wide).state
    state.stacks = [:]
    var stage = try Stage(shop, size: Self.wide)
    stage.state = state
    stage.run(stage.state.open(.events))
    #expect(stage.shows("Grand Hall · 2 h"))
  }

  @Test func `an event stands beside the list 150 ms after its row was selected`() throws {
    var stage = try Stage(size: Self.wide)
    let before = beside(stage)
    #expect(before.contains { $0.contains("Grand Hall · 2 h") })
    stage.press(.down)
    #expect(stage.shows("2/6"))
    wait(149, &stage)
    #expect(beside(stage) == before)
    wait(1, &stage)
    #expect(stage.shows("The Cellar · 2 h"))
    #expect(stage.state.alarm == nil)
  }

  @Test func `beside a list in another order stands what is selected in it`() throws {
    var stage = try Stage(size: Self.wide)
    stage.press(.down, .down)
    wait(200, &stage)
    for _ in 0..<3 {
      stage.press("s")
      wait(200, &stage)
      #expect(stage.shows("1/6"))
      let screen = try #require(stage.state.top?.screen as? EventsScreen)
      #expect(screen.browser.beside?.id == screen.browser.selected?.id)
    }
  }

  @Test func `a key held down changes rows only`() throws {
    var stage = try Stage(size: Self.wide)
    let before = beside(stage)
    for _ in 0..<5 {
      stage.press(.down)
      wait(140, &stage)
      #expect(beside(stage) == before)
    }
    #expect(stage.shows("6/6"))
    wait(10, &stage)
    #expect(stage.shows("Harbour Market · 2 h"))
  }

  @Test func `where rows scroll what stands beside them scrolls along, and what has left is back at rest`() {
    var debounce = SelectionDebounce()
    var now = Timestamp(milliseconds: 0)
    func drawn() -> [String] {
      var canvas = Canvas(size: Size(width: 1, height: 6))
      debounce.draw(on: &canvas, in: canvas.bounds, rowHeight: 2) { canvas in
        for row in 0..<6 { canvas.write(SafeText("\(row)"), at: Point(x: 0, y: row)) }
      }
      return canvas.text
    }
    debounce.begin(now, first: 0)
    #expect(drawn() == ["0", "1", "2", "3", "4", "5"])
    debounce.begin(now, first: 1)
    #expect(drawn() == ["2", "3", "4", "5", " ", " "])
    debounce.begin(now, first: 0)
    // Were the first two lines back, they would be sent with the key.
    #expect(drawn() == [" ", " ", "2", "3", "4", "5"])
    debounce.begin(now, first: 30)
    #expect(drawn() == [" ", " ", "2", "3", "4", "5"], "Where a page is turned nothing moves.")
    now = now + SelectionDebounce.untilShown
    _ = debounce.steps(now)
    #expect(drawn() == ["0", "1", "2", "3", "4", "5"])
  }

  @Test func `in management the ticket types come with the event`() throws {
    var stage = try Stage.admin(size: Self.wide)
    #expect(beside(stage).contains { $0.contains("Circle") })
    stage.press(.down)
    wait(100, &stage)
    #expect(beside(stage).contains { $0.contains("Circle") })
    wait(50, &stage)
    #expect(beside(stage).contains { $0.contains("Entry") })
    #expect(!beside(stage).contains { $0.contains("Circle") })
  }

  @Test func `what is sold shows beside the list without a key`() throws {
    var stage = try Stage.admin(size: Self.wide)
    try stage.shop.sell(3, of: "Northern Lights", to: "Ada")
    stage.refresh()
    wait(200, &stage)
    #expect(beside(stage).contains { $0.contains("3/40") })
  }

  @Test func `a ticket's code stands beside the list`() throws {
    let shop = try Shop()
    try shop.sell(1, of: "Northern Lights", to: "Ada")
    var stage = try Stage(shop, size: Self.wide)
    stage.logIn("ada")
    stage.press("2")
    #expect(beside(stage).contains { $0.contains("TX-") || $0.contains("▀") })
  }

  @Test func `where nothing stands beside it nothing is read for it`() throws {
    var stage = try Stage(size: Size(width: 80, height: 24))
    stage.press(.down)
    wait(200, &stage)
    #expect(stage.state.alarm == nil)
  }
}
