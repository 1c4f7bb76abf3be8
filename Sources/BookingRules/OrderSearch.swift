import BookingModel

/// What staff type to find orders: codes of orders and tickets, in any case and with blanks; a phone number; or words that
/// are each of the customer, the event, the ticket type, a seat or the amount.
package struct OrderSearch {
  package struct Word {
    fileprivate let text: String
    /// Without case and accents, and with what is typed for letters that have none.
    package let key: String
    /// As email addresses are compared.
    package var emailKey: String { EmailAddress.key(of: text) }
    /// Whether it has a script without spaces: no word of it could begin.
    package var isUnspaced: Bool { key.contains(where: FoldedText.isUnspaced) }
  }

  private let text: String
  private let symbols: String?
  package let words: [Word]

  package init(_ text: String) {
    // What LIKE would take for a pattern matches nothing that people look for.
    self.text = NormalizedText.normalised(text).filter { $0 != "%" && $0 != "_" }
    symbols = PublicCode.symbols(self.text)
    words = self.text.split(whereSeparator: \.isWhitespace).map {
      Word(text: String($0), key: FoldedText.sortKey(String($0)))
    }
  }

  /// A whole code of an order.
  package var orderCode: String? { symbols.flatMap { $0.count == 8 ? PublicCode.grouped($0) : nil } }

  /// The beginning of an order's code.
  package var orderCodeBeginning: String? { symbols.flatMap { $0.count < 8 ? PublicCode.grouped($0) : nil } }

  /// The beginning of a ticket's code, with `TX` or, when it is whole, without.
  package var ticketCode: String? {
    let compact = text.uppercased().filter { !$0.isWhitespace && $0 != "-" }
    if compact.hasPrefix("TX"), let rest = PublicCode.symbols(String(compact.dropFirst(2))),
      (4...8).contains(rest.count)
    {
      return "TX-" + PublicCode.grouped(rest)
    }
    return orderCode.map { "TX-" + $0 }
  }

  /// The digits of a phone number that was typed, without what may stand before an area's; nil for anything else.
  package var phone: String? {
    if let whole = PhoneNumber(text) { return whole.text }
    guard text.allSatisfy({ $0.isASCII && $0.isNumber || " +-/().".contains($0) }) else { return nil }
    let digits = text.filter(\.isNumber)
    let number = digits.drop { $0 == "0" }
    return number.count >= 6 ? String(number) : nil
  }
}

extension OrderSearch.Word {
  /// `97.50`, `€97,50`, `1,200.50` in smallest units of a currency with so many decimals; nil for what is no amount.
  package func amount(decimals: Int) -> Int64? {
    let sample: [Int: String] = [0: "JPY", 2: "EUR", 3: "KWD"]
    guard let code = sample[decimals] else { return nil }
    var number = text.drop { !$0.isNumber }
    while let last = number.last, !last.isNumber { number = number.dropLast() }
    guard text.count - number.count <= 4, !number.isEmpty else { return nil }
    var digits = String(number)
    // With both marks the first one groups.
    if digits.contains(","), digits.contains("."), let mark = digits.first(where: { $0 == "," || $0 == "." })
    {
      digits.removeAll { $0 == mark }
    }
    return Money(digits, currency: Currency(stored: code))?.minorUnits
  }
}
