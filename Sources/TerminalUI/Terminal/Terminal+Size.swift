import Glibc

extension Terminal {
  /// More than any window has: whoever is at the other end may say anything, and every cell is paid for several times.
  /// What lies beyond is left alone.
  public static let largestSize = Size(width: 500, height: 200)

  /// 80x24 where the system doesn't know.
  public static func currentSize(_ descriptor: Int32) -> Size {
    var window = winsize()
    guard ioctl(descriptor, UInt(TIOCGWINSZ), &window) == 0, window.ws_col > 0, window.ws_row > 0 else {
      return Size(width: 80, height: 24)
    }
    return Size(
      width: min(Int(window.ws_col), largestSize.width), height: min(Int(window.ws_row), largestSize.height))
  }
}
