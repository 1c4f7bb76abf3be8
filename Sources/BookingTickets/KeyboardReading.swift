import BookingModel

/// What a scanner meant, by the keys it pressed.
///
/// A scanner that plays a keyboard presses the keys of an American one; what arrives is what the machine's own layout has on them. Of
/// the keys that a code can need each line says what they type, in the same order; caps lock gives what shift gives on some
/// machines, and turns only letters on others, so that a key stands for its sign whichever of its characters came.
///
/// Source: xkb-data 2.35.1, `symbols/us`, `symbols/de`, `symbols/fr`, and where Switzerland and Belgium differ `symbols/ch` and `symbols/be`,
/// as libxkbcommon gives them for each key with and without shift.
struct KeyboardReading {
  enum Family: CaseIterable {
    case us, german, french

    /// Row by row: digits and hyphen, then three rows of letters, the last with comma and point.
    private static let keys = "1234567890-QWERTYUIOPASDFGHJKLZXCVBNM,."

    private var typed: [String] {
      switch self {
      case .us:
        ["1234567890-qwertyuiopasdfghjklzxcvbnm,.", "!@#$%^&*()_QWERTYUIOPASDFGHJKLZXCVBNM<>"]
      case .german:
        [
          "1234567890ßqwertzuiopasdfghjklyxcvbnm,.", "!\"§$%&/()=?QWERTZUIOPASDFGHJKLYXCVBNM;:",
          "+\"*ç%&/()=?qwertzuiopasdfghjklyxcvbnm;:",
        ]
      case .french:
        [
          "&é\"'(-è_çà)azertyuiopqsdfghjklwxcvbn,;:", "1234567890°AZERTYUIOPQSDFGHJKLWXCVBN?./",
          "&É\"'(§È!ÇÀ)azertyuiopqsdfghjklwxcvbn,;:",
        ]
      }
    }

    private var meanings: [Unicode.Scalar: UInt8] {
      var meanings: [Unicode.Scalar: UInt8] = [:]
      for line in typed {
        for (key, character) in zip(Self.keys.utf8, line.unicodeScalars) { meanings[character] = key }
      }
      return meanings
    }

    fileprivate static let meanings = Dictionary(uniqueKeysWithValues: allCases.map { ($0, $0.meanings) })

    func layout(capsLock: Bool) -> KeyboardLayout {
      switch self {
      case .us: capsLock ? .usCapsLock : .us
      case .german: capsLock ? .germanCapsLock : .german
      case .french: capsLock ? .frenchCapsLock : .french
      }
    }
  }

  let family: Family
  /// Capitals, digits, points; 0 for what no key of these types.
  private(set) var signs: [UInt8] = []
  /// Where in the text each was.
  private(set) var places: [Int] = []
  /// Letters that came in lower case.
  private var small: Set<Int> = []

  /// - Parameter characters: what arrived. Blanks and what nobody sees are passed over.
  init(_ characters: [Unicode.Scalar], on family: Family) {
    self.family = family
    let meanings = Family.meanings[family] ?? [:]
    for (place, character) in characters.enumerated() where !character.isUnseen {
      let sign = meanings[character] ?? 0
      if character.properties.isLowercase, (65...90).contains(sign) { small.insert(signs.count) }
      signs.append(sign)
      places.append(place)
    }
  }

  /// How the keys were read there; nil where nothing had to be: somebody typed it, in groups.
  func layout(of range: Range<Int>) -> KeyboardLayout? {
    guard let first = range.first, let last = range.last else { return nil }
    let isTyped = places[last] - places[first] == last - first
    guard isTyped || family != .us else { return nil }
    return family.layout(capsLock: !small.isDisjoint(with: range))
  }
}

extension KeyboardLayout {
  var family: KeyboardReading.Family {
    switch self {
    case .us, .usCapsLock: .us
    case .german, .germanCapsLock: .german
    case .french, .frenchCapsLock: .french
    }
  }
}

extension Unicode.Scalar {
  fileprivate var isUnseen: Bool {
    properties.isWhitespace || [.control, .format].contains(properties.generalCategory)
  }
}
