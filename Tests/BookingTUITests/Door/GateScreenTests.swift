import TerminalUI
import TestSupport
import Testing

@testable import BookingModel
@testable import BookingScreens
@testable import BookingSession
@testable import BookingTUI

/// A stage on which a gate is open.
struct GateStage {
  var stage: Stage
  let desk: TestDesk

  init(_ stage: Stage, _ desk: TestDesk) { (self.stage, self.desk) = (stage, desk) }

  init(_ size: Size = Size(width: 80, height: 24), _ standing: GateStanding = TestDesk.standing()) throws {
    var stage = try Stage.admin(size: size)
    let clock = stage.shop.clock
    let desk = TestDesk(standing) { clock.now }
    self.desk = desk
    stage.open(GateScreen(staysUntil: clock.now + .hours(4)) { _ in desk }, in: .manage)
    self.stage = stage
  }

  static func code(_ first: Character) -> String {
    "1.\(first)\(String(repeating: "A", count: 25)).\(String(repeating: "A", count: 103))"
  }

  mutating func scan(_ first: Character = "A") {
    stage.wait(.seconds(1))
    for character in Self.code(first) { stage.press(Key(character)) }
    stage.press(.enter)
  }

  mutating func type(_ text: String) {
    for character in text {
      stage.wait(TimeSpan(milliseconds: 120))
      stage.press(Key(character))
    }
    stage.wait(TimeSpan(milliseconds: 120))
    stage.press(.enter)
  }

  mutating func press(_ key: Key, times: Int = 1) {
    for _ in 0..<times {
      stage.wait(TimeSpan(milliseconds: 200))
      stage.press(key)
      stage.wait(TimeSpan(milliseconds: 200))
    }
  }
}

struct GateScreenTests {
  private static var figures: DoorFigures {
    var figures = DoorFigures()
    (figures.expected, figures.admitted, figures.inside) = (208, 150, 143)
    figures.refusals = [.alreadyIn: 3, .forged: 1, .otherEvent: 1]
    (figures.overrides, figures.openIncidents) = (2, 1)
    figures.gates = [
      .init(name: "North", entries: 90, heardAt: nil), .init(name: "South", entries: 60, heardAt: nil),
    ]
    figures.pace = [2, 5, 9, 14, 22, 30, 28, 25, 15]
    figures.allInAt = Timestamp(milliseconds: 1_760_000_000_000)
    return figures
  }

  private func gate(_ size: Size, _ standing: GateStanding = TestDesk.standing()) throws -> GateStage {
    var gate = try GateStage(size, standing)
    gate.desk.set { $0.figures = Self.figures }
    gate.stage.wait(.seconds(6))
    return gate
  }

  // As it was approved

  @Test(arguments: Gallery.sizes) func `a gate that lets somebody in`(_ size: Size) throws {
    var gate = try gate(size)
    try Gallery.expect(gate.stage, "gate")
    gate.desk.set { $0.reasons = [.entered, .alreadyIn, .foreign, .entered] }
    for first: Character in ["A", "B", "C", "D"] { gate.scan(first) }
    try Gallery.expect(gate.stage, "gate-come-in")
  }

  @Test(arguments: Gallery.sizes) func `a gate that refuses somebody, alone`(_ size: Size) throws {
    let since = Timestamp(milliseconds: 1_760_000_000_000)
    var gate = try gate(size, TestDesk.standing(.alone(since: since), unheard: 3, queued: 12, twice: 7))
    gate.desk.set { $0.reasons = [.alreadyIn] }
    gate.scan()
    try Gallery.expect(gate.stage, "gate-no")
    gate.stage.wait(.seconds(7))
    gate.press(.control("f"))
    try Gallery.expect(gate.stage, "gate-figures")
    gate.press(.function(1))
    try Gallery.expect(gate.stage, "gate-keys")
  }

  @Test(arguments: Gallery.sizes) func `a gate that looks somebody up`(_ size: Size) throws {
    var gate = try gate(size)
    gate.desk.set { $0.found = TestDesk.tickets + [TestDesk.ticket(4, "Ada Byron", seat: nil, .refunded)] }
    gate.type("ada")
    gate.press(.down)
    gate.press(.enter)
    try Gallery.expect(gate.stage, "gate-found")
  }

  // What it does

  @Test func `a burst of keys is one scan, and the answer is read from afar`() throws {
    var gate = try gate(Size(width: 80, height: 24))
    gate.desk.set { $0.reasons = [.alreadyIn] }
    let before = gate.stage.rings
    gate.scan()
    #expect(gate.desk.asked == ["scan \(GateStage.code("A"))"])
    #expect(gate.stage.shows("Already in since"))
    #expect(gate.stage.shows("South, let in by Sam Porter"))
    gate.stage.wait(.seconds(2))
    #expect(gate.stage.rings - before >= 2)
  }

