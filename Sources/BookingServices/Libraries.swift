import BookingWords

/// What is loaded when it is needed, and may be missing until then.
public enum Libraries {
  /// Its version: `7.88.1`.
  public static var curl: String? {
    CurlTransfer.version.map { String($0.split(separator: " ").first?.split(separator: "/").last ?? "") }
  }
  /// What encrypts for libcurl: `OpenSSL/3.0.15`; nil for nothing.
  public static var encryption: String? { CurlTransfer.encryption }
  public static var cairo: String? { CairoDocument.version }
  public static var pango: String? { CairoDocument.pangoVersion }

  /// Packages of fonts without which tickets would have empty boxes, each with what is written in it. Empty where nothing can
  /// be drawn.
  public static var missingFonts: [(package: String, scripts: TicketScripts)] {
    [
      ("fonts-dejavu-core", TicketScripts.european, "Łódź Ελλάδα Киев"),
      ("fonts-noto-core", .southernAndEastern, "संगीत ดนตรี לילה موسيقى தமிழ்"),
      ("fonts-noto-cjk", .eastAsian, "夜の音楽会 서울"),
      ("fonts-noto-color-emoji", .emoji, "🎉🥁"),
    ].filter { CairoDocument.unknownGlyphs(in: $0.2) ?? 0 > 0 }.map { ($0.0, $0.1) }
  }

  /// The protocols that payments, mail and texts need and this libcurl doesn't speak.
  public static var missingProtocols: [String] {
    ["https", "smtp", "smtps"].filter { !CurlTransfer.speaks($0) }
  }
}
