import BookingDomain
import BookingFiles
import BookingModel
import Foundation

/// What others wait while many events are imported: this process holds a place and lets it go ten times a second, first
/// without an import, then while another process imports strictly.
///
///     Figures import DIRECTORY [--events 20000] [--seconds 60]
struct ImportWaits {
  private let directory: DataDirectory
  private let owner: Operator
  /// Time held is rationed by event: there are many, and each hold is a visit of its own.
  private let ticketTypes: [Identifier<TicketType>]

  init(_ directory: DataDirectory) throws {
    self.directory = directory
    let owner = try Seller.open(directory)
    self.owner = owner
    ticketTypes = try (0..<50).map { try Seller.event("Evening \($0)", capacity: 1000, owner) }
  }

  func measure() throws {
    let count = Figures.number(after: "--events") ?? 20_000
    let file = directory.path + "/many.json"
    try Data(Self.catalogue(of: count).utf8).write(to: URL(fileURLWithPath: file))
    let end = ContinuousClock.now + .seconds(Figures.number(after: "--seconds") ?? 60)
    let without = try waits { ContinuousClock.now < end }

    let importing = Process()
    importing.executableURL = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
      .deletingLastPathComponent().appendingPathComponent("booking")
    importing.arguments = ["events", "import", "--strict", "--data", directory.path, file]
    importing.standardOutput = FileHandle.nullDevice
    let begin = ContinuousClock.now
    try importing.run()
    let during = try waits { importing.isRunning }
    importing.waitUntilExit()
    let took = ContinuousClock.now - begin
    guard importing.terminationStatus == 0 else {
      return print("the import failed: \(importing.terminationStatus)")
    }

    print("\(count) events imported strictly in \(took.components.seconds) s")
    Self.show("without the import", without)
    Self.show("during it", during)
    let (p99, usual) = (Self.percentile(99, during), Self.percentile(99, without))
    let isReached = p99 <= 250 || p99 <= 3 * usual
    print(
      "p99 within 250 ms or 3 times that without (\(Figures.text(3 * usual)) ms): \(isReached ? "reached" : "missed")"
    )
  }

  /// Of each hold and each letting go in milliseconds, ten of both a second.
  private func waits(while goesOn: () -> Bool) throws -> [Double] {
    var waits: [Double] = []
    var next = ContinuousClock.now
    while goesOn() {
      let visitor = owner.office.visit(owner.office.openSession(from: .machine(user: 0)))
      let ticketType = ticketTypes[waits.count / 2 % ticketTypes.count]
      for places in [1, 0] {
        waits.append(
          try Figures.time { _ = try visitor.cart.setQuantity(of: ticketType, to: places) })
      }
      next = next.advanced(by: .milliseconds(100))
      let left = next - ContinuousClock.now
      if left > .zero {
        usleep(UInt32(left.components.attoseconds / 1_000_000_000_000))
      } else {
        next = ContinuousClock.now
      }
    }
    return waits
  }

  private static func show(_ name: String, _ waits: [Double]) {
    let figures = [50, 99, 100].map { Figures.text(percentile($0, waits)) }
    print(
      "  \(name): p50 \(figures[0]), p99 \(figures[1]), longest \(figures[2]) ms of \(waits.count) writes")
  }

  private static func percentile(_ percent: Int, _ waits: [Double]) -> Double {
    let sorted = waits.sorted()
    guard !sorted.isEmpty else { return 0 }
    return sorted[min(sorted.count - 1, sorted.count * percent / 100)]
  }

  /// Events as a season has them, no two alike.
  private static func catalogue(of count: Int) -> String {
    let words = [
      "northern", "lights", "silent", "river", "golden", "autumn", "midnight", "garden", "electric",
      "harbour",
      "winter", "songs", "hidden", "letters", "distant", "summer", "velvet", "thunder", "paper", "mountain",
    ]
    let cities = ["Halifax", "Lisbon", "Kyoto", "Leipzig", "Oslo", "Porto", "Gdansk", "Turin"]
    let categories = ["Music", "Theatre", "Film", "Talk", "Dance"]
    let events = (0..<count).map { number in
      func word(_ step: Int) -> String { words[(number / step + number * step) % words.count] }
      let title = "\(word(1).capitalized) \(word(20).capitalized) \(word(400).capitalized) \(number)"
      return """
        {"title": "\(title)", "summary": "An evening of \(word(3)) and \(word(7)), with \(word(11)) \(word(13)) after the break",
         "description": "Doors open an hour before. The bar stays open late.", "category": "\(categories[number % 5])",
         "venue": "Hall \(number % 300)", "city": "\(cities[number % 8])", "country": "CA", "timeZone": "America/Halifax",
         "startsInDays": \(1 + number % 700), "startTime": "20:00", "durationMinutes": 130, "status": "published",
         "ticketTypes": [{"name": "Floor", "price": "32.50", "currency": "CAD", "capacity": 200},
           {"name": "Balcony", "price": 18, "currency": "CAD", "capacity": 80}]}
        """
    }
    return "[" + events.joined(separator: ",\n") + "]"
  }
}
