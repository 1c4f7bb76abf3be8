import BookingDomain

/// German. People are addressed as „Sie“, as a box office and a bank do; short and friendly all the same, without nouns of office
/// („Erstattung“, never „Rückerstattungsvorgang“). The words of the trade are Warenkorb, Bestellung, Erstattung, Einlass, Saalplan,
/// Platz (any place, seated or not), Sitzplatz (a numbered one), ausverkauft, Veranstaltung, Vorverkauf; „reserviert“ is what is held
/// for somebody for some minutes, „freigegeben“ what is let go. Computers' words are those people use: E-Mail, SMS, Passwort,
/// SSH-Schlüssel. Names of commands, settings and keys stay as they are typed.
public struct German: Words {
  public let format = Format(.de)

  public init() {}
}

// Errors
extension German {
  public func sentence(_ error: BookingError, _ audience: Audience) -> String {
    let (isCommand, isStaff) = (audience.place == .commands, audience.isStaff)
    func wait(_ until: Timestamp) -> String { self.wait(until, audience) }
    return switch error {
    case .notAllowed: "Ihr Konto darf das nicht. Es wurde nichts geändert."
    case .logInNeeded: "Bitte melden Sie sich zuerst an."
    case .sessionEnded: "Ihr Zugang wurde anderswo geändert. Bitte melden Sie sich neu an."
    case .verificationNeeded: "Bitte bestätigen Sie zuerst E-Mail-Adresse und Telefonnummer."
    case .passwordNeededAgain: "Bitte geben Sie zuerst Ihr Passwort noch einmal ein."
    case .proofNeeded: "Dafür wird Ihr Passwort jedes Mal gebraucht."
    case .wrongEmailOrPassword:
      switch audience.place {
      case .screens: "E-Mail oder Passwort stimmt nicht. Noch einmal, oder ^F für ein neues Passwort."
      case .lines, .commands: "E-Mail oder Passwort stimmt nicht."
      }
    case .secondFactorNeeded: "Der Code aus Ihrer Authenticator-App wird auch gebraucht."
    case .wrongSecondFactor: "Der Code gilt nicht mehr oder wurde schon benutzt. Nehmen Sie den nächsten."
    case .throttled(let until):
      switch audience.place {
      case .screens: "Zu viele Versuche. Bitte \(wait(until)) warten, oder ^F für einen Code per E-Mail."
      case .lines:
        "Zu viele Versuche. Bitte \(wait(until)) warten, oder mit „back“ zurück und „Passwort vergessen“ wählen."
      case .commands: "Zu viele Versuche. Bitte \(wait(until)) warten."
      }
    case .mailedCodeNeeded(let until):
      "Zu viele falsche Passwörter. Melden Sie sich mit einem Code per E-Mail an oder warten Sie \(wait(until))."
    case .wrongCode(let left):
      left > 0
        ? "Das ist nicht der Code. Noch \(count(left, one: "Versuch", other: "Versuche"))."
        : "Das war nicht der Code, und er ist jetzt verbraucht. Fordern Sie einen neuen an."
    case .codeExpired: "Dieser Code ist abgelaufen. Fordern Sie einen neuen an."
    case .tooManyCodes(let until): "Vorerst keine Codes mehr. Bitte \(wait(until)) warten."
    case .tooManyLinks(let until): "Das wurde schon mehrmals gemailt. Bitte \(wait(until)) warten."
    case .tooManySignUps(let until): "Zu viele neue Konten von hier. Bitte \(wait(until)) warten."
    case .keyInUse: "Dieser Schlüssel gehört zu einem anderen Konto. Entfernen Sie ihn zuerst dort."
    case .tooManyKeys(let most):
      "Ein Konto hat höchstens \(format.number(most)) Schlüssel. Entfernen Sie zuerst einen."
    case .invalid(let problems):
      problems.isEmpty
        ? "Im Formular stimmt etwas nicht."
        : isCommand ? problems.map(sentence).joined(separator: " ") : sentence(problems[0])
    case .notFound(let missing): sentence(missing, audience)
    case .conflict:
      "Das hat inzwischen jemand anders geändert. Sehen Sie nach und ändern Sie dann noch einmal."
    case .holdersAffected: "Dafür gibt es schon Tickets: Wählen Sie zuerst, was die Leute erfahren sollen."
    case .notOnSale: "Das ist nicht im Verkauf."
    case .saleNotStarted(let start):
      "Im Verkauf ab \(format.dateAndTime(start, zone: audience.timeZone, now: audience.now))."
    case .saleEnded: "Der Verkauf ist beendet."
    case .soldOut: "Ausverkauft. Manchmal werden Plätze wieder frei."
    case .onlyLeft(let count):
      count == 0
        ? "Im Moment ist nichts frei." : "Nur noch \(places(count)) frei. Ihr Warenkorb ist unverändert."
    case .limitPerOrder(let most): "Höchstens \(format.number(most)) davon je Bestellung."
    case .minimumPerOrder(let least): "Mindestens \(format.number(least)) davon je Bestellung."
    case .limitPerAccount(let most): "Höchstens \(places(most)) je Konto und Veranstaltung."
    case .limitPerCart(let most): "In einen Warenkorb passen höchstens \(places(most))."
    case .limitHeld(let by, let most):
      switch by {
      case .account, .visit:
        "Je Besuch höchstens \(places(most)) auf einmal. Bezahlen Sie welche oder geben Sie sie frei."
      case .key:
        "Je SSH-Schlüssel höchstens \(places(most)) auf einmal. Bezahlen Sie welche oder geben Sie sie frei."
      case .network:
        "Ihr Netz hat schon \(places(most)) reserviert, mehr geht nicht. Versuchen Sie es später noch einmal."
      }
    case .heldTooLong(let by, let until):
      switch by {
      case .account, .visit:
        "Sie haben hier zu lange reserviert, ohne zu bezahlen. \(tryAgain(until, audience))"
      case .key: "Ihr SSH-Schlüssel hat zu lange reserviert, ohne zu bezahlen. \(tryAgain(until, audience))"
      case .network: "Ihr Netz hat hier zu lange reserviert, ohne zu bezahlen. \(tryAgain(until, audience))"
      }
    case .seatTaken(let seats):
      "Jemand war schneller: \(format.list(seats)) \(form(seats.count, one: "ist", other: "sind")) vergeben."
    case .seatsNeeded: "Hier hat jeder Platz eine Nummer: Wählen Sie, welche Sie möchten."
    case .otherCurrency(let currency):
      switch audience.place {
      case .screens:
        "Ihr Warenkorb ist in \(currency.code). Bezahlen Sie ihn zuerst (c), dann kaufen Sie dies."
      case .lines:
        "Ihr Warenkorb ist in \(currency.code). Tippen Sie „cart“ und bezahlen Sie ihn zuerst, dann kaufen Sie dies."
      case .commands: "Der Warenkorb ist in \(currency.code)."
      }
    case .cartEmpty: "Ihr Warenkorb ist leer."
    case .holdExpired: "Die Zeit ist um, die Plätze sind wieder frei. Wählen Sie sie noch einmal."
    case .orderClosed(.expired): "Die Zeit, diese Bestellung zu bezahlen, ist um. Es wurde nichts abgebucht."
    case .orderClosed(let status): "Diese Bestellung ist schon \(word(status))."
    case .paymentUnderWay:
      "Die Zahlung läuft noch. Es wurde nichts storniert; sehen Sie gleich noch einmal nach."
    case .gatewayUnreachable:
      "Der Zahlungsdienst ist nicht erreichbar. Es wurde nichts abgebucht; bitte noch einmal versuchen."
    case .amountNotTaken(let refusal): "\(reason(refusal)) Ihr Warenkorb ist unverändert."
    case .onlyPlayMoney:
      isStaff
        ? "Hier wurde echtes Geld angenommen, und die Einstellungen nennen keinen Zahlungsdienst mehr. Mehr sagt `booking doctor`."
        : "Hier kann gerade nichts bezahlt werden, es wurde nichts abgebucht. Die Kasse muss das erst beheben."
    case .notRefundable(let left): "Höchstens \(format.money(left)) können erstattet werden."
    case .noTickets: "Diese Bestellung hat keine gültigen Tickets. Es wurde nichts verschickt."
    case .returnClosed:
      "Diese Tickets können nicht oder nicht mehr zurückgegeben werden. Es wurde nichts geändert."
    case .otherNumberOfOrders(let orders):
      "Inzwischen sind es \(count(orders, one: "Bestellung", other: "Bestellungen")). Es wurde nichts abgesagt."
    case .importRefused(let problems):
      "Wegen \(count(problems.count, one: "Zeile", other: "Zeilen")) wurde nichts importiert."
    case .importAbandoned:
      "Der Import stand so lange still, dass er aufgegeben wurde. Nichts kam hinzu: Starten Sie ihn neu."
    case .image(let error): reason(error)
    case .diskFull: "Die Festplatte ist voll. Es wurde nichts geändert."
    case .readOnly: "Das Datenverzeichnis ist schreibgeschützt. Es wurde nichts geändert."
    case .noPermission(let path): "Keine Berechtigung für \(path)."
    case .damaged(let detail):
      isCommand
        ? "Die Datenbank ist beschädigt (\(detail)). Spielen Sie eine Sicherung ein: booking --data NEU restore DATEI."
        : "Die Datenbank ist beschädigt. Spielen Sie mit `booking restore` eine Sicherung ein."
    case .newerSchema(let found, let known):
      isCommand
        ? "Die Daten stammen von einem neueren booking (Tabellen der Version \(found), dieses kennt \(known)). Aktualisieren Sie booking."
        : "Die Daten stammen von einer neueren Version dieses Programms."
    case .notADataDirectory(let path):
      isCommand
        ? "In \(path) ist keine Kasse. booking --data ORDNER init legt eine neue an."
        : "\(path) ist kein Datenverzeichnis."
    case .busy:
      isCommand
        ? "Gerade schreiben zu viele andere. Es wurde nichts geändert; bitte noch einmal versuchen."
        : "Gerade sind sehr viele Leute hier. Es wurde nichts geändert; bitte noch einmal versuchen."
    case .replaced:
      isCommand
        ? "Diese Kasse wurde durch eine andere ersetzt, etwa beim Einspielen einer Sicherung. Es wurde nichts geändert; starten Sie das Programm neu."
        : "Diese Kasse wurde durch eine andere ersetzt. Es wurde nichts geändert; öffnen Sie sie neu."
    case .tooFewFiles:
      isCommand
        ? "Hier dürfen zu wenige Dateien gleichzeitig offen sein: ulimit -n sagt, wie viele. Es wurde nichts geändert."
        : "Es dürfen zu wenige Dateien gleichzeitig offen sein. Es wurde nichts geändert."
    case .openToOthers(let path):
      isCommand
        ? "Andere Benutzer dieses Rechners kommen an \(path). Wenn das allein für die Kasse ist: chmod go-rwx \(path)"
        : "Andere Benutzer dieses Rechners kommen an \(path)."
    case .inUse(let holders):
      isCommand
        ? "Das Datenverzeichnis ist in Gebrauch, und zwar von \(processes(holders)). Es wurde nichts geändert; versuchen Sie es danach noch einmal."
        : "Die Daten werden gerade ausgetauscht. Es wurde nichts geändert; bitte noch einmal versuchen."
    case .fileExists(let path): "\(path) gibt es schon und bleibt, wie es ist."
    case .unreadable(let path, let reason): "\(path) ist nicht lesbar: \(cut(reason, to: 200))."
    case .unwritable(let path, let reason): "\(path) kann nicht geschrieben werden: \(cut(reason, to: 200))."
    case .storage(let detail):
      isStaff
        ? "Die Datenbank hat abgelehnt: \(cut(detail, to: isCommand ? 500 : 120))"
        : "Das hat nicht geklappt, es wurde nichts geändert. Versuchen Sie es noch einmal oder fragen Sie die Kasse."
    }
  }

