/// Terminal descriptions of our own for 24-bit colour, so that none has to be installed.
///
/// Compiled terminfo entries in the form ncurses accepts as `TERMINFO`: what every xterm-like terminal
/// understands, colours in the semicolon form (`38;2;r;g;b`), which is understood more widely than the colon
/// form, and no special meaning for the RGB values 0–7. `docs/terminal-ui.md` has their source.
enum DirectColor {
  static let name = "booking-direct"
  /// For multiplexers, some of which do not erase with the background colour.
  static let plainName = "booking-plain"

  static func entry(_ name: String) -> String { name == plainName ? plain : erasing }

  private static let erasing =
    "b64:HgIzAB0ADwBpAQ0CYm9va2luZy1kaXJlY3R8ZGlyZWN0IGNvbG91ciB3aXRoIGJhY2tncm91bmQgZXJhc2UAAAEAAAEA"
    + "AAAAAAAAAAEBAAAAAAAAAAAAAAAAAAFQAAAACAAAABgAAAD_____________________________________________"
    + "________AAAAAQAAAQD__wAAAgAEAP__FQAdACEAJQD__zAAQQBDAEcATgD__1AAVwD__1sA__9fAGMA________ZwBs"
    + "AHEA__96AP_______38AhACJAI4A__-XAJsA_____6QAqgD_____________________sAD_____________________"
    + "____________________________________________________________________________________________"
    + "______________________-0AL0AxgDPANgA4QDqAPMA_AAFAf____________________________8OAREBHAEfASEB"
    + "JAH__________________________________________________3ABdgH_________________________________"
    + "____________________________________________________________________________________________"
    + "____________________________________________________________________________________________"
    + "____________________________________________________________________________________________"
    + "fAH_______________________________________________________________________-BAf______________"
    + "____________________igH_______________________-PAf__________________________________________"
    + "________________________________________________________lQHRAQcADQAbWyVpJXAxJWQ7JXAyJWRyABtb"
    + "SBtbMkoAG1tLABtbSgAbWyVpJXAxJWRHABtbJWklcDElZDslcDIlZEgACgAbW0gAG1s_MjVsAAgAG1s_MjVoABtbQwAb"
    + "W0EAG1tQABtbTQAbWzVtABtbMW0AG1s_MTA0OWgAG1sybQAbWzdtABtbN20AG1s0bQAbWyVwMSVkWAAbW20AG1s_MTA0"
    + "OWwAG1syN20AG1syNG0AG1tMABtbJXAxJWRQABtbJXAxJWRNABtbJXAxJWRCABtbJXAxJWRAABtbJXAxJWRTABtbJXAx"
    + "JWRMABtbJXAxJWREABtbJXAxJWRDABtbJXAxJWRUABtbJXAxJWRBABs4ABtbJWklcDElZGQAGzcACgAbTQAbWzAlPyVw"
    + "NiV0OzElOyU_JXA1JXQ7MiU7JT8lcDIldDs0JTslPyVwMSVwMyV8JXQ7NyU7JT8lcDQldDs1JTslPyVwNyV0OzglO20A"
    + "G1s_N2gAG1s_N2wAG1sxSwAbWzM5OzQ5bQAbWzNtABtbMjNtABtbMzg7MjslcDElezY1NTM2fSUvJWQ7JXAxJXsyNTZ9"
    + "JS8lezI1NX0lJiVkOyVwMSV7MjU1fSUmJWRtABtbNDg7MjslcDElezY1NTM2fSUvJWQ7JXAxJXsyNTZ9JS8lezI1NX0l"
    + "JiVkOyVwMSV7MjU1fSUmJWRtAAACAAAAAAACAAcAAQEAAAMAQVgAUkdCAA=="

  private static let plain =
    "b64:HgI1AA8ADwBpAQ0CYm9va2luZy1wbGFpbnxkaXJlY3QgY29sb3VyIHdpdGhvdXQgYmFja2dyb3VuZCBlcmFzZQAAAQAA"
    + "AQAAAAAAAAAAAQFQAAAACAAAABgAAAD_____________________________________________________AAAAAQAA"
    + "AQD__wAAAgAEAP__FQAdACEAJQD__zAAQQBDAEcATgD__1AAVwD__1sA__9fAGMA________ZwBsAHEA__96AP______"
    + "_38AhACJAI4A__-XAJsA_____6QAqgD_____________________sAD_____________________________________"
    + "____________________________________________________________________________________________"
    + "______-0AL0AxgDPANgA4QDqAPMA_AAFAf____________________________8OAREBHAEfASEBJAH_____________"
    + "_____________________________________3ABdgH_________________________________________________"
    + "____________________________________________________________________________________________"
    + "____________________________________________________________________________________________"
    + "____________________________________________________________________________fAH_____________"
    + "__________________________________________________________-BAf______________________________"
    + "____igH_______________________-PAf__________________________________________________________"
    + "________________________________________lQHRAQcADQAbWyVpJXAxJWQ7JXAyJWRyABtbSBtbMkoAG1tLABtb"
    + "SgAbWyVpJXAxJWRHABtbJWklcDElZDslcDIlZEgACgAbW0gAG1s_MjVsAAgAG1s_MjVoABtbQwAbW0EAG1tQABtbTQAb"
    + "WzVtABtbMW0AG1s_MTA0OWgAG1sybQAbWzdtABtbN20AG1s0bQAbWyVwMSVkWAAbW20AG1s_MTA0OWwAG1syN20AG1sy"
    + "NG0AG1tMABtbJXAxJWRQABtbJXAxJWRNABtbJXAxJWRCABtbJXAxJWRAABtbJXAxJWRTABtbJXAxJWRMABtbJXAxJWRE"
    + "ABtbJXAxJWRDABtbJXAxJWRUABtbJXAxJWRBABs4ABtbJWklcDElZGQAGzcACgAbTQAbWzAlPyVwNiV0OzElOyU_JXA1"
    + "JXQ7MiU7JT8lcDIldDs0JTslPyVwMSVwMyV8JXQ7NyU7JT8lcDQldDs1JTslPyVwNyV0OzglO20AG1s_N2gAG1s_N2wA"
    + "G1sxSwAbWzM5OzQ5bQAbWzNtABtbMjNtABtbMzg7MjslcDElezY1NTM2fSUvJWQ7JXAxJXsyNTZ9JS8lezI1NX0lJiVk"
    + "OyVwMSV7MjU1fSUmJWRtABtbNDg7MjslcDElezY1NTM2fSUvJWQ7JXAxJXsyNTZ9JS8lezI1NX0lJiVkOyVwMSV7MjU1"
    + "fSUmJWRtAAACAAAAAAACAAcAAQEAAAMAQVgAUkdCAA=="

}
