import ArgumentParser
import BookingDomain

struct EventsImportCommand: OfficeCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Add the events of a JSON or CSV file.",
    discussion: """
      Rows with mistakes are reported with their line, the first hundred of them, and left out; the others are added. With --strict nothing is \
      added unless everything is right, and nobody sees any of it before. Posters are looked for beside the file. Ends with 2 when rows \
      were left out, or are still to come because something kept them from being added at once.

      The names of fields and columns: title, summary, description, category, venue, city, country (DE), timeZone \
      (Europe/Berlin), start and end (2026-12-04T20:00, local) or startsInDays with startTime and durationMinutes, doors (19:00, \
      when they open), ageLimit (18), refundPolicy (a sentence), status (draft, published), poster (a path beside the file); of a ticket type, in JSON in ticketTypes, in CSV one row each: \
      name (in CSV ticket), price (32.50), currency (EUR), capacity, minPerOrder, maxPerOrder, saleStart, saleEnd, \
      seatingPlan. CSV rows with the same event column are one event.
      """)

  @ParentCommand var events: EventsCommand
  @OptionGroup var location: DataLocation
  @Argument(help: "A .json or .csv file of at most 64 MiB.", completion: .file(extensions: ["json", "csv"]))
  var file: String
  @Flag(help: "All or nothing.")
  var strict = false
  @OptionGroup var format: FormatOptions

  var outer: DataLocation { events.outer }

  func run() throws {
    let (office, me) = try open()
    let given: CatalogueFile.Format? = format.json ? .json : format.csv ? .csv : nil
    let file = try CatalogueFile(path: file, format: given)
    do {
      let report = try office.importEvents(
        me, from: file, strict: strict, progress: ConsoleProgressBar().show)
      Console.endProgress()
      Self.complain(of: report.problems, file.format)
      Console.say("\(Self.count(report.imported)) imported, \(report.leftOut) left out.")
      if let waiting = report.waiting {
        Console.complain(
          "\(waiting.events) of them are not in the lists yet (\(Self.words(waiting.reason))). They are kept, and come with "
            + "booking worker, an open screen or the next import.")
      }
      if report.leftOut > 0 || report.waiting != nil { throw ExitCode(2) }
    } catch BookingError.importRefused(let problems) {
      Console.endProgress()
      Self.complain(of: problems, file.format)
      throw BookingError.importRefused(problems)
    }
  }

  /// As many as somebody reads: what comes after them is mostly the same again.
  private static func complain(of all: [ImportProblem], _ format: CatalogueFile.Format) {
    let noun = format == .json ? "event" : "line"
    // A file that comes once more has little else.
    let known = all.filter { $0.problems == [FieldProblem(.title, .inUse)] }
    let problems = known.count > 1 ? all.filter { !known.contains($0) } : all
    if known.count > 1 {
      Console.complain("\(known.count) events exist already, with the same title, start and venue.")
    }
    for problem in problems.prefix(100) {
      Console.complain(CommandWording.sentence(for: problem, format))
    }
    if problems.count > 100 {
      Console.complain("… and \(problems.count - 100) more \(noun)s with mistakes.")
    }
  }

  private static func words(_ reason: BookingError) -> String {
    switch reason {
    case .diskFull: "the disk is full"
    case .busy: "too many others are writing"
    case .readOnly: "the disk can't be written"
    default: "booking check says more"
    }
  }

  private static func count(_ number: Int) -> String { number == 1 ? "1 event" : "\(number) events" }
}