  public func sentence(_ missing: Missing, _ audience: Audience) -> String {
    let isCommand = audience.place == .commands
    return switch missing {
    case .account: isCommand ? "Dieses Konto gibt es nicht." : "Dieses Konto gibt es nicht mehr."
    case .event:
      isCommand
        ? "Diese Veranstaltung gibt es nicht. booking events --all zeigt alle."
        : "Diese Veranstaltung gibt es nicht mehr."
    case .key: "Diesen Schlüssel gibt es nicht mehr."
    case .message: "Diese Nachricht gibt es nicht mehr."
    case .order:
      isCommand
        ? "Diese Bestellung gibt es nicht. booking orders zeigt alle."
        : "Diese Bestellung gibt es nicht mehr."
    case .paymentPage: "Die Bezahlseite dieser Bestellung ist noch nicht oder nicht mehr offen."
    case .picture: "Dieses Bild gibt es nicht mehr."
    case .seat: "Diesen Sitzplatz gibt es nicht."
    case .seatingPlan: "Diese Tickets haben keine nummerierten Sitzplätze."
    case .secondFactor: "Dieses Konto hat keinen zweiten Faktor."
    case .ticket: isCommand ? "Dieses Ticket gibt es nicht." : "Dieses Ticket gibt es nicht mehr."
    case .ticketType: "Diese Tickets gibt es nicht mehr."
    case .visit: "Ihr Besuch ist beendet. Starten Sie das Programm neu."
    }
  }

