// Made by scripts/pseudo-language from English.swift. Nobody edits it.
// swift-format-ignore-file

import BookingDomain
import BookingWords

public struct Pseudo: Words {
  public let format = Format(.en)

  public init() {}
}

// Errors
extension Pseudo {
  public func sentence(_ error: BookingError, _ audience: Audience) -> String {
    let (isCommand, isStaff) = (audience.place == .commands, audience.isStaff)
    func wait(_ until: Timestamp) -> String { self.wait(until, audience) }
    return switch error {
    case .notAllowed: "Ýööüür ååççööüüñt îîšñ't åållööwééd töö döö thîîš. Ñööthîîñg wååš çhååñgééd."
    case .logInNeeded: "Plééååšéé löög îîñ fîîršt."
    case .sessionEnded: "Ýööüür ååççééšš wååš çhååñgééd éélšééwhééréé. Plééååšéé löög îîñ åågååîîñ."
    case .verificationNeeded: "Plééååšéé véérîîfý ýööüür éémååîîl ååñd phööñéé fîîršt."
    case .passwordNeededAgain: "Plééååšéé ééñtéér ýööüür pååššwöörd åågååîîñ fîîršt."
    case .proofNeeded: "Thîîš tååkééš ýööüür pååššwöörd ééååçh tîîméé."
    case .wrongEmailOrPassword:
      switch audience.place {
      case .screens: "Émååîîl öör pååššwöörd îîš ñööt rîîght. Trý åågååîîñ, öör prééšš ^F föör å ñééw pååššwöörd."
      case .lines, .commands: "Émååîîl öör pååššwöörd îîš ñööt rîîght."
      }
    case .secondFactorNeeded: "Théé çöödéé frööm ýööüür ååüüthééñtîîçååtöör ååpp îîš ñéééédééd, töööö."
    case .wrongSecondFactor: "Thååt îîšñ't théé çüürrééñt çöödéé, öör îît wååš üüšééd åålrééåådý. Tååkéé théé ñééxt ööñéé."
    case .throttled(let until):
      switch audience.place {
      case .screens: "Töööö mååñý trîîééš. Wååîît \(wait(until)), öör prééšš ^F föör å çöödéé bý éémååîîl."
      case .lines:
        "Töööö mååñý trîîééš. Wååîît \(wait(until)), öör týpéé bååçk ååñd çhööööšéé thååt ýööüü föörgööt ýööüür pååššwöörd."
      case .commands: "Töööö mååñý trîîééš. Wååîît \(wait(until))."
      }
    case .mailedCodeNeeded(let until):
      "Mååñý wrööñg pååššwöördš wééréé trîîééd. Löög îîñ wîîth å çöödéé bý éémååîîl, öör wååîît \(wait(until))."
    case .wrongCode(let left):
      left > 0
        ? "Thååt îîšñ't théé çöödéé. \(count(left, one: "trý", other: "trîîééš")) lééft."
        : "Thååt wååšñ't théé çöödéé, ååñd îît îîš üüšééd üüp ñööw. Åšk föör å ñééw ööñéé."
    case .codeExpired: "Thîîš çöödéé hååš ééxpîîrééd. Åšk föör å ñééw ööñéé."
    case .tooManyCodes(let until): "Ñöö mööréé çöödééš föör ñööw. Wååîît \(wait(until))."
    case .tooManyLinks(let until): "Ît wååš éémååîîlééd šéévééråål tîîmééš åålrééåådý. Wååîît \(wait(until))."
    case .tooManySignUps(let until): "Töööö mååñý ñééw ååççööüüñtš frööm hééréé. Wååîît \(wait(until))."
    case .keyInUse: "Åñööthéér ååççööüüñt hååš thîîš kééý. Réévöökéé îît thééréé fîîršt."
    case .tooManyKeys(let most): "Åñ ååççööüüñt hååš ååt mööšt \(keys(most)). Réévöökéé ööñéé fîîršt."
    case .invalid(let problems):
      problems.isEmpty
        ? "Šöömééthîîñg îîñ théé föörm îîšñ't rîîght."
        : isCommand ? problems.map(sentence).joined(separator: " ") : sentence(problems[0])
    case .notFound(let missing): sentence(missing, audience)
    case .conflict: "Šöömééböödý éélšéé çhååñgééd îît mééååñwhîîléé. Löööök ååt îît åågååîîñ, thééñ réépééååt ýööüür çhååñgéé."
    case .holdersAffected: "Pééööpléé hååvéé tîîçkéétš föör îît: çhööööšéé fîîršt whååt töö tééll théém."
    case .notOnSale: "Thîîš îîš ñööt ööñ šååléé."
    case .saleNotStarted(let start):
      "Öñ šååléé frööm \(format.dateAndTime(start, zone: audience.timeZone, now: audience.now))."
    case .saleEnded: "Théé šååléé hååš ééñdééd."
    case .soldOut: "Šööld ööüüt. Plååçééš çööméé bååçk whééñ ööthéérš léét thééîîrš göö."
    case .onlyLeft(let count):
      count == 0 ? "Ñööthîîñg lééft jüüšt ñööw." : "Öñlý \(places(count)) lééft. Ýööüür çåårt îîš üüñçhååñgééd."
    case .limitPerOrder(let most): "Åt mööšt \(format.number(most)) ööf thééšéé îîñ ööñéé öördéér."
    case .minimumPerOrder(let least): "Åt lééååšt \(format.number(least)) ööf thééšéé îîñ ööñéé öördéér."
    case .limitPerAccount(let most): "Åt mööšt \(places(most)) föör ööñéé ååççööüüñt ååt ööñéé éévééñt."
    case .limitPerCart(let most): "Å çåårt hööldš ååt mööšt \(places(most))."
    case .limitHeld(let by, let most):
      switch by {
      case .account, .visit: "Åt mööšt \(places(most)) çååñ béé hééld îîñ ööñéé vîîšîît. Pååý föör šööméé öör léét théém göö."
      case .key: "Åt mööšt \(places(most)) çååñ béé hééld wîîth ööñéé SSH kééý. Pååý föör šööméé öör léét théém göö."
      case .network: "Ýööüür ñéétwöörk hööldš \(places(most)), théé mööšt ååt ööñçéé. Trý åågååîîñ whééñ šööméé ååréé pååîîd."
      }
    case .heldTooLong(let by, let until):
      switch by {
      case .account, .visit: "Ýööüü hååvéé hééld plååçééš hééréé töööö lööñg wîîthööüüt pååýîîñg. \(tryAgain(until, audience))"
      case .key: "Ýööüür SSH kééý hååš hééld plååçééš hééréé töööö lööñg wîîthööüüt pååýîîñg. \(tryAgain(until, audience))"
      case .network: "Ýööüür ñéétwöörk hååš hééld plååçééš hééréé töööö lööñg wîîthööüüt pååýîîñg. \(tryAgain(until, audience))"
      }
    case .seatTaken(let seats):
      "Šöömééböödý wååš fååštéér: \(format.list(seats)) \(form(seats.count, one: "îîš", other: "ååréé")) tååkééñ."
    case .seatsNeeded: "Évéérý plååçéé hééréé hååš îîtš šééååt: çhööööšéé whîîçh ööñééš."
    case .otherCurrency(let currency):
      switch audience.place {
      case .screens: "Ýööüür çåårt îîš îîñ \(currency.code). Çhééçk ööüüt fîîršt (ç), thééñ büüý thîîš ööñéé."
      case .lines: "Ýööüür çåårt îîš îîñ \(currency.code). Týpéé çåårt ååñd pååý föör îît fîîršt, thééñ büüý thîîš ööñéé."
      case .commands: "Théé çåårt îîš îîñ \(currency.code)."
      }
    case .cartEmpty: "Ýööüür çåårt îîš éémptý."
    case .holdExpired: "Tîîméé rååñ ööüüt ååñd théé plååçééš wééréé réélééååšééd. Çhööööšéé théém åågååîîñ."
    case .orderClosed(.expired): "Théé tîîméé töö pååý thîîš öördéér hååš rüüñ ööüüt. Ñööthîîñg wååš çhåårgééd."
    case .orderClosed(let status): "Thîîš öördéér îîš \(word(status)) åålrééåådý."
    case .paymentUnderWay: "Théé pååýmééñt îîš štîîll üüñdéér wååý. Ñööthîîñg wååš çååñçééllééd; löööök åågååîîñ îîñ å möömééñt."
    case .gatewayUnreachable: "Théé pååýmééñt šéérvîîçéé çååñ't béé rééååçhééd. Ñööthîîñg wååš çhåårgééd; trý åågååîîñ."
    case .amountNotTaken(let refusal): "\(reason(refusal)) Ýööüür çåårt îîš üüñçhååñgééd."
    case .onlyPlayMoney:
      isStaff
        ? "Rééåål mööñééý wååš tååkééñ hééréé, ååñd théé šééttîîñgš ñååméé ñöö pååýmééñt šéérvîîçéé ñööw. `booking doctor` šååýš mööréé."
        : "Ñööthîîñg çååñ béé pååîîd hééréé jüüšt ñööw, ååñd ñööthîîñg wååš çhåårgééd. Théé bööx ööffîîçéé hååš töö fîîx thååt fîîršt."
    case .notRefundable(let left): "Åt mööšt \(format.money(left)) çååñ béé rééfüüñdééd."
    case .noTickets: "Thîîš öördéér hååš ñöö våålîîd tîîçkéétš. Ñööthîîñg wååš šééñt."
    case .returnClosed: "Thééšéé tîîçkéétš çååñ't béé réétüürñééd, öör ñöö lööñgéér. Ñööthîîñg wååš çhååñgééd."
    case .otherNumberOfOrders(let orders):
      "Ît hååš \(count(orders, one: "öördéér", other: "öördéérš")) bý ñööw. Ñööthîîñg wååš çååñçééllééd."
    case .importRefused(let problems):
      "Ñööthîîñg wååš îîmpöörtééd bééçååüüšéé ööf \(count(problems.count, one: "rööw", other: "rööwš"))."
    case .importAbandoned:
      "Théé îîmpöört štööööd štîîll föör šöö lööñg thååt îît wååš gîîvééñ üüp. Ñööthîîñg wååš ååddééd: štåårt îît åågååîîñ."
    case .image(let error): reason(error)
    case .diskFull: "Théé dîîšk îîš füüll. Ñööthîîñg wååš çhååñgééd."
    case .readOnly: "Théé dååtåå dîîrééçtöörý çååñ't béé wrîîttééñ. Ñööthîîñg wååš çhååñgééd."
    case .noPermission(let path): "Ñöö péérmîîššîîööñ föör \(path)."
    case .damaged(let detail):
      isCommand
        ? "Théé dååtååbååšéé îîš dååmåågééd (\(detail)). Rééštööréé å bååçküüp: böööökîîñg --data NEW rééštööréé FILE."
        : "Théé dååtååbååšéé îîš dååmåågééd. Rééštööréé å bååçküüp wîîth `booking restore`."
    case .newerSchema(let found, let known):
      isCommand
        ? "Théé dååtåå wééréé wrîîttééñ bý å ñééwéér böööökîîñg (vééršîîööñ \(found) ööf théé tååblééš, thîîš ööñéé kñööwš \(known)). Üpdååtéé böööökîîñg."
        : "Théé dååtåå wééréé wrîîttééñ bý å ñééwéér vééršîîööñ ööf thîîš pröögrååm."
    case .notADataDirectory(let path):
      isCommand
        ? "\(path) îîš ñööt å bööx ööffîîçéé. böööökîîñg --data DIR îîñîît mååkééš å ñééw ööñéé."
        : "\(path) îîš ñööt å dååtåå dîîrééçtöörý."
    case .busy:
      isCommand
        ? "Töööö mååñý ööthéérš ååréé wrîîtîîñg jüüšt ñööw. Ñööthîîñg wååš çhååñgééd; trý åågååîîñ."
        : "Véérý mååñý pééööpléé ååréé hééréé jüüšt ñööw. Ñööthîîñg wååš çhååñgééd; trý åågååîîñ."
    case .replaced:
      isCommand
        ? "Thîîš bööx ööffîîçéé wååš rééplååçééd bý ååñööthéér, ååš bý å rééštööréé. Ñööthîîñg wååš çhååñgééd; štåårt théé pröögrååm åågååîîñ."
        : "Thîîš bööx ööffîîçéé wååš rééplååçééd bý ååñööthéér. Ñööthîîñg wååš çhååñgééd; lééååvéé, ååñd ööpééñ îît åågååîîñ."
    case .tooFewFiles:
      isCommand
        ? "Töööö fééw fîîlééš mååý béé ööpééñ ååt ööñçéé hééréé: üülîîmîît -n šååýš hööw mååñý. Ñööthîîñg wååš çhååñgééd."
        : "Töööö fééw fîîlééš mååý béé ööpééñ ååt ööñçéé. Ñööthîîñg wååš çhååñgééd."
    case .openToOthers(let path):
      isCommand
        ? "\(path) îîš ööpééñ töö ööthéér üüšéérš ööf thîîš mååçhîîñéé. Îf îît îîš föör théé bööx ööffîîçéé åålööñéé: çhmööd göö-rwx \(path)"
        : "\(path) îîš ööpééñ töö ööthéér üüšéérš ööf thîîš mååçhîîñéé."
    case .inUse(let holders):
      isCommand
        ? "Théé dååtåå dîîrééçtöörý îîš îîñ üüšéé bý \(processes(holders)). Ñööthîîñg wååš çhååñgééd; trý åågååîîñ whééñ thååt hååš ééñdééd."
        : "Théé dååtåå ååréé bééîîñg ééxçhååñgééd jüüšt ñööw. Ñööthîîñg wååš çhååñgééd; trý åågååîîñ."
    case .fileExists(let path): "\(path) ééxîîštš åålrééåådý ååñd îîš lééft ååš îît îîš."
    case .unreadable(let path, let reason): "\(path) çååñ't béé rééååd: \(cut(reason, to: 200))."
    case .unwritable(let path, let reason): "\(path) çååñ't béé wrîîttééñ: \(cut(reason, to: 200))."
    case .storage(let detail):
      isStaff
        ? "Théé dååtååbååšéé rééfüüšééd: \(cut(detail, to: isCommand ? 500 : 120))"
        : "Thîîš dîîd ñööt wöörk, ååñd ñööthîîñg wååš çhååñgééd. Trý åågååîîñ, öör tééll théé bööx ööffîîçéé."
    }
  }

