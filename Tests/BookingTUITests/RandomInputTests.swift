import Foundation
import TerminalUI
import Testing

@testable import BookingDomain
@testable import BookingTUI

/// Whatever is pressed, the interface stays in one piece: no trap, no torn screen, no screen without a way on.
struct RandomInputTests {
  /// `BOOKING_INPUTS` asks for more; the seed is printed with a failure.
  static let inputs = ProcessInfo.processInfo.environment["BOOKING_INPUTS"].flatMap(Int.init) ?? 20_000

  private struct Dice {
    var state: UInt64

    mutating func roll(_ sides: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(sides))
    }
  }

  private static let keys: [Key] = [
    .enter, .enter, .enter, .tab, .shiftTab, .escape, .backspace, .up, .down, .down, .left, .right, .right,
    .home, .end, .pageUp, .pageDown, .delete, .space, .control("p"), .control("n"), .control("t"),
    .control("o"), .control("e"), .control("s"), .control("r"), .control("f"), .control("l"), .function(1),
  ]
  private static let letters = Array("abcdefghijklmnopqrstuvwxyz0123456789+-/?@.GXN \u{202E}é漢👩‍👩‍👧")
  private static let sizes = [(40, 12), (80, 24), (120, 40), (200, 60), (39, 11), (64, 17), (1, 1)]

  private static func input(_ dice: inout Dice) -> Input {
    switch dice.roll(20) {
    case 0...9: .key(keys[dice.roll(keys.count)])
    case 10...15: .key(Key(letters[dice.roll(letters.count)]))
    case 16: .paste("4242 4242 4242 4242\nada@example.org\u{1B}[2J")
    case 17:
      .mouse(
        Mouse(
          [.press, .release, .wheelUp, .wheelDown, .move][dice.roll(5)], button: .left,
          at: Point(x: dice.roll(130), y: dice.roll(45))))
    case 18:
      {
        let size = sizes[dice.roll(sizes.count)]
        return .resize(Size(width: size.0, height: size.1))
      }()
    default: .key(Key(Character(String(1 + dice.roll(4)))))
    }
  }

  @Test(arguments: [1, 2, 3, 4] as [UInt64]) func `random keys never break a screen`(_ seed: UInt64) throws {
    var dice = Dice(state: seed)
    let house = try House()
    let role: BookingDomain.Role = seed % 2 == 0 ? .admin : .customer
    try house.account("Ada", role: role)
    var stage = try Stage(house)
    stage.logIn("ada")
    for count in 0..<(Self.inputs / 4) {
      stage.send(.input(Self.input(&dice)))
      switch dice.roll(60) {
      case 0: stage.wait(BookingDomain.Span(milliseconds: Int64(dice.roll(90_000))))
      case 1...4: stage.settle()
      case 5: stage.refresh()
      default: break
      }
      #expect(stage.state.depth >= 1, "seed \(seed), input \(count)")
      // The log-out of an idle person is part of the game; come back now and then.
      if stage.state.session.account == nil, dice.roll(200) == 0 {
        stage.press(.escape, .escape, .escape)
        stage.logIn("ada")
      }
      if count % 10 == 0 {
        let canvas = view(stage.state)
        #expect(canvas.size == stage.state.session.size, "seed \(seed), input \(count)")
        #expect(!canvas.trimmedText.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
      }
    }
  }
}
