/// In which lines of a TOML file its settings stand: its parser keeps that to itself.
enum SettingLines {
  /// By what the settings are called (`mail.server`), and by tables.
  static func numbers(_ text: String) -> [String: Int] {
    var numbers: [String: Int] = [:]
    var table = ""
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for (index, line) in lines.enumerated() {
      let words = line.drop { $0.isWhitespace }
      guard let first = words.first, first != "#" else { continue }
      let name: String
      if first == "[" {
        table = plain(words.dropFirst().prefix { $0 != "]" })
        name = table
      } else {
        let key = plain(words.prefix { $0 != "=" })
        name = table.isEmpty ? key : "\(table).\(key)"
      }
      if numbers[name] == nil { numbers[name] = index + 1 }
    }
    return numbers
  }

  /// A key without what may stand around it.
  private static func plain(_ key: Substring) -> String {
    key.filter { !$0.isWhitespace && $0 != "\"" && $0 != "'" }
  }
}
