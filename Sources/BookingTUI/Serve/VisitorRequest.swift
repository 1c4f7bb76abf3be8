/// What a visitor may ask for on the command line of `ssh`. Nothing of it is ever run or given to a shell.
enum VisitorRequest: Sendable, Equatable {
  case screens
  /// The whole shop line by line.
  case lines
  case events(json: Bool)
  case tickets
  /// The screens, at the door of an event.
  case gate(event: String?)
  /// What a device at a door sends and hears, line by line.
  case gateSync
  case version
  case help

  /// Nil for whatever is not on this list, word for word.
  init?(command: String?) {
    guard let command else {
      self = .screens
      return
    }
    guard command.utf8.count <= 64 else { return nil }
    switch command.split(separator: " ") {
    case ["plain"], ["--plain"]: self = .lines
    case ["events"]: self = .events(json: false)
    case ["events", "--json"]: self = .events(json: true)
    case ["tickets"]: self = .tickets
    case ["gate"]: self = .gate(event: nil)
    case let words where words.count == 3 && words.starts(with: ["gate", "--event"]):
      guard words[2].allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }) else {
        return nil
      }
      self = .gate(event: String(words[2]))
    case ["gate-sync"]: self = .gateSync
    // ssh itself takes what begins with a dash, unless -- stands before it.
    case ["--version"], ["version"]: self = .version
    case ["--help"], ["help"]: self = .help
    default: return nil
    }
  }
}
