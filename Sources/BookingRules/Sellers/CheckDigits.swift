/// Sums that many registers prove their numbers with. Numbers are digits from the left; letters have values from 10 on.
enum CheckDigits {
  /// Each digit times its weight.
  static func sum(_ digits: some Sequence<Int>, _ weights: [Int]) -> Int {
    zip(digits, weights).reduce(0) { $0 + $1.0 * $1.1 }
  }

  /// The sum of Luhn (ISO/IEC 7812-1, annex B) over digits of which the last isn't doubled; a multiple of 10 where that one proves them.
  static func luhn(_ digits: some Collection<Int>) -> Int {
    digits.reversed().enumerated().reduce(0) { sum, place in
      let doubled = place.element * 2
      return sum + (place.offset.isMultiple(of: 2) ? place.element : doubled / 10 + doubled % 10)
    }
  }

  /// ISO 7064 MOD 11,10: whether the last digit proves the others.
  static func mod11and10(_ digits: [Int]) -> Bool {
    var check = 5
    for digit in digits { check = ((check == 0 ? 10 : check) * 2 % 11 + digit) % 10 }
    return check == 1
  }

  /// ISO 7064 MOD 97-10 of digits and capitals: 1 where two of them prove the others.
  static func mod97(_ characters: some Sequence<UInt8>) -> Int {
    characters.reduce(0) { rest, byte in
      TypedNumber.isDigit(byte) ? (rest * 10 + Int(byte) - 48) % 97 : (rest * 100 + Int(byte) - 55) % 97
    }
  }

  /// The number that digits are, in base 10.
  static func number(_ digits: some Sequence<Int>) -> Int { digits.reduce(0) { $0 * 10 + $1 } }

  /// A remainder that is never negative.
  static func mod(_ number: Int, _ divisor: Int) -> Int { ((number % divisor) + divisor) % divisor }
}