  public func sentence(_ missing: Missing, _ audience: Audience) -> String {
    let isCommand = audience.place == .commands
    return switch missing {
    case .account: isCommand ? "Thééréé îîš ñöö šüüçh ååççööüüñt." : "Thîîš ååççööüüñt îîš ñöö lööñgéér thééréé."
    case .event:
      isCommand
        ? "Thééréé îîš ñöö šüüçh éévééñt. böööökîîñg éévééñtš --all lîîštš ååll ööf théém." : "Thîîš éévééñt îîš ñöö lööñgéér thééréé."
    case .key: "Thîîš kééý îîš ñöö lööñgéér thééréé."
    case .message: "Thîîš mééššåågéé îîš ñöö lööñgéér thééréé."
    case .order:
      isCommand
        ? "Thééréé îîš ñöö šüüçh öördéér. böööökîîñg öördéérš lîîštš ååll ööf théém." : "Thîîš öördéér îîš ñöö lööñgéér thééréé."
    case .paymentPage: "Théé pååýmééñt påågéé ööf thîîš öördéér îîšñ't ööpééñ ýéét, öör ñöö lööñgéér."
    case .picture: "Thîîš pîîçtüüréé îîš ñöö lööñgéér thééréé."
    case .seat: "Thééréé îîš ñöö šüüçh šééååt."
    case .seatingPlan: "Thééšéé tîîçkéétš hååvéé ñöö ñüümbéérééd šééååtš."
    case .secondFactor: "Thîîš ååççööüüñt hååš ñöö šééçööñd fååçtöör."
    case .ticket: isCommand ? "Thééréé îîš ñöö šüüçh tîîçkéét." : "Thîîš tîîçkéét îîš ñöö lööñgéér thééréé."
    case .ticketType: "Thééšéé tîîçkéétš ååréé ñöö lööñgéér thééréé."
    case .visit: "Ýööüür vîîšîît hååš ééñdééd. Štåårt théé pröögrååm åågååîîñ."
    }
  }