  public func processes(_ holders: [DirectoryHolder]) -> String {
    guard !holders.isEmpty else { return "einem anderen Prozess" }
    let shown = holders.prefix(5).map { "\($0.process) \(cut($0.command, to: 60))" }
    let more = holders.count - shown.count
    return format.list(shown + (more > 0 ? ["\(format.number(more)) weiteren"] : []))
  }

  private func tryAgain(_ until: Timestamp, _ audience: Audience) -> String {
    "Versuchen Sie es um \(format.time(until, zone: audience.timeZone)) wieder."
  }

  private func places(_ number: Int) -> String { count(number, one: "Platz", other: "Plätze") }
}

// Fields of forms and files
extension German {
  public func name(_ field: FieldProblem.Field) -> String {
    switch field {
    case .name: "Name"
    case .email: "E-Mail"
    case .phone: "Telefon"
    case .password: "Passwort"
    case .code: "Code"
    case .secondFactor: "Code aus Ihrer App"
    case .keyName: "Name des Schlüssels"
    case .language: "Sprache"
    case .title: "Titel"
    case .summary: "Kurztext"
    case .description: "Beschreibung"
    case .category: "Kategorie"
    case .venue: "Spielort"
    case .city: "Stadt"
    case .country: "Land"
    case .timeZone: "Zeitzone"
    case .startsAt: "Beginn"
    case .endsAt: "Ende"
    case .returnBy: "Rückgabe bis"
    case .doorsAt: "Einlass"
    case .ageLimit: "Mindestalter"
    case .refundPolicy: "Erstattung"
    case .poster: "Plakat"
    case .ticketTypes: "Tickets"
    case .ticketTypeName: "Ticketart"
    case .price: "Preis"
    case .currency: "Währung"
    case .capacity: "Kapazität"
    case .minPerOrder: "Min. je Bestellung"
    case .maxPerOrder: "Max. je Bestellung"
    case .saleStartsAt: "Verkauf ab"
    case .saleEndsAt: "Verkauf bis"
    case .seatingPlan: "Saalplan"
    case .status: "Status"
    case .cardNumber: "Kartennummer"
    case .cardExpiry: "Gültig bis"
    case .cardSecurityCode: "Prüfnummer"
    }
  }

