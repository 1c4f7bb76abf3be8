extension VATRule {
  /// Countries whose numbers are digits alone. Where no other source is named, the rule is the BMF's.
  static let digits: [String: VATRule] = [
    // Numéro d'entreprise (Banque-Carrefour des Entreprises, arrêté royal of 24 June 2003): the last two complete 97.
    "BE": VATRule("0403019261", "##########", oldLength: 9) { number in
      number[0] < 2
        && (CheckDigits.number(number.prefix(8)) + CheckDigits.number(number.suffix(2))) % 97 == 0
    },
    // BULSTAT of companies (nine digits); personal, foreigners' and others' numbers (ten).
    "BG": VATRule("175074752", "#########", "##########") { number in
      number.count == 9 ? bulgarianCompany(number) : bulgarianPerson(number)
    },
    // IČO of companies (eight digits), birth numbers (Act 133/2000 Coll., § 13), and others' that begin with 6.
    "CZ": VATRule("25123891", "########", "#########", "##########") { number in
      switch number.count {
      case 8:
        let check = (11 - CheckDigits.sum(number, [8, 7, 6, 5, 4, 3, 2]) % 11) % 11
        return number[0] != 9 && (check == 0 ? 1 : check) % 10 == number[7]
      case 9 where number[0] == 6:
        let rest = CheckDigits.sum(number[1...], [8, 7, 6, 5, 4, 3, 2]) % 11
        return CheckDigits.mod(8 - (10 - rest), 10) == number[8]
      default: return isBirthNumber(number)
      }
    },
    // Umsatzsteuer-Identifikationsnummer: ISO 7064 MOD 11,10 (Bundeszentralamt für Steuern).
    "DE": VATRule("136695976", "#########") { $0[0] != 0 && CheckDigits.mod11and10($0) },
    // CVR (Erhvervsstyrelsen): modulus 11.
    "DK": VATRule("13585628", "########") {
      $0[0] != 0 && CheckDigits.sum($0, [2, 7, 6, 5, 4, 3, 2, 1]) % 11 == 0
    },
    // Käibemaksukohustuslase number: weights 3, 7, 1.
    "EE": VATRule("100931558", "#########") {
      CheckDigits.sum($0, [3, 7, 1, 3, 7, 1, 3, 7, 1]) % 10 == 0
    },
    // ΑΦΜ: powers of two, modulus 11.
    "EL": VATRule("094259216", "#########", oldLength: 8) {
      CheckDigits.sum($0, [256, 128, 64, 32, 16, 8, 4, 2]) % 11 % 10 == $0[8]
    },
    // Y-tunnus (PRH): modulus 11.
    "FI": VATRule("20774740", "########") {
      CheckDigits.sum($0, [7, 9, 10, 5, 8, 4, 2, 1]) % 11 == 0
    },
    // OIB (Porezna uprava): ISO 7064 MOD 11,10.
    "HR": VATRule("33392005961", "###########", proves: CheckDigits.mod11and10),
    // The first eight digits of adószám: weights 9, 7, 3, 1.
    "HU": VATRule("12892312", "########") {
      CheckDigits.sum($0, [9, 7, 3, 1, 9, 7, 3, 1]) % 10 == 0
    },
    // Partita IVA: Luhn; the digits before the last are the province's office (Agenzia delle Entrate).
    "IT": VATRule("00743110157", "###########") { number in
      let office = CheckDigits.number(number[7..<10])
      return number.prefix(7).contains { $0 != 0 }
        && ((1...100).contains(office) || [120, 121, 888, 999].contains(office))
        && CheckDigits.luhn(number) % 10 == 0
    },
    // PVM kodas of companies (nine digits) and of others (twelve).
    "LT": VATRule("119511515", "#########", "############") { number in
      let body = number.dropLast()
      func rest(from first: Int) -> Int {
        body.enumerated().reduce(0) { $0 + (1 + ($1.offset + first) % 9) * $1.element } % 11
      }
      let check = rest(from: 0) == 10 ? rest(from: 2) % 10 : rest(from: 0)
      return number[number.count - 2] == 1 && check == number[number.count - 1]
    },
    // Numéro d'identification TVA: the remainder of 89.
    "LU": VATRule("15027442", "########") {
      CheckDigits.number($0.prefix(6)) % 89 == CheckDigits.number($0.suffix(2))
    },
    // Registration numbers of companies; personal codes, of before July 2017 with a date of birth, later with 32 in front (PMLP).
    "LV": VATRule("40003521600", "###########") { number in
      if number[0] > 3 { return CheckDigits.sum(number, [9, 1, 4, 8, 3, 10, 2, 5, 7, 6, 1]) % 11 == 3 }
      let hasDate = isDay(
        1800 + number[6] * 100 + CheckDigits.number(number[4..<6]), CheckDigits.number(number[2..<4]),
        CheckDigits.number(number[0..<2]))
      return (number[0] == 3 && number[1] == 2 || hasDate)
        && (1 + CheckDigits.sum(number, [10, 5, 8, 4, 2, 1, 6, 3, 7, 9])) % 11 % 10 == number[10]
    },
    // The last two complete 37.
    "MT": VATRule("11679112", "########") {
      $0[0] != 0 && CheckDigits.sum($0, [3, 4, 6, 7, 8, 9, 10, 1]) % 37 == 0
    },
    // NIP (regulation of the minister of finance): modulus 11.
    "PL": VATRule("8567346215", "##########") {
      CheckDigits.sum($0, [6, 5, 7, 2, 3, 4, 5, 6, 7]) % 11 == $0[9]
    },
    // NIF (Decreto-Lei 463/79): modulus 11.
    "PT": VATRule("501964843", "#########") {
      $0[0] != 0 && (11 - CheckDigits.sum($0, [9, 8, 7, 6, 5, 4, 3, 2]) % 11) % 11 % 10 == $0[8]
    },
    // CUI of two to ten digits (ANAF): weights from the right, modulus 11.
    "RO": VATRule(
      "18547290", "##", "###", "####", "#####", "######", "#######", "########", "#########", "##########"
    ) { number in
      let body = Array(repeating: 0, count: 10 - number.count) + number.dropLast()
      return number[0] != 0
        && 10 * CheckDigits.sum(body, [7, 5, 3, 2, 1, 7, 5, 3, 2]) % 11 % 10 == number[number.count - 1]
    },
    // Organisationsnummer with Luhn, and 01 (Skatteverket).
    "SE": VATRule("123456789701", "##########01") { CheckDigits.luhn($0.prefix(10)) % 10 == 0 },
    // Davčna številka: modulus 11; a remainder of 0 is never given.
    "SI": VATRule("50223054", "########") { number in
      let check = 11 - CheckDigits.sum(number, [8, 7, 6, 5, 4, 3, 2]) % 11
      return number[0] != 0 && (check == 10 ? 0 : check) == number[7]
    },
    // IČ DPH: a multiple of 11; birth numbers too.
    "SK": VATRule("2022749619", "##########") { number in
      isBirthNumber(number)
        || number[0] != 0 && [2, 3, 4, 7, 8, 9].contains(number[2]) && CheckDigits.number(number) % 11 == 0
    },
  ]

  private static func bulgarianCompany(_ number: [Int]) -> Bool {
    let first = CheckDigits.sum(number, [1, 2, 3, 4, 5, 6, 7, 8]) % 11
    let check = first == 10 ? CheckDigits.sum(number, [3, 4, 5, 6, 7, 8, 9, 10]) % 11 : first
    return check % 10 == number[8]
  }

  private static func bulgarianPerson(_ number: [Int]) -> Bool {
    // ЕГН: a month above 20 is of the 19th century, above 40 of the 21st.
    let (year, month) = (CheckDigits.number(number[0..<2]), CheckDigits.number(number[2..<4]))
    let (century, monthOfYear) =
      month > 40 ? (2000, month - 40) : month > 20 ? (1800, month - 20) : (1900, month)
    if isDay(century + year, monthOfYear, CheckDigits.number(number[4..<6])),
      CheckDigits.sum(number, [2, 4, 8, 5, 10, 9, 7, 3, 6]) % 11 % 10 == number[9]
    {
      return true
    }
    // ЛНЧ of foreigners, then of others.
    return CheckDigits.sum(number, [21, 19, 17, 13, 11, 9, 7, 3, 1]) % 10 == number[9]
      || (11 - CheckDigits.sum(number, [4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11) % 11 == number[9]
  }

  /// Rodné číslo: a date with 50 added to a woman's month, and 20 where a day's numbers ran out; nine digits before 1954, ten since,
  /// which the last proves.
  private static func isBirthNumber(_ number: [Int]) -> Bool {
    var year = 1900 + CheckDigits.number(number[0..<2])
    var month = CheckDigits.number(number[2..<4])
    if month > 50 { month -= 50 }
    if month > 20 { month -= 20 }
    if number.count == 9 {
      if year >= 1980 { year -= 100 }
      guard year < 1954 else { return false }
    } else {
      if year < 1954 { year += 100 }
      guard CheckDigits.number(number.prefix(9)) % 11 % 10 == number[9] else { return false }
    }
    return isDay(year, month, CheckDigits.number(number[4..<6]))
  }
}
