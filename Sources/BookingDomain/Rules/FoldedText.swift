import Foundation

/// Text without what people leave out when they type or sort.
public enum FoldedText {
  /// Letters without their marks: `Café` becomes `Cafe`.
  static func plain(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in text.decomposedStringWithCanonicalMapping.unicodeScalars
    where scalar.properties.generalCategory != .nonspacingMark {
      scalars.append(scalar)
    }
    return String(scalars)
  }

  /// What titles are sorted by: without marks, in small letters.
  public static func sortKey(_ text: String) -> String { plain(text).lowercased() }
}
