/// The colours a theme is made of. Those of words that come and go with every row are of the 256 fixed colours: true
/// colour then takes half the bytes (`ColorFilter`).
struct Swatches {
  var background, raised, overlay, selection, field, fieldFocused, track: UInt32
  var text, muted, accent, title, link, price: UInt32
  var success, warning, danger: UInt32
  var border, selectionText, onAccent: UInt32

  var looks: [StyleRole: Look] {
    [
      .text: Look(Color(text), on: Color(background)),
      .muted: Look(Color(muted)),
      .accent: Look(Color(accent)),
      .title: Look(Color(title), on: nil, .bold),
      .link: Look(Color(link), on: nil, .underline),
      .price: Look(Color(price)),
      .success: Look(Color(success)),
      .warning: Look(Color(warning)),
      .danger: Look(Color(danger)),
      .selection: Look(Color(selectionText), on: Color(selection)),
      .raised: Look(Color(text), on: Color(raised)),
      .overlay: Look(Color(text), on: Color(overlay)),
      .field: Look(Color(text), on: Color(field)),
      .fieldFocused: Look(Color(text), on: Color(fieldFocused)),
      .border: Look(Color(border)),
      .focusBorder: Look(Color(accent)),
      .label: Look(Color(muted)),
      .hint: Look(Color(muted)),
      .placeholder: Look(Color(muted), on: nil, .italic),
      .error: Look(Color(danger)),
      .button: Look(Color(text), on: Color(field)),
      .buttonFocused: Look(Color(onAccent), on: Color(accent), .bold),
      .buttonDanger: Look(Color(danger), on: Color(field)),
      .header: Look(Color(text), on: Color(raised)),
      .footerKey: Look(Color(accent), on: nil, .bold),
      .footerText: Look(Color(muted)),
      .tab: Look(Color(muted)),
      .tabSelected: Look(Color(title), on: nil, [.bold, .underline]),
      .badge: Look(Color(text), on: Color(field)),
      .badgeAccent: Look(Color(onAccent), on: Color(accent)),
      .match: Look(Color(accent), on: nil, .bold),
      .flash: Look(Color(onAccent), on: Color(warning)),
      .progress: Look(Color(accent)),
      .track: Look(Color(track)),
      .chart: Look(Color(accent)),
    ]
  }
}

extension Theme {
  /// Our own: an auditorium before the curtain rises.
  public static let velvet = Theme(
    name: "velvet",
    looks: Swatches(
      background: 0x17_1118, raised: 0x22_1823, overlay: 0x2A_1D2B, selection: 0x5A_1F38, field: 0x30_2232,
      fieldFocused: 0x45_2A47, track: 0x5B_485C, text: 0xF1_E7DC, muted: 0xB0_9CAB, accent: 0xF2_B84B,
      title: 0xFF_E3B0, link: 0x8F_C7E8, price: 0xFF_D787, success: 0x87_D787, warning: 0xFF_AF5F,
      danger: 0xFF_8787, border: 0x6B_4F66, selectionText: 0xFF_FFFF, onAccent: 0x1E_1206
    ).looks, paletteLooks: darkPalette)

  public static let dark = Theme(
    name: "dark",
    looks: Swatches(
      background: 0x10_1317, raised: 0x1A_1F26, overlay: 0x20_262E, selection: 0x24_4468, field: 0x25_2C35,
      fieldFocused: 0x2F_3B4A, track: 0x45_505C, text: 0xE6_EAF0, muted: 0x9A_A7B5, accent: 0x6C_B6FF,
      title: 0xFF_FFFF, link: 0x8C_D0FF, price: 0xD7_D787, success: 0x87_D787, warning: 0xFF_AF5F,
      danger: 0xFF_8787, border: 0x4A_5765, selectionText: 0xFF_FFFF, onAccent: 0x07_1220
    ).looks, paletteLooks: darkPalette)

  public static let light = Theme(
    name: "light",
    looks: Swatches(
      background: 0xFB_F9F6, raised: 0xEF_EBE4, overlay: 0xF3_EFE8, selection: 0xD8_E6F7, field: 0xE9_E4DB,
      fieldFocused: 0xDD_E8F5, track: 0xC9_C1B4, text: 0x1F_2328, muted: 0x59_5F69, accent: 0x8A_2B4D,
      title: 0x12_1417, link: 0x0B_5A8F, price: 0x5F_5F00, success: 0x00_5F00, warning: 0x86_4A00,
      danger: 0xAF_0000, border: 0xA8_9F92, selectionText: 0x0C_1A2B, onAccent: 0xFF_FFFF
    ).looks, paletteLooks: lightPalette)

  public static let highContrast = Theme(
    name: "contrast",
    looks: Swatches(
      background: 0x00_0000, raised: 0x00_0000, overlay: 0x00_0000, selection: 0xFF_FF00, field: 0x1A_1A1A,
      fieldFocused: 0x00_3A7A, track: 0x80_8080, text: 0xFF_FFFF, muted: 0xDD_DDDD, accent: 0xFF_FF00,
      title: 0xFF_FFFF, link: 0x66_D9FF, price: 0xFF_FFFF, success: 0x5F_FF5F, warning: 0xFF_D700,
      danger: 0xFF_8787, border: 0xFF_FFFF, selectionText: 0x00_0000, onAccent: 0x00_0000
    ).looks, paletteLooks: darkPalette)

  private static let darkPalette = palette(accent: 11, border: 8, link: 14, price: 11)
  private static let lightPalette = palette(accent: 5, border: 7, link: 4, price: 3)

  /// Sixteen colours: the terminal's own background, and bright colours only where they mean something.
  private static func palette(accent: UInt8, border: UInt8, link: UInt8, price: UInt8) -> [StyleRole: Look] {
    func palette(_ index: UInt8, _ attributes: Attributes = []) -> Look {
      Look(.palette(index), on: nil, attributes)
    }
    return [
      .accent: palette(accent), .title: Look(nil, on: nil, .bold), .link: palette(link, .underline),
      .price: palette(price), .success: palette(2), .warning: palette(3), .danger: palette(1, .bold),
      .selection: Look(.palette(15), on: .palette(4)), .field: Look(nil, on: nil, .underline),
      .fieldFocused: Look(.palette(15), on: .palette(4)), .border: palette(border),
      .focusBorder: palette(accent), .error: palette(1, .bold),
      .button: Look(nil, on: nil, .reverse), .buttonFocused: Look(.palette(0), on: .palette(3), .bold),
      .buttonDanger: Look(.palette(15), on: .palette(1)), .footerKey: palette(accent, .bold),
      .tabSelected: palette(accent, [.bold, .underline]), .badge: Look(nil, on: nil, .reverse),
      .badgeAccent: Look(.palette(0), on: .palette(3)), .match: palette(accent, .bold),
      .flash: Look(.palette(0), on: .palette(3)), .progress: palette(accent), .chart: palette(accent),
      .track: palette(border),
    ]
  }
}
