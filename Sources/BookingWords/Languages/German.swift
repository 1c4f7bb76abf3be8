import BookingModel

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
    case .keyRevoked:
      "Ihr SSH-Schlüssel öffnet das Konto nicht mehr. Bitte melden Sie sich mit dem Passwort an."
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
        "Zu viele Versuche. Bitte \(wait(until)) warten, oder tippen Sie „zurück“ und wählen Sie „Passwort vergessen“."
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
        "Ihr Warenkorb ist in \(currency.code). Tippen Sie „warenkorb“ und bezahlen Sie ihn zuerst, dann kaufen Sie dies."
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
    case .ticketVoid: "Dieses Ticket gilt nicht mehr und bekommt keinen neuen Code."
    case .tooManyTicketCodes(let most):
      "Dieses Ticket hatte schon \(format.number(most)) Codes, mehr gehen nicht. Der letzte gilt weiter."
    case .returnClosed:
      "Diese Tickets können nicht oder nicht mehr zurückgegeben werden. Es wurde nichts geändert."
    case .otherNumberOfOrders(let orders):
      "Inzwischen sind es \(count(orders, one: "Bestellung", other: "Bestellungen")). Es wurde nichts abgesagt."
    case .doorClosed: "Der Einlass zu diesem Event ist schon geschlossen."
    case .undoTooLate: "Das ist zu lange her, um es hier zurückzunehmen. Die Einlassleitung kann es."
    case .notOverridable:
      "Das lässt sich nicht anders entscheiden: kein Ticket dieses Events, oder seither benutzt."
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
    case .deviceTrouble(let trouble): sentence(trouble, audience)
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
    case .unreadable(let path, let reason): "\(path) ist nicht lesbar: \(self.reason(reason))."
    case .unwritable(let path, let reason): "\(path) kann nicht geschrieben werden: \(self.reason(reason))."
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
    case .checkInList: "Diese Liste gibt es nicht mehr."
    case .gate: "Diesen Eingang gibt es nicht mehr."
    case .gateDevice: "Dieses Gerät gibt es nicht mehr."
    case .incident: "Diesen Vorfall gibt es nicht mehr."
    case .scan: "Diesen Scan gibt es nicht mehr."
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
    case .note: "Grund"
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
      return "\(self.column(of: problem, column))\(ticket): \(words)"
    }
    return "\(start): \(sentences.joined(separator: " "))"
  }

  public func reason(_ reason: FieldProblem.Reason) -> String {
    switch reason {
    case .missing: "Bitte ausfüllen."
    case .tooShort(let least): "Mindestens \(format.number(least)) Zeichen."
    case .tooLong(let most): "Höchstens \(format.number(most)) Zeichen."
    case .tooCommon: "Dieses Passwort benutzen zu viele. Nehmen Sie ein paar eigene Wörter."
    case .tooPersonal:
      "Wer Ihren Namen oder Ihre E-Mail kennt, könnte das erraten. Nehmen Sie ein paar andere Wörter."
    case .notAnEmail: "Das sieht nicht wie eine E-Mail-Adresse aus."
    case .notAPhoneNumber: "Mit + und der Landesvorwahl: +49 170 1234567."
    case .notACountry: "Zwei Buchstaben: CA, DE, JP."
    case .notATimeZone: "Eine Zeitzone wie Europe/Berlin."
    case .notACurrency: "Drei Buchstaben, gleich für alle Tickets: EUR, USD, JPY."
    case .notANumber: "Das muss eine Zahl sein, und keine zu große."
    case .notACode: "Ein Code hat sechs Ziffern."
    case .outOfRange(let least, let most): "Zwischen \(format.number(least)) und \(format.number(most))."
    case .amountOutOfRange(let least, let most): "Zwischen \(format.money(least)) und \(format.money(most))."
    case .ambiguousAmount(let one, let other):
      "\(format.typed(one)) oder \(format.typed(other))? Bitte ohne Tausendertrennzeichen."
    case .feeAbovePrice(let fee): "Die Gebühr von \(format.money(fee)) ist mehr, als Sie bekämen."
    case .notPayable(let refusal): self.reason(refusal)
    case .moreThanACart(let most): "Höchstens \(format.number(most)): Mehr passt in keine Bestellung."
    case .notADate: "In den Jahren 2000 bis 2199, und eine Veranstaltung dauert höchstens ein Jahr."
    case .unreadTime(let problem): self.reason(problem)
    case .skippedTime(let time, let zone):
      "\(Self.time(time)) Uhr gibt es am \(format.date(time)) in \(zone) nicht: Da werden die Uhren vorgestellt."
    case .afterTheEvent: "Dann ist die Veranstaltung schon vorbei: Niemand könnte kaufen."
    case .endsBeforeStart: "Das Ende liegt vor dem Beginn."
    case .notBeforeStart: "Der Einlass liegt vor dem Beginn, höchstens einen Tag davor."
    case .inThePast: "Das liegt in der Vergangenheit."
    case .lessThanSold(let sold):
      "\(count(sold, one: "Platz ist", other: "Plätze sind")) schon verkauft oder reserviert."
    case .inUse: "Das ist schon vergeben."
    case .notAPlan(let problem): self.reason(problem)
    case .notASellers(let problem): self.reason(problem)
    case .notAPoster(let error): self.reason(error)
    case .seatInUse(let label): "Platz \(label) ist verkauft oder reserviert und muss im Plan bleiben."
    case .unsafeCharacters: "Manche Zeichen sind nicht darstellbar. Bitte entfernen."
    case .unreadable: "Das ist nicht lesbar."
    case .unknown(let value): "\(cut(value, to: 60)) ist hier nicht bekannt."
    case .namelessColumn(let column): "Spalte \(column) hat einen Wert, aber keinen Namen."
    case .unknownField: "Ein solches Feld gibt es nicht."
    case .outsideFolder: "Der Pfad führt aus dem Ordner der Datei hinaus."
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

  public func reason(_ problem: SellerProblem) -> String {
    switch problem {
    case .notAnIBAN:
      "Eine IBAN beginnt mit zwei Buchstaben und zwei Ziffern, etwa DE89 3704 0044 0532 0130 00."
    case .ibanCountry(let country): "In keinem Land beginnen IBANs mit \(country)."
    case .ibanLength(let country, let expected, let found):
      "\(found < expected ? "Zu kurz" : "Zu lang") für \(country): Eine IBAN hat dort \(format.number(expected)) Zeichen, diese hat \(format.number(found))."
    case .ibanCharacter(let country, let character, let place):
      "„\(character)“ kann nicht das \(format.number(place)). Zeichen einer IBAN aus \(country) sein."
    case .ibanCheckDigits: "Da ist etwas vertippt: Die Prüfziffern am Anfang passen nicht zum Rest."
    case .outsideSEPA(let country): "Ein Konto in \(country) ist mit SEPA-Überweisungen nicht zu erreichen."
    case .vatIDCountry(let country):
      "USt-IdNrn. aus \(cut(country, to: 10)) sind hier nicht bekannt. Sie beginnen mit zwei Buchstaben, etwa DE136695976."
    case .vatIDLength(let country, let expected, let found, let example):
      "\(country) hat \(lengths(expected, to: "bis")) Zeichen nach den Buchstaben, nicht \(format.number(found)): \(example)."
    case .vatIDShape(let country, let example):
      "Das ist keine USt-IdNr. aus \(country); die sieht aus wie \(example)."
    case .vatIDCheckDigits(let country):
      "Da ist etwas vertippt: Die Prüfziffer dieser USt-IdNr. aus \(country) passt nicht zum Rest."
    case .notADateOfBirth: "Ein Geburtsdatum, etwa 1990-05-17."
    case .tooYoung(let years): "Wer verkauft, ist mindestens \(format.number(years)) Jahre alt."
    }
  }

  public func sentence(_ trouble: DeviceTrouble, _ audience: Audience) -> String {
    switch trouble {
    case .notPaired(let path):
      "In \(path) ist kein gekoppeltes Gerät. booking device pair CODE --from user@host:port koppelt es."
    case .alreadyPaired(let name): "Dieses Gerät ist schon gekoppelt, als \(cut(name, to: 40))."
    case .inUse(let path): "Ein anderes Programm scannt gerade mit dem Gerät in \(path)."
    case .noSnapshot:
      "Dieses Gerät hat noch nichts vom Shop gehört. Es braucht einmal das Netz."
    case .tooOld(let since):
      "Zuletzt vor \(format.hours(age(since, audience))) vom Shop gehört: zu lange. Verbinden Sie es einmal."
    case .wiped: "Die Veranstaltung ist vorbei, und was dieses Gerät darüber wusste, ist gelöscht."
    case .revoked: "Dieses Gerät wurde gesperrt. Auf ihm ist nichts mehr; fragen Sie die Einlassleitung."
    case .otherSnapshot:
      "Nicht von diesem Shop und für diese Veranstaltung, oder verändert. Nichts wurde übernommen."
    case .otherList: "An diesem Eingang gibt es keine solche Liste."
    case .shopUnreachable: "Der Shop antwortet nicht."
    case .notUnderstood(let line):
      "Zeile \(line) ist abgeschnitten oder keine von uns. Was davor kam, ist gesichert."
    case .tooLong(let line): "Zeile \(line) ist zu lang. Was davor kam, ist gesichert."
    case .otherVersion(let version):
      "Die Gegenseite spricht Version \(version) des Abgleichs. Aktualisieren Sie booking auf beiden Rechnern."
    case .onlyShop: "Das kann nur der Shop, kein anderer Eingang."
    case .shopSaid(let words): cut(words, to: 300)
    case .noSuchScan:
      "Das hat schon jemand getan, oder ein neuerer Scan kam dazwischen."
    case .noteMissing: "Eine Begründung fehlt."
    case .listClosed: "Dieses Gerät hat keine Liste zum Suchen, oder sie ist nicht geöffnet."
    }
  }

  public func reason(_ problem: FileProblem) -> String {
    switch problem {
    case .missing: "die Datei gibt es nicht"
    case .notAFile: "das ist keine Datei"
    case .notADirectory: "das ist eine Datei, kein Verzeichnis"
    case .isADirectory: "das ist ein Verzeichnis"
    case .tooLarge(let mebibytes): "größer als \(format.number(mebibytes)) MiB"
    case .system(let words): cut(words, to: 200)
    case .empty: "die Datei ist leer"
    case .damagedUTF16: "beschädigtes UTF-16"
    case .notUTF8: "kein UTF-8; Tabellenprogramme bieten es als „CSV UTF-8“ an"
    case .unclosedQuote(let line): "ein Anführungszeichen in Zeile \(line) wird nie geschlossen"
    case .textAfterQuote(let line): "in Zeile \(line) folgt Text auf ein schließendes Anführungszeichen"
    case .unknownColumn(let name): "die Kopfzeile hat eine unbekannte Spalte, \(cut(name, to: 60))"
    case .columnTwice(let name): "die Kopfzeile hat die Spalte \(name) zweimal"
    case .notEvents: "kein JSON-Array von Veranstaltungen"
    case .notJSON(.mistake(let line, let column)): "kein JSON, Fehler in Zeile \(line), Spalte \(column)"
    case .notJSON(.numberTooLarge(let number)): "kein JSON, die Zahl \(number) ist zu groß"
    case .notJSON(.cutOff): "kein JSON, die Datei bricht ab"
    case .notJSON(.damaged): "kein JSON, die Datei ist beschädigt"
    case .notABackup: "keine Sicherung von booking"
    case .damaged: "die Datei ist beschädigt"
    case .cutOff: "die Datei bricht ab"
    case .becameShorter: "die Datei wurde beim Lesen kürzer"
    case .noSums: "eine Sicherung ohne Prüfsummen"
    case .damagedSums: "die Prüfsummen sind beschädigt"
    case .otherThanItsSums: "der Inhalt passt nicht zu den Prüfsummen"
    case .noSeal: "es ist kein Siegel darin"
    case .noDirectory(let folder): "das Verzeichnis \(folder) gibt es nicht"
    case .noFilesIn(let folder): "in \(folder) lässt sich keine Datei anlegen"
    }
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
    case .animated: "Animierte Bilder gehen nicht als Plakat. Nehmen Sie ein unbewegtes."
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

  public func word(_ state: OrderState) -> String {
    switch state {
    case .pending: "unbezahlt"
    case .paid: "bezahlt"
    case .partlyRefunded: "teilweise erstattet"
    case .refunded: "erstattet"
    case .refundedStillValid: "erstattet, Tickets gültig"
    case .cancelled: "storniert"
    case .notPaid: "nicht bezahlt"
    case .expired: "abgelaufen"
    }
  }

  public func word(_ reason: VoidReason?) -> String {
    switch reason {
    case nil: "gültig"
    case .eventCancelled: "abgesagt"
    case .cancelled: "storniert"
    case .refunded: "erstattet"
    }
  }

  public func stamp(_ reason: VoidReason?) -> String {
    switch reason {
    case nil: "GÜLTIG"
    case .eventCancelled: "ABGESAGT"
    case .cancelled: "STORNIERT"
    case .refunded: "ERSTATTET"
    }
  }

  public func word(_ status: EventStatus) -> String {
    switch status {
    case .draft: "Entwurf"
    case .published: "im Verkauf"
    case .cancelled: "abgesagt"
    }
  }

  public func word(_ state: PaymentState) -> String {
    switch state {
    case .created, .submitted: "unterwegs"
    case .awaitingCustomer: "wartet auf Sie"
    case .unknown: "wird geklärt"
    case .confirmed: "bezahlt"
    case .failed: "fehlgeschlagen"
    case .cancelled: "abgebrochen"
    }
  }

  public func managed(_ state: PaymentState) -> String {
    state == .awaitingCustomer ? "wartet auf den Kunden" : word(state)
  }

  public func word(_ state: RefundState) -> String {
    switch state {
    case .created, .submitted, .unknown: "unterwegs"
    case .confirmed: "erstattet"
    case .failed: "von der Bank abgelehnt"
    }
  }

  public func word(_ reason: RefundReason) -> String {
    switch reason {
    case .latePayment: "das Geld kam, als die Plätze schon weg waren"
    case .eventCancelled: "die Veranstaltung wurde abgesagt"
    case .ticketsCancelled: "Tickets storniert"
    case .goodwill: "Kulanz"
    case .duplicatePayment: "die Bestellung war schon bezahlt"
    }
  }

  public func word(_ kind: MessageKind) -> String {
    switch kind {
    case .emailCode: "Code für die E-Mail-Adresse"
    case .phoneCode: "Code für das Telefon"
    case .resetCode: "Code für ein neues Passwort"
    case .accountExists: "Hinweis, dass es schon ein Konto gibt"
    case .passwordChanged: "Hinweis auf ein neues Passwort"
    case .keyAdded: "Hinweis auf einen neuen Schlüssel"
    case .emailChanged: "Hinweis auf eine neue E-Mail-Adresse"
    case .phoneChanged: "Hinweis auf eine neue Telefonnummer"
    case .secondFactorOn: "Hinweis: zweiter Faktor eingeschaltet"
    case .secondFactorOff: "Hinweis: zweiter Faktor ausgeschaltet"
    case .orderConfirmed: "Tickets"
    case .eventCancelled: "Absage"
    case .ticketsCancelled: "stornierte Tickets"
    case .refundIssued: "Erstattung"
    case .orderLate: "verspätete Zahlung"
    case .payLink: "Link zum Bezahlen"
    case .eventChanged: "geänderte Veranstaltung"
    case .ticketsAgain: "Tickets, noch einmal"
    case .ticketReplaced: "Ticket mit neuem Code"
    case .auditSeal: "letztes Siegel des Protokolls"
    }
  }

  public func word(_ role: Role) -> String {
    switch role {
    case .customer: "Kunde"
    case .organiser: "Veranstalter"
    case .door: "Einlass"
    case .doorLead: "Einlassleitung"
    case .admin: "Admin"
    }
  }

  public func sentence(_ unfinished: UnfinishedImport) -> String {
    let file = unfinished.file.isEmpty ? "einer Datei" : unfinished.file
    let events = count(unfinished.count, one: "Veranstaltung", other: "Veranstaltungen")
    return
      "Ein Import aus \(file) läuft noch (\(format.number(unfinished.added)) von \(events)); der Worker oder der nächste Import bringt ihn zu Ende."
  }

  public func sentence(_ trouble: OperatorAlert) -> String {
    switch trouble {
    case .settings(let error): "Einstellungen: Es gelten die letzten ohne Fehler. \(summary(error))"
    case .workerAway: "Der Worker läuft nicht: Zahlungen und Nachrichten warten. Mehr sagt `booking doctor`."
    case .onlyPlayMoney:
      "Nichts wird verkauft: Hier wurde echtes Geld angenommen, und die Einstellungen nennen keinen Zahlungsdienst. `booking doctor`"
    case .ordersHeldUp(let orders):
      "\(count(orders, one: "Bestellung kann", other: "Bestellungen können")) nicht bezahlt werden: Der Zahlungsdienst nimmt keine Aufrufe an. `booking doctor`"
    case .refundsRefused(let refunds):
      "\(count(refunds, one: "Erstattung wurde", other: "Erstattungen wurden")) vom Zahlungsdienst abgelehnt. t auf der Bestellung versucht es noch einmal."
    case .importUnfinished(let unfinished): sentence(unfinished)
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
          "Geben Sie ihn in Booking ein, um diese Adresse zu bestätigen. Er gilt \(minutes) und nur einmal.",
          "Wenn Sie ihn nicht angefordert haben, ignorieren Sie diese E-Mail: Ohne den Code kann niemand Ihre Adresse verwenden.",
        ])
    case .resetCode:
      return Letter(
        "Ihr Code für ein neues Passwort",
        [
          "Ihr Code ist \(code)",
          "Geben Sie ihn in Booking ein, um ein neues Passwort zu setzen. Er gilt \(minutes) und nur einmal.",
          "Wenn Sie ihn nicht angefordert haben, ignorieren Sie diese E-Mail und geben Sie den Code nicht weiter: Ihr Passwort bleibt, wie es ist.",
        ])
    case .accountExists:
      return Letter(
        "Sie haben schon ein Konto",
        [
          "gerade wollte sich jemand bei Booking mit Ihrer E-Mail-Adresse registrieren. Sie haben damit schon ein Konto.",
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
          "der SSH-Schlüssel „\(facts.keyName ?? "")“ öffnet jetzt Ihr Konto bei Booking ohne Passwort.",
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
        "Zweiter Faktor eingeschaltet",
        [
          "ab jetzt verlangt Ihr Konto bei Booking nach dem Passwort auch einen Code aus Ihrer Authenticator-App.",
          "Wenn Sie das nicht waren, lassen Sie den zweiten Faktor von der Kasse entfernen und setzen Sie ein neues Passwort.",
        ])
    case .secondFactorOff:
      return Letter(
        "Zweiter Faktor ausgeschaltet",
        [
          "ab jetzt genügt Ihr Passwort, um Ihr Konto bei Booking zu öffnen.",
          "Wenn Sie das nicht waren, setzen Sie jetzt ein neues Passwort und schalten Sie den zweiten Faktor wieder ein: unter Konto, Zweiter Faktor.",
        ])
    case .orderConfirmed:
      return Letter(
        "Ihre Tickets: Bestellung \(order)",
        ["vielen Dank! Ihre Bestellung \(order) ist bezahlt. Hier sind Ihre Tickets."]
          + lines(facts, codes: true)
          + [facts.amount.map { "Summe: \(format.money($0)), inklusive aller Gebühren und Steuern" }]
          .compactMap { $0 }
          + howToUse(message.attached))
    case .ticketsAgain:
      return Letter(
        "Noch einmal Ihre Tickets: Bestellung \(order)",
        ["hier sind noch einmal die Tickets Ihrer Bestellung \(order). Es sind dieselben wie zuvor."]
          + lines(facts, codes: true) + howToUse(message.attached))
    case .ticketReplaced:
      return Letter(
        "Neuer Code für Ihr Ticket: Bestellung \(order)",
        [
          "dieses Ticket Ihrer Bestellung \(order) hat einen neuen QR-Code:"
        ] + lines(facts, codes: true) + [
          "Der alte Code öffnet die Tür nicht mehr, weder auf Papier noch auf dem Handy. Bitte nehmen Sie den neuen.",
          "Wenn Sie ihn nicht angefordert haben, fragen Sie bei der Kasse nach.",
        ] + howToUse(message.attached))
    case .eventChanged: return changed(message)
    case .payLink:
      return Letter(
        "Ihre Bestellung \(order) bezahlen",
        [
          "hier bezahlen Sie \(facts.amount.map(format.money) ?? "") für Ihre Bestellung \(order). Die Seite ist noch \(minutes) offen:",
          facts.link ?? "",
          "Wenn Sie nichts bestellt haben, ignorieren Sie diese E-Mail: Es wird nichts abgebucht.",
        ])
    case .eventCancelled:
      return Letter(
        "Abgesagt: \(facts.lines?.first?.event ?? "Ihre Veranstaltung")",
        [
          "es tut uns leid: Diese Veranstaltung Ihrer Bestellung \(order) wurde abgesagt, die Tickets gelten nicht mehr."
        ]
          + lines(facts, codes: false)
          + (facts.refund == nil
            ? [
              "Was Sie dafür bezahlt und noch nicht zurückbekommen haben, wird automatisch erstattet. Wir schreiben Ihnen, sobald das Geld unterwegs ist."
            ] : refunded(message)))
    case .ticketsCancelled:
      return Letter(
        "Stornierte Tickets: Bestellung \(order)",
        [
          form(
            message.places,
            one: "dieses Ticket Ihrer Bestellung \(order) wurde storniert und gilt nicht mehr:",
            other: "diese Tickets Ihrer Bestellung \(order) wurden storniert und gelten nicht mehr:")
        ]
          + lines(facts, codes: true) + refunded(message))
    case .refundIssued:
      return Letter(
        "Ihre Erstattung: Bestellung \(order)",
        [
          "wir haben \(facts.amount.map(format.money) ?? "Ihr Geld") zu Ihrer Bestellung \(order) auf die Karte erstattet, mit der Sie bezahlt haben.",
          "Es kann bis zu zehn Tage dauern, bis der Betrag auf Ihrem Konto erscheint.",
        ])
    case .orderLate:
      return Letter(
        "Ihre Zahlung kam zu spät: Bestellung \(order)",
        ["die Zahlung für Ihre Bestellung \(order) kam an, als diese Plätze schon vergeben waren:"]
          + lines(facts, codes: false)
          + [
            "Sie bekommen den vollen Betrag zurück\(facts.amount.map { ", \(format.money($0))" } ?? ""), ohne dass Sie etwas tun müssen. Es tut uns leid."
          ])
    case .auditSeal:
      return Letter(
        "Booking: das letzte Siegel des Protokolls",
        [
          "das ist das letzte Siegel dessen, was Booking bis zu dieser Nachricht aufgezeichnet hat:",
          facts.seal ?? "",
          "Bewahren Sie es dort auf, wo niemand, der Booking betreibt, es ändern kann. In einer Datei gespeichert zeigt es mit "
            + "booking check --anchor DATEI, ob seitdem etwas davon geändert oder entfernt wurde.",
        ])
    }
  }

  private func changed(_ message: MessageContent) -> Letter {
    let facts = message.facts
    var news = "Geändert"
    var paragraphs = ["eine Veranstaltung Ihrer Bestellung \(message.order) hat sich geändert."]
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
    paragraphs.append(
      facts.hasNewCodes == true
        ? "Ihre Tickets gelten weiter und haben neue QR-Codes: Was Sie vorher gedruckt oder gespeichert haben, öffnet die Tür nicht mehr."
        : "Ihre Tickets gelten weiter. Sie müssen nichts tun.")
    paragraphs += (facts.lines ?? []).map { line in
      (["\(format.number(line.quantity)) × \(line.ticketType)"] + tickets(line).map { "  \($0)" })
        .joined(separator: "\n")
    }
    if let returnBy = facts.returnBy, let zone = facts.change?.after.timeZone {
      let back =
        facts.refund.map { $0.isZero ? "" : ", und Sie bekommen \(format.money($0)) erstattet" }
        ?? ", und Sie bekommen Ihr Geld zurück"
      paragraphs.append(
        "Wenn Sie nicht kommen können, nehmen wir Ihre Tickets zurück\(back). Das geht bis \(moment(returnBy, zone: zone)): "
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
    return files + ["Zeigen Sie am Einlass den QR-Code jedes Tickets, oder nennen Sie den Ticketcode."]
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
        "Zeigen Sie am Einlass den QR-Code, auf Papier oder auf dem Bildschirm, oder nennen Sie den Code.")
  }

  public func until(_ time: String) -> String { "bis \(time) Uhr" }
  public func order(_ code: String) -> String { "Bestellung \(code)" }
  public func seat(_ label: String) -> String { "Platz \(label)" }
  public func qrCode(_ token: String) -> String { "QR-Code: \(token)" }
  public var void: String { "UNGÜLTIG" }
}

// Groups of keys
extension German {
  public func group(_ group: KeyGroup) -> String {
    switch group {
    case .account: "Konto"
    case .cart: "Warenkorb"
    case .checkout: "Bezahlen"
    case .codes: "Codes"
    case .dashboard: "Übersicht"
    case .door: "Einlass"
    case .events: "Veranstaltungen"
    case .everywhere: "Überall"
    case .filter: "Filtern"
    case .find: "Suchen"
    case .form: "Formular"
    case .go: "Gehe zu"
    case .keys: "Schlüssel"
    case .manage: "Verwaltung"
    case .messages: "Nachrichten"
    case .move: "Bewegen"
    case .order: "Bestellung"
    case .orders: "Bestellungen"
    case .password: "Passwort"
    case .poster: "Plakat"
    case .read: "Lesen"
    case .refund: "Erstattung"
    case .returns: "Rückgabe"
    case .save: "Speichern"
    case .seats: "Sitzplätze"
    case .settings: "Einstellungen"
    case .ticket: "Ticket"
    case .tickets: "Tickets"
    }
  }
}

// Management
extension German {
  public func label(_ key: ManagementKey) -> String {
    switch key {
    case .open: keyOpen
    case .nextList: "nächste Liste"
    case .previousList: "vorige Liste"
    case .sort: keySort
    case .filter: keyFilter
    case .showAll: keyShowAll
    case .scroll: keyScroll
    case .scrollDown: keyScrollDown
    case .scrollUp: keyScrollUp
    case .pageDown: keyPageDown
    case .pageUp: keyPageUp
    case .back: keyBack
    case .dashboard: "Übersicht"
    case .openEvent: keyOpen
    case .nextCurrency: "nächste Währung"
    case .previousCurrency: "vorige Währung"
    case .undeliveredMessages: "unzustellbare Nachrichten"
    case .addEvent: "anlegen"
    case .edit: "bearbeiten"
    case .publish: "veröffentlichen"
    case .takeOffSale: "Verkauf stoppen"
    case .orders: "Bestellungen"
    case .allOrders: "alle Bestellungen"
    case .poster: "Plakat"
    case .cancelEvent: "absagen"
    case .deleteEvent: "löschen"
    case .deleteDraft: "Entwurf löschen"
    case .ticketTypes: "Ticketarten"
    case .save: "speichern"
    case .close: "schließen"
    case .addTickets: "Tickets anlegen"
    case .changeTickets: keyChange
    case .removeTickets: "entfernen"
    case .putBackOnSale: "wieder verkaufen"
    case .moveUp: "nach oben"
    case .moveDown: "nach unten"
    case .allTickets: "alle Tickets"
    case .nextPart: "nächster Teil"
    case .previousPart: "voriger Teil"
    case .manage: sectionManage
    case .saveAndTell(let people): "speichern, \(count(people, one: "Person", other: "Personen")) informieren"
    case .tell(let people): "\(format.number(people)) informieren"
    case .tellNobody: "niemanden informieren"
    case .nobody: "niemanden"
    case .offerReturns: "Rückgabe anbieten"
    case .noReturns: "keine Rückgabe"
    case .earlierOrLater: "früher oder später"
    case .dayLater: "einen Tag später"
    case .preview: "ansehen"
    case .complete: "ergänzen"
    case .makePoster: "als Plakat nehmen"
    case .chooseAnother: "anderes Bild"
    case .removePoster: "Plakat entfernen"
    case .move: keyMove
    case .refundTickets: "Tickets erstatten"
    case .cancelTickets: "Tickets stornieren"
    case .retryRefund: "Erstattung wiederholen"
    case .goodwillRefund: "Kulanzerstattung"
    case .sendTicketsAgain: "Tickets noch einmal senden"
    case .copyCode: keyCopyCode
    case .goOn: keyGoOn
    case .notNow: promptNotNow
    case .choose: keyChoose
    case .chooseAll: "alle"
    case .chooseNone: "keine"
    case .keepMoney: "ohne Erstattung"
    case .refundMoney: "mit Erstattung"
    case .cancelChosen: "stornieren"
    case .refund(let amount): "\(format.money(amount)) erstatten"
    case .order: "Bestellung"
    case .sendAgain: "noch einmal senden"
    case .correctAddress: "Adresse ändern"
    case .copyAddress: "Adresse kopieren"
    }
  }

  public func hint(_ hint: ManagementHint) -> String {
    switch hint {
    case .goBack: keyGoBack
    case .showMessages: "ansehen"
    case .showAllEvents: eventsShowAll
    case .showAllOrders: "alle Bestellungen"
    case .showOtherLists: "andere Listen"
    case .addEvent: "Veranstaltung anlegen"
    case .addTickets: "Tickets anlegen"
    case .offerReturns: "Rückgabe anbieten"
    case .chooseAnother: "anderes Bild"
    }
  }

  public var password: String { "Passwort" }

  public func refusal(_ refusal: ManagementRefusal) -> String {
    switch refusal {
    case .noUpcomingEvent: "Hier ist keine kommende Veranstaltung."
    case .noEvent: "Hier ist keine Veranstaltung. Mit a legen Sie eine an."
    case .onSaleAlready: "Sie ist schon im Verkauf. w stoppt den Verkauf."
    case .notOnSale: "Sie ist nicht im Verkauf. p veröffentlicht sie."
    case .cancelledForGood:
      "Diese Veranstaltung ist abgesagt und lässt sich nicht mehr bearbeiten. Wer Tickets hatte, sieht sie weiterhin."
    case .postersNotOverSSH:
      "Über SSH sind Ihre eigenen Dateien nicht erreichbar. Importieren Sie Plakate dort, wo die Kasse läuft."
    case .pictureBeingKept: "Einen Moment, das Bild wird gespeichert."
    case .noTicketsToChange: "Es gibt noch keine Tickets. Mit a legen Sie welche an."
    case .ticketsOffSale: "Diese Tickets sind nicht im Verkauf. x verkauft sie wieder."
    case .ticketsTakenOut: "Diese Tickets sind entfernt. x holt sie zurück."
    case .beingSaved: "Es wird gerade gespeichert."
    case .saveFirst: "Erst speichern (^S) oder schließen (Esc)."
    case .noOrder: "Hier ist keine Bestellung."
    case .orderBeingRead: "Die Bestellung wird noch geladen."
    case .neverPaid: "Diese Bestellung wurde nie bezahlt und hat keine Tickets."
    case .noValidTickets: "Kein Ticket dieser Bestellung ist noch gültig."
    case .allRefunded: "Es wurde schon alles erstattet."
    case .nothingPaid: "Es wurde nichts bezahlt, also ist nichts zu erstatten."
    case .noneChosen: "Wählen Sie zuerst Tickets aus: Leertaste, oder a für alle."
    case .noMessage: "Hier ist keine Nachricht."
    case .messageOfNoOrder: "Zu dieser Nachricht gehört keine Bestellung."
    case .codeEnded: "Dieser Code ist abgelaufen. Ein neuer lässt sich anfordern."
    }
  }
}

// Management: the dashboard
extension German {
  public var dashboard: String { "Übersicht" }
  public func salesToday(_ date: String) -> String { "Umsatz heute, \(date)" }
  public func twoWeeks(_ currency: Currency) -> String {
    "Zwei Wochen in \(currency.code), vor Erstattungen"
  }
  public var soldHeading: String { "Auslastung" }
  public var holdsHeading: String { "Reserviert" }
  public func undelivered(_ messages: Int) -> String {
    "\(count(messages, one: "Nachricht kam", other: "Nachrichten kamen")) nicht an."
  }
  public var nothingSoldInTwoWeeks: String { "In den letzten zwei Wochen wurde nichts verkauft." }
  public func ordersToday(_ orders: Int, hasBars: Bool, moreCurrencies currencies: Int) -> String {
    var words = "\(count(orders, one: "Bestellung", other: "Bestellungen")) heute"
    if hasBars { words += "; ein Balken je Tag" }
    if currencies > 0 {
      words += "; \(count(currencies, one: "weitere Währung", other: "weitere Währungen"))"
    }
    return words
  }
  public func refunded(_ refunded: Money, net: Money) -> String {
    "− \(format.money(refunded)) erstattet, \(self.net(net))"
  }
  public func net(_ money: Money) -> String { "bleiben \(format.money(money))" }
  public func onYesterday(_ percent: Int) -> String { "\(format.percent(percent)) gegenüber gestern" }
  public var nothingYesterday: String { "gestern nichts" }
  public var asYesterday: String { "wie gestern" }
  public var noUpcoming: String { "Keine kommenden Veranstaltungen." }
  public func held(_ places: Int) -> String {
    places == 0 ? "Keine Plätze reserviert." : "\(count(places, one: "Platz", other: "Plätze")) reserviert."
  }
  public func expiring(_ places: Int) -> String {
    "\(count(places, one: "Platz wird", other: "Plätze werden")) frei"
  }
}

// Management: events and their posters
extension German {
  public var eventSearch: String { "Titel, Spielort oder Stadt" }

  public func tab(_ tab: ManagedTab) -> String {
    switch tab {
    case .coming: "Kommende"
    case .onSale: "Im Verkauf"
    case .drafts: "Entwürfe"
    case .cancelled: "Abgesagt"
    case .past: "Vergangene"
    case .all: "Alle"
    }
  }

  public func nothing(in tab: ManagedTab) -> String {
    switch tab {
    case .coming: "Keine kommenden Veranstaltungen."
    case .onSale: "Keine Veranstaltung im Verkauf."
    case .drafts: "Keine Entwürfe."
    case .cancelled: "Keine abgesagten Veranstaltungen."
    case .past: "Noch keine vergangenen Veranstaltungen."
    case .all: "Noch keine Veranstaltungen."
    }
  }

  public var over: String { "vorbei" }
  public var noTickets: String { "keine Tickets" }
  public func sold(_ sold: Int, of capacity: Int) -> String {
    "\(format.number(sold))/\(format.number(capacity))"
  }

  public var noTicketTypes: String { "Noch keine Tickets." }
  public var noLongerOnSale: String { "nicht mehr im Verkauf" }
  public func more(_ count: Int) -> String { "\(format.number(count)) weitere" }
  public func ticketTypes(_ first: Int, to last: Int, of count: Int) -> String {
    "\(format.number(first))–\(format.number(last)) von \(self.count(count, one: "Ticketart", other: "Ticketarten"))"
  }
  public func paidOrders(_ orders: Int) -> String {
    count(orders, one: "bezahlte Bestellung", other: "bezahlte Bestellungen")
  }
  public func gross(_ gross: Money, refunded: Money) -> String {
    "\(format.money(gross)) − \(format.money(refunded)) erstattet"
  }
  public func nothingSold(isOver: Bool) -> String {
    isOver ? "Es wurde nichts verkauft." : "Noch nichts verkauft."
  }
  public var lastSevenDays: String { "Letzte sieben Tage" }
  public func soldInSevenDays(_ places: Int) -> String {
    places == 0 ? "nichts verkauft" : placeCount(places)
  }
  public var nothingSoldInSevenDays: String { "In den letzten sieben Tagen wurde nichts verkauft." }

  public func takingOffSale(_ title: String, paidOrders: Int) -> QuestionWords {
    let paid =
      paidOrders == 0
      ? "Bezahlt hat noch niemand."
      : "Die Tickets aus \(count(paidOrders, one: "Bestellung", other: "Bestellungen")) bleiben gültig."
    return QuestionWords(
      "Verkauf stoppen?",
      "„\(title)“ verschwindet aus den Veranstaltungen. \(paid) p veröffentlicht sie wieder.",
      stay: "Weiter verkaufen", act: "Verkauf stoppen")
  }

  public func cancelling(_ title: String, paidOrders: Int, refund: Money?) -> QuestionWords {
    let orders = count(paidOrders, one: "Bestellung", other: "Bestellungen")
    let text =
      if let refund {
        "Für \(orders) werden \(format.money(refund)) erstattet, die Tickets werden ungültig, und die Kunden erfahren es."
      } else {
        "Die Tickets aus \(orders) werden ungültig, und die Kunden erfahren es."
      }
    return QuestionWords(
      "Veranstaltung absagen?", "„\(title)“: \(text) Das lässt sich nicht rückgängig machen.",
      stay: "Nicht absagen", act: "Absagen")
  }

  public func cancellingUnsold(_ title: String) -> QuestionWords {
    QuestionWords(
      "Veranstaltung absagen?",
      "Niemand hat ein gültiges Ticket für „\(title)“, aber es gab Bestellungen: Die Veranstaltung wird abgesagt und bleibt mit ihnen erhalten. Wer gerade bezahlt, erfährt es. Das lässt sich nicht rückgängig machen.",
      stay: "Nicht absagen", act: "Absagen")
  }

  public func deleting(_ title: String, isDraft: Bool) -> QuestionWords {
    QuestionWords(
      isDraft ? "Entwurf löschen?" : "Veranstaltung löschen?",
      "Für „\(title)“ hat niemand bezahlt. Das Plakat wird mitgelöscht. Das lässt sich nicht rückgängig machen.",
      stay: "Behalten", act: "Löschen")
  }

  public func countToCancel(_ title: String) -> String {
    "Um „\(title)“ abzusagen, geben Sie ein, wie viele Bestellungen es gibt, und Ihr Passwort."
  }
  public var ordersCounted: String { "Bestellungen" }
  public func published(_ title: String) -> String { "„\(title)“ ist im Verkauf." }
  public func takenOffSale(_ title: String) -> String {
    "„\(title)“ ist nicht mehr im Verkauf. p veröffentlicht wieder."
  }
  public func deleted(_ title: String) -> String { "„\(title)“ ist gelöscht." }
  public func cancelled(_ title: String, orders: Int) -> String {
    "„\(title)“ ist abgesagt, mit \(count(orders, one: "Bestellung", other: "Bestellungen")). Die Kunden erfahren es per E-Mail."
  }

  public func notPublished(_ problems: [FieldProblem]) -> String {
    let field = problems.first?.field
    if field == .ticketTypes {
      return "Es gibt noch keine Tickets. Mit e legen Sie welche an, mit p beginnt der Verkauf."
    }
    if field == .startsAt {
      return "Die Veranstaltung ist schon vorbei. Mit e ändern Sie den Termin, mit p beginnt der Verkauf."
    }
    return toMend(problems)
  }

  public func poster(of title: String) -> String { "Plakat für \(title)" }
  public var picturePath: String { "Pfad eines Bildes" }
  public var noPictureHere: String { "Hier ist kein Bild (PNG, JPEG oder WebP)." }
  public var noPosterYet: String { "Noch kein Plakat" }
  public var posterNow: String { "Jetziges Plakat" }
  public var reading: String { "wird gelesen …" }
  public func noFolder(_ path: String) -> String {
    "Den Ordner \(path) gibt es nicht, oder er ist nicht lesbar."
  }
  public var picture: String { "Bild" }
  public func picture(width: Int, height: Int, bytes: Int) -> String {
    "\(width) × \(height) · \(format.number(max(1, bytes / 1024))) kB"
  }
  public func posterFor(_ title: String) -> String { "für \(title)" }
  public func removingPoster(_ title: String) -> QuestionWords {
    QuestionWords(
      "Plakat entfernen?", "Bis es ein neues gibt, steht für „\(title)“ eine Karte mit dem Titel.",
      stay: "Behalten", act: "Entfernen")
  }
  public func posterSet(_ title: String) -> String { "„\(title)“ hat ein neues Plakat." }
  public var posterRemoved: String { "Das Plakat ist entfernt." }
}

// Management: the form of an event, and its ticket holders
extension German {
  public var newEvent: String { "Neue Veranstaltung" }

  public func name(_ section: EventFormSection) -> String {
    switch section {
    case .basics: "Angaben"
    case .place: "Zeit und Ort"
    case .tickets: "Tickets"
    }
  }

  public func hint(_ field: EventFormHint) -> String {
    switch field {
    case .category: "Musik, Theater, Vorträge"
    case .currency: "drei Buchstaben, für alle Preise"
    case .summary: "ein Satz für die Liste"
    case .ageLimit: "in Jahren; leer: für alle"
    case .refundPolicy: "steht da, bevor jemand kauft"
    case .country: "zwei Buchstaben: CA, DE, JP"
    case .timeZone: "Stadt eintippen: Halifax"
    case .startsAt: "Ortszeit am Spielort · c Kalender"
    case .doorsAt: "darf leer bleiben"
    case .ticketTypeName: "Parkett, Stehplatz, Kind"
    case .places: "Plätze"
    case .saleStartsAt: "leer: ab sofort"
    case .saleEndsAt: "leer: bis zum Ende der Veranstaltung"
    case .plan: "A-F: 1-6 _ 7-12  4* barrierefrei  [Balkon]  Leerzeile: -"
    }
  }

  public func priceHint(_ currency: Currency?) -> String {
    let price = "mit Gebühren und Steuern; 0: kostenlos"
    return currency.map { "\($0.code), \(price)" } ?? price
  }

  public var dateExample: String { "20.12.2026 20:00" }
  public var timeVocabulary: TimeVocabulary {
    TimeVocabulary(
      months: format.months.map { $0.lowercased() },
      otherMonths: ["jänner": 1, "feber": 2, "maerz": 3, "mrz": 3],
      weekdays: format.weekdays.map { $0.lowercased() },
      otherWeekdays: ["mo": 0, "di": 1, "mi": 2, "do": 3, "fr": 4, "sa": 5, "so": 6, "sonnabend": 5],
      days: ["heute": 0, "morgen": 1, "übermorgen": 2, "uebermorgen": 2], noon: ["mittag", "mittags"],
      fillers: ["um", "ab", "am", "den", "der", "dem"], order: format.dateOrder)
  }
  public var hour: String { "Stunde" }
  public var planExample: String { "A-F: 1-6 _ 7-12" }
  public var seatingLabel: String { "Plätze" }
  public var generalAdmission: String { "freie Platzwahl" }
  public var numberedSeats: String { "nummerierte Sitzplätze" }
  public var saving: String { "wird gespeichert …" }
  public var unsaved: String { "nicht gespeichert" }

  public func toMend(_ problems: [FieldProblem]) -> String {
    guard let first = problems.first else { return "Im Formular stimmt etwas nicht." }
    let more = problems.count - 1
    return "Noch nicht gespeichert. \(sentence(first))\(more > 0 ? " Und \(format.number(more)) mehr." : "")"
  }

  public var saved: String { "Gespeichert." }
  public var savedAsDraft: String {
    "Als Entwurf gespeichert. Mit i kommt ein Plakat dazu, mit p beginnt der Verkauf."
  }
  public var leavingUnsaved: QuestionWords {
    QuestionWords(
      "Schließen, ohne zu speichern?", "Ihre Änderungen sind noch nicht gespeichert.", stay: "Hierbleiben",
      between: "Speichern", act: "Verwerfen")
  }
  public var eventChangedMeanwhile: QuestionWords {
    QuestionWords(
      "Inzwischen geändert",
      "Jemand anders hat diese Veranstaltung inzwischen geändert. Von Ihnen ist noch nichts gespeichert.",
      stay: "Weiter bearbeiten", between: "Neuen Stand laden", act: "Überschreiben")
  }

  public var unnamedTicket: String { "noch ohne Namen" }
  public var nothingForSale: String { "Noch gibt es nichts zu kaufen." }
  public func seatCount(_ seats: Int) -> String { count(seats, one: "Sitzplatz", other: "Sitzplätze") }
  public func accessibleSeats(_ seats: Int) -> String { "\(format.number(seats)) barrierefrei" }
  public func rowsNotShown(_ rows: Int) -> String {
    "\(count(rows, one: "Reihe", other: "Reihen")) nicht gezeigt"
  }
  public var offSale: String { "gestoppt" }
  public func offSale(sold: Int) -> String { "gestoppt, \(format.number(sold)) verkauft" }
  public var takenOut: String { "entfernt" }

  public func takingOffSale(ticketType: String, sold: Int, held: Int) -> QuestionWords {
    var sentences: [String] = []
    if sold > 0 {
      sentences.append(
        "\(count(sold, one: "Ticket ist verkauft und bleibt", other: "Tickets sind verkauft und bleiben")) gültig."
      )
    }
    if held > 0 {
      sentences.append(
        "\(count(held, one: "Platz ist", other: "Plätze sind")) reserviert; mit dem Speichern \(form(held, one: "verschwindet er aus dem Warenkorb", other: "verschwinden sie aus den Warenkörben"))."
      )
    }
    sentences += ["Sonst kann sie niemand mehr kaufen.", "x verkauft sie wieder."]
    return QuestionWords(
      "Verkauf stoppen?", "„\(ticketType)“: \(sentences.joined(separator: " "))", stay: "Weiter verkaufen",
      act: "Verkauf stoppen")
  }

  public func removed(_ ticketType: String, onSave: Bool) -> String {
    onSave ? "„\(ticketType)“ wird beim Speichern entfernt." : "„\(ticketType)“ ist entfernt."
  }
  public func goesOffSale(_ ticketType: String) -> String {
    "Der Verkauf von „\(ticketType)“ endet, sobald Sie speichern."
  }
  public func goesBackOnSale(_ ticketType: String) -> String {
    "Der Verkauf von „\(ticketType)“ beginnt wieder, sobald Sie speichern."
  }

  public var inTheList: String { "In der Liste" }
  public var titlePlaceholder: String { "Titel" }
  public var datePlaceholder: String { "Datum" }
  public var placePlaceholder: String { "Ort" }
  public var noTicketsInPreview: String { "noch keine Tickets" }

  public var tellHolders: String { "Ticketinhaber informieren" }
  public func holders(_ people: Int, tickets: Int) -> String {
    "\(count(people, one: "Person hat", other: "Personen haben")) \(count(tickets, one: "Ticket", other: "Tickets"))"
  }
  public var noReturns: String { "Keine Rückgabe." }
  public var theyWillRead: String { "Diese E-Mail wird verschickt:" }
  public func subject(_ subject: String) -> String { "Betreff: \(subject)" }
  public func savingQuietly(_ people: Int, tickets: Int) -> QuestionWords {
    QuestionWords(
      "Speichern, ohne jemanden zu informieren?",
      "\(holders(people, tickets: tickets)) und \(form(people, one: "erfährt", other: "erfahren")) nichts von der Änderung.",
      stay: "Hierbleiben", act: "Ohne E-Mail speichern")
  }
}

// Management: orders and messages
extension German {
  public func orders(of event: String) -> String { "Bestellungen für \(event)" }
  public var findOrder: String { "Bestellung suchen" }
  public var orderSearch: String { "Code, Name, E-Mail, Titel, Platz, Betrag" }

  public func tab(_ state: OrderQuery.State?) -> String {
    switch state {
    case nil: "Alle"
    case .paid: "Bezahlt"
    case .pending: "Offen"
    case .refunded: "Erstattet"
    case .partlyRefunded: "Teils erstattet"
    case .cancelled: "Storniert"
    case .notPaid: "Nicht bezahlt"
    }
  }

  public func column(_ column: OrderColumn) -> String {
    switch column {
    case .code: "Code"
    case .customer: "Kunde"
    case .event: "Veranstaltung"
    case .places: "Plätze"
    case .ordered: "Bestellt"
    case .state: "Status"
    case .total: "Summe"
    case .refunded: "Erstattet"
    }
  }

  public func short(_ state: OrderState) -> String {
    switch state {
    case .partlyRefunded: "teils erstattet"
    case .refundedStillValid: "erstattet, gültig"
    case .pending, .paid, .refunded, .cancelled, .notPaid, .expired: word(state)
    }
  }
  public func placeCount(_ places: Int) -> String {
    places == 0 ? "kein Platz" : count(places, one: "Platz", other: "Plätze")
  }
  public func event(_ title: String, andMore more: Int) -> String {
    more == 0 ? title : "\(title) und \(format.number(more)) weitere"
  }
  public var noMatchingOrders: String { "Keine passenden Bestellungen." }
  public func nobodyOrdered(ofOneEvent: Bool) -> String {
    ofOneEvent ? "Für diese Veranstaltung gibt es noch keine Bestellung." : "Es gibt noch keine Bestellungen."
  }

  public func heading(_ section: OrderSection) -> String {
    switch section {
    case .places: "Plätze"
    case .tickets: "Tickets"
    case .money: "Zahlungen"
    }
  }
  public func ordered(_ time: String) -> String { "bestellt \(time)" }
  public func paid(_ time: String) -> String { "bezahlt \(time)" }
  public func awaitingPayment(until time: String) -> String { "zu bezahlen bis \(time)" }
  public var nothingToPay: String { "nichts zu bezahlen" }
  public var netOfOrder: String { "Nach Erstattungen" }
  public func cancelledPlaces(_ places: Int) -> String { "\(format.number(places)) storniert" }
  public func by(gateway: String) -> String { "über \(gateway)" }

  public var goodwillTitle: String { "Erstattung aus Kulanz" }
  public func atMost(_ left: Money, of total: Money) -> String {
    "Höchstens \(format.money(left)) von \(format.money(total))."
  }
  public var ticketsStayValid: String { "Die Tickets bleiben gültig." }
  public func amount(like example: String) -> String { "Ein Betrag wie \(format.typed(example))." }
  public func refunding(_ amount: Money, to customer: String) -> QuestionWords {
    let sum = format.money(amount)
    return QuestionWords(
      "\(sum) erstatten?",
      "\(customer) bekommt \(sum) auf die Zahlungskarte zurück. Die Tickets bleiben gültig. Das lässt sich nicht rückgängig machen.",
      stay: "Nicht erstatten", act: "\(sum) erstatten")
  }
  public func retrying(_ amount: Money, to customer: String) -> QuestionWords {
    let sum = format.money(amount)
    return QuestionWords(
      "Erstattung wiederholen?",
      "Der Zahlungsdienst hat abgelehnt, \(sum) zu erstatten. Er wird noch einmal gefragt; \(customer) bekommt eine E-Mail, wenn das Geld unterwegs ist.",
      stay: "Jetzt nicht", act: "\(sum) erstatten")
  }
  public func refunded(_ amount: Money) -> String { "\(format.money(amount)) erstattet." }
  public func askedAgain(_ amount: Money) -> String {
    "Der Zahlungsdienst wurde noch einmal um \(format.money(amount)) gebeten."
  }
  public func muchMoney(_ amount: Money, to customer: String) -> String {
    "\(format.money(amount)) gehen an \(customer) zurück. Für so viel wird Ihr Passwort noch einmal gebraucht."
  }

  public func cancelTickets(of order: String) -> String { "Tickets stornieren: \(order)" }
  public func chosen(_ tickets: Int, of all: Int) -> String {
    "\(format.number(tickets)) von \(format.number(all))"
  }
  public var noTicketIsValid: String { "Kein Ticket dieser Bestellung ist noch gültig." }
  public var chooseTickets: String { "Wählen Sie aus, welche Tickets storniert werden." }

  public func consequence(_ cancellation: TicketCancellation) -> String {
    let tickets = cancellation.tickets
    let what =
      cancellation.seats.isEmpty
      ? count(tickets, one: "Ticket", other: "Tickets") : cancellation.seats.joined(separator: ", ")
    let void =
      "\(what) \(form(tickets, one: "wird ungültig, der Platz wird frei", other: "werden ungültig, die Plätze werden frei"))."
    return switch cancellation.price {
    case .free: void
    case .nothingLeft: "\(void) Zu erstatten ist nichts mehr."
    case .kept: "\(void) Erstattet wird nichts."
    case .refunded(let amount, let customer):
      "\(customer) bekommt \(format.money(amount)) auf die Zahlungskarte zurück. \(void)"
    }
  }

  public func cancelling(_ cancellation: TicketCancellation) -> QuestionWords {
    let act =
      if case .refunded(let amount, _) = cancellation.price {
        "\(format.money(amount)) erstatten"
      } else {
        "\(count(cancellation.tickets, one: "Ticket", other: "Tickets")) stornieren"
      }
    return QuestionWords(
      "\(act)?", "\(consequence(cancellation)) Das lässt sich nicht rückgängig machen.",
      stay: "Tickets behalten", act: act)
  }

  public func cancelled(_ tickets: Int, refund: Money?) -> String {
    let cancelled = "\(count(tickets, one: "Ticket", other: "Tickets")) storniert"
    return refund.map { "\(cancelled), \(format.money($0)) erstattet." } ?? "\(cancelled)."
  }

  public var undeliveredTitle: String { "Unzustellbare Nachrichten" }
  public var allDelivered: String { "In den letzten 30 Tagen kam jede Nachricht an." }
  public func about(order: String) -> String { "Bestellung \(order)" }
  public func sendAgain(to name: String) -> String { "Noch einmal an \(name)" }
  public func sendTicketsAgain(of order: String) -> String { "Tickets aus \(order) noch einmal senden" }
  public var otherAddressOnce: String {
    "Gilt nur für diese Nachricht; das Konto behält seine Adresse."
  }
  public var send: String { "Senden" }
  public func sent(to address: String) -> String { "Gesendet an \(address)." }
  public func sentAgain(to address: String) -> String { "Noch einmal gesendet an \(address)." }
}

// Commands
extension German {
  public func misuse(_ words: String) -> String {
    "Fehler: \(words)"
  }
  public func sentence(_ mistake: CommandLineMistake) -> String {
    switch mistake {
    case .unknownOption(let option, let nearest):
      "Die Option \(cut(option, to: 60)) gibt es nicht." + (nearest.map { " Ist \($0) gemeint?" } ?? "")
    case .missingValue(let option): "Zu \(option) fehlt der Wert."
    case .missing(let arguments): "Es fehlt: \(arguments.joined(separator: ", "))."
    case .unexpected(let arguments): "Hier steht zu viel: \(cut(arguments.joined(separator: ", "), to: 60))."
    case .invalid(let value, let option, let known):
      "\(cut(value, to: 60)) geht nicht als \(option)."
        + (known.isEmpty ? "" : " Möglich ist: \(known.joined(separator: ", ")).")
    case .needlessValue(let value, let option):
      "\(option) nimmt keinen Wert, und \(cut(value, to: 60)) ist einer."
    case .missingCommand: "Es fehlt ein Befehl."
    }
  }
  public func usage(_ line: String) -> String {
    "Aufruf: \(line)"
  }
  public func seeHelp(_ command: String) -> String {
    "  Mehr sagt „\(command) --help“."
  }
  public func chooseOne(_ one: String, _ other: String) -> String {
    "Entweder \(one) oder \(other)."
  }
  public func tooLarge(_ option: String) -> String {
    "\(option) ist zu groß."
  }
  public func meansNothing(_ assignment: String, _ known: [String]) -> String {
    "\(assignment) bedeutet nichts. Möglich sind: \(known.joined(separator: ", "))."
  }
  public func outputUnwritable(_ reason: String, _ consequence: String) -> String {
    "Die Standardausgabe ist nicht beschreibbar (\(reason)). \(consequence)"
  }
  public func outputFailed(_ reason: String) -> String {
    "Die Ausgabe ist nicht beschreibbar: \(reason)."
  }
  public var dataNamesDirectory: String { "--data und BOOKING_DATA nennen ein Verzeichnis." }
  public var screensNeedTerminal: String {
    "Die Bildschirme brauchen ein Terminal. --plain geht ohne, Zeile für Zeile; booking --help zeigt die Befehle."
  }
  public var settingsGoOn: String { "Es gelten die Einstellungen von vorher." }
  public func crashed(report: String) -> String {
    "Das Programm ist abgestürzt; ein Bericht steht in \(report)"
  }
  public var mendSettingsFirst: String {
    "Es wurde nichts getan. Beheben Sie das zuerst: docs/operations.md nennt jede Einstellung."
  }
  public func progress(_ done: Int, _ total: Int) -> String {
    "\(format.number(done)) von \(format.number(total))"
  }
  public func passwordShownOnce(_ email: String, _ password: String) -> String {
    "Das Passwort für \(email), nur jetzt zu sehen: \(password)"
  }
  public var noAccountMade: String { "Es wurde kein Konto angelegt." }
  public var nothingMade: String { "Es wurde nichts angelegt." }
  public func canLogIn(_ email: String, _ role: Role) -> String {
    "\(email) kann sich jetzt anmelden, als \(word(role))."
  }
  public var passwordsNotOverSSH: String {
    "Über SSH werden keine Passwörter gezeigt: Lassen Sie --generate-password weg und tippen Sie eines."
  }
  public var noPasswordOnInput: String { "--password-stdin fand kein Passwort auf der Standardeingabe." }
  public var askPassword: String { "Passwort (mindestens 12 Zeichen): " }
  public var askPasswordAgain: String { "Noch einmal: " }
  public var nobodyCanTypePassword: String {
    "Hier kann niemand ein Passwort tippen: Nehmen Sie --password-stdin."
  }
  public var passwordsDiffer: String {
    "Die beiden Passwörter sind verschieden. Es wurde kein Konto angelegt."
  }
  public func noSecondFactor(_ email: String) -> String {
    "Es gibt kein Konto \(email) mit einem zweiten Faktor."
  }
  public func logsInByPassword(_ email: String) -> String {
    "\(email) meldet sich jetzt allein mit dem Passwort an."
  }
  public var noTicketKeys: String { "Es wurde noch kein Ticket signiert." }
  public func ticketKeyMade(_ name: String) -> String {
    "Ab jetzt signiert der Schlüssel \(name) die Tickets. Bereits verkaufte bleiben gültig. Geben Sie jedem Einlass die neue Liste: booking tickets keys."
  }
  public func newBoxOffice(_ path: String) -> String {
    "In \(path) wird eine neue Kasse angelegt."
  }
  public func boxOfficeAlready(_ path: String) -> String {
    "In \(path) ist schon eine Kasse. Es wurde nichts geändert."
  }
  public var sampleMissing: String {
    "Der Beispielkatalog (data/sample) liegt nicht beim Programm. Es wurde nichts angelegt: init ohne --sample kommt ohne ihn aus."
  }
  public var sampleLabel: String { "Der Beispielkatalog " }
  public func sampleBrought(_ events: Int) -> String {
    "Aus dem Beispielkatalog kamen \(count(events, one: "Veranstaltung", other: "Veranstaltungen"))."
  }
  public var passwordsUnread: String {
    "Die Konten sind angelegt, aber niemand konnte ihre Passwörter lesen. booking account create legt eines mit einem eigenen Passwort an."
  }
  public var firstPasswordsNotOverSSH: String {
    "Über SSH werden keine Passwörter gezeigt. Legen Sie ein Konto mit einem eigenen an:"
  }
  public var firstPasswords: String { "Diese Passwörter sind nur jetzt zu sehen:" }
  public var noUpcomingEvents: String {
    "Keine kommenden Veranstaltungen. booking events import DATEI bringt welche."
  }
  public var noEventMatches: String { "Keine Veranstaltung passt." }
  public func agesAndOver(_ age: Int) -> String {
    "ab \(age) Jahren"
  }
  public func ticketsLeft(_ left: Int, of capacity: Int, sold: Int, held: Int) -> String {
    "\(format.number(left)) von \(format.number(capacity)) frei, \(format.number(sold)) verkauft, \(format.number(held)) reserviert"
  }
  public func ticketsOffSale(sold: Int) -> String {
    "nicht mehr im Verkauf, \(format.number(sold)) verkauft"
  }
  public var noTicketsYet: String { "noch keine Tickets" }
  public func imported(_ events: Int, leftOut: Int) -> String {
    "\(count(events, one: "Veranstaltung", other: "Veranstaltungen")) importiert, \(format.number(leftOut)) ausgelassen."
  }
  public func eventsExistAlready(_ events: Int) -> String {
    "\(count(events, one: "Veranstaltung gibt", other: "Veranstaltungen gibt")) es schon, mit gleichem Titel, Beginn und Spielort."
  }
  public func moreRows(_ rows: Int, areEvents: Bool) -> String {
    "… und \(format.number(rows)) weitere \(areEvents ? form(rows, one: "Veranstaltung", other: "Veranstaltungen") : form(rows, one: "Zeile", other: "Zeilen")) mit Fehlern."
  }
  public var noOrders: String { "Keine Bestellungen." }
  public var noOrderMatches: String { "Keine Bestellung passt." }
  public func orderHead(_ code: String, _ state: OrderState) -> String {
    "Bestellung \(code), \(word(state))"
  }
  public func orderLine(
    _ quantity: Int, _ type: String, _ price: Money, _ event: String, cancelled: Int
  ) -> String {
    "\(format.number(quantity)) × \(type), je \(format.money(price)), \(event)\(cancelled > 0 ? ", davon \(format.number(cancelled)) storniert" : "")"
  }
  public func payment(_ state: PaymentState, _ amount: Money) -> String {
    "Zahlung \(managed(state))  \(format.money(amount))"
  }
  public func refund(_ state: RefundState, _ reason: RefundReason, _ amount: Money) -> String {
    "Erstattung \(word(state)), \(word(reason))  \(format.money(amount))"
  }
  public func noOrder(_ code: String) -> String {
    "Es gibt keine Bestellung \(code). booking orders zeigt alle."
  }
  public func notATicket(_ typed: String, of order: String) -> String {
    "\(typed) ist kein Ticket von \(order)."
  }
  public var voidAlready: String {
    "Eines dieser Tickets ist schon ungültig. Es wurde nichts geändert; booking orders show CODE zeigt es."
  }
  public func noTicketsBecause(_ status: OrderStatus) -> String {
    "Die Bestellung ist \(status == .pending ? "noch nicht bezahlt" : "nicht bezahlt"): Sie hat keine Tickets."
  }
  public var noRefusedRefund: String {
    "Keine ihrer Erstattungen wurde abgelehnt und ließe sich wiederholen. Es wurde nichts geändert."
  }
  public var orderHasNoValidTickets: String { "Die Bestellung hat keine gültigen Tickets." }
  public var sayWhatOfMoney: String { "Sagen Sie --refund oder --keep-money." }
  public func cancelled(_ tickets: Int, of order: String, refunded: Money) -> String {
    "\(count(tickets, one: "Ticket", other: "Tickets")) von \(order) storniert\(refunded.isZero ? "" : ", \(format.money(refunded)) erstattet")."
  }
  public var giveAmount: String { "Nennen Sie einen Betrag, --all oder --again." }
  public func askedAgain(_ money: Money, _ order: String) -> String {
    "Der Zahlungsdienst wurde noch einmal um \(format.money(money)) von \(order) gebeten."
  }
  public func ambiguousAmount(_ typed: String, _ one: String, _ other: String) -> String {
    "\(typed) kann \(one) und \(other) heißen: Schreiben Sie es eindeutig."
  }
  public var nothingRefundable: String { "Davon lässt sich nichts erstatten." }
  public func notAnAmount(_ typed: String, _ currency: Currency) -> String {
    "\(typed) ist kein Betrag in \(currency.code); schreiben Sie ihn wie 12,50."
  }
  public func refunded(_ money: Money, of order: String) -> String {
    "\(format.money(money)) von \(order) erstattet."
  }
  public func hasNewCode(_ ticket: String) -> String {
    "\(ticket) hat einen neuen Code, der zu seinem Inhaber unterwegs ist."
  }
  public func ticketsOnTheirWay(_ order: String, _ address: String) -> String {
    "Die Tickets von \(order) sind unterwegs an \(address)."
  }
  public var nameNewFile: String { "Nennen Sie die Datei, die entstehen soll." }
  public var nameBackup: String { "Nennen Sie die Sicherung." }
  public func backedUp(_ file: String, pictures: Int, others: [String], bytes: Int) -> String {
    "\(file): \((["die Datenbank", count(pictures, one: "Bild", other: "Bilder")] + others).joined(separator: ", ")), \(count(bytes, one: "Byte", other: "Bytes"))."
  }
  public var hostKeyInBackup: String {
    "Wer den Host-Schlüssel hat, kann sich als dieser Server ausgeben: Nur Sie dürfen die Datei lesen (Modus 0600)."
  }
  public var secretsNotInBackup: String { "Die Dateien mit Geheimnissen sind nicht dabei." }
  public func movedAside(_ path: String) -> String {
    "Was vorher da war, liegt in \(path)."
  }
  public func restored(_ file: String, _ path: String) -> String {
    "\(file) ist in \(path) eingespielt."
  }
  public func broughtToo(_ files: [String]) -> String {
    "Auch aus der Sicherung: \(format.list(files))."
  }
  public func keptHere(_ files: [String]) -> String {
    "\(format.list(files)) \(form(files.count, one: "bleibt", other: "bleiben")) hier, wie es war; --force nimmt, was in der Sicherung ist."
  }
  public var putSecretsBack: String {
    "Dateien mit Geheimnissen sind in keiner Sicherung: Legen Sie sie zurück, dann fragen Sie booking doctor."
  }
  public func playMoneyAfterReal(_ gateways: [String]) -> String {
    "In diesen Büchern steht echtes Geld von \(format.list(gateways)), und die Einstellungen hier nehmen Spielgeld: Nichts wird verkauft, bis booking.toml den Zahlungsdienst wieder nennt."
  }
  public func waitingFor(_ holders: [DirectoryHolder]) -> String {
    "Warten: Das Datenverzeichnis ist in Gebrauch, und zwar von \(processes(holders))."
  }
  public var checkHolds: String { "ok" }
  public var checkBroken: String { "FEHLER" }
  public func checksBroken(_ broken: Int, of all: Int) -> String {
    "\(format.number(broken)) von \(count(all, one: "Prüfung", other: "Prüfungen")) \(form(broken, one: "hat", other: "haben")) etwas gefunden."
  }
  public func checksHold(_ all: Int) -> String {
    "Alle \(count(all, one: "Prüfung", other: "Prüfungen")) sind in Ordnung."
  }
  public func lastSeal(_ text: String) -> String {
    "Das letzte Siegel: \(text)"
  }
  public var noTicketsOfYours: String { "Sie haben noch keine Tickets." }
  public var onlyForVisits: String { "Das startet der SSH-Server von booking serve für einen Besucher." }
  public func cannotConfine(_ step: ConfinementStep) -> String {
    "Die Sitzung lässt sich hier nicht absichern (\(name(step)))."
  }
  private func name(_ step: ConfinementStep) -> String {
    switch step {
    case .hiding: "verbergen"
    case .memory: "Speicher begrenzen"
    case .openFiles: "offene Dateien begrenzen"
    case .processor: "Prozessor begrenzen"
    case .coreDumps: "Speicherabbilder abschalten"
    case .programs: "andere Programme verbieten"
    case .beginningWithFiles: "mit den Dateien beginnen"
    case .allowing(let path): "\(path) erlauben"
    case .keepingToFiles: "bei den Dateien bleiben"
    }
  }
  public var keyUnknown: String {
    "Zu Ihrem Schlüssel gehört kein Konto. Melden Sie sich auf den Bildschirmen an und fügen Sie ihn unter Konto, SSH-Schlüssel hinzu."
  }
  public var screensNeedSSHTerminal: String { "Die Bildschirme brauchen ein Terminal: ssh -t." }
  public var terminalUnnamed: String { "TERM nennt kein Terminal. TERM=xterm-256color geht oft." }
  public var closedForNow: String {
    "Die Kasse ist gerade geschlossen. Bitte kommen Sie etwas später wieder."
  }
  public func dayBroke(_ seed: UInt64, _ rule: String) -> String {
    "Tag \(seed) hat eine Regel verletzt: \(rule)."
  }
  public func daysHeld(_ days: Int, steps: Int, seconds: Int, rate: String) -> String {
    "\(days) Tage, \(steps) Schritte, \(seconds) s (\(rate) Tage/s). Jede Regel galt."
  }
  public func rareReached(_ reached: Int, of all: Int) -> String {
    "\(reached) von \(all) seltenen Lagen erreicht."
  }
  public func missed(_ mark: String) -> String {
    "verfehlt: \(mark)"
  }
  public var mustReachAll: String { "Ein so langer Lauf muss in jede davon geraten." }
  public func dayHeld(_ seed: UInt64, steps: Int, digest: String) -> String {
    "Tag \(seed): \(steps) Schritte, jede Regel galt. Prüfsumme \(digest)."
  }
  public var cannotHide: String { "Dieser Prozess lässt sich nicht vor anderen verbergen." }
  public var webhooksNeedSecret: String {
    "--webhooks braucht stripe.webhook_secret_file: Ereignissen ohne Signatur wird nicht geglaubt."
  }
  public func unknownTerminal(_ name: String) -> String {
    "Dieses Terminal ist hier nicht bekannt (TERM ist \(name)). TERM=xterm-256color geht oft."
  }
  public func terminalNotTaken(_ call: String, _ code: Int32) -> String {
    "Das Terminal war nicht zu übernehmen: \(call), Fehler \(code)."
  }
  public var noTerminal: String {
    "Die Bildschirme brauchen ein Terminal. booking --help zeigt die Befehle, die keines brauchen."
  }

  public func bounds(_ option: String, _ least: Int, _ most: Int?) -> String {
    most.map { "\(option) liegt zwischen \(format.number(least)) und \(format.number($0))." }
      ?? "\(option) ist mindestens \(format.number(least))."
  }

  public func importWaiting(_ events: Int, _ reason: ImportDelay) -> String {
    "\(format.number(events)) davon \(form(events, one: "steht", other: "stehen")) noch nicht in den Listen (\(why(reason))). Sie sind gespeichert und kommen mit booking worker, einem offenen Bildschirm oder dem nächsten Import."
  }

  public func importStopped(_ events: Int, _ reason: ImportDelay) -> String {
    "Es \(form(events, one: "fehlt", other: "fehlen")) noch \(count(events, one: "Veranstaltung", other: "Veranstaltungen")) (\(why(reason))). Was importiert ist, bleibt: Tun Sie dasselbe noch einmal, dann kommt der Rest."
  }

  private func why(_ reason: ImportDelay) -> String {
    switch reason {
    case .diskFull: "die Festplatte ist voll"
    case .busy: "zu viele andere schreiben"
    case .readOnly: "die Festplatte ist schreibgeschützt"
    case .other: "mehr sagt booking check"
    }
  }

  public var eventColumns: [String] { ["CODE", "BEGINN", "TITEL", "STADT", "AB", "FREI", "STATUS"] }
  public var eventLabels: EventLabels {
    EventLabels(
      code: "Code", status: "Status", start: "Beginn", end: "Ende", place: "Ort", category: "Kategorie",
      doors: "Einlass", ages: "Alter")
  }
  public func label(_ term: FieldProblem.Field) -> String { name(term) }

  public var orderColumns: [String] {
    ["CODE", "BESTELLT", "KUNDE", "VERANSTALTUNG", "PLÄTZE", "SUMME", "ERSTATTET", "STATUS"]
  }
  public var orderLabels: OrderLabels {
    OrderLabels(
      customer: "Kunde", ordered: "bestellt", paid: "bezahlt", total: "Summe", refunded: "erstattet",
      net: "netto")
  }

  public var visitOffer: [String] {
    [
      "Ohne Befehl öffnet sich die Kasse auf Ihrem Bildschirm. Mit einem antwortet sie und endet:",
      "  events [--json]   was läuft", "  tickets           Ihre, wenn Ihr Konto Ihren Schlüssel kennt",
      "  plain             alles Zeile für Zeile, für Vorleseprogramme; mit ssh -t",
      "  gate              Leute einlassen, wenn Ihr Konto das darf; mit ssh -t", "  version, help",
    ]
  }
}

// Serving by ssh
extension German {
  public var serveNeedsUser: String {
    "Root bedient niemanden: Wer aus einer Sitzung ausbräche, wäre root. --user NAME nennt ein Konto ohne Rechte, unter dem die Sitzungen laufen."
  }
  public func serveIsRoot(_ name: String) -> String {
    "\(name) ist root unter anderem Namen. Nennen Sie ein Konto ohne Rechte."
  }
  public func serveNotThatUser(_ name: String) -> String {
    "Nur root kann als \(name) bedienen. Lassen Sie --user weg oder starten Sie es als root."
  }
  public func serveNoSuchUser(_ name: String) -> String {
    "Es gibt kein Konto \(name). Als root: useradd --system --home-dir / --no-create-home --shell /bin/sh --groups tty \(name)"
  }
  public func serveNoShell(_ user: String, _ shell: String) -> String {
    "sshd startet jede Sitzung über die Shell des Kontos, und die von \(user) ist \(shell). Als root: usermod --shell /bin/sh \(user)"
  }
  public var serveNoServer: String {
    "sshd ist nicht installiert. Auf Debian und Ubuntu, als root: apt install openssh-server"
  }
  public var serveNoKeyMaker: String {
    "ssh-keygen ist nicht installiert. Auf Debian und Ubuntu, als root: apt install openssh-client"
  }
  public func serveNoTerminals(_ user: String) -> String {
    "\(user) kann keine Terminals für Besucher öffnen: Dazu braucht es hier die Gruppe tty. Als root: usermod --append --groups tty \(user), dann neu anmelden."
  }
  public func serveTaken(_ address: String) -> String {
    "\(address) ist belegt: Dort lauscht ein anderes Programm. --listen ADRESSE:PORT wählt einen anderen Ort."
  }
  public func servePrivilegedPort(_ port: Int) -> String {
    "Ports unter 1024 gehören root, so auch \(port). docs/operations.md sagt, wie ein Dienst einen bekommt."
  }
  public func serveNotAnAddress(_ host: String) -> String {
    "\(host) ist keine Adresse dieses Rechners."
  }
  public func serveUnusablePath(_ path: String) -> String {
    "\(path) hat Zeichen, die in der Konfiguration von sshd nicht stehen können. Wählen Sie ein anderes Verzeichnis."
  }
  public func serveSettingsInEnvironment(_ names: [String]) -> String {
    "Sitzungen von Besuchern sehen keine Umgebung; für sie wäre \(format.list(names)) nicht gesetzt. Einstellungen gehören in booking.toml."
  }
  public func serveForeignDirectory(_ path: String, _ user: String) -> String {
    "\(user) kann \(path) nicht lesen und schreiben. Als root: chown -R \(user) \(path)"
  }
  public func serveUnreachableProgram(_ path: String, _ user: String) -> String {
    "\(user) kann \(path) nicht starten, oder nicht die Bibliotheken dazu. Legen Sie beides dorthin, wo es alle können, etwa /usr/local."
  }
  public func serveRefusedConfiguration(_ words: String) -> String {
    "sshd lehnt seine Konfiguration ab: \(words)"
  }
  public func serveEnded(_ status: Int32) -> String {
    "sshd hat sich selbst beendet (\(status)): siehe oben, was es sagt."
  }
  public func systemFailed(_ call: String, _ reason: String) -> String {
    "\(call) schlug fehl: \(reason)."
  }
  public func visitsFull(_ count: Int) -> String {
    "Alle \(format.number(count)) Plätze an der Kasse sind gerade besetzt. Kommen Sie gleich wieder."
  }
  public func visitsFromAddress(_ count: Int) -> String {
    "Von Ihrer Adresse sind schon \(format.number(count)) Besuche offen. Schließen Sie einen oder kommen Sie gleich wieder."
  }
  public func visitsWithKey(_ count: Int) -> String {
    "Mit Ihrem Schlüssel sind schon \(format.number(count)) Besuche offen. Schließen Sie einen oder kommen Sie gleich wieder."
  }
  public var visitsTooMuchMemory: String { "An der Kasse ist gerade zu viel los. Kommen Sie gleich wieder." }
  public var serveNoLandlock: String {
    "Dieser Kernel hat kein Landlock: Ein Besuch ist von anderen Programmen und Prozessen getrennt, nicht von den anderen Dateien des Kontos. docs/security.md sagt, was das heißt."
  }
  public func serveWritableHome(_ user: String, _ home: String) -> String {
    "\(user) darf in sein Heimatverzeichnis \(home) schreiben, wo eine Shell nach Dateien zum Ausführen sucht. Als root: usermod --home / \(user)"
  }
  public var serveHiddenProcesses: String {
    "/proc verbirgt hier Prozesse: --memory zählt nichts, und Verbindungen ohne Sitzung bleiben allein sshd überlassen."
  }
  public func visitorsType(_ line: String) -> String {
    "Besucher tippen:  \(line)"
  }
  public var serveNeedsKey: String {
    "Besucher brauchen einen SSH-Schlüssel, jeder ist recht: ssh-keygen macht einen. docs/operations.md sagt, wie andere hineinkommen."
  }
  public var serveKeyless: String {
    "Jeder SSH-Schlüssel wird wiedererkannt; ohne einen sind Besucher Gäste."
  }
  public var serveStops: String { "Strg-C beendet." }
  public var serveClosed: String { "Geschlossen." }
}

// Line by line
extension German {
  public func typed(_ word: PlainWord) -> [String] {
    switch word {
    case .help: ["hilfe", "?"]
    case .again: ["wiederholen", "nochmal"]
    case .back: ["zurück", "zurueck"]
    case .home: ["start", "anfang"]
    case .cart: ["warenkorb"]
    case .quit: ["beenden", "ende"]
    case .yes: ["ja", "j"]
    case .no: ["nein", "n"]
    case .events: ["veranstaltungen", "alle veranstaltungen", "programm"]
    case .yourCart: ["mein warenkorb", "ihr warenkorb"]
    case .tickets: ["tickets", "meine tickets", "ihre tickets"]
    case .account: ["konto", "mein konto", "ihr konto", "anmelden", "einloggen", "registrieren"]
    case .more: ["mehr"]
    case .all: ["alle"]
    case .kinds: ["kategorien", "kategorie"]
    case .find: ["suche", "suchen"]
    case .about: ["info", "beschreibung"]
    case .best: ["beste"]
    case .free: ["frei"]
    case .seats: ["plätze", "plaetze"]
    case .release: ["freigeben"]
    case .pay: ["bezahlen", "zahlen"]
    case .remove: ["entfernen"]
    case .undo: ["rückgängig", "rueckgaengig"]
    case .hold: ["reservieren"]
    case .drop: ["verwerfen"]
    case .mail: ["mail", "mailen"]
    case .test: ["test"]
    case .save: ["speichern"]
    case .calendar: ["kalender"]
    case .giveBack: ["zurückgeben", "zurueckgeben"]
    case .both: ["beide"]
    case .new: ["neu"]
    case .earlier: ["früher", "frueher"]
    case .off: ["aus"]
    case .messages: ["nachrichten"]
    case .resend: ["senden"]
    case .correct: ["ändern", "aendern"]
    case .door: ["einlass"]
    case .wayIn: ["rein", "hinein"]
    case .wayOut: ["raus", "hinaus"]
    case .figures: ["statistik"]
    case .anyway: ["trotzdem"]
    }
  }

  public func choices(_ offers: [PlainOffer]) -> String { format.choice(offers.map(words(of:))) }

  private func words(of offer: PlainOffer) -> String {
    switch offer {
    case .word(let word): told(word)
    case .menu(let count): "Wählen Sie 1 bis \(format.number(count))"
    case .search: "suchen Sie eine Veranstaltung"
    case .searchWords: "Suchwörter"
    case .number: "Nummer"
    case .eventNumber: "Nummer der Veranstaltung"
    case .ticketNumber: "Nummer der Tickets"
    case .remove: "entfernen und eine Nummer"
    case .holdAgain: "reservieren, um dieselben noch einmal zu reservieren"
    case .payEarlier: "bezahlen, um zuerst diese Bestellung zu bezahlen"
    case .dropEarlier: "verwerfen, um sie zu stornieren"
    case .goOn: "Eingabetaste, um weiterzumachen"
    case .askAgain: "Eingabetaste, um noch einmal nachzusehen"
    case .tryAgain: "Eingabetaste, um es noch einmal zu versuchen"
    case .mailLink: "mail, um den Link per E-Mail zu bekommen"
    case .best: "beste und eine Anzahl"
    case .seatNames: "Namen von Plätzen"
    case .returnOne: "zurückgeben und eine Nummer"
    case .returnAll: "zurückgeben alle"
    case .newCode: "neu und eine Nummer für einen neuen Code"
    case .email: "Ihre E-Mail-Adresse"
    case .rightEmail: "Die richtige E-Mail-Adresse"
    case .rightPhone: "Die richtige Telefonnummer"
    case .code(.email): "Code aus der E-Mail"
    case .code(.phone): "Code aus der SMS"
    case .codeSent(let address): "Code, gesendet an \(address)"
    case .anotherCode: "neu für einen anderen Code"
    case .codeFromApp: "Der Code, den Ihre App zeigt"
    case .turnOff: "aus, um ihn auszuschalten"
    case .leaveMessages: "Eingabetaste, um zurückzugehen"
    }
  }

  public func question(_ question: PlainQuestion) -> String {
    switch question {
    case .leave: "Gehen und die Plätze freigeben? ja oder nein"
    case .getTickets: "Tickets holen? ja oder zurück"
    case .pressEnter: "Drücken Sie die Eingabetaste"
    case .name: "Ihr Name"
    case .email: "Ihre E-Mail-Adresse"
    case .phone: "Ihre Telefonnummer, mit + und der Landesvorwahl"
    case .newPassword: "Ein Passwort mit mindestens 12 Zeichen (beim Tippen nicht zu sehen)"
    case .password: "Ihr Passwort (beim Tippen nicht zu sehen)"
    case .oldPassword: "Ihr altes Passwort (beim Tippen nicht zu sehen)"
    case .otherPassword: "Ihr neues Passwort, mindestens 12 Zeichen"
    case .otherName: "Ihr neuer Name"
    case .otherEmail: "Ihre neue E-Mail-Adresse"
    case .otherPhone: "Ihre neue Telefonnummer mit Landesvorwahl, etwa +49 170 1234567"
    case .appCode: "Der Code aus Ihrer App oder ein Wiederherstellungscode"
    case .mailedCode: "Der Code aus der E-Mail"
    case .bankCode: "Code von der Bank (bei der Testbank 123456)"
    case .cardNumber: "Kartennummer, oder test für eine Testkarte"
    case .cardExpiry: "Gültig bis, Monat und Jahr, etwa 12/28"
    case .cardSecurityCode: "Prüfnummer, drei Ziffern"
    }
  }

  public func plainHelp(_ topic: PlainTopic) -> [String] {
    switch topic {
    case .everywhere:
      [
        "wiederholen liest diese Seite noch einmal vor.",
        "zurück geht einen Schritt zurück, start an den Anfang.", "warenkorb öffnet Ihren Warenkorb.",
        "beenden verlässt das Programm; was Sie gekauft haben, ist sicher.",
      ]
    case .home:
      ["Tippen Sie eine Zahl von 1 bis 4.", "Oder tippen Sie Suchwörter, zum Beispiel: Berlin."]
    case .events:
      [
        "Die Nummer einer Veranstaltung öffnet sie.", "mehr liest die nächsten zehn vor.",
        "Suchwörter finden Titel, Künstler, Spielorte und Städte. suche findet jedes Wort, auch eines, das hier etwas bewirkt: suche tickets.",
        "kategorien nennt alle Kategorien.",
        "kategorie und ein Name, etwa kategorie Musik, liest nur diese vor.",
        "alle liest wieder alle Veranstaltungen vor.",
      ]
    case .event:
      [
        "Die Nummer vor einer Ticketart reserviert davon Plätze.",
        "info liest vor, worum es geht.", "Die genannten Preise sind Endpreise.",
      ]
    case .seats:
      [
        "beste 2 reserviert die zwei besten Plätze nebeneinander.",
        "Namen von Plätzen, etwa C4 C5, reservieren genau diese, zusätzlich zu denen, die Sie haben.",
        "freigeben C4 gibt einen Platz frei, freigeben alle gibt alle frei.",
        "frei liest die freien Plätze vor, Reihe für Reihe.", "frei C liest die der Reihe C vor.",
        "plätze sagt, welche Sie reserviert haben.",
      ]
    case .cart:
      [
        "bezahlen führt zu Ihren Angaben und zur Zahlung.", "entfernen 1 nimmt die erste Zeile heraus.",
        "rückgängig legt zurück, was Sie herausgenommen haben.",
        "Die Nummer einer Zeile öffnet ihre Veranstaltung, um die Anzahl zu ändern.",
      ]
    case .checkout:
      [
        "Es gehen nur Testkarten, und keine Nummer wird gespeichert. test setzt eine ein.",
        "Bevor Sie ja sagen, wird nichts abgebucht. zurück bricht das Bezahlen ab; Ihre Plätze bleiben im Warenkorb.",
      ]
    case .orders:
      [
        "Eine Nummer liest diese Bestellung vor oder setzt ihre Zahlung fort.",
        "Ihre Tickets finden Sie unter „Ihre Tickets“.",
      ]
    case .tickets:
      [
        "Eine Nummer liest die Tickets dieser Zeile vor, mit ihren Codes für den Einlass.",
        "Dann schreibt speichern sie in eine Textdatei, kalender in eine Kalenderdatei.",
      ]
    case .logIn: ["Tippen Sie Ihre E-Mail-Adresse und die Eingabetaste, dann Ihr Passwort."]
    case .carts:
      [
        "beide behält alle Plätze, neu nur die gerade gewählten, früher nur die, die schon in Ihrem Warenkorb waren."
      ]
    case .signUp:
      [
        "Vier Fragen, dann zwei Codes: einer kommt per E-Mail, dann einer per SMS.",
        "Ein paar eigene Wörter sind ein gutes Passwort.",
      ]
    case .verify(let isDemo):
      [
        "Tippen Sie die sechs Ziffern, die Sie bekommen haben: zuerst per E-Mail, dann per SMS. Jeder Code gilt zehn Minuten.",
        "senden schickt einen neuen Code.", "ändern ändert die Adresse, an die er geht.",
      ]
        + (isDemo
          ? ["nachrichten liest vor, was verschickt worden wäre: Von hier geht nichts hinaus."] : [])
    }
  }

  public var plainHello: [String] {
    [
      "Booking, Zeile für Zeile.",
      "Bei jeder Frage können Sie tippen: hilfe, wiederholen, zurück, start, warenkorb, beenden.",
    ]
  }
  public var plainUnknown: String {
    "Das steht nicht zur Wahl. Tippen Sie hilfe, um zu hören, was geht."
  }
  public var plainGoodbye: String { "Auf Wiedersehen." }
  public var plainStays: String { "Sie bleiben, und Ihre Plätze bleiben reserviert." }
  public func plainLeaving(_ places: Int, _ left: TimeSpan) -> String {
    "\(count(places, one: "Platz ist", other: "Plätze sind")) noch \(duration(left)) reserviert. Ohne Konto \(form(places, one: "wird er", other: "werden sie")) freigegeben, wenn Sie gehen."
  }
  public var plainHoldsEnded: String {
    "Die Zeit ist um, Ihre Plätze sind wieder frei. Mit warenkorb können Sie dieselben noch einmal reservieren."
  }
  public func plainHeldFor(_ left: TimeSpan) -> String {
    "Ihre Plätze sind noch \(duration(left)) reserviert."
  }

  public var plainHome: String { "Start." }
  public func plainMenu(_ entry: PlainMenuEntry) -> String {
    switch entry {
    case .events: "1. Veranstaltungen"
    case .emptyCart: "2. Ihr Warenkorb: leer"
    case .cart(let number, let left):
      "2. Ihr Warenkorb: \(places(number)), noch \(duration(left)) reserviert"
    case .unpaid(let total): "2. Ihr Warenkorb: eine unbezahlte Bestellung über \(price(total))"
    case .tickets: "3. Ihre Tickets"
    case .account(let name): "4. Ihr Konto: \(name)"
    case .logIn: "4. Anmelden oder registrieren"
    }
  }

  public func plainNothingFound(_ text: String?) -> String {
    text.map { "Nichts gefunden für \($0)." } ?? "Keine passenden Veranstaltungen."
  }
  public func plainEvents(_ shown: PlainEventList) -> String {
    let kind = shown.category.map { "\($0), " } ?? ""
    let found = shown.text.map { "gefunden für \($0), " } ?? ""
    let all = "\(shown.isExact ? "" : "mehr als ")\(format.number(shown.total))"
    return
      "Veranstaltungen, \(kind)\(found)\(format.number(shown.first)) bis \(format.number(shown.last)) von \(all)."
  }
  public var plainLastEvent: String { "Das war die letzte." }
  public var plainChooseKind: String { "Tippen Sie kategorie und einen dieser Namen." }
  public func plainDoors(_ time: String) -> String { "Einlass ab \(time) Uhr." }
  public func plainAges(from least: Int) -> String { "Ab \(least) Jahren." }
  public var plainOffers: String { "Tickets, jeweils mit Endpreis:" }
  public func plainOffer(
    _ type: String, _ price: Money, _ state: String, isSeated: Bool, held: Int
  ) -> String {
    "\(type), \(self.price(price)), \(state)\(isSeated ? ", nummerierte Plätze" : "")\(held > 0 ? ", \(format.number(held)) in Ihrem Warenkorb" : "")"
  }
  public func plainHowMany(_ type: String, from least: Int, to most: Int, held: Int) -> String {
    let range = most > least ? "\(format.number(least)) bis \(format.number(most))" : format.number(least)
    return "Wie viele \(type)? \(range)\(held > 0 ? ", 0 für keine" : "") oder zurück"
  }
  public var plainNumberNeeded: String { "Bitte tippen Sie eine Zahl." }

  public func plainFreeSeats(_ type: String, _ free: Int, of all: Int) -> String {
    "\(type): \(format.number(free)) von \(count(all, one: "Platz", other: "Plätzen")) \(form(free, one: "ist", other: "sind")) frei."
  }
  public func plainYourSeats(_ labels: [String]) -> String {
    labels.isEmpty
      ? "Sie haben noch keinen reserviert." : "Reserviert haben Sie \(labels.joined(separator: ", "))."
  }
  public var plainHowManyBest: String { "Wie viele? Tippen Sie es so: beste 2." }
  public func plainNoSeat(_ name: String) -> String {
    "Einen Platz \(name) gibt es nicht. Tippen Sie frei, um die freien zu hören."
  }
  public func plainRow(_ row: String, _ runs: [String]) -> String {
    "Reihe \(row): \(runs.joined(separator: ", "))"
  }
  public func plainRun(_ first: String, _ last: String) -> String { "\(first) bis \(last)" }
  public func plainNoneFree(inRow: Bool) -> String {
    inRow ? "Dort ist kein Platz frei." : "Im Moment ist kein Platz frei."
  }

  public func plainCart(_ left: TimeSpan) -> String { "Ihr Warenkorb, noch \(duration(left)) reserviert." }
  public var plainCartExpired: String {
    "Die Zeit ist um, Ihre Plätze wurden freigegeben. Vielleicht sind sie noch zu haben:"
  }
  public func plainTotal(_ total: Money) -> String {
    "Summe \(price(total)), inklusive aller Gebühren und Steuern."
  }
  public var plainWhichLine: String { "Welche Zeile? Tippen Sie es so: entfernen 1." }
  public var plainNothingToUndo: String { "Es gibt nichts rückgängig zu machen." }
  public func plainRemoved(_ quantity: Int, _ type: String) -> String {
    "\(format.number(quantity)) × \(type) entfernt. Mit rückgängig legen Sie es zurück."
  }
  public func plainHeld(_ what: String, _ left: TimeSpan) -> String {
    "\(what) für \(duration(left)) reserviert. Tippen Sie warenkorb, um zur Kasse zu gehen."
  }

  public var plainAccountNeeded: String {
    "Zum Kaufen brauchen Sie ein Konto. Ihre Plätze bleiben reserviert."
  }
  public var plainProofNeeded: String {
    "E-Mail-Adresse und Telefonnummer werden einmal bestätigt, dann können Sie bezahlen."
  }
  public var plainFree: String { "Es kostet nichts." }
  public func plainPays(_ total: Money) -> String { "Jetzt \(price(total)) bezahlen? ja oder zurück" }
  public var plainConfirmPaying: String { "Tippen Sie ja, um zu bezahlen, oder zurück." }
  public func plainOrder(_ code: String) -> String { "Bestellung \(code):" }
  public func plainLine(
    _ quantity: Int, _ title: String, _ type: String, _ start: String, seats: String
  ) -> String {
    "\(format.number(quantity)) × \(title), \(type), \(start)\(seats.isEmpty ? "" : ", Plätze \(seats)")"
  }
  public func plainTestPayment(_ total: Money) -> String {
    "\(price(total)) mit Karte zu bezahlen. Das ist ein Test: Es fließt kein echtes Geld."
  }
  public var plainSecondStep: String { "Die Bank möchte eine zweite Bestätigung." }
  public func plainPayHere(_ link: String) -> String {
    "Bezahlen Sie hier und drücken Sie dann die Eingabetaste: \(link)"
  }
  public func plainWaiting(_ code: String) -> String {
    "Wir warten auf die Bank. Die Bestellung \(code) ist sicher."
  }
  public var plainPlacesKept: String { "Ihre Plätze sind reserviert, es wurde nichts abgebucht." }
  public func plainBought(_ total: Money, _ code: String) -> String {
    "Sie sind dabei! \(price(total)), Bestellung \(code)."
  }

  public func plainOrders(last count: Int?) -> String {
    count.map { "Ihre letzten \(format.number($0)) Bestellungen." } ?? "Ihre Bestellungen."
  }
  public func plainOrder(_ code: String, of ordered: String, _ state: String) -> String {
    "Bestellung \(code) vom \(ordered), \(state)."
  }
  public func plainTicket(_ code: String, seat: String?, isVoid: Bool) -> String {
    "Ticket \(code)\(seat.map { ", Platz \($0)" } ?? "")\(isVoid ? ", nicht mehr gültig" : "")"
  }
  public func plainSeats(_ seats: String) -> String { "Plätze \(seats)" }
  public func plainRefund(_ refund: Refund) -> String {
    "\(format.money(refund.amount)) \(word(refund.state)): \(word(refund.reason))."
  }
  public var plainTickets: String { "Ihre Tickets." }
  public var plainLogInForTickets: String { "Melden Sie sich an, dann werden Ihre Tickets hier vorgelesen." }
  public func plainTicket(_ number: Int, of count: Int, _ ticket: TicketDetails) -> String {
    let place = ticket.ticket.seat.map { ", \(seat($0))" } ?? ""
    return
      "Ticket \(format.number(number)) von \(format.number(count)): Code \(ticket.ticket.code), \(ticket.ticketTypeName)\(place), \(ticket.ticket.holder), \(word(ticket.ticket.voidReason))"
  }
  public func plainReturning(_ tickets: Int) -> String {
    "\(count(tickets, one: "Ticket", other: "Tickets")) zurückgeben? ja oder zurück"
  }
  public var plainWhichTicket: String { "Sagen Sie, welches: zurückgeben 1, oder zurückgeben alle." }
  public var plainWhichCode: String { "Sagen Sie, welches Ticket: neu 1." }
  public var plainRenewing: String { "Ein neuer Code? ja oder zurück" }
  public func plainReturn(_ refund: Money?) -> String {
    let void = "Danach gelten sie nicht mehr."
    guard let refund else { return "\(void) Ihr Preis wurde schon erstattet." }
    return refund.isZero
      ? void
      : "\(void) \(format.money(refund)) gehen auf die Karte zurück, mit der Sie bezahlt haben."
  }

  public var plainWho: [String] { ["1. Registrieren", "2. Anmelden", "3. Passwort vergessen"] }
  public func plainAccount(_ choice: PlainAccountChoice) -> String {
    switch choice {
    case .verify: "E-Mail-Adresse und Telefonnummer bestätigen, nötig zum Kaufen"
    case .orders: "Ihre Bestellungen"
    case .messages: "Nachrichten"
    case .name: "Ihren Namen ändern"
    case .password: "Ihr Passwort ändern"
    case .email: "Ihre E-Mail-Adresse ändern"
    case .phone: "Ihre Telefonnummer ändern"
    case .secondFactor: "Zweiter Faktor, ein Code bei jeder Anmeldung"
    case .logOut: "Abmelden"
    }
  }
  public func plainAddress(_ address: String, isVerified: Bool) -> String {
    "\(address), \(isVerified ? "bestätigt" : "noch nicht bestätigt")"
  }
  public var plainSignUp: String { "Registrieren. Ihr Warenkorb kommt mit." }
  public var plainLogIn: String { "Anmelden." }
  public var plainDemos: String { "Zum Ausprobieren:" }
  public func plainDemo(_ email: String, _ password: String?, isStaff: Bool) -> String {
    "\(email)\(password.map { ", Passwort \($0)" } ?? ""), \(isStaff ? "leitet die Kasse" : "kauft Tickets")"
  }
  public var plainCartsMeet: String { "In Ihrem Warenkorb waren schon Plätze." }
  public var plainForgotten: String {
    "Wir schicken Ihnen einen Code per E-Mail, dann wählen Sie ein neues Passwort."
  }
  public var plainNameStays: String {
    "Tickets, die Sie haben, behalten den Namen, auf den sie gekauft wurden."
  }
  public var plainOldThenNew: String { "Zuerst das alte Passwort, dann das neue." }
  public var plainNotYourPassword: String { "Das ist nicht Ihr Passwort." }
  public var plainProvesNew: String {
    "Ein Code bestätigt die neue Adresse oder Nummer. Die alte erfährt von der Änderung."
  }
  public func plainFactorIsOn(recoveryCodes: Int) -> String {
    "Jede Anmeldung verlangt einen Code aus Ihrer Authenticator-App. Noch \(count(recoveryCodes, one: "Wiederherstellungscode", other: "Wiederherstellungscodes"))."
  }
  public func plainAddKey(_ key: String) -> [String] {
    [
      "Fügen Sie diesen Schlüssel einer Authenticator-App hinzu: \(key)",
      "Tippen Sie dann den Code, den sie zeigt. Ab da verlangt jede Anmeldung einen.",
    ]
  }

  public func plainCodeShown(_ address: String) -> String {
    "Tippen Sie nachrichten, um den Code für \(address) zu lesen: Von hier wird nichts verschickt."
  }
  public func plainNoCode(_ address: String) -> String {
    "Für \(address) ist kein Code offen. Tippen Sie senden, um einen anzufordern."
  }
  public var plainCorrected: String { "Geändert." }
  public func plainProved(_ channel: Channel) -> String {
    switch channel {
    case .email: "Ihre E-Mail-Adresse ist bestätigt."
    case .phone: "Ihre Telefonnummer ist bestätigt."
    }
  }
  public var plainTypeCode: String { "Bitte tippen Sie den Code." }

  public var plainNoMessages: String { "Noch keine Nachrichten." }
  public func plainMessage(to recipient: String, _ subject: String) -> String {
    "An \(recipient): \(subject)"
  }
}

// Services outside
extension German {
  public func name(_ service: ExternalService) -> String {
    switch service {
    case .stripe: "Stripe"
    case .mail: "der Mailserver"
    case .sms: "der SMS-Dienst"
    }
  }

  public func sentence(_ problem: DeliveryProblem) -> String {
    switch problem {
    case .service(.mailSays(let answer)): refusal(MailRefusal(answer), answer)
    case .service(let answer): sentence(answer)
    case .notAnAddress: "das ist keine E-Mail-Adresse"
    case .notAPhoneNumber: "das ist keine Telefonnummer"
    case .outbox(let reason): "die Outbox nimmt sie nicht an: \(reason)"
    case .unreadable: "die Nachricht ist nicht mehr lesbar"
    case .tooManyToThisNumber: "heute gingen schon zu viele SMS an diese Nummer"
    case .tooManyToday: "heute gingen schon zu viele SMS hinaus"
    }
  }

  public func sentence(_ answer: ServiceAnswer) -> String {
    switch answer {
    case .says(let text): text
    case .mailSays(let text): "der Mailserver sagt: \(text)"
    case .smsStatus(let status, let code):
      "der SMS-Dienst antwortet \(status)\(code.map { " (\($0))" } ?? "")"
    case .nothing(.mail, let server, let text): "der Mailserver \(server): \(text)"
    case .nothing(_, let server, let text): "\(server): \(text)"
    case .certificateTime(let service, let server, let text):
      "\(sentence(.nothing(service, from: server, text))): Nach der Uhr dieses Rechners gilt sein Zertifikat nicht"
    case .noLibrary: "libcurl fehlt"
    case .needsHTTPS(let server): "\(server): Diese Adresse braucht https"
    case .mailNeedsEncryption: "der Mailserver braucht Verschlüsselung"
    case .mailHasNoEncryption: "der Mailserver bietet keine Verschlüsselung an"
    case .mailRefusesLogIn: "der Mailserver lehnt die Anmeldung ab"
    case .strangeBooks(let payment, let isLive):
      "kennt die neueste Zahlung dieses Ladens nicht, \(payment) (\(mode(isLive)))"
    }
  }

  public func sentence(_ remedy: ServiceRemedy) -> String {
    switch remedy {
    case .wait: "nichts: Es wird noch einmal gefragt"
    case .waitForStripe: "nichts: Es wird noch einmal gefragt; mehr sagt status.stripe.com"
    case .readAnswer: "lesen, was er sagt; es wird noch einmal versucht"
    case .setClock: "die Uhr dieses Rechners stellen: timedatectl set-ntp true"
    case .installLibrary: "sudo apt-get install libcurl4"
    case .stripeKey:
      "den Schlüssel in stripe.secret_key_file prüfen; den richtigen hat dashboard.stripe.com, Developers, API keys"
    case .stripeRight:
      "dem eingeschränkten Schlüssel das genannte Recht geben: dashboard.stripe.com, Developers, API keys"
    case .stripeAccount:
      "prüfen, ob der Schlüssel vom richtigen Konto ist, und „live“, wo echtes Geld genommen wird"
    case .mailLogIn: "mail.user prüfen, und das Passwort in mail.password_file"
    case .mailEncryption: "mail.encryption auf starttls oder tls setzen"
    case .mailPort:
      "den Port in mail.server prüfen: meist 587, oder 465 mit mail.encryption = \"tls\""
    case .mailAuthority:
      "wenn er ein eigenes Zertifikat hat, es in mail.authorities_file nennen; sonst nachsehen, wer dort antwortet"
    case .mailStartTLS:
      "mail.encryption = \"starttls\" setzen, wie Port 587 es will, oder den Port für tls nennen, meist 465"
    case .mailTLS: "mail.encryption = \"tls\" setzen, wie Port 465 es will, oder Port 587 nehmen"
    case .mailServer: "mail.server prüfen, und die Firewall"
    case .smsLogIn: "sms.account prüfen, und das Token in sms.token_file"
    case .smsAccount: "sms.account und sms.api prüfen"
    case .address(let setting): "die Adresse in \(setting) prüfen, und die Firewall"
    case .certificate:
      "nachsehen, wer dort antwortet: Seinem Zertifikat traut dieser Rechner nicht (ca-certificates)"
    }
  }

  public func clock(behind ahead: TimeSpan) -> String {
    let size = roughly(TimeSpan(milliseconds: abs(ahead.milliseconds)))
    return ahead.milliseconds > 0 ? "\(size) nach" : "\(size) vor"
  }

  private func mode(_ isLive: Bool) -> String {
    isLive ? "live: echtes Geld" : "Testmodus: kein echtes Geld"
  }

  /// As it stands behind „seit“ and „vor“: „2 Tagen“.
  private func since(_ span: TimeSpan) -> String {
    if case .days(let days) = RoughLength(span) { return count(days, one: "Tag", other: "Tagen") }
    return roughly(span)
  }
}

// The doctor
extension German {
  public func sign(_ rating: DoctorRating) -> String {
    switch rating {
    case .fine: "ok    "
    case .advice: "Rat   "
    case .problem: "FEHLER"
    }
  }
  public func doctorThingsToMend(_ count: Int) -> String {
    "\(self.count(count, one: "Fehler ist", other: "Fehler sind")) zu beheben."
  }

  public func doctorMistake(_ sentence: String) -> Advice {
    Advice("Einstellungen: \(sentence)", do: "docs/operations.md nennt jede Einstellung")
  }
  public func doctorSettings(_ path: String?) -> String {
    path.map { "Einstellungen: \($0) ist ohne Fehler" }
      ?? "Einstellungen: keine, also nimmt die Sandbox das Geld, und Nachrichten bleiben in der Outbox"
  }
  public var doctorGoesOn: Advice {
    Advice("Einstellungen: Es gelten die von vorher", do: "das oben Genannte beheben; sonst nichts")
  }
  public func doctorRenamed(_ former: String, _ name: String) -> Advice {
    Advice(
      "Einstellungen: \(former) heißt jetzt \(name)",
      do: "umbenennen; der alte Name wird weiter verstanden")
  }
  public func doctorVariables(_ names: [String], _ path: String) -> Advice {
    Advice(
      "Einstellungen: Was anderswo gestartet wird, weiß nichts von \(names.joined(separator: ", "))",
      do: "in \(path) eintragen, damit jede Sitzung dasselbe hat")
  }

  public func doctorProgram(_ version: String, tables: Int) -> String {
    "\(version), für Tabellen der Version \(tables)"
  }
  public var doctorNoCurl: Advice {
    Advice(
      "libcurl fehlt: Sie spricht mit Stripe und Mailservern", do: "sudo apt-get install libcurl4")
  }
  public func doctorUnencrypted(_ version: String) -> Advice {
    Advice(
      "libcurl \(version) kann nicht verschlüsseln, also verlässt kein Schlüssel und keine Mail diesen Rechner",
      do: "sudo apt-get install libcurl4, die mit OpenSSL")
  }
  public func doctorSpeechless(_ version: String, _ protocols: [String]) -> Advice {
    Advice(
      "libcurl \(version) spricht kein \(protocols.joined(separator: ", "))",
      do: "eine installieren, die es spricht: sudo apt-get install libcurl4")
  }
  public func doctorCurl(_ version: String, _ encryption: String) -> String {
    "libcurl \(version), verschlüsselt mit \(encryption), spricht https, smtp und smtps"
  }
  public var doctorNoCairo: Advice {
    Advice(
      "cairo und Pango fehlen: Sie zeichnen die Tickets, die per E-Mail kommen",
      do: "sudo apt-get install libpangocairo-1.0-0")
  }
  public func doctorCairo(_ cairo: String, _ pango: String) -> String { "cairo \(cairo), Pango \(pango)" }
  public var doctorFonts: String { "Schriften: für alle Zeichen" }
  public func doctorNoFont(_ scripts: TicketScripts, _ package: String) -> Advice {
    let written =
      switch scripts {
      case .european: "Latein, Griechisch und Kyrillisch"
      case .southernAndEastern: "Hindi, Thai, Hebräisch, Arabisch und andere"
      case .eastAsian: "Chinesisch, Japanisch und Koreanisch"
      case .emoji: "Emoji"
      }
    return Advice(
      "Schriften: keine für \(written), was auf Tickets stehen kann", do: "sudo apt-get install \(package)")
  }
  public var doctorZones: String { "Zeitzonen: vorhanden" }
  public var doctorNoZones: Advice {
    Advice(
      "Zeitzonen: unbekannt, also haben Veranstaltungen keine Uhrzeit", do: "sudo apt-get install tzdata")
  }
  public var doctorPasswords: String { "Passwörter: Allzu häufige sind bekannt" }
  public var doctorNoPasswords: Advice {
    Advice("Passwörter: Es gibt keine Liste allzu häufiger", do: "sudo apt-get install john-data")
  }
  public var doctorNoServer: Advice {
    Advice(
      "sshd fehlt, und Besucher kamen früher darüber", do: "sudo apt-get install openssh-server")
  }
  public func doctorServer(_ version: String?) -> String { "sshd: \(version ?? "Version unbekannt")" }
  public var doctorConfined: String { "Besuche per SSH: durch Landlock auf ihre Dateien beschränkt" }
  public var doctorUnconfined: Advice {
    Advice(
      "Besuche per SSH: Dieser Kernel hat kein Landlock, das Code, der einen übernimmt, von anderen Dateien fernhielte",
      do: "ein Kernel ab 5.13 mit landlock unter seinen Sicherheitsmodulen (docs/security.md)")
  }
  public func doctorWritableHome(_ user: String, _ home: String) -> Advice {
    Advice(
      "Konto: \(user) darf in sein Heimatverzeichnis \(home) schreiben, wo eine Shell nach Dateien zum Ausführen sucht",
      do: "als root: usermod --home / \(user)")
  }

  public func doctorNoDirectory(_ path: String) -> Advice {
    Advice("Datenverzeichnis: \(path) gibt es nicht", do: "booking --data \(path) init")
  }
  public func doctorOpenPath(_ path: String) -> Advice {
    Advice("Datenverzeichnis: Andere kommen an \(path)", do: "chmod go-rwx \(path)")
  }
  public var doctorForeignDirectory: Advice {
    Advice(
      "Datenverzeichnis: Es gehört einem anderen Benutzer als Ihnen",
      do: "booking als sein Besitzer starten oder es sich geben lassen: chown -R")
  }
  public func doctorLittleRoom(mebibytes: Int) -> Advice {
    Advice(
      "Festplatte: nur noch \(format.number(mebibytes)) MiB frei", do: "Platz schaffen, bevor sie voll ist")
  }
  public func doctorRoom(gibibytes: Int) -> String { "Festplatte: \(format.number(gibibytes)) GiB frei" }
  public func doctorTables(_ version: Int, _ engine: String) -> String {
    "Daten: Tabellen der Version \(version), SQLite \(engine)"
  }
  public func doctorOldTables(_ version: Int, _ engine: String, known: Int) -> Advice {
    Advice(
      "\(doctorTables(version, engine)): Dieses Programm bringt sie auf \(known)",
      do: "zuerst booking backup DATEI, dann einmal öffnen: Zurück geht es nur mit der Sicherung")
  }
  public func doctorData(_ sentence: String, _ remedy: DataRemedy) -> Advice {
    let remedy =
      switch remedy {
      case .update: "das booking installieren, das sie geschrieben hat, oder ein neueres"
      case .restore: "booking --data NEU restore DATEI, mit der letzten Sicherung"
      case .permission: "booking als Besitzer des Datenverzeichnisses starten"
      case .wait: "nachsehen, welcher Prozess ohne Ende schreibt; vielleicht eine Sicherung"
      case .room: "Platz schaffen, oder die Festplatte beschreibbar machen"
      case .check: "mehr sagt booking check"
      case .initialise(let path):
        "booking --data \(path) init, oder mit --data ein anderes Verzeichnis nennen"
      }
    return Advice("Daten: \(sentence)", do: remedy)
  }
  public func doctorPlayMoney(_ gateways: [String]) -> Advice {
    Advice(
      "Zahlungen: Hier wurde echtes Geld angenommen, von \(gateways.joined(separator: ", ")), und die Einstellungen nehmen Spielgeld; nichts wird verkauft",
      do:
        "booking.toml und den Schlüssel zurücklegen, wie docs/operations.md es sagt; zum Ausprobieren: booking --data NEU init"
    )
  }
  public func doctorOrphans(_ payments: Int, _ gateway: String) -> Advice {
    Advice(
      "Zahlungen: \(count(payments, one: "mit \(gateway) begonnene kann", other: "mit \(gateway) begonnene können")) nicht enden, weil es nicht mehr eingestellt ist",
      do:
        "[\(gateway)] mit seinem Schlüssel bis dahin in booking.toml lassen; nur payments.gateway ändert sich"
    )
  }

  public func doctorTerminal(named name: String?) -> Advice {
    Advice("Terminal: TERM ist \(name ?? "nicht gesetzt")", do: "export TERM=xterm-256color")
  }
  public func doctorLocale(_ locale: String?) -> Advice {
    Advice(
      locale.map { "Terminal: Die Locale \($0) ist nicht UTF-8" } ?? "Terminal: Es ist keine Locale gesetzt",
      do: "export LANG=C.UTF-8")
  }
  public func doctorSmall(_ width: Int, _ height: Int) -> Advice {
    Advice("Terminal: \(width)x\(height) ist kleiner als 40x12", do: "das Fenster vergrößern")
  }
  public func doctorTerminal(_ name: String, _ width: Int, _ height: Int) -> String {
    "Terminal: \(name), \(width)x\(height)"
  }

  public func doctorService(_ login: ServiceLogIn) -> String {
    switch login {
    case .stripe(let isLive):
      "Stripe: nimmt die Anmeldung an, und der Schlüssel darf, was gebraucht wird (\(mode(isLive)))"
    case .mail(let server): "E-Mail: nimmt die Anmeldung an (\(server))"
    case .sms(let from): "SMS: nimmt die Anmeldung an (\(from))"
    }
  }
  public func doctorService(
    _ service: ExternalService, _ trouble: ServiceTrouble, _ answer: ServiceAnswer, _ remedy: ServiceRemedy
  ) -> Advice {
    let what =
      switch trouble {
      case .logIn: "lehnt die Anmeldung ab: "
      case .right: "der Schlüssel darf nicht alles, was gebraucht wird: "
      case .line: "nicht erreichbar: "
      case .elsewhere: "hat selbst Probleme: "
      case .otherBooks, .clock, .encryption: ""
      }
    return Advice("\(topic(service)): \(what)\(sentence(answer))", do: sentence(remedy))
  }
  private func topic(_ service: ExternalService) -> String {
    switch service {
    case .stripe: "Stripe"
    case .mail: "E-Mail"
    case .sms: "SMS"
    }
  }
  public func doctorClock(as service: ExternalService) -> String {
    switch service {
    case .stripe: "Uhr: wie die von Stripe"
    case .mail: "Uhr: wie die des Mailservers"
    case .sms: "Uhr: wie die des SMS-Dienstes"
    }
  }
  public func doctorClock(_ ahead: TimeSpan, of service: ExternalService) -> Advice {
    let other =
      switch service {
      case .stripe: "Stripe"
      case .mail: "dem Mailserver"
      case .sms: "dem SMS-Dienst"
      }
    return Advice(
      "Uhr: Die dieses Rechners geht nach \(other) \(clock(behind: ahead)): Zahlungen werden abgelehnt, Codes und Reservierungen enden zur falschen Zeit",
      do: "sie stellen: timedatectl set-ntp true")
  }
  public var doctorSandbox: Advice {
    Advice("Zahlungen: Die Sandbox nimmt kein echtes Geld", do: "payments.gateway = \"stripe\"")
  }
  public var doctorNoMail: Advice {
    Advice("E-Mail: bleibt in outbox/, Kunden lesen ihre auf dem Bildschirm", do: "mail.server setzen")
  }
  public var doctorNoSMS: Advice {
    Advice(
      "SMS: bleiben in outbox/, Kunden lesen ihre auf dem Bildschirm, Telefonnummern sind also nicht bestätigt",
      do: "sms.account setzen")
  }

  public func doctorNoWorker(_ path: String) -> Advice {
    Advice(
      "Worker: Keiner läuft, also kann niemand bezahlen, und keine Nachricht geht hinaus",
      do: "booking worker --data \(path)   (als Dienst: docs/operations.md)")
  }
  public var doctorSilentWorker: Advice {
    Advice(
      "Worker: Einer läuft und sagt nicht, womit er arbeitet: Er ist von einer anderen Version oder hat gerade erst begonnen",
      do: "in einer Minute noch einmal fragen; wenn es so bleibt: sudo systemctl restart booking-worker")
  }
  public func doctorWorker(_ worker: WorkerFacts) -> String {
    let money = worker.isLive.map { $0 ? ", live" : ", Testmodus" } ?? ""
    return
      "Worker: Einer läuft (\(worker.version), \(worker.gateway)\(money), E-Mail \(worker.mail ?? "outbox"), SMS \(worker.sms ?? "outbox"))"
  }
  public func doctorOtherVersion(_ running: String, _ here: String) -> Advice {
    Advice(
      "Worker: Der laufende ist \(running), dieses Programm ist \(here)",
      do: "sudo systemctl restart booking-worker")
  }
  public func doctorOutdated(_ age: TimeSpan, _ files: [String]) -> Advice {
    Advice(
      "Worker: Er arbeitet mit dem, was er vor \(since(age)) gelesen hat; seitdem geändert: \(files.joined(separator: ", "))",
      do: "sudo systemctl reload booking-worker")
  }
  public func doctorNoUse(_ outage: ServiceOutage) -> Advice {
    let answered = outage.answered.map { ", letzte Antwort vor \(since($0))" } ?? ""
    return Advice(
      "Worker: seit \(since(outage.age)) ohne \(outage.service)\(answered): \(outage.call): \(sentence(outage.answer))",
      do: sentence(outage.remedy))
  }
  public func doctorHeldUp(_ orders: Int, _ age: TimeSpan) -> Advice {
    Advice(
      "Es warten: \(count(orders, one: "Bestellung, die", other: "Bestellungen, die")) seit \(since(age)) nicht bezahlt werden \(form(orders, one: "kann", other: "können")): Der Zahlungsdienst nimmt von hier keine Aufrufe an",
      do: "beheben, was über Stripe und die Uhr gesagt wird; dann macht der Worker von selbst weiter")
  }
  public func doctorUnbegun(_ age: TimeSpan) -> Advice {
    Advice(
      "Es wartet: eine Bestellung seit \(since(age)), deren Kunde keine Seite zum Bezahlen hat",
      do: "läuft ein Worker? \(stripeAnswers)")
  }
  public func doctorQueued(_ messages: Int, _ age: TimeSpan) -> String {
    "Es warten: \(count(messages, one: "Nachricht", other: "Nachrichten")), die älteste seit \(since(age))"
  }
  public func doctorLate(_ messages: Int, _ age: TimeSpan) -> Advice {
    Advice(
      doctorQueued(messages, age),
      do: "warum, sagt journalctl -u booking-worker; dann: sudo systemctl reload booking-worker")
  }
  public func doctorUnknown(_ payments: Int, _ age: TimeSpan) -> Advice {
    Advice(
      "Es warten: \(count(payments, one: "Zahlung, bei der", other: "Zahlungen, bei denen")) niemand weiß, ob das Geld kam, die älteste seit \(since(age))",
      do: "\(stripeAnswers); es geht nichts verloren, es wird noch einmal gefragt")
  }
  public func doctorRefund(_ age: TimeSpan) -> Advice {
    Advice(
      "Es wartet: eine Erstattung seit \(since(age))",
      do: "\(stripeAnswers): oft ist das Guthaben dort zu klein")
  }
  private var stripeAnswers: String { "was Stripe antwortet, sagt journalctl -u booking-worker" }
  public func doctorImport(_ unfinished: UnfinishedImport) -> Advice {
    Advice("Importe: \(sentence(unfinished))", do: "auch booking worker --once bringt ihn zu Ende")
  }
  public func doctorRefused(_ refunds: Int) -> Advice {
    Advice(
      "Erstattungen: \(format.number(refunds)) vom Zahlungsdienst abgelehnt",
      do: "das Guthaben dort prüfen, dann in der Verwaltung noch einmal erstatten (g auf der Bestellung)")
  }
  public func doctorUndelivered(_ messages: Int) -> Advice {
    Advice(
      "Nachrichten: \(format.number(messages)) nicht zugestellt",
      do: "Admins sehen sie bei den Bestellungen, mit m, und warum")
  }
}

// Devices
extension German {
  public var fromNeedsDevice: String { "--from und --peer sind für ein Gerät: --device VERZEICHNIS." }
  public var deviceHasItsEvent: String {
    "Ein Gerät ist für eine Veranstaltung gekoppelt: Lassen Sie --event weg."
  }
  public func devicePaired(_ name: String, _ event: String) -> String {
    "Als \(name) für \(event) gekoppelt. Dieses Gerät kann jetzt ohne Netz einlassen."
  }
  public func deviceMet(_ scans: Int, queued: Int) -> String {
    "\(count(scans, one: "Scan", other: "Scans")) hier bekannt, \(format.number(queued)) noch nicht beim Shop."
  }
  public func deviceExported(_ scans: Int, _ path: String) -> String {
    "\(count(scans, one: "Scan", other: "Scans")) nach \(path) geschrieben."
  }
  public func deviceImported(_ scans: Int) -> String {
    "\(count(scans, one: "neuer Scan", other: "neue Scans")) übernommen."
  }
  public func doubleEntry(_ entries: [Passage], in zone: String) -> String {
    let places = entries.map { "\($0.gate ?? $0.by) \(format.time($0.at, zone: zone))" }
    return "Zweimal mit einem Ticket drin: \(places.joined(separator: ", "))"
  }
}

// The drill
extension German {
  public func drillHasOrders(_ path: String) -> String {
    "In \(path) sind Bestellungen. Eine Übung würde ihre eigenen daruntermischen: --force tut es trotzdem."
  }
  public func drillHoarderBounds(buyers: Int) -> String {
    "Mit --hoarders gibt es für jeden Käufer einen Platz, und höchstens \(format.number(buyers)) Käufer."
  }
  public var drillNoKills: String { "--kills geht nur ohne --hoarders." }
  public func drillAccounts(_ done: Int, of all: Int) -> String { "Konten: \(progress(done, all))" }
  public var drillStandstill: String { "Die Übung ist steckengeblieben." }
  public func drillNotUnderstood(_ line: String) -> String { "nicht verstanden: \(line)" }
  public var drillProgramEnded: String { "das Programm hat sich selbst beendet" }
  public var drillProgramEndedBadly: String { "das Programm endete mit einem Fehler" }

  public func drillSold(_ sold: Int, of expected: Int, refused: Int, errors: Int, kills: Int) -> String {
    "\(format.number(sold)) von \(count(expected, one: "Platz", other: "Plätzen")) verkauft, \(count(refused, one: "Käufer", other: "Käufer")) abgewiesen, \(format.number(errors)) Fehler, \(format.number(kills)) abgeschossen"
  }
  public func drillWaits(half: Int, most: Int, ordersPerSecond: Double) -> String {
    "Wartezeit: die Hälfte höchstens \(half) ms, 99 von 100 höchstens \(most) ms; \(format.tenths(ordersPerSecond)) Bestellungen pro Sekunde"
  }
  public func drillLost(_ orders: Int) -> String {
    orders == 0
      ? "Keine bestätigte Bestellung ging verloren."
      : "\(count(orders, one: "bestätigte Bestellung ging", other: "bestätigte Bestellungen gingen")) verloren."
  }
  public func drillSettled(_ seconds: Double?) -> String {
    seconds.map { "Nach \(format.tenths($0)) s war alles erledigt." } ?? "Nicht alles wurde erledigt."
  }
  public func drillChecks(_ broken: [String]) -> String {
    broken.isEmpty
      ? "Jede Prüfung ist in Ordnung." : "Nicht in Ordnung: \(broken.joined(separator: "; "))"
  }

  public func drillTime(_ factor: Int) -> String {
    "Die Zeit lief \(factor)-mal so schnell: Reservierungen und Grenzen waren durch \(factor) geteilt."
  }
  public func drillServed(_ served: Int, of buyers: Int, hoarders: Int, last: Double) -> String {
    "\(format.number(served)) von \(count(buyers, one: "Käufer", other: "Käufern")) bekamen neben \(count(hoarders, one: "Hamsterer", other: "Hamsterern")) ihren Platz, der letzte nach \(format.tenths(last)) s"
  }
  public func drillMost(_ most: HoardCount, limits: HoardCount) -> String {
    "Am meisten auf einmal reserviert: \(most.visit) von einem Besuch (höchstens \(limits.visit)), \(most.key) mit einem SSH-Schlüssel (\(limits.key)), \(most.network) aus einem Netz (\(limits.network))"
  }
  public func drillRefusals(_ count: Int) -> String {
    "Hamsterer wurden \(format.number(count))-mal abgewiesen."
  }
  public func drillFree(_ seconds: Double?) -> String {
    seconds.map {
      "Alles Unverkaufte war \(format.tenths($0)) s, nachdem die Hamsterer gegangen waren, frei."
    }
      ?? "Nachdem die Hamsterer gegangen waren, wurden die Plätze nicht frei."
  }
  public func drillErrors(_ errors: [String]) -> String {
    errors.first.map { "\(format.number(errors.count)) Fehler, der erste: \($0)" } ?? "Keine Fehler."
  }

  public var drillGatesAlone: String { "--gates und --offline gehören zusammen." }
  public func drillGates(_ gates: Int, people: Int, copies: Int, kills: Int) -> String {
    "\(format.number(people)) Leute an \(count(gates, one: "Eingang", other: "Eingängen")), die nichts voneinander hören, \(format.number(copies)) kopierte Codes, \(format.number(kills)) abgeschossen, einer gestohlen"
  }
  public func drillUnion(_ entries: Int, missing: Int, lost: Int) -> String {
    "\(count(entries, one: "Einlass", other: "Einlässe")) nach der Vereinigung, \(format.number(missing)) fehlen, \(count(lost, one: "Antwort", other: "Antworten")) ohne Zeile"
  }
  public func drillTwice(_ named: Int, of twice: Int, refused: Int, wrong: Int) -> String {
    "\(format.number(named)) von \(count(twice, one: "doppeltem Einlass", other: "doppelten Einlässen")) genannt, \(format.number(wrong)) zu Unrecht, \(count(refused, one: "Kopie", other: "Kopien")) sofort abgewiesen"
  }
  public func drillStolen(_ isRefused: Bool) -> String {
    isRefused
      ? "Das gestohlene Gerät wurde abgewiesen, und auf ihm ist nichts mehr."
      : "Das gestohlene Gerät wurde nicht abgewiesen."
  }
  public func drillChains(_ broken: Int) -> String {
    broken == 0
      ? "Die Scans jedes Geräts schließen aneinander an."
      : "\(count(broken, one: "Reihe von Scans ist", other: "Reihen von Scans sind")) unterbrochen."
  }
  public func drillAnswers(_ wait: Double, took: Double) -> String {
    "99 von 100 Antworten in höchstens \(format.tenths(wait)) ms; es dauerte \(format.tenths(took)) s"
  }
}

// Settings
extension German {
  public func sentence(_ reason: SettingsProblem.Reason, at place: String) -> String {
    switch reason {
    case .syntax(let line):
      "\(place), Zeile \(line): Das ist kein TOML. Eine Einstellung sieht so aus:  server = \"smtp.example.org:587\"."
    case .twice(let line):
      "\(place), Zeile \(line): Das steht zum zweiten Mal da. Jede Einstellung und jede [Tabelle] darf nur einmal vorkommen."
    case .unreadable: "\(place) ist nicht lesbar. Sehen Sie nach Besitzer und Rechten."
    case .notUTF8: "\(place) ist keine Textdatei in UTF-8. docs/operations.md zeigt, wie sie aussieht."
    case .unknown(let nearest): "\(place) ist keine Einstellung. Am nächsten kommt \(nearest)."
    case .fileMissing: "\(place) ist nicht da, und die Einstellungen nennen es."
    case .missing: "\(place) fehlt, und was sonst eingestellt ist, braucht es."
    case .notText: "\(place) hat einen Wert, der weder Text noch eine ganze Zahl ist."
    case .notOneOf(let known): "\(place) ist eines von \(known.joined(separator: ", "))."
    case .notAServer: "\(place) ist ein Name mit Port, etwa smtp.example.org:587."
    case .notAListener: "\(place) ist keine Adresse zum Lauschen, etwa 127.0.0.1:9190."
    case .taken:
      "An \(place) lässt sich nicht lauschen: Das tut schon etwas anderes, oder es gehört nicht zu diesem Rechner."
    case .notAWebAddress: "\(place) ist eine Adresse, die mit https:// beginnt."
    case .notAnAddress: "\(place) ist keine E-Mail-Adresse."
    case .notAPhoneNumber: "\(place) ist keine Telefonnummer mit Landesvorwahl, etwa +14155550100."
    case .notAFileName: "\(place) nennt keine Datei."
    case .notACount: "\(place) ist eine ganze Zahl ab 1."
    case .unprotected:
      "\(place) kann nur für einen Mailserver auf diesem Rechner none sein: Setzen Sie sonst starttls oder tls."
    case .empty: "\(place) ist leer."
    case .severalLines: "\(place) hat mehr als eine Zeile: Nur das Geheimnis gehört hinein."
    case .readableByOthers: "\(place) enthält ein Geheimnis und ist für andere lesbar: chmod 600 \(place)"
    case .notOwn:
      "\(place) enthält ein Geheimnis und gehört jemand anderem: Übergeben Sie es mit chown dem Benutzer, der den Worker startet."
    case .notASecretKey:
      "\(place) enthält keinen geheimen Schlüssel von Stripe: Die beginnen mit sk_ oder rk_."
    }
  }
  public func place(_ source: SettingsSource) -> String {
    switch source {
    case .line(let file, let line): "\(file), Zeile \(line)"
    case .file(let name), .variable(let name): name
    }
  }
  public func andMore(_ sentences: Int) -> String {
    "Und \(format.number(sentences)) weitere."
  }
}

// Help
extension German {
  public func help(_ command: HelpedCommand) -> CommandHelp {
    switch command {
    case .booking:
      CommandHelp(
        "Eine Kasse im Terminal.",
        "Ohne Unterbefehl öffnet sich die Kasse auf dem Bildschirm. Alles liegt in einem Datenverzeichnis: --data, sonst BOOKING_DATA, sonst $XDG_DATA_HOME/booking, sonst ~/.local/share/booking.\n\nRückgabewerte: 0 getan, oder schon getan; 1 abgelehnt, fehlgeschlagen oder eine Prüfung hat etwas gefunden, mit einem Satz auf der Standardfehlerausgabe; 2 teilweise getan: Ein Import hat Zeilen ausgelassen; 64 eine Befehlszeile, die nicht zu verstehen ist.\n\nbooking --generate-completion-script bash (oder zsh, oder fish) gibt aus, was deren Wörter in dieser Shell ergänzt."
      )
    case .account:
      CommandHelp(
        "Konten anlegen und Leute wieder hereinlassen.")
    case .accountCreate:
      CommandHelp(
        "Ein bestätigtes Konto anlegen.",
        "Nach dem Passwort wird zweimal gefragt, ohne dass es zu sehen ist; mit --password-stdin ist es die erste Zeile der Standardeingabe; mit --generate-password ist es zufällig und wird einmal gezeigt, was über SSH abgelehnt wird."
      )
    case .accountRemoveSecondFactor:
      CommandHelp(
        "Jemanden allein mit dem Passwort hereinlassen, der die App und die Wiederherstellungscodes verloren hat.",
        "Vergewissern Sie sich zuerst, wer da fragt. Die Person erfährt es per E-Mail und kann ihn wieder einschalten."
      )
    case .backup:
      CommandHelp(
        "Alles in eine neue Datei kopieren, bei laufendem Betrieb.",
        "Die Datei ist ein tar-Archiv der Datenbank, der Bilder, von booking.toml, des Host-Schlüssels des SSH-Servers und ihrer SHA-256-Summen, lesbar nur für ihren Besitzer: Darin stehen Adressen von Menschen, die Schlüssel der Kasse und der Schlüssel, an dem Besucher den Server erkennen. Die Dateien mit Geheimnissen sind nicht dabei. Bewahren Sie sie auf einer anderen Festplatte auf, und probieren Sie booking restore ab und zu aus."
      )
    case .check:
      CommandHelp(
        "Beweisen, dass die Daten stimmen: Geld, Plätze, Tickets, Nachrichten, Bilder.",
        "Liest nur und stört den Betrieb nicht. Endet mit 1, wenn etwas nicht stimmt.\n\nWer die Daten ändern kann, kann auch die Siegel des Protokolls neu machen, es sei denn, das letzte ist außerhalb bekannt: --anchor vergleicht mit denen, die eine Sicherung, das Log eines Workers oder eine gespeicherte E-Mail hat. --gateway fragt die Zahlungsdienste, was sie angenommen und erstattet haben; dazu braucht es ihre Schlüssel, wie beim Worker."
      )
    case .device:
      CommandHelp(
        "Einen Rechner am Einlass ohne Netz entscheiden lassen.",
        "Ein Gerät hat ein eigenes Verzeichnis: seinen Schlüssel, was der Shop ihm gesagt hat, was es gescannt hat. Es wird einmal gekoppelt, mit einem Code, den eine Einlassleitung vorliest, über das ssh des Systems."
      )
    case .devicePair:
      CommandHelp(
        "Diesen Rechner mit einem Shop koppeln, durch einen Code aus acht Zeichen.",
        "Der Code gilt für ein Gerät und zehn Minuten. Danach weiß das Gerät alles, um allein zu arbeiten.")
    case .deviceScan:
      CommandHelp(
        "Mit diesem Gerät Leute einlassen, Zeile für Zeile.",
        "Eine Zeile ist ein Code, von einem Scanner, der tippt, oder von einem Menschen; eine leere sagt, wie es steht. Mit dem Shop oder einem anderen Eingang tauscht es Scans aus, sobald es kann; ohne beide entscheidet es allein."
      )
    case .deviceMeet: CommandHelp("Scans mit dem Shop oder einem anderen Eingang austauschen.")
    case .deviceExport: CommandHelp("Alle Scans in eine neue Datei schreiben, für Eingänge ohne Netz.")
    case .deviceImport: CommandHelp("Die Scans übernehmen, die ein anderes Gerät exportiert hat.")
    case .deviceAnswer:
      CommandHelp(
        "Einem anderen Eingang über Standardein- und -ausgabe antworten.",
        "Es steht in authorized_keys dieses Rechners, beim Schlüssel des anderen Geräts: restrict,command=\"booking device answer south-1 --device DIR\" ssh-ed25519 …"
      )
    case .doctor:
      CommandHelp(
        "Nachsehen, ob alles bereit ist, und sagen, was zu tun ist.",
        "Prüft booking.toml und die Variablen, das Datenverzeichnis, Versionen, Bibliotheken, dieses Terminal, was die Einstellungen nennen (Stripe wird gefragt, was der Schlüssel darf; am Mailserver wird angemeldet), die Uhr dieses Rechners, was der laufende Worker in der Hand hat, und was wie lange wartet. Nichts wird verschickt, nichts geändert. Endet mit 1, wenn etwas zu beheben ist."
      )
    case .door:
      CommandHelp(
        "Den Einlass eines Events vorbereiten: Listen, Eingänge, Geräte, wer erwartet wird.",
        "Mit --data fragt, wem das Verzeichnis gehört: jeder Einlass, ohne Passwort."
      )
    case .doorAttendees:
      CommandHelp(
        "Alle mit gültigem Ticket auflisten, und wann sie gekommen sind.")
    case .doorDevices:
      CommandHelp(
        "Die Geräte eines Events auflisten, auch gesperrte.")
    case .doorGates:
      CommandHelp(
        "Die Eingänge eines Events auflisten oder einen anlegen.")
    case .doorIncidents:
      CommandHelp(
        "Auflisten, was am Einlass geschah und jemand ansehen muss.")
    case .doorLists:
      CommandHelp(
        "Auflisten, wer wann eingelassen wird.")
    case .doorPair:
      CommandHelp(
        "Einen Code machen, mit dem ein Gerät zu diesem Event gehört.",
        "Er gilt einmal, zehn Minuten und fünf Versuche lang; eingegeben wird er am Gerät."
      )
    case .doorRevoke:
      CommandHelp(
        "Ein Gerät sperren: Sein Schlüssel wird von jetzt an abgewiesen.")
    case .drill:
      CommandHelp(
        "Mit echten Prozessen beweisen: viele Käufer, wenige Plätze, plötzliche Tode.",
        "Legt eine Veranstaltung und für jeden Käufer ein Konto an, startet für jeden einen Prozess und lässt alle im selben Moment einen Platz kaufen: reservieren, bestellen, mit Spielgeld bezahlen, Ticket. Mit --kills sterben so viele davon irgendwann durch SIGKILL und kommen wieder. Am Ende muss alles zur Ruhe kommen, keine bestätigte Bestellung darf fehlen, und jede Prüfung muss stimmen. Sonst endet es mit 1.\n\nMit --hoarders versuchen so viele Besucher, die nie bezahlen, jeder mit eigenem Konto, SSH-Schlüssel und eigener Adresse, den ehrlichen Käufern die Plätze wegzunehmen; fünfzig von diesen sitzen hinter einer Adresse. Eine Uhr, die 120-mal so schnell geht, teilt alle Fristen und Grenzen. Niemand darf mehr halten als erlaubt, jeder Käufer muss einen Platz bekommen, und wenn die Hamsterer weg sind, muss der Rest frei sein. Das dauert höchstens zwei Minuten.\n\nMit --gates und --offline lassen so viele Eingänge, jeder ein Prozess auf einem eigenen Gerät, eine Stunde der Übungsuhr lang Leute ein, ohne voneinander zu hören. Manche werden abgeschossen, während sie antworten, einer wird gestohlen und gesperrt. Danach muss jeder Einlass einmal bekannt und jeder doppelte genannt sein. Das dauert höchstens zwei Minuten.\n\nWas dabei entsteht, bleibt im Datenverzeichnis: Nehmen Sie eines, das dafür da ist."
      )
    case .events:
      CommandHelp(
        "Veranstaltungen auflisten, zeigen, importieren und exportieren.")
    case .eventsExport:
      CommandHelp(
        "Alle Veranstaltungen als JSON oder CSV ausgeben, für booking events import.",
        "Entwürfe, vergangene und abgesagte Veranstaltungen sind dabei; Bestellungen nicht.")
    case .eventsImport:
      CommandHelp(
        "Die Veranstaltungen einer JSON- oder CSV-Datei hinzufügen.",
        "Zeilen mit Fehlern werden mit ihrer Nummer gemeldet, die ersten hundert davon, und ausgelassen; die anderen kommen hinzu. Mit --strict kommt nichts hinzu, solange nicht alles stimmt, und niemand sieht vorher etwas davon. Plakate werden neben der Datei gesucht. Endet mit 2, wenn Zeilen ausgelassen wurden oder noch kommen, weil etwas sie aufgehalten hat.\n\nDie Namen der Felder und Spalten: title, summary, description, category, venue, city, country (DE), timeZone (Europe/Berlin), start und end (2026-12-04T20:00, Ortszeit) oder startsInDays mit startTime und durationMinutes, doors (19:00, Einlass), ageLimit (18), refundPolicy (ein Satz), status (draft, published), poster (ein Pfad neben der Datei); von einer Ticketart, in JSON in ticketTypes, in CSV je eine Zeile: name (in CSV ticket), price (32.50), currency (EUR), capacity, minPerOrder, maxPerOrder, saleStart, saleEnd, seatingPlan. CSV-Zeilen mit gleicher Spalte event sind eine Veranstaltung."
      )
    case .eventsList:
      CommandHelp(
        "Veranstaltungen auflisten: kommende im Verkauf, oder alle.")
    case .eventsShow:
      CommandHelp(
        "Eine Veranstaltung mit ihren Tickets zeigen.")
    case .gate:
      CommandHelp(
        "Leute einlassen: scannen, tippen oder suchen.",
        "Öffnet den Einlass einer Veranstaltung für ein Konto, das dort arbeiten darf: eines mit der Rolle door, oder wer Veranstaltungen verwaltet. Scanner, die tippen, brauchen keine Einrichtung. Buchstaben und Ziffern sind hier Text; Befehle liegen auf Strg- und Funktionstasten, F1 zeigt sie. Bis eine Stunde nach Ende der Veranstaltung wird niemand abgemeldet, weil keine Taste gedrückt wird. Mit --device ist dieser Rechner der Eingang, gekoppelt mit booking device pair: Er lässt ohne Netz ein, sagt es in der Kopfzeile und findet von selbst zu seinem Shop zurück."
      )
    case .initialise:
      CommandHelp(
        "Eine neue Kasse anlegen, mit ihrem ersten Admin. Braucht kein Terminal.",
        "Wo schon eine Kasse ist, wird nichts geändert; das ist kein Fehler. Das Passwort des Admins ist zufällig und wird einmal gezeigt, hier. Über SSH wird es nicht gezeigt: Legen Sie mit booking account create ein Konto mit einem eigenen Passwort an."
      )
    case .ordersCancel:
      CommandHelp(
        "Tickets einer Bestellung stornieren: Sie werden ungültig, ihre Plätze sind wieder im Verkauf.",
        "Ohne --ticket alle Tickets, die noch gelten. Sagen Sie, ob der Preis erstattet wird; bei kostenlosen gibt es nichts zu sagen. Der Kunde erfährt es per E-Mail. Das lässt sich nicht rückgängig machen."
      )
    case .orders:
      CommandHelp(
        "Bestellungen auflisten, zeigen, stornieren und erstatten; ihre Tickets noch einmal schicken.")
    case .ordersList:
      CommandHelp(
        "Bestellungen auflisten, die neuesten zuerst.",
        "Wörter finden Codes von Bestellungen und Tickets, Kunden, Telefonnummern, Veranstaltungen, Plätze („Balkon B7“) und Beträge; jedes von ihnen muss vorkommen."
      )
    case .ordersRefund:
      CommandHelp(
        "Aus Kulanz einen Betrag erstatten; die Tickets gelten weiter.",
        "Um auch Tickets zurückzunehmen: booking orders cancel CODE --refund. Was der Zahlungsdienst nicht erstatten wollte, wird mit --again noch einmal verlangt."
      )
    case .ordersNewCode:
      CommandHelp(
        "Einem Ticket einen neuen Code geben: Der bisherige gilt sofort nicht mehr.",
        "Für jemanden, dessen Handy weg ist oder dessen Ticket andere gesehen haben. Der neue Code kommt per E-Mail; der Einlass weist den alten zurück und sagt, warum. Der Grund steht im Protokoll."
      )
    case .ordersResend:
      CommandHelp(
        "Die Tickets einer Bestellung noch einmal schicken.",
        "Die Adresse des Kontos bleibt, wie sie ist.")
    case .ordersShow:
      CommandHelp(
        "Eine Bestellung mit Plätzen, Tickets und Geld zeigen.")
    case .restore:
      CommandHelp(
        "Eine Sicherung in ein Datenverzeichnis einspielen und prüfen.",
        "Wird abgelehnt, wo schon eine Kasse ist. Mit --force wird diese beiseitegelegt, nach replaced-… im selben Verzeichnis, es sei denn, jemand hat sie offen: Die werden genannt, und mit --wait wird auf sie gewartet. booking.toml und der Host-Schlüssel des SSH-Servers kommen auch zurück, wo keine sind oder mit --force. Endet mit 1, wenn die Prüfung etwas findet."
      )
    case .serve:
      CommandHelp(
        "Besucher per SSH einlassen, mit einem eigenen sshd, bis Strg-C.",
        "Host-Schlüssel und Konfiguration liegen in ssh/ des Datenverzeichnisses. Besucher bekommen die Kasse und sonst nichts: keine Shell, keine Dateien, keine Weiterleitung. Root wird abgelehnt, es sei denn, --user nennt ein Konto ohne Rechte, zu dem dieser Prozess dann wird."
      )
    case .simulate(let complete):
      CommandHelp(
        "Die Verkäufe an simulierten Tagen voller Abstürze und Störungen beweisen.",
        "Jeder Tag folgt allein aus seinem Startwert: Kunden, Verwaltung und Worker zugleich, zwischen je zwei Schritten abgebrochen, mit schlechter Leitung zum Zahlungsdienst, voller Festplatte, springender Uhr. Jede Regel der Kasse wird die ganze Zeit geprüft. Rührt kein Datenverzeichnis an. Endet mit 1, wenn etwas nicht stimmt; ein Lauf von \(format.number(complete)) Tagen oder mehr auch, wenn er eine seltene Lage verfehlt hat."
      )
    case .tickets:
      CommandHelp("Zeigen, mit welchen Schlüsseln Tickets signiert sind, oder einen neuen verwenden.")
    case .ticketsAttendees:
      CommandHelp(
        "Drucken, wer zu einer Veranstaltung erwartet wird.",
        "Eine Zeile je gültigem Ticket, mit einem Kästchen zum Abhaken, nach dem letzten Wort des Namens oder nach Plätzen. --pdf schreibt stattdessen Seiten zum Drucken."
      )
    case .ticketsKeys:
      CommandHelp(
        "Die Schlüssel auflisten, an denen ein Einlass die Tickets erkennt, auch ohne Netz.",
        "Einer pro Zeile, der neueste zuerst, der jetzt signiert: sein Name; seine öffentliche Hälfte, in Base 32; seit wann er signiert. Geheim ist daran nichts."
      )
    case .ticketsRotateKey:
      CommandHelp(
        "Tickets ab jetzt mit einem neuen Schlüssel signieren.",
        "Bereits verkaufte Tickets bleiben gültig: Die Schlüssel, mit denen sie signiert sind, werden aufbewahrt. Geben Sie jedem Einlass gleich die neue Liste. Wer den alten Schlüssel gestohlen hat, kann weiterhin Tickets herstellen, die aussehen, als wären sie vorher verkauft worden: Wo sie nicht durchkommen dürfen, muss der Einlass bei der Kasse nachfragen."
      )
    case .worker:
      CommandHelp(
        "Zu Ende bringen, was liegen blieb: Zahlungen, Erstattungen, Nachrichten, abgelaufene Reservierungen.",
        "Solange booking.toml keinen Zahlungsdienst und keinen Mailserver nennt, tut jede offene Sitzung das nebenbei. Mit ihnen kann es nur ein Worker: Er allein hat die Schlüssel. Beliebig viele dürfen laufen; einer arbeitet, die anderen warten auf seinen Platz. Endet bei Strg-C oder SIGTERM, nach der laufenden Runde. Schreibt sein Log auf die Standardfehlerausgabe."
      )
    }
  }

  public func help(_ option: HelpedOption) -> String {
    switch option {
    case .gateEvent: "Der Code der Veranstaltung; ohne ihn stehen alle zur Wahl."
    case .gateList: "Der Name einer Einlassliste."
    case .gateName: "Der Name des Eingangs."
    case .serial: "Ein serieller Scanner: /dev/ttyACM0."
    case .attendeeOrder: "name oder seat."
    case .pdfFile: "Wohin das PDF geschrieben wird; eine Datei, die schon da ist, wird nicht überschrieben."
    case .oneObject: "Ein Objekt."
    case .doorJSON: "Eine Liste für Programme (JSON)."
    case .newGate: "Zuerst einen Eingang dieses Namens anlegen."
    case .deviceName: "Wie das Gerät heißt: nord-1."
    case .deviceGate: "Der Eingang, an dem es steht."
    case .searchableDevice:
      "Es darf eine durchsuchbare Liste mitführen, versiegelt mit dem, was die Einlassleitung eingibt."
    case .role: "customer (Kunde), admin, door (Einlass) oder door-lead (Einlassleitung)."
    case .phone: "Mit Landesvorwahl: +14155550100."
    case .passwordStdin: "Das Passwort von der Standardeingabe lesen."
    case .generatePassword: "Ein zufälliges Passwort machen und einmal zeigen."
    case .eventWords: "Nur Veranstaltungen mit Wörtern, die so beginnen."
    case .allEvents: "Auch Entwürfe, vergangene und abgesagte."
    case .category: "Nur diese Kategorie."
    case .city: "Nur diese Stadt."
    case .sort: "date (Datum), price (Preis) oder title (Titel)."
    case .limit: "Höchstens so viele."
    case .once: "Eine Runde nach der anderen, bis jetzt nichts mehr zu tun ist, dann Schluss."
    case .metrics: "Prometheus an dieser Adresse antworten, etwa 127.0.0.1:9090."
    case .webhooks:
      "Stripes Webhooks an dieser Adresse annehmen, etwa 127.0.0.1:8081. Nicht nötig; siehe docs/operations.md."
    case .seeds: "Wie viele Tage."
    case .firstSeed: "Der Startwert des ersten Tages."
    case .oneSeed: "Nur diesen Tag simulieren und mehr davon erzählen."
    case .jobs: "Tage zugleich; ohne Angabe so viele, wie es Prozessoren gibt."
    case .verbose: "Auch nennen, was stimmt."
    case .anchor:
      "Eine Datei mit Siegeln: eine Sicherung, das Log eines Workers, eine E-Mail. Mehrfach erlaubt."
    case .gateway: "Auch mit den Büchern der Zahlungsdienste vergleichen."
    case .importFile: "Eine .json- oder .csv-Datei von höchstens 64 MiB."
    case .strict: "Alles oder nichts."
    case .ticketToCancel: "Der Code eines Tickets, das storniert wird; mehrfach erlaubt."
    case .ticketForNewCode: "Der Code des Tickets, wenn CODE eine Bestellung nennt."
    case .because: "Der Grund, für das Protokoll."
    case .refund: "Den Preis erstatten, auf die Karte, die bezahlt hat."
    case .keepMoney: "Das Geld behalten."
    case .orderAfterwards: "Die Bestellung ausgeben, wie sie dann ist, als ein Objekt."
    case .amount: "Wie viel, in der Währung der Bestellung: 12,50."
    case .allThatIsLeft: "Alles, was noch da ist."
    case .again: "Was der Zahlungsdienst abgelehnt hat, noch einmal."
    case .data: "Das Datenverzeichnis."
    case .language:
      "\(format.choice(Language.all.map(\.code))); sonst, was LC_ALL, LC_MESSAGES oder LANG sagen."
    case .orderWords: "Nur Bestellungen, in denen diese Wörter vorkommen."
    case .orderEvent: "Nur Bestellungen für die Veranstaltung mit diesem Code."
    case .orderState:
      "paid (bezahlt), pending (unbezahlt), refunded (ganz oder teilweise erstattet), partly-refunded, cancelled (storniert) oder not-paid."
    case .arrayOfOrders: "Ein Array von Bestellungen."
    case .listen: "ADRESSE:PORT, oder ein Port nur dieses Rechners; Port 0 nimmt einen freien."
    case .serveUser: "Das Konto, das bedient, wenn root es startet."
    case .printConfig: "Die Konfiguration ausgeben und enden: für einen eigenen sshd."
    case .settingsFile: "Diese Datei probieren, als wäre sie die booking.toml des Datenverzeichnisses."
    case .accountEmail: "Die E-Mail-Adresse des Kontos."
    case .buyers: "Wie viele Käufer, je ein Prozess (ohne Angabe 1000; mit --hoarders 60, in einem Prozess)."
    case .places: "Um wie viele Plätze es geht."
    case .kills: "Wie oft der Prozess eines Käufers abgebrochen wird, zufällig."
    case .hoarders: "Wie viele versuchen, die Plätze ohne Bezahlung zu behalten."
    case .gateDevice:
      "Das Verzeichnis eines gekoppelten Geräts: lässt ein ohne Shop auf diesem Rechner und ohne Netz."
    case .otherGates:
      "Ein anderer Eingang, der getroffen wird, solange der Shop nicht antwortet, als user@host:port; auch mehrmals."
    case .deviceDirectory: "Das Verzeichnis des Geräts; es wird angelegt, wo keines ist."
    case .wayOut: "Sie gehen hinaus: als Verlassen scannen."
    case .deviceShop: "Der Shop, als user@host:port."
    case .devicePeer: "Ein anderer Eingang, als user@host:port, statt des Shops."
    case .pairingCode: "Der Code, den die Einlassleitung vorliest."
    case .scanFile: "Eine Datei mit Scans."
    case .peerName: "Wie der Shop das Gerät an der Gegenseite nennt."
    case .drillGates: "Stattdessen so viele Eingänge üben, mit --offline."
    case .drillOffline: "Eine Stunde der Übungsuhr lang hört kein Eingang von einem anderen."
    case .drillPeople: "Wie viele Leute zu den Eingängen kommen, jeder mit einem Ticket."
    case .drillCopies: "Wie viele ihrer Codes noch einmal gezeigt werden, an einem anderen Eingang."
    case .oneJSONObject: "Ein JSON-Objekt ausgeben."
    case .forceDrill: "Auch in einem Datenverzeichnis mit Bestellungen."
    case .eventCode: "Der Code der Veranstaltung, wie booking events ihn zeigt."
    case .resendTo: "Eine Adresse, an die sie gehen, wenn nicht an die des Kontos."
    case .orderObject: "Die Bestellung als ein Objekt ausgeben."
    case .orderCode: "Der Code der Bestellung oder eines ihrer Tickets."
    case .posters: "Die Plakate dorthin schreiben und im Export nennen, für eine Datei neben diesem Ordner."
    case .newFile: "Eine Datei, die es noch nicht gibt."
    case .eventsJSON: "Ein Array von Veranstaltungen, wie booking events import es liest."
    case .eventsCSV: "Je Ticketart eine Zeile, wie booking events import sie liest."
    case .color: "truecolor, 256, 16 oder monochrome; sonst, was das Terminal von sich sagt."
    case .theme: "velvet, dark, light oder contrast."
    case .mouse: "Klicks und das Rad."
    case .plain: "Zeile für Zeile, ohne Farben und Cursor: für Screenreader und Pipes."
    case .sample: "Den Beispielkatalog laden und einen Beispielkunden anlegen."
    case .backupFile: "Was booking backup geschrieben hat."
    case .forceRestore: "Die Kasse, die da ist, beiseitelegen."
    case .waitForOthers: "Warten, bis niemand das Verzeichnis offen hat, statt abzulehnen."
    case .sessions: "Besucher zugleich."
    case .sessionsPerAddress: "Davon von einer Adresse (bei IPv6 aus einem /64-Netz)."
    case .sessionsPerKey: "Davon mit einem Schlüssel."
    case .memory:
      "MiB Arbeitsspeicher für alle Besuche: Solange die laufenden mehr brauchen, kommt niemand mehr herein."
    }
  }

  public func heading(_ heading: HelpHeading) -> String {
    switch heading {
    case .overview: "ÜBERBLICK"
    case .usage: "AUFRUF"
    case .arguments: "ARGUMENTE"
    case .options: "OPTIONEN"
    case .subcommands: "UNTERBEFEHLE"
    case .screens: "BILDSCHIRME"
    case .limits: "GRENZEN"
    }
  }
}

// Keys, header, and what lies over a screen
extension German {
  public var keyLabels: KeyLabels {
    KeyLabels(
      space: "Leer", tab: "Tab", escape: "Esc", home: "Pos1", end: "Ende", pageUp: "Bild↑", pageDown: "Bild↓",
      insert: "Einfg", delete: "Entf")
  }
  public var keyBack: String { "zurück" }
  public var keyGoBack: String { "zurück" }
  public var keyCommands: String { "Befehle" }
  public var keyHelp: String { "Hilfe" }
  public var keySettings: String { "Einstellungen" }
  public var keyQuit: String { "beenden" }
  public var keyQuitNow: String { "sofort beenden" }
  public var keyUndo: String { "rückgängig" }
  public func keyGoTo(_ section: String) -> String { "\(section) öffnen" }
  public var keyOpenCart: String { "Warenkorb öffnen" }
  public func keyPay(_ total: String) -> String { "\(total) bezahlen" }
  public var keyTypePassword: String { "Passwort eingeben" }
  public var keyMove: String { "bewegen" }
  public var keyDown: String { "nach unten" }
  public var keyPageUp: String { "eine Seite zurück" }
  public var keyPageDown: String { "eine Seite weiter" }
  public var keyFirst: String { "zum ersten" }
  public var keyLast: String { "zum letzten" }
  public var keyOpen: String { "öffnen" }
  public var keyShow: String { "zeigen" }
  public var keyChoose: String { "wählen" }
  public var keyNext: String { "weiter" }
  public var keyChange: String { "ändern" }
  public var keyGoOn: String { "weiter" }
  public var keyDone: String { "fertig" }
  public var keyFind: String { "suchen" }
  public var keyToTheList: String { "zur Liste" }
  public var keyClear: String { "leeren" }
  public var keyNextMatch: String { "nächster Treffer" }
  public var keyPreviousMatch: String { "voriger Treffer" }
  public var keyShowAll: String { "alle zeigen" }
  public var keyScrollDown: String { "weiterlesen" }
  public var keyScrollUp: String { "zurückblättern" }
  public var keyCopyAll: String { "alles kopieren" }
  public var sectionEvents: String { "Programm" }
  public var sectionTickets: String { "Tickets" }
  public var sectionAccount: String { "Konto" }
  public var sectionManage: String { "Verwaltung" }
  public var guest: String { "Gast" }
  public func headerCart(_ places: Int) -> String { "Warenkorb \(format.number(places))" }
  public var headerPayWithin: String { "zu bezahlen in" }
  public func headerPay(_ total: String?) -> String { total.map { "\($0) bezahlen" } ?? "bezahlen" }
  public func headerUnpaid(_ total: String?) -> String { total.map { "unbezahlt \($0)" } ?? "unbezahlt" }
  public var hurry: String { "eilt" }
  public func windowNeeds(_ columns: Int, _ rows: Int) -> String { "braucht \(columns)x\(rows) Zeichen," }
  public func windowHas(_ columns: Int, _ rows: Int) -> String { "hat \(columns)x\(rows)." }
  public var windowEnlarge: String { "Bitte Fenster vergrößern, oder q." }
  public var paletteTitle: String { "Befehle" }
  public var palettePrompt: String { "Befehl eingeben" }
  public var paletteNothing: String { "Kein passender Befehl." }
  public var helpTitle: String { "Tasten" }
  public var helpMore: String { "mehr" }
  public var idleTitle: String { "Sind Sie noch da?" }
  public func idleLogOut(_ left: String) -> String { "Sie werden in \(left) abgemeldet." }
  public var idleAnyKey: String { "Jede Taste hält Sie angemeldet." }
  public var promptTitle: String { "Bitte Ihr Passwort" }
  public var promptRenewal: String {
    "Ihr Passwort wurde länger nicht eingegeben. Geben Sie es noch einmal ein, dann geht es weiter."
  }
  public var promptWrong: String { "Das ist nicht Ihr Passwort." }
  public var promptNotNow: String { "später" }
  public var oneMoment: String { "Einen Moment …" }
  public var leaveTitle: String { "Gehen?" }
  public func leaveWords(_ places: Int, _ left: String) -> String {
    "Noch \(left) \(form(places, one: "ist", other: "sind")) \(self.places(places)) für Sie reserviert. Ohne Konto werden sie frei, wenn Sie gehen."
  }
  public var leaveStay: String { "Bleiben" }
  public var leaveGo: String { "Freigeben und gehen" }
  public var anyKeyCloses: String { "jede Taste schließt" }
  public func codeNeedsRoom(_ columns: Int, _ rows: Int) -> String {
    "Der QR-Code braucht \(columns)x\(rows) Zeichen: Vergrößern Sie das Fenster."
  }
  public func codeNeedsRoomToClose(_ columns: Int, _ rows: Int) -> String {
    "Der QR-Code braucht \(columns)x\(rows) Zeichen: Vergrößern Sie das Fenster. Jede Taste schließt."
  }
  public var holdsEnded: String {
    "Die Zeit ist um, Ihre Plätze sind wieder frei. Im Warenkorb (c) reservieren Sie sie neu."
  }
  public func payTimeOver(_ order: String) -> String {
    "Die Zeit, die Bestellung \(order) zu bezahlen, ist um."
  }
  public var loggedOutWhileIdle: String {
    "Sie wurden abgemeldet, weil länger keine Taste gedrückt wurde. Ihre Tickets sind sicher."
  }
  public var changedMeanwhile: String {
    "Das hat sich inzwischen geändert, darum ist nichts geschehen. Sehen Sie noch einmal nach."
  }
  public var noSuspendRemotely: String {
    "Über SSH lässt sich das Programm nicht anhalten. Strg-C beendet es."
  }
  public func copied(_ text: String) -> String { "\(text) kopiert (wenn Ihr Terminal das kann)." }
  public var copiedAll: String { "Kopiert (wenn Ihr Terminal das kann)." }
  public var copiedAddress: String { "Adresse kopiert (wenn Ihr Terminal das kann)." }
  public var copiedKey: String { "Schlüssel kopiert (wenn Ihr Terminal das kann)." }
  public var locked: String { "Ab und zu wird hier Ihr Passwort verlangt." }
  public var lockedKey: String { "eingeben" }
  public var lockedRow: String { "Passwort eingeben, dann geht es weiter" }
  public func nothingFound(_ search: String) -> String { "Nichts gefunden für „\(search)“." }
  public func moreLines(_ count: Int) -> String {
    "noch \(self.count(count, one: "Zeile", other: "Zeilen"))"
  }
  public func andOthers(_ count: Int) -> String { "und \(format.number(count)) weitere" }
  public func oneOf(_ index: Int, _ all: Int) -> String {
    "\(format.number(index)) von \(format.number(all))"
  }
  public func tickets(_ count: Int) -> String { self.count(count, one: "Ticket", other: "Tickets") }
  public func places(_ count: Int) -> String { self.count(count, one: "Platz", other: "Plätze") }
  public var codeRefused: String { "Dieser Code wurde abgelehnt. Geben Sie einen anderen ein." }
  public var hintSixDigits: String { "sechs Ziffern" }
  public var hintSecondFactor: String { "sechs Ziffern, oder ein Wiederherstellungscode" }
  public var hintPassword: String { "mindestens 12 Zeichen · ^R zeigt sie" }
  public var hintPhone: String { "mit Landesvorwahl: +49 170 1234567" }
}

// Events and seats
extension German {
  public var eventsPlaceholder: String { "Titel, Künstler, Ort oder Stadt" }
  public var eventsInvitation: String { "Veranstaltung suchen" }
  public var eventsAll: String { "Alle" }
  public var eventsNoneToOpen: String { "Hier ist keine Veranstaltung zu öffnen." }
  public var eventsNoneMatch: String { "Keine passenden Veranstaltungen." }
  public var eventsNoneOnSale: String { "Noch ist nichts im Verkauf." }
  public var eventsShowAll: String { "alle Veranstaltungen zeigen" }
  public var eventsAddFirst: String { "erste Veranstaltung anlegen" }
  public func eventsFound(_ count: Int, isExact: Bool) -> String {
    isExact ? self.count(count, one: "Treffer", other: "Treffer") : "\(format.number(count))+ Treffer"
  }
  public var keyFilter: String { "filtern" }
  public var keyNextCategory: String { "nächste Kategorie" }
  public var keyPreviousCategory: String { "vorige Kategorie" }
  public var keySort: String { "sortieren" }
  public func sorted(_ order: String) -> String { "Sortiert: \(order)." }
  public func pricesIn(_ currency: Currency) -> String { "Preise in \(currency.code)" }
  public var filterTitle: String { "Filter" }
  public var filterWhen: String { "Wann" }
  public var filterAvailability: String { "Verfügbarkeit" }
  public var filterSort: String { "Sortierung" }
  public var filterAll: String { "alle" }
  public var filterAnyPrice: String { "alle" }
  public var filterAnyAvailability: String { "alle" }
  public var filterWithTickets: String { "mit freien Plätzen" }
  public var filterAvailable: String { "verfügbar" }
  public func filterUpTo(_ price: Money) -> String { "bis \(format.money(price))" }
  public var periodAny: String { "jederzeit" }
  public var periodThisWeek: String { "diese Woche" }
  public var periodWeekend: String { "dieses Wochenende" }
  public var periodMonth: String { "nächste 30 Tage" }
  public var sortByDate: String { "nächste zuerst" }
  public var sortByPrice: String { "Preis je Währung" }
  public var sortByTitle: String { "nach Titel" }
  public var keyNextValue: String { "nächster Wert" }
  public func stock(_ stock: Stock) -> String {
    switch stock {
    case .none: "noch keine Tickets"
    case .soldOut: "ausverkauft"
    case .allHeld: "alle reserviert"
    case .last(let left): "nur noch \(format.number(left))"
    case .left(let left): "noch \(format.number(left))"
    case .goingFast: "wird knapp"
    case .plenty: "verfügbar"
    }
  }
  public func closed(_ closure: SaleClosure) -> String {
    switch closure {
    case .cancelled: "abgesagt"
    case .notPublished: "nicht veröffentlicht"
    case .over: "vorbei"
    case .notYet(let start): "im Verkauf ab \(start)"
    case .ended: "Verkauf beendet"
    }
  }
  public func closed(_ ticketType: String, _ closure: SaleClosure) -> String {
    "\(ticketType): \(closed(closure))."
  }
  public var eventNotOnSale: String { "Diese Veranstaltung ist nicht mehr im Verkauf." }
  public var eventIsGone: String { "Diese Veranstaltung gibt es nicht mehr." }
  public var eventNoTickets: String { "Es gibt noch keine Tickets." }
  public var eventWhen: String { "Wann" }
  public var eventWhere: String { "Wo" }
  public var eventMap: String { "Karte" }
  public var eventTickets: String { "Tickets" }
  public func eventTicket(_ position: String) -> String { "Ticket \(position)" }
  public func inCart(_ count: Int) -> String { "\(format.number(count)) im Warenkorb" }
  public var offerSeats: String { "Plätze ›" }
  public func term(_ field: FieldProblem.Field, _ text: String) -> String { "\(name(field)): \(text)" }
  public var keyTicket: String { "Ticket" }
  public var keyNextTicket: String { "nächstes Ticket" }
  public var keyPreviousTicket: String { "voriges Ticket" }
  public var keyHowMany: String { "Anzahl" }
  public var keyOneMore: String { "eins mehr" }
  public var keyAddToCart: String { "in den Warenkorb" }
  public var keyChooseSeats: String { "Plätze wählen" }
  public var keyRemoveFromCart: String { "aus dem Warenkorb" }
  public var keyUpdateCart: String { "Warenkorb ändern" }
  public var removedFromCart: String { "Aus dem Warenkorb genommen." }
  public func heldInCart(_ quantity: Int, _ ticketType: String, minutes: Int) -> String {
    "\(format.number(quantity)) × \(ticketType) für \(format.minutes(minutes)) reserviert. c öffnet den Warenkorb."
  }
  public func seatsTitle(_ event: String) -> String { "\(event), Plätze" }
  public func each(_ price: Money) -> String { "je \(format.money(price))" }
  public var seatFree: String { "frei" }
  public var seatTaken: String { "belegt" }
  public var seatYours: String { "Ihre" }
  public var seatLost: String { "eben weg" }
  public var seatAccessible: String { "barrierefrei" }
  public func seatIsFree(_ seat: String) -> String { "\(seat) ist frei" }
  public func seatIsYours(_ seat: String) -> String { "\(seat) ist für Sie reserviert" }
  public func seatIsTaken(_ seat: String) -> String { "\(seat) ist belegt" }
  public func seatRefused(_ seat: String) -> String { "\(seat) ist belegt." }
  public func seatLostNow(_ seat: String) -> String { "\(seat) hat gerade jemand anders genommen." }
  public var seatsReading: String { "Einen Moment, der Saalplan wird geladen." }
  public var seatsNone: String { "Hier gibt es keine Sitzplätze." }
  public func seatsFree(_ count: Int) -> String {
    self.count(count, one: "Platz frei", other: "Plätze frei")
  }
  public func seatsCart(_ sum: Money) -> String { "Warenkorb (\(format.shortMoney(sum)))" }
  public var stage: String { "BÜHNE" }
  public func rowsHidden(_ count: Int) -> String {
    "noch \(self.count(count, one: "Reihe", other: "Reihen"))"
  }
  public var keyReleaseSeat: String { "Platz freigeben" }
  public var keyChooseSeat: String { "Platz wählen" }
  public var keyRowBelow: String { "Reihe darunter" }
  public var keySeatLeft: String { "Platz links" }
  public var keySeatRight: String { "Platz rechts" }
  public func keyBestSeats(_ count: Int) -> String { "beste \(format.number(count)) zusammen" }
  public var keyHowManyTogether: String { "wie viele zusammen" }
  public var keyFewerTogether: String { "weniger zusammen" }
}

// The cart
extension German {
  public var cartTitle: String { "Warenkorb" }
  public var cartHeading: String { "Ihr Warenkorb" }
  public var cartHeldFor: String { "noch reserviert" }
  public var cartIsEmpty: String { "Ihr Warenkorb ist leer." }
  public var total: String { "Summe" }
  public var feesIncluded: String { "inkl. Steuern und Gebühren" }
  public var allIncluded: String { "alles inkl." }
  public var keyBrowseEvents: String { "Programm ansehen" }
  public var keyPayNow: String { "jetzt bezahlen" }
  public func keyHoldAgain(_ places: Int) -> String { "\(self.places(places)) neu reservieren" }
  public var keyHoldSameAgain: String { "dieselben noch einmal reservieren" }
  public var keyCheckOut: String { "zur Kasse" }
  public var keyRemove: String { "entfernen" }
  public func keyPayUnpaid(_ total: Money) -> String { "offene \(format.shortMoney(total)) bezahlen" }
  public var keyOpenEvent: String { "Veranstaltung öffnen" }
  public func removed(_ quantity: Int, _ ticketType: String) -> String {
    "\(format.number(quantity)) × \(ticketType) entfernt."
  }
  public var allHeldAgain: String { "Alle Plätze sind wieder für Sie reserviert." }
  public func line(_ item: Cart.Item) -> String {
    let seats =
      item.seats.isEmpty
      ? ""
      : ", \(form(item.seats.count, one: "Platz", other: "Plätze")) \(item.seats.joined(separator: ", "))"
    return
      "\(format.number(item.quantity)) × \(item.event.title), \(item.ticketType.name)\(seats), \(price(item.price))"
  }
  public func gone(_ items: [Cart.Item]) -> String {
    "Inzwischen weg: \(items.map { "\(format.number($0.quantity)) × \($0.event.title)" }.joined(separator: ", "))."
  }
  public var meetingTitle: String { "In Ihrem Warenkorb lag schon etwas" }
  public func meeting(_ meeting: CartMerge) -> String {
    let earlier = meeting.earlier.items.map(line).joined(separator: "; ")
    let chosen = meeting.chosen.items.map(line).joined(separator: "; ")
    return meeting.canJoin
      ? "Darin: \(earlier). Jetzt gewählt: \(chosen)."
      : "Darin: \(earlier). Jetzt gewählt: \(chosen). Das sind zwei Währungen, die nicht zusammen bezahlt werden können."
  }
  public var meetingOnlyThese: String { "Nur die neuen" }
  public var meetingBoth: String { "Beides behalten" }
  public var meetingEarlier: String { "Die früheren behalten" }
  public var timeRanOut: String { "Die Zeit ist um" }
  public var placesReleased: String { "Ihre Plätze wurden freigegeben. Vielleicht sind sie noch zu haben:" }
  public func holdAgainAt(_ time: String) -> String { "Ab \(time) können Sie sie wieder reservieren." }
  public func unpaidOrder(_ total: Money, tickets: Int, _ titles: String) -> String {
    "Sie haben eine unbezahlte Bestellung (\(price(total)), \(self.tickets(tickets)): \(titles))."
  }
  public var payUnpaidKey: String { "p bezahlt sie." }
  public func titles(_ first: String, andMore count: Int) -> String {
    "\(first) und \(format.number(count)) weitere"
  }
  public func priceChanged(_ price: Money, was before: Money) -> String {
    "Der Preis hat sich geändert: jetzt \(self.price(price)) statt \(self.price(before))."
  }
  public func orderDropped(_ places: DroppedPlaces) -> String {
    switch places {
    case .backInCart: "Es wurde nichts abgebucht. Ihre Plätze liegen wieder im Warenkorb."
    case .released: "Es wurde nichts abgebucht. Die Plätze wurden inzwischen freigegeben."
    case .releasedBesideCart:
      "Es wurde nichts abgebucht. Die Plätze sind freigegeben; Ihr Warenkorb ist unverändert."
    }
  }
  public func cartPriceNow(_ item: Cart.Item, was before: Money) -> String {
    "\(item.event.title), \(item.ticketType.name): jetzt je \(price(item.ticketType.price)) statt \(price(before))."
  }
  public func cartMoved(_ event: Event, _ time: String) -> String {
    "\(event.title) wurde verlegt: \(time), \(event.venue), \(event.city)."
  }
  public func cartCancelled(_ event: String) -> String {
    "\(event) wurde abgesagt. Die Plätze sind nicht mehr in Ihrem Warenkorb."
  }
  public func cartNotOnSale(_ what: String) -> String {
    "\(what) ist nicht mehr im Verkauf. Die Plätze sind nicht mehr in Ihrem Warenkorb."
  }
  public func orderedCancelled(_ event: String) -> String {
    "\(event) wurde abgesagt: Der Preis wird erstattet, sobald Sie bezahlt haben."
  }
}

// Checkout
extension German {
  public var checkoutTitle: String { "Kasse" }
  public var checkoutSteps: [String] { ["Warenkorb", "Angaben", "Bezahlen", "Fertig"] }
  public var checkoutWho: String { "Für wen?" }
  public var checkoutWhoLead: String {
    "Tickets kaufen Sie mit einem Konto, damit sie nicht verloren gehen. Ihr Warenkorb kommt mit."
  }
  public var checkoutAlmost: String { "Fast geschafft" }
  public var checkoutAlmostLead: String {
    "E-Mail und Telefon werden einmal bestätigt, dann können Sie bezahlen. Ihre Plätze bleiben reserviert."
  }
  public var checkoutCodes: String { "Die zwei Codes eingeben" }
  public var checkoutCodesWords: String { "einer per E-Mail, einer per SMS" }
  public var checkoutSignUpWords: String { "in einer Minute" }
  public var checkoutLogInWords: String { "Sie haben ein Konto" }
  public var checkoutEarlier: String { "Eine Bestellung ist noch unbezahlt" }
  public func payableFor(_ left: String) -> String { "Sie kann noch \(left) lang bezahlt werden." }
  public func payEarlier(_ total: Money) -> String { "Zuerst \(format.shortMoney(total)) bezahlen" }
  public var payEarlierWords: String { "Ihr Warenkorb bleibt" }
  public func dropEarlier(_ total: Money?) -> String {
    total.map { "Verwerfen, \(format.shortMoney($0)) bezahlen" } ?? "Verwerfen, diese bezahlen"
  }
  public var dropEarlierWords: String { "ihre Plätze werden frei" }
  public var freeTitle: String { "Das kostet nichts" }
  public func freeGet(_ name: String?) -> String {
    name.map { "Tickets für \($0) holen" } ?? "Tickets holen"
  }
  public var payTitle: String { "Mit Karte bezahlen" }
  public var paySecondStep: String { "Zweiter Schritt" }
  public var payBadge: String { "TEST" }
  public var payNoMoney: String { "Spielgeld" }
  public var payShort: String { "bezahlen:" }
  public var paySecondStepShort: String { "zweiter Schritt:" }
  public func payButton(_ total: Money?) -> String {
    total.map { "\(format.money($0)) bezahlen" } ?? "Bezahlen"
  }
  public func payLastMinute(_ left: String) -> String { "noch \(left)" }
  public var hintCardNumber: String { "eine Testnummer: ^T trägt eine ein" }
  public var hintCardExpiry: String { "MM/JJ, in der Zukunft" }
  public var hintSecurityCode: String { "drei beliebige Ziffern" }
  public var bankCode: String { "Code der Bank" }
  public var hintBankCode: String { "die Testbank sagt 123456" }
  public var cardNumberProblem: String { "Eine Kartennummer hat 12 bis 19 Ziffern." }
  public var cardExpiryProblem: String { "Monat und Jahr, etwa 12/28." }
  public var testNumbers: String { "Testnummern" }
  public func testNumber(_ card: SandboxCard) -> String {
    switch card {
    case .approved: "bezahlt"
    case .declined: "wird abgelehnt"
    case .secondStep: "fragt nach einem Code: 123456"
    case .lostAfter: "keine Antwort, Geld abgebucht"
    case .lostBefore: "keine Antwort, nichts abgebucht"
    case .noFunds: "ist nicht gedeckt"
    case .slow: "lässt sich Zeit"
    }
  }
  public var askingBank: String { "Die Bank wird gefragt …" }
  public var waitingForBank: String { "Warten auf die Bank. Diese Seite aktualisiert sich selbst." }
  public func orderIsSafe(_ order: String) -> String {
    "Sie können die Seite verlassen; Bestellung \(order) geht nicht verloren."
  }
  public var cancellingPayment: String { "Die Zahlung wird abgebrochen. Danach kommen Ihre Plätze zurück." }
  public var paymentNotStarted: String {
    "Die Zahlung lässt sich gerade nicht beginnen. Wir versuchen es weiter."
  }
  public var paymentsHeldUp: String {
    "Gerade können keine Zahlungen angenommen werden. Die Kasse weiß davon, und wir versuchen es weiter."
  }
  public func placesHeldUntil(_ time: String) -> String {
    "Ihre Plätze sind bis \(time) reserviert, und es wurde nichts abgebucht."
  }
  public func paymentFailed(_ failure: PaymentFailure) -> String {
    "\(reason(failure)) Es wurde nichts abgebucht, Ihre Plätze sind noch reserviert."
  }
  public func payLinkTitle(_ total: Money) -> String { "\(format.money(total)) bezahlen" }
  public func payLinkOrder(_ order: String) -> String { "Bestellung \(order)" }
  public var payLinkLead: String {
    "Öffnen Sie diese Seite im Browser. Kartennummern gehören nur dorthin."
  }
  public var payLinkCamera: String { "Oder halten Sie die Kamera Ihres Telefons auf den Code." }
  public func payLinkMail(_ address: String, hasCode: Bool) -> String {
    hasCode ? "m mailt sie an \(address), f zeigt einen QR-Code" : "m mailt sie an \(address)"
  }
  public var payLinkCode: String { "f zeigt einen QR-Code für Ihr Telefon" }
  public func payLinkEnlarge(_ columns: Int, _ rows: Int) -> String {
    "Für einen QR-Code vergrößern Sie das Fenster auf \(columns)x\(rows)."
  }
  public var payLinkWaiting: String { "Warten auf Ihre Zahlung." }
  public var pageUpdates: String { "Diese Seite aktualisiert sich selbst." }
  public func linkMailed(_ address: String) -> String { "Der Link ist unterwegs an \(address)." }
  public func payTooLate(_ order: String) -> String {
    "Die Zeit ist um: Bestellung \(order) wurde nicht bezahlt, und es wurde nichts abgebucht. Ihre Plätze sind freigegeben; vielleicht sind sie noch zu haben."
  }
  public func payCalledOff(_ order: String, _ event: String?) -> String {
    let what = event.map { "\($0) wurde" } ?? "Alle ihre Veranstaltungen wurden"
    return "\(what) abgesagt. Bestellung \(order) wurde nicht bezahlt, und es wurde nichts abgebucht."
  }
  public func orderClosed(_ order: String, _ status: OrderStatus, _ refund: Refund?) -> String {
    guard let refund else { return "Bestellung \(order) ist \(word(status)). Es wurde nichts abgebucht." }
    return
      "Bestellung \(order) ist \(word(status)). \(format.money(refund.amount)) sind \(word(refund.state)): \(word(refund.reason))."
  }
  public func paymentUnattended(_ order: String) -> String {
    "Um diese Zahlung kann sich gerade niemand kümmern: Der Zahlungsdienst wurde gewechselt. Bestellung \(order) bleibt bestehen, und was Sie bezahlt haben, findet sich. Bitte fragen Sie die Kasse."
  }
  public var purchaseTitle: String { "Sie sind dabei!" }
  public func purchaseOrder(_ order: String) -> String { "Bestellung \(order)" }
  public var purchaseTickets: String { "Tickets zeigen" }
  public func purchaseSeats(_ count: Int, _ seats: String) -> String {
    "\(form(count, one: "Platz", other: "Plätze")) \(seats)"
  }
  public var summaryCancelled: String { "abgesagt, der Preis wird erstattet" }
  public var summaryUnderTickets: String { "Ihre Tickets finden Sie unter „Tickets“." }
  public var keyGetTickets: String { "Tickets holen" }
  public var keyTryAgain: String { "noch einmal" }
  public var keyLeave: String { "verlassen" }
  public var keyLeaveCancelling: String { "verlassen, es geht ohne Sie weiter" }
  public var keyMailLink: String { "Link mailen" }
  public var keyCopyAddress: String { "Adresse kopieren" }
  public var keyShowAddress: String { "die Adresse" }
  public var keyQRCode: String { "QR-Code" }
  public var keyTestCard: String { "Testkarte eintragen" }
  public var keyMyTickets: String { "Tickets zeigen" }
  public var keyBackToCart: String { "zum Warenkorb" }
  public var keyPayLater: String { "später bezahlen" }
  public var keyDropOrder: String { "Bestellung verwerfen" }
}

// Orders and tickets
extension German {
  public var ordersTitle: String { "Bestellungen" }
  public var orderTitle: String { "Bestellung" }
  public var ordersNone: String { "Sie haben noch nichts bestellt." }
  public var ordersNoneHere: String { "Hier ist keine Bestellung." }
  public var orderNoTickets: String { "Diese Bestellung hat keine Tickets." }
  public func refundUnderWay(_ amount: Money, _ state: RefundState) -> String {
    "Erstattung \(format.money(amount)) \(word(state))"
  }
  public func refundedAmount(_ amount: Money) -> String { "\(format.money(amount)) erstattet" }
  public func orderPayment(_ state: PaymentState, _ failure: PaymentFailure?) -> String {
    switch state {
    case .created, .submitted: "Zahlung unterwegs"
    case .awaitingCustomer: "Zahlung wartet auf Sie"
    case .unknown: "Zahlung wird geklärt"
    case .confirmed: "Bezahlt"
    case .failed: failure.map { "Nicht abgebucht: \(reason($0))" } ?? "Nicht abgebucht"
    case .cancelled: "Zahlung abgebrochen"
    }
  }
  public func orderRefund(_ state: RefundState, _ reason: RefundReason) -> String {
    switch state {
    case .created, .submitted, .unknown: "Erstattung unterwegs: \(word(reason))"
    case .confirmed: "Erstattet: \(word(reason))"
    case .failed: "Erstattung von der Bank abgelehnt: \(word(reason))"
    }
  }
  public var lineCancelled: String { "storniert" }
  public func lineCancelled(_ count: Int) -> String { "\(format.number(count)) storniert" }
  public var keyTickets: String { "Tickets" }
  public var keyOrders: String { "Bestellungen" }
  public var keyCopyCode: String { "Code kopieren" }
  public var keyScroll: String { "blättern" }
  public var ticketsUpcoming: String { "Kommende" }
  public var ticketsPast: String { "Vergangene" }
  public var ticketsLogIn: String { "Melden Sie sich an, um Ihre Tickets zu sehen." }
  public var ticketsLogInKey: String { "anmelden oder registrieren" }
  public var ticketsNone: String { "Noch keine Tickets." }
  public var ticketsNonePast: String { "Noch keine vergangenen Tickets." }
  public var ticketsNoneHere: String { "Hier ist kein Ticket." }
  public var ticketsShowUpcoming: String { "kommende Tickets zeigen" }
  public var ticketOver: String { "vorbei" }
  public var ticketsVoid: String { "UNGÜLTIG" }
  public func ticketsValid(_ valid: Int, of all: Int) -> String {
    "\(format.number(valid)) von \(tickets(all))"
  }
  public var ticketTitle: String { "Ticket" }
  public var ticketReturn: String { "Rückgabe" }
  public func returnUntil(_ time: String) -> String { "bis \(time)" }
  public var ticketVoid: String { "Dieses Ticket gilt nicht mehr." }
  public var ticketCancelled: String { "Dieses Ticket wurde storniert und gilt nicht mehr." }
  public var ticketCodeHint: String { "f zeigt den QR-Code auf dem ganzen Bildschirm" }
  public func savedAs(_ path: String) -> String { "Gespeichert als \(path)." }
  public func notSaved(_ problem: ExportProblem) -> String {
    switch problem {
    case .noDirectory: "Die Datei wurde nicht gespeichert: Hier ist kein Ordner beschreibbar."
    case .namesTaken: "Die Datei wurde nicht gespeichert: Es gibt zu viele mit diesem Namen."
    case .system(let reason): "Die Datei wurde nicht gespeichert: \(reason)."
    }
  }
  public var keyUpcomingTickets: String { "kommende Tickets" }
  public var keyPastTickets: String { "vergangene Tickets" }
  public var keyFullScreen: String { "ganzer Bildschirm" }
  public var keyReturn: String { "zurückgeben" }
  public var keyNewCode: String { "neuer Code" }
  public var newCodeTitle: String { "Neuer Code für dieses Ticket?" }
  public var newCodeQuestion: String {
    "Der jetzige Code gilt dann sofort nicht mehr, weder auf Papier noch auf einem Handy. Den neuen sehen Sie hier, und wir schicken ihn Ihnen per E-Mail."
  }
  public var newCodeMake: String { "Neuen Code erstellen" }
  public var newCodeKeep: String { "Code behalten" }
  public var newCodeMade: String { "Das ist der neue Code. Der alte gilt nicht mehr." }
  public var keyCalendarFile: String { "Kalenderdatei" }
  public var keyTextFile: String { "Textdatei" }
  public var returnTitle: String { "Ticket zurückgeben?" }
  public func returnWords(_ one: Money?, all: Money?, tickets: Int) -> String {
    let lead = "Es gilt dann nicht mehr, und der Platz geht an andere."
    guard let one, let all else { return "\(lead) Der Preis wurde schon früher erstattet." }
    if all.isZero { return lead }
    return tickets > 1
      ? "\(lead) Auf die Karte, mit der Sie bezahlt haben, gehen \(format.money(one)) zurück; für alle \(format.number(tickets)) sind es \(format.money(all))."
      : "\(lead) Auf die Karte, mit der Sie bezahlt haben, gehen \(format.money(one)) zurück."
  }
  public var returnKeep: String { "Behalten" }
  public var returnOne: String { "Dieses zurückgeben" }
  public func returnAll(_ count: Int) -> String { "Alle \(format.number(count)) zurückgeben" }
  public func returned(_ money: Money) -> String {
    money.isZero
      ? "Zurückgegeben. Zu erstatten war nichts." : "Zurückgegeben. \(format.money(money)) werden erstattet."
  }
  public func returnOffer(until time: String, for refund: Money?) -> String {
    refund.map { "Tickets können bis \(time) zurückgegeben werden, für \(format.money($0))." }
      ?? "Tickets können bis \(time) zurückgegeben werden."
  }
  public func undelivered(_ channel: Channel, _ recipient: String, _ kind: MessageKind, _ reason: String)
    -> String
  {
    let what = channel == .email ? "Die E-Mail" : "Die SMS"
    return "\(what) an \(recipient) (\(word(kind))) war nicht zustellbar: \(reason)."
  }
  public func refusal(_ refusal: MailRefusal, _ answer: String) -> String {
    let meaning =
      switch refusal {
      case .mailbox: "Postfach abgelehnt"
      case .full: "Postfach voll"
      case .policy: "von den Regeln des Mailservers abgelehnt"
      case .other: "vom Mailserver abgelehnt"
      }
    return "\(meaning) (\(answer))"
  }
}

// Accounts
extension German {
  public var logInTitle: String { "Anmelden" }
  public var logInLead: String { "Kunden und Personal melden sich hier an." }
  public var logInLeadCheckout: String { "Ihr Warenkorb wartet auf Sie." }
  public var logInLeadMailedCode: String {
    "Für dieses Konto wurden viele falsche Passwörter eingegeben. Wenn es das Konto gibt, ging ein Code per E-Mail dorthin."
  }
  public var hintReveal: String { "^R zeigt, was Sie tippen" }
  public var buttonLogIn: String { "Anmelden" }
  public var buttonSignUpInstead: String { "Neu registrieren" }
  public var mailedCode: String { "Code aus der E-Mail" }
  public var keySignUp: String { "registrieren" }
  public var keyForgotPassword: String { "Passwort vergessen" }
  public func welcome(_ name: String) -> String { "Willkommen, \(name)." }
  public var demoShownOnce: String { "Zum Ausprobieren (nur jetzt zu sehen):" }
  public var demoShownBefore: String { "Demokonten (Passwörter wurden beim ersten Start gezeigt):" }
  public var demoAdmin: String { "leitet die Kasse" }
  public var demoCustomer: String { "kauft Tickets" }
  public var loggedOut: String { "Abgemeldet. Bis bald." }
  public var signUpTitle: String { "Registrieren" }
  public var signUpLead: String { "Danach kommen zwei Codes: einer per E-Mail, dann einer per SMS." }
  public var hintName: String { "so steht er auf Ihren Tickets" }
  public var hintEmail: String { "dorthin gehen Tickets und Codes" }
  public var hintNewPassword: String { "mindestens 12 Zeichen, gern ein paar Wörter · ^R zeigt sie" }
  public var buttonSignUp: String { "Registrieren" }
  public var buttonHaveAccount: String { "Ich habe ein Konto" }
  public var keyLogInInstead: String { "stattdessen anmelden" }
  public var keyLogIn: String { "anmelden" }
  public func verifyTitle(_ channel: Channel) -> String {
    channel == .email ? "E-Mail bestätigen (1 von 2)" : "Telefon bestätigen (2 von 2)"
  }
  public func correctTitle(_ channel: Channel) -> String {
    channel == .email ? "E-Mail-Adresse korrigieren" : "Telefonnummer korrigieren"
  }
  public var correctLead: String { "Dorthin geht ein neuer Code; der alte gilt dann nicht mehr." }
  public func verifyLead(_ channel: Channel, isShownHere: Bool) -> String {
    switch (channel, isShownHere) {
    case (.email, true):
      "Von hier wird nichts verschickt: ^O zeigt den Code. Er gilt zehn Minuten. Danach kommt eine SMS auf Ihr Telefon."
    case (.phone, true): "Von hier wird nichts verschickt: ^O zeigt den Code. Er gilt zehn Minuten."
    case (.email, false):
      "Sehen Sie in Ihrem Postfach nach. Der Code gilt zehn Minuten. Danach kommt eine SMS auf Ihr Telefon."
    case (.phone, false): "Sehen Sie auf Ihr Telefon. Der Code gilt zehn Minuten."
    }
  }
  public var verifyUndeliveredLead: String { "Korrigieren Sie die Adresse oder fordern Sie ihn neu an." }
  public func verifyFor(_ address: String) -> String { "für \(address)" }
  public func codeSent(_ channel: Channel, _ address: String) -> String {
    channel == .email ? "Ein Code ging per E-Mail an \(address)." : "Ein Code ging per SMS an \(address)."
  }
  public func codeOnItsWay(_ address: String) -> String { "Ein Code ist unterwegs an \(address)." }
  public var codeHeldBack: String {
    "Heute wurden schon zu viele SMS verschickt. Ihre muss warten; versuchen Sie es morgen wieder."
  }
  public func noCode(_ address: String) -> String {
    "Für \(address) ist kein Code offen. ^S fordert einen an."
  }
  public func isConfirmed(_ address: String) -> String { "\(address) ist bestätigt" }
  public func codeLabel(_ channel: Channel) -> String {
    channel == .email ? "Code aus der E-Mail" : "Code aus der SMS"
  }
  public var buttonConfirm: String { "Bestätigen" }
  public var buttonSendCodeThere: String { "Code dorthin schicken" }
  public var keyKeepOldAddress: String { "die alte behalten" }
  public var keyMessages: String { "Nachrichten" }
  public func keySendAgain(_ channel: Channel) -> String {
    channel == .email ? "E-Mail neu schicken" : "SMS neu schicken"
  }
  public func keyCorrect(_ channel: Channel) -> String {
    channel == .email ? "E-Mail korrigieren" : "Telefon korrigieren"
  }
  public var corrected: String { "Korrigiert. Ein Code ist dorthin unterwegs." }
  public func sentAgain(_ channel: Channel) -> String {
    channel == .email ? "Eine neue E-Mail ist unterwegs." : "Eine neue SMS ist unterwegs."
  }
  public func verified(_ name: String) -> String { "Bestätigt. Willkommen, \(name)." }
  public var forgottenTitle: String { "Neues Passwort" }
  public var forgottenLead: String { "Wir schicken Ihnen einen Code per E-Mail." }
  public func resetCode(for email: String, isShownHere: Bool) -> String {
    isShownHere
      ? "Von hier wird nichts verschickt. Wenn \(email) ein Konto hat, liegt die E-Mail mit dem Code in outbox/ des Datenverzeichnisses."
      : "Wenn \(email) hier ein Konto hat, ging ein Code dorthin."
  }
  public var resetCodeGood: String { "Er gilt hier, zehn Minuten lang." }
  public var newPassword: String { "Neues Passwort" }
  public var hintResetCode: String { "sechs Ziffern, aus der E-Mail" }
  public var buttonSendMeCode: String { "Code schicken" }
  public var buttonSetPassword: String { "Passwort setzen" }
  public var passwordIsSet: String { "Ihr neues Passwort gilt. Melden Sie sich damit an." }
  public var keyAnotherAddress: String { "andere Adresse" }
  public var accountTitle: String { "Konto" }
  public func accountEntry(_ entry: AccountEntry) -> String {
    switch entry {
    case .verify: "E-Mail und Telefon bestätigen"
    case .orders: "Bestellungen"
    case .messages: "Nachrichten"
    case .settings: "Einstellungen"
    case .name: "Name ändern"
    case .email: "E-Mail ändern"
    case .phone: "Telefon ändern"
    case .password: "Passwort ändern"
    case .secondFactor: "Zweiter Faktor"
    case .keys: "SSH-Schlüssel"
    case .logOut: "Abmelden"
    }
  }
  public func accountEntryWords(_ entry: AccountEntry) -> String {
    switch entry {
    case .verify: "nötig, bevor Sie kaufen können"
    case .orders: "alles, was Sie hier gekauft haben"
    case .messages: "E-Mails und SMS an Sie"
    case .settings: "Sprache, Farben, Maus"
    case .name: "steht auf neuen Tickets"
    case .email: "ein Code geht an die neue"
    case .phone: "ein Code geht an die neue Nummer"
    case .password: "das alte wird verlangt"
    case .secondFactor: "bei jeder Anmeldung ein Code vom Telefon"
    case .keys: "anmelden ohne Passwort"
    case .logOut: "Ihre Tickets bleiben"
    }
  }
  public var addressVerified: String { "bestätigt" }
  public var addressUnverified: String { "noch nicht bestätigt" }
  public var changeNameTitle: String { "Name ändern" }
  public var changeNameLead: String { "Auf schon gekauften Tickets bleibt der Name, wie er war." }
  public var buttonChange: String { "Ändern" }
  public func helloName(_ name: String) -> String { "Hallo, \(name)." }
  public var changePasswordTitle: String { "Passwort ändern" }
  public var oldPassword: String { "Altes Passwort" }
  public var wrongOldPassword: String { "Das ist nicht Ihr altes Passwort." }
  public var passwordChanged: String { "Ihr Passwort ist geändert. Überall sonst sind Sie abgemeldet." }
  public func changeContactTitle(_ channel: Channel) -> String {
    channel == .email ? "E-Mail ändern" : "Telefon ändern"
  }
  public func changeContactLead(_ channel: Channel) -> String {
    channel == .email
      ? "Ein Code geht an die neue Adresse. Die alte erfährt von der Änderung."
      : "Ein Code geht per SMS an die neue Nummer. Die alte erfährt von der Änderung."
  }
  public func changeContactSent(_ address: String) -> String {
    "Ein Code ging an \(address). Bis Sie ihn eingeben, ändert sich nichts."
  }
  public func newContact(_ channel: Channel) -> String {
    channel == .email ? "Neue E-Mail" : "Neues Telefon"
  }
  public var buttonSendCode: String { "Code schicken" }
  public var buttonSendAnother: String { "Neuen Code schicken" }
  public func contactChanged(_ channel: Channel) -> String {
    channel == .email
      ? "Ihre E-Mail-Adresse ist geändert. Überall sonst sind Sie abgemeldet."
      : "Ihre Telefonnummer ist geändert."
  }
  public var secondFactorTitle: String { "Zweiter Faktor" }
  public var secondFactorLead: String {
    "Fügen Sie den Schlüssel einer Authenticator-App hinzu und geben Sie den Code ein, den sie zeigt. Ab dann wird bei jeder Anmeldung einer verlangt."
  }
  public var hintAppCode: String { "sechs Ziffern, alle halbe Minute neu" }
  public var buttonTurnOn: String { "Einschalten" }
  public var secondFactorKey: String { "Der Schlüssel" }
  public var secondFactorScan: String { "^F zeigt ihn als QR-Code zum Scannen." }
  public var scanCaption: String { "für Ihre Authenticator-App" }
  public var keyTurnOff: String { "ausschalten" }
  public var keyScan: String { "QR-Code zum Scannen" }
  public var keyCopyKey: String { "Schlüssel kopieren" }
  public func secondFactorOn(since date: String) -> String {
    "Eingeschaltet seit \(date): Bei jeder Anmeldung wird ein Code aus Ihrer Authenticator-App verlangt."
  }
  public func recoveryCodesLeft(_ count: Int) -> String {
    "Noch \(self.count(count, one: "Wiederherstellungscode", other: "Wiederherstellungscodes")). Für neue schalten Sie ihn aus und wieder ein."
  }
  public var turnOffLead: String { "Danach öffnet allein das Passwort Ihr Konto." }
  public var recoveryTitle: String { "Ihre Wiederherstellungscodes" }
  public var recoveryLead: String {
    "Schreiben Sie sie jetzt auf: Sie werden nie wieder gezeigt. Jeder lässt Sie einmal ohne Ihre App herein."
  }
  public var secondFactorIsOn: String { "Ihr zweiter Faktor ist eingeschaltet." }
  public var secondFactorIsOff: String { "Ihr zweiter Faktor ist ausgeschaltet." }
  public var keysTitle: String { "SSH-Schlüssel" }
  public var keysNone: String { "Noch öffnet kein Schlüssel Ihr Konto ohne Passwort." }
  public var keysNoneHere: String { "Hier ist kein Schlüssel." }
  public var keysAddYours: String { "diesen Schlüssel hinzufügen" }
  public var keysCameWithout: String {
    "Sie sind ohne Schlüssel gekommen. Verbinden Sie sich per SSH mit einem, um ihn hinzuzufügen."
  }
  public var keysNotForStaff: String { "Personal meldet sich mit Passwort an: Ein Schlüssel genügt nie." }
  public var keysVerifyFirst: String { "Bestätigen Sie zuerst E-Mail und Telefon." }
  public var keysHereAlready: String { "Der Schlüssel dieses Besuchs ist schon da." }
  public var keyAddKey: String { "diesen hinzufügen" }
  public var keyRename: String { "umbenennen" }
  public var keyRevoke: String { "entfernen" }
  public var revokeTitle: String { "Schlüssel entfernen?" }
  public func revokeWords(_ name: String) -> String {
    "„\(name)“ öffnet dann Ihr Konto nicht mehr. Wer damit angemeldet ist, wird abgemeldet."
  }
  public var revokeKeep: String { "Behalten" }
  public var revokeConfirm: String { "Entfernen" }
  public func revoked(_ name: String) -> String { "„\(name)“ ist entfernt." }
  public var keyOfThisVisit: String { "damit sind Sie hier" }
  public func keyAdded(_ date: String) -> String { "hinzugefügt \(date)" }
  public func keyLastUsed(_ time: String) -> String { "zuletzt benutzt \(time)" }
  public var addKeyTitle: String { "Nächstes Mal ohne Passwort anmelden?" }
  public var addKeyLead: String {
    "Sie sind mit einem SSH-Schlüssel gekommen. Mit ihm bringt Sie ssh direkt herein; unter Konto können Sie ihn jederzeit entfernen."
  }
  public var addKeyName: String { "mein Schlüssel" }
  public var hintKeyName: String { "woran Sie ihn erkennen" }
  public var buttonRememberKey: String { "Diesen Schlüssel merken" }
  public var buttonNotNow: String { "Nicht jetzt" }
  public var keyRemembered: String { "Ab jetzt bringt Sie dieser Schlüssel direkt herein." }
  public var renameKeyTitle: String { "Schlüssel umbenennen" }
  public var buttonRename: String { "Umbenennen" }
  public var messagesTitle: String { "Nachrichten" }
  public var messagesNone: String { "An Sie wurde noch nichts verschickt." }
  public func messagesNote(_ shown: Set<Channel>) -> String {
    shown == [.phone]
      ? "SMS werden hier nicht verschickt"
      : shown == [.email] ? "E-Mails werden hier nicht verschickt" : "Demo: nichts verlässt diesen Rechner"
  }
  public func channel(_ channel: Channel) -> String { channel == .email ? "E-Mail" : "SMS" }
  public var messageTo: String { "An" }
  public var settingsTitle: String { "Einstellungen" }
  public var settingsKept: String { "Bei Ihrem Konto gespeichert: gilt, wo immer Sie sich anmelden." }
  public var settingsForVisit: String { "Nur für diesen Besuch. Angemeldet bleiben sie erhalten." }
  public var keyPreviousValue: String { "voriger Wert" }
  public var settingTheme: String { "Design" }
  public var settingThemeWords: String { "velvet, dark, light oder contrast" }
  public var settingColors: String { "Farben" }
  public func settingColorsWords(_ detected: String) -> String { "erkannt: \(detected)" }
  public var settingMouse: String { "Maus" }
  public var settingMouseWords: String { "aus: die Maus markiert Text" }
  public var settingMotion: String { "Bewegung" }
  public var settingMotionWords: String { "drehende Zeichen und Hervorhebungen" }
  public var settingLanguage: String { "Sprache" }
  public var settingLanguageWords: String { "der Bildschirme, E-Mails, SMS und Tickets" }
  public func isOn(_ isOn: Bool) -> String { isOn ? "an" : "aus" }
}

// Am Einlass
extension German {
  public func label(_ key: DoorKey) -> String {
    switch key {
    case .clear: "leeren"
    case .undo: "zurücknehmen"
    case .override: "trotzdem einlassen"
    case .turn: "rein oder raus"
    case .figures: "Zahlen"
    case .scans: "Scans"
    case .help: keyHelp
    case .leave: "Einlass verlassen"
    case .quit: keyQuitNow
    case .repaint: "neu zeichnen"
    case .up: "vorige"
    case .down: "nächste"
    case .admit: "einlassen, zweimal"
    case .door: "Einlass"
    case .print: "Gästeliste"
    case .sortByName: "nach Namen"
    case .sortBySeat: "nach Plätzen"
    case .saveText: "Text speichern"
    case .savePDF: "PDF speichern"
    }
  }

  public func place(_ standing: GateStanding) -> String {
    ([standing.title, standing.list] + (standing.gate.map { [$0] } ?? [])).joined(separator: " · ")
  }

  public func mode(_ standing: GateStanding) -> String {
    let gates =
      standing.unheard == 0
      ? "" : ", \(count(standing.unheard, one: "Eingang", other: "Eingänge")) ungehört"
    switch standing.mode {
    case .online: return "online" + gates
    case .near(let since):
      return "KASSE UNERREICHBAR seit \(format.time(since, zone: standing.timeZone))" + gates
    case .alone(let since):
      return "ALLEIN seit \(format.time(since, zone: standing.timeZone))" + gates
    }
  }

  public func toUpload(_ scans: Int) -> String {
    "\(count(scans, one: "Scan", other: "Scans")) noch hochzuladen"
  }

  public func shortMode(_ standing: GateStanding) -> String {
    switch standing.mode {
    case .online: "online"
    case .near(let since): "OHNE KASSE \(format.time(since, zone: standing.timeZone))"
    case .alone(let since): "ALLEIN \(format.time(since, zone: standing.timeZone))"
    }
  }

  public func inside(_ inside: Int, of expected: Int) -> String {
    "\(format.number(inside)) von \(format.number(expected)) da"
  }

  public func way(_ direction: DoorDirection) -> String {
    switch direction {
    case .entry: "hinein"
    case .exit: "HINAUS"
    }
  }

  public func waiting(_ codes: Int) -> String {
    codes == 1 ? "1 Code wartet" : "\(format.number(codes)) Codes warten"
  }
  public func possiblyTwice(_ tickets: Int) -> String {
    "höchstens \(count(tickets, one: "Ticket", other: "Tickets")) zweimal drin"
  }

  public func scanPrompt(canSearch: Bool) -> String {
    canSearch ? "Code scannen, oder Name oder Platz tippen" : "Code scannen oder Ticketcode tippen"
  }
  public var overridePrompt: String { "Warum wird trotzdem eingelassen? Grund tippen, dann ⏎" }
  public var undoPrompt: String { "Warum wird das zurückgenommen? Grund tippen, dann ⏎" }
  public var readingCode: String { "liest …" }

  public func word(_ reason: ScanReason) -> String {
    switch reason {
    case .entered, .overridden: "EINLASS"
    case .left: "TSCHAU"
    case .unknown, .foreign, .incomplete: "ANSEHEN"
    case .forged, .noSuchTicket, .otherEvent, .replaced, .cancelled, .refunded, .eventCancelled, .notOnList,
      .tooEarly, .tooLate, .alreadyIn, .notInside, .homeGate:
      "NEIN"
    }
  }
  public var wordTakenBack: String { "ZURÜCKGENOMMEN" }
  public var wordNobody: String { "NIEMAND" }
  public var wordNotRead: String { "NOCH EINMAL" }

  public func why(_ answer: ScanAnswer, zone: String, now: Timestamp) -> String? {
    let bound = answer.bound.map { format.dateAndTime($0, zone: zone, now: now) }
    switch answer.reason {
    case .entered, .left: return nil
    case .overridden: return "Trotzdem eingelassen."
    case .unknown:
      return "Eingelassen. Von der Kasse signiert, aber nicht auf der Liste hier: wohl spät verkauft."
    case .foreign: return "Das ist keines unserer Tickets."
    case .incomplete: return "Nur ein Teil eines Codes. Bitte noch einmal scannen."
    case .forged: return "Nicht von uns: Die Signatur stimmt nicht."
    case .noSuchTicket: return "Diesen Code hat kein Ticket."
    case .otherEvent:
      return answer.instead.map { "Für eine andere Veranstaltung: \($0)." }
        ?? "Für eine andere Veranstaltung oder einen anderen Tag."
    case .replaced:
      guard let replaced = answer.ticket?.replaced else {
        return "Für dieses Ticket gibt es einen neueren Code."
      }
      let day = format.date(replaced.at, zone: zone, now: now, hasWeekday: false)
      switch replaced.reason {
      case .askedFor: return "Ersetzt am \(day). Fragen Sie nach dem neuen Code."
      case .eventMoved: return "Die Veranstaltung wurde verlegt: neuer Code seit \(day)."
      case .renamed: return "Am \(day) an jemand anderen weitergegeben."
      }
    case .cancelled: return "Dieses Ticket wurde storniert."
    case .refunded: return "Dieses Ticket wurde erstattet."
    case .eventCancelled: return "Diese Veranstaltung ist abgesagt."
    case .notOnList:
      return answer.instead.map { "Nicht auf dieser Liste, sondern auf: \($0)." } ?? "Nicht auf dieser Liste."
    case .tooEarly: return bound.map { "Zu früh: gilt ab \($0)." } ?? "Zu früh."
    case .tooLate: return bound.map { "Zu spät: galt bis \($0)." } ?? "Zu spät."
    case .alreadyIn: return answer.earlier == nil ? "Schon drin." : nil
    case .notInside: return "War nicht drin und kann also nicht hinaus."
    case .homeGate:
      return answer.instead.map { "Bitte zu diesem Eingang schicken: \($0)." }
        ?? "Gehört zu einem anderen Eingang."
    }
  }

  public func earlier(_ passage: Passage, zone: String, now: Timestamp) -> String {
    let at = format.time(passage.at, zone: zone)
    let day = format.date(passage.at, zone: zone, now: now)
    let when = day == format.date(now, zone: zone, now: now) ? at : "\(day) \(at)"
    let place = passage.gate.map { ", \($0)" } ?? ""
    return switch passage.direction {
    case .entry: "Schon drin seit \(when)\(place), eingelassen von \(passage.by)"
    case .exit: "Hinaus um \(when)\(place), gescannt von \(passage.by)"
    }
  }

  public func takenBack(_ holder: String?) -> String {
    holder.map { "\($0) ist nicht drin. Das Ticket gilt wieder." } ?? "Das Ticket gilt wieder."
  }
  public func nobodyFound(_ words: String) -> String { "Zu „\(words)“ gibt es kein Ticket." }
  public func scanAgain(_ refusal: String) -> String { "\(refusal) Bitte noch einmal scannen." }
  public var nothingScanned: String { "Bereit. Hier wurde noch nichts gescannt." }

  public func obstacle(_ obstacle: DoorObstacle) -> String {
    switch obstacle {
    case .nothingToUndo: "Hier ist niemand hereingekommen, den Sie zurücknehmen könnten."
    case .nothingToOverride: "Der letzte Scan wurde nicht abgewiesen."
    case .leadOnly: "Das darf nur die Einlassleitung."
    case .noSearch: "Hier gibt es keine Liste zum Suchen. Scannen Sie, oder tippen Sie TX und was folgt."
    case .busy: "Wartet noch auf eine Antwort."
    case .tooFewLetters(let least):
      "Bitte mindestens \(count(least, one: "Buchstaben", other: "Buchstaben")) tippen."
    case .pressAgain(let key):
      switch key {
      case .undo: "Noch einmal ^U nimmt den letzten Einlass zurück."
      case .leave: "Noch einmal ^X verlässt den Einlass."
      case .quit: "Noch einmal ^C beendet das Programm."
      case .clear, .override, .turn, .figures, .scans, .help, .repaint, .up, .down, .admit, .door, .print,
        .sortByName, .sortBySeat, .saveText, .savePDF:
        "Bitte noch einmal drücken."
      }
    }
  }

  public func scannerLost(_ path: String) -> String {
    "Der Scanner an \(path) ist weg. Schließen Sie ihn an und öffnen Sie den Einlass neu."
  }
  public func scannerUnreadable(_ path: String, _ reason: String) -> String {
    "\(path) lässt sich nicht als Scanner lesen: \(reason)."
  }
  public var serialNeedsScreens: String {
    "--serial braucht die Bildschirmansicht; Zeile für Zeile tippen oder leiten Sie die Codes ein."
  }
  public var openGateFirst: String { "Es wurde gescannt, aber hier ist kein Einlass offen." }

  public func found(_ tickets: Int) -> String {
    "\(count(tickets, one: "Ticket", other: "Tickets")) gefunden"
  }
  public var enterChooses: String { "↑↓ wählen, ⏎ nehmen" }
  public func enterAdmits(_ holder: String) -> String { "noch einmal ⏎ lässt ein: \(holder)" }
  public func state(_ void: VoidReason) -> String {
    switch void {
    case .cancelled: "storniert"
    case .refunded: "erstattet"
    case .eventCancelled: "Veranstaltung abgesagt"
    }
  }

  public var lastScans: String { "Letzte Scans" }
  public func short(_ reason: ScanReason) -> String {
    switch reason {
    case .entered: "hinein"
    case .left: "hinaus"
    case .overridden: "trotzdem hinein"
    case .unknown: "nicht auf der Liste"
    case .foreign: "nicht von uns"
    case .incomplete: "Teil eines Codes"
    case .forged: "gefälscht"
    case .noSuchTicket: "kein Ticket"
    case .otherEvent: "andere Veranstaltung"
    case .replaced: "ersetzt"
    case .cancelled: "storniert"
    case .refunded: "erstattet"
    case .eventCancelled: "abgesagt"
    case .notOnList: "andere Liste"
    case .tooEarly: "zu früh"
    case .tooLate: "zu spät"
    case .alreadyIn: "schon drin"
    case .notInside: "nicht drin"
    case .homeGate: "anderer Eingang"
    }
  }
  public var isTakenBack: String { "zurückgenommen" }
  public var notAnswered: String { "ohne Antwort" }

  public func name(_ figure: DoorFigure) -> String {
    switch figure {
    case .inside: "Jetzt drin"
    case .admitted: "Gekommen"
    case .expected: "Erwartet"
    case .refused: "Abgewiesen"
    case .overrides: "Trotzdem eingelassen"
    case .incidents: "Offene Vorfälle"
    case .byGate: "Je Eingang"
    case .pace: "Einlass je 5 Minuten"
    }
  }
  public var allGates: String { "alle Eingänge" }
  public func heardAt(_ time: String) -> String { "gehört \(time)" }
  public func allIn(by time: String) -> String { "Alle drin um \(time), wenn es so weitergeht" }
  public var paceUnknown: String { "Noch zu wenige, um zu sagen, wann alle drin sind." }

  public var chooseDoor: String { "Welche Liste, an welchem Eingang?" }
  public var chooseDoorEvent: String { "Einlass welcher Veranstaltung?" }
  public func doorOpen(_ list: CheckInList, zone: String, now: Timestamp) -> String {
    let times =
      "\(format.dateAndTime(list.opensAt, zone: zone, now: now)) – \(format.time(list.closesAt, zone: zone))"
    return switch list.entry {
    case .once: "\(times), einmal"
    case .daily: "\(times), einmal am Tag"
    case .inAndOut: "\(times), rein und raus"
    }
  }
  public var anyGate: String { "kein bestimmter Eingang" }
  public var noDoorEvents: String { "Für Sie ist gerade kein Einlass offen." }
  public var noLists: String { "Diese Veranstaltung hat noch keine Einlassliste." }
  public var noSuchDoor: String {
    "Diese Veranstaltung, Liste oder diesen Eingang gibt es nicht. Wählen Sie hier."
  }

  public func attendeeHeading(_ tickets: Int) -> String {
    "Gästeliste: \(count(tickets, one: "Ticket", other: "Tickets"))"
  }
  public func column(_ column: AttendeeColumn) -> String {
    switch column {
    case .holder: "Name"
    case .seat: "Platz"
    case .type: "Ticket"
    case .order: "Bestellung"
    case .came: "Da"
    }
  }
  public func page(_ number: Int, of count: Int) -> String {
    "Seite \(format.number(number)) von \(format.number(count))"
  }
  public func sorted(bySeat: Bool) -> String { bySeat ? "nach Plätzen" : "nach Namen" }
  public func asOf(_ time: String) -> String { "Stand \(time)" }
  public var nobodyExpected: String { "Noch hat niemand ein Ticket." }
  public var noPDFHere: String {
    "PDFs brauchen cairo und Pango: Installieren Sie libcairo2 und libpango-1.0-0."
  }

  public var plainDoorHelp: [String] {
    [
      "Code scannen, oder Ticketcode, Name oder Platz tippen, dann Enter.",
      "Eine Nummer lässt ein, wen die Suche gefunden hat.",
      "Auch: rückgängig, rein, raus, statistik, trotzdem und ein Grund, zurück.",
    ]
  }
  public var plainDoorPrompt: String { "Code oder Name" }
  public var plainDoorOffer: String { "Tippen Sie „einlass“, um Leute einzulassen." }
}
