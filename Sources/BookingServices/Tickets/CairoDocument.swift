import BookingTickets
import CCairo

/// A PDF as cairo draws it: A4 pages, lengths in points from the top left, text that can be selected.
final class CairoDocument {
  static let width = 595.0
  static let height = 842.0

  enum Ink {
    case text, muted, accent, rule, white

    var parts: (Double, Double, Double) {
      switch self {
      case .text: (0.09, 0.09, 0.13)
      case .muted: (0.42, 0.42, 0.48)
      case .accent: (0.55, 0.13, 0.27)
      case .rule: (0.86, 0.86, 0.89)
      case .white: (1, 1, 1)
      }
    }
  }

  private let sheet: OpaquePointer
  let pen: OpaquePointer
  /// What no font that is installed has a glyph for, in all that was written.
  var unknownGlyphs = 0

  static var version: String? {
    booking_cairo_is_there() ? String(cString: booking_cairo_version_string()) : nil
  }

  /// The pages that `draw` draws; nil where cairo or Pango isn't installed or fails.
  static func render(title: String, _ draw: (CairoDocument) -> Void) -> [UInt8]? {
    guard booking_cairo_is_there(), booking_pango_is_there(), let document = CairoDocument(title: title)
    else { return nil }
    draw(document)
    return document.finish()
  }

  private final class Sink { var bytes: [UInt8] = [] }
  private let sink = Sink()

  private init?(title: String) {
    let context = Unmanaged.passUnretained(sink).toOpaque()
    let write: cairo_write_func_t = { context, bytes, count in
      guard let context, let bytes else { return CAIRO_STATUS_WRITE_ERROR }
      let sink = Unmanaged<Sink>.fromOpaque(context).takeUnretainedValue()
      sink.bytes += UnsafeBufferPointer(start: bytes, count: Int(count))
      return CAIRO_STATUS_SUCCESS
    }
    guard let sheet = booking_cairo_pdf_surface_create_for_stream(write, context, Self.width, Self.height),
      let pen = booking_cairo_create(sheet)
    else { return nil }
    self.sheet = sheet
    self.pen = pen
    booking_cairo_pdf_surface_set_metadata(sheet, CAIRO_PDF_METADATA_TITLE, title)
  }

  deinit {
    booking_cairo_destroy(pen)
    booking_cairo_surface_destroy(sheet)
  }

  private func finish() -> [UInt8]? {
    booking_cairo_surface_finish(sheet)
    return booking_cairo_surface_status(sheet) == CAIRO_STATUS_SUCCESS ? sink.bytes : nil
  }

  func endPage() { booking_cairo_show_page(pen) }

  func take(_ ink: Ink) {
    booking_cairo_set_source_rgb(pen, ink.parts.0, ink.parts.1, ink.parts.2)
  }

  func fill(x: Double, y: Double, width: Double, height: Double, _ ink: Ink) {
    take(ink)
    booking_cairo_rectangle(pen, x, y, width, height)
    booking_cairo_fill(pen)
  }

  /// A code of square modules, dark on white, with its quiet zone.
  func draw(_ code: QRGrid, x: Double, y: Double, side: Double) {
    fill(x: x, y: y, width: side, height: side, .white)
    let module = side / Double(code.side + 2 * QRGrid.quietZone)
    take(.text)
    for row in 0..<code.side {
      for column in 0..<code.side where code[column, row] {
        booking_cairo_rectangle(
          pen, x + Double(column + QRGrid.quietZone) * module, y + Double(row + QRGrid.quietZone) * module,
          module,
          module)
      }
    }
    booking_cairo_fill(pen)
  }

  /// A picture that covers the rectangle, cut where it is too wide or too high. Drawn again it is in the document once.
  func draw(_ picture: CairoImage, x: Double, y: Double, width: Double, height: Double) {
    let scale = max(width / picture.width, height / picture.height)
    booking_cairo_save(pen)
    booking_cairo_rectangle(pen, x, y, width, height)
    booking_cairo_clip(pen)
    booking_cairo_translate(
      pen, x + (width - scale * picture.width) / 2, y + (height - scale * picture.height) / 2)
    booking_cairo_scale(pen, scale, scale)
    booking_cairo_set_source_surface(pen, picture.surface, 0, 0)
    booking_cairo_paint(pen)
    booking_cairo_restore(pen)
  }
}