  public func sentence(_ problem: FieldProblem) -> String {
    if problem.field == .ticketTypes, problem.reason == .missing {
      return
        "Dann wäre nichts im Verkauf. Behalten Sie ein Ticket, oder nehmen Sie die Veranstaltung aus dem Verkauf."
    }
    if problem.field == .ticketTypes, case .tooLong(let most) = problem.reason {
      return "Eine Veranstaltung hat höchstens \(format.number(most)) Ticketarten."
    }
    if problem.field == .title, problem.reason == .inUse {
      return "Eine Veranstaltung mit diesem Titel, Beginn und Spielort gibt es schon."
    }
    return "\(name(problem.field)): \(reason(problem.reason))"
  }

  public func importRow(
    _ problems: [FieldProblem], at place: ImportPlace, column: (FieldProblem.Field) -> String
  ) -> String {
    let start =
      switch place {
      case .line(let number): "Zeile \(number)"
      case .element(let number): "Veranstaltung \(number)"
      }
    let sentences = problems.map { problem in
      if problem.isOfWholeRow { return sentence(problem) }
      let ticket = problem.index.map { " der Ticketart \($0 + 1)" } ?? ""
      let words = problem.reason == .missing ? "Das fehlt." : reason(problem.reason)
      return "\(column(problem.field))\(ticket): \(words)"
    }
    return "\(start): \(sentences.joined(separator: " "))"
  }

  public func reason(_ reason: FieldProblem.Reason) -> String {
    switch reason {
    case .missing: "Bitte ausfüllen."
    case .tooShort(let least): "Mindestens \(format.number(least)) Zeichen."
    case .tooLong(let most): "Höchstens \(format.number(most)) Zeichen."
    case .tooCommon: "Dieses Passwort benutzen zu viele. Nehmen Sie ein paar eigene Wörter."
    case .notAnEmail: "Das sieht nicht wie eine E-Mail-Adresse aus."
    case .notAPhoneNumber: "Mit + und der Landesvorwahl: +49 170 1234567."
    case .notACountry: "Zwei Buchstaben: CA, DE, JP."
    case .notATimeZone: "Eine Zeitzone wie Europe/Berlin."
    case .notACurrency: "Drei Buchstaben, gleich für alle Tickets: EUR, USD, JPY."
    case .notANumber: "Hier steht eine Zahl, und keine zu große."
    case .notACode: "Ein Code hat sechs Ziffern."
    case .outOfRange(let least, let most): "Zwischen \(format.number(least)) und \(format.number(most))."
    case .amountOutOfRange(let least, let most): "Zwischen \(format.money(least)) und \(format.money(most))."
    case .ambiguousAmount(let one, let other): "\(one) oder \(other)? Bitte ohne Tausendertrennzeichen."
    case .notPayable(let refusal): self.reason(refusal)
    case .moreThanACart(let most): "Höchstens \(format.number(most)): Mehr passt in keine Bestellung."
    case .notADate: "In den Jahren 2000 bis 2199, und eine Veranstaltung dauert höchstens ein Jahr."
    case .unreadTime(let problem): self.reason(problem)
    case .skippedTime(let time, let zone):
      "\(Self.time(time)) Uhr gibt es am \(format.date(time)) in \(zone) nicht: Da werden die Uhren vorgestellt."
    case .afterTheEvent: "Dann ist die Veranstaltung schon vorbei: Niemand könnte kaufen."
    case .endsBeforeStart: "Das Ende liegt vor dem Beginn."
    case .notBeforeStart: "Einlass ist vor dem Beginn, höchstens einen Tag."
    case .inThePast: "Das liegt in der Vergangenheit."
    case .lessThanSold(let sold):
      "\(count(sold, one: "Platz ist", other: "Plätze sind")) schon verkauft oder reserviert."
    case .inUse: "Das ist schon vergeben."
    case .notAPlan(let problem): self.reason(problem)
    case .notAPoster(let error): self.reason(error)
    case .seatInUse(let label): "Platz \(label) ist verkauft oder reserviert und muss im Plan bleiben."
    case .unsafeCharacters: "Manche Zeichen sind nicht darstellbar. Bitte entfernen."
    case .unreadable: "Das ist nicht lesbar."
    case .unknown(let value): "\(cut(value, to: 60)) ist hier nicht bekannt."
    }
  }

