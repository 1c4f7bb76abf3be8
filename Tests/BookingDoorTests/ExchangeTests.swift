import BookingDoor
import BookingModel
import BookingRules
import BookingSystem
import Testing

struct ExchangeTests {
  @Test func `the union of what gates did alone has every entry once, and names every double one`() throws {
    let evening = try Evening(people: 30)
    let (northPlace, southPlace) = (
      try evening.device("north-1", at: 0), try evening.device("south-1", at: 1)
    )
    do {
      let (north, south) = (try evening.desk(northPlace), try evening.desk(southPlace))
      for number in 0..<20 { try evening.scan(number, at: north) }
      for number in 15..<30 { #expect(try evening.scan(number, at: south).reason == .entered) }
    }
    for place in [northPlace, southPlace, northPlace] {
      try evening.desk(place).meet(SyncClient(evening.line(place)), within: .seconds(1))
    }
    let scans = evening.shop.scans
    #expect(scans.count == 35)
    let doubles = scans.doubles(on: evening.shop.list, evening.shop.header)
    #expect(Set(doubles.map(\.ticket)) == Set(evening.shop.tickets[15..<20].map(\.bytes)))
    for double in doubles {
      #expect(double.entries.first.gate == "North")
      #expect(double.entries.second.gate == "South")
      #expect(double.entries.first.at < double.entries.second.at)
    }
    // Both gates know it by now.
    #expect(try evening.desk(northPlace).doubles() == doubles)
  }

  @Test func `a union doesn't depend on the order in which it is made`() throws {
    let evening = try Evening()
    let place = try evening.device("north-1", at: 0)
    let north = try evening.desk(place)
    for number in 0..<10 { try evening.scan(number % 4, at: north) }
    let scans = try place.union().scans()
    var (forth, back) = (ScanUnion(), ScanUnion())
    for scan in scans { forth.add(scan) }
    for scan in scans.reversed() + scans { back.add(scan) }
    #expect(forth.scans() == back.scans())
    #expect(forth.heard == back.heard)
    let (list, header) = (evening.shop.list, evening.shop.header)
    #expect(forth.doubles(on: list, header) == back.doubles(on: list, header))
  }

  @Test func `a row that came twice and says something else is named, and the first stays`() throws {
    let evening = try Evening()
    let place = try evening.device("north-1", at: 0)
    try evening.scan(0, at: evening.desk(place))
    var union = try place.union()
    let row = try #require(union.scans().first)
    let other = Scan(
      id: row.id, event: row.event, list: row.list, gate: row.gate, member: nil, kind: .exit, reason: .left,
      ticket: row.ticket, generation: nil, scannedAt: row.scannedAt, clockError: nil, isOffline: true,
      revocationVersion: 0, hash: Array(repeating: 9, count: 32))
    let isNew = union.add(other)
    #expect(!isNew)
    #expect(union.contradicted == [row.id])
    #expect(union.scans() == [row])
  }

  @Test func `two gates that hear each other hear of each other's entries`() throws {
    let evening = try Evening()
    let northPlace = try evening.device("north-1", at: 0)
    let southPlace = try evening.device("south-1", at: 1)
    let north = try evening.desk(northPlace)
    try north.meet(SyncClient(evening.line(northPlace)), within: .seconds(1))
    try evening.scan(0, at: north)
    // The north answers the south beside its own scanning.
    let host = try GateHost(northPlace, peer: "south-1", clock: evening.hands.clock)
    let south = try evening.desk(southPlace)
    try evening.scan(1, at: south)
    try south.meet(SyncClient(RehearsalLine(host)), .gate, within: .seconds(1))
    #expect(try evening.scan(0, at: south).reason == .alreadyIn)
    #expect(try evening.scan(1, at: north).reason == .alreadyIn)
    guard case .near = south.standing().mode else {
      Issue.record("the south says \(south.standing().mode)")
      return
    }
    #expect(throws: BookingError.notAllowed) {
      try GateHost(northPlace, peer: "west-1", clock: evening.hands.clock)
    }
  }

