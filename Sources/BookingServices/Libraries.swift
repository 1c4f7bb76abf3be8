/// What is loaded when it is needed, and may be missing until then.
public enum Libraries {
  /// Its version: `7.88.1`.
  public static var curl: String? {
    CurlTransfer.version.map { String($0.split(separator: " ").first?.split(separator: "/").last ?? "") }
  }
  /// What encrypts for libcurl: `OpenSSL/3.0.15`; nil for nothing.
  public static var encryption: String? { CurlTransfer.encryption }
  public static var cairo: String? { CairoDocument.version }

  /// The protocols that payments, mail and texts need and this libcurl doesn't speak.
  public static var missingProtocols: [String] {
    ["https", "smtp", "smtps"].filter { !CurlTransfer.speaks($0) }
  }
}
