import ArgumentParser
import BookingDomain
import BookingModel
import BookingRules
import BookingSession
import BookingSystem
import BookingWords
import Foundation
import TerminalUI

/// `booking tickets attendees`: who is expected, for people with paper.
struct TicketsAttendeesCommand: OfficeCommand {
  static let configuration = CommandConfiguration(
    commandName: "attendees", abstract: Booking.words.help(.ticketsAttendees).abstract,
    discussion: Booking.words.help(.ticketsAttendees).discussion)

  @ParentCommand var tickets: TicketsCommand
  @OptionGroup var location: DataLocation
  @Argument(help: .of(.eventCode))
  var event: String
  @Option(name: .customLong("by"), help: .of(.attendeeOrder))
  var order = AttendeeOrder.name
  @Option(help: .of(.pdfFile), completion: .file())
  var pdf: String?

  var outer: DataLocation { tickets.booking.location }

  func run() throws {
    let me = try visit()
    let event = try me.catalogue.find(code: event).event
    let (attendees, now, words) = (try me.door.attendees(of: event.id), WallClock.live.now(), Booking.words)
    guard let pdf else {
      let lines = AttendeeExport.lines(attendees, of: event, order, words, now: now)
      for line in lines { Console.say(line.string) }
      return
    }
    guard let made = AttendeeExport.pdf(attendees, of: event, order, words, now: now) else {
      Console.complain(words.noPDFHere)
      throw ExitCode.failure
    }
    let path = URL(fileURLWithPath: pdf)
    switch FileExport.write(path.lastPathComponent, made.bytes, to: path.deletingLastPathComponent().path) {
    case .success(let written): Console.say(words.savedAs(written))
    case .failure(let problem):
      Console.complain(words.notSaved(problem))
      throw ExitCode.failure
    }
  }
}

extension AttendeeOrder: ExpressibleByArgument {}
