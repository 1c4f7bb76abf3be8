import BookingFlows
import BookingWords
import Foundation
import PseudoLanguage
import TestSupport
import Testing

@testable import BookingChecks
@testable import BookingDomain
@testable import BookingModel
@testable import BookingScreens
@testable import BookingSession
@testable import BookingTUI
@testable import TerminalUI

/// Whatever is pressed on whichever screen, the interface stays in one piece: no trap, no frame that is not the
/// terminal's size, no character that could steer a terminal, no screen without a way on.
struct RandomInputTests {
  /// All games together. `BOOKING_INPUTS` asks for more; the seed is printed with a failure.
  static let inputs = ProcessInfo.processInfo.environment["BOOKING_INPUTS"].flatMap(Int.init) ?? 200_000
  /// Half of them a customer plays, half of them an admin.
  static let games = 1...8
  /// Inputs until another screen is opened, wherever the last one led.
  private static let stay = 200

  @Test(arguments: games) func `random keys never break a screen`(_ seed: Int) throws {
    let directory = try TemporaryDirectory()
    let shop = try Shop(images: directory.path("images"))
    try shop.addSeated()
    try shop.sell(2, of: "Northern Lights", to: "Ada")
    try shop.sell(3, of: "Blue Hour Trio", to: "Ben")
    let isAdmin = seed.isMultiple(of: 2)
    var stage = try isAdmin ? Stage.admin(shop) : Stage(shop)
    // One of the customers has not proven her addresses yet.
    let isNew = seed % 4 == 1
    if isNew { try stage.signUp() } else if !isAdmin { stage.logIn("ada") }
    let section = isAdmin ? Section.manage : .events
    let screens = try isAdmin ? EveryScreen.ofManagement(stage) : EveryScreen.ofCustomers(stage, isNew: isNew)
    let principal = stage.state.session.principal
    let account = stage.state.session.account
    var dice = Dice(seed: seed)
    var seen: Set<String> = []
    let count = Self.inputs / Self.games.count
    for step in 0..<count {
      if step % Self.stay == 0 {
        // Whoever was logged out, or has got too far from the password, begins anew.
        stage.state.session.arrive(LogInResult(principal: principal, account: account))
        stage.open(screens[step / Self.stay % screens.count], in: section)
      }
      stage.send(.input(dice.input()))
      switch dice.roll(100) {
      case 0: stage.wait(TimeSpan(milliseconds: Int64(dice.roll(20_000))))
      case 1...3: stage.settle()
      case 4: stage.refresh()
      default: break
      }
      #expect(stage.state.depth >= 1, "seed \(seed), input \(step)")
      if let top = stage.state.top { seen.insert("\(type(of: top.screen))") }
      if step.isMultiple(of: 10) { expectSound(view(stage.state), stage, "seed \(seed), input \(step)") }
    }
    if count >= Self.stay * screens.count {
      let missed = Set(screens.map { "\(type(of: $0))" }).subtracting(seen)
      #expect(missed.isEmpty, "never seen: \(missed)")
    }
    // What the worker would have done meanwhile.
    _ = try shop.office.operator.work()
    let broken = try shop.office.operator.check().findings.filter {
      !$0.holds && !Self.shortcuts.contains($0.name)
    }
    #expect(broken.isEmpty, "seed \(seed): \(broken)")
  }

  /// A screen that `EveryScreen` doesn't have would never be played on.
  @Test func `no screen is left out`() throws {
    let shop = try Shop()
    try shop.addSeated()
    try shop.sell(1, of: "Northern Lights", to: "Ada")
    var stage = try Stage(shop)
    stage.logIn("ada")
    let screens =
      try EveryScreen.ofCustomers(stage, isNew: true) + EveryScreen.ofManagement(Stage.admin(shop))
    let sources = URL(filePath: #filePath).deletingLastPathComponent().appending(
      path: "../../Sources/BookingScreens")
    let files = FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil)
    var declared: Set<String> = []
    while let file = files?.nextObject() as? URL {
      guard file.pathExtension == "swift" else { continue }
      for match in try String(contentsOf: file, encoding: .utf8).matches(
        of: /struct (\w+)[^{\n<]*: \w*Screen\b/)
      {
        declared.insert(String(match.1))
      }
    }
    #expect(declared.count > 20)
    let missed = declared.subtracting(screens.map { "\(type(of: $0))" })
    #expect(missed.isEmpty, "not in EveryScreen: \(missed)")
  }

