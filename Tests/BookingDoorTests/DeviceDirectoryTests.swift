import BookingDoor
import BookingFiles
import BookingModel
import BookingSystem
import BookingTickets
import Foundation
import TestSupport
import Testing

struct DeviceDirectoryTests {
  @Test func `a log that was cut off at any byte is whole, and goes on`() throws {
    let evening = try Evening()
    let directory = try evening.device("north-1", at: 0)
    do {
      let north = try evening.desk(directory)
      for number in 0..<4 { try evening.scan(number, at: north) }
    }
    let whole = try Data(contentsOf: URL(fileURLWithPath: directory.scans))
    for length in stride(from: 0, through: whole.count, by: 1) {
      try whole.prefix(length).write(to: URL(fileURLWithPath: directory.scans))
      let lines = whole.prefix(length).count { $0 == UInt8(ascii: "\n") }
      let north = try evening.desk(directory)
      let answer = try evening.scan(9, at: north)
      #expect(answer.reason == .entered)
      let union = try directory.union()
      #expect(union.count == lines + 1)
      #expect(union.firstBroken(in: Identifier(1)) == nil)
      #expect(answer.scan.sequence == Int64(lines + 1))
    }
  }

  @Test func `a disk that is full lets nobody in, and what was there stays`() throws {
    let place = try TemporaryDirectory()
    let file = try LineFile(place.path("scans"))
    try file.append([Array("one".utf8)])
    let full = try LineFile("/dev/full")
    #expect(throws: BookingError.self) { try full.append([Array("two".utf8)]) }
    #expect(try file.newLines() == [Array("one".utf8)])
    #expect(try file.newLines().isEmpty)
  }

  @Test func `two programs add to a file in turn, whole lines each`() async throws {
    let place = try TemporaryDirectory()
    let path = place.path("heard")
    await withTaskGroup(of: Void.self) { group in
      for number in 0..<8 {
        group.addTask {
          guard let file = try? LineFile(path) else { return }
          for _ in 0..<20 { try? file.append([Array(repeating: UInt8(65 + number), count: 300)]) }
        }
      }
    }
    let lines = try LineFile(path).newLines()
    #expect(lines.count == 160)
    #expect(lines.allSatisfy { Set($0).count == 1 && $0.count == 300 })
  }

  @Test func `the device's key is one that ssh reads`() throws {
    let place = try TemporaryDirectory()
    let directory = try DeviceDirectory(place.path("north-1"), randomness: .live)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/ssh-keygen")
    process.arguments = ["-y", "-f", directory.keyFile]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let text = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(text.hasPrefix(directory.key.publicLine))
    #expect(DeviceKey.publicKey(ofLine: text) == directory.key.publicKey)
    let again = try DeviceDirectory(place.path("north-1"), randomness: .live)
    #expect(again.key.publicKey == directory.key.publicKey)
  }

  @Test func `a code pairs one device, once`() throws {
    let evening = try Evening()
    let (north, south) = (try evening.directory("north-1"), try evening.directory("south-1"))
    let code = evening.shop.invite("north-1", gate: nil)
    #expect(throws: BookingError.deviceTrouble(.shopSaid("wrongCode"))) {
      try south.pair(SyncClient(evening.line(south)), code: "NONE", shop: nil, within: .seconds(1))
    }
    #expect(throws: BookingError.deviceTrouble(.notPaired(path: south.path))) { try south.pairing() }
    _ = try north.pair(SyncClient(evening.line(north)), code: code, shop: "a@b", within: .seconds(1))
    #expect(try north.pairing().name == "north-1")
    #expect(throws: BookingError.deviceTrouble(.shopSaid("wrongCode"))) {
      try south.pair(SyncClient(evening.line(south)), code: code, shop: nil, within: .seconds(1))
    }
    #expect(throws: BookingError.deviceTrouble(.alreadyPaired(name: "north-1"))) {
      try north.pair(SyncClient(evening.line(north)), code: "X", shop: nil, within: .seconds(1))
    }
  }

  @Test func `a list to search in opens with the words it was sealed with`() throws {
    let id = try #require(DoorTicketID(publicID: Randomness.live.bytes(12)))
    let ticket = DoorTicket(
      id: id, code: "TX-7Q4M-91KD", ticketType: Identifier(1), typeName: "Standard", seat: "C4",
      holder: "Ana Martínez", generation: 0, voidReason: nil, replaced: nil)
    let bytes = try SearchList([ticket]).sealed(words: "seven swans", randomness: .live)
    #expect(SearchList(bytes, words: "seven swan") == nil)
    #expect(SearchList(Array(bytes.dropLast()), words: "seven swans") == nil)
    let list = try #require(SearchList(bytes, words: "seven swans"))
    #expect(list.found("martin ana", most: 20) == [ticket])
    #expect(list.found("MARTÍN", most: 20) == [ticket])
    #expect(list.found("7q4m", most: 20) == [ticket])
    #expect(list.found("tina", most: 20).isEmpty)
  }
}