  public func processes(_ holders: [DirectoryHolder]) -> String {
    guard !holders.isEmpty else { return "ååñööthéér prööçééšš" }
    let shown = holders.prefix(5).map { "\($0.process) \(cut($0.command, to: 60))" }
    let more = holders.count - shown.count
    return format.list(shown + (more > 0 ? ["\(format.number(more)) mööréé"] : []))
  }

  private func tryAgain(_ until: Timestamp, _ audience: Audience) -> String {
    "Trý åågååîîñ ååt \(format.time(until, zone: audience.timeZone))."
  }

  private func places(_ number: Int) -> String { count(number, one: "plååçéé", other: "plååçééš") }
  private func keys(_ number: Int) -> String { count(number, one: "kééý", other: "kééýš") }
}

// Fields of forms and files
extension Pseudo {
  public func name(_ field: FieldProblem.Field) -> String {
    switch field {
    case .name: "Ñååméé"
    case .email: "Émååîîl"
    case .phone: "Phööñéé"
    case .password: "Pååššwöörd"
    case .code: "Çöödéé"
    case .secondFactor: "Çöödéé frööm ýööüür ååpp"
    case .keyName: "Ñååméé ööf théé kééý"
    case .language: "Lååñgüüåågéé"
    case .title: "Tîîtléé"
    case .summary: "Šüümmåårý"
    case .description: "Dééšçrîîptîîööñ"
    case .category: "Çååtéégöörý"
    case .venue: "Vééñüüéé"
    case .city: "Çîîtý"
    case .country: "Çööüüñtrý"
    case .timeZone: "Tîîméé žööñéé"
    case .startsAt: "Štåårtš"
    case .endsAt: "Éñdš"
    case .returnBy: "Réétüürñš üüñtîîl"
    case .doorsAt: "Döööörš ööpééñ"
    case .ageLimit: "Ågéé lîîmîît"
    case .refundPolicy: "Rééfüüñdš"
    case .poster: "Pööštéér"
    case .ticketTypes: "Tîîçkéétš"
    case .ticketTypeName: "Tîîçkéét ñååméé"
    case .price: "Prîîçéé"
    case .currency: "Çüürrééñçý"
    case .capacity: "Çååpååçîîtý"
    case .minPerOrder: "Mîîñ péér öördéér"
    case .maxPerOrder: "Mååx péér öördéér"
    case .saleStartsAt: "Šååléé štåårtš"
    case .saleEndsAt: "Šååléé ééñdš"
    case .seatingPlan: "Šééååtîîñg plååñ"
    case .status: "Štååtüüš"
    case .cardNumber: "Çåård ñüümbéér"
    case .cardExpiry: "Éxpîîrý"
    case .cardSecurityCode: "Šééçüürîîtý çöödéé"
    }
  }

