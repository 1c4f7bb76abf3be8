import BookingModel

/// What `booking device` prints.
public protocol DeviceWords: Speech {
  // What `booking gate` can't be asked for
  var fromNeedsDevice: String { get }
  var deviceHasItsEvent: String { get }
  func devicePaired(_ name: String, _ event: String) -> String
  /// - queued: scans that the shop doesn't have yet.
  func deviceMet(_ scans: Int, queued: Int) -> String
  func deviceExported(_ scans: Int, _ path: String) -> String
  func deviceImported(_ scans: Int) -> String
  /// A ticket that let two people in: where and when each of them came.
  func doubleEntry(_ entries: [Passage], in zone: String) -> String
}
