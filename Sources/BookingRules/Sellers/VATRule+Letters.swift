import BookingModel

extension VATRule {
  /// Countries whose numbers have letters. Where no other source is named, the rule is the BMF's.
  static let letters: [String: VATRule] = [
    // UID: Luhn over the seven digits behind the U, and 4.
    "AT": VATRule("U13585627", "U########") { number in
      (10 - (CheckDigits.luhn(number[1..<8]) + 4) % 10) % 10 == number[8]
    },
    // UID (eCH-0097): modulus 11, and the word for value added tax in one of four languages.
    "CH": VATRule("E107787577IVA", "E#########MWST", "E#########TVA", "E#########IVA", "E#########TPV") {
      (11 - CheckDigits.sum($0[1...], [5, 4, 3, 2, 7, 6, 5, 4]) % 11) % 11 == $0[9]
    },
    // Digits at odd places have values of their own; the letter is the remainder of 26.
    "CY": VATRule("10259033P", "########@") { number in
      let odd = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21]
      let sum = number.prefix(8).enumerated().reduce(0) {
        $0 + ($1.offset.isMultiple(of: 2) ? odd[$1.element] : $1.element)
      }
      return !(number[0] == 1 && number[1] == 2) && letter(sum % 26) == number[8]
    },
    // NIF: of citizens (DNI) and foreigners (NIE) by the remainder of 23, of organisations (Orden EHA/451/2008) by Luhn, as a digit or a letter.
    "ES": VATRule("B58378431", "?#######?", proves: isSpanish),
    // A key before the SIREN (INSEE: Luhn), in its old form the remainder of 97, in its new one with letters; Monaco's begin with 000.
    "FR": VATRule("40303265045", "??#########", proves: isFrench),
    // HMRC: nine digits, which three more of a branch may follow; government departments and health authorities.
    "GB": VATRule(
      "980780684", "#########", "############", "GD###", "HA###", "GD8888#####", "HA8888#####",
      proves: isBritish),
    "XI": VATRule(
      "980780684", "#########", "############", "GD###", "HA###", "GD8888#####", "HA8888#####",
      proves: isBritish),
    // Seven digits and one or two letters; before 2013 a letter or a sign at the second place (Revenue Commissioners).
    "IE": VATRule("6433435F", "#######@", "#######@@", "#@#####@", "#+#####@", "#*#####@", proves: isIrish),
    // RSIN or BSN by modulus 11; since 2020, for people, ISO 7064 MOD 97-10 over the whole (Belastingdienst).
    "NL": VATRule("004495445B01", "#########B##", oldLength: 11) { number in
      let body = number.prefix(9)
      guard CheckDigits.number(body) > 0, CheckDigits.number(number.suffix(2)) > 0 else { return false }
      let isCitizen = (CheckDigits.sum(body, [9, 8, 7, 6, 5, 4, 3, 2]) - number[8]) % 11 == 0
      return isCitizen || CheckDigits.mod97("NL".utf8.map { $0 } + number.map(character)) == 1
    },
    // Organisasjonsnummer (Brønnøysundregistrene): modulus 11.
    "NO": VATRule("995525828MVA", "#########MVA") {
      CheckDigits.sum($0, [3, 2, 7, 6, 5, 4, 3, 2, 1]) % 11 == 0
    },
  ]

  /// A day that a calendar has.
  static func isDay(_ year: Int, _ month: Int, _ day: Int) -> Bool {
    CalendarDay(year: year, month: month, day: day) != nil
  }

  /// The value of the letter so many places behind A.
  private static func letter(_ offset: Int) -> Int { offset + 10 }

  private static func value(_ letter: UInt8) -> Int { Int(letter) - 55 }

  private static func character(_ value: Int) -> UInt8 { UInt8(value < 10 ? value + 48 : value + 55) }

  private static func isSpanish(_ number: [Int]) -> Bool {
    let controls = "TRWAGMYFPDXBNJZSQVHLCKE".utf8.map(value)
    let body = number[1..<8]
    let first = number[0]
    if first < 10 { return controls[CheckDigits.number(number.prefix(8)) % 23] == number[8] }
    switch character(first) {
    case UInt8(ascii: "K"), UInt8(ascii: "L"), UInt8(ascii: "M"):
      return controls[CheckDigits.number(body) % 23] == number[8]
    case let foreign where "XYZ".utf8.contains(foreign):
      let leading = first - value(UInt8(ascii: "X"))
      return controls[CheckDigits.number([leading] + body) % 23] == number[8]
    case let kind where "ABCDEFGHJNPQRSUVW".utf8.contains(kind):
      let check = (10 - CheckDigits.luhn(Array(body) + [0]) % 10) % 10
      return number[8] == check || number[8] == "JABCDEFGHI".utf8.map(value)[check]
    default: return false
    }
  }

  private static func isFrench(_ number: [Int]) -> Bool {
    // The letters I and O are left out.
    let alphabet = Array(0...9) + "ABCDEFGHJKLMNPQRSTUVWXYZ".utf8.map(value)
    let siren = CheckDigits.number(number.suffix(9))
    guard let first = alphabet.firstIndex(of: number[0]), let second = alphabet.firstIndex(of: number[1]),
      siren < 1_000_000 || CheckDigits.luhn(number.suffix(9)) % 10 == 0
    else { return false }
    if first < 10, second < 10 { return first * 10 + second == (siren * 100 + 12) % 97 }
    let key = first < 10 ? first * 24 + second - 10 : first * 34 + second - 100
    return (siren + 1 + key / 11) % 11 == key % 11
  }

  private static func isBritish(_ number: [Int]) -> Bool {
    if number.count == 5 || number.count == 11 {
      // Departments have numbers below 500, health authorities from 500 on.
      let place = CheckDigits.number(number.count == 5 ? number[2..<5] : number[6..<9])
      let isDepartment = number[0] == value(UInt8(ascii: "G"))
      return isDepartment == (place < 500)
        && (number.count == 5 || place % 97 == CheckDigits.number(number[9..<11]))
    }
    let rest = CheckDigits.sum(number, [8, 7, 6, 5, 4, 3, 2, 10, 1]) % 97
    // Numbers from 100 on may be 55 further on.
    return rest == 0 || CheckDigits.number(number.prefix(3)) >= 100 && [42, 55].contains(rest)
  }

  private static func isIrish(_ number: [Int]) -> Bool {
    let alphabet = "WABCDEFGHIJKLMNOPQRSTUV".utf8.map(value)
    let isNew = (0..<10).contains(number[1])
    let body = isNew ? Array(number[0..<7]) : [0] + number[2..<7] + [number[0]]
    let further = number.count == 9 ? alphabet.firstIndex(of: number[8]) : 0
    guard let further else { return false }
    return alphabet[(CheckDigits.sum(body, [8, 7, 6, 5, 4, 3, 2]) + 9 * further) % 23] == number[7]
  }
}