  private static func time(_ time: LocalTime) -> String {
    "\(Format.two(time.hour)):\(Format.two(time.minute))"
  }

  public func reason(_ refusal: AmountRefusal) -> String {
    switch refusal {
    case .currency(let currency): "Der Zahlungsdienst nimmt keine \(currency.code)."
    case .lessThan(let least): "Der Zahlungsdienst nimmt erst Beträge ab \(format.money(least))."
    case .moreThan(let most): "Der Zahlungsdienst nimmt höchstens \(format.money(most)) auf einmal."
    case .notIn(let step): "Der Zahlungsdienst nimmt nur Vielfache von \(format.money(step))."
    }
  }

  public func reason(_ problem: TimeProblem) -> String {
    switch problem {
    case .missing: "Bitte ausfüllen."
    case .twoReadings(let one, let other):
      "\(format.date(one)) oder \(format.date(other))? Schreiben Sie den Monat aus."
    case .noTime(let day): "Um wie viel Uhr? Etwa \(format.date(day)) 20:00."
    case .noDay: "An welchem Tag? Etwa 20.12.2026 20:00."
    case .noYear: "Das Jahr fehlt. Etwa 20.12.2026 20:00."
    case .noSuchDay: "Diesen Tag gibt es nicht."
    case .noSuchTime: "Diese Uhrzeit gibt es nicht."
    case .anotherWeekday(let other): "Der \(format.date(other)) ist ein \(format.weekdays[other.weekday])."
    case .unread(let part): "„\(cut(part, to: 20))“ ist hier nicht lesbar. Etwa 20.12.2026 20:00."
    }
  }

  public func reason(_ problem: SeatingPlanProblem) -> String {
    let reason =
      switch problem.reason {
      case .noColon: "Eine Reihe braucht einen Doppelpunkt, etwa A-F: 1-12"
      case .notARow(let text): "„\(text)“ ist keine Reihe: Reihen sind A, F-A, 1-9 oder R1-R9"
      case .notABlock(let most): "Der Name eines Blocks hat 1 bis \(most) Zeichen"
      case .notSeats(let text):
        "„\(text)“ ist kein Platz: Plätze sind 4, 1-12 oder 12-1; * ist barrierefrei, _ eine Lücke"
      case .twice(let seat): "Platz \(seat) steht zweimal da"
      case .empty: "noch keine Plätze"
      case .tooManySeats(let most): "höchstens \(format.number(most)) Plätze"
      case .tooWide(let most): "In eine Reihe passen \(format.number(most)) Plätze"
      }
    return "Zeile \(problem.line): \(reason)."
  }

  public func reason(_ error: ImageError) -> String {
    switch error {
    case .notAnImage: "Das ist kein Bild. Ein Plakat ist eine PNG-, JPEG- oder WebP-Datei."
    case .tooLarge(let bytes, let limit):
      "\(megabytes(bytes)) MB sind zu viel: höchstens \(limit / 1_048_576) MB."
    case .tooManyPixels(let width, let height, let limit):
      "\(width) × \(height) ist zu groß: höchstens \(limit / 1_000_000) Megapixel."
    case .tooSmall(let width, let height, let least):
      "\(width) × \(height) ist zu klein: mindestens \(least) Pixel je Seite."
    case .damaged: "Die Datei ist beschädigt: Sie bricht ab oder widerspricht sich."
    case .animated: "Bewegte Bilder taugen nicht als Plakat. Nehmen Sie ein stehendes."
    case .missing(let path): "\(path) gibt es nicht."
    case .notAFile(let path): "\(path) ist keine Datei."
    case .altered: "Die gespeicherte Datei wurde verändert. Importieren Sie das Bild noch einmal."
    case .diskFull: "Die Festplatte ist voll. Es wurde nichts geändert."
    case .readOnly: "Das Datenverzeichnis ist schreibgeschützt. Es wurde nichts geändert."
    case .permissionDenied(let path): "Keine Berechtigung für \(path)."
    case .inputOutput(let path, let code):
      "\(path) ist nicht lesbar oder nicht beschreibbar (Fehler \(code))."
    }
  }