  @Test func `no letter and no digit presses a button`() throws {
    var gate = try gate(Size(width: 80, height: 24))
    let screens = gate.stage.state.depth
    for character in "qQ1234,?/cpuDo" {
      gate.press(Key(character))
    }
    #expect(gate.stage.shows("qQ1234,?/cpuDo"))
    #expect(gate.stage.state.depth == screens && gate.stage.state.overlay == nil && !gate.stage.hasQuit)
    #expect(gate.desk.asked.isEmpty)
  }

  @Test func `a code that holds Ctrl-C ends nothing, and two presses of a person do`() throws {
    var gate = try gate(Size(width: 80, height: 24))
    gate.stage.press("A", .control("c"), .control("c"), "B", .control("z"))
    gate.stage.wait(.seconds(1))
    #expect(!gate.stage.hasQuit)
    gate.press(.escape)
    gate.press(.control("c"), times: 2)
    #expect(gate.stage.hasQuit)
  }

  @Test func `who was found comes in by Enter twice`() throws {
    var gate = try gate(Size(width: 80, height: 24))
    gate.desk.set { $0.found = TestDesk.tickets }
    gate.type("hopper")
    #expect(gate.stage.shows("3 tickets found"))
    gate.press(.down)
    gate.press(.enter)
    #expect(gate.stage.shows("once more lets in Grace Hopper"))
    #expect(gate.desk.asked == ["search hopper"])
    gate.press(.enter)
    #expect(gate.desk.asked.last == "admit 2")
    #expect(gate.stage.shows("Grace Hopper"))
  }

  @Test func `an entry is taken back by two presses, and an override says why`() throws {
    var gate = try gate(Size(width: 80, height: 24))
    gate.desk.set { $0.reasons = [.entered, .alreadyIn] }
    gate.scan()
    gate.press(.control("u"))
    #expect(gate.stage.shows("Press ^U again"))
    gate.press(.control("u"))
    #expect(gate.desk.asked.last == "undo 1 -")
    #expect(gate.stage.shows("taken back"))
    gate.scan("B")
    gate.press(.control("o"))
    #expect(gate.stage.shows("Type a reason"))
    gate.type("came out for air")
    #expect(gate.desk.asked.last == "override 2 came out for air")
  }

  @Test func `an override asks for the password where the last proof is old, and is done then`() throws {
    var gate = try gate(Size(width: 80, height: 24))
    gate.desk.set { $0.reasons = [.alreadyIn] }
    gate.scan()
    gate.desk.set { $0.refusal = .passwordNeededAgain }
    gate.press(.control("o"))
    gate.type("came out for air")
    gate.desk.set { $0.refusal = nil }
    gate.stage.type(Shop.password)
    gate.stage.press(.enter)
    #expect(gate.desk.asked.last == "override 1 came out for air")
    #expect(gate.stage.state.overlay == nil)
    #expect(gate.stage.shows("Let in anyway"))
  }

  @Test func `a gate isn't left for want of keys before its time, and is after it`() throws {
    var gate = try gate(Size(width: 80, height: 24))
    gate.stage.state.session.options.idleEnd = .minutes(30)
    gate.stage.wait(.hours(3))
    #expect(!gate.stage.hasQuit && gate.stage.state.overlay == nil)
    #expect(gate.stage.state.session.account != nil)
    gate.stage.wait(.hours(2))
    #expect(gate.stage.hasQuit)
  }

  @Test func `a scan that couldn't be answered says so and the next one is`() throws {
    var gate = try gate(Size(width: 80, height: 24))
    gate.desk.set { $0.refusal = .busy }
    gate.scan()
    #expect(gate.stage.shows("Scan it again"))
    gate.desk.set { $0.refusal = nil }
    gate.scan("B")
    #expect(gate.stage.shows("Grace") || gate.stage.shows("Ada"))
    #expect(gate.stage.shows("not answered"))
  }

  @Test func `without colours the answer is told by its word and its sign`() throws {
    for (reason, word, sign) in [
      (ScanReason.entered, "COME IN", "✓"), (.forged, "NO", "✗"), (.incomplete, "LOOK", "!"),
    ] {
      var gate = try GateStage(Size(width: 40, height: 12))
      gate.desk.set { $0.reasons = [reason] }
      gate.scan()
      #expect(gate.stage.shows("\(sign)  \(word)"))
    }
  }
}
