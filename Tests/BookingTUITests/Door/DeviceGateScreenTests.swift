import TerminalUI
import TestSupport
import Testing

@testable import BookingModel
@testable import BookingScreens
@testable import BookingSession
@testable import BookingTUI

/// The gate that a device is: the same screen, and no shop behind it.
struct DeviceGateScreenTests {
  private func device(_ size: Size = Size(width: 80, height: 24), _ mode: GateStanding.Mode = .online)
    throws -> GateStage
  {
    let shop = try Shop()
    let clock = shop.clock
    let standing =
      mode == .online
      ? TestDesk.standing() : TestDesk.standing(mode, unheard: mode.isNear ? 1 : 3, queued: 12, twice: 58)
    let desk = TestDesk(standing) { clock.now }
    desk.set { script in
      (script.figures.expected, script.figures.admitted, script.figures.inside) = (208, 150, 143)
      script.figures.gates = [
        .init(name: "North", entries: 90, heardAt: nil), .init(name: "South", entries: 60, heardAt: nil),
      ]
    }
    let door = DeviceDoor(name: "North-1", desk: desk, staysUntil: clock.now + .hours(28))
    var stage = try Stage(shop, size: size, device: door)
    stage.wait(.seconds(6))
    return GateStage(stage, desk)
  }

  private static let since = Timestamp(milliseconds: 1_760_000_000_000)

  // As it was approved

  @Test(arguments: Gallery.sizes) func `a device that hears its shop`(_ size: Size) throws {
    var gate = try device(size)
    gate.scan()
    try Gallery.expect(gate.stage, "gate-device")
  }

  @Test(arguments: Gallery.sizes) func `a device that hears other gates, and no shop`(_ size: Size) throws {
    var gate = try device(size, .near(since: Self.since))
    gate.scan()
    try Gallery.expect(gate.stage, "gate-device-near")
  }

  @Test(arguments: Gallery.sizes) func `a device that hears nobody`(_ size: Size) throws {
    var gate = try device(size, .alone(since: Self.since))
    gate.desk.set { $0.reasons = [.alreadyIn] }
    gate.scan()
    try Gallery.expect(gate.stage, "gate-device-alone")
  }

  // What it does

  @Test func `a device opens at its gate, and asks no shop for anything`() throws {
    var gate = try device()
    #expect(gate.stage.shows("Winter Jazz Night · Admission · North"))
    #expect(gate.stage.shows("143 of 208 in"))
    #expect(gate.stage.shows("North-1") && !gate.stage.shows("Guest") && !gate.stage.shows("Events"))
    gate.scan()
    #expect(gate.desk.asked == ["scan \(GateStage.code("A"))"])
    #expect(gate.stage.shows("Ada Lovelace"))
  }

  @Test func `what a device hears beside the scans is shown without a key`() throws {
    var gate = try device()
    gate.desk.set { $0.standing = TestDesk.standing(.alone(since: Self.since), unheard: 3) }
    gate.stage.refresh()
    #expect(gate.stage.shows("ALONE since"))
    gate.desk.set { $0.standing = TestDesk.standing() }
    gate.stage.refresh()
    #expect(gate.stage.shows("● online"))
  }

  @Test func `a gate that is in order now and comes back later was never logged out`() throws {
    var gate = try device()
    gate.stage.wait(.hours(20))
    gate.scan()
    #expect(gate.stage.shows("Ada Lovelace") && !gate.stage.hasQuit)
  }

  @Test func `leaving the gate of a device leaves the program`() throws {
    var gate = try device()
    gate.press(.control("x"), times: 2)
    #expect(gate.stage.hasQuit)
  }

  @Test func `line by line a device is its gate and nothing else`() throws {
    let shop = try Shop()
    let clock = shop.clock
    let desk = TestDesk { clock.now }
    let door = DeviceDoor(name: "North-1", desk: desk, staysUntil: clock.now + .hours(28))
    var plain = try PlainStage(shop, device: door)
    #expect(plain.said.contains { $0.contains("Winter Jazz Night · Admission · North, online") })
    #expect(plain.type(GateStage.code("A")).contains("Ada Lovelace"))
    desk.set { $0.standing = TestDesk.standing(.alone(since: Self.since), unheard: 3) }
    #expect(plain.type(GateStage.code("B")).contains("ALONE since"))
    for line in ["home", "back", "cart"] { plain.type(line) }
    #expect(plain.type(GateStage.code("C")).contains("Mary Anning"))
    #expect(!plain.said.contains { $0.contains("events") })
  }

  @Test func `no key leads from a device's gate to a shop`() throws {
    var gate = try device()
    for key: Key in ["1", "2", "3", "4", "c", "?", ",", .control("p"), .escape, "q"] {
      gate.press(key)
      #expect(gate.stage.state.top?.screen is GateScreen)
      #expect(gate.stage.state.overlay == nil)
    }
  }
}

extension GateStanding.Mode {
  fileprivate var isNear: Bool { if case .near = self { true } else { false } }
}
