import TerminalUI
import Testing

@testable import BookingDomain
@testable import BookingTUI

struct ManagedOrderScreenTests {
  private func stage(places: Int, _ width: Int, _ height: Int) throws -> Stage {
    let house = try House()
    try house.sell(places, of: "The Glass Orchard", to: "Ada")
    var stage = try Stage.admin(house, size: Size(width: width, height: height))
    stage.press("O", .enter)
    return stage
  }

  @Test(arguments: [(40, 12), (80, 24)])
  func `a long order can be read to its end`(width: Int, height: Int) throws {
    var stage = try stage(places: 10, width, height)
    #expect(stage.shows("more lines"))
    for _ in 0..<5 { stage.press(.pageDown) }
    #expect(!stage.shows("more lines"))
    #expect(stage.shows("by sandbox"))
    stage.press(.up)
    #expect(stage.shows("more lines"))
  }

  @Test func `keys that scroll are shown where there is something to scroll`() throws {
    #expect(try stage(places: 10, 80, 24).shows("↑↓ scroll"))
    #expect(try !stage(places: 1, 80, 24).shows("↑↓ scroll"))
  }
}
