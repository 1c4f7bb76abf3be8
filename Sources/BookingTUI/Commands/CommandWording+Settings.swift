import BookingServices
import BookingWords

extension CommandWording {
  /// A line for each thing that is wrong with the settings, and what to do about it.
  static func sentences(for error: SettingsError, _ words: any Words = Booking.words) -> [String] {
    error.problems.map { problem in
      let source = error.sources[problem.place].map { "\($0): " } ?? ""
      return source + sentence(for: problem, words)
    }
  }

  static func sentence(for problem: SettingsProblem, _ words: any Words = Booking.words) -> String {
    let place = problem.place
    return switch problem.reason {
    case .syntax(let line): words.settingSyntax(place, line)
    case .twice(let line): words.settingTwice(place, line)
    case .unreadable: words.settingUnreadable(place)
    case .notUTF8: words.settingNotUTF8(place)
    case .unknown(let nearest): words.settingUnknown(place, nearest)
    case .missing where place.hasPrefix("/"): words.settingFileMissing(place)
    case .missing: words.settingMissing(place)
    case .notText: words.settingNotText(place)
    case .notOneOf(let known): words.settingNotOneOf(place, known)
    case .notAServer: words.settingNotAServer(place)
    case .notAListener: words.settingNotAListener(place)
    case .taken: words.settingTaken(place)
    case .notAWebAddress: words.settingNotAWebAddress(place)
    case .notAnAddress: words.settingNotAnEmail(place)
    case .notAPhoneNumber: words.settingNotAPhoneNumber(place)
    case .notAFileName: words.settingNotAFileName(place)
    case .notACount: words.settingNotACount(place)
    case .unprotected: words.settingUnprotected(place)
    case .empty: words.settingEmpty(place)
    case .severalLines: words.settingSeveralLines(place)
    case .readableByOthers: words.settingReadableByOthers(place)
    case .notOwn: words.settingNotOwn(place)
    case .notASecretKey: words.settingNotASecretKey(place)
    }
  }
}
