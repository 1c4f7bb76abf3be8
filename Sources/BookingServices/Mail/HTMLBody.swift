/// A message's words as a page for mail programs: the same paragraphs, nothing fetched from anywhere.
enum HTMLBody {
  static func page(title: String, body: String, language: String) -> String {
    let paragraphs = body.split(separator: "\n\n").map { paragraph in
      let lines = paragraph.split(separator: "\n").map(line).joined(separator: "<br>\n")
      return "<p style=\"margin:0 0 16px\">\(lines)</p>"
    }
    return """
      <!doctype html>
      <html lang="\(language)"><head><meta charset="utf-8"><title>\(escaped(title))</title></head>
      <body style="margin:0;background:#f4f3f6;font:16px/1.5 system-ui,sans-serif;color:#17161f">
      <div style="max-width:560px;margin:0 auto;padding:32px 24px;background:#ffffff;border-top:4px solid #8c2145">
      <h1 style="font-size:22px;line-height:1.3;margin:0 0 24px">\(escaped(title))</h1>
      \(paragraphs.joined(separator: "\n"))
      </div></body></html>

      """
  }

  /// What is indented in the text belongs to the line before it.
  private static func line(_ line: Substring) -> String {
    line.hasPrefix("  ")
      ? "<span style=\"color:#5b5a66\">\(escaped(String(line.dropFirst(2))))</span>" : escaped(String(line))
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
      .replacing("\"", with: "&quot;")
  }
}