  public func reason(_ failure: PaymentFailure) -> String {
    switch failure {
    case .declined: "Die Bank hat die Karte abgelehnt."
    case .insufficientFunds: "Auf der Karte ist nicht genug Geld."
    case .expiredCard: "Die Karte ist abgelaufen."
    case .wrongSecurityCode: "Die Prüfnummer stimmt nicht."
    case .authenticationFailed: "Die zweite Prüfung der Bank ist fehlgeschlagen."
    case .refusedByGateway: "Der Zahlungsdienst hat die Zahlung abgelehnt."
    case .endedUnpaid: "Die Zahlung wurde beendet, bevor Geld ankam."
    }
  }
}

// States
extension German {
  public func word(_ status: OrderStatus) -> String {
    switch status {
    case .pending: "unbezahlt"
    case .paid: "bezahlt"
    case .expired: "abgelaufen"
    case .cancelled: "storniert"
    }
  }
}

// Times and prices
extension German {
  public var earlierToday: String { "heute schon" }
  public var today: String { "heute" }
  public var tomorrow: String { "morgen" }
  public var yesterday: String { "gestern" }
  public func clock(of city: String) -> String { "Ortszeit \(city)" }
  public func span(from start: String, to end: String) -> String { "\(start) bis \(end)" }
  public func doors(_ time: String) -> String { "Einlass \(time)" }
  public func ages(from least: Int) -> String { "ab \(least) Jahren" }
  public func length(hours: Int, minutes: Int) -> String {
    minutes == 0 ? "\(hours) Std." : "\(hours) Std. \(Format.two(minutes))"
  }
  public var free: String { "kostenlos" }
  public func from(price: String) -> String { "ab \(price)" }
}

// Messages
extension German {
  public func greeting(_ name: String?) -> String { name.map { "Guten Tag \($0)," } ?? "Guten Tag," }

