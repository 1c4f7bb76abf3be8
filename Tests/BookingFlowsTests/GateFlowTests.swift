import Testing

@testable import BookingFlows
@testable import BookingModel

/// A gate with hands and a scanner: time passes as the loop lets it pass.
private struct Door {
  var flow = GateFlow()
  var now = Timestamp(milliseconds: 1_700_000_000_000)
  var effects: [GateFlow.Effect] = []

  mutating func wait(_ milliseconds: Int64) {
    let end = now + TimeSpan(milliseconds: milliseconds)
    while let alarm = flow.alarm(now: now), alarm <= end {
      now = max(alarm, now + TimeSpan(milliseconds: 1))
      effects += flow.handle(.passes, now: now)
    }
    now = max(now, end)
  }

  mutating func send(_ event: GateFlow.Event) { effects += flow.handle(event, now: now) }

  mutating func key(_ event: GateFlow.Event, after milliseconds: Int64) {
    wait(milliseconds)
    send(event)
  }

  mutating func type(_ text: String, every milliseconds: Int64) {
    for character in text { key(.types(character), after: milliseconds) }
  }

  mutating func scanner(_ text: String, end: GateFlow.Event? = .enters) {
    wait(200)
    type(text, every: 2)
    if let end { key(end, after: 2) }
  }

  mutating func person(_ text: String) {
    type(text, every: 120)
    key(.enters, after: 120)
  }

  mutating func press(_ command: GateFlow.Command) {
    key(.presses(command), after: 200)
    wait(200)
  }

  /// What was asked of the desk so far, without figures and bells.
  var asked: [GateFlow.Request] {
    effects.compactMap { if case .ask(_, let request) = $0 { request } else { nil } }
  }

  var scanned: [String] {
    asked.compactMap { if case .scan(let text, _, _) = $0 { text } else { nil } }
  }

  var said: [GateFlow.Obstacle] {
    effects.compactMap { if case .says(let obstacle) = $0 { obstacle } else { nil } }
  }

  mutating func answer(_ answer: GateFlow.Answer, lead: Bool = false) {
    guard let number = flow.asked?.number else {
      Issue.record("Nothing was asked")
      return
    }
    send(.answered(number, answer, .fixture(isLead: lead)))
  }

  mutating func answer(
    _ reason: ScanReason, _ number: Int64 = 1, lead: Bool = false, layout: KeyboardLayout? = nil
  ) {
    answer(
      .scan(
        ScanAnswer(
          scan: ScanID(device: nil, sequence: number), reason: reason, at: now, ticket: .fixture(),
          layout: layout)),
      lead: lead)
  }
}

extension GateStanding {
  fileprivate static func fixture(isLead: Bool) -> GateStanding {
    GateStanding(
      title: "Winter Jazz", timeZone: "UTC", list: "Admission", gate: "North", mode: .online, isLead: isLead,
      canSearch: true)
  }
}

extension DoorTicket {
  fileprivate static func fixture() -> DoorTicket {
    guard let id = DoorTicketID(publicID: Array(repeating: 7, count: 12)) else { preconditionFailure() }
    return DoorTicket(
      id: id, code: "TX-7Q4M-91KD",
      ticketType: Identifier(1),
      typeName: "Balcony", seat: "B7", holder: "Ada Lovelace", generation: 0, voidReason: nil, replaced: nil)
  }
}

struct GateFlowTests {
  private static let code = token("A")
  private static let other = token("B")

  private static func token(_ first: String) -> String {
    "1.\(first)\(String(repeating: "A", count: 25)).\(String(repeating: "A", count: 103))"
  }

  // What a scanner types

  @Test(arguments: [2, 10, 29] as [Int64])
  func `a code that a scanner types is one scan, however it ends`(_ gap: Int64) {
    for end in [GateFlow.Event.enters, .tabs, nil] {
      var door = Door()
      door.type(Self.code, every: gap)
      if let end { door.key(end, after: gap) } else { door.wait(80) }
      #expect(door.scanned == [Self.code])
      #expect(door.flow.field.isEmpty)
    }
  }

  @Test func `a code without an end is over after 80 ms of silence and not before`() {
    var door = Door()
    door.scanner(Self.code, end: nil)
    door.wait(79)
    #expect(door.scanned.isEmpty)
    door.wait(1)
    #expect(door.scanned == [Self.code])
  }

  @Test func `a code that a slow line cuts in two is put together`() {
    var door = Door()
    door.type(String(Self.code.prefix(60)), every: 1)
    door.wait(300)
    #expect(door.scanned.isEmpty)
    door.type(String(Self.code.dropFirst(60)), every: 1)
    door.wait(100)
    #expect(door.scanned == [Self.code])
  }

  @Test func `half a code is said to be half a code in the end`() {
    var door = Door()
    door.type(String(Self.code.prefix(60)), every: 1)
    door.wait(600)
    #expect(door.scanned == [String(Self.code.prefix(60))])
  }

