import BookingSession
import TerminalUI

extension TextRun {
  /// A sentence with one of its facts marked, wherever a language puts it.
  static func marking(_ fact: String, _ mark: Style, in sentence: String, _ style: Style = .text) -> [TextRun]
  {
    guard !fact.isEmpty, let place = sentence.firstRange(of: fact) else {
      return [TextRun(SafeText(sentence), style)]
    }
    let runs = [
      TextRun(SafeText(String(sentence[..<place.lowerBound])), style), TextRun(SafeText(fact), mark),
      TextRun(SafeText(String(sentence[place.upperBound...])), style),
    ]
    return runs.filter { !$0.text.isEmpty }
  }
}
