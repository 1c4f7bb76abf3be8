import BookingModel

/// An international bank account number: two letters of a country, two check digits, and what banks there call the account.
///
/// Judged offline and to the letter: length and kinds of characters by the SWIFT IBAN registry (ISO 13616, release 101), the check digits
/// by ISO 7064 MOD 97-10. That the account exists, and whose it is, only a bank can say.
public struct IBAN: Hashable, Sendable, CustomStringConvertible, CustomDebugStringConvertible {
  /// In capitals, without blanks: what is stored.
  public let text: String

  /// Reads what people type or paste: in any case, with blanks, points or hyphens, and with the word IBAN in front.
  public static func read(_ typed: String) -> Result<IBAN, SellerProblem> {
    var text = TypedNumber.compact(typed)
    if text.hasPrefix("IBAN") { text.removeFirst(4) }
    let bytes = Array(text.utf8)
    guard bytes.count >= 4, bytes.prefix(2).allSatisfy(TypedNumber.isLetter),
      bytes[2...3].allSatisfy(TypedNumber.isDigit)
    else { return .failure(.notAnIBAN) }
    let country = String(text.prefix(2))
    guard let kinds = structures[country] else { return .failure(.ibanCountry(country)) }
    guard bytes.count == kinds.count + 4 else {
      return .failure(.ibanLength(country: country, expected: kinds.count + 4, found: text.count))
    }
    for (offset, (byte, kind)) in zip(bytes.dropFirst(4), kinds).enumerated() where !kind.takes(byte) {
      return .failure(
        .ibanCharacter(country: country, String(decoding: [byte], as: UTF8.self), at: offset + 5))
    }
    // Only 02 to 98 are ever given: 00, 01 and 99 have the remainders of 97, 98 and 02, and are a slip.
    guard !["00", "01", "99"].contains(text.dropFirst(2).prefix(2)),
      CheckDigits.mod97(bytes[4...] + bytes[..<4]) == 1
    else { return .failure(.ibanCheckDigits) }
    return .success(IBAN(text: text))
  }

  /// The same, of an account that a SEPA transfer reaches: one that is to be paid out to.
  public static func readReachable(_ typed: String) -> Result<IBAN, SellerProblem> {
    read(typed).flatMap { $0.isInSEPA ? .success($0) : .failure(.outsideSEPA($0.country)) }
  }

  private init(text: String) { self.text = text }

  /// ISO 3166 letters of the country whose bank has the account.
  public var country: String { String(text.prefix(2)) }

  /// In fours, as it is printed: `DE89 3704 0044 0532 0130 00`.
  public var formatted: String {
    text.enumerated().map { ($0 > 0 && $0.isMultiple(of: 4) ? " " : "") + String($1) }.joined()
  }

  /// What may be shown to whoever needn't know the rest.
  public var last4: String { String(text.suffix(4)) }

  /// Never the whole number, so that none reaches a log by mistake.
  public var description: String { "\(country)…\(last4)" }
  public var debugDescription: String { description }

  /// Whether a SEPA transfer reaches it (European Payments Council, EPC409-09, as of 2025).
  public var isInSEPA: Bool { Self.sepa.contains(country) }

  private static let sepa = Set(
    """
    AD AL AT BE BG CH CY CZ DE DK EE ES FI FR GB GI GR HR HU IE IS IT LI LT LU LV MC MD ME MK MT NL NO PL PT
    RO RS SE SI SK SM VA
    """.split { $0 == " " || $0 == "\n" }.map(String.init))
}

/// What may stand in a place of an IBAN: the registry's n, a and c.
private enum IBANCharacter: Character {
  case digit = "n"
  case letter = "a"
  case either = "c"

  func takes(_ byte: UInt8) -> Bool {
    switch self {
    case .digit: TypedNumber.isDigit(byte)
    case .letter: TypedNumber.isLetter(byte)
    case .either: TypedNumber.isDigit(byte) || TypedNumber.isLetter(byte)
    }
  }
}

extension IBAN {
  /// What follows the check digits, by country: `4a14n` is four letters and fourteen digits.
  private static let structures: [String: [IBANCharacter]] = {
    var structures: [String: [IBANCharacter]] = [:]
    for entry in registry.split(whereSeparator: { $0 == "," || $0 == "\n" }) {
      let parts = entry.split(separator: " ")
      guard parts.count == 2 else { continue }
      var kinds: [IBANCharacter] = []
      var count = 0
      for character in parts[1] {
        if let digit = character.wholeNumberValue {
          count = count * 10 + digit
        } else if let kind = IBANCharacter(rawValue: character) {
          kinds += Array(repeating: kind, count: count)
          count = 0
        }
      }
      structures[String(parts[0])] = kinds
    }
    return structures
  }()

  /// Countries whose banks give IBANs.
  package static var countries: [String] { structures.keys.sorted() }

  /// What stands behind its check digits in a country: the registry's n, a and c, one by one.
  package static func pattern(of country: String) -> [UInt8] {
    (structures[country] ?? []).flatMap { String($0.rawValue).utf8 }
  }

  private static let registry = """
    AD 8n12c, AE 19n, AL 8n16c, AT 16n, AZ 4a20c, BA 16n, BE 12n, BG 4a6n8c, BH 4a14c, BI 23n,
    BR 23n1a1c, BY 4c4n16c, CH 5n12c, CR 18n, CY 8n16c, CZ 20n, DE 18n, DJ 23n, DK 14n, DO 4c20n,
    EE 16n, EG 25n, ES 20n, FI 14n, FK 2a12n, FO 14n, FR 10n11c2n, GB 4a14n, GE 2a16n, GI 4a15c, GL 14n,
    GR 7n16c, GT 24c, HN 4a20n, HR 17n, HU 24n, IE 4a14n, IL 19n, IQ 4a15n, IS 22n, IT 1a10n12c,
    JO 4a4n18c, KW 4a22c, KZ 3n13c, LB 4n20c, LC 4a24c, LI 5n12c, LT 16n, LU 3n13c, LV 4a13c, LY 21n,
    MC 10n11c2n, MD 20c, ME 18n, MK 3n10c2n, MN 16n, MR 23n, MT 4a5n18c, MU 4a19n3a, NI 4a20n, NL 4a10n,
    NO 11n, OM 3n16c, PK 4a16c, PL 24n, PS 4a21c, PT 21n, QA 4a21c, RO 4a16c, RS 18n, RU 14n15c,
    SA 2n18c, SC 4a20n3a, SD 14n, SE 20n, SI 15n, SK 20n, SM 1a10n12c, SO 19n, ST 21n, SV 4a20n, TL 19n,
    TN 20n, TR 6n16c, UA 6n19c, VA 18n, VG 4a16n, XK 16n, YE 4a4n18c
    """
}
