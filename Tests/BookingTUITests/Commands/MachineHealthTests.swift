import BookingDomain
import BookingFiles
import BookingModel
import BookingServices
import BookingSystem
import Foundation
import TestSupport
import Testing

@testable import BookingSession
@testable import BookingTUI

struct MachineHealthTests {
  private let root: TemporaryDirectory
  private let directory: DataDirectory

  init() throws {
    root = try TemporaryDirectory()
    directory = DataDirectory(path: root.path("shop"))
    try write("[mail]\nserver = \"localhost\"\nfrom = \"a@example.org\"\n")
  }

  private func write(_ text: String) throws { try root.write(text, to: "shop/booking.toml") }

  private func watch(_ clock: WallClock = .live) throws -> MachineHealth {
    let (settings, mistake) = try Settings.readOrLastGood(directory: directory.path, environment: [:])
    return MachineHealth(
      directory: directory, variables: [:], settings: settings, mistake: mistake, clock: clock)
  }

  @Test func `a worker that shows no sign of life is missed where one is needed`() throws {
    #expect(try watch().troubles() == [.workerAway])
    try root.write("{}", to: "shop/worker.status")
    #expect(try watch().troubles() == [])
    let later = WallClock { WallClock.live.now() + .minutes(5) }
    #expect(try watch(later).troubles() == [.workerAway])
    try write("")
    #expect(try watch(later).troubles() == [])
  }

  @Test func `a slip in the settings is told while it is there`() throws {
    try root.write("{}", to: "shop/worker.status")
    let session = try watch()
    #expect(session.troubles() == [])
    try write("[mail]\nsever = \"x\"\n")
    #expect(
      session.troubles() == [
        .settings(
          SettingsError(
            [SettingsProblem("mail.sever", .unknown(nearest: "mail.server"))],
            sources: ["mail.sever": .line(file: "booking.toml", 2)]))
      ])
    try write("[mail\n")
    guard case .settings(let error) = session.troubles().first else {
      Issue.record("nothing is said")
      return
    }
    #expect(error.problems == [SettingsProblem("booking.toml", .syntax(line: 1))])
    try write("")
    #expect(session.troubles() == [])
  }

  @Test func `what a visit can't read any more stays as it was when it began`() throws {
    try root.write("{}", to: "shop/worker.status")
    _ = try watch()
    try write("[mail\n")
    let visit = try watch()
    try FileManager.default.removeItem(atPath: directory.settings)
    try FileManager.default.createDirectory(atPath: directory.settings, withIntermediateDirectories: false)
    #expect(visit.troubles().count == 1)
  }
}