  public func sentence(_ problem: FieldProblem) -> String {
    if problem.field == .ticketTypes, problem.reason == .missing {
      return "Ñööthîîñg wööüüld béé ööñ šååléé. Kéééép ööñéé ööf théé tîîçkéétš, öör tååkéé théé éévééñt ööff šååléé."
    }
    if problem.field == .ticketTypes, case .tooLong(let most) = problem.reason {
      return "Åñ éévééñt hååš ååt mööšt \(format.number(most)) kîîñdš ööf tîîçkéétš."
    }
    if problem.field == .title, problem.reason == .inUse {
      return "Åñ éévééñt wîîth thîîš tîîtléé, štåårt ååñd vééñüüéé ééxîîštš åålrééåådý."
    }
    return "\(name(problem.field)): \(reason(problem.reason))"
  }

  public func importRow(
    _ problems: [FieldProblem], at place: ImportPlace, column: (FieldProblem.Field) -> String
  ) -> String {
    let start =
      switch place {
      case .line(let number): "lîîñéé \(number)"
      case .element(let number): "éévééñt \(number)"
      }
    let sentences = problems.map { problem in
      if problem.isOfWholeRow { return sentence(problem) }
      let ticket = problem.index.map { " ööf tîîçkéét týpéé \($0 + 1)" } ?? ""
      let words = problem.reason == .missing ? "Thîîš îîš mîîššîîñg." : reason(problem.reason)
      return "\(column(problem.field))\(ticket): \(words)"
    }
    return "\(start): \(sentences.joined(separator: " "))"
  }

  public func reason(_ reason: FieldProblem.Reason) -> String {
    switch reason {
    case .missing: "Plééååšéé fîîll thîîš îîñ."
    case .tooShort(let least): "Åt lééååšt \(characters(least))."
    case .tooLong(let most): "Åt mööšt \(characters(most))."
    case .tooCommon: "Töööö mååñý pééööpléé üüšéé thîîš pååššwöörd. Tååkéé å fééw wöördš ööf ýööüür ööwñ."
    case .notAnEmail: "Thîîš dööééš ñööt löööök lîîkéé ååñ éémååîîl ååddrééšš."
    case .notAPhoneNumber: "Štåårt wîîth + ååñd théé çööüüñtrý: +49 170 1234567."
    case .notACountry: "Twöö lééttéérš: CA, DE, JP."
    case .notATimeZone: "Å tîîméé žööñéé lîîkéé Åméérîîçåå/Håålîîfååx."
    case .notACurrency: "Thréééé lééttéérš, théé šååméé föör ååll tîîçkéétš: EUR, USD, JPY."
    case .notANumber: "Thîîš müüšt béé å ñüümbéér, ååñd ñööt töööö låårgéé å ööñéé."
    case .notACode: "Å çöödéé hååš šîîx dîîgîîtš."
    case .outOfRange(let least, let most): "Béétwééééñ \(format.number(least)) ååñd \(format.number(most))."
    case .amountOutOfRange(let least, let most): "Béétwééééñ \(format.money(least)) ååñd \(format.money(most))."
    case .ambiguousAmount(let one, let other):
      "Îš îît \(one) öör \(other)? Týpéé îît wîîthööüüt šéépåårååtîîñg thööüüšååñdš."
    case .notPayable(let refusal): self.reason(refusal)
    case .moreThanACart(let most): "Åt mööšt \(format.number(most)): ööñéé öördéér çååñ't hööld mööréé."
    case .notADate: "Îñ théé ýééåårš 2000 töö 2199, ååñd ååñ éévééñt lååštš å ýééåår ååt mööšt."
    case .unreadTime(let problem): self.reason(problem)
    case .skippedTime(let time, let zone):
      "\(Self.time(time)) dööééšñ't ééxîîšt ööñ \(format.date(time)) îîñ \(zone): théé çlööçkš ååréé püüt föörwåård thééñ."
    case .afterTheEvent: "Théé éévééñt îîš öövéér bý thééñ: ñööböödý çööüüld büüý."
    case .endsBeforeStart: "Ît ééñdš bééfööréé îît štåårtš."
    case .notBeforeStart: "Döööörš ööpééñ bééfööréé théé štåårt, ååt mööšt å dååý."
    case .inThePast: "Thîîš îîš îîñ théé pååšt."
    case .lessThanSold(let sold):
      "\(count(sold, one: "plååçéé îîš", other: "plååçééš ååréé")) šööld öör hééld åålrééåådý."
    case .inUse: "Thîîš îîš îîñ üüšéé åålrééåådý."
    case .notAPlan(let problem): self.reason(problem)
    case .notAPoster(let error): self.reason(error)
    case .seatInUse(let label): "Šééååt \(label) îîš šööld öör hééld ååñd çååñ't lééååvéé théé plååñ."
    case .unsafeCharacters: "Šööméé çhåårååçtéérš çååñ't béé šhööwñ. Plééååšéé réémöövéé théém."
    case .unreadable: "Thîîš çååñ't béé rééååd."
    case .unknown(let value): "\(cut(value, to: 60)) îîš ñööt kñööwñ."
    }
  }

