import BookingDomain
import BookingModel
import CCairo

/// Text in every script: Pango asks fontconfig for the fonts of each, joins and orders the letters, and wraps the lines.
extension CairoDocument {
  static var pangoVersion: String? {
    booking_pango_is_there() ? String(cString: booking_pango_version_string()) : nil
  }

  /// How much of a text no font that is installed has a glyph for; nil where nothing can be drawn.
  static func unknownGlyphs(in text: String) -> Int? {
    var count = 0
    let pages = render(title: "") { document in
      document.write(text, x: 0, y: 0, width: width, size: 12)
      count = document.unknownGlyphs
    }
    return pages.map { _ in count }
  }

  /// Lengths are whole numbers to Pango.
  private static let unit = 1024.0

  /// Words in lines no wider than `width`, the first one's baseline at `y`; what doesn't fit into `most` lines ends in an
  /// ellipsis. Every line begins at `x`, also one that is read from the right, which ends there. Returns where the next line would
  /// stand.
  ///
  /// - Parameter language: decides between the forms of characters that several languages share; a tag such as `ja`.
  @discardableResult
  func write(
    _ text: String, x: Double, y: Double, width: Double, size: Double, _ ink: Ink = .text,
    isBold: Bool = false, family: String = "DejaVu Sans", lines most: Int = 4, language: String? = nil
  ) -> Double {
    let text = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard !text.isEmpty, let layout = booking_pango_cairo_create_layout(pen) else { return y }
    defer { booking_g_object_unref(UnsafeMutableRawPointer(layout)) }
    if let language {
      booking_pango_context_set_language(
        booking_pango_layout_get_context(layout), booking_pango_language_from_string(language))
      booking_pango_layout_context_changed(layout)
    }
    let font = booking_pango_font_description_new()
    booking_pango_font_description_set_family(font, family)
    booking_pango_font_description_set_weight(font, isBold ? 700 : 400)
    booking_pango_font_description_set_absolute_size(font, size * Self.unit)
    booking_pango_layout_set_font_description(layout, font)
    booking_pango_font_description_free(font)
    booking_pango_layout_set_width(layout, Int32(width * Self.unit))
    booking_pango_layout_set_height(layout, -Int32(most))
    booking_pango_layout_set_wrap(layout, BOOKING_PANGO_WRAP_WORD_CHAR)
    booking_pango_layout_set_ellipsize(layout, BOOKING_PANGO_ELLIPSIZE_END)
    booking_pango_layout_set_spacing(layout, Int32(size * Self.leading * Self.unit))
    if booking_pango_find_base_dir(text, -1) == BOOKING_PANGO_RIGHT_TO_LEFT {
      booking_pango_layout_set_alignment(layout, BOOKING_PANGO_ALIGN_RIGHT)
    }
    booking_pango_layout_set_text(layout, text, -1)
    unknownGlyphs += Int(booking_pango_layout_get_unknown_glyphs_count(layout))

    let top = y - Double(booking_pango_layout_get_baseline(layout)) / Self.unit
    writePictures(of: text, layout, x: x, top: top, size: size)
    take(ink)
    booking_cairo_move_to(pen, x, top)
    booking_pango_cairo_show_layout(pen, layout)
    var (wide, high): (Int32, Int32) = (0, 0)
    booking_pango_layout_get_size(layout, &wide, &high)
    return y + Double(high) / Self.unit + size * Self.leading
  }

  /// Between two lines, as a part of the size.
  private static let leading = 0.13

  /// Emoji are drawn as pictures, which nobody could select or search for: each gets a white dot beneath it that stands for it.
  private func writePictures(of text: String, _ layout: OpaquePointer, x: Double, top: Double, size: Double) {
    guard text.contains(where: \.isPicture) else { return }
    take(.white)
    booking_cairo_select_font_face(pen, "DejaVu Sans", CAIRO_FONT_SLANT_NORMAL, CAIRO_FONT_WEIGHT_NORMAL)
    booking_cairo_set_font_size(pen, size)
    let font = booking_cairo_get_scaled_font(pen)
    var index: Int32 = 0
    for character in text {
      let bytes = String(character)
      defer { index += Int32(bytes.utf8.count) }
      guard character.isPicture else { continue }
      var place = BookingPangoRectangle()
      booking_pango_layout_index_to_pos(layout, index, &place)
      // Near the middle of the line's height, where the picture covers it.
      let (left, line) = (
        x + Double(min(place.x, place.x + place.width)) / Self.unit + size / 4,
        top + (Double(place.y) + Double(place.height) * 0.6) / Self.unit
      )
      var glyphs: UnsafeMutablePointer<cairo_glyph_t>?
      var count: Int32 = 0
      guard
        booking_cairo_scaled_font_text_to_glyphs(font, left, line, ".", 1, &glyphs, &count, nil, nil, nil)
          == CAIRO_STATUS_SUCCESS, let glyphs
      else { continue }
      var cluster = cairo_text_cluster_t(num_bytes: Int32(bytes.utf8.count), num_glyphs: count)
      booking_cairo_show_text_glyphs(
        pen, bytes, Int32(bytes.utf8.count), glyphs, count, &cluster, 1, cairo_text_cluster_flags_t(0))
      booking_cairo_glyph_free(glyphs)
    }
  }
}

extension Character {
  /// Whether it is shown as a picture wherever there is one, as the standard has it.
  fileprivate var isPicture: Bool {
    guard let first = unicodeScalars.first, first.properties.isEmoji else { return false }
    return first.properties.isEmojiPresentation || unicodeScalars.contains { $0.value == 0xfe0f }
  }
}