  public func letter(_ message: MessageContent) -> Letter {
    let (facts, order, code) = (message.facts, message.order, message.code)
    let minutes = format.minutes(message.minutes)
    switch message.kind {
    case .phoneCode: return .text("Booking: Ihr Code ist \(code). Er gilt \(minutes).")
    case .emailCode:
      return Letter(
        "Bestätigen Sie Ihre E-Mail-Adresse",
        [
          "Ihr Code ist \(code)",
          "Geben Sie ihn in Booking ein, um diese Adresse zu bestätigen. Er gilt einmal, \(minutes) lang.",
          "Wenn Sie ihn nicht angefordert haben, ignorieren Sie diese E-Mail: Ohne den Code kann niemand Ihre Adresse verwenden.",
        ])
    case .resetCode:
      return Letter(
        "Ihr Code für ein neues Passwort",
        [
          "Ihr Code ist \(code)",
          "Geben Sie ihn in Booking ein, um ein neues Passwort zu setzen. Er gilt einmal, \(minutes) lang.",
          "Wenn Sie ihn nicht angefordert haben, ignorieren Sie diese E-Mail und geben Sie den Code niemandem: Ihr Passwort bleibt, wie es ist.",
        ])
    case .accountExists:
      return Letter(
        "Sie haben schon ein Konto",
        [
          "Gerade hat sich jemand bei Booking mit Ihrer E-Mail-Adresse registriert. Sie haben damit schon ein Konto.",
          "Wenn Sie das waren, melden Sie sich an. Passwort vergessen? Fordern Sie bei der Anmeldung einen Code an.",
          "Wenn Sie das nicht waren, müssen Sie nichts tun: Niemand sonst kann Ihre Adresse verwenden.",
        ])
    case .passwordChanged:
      return Letter(
        "Ihr Passwort wurde geändert",
        [
          "Ihr Passwort für Booking wurde gerade geändert.",
          "Wenn Sie das nicht waren, setzen Sie jetzt ein neues: Fordern Sie bei der Anmeldung einen Code an.",
        ])
    case .keyAdded:
      return Letter(
        "Ein neuer SSH-Schlüssel für Ihr Konto",
        [
          "Der SSH-Schlüssel „\(facts.keyName ?? "")“ öffnet jetzt Ihr Konto bei Booking ohne Passwort.",
          "Wenn Sie das nicht waren, melden Sie sich an, entfernen Sie ihn unter Konto, SSH-Schlüssel, und setzen Sie ein neues Passwort.",
        ])
    case .emailChanged:
      return Letter(
        "Ihre E-Mail-Adresse wurde geändert",
        [
          "Ihr Konto bei Booking hat jetzt eine andere E-Mail-Adresse; diese hier gehört nicht mehr dazu.",
          "Wenn Sie das nicht waren, sagen Sie sofort der Kasse Bescheid: Vielleicht benutzt jemand anders Ihr Konto.",
        ])
    case .phoneChanged where message.channel == .phone:
      return .text(
        "Booking: Ihr Konto hat jetzt eine andere Telefonnummer. Waren Sie das nicht? Sagen Sie der Kasse Bescheid."
      )
    case .phoneChanged:
      return Letter(
        "Ihre Telefonnummer wurde geändert",
        [
          "Ihr Konto bei Booking hat jetzt eine andere Telefonnummer.",
          "Wenn Sie das nicht waren, setzen Sie jetzt ein neues Passwort und sagen Sie der Kasse Bescheid.",
        ])
    case .secondFactorOn:
      return Letter(
        "Ihr Konto fragt jetzt nach einem zweiten Faktor",
        [
          "Ab jetzt fragt Ihr Konto bei Booking nach dem Passwort auch nach einem Code aus Ihrer Authenticator-App.",
          "Wenn Sie das nicht waren, lassen Sie ihn von der Kasse entfernen und setzen Sie ein neues Passwort.",
        ])
    case .secondFactorOff:
      return Letter(
        "Ihr Konto fragt nicht mehr nach einem zweiten Faktor",
        [
          "Ab jetzt öffnet allein Ihr Passwort Ihr Konto bei Booking.",
          "Wenn Sie das nicht waren, setzen Sie jetzt ein neues Passwort und schalten Sie ihn unter Konto, Zweiter Faktor wieder ein.",
        ])
    case .orderConfirmed:
      return Letter(
        "Ihre Tickets: Bestellung \(order)",
        ["Vielen Dank. Ihre Bestellung \(order) ist bezahlt, und das sind Ihre Tickets."]
          + lines(facts, codes: true)
          + [facts.amount.map { "Summe: \(format.money($0)), inklusive aller Gebühren und Steuern" }]
          .compactMap { $0 }
          + howToUse(message.attached))
    case .ticketsAgain:
      return Letter(
        "Noch einmal Ihre Tickets: Bestellung \(order)",
        ["Hier sind noch einmal die Tickets Ihrer Bestellung \(order). Es sind dieselben wie zuvor."]
          + lines(facts, codes: true) + howToUse(message.attached))
    case .eventChanged: return changed(message)
    case .payLink:
      return Letter(
        "Bezahlen Sie Ihre Bestellung \(order)",
        [
          "Hier bezahlen Sie \(facts.amount.map(format.money) ?? "") für Ihre Bestellung \(order). Die Seite ist noch \(minutes) offen:",
          facts.link ?? "",
          "Wenn Sie nichts bestellt haben, ignorieren Sie diese E-Mail: Es wird nichts abgebucht.",
        ])
    case .eventCancelled:
      return Letter(
        "Abgesagt: \(facts.lines?.first?.event ?? "Ihre Veranstaltung")",
        [
          "Es tut uns leid: Diese Veranstaltung Ihrer Bestellung \(order) ist abgesagt, die Tickets gelten nicht mehr."
        ]
          + lines(facts, codes: false)
          + (facts.refund == nil
            ? [
              "Was Sie dafür bezahlt und noch nicht zurückbekommen haben, wird automatisch erstattet. Wir mailen Ihnen, sobald es unterwegs ist."
            ] : refunded(message)))
    case .ticketsCancelled:
      return Letter(
        "Stornierte Tickets: Bestellung \(order)",
        [
          form(
            message.places,
            one: "Dieses Ticket Ihrer Bestellung \(order) wurde storniert und gilt nicht mehr:",
            other: "Diese Tickets Ihrer Bestellung \(order) wurden storniert und gelten nicht mehr:")
        ]
          + lines(facts, codes: true) + refunded(message))
    case .refundIssued:
      return Letter(
        "Ihre Erstattung: Bestellung \(order)",
        [
          "Wir haben \(facts.amount.map(format.money) ?? "Ihr Geld") von Ihrer Bestellung \(order) auf die Karte erstattet, mit der Sie bezahlt haben.",
          "Bis Ihre Bank das anzeigt, kann es bis zu zehn Tage dauern.",
        ])
    case .orderLate:
      return Letter(
        "Ihre Zahlung kam zu spät: Bestellung \(order)",
        ["Die Zahlung für Ihre Bestellung \(order) kam an, als diese Plätze schon vergeben waren:"]
          + lines(facts, codes: false)
          + [
            "Sie bekommen alles zurück, \(facts.amount.map(format.money) ?? ""), ohne dass Sie etwas tun müssen. Es tut uns leid."
          ])
    case .auditSeal:
      return Letter(
        "Booking: das letzte Siegel des Protokolls",
        [
          "Das ist das letzte Siegel dessen, was Booking aufgezeichnet hat, zum Zeitpunkt dieser Nachricht:",
          facts.seal ?? "",
          "Bewahren Sie es dort auf, wo niemand, der Booking betreibt, es ändern kann. In einer Datei gespeichert sagt es mit "
            + "booking check --anchor DATEI, ob seitdem etwas davon geändert oder entfernt wurde.",
        ])
    }
  }

