import Foundation
import Logging
import Testing

@testable import BookingSession
@testable import BookingTUI

struct PlainLogTests {
  private func line(_ message: String, _ facts: [String: String]) -> String {
    PlainLogHandler.line(
      level: .warning, message, facts, at: Date(timeIntervalSince1970: 1_782_907_200))
  }

  @Test func `a line says when, how bad, what, and the facts in order`() {
    #expect(
      line("paid", ["order": "AB12-CD34", "amount": "€32.50"])
        == "2026-07-01T12:00:00Z warning paid: amount=€32.50 order=AB12-CD34")
    #expect(line("stopped", [:]) == "2026-07-01T12:00:00Z warning stopped")
  }

  @Test func `what has blanks is quoted, and nothing ends the line or steers a terminal`() {
    #expect(
      line("no\nuse", ["answer": "403 \"no\"\u{1b}[2J", "empty": ""])
        == "2026-07-01T12:00:00Z warning no use: answer=\"403 'no' [2J\" empty=\"\"")
  }

  @Test func `the level is that of the settings at this moment`() {
    let threshold = PlainLogHandler.Threshold()
    let logger = Logger.plain(threshold)
    #expect(logger.logLevel == .info)
    threshold.level = .error
    #expect(logger.logLevel == .error)
  }
}
