import BookingModel
import BookingRules
import BookingWords
import Testing

@testable import BookingScreens

/// Dates as people of a language type them.
struct DateTypingTests {
  private func read(_ text: String, in language: Language) -> Result<String, TimeProblem> {
    let now = LocalTime("2026-07-01T09:00")?.moment(in: "Europe/Berlin") ?? Timestamp(milliseconds: 0)
    let reader = TimeReader(zone: "Europe/Berlin", now: now, language.words.timeVocabulary)
    do throws(TimeProblem) { return .success(try reader.read(text).description) } catch {
      return .failure(error)
    }
  }

  @Test(arguments: [
    "20.12.2026 20:00", "20.12. um 20 Uhr", "20. Dezember 2026, 20.00 Uhr", "So 20.12.2026 20:00",
    "Sonntag, den 20. Dez. 2026 um 20 Uhr", "am 20. Dezember ab 20 Uhr", "20/12/2026 20:00", "20-12-26 20h",
    "2026-12-20 20:00", "20 Dec 8pm",
  ])
  func `German dates are read, and English ones too`(text: String) {
    #expect(read(text, in: .spoken("de")) == .success("2026-12-20T20:00"))
  }

  @Test(arguments: [
    ("heute 20 Uhr", "2026-07-01T20:00"), ("morgen 20:00", "2026-07-02T20:00"),
    ("übermorgen mittags", "2026-07-03T12:00"), ("Sa 20 Uhr", "2026-07-04T20:00"),
    ("sonnabend 20:00", "2026-07-04T20:00"), ("3. Mrz 20 Uhr", "2027-03-03T20:00"),
    ("3. Jänner 2027 20:00", "2027-01-03T20:00"), ("3. Maerz 20:00", "2027-03-03T20:00"),
    ("5/6/2027 20:00", "2027-06-05T20:00"),
  ])
  func `German words mean days`(text: String, expected: String) {
    #expect(read(text, in: .spoken("de")) == .success(expected))
  }

  @Test func `what English speakers mean two days by is asked in English alone`() {
    guard case .failure(.twoReadings) = read("5/6/2027 20:00", in: .english) else {
      Issue.record("no question")
      return
    }
  }

  @Test(arguments: Language.all)
  func `what a language shows can be typed in it`(_ language: Language) throws {
    let (words, day) = (language.words, try #require(LocalTime("2026-12-20T20:00")))
    #expect(read("\(words.format.date(day)) 20:00", in: language) == .success("2026-12-20T20:00"))
    #expect(read(words.dateExample, in: language) == .success("2026-12-20T20:00"))
  }

  @Test func `weeks begin as they do in the territory of the environment`() {
    func first(_ locale: [String: String], _ language: Language) -> Int {
      language.words.format.firstWeekday(in: Language.territory(of: locale))
    }
    #expect(first([:], .english) == 0 && first([:], .spoken("de")) == 0)
    #expect(first(["LANG": "en_US.UTF-8"], .english) == 6)
    #expect(first(["LANG": "en_US.UTF-8", "LC_TIME": "en_GB.UTF-8"], .english) == 0)
    #expect(first(["LC_ALL": "ar_EG@x", "LANG": "de_DE"], .english) == 5)
    #expect(first(["LANG": "C.UTF-8"], .english) == 0)
    #expect(Language.territory(of: ["LANG": "zh_Hant_TW"]) == "TW")
    #expect(Language.territory(of: ["LANG": "de"]) == nil)
  }
}
