import ArgumentParser
import BookingDomain
import TerminalUI

struct EventsListCommand: OfficeCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List events: upcoming ones on sale, or all of them.")

  @ParentCommand var events: EventsCommand
  @OptionGroup var location: DataLocation
  @Argument(help: "Only events with words that begin like these.")
  var words: [String] = []
  @Flag(help: "Drafts, past and cancelled events too.")
  var all = false
  @Option(help: "Only this category.")
  var category: String?
  @Option(help: "Only this city.")
  var city: String?
  @Option(help: "date, price or title.")
  var sort = EventQuery.Sort.date
  @Option(parsing: .unconditional, help: "At most this many.")
  var limit: Int?
  @OptionGroup var format: FormatOptions

  var outer: DataLocation { events.outer }

  func validate() throws {
    if let limit, limit < 1 { throw ValidationError("--limit is 1 or more.") }
  }

  func run() throws {
    let (office, me) = try open()
    var query = EventQuery()
    query.text = words.joined(separator: " ")
    query.managed = all
    query.category = category
    query.city = city
    query.sort = sort
    try EventPrinter(format: format.chosen, limit: limit).print(query, office, me)
  }
}

extension EventQuery.Sort: ExpressibleByArgument {}
