extension SafeText {
  /// What becomes of a scalar.
  enum ScalarKind: Equatable {
    case spacing(width: Int)
    case mark
    case space
    case lineBreak
    /// Invisible: left out.
    case ignored
    case refused
  }

  static func kind(of scalar: Unicode.Scalar) -> ScalarKind {
    let value = scalar.value
    if value < 0x7F {
      if value >= 0x20 { return .spacing(width: 1) }
      return value == 0x0A ? .lineBreak : value == 0x09 || value == 0x0D ? .space : .refused
    }
    if value == 0x85 { return .lineBreak }
    let properties = scalar.properties
    if properties.isDefaultIgnorableCodePoint || properties.isNoncharacterCodePoint { return .ignored }
    switch properties.generalCategory {
    case .spaceSeparator: return .space
    case .lineSeparator, .paragraphSeparator: return .lineBreak
    case .format: return .ignored
    case .control, .surrogate, .privateUse, .unassigned: return .refused
    case .nonspacingMark, .enclosingMark: return .mark
    default: return .spacing(width: TextWidth.ofSpacing(value))
    }
  }

  /// Builds glyphs scalar by scalar, remembering just enough of the cluster it is in.
  struct Sanitiser {
    private var joining = false
    private var skipping = false
    private var afterReturn = false

    mutating func reset() {
      joining = false
      skipping = false
      afterReturn = false
    }

    mutating func take(_ scalar: Unicode.Scalar, into glyphs: inout [Glyph]) {
      let value = scalar.value
      if value == 0x0A, afterReturn { return reset() }
      if value == 0x200D {
        joining = glyphs.last.map(Self.isPictographic) ?? false
        return
      }
      let wasJoining = joining
      let wasSkipping = skipping
      reset()
      if Self.isModifier(value), glyphs.last.map(Self.isPictographic) ?? false { return }
      if wasJoining, value >= 0x2190, scalar.properties.isEmoji {
        return
      }
      switch SafeText.kind(of: scalar) {
      case .ignored:
        joining = wasJoining
      case .refused:
        glyphs.append(.replacement)
      case .space:
        glyphs.append(value == 0x0D ? .lineBreak : .space)
        afterReturn = value == 0x0D
      case .lineBreak:
        glyphs.append(.lineBreak)
      case .mark:
        guard !wasSkipping, let last = glyphs.last, !last.isSpace else { return }
        if value != 0x20E3 { glyphs[glyphs.count - 1] = last.marked(value) }
      case .spacing(let width):
        spacing(value, width: width, into: &glyphs)
      }
    }

    private func spacing(_ value: UInt32, width: Int, into glyphs: inout [Glyph]) {
      if (0x1F1E6...0x1F1FF).contains(value) {
        glyphs.append(Glyph(base: value - 0x1F1E6 + 0x41, width: 1))
      } else if let last = glyphs.last, let syllable = Self.syllable(last, value) {
        glyphs[glyphs.count - 1] = Glyph(base: syllable, width: 2)
      } else if (0x1160...0x11FF).contains(value) || (0xD7B0...0xD7FF).contains(value) {
        glyphs.append(.replacement)
      } else {
        glyphs.append(Glyph(base: value, width: Int8(width)))
      }
    }

    /// The Hangul syllable of a leading consonant with its vowel, or of a syllable with its final consonant.
    private static func syllable(_ last: Glyph, _ value: UInt32) -> UInt32? {
      guard last.mark1 == 0 else { return nil }
      if (0x1100...0x1112).contains(last.base), (0x1161...0x1175).contains(value) {
        return 0xAC00 + ((last.base - 0x1100) * 21 + (value - 0x1161)) * 28
      }
      if (0xAC00...0xD7A3).contains(last.base), (last.base - 0xAC00) % 28 == 0,
        (0x11A8...0x11C2).contains(value)
      {
        return last.base + (value - 0x11A7)
      }
      return nil
    }

    private static func isModifier(_ value: UInt32) -> Bool { (0x1F3FB...0x1F3FF).contains(value) }

    private static func isPictographic(_ glyph: Glyph) -> Bool {
      guard glyph.base >= 0x2190, let scalar = Unicode.Scalar(glyph.base) else { return false }
      return scalar.properties.isEmoji
    }
  }
}
