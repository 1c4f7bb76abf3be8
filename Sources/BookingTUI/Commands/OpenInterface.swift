import ArgumentParser
import BookingDomain
import BookingFiles
import BookingModel
import BookingSession
import BookingWords
import Foundation
import TerminalUI

/// Opens the box office on the screen, and makes it first where the directory is new.
struct OpenInterface {
  let directory: DataDirectory
  let options: InterfaceOptions
  /// For whoever came to work at a door.
  var door: DoorWish?
  var sources: [any CodeSource] = []

  func run() throws {
    // Nothing is made for somebody who could not see it.
    guard options.plain || (isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1) else {
      Console.complain(Booking.words.screensNeedTerminal)
      throw ExitCode.failure
    }
    if try !directory.isInitialised() {
      try Console.announce([Booking.words.newBoxOffice(directory.path)], or: Booking.words.nothingMade)
      try directory.makeParents()
    }
    let owner = try Operator.live(directory)
    defer { owner.close() }
    let isPlain = options.plain
    var options = options.options(logs: directory.logs)
    options.access = try access(owner, isRemote: options.isRemote)
    options.door = door
    do {
      let principal = owner.office.openSession(from: .machine(user: getuid()))
      let exitSummary =
        isPlain
        ? PlainLoop(options: options, on: .shop(owner, as: principal)).run()
        : try Interface.open(options: options, on: .shop(owner, as: principal), sources)
      for line in exitSummary.lines { Console.say(line.string) }
    } catch let error as TerminalError {
      Console.complain(CommandWording.sentence(for: error))
      throw ExitCode.failure
    }
  }

  /// What the log-in screen says about getting in: to the person of the first start, and to nobody later. Whoever comes
  /// then need not know who runs the place.
  private func access(_ owner: Operator, isRemote: Bool) throws -> Interface.Access {
    var access = Interface.Access()
    access.shownMessages = owner.office.shownMessages
    if try owner.isNew() {
      // What it says stays above the prompt when the screens are left: the one other place to read the passwords.
      let start = try FirstStart.run(
        owner, demo: true, sample: SampleCatalogue.path(besides: directory), remote: isRemote)
      access.demos = (start?.accounts ?? []).map {
        .init(email: $0.email, password: isRemote ? nil : $0.password, role: $0.role)
      }
    }
    return access
  }
}
