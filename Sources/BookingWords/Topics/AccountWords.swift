import BookingModel

/// Coming in, and what one can change about oneself.
public protocol AccountWords: Speech {
  // Log-in
  var logInTitle: String { get }
  var logInLead: String { get }
  var logInLeadCheckout: String { get }
  var logInLeadMailedCode: String { get }
  var hintReveal: String { get }
  var buttonLogIn: String { get }
  var buttonSignUpInstead: String { get }
  var mailedCode: String { get }
  var keySignUp: String { get }
  var keyForgotPassword: String { get }
  func welcome(_ name: String) -> String
  var demoShownOnce: String { get }
  var demoShownBefore: String { get }
  var demoAdmin: String { get }
  var demoCustomer: String { get }
  var loggedOut: String { get }

  // Sign-up
  var signUpTitle: String { get }
  var signUpLead: String { get }
  var hintName: String { get }
  var hintEmail: String { get }
  var hintNewPassword: String { get }
  var buttonSignUp: String { get }
  var buttonHaveAccount: String { get }
  var keyLogInInstead: String { get }
  var keyLogIn: String { get }

  // Codes
  func verifyTitle(_ channel: Channel) -> String
  func correctTitle(_ channel: Channel) -> String
  var correctLead: String { get }
  func verifyLead(_ channel: Channel, isShownHere: Bool) -> String
  /// Behind what could not be delivered.
  var verifyUndeliveredLead: String { get }
  func verifyFor(_ address: String) -> String
  func codeSent(_ channel: Channel, _ address: String) -> String
  func codeOnItsWay(_ address: String) -> String
  var codeHeldBack: String { get }
  func noCode(_ address: String) -> String
  /// The address, marked, with what is said of it.
  func isConfirmed(_ address: String) -> String
  func codeLabel(_ channel: Channel) -> String
  var buttonConfirm: String { get }
  var buttonSendCodeThere: String { get }
  var keyKeepOldAddress: String { get }
  var keyMessages: String { get }
  func keySendAgain(_ channel: Channel) -> String
  func keyCorrect(_ channel: Channel) -> String
  var corrected: String { get }
  func sentAgain(_ channel: Channel) -> String
  func verified(_ name: String) -> String

  // A forgotten password
  var forgottenTitle: String { get }
  var forgottenLead: String { get }
  /// Whether or not there is an account.
  func resetCode(for email: String, isShownHere: Bool) -> String
  var resetCodeGood: String { get }
  var newPassword: String { get }
  var hintResetCode: String { get }
  var buttonSendMeCode: String { get }
  var buttonSetPassword: String { get }
  var passwordIsSet: String { get }
  var keyAnotherAddress: String { get }

  // The account
  var accountTitle: String { get }
  func accountEntry(_ entry: AccountEntry) -> String
  func accountEntryWords(_ entry: AccountEntry) -> String
  var addressVerified: String { get }
  var addressUnverified: String { get }

  // Changing it
  var changeNameTitle: String { get }
  var changeNameLead: String { get }
  var buttonChange: String { get }
  func helloName(_ name: String) -> String
  var changePasswordTitle: String { get }
  var oldPassword: String { get }
  var wrongOldPassword: String { get }
  var passwordChanged: String { get }
  func changeContactTitle(_ channel: Channel) -> String
  func changeContactLead(_ channel: Channel) -> String
  func changeContactSent(_ address: String) -> String
  func newContact(_ channel: Channel) -> String
  var buttonSendCode: String { get }
  var buttonSendAnother: String { get }
  func contactChanged(_ channel: Channel) -> String

  // Second factor
  var secondFactorTitle: String { get }
  var secondFactorLead: String { get }
  var hintAppCode: String { get }
  var buttonTurnOn: String { get }
  var secondFactorKey: String { get }
  var secondFactorScan: String { get }
  var scanCaption: String { get }
  var keyTurnOff: String { get }
  var keyScan: String { get }
  var keyCopyKey: String { get }
  func secondFactorOn(since date: String) -> String
  func recoveryCodesLeft(_ count: Int) -> String
  var turnOffLead: String { get }
  var recoveryTitle: String { get }
  var recoveryLead: String { get }
  var secondFactorIsOn: String { get }
  var secondFactorIsOff: String { get }

  // SSH keys
  var keysTitle: String { get }
  var keysNone: String { get }
  var keysNoneHere: String { get }
  var keysAddYours: String { get }
  var keysCameWithout: String { get }
  var keysNotForStaff: String { get }
  var keysVerifyFirst: String { get }
  var keysHereAlready: String { get }
  var keyAddKey: String { get }
  var keyRename: String { get }
  var keyRevoke: String { get }
  var revokeTitle: String { get }
  func revokeWords(_ name: String) -> String
  var revokeKeep: String { get }
  var revokeConfirm: String { get }
  func revoked(_ name: String) -> String
  var keyOfThisVisit: String { get }
  func keyAdded(_ date: String) -> String
  func keyLastUsed(_ time: String) -> String
  var addKeyTitle: String { get }
  var addKeyLead: String { get }
  /// What a key is called unless somebody types another name.
  var addKeyName: String { get }
  var hintKeyName: String { get }
  var buttonRememberKey: String { get }
  var buttonNotNow: String { get }
  var keyRemembered: String { get }
  var renameKeyTitle: String { get }
  var buttonRename: String { get }

  // Messages
  var messagesTitle: String { get }
  var messagesNone: String { get }
  func messagesNote(_ shown: Set<Channel>) -> String
  func channel(_ channel: Channel) -> String
  var messageTo: String { get }

  // Settings
  var settingsTitle: String { get }
  var settingsKept: String { get }
  var settingsForVisit: String { get }
  var keyPreviousValue: String { get }
  var settingTheme: String { get }
  var settingThemeWords: String { get }
  var settingColors: String { get }
  func settingColorsWords(_ detected: String) -> String
  var settingMouse: String { get }
  var settingMouseWords: String { get }
  var settingMotion: String { get }
  var settingMotionWords: String { get }
  var settingLanguage: String { get }
  var settingLanguageWords: String { get }
  func isOn(_ isOn: Bool) -> String
}

/// What can be seen and changed of an account.
public enum AccountEntry: Sendable {
  case verify, orders, messages, settings, name, email, phone, password, secondFactor, keys, logOut
}
