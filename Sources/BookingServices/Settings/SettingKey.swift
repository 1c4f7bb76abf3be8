/// Every setting of `booking.toml`. Each can be given in the environment as well: `mail.server` as
/// `BOOKING_MAIL_SERVER`, which goes before the file.
enum SettingKey: String, CaseIterable, Sendable {
  case paymentsGateway = "payments.gateway"
  case stripeKeyFile = "stripe.secret_key_file"
  case stripeWebhookFile = "stripe.webhook_secret_file"
  case stripeReturnPage = "stripe.return_page"
  case stripeAPI = "stripe.api"
  case mailServer = "mail.server"
  case mailEncryption = "mail.encryption"
  case mailUser = "mail.user"
  case mailPasswordFile = "mail.password_file"
  case mailFrom = "mail.from"
  case mailName = "mail.name"
  case mailAuthorities = "mail.authorities_file"
  case smsAccount = "texts.account"
  case smsTokenFile = "texts.token_file"
  case smsFrom = "texts.from"
  case smsAPI = "texts.api"
  case smsPerNumber = "texts.per_number_and_day"
  case smsPerDay = "texts.per_day"
  case workerLog = "worker.log"
  case auditMailTo = "audit.mail_to"

  /// Before the dot: the table of the file.
  var section: Substring { rawValue.prefix { $0 != "." } }

  var variable: String { "BOOKING_" + rawValue.uppercased().replacing(".", with: "_") }

  static let sections = Set(allCases.map(\.section))

  /// The known key that is most like `text`.
  static func nearest(to text: String) -> String {
    allCases.map(\.rawValue).min { EditDistance.between($0, text) < EditDistance.between($1, text) } ?? ""
  }
}

/// What only the worker needs. Each lies in a file of its own, named by a setting, or in a variable.
enum SecretKey: CaseIterable, Sendable {
  case stripeKey, stripeWebhook, mailPassword, smsToken

  /// The setting that names the file.
  var file: SettingKey {
    switch self {
    case .stripeKey: .stripeKeyFile
    case .stripeWebhook: .stripeWebhookFile
    case .mailPassword: .mailPasswordFile
    case .smsToken: .smsTokenFile
    }
  }

  /// The variable that holds the secret itself.
  var variable: String { String(file.variable.dropLast("_FILE".count)) }
}

/// How many letters must be put in, taken out or changed to make one text the other.
enum EditDistance {
  static func between(_ left: String, _ right: String) -> Int {
    let right = Array(right)
    var row = Array(0...right.count)
    for (index, letter) in left.enumerated() {
      var corner = row[0]
      row[0] = index + 1
      for column in right.indices {
        let change = corner + (right[column] == letter ? 0 : 1)
        corner = row[column + 1]
        row[column + 1] = min(change, corner + 1, row[column] + 1)
      }
    }
    return row[right.count]
  }
}
