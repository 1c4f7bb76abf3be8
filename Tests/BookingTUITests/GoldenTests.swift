import TerminalUI
import Testing

@testable import BookingDomain
@testable import BookingModel
@testable import BookingScreens
@testable import BookingSession
@testable import BookingTUI

/// Whole screens at the three sizes, as they were approved.
struct GoldenTests {
  static let sizes = [Size(width: 40, height: 12), Size(width: 80, height: 24), Size(width: 120, height: 40)]

  private func expect(_ name: String, _ size: Size, _ play: (inout Stage) throws -> Void) throws {
    var stage = try Stage(size: size)
    try stage.shop.account("Ada")
    try play(&stage)
    stage.settle()
    try Gallery.expect(stage, name)
  }

  @Test(arguments: sizes) func `events`(_ size: Size) throws {
    try expect("events", size) { $0.press(.down) }
  }

  @Test(arguments: sizes) func `filters`(_ size: Size) throws {
    try expect("filters", size) { $0.press("f", .down, .right) }
  }

  @Test(arguments: sizes) func `nothing found`(_ size: Size) throws {
    try expect("nothing-found", size) {
      $0.press("/")
      $0.type("zebra")
    }
  }

  @Test(arguments: sizes) func `event`(_ size: Size) throws {
    try expect("event", size) { $0.press(.enter, .right) }
  }

  @Test(arguments: sizes) func `cart`(_ size: Size) throws {
    try expect("cart", size) { $0.press(.enter, .right, .enter, .escape, .down, .enter, .enter, "c") }
  }

  @Test(arguments: sizes) func `log in`(_ size: Size) throws {
    try expect("log-in", size) { $0.press("3") }
  }

  @Test(arguments: sizes) func `sign up`(_ size: Size) throws {
    try expect("sign-up", size) { $0.press("3", .control("n")) }
  }

  @Test(arguments: sizes) func `pay`(_ size: Size) throws {
    try expect("pay", size) {
      $0.logIn("ada")
      $0.press(.enter, .right, .enter, "c", .enter)
    }
  }

  @Test(arguments: sizes) func `done`(_ size: Size) throws {
    try expect("done", size) {
      $0.logIn("ada")
      $0.press(.enter, .right, .enter, "c", .enter, .control("t"), .enter)
    }
  }

  @Test(arguments: sizes) func `ticket`(_ size: Size) throws {
    try expect("ticket", size) {
      $0.logIn("ada")
      $0.press(.enter, .right, .enter, "c", .enter, .control("t"), .enter, .enter, .enter)
    }
  }

  @Test(arguments: sizes) func `orders`(_ size: Size) throws {
    try expect("orders", size) {
      $0.logIn("ada")
      $0.press(.enter, .right, .enter, "c", .enter, .control("t"), .enter, "2", "o")
    }
  }

  @Test(arguments: sizes) func `account`(_ size: Size) throws {
    try expect("account", size) {
      $0.logIn("ada")
      $0.press("3")
    }
  }

  @Test(arguments: sizes) func `help`(_ size: Size) throws {
    try expect("help", size) { $0.press("?") }
  }

  @Test(arguments: sizes) func `palette`(_ size: Size) throws {
    try expect("palette", size) {
      $0.press(.control("p"))
      $0.type("tic")
    }
  }
}