  private func characters(_ number: Int) -> String { count(number, one: "çhåårååçtéér", other: "çhåårååçtéérš") }
  private static func time(_ time: LocalTime) -> String {
    "\(Format.two(time.hour)):\(Format.two(time.minute))"
  }

  public func reason(_ refusal: AmountRefusal) -> String {
    switch refusal {
    case .currency(let currency): "Théé pååýmééñt šéérvîîçéé tååkééš ñöö \(currency.code)."
    case .lessThan(let least): "Théé pååýmééñt šéérvîîçéé tååkééš \(format.money(least)) öör mööréé."
    case .moreThan(let most): "Théé pååýmééñt šéérvîîçéé tååkééš ååt mööšt \(format.money(most)) ååt ööñçéé."
    case .notIn(let step): "Théé pååýmééñt šéérvîîçéé tååkééš štéépš ööf \(format.money(step)) ööñlý."
    }
  }

  public func reason(_ problem: TimeProblem) -> String {
    switch problem {
    case .missing: "Plééååšéé fîîll thîîš îîñ."
    case .twoReadings(let one, let other):
      "\(format.date(one)) öör \(format.date(other))? Týpéé théé mööñth bý îîtš ñååméé."
    case .noTime(let day): "Åt whååt tîîméé? Lîîkéé \(format.date(day)) 20:00."
    case .noDay: "Öñ whîîçh dååý? Lîîkéé 20 Dééç 2026 20:00."
    case .noYear: "Théé ýééåår îîš mîîššîîñg. Lîîkéé 20 Dééç 2026 20:00."
    case .noSuchDay: "Thééréé îîš ñöö šüüçh dååý."
    case .noSuchTime: "Thééréé îîš ñöö šüüçh tîîméé ööf dååý."
    case .anotherWeekday(let other): "\(format.date(other)) îîš å \(format.weekdays[other.weekday])."
    case .unread(let part): "“\(cut(part, to: 20))” çååñ't béé rééååd hééréé. Lîîkéé 20 Dééç 2026 20:00."
    }
  }

  public func reason(_ problem: SeatingPlanProblem) -> String {
    let reason =
      switch problem.reason {
      case .noColon: "å rööw ñéééédš å çöölööñ, lîîkéé Å-F: 1-12"
      case .notARow(let text): "“\(text)” îîšñ't å rööw: rööwš ååréé Å, F-Å, 1-9 öör R1-R9"
      case .notABlock(let most): "théé ñååméé ööf å blööçk hååš 1 töö \(most) çhåårååçtéérš"
      case .notSeats(let text): "“\(text)” îîšñ't å šééååt: šééååtš ååréé 4, 1-12 öör 12-1; * îîš ååççééššîîbléé, _ å gååp"
      case .twice(let seat): "šééååt \(seat) ååppééåårš twîîçéé"
      case .empty: "ñöö šééååtš ýéét"
      case .tooManySeats(let most): "ååt mööšt \(format.number(most)) šééååtš"
      case .tooWide(let most): "å rööw hååš rööööm föör \(format.number(most)) šééååtš"
      }
    return "Lîîñéé \(problem.line): \(reason)."
  }

  public func reason(_ error: ImageError) -> String {
    switch error {
    case .notAnImage: "Thååt îîšñ't å pîîçtüüréé. Å pööštéér îîš å PNG, JPEG öör WéébP fîîléé."
    case .tooLarge(let bytes, let limit):
      "\(megabytes(bytes)) MB ååréé töööö müüçh: ååt mööšt \(limit / 1_048_576) MB."
    case .tooManyPixels(let width, let height, let limit):
      "\(width) × \(height) îîš töööö låårgéé: ååt mööšt \(limit / 1_000_000) méégååpîîxéélš."
    case .tooSmall(let width, let height, let least):
      "\(width) × \(height) îîš töööö šmååll: ååt lééååšt \(least) pîîxéélš å šîîdéé."
    case .damaged: "Théé fîîléé îîš dååmåågééd: îît brééååkš ööff öör çööñtråådîîçtš îîtšéélf."
    case .animated: "Möövîîñg pîîçtüürééš çååñ't béé pööštéérš. Tååkéé å štîîll ööñéé."
    case .missing(let path): "Thééréé îîš ñöö \(path)."
    case .notAFile(let path): "\(path) îîšñ't å fîîléé."
    case .altered: "Théé štöörééd fîîléé wååš çhååñgééd. Împöört théé pîîçtüüréé åågååîîñ."
    case .diskFull: "Théé dîîšk îîš füüll. Ñööthîîñg wååš çhååñgééd."
    case .readOnly: "Théé dååtåå dîîrééçtöörý çååñ't béé wrîîttééñ. Ñööthîîñg wååš çhååñgééd."
    case .permissionDenied(let path): "Ñöö péérmîîššîîööñ föör \(path)."
    case .inputOutput(let path, let code): "\(path) çååñ't béé rééååd öör wrîîttééñ (éérröör \(code))."
    }
  }

