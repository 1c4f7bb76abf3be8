import Foundation

/// A phone number in E.164: `+`, then 7 to 15 digits of which the first is not 0.
public struct PhoneNumber: Hashable, Sendable {
  public let text: String

  /// Reads what people type: blanks, dots, dashes, slashes and brackets are left out, a leading `00` means `+`, and a zero
  /// in brackets behind the country's code goes, which is dialled at home only. A zero without brackets stays: Italy's
  /// numbers begin with one.
  public init?(_ typed: String) {
    guard typed.utf8.count <= 64 else { return nil }
    var text = NormalizedText.normalised(typed).precomposedStringWithCompatibilityMapping
    if text.lowercased().hasPrefix("tel:") { text.removeFirst(4) }
    text.removeAll { $0.isWhitespace || ".-/\u{2010}\u{2011}\u{2012}\u{2013}\u{2014}\u{2212}".contains($0) }
    if text.hasPrefix("00") { text = "+" + text.dropFirst(2) }
    text = text.replacing(/^([(\[]?\+[(\[]?[0-9]{1,3}[)\]]?)[(\[]0[)\]]/) { $0.output.1 }
    text.removeAll { "()[]".contains($0) }
    guard text.first == "+" else { return nil }
    let number = text.dropFirst()
    guard (7...15).contains(number.utf8.count), number.first != "0",
      number.utf8.allSatisfy({ (48...57).contains($0) })
    else { return nil }
    self.text = text
  }
}
