import Foundation
import TestSupport
import Testing

/// Events come from files and go into them; what is wrong with a file is said so that somebody can mend it.
struct ImportCommandTests {
  let program: Program

  init() throws { program = try Program() }

  @Test func `a long value and a long list of bad rows are cut`() throws {
    try program.run("init")
    let long = String(repeating: "x", count: 100_000)
    let rows = Array(repeating: "{\"status\": \"\(long)\"}", count: 1) + Array(repeating: "7", count: 300)
    try program.directory.write("[\(rows.joined(separator: ","))]", to: "events.json")
    let refused = try program.run("events", "import", "events.json", "--strict")
    #expect(refused.errors.contains("event 1: "))
    #expect(
      refused.errors.hasSuffix(
        "… and 201 more events with mistakes.\nNothing was imported because of 301 rows.\n"))
    #expect(refused.errors.utf8.count < 20_000)
  }

  @Test func `what is wrong with a file is said in words for people`() throws {
    try program.run("init")
    for (text, words) in [
      ("[{\"title\": 1e400}]", "the number 1e400 is too large"),
      ("[\n  {\"title\": }]", "there is a mistake at line 2, column 13"),
      ("[{\"title\": \"x\"", "it is cut off"),
    ] {
      let file = try program.directory.write(text, to: "events.json")
      let refused = try program.run("events", "import", file)
      #expect(refused.errors == "\(file) can't be read: not JSON, \(words).\n")
    }
  }

  @Test func `a file that comes again is told of in one line`() throws {
    try program.run("init")
    let events = (1...30).map { Program.event.replacing("Northern Lights", with: "Night \($0)") }
    try program.directory.write("[\(events.joined(separator: ","))]", to: "events.json")
    #expect(try program.run("events", "import", "events.json").status == 0)
    let again = try program.run("events", "import", "events.json")
    #expect(again.output == "0 events imported, 30 left out.\n")
    #expect(again.errors == "30 events exist already, with the same title, start and venue.\n")
    let mixed = events + ["{\"title\": 7}"]
    try program.directory.write("[\(mixed.joined(separator: ","))]", to: "events.json")
    let strict = try program.run("events", "import", "events.json", "--strict")
    #expect(strict.errors.contains("event 31: "))
  }

  @Test func `events are imported, listed, shown and exported`() throws {
    try program.run("init")
    try program.directory.write("[\(Program.event)]", to: "events.json")
    let imported = try program.run("events", "import", "events.json")
    #expect(imported.status == 0)
    #expect(imported.output == "1 event imported, 0 left out.\n")
    #expect(imported.errors.isEmpty)
    let list = try program.run("events").output
    let code = try #require(list.firstMatch(of: /NORTHERN-LIGHTS-[0-9A-Z]{4}/)).output
    #expect(list.contains("CA$32.50"))
    let shown = try program.run("events", "show", code.lowercased()).output
    #expect(shown.contains("Grand Hall, Halifax, CA"))
    #expect(shown.contains("100 of 100 left"))
    let json = try program.run("events", "export", "--json").output
    let array = try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [[String: Any]])
    #expect(array.first?["title"] as? String == "Northern Lights")
    #expect(try program.run("events", "list", "--json").output == json)
    #expect(try program.run("events", "show", String(code), "--csv").output.hasPrefix("event,title,"))
    #expect(try program.run("events", "show", "NONE").status == 1)
  }

  @Test func `an event that has been is over, not on sale`() throws {
    try program.run("init")
    let past = Program.event.replacing("\"startsInDays\": 9", with: "\"start\": \"2020-02-01T20:00\"")
    try program.directory.write("[\(past)]", to: "events.json")
    #expect(try program.run("events", "import", "events.json").status == 0)
    let list = try program.run("events", "--all").output
    #expect(list.hasSuffix("  over\n"), "\(list)")
    let code = try #require(list.firstMatch(of: /NORTHERN-LIGHTS-[0-9A-Z]{4}/)).output
    #expect(try program.run("events", "show", String(code)).output.contains("status    over"))
  }

  @Test func `bad rows are told with their numbers and good ones kept`() throws {
    try program.run("init")
    try program.directory.write("[\(Program.event), {\"title\": \"\\u001b[2J\"}]", to: "events.json")
    let strict = try program.run("events", "import", "events.json", "--strict")
    #expect(strict.status == 1)
    #expect(strict.errors.contains("event 2: "))
    #expect(strict.errors.hasSuffix("Nothing was imported because of 1 row.\n"))
    #expect(!strict.errors.contains("\u{1B}"))
    let kept = try program.run("events", "import", "events.json")
    #expect(kept.status == 2)
    #expect(kept.output == "1 event imported, 1 left out.\n")
    #expect(kept.errors.contains("title: Some characters can't be shown. Please remove them."))
  }

  @Test func `posters are exported so that a file beside their folder can be imported`() throws {
    try program.run("init", "--sample")
    let name = program.directory.url.lastPathComponent
    for (round, posters) in ["posters", program.directory.path("posters"), "../\(name)/posters"].enumerated()
    {
      let exported = try program.run("events", "export", "--csv", "--posters", posters)
      try program.directory.write(exported.output, to: "events.csv")
      try program.run("init", data: "other \(round)")
      let imported = try program.run("events", "import", "events.csv", data: "other \(round)")
      #expect(imported.status == 0 && imported.errors.isEmpty, "\(posters): \(imported.errors.prefix(200))")
    }
  }

  @Test func `posters that can't be written are refused before anything is`() throws {
    try program.run("init", "--sample")
    try program.directory.write("x", to: "taken")
    for (posters, named) in [("taken", "taken"), ("taken/posters", "./taken")] {
      let refused = try program.run("events", "export", "--posters", posters)
      #expect(refused.status == 1 && refused.output.isEmpty)
      #expect(refused.errors == "\(named) can't be read: it is a file, not a directory.\n")
    }
  }

  @Test(arguments: [["events", "import", "none.json"], ["restore", "none"], ["events", "import", "."]])
  func `a file that can't be read is told by its name`(arguments: [String]) throws {
    try program.run("init")
    let data = arguments[0] == "restore" ? "new" : "data"
    let result = try program.run(arguments, data: data)
    #expect(result.status == 1)
    #expect(result.errors.contains("can't be read: "))
  }
}
