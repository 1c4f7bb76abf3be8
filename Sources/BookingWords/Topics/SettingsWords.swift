/// What is wrong with booking.toml or a file it names: where it stands, and what it should be.
public protocol SettingsWords: Speech {
  func settingSyntax(_ place: String, _ line: Int) -> String
  func settingTwice(_ place: String, _ line: Int) -> String
  func settingUnreadable(_ place: String) -> String
  func settingNotUTF8(_ place: String) -> String
  func settingUnknown(_ place: String, _ nearest: String) -> String
  func settingFileMissing(_ place: String) -> String
  func settingMissing(_ place: String) -> String
  func settingNotText(_ place: String) -> String
  func settingNotOneOf(_ place: String, _ known: [String]) -> String
  func settingNotAServer(_ place: String) -> String
  func settingNotAListener(_ place: String) -> String
  func settingTaken(_ place: String) -> String
  func settingNotAWebAddress(_ place: String) -> String
  func settingNotAnEmail(_ place: String) -> String
  func settingNotAPhoneNumber(_ place: String) -> String
  func settingNotAFileName(_ place: String) -> String
  func settingNotACount(_ place: String) -> String
  func settingUnprotected(_ place: String) -> String
  func settingEmpty(_ place: String) -> String
  func settingSeveralLines(_ place: String) -> String
  func settingReadableByOthers(_ place: String) -> String
  func settingNotOwn(_ place: String) -> String
  func settingNotASecretKey(_ place: String) -> String
  func andMore(_ sentences: Int) -> String
}
