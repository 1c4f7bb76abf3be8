import Foundation
import TestSupport
import Testing

@testable import BookingChecks
@testable import BookingDomain
@testable import BookingFiles
@testable import BookingModel
@testable import BookingStore

/// Restores that are stopped, come together, or meet a box office that is open; backups that were killed; archives that lie.
struct RestorationTests {
  let clock = TestClock(Timestamp(milliseconds: Int64(Date().timeIntervalSince1970 * 1000)))
  let root: TemporaryDirectory
  /// Holds a backup of a box office with one event, Northern Lights, and its poster.
  let backup: String
  /// The same, not yet restored: another box office with one event, Old, and its poster.
  let shop: DataDirectory

  init() throws {
    root = try TemporaryDirectory()
    backup = root.path("shop.backup")
    shop = DataDirectory(path: root.path("shop"))
    let source = DataDirectory(path: root.path("source"))
    for (directory, title, size) in [(source, "Northern Lights", 40), (shop, "Old", 50)] {
      let office = try BoxOffice.test(clock: clock, directory: directory)
      let me = office.openOperatorSession()
      var draft = EventDraft.fixture(title: title)
      draft.startsAt = clock.now + .days(3)
      draft.endsAt = clock.now + .days(4)
      let event = try office.testEvent(draft, by: me)
      try office.visit(me).events.importPoster(event.id, bytes: SamplePicture.quarters(size, 60).jpeg())
      for name in DataDirectory.installationFiles.joined() {
        try root.write("\(name) of \(title)", to: (directory == source ? "source/" : "shop/") + name)
      }
      if directory == source { _ = try office.operator.backup(of: source, to: backup) }
    }
  }

  private func titles(_ path: String) throws -> [String] {
    let office = try BoxOffice.test(clock: clock, directory: DataDirectory(path: path))
    var query = EventQuery()
    query.managed = true
    #expect(try office.operator.check().isClean)
    return try office.operator.visit().catalogue.events(query).listings.map(\.event.title)
  }