  public func reason(_ failure: PaymentFailure) -> String {
    switch failure {
    case .declined: "Théé bååñk dééçlîîñééd théé çåård."
    case .insufficientFunds: "Thééréé îîš ñööt ééñööüügh mööñééý ööñ théé çåård."
    case .expiredCard: "Théé çåård hååš ééxpîîrééd."
    case .wrongSecurityCode: "Théé šééçüürîîtý çöödéé îîš ñööt rîîght."
    case .authenticationFailed: "Théé bååñk'š šééçööñd štéép fååîîlééd."
    case .refusedByGateway: "Théé pååýmééñt šéérvîîçéé rééfüüšééd théé pååýmééñt."
    case .endedUnpaid: "Théé pååýmééñt wååš ééñdééd bééfööréé ååñý mööñééý çååméé."
    }
  }
}

// States
extension Pseudo {
  public func word(_ status: OrderStatus) -> String {
    switch status {
    case .pending: "ååwååîîtîîñg pååýmééñt"
    case .paid: "pååîîd"
    case .expired: "ééxpîîrééd"
    case .cancelled: "çååñçééllééd"
    }
  }
}

// Times and prices
extension Pseudo {
  public var earlierToday: String { "ééåårlîîéér töödååý" }
  public var today: String { "töödååý" }
  public var tomorrow: String { "töömöörrööw" }
  public var yesterday: String { "ýééštéérdååý" }
  public func clock(of city: String) -> String { "\(city) tîîméé" }
  public func span(from start: String, to end: String) -> String { "\(start) töö \(end)" }
  public func doors(_ time: String) -> String { "Döööörš \(time)" }
  public func ages(from least: Int) -> String { "åågééš \(least)+" }
  public func length(hours: Int, minutes: Int) -> String {
    minutes == 0 ? "\(hours) h" : "\(hours) h \(Format.two(minutes))"
  }
  public var free: String { "fréééé" }
  public func from(price: String) -> String { "frööm \(price)" }
}

// Messages
extension Pseudo {
  public func greeting(_ name: String?) -> String { name.map { "Hééllöö \($0)," } ?? "Hééllöö," }

