import BookingDomain
import BookingMedia
import BookingModel
import TerminalUI

/// A poster as screens draw it.
package struct Poster: Sendable, Equatable {
  /// Nil only for a preview whose bytes contradict its size.
  package let picture: HalfBlockImage?
  package let accent: Color?

  package init(preview: ImagePreview) {
    let pixels = preview.pixels
    picture = HalfBlockImage(width: pixels.width, height: pixels.height, pixels: pixels.rgb)
    accent = preview.accent.map { .rgb($0.red, $0.green, $0.blue) }
  }

  /// Nil where it is missing or damaged: the event is shown without it, and nobody is told.
  package static func read(_ visit: Visit, _ image: Identifier<ImageRecord>) -> Poster? {
    (try? visit.catalogue.preview(image)).map { Poster(preview: $0) }
  }
}

/// The posters read so far, the least recently used ones forgotten.
package struct PosterCache: Sendable {
  private enum Entry: Sendable {
    case asked
    case here(Poster)
    case missing
  }

  private var entries: [Identifier<ImageRecord>: Entry] = [:]
  private var order: [Identifier<ImageRecord>] = []
  private static let most = 48

  package subscript(id: Identifier<ImageRecord>?) -> Poster? {
    guard let id, case .here(let poster) = entries[id] else { return nil }
    return poster
  }

  /// Whether it was neither read nor asked for yet.
  package func isUnknown(_ id: Identifier<ImageRecord>) -> Bool { entries[id] == nil }

  package mutating func markAsked(_ id: Identifier<ImageRecord>) {
    entries[id] = .asked
    order.append(id)
    if order.count > PosterCache.most { entries[order.removeFirst()] = nil }
  }

  package mutating func store(_ poster: Poster?, for id: Identifier<ImageRecord>) {
    guard entries[id] != nil else { return }
    entries[id] = poster.map { .here($0) } ?? .missing
  }
}
