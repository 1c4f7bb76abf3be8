/// An address that a terminal may open when its text is clicked (OSC 8).
///
/// Only `https`, made of printable ASCII alone and at most 2,000 bytes long: nothing in it can end the sequence it
/// is sent in, and nothing but a page can come of it.
public struct Link: Hashable, Sendable {
  public let address: String

  /// Nil for every other address.
  public init?(_ address: String) {
    let bytes = address.utf8
    let start = "https://"
    guard bytes.count > start.utf8.count, bytes.count <= 2000, address.hasPrefix(start),
      bytes.allSatisfy({ $0 > 0x20 && $0 < 0x7F })
    else { return nil }
    self.address = address
  }
}

extension Canvas {
  /// Makes what stands in the rectangle lead to an address, on terminals that know links. What is written there
  /// later leads nowhere again. The address itself has to be readable as well: many terminals show no link.
  ///
  /// A canvas takes 255 different links; more are left out.
  public mutating func link(_ rect: Rect, to link: Link) {
    guard let number = number(of: link) else { return }
    mark(rect, withLink: number)
  }

  /// Writes the address in wrapped lines, as far as there is room, and makes them lead to it; returns the rows used.
  @discardableResult
  public mutating func writeLink(_ link: Link, in rect: Rect, style: Style = .link) -> Int {
    let lines = SafeText(link.address).wrapped(width: rect.width).prefix(rect.height)
    for (index, line) in lines.enumerated() {
      let used = write(line, in: rect.row(index), style: style)
      self.link(Rect(x: rect.x, y: rect.y + index, width: used, height: 1), to: link)
    }
    return lines.count
  }
}
