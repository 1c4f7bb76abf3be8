import BookingDomain
import BookingModel
import BookingStore

/// Loads files of events, strictly: all of a file comes or nothing, whoever dies and whatever others add meanwhile.
final class SimulatedImporter: SimulatedActor, @unchecked Sendable {
  private var files = 0

  override func visit() throws {
    files += 1
    var file = SimulatedFile(titles: (0..<random.pick(1...7)).map { "\(name), file \(files), \($0)" })
    var titles = file.titles
    // What several know of and only one can add.
    if random.chance(0.5) { titles.append("Fair \(world.files.count / 4)") }
    let index = world.files.count
    world.files.append(file)
    let events = titles.enumerated().map { Self.event($1, line: $0 + 1) }
    let result = try attempt("importEvents", among: { if case .importRefused = $0 { true } else { false } }) {
      () throws(BookingError) in
      try office.addTogether(events, process.operator.visit().principal) { _, _ in }
    }
    switch result {
    case .success(let report):
      file.ending = .added
      if report.waiting != nil { world.mark(.importLeftToOthers) }
    case .failure(let error):
      file.ending = .refused
      if case .importRefused = error { world.mark(.importRefused) }
      if error == .importAbandoned { world.mark(.importAbandoned) }
    }
    world.files[index] = file
    pause(5000...120_000)
  }

  private static func event(_ title: String, line: Int) -> BoxOffice.EvaluatedEvent {
    let start = VirtualClock.start + .days(3)
    let draft = EventDraft(
      title: title, summary: "", description: "", category: "Music", venue: "Hall", city: "Halifax",
      country: "CA", timeZone: "America/Halifax", startsAt: start, endsAt: start + .hours(1),
      ticketTypes: [
        .init(
          name: "Floor", price: Money(minorUnits: 1000, currency: Currency(stored: "EUR")), capacity: 5)
      ])
    return BoxOffice.EvaluatedEvent(
      line: line, event: ImportedEvent(draft: draft, status: .published, code: nil), poster: nil)
  }
}

/// A file that somebody imported, and what they were told of it.
struct SimulatedFile {
  enum Ending { case added, refused, unknown }

  /// Those that no other file has.
  let titles: [String]
  /// Unknown to whoever died over it.
  var ending = Ending.unknown
}

extension SimulationWorld {
  /// Of every file all events are there, once, or none, and what was told of it is true.
  func askFiles() {
    do {
      let rows = try store.read {
        try $0.rows(
          "SELECT title, COUNT(*) AS count FROM events WHERE starts_at = \(VirtualClock.start + .days(3)) GROUP BY title"
        )
      }
      var there: Set<String> = []
      for row in rows {
        let title: String = try row.get("title")
        there.insert(title)
        if try row.get("count", as: Int.self) > 1 { fail("no import adds an event twice", title) }
      }
      for file in files {
        let count = file.titles.filter(there.contains).count
        let isRight =
          switch file.ending {
          case .added: count == file.titles.count
          case .refused: count == 0
          case .unknown: count == 0 || count == file.titles.count
          }
        if !isRight {
          fail(
            "a strict import adds all of its events or none", "\(file.titles[0]): \(count), \(file.ending)")
        }
        if file.ending == .unknown { mark(count > 0 ? .importDecidedThenKilled : .importKilled) }
      }
    } catch {
      fail("every question has an answer", "\(error)")
    }
  }
}
