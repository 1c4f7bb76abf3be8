/// Characters of every class there is, and what text is made of that is more than a character.
public enum UnicodeClasses {
  /// Some three hundred strings: of every general category the first, the last and some between, and the clusters that
  /// terminals disagree about.
  public static let representatives: [String] = {
    var scalars: [Unicode.GeneralCategory: [Unicode.Scalar]] = [:]
    for value in UInt32(1)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      scalars[scalar.properties.generalCategory, default: []].append(scalar)
    }
    let ofClasses = scalars.values.flatMap { all in
      stride(from: 0, to: all.count, by: max(1, all.count / 7)).map { all[$0] } + [all[all.count - 1]]
    }
    let wanted = Set(ofClasses.map(\.value) + dangerous)
    return wanted.sorted().compactMap(Unicode.Scalar.init).map { String($0) } + clusters
  }()

  /// Those that steer a terminal or hide in a text, one by one.
  private static let dangerous: [UInt32] = [
    0x07, 0x08, 0x0B, 0x0C, 0x0E, 0x0F, 0x7F, 0x80, 0x84, 0x85, 0x90, 0x9B, 0x9C, 0x9D, 0x9F, 0xAD, 0x034F,
    0x061C, 0x115F,
    0x17B4, 0x180B, 0x180E, 0x200B, 0x200C, 0x200D, 0x200E, 0x200F, 0x2028, 0x2029, 0x202A, 0x202B, 0x202D,
    0x202E, 0x2060,
    0x2061, 0x2066, 0x2067, 0x2069, 0x206F, 0x3164, 0xD7FF, 0xE000, 0xF8FF, 0xFE00, 0xFE0F, 0xFEFF, 0xFFA0,
    0xFFF9, 0xFFFC,
    0xFFFE, 0xFFFF, 0x1F3FB, 0x1F1E6, 0xE0001, 0xE0041, 0xE0100, 0xF0000, 0x10FFFD,
  ]

  private static let clusters = [
    "e\u{301}", "a\u{301}\u{302}\u{303}\u{304}\u{305}", "👩‍👩‍👧‍👦", "🏴‍☠️", "👍🏽", "🇨🇦", "🇨", "1️⃣", "❤️", "❤\u{FE0E}",
    "\u{1112}\u{1161}\u{11AB}", "क्षि", "\u{0E01}\u{0E33}", "\u{05D0}\u{05B7}", "\u{0644}\u{0627}", "ﷺ", "日本",
    "ｱ\u{FF9E}",
    "\u{1B}[2J", "\u{1B}]0;owned\u{7}", "\u{1B}P1$q\u{1B}\\", "\u{9B}31m",
  ]
}