  @Test func `a code that comes while somebody types leaves in the field what they typed`() {
    var door = Door()
    door.type("Lov", every: 150)
    door.scanner(Self.code)
    #expect(door.scanned == [Self.code])
    #expect(door.flow.field == "Lov")
    door.answer(.entered)
    door.person("elace")
    #expect(door.asked.last == .search("Lovelace"))
  }

  @Test func `what comes while one is asked about waits for its turn, and none is lost`() {
    var door = Door()
    let codes = "ABCDE".map { Self.token(String($0)) }
    for code in codes { door.scanner(code) }
    #expect(door.scanned == [codes[0]])
    #expect(door.flow.pending == 5)
    for number in 1...5 { door.answer(.entered, Int64(number)) }
    #expect(door.scanned == codes)
    #expect(door.flow.pending == 0 && door.flow.log.count == 5)
  }

  @Test func `two codes in one burst, and a paste of several lines, are as many scans`() {
    var door = Door()
    door.scanner(Self.code + Self.other)
    door.answer(.entered)
    door.send(.pastes(Self.token("C") + "\n" + Self.token("D")))
    for number in 2...3 { door.answer(.entered, Int64(number)) }
    #expect(door.scanned == [Self.code, Self.other, Self.token("C"), Self.token("D")])
  }

  @Test func `a code that is read twice at once is one scan, and later it is another`() {
    var door = Door()
    door.scanner(Self.code)
    door.scanner(Self.code)
    door.answer(.entered)
    #expect(door.scanned.count == 1)
    door.wait(1_000)
    door.scanner(Self.code)
    #expect(door.scanned.count == 2)
  }

  @Test func `a scanner so slow that a person could be meant is read all the same`() {
    var door = Door()
    door.type(Self.code, every: 45)
    door.wait(100)
    #expect(door.scanned == [Self.code])
  }

  @Test func `the layout that worked is tried first next time`() {
    var door = Door()
    door.scanner(Self.code)
    door.answer(.entered, layout: .germanCapsLock)
    door.scanner(Self.other)
    #expect(door.asked.last == .scan(Self.other, .entry, .germanCapsLock))
    #expect(door.flow.layout == .germanCapsLock)
  }

  // What no code may do

  @Test(arguments: [GateFlow.Command.undo, .override, .turn, .figures, .leave, .quit])
  func `a code with control characters presses no button`(_ command: GateFlow.Command) {
    var door = Door()
    door.scanner(Self.code)
    door.answer(.entered, lead: true)
    let before = door.effects
    for events in [
      [GateFlow.Event.presses(command), .types("A")], [.types("A"), .presses(command)],
      [.presses(command), .presses(command)], [.presses(command), .enters],
    ] {
      door.wait(700)
      for event in events { door.key(event, after: 5) }
      door.wait(300)
      door.send(.presses(.clear))
      door.wait(300)
    }
    #expect(door.asked.count == 1)
    #expect(door.flow.direction == .entry && door.flow.mode == .scanning)
    #expect(!door.effects.dropFirst(before.count).contains { if case .does = $0 { true } else { false } })
  }

  @Test func `a code that holds a name and many Enters lets nobody in`() {
    var door = Door()
    door.scanner("Lovelace")
    #expect(door.asked == [.search("Lovelace")])
    door.answer(.found([.fixture()]))
    for _ in 0..<5 { door.key(.enters, after: 20) }
    #expect(door.asked == [.search("Lovelace")])
  }

  @Test func `what takes two presses does nothing at one`() {
    var door = Door()
    door.scanner(Self.code)
    door.answer(.entered)
    door.press(.undo)
    #expect(door.said == [.pressAgain(.undo)] && door.asked.count == 1)
    door.wait(6_000)
    door.press(.undo)
    #expect(door.asked.count == 1)
    door.press(.undo)
    #expect(door.asked.count == 2)
  }

  // What a person does

  @Test func `a ticket's code typed by hand is scanned, and a name is searched for`() {
    var door = Door()
    door.person("tx 7q4m 91kd")
    #expect(door.scanned == ["tx 7q4m 91kd"])
    door.answer(.entered)
    door.person("Ana Martinez Lopez")
    #expect(door.asked.last == .search("Ana Martinez Lopez"))
  }

  @Test func `fewer than three letters are not searched for`() {
    var door = Door()
    door.person("ab")
    #expect(door.asked.isEmpty && door.said == [.tooFewLetters(3)])
  }

  @Test func `who was found comes in by Enter twice, and by no Enter sooner`() {
    var door = Door()
    door.person("Lovelace")
    door.answer(.found([.fixture(), .fixture()]))
    door.press(.next)
    door.key(.enters, after: 300)
    #expect(door.flow.mode == .choosing([.fixture(), .fixture()], selected: 1, isSure: true))
    #expect(door.asked.count == 1)
    door.key(.enters, after: 300)
    #expect(door.asked.last == .admit(DoorTicket.fixture().id, .entry))
    door.answer(.entered)
    #expect(door.flow.mode == .scanning)
  }