  private func names(_ path: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: path).sorted()
  }

  /// Whose settings and host key they are.
  private func house(_ path: String) throws -> Set<String> {
    try Set(
      DataDirectory.installationFiles.joined().map { name in
        let text = try String(contentsOfFile: path + "/" + name, encoding: .utf8)
        #expect(text.hasPrefix(name))
        return String(text.dropFirst(name.count + 4))
      })
  }

  /// Everything a restore does up to its decision.
  private func staged() throws -> (Restoration, String) {
    let restoration = Restoration(directory: shop)
    let staging = try restoration.makeStaging("1-1")
    _ = try BackupArchive.unpack(backup, into: staging + Restoration.proven)
    return (restoration, staging)
  }

  @Test func `stopped before its decision a restore has changed nothing, and is cleared away`() throws {
    _ = try staged()
    #expect(try titles(shop.path) == ["Old"])
    #expect(try !names(shop.path).contains { $0.hasPrefix("restor") })
  }

  @Test(arguments: 0..<18)
  func `stopped at any rename after it, the next to open finishes, and nothing is lost`(steps: Int) throws {
    let (restoration, staging) = try staged()
    try restoration.decide(for: staging)
    let aside = try? restoration.finish(now: clock.now, steps: steps)
    // Database, pictures, settings and host key go, are exchanged, arrive, and the old ones go aside: 12 at least, and two more
    // with a log.
    if steps < 12 { #expect(aside == nil) }
    if steps >= 14 { #expect(aside != nil) }
    #expect(try shop.isInitialised())
    #expect(try titles(shop.path) == ["Northern Lights"])
    let left = try names(shop.path)
    #expect(!left.contains { $0.hasPrefix("restor") }, "\(left)")
    let old = try #require(left.first { $0.hasPrefix("replaced-") })
    #expect(try titles(shop.path + "/" + old) == ["Old"])
    #expect(try house(shop.path) == ["Northern Lights"])
    #expect(try house(shop.path + "/" + old) == ["Old"])
  }

  @Test func `a box office that is open is not exchanged`() throws {
    let office = try BoxOffice.test(clock: clock, directory: shop)
    #expect(throws: BookingError.inUse(by: [])) {
      try Operator.restore(backup, into: shop, force: true, now: clock.now)
    }
    #expect(try !names(shop.path).contains { $0.hasPrefix("repl") })
    #expect(try office.store.read { try $0.count("SELECT COUNT(*) FROM events") } == 1)
  }

  @Test func `one that is looked at is not exchanged either`() throws {
    let office = try Operator.inspect(shop, environment: BoxOffice.test().environment).office
    #expect(throws: BookingError.inUse(by: [])) {
      try Operator.restore(backup, into: shop, force: true, now: clock.now)
    }
    #expect(try office.operator.check().isClean)
  }

  @Test func `of restores at once one wins, and all that was there is kept`() throws {
    let (clock, shop, backup) = (clock, shop, backup)
    let done = Counter()
    DispatchQueue.concurrentPerform(iterations: 8) { index in
      do {
        _ = try Operator.restore(backup, into: shop, force: true, now: clock.now + .seconds(Int64(index)))
        done.add(1)
      } catch BookingError.inUse {
      } catch { Issue.record(error) }
    }
    #expect(done.value >= 1)
    #expect(try titles(shop.path) == ["Northern Lights"])
    let aside = try names(shop.path).filter { $0.hasPrefix("replaced-") }
    #expect(aside.count == done.value)
    #expect(try titles(shop.path + "/" + #require(aside.min())).count == 1)
    #expect(try aside.map { try titles(shop.path + "/" + $0) }.contains(["Old"]))
  }

  @Test func `what killed backups left is cleared away by the next one, what lives is not`() throws {
    let left = [
      "a.tar.0123456789ab.archive.partial", "a.tar.0123456789ab.tables.partial",
      "a.tar.0123456789ab.tables.partial-journal", "b.fedcba987654.sandbox.partial",
    ]
    let kept = [
      "c.0123456789ab.archive.partial", "c.0123456789ab.tables.partial", "d.0123456789ab.partial",
      "e.partial",
      "f.0123456789xy.tables.partial",
    ]
    for name in left + kept { try root.write("people's data", to: name) }
    let living = try RawFile(reading: root.path("c.0123456789ab.archive.partial"))
    try living.lock()
    let office = try BoxOffice.test(clock: clock, directory: shop)
    _ = try office.operator.backup(of: shop, to: root.path("next.tar"))
    let lives = living.isThere()
    #expect(lives)
    #expect(
      try Set(names(root.path)) == Set(kept + ["next.tar", "shop", "shop.backup", "source"]))
  }

  /// The backup with the size of its last file, the sums, replaced by `size`, and its header's own sum made right again.
  private func altered(_ size: String) throws -> String {
    var bytes = try [UInt8](Data(contentsOf: URL(fileURLWithPath: backup)))
    var offset = 0
    while let header = TarHeader(Array(bytes[offset..<(offset + 512)])), header.name != BackupArchive.sums {
      offset += 512 + header.size + TarHeader.padding(after: header.size)
    }
    bytes.replaceSubrange((offset + 124)..<(offset + 136), with: Array((size + "\0").utf8))
    bytes.replaceSubrange((offset + 148)..<(offset + 156), with: Array("        ".utf8))
    let sum = String(bytes[offset..<(offset + 512)].reduce(0) { $0 + Int($1) }, radix: 8)
    let padded = String(repeating: "0", count: 6 - sum.count) + sum + "\0 "
    bytes.replaceSubrange((offset + 148)..<(offset + 156), with: Array(padded.utf8))
    return try root.write(Data(bytes), to: "lies.backup")
  }

  @Test(arguments: ["-0000000005", "77777777777", "00000000+17", "0x000000010"])
  func `a size that can't be is refused before anything is made of it`(size: String) throws {
    let path = try altered(size)
    let target = DataDirectory(path: root.path("new"))
    #expect { try Operator.restore(path, into: target, now: clock.now) } throws: { error in
      if case BookingError.unreadable = error { true } else { false }
    }
    #expect(try names(target.path).isEmpty)
  }

  @Test(arguments: [true, false])
  func `a pipe or a device is no backup, and nobody waits for it`(isPipe: Bool) throws {
    let path = isPipe ? root.path("pipe") : "/dev/zero"
    if isPipe { #expect(mkfifo(path, 0o600) == 0) }
    #expect(throws: BookingError.unreadable(path: path, reason: .notAFile)) {
      try Operator.restore(path, into: DataDirectory(path: root.path("new")), now: clock.now)
    }
  }
}
