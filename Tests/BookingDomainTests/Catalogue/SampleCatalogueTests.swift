import Foundation
import TestSupport
import Testing

@testable import BookingMedia
@testable import BookingModel
@testable import BookingRules

/// The catalogue a new box office opens with: what is promised of it, and that all of it may be kept.
struct SampleCatalogueTests {
  private let folder: URL
  private let events: [SampleEvent]

  init() throws {
    folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("data/sample")
    let json = try Data(contentsOf: folder.appendingPathComponent("events.json"))
    events = try JSONDecoder().decode([SampleEvent].self, from: json)
  }

  @Test func `there is much to choose from, from many places`() {
    #expect(events.count >= 44)
    #expect(Set(events.map(\.title)).count == events.count)
    #expect(Set(events.map(\.category)).count >= 10)
    #expect(Set(events.map(\.city)).count >= 14)
    #expect(Set(events.map(\.timeZone)).count >= 8)
    let currencies = Set(events.flatMap(\.ticketTypes).compactMap { Currency($0.currency) })
    #expect(currencies.count >= 6)
    #expect(Set(currencies.map(\.decimals)) == [0, 2, 3])
    #expect(events.contains { $0.status == "draft" })
    #expect(events.contains { event in event.ticketTypes.allSatisfy { Double($0.price) == 0 } })
  }

  @Test func `every event keeps the rules of the form`() throws {
    for event in events {
      let draft = try event.draft()
      #expect(EventRules(needsTickets: true).problems(of: draft) == [], "\(event.title)")
      #expect(event.summary.count <= 120, "\(event.title)")
      #expect((2...4).contains(event.description.components(separatedBy: "\n\n").count), "\(event.title)")
      #expect(["published", "draft"].contains(event.status), "\(event.title)")
    }
  }

  @Test func `some are sold by the seat, and every plan has as many as it says`() throws {
    let planned = events.flatMap(\.ticketTypes).filter { $0.seatingPlan != nil }
    #expect(planned.count >= 3)
    for ticket in planned {
      #expect(
        try SeatingPlan(try #require(ticket.seatingPlan)).seats.count == ticket.capacity, "\(ticket.name)")
    }
  }

  @Test func `dates are counted from the day of the import`() {
    #expect(events.allSatisfy { $0.startsInDays >= 2 && $0.durationMinutes > 0 })
  }

  @Test func `every poster is a small upright picture with a colour of its own`() throws {
    for event in events {
      let bytes = try ImageSource.read(path: folder.appendingPathComponent(event.poster).path)
      let header = try ImageHeader(reading: bytes)
      #expect(header.width == 360 && header.height == 480, "\(event.poster)")
      #expect(bytes.count <= 40_000, "\(event.poster)")
      let preview = try ImagePreview(of: bytes)
      #expect(preview.pixels.width == 96 && preview.pixels.height == 128, "\(event.poster)")
      #expect(preview.accent != nil, "\(event.poster)")
    }
  }

  @Test func `no poster is shared, left over or too much`() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path + "/posters")
    #expect(names.map { "posters/" + $0 }.sorted() == events.map(\.poster).sorted())
    let sizes = try names.map { try ImageSource.read(path: "\(folder.path)/posters/\($0)").count }
    #expect(sizes.reduce(0, +) <= 1_500_000)
    #expect(Set(names.compactMap { $0.split(separator: ".").last }) == ["png", "jpg", "webp"])
  }
}

/// One event of the file, with every key it may have there.
private struct SampleEvent: Decodable {
  struct Ticket: Decodable {
    let name: String
    let price: String
    let currency: String
    let capacity: Int
    let seatingPlan: String?
    let minPerOrder: Int
    let maxPerOrder: Int
  }

  let title: String
  let summary: String
  let description: String
  let category: String
  let venue: String
  let city: String
  let country: String
  let timeZone: String
  let startsInDays: Int
  let startTime: String
  let durationMinutes: Int
  let status: String
  let poster: String
  let ticketTypes: [Ticket]

  func draft() throws -> EventDraft {
    let today = try #require(LocalTime(TestClock().now, in: timeZone))
    let day = try #require(today.adding(days: startsInDays)).description.prefix(11)
    let start = try #require(LocalTime(day + startTime)?.moment(in: timeZone))
    return EventDraft(
      title: title, summary: summary, description: description, category: category, venue: venue,
      city: city, country: country, timeZone: timeZone, startsAt: start,
      endsAt: start + .minutes(Int64(durationMinutes)),
      ticketTypes: try ticketTypes.map { ticket in
        let currency = try #require(Currency(ticket.currency))
        return EventDraft.TicketTypeDraft(
          name: ticket.name, price: try #require(Money(ticket.price, currency: currency)),
          capacity: ticket.capacity, minPerOrder: ticket.minPerOrder, maxPerOrder: ticket.maxPerOrder,
          seatingPlan: ticket.seatingPlan)
      })
  }
}
