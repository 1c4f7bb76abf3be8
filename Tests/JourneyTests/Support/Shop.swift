import Foundation
import TerminalHarness
import TestSupport
import Testing

/// A box office of a test's own: four events, an admin, two customers, and the program to open it with.
final class Shop {
  let directory: TemporaryDirectory
  /// The data directory.
  let data: String

  /// A copy of a box office that is made once: accounts and posters take their time.
  init() throws {
    directory = try TemporaryDirectory(named: "journey")
    data = directory.path("data")
    try FileManager.default.copyItem(atPath: Template.made.get(), toPath: data)
  }

  /// A directory for a box office that is not there yet.
  init(empty: Void) throws {
    directory = try TemporaryDirectory(named: "journey")
    data = directory.path("data")
  }

  /// Opens the box office at a terminal of its own.
  func open(
    _ size: TerminalSize = .standard, _ arguments: String..., environment: [String: String] = [:]
  ) throws -> TerminalSession {
    try TerminalSession(
      executable: Executable.built("booking"), arguments: ["--data", data] + arguments,
      environment: ["BOOKING_MOTION": "off"].merging(environment) { $1 }, directory: directory.path,
      size: size, keeping: directory)
  }

  /// Opens the box office by a line of a shell in which `$BOOKING` stands for the program.
  func open(shell line: String, _ size: TerminalSize = .standard) throws -> TerminalSession {
    try TerminalSession(
      executable: "/bin/sh", arguments: ["-c", line],
      environment: ["BOOKING": Executable.built("booking"), "DATA": data], directory: directory.path,
      size: size, keeping: directory)
  }

  struct Outcome {
    let status: Int32
    let output: String
    let errors: String
  }

  /// Runs one command as a shell script would, and waits for its end.
  @discardableResult
  func run(_ arguments: String..., input: String = "") throws -> Outcome {
    try Shop.run(["--data", data] + arguments, input: input, in: directory)
  }

  static func run(
    _ arguments: [String], input: String = "", in directory: TemporaryDirectory
  ) throws -> Outcome {
    let names = (0..<3).map { "\($0)-\(UUID().uuidString)" }
    let files = try names.map { try directory.write($0.hasPrefix("0-") ? input : "", to: $0) }
    defer { files.forEach { try? FileManager.default.removeItem(atPath: $0) } }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: try Executable.built("booking"))
    process.arguments = arguments
    process.currentDirectoryURL = directory.url
    process.environment = ["PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "HOME": directory.path]
    process.standardInput = FileHandle(forReadingAtPath: files[0])
    process.standardOutput = FileHandle(forWritingAtPath: files[1])
    process.standardError = FileHandle(forWritingAtPath: files[2])
    try process.run()
    process.waitUntilExit()
    return Outcome(
      status: process.terminationStatus, output: try String(contentsOfFile: files[1], encoding: .utf8),
      errors: try String(contentsOfFile: files[2], encoding: .utf8))
  }

  /// Proves that nothing is broken after what happened.
  func expectSound(sourceLocation: SourceLocation = #_sourceLocation) throws {
    let check = try run("check")
    #expect(check.status == 0, "\(check.output)\(check.errors)", sourceLocation: sourceLocation)
  }

  /// What was sent so far, mail and texts, in the order of their numbers.
  var sent: [String] {
    let outbox = data + "/outbox"
    let names = (try? FileManager.default.contentsOfDirectory(atPath: outbox)) ?? []
    return names.sorted { $0.localizedStandardCompare($1) == .orderedAscending }
      .compactMap { try? String(contentsOfFile: outbox + "/" + $0, encoding: .utf8) }
  }
}

/// Who has an account in every shop.
struct Person {
  let name: String
  let email: String
  let phone: String
  let password: String

  static let admin = Person(
    name: "Olga Braun", email: "olga@example.org", phone: "+447700900011", password: "keys to the house")
  static let ada = Person(
    name: "Ada Lovelace", email: "ada@example.org", phone: "+447700900012", password: "notes on the engine")
  static let grace = Person(
    name: "Grace Hopper", email: "grace@example.org", phone: "+447700900013", password: "a nanosecond of wire"
  )
  /// Has none yet.
  static let stranger = Person(
    name: "Mary Anning", email: "mary.anning@lyme-regis.example.org", phone: "+447700900014",
    password: "shells by the shore")
}

private enum Template {
  /// Where the box office lies that every shop is a copy of.
  static let made = Result<String, any Error> { try make() }

  private static let directory = Result<TemporaryDirectory, any Error> {
    let directory = try TemporaryDirectory(named: "journeys")
    // Nobody lets go of a constant: it is cleared away when the tests end.
    atexit { Template.remove() }
    return directory
  }

  private static func remove() {
    if case .success(let directory) = directory { try? FileManager.default.removeItem(at: directory.url) }
  }

  private static func make() throws -> String {
    let directory = try directory.get()
    let data = directory.path("data")
    let poster = try Data(contentsOf: URL(fileURLWithPath: Poster.path))
    try directory.write(poster, to: "poster.png")
    try directory.write(events, to: "events.json")
    try expect(["--data", data, "init"])
    try expect(["--data", data, "events", "import", "events.json", "--strict"])
    for (person, role) in [(Person.admin, "admin"), (.ada, "customer"), (.grace, "customer")] {
      try expect(
        [
          "--data", data, "account", "create", "--role", role, "--name", person.name, "--email", person.email,
          "--phone", person.phone, "--password-stdin",
        ], input: person.password + "\n")
    }
    return data

    func expect(_ arguments: [String], input: String = "") throws {
      let outcome = try Shop.run(arguments, input: input, in: directory)
      try #require(outcome.status == 0, "\(arguments): \(outcome.output)\(outcome.errors)")
    }
  }

  private static let events = """
    [\(event("Harbour Lights", "Music", "Grand Hall", "Halifax", "CA", "America/Halifax", 20, poster: true,
        type("Stalls", "32.00", "EUR", 40))),
    \(event("Blue Hour Trio", "Music", "The Cellar", "Lisbon", "PT", "Europe/Lisbon", 30,
        type("Table", "24.00", "EUR", 30))),
    \(event("The Last Row", "Theatre", "Studio", "Berlin", "DE", "Europe/Berlin", 40,
        type("Stool", "12.00", "EUR", 1))),
    \(event("Paper Cranes", "Talks", "Yagi Hall", "Tokyo", "JP", "Asia/Tokyo", 50,
        type("Seat", "3500", "JPY", 50)))]
    """

  private static func event(
    _ title: String, _ category: String, _ venue: String, _ city: String, _ country: String, _ zone: String,
    _ days: Int, poster: Bool = false, _ type: String
  ) -> String {
    """
    {"title": "\(title)", "summary": "An evening of \(category.lowercased())", "description": "A long one.",
     "category": "\(category)", "venue": "\(venue)", "city": "\(city)", "country": "\(country)",
     "timeZone": "\(zone)", "startsInDays": \(days), "startTime": "20:00", "durationMinutes": 130,
     "status": "published", \(poster ? "\"poster\": \"poster.png\", " : "")"ticketTypes": [\(type)]}
    """
  }

  private static func type(_ name: String, _ price: String, _ currency: String, _ capacity: Int) -> String {
    "{\"name\": \"\(name)\", \"price\": \"\(price)\", \"currency\": \"\(currency)\", \"capacity\": \(capacity)}"
  }
}

/// A picture of the sample catalogue.
enum Poster {
  static let path = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("data/sample/posters/the-understudys-revenge.png")
    .path
}