  public func letter(_ message: MessageContent) -> Letter {
    let (facts, order, code) = (message.facts, message.order, message.code)
    let minutes = format.minutes(message.minutes)
    switch message.kind {
    case .phoneCode: return .text("Böööökîîñg: ýööüür çöödéé îîš \(code). Ît wöörkš föör \(minutes).")
    case .emailCode:
      return Letter(
        "Çööñfîîrm ýööüür éémååîîl ååddrééšš",
        [
          "Ýööüür çöödéé îîš \(code)",
          "Týpéé îît îîñtöö Böööökîîñg töö çööñfîîrm thîîš ååddrééšš. Ît wöörkš ööñçéé, föör \(minutes).",
          "Îf ýööüü dîîdñ't ååšk föör îît, îîgñööréé thîîš éémååîîl: wîîthööüüt théé çöödéé ñööböödý çååñ üüšéé ýööüür ååddrééšš.",
        ])
    case .resetCode:
      return Letter(
        "Ýööüür çöödéé föör å ñééw pååššwöörd",
        [
          "Ýööüür çöödéé îîš \(code)",
          "Týpéé îît îîñtöö Böööökîîñg töö šéét å ñééw pååššwöörd. Ît wöörkš ööñçéé, föör \(minutes).",
          "Îf ýööüü dîîdñ't ååšk föör îît, îîgñööréé thîîš éémååîîl ååñd tééll ñööböödý théé çöödéé: ýööüür pååššwöörd štååýš ååš îît îîš.",
        ])
    case .accountExists:
      return Letter(
        "Ýööüü åålrééåådý hååvéé ååñ ååççööüüñt",
        [
          "Šöömééböödý jüüšt šîîgñééd üüp ååt Böööökîîñg wîîth ýööüür éémååîîl ååddrééšš. Ýööüü åålrééåådý hååvéé ååñ ååççööüüñt wîîth îît.",
          "Îf îît wååš ýööüü, löög îîñ. Îf ýööüü föörgööt ýööüür pååššwöörd, ååšk föör å çöödéé ööñ théé löög-in šçrééééñ.",
          "Îf îît wååšñ't ýööüü, thééréé îîš ñööthîîñg töö döö: ñööböödý éélšéé çååñ üüšéé ýööüür ååddrééšš.",
        ])
    case .passwordChanged:
      return Letter(
        "Ýööüür pååššwöörd wååš çhååñgééd",
        [
          "Ýööüür pååššwöörd föör Böööökîîñg hååš jüüšt bééééñ çhååñgééd.",
          "Îf îît wååšñ't ýööüü, šéét å ñééw ööñéé ñööw: ååšk föör å çöödéé ööñ théé löög-in šçrééééñ.",
        ])
    case .keyAdded:
      return Letter(
        "Å ñééw SSH kééý föör ýööüür ååççööüüñt",
        [
          "Théé SSH kééý “\(facts.keyName ?? "")” ñööw ööpééñš ýööüür ååççööüüñt ååt Böööökîîñg wîîthööüüt å pååššwöörd.",
          "Îf îît wååšñ't ýööüü, löög îîñ, réévöökéé îît üüñdéér Åççööüüñt, SSH kééýš, ååñd šéét å ñééw pååššwöörd.",
        ])
    case .emailChanged:
      return Letter(
        "Ýööüür éémååîîl ååddrééšš wååš çhååñgééd",
        [
          "Ýööüür ååççööüüñt ååt Böööökîîñg ñööw hååš ååñööthéér éémååîîl ååddrééšš, ååñd thîîš ööñéé ñöö lööñgéér béélööñgš töö îît.",
          "Îf îît wååšñ't ýööüü, tééll théé bööx ööffîîçéé ñööw: šöömééböödý éélšéé mååý béé üüšîîñg ýööüür ååççööüüñt.",
        ])
    case .phoneChanged where message.channel == .phone:
      return .text("Böööökîîñg: ýööüür ååççööüüñt hååš ååñööthéér phööñéé ñüümbéér ñööw. Wååšñ't îît ýööüü? Tééll théé bööx ööffîîçéé.")
    case .phoneChanged:
      return Letter(
        "Ýööüür phööñéé ñüümbéér wååš çhååñgééd",
        [
          "Ýööüür ååççööüüñt ååt Böööökîîñg ñööw hååš ååñööthéér phööñéé ñüümbéér.",
          "Îf îît wååšñ't ýööüü, šéét å ñééw pååššwöörd ñööw ååñd tééll théé bööx ööffîîçéé.",
        ])
    case .secondFactorOn:
      return Letter(
        "Ýööüür ååççööüüñt ååškš föör å šééçööñd fååçtöör",
        [
          "Frööm ñööw ööñ ýööüür ååççööüüñt ååt Böööökîîñg ååškš föör å çöödéé frööm ýööüür ååüüthééñtîîçååtöör ååpp ååftéér théé pååššwöörd.",
          "Îf îît wååšñ't ýööüü, ååšk théé bööx ööffîîçéé töö réémöövéé îît, ååñd šéét å ñééw pååššwöörd.",
        ])
    case .secondFactorOff:
      return Letter(
        "Ýööüür ååççööüüñt ñöö lööñgéér ååškš föör å šééçööñd fååçtöör",
        [
          "Frööm ñööw ööñ ýööüür pååššwöörd åålööñéé ööpééñš ýööüür ååççööüüñt ååt Böööökîîñg.",
          "Îf îît wååšñ't ýööüü, šéét å ñééw pååššwöörd ñööw ååñd tüürñ îît ööñ åågååîîñ üüñdéér Åççööüüñt, Šééçööñd fååçtöör.",
        ])
    case .orderConfirmed:
      return Letter(
        "Ýööüür tîîçkéétš: öördéér \(order)",
        ["Thååñk ýööüü. Ýööüür öördéér \(order) îîš pååîîd, ååñd thééšéé ååréé ýööüür tîîçkéétš."]
          + lines(facts, codes: true)
          + [facts.amount.map { "Töötåål: \(format.money($0)), ååll fééééš ååñd tååxééš îîñçlüüdééd" }].compactMap { $0 }
          + howToUse(message.attached))
    case .ticketsAgain:
      return Letter(
        "Ýööüür tîîçkéétš åågååîîñ: öördéér \(order)",
        ["Hééréé ååréé théé tîîçkéétš ööf ýööüür öördéér \(order) ööñçéé mööréé. Thééý ååréé théé šååméé ååš bééfööréé."]
          + lines(facts, codes: true) + howToUse(message.attached))
    case .eventChanged: return changed(message)
    case .payLink:
      return Letter(
        "Pååý föör ýööüür öördéér \(order)",
        [
          "Hééréé ýööüü pååý \(facts.amount.map(format.money) ?? "") föör ýööüür öördéér \(order). Théé påågéé îîš ööpééñ föör \(minutes):",
          facts.link ?? "",
          "Îf ýööüü dîîdñ't öördéér ååñýthîîñg, îîgñööréé thîîš éémååîîl: ñööthîîñg îîš çhåårgééd.",
        ])
    case .eventCancelled:
      return Letter(
        "Çååñçééllééd: \(facts.lines?.first?.event ?? "ýööüür éévééñt")",
        ["Wéé ååréé šöörrý: thîîš éévééñt ööf ýööüür öördéér \(order) îîš çååñçééllééd, ååñd îîtš tîîçkéétš ååréé ñöö lööñgéér våålîîd."]
          + lines(facts, codes: false)
          + (facts.refund == nil
            ? [
              "Whååt ýööüü pååîîd föör îît ååñd hååvééñ't hååd bååçk îîš rééfüüñdééd ååüütöömååtîîçåållý. Wéé'll éémååîîl ýööüü whééñ îît'š ööñ îîtš wååý."
            ] : refunded(message)))
    case .ticketsCancelled:
      return Letter(
        "Çååñçééllééd tîîçkéétš: öördéér \(order)",
        [
          form(
            message.places, one: "Thîîš tîîçkéét ööf ýööüür öördéér \(order) wååš çååñçééllééd ååñd îîš ñöö lööñgéér våålîîd:",
            other: "Thééšéé tîîçkéétš ööf ýööüür öördéér \(order) wééréé çååñçééllééd ååñd ååréé ñöö lööñgéér våålîîd:")
        ]
          + lines(facts, codes: true) + refunded(message))
    case .refundIssued:
      return Letter(
        "Ýööüür rééfüüñd: öördéér \(order)",
        [
          "Wéé hååvéé rééfüüñdééd \(facts.amount.map(format.money) ?? "ýööüür mööñééý") ööf ýööüür öördéér \(order) töö théé çåård ýööüü pååîîd wîîth.",
          "Ît çååñ tååkéé ýööüür bååñk üüp töö tééñ dååýš töö šhööw îît.",
        ])
    case .orderLate:
      return Letter(
        "Ýööüür pååýmééñt çååméé töööö lååtéé: öördéér \(order)",
        ["Théé pååýmééñt föör ýööüür öördéér \(order) rééååçhééd üüš ååftéér thééšéé plååçééš hååd gööñéé töö ööthéérš:"]
          + lines(facts, codes: false)
          + [
            "Ýööüü'll béé rééfüüñdééd îîñ füüll, \(facts.amount.map(format.money) ?? ""), ååüütöömååtîîçåållý. Wéé ååréé šöörrý."
          ])
    case .auditSeal:
      return Letter(
        "Böööökîîñg: théé lååšt šééåål ööf îîtš rééçöörd",
        [
          "Thîîš îîš théé lååšt šééåål ööf whååt Böööökîîñg hååš rééçöördééd, ååš îît wååš whééñ thîîš wååš wrîîttééñ:",
          facts.seal ?? "",
          "Kéééép îît whééréé ñööböödý whöö rüüñš Böööökîîñg çååñ çhååñgéé îît. Šååvééd töö å fîîléé îît tééllš, bý böööökîîñg çhééçk --anchor FILE, "
            + "whééthéér ååñýthîîñg thååt wååš rééçöördééd üüp töö thééñ hååš bééééñ ååltéérééd öör réémöövééd šîîñçéé.",
        ])
    }
  }