  /// The same in the pseudo language, on a screen of each size: nothing that a screen comes to says anything in English.
  @Test(arguments: [false, true], Gallery.sizes)
  func `random keys never come to untranslated words`(_ isAdmin: Bool, _ size: Size) throws {
    let directory = try TemporaryDirectory()
    let shop = try Shop(images: directory.path("images"))
    try shop.addSeated()
    try shop.sell(2, of: "Northern Lights", to: "Ada")
    var stage = try Stage.$language.withValue(.pseudo) {
      try isAdmin ? Stage.admin(shop) : Stage(shop, size: size)
    }
    if !isAdmin { stage.logIn("ada") }
    let (principal, account) = (stage.state.session.principal, stage.state.session.account)
    let section = isAdmin ? Section.manage : .events
    let screens =
      try isAdmin ? EveryScreen.ofManagement(stage) : EveryScreen.ofCustomers(stage, isNew: false)
    var dice = Dice(seed: size.width)
    for step in 0..<Self.inputs / 100 {
      if step % 50 == 0 {
        stage.state.session.arrive(LogInResult(principal: principal, account: account))
        stage.state.session.options.language = .pseudo
        // What was said before may be in another language.
        stage.state.notice = nil
        stage.open(screens[step / 50 % screens.count], in: section)
        stage.send(.input(.resize(size)))
      }
      let input = dice.input()
      if case .resize = input { continue }
      stage.send(.input(input))
      guard step.isMultiple(of: 10), stage.state.session.options.language == .pseudo,
        // Its folders are this machine's.
        !(stage.state.top?.screen is PosterScreen)
      else { continue }
      let text = PseudoText(stage, typed: Dice.pastes)
      text.note()
      let words = text.untranslated(isStrict: false)
      #expect(words.isEmpty, "input \(step): \(words)\n\(stage.text)")
    }
  }

  private func expectSound(_ canvas: Canvas, _ stage: Stage, _ place: String) {
    #expect(canvas.size == stage.state.session.size, "\(place)")
    var bad: UInt32?
    canvas.cells.withUnsafeBufferPointer { cells in
      var index = 0
      // A frame is thousands of cells, and nearly all of them are plain.
      while index < cells.count {
        let base = cells[index].glyph.base
        if base < 0x20 || base > 0x7E, !Self.isHarmless(cells[index].glyph) { bad = base }
        index += 1
      }
    }
    #expect(bad == nil, "\(place): \(String(bad ?? 0, radix: 16))")
  }

  private static func isHarmless(_ glyph: Glyph) -> Bool {
    if glyph == .continuation { return true }
    guard let scalar = Unicode.Scalar(glyph.base) else { return false }
    switch scalar.properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator:
      return false
    default: return !scalar.properties.isDefaultIgnorableCodePoint && !scalar.properties.isBidiControl
    }
  }

  /// The plain hashes of these tests are not held against them.
  private static let shortcuts = ["passwords are stored as hashes"]
}

/// The same numbers for the same seed, on every machine.
private struct Dice {
  private var state: UInt64

  init(seed: Int) { state = UInt64(seed) }

  mutating func roll(_ sides: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(sides))
  }

  private mutating func one<Value>(of values: [Value]) -> Value { values[roll(values.count)] }

  mutating func input() -> Input {
    switch roll(100) {
    case 0...54: return .key(one(of: Self.keys))
    case 55...84: return .key(Key(one(of: Self.letters)))
    case 85...88: return .paste(one(of: Self.pastes))
    case 89...94:
      let kinds: [Mouse.Kind] = [.press, .press, .release, .wheelUp, .wheelDown, .move]
      return .mouse(Mouse(one(of: kinds), button: .left, at: Point(x: roll(130), y: roll(45))))
    case 95...97:
      let size = one(of: Self.sizes)
      return .resize(Size(width: size.0, height: size.1))
    default: return .key(Key(Character(String(1 + roll(4)))))
    }
  }

  private static let keys: [Key] = [
    .enter, .enter, .enter, .tab, .tab, .shiftTab, .escape, .backspace, .up, .up, .down, .down, .down, .left,
    .right, .right, .home, .end, .pageUp, .pageDown, .delete, .space, .control("p"), .control("n"),
    .control("t"),
    .control("o"), .control("e"), .control("s"), .control("r"), .control("f"), .control("l"), .control("u"),
    .control("x"), .control("d"), .function(1),
  ]
  private static let letters = Array("abcdefghijklmnopqrstuvwxyz0123456789+-/?@.,;:[_GXNKJO \u{202E}é漢👩‍👩‍👧")
  fileprivate static let pastes = [
    "4242 4242 4242 4242\nada@example.org\u{1B}[2J", "A-C: 1-4 _ 5-9", "12.50", "Europe/Lisbon",
    "202609042000",
    "[Stalls]\nA: 1-400\n-", "\u{202E}abc\u{7}", "🎟️👩‍👩‍👧 e\u{301}\u{301}\u{301}", "/tmp/", "-1", "999999999999",
    String(repeating: "long ", count: 300), Shop.password,
  ]
  /// Small ones more often than large ones: they break more, and a frame costs less.
  private static let sizes = [
    (40, 12), (40, 12), (41, 13), (64, 17), (72, 18), (80, 24), (80, 24), (110, 28), (120, 40), (200, 60),
    (39, 11),
    (20, 5), (1, 1),
  ]
}
