extension SafeText {
  /// The text in lines of at most `width` columns, broken at spaces where possible and at line breaks always.
  ///
  /// Spaces at a break disappear. A text without glyphs gives one empty line, a width below 1 gives none.
  public func wrapped(width: Int) -> [SafeText] {
    guard width >= 1 else { return [] }
    return lines.flatMap { $0.wrappedLine(width: width) }
  }

  /// The text in lines of at most `width` columns, broken at spaces and line breaks only: a longer word, such as a link, is
  /// left whole, so that it can be copied.
  public func wrappedAtSpaces(width: Int) -> [SafeText] {
    lines.flatMap { line in
      var result: [SafeText] = []
      for word in line.glyphs.split(omittingEmptySubsequences: false, whereSeparator: \.isSpace) {
        let word = SafeText(glyphs: word)
        if let last = result.last, last.width + 1 + word.width <= width {
          result[result.count - 1] = "\(last) \(word)"
        } else {
          result.append(word)
        }
      }
      return result
    }
  }

  /// The text between its line breaks; always at least one line.
  public var lines: [SafeText] {
    glyphs.split(separator: .lineBreak, omittingEmptySubsequences: false).map { SafeText(glyphs: $0) }
  }

  private func wrappedLine(width: Int) -> [SafeText] {
    var result: [SafeText] = []
    var start = 0
    while start < glyphs.count {
      var end = start
      var used = 0
      var lastSpace: Int?
      while end < glyphs.count, used + Int(glyphs[end].width) <= width {
        if glyphs[end].isSpace { lastSpace = end }
        used += Int(glyphs[end].width)
        end += 1
      }
      if end == glyphs.count {
        result.append(SafeText(glyphs: glyphs[start..<end]))
        break
      }
      // A glyph wider than the line cannot be shown; skip it rather than stand still.
      if end == start {
        start += 1
        continue
      }
      let breakAt = glyphs[end].isSpace ? end : lastSpace.map { $0 > start ? $0 : end } ?? end
      var lineEnd = breakAt
      while lineEnd > start, glyphs[lineEnd - 1].isSpace { lineEnd -= 1 }
      result.append(SafeText(glyphs: glyphs[start..<lineEnd]))
      start = breakAt
      while start < glyphs.count, glyphs[start].isSpace { start += 1 }
    }
    return result.isEmpty ? [.empty] : result
  }
}
