import ArgumentParser
import BookingDomain
import Foundation

struct InitCommand: OfficeCommand {
  static let configuration = CommandConfiguration(
    commandName: "init", abstract: "Make a new box office, with its first admin. Needs no terminal.",
    discussion: """
      Where there is a box office already nothing is changed, which is no failure. The admin's password is random and shown once, here. Over SSH it is not shown: make an account with \
      booking account create and a password of your own.
      """)

  @ParentCommand var booking: Booking
  @OptionGroup var location: DataLocation
  @Flag(help: "Load the sample catalogue and make a demo customer.")
  var sample = false

  var outer: DataLocation { booking.location }

  func run() throws {
    let directory = try directory()
    let isThere = try directory.isInitialised()
    if !isThere { try Self.announce(directory) }
    try directory.makeParents()
    let office = try BoxOffice.live(directory)
    if isThere, try office.isNew() { try Self.announce(directory) }
    let catalogue = sample ? SampleCatalogue.path(besides: directory) : nil
    if sample, catalogue == nil {
      Console.complain("The sample catalogue (data/sample) is not beside the program: it is left out.")
    }
    let start = try FirstStart.run(office, demo: sample, sample: catalogue, remote: RemoteLogin.isHere())
    if start == nil { Console.say("\(directory.path) is a box office already. Nothing was changed.") }
  }

  /// The passwords that are made are shown once, so that they must have somewhere to go.
  private static func announce(_ directory: DataDirectory) throws {
    try Console.announce(["A new box office is being made in \(directory.path)."], or: "Nothing was made.")
  }
}
