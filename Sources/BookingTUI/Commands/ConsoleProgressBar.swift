import BookingWords

/// A bar on standard error, where that is a terminal.
struct ConsoleProgressBar {
  /// What is going on, in front of the bar.
  var label = ""

  func show(done: Int, total: Int) {
    guard Console.errorIsTerminal, total > 0 else { return }
    let width = 30
    let filled = done * width / total
    let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: width - filled)
    Console.progress("\(label)\(bar) \(Booking.words.progress(done, total))")
  }
}
