import Foundation
import GRDB
import Glibc
import TerminalHarness
import TestSupport
import Testing

/// Where the data can't be read or written: one clear sentence, an exit that says no, and nothing lost.
struct DataDirectoryJourneyTests {
  /// The screens and a command each refuse with `sentence`.
  private func expectRefusal(
    _ shop: Shop, _ sentence: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let command = try shop.run("events")
    #expect(command.status == 1, sourceLocation: sourceLocation)
    #expect(command.errors.contains(sentence), "\(command.errors)", sourceLocation: sourceLocation)
    let errors = shop.directory.path("errors")
    let terminal = try shop.open(shell: #"exec "$BOOKING" --data "$DATA" 2>errors"#)
    #expect(try terminal.waitForExit() == .exited(1), sourceLocation: sourceLocation)
    let words = try String(contentsOfFile: errors, encoding: .utf8)
    #expect(words.contains(sentence), "\(words)", sourceLocation: sourceLocation)
    #expect(words.split(separator: "\n").count <= 2, "\(words)", sourceLocation: sourceLocation)
    try expectGivenBack(terminal, sourceLocation: sourceLocation)
  }

  /// Takes the log into the database file, so that the file is all there is.
  private func settle(_ shop: Shop) throws {
    let queue = try DatabaseQueue(path: shop.data + "/booking.sqlite")
    try queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)") }
    try queue.close()
  }

  private func bytes(_ shop: Shop) throws -> Data {
    try Data(contentsOf: URL(fileURLWithPath: shop.data + "/booking.sqlite"))
  }

  @Test func `a file in the directory's place is named and kept`() throws {
    let shop = try Shop(empty: ())
    try shop.directory.write("a diary", to: "data")
    try expectRefusal(shop, "it is a file, not a directory")
    #expect(try shop.run("init").status == 1)
    #expect(try String(contentsOfFile: shop.data, encoding: .utf8) == "a diary")
  }

  @Test(arguments: ["noise", "truncated", "empty"])
  func `a damaged database is said to be damaged, and left for the restoring`(damage: String) throws {
    let shop = try Shop()
    try settle(shop)
    let whole = try bytes(shop)
    let broken =
      switch damage {
      case "noise": Data((0..<whole.count).map { UInt8(truncatingIfNeeded: $0 &* 167 &+ 13) })
      case "truncated": whole.prefix(whole.count / 2 - 100)
      default: Data()
      }
    try shop.directory.write(broken, to: "data/booking.sqlite")
    try expectRefusal(shop, "The database is damaged")
    try expectRefusal(shop, "restore")
    #expect(try bytes(shop) == broken)
    #expect(try shop.run("init").status == 1, "It is no place for a new one.")
    #expect(try bytes(shop) == broken)
  }

  @Test func `a newer schema is refused before anything is written`() throws {
    let shop = try Shop()
    let queue = try DatabaseQueue(path: shop.data + "/booking.sqlite")
    try queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA user_version = 4711") }
    try queue.close()
    try settle(shop)
    let before = try bytes(shop)
    try expectRefusal(shop, "The data were written by a newer booking (version 4711 of the tables")
    #expect(try bytes(shop) == before)
  }

  @Test func `without permission nothing is shown and nothing is made`() throws {
    let shop = try Shop()
    let manager = FileManager.default
    try manager.setAttributes([.posixPermissions: 0], ofItemAtPath: shop.data)
    let outcome = try shop.open(shell: #"exec \#(Rights.bound) "$BOOKING" --data "$DATA" events"#)
    #expect(try outcome.waitForExit() == .exited(1))
    #expect(outcome.screen.contains("No permission for"))
    try manager.setAttributes([.posixPermissions: 0o700], ofItemAtPath: shop.data)
    try shop.expectSound()
  }

  @Test(arguments: [8, 64, 256])
  func `a full disk refuses a new box office in words`(blocks: Int) throws {
    let shop = try Shop(empty: ())
    let terminal = try shop.open(shell: #"ulimit -f \#(blocks); exec "$BOOKING" --data "$DATA" init"#)
    #expect(try terminal.waitForExit() == .exited(1))
    let words = terminal.screen.text.replacing("\n", with: " ")
    #expect(words.contains("The disk is full"), "\(words)")
    #expect(try shop.run("init").status == 0, "With room again it is made.")
    try shop.expectSound()
  }

  @Test func `a full disk refuses a change and keeps what was there`() throws {
    let shop = try Shop()
    try settle(shop)
    let before = try shop.run("events", "export").output
    try shop.directory.write(before, to: "again.json")
    let terminal = try shop.open(
      shell: #"ulimit -f 8; exec "$BOOKING" --data "$DATA" events import again.json"#)
    #expect(try terminal.waitForExit() == .exited(1))
    let words = terminal.screen.text.replacing("\n", with: " ")
    #expect(words.contains("The disk is full"), "\(words)")
    #expect(try shop.run("events", "export").output == before)
    try shop.expectSound()
  }

  @Test(.enabled(if: Rights.canMount))
  func `a disk that runs full and one that can't be written say so`() throws {
    let shop = try Shop()
    let terminal = try shop.open(
      shell: #"""
        exec unshare -rm bash -c '
          mkdir small; mount -t tmpfs -o size=300k tmpfs small
          "$BOOKING" --data small/data init; echo "full: $?"
          umount small; mount -t tmpfs -o size=20m tmpfs small
          cp -r "$DATA" small/data; mount -o remount,ro small
          "$BOOKING" --data small/data events; echo "locked: $?"'
        """#)
    #expect(try terminal.waitForExit() == .success)
    let words = terminal.screen.text.replacing("\n", with: " ")
    #expect(words.contains("The disk is full. Nothing was changed. full: 1"), "\(words)")
    #expect(words.contains("can't be written. Nothing was changed. locked: 1"), "\(words)")
  }
}

/// What the tests may do on this machine.
enum Rights {
  /// Makes permission bits bind, also for root.
  static let bound = getuid() == 0 ? "setpriv --bounding-set -dac_override,-dac_read_search" : ""

  static let canMount: Bool = {
    let probe = Process()
    probe.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    probe.arguments = ["unshare", "-rm", "sh", "-c", "mount -t tmpfs tmpfs /mnt"]
    probe.standardError = FileHandle.nullDevice
    guard (try? probe.run()) != nil else { return false }
    probe.waitUntilExit()
    return probe.terminationStatus == 0
  }()
}
