/// Terminal descriptions of our own, so that none has to be installed.
///
/// Compiled terminfo entries in the form ncurses accepts as `TERMINFO`: what every xterm-like terminal understands,
/// 24-bit colours in the semicolon form (`38;2;r;g;b`), which is understood more widely than the colon form, and no
/// special meaning for the RGB values 0–7. Where the painter moves lines itself they say nothing of scrolling, so that
/// ncurses doesn't move them as well. `docs/terminal-ui.md` has their source.
enum TerminalEntry: String, CaseIterable {
  case direct = "booking-direct"
  /// For multiplexers, some of which do not erase with the background colour.
  case plain = "booking-plain"
  case indexed = "booking-indexed"

  /// The one for a terminal of this name that is to show so many colours; nil where the system's own is better.
  static func suited(to term: String, depth: ColorDepth) -> TerminalEntry? {
    switch depth {
    case .truecolor:
      // kitty erases without the background as well.
      ["tmux", "screen"].contains(where: term.hasPrefix) || term.contains("kitty") ? .plain : .direct
    case .indexed: term.hasPrefix("xterm") && !term.contains("kitty") ? .indexed : nil
    case .sixteen, .monochrome: nil
    }
  }

  var compiled: String {
    switch self {
    case .direct: TerminalEntry.directData
    case .plain: TerminalEntry.plainData
    case .indexed: TerminalEntry.indexedData
    }
  }

  /// Whether lines scroll in a region into the background colour.
  var scrolls: Bool { self != .plain }

  private static let directData =
    "b64:HgIzAB0ADwBpAcsBYm9va2luZy1kaXJlY3R8ZGlyZWN0IGNvbG91ciB3aXRoIGJhY2tncm91bmQgZXJhc2UAAAEAAAEAAAAA"
    + "AAAAAAEBAAAAAAAAAAAAAAAAAAFQAAAACAAAABgAAAD_____________________________________________________AAAA"
    + "AQAAAQD__wAAAgD_____BAAMABAAFAD__x8AMAAyADYAPQD__z8ARgD__0oA__9OAP__________UgBXAFwA__9lAP_______2oA"
    + "bwB0AHkA__-CAIYA_____48AlQD_________________________________________________________________________"
    + "______________________________________________________________________________________-bAP__pACtAP__"
    + "__-2AL8A___IAP_____________________________RANQA3wD_____4gD_________________________________________"
    + "_________y4BNAH_____________________________________________________________________________________"
    + "____________________________________________________________________________________________________"
    + "____________________________________________________________________________________________________"
    + "________________________OgH_______________________________________________________________________8_"
    + "Af__________________________________SAH_______________________9NAf__________________________________"
    + "________________________________________________________________UwGPAQcADQAbW0gbWzJKABtbSwAbW0oAG1sl"
    + "aSVwMSVkRwAbWyVpJXAxJWQ7JXAyJWRIAAoAG1tIABtbPzI1bAAIABtbPzI1aAAbW0MAG1tBABtbUAAbWzVtABtbMW0AG1s_MTA0"
    + "OWgAG1sybQAbWzdtABtbN20AG1s0bQAbWyVwMSVkWAAbW20AG1s_MTA0OWwAG1syN20AG1syNG0AG1slcDElZFAAG1slcDElZEIA"
    + "G1slcDElZEAAG1slcDElZEQAG1slcDElZEMAG1slcDElZEEAGzgAG1slaSVwMSVkZAAbNwAbWzAlPyVwNiV0OzElOyU_JXA1JXQ7"
    + "MiU7JT8lcDIldDs0JTslPyVwMSVwMyV8JXQ7NyU7JT8lcDQldDs1JTslPyVwNyV0OzglO20AG1s_N2gAG1s_N2wAG1sxSwAbWzM5"
    + "OzQ5bQAbWzNtABtbMjNtABtbMzg7MjslcDElezY1NTM2fSUvJWQ7JXAxJXsyNTZ9JS8lezI1NX0lJiVkOyVwMSV7MjU1fSUmJWRt"
    + "ABtbNDg7MjslcDElezY1NTM2fSUvJWQ7JXAxJXsyNTZ9JS8lezI1NX0lJiVkOyVwMSV7MjU1fSUmJWRtAAACAAAAAAACAAcAAQEA"
    + "AAMAQVgAUkdCAA=="

