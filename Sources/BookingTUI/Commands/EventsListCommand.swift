import ArgumentParser
import BookingModel
import BookingWords
import TerminalUI

struct EventsListCommand: OfficeCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: Booking.words.help(.eventsList).abstract)

  @ParentCommand var events: EventsCommand
  @OptionGroup var location: DataLocation
  @Argument(help: .of(.eventWords))
  var words: [String] = []
  @Flag(help: .of(.allEvents))
  var all = false
  @Option(help: .of(.category))
  var category: String?
  @Option(help: .of(.city))
  var city: String?
  @Option(help: .of(.sort))
  var sort = EventQuery.Sort.date
  @Option(parsing: .unconditional, help: .of(.limit))
  var limit: Int?
  @OptionGroup var format: FormatOptions

  var outer: DataLocation { events.outer }

  func validate() throws {
    if let limit, limit < 1 { throw ValidationError(Booking.words.bounds("--limit", 1, nil)) }
  }

  func run() throws {
    let me = try visit()
    var query = EventQuery()
    query.text = words.joined(separator: " ")
    query.managed = all
    query.category = category
    query.city = city
    query.sort = sort
    try EventPrinter(format: format.chosen, limit: limit).print(query, me)
  }
}

extension EventQuery.Sort: ExpressibleByArgument {}
