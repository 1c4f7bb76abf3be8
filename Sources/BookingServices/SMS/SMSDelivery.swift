import BookingDomain
import BookingModel
import BookingRules
import BookingWords
import Foundation

/// Sends texts through an interface like Twilio's: one form a message, log-in by account and token.
struct SMSDelivery: MessageDelivery {
  private let settings: SMSSettings
  private let token: Secret
  private let client: HTTPClient
  private let journal: ServiceJournal?

  init(
    _ settings: SMSSettings, token: Secret, client: HTTPClient = HTTPClient(), journal: ServiceJournal? = nil
  ) {
    self.settings = settings
    self.token = token
    self.client = client
    self.journal = journal
  }

  private static let subject = "sms"

  func deliver(_ message: OutgoingMessage) throws(DeliveryError) {
    guard let number = PhoneNumber(message.recipient) else {
      throw .permanent(.notAPhoneNumber)
    }
    let request = HTTPRequest(
      address: settings.api.appending("/2010-04-01/Accounts/\(settings.account)/Messages.json"),
      headers: [
        Self.authorization(settings, token), ("Content-Type", "application/x-www-form-urlencoded"),
      ],
      body: PostedField.encoded([
        PostedField("To", number.text), PostedField("From", settings.from), PostedField("Body", message.body),
      ]))
    let response: HTTPResponse
    do throws(HTTPFailure) {
      response = try client.send(request)
    } catch {
      let trouble = error.line.trouble(.sms, at: settings.api, setting: "sms.api")
      journal?.failed(.sms, Self.subject, trouble)
      throw .temporary(.service(trouble.answer))
    }
    journal?.compare(.sms, date: response.date)
    guard let trouble = Self.trouble(response) else {
      journal?.answered(.sms, Self.subject)
      // 400 is about this message: the number, the words. Everything else (log-in, limits, trouble) may be mended.
      guard response.status != 400 else {
        throw .permanent(.service(Self.answer(response)))
      }
      return
    }
    journal?.failed(.sms, Self.subject, trouble)
    throw .temporary(.service(trouble.answer))
  }

  /// What keeps the service from sending anything; nil for an answer to what was asked, be it a no.
  static func trouble(_ response: HTTPResponse) -> ServiceProblem? {
    switch response.status {
    case 200..<300, 400: nil
    case 401, 403: ServiceProblem(.logIn, answer(response), .smsLogIn)
    case 404: ServiceProblem(.logIn, answer(response), .smsAccount)
    default: ServiceProblem(.elsewhere, answer(response), .wait)
    }
  }

  private static func answer(_ response: HTTPResponse) -> ServiceAnswer {
    .smsStatus(
      response.status, code: (try? JSONDecoder().decode(Problem.self, from: response.body))?.code)
  }

  static func authorization(_ settings: SMSSettings, _ token: Secret) -> (name: String, value: String) {
    ("Authorization", "Basic " + Data("\(settings.account):\(token.value)".utf8).base64EncodedString())
  }

  private struct Problem: Decodable { let code: Int? }
}
