import BookingDomain
import BookingFiles
import BookingModel
import BookingSystem
import Foundation

/// How long the lists of a large catalogue take, in one process and with the cache a session has.
///
///     Figures index DIRECTORY      makes all events findable (catalogue.py writes past the box office)
///     Figures lists DIRECTORY      measures first pages, and searching as one types
struct Lists {
  private let owner: Operator
  private let guest: Visit

  init(_ directory: DataDirectory) throws {
    owner = try Seller.open(directory)
    guest = owner.office.visit(owner.office.openSession(from: .machine(user: 0)))
  }

  func index() throws {
    try owner.rebuildSearch { done in
      if done.isMultiple(of: 100_000) { FileHandle.standardError.write(Data("\(done) events\n".utf8)) }
    }
  }

  func measure() throws {
    try firstPages()
    for sort in EventQuery.Sort.allCases { try typing(sort) }
  }

  /// Every order with every combination of the filters that a list offers.
  private func firstPages() throws {
    let facets = try guest.catalogue.facets()
    let now = WallClock.live.now()
    var slowest: [(milliseconds: Double, name: String)] = []
    for sort in EventQuery.Sort.allCases {
      for filters in 0..<32 {
        var query = EventQuery()
        query.sort = sort
        var names = ["by \(sort.rawValue)"]
        func isOn(_ bit: Int, _ name: String) -> Bool {
          guard filters & (1 << bit) != 0 else { return false }
          names.append(name)
          return true
        }
        if isOn(0, "category") { query.category = facets.categories.first }
        if isOn(1, "city") { query.city = facets.cities.first }
        if isOn(2, "this week") { (query.from, query.until) = (now, now + .days(7)) }
        if isOn(3, "price"), let euro = Currency("EUR") {
          query.maxPrice = Money(minorUnits: 5000, currency: euro)
        }
        query.availableOnly = isOn(4, "available")
        let times = try (0..<5).map { _ in
          try Figures.time { _ = try guest.catalogue.events(query) }
        }.sorted()
        slowest.append((times[2], names.joined(separator: ", ")))
      }
    }
    slowest.sort { $0.milliseconds > $1.milliseconds }
    let within = slowest.count { $0.milliseconds <= 5 }
    print(
      "first page, \(slowest.count) combinations of order and filters: \(within) within 5 ms (goal: all), slowest "
        + slowest.prefix(5).map { "\(Figures.text($0.milliseconds)) ms \($0.name)" }.joined(separator: "; "))
    print(
      "first page of all events: \(Figures.text(slowest.first { $0.name == "by date" }?.milliseconds ?? 0)) ms (goal 5)"
    )
    print("facets: \(Figures.text(try Figures.time { _ = try guest.catalogue.facets() })) ms")
  }

  /// Every beginning of words of the catalogue, alone and in pairs, as somebody types them.
  private func typing(_ sort: EventQuery.Sort) throws {
    var typed: [String] = []
    var query = EventQuery()
    query.sort = sort
    query.limit = 60
    let words = try guest.catalogue.events(query).listings.flatMap { listing in
      listing.event.title.split(separator: " ") + listing.event.summary.split(separator: " ")
        + [listing.event.city[...], listing.event.category[...]]
    }.map { $0.lowercased() }
    for (word, other) in zip(words, words.dropFirst(7)).prefix(150) {
      for end in word.indices { typed.append(String(word[...end])) }
      for end in other.indices.prefix(3) { typed.append(word + " " + other[...end]) }
    }
    query.limit = 100
    let times = try typed.map { text in
      query.text = text
      return (try Figures.time { _ = try guest.catalogue.events(query) }, text)
    }.sorted { $0.0 < $1.0 }
    func at(_ share: Double) -> Double { times[Int(Double(times.count - 1) * share)].0 }
    print(
      "search as you type, by \(sort.rawValue), \(times.count) keys: p50 \(Figures.text(at(0.5))), p99 \(Figures.text(at(0.99))) ms "
        + "(goal 16), slowest \(times.suffix(3).reversed().map { "\(Figures.text($0.0)) ms '\($0.1)'" }.joined(separator: ", "))"
    )
  }
}
