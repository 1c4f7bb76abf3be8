import ArgumentParser
import BookingDomain
import BookingFiles
import BookingWords
import Foundation

struct InitCommand: OfficeCommand {
  static let configuration = CommandConfiguration(
    commandName: "init", abstract: Booking.words.help(.initialise).abstract,
    discussion: Booking.words.help(.initialise).discussion)

  @ParentCommand var booking: Booking
  @OptionGroup var location: DataLocation
  @Flag(help: .of(.sample))
  var sample = false

  var outer: DataLocation { booking.location }

  func run() throws {
    let directory = try directory()
    let catalogue = sample ? SampleCatalogue.path(besides: directory) : nil
    if sample, catalogue == nil {
      Console.complain(Booking.words.sampleMissing)
      throw ExitCode.failure
    }
    let isThere = try directory.isInitialised()
    if !isThere { try Self.announce(directory) }
    try directory.makeParents()
    let owner = try Operator.live(directory)
    if isThere, try owner.isNew() { try Self.announce(directory) }
    let start = try FirstStart.run(owner, demo: sample, sample: catalogue, remote: RemoteLogin.isHere())
    if start == nil { Console.say(Booking.words.boxOfficeAlready(directory.path)) }
  }

  /// The passwords that are made are shown once, so that they must have somewhere to go.
  private static func announce(_ directory: DataDirectory) throws {
    try Console.announce([Booking.words.newBoxOffice(directory.path)], or: Booking.words.nothingMade)
  }
}
