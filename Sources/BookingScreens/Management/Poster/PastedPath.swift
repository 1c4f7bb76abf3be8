import BookingSession
import Foundation
import TerminalUI

/// A path as a terminal pastes a file that was dropped on it: in quotes, with backslashes, or as an address.
enum PastedPath {
  static func read(_ input: Input) -> Input {
    guard case .paste(let text) = input else { return input }
    return .paste(plain(text))
  }

  /// The path itself. What needs no reading stays as it is.
  static func plain(_ pasted: String) -> String {
    let text = pasted.trimmingCharacters(in: .whitespacesAndNewlines)
    if text.hasPrefix("file://"), let url = URL(string: text), url.isFileURL { return url.path }
    if let quote = text.first, quote == "'" || quote == "\"", text.count > 1, text.last == quote {
      return String(text.dropFirst().dropLast()).replacing("'\\''", with: "'")
    }
    var path = ""
    var isEscaped = false
    for character in text {
      if character == "\\", !isEscaped {
        isEscaped = true
        continue
      }
      // Before a letter it is a backslash.
      if isEscaped, character.isLetter || character.isNumber { path.append("\\") }
      path.append(character)
      isEscaped = false
    }
    return isEscaped ? path + "\\" : path
  }
}
