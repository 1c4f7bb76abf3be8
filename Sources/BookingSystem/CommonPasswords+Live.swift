import BookingRules

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

extension CommonPasswords {
  /// The list of the package `john-data` (Debian, Ubuntu) or `john` (Homebrew), read when a password is first judged:
  /// most visits never do, and none is to wait for it.
  public static let live = CommonPasswords(hasList: path != nil) { list?.contains($0) ?? false }

  private static let list = path.flatMap { CommonPasswords(path: $0) }

  private static let path: String? = ["/usr/share/john", "/opt/homebrew/share/john", "/usr/local/share/john"]
    .map { $0 + "/password.lst" }
    .first { access($0, R_OK) == 0 }
}
