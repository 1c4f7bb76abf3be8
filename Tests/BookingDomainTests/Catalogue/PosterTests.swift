import Foundation
import TestSupport
import Testing

@testable import BookingChecks
@testable import BookingDomain
@testable import BookingFiles
@testable import BookingMedia
@testable import BookingModel
@testable import BookingStore
@testable import BookingStoreSQLite

struct PosterTests {
  let clock = TestClock(Timestamp(milliseconds: Int64(Date().timeIntervalSince1970 * 1000)))
  let directory: TemporaryDirectory
  let office: BoxOffice
  let admin: Principal
  let guest: Principal

  init() throws {
    directory = try TemporaryDirectory()
    office = try BoxOffice.test(clock: clock, directory: DataDirectory(path: directory.path))
    admin = try office.testPerson("Grace", role: .admin)
    guest = office.openSession()
  }

  private func event(_ title: String = "Northern Lights") throws -> Event {
    var draft = EventDraft.fixture(title: title)
    draft.startsAt = clock.now + .days(3)
    draft.endsAt = clock.now + .days(4)
    return try office.testEvent(draft, by: admin)
  }

  @Test func `a poster is kept with a preview that anybody may see`() throws {
    let event = try event()
    let bytes = SamplePicture.quarters().jpeg()
    let record = try office.visit(admin).events.importPoster(event.id, bytes: bytes)
    #expect(try office.visit(guest).catalogue.event(event.id).event.image == record.id)
    #expect((record.format, record.width, record.height, record.byteCount) == ("jpeg", 96, 128, bytes.count))
    #expect(try office.visit(guest).catalogue.preview(record.id) == ImagePreview(of: bytes))
    #expect(try office.visit(guest).catalogue.imageBytes(record.id) == bytes)
  }

  @Test func `what is no picture is refused and changes nothing`() throws {
    let event = try event()
    #expect(throws: BookingError.image(.notAnImage)) {
      try office.visit(admin).events.importPoster(event.id, bytes: Array("no picture".utf8))
    }
    #expect(throws: BookingError.logInNeeded) {
      try office.visit(guest).events.importPoster(event.id, bytes: SamplePicture.quarters().jpeg())
    }
    #expect(try office.visit(admin).catalogue.event(event.id).event.image == nil)
    #expect(try office.images.all().isEmpty)
  }

  @Test func `one picture of two events is one file until the last is gone`() throws {
    let (first, second) = (try event(), try event("Blue Hour"))
    let bytes = SamplePicture.quarters().jpeg()
    let record = try office.visit(admin).events.importPoster(first.id, bytes: bytes)
    #expect(try office.visit(admin).events.importPoster(second.id, bytes: bytes).id == record.id)
    #expect(try office.visit(admin).events.remove(first.id) == .deleted)
    #expect(try office.visit(guest).catalogue.imageBytes(record.id) == bytes)
    try office.visit(admin).events.removePoster(second.id)
    #expect(throws: BookingError.notFound(.picture)) {
      try office.visit(guest).catalogue.imageBytes(record.id)
    }
    #expect(try office.images.all().isEmpty)
  }

  @Test func `a new poster replaces the old one and its file`() throws {
    let event = try event()
    try office.visit(admin).events.importPoster(event.id, bytes: SamplePicture.quarters().jpeg())
    let new = try office.visit(admin).events.importPoster(
      event.id, bytes: SamplePicture.quarters(48, 64).jpeg())
    #expect(try office.images.all().map(\.sha256?.hex) == [new.sha256])
  }

  @Test func `tidying removes files without a row and nothing else`() throws {
    let event = try event()
    let record = try office.visit(admin).events.importPoster(event.id, bytes: SamplePicture.quarters().jpeg())
    let orphan = try office.images.store(SamplePicture.quarters(32, 32).jpeg())
    let folder = directory.path("images/\(record.sha256.prefix(2))")
    try Data("left by a kill".utf8).write(to: URL(fileURLWithPath: folder + "/abcdef.tmp"))
    try Data("by hand".utf8).write(to: URL(fileURLWithPath: folder + "/note.txt"))
    #expect(try office.operator.tidyImages() == 2)
    #expect(!office.images.exists(orphan.sha256))
    #expect(try office.images.all().compactMap(\.sha256?.hex) == [record.sha256])
    #expect(try office.images.all().count == 2, "What somebody put there by hand is theirs.")
  }

  @Test func `tidying leaves a picture whose row is about to come`() throws {
    let office = office
    try office.images.keeping { () throws(BookingError) in
      _ = try office.storePoster(SamplePicture.quarters().jpeg())
      let removed = try office.operator.tidyImages()
      #expect(removed == 0)
    }
    #expect(try office.operator.tidyImages() == 1)
  }

  @Test func `a removal that comes late spares a picture that is a poster again`() throws {
    let event = try event()
    let bytes = SamplePicture.quarters().jpeg()
    // Another process has deleted the row and is about to remove the file when the same picture comes anew.
    let record = try office.visit(admin).events.importPoster(event.id, bytes: bytes)
    office.removeFile(try #require(ImageDigest(hex: record.sha256)))
    #expect(try office.visit(guest).catalogue.imageBytes(record.id) == bytes)
  }

  @Test func `a check finds a picture that changed and a file nobody named`() throws {
    let record = try office.visit(admin).events.importPoster(
      event().id, bytes: SamplePicture.quarters().jpeg())
    #expect(try office.operator.check().isClean)
    let digest = try #require(ImageDigest(hex: record.sha256))
    let path = try #require(office.images as? ImageFiles).path(of: digest, format: .jpeg)
    try Data("other".utf8).write(to: URL(fileURLWithPath: path))
    #expect(try office.operator.check().findings.filter { !$0.holds }.map(\.examples) == [[record.sha256]])
    try office.images.store(SamplePicture.quarters(32, 32).jpeg())
    clock.advance(.hours(2))
    #expect(try office.operator.check().findings.filter { !$0.holds }.count == 2)
  }
}
