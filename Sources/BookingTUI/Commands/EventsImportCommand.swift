import ArgumentParser
import BookingDomain
import BookingModel
import BookingWords

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
      if report.leftOut > 0 || report.waiting != nil { throw ExitCode(2) }
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
