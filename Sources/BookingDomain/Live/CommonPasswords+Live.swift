extension CommonPasswords {
  /// The list of the package `john-data` (Debian, Ubuntu) or `john` (Homebrew), read when first asked.
  public static let live: CommonPasswords = {
    let places = ["/usr/share/john", "/opt/homebrew/share/john", "/usr/local/share/john"]
    for place in places {
      if let list = CommonPasswords(path: place + "/password.lst") { return list }
    }
    return CommonPasswords(hasList: false) { _ in false }
  }()
}
