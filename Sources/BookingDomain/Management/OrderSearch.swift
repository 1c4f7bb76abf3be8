/// What staff type to find orders: codes of orders and tickets, in any case and with blanks; a phone number; or words that
/// are each of the customer, the event, the ticket type, a seat or the amount.
struct OrderSearch {
  private let text: String
  private let words: [String]

  init(_ text: String) {
    // What LIKE would take for a pattern matches nothing that people look for.
    self.text = PlainText.normalised(text).filter { $0 != "%" && $0 != "_" }
    words = self.text.split(whereSeparator: \.isWhitespace).map(String.init)
  }

  /// The orders that a code in it names, by an index; none where it is no code, or nobody's.
  func named(_ reader: any Reader) throws -> [Identifier<Order>] {
    let symbols = PublicCode.symbols(text)
    if let symbols, symbols.count == 8 {
      let code = PublicCode.grouped(symbols)
      let orders = try reader.rows("SELECT id FROM orders WHERE code = \(code)")
      if !orders.isEmpty { return try orders.map { try $0.get("id") } }
    }
    guard let prefix = Self.ticketCode(text, symbols) else { return [] }
    return try reader.rows(
      """
      SELECT DISTINCT event_orders.order_id AS id
      FROM tickets JOIN event_orders ON event_orders.id = tickets.event_order_id
      WHERE tickets.code >= \(prefix) AND tickets.code < \(prefix + "~") LIMIT 100
      """
    ).map { try $0.get("id") }
  }

  /// The beginning of a ticket's code, with `TX` or, when it is whole, without.
  private static func ticketCode(_ text: String, _ symbols: String?) -> String? {
    let compact = text.uppercased().filter { !$0.isWhitespace && $0 != "-" }
    if compact.hasPrefix("TX"), let rest = PublicCode.symbols(String(compact.dropFirst(2))),
      (4...8).contains(rest.count)
    {
      return "TX-" + PublicCode.grouped(rest)
    }
    return symbols.flatMap { $0.count == 8 ? "TX-" + PublicCode.grouped($0) : nil }
  }

  /// What holds for orders, joined with accounts, in which all of its words are found; nil where there are none.
  var condition: SQL? {
    guard let first = words.first else { return nil }
    var every = Self.condition(first)
    for word in words.dropFirst() { every = every + " AND \(part: Self.condition(word))" }
    if let symbols = PublicCode.symbols(text), symbols.count < 8 {
      let code = PublicCode.grouped(symbols)
      every = "(\(part: every)) OR orders.code >= \(code) AND orders.code < \(code + "~")"
    }
    if let phone { every = "(\(part: every)) OR accounts.phone LIKE \("%" + phone + "%")" }
    return "(\(part: every))"
  }

  private static func condition(_ word: String) -> SQL {
    let beginning = word + "%"
    var any: SQL = """
      \(part: found(in: "booking_folded(accounts.name)", word, anywhere: true)) OR accounts.email LIKE \(beginning) OR EXISTS (
        SELECT 1 FROM event_orders AS found WHERE found.order_id = orders.id AND (
          found.event_id IN (SELECT id FROM events WHERE \(part: found(in: "title_key", word)))
          OR found.ticket_type_id IN (SELECT id FROM ticket_types WHERE \(part: found(in: "booking_folded(name)", word)))
          OR '\n' || found.seats || '\n' LIKE \("%\n" + word + "\n%")))
      """
    for (decimals, codes) in [(0, Currency.withoutDecimals), (3, Currency.withThreeDecimals)] {
      guard let amount = amount(word, decimals: decimals) else { continue }
      any = any + " OR orders.currency IN \(list: codes) AND orders.total = \(amount)"
    }
    if let amount = amount(word, decimals: 2) {
      let others = Currency.withoutDecimals + Currency.withThreeDecimals
      any = any + " OR orders.currency NOT IN \(list: others) AND orders.total = \(amount)"
    }
    return "(\(part: any))"
  }

  /// Whether a word of a folded text begins so, or the text has it anywhere: without case and accents, and with what is
  /// typed for letters that have none. `lodz` is in `Łódź`.
  private static func found(in folded: SQL, _ word: String, anywhere: Bool = false) -> SQL {
    let key = FoldedText.sortKey(word)
    // Scripts without spaces have no word that could begin.
    if anywhere || key.contains(where: FoldedText.isUnspaced) {
      return "\(part: folded) LIKE \("%" + key + "%")"
    }
    return "' ' || \(part: folded) LIKE \("% " + key + "%")"
  }

  /// `97.50`, `€97,50`, `1,200.50` in smallest units; nil for what is no amount.
  private static func amount(_ word: String, decimals: Int) -> Int64? {
    let sample: [Int: String] = [0: "JPY", 2: "EUR", 3: "KWD"]
    guard let code = sample[decimals] else { return nil }
    var number = word.drop { !$0.isNumber }
    while let last = number.last, !last.isNumber { number = number.dropLast() }
    guard word.count - number.count <= 4, !number.isEmpty else { return nil }
    var digits = String(number)
    // With both marks the first one groups.
    if digits.contains(","), digits.contains("."), let mark = digits.first(where: { $0 == "," || $0 == "." })
    {
      digits.removeAll { $0 == mark }
    }
    return Money(digits, currency: Currency(stored: code))?.minorUnits
  }

  /// The digits of a phone number that was typed, without what may stand before an area's; nil for anything else.
  private var phone: String? {
    if let whole = PhoneNumber(text) { return whole.text }
    guard text.allSatisfy({ $0.isASCII && $0.isNumber || " +-/().".contains($0) }) else { return nil }
    let digits = text.filter(\.isNumber)
    let number = digits.drop { $0 == "0" }
    return number.count >= 6 ? String(number) : nil
  }
}
