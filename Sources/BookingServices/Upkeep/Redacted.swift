/// Words of somebody else's, fit for a log: without keys, addresses, numbers of people and cards, and in one line.
public enum Redacted {
  private static let limit = 300

  public static func text(_ text: String) -> String {
    let visible = String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { $0.properties.generalCategory == .control ? " " : $0 }))
    let plain =
      visible
      .replacing(#/(?:sk|rk|pk|whsec|tok|seti|pi)_[A-Za-z0-9_*]{6,}(?:_secret_[A-Za-z0-9]+)?/#) { match in
        // Stripe's own names of payments tell nobody anything, and are what one looks for there.
        match.output.hasPrefix("pi_") && !match.output.contains("_secret_") ? String(match.output) : "…"
      }
      .replacing(#/[^\s'"<>(),;]+@[^\s'"<>(),;]+/#) { _ in "…" }
      .replacing(#/\+?\d(?:[ ().\-]{0,2}\d){8,}/#) { _ in "…" }
    return String(plain.prefix(limit))
  }
}
