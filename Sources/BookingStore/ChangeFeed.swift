import BookingModel

/// Tells everybody who has a box office open that something was committed, by whichever process.
package protocol ChangeFeed: AnyObject, Sendable {
  /// Readable after a commit by anyone since this was first asked for, until `acknowledge()`: ask before reading what is
  /// to be kept up to date, then poll it beside the terminal. -1 where there is none to be had: ask `hasChanged()` now and then
  /// instead.
  var descriptor: Int32 { get }

  /// Whether anybody committed since this was last asked.
  func hasChanged() -> Bool

  /// What was committed since this was last asked, or since it was opened.
  func take() -> Changes

  /// Forgets what was announced so far; call it before reading the tables anew.
  func acknowledge()
}
