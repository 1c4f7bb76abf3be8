import BookingWords
import Foundation
import Testing

@testable import BookingModel
@testable import BookingSession
@testable import BookingTUI

struct TicketExportTests {
  private static let start = Timestamp(milliseconds: 1_782_907_200_000)

  private static func ticket(title: String = "Salt; Smoke, and more") -> TicketDetails {
    let event = Event(
      id: Identifier(1), code: "SALT-4K7Q", seller: Seller.defaultSeller, title: title, summary: "",
      description: "",
      category: "Food", venue: "Harbour Market", city: "Porto", country: "PT", timeZone: "Europe/Lisbon",
      startsAt: start, endsAt: start + .hours(2), status: .published, image: nil, revision: 1,
      updatedAt: start)
    let ticket = Ticket(
      id: Identifier(1), code: "TX-7Q4M-91KD", token: "1.A.B", order: Identifier(1), event: Identifier(1),
      ticketType: Identifier(1), holder: "Ada", seat: nil, voidReason: nil)
    return TicketDetails(ticket: ticket, event: event, ticketTypeName: "Tasting", orderCode: "B7Q4-M91K")
  }

  @Test func `a calendar file has the times in UTC and escapes what means something`() throws {
    let export = try #require(TicketExport.calendar([Self.ticket()], now: Self.start, .english))
    #expect(export.name == "salt-4k7q-b7q4-m91k.ics")
    #expect(export.contents.contains("DTSTART:20260701T120000Z\r\n"))
    #expect(export.contents.contains("DTEND:20260701T140000Z\r\n"))
    #expect(export.contents.contains("SEQUENCE:1\r\nDTSTART"))
    #expect(export.contents.contains("LAST-MODIFIED:20260701T120000Z\r\n"))
    #expect(export.contents.contains("SUMMARY:Salt\\; Smoke\\, and more\r\n"))
    #expect(export.contents.contains("TX-7Q4M-91KD"))
  }

  @Test func `no line of a calendar file is longer than 75 bytes`() throws {
    let title = String(repeating: "Ünïcödé ", count: 30)
    let export = try #require(TicketExport.calendar([Self.ticket(title: title)], now: Self.start, .english))
    let lines = export.contents.components(separatedBy: "\r\n")
    #expect(lines.allSatisfy { $0.utf8.count <= 75 })
  }

  @Test func `a text file says when in the event's own zone, and holds nothing that steers a terminal`()
    throws
  {
    let export = try #require(
      TicketExport.text([Self.ticket(title: "Salt\u{1B}[31m")], now: Self.start, .english))
    #expect(export.contents.contains("13:00"))
    #expect(!export.contents.contains("\u{1B}"))
    #expect(export.contents.contains("TX-7Q4M-91KD  Tasting, Ada\n  QR code: 1.A.B\n"))
  }
}
