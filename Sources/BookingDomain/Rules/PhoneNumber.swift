/// A phone number in E.164: `+`, then 7 to 15 digits of which the first is not 0.
public struct PhoneNumber: Hashable, Sendable {
  public let text: String

  /// Reads what people type: spaces, dots, dashes, slashes and brackets are left out, a leading `00` means `+`.
  public init?(_ typed: String) {
    guard typed.utf8.count <= 64 else { return nil }
    var digits = PlainText.normalised(typed).filter { !" .-/()\u{A0}\u{2011}\u{2013}".contains($0) }
    if digits.hasPrefix("00") { digits = "+" + digits.dropFirst(2) }
    guard digits.first == "+" else { return nil }
    let number = digits.dropFirst()
    guard (7...15).contains(number.utf8.count), number.first != "0",
      number.utf8.allSatisfy({ (48...57).contains($0) })
    else { return nil }
    text = "+" + number
  }
}
