import TerminalUI
import Testing

@testable import BookingDomain
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
}
