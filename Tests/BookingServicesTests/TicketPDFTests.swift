import BookingDomain
import BookingModel
import BookingStore
import BookingWords
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

    private static func run(_ program: String, _ arguments: [String]) throws -> String {
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
      let tickets = try market.session.visit(market.ada).orders.order(order).tickets
      let pages = try Self.run("pdftotext", ["-layout", path, "-"]).split(separator: "\u{C}").filter {
        $0.contains("TICKET")
      }
      #expect(pages.count == 2)
      for (page, ticket) in zip(pages, tickets) {
        for fact in ["Northern Lights", "until ", "Grand Hall, Halifax, CA", "Standing", "Ada", ticket.code] {
          #expect(page.contains(fact), "\(fact)")
        }
      }
      _ = try Self.run("pdftoppm", ["-png", "-r", "100", path, directory.path("page")])
      for (index, ticket) in tickets.enumerated() {
        #expect(
          try Self.run("zbarimg", ["--quiet", "--raw", directory.path("page-\(index + 1).png")]) == ticket
            .token
            + "\n")
      }
    }

    /// Titles as people write them, and fonts that have their letters.
    private static let scripts: [(title: String, font: String)] = [
      ("夜の音楽会 ― 東京フィルハーモニー", "NotoSansCJK"), ("संगीत की रात: शास्त्रीय वाद्य", "NotoSansDevanagari"),
      ("คืนแห่งดนตรีที่กรุงเทพฯ", "NotoSansThai"), ("서울 음악회", "NotoSansCJK"), ("தமிழ் இசை", "NotoSansTamil"),
      ("Ночь музыки, Ελλάδα, Łódź", "DejaVuSans"),
    ]

    @Test func `every script has its glyphs and can be selected`() throws {
      #expect(Libraries.missingFonts.map(\.package) == [])
      for (title, font) in Self.scripts {
        let (text, fonts) = try Self.drawn(title)
        #expect(text.contains(title), "\(text)")
        #expect(fonts.contains(font), "\(title): \(fonts)")
      }
      #expect(
        CairoDocument.unknownGlyphs(in: "\u{E000}\u{10FFFD}") == 2, "A glyph that is missing is counted.")
    }

    @Test func `what is read from the right is joined, ordered and found again`() throws {
      for title in ["ليلة الموسيقى العربية في القاهرة", "לילה של מוזיקה בתל אביב"] {
        #expect(try Self.drawn(title).text.contains(title))
      }
      // Letters by themselves, as a program without shaping draws them, take more room than joined ones.
      let (joined, apart) = ("سسسسسسسسسس", Array(repeating: "س", count: 10).joined(separator: "\u{200C}"))
      #expect(try Self.width(of: joined) < Self.width(of: apart) * 0.9)
      let mixed = try Self.drawn("Live: أم كلثوم (tribute)").text
      for word in ["Live:", "أم كلثوم", "tribute"] { #expect(mixed.contains(word), "\(mixed)") }
    }

    @Test func `emoji are there, and as text too`() throws {
      let text = try Self.drawn("Party 🎉🎭 with friends 👨‍👩‍👧 🇯🇵 end").text
      for emoji in ["🎉", "🎭", "👨‍👩‍👧", "🇯🇵"] { #expect(text.contains(emoji), "\(emoji): \(text)") }
      #expect(text.contains("with friends"))
      #expect(CairoDocument.unknownGlyphs(in: "🎉🎭👨‍👩‍👧🇯🇵") == 0)
    }

    @Test func `Chinese characters have the form of the country`() throws {
      for (language, form) in [("ja", "CJKjp"), ("zh-cn", "CJKsc"), ("zh-tw", "CJKtc"), ("zh-hk", "CJKhk")] {
        let fonts = try Self.drawn("直骨角", language: language).fonts
        #expect(fonts.contains(form), "\(language): \(fonts)")
      }
    }

    @Test
    func `a ticket with the longest title in any script has everything on one page and a code that reads`()
      throws
    {
      let market = try Market()
      let order = try market.buy(1)
      let bought = try #require(
        market.session.visit(market.ada).orders.order(order).tickets.first.map { $0.id })
      let details = try #require(market.session.visit(market.ada).orders.tickets().first { $0.id == bought })
      let long = String(repeating: "कालिदास का मेघदूत और शास्त्रीय संगीत ", count: 4).prefix(119) + "।"
      for (title, last) in [
        (String(long), "संगीत"), (String(repeating: "夜の音楽会", count: 24), "音楽会"),
        (String(repeating: "Wagnerfestspiele ", count: 7), "Wagnerfestspiele"),
        (String(repeating: "W", count: 120), "WWW"), ("🎉 ليلة الموسيقى 2026 & לילה", "2026"),
      ] {
        var event = details.event
        (event.title, event.venue, event.city) = (title, "सभागार दिल्ली", "नई दिल्ली")
        let ticket = TicketDetails(
          ticket: details.ticket, event: event, ticketTypeName: "立見席 Standing", orderCode: details.orderCode)
        let directory = try TemporaryDirectory()
        let pages = try #require(TicketPDF.render([ticket], posters: [:], English()))
        let path = try directory.write(Data(pages), to: "ticket.pdf")
        let text = try Self.run("pdftotext", ["-layout", path, "-"])
        for fact in [last, "सभागार दिल्ली", "立見席", "Ada", ticket.ticket.code, "Show the QR code"] {
          #expect(text.contains(fact), "\(fact): \(text)")
        }
        #expect(text.split(separator: "\u{C}").count { $0.contains("TICKET") } == 1)
        #expect(!text.contains("…"), "Nothing was cut.")
        _ = try Self.run("pdftoppm", ["-png", "-r", "100", "-singlefile", path, directory.path("page")])
        #expect(
          try Self.run("zbarimg", ["--quiet", "--raw", directory.path("page.png")]) == ticket.ticket.token
            + "\n")
      }
    }

    /// One line by itself: what can be selected of it, and the fonts it took.
    private static func drawn(_ text: String, language: String? = nil) throws -> (text: String, fonts: String)
    {
      let directory = try TemporaryDirectory()
      var unknown = -1
      let pages = try #require(
        CairoDocument.render(title: "x") { page in
          page.write(text, x: 48, y: 60, width: 500, size: 20, language: language)
          unknown = page.unknownGlyphs
          page.endPage()
        })
      #expect(unknown == 0, "\(text)")
      let path = try directory.write(Data(pages), to: "line.pdf")
      // Marks of direction are the reader's own.
      let words = try run("pdftotext", [path, "-"]).unicodeScalars.filter {
        !(0x202A...0x202E).contains($0.value) && !(0x2066...0x2069).contains($0.value) && $0 != "\u{200E}"
          && $0 != "\u{200F}"
      }
      return (String(String.UnicodeScalarView(words)), try run("pdffonts", [path]))
    }

    /// Of the box that the ink of a line fills, in pixels.
    private static func width(of text: String) throws -> Double {
      let directory = try TemporaryDirectory()
      let pages = try #require(
        CairoDocument.render(title: "x") { page in
          page.write(text, x: 48, y: 60, width: 500, size: 20)
          page.endPage()
        })
      let path = try directory.write(Data(pages), to: "line.pdf")
      let boxes = try run("pdftotext", ["-bbox", path, "-"])
      let ends = boxes.matches(of: #/xMin="([0-9.]+)" yMin="[0-9.]+" xMax="([0-9.]+)"/#)
        .compactMap { match in
          Double(match.output.1).flatMap { left in Double(match.output.2).map { (left, $0) } }
        }
      let left = try #require(ends.map(\.0).min())
      return try #require(ends.map(\.1).max()) - left
    }

    @Test func `the poster is on each page and in the document once`() throws {
      let market = try Market()
      let poster = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent("data/sample/posters/a-lighthouse-for-two.jpg")
      try market.session.operator.visit().events.importPoster(
        market.event, bytes: [UInt8](Data(contentsOf: poster)))
      _ = try market.buy(5)
      try market.settle()
      let directory = try TemporaryDirectory()
      let images = try Self.run("pdfimages", ["-list", try document(market, in: directory)])
        .split(separator: "\n").dropFirst(2).map { $0.split(separator: " ") }
      #expect(images.map { $0[0] } == ["1", "2", "3", "4", "5"])
      #expect(Set(images.map { $0[10] }).count == 1)
    }

    @Test func `the appointment is one that calendars take`() throws {
      let market = try Market()
      let order = try market.buy(2)
      let tickets = try market.session.visit(market.ada).orders.tickets()
      let text = TicketCalendar.text(tickets, now: market.clock.now, .english)
      let lines = text.components(separatedBy: "\r\n")
      #expect(lines.last == "")
      #expect(lines.allSatisfy { $0.utf8.count <= 75 && !$0.contains("\n") })
      let unfolded = text.replacing("\r\n ", with: "").components(separatedBy: "\r\n")
      let code = try market.session.visit(market.ada).orders.order(order).order.code
      #expect(unfolded.first == "BEGIN:VCALENDAR")
      #expect(unfolded.contains("SUMMARY:Northern Lights"))
      #expect(unfolded.contains("LOCATION:Grand Hall\\, Halifax\\, CA"))
      #expect(unfolded.contains { $0.hasPrefix("UID:\(code)-") })
      #expect(unfolded.contains { $0.wholeMatch(of: #/DTSTART:[0-9]{8}T[0-9]{6}Z/#) != nil })
      for ticket in tickets { #expect(unfolded.contains { $0.contains(ticket.ticket.code) }) }
    }
  }
}
