import BookingDomain
import Foundation
import TestSupport
import Testing

@testable import BookingServices

extension PeerTests {
  struct Tickets {
    /// The document that came by mail, written into `directory`.
    private func document(_ market: Market, in directory: TemporaryDirectory) throws -> String {
      let mail = try #require(try market.peers.mails().first { $0.text.contains("application/pdf") })
      let text = mail.text.replacing("\r\n", with: "\n")
      let part = try #require(text.components(separatedBy: "application/pdf").last)
      let content = try #require(part.components(separatedBy: "\n\n").dropFirst().first)
      let encoded = try #require(content.components(separatedBy: "\n--").first).replacing("\n", with: "")
      return try directory.write(try #require(Data(base64Encoded: encoded)), to: "tickets.pdf")
    }

    private func run(_ program: String, _ arguments: [String]) throws -> String {
      let process = Process()
      process.executableURL = URL(fileURLWithPath: "/usr/bin/" + program)
      process.arguments = arguments
      let output = Pipe()
      process.standardOutput = output
      process.standardError = FileHandle.nullDevice
      try process.run()
      let data = output.fileHandleForReading.readDataToEndOfFile()
      process.waitUntilExit()
      return String(decoding: data, as: UTF8.self)
    }

    @Test func `each ticket is a page with all facts to select and a code that reads`() throws {
      let market = try Market()
      let order = try market.buy(2)
      try market.settle()
      let directory = try TemporaryDirectory()
      let path = try document(market, in: directory)
      let tickets = try market.session.order(market.ada, order).tickets
      let pages = try run("pdftotext", ["-layout", path, "-"]).split(separator: "\u{C}").filter {
        $0.contains("TICKET")
      }
      #expect(pages.count == 2)
      for (page, ticket) in zip(pages, tickets) {
        for fact in ["Northern Lights", "until ", "Grand Hall, Halifax, CA", "Standing", "Ada", ticket.code] {
          #expect(page.contains(fact), "\(fact)")
        }
      }
      _ = try run("pdftoppm", ["-png", "-r", "100", path, directory.path("page")])
      for (index, ticket) in tickets.enumerated() {
        #expect(
          try run("zbarimg", ["--quiet", "--raw", directory.path("page-\(index + 1).png")]) == ticket.token
            + "\n")
      }
    }

    @Test func `the poster is on each page and in the document once`() throws {
      let market = try Market()
      let poster = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent("data/sample/posters/a-lighthouse-for-two.jpg")
      try market.session.importPoster(
        market.session.openOperatorSession(), market.event, bytes: [UInt8](Data(contentsOf: poster)))
      _ = try market.buy(5)
      try market.settle()
      let directory = try TemporaryDirectory()
      let images = try run("pdfimages", ["-list", try document(market, in: directory)])
        .split(separator: "\n").dropFirst(2).map { $0.split(separator: " ") }
      #expect(images.map { $0[0] } == ["1", "2", "3", "4", "5"])
      #expect(Set(images.map { $0[10] }).count == 1)
    }

    @Test func `the appointment is one that calendars take`() throws {
      let market = try Market()
      let order = try market.buy(2)
      let tickets = try market.session.tickets(market.ada)
      let text = TicketCalendar.text(tickets, now: market.clock.now)
      let lines = text.components(separatedBy: "\r\n")
      #expect(lines.last == "")
      #expect(lines.allSatisfy { $0.utf8.count <= 75 && !$0.contains("\n") })
      let unfolded = text.replacing("\r\n ", with: "").components(separatedBy: "\r\n")
      let code = try market.session.order(market.ada, order).order.code
      #expect(unfolded.first == "BEGIN:VCALENDAR")
      #expect(unfolded.contains("SUMMARY:Northern Lights"))
      #expect(unfolded.contains("LOCATION:Grand Hall\\, Halifax\\, CA"))
      #expect(unfolded.contains { $0.hasPrefix("UID:\(code)-") })
      #expect(unfolded.contains { $0.wholeMatch(of: #/DTSTART:[0-9]{8}T[0-9]{6}Z/#) != nil })
      for ticket in tickets { #expect(unfolded.contains { $0.contains(ticket.ticket.code) }) }
    }
  }
}
