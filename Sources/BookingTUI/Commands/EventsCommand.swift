import ArgumentParser
import BookingDomain
import BookingModel
import BookingWords
import TerminalUI

/// `booking events` and its commands.
struct EventsCommand: OfficeCommand {
  static let configuration = CommandConfiguration(
    commandName: "events", abstract: Booking.words.help(.events).abstract,
    subcommands: [
      EventsListCommand.self, EventsShowCommand.self, EventsImportCommand.self, EventsExportCommand.self,
    ],
    defaultSubcommand: EventsListCommand.self)

  @ParentCommand var booking: Booking
  var location: DataLocation { booking.location }
  var outer: DataLocation { booking.location }
}

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

struct EventsShowCommand: OfficeCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: Booking.words.help(.eventsShow).abstract)

  @ParentCommand var events: EventsCommand
  @OptionGroup var location: DataLocation
  @Argument(help: .of(.eventCode))
  var code: String
  @OptionGroup var format: FormatOptions

  var outer: DataLocation { events.outer }

  func run() throws {
    let me = try visit()
    let details = try me.catalogue.find(code: code)
    switch format.chosen {
    case .table: for line in Self.lines(details) { Console.say(line) }
    case .json: try EventPrinter(format: .json).write(details, as: .json, me)
    case .csv: try EventPrinter(format: .csv).write(details, as: .csv, me)
    }
  }

  private static func lines(_ details: EventDetails) -> [String] {
    let event = details.event
    func local(_ moment: Timestamp) -> String {
      (LocalTime(moment, in: event.timeZone)?.description ?? "?").replacing("T", with: " ")
    }
    let words = Booking.words
    let labels = words.eventLabels
    var facts = [
      (labels.code, event.code), (labels.status, EventTable.state(of: event)),
      (labels.start, "\(local(event.startsAt)) (\(event.timeZone))"), (labels.end, local(event.endsAt)),
      (labels.place, "\(event.venue), \(event.city), \(event.country)"), (labels.category, event.category),
    ]
    if let doors = event.doorsAt { facts.append((labels.doors, local(doors))) }
    if let age = event.ageLimit { facts.append((labels.ages, words.agesAndOver(age))) }
    facts += event.terms.sentences.map { (words.label($0.field), $0.text) }
    var lines = [event.title] + Console.labelled(facts)
    if !event.summary.isEmpty { lines += ["", event.summary] }
    if !event.description.isEmpty {
      lines +=
        [""] + event.description.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }
    lines.append("")
    for offer in details.offers {
      let (type, places) = (offer.ticketType, offer.availability)
      let left = words.ticketsLeft(
        places.available, of: type.capacity, sold: places.sold, held: places.held)
      lines.append("  \(type.name)  \(words.format.money(type.price))  \(left)")
    }
    for offer in details.offSale {
      let type = offer.ticketType
      lines.append(
        "  \(type.name)  \(words.format.money(type.price))  \(words.ticketsOffSale(sold: offer.availability.sold))"
      )
    }
    if details.offers.isEmpty { lines.append("  \(words.noTicketsYet)") }
    return lines
  }
}

struct EventsImportCommand: OfficeCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: Booking.words.help(.eventsImport).abstract,
    discussion: Booking.words.help(.eventsImport).discussion)

  @ParentCommand var events: EventsCommand
  @OptionGroup var location: DataLocation
  @Argument(help: .of(.importFile), completion: .file(extensions: ["json", "csv"]))
  var file: String
  @Flag(help: .of(.strict))
  var strict = false
  @OptionGroup var format: FormatOptions

  var outer: DataLocation { events.outer }

  func run() throws {
    let me = try visit()
    let given: CatalogueFile.Format? = format.json ? .json : format.csv ? .csv : nil
    let file = try CatalogueFile(path: file, format: given)
    do {
      let report = try me.events.importAll(
        from: file, strict: strict, progress: ConsoleProgressBar().show)
      Console.endProgress()
      Self.complain(of: report.problems, file.format)
      Console.say(Booking.words.imported(report.imported, leftOut: report.leftOut))
      if let waiting = report.waiting {
        Console.complain(Booking.words.importWaiting(waiting.events, ImportDelay(waiting.reason)))
      }
      if let stopped = report.stopped {
        Console.complain(Booking.words.importStopped(stopped.events, ImportDelay(stopped.reason)))
      }
      if report.leftOut > 0 || report.waiting != nil || report.stopped != nil { throw ExitCode(2) }
    } catch BookingError.importRefused(let problems) {
      Console.endProgress()
      Self.complain(of: problems, file.format)
      throw BookingError.importRefused(problems)
    }
  }

  /// As many as somebody reads: what comes after them is mostly the same again.
  private static func complain(of all: [ImportProblem], _ format: CatalogueFile.Format) {
    // A file that comes once more has little else.
    let known = all.filter { $0.problems == [FieldProblem(.title, .inUse)] }
    let problems = known.count > 1 ? all.filter { !known.contains($0) } : all
    if known.count > 1 {
      Console.complain(Booking.words.eventsExistAlready(known.count))
    }
    for problem in problems.prefix(100) {
      Console.complain(CommandWording.sentence(for: problem, format))
    }
    if problems.count > 100 {
      Console.complain(Booking.words.moreRows(problems.count - 100, areEvents: format == .json))
    }
  }
}

extension ImportDelay {
  init(_ reason: BookingError) {
    switch reason {
    case .diskFull: self = .diskFull
    case .busy: self = .busy
    case .readOnly: self = .readOnly
    default: self = .other
    }
  }
}

struct EventsExportCommand: OfficeCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: Booking.words.help(.eventsExport).abstract,
    discussion: Booking.words.help(.eventsExport).discussion)

  @ParentCommand var events: EventsCommand
  @OptionGroup var location: DataLocation
  @OptionGroup var format: FormatOptions
  @Option(help: .of(.posters), completion: .directory)
  var posters: String?

  var outer: DataLocation { events.outer }

  func run() throws {
    let me = try visit()
    var query = EventQuery()
    query.managed = true
    query.limit = 500
    let chosen = format.chosen == .table ? FormatOptions.Format.json : format.chosen
    try EventPrinter(format: chosen, posters: posters).print(query, me)
  }
}
