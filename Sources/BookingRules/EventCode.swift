import BookingModel

/// An event's public code: words of its title and four random symbols, `NORTHERN-LIGHTS-4K7Q`.
package enum EventCode {
  private static let longestSlug = 28

  package static func make(title: String, _ randomness: Randomness, groups: Int = 1) -> String {
    let slug = slug(of: title)
    return (slug.isEmpty ? "EVENT" : slug) + "-" + PublicCode.make(groups: groups, randomness)
  }

  /// Whether a file may bring it along: a code as they are made here.
  package static func isCode(_ text: String) -> Bool {
    text.utf8.count <= longestSlug + 12
      && text.wholeMatch(of: /[A-Z0-9]+(-[A-Z0-9]+)*-[0-9A-HJKMNP-TV-Z]{4}/) != nil
  }

  /// Whole words in capitals, as many as fit; only what can be typed on any keyboard.
  private static func slug(of title: String) -> String {
    let plain = FoldedText.plain(title).uppercased()
    var slug = ""
    for word in plain.split(whereSeparator: { !$0.isASCII || !($0.isLetter || $0.isNumber) }) {
      let longer = slug.isEmpty ? String(word) : slug + "-" + word
      if longer.utf8.count > longestSlug { return slug.isEmpty ? String(longer.prefix(longestSlug)) : slug }
      slug = longer
    }
    return slug
  }
}
