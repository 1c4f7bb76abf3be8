import BookingModel

/// Which of several workers of one box office works: whoever leads, until its process ends, however that ends.
package protocol Leadership: AnyObject {
  /// Whether this process leads now. - Throws: where that can't be told.
  func take() throws(BookingError) -> Bool
}
