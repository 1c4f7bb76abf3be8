import BookingModel
import PseudoLanguage
import Testing

@testable import BookingWords

/// What the doctor, the drill and the log say of services, in every language.
struct DoctorWordsTests {
  private static let answers: [ServiceAnswer] = [
    .says("403 no"), .mailSays("550 no"), .smsStatus(401, code: 20_003), .smsStatus(500, code: nil),
    .nothing(.stripe, from: "api.stripe.com", "Timeout"), .nothing(.mail, from: "mx:25", "Timeout"),
    .certificateTime(.mail, from: "mx:465", "SSL"), .noLibrary, .needsHTTPS(from: "sms.example.org"),
    .mailNeedsEncryption, .mailHasNoEncryption, .mailRefusesLogIn,
    .strangeBooks(payment: "pi_1", isLive: true), .strangeBooks(payment: "pi_1", isLive: false),
  ]
  private static let remedies: [ServiceRemedy] = [
    .wait, .waitForStripe, .readAnswer, .setClock, .installLibrary, .stripeKey, .stripeRight, .stripeAccount,
    .mailLogIn, .mailEncryption, .mailPort, .mailAuthority, .mailStartTLS, .mailTLS, .mailServer, .smsLogIn,
    .smsAccount, .address(setting: "sms.api"), .certificate,
  ]

  @Test(arguments: Language.all + [.pseudo])
  func `what a service said is passed on as it said it, and settings keep their names`(_ language: Language) {
    let words = language.words
    for answer in Self.answers {
      let sentence = words.sentence(answer)
      switch answer {
      case .says(let text), .mailSays(let text): #expect(sentence.contains(text))
      case .nothing(_, let server, let text), .certificateTime(_, let server, let text):
        #expect(sentence.contains("\(server): \(text)"))
      case .smsStatus(let status, _): #expect(sentence.contains("\(status)"))
      case .strangeBooks(let payment, _): #expect(sentence.contains(payment))
      case .needsHTTPS(let server): #expect(sentence.contains(server))
      case .noLibrary, .mailNeedsEncryption, .mailHasNoEncryption, .mailRefusesLogIn: break
      }
    }
    #expect(Set(Self.answers.map { words.sentence($0) }).count == Self.answers.count)
    #expect(Set(Self.remedies.map { words.sentence($0) }).count == Self.remedies.count)
  }

  @Test(arguments: Language.all)
  func `settings and commands are named as they are typed, whatever the language`(_ language: Language) {
    let words = language.words
    for (remedy, name) in [
      (ServiceRemedy.stripeKey, "stripe.secret_key_file"), (.mailLogIn, "mail.password_file"),
      (.smsLogIn, "sms.token_file"), (.address(setting: "sms.api"), "sms.api"),
      (.setClock, "timedatectl set-ntp true"), (.mailTLS, "mail.encryption = \"tls\""),
    ] { #expect(words.sentence(remedy).contains(name)) }
    #expect(words.doctorNoDirectory("/srv/x").remedy == "booking --data /srv/x init")
    #expect(words.doctorOrphans(2, "stripe").remedy.contains("[stripe]"))
  }

  @Test func `signs stand in a column of their own`() {
    for language in Language.all {
      let signs = DoctorRating.allCases.map(language.words.sign)
      #expect(Set(signs).count == signs.count && Set(signs.map(\.count)).count == 1, "\(signs)")
    }
  }

  @Test func `German says since when and how long ago in the dative`() {
    let german = German()
    let outage = ServiceOutage(
      service: "mail", call: "mail", age: .days(3), answered: .days(4), answer: .mailRefusesLogIn,
      remedy: .mailLogIn)
    #expect(
      german.doctorNoUse(outage).words
        == "Worker: seit 3 Tagen ohne mail, letzte Antwort vor 4 Tagen: mail: der Mailserver lehnt die Anmeldung ab"
    )
    #expect(german.doctorQueued(1, .hours(5)) == "Es warten: 1 Nachricht, die älteste seit 5 Stunden")
  }

  @Test func `clocks are behind when others are ahead`() {
    #expect(English().clock(behind: .minutes(15)) == "15 minutes behind")
    #expect(English().clock(behind: .minutes(-15)) == "15 minutes ahead")
    #expect(German().clock(behind: .minutes(15)) == "15 Minuten nach")
  }

  @Test func `a drill speaks of one as of one`() {
    #expect(English().drillLost(1) == "1 acknowledged order was lost.")
    #expect(German().drillLost(2) == "2 bestätigte Bestellungen gingen verloren.")
    #expect(English().drillSettled(0.1) == "Everything was settled after 0.1 s.")
    #expect(German().drillSettled(12.04) == "Nach 12,0 s war alles erledigt.")
  }
}
