import BookingDomain

extension Poster {
  /// Nil where there is none: a missing picture is no reason to bother anybody.
  static func read(_ office: BoxOffice, _ principal: Principal, _ image: Identifier<ImageRecord>) -> Poster? {
    (try? office.preview(principal, image)).map { Poster(preview: $0) }
  }
}
