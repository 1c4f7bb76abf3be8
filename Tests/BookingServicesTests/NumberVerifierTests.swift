import Testing

@testable import BookingModel
@testable import BookingRules

/// Bank accounts and VAT ids are judged as a library of others judges them (python-stdnum).
struct NumberVerifierTests {
  /// The same numbers in every run (SplitMix64).
  private struct Numbers: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var word = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
      word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
      return word ^ (word >> 31)
    }
  }

  @Test func `ten thousand VAT ids of all countries, good and spoilt, are judged alike`() throws {
    var numbers = Numbers(state: 7)
    let rules = VATRule.all.sorted { $0.key < $1.key }
    let asked = (0..<10_000).map { index -> (country: String, number: String) in
      let (country, rule) = rules[index % rules.count]
      return (country, country + made(rule, kind: index / rules.count, &numbers))
    }
    try compare(asked.map { ("vat \($0.country) \($0.number)", isVATID($0.number, $0.country)) }) { line in
      let parts = line.split(separator: " ").map(String.init)
      return Self.isStricterHere(parts[1], String(parts[2].dropFirst(2)))
    }
  }

  @Test func `ten thousand IBANs of all countries, good and spoilt, are judged alike`() throws {
    var numbers = Numbers(state: 11)
    let asked = (0..<10_000).map { index -> String in
      let country = IBAN.countries[index % IBAN.countries.count]
      let body = String(decoding: IBAN.pattern(of: country).map { any($0, &numbers) }, as: UTF8.self)
      let rest = CheckDigits.mod97(Array((body + country + "00").utf8))
      let good = country + LocalTime.two(98 - rest) + body
      return spoilt(good, kind: index / IBAN.countries.count % 5, &numbers)
    }
    try compare(asked.map { ("iban - \($0)", (try? IBAN.read($0).get()) != nil) }) { line in
      // ISO 13616 gives check digits from 02 to 98; the others have the same remainder and are taken by the library.
      ["00", "01", "99"].contains(line.dropFirst("iban - DE".count).prefix(2))
    }
  }

  /// What we refuse and the library takes.
  private static func isStricterHere(_ country: String, _ number: String) -> Bool {
    let month = Int(number.dropFirst(2).prefix(2)) ?? 0
    return switch country {
    // Act 133/2000 Coll., § 13 adds 50, 20 or 70 to a month, never 40 or 90.
    case "CZ", "SK": (41...49).contains(month) || (91...99).contains(month)
    // The form with a letter at the second place ended with one letter, never two (Revenue Commissioners).
    case "IE": number.count == 9 && number.dropFirst().first?.isNumber == false
    // VAT ids have ten digits at most (VIES); thirteen are a person's number.
    case "RO": number.count > 10
    default: false
    }
  }

  private func isVATID(_ number: String, _ country: String) -> Bool {
    (try? VATID.read(number, country: country).get()) != nil
  }

  private func compare(_ cases: [(line: String, ours: Bool)], except isStricter: (String) -> Bool) throws {
    let answers = try PeerProcess.answers(of: "number_verifier.py", to: cases.map(\.line))
    try #require(answers.count == cases.count)
    for ((line, ours), answer) in zip(cases, answers) where ours != (answer == "1") {
      #expect(!ours && isStricter(line), "\(line): we say \(ours)")
    }
    let good = cases.count(where: \.ours)
    #expect(good > cases.count / 10 && good < cases.count / 2, "\(good) good ones")
  }

  /// By its kind as it comes, good, or good and spoilt.
  private func made(_ rule: VATRule, kind: Int, _ numbers: inout Numbers) -> String {
    let pattern = rule.patterns.randomElement(using: &numbers)?.text ?? []
    var text: [UInt8] = []
    for _ in 0..<(kind % 6 == 0 ? 1 : 3000) {
      text = pattern.map { any($0, &numbers) }
      if rule.proves(text.map { TypedNumber.isDigit($0) ? Int($0) - 48 : Int($0) - 55 }) { break }
    }
    return spoilt(String(decoding: text, as: UTF8.self), kind: max(0, kind % 6 - 1), &numbers)
  }

  /// A character for a place of a pattern: of VAT ids (`#@?`) or IBANs (`nac`).
  private func any(_ place: UInt8, _ numbers: inout Numbers) -> UInt8 {
    let digit = UInt8.random(in: 48...57, using: &numbers)
    let letter = UInt8.random(in: 65...90, using: &numbers)
    return switch place {
    case UInt8(ascii: "#"), UInt8(ascii: "n"): digit
    case UInt8(ascii: "@"), UInt8(ascii: "a"): letter
    case UInt8(ascii: "?"), UInt8(ascii: "c"): numbers.next() % 3 == 0 ? letter : digit
    default: place
    }
  }

  /// As it is, one digit another, two neighbours exchanged, one missing or one more.
  private func spoilt(_ good: String, kind: Int, _ numbers: inout Numbers) -> String {
    var text = Array(good)
    let places = text.indices.filter { text[$0].isNumber }
    guard let place = places.randomElement(using: &numbers) else { return good }
    switch kind {
    case 1:
      text[place] = Character(
        String(((text[place].wholeNumberValue ?? 0) + 1 + Int(numbers.next() % 9)) % 10))
    case 2: if place + 1 < text.count { text.swapAt(place, place + 1) }
    case 3: text.remove(at: place)
    case 4: text.insert(text[place], at: place)
    default: break
    }
    return String(text)
  }
}