  @Test func `a file on a stick brings the same, and one that was changed brings nothing`() throws {
    let evening = try Evening()
    let northPlace = try evening.device("north-1", at: 0)
    let southPlace = try evening.device("south-1", at: 1)
    let north = try evening.desk(northPlace)
    for number in 0..<5 { try evening.scan(number, at: north) }
    let bytes = try northPlace.exported()
    for place in stride(from: 0, to: bytes.count, by: 7) {
      var changed = bytes
      changed[place] ^= 1
      #expect(throws: BookingError.self) { try southPlace.take(exported: changed) }
    }
    for length in stride(from: 0, to: bytes.count, by: 11) {
      #expect(throws: BookingError.self) { try southPlace.take(exported: Array(bytes.prefix(length))) }
    }
    let south = try evening.desk(southPlace)
    #expect(try southPlace.take(exported: bytes) == 5)
    #expect(try southPlace.take(exported: bytes) == 0)
    #expect(try evening.scan(4, at: south).reason == .alreadyIn)
  }

  @Test func `what is no question is refused in words, and nothing is lost`() throws {
    let evening = try Evening()
    let place = try evening.device("north-1", at: 0)
    let hello = SyncMessage.hello(version: SyncMessage.version).line.dropLast()
    let bad: [([UInt8], String)] = [
      (Array("GET / HTTP/1.1".utf8), "notUnderstood"), ([], "notUnderstood"),
      ([0xFF, 0xFE], "notUnderstood"),
      (Array(hello.dropLast(3)), "notUnderstood"),
      (Array(SyncMessage.hello(version: 9).line.dropLast()), "otherVersion"),
      // Nobody has said hello.
      (Array(SyncMessage.hear(heard: []).line.dropLast()), "notUnderstood"),
    ]
    for (line, name) in bad {
      var server = SyncServer(evening.shop.host(for: place.key.publicKey)) { $0.code }
      #expect(
        server.answers(to: line).map(\.line) == [
          SyncMessage.refused(code: "deviceTrouble.\(name)", words: "deviceTrouble.\(name)").line
        ])
      #expect(server.hasEnded)
    }
    var reader = LineReader()
    #expect(try reader.take(Array("one\ntw".utf8)) == [Array("one".utf8)])
    #expect(reader.isInLine)
    #expect(throws: BookingError.deviceTrouble(.tooLong(line: 2))) {
      try reader.take(Array(repeating: UInt8(65), count: SyncMessage.longestLine))
    }
  }

  @Test func `a key that nobody paired is told nothing`() throws {
    let evening = try Evening()
    let stranger = try evening.directory("stranger")
    var server = SyncServer(evening.shop.host(for: stranger.key.publicKey)) { $0.code }
    let hello = server.answers(to: Array(SyncMessage.hello(version: SyncMessage.version).line.dropLast()))
    #expect(
      hello == [.welcome(device: nil, now: evening.hands.clock.now(), cursor: nil, gate: nil)])
    for question in [
      SyncMessage.pull(since: nil), .hear(heard: []), .push(scans: [], clockError: nil), .doubt(scans: []),
    ] {
      #expect(
        server.answers(to: Array(question.line.dropLast()))
          == [.refused(code: "notAllowed", words: "notAllowed")])
    }
  }

  @Test func `numbers that nothing can be done with are no rows`() throws {
    let evening = try Evening()
    let place = try evening.device("north-1", at: 0)
    try evening.scan(0, at: evening.desk(place))
    let row = try #require(try place.union().scans().first)
    let line = String(decoding: ScanRecord.line(row), as: UTF8.self)
    #expect(ScanRecord.scan(Array(line.utf8)) == row)
    for (from, to) in [
      (#""number":1"#, #""number":0"#), (#""number":1"#, #""number":9223372036854775807"#),
      (#""at":\#(row.scannedAt.milliseconds)"#, #""at":-9223372036854775808"#),
      (#""version":"#, #""version":-"#), (#""clockError":0"#, #""clockError":-9223372036854775808"#),
    ] {
      let changed = line.replacing(from, with: to)
      if changed != line { #expect(ScanRecord.scan(Array(changed.utf8)) == nil, "\(to)") }
    }
  }
}
