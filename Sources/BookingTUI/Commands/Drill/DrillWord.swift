/// What a buyer's process and the drill tell each other, a line each.
enum DrillWord: Equatable {
  // From the buyer
  /// Logged in; waits for `go`.
  case ready
  case held
  /// An order is acknowledged, not yet its money.
  case placed(code: String)
  /// The order is paid, so many milliseconds after `go`.
  case paid(code: String, Double)
  /// No place is left.
  case refused(Double)
  /// An error that a customer would have seen.
  case error(String)

  init?(_ line: String) {
    let parts = line.split(separator: " " as Character, maxSplits: 2).map { String($0) }
    switch (parts.first, parts.count) {
    case ("ready", 1): self = .ready
    case ("held", 1): self = .held
    case ("placed", 2): self = .placed(code: parts[1])
    case ("paid", 3):
      guard let wait = Double(parts[2]) else { return nil }
      self = .paid(code: parts[1], wait)
    case ("refused", 2):
      guard let wait = Double(parts[1]) else { return nil }
      self = .refused(wait)
    case ("error", 2...): self = .error(parts.dropFirst().joined(separator: " "))
    default: return nil
    }
  }

  var line: String {
    switch self {
    case .ready: "ready"
    case .held: "held"
    case .placed(let code): "placed \(code)"
    case .paid(let code, let wait): "paid \(code) \(wait)"
    case .refused(let wait): "refused \(wait)"
    case .error(let text): "error " + text.replacing("\n", with: " ")
    }
  }
}