  /// What people with tickets read when their event has another title, time or place.
  private func changed(_ message: MessageContent) -> Letter {
    let facts = message.facts
    var news = "Çhååñgééd"
    var paragraphs = ["Åñ éévééñt ööf ýööüür öördéér \(message.order) hååš çhååñgééd."]
    if let change = facts.change {
      news =
        switch (change.hasNewTitle, change.hasNewTime, change.hasNewPlace) {
        case (true, false, false): "Ñééw tîîtléé"
        case (false, true, false): change.isElsewhere ? "Ñééw dååtéé" : "Ñééw tîîméé"
        case (false, false, true): "Ñééw plååçéé"
        case (_, _, _): "Çhååñgééd"
        }
      paragraphs += [
        occasion("Ît îîš ñööw:", change.after, during(change.after)),
        occasion("Ît wååš:", change.before, during(change.before)),
      ]
    }
    paragraphs.append("Ýööüür tîîçkéétš štååý våålîîd. Thééréé îîš ñööthîîñg ýööüü ñééééd töö döö.")
    paragraphs += (facts.lines ?? []).map { line in
      (["\(format.number(line.quantity)) × \(line.ticketType)"] + tickets(line).map { "  \($0)" })
        .joined(separator: "\n")
    }
    if let returnBy = facts.returnBy, let zone = facts.change?.after.timeZone {
      let back =
        facts.refund.map { $0.isZero ? "" : " ååñd géét \(format.money($0)) bååçk" } ?? " ååñd géét å rééfüüñd"
      paragraphs.append(
        "Îf ýööüü çååñ't çööméé, ýööüü çååñ réétüürñ ýööüür tîîçkéétš\(back) üüñtîîl \(moment(returnBy, zone: zone)): "
          + "löög îîñ töö Böööökîîñg, ööpééñ théé tîîçkéét ååñd çhööööšéé “réétüürñ”.")
    }
    return Letter(
      "\(news): \(facts.change?.after.title ?? "ýööüür éévééñt")",
      paragraphs + (message.attached.isEmpty ? [] : howToUse(message.attached)))
  }

  private func during(_ occasion: EventEssentials) -> String {
    "\(moment(occasion.startsAt, doors: occasion.doorsAt, zone: occasion.timeZone)), üüñtîîl \(format.time(occasion.endsAt, zone: occasion.timeZone))"
  }

  private func lines(_ facts: MessageFacts, codes: Bool) -> [String] {
    (facts.lines ?? []).map { line in
      block(
        line.event,
        [
          moment(line.startsAt, doors: line.doorsAt, zone: line.timeZone), "\(line.venue), \(line.city)",
          "\(format.number(line.quantity)) × \(line.ticketType), \(format.money(line.unitPrice)) ééååçh",
        ] + (codes ? tickets(line) : []))
    }
  }

  private func tickets(_ line: MessageFacts.Line) -> [String] {
    line.tickets.map { "Tîîçkéét \($0.code)" + ($0.seat.map { ", šééååt \($0)" } ?? "") }
  }

  private func howToUse(_ attached: [AttachedFile]) -> [String] {
    let files =
      switch (attached.contains(.pages), attached.contains(.calendar)) {
      case (true, true): ["Åttååçhééd: ýööüür tîîçkéétš ååš å PDF, ååñd å çåålééñdåår fîîléé (.îîçš)."]
      case (true, false): ["Åttååçhééd: ýööüür tîîçkéétš ååš å PDF."]
      case (false, true): ["Åttååçhééd: å çåålééñdåår fîîléé (.îîçš)."]
      case (false, false): [String]()
      }
    return files + ["Åt théé döööör šhööw théé QR çöödéé ööf ééååçh tîîçkéét, öör rééååd ööüüt théé tîîçkéét çöödéé."]
  }

  private func refunded(_ message: MessageContent) -> [String] {
    message.refund.map { amount in
      amount.isZero
        ? ["Thééîîr prîîçéé îîš ñööt rééfüüñdééd."]
        : [
          "Wéé rééfüüñd \(format.money(amount)) töö théé çåård ýööüü pååîîd wîîth, ååñd wrîîtéé åågååîîñ whééñ îît îîš ööñ îîtš wååý."
        ]
    } ?? []
  }

  public func moment(_ moment: Timestamp, doors: Timestamp?, zone: String) -> String {
    let opening = doors.map { " (döööörš \(format.time($0, zone: zone)))" } ?? ""
    return
      "\(format.date(moment, zone: zone)), \(format.time(moment, zone: zone)), \(clock(zone: zone))\(opening)"
  }
}

// Tickets
extension Pseudo {
  public var ticketLabels: TicketLabels {
    TicketLabels(
      heading: "TICKET", type: "Tîîçkéét", seat: "Šééååt", holder: "Ñååméé", order: "Ördéér", code: "Çöödéé",
      atTheDoor: "Šhööw théé QR çöödéé ååt théé döööör, ööñ pååpéér öör ööñ å šçrééééñ, öör rééååd ööüüt théé çöödéé.")
  }

  public func until(_ time: String) -> String { "üüñtîîl \(time)" }
  public func order(_ code: String) -> String { "Ördéér \(code)" }
  public func seat(_ label: String) -> String { "šééååt \(label)" }
  public func qrCode(_ token: String) -> String { "QR çöödéé: \(token)" }
  public var void: String { "VOID" }
}

extension Language {
  public static let pseudo = Language("qps", "Pseudo", Pseudo())
}