  private static let plainData =
    "b64:HgI1AA8ADwBpAQ0CYm9va2luZy1wbGFpbnxkaXJlY3QgY29sb3VyIHdpdGhvdXQgYmFja2dyb3VuZCBlcmFzZQAAAQAAAQAA"
    + "AAAAAAAAAQFQAAAACAAAABgAAAD_____________________________________________________AAAAAQAAAQD__wAAAgAE"
    + "AP__FQAdACEAJQD__zAAQQBDAEcATgD__1AAVwD__1sA__9fAGMA________ZwBsAHEA__96AP_______38AhACJAI4A__-XAJsA"
    + "_____6QAqgD_____________________sAD_________________________________________________________________"
    + "______________________________________________________________________-0AL0AxgDPANgA4QDqAPMA_AAFAf__"
    + "__________________________8OAREBHAEfASEBJAH__________________________________________________3ABdgH_"
    + "____________________________________________________________________________________________________"
    + "____________________________________________________________________________________________________"
    + "____________________________________________________________________________________________________"
    + "________fAH_______________________________________________________________________-BAf______________"
    + "____________________igH_______________________-PAf__________________________________________________"
    + "________________________________________________lQHRAQcADQAbWyVpJXAxJWQ7JXAyJWRyABtbSBtbMkoAG1tLABtb"
    + "SgAbWyVpJXAxJWRHABtbJWklcDElZDslcDIlZEgACgAbW0gAG1s_MjVsAAgAG1s_MjVoABtbQwAbW0EAG1tQABtbTQAbWzVtABtb"
    + "MW0AG1s_MTA0OWgAG1sybQAbWzdtABtbN20AG1s0bQAbWyVwMSVkWAAbW20AG1s_MTA0OWwAG1syN20AG1syNG0AG1tMABtbJXAx"
    + "JWRQABtbJXAxJWRNABtbJXAxJWRCABtbJXAxJWRAABtbJXAxJWRTABtbJXAxJWRMABtbJXAxJWREABtbJXAxJWRDABtbJXAxJWRU"
    + "ABtbJXAxJWRBABs4ABtbJWklcDElZGQAGzcACgAbTQAbWzAlPyVwNiV0OzElOyU_JXA1JXQ7MiU7JT8lcDIldDs0JTslPyVwMSVw"
    + "MyV8JXQ7NyU7JT8lcDQldDs1JTslPyVwNyV0OzglO20AG1s_N2gAG1s_N2wAG1sxSwAbWzM5OzQ5bQAbWzNtABtbMjNtABtbMzg7"
    + "MjslcDElezY1NTM2fSUvJWQ7JXAxJXsyNTZ9JS8lezI1NX0lJiVkOyVwMSV7MjU1fSUmJWRtABtbNDg7MjslcDElezY1NTM2fSUv"
    + "JWQ7JXAxJXsyNTZ9JS8lezI1NX0lJiVkOyVwMSV7MjU1fSUmJWRtAAACAAAAAAACAAcAAQEAAAMAQVgAUkdCAA=="

  private static let indexedData =
    "b64:HgIyAB0ADwBpAW8BYm9va2luZy1pbmRleGVkfDI1NiBjb2xvdXJzIHdpdGggYmFja2dyb3VuZCBlcmFzZQAAAQAAAQAAAAAA"
    + "AAAAAQEAAAAAAAAAAAAAAAAAAQBQAAAACAAAABgAAAD_____________________________________________________AAEA"
    + "AAAAAQD__wAAAgD_____BAAMABAAFAD__x8AMAAyADYAPQD__z8ARgD__0oA__9OAP__________UgBXAFwA__9lAP_______2oA"
    + "bwB0AHkA__-CAIYA_____48AlQD_________________________________________________________________________"
    + "______________________________________________________________________________________-bAP__pACtAP__"
    + "__-2AL8A___IAP_____________________________RANQA3wD_____4gD_________________________________________"
    + "_________y4BNAH_____________________________________________________________________________________"
    + "____________________________________________________________________________________________________"
    + "____________________________________________________________________________________________________"
    + "________________________OgH_______________________________________________________________________8_"
    + "Af__________________________________SAH_______________________9NAf__________________________________"
    + "________________________________________________________________UwFhAQcADQAbW0gbWzJKABtbSwAbW0oAG1sl"
    + "aSVwMSVkRwAbWyVpJXAxJWQ7JXAyJWRIAAoAG1tIABtbPzI1bAAIABtbPzI1aAAbW0MAG1tBABtbUAAbWzVtABtbMW0AG1s_MTA0"
    + "OWgAG1sybQAbWzdtABtbN20AG1s0bQAbWyVwMSVkWAAbW20AG1s_MTA0OWwAG1syN20AG1syNG0AG1slcDElZFAAG1slcDElZEIA"
    + "G1slcDElZEAAG1slcDElZEQAG1slcDElZEMAG1slcDElZEEAGzgAG1slaSVwMSVkZAAbNwAbWzAlPyVwNiV0OzElOyU_JXA1JXQ7"
    + "MiU7JT8lcDIldDs0JTslPyVwMSVwMyV8JXQ7NyU7JT8lcDQldDs1JTslPyVwNyV0OzglO20AG1s_N2gAG1s_N2wAG1sxSwAbWzM5"
    + "OzQ5bQAbWzNtABtbMjNtABtbMzg7NTslcDElZG0AG1s0ODs1OyVwMSVkbQAAAQAAAAAAAQADAAEAAABBWAA="
}
