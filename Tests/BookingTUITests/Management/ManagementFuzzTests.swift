import TerminalUI
import TestSupport
import Testing

@testable import BookingDomain
@testable import BookingTUI

struct ManagementFuzzTests {
  /// The same numbers for the same seed, on every machine.
  private struct Dice {
    var state: UInt64
    mutating func roll(_ sides: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % sides
    }
  }

  private static let keys: [Key] = [
    .up, .down, .left, .right, .enter, .enter, .tab, .shiftTab, .escape, .pageUp, .pageDown, .home, .end,
    .backspace, .delete, .control("s"), .control("u"), .control("x"), .space, "a", "e", "p", "x", "o", "O",
    "i", "r", "u", "k", "j", "K", "J", "/", "s", "4", "1", "c", "?", "q", "-", "7", "0", "[", ":", ".",
  ]
  private static let pastes = [
    "A-C: 1-4 _ 5-9", "12.50", "Europe/Lisbon", "202609042000", "[Stalls]\nA: 1-400\n-", "\u{202E}abc\u{7}",
    "🎟️👩‍👩‍👧 e\u{301}\u{301}\u{301}", String(repeating: "long ", count: 3000), "/tmp/", "-1", "999999999999",
  ]
  private static let sizes = [
    (40, 12), (80, 24), (120, 40), (41, 13), (72, 18), (200, 60), (20, 5), (110, 28),
  ]

  @Test(arguments: 1...6)
  func `whatever an admin presses, every frame can be drawn`(seed: Int) throws {
    let directory = try TemporaryDirectory()
    let house = try House(images: directory.path("images"))
    try house.sell(2, of: "Northern Lights", to: "Ada")
    try house.sell(3, of: "Blue Hour Trio", to: "Ben")
    var stage = try Stage.admin(house)
    var dice = Dice(state: UInt64(seed))
    var seen: Set<String> = []
    for step in 0..<1500 {
      switch dice.roll(30) {
      case 0:
        let size = Self.sizes[dice.roll(Self.sizes.count)]
        stage.resize(size.0, size.1)
      case 1: stage.send(.input(.paste(Self.pastes[dice.roll(Self.pastes.count)])))
      case 2, 3:
        let point = Point(x: dice.roll(130), y: dice.roll(45))
        stage.send(.input(.mouse(Mouse(.press, button: .left, at: point))))
      case 4: stage.refresh()
      case 5: stage.settle()
      default: stage.press(Self.keys[dice.roll(Self.keys.count)])
      }
      if stage.state.section != .manage, dice.roll(20) == 0 { stage.run(stage.state.open(.manage)) }
      if let top = stage.state.top { seen.insert("\(type(of: top.screen))") }
      guard step.isMultiple(of: 10) else { continue }
      let canvas = view(stage.state)
      #expect(canvas.size == stage.state.session.size)
    }
    // It got around.
    #expect(seen.filter { Self.screens.contains($0) }.count >= 4, "\(seen)")
    #expect(try house.office.check().findings.allSatisfy { $0.holds || Self.shortcuts.contains($0.name) })
  }

  private static let screens: Set = [
    "ManagedEventsScreen", "ManagedEventScreen", "EventFormScreen", "PosterScreen", "ManagedOrdersScreen",
    "ManagedOrderScreen",
  ]

  /// The plain hashes of these tests are not held against them.
  private static let shortcuts = ["passwords are stored as hashes"]
}