  @Test func `nobody of that name is said, and the list of an earlier search is gone`() {
    var door = Door()
    door.person("Lovelace")
    door.answer(.found([]))
    #expect(door.flow.band == .nobodyFound("Lovelace"))
    #expect(door.flow.mode == .scanning)
  }

  @Test func `the newest passage is taken back, then the one before it`() {
    var door = Door()
    for (number, reason) in [ScanReason.entered, .entered, .alreadyIn].enumerated() {
      door.scanner(Self.token(["A", "B", "C"][number]))
      door.answer(reason, Int64(number + 1))
    }
    for expected in [2, 1] as [Int64] {
      door.press(.undo)
      door.press(.undo)
      guard case .undo(let answer, nil) = door.asked.last else {
        Issue.record("No undo was asked for")
        return
      }
      #expect(answer.scan.sequence == expected)
      door.answer(.undone(answer.scan))
    }
    door.press(.undo)
    #expect(door.said.last == .nothingToUndo)
    #expect(door.flow.log.map(\.isUndone) == [false, true, true])
  }

  @Test func `what is older than ten minutes only a door lead takes back, with a reason`() {
    for lead in [false, true] {
      var door = Door()
      door.scanner(Self.code)
      door.answer(.entered, lead: lead)
      door.now = door.now + .minutes(10)
      door.press(.undo)
      door.press(.undo)
      guard lead else {
        #expect(door.said.last == .leadOnly)
        continue
      }
      door.person("wrong person")
      guard case .undo(_, "wrong person") = door.asked.last else {
        Issue.record("No undo with a reason was asked for")
        return
      }
    }
  }

  @Test func `an override is a door lead's, is of the last refusal, and takes a reason`() {
    var door = Door()
    door.press(.override)
    #expect(door.said == [.nothingToOverride])
    door.scanner(Self.code)
    door.answer(.alreadyIn)
    door.press(.override)
    #expect(door.said.last == .leadOnly)
    door.send(.counted(.success(DoorFigures()), .fixture(isLead: true)))
    door.press(.override)
    door.person("x")
    #expect(door.said.last == .tooFewLetters(3))
    door.person("came out for air")
    guard case .override(let answer, "came out for air") = door.asked.last else {
      Issue.record("No override was asked for")
      return
    }
    #expect(answer.reason == .alreadyIn)
  }

  @Test func `a code that comes while a reason is typed is scanned, and the reason stays`() {
    var door = Door()
    door.scanner(Self.code)
    door.answer(.alreadyIn, lead: true)
    door.press(.override)
    door.type("came out", every: 120)
    door.scanner(Self.other)
    #expect(door.scanned == [Self.code, Self.other])
    #expect(door.flow.field == "came out")
    guard case .reason(.override, let answer) = door.flow.mode else {
      Issue.record("The reason is forgotten")
      return
    }
    #expect(answer.scan.sequence == 1)
  }

  @Test func `whoever turns the gate scans people out, and codes that wait go the way of their turn`() {
    var door = Door()
    door.press(.turn)
    door.scanner(Self.code)
    #expect(door.asked == [.scan(Self.code, .exit, nil)])
  }

  // Answers

  @Test func `an answer to another question than the one in the air is no answer`() {
    var door = Door()
    door.scanner(Self.code)
    door.send(.answered(99, .undone(ScanID(device: nil, sequence: 1)), .fixture(isLead: false)))
    #expect(door.flow.pending == 1)
    door.answer(.entered)
    #expect(door.flow.pending == 0)
  }

  @Test func `a code that couldn't be answered is a line, and the next has its turn`() {
    var door = Door()
    door.scanner(Self.code)
    door.scanner(Self.other)
    let number = try? #require(door.flow.asked?.number)
    door.send(.refused(number ?? 0, .notAllowed))
    #expect(door.flow.band == .failed(.notAllowed))
    #expect(door.flow.log.count == 1 && door.flow.log[0].answer == nil)
    #expect(door.scanned == [Self.code, Self.other])
  }

  @Test(arguments: zip([ScanReason.entered, .foreign, .forged], [1, 2, 3]))
  func `the bell tells what was said`(_ reason: ScanReason, _ rings: Int) {
    var door = Door()
    door.scanner(Self.code)
    door.answer(reason)
    door.wait(2_000)
    #expect(door.effects.count { $0 == .rings } == rings)
  }

  @Test func `figures are asked for every five seconds, one question at a time`() {
    var door = Door()
    door.send(.arrives)
    door.wait(60_000)
    #expect(door.effects.count { $0 == .count } == 1)
    door.send(.counted(.success(DoorFigures()), nil))
    door.wait(5_000)
    #expect(door.effects.count { $0 == .count } == 2)
  }

  @Test func `what the band says is new for six seconds`() {
    var door = Door()
    door.scanner(Self.code)
    door.answer(.entered)
    #expect(door.flow.isFresh(now: door.now))
    door.wait(6_000)
    #expect(!door.flow.isFresh(now: door.now))
    #expect(door.flow.band != nil)
  }
}