  private func changed(_ message: MessageContent) -> Letter {
    let facts = message.facts
    var news = "Geändert"
    var paragraphs = ["Eine Veranstaltung Ihrer Bestellung \(message.order) hat sich geändert."]
    if let change = facts.change {
      news =
        switch (change.hasNewTitle, change.hasNewTime, change.hasNewPlace) {
        case (true, false, false): "Neuer Titel"
        case (false, true, false): change.isElsewhere ? "Neuer Termin" : "Neue Uhrzeit"
        case (false, false, true): "Neuer Ort"
        case (_, _, _): "Geändert"
        }
      paragraphs += [
        occasion("Jetzt:", change.after, during(change.after)),
        occasion("Vorher:", change.before, during(change.before)),
      ]
    }
    paragraphs.append("Ihre Tickets gelten weiter. Sie müssen nichts tun.")
    paragraphs += (facts.lines ?? []).map { line in
      (["\(format.number(line.quantity)) × \(line.ticketType)"] + tickets(line).map { "  \($0)" })
        .joined(separator: "\n")
    }
    if let returnBy = facts.returnBy, let zone = facts.change?.after.timeZone {
      let back =
        facts.refund.map { $0.isZero ? "" : "; Sie bekommen \(format.money($0)) zurück" }
        ?? "; Sie bekommen Ihr Geld zurück"
      paragraphs.append(
        "Wenn Sie nicht kommen können, nehmen wir Ihre Tickets bis \(moment(returnBy, zone: zone)) zurück\(back). "
          + "Melden Sie sich bei Booking an, öffnen Sie das Ticket und wählen Sie „zurückgeben“.")
    }
    return Letter(
      "\(news): \(facts.change?.after.title ?? "Ihre Veranstaltung")",
      paragraphs + (message.attached.isEmpty ? [] : howToUse(message.attached)))
  }

  private func during(_ occasion: EventEssentials) -> String {
    "\(moment(occasion.startsAt, doors: occasion.doorsAt, zone: occasion.timeZone)), bis \(format.time(occasion.endsAt, zone: occasion.timeZone)) Uhr"
  }

  private func lines(_ facts: MessageFacts, codes: Bool) -> [String] {
    (facts.lines ?? []).map { line in
      block(
        line.event,
        [
          moment(line.startsAt, doors: line.doorsAt, zone: line.timeZone), "\(line.venue), \(line.city)",
          "\(format.number(line.quantity)) × \(line.ticketType), je \(format.money(line.unitPrice))",
        ] + (codes ? tickets(line) : []))
    }
  }

  private func tickets(_ line: MessageFacts.Line) -> [String] {
    line.tickets.map { "Ticket \($0.code)" + ($0.seat.map { ", Platz \($0)" } ?? "") }
  }

  private func howToUse(_ attached: [AttachedFile]) -> [String] {
    let files =
      switch (attached.contains(.pages), attached.contains(.calendar)) {
      case (true, true): ["Im Anhang: Ihre Tickets als PDF und eine Kalenderdatei (.ics)."]
      case (true, false): ["Im Anhang: Ihre Tickets als PDF."]
      case (false, true): ["Im Anhang: eine Kalenderdatei (.ics)."]
      case (false, false): [String]()
      }
    return files + ["Zeigen Sie am Einlass den QR-Code jedes Tickets, oder sagen Sie den Ticketcode an."]
  }

  private func refunded(_ message: MessageContent) -> [String] {
    message.refund.map { amount in
      amount.isZero
        ? ["Der Preis wird nicht erstattet."]
        : [
          "Wir erstatten \(format.money(amount)) auf die Karte, mit der Sie bezahlt haben, und schreiben noch einmal, sobald das Geld unterwegs ist."
        ]
    } ?? []
  }

  public func moment(_ moment: Timestamp, doors: Timestamp?, zone: String) -> String {
    let opening = doors.map { " (Einlass \(format.time($0, zone: zone)) Uhr)" } ?? ""
    return
      "\(format.fullDate(moment, zone: zone)), \(format.time(moment, zone: zone)) Uhr, \(clock(zone: zone))\(opening)"
  }
}

// Tickets
extension German {
  public var ticketLabels: TicketLabels {
    TicketLabels(
      heading: "TICKET", type: "Ticket", seat: "Platz", holder: "Name", order: "Bestellung", code: "Code",
      atTheDoor:
        "Zeigen Sie am Einlass den QR-Code, auf Papier oder auf dem Bildschirm, oder sagen Sie den Code an.")
  }

  public func until(_ time: String) -> String { "bis \(time) Uhr" }
  public func order(_ code: String) -> String { "Bestellung \(code)" }
  public func seat(_ label: String) -> String { "Platz \(label)" }
  public func qrCode(_ token: String) -> String { "QR-Code: \(token)" }
  public var void: String { "UNGÜLTIG" }
}
