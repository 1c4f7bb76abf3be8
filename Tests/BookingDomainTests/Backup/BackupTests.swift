import Foundation
import TestSupport
import Testing

@testable import BookingChecks
@testable import BookingDomain
@testable import BookingFiles
@testable import BookingModel
@testable import BookingStore
@testable import BookingStoreSQLite

struct BackupTests {
  let clock = TestClock(Timestamp(milliseconds: Int64(Date().timeIntervalSince1970 * 1000)))
  let root: TemporaryDirectory
  let directory: DataDirectory
  let office: BoxOffice
  let me: Principal

  init() throws {
    root = try TemporaryDirectory()
    directory = DataDirectory(path: root.path("data"))
    office = try BoxOffice.test(clock: clock, directory: directory)
    me = office.openOperatorSession()
  }

  private func event(_ title: String) throws -> Event {
    var draft = EventDraft.fixture(title: title)
    draft.startsAt = clock.now + .days(3)
    draft.endsAt = clock.now + .days(4)
    return try office.testEvent(draft, by: me)
  }

  private func restored(_ backup: String, to name: String = "copy") throws -> BoxOffice {
    let copy = DataDirectory(path: root.path(name))
    _ = try Operator.restore(backup, into: copy, now: clock.now)
    return try BoxOffice.test(clock: clock, directory: copy)
  }

  private func everything(_ office: BoxOffice) throws -> [EventDetails] {
    var query = EventQuery()
    query.managed = true
    query.limit = 1000
    let me = office.openOperatorSession()
    return try office.visit(me).catalogue.events(query).listings.map {
      try office.visit(me).catalogue.event($0.id)
    }
  }

  @Test func `every key that ever signed comes back, and the newest goes on`() throws {
    let first = try office.operator.rotateTicketKey()
    let second = try office.operator.rotateTicketKey()
    let path = root.path("shop.backup")
    _ = try office.operator.backup(of: directory, to: path)
    try office.operator.rotateTicketKey()
    let copy = try restored(path)
    #expect(try copy.operator.ticketKeys() == [second, first])
    // What a backup has of itself isn't a part of the box office.
    #expect(!FileManager.default.fileExists(atPath: root.path("copy/SEAL")))
    #expect(try copy.operator.check().isClean)
  }

  @Test func `what is restored is what was there`() throws {
    let bytes = SamplePicture.quarters().jpeg()
    let image = try office.visit(me).events.importPoster(event("Northern Lights").id, bytes: bytes)
    _ = try event("Blue Hour")
    let path = root.path("shop.backup")
    let report = try office.operator.backup(of: directory, to: path)
    #expect(report.images == 1)
    let copy = try restored(path)
    #expect(try everything(copy) == everything(office))
    #expect(try copy.visit(me).catalogue.imageBytes(image.id) == bytes)
    #expect(try copy.operator.check().isClean)
  }

  /// Name and content of what makes the house.
  private func house(_ directory: DataDirectory) throws -> [String: String] {
    var files: [String: String] = [:]
    for name in DataDirectory.installationFiles.joined() {
      files[name] = FileManager.default.contents(atPath: directory.path + "/" + name).map {
        String(decoding: $0, as: UTF8.self)
      }
    }
    return files
  }

  private func mode(_ path: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
  }

  /// Settings, host key and other things in `ssh/`, each of `owner`.
  private func furnish(_ name: String, _ owner: String) throws {
    try root.write("name = \"\(owner)\"", to: name + "/booking.toml")
    try root.write("good of \(owner)", to: name + "/booking.toml.last-good")
    for file in ["host_ed25519", "host_ed25519.pub", "sshd_config"] {
      try root.write("\(file) of \(owner)", to: name + "/ssh/" + file)
    }
    try root.write("secret of \(owner)", to: name + "/stripe.key")
  }

