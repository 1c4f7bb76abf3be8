/// What is loaded when it is needed, and may be missing until then.
public enum Libraries {
  public static var curl: String? { CurlTransfer.version }
  public static var cairo: String? { CairoDocument.version }
}
