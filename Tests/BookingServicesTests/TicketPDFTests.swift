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
        for fact in ["Northern Lights", "Grand Hall, Halifax, CA", "Standing", "Ada", ticket.code] {
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
  }
}
