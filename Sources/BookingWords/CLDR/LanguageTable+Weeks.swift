// Made by scripts/language-tables out of Unicode's CLDR, as Babel 2.19.0 has it.

extension LanguageTable {
  // swift-format-ignore
  /// By territories, where it isn't Monday (0).
  static let firstWeekdays: [String: Int] = [
    "AF": 5, "AG": 6, "AS": 6, "BD": 6, "BH": 5, "BR": 6, "BS": 6, "BT": 6, "BW": 6, "BZ": 6,
    "CA": 6, "CO": 6, "DJ": 5, "DM": 6, "DO": 6, "DZ": 5, "EG": 5, "ET": 6, "GT": 6, "GU": 6,
    "HK": 6, "HN": 6, "ID": 6, "IL": 6, "IN": 6, "IQ": 5, "IR": 5, "IS": 6, "JM": 6, "JO": 5,
    "JP": 6, "KE": 6, "KH": 6, "KR": 6, "KW": 5, "LA": 6, "LY": 5, "MH": 6, "MM": 6, "MO": 6,
    "MT": 6, "MV": 4, "MX": 6, "MZ": 6, "NI": 6, "NP": 6, "OM": 5, "PA": 6, "PE": 6, "PH": 6,
    "PK": 6, "PR": 6, "PT": 6, "PY": 6, "QA": 5, "SA": 6, "SD": 5, "SG": 6, "SV": 6, "SY": 5,
    "TH": 6, "TT": 6, "TW": 6, "UM": 6, "US": 6, "VE": 6, "VI": 6, "WS": 6, "YE": 6, "ZA": 6,
    "ZW": 6,
  ]
}