  @Test func `settings and host key come back, and no secret`() throws {
    try furnish("data", "Ada")
    let path = root.path("shop.backup")
    let report = try office.operator.backup(of: directory, to: path)
    #expect(report.installationFiles == ["booking.toml", "ssh/host_ed25519", "ssh/host_ed25519.pub"])
    let copy = DataDirectory(path: root.path("copy"))
    let restored = try Operator.restore(path, into: copy, now: clock.now)
    #expect(restored == RestoreReport(movedTo: nil, brought: report.installationFiles, kept: []))
    #expect(try house(copy) == house(directory))
    #expect(try mode(copy.path + "/ssh/host_ed25519") == 0o600)
    #expect(try mode(copy.ssh) == 0o700)
    #expect(try mode(copy.settings) == 0o600)
    #expect(!FileManager.default.fileExists(atPath: copy.path + "/stripe.key"))
    let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
    #expect(bytes.firstRange(of: Data("secret of".utf8)) == nil)
    #expect(bytes.firstRange(of: Data("sshd_config of".utf8)) == nil)
  }

  @Test func `a restore writes over no settings and no key, unless it is forced`() throws {
    try furnish("data", "Ada")
    let path = root.path("shop.backup")
    _ = try office.operator.backup(of: directory, to: path)
    try furnish("copy", "Bob")
    let copy = DataDirectory(path: root.path("copy"))
    let before = try house(copy)
    let restored = try Operator.restore(path, into: copy, now: clock.now)
    #expect(restored == RestoreReport(movedTo: nil, brought: [], kept: before.keys.sorted()))
    #expect(try house(copy) == before)
    let forced = try Operator.restore(path, into: copy, force: true, now: clock.now)
    #expect(forced.brought == before.keys.sorted())
    #expect(try house(copy) == house(directory))
    let aside = DataDirectory(path: try #require(forced.movedTo))
    #expect(try house(aside) == before)
    // What was good last goes with the settings; what else the directory has stays.
    #expect(FileManager.default.fileExists(atPath: aside.path + "/booking.toml.last-good"))
    #expect(!FileManager.default.fileExists(atPath: copy.path + "/booking.toml.last-good"))
    for name in ["ssh/sshd_config", "stripe.key"] {
      #expect(FileManager.default.contents(atPath: copy.path + "/" + name)?.isEmpty == false)
    }
  }

  @Test func `a backup without them leaves those that are there, forced or not`() throws {
    let path = root.path("shop.backup")
    #expect(try office.operator.backup(of: directory, to: path).installationFiles == [])
    try furnish("copy", "Bob")
    let copy = DataDirectory(path: root.path("copy"))
    let before = try house(copy)
    for force in [false, true] {
      let report = try Operator.restore(path, into: copy, force: force, now: clock.now)
      #expect(report.brought == [] && report.kept == [])
      #expect(try house(copy) == before)
    }
  }

  @Test func `a backup keeps the last seal of what is in it`() throws {
    _ = try event("Northern Lights")
    _ = try office.operator.work()
    let path = root.path("shop.backup")
    _ = try office.operator.backup(of: directory, to: path)
    let kept = try AuditAnchor.all(inFile: path)
    #expect(kept == [try #require(try office.operator.auditAnchor())])
    _ = try event("Blue Hour")
    _ = try office.operator.work()
    #expect(try office.operator.check(anchors: kept).isClean)
    #expect(try restored(path).operator.check(anchors: kept).isClean)
  }

  @Test func `a backup is a tar archive for its owner only, with sums anybody can check`() throws {
    try office.visit(me).events.importPoster(
      event("Northern Lights").id, bytes: SamplePicture.quarters().jpeg())
    let path = root.path("shop.backup")
    _ = try office.operator.backup(of: directory, to: path)
    let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    #expect(mode == 0o600)
    let tar = Process()
    tar.executableURL = URL(fileURLWithPath: "/bin/sh")
    tar.arguments = ["-c", "mkdir x && cd x && tar xf ../shop.backup && sha256sum --quiet -c SHA256SUMS"]
    tar.currentDirectoryURL = root.url
    try tar.run()
    tar.waitUntilExit()
    #expect(tar.terminationStatus == 0)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: root.path).sorted() == ["data", "shop.backup", "x"])
  }

  @Test func `a backup while others write and remove pictures is of one moment and sound`() throws {
    let events = try (0..<8).map { try event("Event \($0)") }
    let pictures = (0..<8).map { SamplePicture.quarters(40 + $0, 60).jpeg() }
    _ = try office.store.write {
      try $0.run("INSERT INTO sellers (id, name) VALUES (2, 'a troupe'), (3, 'a troupe')")
    }
    let stop = Flag()
    let writers = DispatchGroup()
    for writer in 0..<2 {
      let other = try BoxOffice.test(clock: clock, seed: UInt64(writer + 10), directory: directory)
      DispatchQueue.global().async(group: writers) {
        let me = other.openOperatorSession()
        var round = 0
        while !stop.isSet {
          let event = events[(writer * 4 + round) % 8].id
          _ = try? other.visit(me).events.importPoster(event, bytes: pictures[(round * 3 + writer) % 8])
          if round.isMultiple(of: 5) { try? other.visit(me).events.removePoster(event) }
          let place = round
          _ = try? other.store.write { transaction in
            // Two rows that are only ever right together.
            try transaction.run("UPDATE sellers SET name = \("\(writer) \(place)") WHERE id = 2")
            try transaction.run("UPDATE sellers SET name = \("\(writer) \(place)") WHERE id = 3")
          }
          round += 1
        }
      }
    }
    defer {
      stop.set()
      writers.wait()
    }
    for round in 0..<5 {
      let path = root.path("backup-\(round)")
      _ = try office.operator.backup(of: directory, to: path)
      let copy = try restored(path, to: "copy-\(round)")
      let names = try copy.store.read {
        try $0.count("SELECT COUNT(DISTINCT name) FROM sellers WHERE id > 1")
      }
      #expect(names == 1)
      let findings = try copy.operator.check().findings.filter { !$0.holds }
      #expect(findings.isEmpty, "\(findings)")
    }
  }

  @Test func `a picture that is removed during a backup is in it, and gone after it`() throws {
    let event = try event("Northern Lights").id
    let bytes = SamplePicture.quarters().jpeg()
    let image = try office.visit(me).events.importPoster(event, bytes: bytes)
    let other = try BoxOffice.test(clock: clock, seed: 2, directory: directory)
    var storage = office.storage
    storage.tables = InterruptedTables(tables: office.storage.tables) {
      try? other.operator.visit().events.removePoster(event)
      _ = try? other.operator.tidyImages()
    }
    let interrupted = BoxOffice(storage: storage, environment: office.environment)
    let path = root.path("shop.backup")
    #expect(try interrupted.operator.backup(of: directory, to: path).images == 1)
    #expect(try office.images.all().isEmpty)
    let copy = try restored(path)
    #expect(try copy.visit(me).catalogue.imageBytes(image.id) == bytes)
    #expect(try copy.operator.check().isClean)
  }

  @Test func `a file or a box office that is there is never written over`() throws {
    _ = try event("Northern Lights")
    let path = root.path("shop.backup")
    _ = try office.operator.backup(of: directory, to: path)
    #expect(throws: BookingError.fileExists(path: path)) {
      try office.operator.backup(of: directory, to: path)
    }
    #expect(throws: BookingError.fileExists(path: directory.database)) {
      try Operator.restore(path, into: directory, now: clock.now)
    }
    #expect(try everything(office).count == 1)
  }

  @Test func `a backup into a directory that is not there names it, and leaves nothing`() throws {
    let folder = root.path("nowhere")
    let path = folder + "/shop.backup"
    #expect(throws: BookingError.unwritable(path: path, reason: .noDirectory(folder))) {
      try office.operator.backup(of: directory, to: path)
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: root.path) == ["data"])
  }

  @Test func `by force the old box office is moved aside whole`() throws {
    let copy = DataDirectory(path: root.path("copy"))
    do {
      let old = try BoxOffice.test(clock: clock, directory: copy)
      let me = old.openOperatorSession()
      var draft = EventDraft.fixture(title: "Old")
      draft.startsAt = clock.now + .days(3)
      draft.endsAt = clock.now + .days(4)
      try old.testEvent(draft, by: me)
    }
    _ = try event("Northern Lights")
    let path = root.path("shop.backup")
    _ = try office.operator.backup(of: directory, to: path)
    let aside = try #require(try Operator.restore(path, into: copy, force: true, now: clock.now).movedTo)
    #expect(
      try everything(BoxOffice.test(clock: clock, directory: copy)).map(\.event.title) == ["Northern Lights"])
    let old = try BoxOffice.test(clock: clock, directory: DataDirectory(path: aside))
    #expect(try everything(old).map(\.event.title) == ["Old"])
  }

  @Test func `a backup with any byte changed or missing is refused and leaves nothing`() throws {
    try office.visit(me).events.importPoster(
      event("Northern Lights").id, bytes: SamplePicture.quarters().jpeg())
    let path = root.path("shop.backup")
    _ = try office.operator.backup(of: directory, to: path)
    let whole = try [UInt8](Data(contentsOf: URL(fileURLWithPath: path)))
    var places = Array(stride(from: 0, to: whole.count - 1100, by: whole.count / 37))
    places += [0, 124, 148, 512, whole.count - 1100]
    for place in places {
      for isCut in [true, false] {
        var bytes = whole
        if isCut { bytes.removeSubrange(place...) } else { bytes[place] ^= 0x41 }
        // The rest of a header's name and a file's padding mean nothing: nobody reads them.
        guard isCut || !isPadding(place, in: whole) else { continue }
        try root.write(Data(bytes), to: "bad.backup")
        let target = DataDirectory(path: root.path("bad"))
        #expect(throws: BookingError.self, "byte \(place), cut: \(isCut)") {
          try Operator.restore(root.path("bad.backup"), into: target, now: clock.now)
        }
        #expect(((try? FileManager.default.contentsOfDirectory(atPath: target.path)) ?? []).isEmpty)
      }
    }
  }

  /// Zeros that fill up the last block of a file.
  private func isPadding(_ place: Int, in bytes: [UInt8]) -> Bool {
    var offset = 0
    while let header = TarHeader(Array(bytes[offset..<(offset + 512)])) {
      let end = offset + 512 + header.size
      let next = end + TarHeader.padding(after: header.size)
      if place < next { return place >= end }
      offset = next
    }
    return true
  }

  @Test(arguments: ["", "no archive", String(repeating: "\0", count: 4096)])
  func `what is no backup is refused`(text: String) throws {
    let path = try root.write(text, to: "x.backup")
    #expect(throws: BookingError.self) {
      try Operator.restore(path, into: DataDirectory(path: root.path("new")), now: clock.now)
    }
  }

  @Test(arguments: [
    "../evil", "/etc/passwd", "images/../x.png", "images/aa/x.png", "booking.sqlite/x", "images/aa",
    "images/bb/" + String(repeating: "a", count: 64) + ".png",
    "images/aa/" + String(repeating: "a", count: 64) + ".sh",
  ])
  func `no name in a backup leads anywhere else`(name: String) {
    #expect(!BackupArchive.isKnown(name))
  }

  @Test func `a newer schema is refused`() throws {
    let path = root.path("shop.backup")
    _ = try office.store.write { try $0.run("PRAGMA user_version = 99") }
    _ = try office.operator.backup(of: directory, to: path)
    #expect(throws: BookingError.newerSchema(found: 99, known: Schema.version)) {
      try Operator.restore(path, into: DataDirectory(path: root.path("new")), now: clock.now)
    }
  }

  @Test func `a backup of earlier tables is a way back to the program that made them`() throws {
    let path = root.path("shop.backup")
    // As the command opens it: only to look.
    _ = try office.store.write { try $0.run("PRAGMA user_version = 9") }
    let looking = try Operator.inspect(directory, environment: office.environment)
    _ = try looking.backup(of: directory, to: path)
    #expect(try SQLiteEngine(directory).versions().schema == 9)
    let unpacked = root.path("unpacked")
    try FileManager.default.createDirectory(atPath: unpacked, withIntermediateDirectories: true)
    _ = try BackupArchive.unpack(path, into: unpacked)
    #expect(try SQLiteEngine(DataDirectory(path: unpacked)).versions().schema == 9)
  }
}

/// Tables of which something happens between their copying and whatever comes next.
private struct InterruptedTables: TableSource {
  let tables: any TableSource
  let afterCopy: @Sendable () -> Void

  func copy(to path: String) throws(BookingError) {
    try tables.copy(to: path)
    afterCopy()
  }
}
