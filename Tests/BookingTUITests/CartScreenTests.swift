import TerminalUI
import TestSupport
import Testing

@testable import BookingDomain
@testable import BookingModel
@testable import BookingScreens
@testable import BookingSession
@testable import BookingTUI

struct CartScreenTests {
  @Test(arguments: GoldenTests.sizes)
  func `a click selects the line that stands there`(_ size: Size) throws {
    var stage = try Stage(size: size)
    stage.press(.enter, .right, .enter, .down, .enter, "c")
    func row(_ words: String) throws -> Int {
      let rows = stage.text.split(separator: "\n", omittingEmptySubsequences: false)
      return try #require(rows.firstIndex { $0.contains(words) })
    }
    let second = try row("Circle")
    for y in [second, second - 1] {
      stage.press(.up)
      #expect(try row("▌") < second - 1)
      stage.send(.input(.mouse(Mouse(.press, button: .left, at: Point(x: size.width / 2, y: y)))))
      #expect(try row("▌") == second - 1)
    }
  }

  @Test(arguments: GoldenTests.sizes)
  func `whoever has held places too long reads from when on they may hold them again`(_ size: Size) throws {
    var stage = try Stage(size: size)
    stage.press(.enter, .right, .enter)
    let line = try #require(stage.state.session.cart.items.first)
    let principal = stage.state.session.principal
    while (try? stage.shop.office.visit(principal).cart.holdAgain(again: line)) != nil {
      stage.shop.clock.advance(.minutes(10))
    }
    stage.send(.tick(stage.shop.clock.now))
    stage.press("c")
    #expect(stage.text.contains("hold the same again"))
    stage.press(.enter)
    #expect(stage.text.contains("You can hold them again at"))
    #expect(!stage.text.contains("hold the same again"))
    stage.shop.clock.advance(.hours(2))
    stage.send(.tick(stage.shop.clock.now))
    stage.press(.enter)
    #expect(stage.state.session.cart.places == line.quantity)
  }
}
