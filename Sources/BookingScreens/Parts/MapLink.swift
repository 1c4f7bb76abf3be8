import BookingModel
import BookingSession
import Foundation
import TerminalUI

/// Where a venue is: a page with a map, asked for by the words that stand on the screen.
enum MapLink {
  private static let plain = CharacterSet(
    charactersIn: "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~,")

  static func to(_ event: Event) -> Link? {
    let words = "\(event.venue), \(event.city)".split(separator: " ")
    let parts = words.compactMap { $0.addingPercentEncoding(withAllowedCharacters: plain) }
    return Link("https://osm.org/search?query=" + parts.joined(separator: "+"))
  }
}
