/// A currency by its ISO 4217 code.
public struct Currency: Hashable, Sendable, Codable, CustomStringConvertible {
  public let code: String

  /// Nil unless `code` is three Latin letters; they are stored in capitals.
  public init?(_ code: String) {
    let upper = code.uppercased()
    guard upper.utf8.count == 3, upper.utf8.allSatisfy({ (65...90).contains($0) }) else { return nil }
    self.code = upper
  }

  /// For a code that was validated when it was stored.
  package init(stored code: String) { self.code = code }

  public init(from decoder: any Decoder) throws {
    code = try decoder.singleValueContainer().decode(String.self)
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(code)
  }

  public var description: String { code }

  /// Digits after the decimal point (ISO 4217, list one, 2024).
  public var decimals: Int {
    if Self.withoutDecimals.contains(code) { return 0 }
    return Self.withThreeDecimals.contains(code) ? 3 : 2
  }

  package static let withoutDecimals = [
    "BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG", "RWF", "UGX", "VND", "VUV", "XAF", "XOF",
    "XPF",
  ]
  package static let withThreeDecimals = ["BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"]

  /// The sign people write before an amount, or the code and a space where there is no sign everybody knows.
  public var sign: String {
    switch code {
    case "EUR": "€"
    case "USD": "$"
    case "GBP": "£"
    case "JPY": "¥"
    case "INR": "₹"
    case "KRW": "₩"
    case "CAD": "CA$"
    case "AUD": "A$"
    case "NZD": "NZ$"
    case "BRL": "R$"
    default: code + " "
    }
  }
}
