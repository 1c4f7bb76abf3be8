// Made by scripts/pseudo-language from English.swift. Nobody edits it.
// swift-format-ignore-file

import BookingModel
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
    case .keyRevoked:
      "Théé SSH kééý thååt léét ýööüü îîñ ñöö lööñgéér ööpééñš ýööüür ååççööüüñt. Plééååšéé löög îîñ wîîth ýööüür pååššwöörd."
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
    case .ticketVoid: "Thîîš tîîçkéét îîš ñöö lööñgéér våålîîd ååñd çååñ't géét ååñööthéér çöödéé."
    case .tooManyTicketCodes(let most):
      "Thîîš tîîçkéét hååš hååd \(format.number(most)) çöödééš, ååñd thééréé çååñ't béé ååñööthéér. Théé lååšt ööñéé štååýš gööööd."
    case .returnClosed: "Thééšéé tîîçkéétš çååñ't béé réétüürñééd, öör ñöö lööñgéér. Ñööthîîñg wååš çhååñgééd."
    case .otherNumberOfOrders(let orders):
      "Ît hååš \(count(orders, one: "öördéér", other: "öördéérš")) bý ñööw. Ñööthîîñg wååš çååñçééllééd."
    case .doorClosed: "Théé döööör ööf thîîš éévééñt îîš çlööšééd bý ñööw."
    case .undoTooLate: "Thååt îîš töööö lööñg åågöö töö béé tååkééñ bååçk hééréé. Å döööör lééååd çååñ."
    case .notOverridable:
      "Ñööböödý çååñ dééçîîdéé thîîš ööthéérwîîšéé: ñöö tîîçkéét ööf thîîš éévééñt wååš rééååd, öör îît wååš üüšééd šîîñçéé."
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
    case .deviceTrouble(let trouble): sentence(trouble, audience)
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
    case .unreadable(let path, let reason): "\(path) çååñ't béé rééååd: \(self.reason(reason))."
    case .unwritable(let path, let reason): "\(path) çååñ't béé wrîîttééñ: \(self.reason(reason))."
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
    case .checkInList: "Thîîš lîîšt îîš ñöö lööñgéér thééréé."
    case .gate: "Thîîš gååtéé îîš ñöö lööñgéér thééréé."
    case .gateDevice: "Thîîš déévîîçéé îîš ñöö lööñgéér thééréé."
    case .incident: "Thîîš îîñçîîdééñt îîš ñöö lööñgéér thééréé."
    case .scan: "Thîîš šçååñ îîš ñöö lööñgéér thééréé."
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
    case .note: "Rééååšööñ"
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
      return "\(self.column(of: problem, column))\(ticket): \(words)"
    }
    return "\(start): \(sentences.joined(separator: " "))"
  }

  public func reason(_ reason: FieldProblem.Reason) -> String {
    switch reason {
    case .missing: "Plééååšéé fîîll thîîš îîñ."
    case .tooShort(let least): "Åt lééååšt \(characters(least))."
    case .tooLong(let most): "Åt mööšt \(characters(most))."
    case .tooCommon: "Töööö mååñý pééööpléé üüšéé thîîš pååššwöörd. Tååkéé å fééw wöördš ööf ýööüür ööwñ."
    case .tooPersonal: "Whööéévéér kñööwš ýööüür ñååméé öör éémååîîl çööüüld güüééšš thîîš. Tååkéé å fééw ööthéér wöördš."
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
      "Îš îît \(format.typed(one)) öör \(format.typed(other))? Týpéé îît wîîthööüüt šéépåårååtîîñg thööüüšååñdš."
    case .feeAbovePrice(let fee): "Théé féééé ööf \(format.money(fee)) îîš mööréé thååñ ýööüü wööüüld géét."
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
    case .notASellers(let problem): self.reason(problem)
    case .notAPoster(let error): self.reason(error)
    case .seatInUse(let label): "Šééååt \(label) îîš šööld öör hééld ååñd çååñ't lééååvéé théé plååñ."
    case .unsafeCharacters: "Šööméé çhåårååçtéérš çååñ't béé šhööwñ. Plééååšéé réémöövéé théém."
    case .unreadable: "Thîîš çååñ't béé rééååd."
    case .unknown(let value): "\(cut(value, to: 60)) îîš ñööt kñööwñ."
    case .namelessColumn(let column): "Çöölüümñ \(column) hååš å våålüüéé büüt ñöö ñååméé."
    case .unknownField: "Thééréé îîš ñöö šüüçh fîîééld."
    case .outsideFolder: "Théé pååth lééåådš ööüüt ööf théé fîîléé'š fööldéér."
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

  public func reason(_ problem: SellerProblem) -> String {
    switch problem {
    case .notAnIBAN: "Åñ IBAN béégîîñš wîîth twöö lééttéérš ååñd twöö dîîgîîtš, lîîkéé DE89 3704 0044 0532 0130 00."
    case .ibanCountry(let country): "Ñöö çööüüñtrý'š ÎBÅÑš béégîîñ wîîth \(country)."
    case .ibanLength(let country, let expected, let found):
      "\(found < expected ? "Töööö šhöört" : "Töööö lööñg") föör \(country): ååñ IBAN hååš \(characters(expected)) thééréé, ååñd thîîš îîš \(format.number(found))."
    case .ibanCharacter(let country, let character, let place):
      "“\(character)” çååñ't béé çhåårååçtéér \(format.number(place)) ööf ååñ IBAN ööf \(country)."
    case .ibanCheckDigits: "Šöömééthîîñg îîš mîîštýpééd: théé çhééçk dîîgîîtš ååt théé štåårt dööñ't fîît théé rééšt."
    case .outsideSEPA(let country): "Ñöö SEPA trååñšféér rééååçhééš ååñ ååççööüüñt îîñ \(country)."
    case .vatIDCountry(let country):
      "VAT ÎDš ööf \(cut(country, to: 10)) åårééñ't kñööwñ hééréé. Thééý béégîîñ wîîth twöö lééttéérš, lîîkéé DE136695976."
    case .vatIDLength(let country, let expected, let found, let example):
      "\(country) hååš \(lengths(expected, to: "töö")) çhåårååçtéérš ååftéér théé lééttéérš, ñööt \(format.number(found)): \(example)."
    case .vatIDShape(let country, let example): "Ñööt å VAT ID ööf \(country), whîîçh löööökš lîîkéé \(example)."
    case .vatIDCheckDigits(let country):
      "Šöömééthîîñg îîš mîîštýpééd: théé çhééçk dîîgîît ööf thîîš VAT ID ööf \(country) dööééšñ't fîît théé rééšt."
    case .notADateOfBirth: "Å dååtéé ööf bîîrth, lîîkéé 1990-05-17."
    case .tooYoung(let years): "Šéélléérš ååréé ååt lééååšt \(format.number(years)) ýééåårš ööld."
    }
  }

  public func sentence(_ trouble: DeviceTrouble, _ audience: Audience) -> String {
    switch trouble {
    case .notPaired(let path):
      "Thééréé îîš ñöö pååîîrééd déévîîçéé îîñ \(path). böööökîîñg déévîîçéé pååîîr CODE --from üüšéér@hööšt:pöört pååîîrš îît."
    case .alreadyPaired(let name): "Thîîš déévîîçéé îîš pååîîrééd åålrééåådý, ååš \(cut(name, to: 40))."
    case .inUse(let path): "Åñööthéér pröögrååm îîš šçååññîîñg wîîth théé déévîîçéé îîñ \(path)."
    case .noSnapshot:
      "Thîîš déévîîçéé hååšñ't hééåård frööm théé šhööp ýéét. Ît ñéééédš théé ñéétwöörk ööñçéé bééfööréé îît çååñ wöörk åålööñéé."
    case .tooOld(let since):
      "Thîîš déévîîçéé lååšt hééåård frööm théé šhööp \(format.hours(age(since, audience))) åågöö, whîîçh îîš töööö lööñg åågöö töö dééçîîdéé åålööñéé. Çööññééçt îît ööñçéé."
    case .wiped: "Théé éévééñt îîš öövéér, ååñd whååt thîîš déévîîçéé kñééw ååbööüüt îît îîš gööñéé."
    case .revoked: "Thîîš déévîîçéé wååš réévöökééd. Ñööthîîñg îîš lééft ööñ îît; ååšk théé döööör lééååd."
    case .otherSnapshot:
      "Thîîš wååšñ't måådéé bý ýööüür šhööp föör thîîš éévééñt, öör šöömééböödý çhååñgééd îît. Ñööthîîñg wååš tååkééñ frööm îît."
    case .otherList: "Thééréé îîš ñöö šüüçh lîîšt ååt thîîš gååtéé."
    case .shopUnreachable: "Théé šhööp dööééšñ't ååñšwéér."
    case .notUnderstood(let line):
      "Lîîñéé \(line) wååš çüüt ööff öör îîšñ't ööñéé ööf ööüürš. Whååt çååméé bééfööréé îît îîš kéépt."
    case .tooLong(let line): "Lîîñéé \(line) îîš töööö lööñg. Whååt çååméé bééfööréé îît îîš kéépt."
    case .otherVersion(let version):
      "Théé ööthéér ééñd špééååkš vééršîîööñ \(version) ööf théé ééxçhååñgéé. Üpdååtéé böööökîîñg ööñ bööth mååçhîîñééš."
    case .onlyShop: "Öñlý théé šhööp çååñ döö thååt, ñööt ååñööthéér gååtéé."
    case .shopSaid(let words): cut(words, to: 300)
    case .noSuchScan:
      "Thééréé îîš ñööthîîñg töö tååkéé bååçk öör léét îîñ: šöömééböödý dîîd îît åålrééåådý, öör å ñééwéér šçååñ çååméé îîñ béétwééééñ."
    case .noteMissing: "Å rééååšööñ îîš ñéééédééd."
    case .listClosed: "Thîîš déévîîçéé hååš ñöö lîîšt töö šééåårçh îîñ, öör îît hååšñ't bééééñ ööpééñééd."
    }
  }

  public func reason(_ problem: FileProblem) -> String {
    switch problem {
    case .missing: "ñöö šüüçh fîîléé"
    case .notAFile: "ñööt å fîîléé"
    case .notADirectory: "îît îîš å fîîléé, ñööt å dîîrééçtöörý"
    case .isADirectory: "å dîîrééçtöörý"
    case .tooLarge(let mebibytes): "låårgéér thååñ \(format.number(mebibytes)) MîîB"
    case .system(let words): cut(words, to: 200)
    case .empty: "îît îîš éémptý"
    case .damagedUTF16: "dååmåågééd UTF-16"
    case .notUTF8: "ñööt UTF-8; šprééåådšhéééétš ööfféér îît ååš “CSV UTF-8”"
    case .unclosedQuote(let line): "théé qüüöötéé ööpééñééd ööñ lîîñéé \(line) îîš ñéévéér çlööšééd"
    case .textAfterQuote(let line): "tééxt fööllööwš å çlööšîîñg qüüöötéé ööñ lîîñéé \(line)"
    case .unknownColumn(let name): "théé hééåådéér hååš ååñ üüñkñööwñ çöölüümñ, \(cut(name, to: 60))"
    case .columnTwice(let name): "théé hééåådéér hååš théé çöölüümñ \(name) twîîçéé"
    case .notEvents: "ñööt å JSON åårrååý ööf éévééñtš"
    case .notJSON(.mistake(let line, let column)):
      "ñööt JSON, thééréé îîš å mîîštååkéé ååt lîîñéé \(line), çöölüümñ \(column)"
    case .notJSON(.numberTooLarge(let number)): "ñööt JSON, théé ñüümbéér \(number) îîš töööö låårgéé"
    case .notJSON(.cutOff): "ñööt JSON, îît îîš çüüt ööff"
    case .notJSON(.damaged): "ñööt JSON, îît îîš dååmåågééd"
    case .notABackup: "ñööt å bååçküüp ööf böööökîîñg"
    case .damaged: "îît îîš dååmåågééd"
    case .cutOff: "îît îîš çüüt ööff"
    case .becameShorter: "îît bééçååméé šhöörtéér"
    case .noSums: "å bååçküüp wîîthööüüt îîtš šüümš"
    case .damagedSums: "îîtš šüümš ååréé dååmåågééd"
    case .otherThanItsSums: "îîtš çööñtééñt îîš ñööt whååt îîtš šüümš šååý"
    case .noSeal: "ñöö šééåål îîñ îît"
    case .noDirectory(let folder): "thééréé îîš ñöö dîîrééçtöörý \(folder)"
    case .noFilesIn(let folder): "ñöö fîîléé çååñ béé måådéé îîñ \(folder)"
    }
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

  public func word(_ state: OrderState) -> String {
    switch state {
    case .pending: "ååwååîîtîîñg pååýmééñt"
    case .paid: "pååîîd"
    case .partlyRefunded: "påårtlý rééfüüñdééd"
    case .refunded: "rééfüüñdééd"
    case .refundedStillValid: "rééfüüñdééd, tîîçkéétš våålîîd"
    case .cancelled: "çååñçééllééd"
    case .notPaid: "ñööt pååîîd"
    case .expired: "ééxpîîrééd"
    }
  }

  public func word(_ reason: VoidReason?) -> String {
    switch reason {
    case nil: "våålîîd"
    case .eventCancelled: "éévééñt çååñçééllééd"
    case .cancelled: "çååñçééllééd"
    case .refunded: "rééfüüñdééd"
    }
  }

  public func stamp(_ reason: VoidReason?) -> String {
    switch reason {
    case nil: "VALID"
    case .eventCancelled: "EVENT CANCELLED"
    case .cancelled: "CANCELLED"
    case .refunded: "REFUNDED"
    }
  }

  public func word(_ status: EventStatus) -> String {
    switch status {
    case .draft: "drååft"
    case .published: "ööñ šååléé"
    case .cancelled: "çååñçééllééd"
    }
  }

  public func word(_ state: PaymentState) -> String {
    switch state {
    case .created, .submitted: "ööñ îîtš wååý"
    case .awaitingCustomer: "wååîîtîîñg föör ýööüü"
    case .unknown: "bééîîñg ååškééd ååbööüüt"
    case .confirmed: "pååîîd"
    case .failed: "ñööt tååkééñ"
    case .cancelled: "çååñçééllééd"
    }
  }

  public func managed(_ state: PaymentState) -> String {
    state == .awaitingCustomer ? "wååîîtîîñg föör théé çüüštööméér" : word(state)
  }

  public func word(_ state: RefundState) -> String {
    switch state {
    case .created, .submitted, .unknown: "ööñ îîtš wååý"
    case .confirmed: "rééfüüñdééd"
    case .failed: "rééfüüšééd bý théé bååñk"
    }
  }

  public func word(_ reason: RefundReason) -> String {
    switch reason {
    case .latePayment: "théé mööñééý çååméé ååftéér théé plååçééš wééréé gööñéé"
    case .eventCancelled: "théé éévééñt wååš çååñçééllééd"
    case .ticketsCancelled: "tîîçkéétš çååñçééllééd"
    case .goodwill: "göööödwîîll"
    case .duplicatePayment: "théé öördéér hååd bééééñ pååîîd åålrééåådý"
    }
  }

  public func word(_ kind: MessageKind) -> String {
    switch kind {
    case .emailCode: "çöödéé föör théé éémååîîl ååddrééšš"
    case .phoneCode: "çöödéé föör théé phööñéé"
    case .resetCode: "çöödéé föör å ñééw pååššwöörd"
    case .accountExists: "ñöötéé thååt thééréé îîš ååñ ååççööüüñt"
    case .passwordChanged: "ñöötéé thååt théé pååššwöörd wååš çhååñgééd"
    case .keyAdded: "ñöötéé thååt å kééý wååš ååddééd"
    case .emailChanged: "ñöötéé thååt théé éémååîîl ååddrééšš wååš çhååñgééd"
    case .phoneChanged: "ñöötéé thååt théé phööñéé ñüümbéér wååš çhååñgééd"
    case .secondFactorOn: "ñöötéé thååt å šééçööñd fååçtöör wååš tüürñééd ööñ"
    case .secondFactorOff: "ñöötéé thååt å šééçööñd fååçtöör wååš tüürñééd ööff"
    case .orderConfirmed: "tîîçkéétš"
    case .eventCancelled: "çååñçééllååtîîööñ"
    case .ticketsCancelled: "çååñçééllééd tîîçkéétš"
    case .refundIssued: "rééfüüñd"
    case .orderLate: "lååtéé pååýmééñt"
    case .payLink: "pååýmééñt lîîñk"
    case .eventChanged: "éévééñt çhååñgééd"
    case .ticketsAgain: "tîîçkéétš, šééñt åågååîîñ"
    case .ticketReplaced: "tîîçkéét wîîth å ñééw çöödéé"
    case .auditSeal: "théé rééçöörd'š lååšt šééåål"
    }
  }

  public func word(_ role: Role) -> String {
    switch role {
    case .customer: "çüüštööméér"
    case .organiser: "öörgååñîîšéér"
    case .door: "döööör héélpéér"
    case .doorLead: "döööör lééååd"
    case .admin: "åådmîîñ"
    }
  }

  public func sentence(_ unfinished: UnfinishedImport) -> String {
    let file = unfinished.file.isEmpty ? "å fîîléé" : unfinished.file
    let events = count(unfinished.count, one: "éévééñt", other: "éévééñtš")
    return
      "Åñ îîmpöört ööf \(file) îîš štîîll bééîîñg ååddééd (\(format.number(unfinished.added)) ööf \(events)); théé wöörkéér öör théé ñééxt îîmpöört fîîñîîšhééš îît."
  }

  public func sentence(_ trouble: OperatorAlert) -> String {
    switch trouble {
    case .settings(let error): "Šééttîîñgš: théé lååšt gööööd ööñééš ååréé üüšééd. \(summary(error))"
    case .workerAway: "Théé wöörkéér îîš ñööt rüüññîîñg: pååýmééñtš ååñd mééššåågééš wååîît. `booking doctor` šååýš mööréé."
    case .onlyPlayMoney:
      "Ñööthîîñg îîš šööld: rééåål mööñééý wååš tååkééñ hééréé, ååñd théé šééttîîñgš ñååméé ñöö pååýmééñt šéérvîîçéé. `booking doctor`"
    case .ordersHeldUp(let orders):
      "\(count(orders, one: "öördéér", other: "öördéérš")) çååñ't béé pååîîd: théé pååýmééñt šéérvîîçéé tååkééš ñöö çåållš. `booking doctor`"
    case .refundsRefused(let refunds):
      "\(count(refunds, one: "rééfüüñd wååš", other: "rééfüüñdš wééréé")) rééfüüšééd bý théé pååýmééñt šéérvîîçéé. t ööñ théé öördéér trîîééš åågååîîñ."
    case .importUnfinished(let unfinished): sentence(unfinished)
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
          "Šöömééböödý jüüšt trîîééd töö šîîgñ üüp föör Böööökîîñg wîîth ýööüür éémååîîl ååddrééšš. Ýööüü åålrééåådý hååvéé ååñ ååççööüüñt wîîth îît.",
          "Îf thîîš wååš ýööüü, löög îîñ. Îf ýööüü föörgööt ýööüür pååššwöörd, ååšk föör å çöödéé ööñ théé löög-in šçrééééñ.",
          "Îf thîîš wååšñ't ýööüü, thééréé îîš ñööthîîñg töö döö: ñööböödý éélšéé çååñ üüšéé ýööüür ååddrééšš.",
        ])
    case .passwordChanged:
      return Letter(
        "Ýööüür pååššwöörd wååš çhååñgééd",
        [
          "Ýööüür pååššwöörd föör Böööökîîñg hååš jüüšt bééééñ çhååñgééd.",
          "Îf thîîš wååšñ't ýööüü, šéét å ñééw ööñéé ñööw: ååšk föör å çöödéé ööñ théé löög-in šçrééééñ.",
        ])
    case .keyAdded:
      return Letter(
        "Å ñééw SSH kééý föör ýööüür ååççööüüñt",
        [
          "Théé SSH kééý “\(facts.keyName ?? "")” ñööw ööpééñš ýööüür Böööökîîñg ååççööüüñt wîîthööüüt å pååššwöörd.",
          "Îf thîîš wååšñ't ýööüü, löög îîñ, réévöökéé îît üüñdéér Åççööüüñt, SSH kééýš, ååñd šéét å ñééw pååššwöörd.",
        ])
    case .emailChanged:
      return Letter(
        "Ýööüür éémååîîl ååddrééšš wååš çhååñgééd",
        [
          "Ýööüür Böööökîîñg ååççööüüñt ñööw hååš ååñööthéér éémååîîl ååddrééšš, ååñd thîîš ööñéé ñöö lööñgéér béélööñgš töö îît.",
          "Îf thîîš wååšñ't ýööüü, tééll théé bööx ööffîîçéé ñööw: šöömééböödý éélšéé mååý béé üüšîîñg ýööüür ååççööüüñt.",
        ])
    case .phoneChanged where message.channel == .phone:
      return .text(
        "Böööökîîñg: ýööüür ååççööüüñt hååš ååñööthéér phööñéé ñüümbéér ñööw. Îf thîîš wååšñ't ýööüü, tééll théé bööx ööffîîçéé.")
    case .phoneChanged:
      return Letter(
        "Ýööüür phööñéé ñüümbéér wååš çhååñgééd",
        [
          "Ýööüür Böööökîîñg ååççööüüñt ñööw hååš ååñööthéér phööñéé ñüümbéér.",
          "Îf thîîš wååšñ't ýööüü, šéét å ñééw pååššwöörd ñööw ååñd tééll théé bööx ööffîîçéé.",
        ])
    case .secondFactorOn:
      return Letter(
        "Ýööüür ååççööüüñt ååškš föör å šééçööñd fååçtöör",
        [
          "Frööm ñööw ööñ ýööüür Böööökîîñg ååççööüüñt ååškš föör å çöödéé frööm ýööüür ååüüthééñtîîçååtöör ååpp ååftéér théé pååššwöörd.",
          "Îf thîîš wååšñ't ýööüü, ååšk théé bööx ööffîîçéé töö réémöövéé îît, ååñd šéét å ñééw pååššwöörd.",
        ])
    case .secondFactorOff:
      return Letter(
        "Ýööüür ååççööüüñt ñöö lööñgéér ååškš föör å šééçööñd fååçtöör",
        [
          "Frööm ñööw ööñ ýööüür pååššwöörd åålööñéé ööpééñš ýööüür Böööökîîñg ååççööüüñt.",
          "Îf thîîš wååšñ't ýööüü, šéét å ñééw pååššwöörd ñööw ååñd tüürñ îît ööñ åågååîîñ üüñdéér Åççööüüñt, Šééçööñd fååçtöör.",
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
    case .ticketReplaced:
      return Letter(
        "Ñééw çöödéé föör ýööüür tîîçkéét: öördéér \(order)",
        [
          "Thîîš tîîçkéét ööf ýööüür öördéér \(order) hååš å ñééw QR çöödéé:"
        ] + lines(facts, codes: true) + [
          "Théé çöödéé îît hååd bééfööréé ñöö lööñgéér ööpééñš théé döööör, ööñ pååpéér öör ööñ å phööñéé. Plééååšéé üüšéé théé ñééw ööñéé.",
          "Îf ýööüü dîîdñ't ååšk föör îît, ååšk théé bööx ööffîîçéé.",
        ] + howToUse(message.attached))
    case .eventChanged: return changed(message)
    case .payLink:
      return Letter(
        "Pååý föör ýööüür öördéér \(order)",
        [
          "Pååý \(facts.amount.map { "\(format.money($0)) " } ?? "")föör ýööüür öördéér \(order) hééréé. Théé påågéé îîš ööpééñ föör \(minutes):",
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
          "Wéé hååvéé rééfüüñdééd \(facts.amount.map(format.money) ?? "ýööüür mööñééý") föör ýööüür öördéér \(order) töö théé çåård ýööüü pååîîd wîîth.",
          "Ît çååñ tååkéé üüp töö tééñ dååýš töö ååppééåår ööñ ýööüür štååtéémééñt.",
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
          "Thîîš îîš théé lååšt šééåål ööf whååt Böööökîîñg hååd rééçöördééd whééñ thîîš wååš wrîîttééñ:",
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
    paragraphs.append(
      facts.hasNewCodes == true
        ? "Ýööüür tîîçkéétš štååý våålîîd, ååñd hååvéé ñééw QR çöödééš: thööšéé ýööüü prîîñtééd öör šååvééd bééfööréé ñöö lööñgéér ööpééñ théé döööör."
        : "Ýööüür tîîçkéétš štååý våålîîd. Thééréé îîš ñööthîîñg ýööüü ñééééd töö döö.")
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
    return files + ["Åt théé döööör, šhööw théé QR çöödéé ööf ééååçh tîîçkéét, öör rééååd ööüüt îîtš çöödéé."]
  }

  private func refunded(_ message: MessageContent) -> [String] {
    message.refund.map { amount in
      amount.isZero
        ? ["Théé prîîçéé îîš ñööt rééfüüñdééd."]
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

// Groups of keys
extension Pseudo {
  public func group(_ group: KeyGroup) -> String {
    switch group {
    case .account: "Åççööüüñt"
    case .cart: "Çåårt"
    case .checkout: "Çhééçkööüüt"
    case .codes: "Çöödééš"
    case .dashboard: "Dååšhbööåård"
    case .door: "Döööör"
    case .events: "Évééñtš"
    case .everywhere: "Évéérýwhééréé"
    case .filter: "Fîîltéér"
    case .find: "Fîîñd"
    case .form: "Föörm"
    case .go: "Göö"
    case .keys: "Kééýš"
    case .manage: "Mååñåågéé"
    case .messages: "Mééššåågééš"
    case .move: "Möövéé"
    case .order: "Ördéér"
    case .orders: "Ördéérš"
    case .password: "Pååššwöörd"
    case .poster: "Pööštéér"
    case .read: "Rééååd"
    case .refund: "Rééfüüñd"
    case .returns: "Réétüürñš"
    case .save: "Šååvéé"
    case .seats: "Šééååtš"
    case .settings: "Šééttîîñgš"
    case .ticket: "Tîîçkéét"
    case .tickets: "Tîîçkéétš"
    }
  }
}

// Management
extension Pseudo {
  public func label(_ key: ManagementKey) -> String {
    switch key {
    case .open: keyOpen
    case .nextList: "ñééxt lîîšt"
    case .previousList: "préévîîööüüš lîîšt"
    case .sort: keySort
    case .filter: keyFilter
    case .showAll: keyShowAll
    case .scroll: keyScroll
    case .scrollDown: keyScrollDown
    case .scrollUp: keyScrollUp
    case .pageDown: keyPageDown
    case .pageUp: keyPageUp
    case .back: keyBack
    case .dashboard: "dååšhbööåård"
    case .openEvent: "ööpééñ théé éévééñt"
    case .nextCurrency: "ñééxt çüürrééñçý"
    case .previousCurrency: "préévîîööüüš çüürrééñçý"
    case .undeliveredMessages: "üüñdéélîîvéérééd mééššåågééš"
    case .addEvent: "åådd"
    case .edit: "éédîît"
    case .publish: "püüblîîšh"
    case .takeOffSale: "tååkéé ööff šååléé"
    case .orders: "öördéérš"
    case .allOrders: "ååll öördéérš"
    case .poster: "pööštéér"
    case .cancelEvent: "çååñçéél éévééñt"
    case .deleteEvent: "dééléétéé éévééñt"
    case .deleteDraft: "dééléétéé drååft"
    case .ticketTypes: "tîîçkéét týpééš"
    case .save: "šååvéé"
    case .close: "çlööšéé"
    case .addTickets: "åådd tîîçkéétš"
    case .changeTickets: keyChange
    case .removeTickets: "réémöövéé"
    case .putBackOnSale: "püüt bååçk ööñ šååléé"
    case .moveUp: "möövéé üüp"
    case .moveDown: "möövéé dööwñ"
    case .allTickets: "ååll tîîçkéétš"
    case .nextPart: "ñééxt påårt"
    case .previousPart: "préévîîööüüš påårt"
    case .manage: sectionManage
    case .saveAndTell(let people): "šååvéé, tééll \(count(people, one: "pééršööñ", other: "pééööpléé"))"
    case .tell(let people): "tééll \(format.number(people))"
    case .tellNobody: "tééll ñööböödý"
    case .nobody: "ñööñéé"
    case .offerReturns: "ööfféér réétüürñš"
    case .noReturns: "ñöö réétüürñš"
    case .earlierOrLater: "ééåårlîîéér öör lååtéér"
    case .dayLater: "å dååý lååtéér"
    case .preview: "préévîîééw"
    case .complete: "çöömpléétéé"
    case .makePoster: "mååkéé îît théé pööštéér"
    case .chooseAnother: "çhööööšéé ååñööthéér"
    case .removePoster: "réémöövéé théé pööštéér"
    case .move: keyMove
    case .refundTickets: "rééfüüñd tîîçkéétš"
    case .cancelTickets: "çååñçéél tîîçkéétš"
    case .retryRefund: "trý rééfüüñd åågååîîñ"
    case .goodwillRefund: "göööödwîîll rééfüüñd"
    case .sendTicketsAgain: "šééñd théé tîîçkéétš åågååîîñ"
    case .copyCode: keyCopyCode
    case .goOn: keyGoOn
    case .notNow: promptNotNow
    case .choose: keyChoose
    case .chooseAll: "ååll"
    case .chooseNone: "ñööñéé"
    case .keepMoney: "kéééép théé mööñééý"
    case .refundMoney: "rééfüüñd théé mööñééý"
    case .cancelChosen: "çååñçéél théém"
    case .refund(let amount): "rééfüüñd \(format.money(amount))"
    case .order: "öördéér"
    case .sendAgain: "šééñd åågååîîñ"
    case .correctAddress: "çöörrééçt théé ååddrééšš"
    case .copyAddress: "çööpý théé ååddrééšš"
    }
  }

  public func hint(_ hint: ManagementHint) -> String {
    switch hint {
    case .goBack: keyGoBack
    case .showMessages: "šhööw théém"
    case .showAllEvents: eventsShowAll
    case .showAllOrders: "šhööw ååll öördéérš"
    case .showOtherLists: "šhööw ööthéér lîîštš"
    case .addEvent: "åådd ööñéé"
    case .addTickets: "åådd šööméé"
    case .offerReturns: "ööfféér théém"
    case .chooseAnother: "çhööööšéé ååñööthéér"
    }
  }

  public var password: String { "pååššwöörd" }

  public func refusal(_ refusal: ManagementRefusal) -> String {
    switch refusal {
    case .noUpcomingEvent: "Thééréé îîš ñöö üüpçöömîîñg éévééñt."
    case .noEvent: "Thééréé îîš ñöö éévééñt hééréé. å ååddš ööñéé."
    case .onSaleAlready: "Ît îîš ööñ šååléé åålrééåådý. w tååkééš îît ööff šååléé."
    case .notOnSale: "Ît îîšñ't ööñ šååléé. p püüblîîšhééš îît."
    case .cancelledForGood: "Thîîš éévééñt îîš çååñçééllééd ååñd çååñ't béé éédîîtééd; tîîçkéét hööldéérš çååñ štîîll šéééé îît."
    case .postersNotOverSSH:
      "Övéér SSH ýööüür ööwñ fîîlééš ååréé ööüüt ööf rééååçh. Împöört pööštéérš whééréé théé bööx ööffîîçéé rüüñš."
    case .pictureBeingKept: "Öñéé möömééñt: théé pîîçtüüréé îîš bééîîñg šååvééd."
    case .noTicketsToChange: "Thééréé ååréé ñöö tîîçkéétš ýéét. å ååddš šööméé."
    case .ticketsOffSale: "Ît îîš ööff šååléé. x püütš îît bååçk."
    case .ticketsTakenOut: "Ît îîš réémöövééd. x püütš îît bååçk."
    case .beingSaved: "Ît îîš bééîîñg šååvééd."
    case .saveFirst: "Šååvéé (^S) öör lééååvéé (Éšç) fîîršt."
    case .noOrder: "Thééréé îîš ñöö öördéér töö ööpééñ."
    case .orderBeingRead: "Théé öördéér îîš štîîll lööåådîîñg."
    case .neverPaid: "Ît wååš ñéévéér pååîîd, šöö îît hååš ñöö tîîçkéétš."
    case .noValidTickets: "Ñööñéé ööf îîtš tîîçkéétš ååréé våålîîd ååñý mööréé."
    case .allRefunded: "Åll ööf îît wååš rééfüüñdééd åålrééåådý."
    case .nothingPaid: "Ñööthîîñg wååš pååîîd, šöö ñööthîîñg çååñ béé rééfüüñdééd."
    case .noneChosen: "Çhööööšéé tîîçkéétš fîîršt: Špååçéé, öör å föör ååll."
    case .noMessage: "Thééréé îîš ñöö mééššåågéé."
    case .messageOfNoOrder: "Thîîš mééššåågéé îîšñ't ååbööüüt ååñ öördéér."
    case .codeEnded: "Thîîš çöödéé hååš ééxpîîrééd. Thééý çååñ ååšk föör å ñééw ööñéé."
    }
  }
}

// Management: the dashboard
extension Pseudo {
  public var dashboard: String { "Dååšhbööåård" }
  public func salesToday(_ date: String) -> String { "Šåålééš töödååý, \(date)" }
  public func twoWeeks(_ currency: Currency) -> String { "Twöö wéééékš îîñ \(currency.code), bééfööréé rééfüüñdš" }
  public var soldHeading: String { "Šööld" }
  public var holdsHeading: String { "Hööldš" }
  public func undelivered(_ messages: Int) -> String {
    "\(count(messages, one: "mééššåågéé wååš", other: "mééššåågééš wééréé")) ñööt déélîîvéérééd."
  }
  public var nothingSoldInTwoWeeks: String { "Ñööthîîñg šööld îîñ théé lååšt twöö wéééékš." }
  public func ordersToday(_ orders: Int, hasBars: Bool, moreCurrencies currencies: Int) -> String {
    var words = "\(count(orders, one: "öördéér", other: "öördéérš")) töödååý"
    if hasBars { words += "; ééååçh båår îîš å dååý" }
    if currencies > 0 { words += "; \(count(currencies, one: "mööréé çüürrééñçý", other: "mööréé çüürrééñçîîééš"))" }
    return words
  }
  public func refunded(_ refunded: Money, net: Money) -> String {
    "− \(format.money(refunded)) rééfüüñdééd = \(self.net(net))"
  }
  public func net(_ money: Money) -> String { "ñéét \(format.money(money))" }
  public func onYesterday(_ percent: Int) -> String { "\(format.percent(percent)) ööñ ýééštéérdååý" }
  public var nothingYesterday: String { "vš. ñööthîîñg ýééštéérdååý" }
  public var asYesterday: String { "šååméé ååš ýééštéérdååý" }
  public var noUpcoming: String { "Ñöö üüpçöömîîñg éévééñtš." }
  public func held(_ places: Int) -> String {
    places == 0
      ? "Ñöö plååçééš ååréé ööñ hööld." : "\(count(places, one: "plååçéé îîš", other: "plååçééš ååréé")) ööñ hööld."
  }
  public func expiring(_ places: Int) -> String {
    "\(count(places, one: "hööld", other: "hööldš")) ééxpîîrîîñg"
  }
}

// Management: events and their posters
extension Pseudo {
  public var eventSearch: String { "tîîtléé, vééñüüéé öör çîîtý" }

  public func tab(_ tab: ManagedTab) -> String {
    switch tab {
    case .coming: "Üpçöömîîñg"
    case .onSale: "Öñ šååléé"
    case .drafts: "Drååftš"
    case .cancelled: "Çååñçééllééd"
    case .past: "Pååšt"
    case .all: "Åll"
    }
  }

  public func nothing(in tab: ManagedTab) -> String {
    switch tab {
    case .coming: "Ñöö üüpçöömîîñg éévééñtš."
    case .onSale: "Ñöö éévééñtš ååréé ööñ šååléé."
    case .drafts: "Thééréé ååréé ñöö drååftš."
    case .cancelled: "Ñöö çååñçééllééd éévééñtš."
    case .past: "Ñöö pååšt éévééñtš ýéét."
    case .all: "Ñöö éévééñtš ýéét."
    }
  }

  public var over: String { "öövéér" }
  public var noTickets: String { "ñöö tîîçkéétš" }
  public func sold(_ sold: Int, of capacity: Int) -> String {
    "\(format.number(sold))/\(format.number(capacity))"
  }

  public var noTicketTypes: String { "Ñöö tîîçkéétš ýéét." }
  public var noLongerOnSale: String { "ñöö lööñgéér ööñ šååléé" }
  public func more(_ count: Int) -> String { "\(format.number(count)) mööréé" }
  public func ticketTypes(_ first: Int, to last: Int, of count: Int) -> String {
    "\(format.number(first))–\(format.number(last)) ööf \(self.count(count, one: "tîîçkéét týpéé", other: "tîîçkéét týpééš"))"
  }
  public func paidOrders(_ orders: Int) -> String { count(orders, one: "pååîîd öördéér", other: "pååîîd öördéérš") }
  public func gross(_ gross: Money, refunded: Money) -> String {
    "\(format.money(gross)) − \(format.money(refunded)) rééfüüñdééd"
  }
  public func nothingSold(isOver: Bool) -> String { isOver ? "Ñööthîîñg wååš šööld." : "Ñööthîîñg šööld ýéét." }
  public var lastSevenDays: String { "Lååšt šéévééñ dååýš" }
  public func soldInSevenDays(_ places: Int) -> String {
    places == 0 ? "ñööñéé šööld" : placeCount(places)
  }
  public var nothingSoldInSevenDays: String { "Ñööthîîñg šööld îîñ théé lååšt šéévééñ dååýš." }

  public func takingOffSale(_ title: String, paidOrders: Int) -> QuestionWords {
    let paid =
      paidOrders == 0
      ? "Ñööböödý hååš pååîîd föör îît ýéét."
      : "Théé tîîçkéétš ööf \(count(paidOrders, one: "öördéér štååý", other: "öördéérš štååý")) våålîîd."
    return QuestionWords(
      "Tååkéé îît ööff šååléé?", "“\(title)” dîîšååppééåårš frööm théé éévééñtš. \(paid) p püütš îît bååçk.",
      stay: "Kéééép îît ööñ šååléé", act: "Tååkéé îît ööff šååléé")
  }

  public func cancelling(_ title: String, paidOrders: Int, refund: Money?) -> QuestionWords {
    let orders = count(paidOrders, one: "öördéér", other: "öördéérš")
    let text =
      if let refund {
        "\(orders) wîîll béé rééfüüñdééd \(format.money(refund)), théé tîîçkéétš bééçööméé vööîîd ååñd théé çüüštööméérš ååréé tööld."
      } else {
        "théé tîîçkéétš ööf \(orders) bééçööméé vööîîd ååñd théé çüüštööméérš ååréé tööld."
      }
    return QuestionWords(
      "Çååñçéél thîîš éévééñt?", "“\(title)”: \(text) Thîîš çååñ't béé üüñdööñéé.", stay: "Kéééép théé éévééñt",
      act: "Çååñçéél théé éévééñt")
  }

  public func cancellingUnsold(_ title: String) -> QuestionWords {
    QuestionWords(
      "Çååñçéél thîîš éévééñt?",
      "Ñööböödý hååš å våålîîd tîîçkéét föör “\(title)”, büüt îît wååš öördéérééd: îît îîš çååñçééllééd ååñd štååýš wîîth îîtš öördéérš. Åñýööñéé pååýîîñg jüüšt ñööw îîš tööld. Thîîš çååñ't béé üüñdööñéé.",
      stay: "Kéééép théé éévééñt", act: "Çååñçéél théé éévééñt")
  }

  public func deleting(_ title: String, isDraft: Bool) -> QuestionWords {
    QuestionWords(
      isDraft ? "Dééléétéé thîîš drååft?" : "Dééléétéé thîîš éévééñt?",
      "Ñööböödý hååš pååîîd föör “\(title)”. Ît îîš dééléétééd wîîth îîtš pööštéér. Thîîš çååñ't béé üüñdööñéé.",
      stay: "Kéééép îît", act: "Dééléétéé îît")
  }

  public func countToCancel(_ title: String) -> String {
    "Töö çååñçéél “\(title)”, týpéé hööw mååñý öördéérš îît hååš, ååñd ýööüür pååššwöörd."
  }
  public var ordersCounted: String { "Ördéérš" }
  public func published(_ title: String) -> String { "“\(title)” îîš ööñ šååléé." }
  public func takenOffSale(_ title: String) -> String { "“\(title)” îîš ööff šååléé. p püütš îît bååçk." }
  public func deleted(_ title: String) -> String { "“\(title)” îîš dééléétééd." }
  public func cancelled(_ title: String, orders: Int) -> String {
    "“\(title)” îîš çååñçééllééd wîîth \(count(orders, one: "öördéér", other: "öördéérš")). Çüüštööméérš ååréé tööld bý éémååîîl."
  }

  public func notPublished(_ problems: [FieldProblem]) -> String {
    let field = problems.first?.field
    if field == .ticketTypes { return "Ît hååš ñöö tîîçkéétš ýéét. é ååddš šööméé, thééñ p püütš îît ööñ šååléé." }
    if field == .startsAt { return "Ît îîš öövéér åålrééåådý. é gîîvééš îît ååñööthéér dååtéé, thééñ p püütš îît ööñ šååléé." }
    return toMend(problems)
  }

  public func poster(of title: String) -> String { "Pööštéér ööf \(title)" }
  public var picturePath: String { "pååth ööf å pîîçtüüréé" }
  public var noPictureHere: String { "Ñöö pîîçtüüréé hééréé: PNG, JPEG öör WéébP." }
  public var noPosterYet: String { "Ñöö pööštéér ýéét" }
  public var posterNow: String { "Çüürrééñt pööštéér" }
  public var reading: String { "rééåådîîñg…" }
  public func noFolder(_ path: String) -> String { "Thééréé îîš ñöö fööldéér \(path), öör îît çååñ't béé rééååd." }
  public var picture: String { "Pîîçtüüréé" }
  public func picture(width: Int, height: Int, bytes: Int) -> String {
    "\(width) × \(height) · \(format.number(max(1, bytes / 1024))) kB"
  }
  public func posterFor(_ title: String) -> String { "föör \(title)" }
  public func removingPoster(_ title: String) -> QuestionWords {
    QuestionWords(
      "Réémöövéé théé pööštéér?", "“\(title)” îîš šhööwñ wîîth å lééttéérééd çåård üüñtîîl îît hååš ååñööthéér.", stay: "Kéééép îît",
      act: "Réémöövéé îît")
  }
  public func posterSet(_ title: String) -> String { "“\(title)” hååš îîtš pööštéér." }
  public var posterRemoved: String { "Théé pööštéér îîš réémöövééd." }
}

// Management: the form of an event, and its ticket holders
extension Pseudo {
  public var newEvent: String { "Ñééw éévééñt" }

  public func name(_ section: EventFormSection) -> String {
    switch section {
    case .basics: "Évééñt"
    case .place: "Tîîméé ååñd plååçéé"
    case .tickets: "Tîîçkéétš"
    }
  }

  public func hint(_ field: EventFormHint) -> String {
    switch field {
    case .category: "Müüšîîç, Thééååtréé, Tåålkš"
    case .currency: "thréééé lééttéérš, üüšééd föör ååll prîîçééš"
    case .summary: "ööñéé šééñtééñçéé föör théé lîîšt"
    case .ageLimit: "îîñ ýééåårš; éémptý föör éévéérýböödý"
    case .refundPolicy: "šhööwñ bééfööréé pééööpléé büüý"
    case .country: "twöö lééttéérš: CA, DE, JP"
    case .timeZone: "týpéé théé çîîtý: Håålîîfååx"
    case .startsAt: "lööçåål tîîméé ååt théé vééñüüéé · ç çåålééñdåår"
    case .doorsAt: "mååý béé lééft éémptý"
    case .ticketTypeName: "Štåållš, Štååñdîîñg, Çhîîld"
    case .places: "plååçééš"
    case .saleStartsAt: "éémptý: rîîght ååwååý"
    case .saleEndsAt: "éémptý: üüñtîîl théé éévééñt îîš öövéér"
    case .plan: "Å-F: 1-6 _ 7-12  4* ååççééššîîbléé  [Båålçööñý]  éémptý rööw: -"
    }
  }

  public func priceHint(_ currency: Currency?) -> String {
    let price = "wîîth fééééš ååñd tååxééš; 0 îîš fréééé"
    return currency.map { "\($0.code), \(price)" } ?? price
  }

  public var dateExample: String { "20 Dééç 8pm" }
  public var timeVocabulary: TimeVocabulary { .english }
  public var hour: String { "hööüür" }
  public var planExample: String { "Å-F: 1-6 _ 7-12" }
  public var seatingLabel: String { "Šééååtîîñg" }
  public var generalAdmission: String { "gééñééråål åådmîîššîîööñ" }
  public var numberedSeats: String { "ñüümbéérééd šééååtš" }
  public var saving: String { "šååvîîñg…" }
  public var unsaved: String { "ñööt šååvééd" }

  public func toMend(_ problems: [FieldProblem]) -> String {
    guard let first = problems.first else { return "Šöömééthîîñg îîš ñööt rîîght îîñ théé föörm." }
    let more = problems.count - 1
    return "Ñööt šååvééd ýéét. \(sentence(first))\(more > 0 ? " Åñd \(format.number(more)) mööréé." : "")"
  }

  public var saved: String { "Šååvééd." }
  public var savedAsDraft: String { "Šååvééd ååš å drååft. î ååddš å pööštéér, p püütš îît ööñ šååléé." }
  public var leavingUnsaved: QuestionWords {
    QuestionWords(
      "Lééååvéé wîîthööüüt šååvîîñg?", "Whååt ýööüü çhååñgééd hééréé îîš ñööt šååvééd ýéét.", stay: "Štååý hééréé",
      between: "Šååvéé ååñd lééååvéé", act: "Dîîšçåård îît")
  }
  public var eventChangedMeanwhile: QuestionWords {
    QuestionWords(
      "Çhååñgééd mééååñwhîîléé", "Šöömééböödý éélšéé çhååñgééd thîîš éévééñt îîñ théé mééååñtîîméé. Ñööthîîñg ööf ýööüürš îîš šååvééd ýéét.",
      stay: "Kéééép mý tééxt hééréé", between: "Lööååd thééîîrš", act: "Šååvéé mîîñéé öövéér îît")
  }

  public var unnamedTicket: String { "ñöö ñååméé ýéét" }
  public var nothingForSale: String { "Ñööthîîñg îîš föör šååléé ýéét." }
  public func seatCount(_ seats: Int) -> String { count(seats, one: "šééååt", other: "šééååtš") }
  public func accessibleSeats(_ seats: Int) -> String { "\(format.number(seats)) ååççééššîîbléé" }
  public func rowsNotShown(_ rows: Int) -> String { "\(count(rows, one: "rööw", other: "rööwš")) ñööt šhööwñ" }
  public var offSale: String { "ööff šååléé" }
  public func offSale(sold: Int) -> String { "ööff šååléé, \(format.number(sold)) šööld" }
  public var takenOut: String { "réémöövééd" }

  public func takingOffSale(ticketType: String, sold: Int, held: Int) -> QuestionWords {
    var sentences: [String] = []
    if sold > 0 { sentences.append("\(count(sold, one: "tîîçkéét îîš", other: "tîîçkéétš ååréé")) šööld ååñd våålîîd.") }
    if held > 0 {
      sentences.append(
        "\(count(held, one: "plååçéé îîš", other: "plååçééš ååréé")) hééld; çåårtš lööšéé thééîîrš ööñçéé ýööüü šååvéé.")
    }
    sentences += ["Ñööböödý éélšéé çååñ büüý îît.", "x püütš îît bååçk."]
    return QuestionWords(
      "Tååkéé îît ööff šååléé?", "“\(ticketType)”: \(sentences.joined(separator: " "))", stay: "Kéééép îît ööñ šååléé",
      act: "Tååkéé îît ööff šååléé")
  }

  public func removed(_ ticketType: String, onSave: Bool) -> String {
    onSave ? "“\(ticketType)” îîš réémöövééd ööñçéé ýööüü šååvéé." : "“\(ticketType)” îîš réémöövééd."
  }
  public func goesOffSale(_ ticketType: String) -> String { "“\(ticketType)” gööééš ööff šååléé ööñçéé ýööüü šååvéé." }
  public func goesBackOnSale(_ ticketType: String) -> String {
    "“\(ticketType)” îîš ööñ šååléé åågååîîñ ööñçéé ýööüü šååvéé."
  }

  public var inTheList: String { "Îñ théé lîîšt" }
  public var titlePlaceholder: String { "Tîîtléé" }
  public var datePlaceholder: String { "dååtéé" }
  public var placePlaceholder: String { "plååçéé" }
  public var noTicketsInPreview: String { "ñöö tîîçkéétš ýéét" }

  public var tellHolders: String { "Tééll tîîçkéét hööldéérš" }
  public func holders(_ people: Int, tickets: Int) -> String {
    "\(count(people, one: "pééršööñ hååš", other: "pééööpléé hååvéé")) \(count(tickets, one: "tîîçkéét", other: "tîîçkéétš"))"
  }
  public var noReturns: String { "Ñöö réétüürñš." }
  public var theyWillRead: String { "Thééý wîîll rééååd thîîš éémååîîl:" }
  public func subject(_ subject: String) -> String { "Šüübjééçt: \(subject)" }
  public func savingQuietly(_ people: Int, tickets: Int) -> QuestionWords {
    QuestionWords(
      "Šååvéé wîîthööüüt tééllîîñg ååñýböödý?",
      "\(holders(people, tickets: tickets)). Thééý wîîll ñööt hééåår ööf théé çhååñgéé.", stay: "Štååý hééréé",
      act: "Šååvéé qüüîîéétlý")
  }
}

// Management: orders and messages
extension Pseudo {
  public func orders(of event: String) -> String { "Ördéérš ööf \(event)" }
  public var findOrder: String { "fîîñd ååñ öördéér" }
  public var orderSearch: String { "çöödéé, ñååméé, éémååîîl, tîîtléé, šééååt, ååmööüüñt" }

  public func tab(_ state: OrderQuery.State?) -> String {
    switch state {
    case nil: "Åll"
    case .paid: "Pååîîd"
    case .pending: "Åwååîîtîîñg pååýmééñt"
    case .refunded: "Rééfüüñdééd"
    case .partlyRefunded: "Påårtlý rééfüüñdééd"
    case .cancelled: "Çååñçééllééd"
    case .notPaid: "Ñööt pååîîd"
    }
  }

  public func column(_ column: OrderColumn) -> String {
    switch column {
    case .code: "Çöödéé"
    case .customer: "Çüüštööméér"
    case .event: "Évééñt"
    case .places: "Plååçééš"
    case .ordered: "Ördéérééd"
    case .state: "Štååtéé"
    case .total: "Töötåål"
    case .refunded: "Rééfüüñdééd"
    }
  }

  public func short(_ state: OrderState) -> String {
    state == .refundedStillValid ? "rééfüüñdééd, våålîîd" : word(state)
  }
  public func placeCount(_ places: Int) -> String {
    places == 0 ? "ñöö plååçééš" : count(places, one: "plååçéé", other: "plååçééš")
  }
  public func event(_ title: String, andMore more: Int) -> String {
    more == 0 ? title : "\(title) ååñd \(format.number(more)) mööréé"
  }
  public var noMatchingOrders: String { "Ñöö mååtçhîîñg öördéérš." }
  public func nobodyOrdered(ofOneEvent: Bool) -> String {
    ofOneEvent ? "Ñöö öördéérš föör thîîš éévééñt ýéét." : "Ñöö öördéérš ýéét."
  }

  public func heading(_ section: OrderSection) -> String {
    switch section {
    case .places: "Plååçééš"
    case .tickets: "Tîîçkéétš"
    case .money: "Pååýmééñtš"
    }
  }
  public func ordered(_ time: String) -> String { "öördéérééd \(time)" }
  public func paid(_ time: String) -> String { "pååîîd \(time)" }
  public func awaitingPayment(until time: String) -> String { "ååwååîîtîîñg pååýmééñt üüñtîîl \(time)" }
  public var nothingToPay: String { "ñööthîîñg töö pååý" }
  public var netOfOrder: String { "Ñéét" }
  public func cancelledPlaces(_ places: Int) -> String { "\(format.number(places)) çååñçééllééd" }
  public func by(gateway: String) -> String { "bý \(gateway)" }

  public var goodwillTitle: String { "Göööödwîîll rééfüüñd" }
  public func atMost(_ left: Money, of total: Money) -> String {
    "Åt mööšt \(format.money(left)) ööf \(format.money(total))."
  }
  public var ticketsStayValid: String { "Théé tîîçkéétš štååý våålîîd." }
  public func amount(like example: String) -> String { "Åñ ååmööüüñt lîîkéé \(format.typed(example))." }
  public func refunding(_ amount: Money, to customer: String) -> QuestionWords {
    let sum = format.money(amount)
    return QuestionWords(
      "Rééfüüñd \(sum)?",
      "\(customer) géétš \(sum) bååçk ööñ théé çåård thååt pååîîd. Théé tîîçkéétš štååý våålîîd. Thîîš çååñ't béé üüñdööñéé.",
      stay: "Dööñ't rééfüüñd", act: "Rééfüüñd \(sum)")
  }
  public func retrying(_ amount: Money, to customer: String) -> QuestionWords {
    let sum = format.money(amount)
    return QuestionWords(
      "Trý théé rééfüüñd åågååîîñ?",
      "Théé pååýmééñt šéérvîîçéé rééfüüšééd töö rééfüüñd \(sum). Ît wîîll béé ååškééd ööñçéé mööréé; \(customer) géétš ååñ éémååîîl whééñ théé mööñééý îîš ööñ îîtš wååý.",
      stay: "Ñööt ñööw", act: "Rééfüüñd \(sum)")
  }
  public func refunded(_ amount: Money) -> String { "\(format.money(amount)) rééfüüñdééd." }
  public func askedAgain(_ amount: Money) -> String {
    "Théé pååýmééñt šéérvîîçéé wååš ååškééd åågååîîñ föör \(format.money(amount))."
  }
  public func muchMoney(_ amount: Money, to customer: String) -> String {
    "\(format.money(amount)) wîîll béé rééfüüñdééd töö \(customer). Åñ ååmööüüñt thîîš låårgéé ñéééédš ýööüür pååššwöörd åågååîîñ."
  }

  public func cancelTickets(of order: String) -> String { "Çååñçéél tîîçkéétš ööf \(order)" }
  public func chosen(_ tickets: Int, of all: Int) -> String {
    "\(format.number(tickets)) ööf \(format.number(all))"
  }
  public var noTicketIsValid: String { "Ñöö tîîçkéét ööf thîîš öördéér îîš våålîîd ååñý mööréé." }
  public var chooseTickets: String { "Çhööööšéé théé tîîçkéétš töö çååñçéél." }

  public func consequence(_ cancellation: TicketCancellation) -> String {
    let tickets = cancellation.tickets
    let what =
      cancellation.seats.isEmpty
      ? count(tickets, one: "tîîçkéét", other: "tîîçkéétš") : cancellation.seats.joined(separator: ", ")
    let void =
      "\(what) \(form(tickets, one: "bééçöömééš vööîîd ååñd gööééš", other: "bééçööméé vööîîd ååñd göö")) bååçk ööñ šååléé."
    return switch cancellation.price {
    case .free: void
    case .nothingLeft: "\(void) Ñööthîîñg îîš lééft töö rééfüüñd."
    case .kept: "\(void) Théé mööñééý îîš kéépt."
    case .refunded(let amount, let customer):
      "\(customer) géétš \(format.money(amount)) bååçk ööñ théé çåård thååt pååîîd. \(void)"
    }
  }

  public func cancelling(_ cancellation: TicketCancellation) -> QuestionWords {
    let act =
      if case .refunded(let amount, _) = cancellation.price {
        "Rééfüüñd \(format.money(amount))"
      } else {
        "Çååñçéél \(count(cancellation.tickets, one: "tîîçkéét", other: "tîîçkéétš"))"
      }
    return QuestionWords(
      "\(act)?", "\(consequence(cancellation)) Thîîš çååñ't béé üüñdööñéé.", stay: "Kéééép théé tîîçkéétš", act: act)
  }

  public func cancelled(_ tickets: Int, refund: Money?) -> String {
    let cancelled = "\(count(tickets, one: "tîîçkéét", other: "tîîçkéétš")) çååñçééllééd"
    return refund.map { "\(cancelled), \(format.money($0)) rééfüüñdééd." } ?? "\(cancelled)."
  }

  public var undeliveredTitle: String { "Üñdéélîîvéérééd mééššåågééš" }
  public var allDelivered: String { "Ñöö fååîîlééd mééššåågééš îîñ théé lååšt 30 dååýš." }
  public func about(order: String) -> String { "öördéér \(order)" }
  public func sendAgain(to name: String) -> String { "Šééñd åågååîîñ töö \(name)" }
  public func sendTicketsAgain(of order: String) -> String { "Šééñd théé tîîçkéétš ööf \(order) åågååîîñ" }
  public var otherAddressOnce: String {
    "Üšééd föör thîîš mééššåågéé ööñlý; théé ååççööüüñt kéééépš îîtš ööwñ ååddrééšš."
  }
  public var send: String { "Šééñd" }
  public func sent(to address: String) -> String { "Šééñt töö \(address)." }
  public func sentAgain(to address: String) -> String { "Šééñt åågååîîñ töö \(address)." }
}

// Commands
extension Pseudo {
  public func misuse(_ words: String) -> String {
    "Érröör: \(words)"
  }
  public func sentence(_ mistake: CommandLineMistake) -> String {
    switch mistake {
    case .unknownOption(let option, let nearest):
      "Thééréé îîš ñöö ööptîîööñ \(cut(option, to: 60))." + (nearest.map { " Dîîd ýööüü mééååñ \($0)?" } ?? "")
    case .missingValue(let option): "Théé våålüüéé ööf \(option) îîš mîîššîîñg."
    case .missing(let arguments): "Mîîššîîñg: \(arguments.joined(separator: ", "))."
    case .unexpected(let arguments): "Ñööthîîñg tååkééš \(cut(arguments.joined(separator: ", "), to: 60)) hééréé."
    case .invalid(let value, let option, let known):
      "\(cut(value, to: 60)) çååñ't béé \(option)."
        + (known.isEmpty ? "" : " Öñéé ööf thééšéé çååñ: \(known.joined(separator: ", ")).")
    case .needlessValue(let value, let option): "\(option) tååkééš ñöö våålüüéé, ååñd \(cut(value, to: 60)) îîš ööñéé."
    case .missingCommand: "Å çöömmååñd îîš mîîššîîñg."
    }
  }
  public func usage(_ line: String) -> String {
    "Üšåågéé: \(line)"
  }
  public func seeHelp(_ command: String) -> String {
    "  Šéééé '\(command) --help' föör mööréé îîñföörmååtîîööñ."
  }
  public func chooseOne(_ one: String, _ other: String) -> String {
    "Çhööööšéé ööñéé ööf \(one) ååñd \(other)."
  }
  public func tooLarge(_ option: String) -> String {
    "\(option) îîš töööö låårgéé."
  }
  public func meansNothing(_ assignment: String, _ known: [String]) -> String {
    "\(assignment) mééååñš ñööthîîñg. Ît îîš \(format.choice(known))."
  }
  public func outputUnwritable(_ reason: String, _ consequence: String) -> String {
    "Štååñdåård ööüütpüüt çååñ't béé wrîîttééñ (\(reason)). \(consequence)"
  }
  public func outputFailed(_ reason: String) -> String {
    "Théé ööüütpüüt çååñ't béé wrîîttééñ: \(reason)."
  }
  public var dataNamesDirectory: String { "--data ååñd BOOKING_DATA ñååméé å dîîrééçtöörý." }
  public var screensNeedTerminal: String {
    "Théé šçrééééñš ñééééd å téérmîîñåål. --plain wöörkš lîîñéé bý lîîñéé wîîthööüüt ööñéé; böööökîîñg --help lîîštš théé çöömmååñdš."
  }
  public var settingsGoOn: String { "Théé šééttîîñgš ååš thééý wééréé bééfööréé göö ööñ." }
  public func crashed(report: String) -> String { "Théé pröögrååm çrååšhééd; å réépöört îîš îîñ \(report)" }
  public var mendSettingsFirst: String {
    "Ñööthîîñg wååš dööñéé. Mééñd thååt fîîršt: dööçš/ööpéérååtîîööñš.md lîîštš éévéérý šééttîîñg."
  }
  public func progress(_ done: Int, _ total: Int) -> String {
    "\(format.number(done)) ööf \(format.number(total))"
  }
  public func passwordShownOnce(_ email: String, _ password: String) -> String {
    "Théé pååššwöörd föör \(email), šhööwñ ööñlý ñööw: \(password)"
  }
  public var noAccountMade: String { "Ñöö ååççööüüñt wååš måådéé." }
  public var nothingMade: String { "Ñööthîîñg wååš måådéé." }
  public func canLogIn(_ email: String, _ role: Role) -> String {
    "\(email) çååñ löög îîñ ñööw, ååš \(word(role))."
  }
  public var passwordsNotOverSSH: String {
    "Pååššwöördš ååréé ñööt šhööwñ öövéér SSH: lééååvéé --generate-password ööüüt ååñd týpéé ööñéé."
  }
  public var noPasswordOnInput: String { "--password-stdin fööüüñd ñöö pååššwöörd ööñ štååñdåård îîñpüüt." }
  public var askPassword: String { "Pååššwöörd (12 çhåårååçtéérš öör mööréé): " }
  public var askPasswordAgain: String { "Théé šååméé åågååîîñ: " }
  public var nobodyCanTypePassword: String { "Ñööböödý çååñ týpéé å pååššwöörd hééréé: üüšéé --password-stdin." }
  public var passwordsDiffer: String { "Théé twöö pååššwöördš dîîfféér. Ñöö ååççööüüñt wååš måådéé." }
  public func noSecondFactor(_ email: String) -> String {
    "Thééréé îîš ñöö ååççööüüñt \(email) wîîth å šééçööñd fååçtöör."
  }
  public func logsInByPassword(_ email: String) -> String {
    "\(email) löögš îîñ bý pååššwöörd åålööñéé ñööw."
  }
  public var noTicketKeys: String { "Ñöö tîîçkéét hååš bééééñ šîîgñééd ýéét." }
  public func ticketKeyMade(_ name: String) -> String {
    "Kééý \(name) šîîgñš tîîçkéétš frööm ñööw ööñ. Thööšéé šööld bééfööréé štååý våålîîd. Gîîvéé éévéérý gååtéé théé ñééw lîîšt: böööökîîñg tîîçkéétš kééýš."
  }
  public func newBoxOffice(_ path: String) -> String {
    "Å ñééw bööx ööffîîçéé îîš bééîîñg måådéé îîñ \(path)."
  }
  public func boxOfficeAlready(_ path: String) -> String {
    "\(path) îîš å bööx ööffîîçéé åålrééåådý. Ñööthîîñg wååš çhååñgééd."
  }
  public var sampleMissing: String {
    "Théé šååmpléé çååtåålöögüüéé (dååtåå/šååmpléé) îîš ñööt bééšîîdéé théé pröögrååm. Ñööthîîñg wååš måådéé: îîñîît wîîthööüüt --sample dööééš wîîthööüüt."
  }
  public var sampleLabel: String { "Théé šååmpléé çååtåålöögüüéé " }
  public func sampleBrought(_ events: Int) -> String {
    "Théé šååmpléé çååtåålöögüüéé brööüüght \(count(events, one: "éévééñt", other: "éévééñtš"))."
  }
  public var passwordsUnread: String {
    "Théé ååççööüüñtš ååréé måådéé, ååñd ñööböödý çööüüld rééååd thééîîr pååššwöördš. böööökîîñg ååççööüüñt çrééååtéé mååkééš ööñéé wîîth å pååššwöörd ööf ýööüür ööwñ."
  }
  public var firstPasswordsNotOverSSH: String {
    "Pååššwöördš ååréé ñööt šhööwñ öövéér SSH. Mååkéé ååñ ååççööüüñt wîîth ööñéé ööf ýööüür ööwñ:"
  }
  public var firstPasswords: String { "Thééšéé pååššwöördš ååréé šhööwñ ööñlý ñööw:" }
  public var noUpcomingEvents: String { "Ñöö üüpçöömîîñg éévééñtš. böööökîîñg éévééñtš îîmpöört FILE brîîñgš šööméé." }
  public var noEventMatches: String { "Ñöö éévééñt mååtçhééš." }
  public func agesAndOver(_ age: Int) -> String {
    "\(age) ååñd öövéér"
  }
  public func ticketsLeft(_ left: Int, of capacity: Int, sold: Int, held: Int) -> String {
    "\(format.number(left)) ööf \(format.number(capacity)) lééft, \(format.number(sold)) šööld, \(format.number(held)) hééld"
  }
  public func ticketsOffSale(sold: Int) -> String {
    "ñöö lööñgéér ööñ šååléé, \(format.number(sold)) šööld"
  }
  public var noTicketsYet: String { "ñöö tîîçkéétš ýéét" }
  public func imported(_ events: Int, leftOut: Int) -> String {
    "\(count(events, one: "éévééñt", other: "éévééñtš")) îîmpöörtééd, \(format.number(leftOut)) lééft ööüüt."
  }
  public func eventsExistAlready(_ events: Int) -> String {
    "\(count(events, one: "éévééñt ééxîîštš", other: "éévééñtš ééxîîšt")) åålrééåådý, wîîth théé šååméé tîîtléé, štåårt ååñd vééñüüéé."
  }
  public func moreRows(_ rows: Int, areEvents: Bool) -> String {
    "… ååñd \(format.number(rows)) mööréé \(areEvents ? form(rows, one: "éévééñt", other: "éévééñtš") : form(rows, one: "lîîñéé", other: "lîîñééš")) wîîth mîîštååkééš."
  }
  public var noOrders: String { "Ñöö öördéérš." }
  public var noOrderMatches: String { "Ñöö öördéér mååtçhééš." }
  public func orderHead(_ code: String, _ state: OrderState) -> String {
    "Ördéér \(code), \(word(state))"
  }
  public func orderLine(
    _ quantity: Int, _ type: String, _ price: Money, _ event: String, cancelled: Int
  ) -> String {
    "\(format.number(quantity)) × \(type), \(format.money(price)) ééååçh, \(event)\(cancelled > 0 ? ", \(format.number(cancelled)) çååñçééllééd" : "")"
  }
  public func payment(_ state: PaymentState, _ amount: Money) -> String {
    "pååýmééñt \(managed(state))  \(format.money(amount))"
  }
  public func refund(_ state: RefundState, _ reason: RefundReason, _ amount: Money) -> String {
    "rééfüüñd \(word(state)), \(word(reason))  \(format.money(amount))"
  }
  public func noOrder(_ code: String) -> String {
    "Thééréé îîš ñöö öördéér \(code). böööökîîñg öördéérš lîîštš ååll ööf théém."
  }
  public func notATicket(_ typed: String, of order: String) -> String {
    "\(typed) îîš ñööt å tîîçkéét ööf \(order)."
  }
  public var voidAlready: String {
    "Å tîîçkéét ööf thééšéé îîš vööîîd åålrééåådý. Ñööthîîñg wååš çhååñgééd; böööökîîñg öördéérš šhööw CODE tééllš."
  }
  public func noTicketsBecause(_ status: OrderStatus) -> String {
    "Théé öördéér îîš \(status == .pending ? "ñööt pååîîd ýéét" : "ñööt pååîîd"): îît hååš ñöö tîîçkéétš."
  }
  public var noRefusedRefund: String {
    "Ñöö rééfüüñd ööf îît wååš rééfüüšééd thååt çööüüld béé trîîééd åågååîîñ. Ñööthîîñg wååš çhååñgééd."
  }
  public var orderHasNoValidTickets: String { "Théé öördéér hååš ñöö våålîîd tîîçkéétš." }
  public var sayWhatOfMoney: String { "Šååý --refund öör --keep-money." }
  public func cancelled(_ tickets: Int, of order: String, refunded: Money) -> String {
    "\(count(tickets, one: "tîîçkéét", other: "tîîçkéétš")) ööf \(order) çååñçééllééd\(refunded.isZero ? "" : ", \(format.money(refunded)) rééfüüñdééd")."
  }
  public var giveAmount: String { "Gîîvéé ååñ ååmööüüñt, --all öör --again." }
  public func askedAgain(_ money: Money, _ order: String) -> String {
    "Théé pååýmééñt šéérvîîçéé wååš ååškééd åågååîîñ föör \(format.money(money)) ööf \(order)."
  }
  public func ambiguousAmount(_ typed: String, _ one: String, _ other: String) -> String {
    "\(typed) çååñ béé rééååd ååš \(one) ååñd ååš \(other): wrîîtéé îît plååîîñlý."
  }
  public var nothingRefundable: String { "Ñööthîîñg ööf îît çååñ béé rééfüüñdééd." }
  public func notAnAmount(_ typed: String, _ currency: Currency) -> String {
    "\(typed) îîš ñööt ååñ ååmööüüñt îîñ \(currency.code); wrîîtéé îît lîîkéé 12.50."
  }
  public func refunded(_ money: Money, of order: String) -> String {
    "\(format.money(money)) ööf \(order) rééfüüñdééd."
  }
  public func hasNewCode(_ ticket: String) -> String {
    "\(ticket) hååš å ñééw çöödéé, whîîçh îîš ööñ îîtš wååý töö îîtš hööldéér."
  }
  public func ticketsOnTheirWay(_ order: String, _ address: String) -> String {
    "Théé tîîçkéétš ööf \(order) ååréé ööñ thééîîr wååý töö \(address)."
  }
  public var nameNewFile: String { "Ñååméé théé fîîléé thååt îîš töö béé måådéé." }
  public var nameBackup: String { "Ñååméé théé bååçküüp." }
  public func backedUp(_ file: String, pictures: Int, others: [String], bytes: Int) -> String {
    "\(file): \((["théé dååtååbååšéé", count(pictures, one: "pîîçtüüréé", other: "pîîçtüürééš")] + others).joined(separator: ", ")), \(count(bytes, one: "býtéé", other: "býtééš"))."
  }
  public var hostKeyInBackup: String {
    "Whööéévéér hååš théé hööšt kééý çååñ pååšš föör thîîš šéérvéér: ööñlý ýööüü mååý rééååd théé fîîléé (möödéé 0600)."
  }
  public var secretsNotInBackup: String { "Théé fîîlééš wîîth šééçréétš ååréé ñööt îîñ îît." }
  public func movedAside(_ path: String) -> String {
    "Whååt wååš thééréé îîš îîñ \(path)."
  }
  public func restored(_ file: String, _ path: String) -> String {
    "\(file) îîš rééštöörééd îîñ \(path)."
  }
  public func broughtToo(_ files: [String]) -> String {
    "Frööm théé bååçküüp ååš wééll: \(format.list(files))."
  }
  public func keptHere(_ files: [String]) -> String {
    "\(format.list(files)) \(form(files.count, one: "štååýš ååš îît wååš", other: "štååý ååš thééý wééréé")) hééréé; --force tååkééš théé bååçküüp'š."
  }
  public var putSecretsBack: String {
    "Fîîlééš wîîth šééçréétš ååréé îîñ ñöö bååçküüp: püüt théém bååçk, thééñ ååšk böööökîîñg dööçtöör."
  }
  public func playMoneyAfterReal(_ gateways: [String]) -> String {
    "Thééšéé böööökš töööök rééåål mööñééý bý \(format.list(gateways)), ååñd théé šééttîîñgš hééréé tååkéé plååý mööñééý: ñööthîîñg îîš šööld üüñtîîl böööökîîñg.tööml ñååmééš théé pååýmééñt šéérvîîçéé åågååîîñ."
  }
  public func waitingFor(_ holders: [DirectoryHolder]) -> String {
    "Wååîîtîîñg: théé dååtåå dîîrééçtöörý îîš îîñ üüšéé bý \(processes(holders))."
  }
  public var checkHolds: String { "öök" }
  public var checkBroken: String { "BROKEN" }
  public func checksBroken(_ broken: Int, of all: Int) -> String {
    "\(format.number(broken)) ööf \(count(all, one: "çhééçk", other: "çhééçkš")) fööüüñd šöömééthîîñg."
  }
  public func checksHold(_ all: Int) -> String {
    "Åll \(count(all, one: "çhééçk hööldš", other: "çhééçkš hööld"))."
  }
  public func lastSeal(_ text: String) -> String {
    "Théé lååšt šééåål: \(text)"
  }
  public var noTicketsOfYours: String { "Ýööüü hååvéé ñöö tîîçkéétš ýéét." }
  public var onlyForVisits: String { "Thîîš îîš whååt théé ššh šéérvéér ööf böööökîîñg šéérvéé rüüñš föör å vîîšîîtöör." }
  public func cannotConfine(_ step: ConfinementStep) -> String {
    "Théé šééššîîööñ çååñ't béé çööñfîîñééd hééréé (\(name(step)))."
  }
  private func name(_ step: ConfinementStep) -> String {
    switch step {
    case .hiding: "hîîdéé"
    case .memory: "lîîmîît théé méémöörý"
    case .openFiles: "lîîmîît théé ööpééñ fîîlééš"
    case .processor: "lîîmîît théé prööçééššöör"
    case .coreDumps: "šwîîtçh çööréé düümpš ööff"
    case .programs: "föörbîîd ööthéér pröögrååmš"
    case .beginningWithFiles: "béégîîñ wîîth théé fîîlééš"
    case .allowing(let path): "åållööw \(path)"
    case .keepingToFiles: "kéééép töö théé fîîlééš"
    }
  }
  public var keyUnknown: String {
    "Ñööböödý'š ååççööüüñt kñööwš ýööüür kééý. Löög îîñ ööñ théé šçrééééñš, thééñ åådd îît üüñdéér Åççööüüñt, SSH kééýš."
  }
  public var screensNeedSSHTerminal: String { "Thîîš ñéééédš å téérmîîñåål: ššh -t." }
  public var terminalUnnamed: String {
    "TERM îîš ñööt théé ñååméé ööf å téérmîîñåål. TERM=xtéérm-256çöölöör ööftééñ wöörkš."
  }
  public var closedForNow: String {
    "Théé bööx ööffîîçéé îîš çlööšééd föör théé möömééñt. Plééååšéé çööméé bååçk å lîîttléé lååtéér."
  }
  public func dayBroke(_ seed: UInt64, _ rule: String) -> String {
    "Dååý \(seed) bröökéé å rüüléé: \(rule)."
  }
  public func daysHeld(_ days: Int, steps: Int, seconds: Int, rate: String) -> String {
    "\(days) dååýš, \(steps) štéépš, \(seconds) š (\(rate) dååýš/š). Évéérý rüüléé hééld."
  }
  public func rareReached(_ reached: Int, of all: Int) -> String {
    "\(reached) ööf \(all) rååréé šîîtüüååtîîööñš rééååçhééd."
  }
  public func missed(_ mark: String) -> String {
    "mîîššééd: \(mark)"
  }
  public var mustReachAll: String { "Å rüüñ thîîš lööñg müüšt géét îîñtöö éévéérý ööñéé ööf théém." }
  public func dayHeld(_ seed: UInt64, steps: Int, digest: String) -> String {
    "Dååý \(seed): \(steps) štéépš, éévéérý rüüléé hééld. Dîîgééšt \(digest)."
  }
  public var cannotHide: String { "Thîîš prööçééšš çååñ't béé hîîddééñ frööm ööthéérš." }
  public var webhooksNeedSecret: String {
    "--webhooks ñéééédš štrîîpéé.wéébhöööök_šééçréét_fîîléé: éévééñtš wîîthööüüt å šîîgñååtüüréé ååréé ñööt béélîîéévééd."
  }
  public func unknownTerminal(_ name: String) -> String {
    "Thîîš téérmîîñåål îîš ñööt kñööwñ hééréé (TERM îîš \(name)). TERM=xtéérm-256çöölöör ööftééñ wöörkš."
  }
  public func terminalNotTaken(_ call: String, _ code: Int32) -> String {
    "Théé téérmîîñåål çööüüld ñööt béé tååkééñ: \(call), éérröör \(code)."
  }
  public var noTerminal: String {
    "Théé šçrééééñš ñééééd å téérmîîñåål. böööökîîñg --help lîîštš théé çöömmååñdš thååt dööñ't."
  }

  public func bounds(_ option: String, _ least: Int, _ most: Int?) -> String {
    most.map { "\(option) îîš frööm \(format.number(least)) töö \(format.number($0))." }
      ?? "\(option) îîš \(format.number(least)) öör mööréé."
  }

  public func importWaiting(_ events: Int, _ reason: ImportDelay) -> String {
    "\(format.number(events)) ööf théém ååréé ñööt îîñ théé lîîštš ýéét (\(why(reason))). Thééý ååréé kéépt, ååñd çööméé wîîth böööökîîñg wöörkéér, ååñ ööpééñ šçrééééñ öör théé ñééxt îîmpöört."
  }

  public func importStopped(_ events: Int, _ reason: ImportDelay) -> String {
    "Ît ééñdééd bééfööréé \(count(events, one: "éévééñt", other: "éévééñtš")) (\(why(reason))). Whååt wååš îîmpöörtééd štååýš: döö théé šååméé åågååîîñ föör théé ööthéérš."
  }

  private func why(_ reason: ImportDelay) -> String {
    switch reason {
    case .diskFull: "théé dîîšk îîš füüll"
    case .busy: "töööö mååñý ööthéérš ååréé wrîîtîîñg"
    case .readOnly: "théé dîîšk çååñ't béé wrîîttééñ"
    case .other: "böööökîîñg çhééçk šååýš mööréé"
    }
  }

  public var eventColumns: [String] { ["CODE", "START", "TITLE", "CITY", "FROM", "LEFT", "STATUS"] }
  public var eventLabels: EventLabels {
    EventLabels(
      code: "çöödéé", status: "štååtüüš", start: "štåårt", end: "ééñd", place: "plååçéé", category: "çååtéégöörý",
      doors: "döööörš", ages: "åågééš")
  }
  public func label(_ term: FieldProblem.Field) -> String { name(term).lowercased() }

  public var orderColumns: [String] {
    ["CODE", "ORDERED", "CUSTOMER", "EVENT", "PLACES", "TOTAL", "REFUNDED", "STATE"]
  }
  public var orderLabels: OrderLabels {
    OrderLabels(
      customer: "çüüštööméér", ordered: "öördéérééd", paid: "pååîîd", total: "töötåål", refunded: "rééfüüñdééd", net: "ñéét"
    )
  }

  public var visitOffer: [String] {
    [
      "Wîîthööüüt å çöömmååñd théé bööx ööffîîçéé ööpééñš ööñ ýööüür šçrééééñ. Wîîth ööñéé îît ååñšwéérš ååñd ééñdš:",
      "  éévééñtš [--json]   whååt îîš ööñ", "  tîîçkéétš           ýööüürš, îîf ýööüür ååççööüüñt kñööwš ýööüür kééý",
      "  plååîîñ             éévéérýthîîñg lîîñéé bý lîîñéé, föör šçrééééñ rééåådéérš; wîîth ššh -t",
      "  gååtéé              léét pééööpléé îîñ, îîf ýööüür ååççööüüñt mååý; wîîth ššh -t", "  vééršîîööñ, héélp",
    ]
  }
}

// Serving by ssh
extension Pseudo {
  public var serveNeedsUser: String {
    "Rööööt šéérvééš ñööböödý: whööéévéér bröökéé ööüüt ööf å šééššîîööñ wööüüld béé rööööt. --user NAME ñååmééš ååñ ååççööüüñt wîîthööüüt rîîghtš, ååñd šééššîîööñš rüüñ ååš thååt ööñéé."
  }
  public func serveIsRoot(_ name: String) -> String {
    "\(name) îîš rööööt üüñdéér ååñööthéér ñååméé. Ñååméé ååñ ååççööüüñt wîîthööüüt rîîghtš."
  }
  public func serveNotThatUser(_ name: String) -> String {
    "Öñlý rööööt çååñ šéérvéé ååš \(name). Lééååvéé --user ööüüt, öör štåårt îît ååš rööööt."
  }
  public func serveNoSuchUser(_ name: String) -> String {
    "Thééréé îîš ñöö ååççööüüñt \(name). Åš rööööt: üüšééråådd --system --home-dir / --no-create-home --shell /bîîñ/šh --groups ttý \(name)"
  }
  public func serveNoShell(_ user: String, _ shell: String) -> String {
    "ššhd štåårtš éévéérý šééššîîööñ thrööüügh théé ååççööüüñt'š šhééll, ååñd thååt ööf \(user) îîš \(shell). Åš rööööt: üüšéérmööd --shell /bîîñ/šh \(user)"
  }
  public var serveNoServer: String {
    "ššhd îîš ñööt îîñštåållééd. Öñ Déébîîååñ ååñd Übüüñtüü, ååš rööööt: ååpt îîñštååll ööpééñššh-server"
  }
  public var serveNoKeyMaker: String {
    "ššh-keygen îîš ñööt îîñštåållééd. Öñ Déébîîååñ ååñd Übüüñtüü, ååš rööööt: ååpt îîñštååll ööpééñššh-client"
  }
  public func serveNoTerminals(_ user: String) -> String {
    "\(user) çååñ't ööpééñ téérmîîñåålš föör vîîšîîtöörš: hééréé thååt tååkééš théé grööüüp ttý. Åš rööööt: üüšéérmööd --append --groups ttý \(user), ååñd thééñ löög îîñ ååñééw."
  }
  public func serveTaken(_ address: String) -> String {
    "\(address) îîš tååkééñ: ååñööthéér pröögrååm lîîštééñš thééréé. --listen ADDRESS:PORT çhööööšééš ååñööthéér plååçéé."
  }
  public func servePrivilegedPort(_ port: Int) -> String {
    "Pöörtš béélööw 1024 ååréé rööööt'š, ååñd šöö îîš \(port). dööçš/ööpéérååtîîööñš.md šååýš hööw å šéérvîîçéé géétš ööñéé."
  }
  public func serveNotAnAddress(_ host: String) -> String {
    "\(host) îîš ñööt ååñ ååddrééšš ööf thîîš mååçhîîñéé."
  }
  public func serveUnusablePath(_ path: String) -> String {
    "\(path) hååš çhåårååçtéérš thååt ššhd'š çööñfîîgüürååtîîööñ çååñ't çåårrý. Çhööööšéé ååñööthéér dîîrééçtöörý."
  }
  public func serveSettingsInEnvironment(_ names: [String]) -> String {
    "Vîîšîîtöörš' šééššîîööñš šéééé ñöö ééñvîîrööñmééñt, ååñd wööüüld tååkéé \(format.list(names)) föör ñööt šéét. Šééttîîñgš béélööñg îîñtöö böööökîîñg.tööml."
  }
  public func serveForeignDirectory(_ path: String, _ user: String) -> String {
    "\(user) çååñ't rééååd ååñd wrîîtéé \(path). Åš rööööt: çhööwñ -R \(user) \(path)"
  }
  public func serveUnreachableProgram(_ path: String, _ user: String) -> String {
    "\(user) çååñ't rüüñ \(path), öör ñööt théé lîîbråårîîééš îît ñéééédš. Püüt bööth whééréé éévéérýböödý çååñ, ååš /üüšr/lööçåål."
  }
  public func serveRefusedConfiguration(_ words: String) -> String {
    "ššhd rééfüüšééš îîtš çööñfîîgüürååtîîööñ: \(words)"
  }
  public func serveEnded(_ status: Int32) -> String {
    "ššhd ééñdééd bý îîtšéélf (\(status)): šéééé îîtš wöördš ååböövéé."
  }
  public func systemFailed(_ call: String, _ reason: String) -> String {
    "\(call) fååîîlééd: \(reason)."
  }
  public func visitsFull(_ count: Int) -> String {
    "Åll \(format.number(count)) plååçééš ååt théé çööüüñtéér ååréé tååkééñ jüüšt ñööw. Çööméé bååçk îîñ å möömééñt."
  }
  public func visitsFromAddress(_ count: Int) -> String {
    "Ýööüür ååddrééšš hååš \(format.number(count)) vîîšîîtš ööpééñ åålrééåådý. Çlööšéé ööñéé, öör çööméé bååçk îîñ å möömééñt."
  }
  public func visitsWithKey(_ count: Int) -> String {
    "Ýööüür kééý hååš \(format.number(count)) vîîšîîtš ööpééñ åålrééåådý. Çlööšéé ööñéé, öör çööméé bååçk îîñ å möömééñt."
  }
  public var visitsTooMuchMemory: String { "Théé çööüüñtéér îîš töööö büüšý jüüšt ñööw. Çööméé bååçk îîñ å möömééñt." }
  public var serveNoLandlock: String {
    "Thîîš kéérñéél hååš ñöö Lååñdlööçk: å vîîšîît îîš kéépt frööm ööthéér pröögrååmš ååñd prööçééššééš, ñööt frööm théé ååççööüüñt'š ööthéér fîîlééš. dööçš/šééçüürîîtý.md šååýš whååt thååt mééååñš."
  }
  public func serveWritableHome(_ user: String, _ home: String) -> String {
    "\(user) mååý wrîîtéé îîñtöö îîtš hööméé \(home), whééréé å šhééll löööökš föör fîîlééš töö rüüñ. Åš rööööt: üüšéérmööd --home / \(user)"
  }
  public var serveHiddenProcesses: String {
    "/prööç hîîdééš prööçééššééš hééréé: --memory çööüüñtš ñööthîîñg, ååñd çööññééçtîîööñš wîîthööüüt å šééššîîööñ ååréé lééft töö ššhd åålööñéé."
  }
  public func visitorsType(_ line: String) -> String {
    "Vîîšîîtöörš týpéé:  \(line)"
  }
  public var serveNeedsKey: String {
    "Å vîîšîîtöör ñéééédš ååñ SSH kééý, ååñý wîîll döö: ššh-keygen mååkééš ööñéé. dööçš/ööpéérååtîîööñš.md šååýš hööw ööthéérš géét îîñ."
  }
  public var serveKeyless: String { "Åñý SSH kééý îîš rééméémbéérééd; wîîthööüüt ööñéé vîîšîîtöörš ååréé güüééštš." }
  public var serveStops: String { "Çtrl-Ç štööpš." }
  public var serveClosed: String { "Çlööšééd." }
}

// Line by line
extension Pseudo {
  public func typed(_ word: PlainWord) -> [String] {
    switch word {
    case .help: ["héélp", "?"]
    case .again: ["réépééååt"]
    case .back: ["bååçk"]
    case .home: ["hööméé"]
    case .cart: ["çåårt"]
    case .quit: ["qüüîît", "ééxîît"]
    case .yes: ["ýééš", "ý"]
    case .no: ["ñöö", "ñ"]
    case .events: ["éévééñtš", "ååll éévééñtš"]
    case .yourCart: ["ýööüür çåårt", "mý çåårt"]
    case .tickets: ["tîîçkéétš", "ýööüür tîîçkéétš", "mý tîîçkéétš"]
    case .account:
      [
        "ååççööüüñt", "ýööüür ååççööüüñt", "mý ååççööüüñt", "löög îîñ", "löögîîñ", "löög ööñ", "šîîgñ îîñ", "šîîgñ üüp",
        "réégîîštéér",
      ]
    case .more: ["mööréé"]
    case .all: ["ååll"]
    case .kinds: ["kîîñdš", "kîîñd"]
    case .find: ["fîîñd", "šééåårçh"]
    case .about: ["ååbööüüt"]
    case .best: ["bééšt"]
    case .free: ["fréééé"]
    case .seats: ["šééååtš"]
    case .release: ["réélééååšéé", "drööp"]
    case .pay: ["pååý", "çhééçkööüüt", "çhééçk"]
    case .remove: ["réémöövéé"]
    case .undo: ["üüñdöö"]
    case .hold: ["hööld"]
    case .drop: ["drööp"]
    case .mail: ["mååîîl"]
    case .test: ["tééšt"]
    case .save: ["šååvéé"]
    case .calendar: ["çåålééñdåår"]
    case .giveBack: ["réétüürñ"]
    case .both: ["bööth"]
    case .new: ["ñééw"]
    case .earlier: ["ééåårlîîéér"]
    case .off: ["ööff"]
    case .messages: ["mééššåågééš"]
    case .resend: ["rééšééñd"]
    case .correct: ["çöörrééçt"]
    case .door: ["döööör", "théé döööör"]
    case .wayIn: ["îîñ"]
    case .wayOut: ["ööüüt"]
    case .figures: ["fîîgüürééš"]
    case .anyway: ["ååñýwååý"]
    }
  }

  public func choices(_ offers: [PlainOffer]) -> String {
    let parts = offers.enumerated().map { words(of: $1, isFirst: $0 == 0) }
    guard let last = parts.last, parts.count > 1 else { return parts.first ?? "" }
    return "\(parts.dropLast().joined(separator: ", ")), öör \(last)"
  }

  private func words(of offer: PlainOffer, isFirst: Bool) -> String {
    switch offer {
    case .word(let word): told(word)
    case .menu(let count): "Çhööööšéé 1 töö \(format.number(count))"
    case .search: "šééåårçh föör ååñ éévééñt"
    case .searchWords: isFirst ? "Wöördš töö šééåårçh föör" : "wöördš töö šééåårçh föör"
    case .number: "Ñüümbéér"
    case .eventNumber: "Évééñt ñüümbéér"
    case .ticketNumber: "Tîîçkéét ñüümbéér"
    case .remove: "réémöövéé ååñd å ñüümbéér"
    case .holdAgain: "hööld töö hööld théé šååméé åågååîîñ"
    case .payEarlier: "pååý töö pååý thååt öördéér fîîršt"
    case .dropEarlier: "drööp töö léét îît göö"
    case .goOn: "Éñtéér töö göö ööñ"
    case .askAgain: "Éñtéér töö çhééçk åågååîîñ"
    case .tryAgain: "Éñtéér töö trý åågååîîñ"
    case .mailLink: "mååîîl töö hååvéé théé lîîñk éémååîîlééd töö ýööüü"
    case .best: "bééšt ååñd å ñüümbéér"
    case .seatNames: "šééååt ñååmééš"
    case .returnOne: "réétüürñ ååñd å ñüümbéér"
    case .returnAll: "réétüürñ ååll"
    case .newCode: "ñééw ååñd å ñüümbéér föör å ñééw çöödéé"
    case .email: "Ýööüür éémååîîl"
    case .rightEmail: "Théé rîîght éémååîîl"
    case .rightPhone: "Théé rîîght phööñéé ñüümbéér"
    case .code(.email): "Çöödéé frööm théé éémååîîl"
    case .code(.phone): "Çöödéé frööm théé tééxt mééššåågéé"
    case .codeSent(let address): "Çöödéé šééñt töö \(address)"
    case .anotherCode: "ñééw föör ååñööthéér çöödéé"
    case .codeFromApp: "Théé çöödéé thååt ýööüür ååpp šhööwš"
    case .turnOff: "ööff töö tüürñ îît ööff"
    case .leaveMessages: "Éñtéér töö göö bååçk"
    }
  }

  public func question(_ question: PlainQuestion) -> String {
    switch question {
    case .leave: "Lééååvéé ååñd léét théém göö? ýééš öör ñöö"
    case .getTickets: "Géét théé tîîçkéétš? ýééš öör bååçk"
    case .pressEnter: "Prééšš Éñtéér"
    case .name: "Ýööüür ñååméé"
    case .email: "Ýööüür éémååîîl"
    case .phone: "Ýööüür phööñéé, wîîth + ååñd théé çööüüñtrý çöödéé"
    case .newPassword: "Å pååššwöörd ööf ååt lééååšt 12 çhåårååçtéérš (ñööt šhööwñ ååš ýööüü týpéé)"
    case .password: "Ýööüür pååššwöörd (ñööt šhööwñ ååš ýööüü týpéé)"
    case .oldPassword: "Ýööüür ööld pååššwöörd (ñööt šhööwñ ååš ýööüü týpéé)"
    case .otherPassword: "Ýööüür ñééw pååššwöörd, ååt lééååšt 12 çhåårååçtéérš"
    case .otherName: "Ýööüür ñééw ñååméé"
    case .otherEmail: "Ýööüür ñééw éémååîîl ååddrééšš"
    case .otherPhone: "Ýööüür ñééw phööñéé ñüümbéér wîîth îîtš çööüüñtrý çöödéé, lîîkéé +49 170 1234567"
    case .appCode: "Théé çöödéé frööm ýööüür ååpp, öör å rééçöövéérý çöödéé"
    case .mailedCode: "Théé çöödéé frööm théé éémååîîl"
    case .bankCode: "Çöödéé frööm théé bååñk (théé tééšt bååñk'š îîš 123456)"
    case .cardNumber: "Çåård ñüümbéér, öör tééšt föör å tééšt çåård"
    case .cardExpiry: "Éxpîîrý, mööñth ååñd ýééåår lîîkéé 12/28"
    case .cardSecurityCode: "Šééçüürîîtý çöödéé, thréééé dîîgîîtš"
    }
  }

  public func plainHelp(_ topic: PlainTopic) -> [String] {
    switch topic {
    case .everywhere:
      [
        "réépééååt šååýš thîîš påågéé åågååîîñ.", "bååçk gööééš ööñéé štéép bååçk, hööméé töö théé béégîîññîîñg.",
        "çåårt ööpééñš ýööüür çåårt.", "qüüîît lééååvééš; whååt ýööüü bööüüght îîš šååféé.",
      ]
    case .home: ["Týpéé å ñüümbéér frööm 1 töö 4.", "Ör týpéé wöördš töö šééåårçh, föör ééxååmpléé: Lîîšbööñ."]
    case .events:
      [
        "Týpéé ååñ éévééñt'š ñüümbéér töö ööpééñ îît.", "mööréé rééåådš théé ñééxt tééñ.",
        "Wöördš šééåårçh tîîtlééš, åårtîîštš, vééñüüééš ååñd çîîtîîééš. fîîñd šééåårçhééš föör ååñý wöörd, éévééñ ööñéé thååt dööééš šöömééthîîñg hééréé: fîîñd tîîçkéétš.",
        "kîîñdš lîîštš théé kîîñdš ööf éévééñtš.", "kîîñd ååñd å ñååméé, lîîkéé kîîñd müüšîîç, rééåådš ööñlý thööšéé.",
        "ååll rééåådš ååll éévééñtš åågååîîñ.",
      ]
    case .event:
      [
        "Týpéé théé ñüümbéér bééfööréé å kîîñd ööf tîîçkéét töö hööld plååçééš ööf îît.",
        "ååbööüüt rééåådš whååt théé éévééñt îîš ååbööüüt.", "Théé prîîçéé thååt îîš rééååd îîš théé whööléé prîîçéé.",
      ]
    case .seats:
      [
        "bééšt 2 hööldš théé bééšt twöö šééååtš šîîdéé bý šîîdéé.",
        "Šééååt ñååmééš, lîîkéé Ç4 Ç5, hööld ééxååçtlý thééšéé šééååtš bééšîîdééš thööšéé ýööüü hååvéé.",
        "réélééååšéé Ç4 léétš å šééååt göö, réélééååšéé ååll léétš théém ååll göö.",
        "fréééé rééåådš théé fréééé šééååtš, rööw bý rööw.", "fréééé Ç rééåådš thööšéé ööf rööw Ç.",
        "šééååtš šååýš whîîçh ööñééš ýööüü hööld.",
      ]
    case .cart:
      [
        "pååý gööééš ööñ töö ýööüür déétååîîlš ååñd théé pååýmééñt.", "réémöövéé 1 tååkééš théé fîîršt lîîñéé ööüüt.",
        "üüñdöö püütš bååçk whååt ýööüü töööök ööüüt.", "Å lîîñéé'š ñüümbéér ööpééñš îîtš éévééñt, töö çhååñgéé hööw mååñý.",
      ]
    case .checkout:
      [
        "Öñlý tééšt çåård ñüümbéérš ååréé tååkééñ, ååñd ñööñéé îîš kéépt. tééšt fîîllš ööñéé îîñ.",
        "Ñööthîîñg îîš çhåårgééd bééfööréé ýööüü šååý ýééš. bååçk gîîvééš üüp pååýîîñg; ýööüür plååçééš štååý îîñ théé çåårt.",
      ]
    case .orders:
      ["Å ñüümbéér rééåådš thååt öördéér, öör gööééš ööñ pååýîîñg föör îît.", "Îtš tîîçkéétš ååréé rééååd üüñdéér Ýööüür tîîçkéétš."]
    case .tickets:
      [
        "Å ñüümbéér rééåådš théé tîîçkéétš ööf thååt lîîñéé, wîîth thééîîr çöödééš föör théé döööör.",
        "Thééñ šååvéé wrîîtééš théém töö å tééxt fîîléé, çåålééñdåår töö å çåålééñdåår fîîléé.",
      ]
    case .logIn: ["Týpéé ýööüür éémååîîl ååñd prééšš Éñtéér, thééñ ýööüür pååššwöörd."]
    case .carts:
      ["bööth kéééépš ååll plååçééš, ñééw ööñlý whååt ýööüü çhööšéé ñööw, ééåårlîîéér ööñlý whååt wååš îîñ ýööüür çåårt."]
    case .signUp:
      [
        "Fööüür qüüééštîîööñš, thééñ twöö çöödééš: ööñéé çöömééš bý éémååîîl, thééñ ööñéé bý tééxt mééššåågéé.",
        "Å fééw wöördš ööf ýööüür ööwñ mååkéé å gööööd pååššwöörd.",
      ]
    case .verify(let isDemo):
      [
        "Týpéé théé šîîx dîîgîîtš ýööüü wééréé šééñt: fîîršt bý éémååîîl, thééñ bý tééxt mééššåågéé. Éååçh çöödéé îîš gööööd föör tééñ mîîñüütééš.",
        "rééšééñd šééñdš ååñööthéér çöödéé.", "çöörrééçt çhååñgééš théé ååddrééšš îît gööééš töö.",
      ] + (isDemo ? ["mééššåågééš rééåådš whååt wööüüld hååvéé bééééñ šééñt: ñööthîîñg lééååvééš thîîš mååçhîîñéé."] : [])
    }
  }

  public var plainHello: [String] {
    ["Böööökîîñg, lîîñéé bý lîîñéé.", "Åt ååñý qüüééštîîööñ ýööüü mååý týpéé: héélp, réépééååt, bååçk, hööméé, çåårt, qüüîît."]
  }
  public var plainUnknown: String { "Thååt îîš ñööt ööñéé ööf théé çhööîîçééš. Týpéé héélp töö hééåår théém." }
  public var plainGoodbye: String { "Göööödbýéé." }
  public var plainStays: String { "Ýööüü štååý, ååñd ýööüür plååçééš štååý hééld." }
  public func plainLeaving(_ places: Int, _ left: TimeSpan) -> String {
    "\(count(places, one: "plååçéé îîš", other: "plååçééš ååréé")) hééld föör \(duration(left)) mööréé. Wîîthööüüt ååñ ååççööüüñt thééý ååréé léét göö whééñ ýööüü lééååvéé."
  }
  public var plainHoldsEnded: String {
    "Tîîméé rååñ ööüüt: ýööüür plååçééš wééréé réélééååšééd. Týpéé çåårt töö hööld théé šååméé åågååîîñ."
  }
  public func plainHeldFor(_ left: TimeSpan) -> String {
    "Ýööüür plååçééš ååréé hééld föör \(duration(left)) mööréé."
  }

  public var plainHome: String { "Hööméé." }
  public func plainMenu(_ entry: PlainMenuEntry) -> String {
    switch entry {
    case .events: "1. Évééñtš"
    case .emptyCart: "2. Ýööüür çåårt: éémptý"
    case .cart(let number, let left):
      "2. Ýööüür çåårt: \(places(number)), hééld föör \(duration(left))"
    case .unpaid(let total): "2. Ýööüür çåårt: ååñ üüñpååîîd öördéér ööf \(price(total))"
    case .tickets: "3. Ýööüür tîîçkéétš"
    case .account(let name): "4. Ýööüür ååççööüüñt: \(name)"
    case .logIn: "4. Löög îîñ öör šîîgñ üüp"
    }
  }

  public func plainNothingFound(_ text: String?) -> String {
    text.map { "Ñööthîîñg fööüüñd föör \($0)." } ?? "Ñöö mååtçhîîñg éévééñtš."
  }
  public func plainEvents(_ shown: PlainEventList) -> String {
    let kind = shown.category.map { "\($0), " } ?? ""
    let found = shown.text.map { "fööüüñd föör \($0), " } ?? ""
    let all = "\(shown.isExact ? "" : "mööréé thååñ ")\(format.number(shown.total))"
    return "Évééñtš, \(kind)\(found)\(format.number(shown.first)) töö \(format.number(shown.last)) ööf \(all)."
  }
  public var plainLastEvent: String { "Thååt wååš théé lååšt ööñéé." }
  public var plainChooseKind: String { "Týpéé kîîñd ååñd ööñéé ööf thééšéé ñååmééš." }
  public func plainDoors(_ time: String) -> String { "Döööörš ööpééñ ååt \(time)." }
  public func plainAges(from least: Int) -> String { "Föör åågééš \(least) ååñd öövéér." }
  public var plainOffers: String { "Tîîçkéétš, ééååçh ååt îîtš whööléé prîîçéé:" }
  public func plainOffer(
    _ type: String, _ price: Money, _ state: String, isSeated: Bool, held: Int
  ) -> String {
    "\(type), \(self.price(price)), \(state)\(isSeated ? ", ñüümbéérééd šééååtš" : "")\(held > 0 ? ", \(format.number(held)) îîñ ýööüür çåårt" : "")"
  }
  public func plainHowMany(_ type: String, from least: Int, to most: Int, held: Int) -> String {
    let range = most > least ? "\(format.number(least)) töö \(format.number(most))" : format.number(least)
    return "Hööw mååñý \(type)? \(range)\(held > 0 ? ", 0 föör ñööñéé" : ""), öör bååçk"
  }
  public var plainNumberNeeded: String { "Plééååšéé týpéé å ñüümbéér." }

  public func plainFreeSeats(_ type: String, _ free: Int, of all: Int) -> String {
    "\(type): \(format.number(free)) ööf \(format.number(all)) šééååtš \(form(free, one: "îîš", other: "ååréé")) fréééé."
  }
  public func plainYourSeats(_ labels: [String]) -> String {
    labels.isEmpty ? "Ýööüü hööld ñööñéé ýéét." : "Ýööüü hööld \(labels.joined(separator: ", "))."
  }
  public var plainHowManyBest: String { "Hööw mååñý? Týpéé îît lîîkéé bééšt 2." }
  public func plainNoSeat(_ name: String) -> String {
    "Thééréé îîš ñöö šééååt \(name). Týpéé fréééé töö hééåår théé fréééé ööñééš."
  }
  public func plainRow(_ row: String, _ runs: [String]) -> String {
    "Rööw \(row): \(runs.joined(separator: ", "))"
  }
  public func plainRun(_ first: String, _ last: String) -> String { "\(first) töö \(last)" }
  public func plainNoneFree(inRow: Bool) -> String {
    inRow ? "Ñöö šééååt îîš fréééé thééréé." : "Ñöö šééååt îîš fréééé jüüšt ñööw."
  }

  public func plainCart(_ left: TimeSpan) -> String { "Ýööüür çåårt, hééld föör \(duration(left))." }
  public var plainCartExpired: String {
    "Tîîméé rååñ ööüüt ååñd ýööüür plååçééš wééréé réélééååšééd. Thééý mååý štîîll béé fréééé:"
  }
  public func plainTotal(_ total: Money) -> String {
    "Töötåål \(price(total)), ååll fééééš ååñd tååxééš îîñçlüüdééd."
  }
  public var plainWhichLine: String { "Whîîçh lîîñéé? Týpéé îît lîîkéé réémöövéé 1." }
  public var plainNothingToUndo: String { "Thééréé îîš ñööthîîñg töö üüñdöö." }
  public func plainRemoved(_ quantity: Int, _ type: String) -> String {
    "\(format.number(quantity)) × \(type) réémöövééd. Týpéé üüñdöö töö püüt îît bååçk."
  }
  public func plainHeld(_ what: String, _ left: TimeSpan) -> String {
    "\(what) hééld föör \(duration(left)). Týpéé çåårt töö çhééçk ööüüt."
  }

  public var plainAccountNeeded: String { "Tîîçkéétš ååréé bööüüght wîîth ååñ ååççööüüñt. Ýööüür plååçééš štååý hééld." }
  public var plainProofNeeded: String { "Émååîîl ååñd phööñéé ååréé véérîîfîîééd ööñçéé, thééñ ýööüü çååñ pååý." }
  public var plainFree: String { "Ît çööštš ñööthîîñg." }
  public func plainPays(_ total: Money) -> String { "Pååý \(price(total)) ñööw? ýééš öör bååçk" }
  public var plainConfirmPaying: String { "Týpéé ýééš töö pååý, öör bååçk." }
  public func plainOrder(_ code: String) -> String { "Ördéér \(code):" }
  public func plainLine(
    _ quantity: Int, _ title: String, _ type: String, _ start: String, seats: String
  ) -> String {
    "\(format.number(quantity)) × \(title), \(type), \(start)\(seats.isEmpty ? "" : ", šééååtš \(seats)")"
  }
  public func plainTestPayment(_ total: Money) -> String {
    "\(price(total)) töö pååý bý çåård. Thîîš îîš å tééšt: ñöö rééåål mööñééý möövééš."
  }
  public var plainSecondStep: String { "Théé bååñk wååñtš å šééçööñd štéép." }
  public func plainPayHere(_ link: String) -> String { "Pååý hééréé, thééñ prééšš Éñtéér: \(link)" }
  public func plainWaiting(_ code: String) -> String { "Wååîîtîîñg föör théé bååñk. Ördéér \(code) îîš šååféé." }
  public var plainPlacesKept: String { "Ýööüür plååçééš ååréé hééld, ååñd ñööthîîñg wååš çhåårgééd." }
  public func plainBought(_ total: Money, _ code: String) -> String {
    "Ýööüü ååréé gööîîñg! \(price(total)), öördéér \(code)."
  }

  public func plainOrders(last count: Int?) -> String {
    count.map { "Ýööüür lååšt \(format.number($0)) öördéérš." } ?? "Ýööüür öördéérš."
  }
  public func plainOrder(_ code: String, of ordered: String, _ state: String) -> String {
    "Ördéér \(code) ööf \(ordered), \(state)."
  }
  public func plainTicket(_ code: String, seat: String?, isVoid: Bool) -> String {
    "Tîîçkéét \(code)\(seat.map { ", šééååt \($0)" } ?? "")\(isVoid ? ", ñöö lööñgéér våålîîd" : "")"
  }
  public func plainSeats(_ seats: String) -> String { "Šééååtš \(seats)" }
  public func plainRefund(_ refund: Refund) -> String {
    "\(format.money(refund.amount)) \(word(refund.state)): \(word(refund.reason))."
  }
  public var plainTickets: String { "Ýööüür tîîçkéétš." }
  public var plainLogInForTickets: String { "Löög îîñ, ååñd ýööüür tîîçkéétš ååréé rééååd hééréé." }
  public func plainTicket(_ number: Int, of count: Int, _ ticket: TicketDetails) -> String {
    let place = ticket.ticket.seat.map { ", \(seat($0))" } ?? ""
    return
      "Tîîçkéét \(format.number(number)) ööf \(format.number(count)): çöödéé \(ticket.ticket.code), \(ticket.ticketTypeName)\(place), \(ticket.ticket.holder), \(word(ticket.ticket.voidReason))"
  }
  public func plainReturning(_ tickets: Int) -> String {
    "Réétüürñ \(count(tickets, one: "tîîçkéét", other: "tîîçkéétš"))? ýééš, öör bååçk"
  }
  public var plainWhichTicket: String { "Šååý whîîçh: réétüürñ 1, öör réétüürñ ååll." }
  public var plainWhichCode: String { "Šååý whîîçh tîîçkéét: ñééw 1." }
  public var plainRenewing: String { "Å ñééw çöödéé? ýééš, öör bååçk" }
  public func plainReturn(_ refund: Money?) -> String {
    let void = "Thééý ååréé ñöö lööñgéér våålîîd thééñ."
    guard let refund else { return "\(void) Thééîîr mööñééý wååš rééfüüñdééd bééfööréé." }
    return refund.isZero ? void : "\(void) \(format.money(refund)) gööééš bååçk töö théé çåård ýööüü pååîîd wîîth."
  }

  public var plainWho: [String] { ["1. Šîîgñ üüp", "2. Löög îîñ", "3. Î föörgööt mý pååššwöörd"] }
  public func plainAccount(_ choice: PlainAccountChoice) -> String {
    switch choice {
    case .verify: "Véérîîfý éémååîîl ååñd phööñéé, ñéééédééd bééfööréé ýööüü çååñ büüý"
    case .orders: "Ýööüür öördéérš"
    case .messages: "Mééššåågééš"
    case .name: "Çhååñgéé ýööüür ñååméé"
    case .password: "Çhååñgéé ýööüür pååššwöörd"
    case .email: "Çhååñgéé ýööüür éémååîîl"
    case .phone: "Çhååñgéé ýööüür phööñéé ñüümbéér"
    case .secondFactor: "Šééçööñd fååçtöör, å çöödéé ååt ééååçh löög-in"
    case .logOut: "Löög ööüüt"
    }
  }
  public func plainAddress(_ address: String, isVerified: Bool) -> String {
    "\(address), \(isVerified ? "véérîîfîîééd" : "ñööt véérîîfîîééd ýéét")"
  }
  public var plainSignUp: String { "Šîîgñ üüp. Ýööüür çåårt çöömééš åålööñg." }
  public var plainLogIn: String { "Löög îîñ." }
  public var plainDemos: String { "Töö trý îît ööüüt:" }
  public func plainDemo(_ email: String, _ password: String?, isStaff: Bool) -> String {
    "\(email)\(password.map { ", pååššwöörd \($0)" } ?? ""), \(isStaff ? "bööx-office mååñåågéér" : "büüýš tîîçkéétš")"
  }
  public var plainCartsMeet: String { "Ýööüür çåårt åålrééåådý hééld plååçééš." }
  public var plainForgotten: String { "Wéé'll éémååîîl ýööüü å çöödéé, thééñ ýööüü çhööööšéé å ñééw pååššwöörd." }
  public var plainNameStays: String { "Tîîçkéétš ýööüü hååvéé kéééép théé ñååméé thééý wééréé bööüüght wîîth." }
  public var plainOldThenNew: String { "Fîîršt théé ööld pååššwöörd, thééñ théé ñééw ööñéé." }
  public var plainNotYourPassword: String { "Thîîš îîš ñööt ýööüür pååššwöörd." }
  public var plainProvesNew: String { "Å çöödéé pröövééš théé ñééw ööñéé. Théé ööld ööñéé îîš tööld ööf théé çhååñgéé." }
  public func plainFactorIsOn(recoveryCodes: Int) -> String {
    "Éååçh löög-in ååškš föör å çöödéé frööm ýööüür ååüüthééñtîîçååtöör ååpp. \(count(recoveryCodes, one: "rééçöövéérý çöödéé", other: "rééçöövéérý çöödééš")) lééft."
  }
  public func plainAddKey(_ key: String) -> [String] {
    [
      "Ådd thîîš kééý töö ååñ ååüüthééñtîîçååtöör ååpp: \(key)",
      "Thééñ týpéé théé çöödéé thååt îît šhööwš. Frööm thééñ ööñ ééååçh löög-in ååškš föör ööñéé.",
    ]
  }

  public func plainCodeShown(_ address: String) -> String {
    "Týpéé mééššåågééš töö rééååd théé çöödéé föör \(address): ñööthîîñg îîš šééñt frööm hééréé."
  }
  public func plainNoCode(_ address: String) -> String {
    "Ñöö çöödéé îîš ööpééñ föör \(address). Týpéé rééšééñd töö ååšk föör ööñéé."
  }
  public var plainCorrected: String { "Çöörrééçtééd." }
  public func plainProved(_ channel: Channel) -> String {
    switch channel {
    case .email: "Ýööüür éémååîîl îîš véérîîfîîééd."
    case .phone: "Ýööüür phööñéé îîš véérîîfîîééd."
    }
  }
  public var plainTypeCode: String { "Plééååšéé týpéé théé çöödéé." }

  public var plainNoMessages: String { "Ñöö mééššåågééš ýéét." }
  public func plainMessage(to recipient: String, _ subject: String) -> String {
    "Töö \(recipient): \(subject)"
  }
}

// Services outside
extension Pseudo {
  public func name(_ service: ExternalService) -> String {
    switch service {
    case .stripe: "Štrîîpéé"
    case .mail: "théé mååîîl šéérvéér"
    case .sms: "théé tééxt šéérvîîçéé"
    }
  }

  public func sentence(_ problem: DeliveryProblem) -> String {
    switch problem {
    case .service(.mailSays(let answer)): refusal(MailRefusal(answer), answer)
    case .service(let answer): sentence(answer)
    case .notAnAddress: "thîîš îîšñ't ååñ éémååîîl ååddrééšš"
    case .notAPhoneNumber: "thîîš îîšñ't å phööñéé ñüümbéér"
    case .outbox(let reason): "théé ööüütbööx çååñ't kéééép îît: \(reason)"
    case .unreadable: "théé mééššåågéé çååñ't béé rééååd ååñý mööréé"
    case .tooManyToThisNumber: "töööö mååñý tééxtš töö thîîš ñüümbéér töödååý"
    case .tooManyToday: "töööö mååñý tééxtš töödååý"
    }
  }

  public func sentence(_ answer: ServiceAnswer) -> String {
    switch answer {
    case .says(let text): text
    case .mailSays(let text): "théé mååîîl šéérvéér šååýš: \(text)"
    case .smsStatus(let status, let code):
      "théé tééxt šéérvîîçéé ååñšwéérš \(status)\(code.map { " (\($0))" } ?? "")"
    case .nothing(.mail, let server, let text): "théé mååîîl šéérvéér \(server): \(text)"
    case .nothing(_, let server, let text): "\(server): \(text)"
    case .certificateTime(let service, let server, let text):
      "\(sentence(.nothing(service, from: server, text))): îîtš çéértîîfîîçååtéé îîš ñööt våålîîd ååt thîîš mååçhîîñéé'š tîîméé"
    case .noLibrary: "lîîbçüürl îîš mîîššîîñg"
    case .needsHTTPS(let server): "\(server): thîîš ååddrééšš ñéééédš httpš"
    case .mailNeedsEncryption: "théé mååîîl šéérvéér ñéééédš ééñçrýptîîööñ"
    case .mailHasNoEncryption: "théé mååîîl šéérvéér ööfféérš ñöö ééñçrýptîîööñ"
    case .mailRefusesLogIn: "théé mååîîl šéérvéér rééfüüšééš théé löög-in"
    case .strangeBooks(let payment, let isLive):
      "dööééšñ't kñööw théé ñééwééšt pååýmééñt ööf thîîš šhööp, \(payment) (\(mode(isLive)))"
    }
  }

  public func sentence(_ remedy: ServiceRemedy) -> String {
    switch remedy {
    case .wait: "ñööthîîñg: îît îîš ååškééd åågååîîñ"
    case .waitForStripe: "ñööthîîñg: îît îîš ååškééd åågååîîñ; štååtüüš.štrîîpéé.çööm šååýš mööréé"
    case .readAnswer: "löööök ååt whååt îît šååýš; îît îîš trîîééd åågååîîñ"
    case .setClock: "šéét thîîš mååçhîîñéé'š çlööçk: tîîméédååtééçtl šéét-ntp trüüéé"
    case .installLibrary: "šüüdöö ååpt-get îîñštååll lîîbçüürl4"
    case .stripeKey:
      "löööök ååt théé kééý îîñ štrîîpéé.šééçréét_kééý_fîîléé; dååšhbööåård.štrîîpéé.çööm, Déévéélööpéérš, API kééýš, hååš théé rîîght ööñéé"
    case .stripeRight:
      "gîîvéé théé rééštrîîçtééd kééý théé rîîght thååt îîš ñååmééd: dååšhbööåård.štrîîpéé.çööm, Déévéélööpéérš, API kééýš"
    case .stripeAccount:
      "löööök whééthéér théé kééý îîš ööf théé rîîght ååççööüüñt, ååñd lîîvéé whééréé théé šhööp tååkééš rééåål mööñééý"
    case .mailLogIn: "löööök ååt mååîîl.üüšéér, ååñd ååt théé pååššwöörd îîñ mååîîl.pååššwöörd_fîîléé"
    case .mailEncryption: "šéét mååîîl.ééñçrýptîîööñ töö štåårttlš öör tlš"
    case .mailPort: "löööök ååt théé pöört îîñ mååîîl.šéérvéér: 587 mööštlý, öör 465 wîîth mååîîl.ééñçrýptîîööñ = \"tlš\""
    case .mailAuthority:
      "ñååméé îîtš çéértîîfîîçååtéé îîñ mååîîl.ååüüthöörîîtîîééš_fîîléé, îîf îît hååš ööñéé ööf îîtš ööwñ; éélšéé löööök whöö ååñšwéérš thééréé"
    case .mailStartTLS:
      "šéét mååîîl.ééñçrýptîîööñ = \"štåårttlš\", whîîçh pöört 587 wååñtš, öör ñååméé théé pöört föör tlš, 465 mööštlý"
    case .mailTLS: "šéét mååîîl.ééñçrýptîîööñ = \"tlš\", whîîçh pöört 465 wååñtš, öör tååkéé pöört 587"
    case .mailServer: "löööök ååt mååîîl.šéérvéér, ååñd ååt théé fîîrééwååll"
    case .smsLogIn: "löööök ååt šmš.ååççööüüñt, ååñd ååt théé töökééñ îîñ šmš.töökééñ_fîîléé"
    case .smsAccount: "löööök ååt šmš.ååççööüüñt ååñd šmš.ååpîî"
    case .address(let setting): "löööök ååt théé ååddrééšš îîñ \(setting), ååñd ååt théé fîîrééwååll"
    case .certificate:
      "löööök whöö ååñšwéérš thééréé: îîtš çéértîîfîîçååtéé îîš ñööñéé thååt thîîš mååçhîîñéé trüüštš (çåå-certificates)"
    }
  }

  public func clock(behind ahead: TimeSpan) -> String {
    let size = roughly(TimeSpan(milliseconds: abs(ahead.milliseconds)))
    return ahead.milliseconds > 0 ? "\(size) bééhîîñd" : "\(size) ååhééååd"
  }

  private func mode(_ isLive: Bool) -> String {
    isLive ? "lîîvéé: rééåål mööñééý" : "tééšt möödéé: ñöö rééåål mööñééý"
  }
}

// The doctor
extension Pseudo {
  public func sign(_ rating: DoctorRating) -> String {
    switch rating {
    case .fine: "öök    "
    case .advice: "åådvîîçéé"
    case .problem: "MEND  "
    }
  }
  public func doctorThingsToMend(_ count: Int) -> String {
    count == 1 ? "Öñéé thîîñg hååš töö béé mééñdééd." : "\(format.number(count)) thîîñgš hååvéé töö béé mééñdééd."
  }

  public func doctorMistake(_ sentence: String) -> Advice {
    Advice("šééttîîñgš: \(sentence)", do: "dööçš/ööpéérååtîîööñš.md lîîštš éévéérý šééttîîñg")
  }
  public func doctorSettings(_ path: String?) -> String {
    path.map { "šééttîîñgš: \($0) hååš ñöö mîîštååkéé" }
      ?? "šééttîîñgš: ñööñéé, šöö théé šååñdbööx tååkééš théé mööñééý ååñd mééššåågééš štååý îîñ théé ööüütbööx"
  }
  public var doctorGoesOn: Advice {
    Advice("šééttîîñgš: théé šhööp gööééš ööñ wîîth thööšéé frööm bééfööréé", do: "mééñd théé ååböövéé; ñööthîîñg éélšéé")
  }
  public func doctorRenamed(_ former: String, _ name: String) -> Advice {
    Advice("šééttîîñgš: \(former) îîš çåållééd \(name) ñööw", do: "rééñååméé îît; théé ööld ñååméé îîš štîîll üüñdéérštööööd")
  }
  public func doctorVariables(_ names: [String], _ path: String) -> Advice {
    Advice(
      "šééttîîñgš: ñööthîîñg thååt îîš štåårtééd éélšééwhééréé kñööwš ööf \(names.joined(separator: ", "))",
      do: "wrîîtéé théém îîñtöö \(path), šöö thååt éévéérý šééššîîööñ hååš théé šååméé")
  }

  public func doctorProgram(_ version: String, tables: Int) -> String {
    "\(version), föör tååblééš ööf vééršîîööñ \(tables)"
  }
  public var doctorNoCurl: Advice {
    Advice(
      "lîîbçüürl îîš mîîššîîñg: îît tåålkš töö Štrîîpéé ååñd mååîîl šéérvéérš", do: "šüüdöö ååpt-get îîñštååll lîîbçüürl4")
  }
  public func doctorUnencrypted(_ version: String) -> Advice {
    Advice(
      "lîîbçüürl \(version) çååñ't ééñçrýpt, šöö ñöö kééý ååñd ñöö mååîîl lééååvééš thîîš mååçhîîñéé",
      do: "šüüdöö ååpt-get îîñštååll lîîbçüürl4, théé ööñéé thååt çöömééš wîîth ÖpééñŠŠL")
  }
  public func doctorSpeechless(_ version: String, _ protocols: [String]) -> Advice {
    Advice(
      "lîîbçüürl \(version) dööééšñ't špééååk \(protocols.joined(separator: ", "))",
      do: "îîñštååll ööñéé thååt dööééš: šüüdöö ååpt-get îîñštååll lîîbçüürl4")
  }
  public func doctorCurl(_ version: String, _ encryption: String) -> String {
    "lîîbçüürl \(version), ééñçrýptš wîîth \(encryption), špééååkš httpš, šmtp ååñd šmtpš"
  }
  public var doctorNoCairo: Advice {
    Advice(
      "çååîîröö ååñd Pååñgöö ååréé mîîššîîñg: thééý drååw théé tîîçkéétš thååt göö bý mååîîl",
      do: "šüüdöö ååpt-get îîñštååll lîîbpååñgööçååîîröö-1.0-0")
  }
  public func doctorCairo(_ cairo: String, _ pango: String) -> String { "çååîîröö \(cairo), Pååñgöö \(pango)" }
  public var doctorFonts: String { "fööñtš: éévéérý šçrîîpt'š" }
  public func doctorNoFont(_ scripts: TicketScripts, _ package: String) -> Advice {
    let written =
      switch scripts {
      case .european: "Lååtîîñ, Gréééék ååñd Çýrîîllîîç"
      case .southernAndEastern: "Hîîñdîî, Thååîî, Héébrééw, Årååbîîç ååñd ööthéérš"
      case .eastAsian: "Çhîîñééšéé, Jååpååñééšéé ååñd Köörééååñ"
      case .emoji: "éémööjîî"
      }
    return Advice(
      "fööñtš: ñööñéé föör \(written), whîîçh tîîçkéétš mååý ñééééd", do: "šüüdöö ååpt-get îîñštååll \(package)")
  }
  public var doctorZones: String { "tîîméé žööñééš: thééréé" }
  public var doctorNoZones: Advice {
    Advice("tîîméé žööñééš: üüñkñööwñ, šöö éévééñtš hååvéé ñöö tîîméé ööf dååý", do: "šüüdöö ååpt-get îîñštååll tždååtåå")
  }
  public var doctorPasswords: String { "pååššwöördš: töööö çöömmööñ ööñééš ååréé kñööwñ" }
  public var doctorNoPasswords: Advice {
    Advice("pååššwöördš: thééréé îîš ñöö lîîšt ööf töööö çöömmööñ ööñééš", do: "šüüdöö ååpt-get îîñštååll jööhñ-data")
  }
  public var doctorNoServer: Advice {
    Advice("ššhd îîš mîîššîîñg, ååñd vîîšîîtöörš çååméé bý îît bééfööréé", do: "šüüdöö ååpt-get îîñštååll ööpééñššh-server")
  }
  public func doctorServer(_ version: String?) -> String { "ššhd: \(version ?? "ööf ååñ üüñkñööwñ vééršîîööñ")" }
  public var doctorConfined: String { "vîîšîîtš bý ššh: kéépt töö thééîîr fîîlééš bý Lååñdlööçk" }
  public var doctorUnconfined: Advice {
    Advice(
      "vîîšîîtš bý ššh: thîîš kéérñéél hååš ñöö Lååñdlööçk, whîîçh wööüüld kéééép çöödéé thååt töööök ööñéé öövéér frööm ööthéér fîîlééš",
      do: "å kéérñéél frööm 5.13 ööñ wîîth lååñdlööçk îîñ îîtš lîîšt ööf šééçüürîîtý möödüülééš (dööçš/šééçüürîîtý.md)")
  }
  public func doctorWritableHome(_ user: String, _ home: String) -> Advice {
    Advice(
      "ååççööüüñt: \(user) mååý wrîîtéé îîñtöö îîtš hööméé \(home), whééréé å šhééll löööökš föör fîîlééš töö rüüñ",
      do: "ååš rööööt: üüšéérmööd --home / \(user)")
  }

  public func doctorNoDirectory(_ path: String) -> Advice {
    Advice("dååtåå dîîrééçtöörý: \(path) îîš ñööt thééréé", do: "böööökîîñg --data \(path) îîñîît")
  }
  public func doctorOpenPath(_ path: String) -> Advice {
    Advice("dååtåå dîîrééçtöörý: ööthéérš mååý löööök îîñtöö \(path)", do: "çhmööd göö-rwx \(path)")
  }
  public var doctorForeignDirectory: Advice {
    Advice(
      "dååtåå dîîrééçtöörý: îît béélööñgš töö ååñööthéér üüšéér thååñ ýööüü",
      do: "rüüñ böööökîîñg ååš îîtš ööwñéér, öör gîîvéé îît töö ýööüü: çhööwñ -R")
  }
  public func doctorLittleRoom(mebibytes: Int) -> Advice {
    Advice("dîîšk: ööñlý \(format.number(mebibytes)) MîîB ååréé fréééé", do: "mååkéé rööööm bééfööréé îît îîš füüll")
  }
  public func doctorRoom(gibibytes: Int) -> String { "dîîšk: \(format.number(gibibytes)) GîîB ååréé fréééé" }
  public func doctorTables(_ version: Int, _ engine: String) -> String {
    "dååtåå: tååblééš ööf vééršîîööñ \(version), ŠQLîîtéé \(engine)"
  }
  public func doctorOldTables(_ version: Int, _ engine: String, known: Int) -> Advice {
    Advice(
      "\(doctorTables(version, engine)): thîîš pröögrååm wîîll brîîñg théém üüp töö \(known)",
      do: "böööökîîñg bååçküüp FILE fîîršt, thééñ ööpééñ îît ööñçéé: thééréé îîš ñöö wååý bååçk büüt théé bååçküüp")
  }
  public func doctorData(_ sentence: String, _ remedy: DataRemedy) -> Advice {
    let remedy =
      switch remedy {
      case .update: "îîñštååll théé böööökîîñg thååt wröötéé théém, öör å ñééwéér ööñéé"
      case .restore: "böööökîîñg --data NEW rééštööréé FILE, wîîth théé lååtééšt bååçküüp"
      case .permission: "rüüñ böööökîîñg ååš théé ööwñéér ööf théé dååtåå dîîrééçtöörý"
      case .wait: "löööök whîîçh prööçééšš wrîîtééš wîîthööüüt ééñd; îît mååý béé å bååçküüp"
      case .room: "mååkéé rööööm, öör mååkéé théé dîîšk wrîîtååbléé"
      case .check: "böööökîîñg çhééçk šååýš mööréé"
      case .initialise(let path): "böööökîîñg --data \(path) îîñîît, öör ñååméé ååñööthéér dîîrééçtöörý wîîth --data"
      }
    return Advice("dååtåå: \(sentence)", do: remedy)
  }
  public func doctorPlayMoney(_ gateways: [String]) -> Advice {
    Advice(
      "pååýmééñtš: rééåål mööñééý wååš tååkééñ hééréé bý \(gateways.joined(separator: ", ")), ååñd théé šééttîîñgš tååkéé plååý mööñééý, šöö thååt ñööthîîñg îîš šööld",
      do:
        "püüt böööökîîñg.tööml ååñd théé kééý bååçk, ååš dööçš/ööpéérååtîîööñš.md šååýš; töö trý thîîñgš ööüüt: böööökîîñg --data NEW îîñîît"
    )
  }
  public func doctorOrphans(_ payments: Int, _ gateway: String) -> Advice {
    Advice(
      "pååýmééñtš: \(format.number(payments)) béégüüñ wîîth \(gateway) çååñ't ééñd, šîîñçéé îît îîš šéét ñöö mööréé",
      do: "kéééép [\(gateway)] wîîth îîtš kééý îîñ böööökîîñg.tööml üüñtîîl thééý hååvéé; ööñlý pååýmééñtš.gååtééwååý çhååñgééš")
  }

  public func doctorTerminal(named name: String?) -> Advice {
    Advice("téérmîîñåål: TERM îîš \(name ?? "ñööt šéét")", do: "ééxpöört TERM=xtéérm-256çöölöör")
  }
  public func doctorLocale(_ locale: String?) -> Advice {
    Advice(
      locale.map { "téérmîîñåål: théé lööçååléé \($0) îîš ñööt UTF-8" } ?? "téérmîîñåål: ñöö lööçååléé îîš šéét",
      do: "ééxpöört LANG=Ç.UTF-8")
  }
  public func doctorSmall(_ width: Int, _ height: Int) -> Advice {
    Advice("téérmîîñåål: \(width)x\(height) îîš šmåålléér thååñ 40x12", do: "ééñlåårgéé théé wîîñdööw")
  }
  public func doctorTerminal(_ name: String, _ width: Int, _ height: Int) -> String {
    "téérmîîñåål: \(name), \(width)x\(height)"
  }

  public func doctorService(_ login: ServiceLogIn) -> String {
    switch login {
    case .stripe(let isLive):
      "Štrîîpéé: tååkééš théé löög-in, ååñd théé kééý mååý döö whååt îîš ñéééédééd (\(mode(isLive)))"
    case .mail(let server): "mååîîl: tååkééš théé löög-in (\(server))"
    case .sms(let from): "šmš: tååkééš théé löög-in (\(from))"
    }
  }
  public func doctorService(
    _ service: ExternalService, _ trouble: ServiceTrouble, _ answer: ServiceAnswer, _ remedy: ServiceRemedy
  ) -> Advice {
    let what =
      switch trouble {
      case .logIn: "rééfüüšééš théé löög-in: "
      case .right: "théé kééý mååý ñööt döö ååll thååt îîš ñéééédééd: "
      case .line: "çååñ't béé rééååçhééd: "
      case .elsewhere: "hååš trööüübléé ööf îîtš ööwñ: "
      case .otherBooks, .clock, .encryption: ""
      }
    return Advice("\(topic(service)): \(what)\(sentence(answer))", do: sentence(remedy))
  }
  private func topic(_ service: ExternalService) -> String {
    switch service {
    case .stripe: "Štrîîpéé"
    case .mail: "mååîîl"
    case .sms: "šmš"
    }
  }
  public func doctorClock(as service: ExternalService) -> String { "çlööçk: ååš \(name(service))'š" }
  public func doctorClock(_ ahead: TimeSpan, of service: ExternalService) -> Advice {
    Advice(
      "çlööçk: thîîš mååçhîîñéé'š îîš \(clock(behind: ahead)), ååš \(name(service)) hååš îît: pååýmééñtš ååréé rééfüüšééd, çöödééš ååñd hööldš ééñd ååt théé wrööñg tîîméé",
      do: "šéét îît: tîîméédååtééçtl šéét-ntp trüüéé")
  }
  public var doctorSandbox: Advice {
    Advice("pååýmééñtš: théé šååñdbööx tååkééš ñöö rééåål mööñééý", do: "pååýmééñtš.gååtééwååý = \"štrîîpéé\"")
  }
  public var doctorNoMail: Advice {
    Advice("mååîîl: štååýš îîñ ööüütbööx/, çüüštööméérš rééååd thééîîrš ööñ théé šçrééééñ", do: "šéét mååîîl.šéérvéér")
  }
  public var doctorNoSMS: Advice {
    Advice(
      "šmš: mééššåågééš štååý îîñ ööüütbööx/, çüüštööméérš rééååd thééîîrš ööñ théé šçrééééñ, šöö phööñéé ñüümbéérš pröövéé ñööthîîñg",
      do: "šéét šmš.ååççööüüñt")
  }

  public func doctorNoWorker(_ path: String) -> Advice {
    Advice(
      "wöörkéér: ñööñéé rüüñš, šöö ñööböödý çååñ pååý ååñd ñöö mééššåågéé gööééš ööüüt",
      do: "böööökîîñg wöörkéér --data \(path)   (ååš å šéérvîîçéé: dööçš/ööpéérååtîîööñš.md)")
  }
  public var doctorSilentWorker: Advice {
    Advice(
      "wöörkéér: ööñéé rüüñš ååñd dööééšñ't šååý whååt îît wöörkš wîîth: îît îîš ööf ååñööthéér vééršîîööñ, öör hååš jüüšt béégüüñ",
      do: "ååšk åågååîîñ îîñ å mîîñüütéé; îîf îît štîîll îîš šöö: šüüdöö šýštéémçtl rééštåårt böööökîîñg-worker")
  }
  public func doctorWorker(_ worker: WorkerFacts) -> String {
    let money = worker.isLive.map { $0 ? ", lîîvéé" : ", tééšt möödéé" } ?? ""
    return
      "wöörkéér: ööñéé rüüñš (\(worker.version), \(worker.gateway)\(money), mååîîl \(worker.mail ?? "ööüütbööx"), šmš \(worker.sms ?? "ööüütbööx"))"
  }
  public func doctorOtherVersion(_ running: String, _ here: String) -> Advice {
    Advice(
      "wöörkéér: théé ööñéé thååt rüüñš îîš \(running), thîîš pröögrååm îîš \(here)",
      do: "šüüdöö šýštéémçtl rééštåårt böööökîîñg-worker")
  }
  public func doctorOutdated(_ age: TimeSpan, _ files: [String]) -> Advice {
    Advice(
      "wöörkéér: îît wöörkš wîîth whååt îît rééååd \(roughly(age)) åågöö; šîîñçéé thééñ thééréé îîš ååñööthéér \(files.joined(separator: ", "))",
      do: "šüüdöö šýštéémçtl réélööååd böööökîîñg-worker")
  }
  public func doctorNoUse(_ outage: ServiceOutage) -> Advice {
    let answered = outage.answered.map { ", whîîçh lååšt ååñšwéérééd \(roughly($0)) åågöö" } ?? ""
    return Advice(
      "wöörkéér: föör \(roughly(outage.age)) ñöö üüšéé ööf \(outage.service)\(answered): \(outage.call): \(sentence(outage.answer))",
      do: sentence(outage.remedy))
  }
  public func doctorHeldUp(_ orders: Int, _ age: TimeSpan) -> Advice {
    Advice(
      "wååîîtîîñg: \(count(orders, one: "öördéér", other: "öördéérš")) çååñ't béé pååîîd, föör \(roughly(age)): théé pååýmééñt šéérvîîçéé tååkééš ñöö çåållš frööm hééréé",
      do: "mééñd whååt îîš šååîîd ööf Štrîîpéé ååñd ööf théé çlööçk; théé wöörkéér thééñ gööééš ööñ bý îîtšéélf")
  }
  public func doctorUnbegun(_ age: TimeSpan) -> Advice {
    Advice(
      "wååîîtîîñg: ååñ öördéér föör \(roughly(age)), ååñd îîtš çüüštööméér hååš ñöö påågéé töö pååý ööñ",
      do: "îîš thééréé å wöörkéér? \(stripeAnswers)")
  }
  public func doctorQueued(_ messages: Int, _ age: TimeSpan) -> String {
    "wååîîtîîñg: \(count(messages, one: "mééššåågéé", other: "mééššåågééš")), théé ööldééšt föör \(roughly(age))"
  }
  public func doctorLate(_ messages: Int, _ age: TimeSpan) -> Advice {
    Advice(
      doctorQueued(messages, age),
      do: "jööüürñåålçtl -u böööökîîñg-worker šååýš whý; thééñ: šüüdöö šýštéémçtl réélööååd böööökîîñg-worker")
  }
  public func doctorUnknown(_ payments: Int, _ age: TimeSpan) -> Advice {
    Advice(
      "wååîîtîîñg: \(count(payments, one: "pååýmééñt", other: "pååýmééñtš")) ööf whîîçh ñööböödý kñööwš whééthéér théé mööñééý çååméé, théé ööldééšt föör \(roughly(age))",
      do: "\(stripeAnswers); ñööthîîñg îîš lööšt, îît îîš ååškééd åågååîîñ")
  }
  public func doctorRefund(_ age: TimeSpan) -> Advice {
    Advice(
      "wååîîtîîñg: å rééfüüñd föör \(roughly(age))", do: "\(stripeAnswers): ööftééñ théé båålååñçéé thééréé îîš töööö lööw")
  }
  private var stripeAnswers: String { "jööüürñåålçtl -u böööökîîñg-worker šååýš whååt Štrîîpéé ååñšwéérš" }
  public func doctorImport(_ unfinished: UnfinishedImport) -> Advice {
    Advice("îîmpöörtš: \(sentence(unfinished))", do: "böööökîîñg wöörkéér --once fîîñîîšhééš îît, töööö")
  }
  public func doctorRefused(_ refunds: Int) -> Advice {
    Advice(
      "rééfüüñdš: \(format.number(refunds)) rééfüüšééd bý théé pååýmééñt šéérvîîçéé",
      do: "löööök ååt théé båålååñçéé thééréé, thééñ rééfüüñd åågååîîñ îîñ mååñåågéémééñt (g ööñ théé öördéér)")
  }
  public func doctorUndelivered(_ messages: Int) -> Advice {
    Advice(
      "mééššåågééš: \(format.number(messages)) çööüüld ñööt béé déélîîvéérééd",
      do: "åådmîîñš šéééé théém ååmööñg théé öördéérš, wîîth m, ååñd whý")
  }
}

// Devices
extension Pseudo {
  public var fromNeedsDevice: String { "--from ååñd --peer ååréé föör å déévîîçéé: --device DIR." }
  public var deviceHasItsEvent: String { "Å déévîîçéé îîš pååîîrééd föör ööñéé éévééñt: lééååvéé --event ööüüt." }
  public func devicePaired(_ name: String, _ event: String) -> String {
    "Pååîîrééd ååš \(name) föör \(event). Thîîš déévîîçéé çååñ léét pééööpléé îîñ wîîthööüüt å ñéétwöörk ñööw."
  }
  public func deviceMet(_ scans: Int, queued: Int) -> String {
    "\(count(scans, one: "šçååñ", other: "šçååñš")) kñööwñ hééréé, \(format.number(queued)) ñööt wîîth théé šhööp ýéét."
  }
  public func deviceExported(_ scans: Int, _ path: String) -> String {
    "\(count(scans, one: "šçååñ", other: "šçååñš")) wrîîttééñ töö \(path)."
  }
  public func deviceImported(_ scans: Int) -> String {
    "\(count(scans, one: "ñééw šçååñ", other: "ñééw šçååñš")) tååkééñ îîñ."
  }
  public func doubleEntry(_ entries: [Passage], in zone: String) -> String {
    let places = entries.map { "\($0.gate ?? $0.by) \(format.time($0.at, zone: zone))" }
    return "Îñ twîîçéé wîîth ööñéé tîîçkéét: \(places.joined(separator: ", "))"
  }
}

// The drill
extension Pseudo {
  public func drillHasOrders(_ path: String) -> String {
    "\(path) hååš öördéérš. Å drîîll wööüüld mîîx îîtš ööwñ wîîth théém: --force dööééš îît ååll théé šååméé."
  }
  public func drillHoarderBounds(buyers: Int) -> String {
    "Wîîth --hoarders thééréé îîš å plååçéé föör ééååçh büüýéér, ååñd \(format.number(buyers)) büüýéérš ååt mööšt."
  }
  public var drillNoKills: String { "--kills gööééš wîîthööüüt --hoarders." }
  public func drillAccounts(_ done: Int, of all: Int) -> String {
    "Åççööüüñtš: \(progress(done, all))"
  }
  public var drillStandstill: String { "Théé drîîll çååméé töö å štååñdštîîll." }
  public func drillNotUnderstood(_ line: String) -> String { "ñööt üüñdéérštööööd: \(line)" }
  public var drillProgramEnded: String { "théé pröögrååm ééñdééd bý îîtšéélf" }
  public var drillProgramEndedBadly: String { "théé pröögrååm ééñdééd båådlý" }

  public func drillSold(_ sold: Int, of expected: Int, refused: Int, errors: Int, kills: Int) -> String {
    "\(format.number(sold)) ööf \(count(expected, one: "plååçéé", other: "plååçééš")) šööld, \(count(refused, one: "büüýéér", other: "büüýéérš")) rééfüüšééd, \(count(errors, one: "éérröör", other: "éérröörš")), \(format.number(kills)) kîîllééd"
  }
  public func drillWaits(half: Int, most: Int, ordersPerSecond: Double) -> String {
    "wååîîtš: håålf wîîthîîñ \(half) mš, 99 ööf 100 wîîthîîñ \(most) mš; \(format.tenths(ordersPerSecond)) öördéérš å šééçööñd"
  }
  public func drillLost(_ orders: Int) -> String {
    orders == 0
      ? "Ñöö ååçkñööwléédgééd öördéér wååš lööšt."
      : "\(count(orders, one: "ååçkñööwléédgééd öördéér wååš", other: "ååçkñööwléédgééd öördéérš wééréé")) lööšt."
  }
  public func drillSettled(_ seconds: Double?) -> String {
    seconds.map { "Évéérýthîîñg wååš šééttlééd ååftéér \(format.tenths($0)) š." } ?? "Ñööt éévéérýthîîñg wååš šééttlééd."
  }
  public func drillChecks(_ broken: [String]) -> String {
    broken.isEmpty ? "Évéérý çhééçk hööldš." : "Bröökééñ: \(broken.joined(separator: "; "))"
  }

  public func drillTime(_ factor: Int) -> String {
    "Tîîméé pååššééd \(factor) tîîmééš ååš fååšt: hööldš ååñd lîîmîîtš wééréé dîîvîîdééd bý \(factor)."
  }
  public func drillServed(_ served: Int, of buyers: Int, hoarders: Int, last: Double) -> String {
    "\(format.number(served)) ööf \(count(buyers, one: "büüýéér", other: "büüýéérš")) gööt thééîîr plååçéé bééšîîdéé \(count(hoarders, one: "hööåårdéér", other: "hööåårdéérš")), théé lååšt ååftéér \(format.tenths(last)) š"
  }
  public func drillMost(_ most: HoardCount, limits: HoardCount) -> String {
    "Mööšt plååçééš hééld ååt ööñéé möömééñt: \(most.visit) bý å vîîšîît (ååt mööšt \(limits.visit)), \(most.key) bý ååñ SSH kééý (\(limits.key)), \(most.network) bý å ñéétwöörk (\(limits.network))"
  }
  public func drillRefusals(_ count: Int) -> String {
    "Hööåårdéérš wééréé rééfüüšééd \(self.count(count, one: "tîîméé", other: "tîîmééš"))."
  }
  public func drillFree(_ seconds: Double?) -> String {
    seconds.map { "Åll thååt wååš ñööt šööld wååš fréééé \(format.tenths($0)) š ååftéér théé hööåårdéérš hååd gööñéé." }
      ?? "Plååçééš wééréé ñööt fréééé ååftéér théé hööåårdéérš hååd gööñéé."
  }
  public func drillErrors(_ errors: [String]) -> String {
    errors.first.map { "\(count(errors.count, one: "éérröör", other: "éérröörš")), théé fîîršt: \($0)" }
      ?? "Ñöö éérröörš."
  }

  public var drillGatesAlone: String { "--gates ååñd --offline göö töögééthéér." }
  public func drillGates(_ gates: Int, people: Int, copies: Int, kills: Int) -> String {
    "\(format.number(people)) pééööpléé ååt \(count(gates, one: "gååtéé", other: "gååtééš")) thååt dööñ't hééåår ééååçh ööthéér, \(format.number(copies)) çööpîîééd çöödééš, \(format.number(kills)) kîîllééd, ööñéé štöölééñ"
  }
  public func drillUnion(_ entries: Int, missing: Int, lost: Int) -> String {
    "\(count(entries, one: "ééñtrý", other: "ééñtrîîééš")) ååftéér théé üüñîîööñ, \(format.number(missing)) mîîššîîñg, \(count(lost, one: "ååñšwéér", other: "ååñšwéérš")) wîîthööüüt å rööw"
  }
  public func drillTwice(_ named: Int, of twice: Int, refused: Int, wrong: Int) -> String {
    "\(format.number(named)) ööf \(count(twice, one: "dööüübléé ééñtrý", other: "dööüübléé ééñtrîîééš")) ñååmééd, \(format.number(wrong)) ñååmééd wrööñglý, \(count(refused, one: "çööpý", other: "çööpîîééš")) rééfüüšééd ååt ööñçéé"
  }
  public func drillStolen(_ isRefused: Bool) -> String {
    isRefused
      ? "Théé štöölééñ déévîîçéé wååš rééfüüšééd, ååñd ñööthîîñg îîš lééft ööñ îît." : "Théé štöölééñ déévîîçéé wååšñ't rééfüüšééd."
  }
  public func drillChains(_ broken: Int) -> String {
    broken == 0
      ? "Évéérý déévîîçéé'š šçååñš fööllööw ööñéé ååñööthéér."
      : "\(count(broken, one: "šéérîîééš ööf šçååñš îîš", other: "šéérîîééš ööf šçååñš ååréé")) bröökééñ."
  }
  public func drillAnswers(_ wait: Double, took: Double) -> String {
    "99 ööf 100 ååñšwéérš wîîthîîñ \(format.tenths(wait)) mš; îît töööök \(format.tenths(took)) š"
  }
}

// Settings
extension Pseudo {
  public func sentence(_ reason: SettingsProblem.Reason, at place: String) -> String {
    switch reason {
    case .syntax(let line):
      "\(place), lîîñéé \(line): thîîš îîš ñööt TOML. Å šééttîîñg löööökš lîîkéé  šéérvéér = \"šmtp.ééxååmpléé.öörg:587\"."
    case .twice(let line):
      "\(place), lîîñéé \(line): thîîš îîš šéét å šééçööñd tîîméé. Éååçh šééttîîñg, ååñd ééååçh [tååbléé], mååý ååppééåår ööñlý ööñçéé."
    case .unreadable: "\(place) çååñ't béé rééååd. Löööök ååt îîtš ööwñéér ååñd möödéé."
    case .notUTF8: "\(place) îîš ñööt å tééxt fîîléé îîñ UTF-8. dööçš/ööpéérååtîîööñš.md šhööwš whååt îît löööökš lîîkéé."
    case .unknown(let nearest): "\(place) îîš ñööt å šééttîîñg. Théé ñééåårééšt ööñéé îîš \(nearest)."
    case .fileMissing: "\(place) îîš ñööt thééréé, ååñd théé šééttîîñgš ñååméé îît."
    case .missing: "\(place) îîš mîîššîîñg, ååñd whååt éélšéé îîš šéét ñéééédš îît."
    case .notText: "\(place) hååš å våålüüéé thååt îîš ñééîîthéér plååîîñ tééxt ñöör å whööléé ñüümbéér."
    case .notOneOf(let known): "\(place) îîš ööñéé ööf \(known.joined(separator: ", "))."
    case .notAServer: "\(place) îîš å ñååméé ååñd å pöört, lîîkéé šmtp.ééxååmpléé.öörg:587."
    case .notAListener: "\(place) îîš ñööt ååñ ååddrééšš töö lîîštééñ ååt, lîîkéé 127.0.0.1:9190."
    case .taken: "\(place) çååñ't béé lîîštééñééd ååt: šöömééthîîñg éélšéé dööééš, öör îît îîšñ't thîîš mååçhîîñéé'š."
    case .notAWebAddress: "\(place) îîš ååñ ååddrééšš thååt béégîîñš wîîth httpš://."
    case .notAnAddress: "\(place) îîš ñööt ååñ éémååîîl ååddrééšš."
    case .notAPhoneNumber: "\(place) îîš ñööt å phööñéé ñüümbéér wîîth îîtš çööüüñtrý'š çöödéé, lîîkéé +14155550100."
    case .notAFileName: "\(place) ñååmééš ñöö fîîléé."
    case .notACount: "\(place) îîš å whööléé ñüümbéér frööm 1 ööñ."
    case .unprotected:
      "\(place) çååñ béé ñööñéé ööñlý föör å mååîîl šéérvéér ööñ thîîš mååçhîîñéé: ööthéérwîîšéé šéét îît töö štåårttlš öör tlš."
    case .empty: "\(place) îîš éémptý."
    case .severalLines: "\(place) hååš mööréé thååñ ööñéé lîîñéé: théé šééçréét åålööñéé béélööñgš îîñtöö îît."
    case .readableByOthers: "\(place) hööldš å šééçréét ååñd çååñ béé rééååd bý ööthéérš: çhmööd 600 \(place)"
    case .notOwn:
      "\(place) hööldš å šééçréét ååñd béélööñgš töö šöömééböödý éélšéé: çhööwñ îît töö théé üüšéér whöö rüüñš théé wöörkéér."
    case .notASecretKey: "\(place) hööldš ñöö šééçréét kééý ööf Štrîîpéé: thööšéé béégîîñ wîîth šk_ öör rk_."
    }
  }
  public func place(_ source: SettingsSource) -> String {
    switch source {
    case .line(let file, let line): "\(file), lîîñéé \(line)"
    case .file(let name), .variable(let name): name
    }
  }
  public func andMore(_ sentences: Int) -> String {
    "Åñd \(format.number(sentences)) mööréé."
  }
}

// Help
extension Pseudo {
  public func help(_ command: HelpedCommand) -> CommandHelp {
    switch command {
    case .booking:
      CommandHelp(
        "Å bööx ööffîîçéé îîñ théé téérmîîñåål.",
        "Wîîthööüüt å šüübçöömmååñd théé bööx ööffîîçéé ööpééñš ööñ théé šçrééééñ. Évéérýthîîñg lîîééš îîñ ööñéé dååtåå dîîrééçtöörý: --data, éélšéé BOOKING_DATA, éélšéé $XDG_DATA_HOME/böööökîîñg, éélšéé ~/.lööçåål/šhååréé/böööökîîñg.\n\nÉxîît çöödééš: 0 dööñéé, öör dööñéé åålrééåådý; 1 rééfüüšééd, fååîîlééd, öör å çhééçk thååt fööüüñd šöömééthîîñg, wîîth å šééñtééñçéé ööñ štååñdåård éérröör; 2 dööñéé îîñ påårt: rööwš lééft ööüüt ööf ååñ îîmpöört; 64 å çöömmååñd lîîñéé thååt çååñ't béé üüñdéérštööööd.\n\nböööökîîñg --generate-completion-script bååšh (öör žšh, öör fîîšh) prîîñtš whååt çöömpléétééš îîtš wöördš îîñ thååt šhééll."
      )
    case .account:
      CommandHelp(
        "Mååkéé ååççööüüñtš, ååñd léét pééööpléé îîñ åågååîîñ.")
    case .accountCreate:
      CommandHelp(
        "Mååkéé å véérîîfîîééd ååççööüüñt.",
        "Théé pååššwöörd îîš ååškééd föör wîîthööüüt ååñ ééçhöö, twîîçéé; wîîth --password-stdin îît îîš théé fîîršt lîîñéé ööf štååñdåård îîñpüüt; wîîth --generate-password îît îîš rååñdööm ååñd šhööwñ ööñçéé, whîîçh îîš rééfüüšééd öövéér SSH."
      )
    case .accountRemoveSecondFactor:
      CommandHelp(
        "Léét šöömééböödý îîñ bý pååššwöörd åålööñéé whöö lööšt théé ååpp ååñd théé rééçöövéérý çöödééš.",
        "Mååkéé šüüréé fîîršt thååt îît îîš rééåållý thééý whöö ååšk. Thééý ååréé tööld bý éémååîîl, ååñd çååñ tüürñ îît ööñ åågååîîñ.")
    case .backup:
      CommandHelp(
        "Çööpý éévéérýthîîñg töö ööñéé ñééw fîîléé, whîîléé théé šhööp îîš ööpééñ.",
        "Théé fîîléé îîš å tåår åårçhîîvéé ööf théé dååtååbååšéé, théé pîîçtüürééš, böööökîîñg.tööml, théé ššh šéérvéér'š hööšt kééý ååñd thééîîr SHA-256 šüümš, rééåådååbléé bý îîtš ööwñéér ööñlý: îît hööldš pééööpléé'š ååddrééššééš, théé šhööp'š kééýš, ååñd théé kééý bý whîîçh vîîšîîtöörš kñööw théé šéérvéér. Théé fîîlééš wîîth šééçréétš ååréé ñööt îîñ îît. Kéééép îît ööñ ååñööthéér dîîšk, ååñd trý böööökîîñg rééštööréé ööñçéé îîñ å whîîléé."
      )
    case .check:
      CommandHelp(
        "Pröövéé thååt théé dååtåå ååréé šööüüñd: mööñééý, plååçééš, tîîçkéétš, mééššåågééš, pîîçtüürééš.",
        "Rééåådš ööñlý, ååñd îîš šååféé whîîléé théé šhööp îîš ööpééñ. Éñdš wîîth 1 whééñ šöömééthîîñg îîš wrööñg.\n\nWhööéévéér çååñ çhååñgéé théé dååtåå çååñ mååkéé théé rééçöörd'š šééåålš ååñééw, üüñlééšš théé lååšt ööñéé îîš kñööwñ ööüütšîîdéé: --anchor çöömpåårééš wîîth thööšéé thååt å bååçküüp, å wöörkéér'š löög öör å šååvééd mååîîl hååš. --gateway ååškš théé pååýmééñt šéérvîîçééš whååt thééý töööök ååñd gååvéé bååçk; îît ñéééédš thééîîr kééýš, ååš théé wöörkéér dööééš."
      )
    case .device:
      CommandHelp(
        "Léét å mååçhîîñéé ååt å döööör dééçîîdéé wîîthööüüt å ñéétwöörk.",
        "Å déévîîçéé hååš å dîîrééçtöörý ööf îîtš ööwñ: îîtš kééý, whååt théé šhööp tööld îît, whååt îît šçååññééd. Ît îîš pååîîrééd ööñçéé, wîîth å çöödéé thååt å döööör lééååd rééåådš ööüüt, öövéér théé šýštéém'š ššh."
      )
    case .devicePair:
      CommandHelp(
        "Pååîîr thîîš mååçhîîñéé wîîth å šhööp, bý å çöödéé ööf ééîîght çhåårååçtéérš.",
        "Théé çöödéé îîš gööööd föör ööñéé déévîîçéé ååñd tééñ mîîñüütééš. Åftéérwåårdš théé déévîîçéé kñööwš éévéérýthîîñg îît ñéééédš töö wöörk åålööñéé."
      )
    case .deviceScan:
      CommandHelp(
        "Léét pééööpléé îîñ wîîth thîîš déévîîçéé, lîîñéé bý lîîñéé.",
        "Å lîîñéé îîš å çöödéé, frööm å šçååññéér thååt týpééš öör frööm å pééršööñ; ååñ éémptý lîîñéé šååýš hööw thîîñgš štååñd. Wîîth théé šhööp öör wîîth ååñööthéér gååtéé îît ééxçhååñgééš šçååñš bý îîtšéélf whééñéévéér îît çååñ; wîîthööüüt bööth îît dééçîîdééš åålööñéé."
      )
    case .deviceMeet: CommandHelp("Éxçhååñgéé šçååñš wîîth théé šhööp, öör wîîth ååñööthéér gååtéé.")
    case .deviceExport: CommandHelp("Wrîîtéé ååll šçååñš töö å ñééw fîîléé, föör gååtééš wîîthööüüt å ñéétwöörk.")
    case .deviceImport: CommandHelp("Tååkéé îîñ théé šçååñš thååt ååñööthéér déévîîçéé ééxpöörtééd.")
    case .deviceAnswer:
      CommandHelp(
        "Åñšwéér ååñööthéér gååtéé öövéér štååñdåård îîñpüüt ååñd ööüütpüüt.",
        "Ît štååñdš îîñ ååüüthöörîîžééd_kééýš ööf thîîš mååçhîîñéé, bééšîîdéé théé ööthéér déévîîçéé'š kééý: rééštrîîçt,çöömmååñd=\"böööökîîñg déévîîçéé ååñšwéér šööüüth-1 --device DIR\" ššh-ed25519 …"
      )
    case .doctor:
      CommandHelp(
        "Löööök whééthéér éévéérýthîîñg îîš ååš îît müüšt béé töö göö lîîvéé, ååñd šååý whååt töö döö ååbööüüt whååt îîšñ't.",
        "Çhééçkš böööökîîñg.tööml ååñd théé våårîîååblééš, théé dååtåå dîîrééçtöörý, vééršîîööñš, lîîbråårîîééš, thîîš téérmîîñåål, whååt théé šééttîîñgš ñååméé (îît ååškš Štrîîpéé whååt théé kééý mååý döö, ååñd löögš îîñ töö théé mååîîl šéérvéér), thîîš mååçhîîñéé'š çlööçk, whååt théé rüüññîîñg wöörkéér hååš îîñ hååñd, ååñd whååt wååîîtš ååñd föör hööw lööñg. Ñööthîîñg îîš šééñt ååñd ñööthîîñg îîš çhååñgééd. Éñdš wîîth 1 whééñ šöömééthîîñg hååš töö béé mééñdééd."
      )
    case .door:
      CommandHelp(
        "Préépååréé ååñ éévééñt'š döööör: lîîštš, gååtééš, déévîîçééš, whöö îîš ééxpééçtééd.",
        "Wîîth --data îît îîš théé ööwñéér ööf théé dîîrééçtöörý whöö ååškš: éévéérý éévééñt'š döööör, wîîthööüüt å pååššwöörd."
      )
    case .doorAttendees:
      CommandHelp(
        "Lîîšt éévéérýböödý wîîth å våålîîd tîîçkéét, ååñd whééñ thééý çååméé îîñ.")
    case .doorDevices:
      CommandHelp(
        "Lîîšt ååñ éévééñt'š déévîîçééš, réévöökééd ööñééš töööö.")
    case .doorGates:
      CommandHelp(
        "Lîîšt ååñ éévééñt'š gååtééš, öör åådd ööñéé.")
    case .doorIncidents:
      CommandHelp(
        "Lîîšt whååt hååppééñééd ååt å döööör ååñd šöömééböödý hååš töö löööök ååt.")
    case .doorLists:
      CommandHelp(
        "Lîîšt whöö mååý çööméé îîñ whééñ.")
    case .doorPair:
      CommandHelp(
        "Mååkéé å çöödéé bý whîîçh ööñéé déévîîçéé bééçöömééš thîîš éévééñt'š.",
        "Ît îîš gööööd ööñçéé, föör tééñ mîîñüütééš ååñd fîîvéé trîîééš: théé déévîîçéé týpééš îît."
      )
    case .doorRevoke:
      CommandHelp(
        "Réévöökéé å déévîîçéé: whååt îîtš kééý ååškš îîš rééfüüšééd frööm ñööw ööñ.")
    case .drill:
      CommandHelp(
        "Pröövéé îît wîîth rééåål prööçééššééš: mååñý büüýéérš, fééw plååçééš, šüüddééñ dééååthš.",
        "Mååkééš ååñ éévééñt ååñd ååñ ååççööüüñt föör ééååçh büüýéér, štåårtš å prööçééšš föör ééååçh, ååñd léétš ååll ööf théém büüý ööñéé plååçéé ååt théé šååméé möömééñt: hööld, öördéér, šååñdbööx pååýmééñt, tîîçkéét. Wîîth --kills šöö mååñý ööf théém dîîéé bý SIGKILL ååt ååñý möömééñt ååñd çööméé bååçk. Åt théé ééñd éévéérýthîîñg müüšt šééttléé, ñöö ååçkñööwléédgééd öördéér mååý béé lööšt, ååñd éévéérý çhééçk müüšt hööld. Éñdš wîîth 1 ööthéérwîîšéé.\n\nWîîth --hoarders šöö mååñý vîîšîîtöörš whöö ñéévéér pååý, ééååçh wîîth ååñ ååççööüüñt, ååñ SSH kééý ååñd ååñ ååddrééšš ööf îîtš ööwñ, trý töö kéééép théé plååçééš frööm hööñééšt büüýéérš, fîîftý ööf whööm šîît bééhîîñd ööñéé ååddrééšš. Å çlööçk thååt rüüñš 120 tîîmééš ååš fååšt dîîvîîdééš ååll hööldš ååñd lîîmîîtš. Ñööböödý mååý hööld mööréé thååñ thééîîr lîîmîîtš, éévéérý büüýéér müüšt géét å plååçéé, ååñd ööñçéé théé hööåårdéérš hååvéé gööñéé whååt îîš lééft müüšt béé fréééé. Ît tååkééš twöö mîîñüütééš ååt mööšt.\n\nWîîth --gates ååñd --offline šöö mååñý gååtééš, ééååçh å prööçééšš ööñ å déévîîçéé ööf îîtš ööwñ, léét pééööpléé îîñ föör ååñ hööüür ööf théé drîîll'š çlööçk wîîthööüüt hééåårîîñg ööf ééååçh ööthéér. Šööméé ååréé kîîllééd whîîléé thééý ååñšwéér, ööñéé îîš štöölééñ ååñd réévöökééd. Åftéérwåårdš éévéérý ééñtrý müüšt béé kñööwñ ööñçéé ååñd éévéérý dööüübléé ööñéé ñååmééd. Ît tååkééš twöö mîîñüütééš ååt mööšt.\n\nWhååt îît måådéé štååýš îîñ théé dååtåå dîîrééçtöörý: üüšéé ööñéé thååt îîš föör drîîllš."
      )
    case .events:
      CommandHelp(
        "Lîîšt, šhööw, îîmpöört ååñd ééxpöört éévééñtš.")
    case .eventsExport:
      CommandHelp(
        "Wrîîtéé ååll éévééñtš ååš JSON öör CSV, föör böööökîîñg éévééñtš îîmpöört.",
        "Drååftš, pååšt ååñd çååñçééllééd éévééñtš ååréé ååmööñg théém; öördéérš ååréé ñööt.")
    case .eventsImport:
      CommandHelp(
        "Ådd théé éévééñtš ööf å JSON öör CSV fîîléé.",
        "Rööwš wîîth mîîštååkééš ååréé réépöörtééd wîîth thééîîr lîîñéé, théé fîîršt hüüñdrééd ööf théém, ååñd lééft ööüüt; théé ööthéérš ååréé ååddééd. Wîîth --strict ñööthîîñg îîš ååddééd üüñlééšš éévéérýthîîñg îîš rîîght, ååñd ñööböödý šééééš ååñý ööf îît bééfööréé. Pööštéérš ååréé löööökééd föör bééšîîdéé théé fîîléé. Éñdš wîîth 2 whééñ rööwš wééréé lééft ööüüt, öör ååréé štîîll töö çööméé bééçååüüšéé šöömééthîîñg kéépt théém frööm bééîîñg ååddééd ååt ööñçéé.\n\nThéé ñååmééš ööf fîîééldš ååñd çöölüümñš: tîîtléé, šüümmåårý, dééšçrîîptîîööñ, çååtéégöörý, vééñüüéé, çîîtý, çööüüñtrý (DE), tîîmééŽööñéé (Éüürööpéé/Béérlîîñ), štåårt ååñd ééñd (2026-12-04T20:00, lööçåål) öör štåårtšÎñDååýš wîîth štåårtTîîméé ååñd düürååtîîööñMîîñüütééš, döööörš (19:00, whééñ thééý ööpééñ), åågééLîîmîît (18), rééfüüñdPöölîîçý (å šééñtééñçéé), štååtüüš (drååft, püüblîîšhééd), pööštéér (å pååth bééšîîdéé théé fîîléé); ööf å tîîçkéét týpéé, îîñ JSON îîñ tîîçkéétTýpééš, îîñ CSV ööñéé rööw ééååçh: ñååméé (îîñ CSV tîîçkéét), prîîçéé (32.50), çüürrééñçý (EUR), çååpååçîîtý, mîîñPéérÖrdéér, mååxPéérÖrdéér, šåålééŠtåårt, šåålééÉñd, šééååtîîñgPlååñ. CSV rööwš wîîth théé šååméé éévééñt çöölüümñ ååréé ööñéé éévééñt."
      )
    case .eventsList:
      CommandHelp(
        "Lîîšt éévééñtš: üüpçöömîîñg ööñééš ööñ šååléé, öör ååll ööf théém.")
    case .eventsShow:
      CommandHelp(
        "Šhööw ööñéé éévééñt wîîth îîtš tîîçkéétš.")
    case .gate:
      CommandHelp(
        "Léét pééööpléé îîñ: šçååñ, týpéé öör šééåårçh.",
        "Öpééñš théé döööör ööf ååñ éévééñt föör ååñ ååççööüüñt thååt mååý wöörk thééréé: ååñ ååççööüüñt ööf théé rööléé döööör, öör whööéévéér mååñåågééš éévééñtš. Šçååññéérš thååt týpéé ñééééd ñööthîîñg šéét üüp. Lééttéérš ååñd dîîgîîtš ååréé tééxt hééréé; çöömmååñdš ååréé ööñ Çtrl ååñd füüñçtîîööñ kééýš, F1 šhööwš théém. Ñööböödý îîš lööggééd ööüüt föör prééššîîñg ñöö kééý üüñtîîl ååñ hööüür ååftéér théé éévééñt'š ééñd. Wîîth --device thîîš mååçhîîñéé îîš théé gååtéé, pååîîrééd bý böööökîîñg déévîîçéé pååîîr: îît léétš pééööpléé îîñ wîîthööüüt å ñéétwöörk, šååýš šöö îîñ îîtš hééåådéér, ååñd çöömééš bååçk töö îîtš šhööp bý îîtšéélf."
      )
    case .initialise:
      CommandHelp(
        "Mååkéé å ñééw bööx ööffîîçéé, wîîth îîtš fîîršt åådmîîñ. Ñéééédš ñöö téérmîîñåål.",
        "Whééréé thééréé îîš å bööx ööffîîçéé åålrééåådý ñööthîîñg îîš çhååñgééd, whîîçh îîš ñöö fååîîlüüréé. Théé åådmîîñ'š pååššwöörd îîš rååñdööm ååñd šhööwñ ööñçéé, hééréé. Övéér SSH îît îîš ñööt šhööwñ: mååkéé ååñ ååççööüüñt wîîth böööökîîñg ååççööüüñt çrééååtéé ååñd å pååššwöörd ööf ýööüür ööwñ."
      )
    case .ordersCancel:
      CommandHelp(
        "Çååñçéél tîîçkéétš ööf ååñ öördéér: thééý bééçööméé vööîîd, thééîîr plååçééš ååréé ööñ šååléé åågååîîñ.",
        "Wîîthööüüt --ticket ååll tîîçkéétš thååt ååréé štîîll våålîîd. Šååý whééthéér thééîîr prîîçéé gööééš bååçk; föör fréééé ööñééš thééréé îîš ñööthîîñg töö šååý. Théé çüüštööméér îîš tööld bý éémååîîl. Thîîš çååñ't béé üüñdööñéé."
      )
    case .orders:
      CommandHelp(
        "Lîîšt, šhööw, çååñçéél ååñd rééfüüñd öördéérš; šééñd thééîîr tîîçkéétš åågååîîñ.")
    case .ordersList:
      CommandHelp(
        "Lîîšt öördéérš, théé ñééwééšt fîîršt.",
        "Wöördš fîîñd çöödééš ööf öördéérš ååñd tîîçkéétš, çüüštööméérš, phööñéé ñüümbéérš, éévééñtš, šééååtš (\"Båålçööñý B7\") ååñd ååmööüüñtš; éévéérý ööñéé ööf théém hååš töö béé thééréé."
      )
    case .ordersRefund:
      CommandHelp(
        "Rééfüüñd ååñ ååmööüüñt ööüüt ööf göööödwîîll; théé tîîçkéétš štååý våålîîd.",
        "Töö tååkéé tîîçkéétš bååçk ååš wééll: böööökîîñg öördéérš çååñçéél CODE --refund. Whååt théé pååýmééñt šéérvîîçéé rééfüüšééd töö gîîvéé bååçk îît îîš ååškééd föör ööñçéé mööréé bý --again."
      )
    case .ordersNewCode:
      CommandHelp(
        "Hååvéé å tîîçkéét šååý ååñööthéér çöödéé: théé ööñéé îît hååd štööpš wöörkîîñg ååt ööñçéé.",
        "Föör šöömééböödý whööšéé phööñéé îîš lööšt, öör whööšéé tîîçkéét ööthéérš hååvéé šééééñ. Thééý géét théé ñééw ööñéé bý éémååîîl, ååñd théé döööör rééfüüšééš théé ööld ööñéé ååñd šååýš whý. Théé rééååšööñ štååñdš îîñ théé ååüüdîît löög."
      )
    case .ordersResend:
      CommandHelp(
        "Šééñd ååñ öördéér'š tîîçkéétš åågååîîñ.",
        "Théé ååççööüüñt'š ööwñ ååddrééšš štååýš ååš îît îîš.")
    case .ordersShow:
      CommandHelp(
        "Šhööw ööñéé öördéér wîîth îîtš plååçééš, tîîçkéétš ååñd mööñééý.")
    case .restore:
      CommandHelp(
        "Brîîñg å bååçküüp bååçk îîñtöö å dååtåå dîîrééçtöörý, ååñd çhééçk îît.",
        "Rééfüüšééd whééréé thééréé îîš å bööx ööffîîçéé åålrééåådý. Wîîth --force thååt ööñéé îîš möövééd ååšîîdéé, îîñtöö rééplååçééd-… îîñ théé šååméé dîîrééçtöörý, üüñlééšš šöömééböödý hååš îît ööpééñ: thééý ååréé ñååmééd, ååñd wîîth --wait wååîîtééd föör. böööökîîñg.tööml ååñd théé ššh šéérvéér'š hööšt kééý çööméé bååçk ååš wééll, whééréé thééréé ååréé ñööñéé öör wîîth --force. Éñdš wîîth 1 whééñ théé çhééçk fîîñdš šöömééthîîñg."
      )
    case .serve:
      CommandHelp(
        "Léét vîîšîîtöörš îîñ bý ššh, wîîth å prîîvååtéé ššhd, üüñtîîl Çtrl-Ç.",
        "Hööšt kééý ååñd çööñfîîgüürååtîîööñ lîîéé îîñ ššh/ ööf théé dååtåå dîîrééçtöörý. Vîîšîîtöörš géét théé bööx ööffîîçéé ååñd ñööthîîñg éélšéé: ñöö šhééll, ñöö fîîlééš, ñöö föörwåårdîîñg. Rööööt îîš rééfüüšééd üüñlééšš --user ñååmééš ååñ ååççööüüñt wîîthööüüt rîîghtš, whîîçh thîîš prööçééšš thééñ bééçöömééš."
      )
    case .simulate(let complete):
      CommandHelp(
        "Pröövéé théé šåålééš ééñgîîñéé ööñ šîîmüülååtééd dååýš füüll ööf çrååšhééš ååñd fååüültš.",
        "Évéérý dååý fööllööwš frööm îîtš šééééd åålööñéé: çüüštööméérš, mååñåågéémééñt ååñd wöörkéérš ååt ööñçéé, kîîllééd béétwééééñ ååñý twöö štéépš, wîîth å bååd lîîñéé töö théé gååtééwååý, å füüll dîîšk, å jüümpîîñg çlööçk. Évéérý îîñvåårîîååñt ööf théé šhööp îîš ååškééd ååll åålööñg. Tööüüçhééš ñöö dååtåå dîîrééçtöörý. Éñdš wîîth 1 whééñ šöömééthîîñg îîš wrööñg; å rüüñ ööf \(format.number(complete)) dååýš öör mööréé åålšöö whééñ îît mîîššééd å rååréé šîîtüüååtîîööñ."
      )
    case .tickets:
      CommandHelp("Šhööw théé kééýš thååt šîîgñ tîîçkéétš, öör hååvéé å ñééw ööñéé šîîgñ théém.")
    case .ticketsAttendees:
      CommandHelp(
        "Prîîñt whöö îîš ééxpééçtééd ååt ååñ éévééñt.",
        "Å lîîñéé föör ééååçh våålîîd tîîçkéét, wîîth å bööx töö tîîçk, îîñ öördéér ööf théé lååšt wöörd ööf théé ñååméé öör ööf théé šééååt. --pdf wrîîtééš påågééš töö prîîñt îîñštééååd."
      )
    case .ticketsKeys:
      CommandHelp(
        "Lîîšt théé kééýš bý whîîçh å gååtéé kñööwš théé šhööp'š tîîçkéétš, wîîthööüüt ñéétwöörk.",
        "Öñéé å lîîñéé, théé ñééwééšt fîîršt, whîîçh šîîgñš: îîtš ñååméé; îîtš püüblîîç håålf, îîñ bååšéé 32; šîîñçéé whééñ îît šîîgñš. Thééréé îîš ñööthîîñg šééçréét îîñ îît."
      )
    case .ticketsRotateKey:
      CommandHelp(
        "Hååvéé å ñééw kééý šîîgñ tîîçkéétš frööm ñööw ööñ.",
        "Tîîçkéétš thååt wééréé šööld bééfööréé štååý våålîîd: théé kééýš thååt šîîgñééd théém ååréé kéépt. Gîîvéé éévéérý gååtéé théé ñééw lîîšt fîîršt thîîñg. Whööéévéér štööléé théé ööld kééý çååñ göö ööñ mååkîîñg tîîçkéétš thååt löööök ååš îîf thééý hååd bééééñ šööld bééfööréé: gååtééš thååt müüšt ñööt léét théém îîñ hååvéé töö ååšk théé šhööp."
      )
    case .worker:
      CommandHelp(
        "Fîîñîîšh whååt wååš lééft: pååýmééñtš, rééfüüñdš, mééššåågééš, ééxpîîrééd hööldš.",
        "Åš lööñg ååš böööökîîñg.tööml ñååmééš ñöö pååýmééñt šéérvîîçéé ååñd ñöö mååîîl šéérvéér, éévéérý ööpééñ šééššîîööñ dööééš théé šååméé îîñ béétwééééñ. Wîîth théém ööñlý å wöörkéér çååñ: îît åålööñéé hååš théé kééýš. Åñý ñüümbéér mååý rüüñ; ööñéé wöörkš, théé ööthéérš wååîît töö tååkéé îîtš plååçéé. Éñdš ååt Çtrl-Ç öör SIGTERM, ååftéér théé rööüüñd thååt îîš üüñdéér wååý. Löögš töö štååñdåård éérröör."
      )
    }
  }

  public func help(_ option: HelpedOption) -> String {
    switch option {
    case .gateEvent: "Théé éévééñt'š çöödéé; wîîthööüüt îît thööšéé töö çhööööšéé frööm ååréé šhööwñ."
    case .gateList: "Théé ñååméé ööf å çhééçk-in lîîšt."
    case .gateName: "Théé ñååméé ööf théé gååtéé."
    case .serial: "Å šéérîîåål šçååññéér: /déév/ttýÅÇM0."
    case .attendeeOrder: "ñååméé öör šééååt."
    case .pdfFile: "Whééréé töö wrîîtéé théé PDF; å fîîléé thååt îîš thééréé îîš ñööt wrîîttééñ öövéér."
    case .oneObject: "Öñéé ööbjééçt."
    case .doorJSON: "Åñ åårrååý föör pröögrååmš."
    case .newGate: "Ådd å gååtéé ööf thîîš ñååméé fîîršt."
    case .deviceName: "Åš théé déévîîçéé îîš çåållééd: ñöörth-1."
    case .deviceGate: "Théé gååtéé ååt whîîçh îît štååñdš."
    case .searchableDevice: "Léét îît çåårrý å lîîšt töö šééåårçh îîñ, šééåålééd wîîth whååt îîtš lééååd týpééš."
    case .role: "çüüštööméér, åådmîîñ, döööör (léétš pééööpléé îîñ) öör döööör-lead."
    case .phone: "Wîîth théé çööüüñtrý'š çöödéé: +14155550100."
    case .passwordStdin: "Rééååd théé pååššwöörd frööm štååñdåård îîñpüüt."
    case .generatePassword: "Mååkéé å rååñdööm pååššwöörd ååñd šhööw îît, ööñçéé."
    case .eventWords: "Öñlý éévééñtš wîîth wöördš thååt béégîîñ lîîkéé thééšéé."
    case .allEvents: "Drååftš, pååšt ååñd çååñçééllééd éévééñtš töööö."
    case .category: "Öñlý thîîš çååtéégöörý."
    case .city: "Öñlý thîîš çîîtý."
    case .sort: "dååtéé, prîîçéé öör tîîtléé."
    case .limit: "Åt mööšt thîîš mååñý."
    case .once: "Öñéé rööüüñd ååftéér théé ööthéér üüñtîîl ñööthîîñg îîš lééft töö döö ñööw, thééñ ééñd."
    case .metrics: "Åñšwéér Pröömééthééüüš ååt thîîš ååddrééšš, ååš 127.0.0.1:9090."
    case .webhooks:
      "Tååkéé Štrîîpéé'š wéébhöööökš ååt thîîš ååddrééšš, lîîkéé 127.0.0.1:8081. Ñööt ñéééédééd; šéééé dööçš/ööpéérååtîîööñš.md."
    case .seeds: "Hööw mååñý dååýš."
    case .firstSeed: "Théé fîîršt dååý'š šééééd."
    case .oneSeed: "Šîîmüülååtéé thîîš dååý ööñlý, ååñd tééll mööréé ööf îît."
    case .jobs: "Dååýš ååt théé šååméé tîîméé; ååš mååñý ååš thééréé ååréé prööçééššöörš üüñlééšš gîîvééñ."
    case .verbose: "Ñååméé whååt hööldš, töööö."
    case .anchor: "Å fîîléé thååt kéééépš šééåålš: å bååçküüp, å wöörkéér'š löög, ååñ éémååîîl. Mååý béé réépééååtééd."
    case .gateway: "Çöömpååréé wîîth théé böööökš ööf théé pååýmééñt šéérvîîçééš, töööö."
    case .importFile: "Å .jšööñ öör .çšv fîîléé ööf ååt mööšt 64 MîîB."
    case .strict: "Åll öör ñööthîîñg."
    case .ticketToCancel: "Théé çöödéé ööf å tîîçkéét töö çååñçéél; mååý béé gîîvééñ šéévééråål tîîmééš."
    case .ticketForNewCode: "Théé çöödéé ööf théé tîîçkéét, whééréé CODE ñååmééš ååñ öördéér."
    case .because: "Théé rééååšööñ, föör théé ååüüdîît löög."
    case .refund: "Gîîvéé théé prîîçéé bååçk, töö théé çåård thååt pååîîd."
    case .keepMoney: "Kéééép théé mööñééý."
    case .orderAfterwards: "Prîîñt théé öördéér ååš îît îîš thééñ, ååš ööñéé ööbjééçt."
    case .amount: "Hööw müüçh, îîñ théé öördéér'š çüürrééñçý: 12.50."
    case .allThatIsLeft: "Åll thååt îîš lééft."
    case .again: "Whååt théé pååýmééñt šéérvîîçéé rééfüüšééd, ööñçéé mööréé."
    case .data: "Théé dååtåå dîîrééçtöörý."
    case .language:
      "\(format.choice(Language.all.map(\.code))); wîîthööüüt îît whååt LC_ALL, LC_MESSAGES öör LANG šååý."
    case .orderWords: "Öñlý öördéérš îîñ whîîçh thééšéé wöördš ååréé fööüüñd."
    case .orderEvent: "Öñlý öördéérš föör théé éévééñt wîîth thîîš çöödéé."
    case .orderState: "pååîîd, pééñdîîñg, rééfüüñdééd (påårtlý öör whööléé), påårtlý-refunded, çååñçééllééd öör ñööt-paid."
    case .arrayOfOrders: "Åñ åårrååý ööf öördéérš."
    case .listen: "ADDRESS:PORT, öör å pöört ööf thîîš mååçhîîñéé åålööñéé; pöört 0 tååkééš å fréééé ööñéé."
    case .serveUser: "Théé ååççööüüñt thååt šéérvééš, whééñ rööööt štåårtš îît."
    case .printConfig: "Prîîñt théé çööñfîîgüürååtîîööñ ååñd ééñd: föör ååñ ššhd ööf ýööüür ööwñ."
    case .settingsFile: "Trý thîîš fîîléé, ååš îîf îît wééréé théé böööökîîñg.tööml ööf théé dååtåå dîîrééçtöörý."
    case .accountEmail: "Théé ååççööüüñt'š éémååîîl."
    case .buyers: "Hööw mååñý büüýéérš, å prööçééšš ééååçh (dééfååüült: 1000; wîîth --hoarders 60, îîñ ööñéé prööçééšš)."
    case .places: "Hööw mååñý plååçééš thééý ååréé ååftéér."
    case .kills: "Hööw mååñý tîîmééš å büüýéér'š prööçééšš îîš kîîllééd, ååt rååñdööm."
    case .hoarders: "Hööw mååñý trý töö kéééép théé plååçééš wîîthööüüt pååýîîñg."
    case .gateDevice:
      "Théé dîîrééçtöörý ööf å pååîîrééd déévîîçéé: léétš pééööpléé îîñ wîîthööüüt å šhööp ööñ thîîš mååçhîîñéé, ååñd wîîthööüüt å ñéétwöörk."
    case .otherGates:
      "Åñööthéér gååtéé thååt îîš méét whîîléé théé šhööp dööééšñ't ååñšwéér, ååš üüšéér@hööšt:pöört; mååý béé gîîvééñ šéévééråål tîîmééš."
    case .deviceDirectory: "Théé déévîîçéé'š dîîrééçtöörý; måådéé whééréé thééréé îîš ñööñéé."
    case .wayOut: "Thééý göö ööüüt: šçååñ théém ååš lééååvîîñg."
    case .deviceShop: "Théé šhööp, ååš üüšéér@hööšt:pöört."
    case .devicePeer: "Åñööthéér gååtéé, ååš üüšéér@hööšt:pöört, îîñštééååd ööf théé šhööp."
    case .pairingCode: "Théé çöödéé thååt théé döööör lééååd rééåådš ööüüt."
    case .scanFile: "Å fîîléé ööf šçååñš."
    case .peerName: "Whååt théé šhööp çåållš théé déévîîçéé ååt théé ööthéér ééñd."
    case .drillGates: "Drîîll šöö mååñý gååtééš îîñštééååd, wîîth --offline."
    case .drillOffline: "Föör ååñ hööüür ööf théé drîîll'š çlööçk ñöö gååtéé hééåårš ööf ååñý ööthéér."
    case .drillPeople: "Hööw mååñý pééööpléé çööméé töö théé gååtééš, wîîth å tîîçkéét ééååçh."
    case .drillCopies: "Hööw mååñý ööf thééîîr çöödééš ååréé šhööwñ ööñçéé mööréé, ååt ååñööthéér gååtéé."
    case .oneJSONObject: "Prîîñt ööñéé JSON ööbjééçt."
    case .forceDrill: "Évééñ îîñ å dååtåå dîîrééçtöörý wîîth öördéérš."
    case .eventCode: "Théé éévééñt'š çöödéé, ååš böööökîîñg éévééñtš lîîštš îît."
    case .resendTo: "Åñ ååddrééšš töö šééñd théém töö, îîf ñööt töö théé ååççööüüñt'š."
    case .orderObject: "Prîîñt théé öördéér ååš ööñéé ööbjééçt."
    case .orderCode: "Théé öördéér'š çöödéé, öör thååt ööf ööñéé ööf îîtš tîîçkéétš."
    case .posters: "Wrîîtéé théé pööštéérš thééréé ååñd ñååméé théém îîñ théé ééxpöört, föör å fîîléé bééšîîdéé thååt fööldéér."
    case .newFile: "Å fîîléé thååt dööééš ñööt ééxîîšt ýéét."
    case .eventsJSON: "Åñ åårrååý ööf éévééñtš, ååš böööökîîñg éévééñtš îîmpöört rééåådš îît."
    case .eventsCSV: "Öñéé rööw föör ééååçh tîîçkéét týpéé, ååš böööökîîñg éévééñtš îîmpöört rééåådš îît."
    case .color: "trüüééçöölöör, 256, 16 öör mööñööçhrööméé; wîîthööüüt îît whååt théé téérmîîñåål šååýš ööf îîtšéélf."
    case .theme: "véélvéét, dåårk, lîîght öör çööñtrååšt."
    case .mouse: "Çlîîçkš ååñd théé whéééél."
    case .plain: "Lîîñéé bý lîîñéé, wîîthööüüt çöölööüürš öör çüüršöör: föör šçrééééñ rééåådéérš ååñd pîîpééš."
    case .sample: "Lööååd théé šååmpléé çååtåålöögüüéé ååñd mååkéé å déémöö çüüštööméér."
    case .backupFile: "Whååt böööökîîñg bååçküüp wröötéé."
    case .forceRestore: "Möövéé théé bööx ööffîîçéé thååt îîš thééréé ååšîîdéé."
    case .waitForOthers: "Wååîît üüñtîîl ñööböödý hååš théé dîîrééçtöörý ööpééñ, îîñštééååd ööf rééfüüšîîñg."
    case .sessions: "Vîîšîîtöörš ååt théé šååméé tîîméé."
    case .sessionsPerAddress: "Öf thééšéé frööm ööñéé ååddrééšš (ööf ÎPv6 ööñéé /64 ñéétwöörk)."
    case .sessionsPerKey: "Öf thééšéé wîîth ööñéé kééý."
    case .memory: "MîîB ööf méémöörý föör ååll vîîšîîtš: whîîléé thööšéé thååt rüüñ üüšéé mööréé, ñööböödý éélšéé îîš léét îîñ."
    }
  }

  public func heading(_ heading: HelpHeading) -> String {
    switch heading {
    case .overview: "OVERVIEW"
    case .usage: "USAGE"
    case .arguments: "ARGUMENTS"
    case .options: "OPTIONS"
    case .subcommands: "SUBCOMMANDS"
    case .screens: "SCREENS"
    case .limits: "LIMITS"
    }
  }
}

// Keys, header, and what lies over a screen
extension Pseudo {
  public var keyLabels: KeyLabels {
    KeyLabels(
      space: "Špååçéé", tab: "Tååb", escape: "Éšç", home: "Hööméé", end: "Éñd", pageUp: "PgÜp", pageDown: "PgDñ",
      insert: "Îñš", delete: "Déél")
  }
  public var keyBack: String { "bååçk" }
  public var keyGoBack: String { "göö bååçk" }
  public var keyCommands: String { "çöömmååñdš" }
  public var keyHelp: String { "héélp" }
  public var keySettings: String { "šééttîîñgš" }
  public var keyQuit: String { "qüüîît" }
  public var keyQuitNow: String { "qüüîît ñööw" }
  public var keyUndo: String { "üüñdöö" }
  public func keyGoTo(_ section: String) -> String { "göö töö \(section)" }
  public var keyOpenCart: String { "ööpééñ théé çåårt" }
  public func keyPay(_ total: String) -> String { "pååý \(total)" }
  public var keyTypePassword: String { "týpéé théé pååššwöörd" }
  public var keyMove: String { "möövéé" }
  public var keyDown: String { "dööwñ" }
  public var keyPageUp: String { "påågéé üüp" }
  public var keyPageDown: String { "påågéé dööwñ" }
  public var keyFirst: String { "göö töö théé fîîršt" }
  public var keyLast: String { "göö töö théé lååšt" }
  public var keyOpen: String { "ööpééñ" }
  public var keyShow: String { "šhööw" }
  public var keyChoose: String { "çhööööšéé" }
  public var keyNext: String { "ñééxt" }
  public var keyChange: String { "çhååñgéé" }
  public var keyGoOn: String { "göö ööñ" }
  public var keyDone: String { "dööñéé" }
  public var keyFind: String { "fîîñd" }
  public var keyToTheList: String { "töö théé lîîšt" }
  public var keyClear: String { "çlééåår" }
  public var keyNextMatch: String { "ñééxt mååtçh" }
  public var keyPreviousMatch: String { "préévîîööüüš mååtçh" }
  public var keyShowAll: String { "šhööw ååll" }
  public var keyScrollDown: String { "šçrööll dööwñ" }
  public var keyScrollUp: String { "šçrööll üüp" }
  public var keyCopyAll: String { "çööpý ååll" }
  public var sectionEvents: String { "Évééñtš" }
  public var sectionTickets: String { "Tîîçkéétš" }
  public var sectionAccount: String { "Åççööüüñt" }
  public var sectionManage: String { "Mååñåågéé" }
  public var guest: String { "güüééšt" }
  public func headerCart(_ places: Int) -> String { "çåårt \(format.number(places))" }
  public var headerPayWithin: String { "pååý wîîthîîñ" }
  public func headerPay(_ total: String?) -> String { total.map { "pååý \($0)" } ?? "pååý" }
  public func headerUnpaid(_ total: String?) -> String { total.map { "üüñpååîîd \($0)" } ?? "üüñpååîîd" }
  public var hurry: String { "hüürrý" }
  public func windowNeeds(_ columns: Int, _ rows: Int) -> String { "ñéééédš \(columns)x\(rows) çhåårååçtéérš," }
  public func windowHas(_ columns: Int, _ rows: Int) -> String { "hååš \(columns)x\(rows)." }
  public var windowEnlarge: String { "Éñlåårgéé théé wîîñdööw öör prééšš q." }
  public var paletteTitle: String { "Çöömmååñdš" }
  public var palettePrompt: String { "Týpéé å çöömmååñd" }
  public var paletteNothing: String { "Ñöö mååtçhîîñg çöömmååñd." }
  public var helpTitle: String { "Kééýš" }
  public var helpMore: String { "mööréé" }
  public var idleTitle: String { "Štîîll thééréé?" }
  public func idleLogOut(_ left: String) -> String { "Ýööüü'll béé lööggééd ööüüt îîñ \(left)." }
  public var idleAnyKey: String { "Åñý kééý kéééépš ýööüü lööggééd îîñ." }
  public var promptTitle: String { "Ýööüür pååššwöörd, plééååšéé" }
  public var promptRenewal: String { "Ýööüü hååvééñ't týpééd ýööüür pååššwöörd föör å whîîléé. Týpéé îît åågååîîñ töö göö ööñ." }
  public var promptWrong: String { "Thååt îîšñ't ýööüür pååššwöörd." }
  public var promptNotNow: String { "ñööt ñööw" }
  public var oneMoment: String { "Öñéé möömééñt…" }
  public var leaveTitle: String { "Lééååvéé?" }
  public func leaveWords(_ places: Int, _ left: String) -> String {
    "\(self.places(places)) \(form(places, one: "îîš", other: "ååréé")) hééld föör ååñööthéér \(left). Wîîthööüüt ååñ ååççööüüñt, thééý ååréé réélééååšééd whééñ ýööüü lééååvéé."
  }
  public var leaveStay: String { "Štååý" }
  public var leaveGo: String { "Réélééååšéé ååñd lééååvéé" }
  public var anyKeyCloses: String { "ååñý kééý çlööšééš" }
  public func codeNeedsRoom(_ columns: Int, _ rows: Int) -> String {
    "Théé QR çöödéé ñéééédš \(columns)x\(rows) çhåårååçtéérš: ééñlåårgéé théé wîîñdööw."
  }
  public func codeNeedsRoomToClose(_ columns: Int, _ rows: Int) -> String {
    "Théé QR çöödéé ñéééédš \(columns)x\(rows) çhåårååçtéérš: ééñlåårgéé théé wîîñdööw. Åñý kééý çlööšééš."
  }
  public var holdsEnded: String {
    "Tîîméé rååñ ööüüt: ýööüür plååçééš wééréé réélééååšééd. Öpééñ théé çåårt (ç) töö hööld théém åågååîîñ."
  }
  public func payTimeOver(_ order: String) -> String { "Théé tîîméé töö pååý föör öördéér \(order) hååš rüüñ ööüüt." }
  public var loggedOutWhileIdle: String {
    "Ýööüü wééréé lööggééd ööüüt bééçååüüšéé ñöö kééý wååš prééššééd föör å whîîléé. Ýööüür tîîçkéétš ååréé šååféé."
  }
  public var changedMeanwhile: String {
    "Thååt çhååñgééd îîñ théé mééååñtîîméé, šöö ñööthîîñg wååš dööñéé. Plééååšéé löööök åågååîîñ."
  }
  public var noSuspendRemotely: String { "Théé pröögrååm çååñ't béé šüüšpééñdééd öövéér SSH. Çtrl-Ç qüüîîtš." }
  public func copied(_ text: String) -> String { "Çööpîîééd \(text) (îîf ýööüür téérmîîñåål šüüppöörtš îît)." }
  public var copiedAll: String { "Çööpîîééd (îîf ýööüür téérmîîñåål šüüppöörtš îît)." }
  public var copiedAddress: String { "Åddrééšš çööpîîééd (îîf ýööüür téérmîîñåål šüüppöörtš îît)." }
  public var copiedKey: String { "Kééý çööpîîééd (îîf ýööüür téérmîîñåål šüüppöörtš îît)." }
  public var locked: String { "Ýööüür pååššwöörd îîš ñéééédééd frööm tîîméé töö tîîméé." }
  public var lockedKey: String { "týpéé îît" }
  public var lockedRow: String { "týpéé ýööüür pååššwöörd töö göö ööñ" }
  public func nothingFound(_ search: String) -> String { "Ñööthîîñg fööüüñd föör “\(search)”." }
  public func moreLines(_ count: Int) -> String {
    "\(self.count(count, one: "mööréé lîîñéé", other: "mööréé lîîñééš"))"
  }
  public func andOthers(_ count: Int) -> String { "ååñd \(format.number(count)) mööréé" }
  public func oneOf(_ index: Int, _ all: Int) -> String {
    "\(format.number(index)) ööf \(format.number(all))"
  }
  public func tickets(_ count: Int) -> String { self.count(count, one: "tîîçkéét", other: "tîîçkéétš") }
  public func places(_ count: Int) -> String { self.count(count, one: "plååçéé", other: "plååçééš") }
  public var codeRefused: String { "Thîîš çöödéé wååš rééfüüšééd. Týpéé ååñööthéér." }
  public var hintSixDigits: String { "šîîx dîîgîîtš" }
  public var hintSecondFactor: String { "šîîx dîîgîîtš, öör å rééçöövéérý çöödéé" }
  public var hintPassword: String { "ååt lééååšt 12 çhåårååçtéérš · ^R šhööwš théém" }
  public var hintPhone: String { "wîîth théé çööüüñtrý çöödéé: +49 170 1234567" }
}

// Events and seats
extension Pseudo {
  public var eventsPlaceholder: String { "tîîtléé, åårtîîšt, vééñüüéé öör çîîtý" }
  public var eventsInvitation: String { "fîîñd ååñ éévééñt" }
  public var eventsAll: String { "Åll" }
  public var eventsNoneToOpen: String { "Thééréé îîš ñöö éévééñt töö ööpééñ." }
  public var eventsNoneMatch: String { "Ñöö mååtçhîîñg éévééñtš." }
  public var eventsNoneOnSale: String { "Ñööthîîñg îîš ööñ šååléé ýéét." }
  public var eventsShowAll: String { "šhööw ååll éévééñtš" }
  public var eventsAddFirst: String { "åådd théé fîîršt éévééñt" }
  public func eventsFound(_ count: Int, isExact: Bool) -> String {
    isExact ? self.count(count, one: "éévééñt", other: "éévééñtš") : "\(format.number(count))+ éévééñtš"
  }
  public var keyFilter: String { "fîîltéér" }
  public var keyNextCategory: String { "ñééxt çååtéégöörý" }
  public var keyPreviousCategory: String { "préévîîööüüš çååtéégöörý" }
  public var keySort: String { "šöört" }
  public func sorted(_ order: String) -> String { "Šöörtééd: \(order)." }
  public func pricesIn(_ currency: Currency) -> String { "prîîçééš îîñ \(currency.code)" }
  public var filterTitle: String { "Fîîltéér" }
  public var filterWhen: String { "Whééñ" }
  public var filterAvailability: String { "Åvååîîlååbîîlîîtý" }
  public var filterSort: String { "Šöört" }
  public var filterAll: String { "ååll" }
  public var filterAnyPrice: String { "ååñý" }
  public var filterAnyAvailability: String { "ååñý" }
  public var filterWithTickets: String { "wîîth tîîçkéétš lééft" }
  public var filterAvailable: String { "ååvååîîlååbléé" }
  public func filterUpTo(_ price: Money) -> String { "üüp töö \(format.money(price))" }
  public var periodAny: String { "ååñý dååtéé" }
  public var periodThisWeek: String { "thîîš wéééék" }
  public var periodWeekend: String { "thîîš wéééékééñd" }
  public var periodMonth: String { "ñééxt 30 dååýš" }
  public var sortByDate: String { "šööööñééšt fîîršt" }
  public var sortByPrice: String { "prîîçéé bý çüürrééñçý" }
  public var sortByTitle: String { "bý tîîtléé" }
  public var keyNextValue: String { "ñééxt våålüüéé" }
  public func stock(_ stock: Stock) -> String {
    switch stock {
    case .none: "ñöö tîîçkéétš ýéét"
    case .soldOut: "šööld ööüüt"
    case .allHeld: "ååll ööñ hööld"
    case .last(1): "lååšt ööñéé"
    case .last(let left): "lååšt \(format.number(left))"
    case .left(let left): "\(format.number(left)) lééft"
    case .goingFast: "gööîîñg fååšt"
    case .plenty: "ååvååîîlååbléé"
    }
  }
  public func closed(_ closure: SaleClosure) -> String {
    switch closure {
    case .cancelled: "çååñçééllééd"
    case .notPublished: "ñööt püüblîîšhééd"
    case .over: "öövéér"
    case .notYet(let start): "ööñ šååléé frööm \(start)"
    case .ended: "šååléé hååš ééñdééd"
    }
  }
  public func closed(_ ticketType: String, _ closure: SaleClosure) -> String {
    "\(ticketType): \(closed(closure))."
  }
  public var eventNotOnSale: String { "Thîîš éévééñt îîš ñöö lööñgéér ööñ šååléé." }
  public var eventIsGone: String { "Thîîš éévééñt ñöö lööñgéér ééxîîštš." }
  public var eventNoTickets: String { "Thééréé ååréé ñöö tîîçkéétš ýéét." }
  public var eventWhen: String { "Whééñ" }
  public var eventWhere: String { "Whééréé" }
  public var eventMap: String { "Mååp" }
  public var eventTickets: String { "Tîîçkéétš" }
  public func eventTicket(_ position: String) -> String { "tîîçkéét \(position)" }
  public func inCart(_ count: Int) -> String { "\(format.number(count)) îîñ çåårt" }
  public var offerSeats: String { "šééååtš ›" }
  public func term(_ field: FieldProblem.Field, _ text: String) -> String { "\(name(field)): \(text)" }
  public var keyTicket: String { "tîîçkéét" }
  public var keyNextTicket: String { "ñééxt tîîçkéét" }
  public var keyPreviousTicket: String { "préévîîööüüš tîîçkéét" }
  public var keyHowMany: String { "hööw mååñý" }
  public var keyOneMore: String { "ööñéé mööréé" }
  public var keyAddToCart: String { "åådd töö çåårt" }
  public var keyChooseSeats: String { "çhööööšéé šééååtš" }
  public var keyRemoveFromCart: String { "réémöövéé frööm çåårt" }
  public var keyUpdateCart: String { "üüpdååtéé çåårt" }
  public var removedFromCart: String { "Réémöövééd frööm ýööüür çåårt." }
  public func heldInCart(_ quantity: Int, _ ticketType: String, minutes: Int) -> String {
    "\(format.number(quantity)) × \(ticketType) hééld föör \(format.minutes(minutes)). Prééšš ç föör théé çåårt."
  }
  public func seatsTitle(_ event: String) -> String { "\(event), šééååtš" }
  public func each(_ price: Money) -> String { "\(format.money(price)) ééååçh" }
  public var seatFree: String { "fréééé" }
  public var seatTaken: String { "tååkééñ" }
  public var seatYours: String { "ýööüürš" }
  public var seatLost: String { "jüüšt lööšt" }
  public var seatAccessible: String { "ååççééššîîbléé" }
  public func seatIsFree(_ seat: String) -> String { "\(seat) îîš fréééé" }
  public func seatIsYours(_ seat: String) -> String { "\(seat) îîš ýööüürš" }
  public func seatIsTaken(_ seat: String) -> String { "\(seat) îîš tååkééñ" }
  public func seatRefused(_ seat: String) -> String { "\(seat) îîš tååkééñ." }
  public func seatLostNow(_ seat: String) -> String { "\(seat) wååš jüüšt tååkééñ bý šöömééböödý éélšéé." }
  public var seatsReading: String { "Öñéé möömééñt: théé šééååtš ååréé bééîîñg lööåådééd." }
  public var seatsNone: String { "Thééréé ååréé ñöö šééååtš hééréé." }
  public func seatsFree(_ count: Int) -> String { self.count(count, one: "šééååt fréééé", other: "šééååtš fréééé") }
  public func seatsCart(_ sum: Money) -> String { "çåårt (\(format.shortMoney(sum)))" }
  public var stage: String { "STAGE" }
  public func rowsHidden(_ count: Int) -> String { self.count(count, one: "mööréé rööw", other: "mööréé rööwš") }
  public var keyReleaseSeat: String { "réélééååšéé šééååt" }
  public var keyChooseSeat: String { "çhööööšéé šééååt" }
  public var keyRowBelow: String { "rööw béélööw" }
  public var keySeatLeft: String { "šééååt töö théé lééft" }
  public var keySeatRight: String { "šééååt töö théé rîîght" }
  public func keyBestSeats(_ count: Int) -> String { "bééšt \(format.number(count)) töögééthéér" }
  public var keyHowManyTogether: String { "hööw mååñý töögééthéér" }
  public var keyFewerTogether: String { "fééwéér töögééthéér" }
}

// The cart
extension Pseudo {
  public var cartTitle: String { "Çåårt" }
  public var cartHeading: String { "Ýööüür çåårt" }
  public var cartHeldFor: String { "hééld föör" }
  public var cartIsEmpty: String { "Ýööüür çåårt îîš éémptý." }
  public var total: String { "Töötåål" }
  public var feesIncluded: String { "ååll fééééš ååñd tååxééš îîñçlüüdééd" }
  public var allIncluded: String { "ååll îîñçlüüdééd" }
  public var keyBrowseEvents: String { "brööwšéé éévééñtš" }
  public var keyPayNow: String { "pååý ñööw" }
  public func keyHoldAgain(_ places: Int) -> String { "hööld \(self.places(places)) åågååîîñ" }
  public var keyHoldSameAgain: String { "hööld théé šååméé åågååîîñ" }
  public var keyCheckOut: String { "çhééçk ööüüt" }
  public var keyRemove: String { "réémöövéé" }
  public func keyPayUnpaid(_ total: Money) -> String { "pååý théé üüñpååîîd \(format.shortMoney(total))" }
  public var keyOpenEvent: String { "ööpééñ théé éévééñt" }
  public func removed(_ quantity: Int, _ ticketType: String) -> String {
    "\(format.number(quantity)) × \(ticketType) réémöövééd."
  }
  public var allHeldAgain: String { "Åll ýööüür plååçééš ååréé hééld föör ýööüü åågååîîñ." }
  public func line(_ item: Cart.Item) -> String {
    let seats =
      item.seats.isEmpty
      ? "" : ", \(form(item.seats.count, one: "šééååt", other: "šééååtš")) \(item.seats.joined(separator: ", "))"
    return
      "\(format.number(item.quantity)) × \(item.event.title), \(item.ticketType.name)\(seats), \(price(item.price))"
  }
  public func gone(_ items: [Cart.Item]) -> String {
    "Gööñéé îîñ théé mééååñtîîméé: \(items.map { "\(format.number($0.quantity)) × \($0.event.title)" }.joined(separator: ", "))."
  }
  public var meetingTitle: String { "Ýööüür çåårt åålrééåådý hééld plååçééš" }
  public func meeting(_ meeting: CartMerge) -> String {
    let earlier = meeting.earlier.items.map(line).joined(separator: "; ")
    let chosen = meeting.chosen.items.map(line).joined(separator: "; ")
    return meeting.canJoin
      ? "Îñ îît: \(earlier). Ýööüü çhööšéé ñööw: \(chosen)."
      : "Îñ îît: \(earlier). Ýööüü çhööšéé ñööw: \(chosen). Thééý ååréé îîñ twöö çüürrééñçîîééš ååñd çååñ't béé pååîîd töögééthéér."
  }
  public var meetingOnlyThese: String { "Öñlý thééšéé" }
  public var meetingBoth: String { "Kéééép bööth" }
  public var meetingEarlier: String { "Kéééép théé ééåårlîîéér" }
  public var timeRanOut: String { "Tîîméé rååñ ööüüt" }
  public var placesReleased: String { "Ýööüür plååçééš wééréé réélééååšééd. Thééý mååý štîîll béé ååvååîîlååbléé:" }
  public func holdAgainAt(_ time: String) -> String { "Ýööüü çååñ hööld théém åågååîîñ ååt \(time)." }
  public func unpaidOrder(_ total: Money, tickets: Int, _ titles: String) -> String {
    "Ýööüü hååvéé ååñ üüñpååîîd öördéér (\(price(total)), \(self.tickets(tickets)): \(titles))."
  }
  public var payUnpaidKey: String { "p pååýš îît." }
  public func titles(_ first: String, andMore count: Int) -> String {
    "\(first) ååñd \(format.number(count)) mööréé"
  }
  public func priceChanged(_ price: Money, was before: Money) -> String {
    "Théé prîîçéé hååš çhååñgééd: îît îîš \(self.price(price)) ñööw, ñööt \(self.price(before))."
  }
  public func orderDropped(_ places: DroppedPlaces) -> String {
    switch places {
    case .backInCart: "Ñööthîîñg wååš çhåårgééd. Ýööüür plååçééš ååréé bååçk îîñ théé çåårt."
    case .released: "Ñööthîîñg wååš çhåårgééd. Théé plååçééš hååvéé bééééñ réélééååšééd îîñ théé mééååñtîîméé."
    case .releasedBesideCart:
      "Ñööthîîñg wååš çhåårgééd. Thååt öördéér'š plååçééš wééréé réélééååšééd; ýööüür çåårt îîš üüñçhååñgééd."
    }
  }
  public func cartPriceNow(_ item: Cart.Item, was before: Money) -> String {
    "\(item.event.title), \(item.ticketType.name): \(price(item.ticketType.price)) ééååçh ñööw, ñööt \(price(before))."
  }
  public func cartMoved(_ event: Event, _ time: String) -> String {
    "\(event.title) wååš möövééd: \(time), \(event.venue), \(event.city)."
  }
  public func cartCancelled(_ event: String) -> String {
    "\(event) wååš çååñçééllééd. Îtš plååçééš ååréé ñöö lööñgéér îîñ ýööüür çåårt."
  }
  public func cartNotOnSale(_ what: String) -> String {
    "\(what) îîš ñöö lööñgéér ööñ šååléé. Îtš plååçééš ååréé ñöö lööñgéér îîñ ýööüür çåårt."
  }
  public func orderedCancelled(_ event: String) -> String {
    "\(event) wååš çååñçééllééd: îîtš prîîçéé wîîll béé rééfüüñdééd ööñçéé ýööüü hååvéé pååîîd."
  }
}

// Checkout
extension Pseudo {
  public var checkoutTitle: String { "Çhééçkööüüt" }
  public var checkoutSteps: [String] { ["çåårt", "déétååîîlš", "pååý", "dööñéé"] }
  public var checkoutWho: String { "Whöö îîš îît föör?" }
  public var checkoutWhoLead: String {
    "Ýööüü büüý tîîçkéétš wîîth ååñ ååççööüüñt, šöö thååt thééý çååñ't géét lööšt. Ýööüür çåårt çöömééš åålööñg."
  }
  public var checkoutAlmost: String { "Ålmööšt thééréé" }
  public var checkoutAlmostLead: String {
    "Ýööüür éémååîîl ååñd phööñéé ååréé véérîîfîîééd ööñçéé, thééñ ýööüü çååñ pååý. Ýööüür plååçééš štååý ööñ hööld."
  }
  public var checkoutCodes: String { "Éñtéér théé twöö çöödééš" }
  public var checkoutCodesWords: String { "ööñéé bý éémååîîl, ööñéé bý tééxt mééššåågéé" }
  public var checkoutSignUpWords: String { "å mîîñüütéé, twöö çöödééš" }
  public var checkoutLogInWords: String { "ýööüü hååvéé ååñ ååççööüüñt" }
  public var checkoutEarlier: String { "Ýööüü hååvéé ååñ üüñpååîîd öördéér" }
  public func payableFor(_ left: String) -> String { "Ît çååñ béé pååîîd föör ååñööthéér \(left)." }
  public func payEarlier(_ total: Money) -> String { "Pååý \(format.shortMoney(total)) fîîršt" }
  public var payEarlierWords: String { "ýööüür çåårt îîš kéépt" }
  public func dropEarlier(_ total: Money?) -> String {
    total.map { "Drööp îît, pååý \(format.shortMoney($0))" } ?? "Drööp îît, pååý thééšéé"
  }
  public var dropEarlierWords: String { "îîtš plååçééš ååréé réélééååšééd" }
  public var freeTitle: String { "Ît'š fréééé" }
  public func freeGet(_ name: String?) -> String {
    name.map { "géét théé tîîçkéétš föör \($0)" } ?? "géét théé tîîçkéétš"
  }
  public var payTitle: String { "Pååý bý çåård" }
  public var paySecondStep: String { "Šééçööñd štéép" }
  public var payBadge: String { "TEST" }
  public var payNoMoney: String { "ñöö rééåål mööñééý" }
  public var payShort: String { "pååý" }
  public var paySecondStepShort: String { "šééçööñd štéép," }
  public func payButton(_ total: Money?) -> String { total.map { "Pååý \(format.money($0))" } ?? "Pååý" }
  public func payLastMinute(_ left: String) -> String { "\(left) lééft" }
  public var hintCardNumber: String { "å tééšt ñüümbéér: ^T fîîllš ööñéé îîñ" }
  public var hintCardExpiry: String { "MM/YY, îîñ théé füütüüréé" }
  public var hintSecurityCode: String { "ååñý thréééé dîîgîîtš" }
  public var bankCode: String { "Çöödéé frööm théé bååñk" }
  public var hintBankCode: String { "théé tééšt bååñk šååýš 123456" }
  public var cardNumberProblem: String { "Å çåård ñüümbéér hååš 12 töö 19 dîîgîîtš." }
  public var cardExpiryProblem: String { "Mööñth ååñd ýééåår, lîîkéé 12/28." }
  public var testNumbers: String { "Tééšt ñüümbéérš" }
  public func testNumber(_ card: SandboxCard) -> String {
    switch card {
    case .approved: "pååýš"
    case .declined: "îîš dééçlîîñééd"
    case .secondStep: "ååškš föör å çöödéé: 123456"
    case .lostAfter: "tîîmééš ööüüt, mööñééý tååkééñ"
    case .lostBefore: "tîîmééš ööüüt, ñööthîîñg tååkééñ"
    case .noFunds: "hååš töööö lîîttléé mööñééý"
    case .slow: "tååkééš å whîîléé"
    }
  }
  public var askingBank: String { "ååškîîñg théé bååñk…" }
  public var waitingForBank: String { "Wååîîtîîñg föör théé bååñk. Thîîš påågéé üüpdååtééš bý îîtšéélf." }
  public func orderIsSafe(_ order: String) -> String { "Ýööüü çååñ lééååvéé thîîš påågéé; öördéér \(order) îîš šååféé." }
  public var cancellingPayment: String { "Çååñçééllîîñg théé pååýmééñt. Ýööüür plååçééš çööméé bååçk thééñ." }
  public var paymentNotStarted: String { "Théé pååýmééñt çååñ't béé štåårtééd jüüšt ñööw. Wéé'll kéééép trýîîñg." }
  public var paymentsHeldUp: String {
    "Wéé çååñ't tååkéé pååýmééñtš jüüšt ñööw. Théé bööx ööffîîçéé kñööwš, ååñd wéé'll kéééép trýîîñg."
  }
  public func placesHeldUntil(_ time: String) -> String {
    "Ýööüür plååçééš ååréé hééld üüñtîîl \(time), ååñd ñööthîîñg wååš çhåårgééd."
  }
  public func paymentFailed(_ failure: PaymentFailure) -> String {
    "\(reason(failure)) Ñööthîîñg wååš çhåårgééd; ýööüür plååçééš ååréé štîîll hééld."
  }
  public func payLinkTitle(_ total: Money) -> String { "Pååý \(format.money(total))" }
  public func payLinkOrder(_ order: String) -> String { "öördéér \(order)" }
  public var payLinkLead: String { "Öpééñ thîîš påågéé îîñ å brööwšéér. Ñéévéér týpéé å çåård ñüümbéér hééréé." }
  public var payLinkCamera: String { "Ör pööîîñt ýööüür phööñéé'š çååmééråå ååt théé çöödéé." }
  public func payLinkMail(_ address: String, hasCode: Bool) -> String {
    hasCode ? "m éémååîîlš îît töö \(address), f šhööwš å QR çöödéé" : "m éémååîîlš îît töö \(address)"
  }
  public var payLinkCode: String { "f šhööwš å QR çöödéé föör ýööüür phööñéé" }
  public func payLinkEnlarge(_ columns: Int, _ rows: Int) -> String {
    "Föör å QR çöödéé, ééñlåårgéé théé wîîñdööw töö \(columns)x\(rows)."
  }
  public var payLinkWaiting: String { "Wååîîtîîñg föör ýööüür pååýmééñt." }
  public var pageUpdates: String { "Thîîš påågéé üüpdååtééš bý îîtšéélf." }
  public func linkMailed(_ address: String) -> String { "Théé lîîñk îîš ööñ îîtš wååý töö \(address)." }
  public func payTooLate(_ order: String) -> String {
    "Tîîméé îîš üüp: öördéér \(order) wååš ñööt pååîîd, ååñd ñööthîîñg wååš çhåårgééd. Îtš plååçééš ååréé réélééååšééd; thééý mååý štîîll béé ååvååîîlååbléé."
  }
  public func payCalledOff(_ order: String, _ event: String?) -> String {
    let what = event.map { "\($0) wååš" } ?? "Åll îîtš éévééñtš wééréé"
    return "\(what) çååñçééllééd. Ördéér \(order) wååš ñööt pååîîd, ååñd ñööthîîñg wååš çhåårgééd."
  }
  public func orderClosed(_ order: String, _ status: OrderStatus, _ refund: Refund?) -> String {
    guard let refund else { return "Ördéér \(order) îîš \(word(status)). Ñööthîîñg wååš çhåårgééd." }
    return
      "Ördéér \(order) îîš \(word(status)). \(format.money(refund.amount)) îîš \(word(refund.state)): \(word(refund.reason))."
  }
  public func paymentUnattended(_ order: String) -> String {
    "Wéé çååñ't löööök ååftéér thîîš pååýmééñt jüüšt ñööw: théé šhööp hååš çhååñgééd îîtš pååýmééñt šéérvîîçéé. Ördéér \(order) îîš kéépt, ååñd mööñééý thååt ýööüü pååîîd wîîll béé fööüüñd. Plééååšéé ååšk théé šhööp."
  }
  public var purchaseTitle: String { "Ýööüü ååréé gööîîñg!" }
  public func purchaseOrder(_ order: String) -> String { "Ördéér \(order)" }
  public var purchaseTickets: String { "šhööw théé tîîçkéétš" }
  public func purchaseSeats(_ count: Int, _ seats: String) -> String {
    "\(form(count, one: "Šééååt", other: "Šééååtš")) \(seats)"
  }
  public var summaryCancelled: String { "çååñçééllééd, îîtš prîîçéé wîîll béé rééfüüñdééd" }
  public var summaryUnderTickets: String { "Ýööüür tîîçkéétš ååréé îîñ théé Tîîçkéétš šééçtîîööñ." }
  public var keyGetTickets: String { "géét théé tîîçkéétš" }
  public var keyTryAgain: String { "trý åågååîîñ" }
  public var keyLeave: String { "lééååvéé" }
  public var keyLeaveCancelling: String { "lééååvéé, îît gööééš ööñ wîîthööüüt ýööüü" }
  public var keyMailLink: String { "éémååîîl méé théé lîîñk" }
  public var keyCopyAddress: String { "çööpý théé ååddrééšš" }
  public var keyShowAddress: String { "théé ååddrééšš" }
  public var keyQRCode: String { "QR çöödéé" }
  public var keyTestCard: String { "fîîll îîñ å tééšt çåård" }
  public var keyMyTickets: String { "mý tîîçkéétš" }
  public var keyBackToCart: String { "bååçk töö théé çåårt" }
  public var keyPayLater: String { "pååý lååtéér" }
  public var keyDropOrder: String { "drööp thîîš öördéér" }
}

// Orders and tickets
extension Pseudo {
  public var ordersTitle: String { "Ördéérš" }
  public var orderTitle: String { "Ördéér" }
  public var ordersNone: String { "Ýööüü hååvééñ't öördéérééd ååñýthîîñg ýéét." }
  public var ordersNoneHere: String { "Thééréé îîš ñöö öördéér hééréé." }
  public var orderNoTickets: String { "Thîîš öördéér hååš ñöö tîîçkéétš." }
  public func refundUnderWay(_ amount: Money, _ state: RefundState) -> String {
    "\(format.money(amount)) rééfüüñd \(word(state))"
  }
  public func refundedAmount(_ amount: Money) -> String { "\(format.money(amount)) rééfüüñdééd" }
  public func orderPayment(_ state: PaymentState, _ failure: PaymentFailure?) -> String {
    switch state {
    case .created, .submitted: "Pååýmééñt ööñ îîtš wååý"
    case .awaitingCustomer: "Pååýmééñt wååîîtîîñg föör ýööüü"
    case .unknown: "Pååýmééñt bééîîñg löööökééd îîñtöö"
    case .confirmed: "Pååîîd"
    case .failed: failure.map { "Ñööt çhåårgééd: \(reason($0))" } ?? "Ñööt çhåårgééd"
    case .cancelled: "Pååýmééñt çååñçééllééd"
    }
  }
  public func orderRefund(_ state: RefundState, _ reason: RefundReason) -> String {
    switch state {
    case .created, .submitted, .unknown: "Rééfüüñd ööñ îîtš wååý: \(word(reason))"
    case .confirmed: "Rééfüüñdééd: \(word(reason))"
    case .failed: "Rééfüüñd rééfüüšééd bý théé bååñk: \(word(reason))"
    }
  }
  public var lineCancelled: String { "çååñçééllééd" }
  public func lineCancelled(_ count: Int) -> String { "\(format.number(count)) çååñçééllééd" }
  public var keyTickets: String { "tîîçkéétš" }
  public var keyOrders: String { "öördéérš" }
  public var keyCopyCode: String { "çööpý théé çöödéé" }
  public var keyScroll: String { "šçrööll" }
  public var ticketsUpcoming: String { "Üpçöömîîñg" }
  public var ticketsPast: String { "Pååšt" }
  public var ticketsLogIn: String { "Löög îîñ töö šéééé ýööüür tîîçkéétš." }
  public var ticketsLogInKey: String { "löög îîñ öör šîîgñ üüp" }
  public var ticketsNone: String { "Ñöö tîîçkéétš ýéét." }
  public var ticketsNonePast: String { "Ñöö pååšt tîîçkéétš ýéét." }
  public var ticketsNoneHere: String { "Thééréé îîš ñöö tîîçkéét hééréé." }
  public var ticketsShowUpcoming: String { "šhööw üüpçöömîîñg tîîçkéétš" }
  public var ticketOver: String { "öövéér" }
  public var ticketsVoid: String { "CANCELLED" }
  public func ticketsValid(_ valid: Int, of all: Int) -> String {
    "\(format.number(valid)) ööf \(tickets(all))"
  }
  public var ticketTitle: String { "Tîîçkéét" }
  public var ticketReturn: String { "Réétüürñ" }
  public func returnUntil(_ time: String) -> String { "üüñtîîl \(time)" }
  public var ticketVoid: String { "Thîîš tîîçkéét îîš ñöö lööñgéér våålîîd." }
  public var ticketCancelled: String { "Thîîš tîîçkéét wååš çååñçééllééd ååñd îîš ñöö lööñgéér våålîîd." }
  public var ticketCodeHint: String { "f šhööwš îîtš QR çöödéé ööñ théé füüll šçrééééñ" }
  public func savedAs(_ path: String) -> String { "Šååvééd ååš \(path)." }
  public func notSaved(_ problem: ExportProblem) -> String {
    switch problem {
    case .noDirectory: "Théé fîîléé wååšñ't šååvééd: ñöö dîîrééçtöörý hééréé çååñ béé wrîîttééñ."
    case .namesTaken: "Théé fîîléé wååšñ't šååvééd: thééréé ååréé töööö mååñý fîîlééš ööf thååt ñååméé."
    case .system(let reason): "Théé fîîléé wååšñ't šååvééd: \(reason)."
    }
  }
  public var keyUpcomingTickets: String { "üüpçöömîîñg tîîçkéétš" }
  public var keyPastTickets: String { "pååšt tîîçkéétš" }
  public var keyFullScreen: String { "füüll šçrééééñ" }
  public var keyReturn: String { "réétüürñ" }
  public var keyNewCode: String { "ñééw çöödéé" }
  public var newCodeTitle: String { "Ñééw çöödéé föör thîîš tîîçkéét?" }
  public var newCodeQuestion: String {
    "Théé çöödéé îît hååš ñööw štööpš wöörkîîñg ååt ööñçéé, ööñ pååpéér ååñd ööñ éévéérý phööñéé. Ýööüü'll šéééé théé ñééw ööñéé hééréé, ååñd wéé'll éémååîîl îît töö ýööüü."
  }
  public var newCodeMake: String { "Mååkéé å ñééw çöödéé" }
  public var newCodeKeep: String { "Kéééép théé çöödéé" }
  public var newCodeMade: String { "Thîîš îîš théé ñééw çöödéé. Théé ööñéé bééfööréé ñöö lööñgéér wöörkš." }
  public var keyCalendarFile: String { "çåålééñdåår fîîléé" }
  public var keyTextFile: String { "tééxt fîîléé" }
  public var returnTitle: String { "Réétüürñ ýööüür tîîçkéét?" }
  public func returnWords(_ one: Money?, all: Money?, tickets: Int) -> String {
    let lead = "Ît îîš ñöö lööñgéér våålîîd thééñ, ååñd îîtš plååçéé gööééš töö ööthéérš."
    guard let one, let all else { return "\(lead) Îtš prîîçéé wååš rééfüüñdééd bééfööréé." }
    if all.isZero { return lead }
    return tickets > 1
      ? "\(lead) \(format.money(one)) gööééš bååçk töö théé çåård ýööüü pååîîd wîîth; föör ååll \(format.number(tickets)), \(format.money(all))."
      : "\(lead) \(format.money(one)) gööééš bååçk töö théé çåård ýööüü pååîîd wîîth."
  }
  public var returnKeep: String { "Kéééép îît" }
  public var returnOne: String { "Réétüürñ thîîš tîîçkéét" }
  public func returnAll(_ count: Int) -> String { "Réétüürñ ååll \(format.number(count))" }
  public func returned(_ money: Money) -> String {
    money.isZero
      ? "Réétüürñééd. Thééréé wååš ñööthîîñg töö rééfüüñd." : "Réétüürñééd. \(format.money(money)) wîîll béé rééfüüñdééd."
  }
  public func returnOffer(until time: String, for refund: Money?) -> String {
    refund.map { "Tîîçkéétš çååñ béé réétüürñééd üüñtîîl \(time), föör \(format.money($0))." }
      ?? "Tîîçkéétš çååñ béé réétüürñééd üüñtîîl \(time)."
  }
  public func undelivered(_ channel: Channel, _ recipient: String, _ kind: MessageKind, _ reason: String)
    -> String
  {
    let what = channel == .email ? "Théé éémååîîl" : "Théé tééxt mééššåågéé"
    return "\(what) töö \(recipient) (\(word(kind))) çööüüld ñööt béé déélîîvéérééd: \(reason)."
  }
  public func refusal(_ refusal: MailRefusal, _ answer: String) -> String {
    let meaning =
      switch refusal {
      case .mailbox: "Mååîîlbööx rééjééçtééd"
      case .full: "Mååîîlbööx füüll"
      case .policy: "Rééfüüšééd bý thééîîr mååîîl šéérvéér'š rüülééš"
      case .other: "Rééfüüšééd bý thééîîr mååîîl šéérvéér"
      }
    return "\(meaning) (\(answer))"
  }
}

// Accounts
extension Pseudo {
  public var logInTitle: String { "Löög îîñ" }
  public var logInLead: String { "Çüüštööméérš ååñd štååff üüšéé théé šååméé föörm." }
  public var logInLeadCheckout: String { "Ýööüür çåårt îîš wååîîtîîñg föör ýööüü." }
  public var logInLeadMailedCode: String {
    "Mååñý wrööñg pååššwöördš wééréé trîîééd föör thîîš ååççööüüñt. Îf thééréé îîš ööñéé, å çöödéé wååš éémååîîlééd töö îît."
  }
  public var hintReveal: String { "^R šhööwš whååt ýööüü týpéé" }
  public var buttonLogIn: String { "Löög îîñ" }
  public var buttonSignUpInstead: String { "Šîîgñ üüp îîñštééååd" }
  public var mailedCode: String { "Çöödéé frööm théé éémååîîl" }
  public var keySignUp: String { "šîîgñ üüp" }
  public var keyForgotPassword: String { "föörgööt pååššwöörd" }
  public func welcome(_ name: String) -> String { "Wéélçööméé, \(name)." }
  public var demoShownOnce: String { "Töö trý îît ööüüt (šhööwñ ööñlý ñööw):" }
  public var demoShownBefore: String { "Déémöö ååççööüüñtš (pååššwöördš wééréé šhööwñ ååt fîîršt štåårt):" }
  public var demoAdmin: String { "bööx-office mååñåågéér" }
  public var demoCustomer: String { "büüýš tîîçkéétš" }
  public var loggedOut: String { "Lööggééd ööüüt. Šéééé ýööüü." }
  public var signUpTitle: String { "Šîîgñ üüp" }
  public var signUpLead: String { "Twöö çöödééš çööméé ñééxt: ööñéé bý éémååîîl, thééñ ööñéé bý tééxt mééššåågéé." }
  public var hintName: String { "ååš îît šhööüüld ååppééåår ööñ ýööüür tîîçkéétš" }
  public var hintEmail: String { "tîîçkéétš ååñd çöödééš göö thééréé" }
  public var hintNewPassword: String { "ååt lééååšt 12 çhåårååçtéérš, å fééw wöördš ååréé fîîñéé · ^R šhööwš théém" }
  public var buttonSignUp: String { "Šîîgñ üüp" }
  public var buttonHaveAccount: String { "Î hååvéé ååñ ååççööüüñt" }
  public var keyLogInInstead: String { "löög îîñ îîñštééååd" }
  public var keyLogIn: String { "löög îîñ" }
  public func verifyTitle(_ channel: Channel) -> String {
    channel == .email ? "Çööñfîîrm ýööüür éémååîîl (1 ööf 2)" : "Çööñfîîrm ýööüür phööñéé (2 ööf 2)"
  }
  public func correctTitle(_ channel: Channel) -> String {
    channel == .email ? "Çöörrééçt ýööüür éémååîîl" : "Çöörrééçt ýööüür phööñéé ñüümbéér"
  }
  public var correctLead: String { "Wéé'll šééñd å ñééw çöödéé thééréé; théé ööld ööñéé štööpš wöörkîîñg." }
  public func verifyLead(_ channel: Channel, isShownHere: Bool) -> String {
    switch (channel, isShownHere) {
    case (.email, true):
      "Ñööthîîñg îîš šééñt frööm hééréé: ^O šhööwš théé çöödéé. Ît îîš gööööd föör tééñ mîîñüütééš. Å tééxt mééššåågéé töö ýööüür phööñéé çöömééš ñééxt."
    case (.phone, true): "Ñööthîîñg îîš šééñt frööm hééréé: ^O šhööwš théé çöödéé. Ît îîš gööööd föör tééñ mîîñüütééš."
    case (.email, false):
      "Çhééçk ýööüür éémååîîl. Théé çöödéé îîš gööööd föör tééñ mîîñüütééš. Å tééxt mééššåågéé töö ýööüür phööñéé çöömééš ñééxt."
    case (.phone, false): "Çhééçk ýööüür phööñéé. Théé çöödéé îîš gööööd föör tééñ mîîñüütééš."
    }
  }
  public var verifyUndeliveredLead: String { "Çöörrééçt théé ååddrééšš, öör šééñd îît åågååîîñ." }
  public func verifyFor(_ address: String) -> String { "föör \(address)" }
  public func codeSent(_ channel: Channel, _ address: String) -> String {
    channel == .email ? "Å çöödéé wååš éémååîîlééd töö \(address)." : "Å çöödéé wååš tééxtééd töö \(address)."
  }
  public func codeOnItsWay(_ address: String) -> String { "Å çöödéé îîš ööñ îîtš wååý töö \(address)." }
  public var codeHeldBack: String {
    "Töööö mååñý tééxt mééššåågééš wééñt ööüüt töödååý. Ýööüürš hååš töö wååîît; trý åågååîîñ töömöörrööw."
  }
  public func noCode(_ address: String) -> String { "Ñöö çöödéé îîš ööpééñ föör \(address). ^S ååškš föör ööñéé." }
  public func isConfirmed(_ address: String) -> String { "\(address) îîš çööñfîîrmééd" }
  public func codeLabel(_ channel: Channel) -> String {
    channel == .email ? "Çöödéé frööm théé éémååîîl" : "Çöödéé frööm théé tééxt mééššåågéé"
  }
  public var buttonConfirm: String { "Çööñfîîrm" }
  public var buttonSendCodeThere: String { "Šééñd å çöödéé thééréé" }
  public var keyKeepOldAddress: String { "kéééép théé ööld ööñéé" }
  public var keyMessages: String { "mééššåågééš" }
  public func keySendAgain(_ channel: Channel) -> String {
    channel == .email ? "šééñd théé éémååîîl åågååîîñ" : "šééñd théé tééxt åågååîîñ"
  }
  public func keyCorrect(_ channel: Channel) -> String {
    channel == .email ? "çöörrééçt théé éémååîîl" : "çöörrééçt théé phööñéé"
  }
  public var corrected: String { "Çöörrééçtééd. Å çöödéé îîš ööñ îîtš wååý thééréé." }
  public func sentAgain(_ channel: Channel) -> String {
    channel == .email ? "Åñööthéér éémååîîl îîš ööñ îîtš wååý." : "Åñööthéér tééxt îîš ööñ îîtš wååý."
  }
  public func verified(_ name: String) -> String { "Véérîîfîîééd. Wéélçööméé, \(name)." }
  public var forgottenTitle: String { "Rééšéét ýööüür pååššwöörd" }
  public var forgottenLead: String { "Wéé'll éémååîîl ýööüü å çöödéé." }
  public func resetCode(for email: String, isShownHere: Bool) -> String {
    isShownHere
      ? "Ñööthîîñg îîš šééñt frööm hééréé. Îf \(email) hååš ååñ ååççööüüñt, théé éémååîîl wîîth å çöödéé îîš îîñ ööüütbööx/ ööf théé dååtåå dîîrééçtöörý."
      : "Îf \(email) hååš ååñ ååççööüüñt hééréé, wéé'véé éémååîîlééd å çöödéé töö îît."
  }
  public var resetCodeGood: String { "Ît wöörkš hééréé, föör tééñ mîîñüütééš." }
  public var newPassword: String { "Ñééw pååššwöörd" }
  public var hintResetCode: String { "šîîx dîîgîîtš, frööm théé éémååîîl" }
  public var buttonSendMeCode: String { "Šééñd méé å çöödéé" }
  public var buttonSetPassword: String { "Šéét théé pååššwöörd" }
  public var passwordIsSet: String { "Ýööüür ñééw pååššwöörd îîš šéét. Löög îîñ wîîth îît." }
  public var keyAnotherAddress: String { "ååñööthéér ååddrééšš" }
  public var accountTitle: String { "Åççööüüñt" }
  public func accountEntry(_ entry: AccountEntry) -> String {
    switch entry {
    case .verify: "Véérîîfý éémååîîl ååñd phööñéé"
    case .orders: "Mý öördéérš"
    case .messages: "Mééššåågééš"
    case .settings: "Šééttîîñgš"
    case .name: "Çhååñgéé mý ñååméé"
    case .email: "Çhååñgéé mý éémååîîl"
    case .phone: "Çhååñgéé mý phööñéé"
    case .password: "Çhååñgéé mý pååššwöörd"
    case .secondFactor: "Šééçööñd fååçtöör"
    case .keys: "SSH kééýš"
    case .logOut: "Löög ööüüt"
    }
  }
  public func accountEntryWords(_ entry: AccountEntry) -> String {
    switch entry {
    case .verify: "ñéééédééd bééfööréé ýööüü çååñ büüý"
    case .orders: "éévéérýthîîñg ýööüü bööüüght hééréé"
    case .messages: "éémååîîlš ååñd tééxtš wéé šééñt ýööüü"
    case .settings: "lååñgüüåågéé, çöölööüürš, mööüüšéé"
    case .name: "üüšééd ööñ ñééw tîîçkéétš"
    case .email, .phone: "å çöödéé gööééš töö théé ñééw ööñéé"
    case .password: "théé ööld ööñéé îîš ååškééd föör"
    case .secondFactor: "å çöödéé frööm ýööüür phööñéé ååt ééååçh löög-in"
    case .keys: "löög îîñ wîîthööüüt å pååššwöörd"
    case .logOut: "ýööüür tîîçkéétš ååréé kéépt"
    }
  }
  public var addressVerified: String { "véérîîfîîééd" }
  public var addressUnverified: String { "ñööt véérîîfîîééd ýéét" }
  public var changeNameTitle: String { "Çhååñgéé mý ñååméé" }
  public var changeNameLead: String { "Tîîçkéétš ýööüü åålrééåådý hååvéé kéééép théé ñååméé thééý wééréé bööüüght wîîth." }
  public var buttonChange: String { "Çhååñgéé îît" }
  public func helloName(_ name: String) -> String { "Hééllöö, \(name)." }
  public var changePasswordTitle: String { "Çhååñgéé mý pååššwöörd" }
  public var oldPassword: String { "Öld pååššwöörd" }
  public var wrongOldPassword: String { "Thîîš îîšñ't ýööüür ööld pååššwöörd." }
  public var passwordChanged: String {
    "Ýööüür pååššwöörd hååš bééééñ çhååñgééd. Ýööüü ååréé lööggééd ööüüt éévéérýwhééréé éélšéé."
  }
  public func changeContactTitle(_ channel: Channel) -> String {
    channel == .email ? "Çhååñgéé mý éémååîîl" : "Çhååñgéé mý phööñéé"
  }
  public func changeContactLead(_ channel: Channel) -> String {
    channel == .email
      ? "Å çöödéé gööééš töö théé ñééw ååddrééšš. Wéé'll tééll théé ööld ööñéé ååbööüüt théé çhååñgéé."
      : "Å çöödéé gööééš töö théé ñééw ñüümbéér bý tééxt mééššåågéé. Wéé'll tééll théé ööld ööñéé ååbööüüt théé çhååñgéé."
  }
  public func changeContactSent(_ address: String) -> String {
    "Å çöödéé wååš šééñt töö \(address). Ñööthîîñg çhååñgééš üüñtîîl ýööüü týpéé îît."
  }
  public func newContact(_ channel: Channel) -> String { channel == .email ? "Ñééw éémååîîl" : "Ñééw phööñéé" }
  public var buttonSendCode: String { "Šééñd théé çöödéé" }
  public var buttonSendAnother: String { "Šééñd ååñööthéér çöödéé" }
  public func contactChanged(_ channel: Channel) -> String {
    channel == .email
      ? "Ýööüür éémååîîl hååš bééééñ çhååñgééd. Ýööüü ååréé lööggééd ööüüt éévéérýwhééréé éélšéé."
      : "Ýööüür phööñéé ñüümbéér hååš bééééñ çhååñgééd."
  }
  public var secondFactorTitle: String { "Šééçööñd fååçtöör" }
  public var secondFactorLead: String {
    "Ådd théé kééý töö ååñ ååüüthééñtîîçååtöör ååpp, thééñ týpéé théé çöödéé thååt îît šhööwš. Frööm thééñ ööñ ééååçh löög-in ååškš föör ööñéé."
  }
  public var hintAppCode: String { "šîîx dîîgîîtš, ñééw ééååçh håålf mîîñüütéé" }
  public var buttonTurnOn: String { "Tüürñ îît ööñ" }
  public var secondFactorKey: String { "Théé kééý" }
  public var secondFactorScan: String { "^F šhööwš îît ååš å QR çöödéé töö šçååñ." }
  public var scanCaption: String { "föör ýööüür ååüüthééñtîîçååtöör ååpp" }
  public var keyTurnOff: String { "tüürñ îît ööff" }
  public var keyScan: String { "QR çöödéé töö šçååñ" }
  public var keyCopyKey: String { "çööpý théé kééý" }
  public func secondFactorOn(since date: String) -> String {
    "Öñ šîîñçéé \(date): ééååçh löög-in ååškš föör å çöödéé frööm ýööüür ååüüthééñtîîçååtöör ååpp."
  }
  public func recoveryCodesLeft(_ count: Int) -> String {
    "\(self.count(count, one: "rééçöövéérý çöödéé", other: "rééçöövéérý çöödééš")) lééft. Föör ñééw ööñééš, tüürñ îît ööff ååñd ööñ åågååîîñ."
  }
  public var turnOffLead: String { "Öñçéé îît îîš ööff, ýööüür pååššwöörd åålööñéé ööpééñš ýööüür ååççööüüñt." }
  public var recoveryTitle: String { "Ýööüür rééçöövéérý çöödééš" }
  public var recoveryLead: String {
    "Wrîîtéé théém dööwñ ñööw: thééý ååréé ñéévéér šhööwñ åågååîîñ. Éååçh léétš ýööüü îîñ ööñçéé wîîthööüüt ýööüür ååpp."
  }
  public var secondFactorIsOn: String { "Ýööüür šééçööñd fååçtöör îîš ööñ." }
  public var secondFactorIsOff: String { "Ýööüür šééçööñd fååçtöör îîš ööff." }
  public var keysTitle: String { "SSH kééýš" }
  public var keysNone: String { "Ñöö kééý ööpééñš ýööüür ååççööüüñt wîîthööüüt å pååššwöörd ýéét." }
  public var keysNoneHere: String { "Thééréé îîš ñöö kééý hééréé." }
  public var keysAddYours: String { "åådd théé kééý ýööüü çååméé wîîth" }
  public var keysCameWithout: String { "Ýööüü çååméé wîîthööüüt å kééý. Çööññééçt bý SSH wîîth ööñéé töö åådd îît." }
  public var keysNotForStaff: String { "Štååff löög îîñ bý pååššwöörd: å kééý îîš ñéévéér ééñööüügh föör théém." }
  public var keysVerifyFirst: String { "Véérîîfý ýööüür éémååîîl ååñd phööñéé fîîršt." }
  public var keysHereAlready: String { "Théé kééý ööf thîîš vîîšîît îîš åålrééåådý îîñ théé lîîšt." }
  public var keyAddKey: String { "åådd thîîš kééý" }
  public var keyRename: String { "rééñååméé" }
  public var keyRevoke: String { "réévöökéé" }
  public var revokeTitle: String { "Réévöökéé thîîš kééý?" }
  public func revokeWords(_ name: String) -> String {
    "“\(name)” ñöö lööñgéér ööpééñš ýööüür ååççööüüñt. Åñýööñéé lööggééd îîñ wîîth îît îîš lööggééd ööüüt."
  }
  public var revokeKeep: String { "Kéééép îît" }
  public var revokeConfirm: String { "Réévöökéé îît" }
  public func revoked(_ name: String) -> String { "“\(name)” îîš réévöökééd." }
  public var keyOfThisVisit: String { "ýööüü çååméé wîîth thîîš ööñéé" }
  public func keyAdded(_ date: String) -> String { "ååddééd \(date)" }
  public func keyLastUsed(_ time: String) -> String { "lååšt üüšééd \(time)" }
  public var addKeyTitle: String { "Löög îîñ wîîthööüüt å pååššwöörd ñééxt tîîméé?" }
  public var addKeyLead: String {
    "Ýööüü çååméé wîîth ååñ SSH kééý. Wîîth îît, ššh brîîñgš ýööüü štrååîîght îîñ; ýööüü çååñ réévöökéé îît üüñdéér Åççööüüñt ååt ååñý tîîméé."
  }
  public var addKeyName: String { "mý kééý" }
  public var hintKeyName: String { "whååt ýööüü wîîll kñööw îît bý" }
  public var buttonRememberKey: String { "Rééméémbéér thîîš kééý" }
  public var buttonNotNow: String { "Ñööt ñööw" }
  public var keyRemembered: String { "Frööm ñööw ööñ, thîîš kééý brîîñgš ýööüü štrååîîght îîñ." }
  public var renameKeyTitle: String { "Rééñååméé théé kééý" }
  public var buttonRename: String { "Rééñååméé îît" }
  public var messagesTitle: String { "Mééššåågééš" }
  public var messagesNone: String { "Ñööthîîñg hååš bééééñ šééñt töö ýööüü ýéét." }
  public func messagesNote(_ shown: Set<Channel>) -> String {
    shown == [.phone]
      ? "tééxtš åårééñ't šééñt frööm hééréé"
      : shown == [.email] ? "éémååîîl îîšñ't šééñt frööm hééréé" : "déémöö: ñööthîîñg lééft thîîš mååçhîîñéé"
  }
  public func channel(_ channel: Channel) -> String { channel == .email ? "éémååîîl" : "tééxt" }
  public var messageTo: String { "Töö" }
  public var settingsTitle: String { "Šééttîîñgš" }
  public var settingsKept: String { "Kéépt wîîth ýööüür ååççööüüñt, whééréévéér ýööüü löög îîñ." }
  public var settingsForVisit: String { "Föör thîîš vîîšîît ööñlý. Löög îîñ töö kéééép théém." }
  public var keyPreviousValue: String { "préévîîööüüš våålüüéé" }
  public var settingTheme: String { "Thééméé" }
  public var settingThemeWords: String { "véélvéét, dåårk, lîîght öör çööñtrååšt" }
  public var settingColors: String { "Çöölööüürš" }
  public func settingColorsWords(_ detected: String) -> String { "déétééçtééd: \(detected)" }
  public var settingMouse: String { "Mööüüšéé" }
  public var settingMouseWords: String { "ööff: théé mööüüšéé šéélééçtš tééxt töö çööpý" }
  public var settingMotion: String { "Möötîîööñ" }
  public var settingMotionWords: String { "špîîññéérš ååñd hîîghlîîghtš" }
  public var settingLanguage: String { "Lååñgüüåågéé" }
  public var settingLanguageWords: String { "ööf théé šçrééééñš, ååñd ööf éémååîîlš, tééxtš ååñd tîîçkéétš" }
  public func isOn(_ isOn: Bool) -> String { isOn ? "ööñ" : "ööff" }
}

// At the door
extension Pseudo {
  public func label(_ key: DoorKey) -> String {
    switch key {
    case .clear: "çlééåår"
    case .undo: "üüñdöö"
    case .override: "léét îîñ ååñýwååý"
    case .turn: "îîñ öör ööüüt"
    case .figures: "fîîgüürééš"
    case .scans: "šçååñš"
    case .help: keyHelp
    case .leave: "lééååvéé théé gååtéé"
    case .quit: keyQuitNow
    case .repaint: "pååîîñt ååñééw"
    case .up: "préévîîööüüš"
    case .down: "ñééxt"
    case .admit: "léét îîñ, twîîçéé"
    case .door: "döööör"
    case .print: "ååttééñdééééš"
    case .sortByName: "bý ñååméé"
    case .sortBySeat: "bý šééååt"
    case .saveText: "šååvéé tééxt"
    case .savePDF: "šååvéé PDF"
    }
  }

  public func place(_ standing: GateStanding) -> String {
    ([standing.title, standing.list] + (standing.gate.map { [$0] } ?? [])).joined(separator: " · ")
  }

  public func mode(_ standing: GateStanding) -> String {
    let gates =
      standing.unheard == 0 ? "" : ", \(count(standing.unheard, one: "gååtéé", other: "gååtééš")) üüñhééåård"
    switch standing.mode {
    case .online: return "ööñlîîñéé" + gates
    case .near(let since):
      return "SHOP UNREACHABLE šîîñçéé \(format.time(since, zone: standing.timeZone))" + gates
    case .alone(let since):
      return "ALONE šîîñçéé \(format.time(since, zone: standing.timeZone))" + gates
    }
  }

  public func toUpload(_ scans: Int) -> String { "\(count(scans, one: "šçååñ", other: "šçååñš")) töö üüplööååd" }

  public func shortMode(_ standing: GateStanding) -> String {
    switch standing.mode {
    case .online: "ööñlîîñéé"
    case .near(let since): "NO SHOP \(format.time(since, zone: standing.timeZone))"
    case .alone(let since): "ALONE \(format.time(since, zone: standing.timeZone))"
    }
  }

  public func inside(_ inside: Int, of expected: Int) -> String {
    "\(format.number(inside)) ööf \(format.number(expected)) îîñ"
  }

  public func way(_ direction: DoorDirection) -> String {
    switch direction {
    case .entry: "wååý îîñ"
    case .exit: "WAY OUT"
    }
  }

  public func waiting(_ codes: Int) -> String { "\(count(codes, one: "çöödéé", other: "çöödééš")) wååîîtîîñg" }
  public func possiblyTwice(_ tickets: Int) -> String {
    "üüp töö \(count(tickets, one: "tîîçkéét", other: "tîîçkéétš")) çööüüld béé îîñ twîîçéé"
  }

  public func scanPrompt(canSearch: Bool) -> String {
    canSearch ? "šçååñ å çöödéé, öör týpéé å ñååméé öör å šééååt" : "šçååñ å çöödéé, öör týpéé å tîîçkéét'š çöödéé"
  }
  public var overridePrompt: String { "Whý ååréé thééý léét îîñ? Týpéé å rééååšööñ, thééñ ⏎" }
  public var undoPrompt: String { "Whý îîš îît tååkééñ bååçk? Týpéé å rééååšööñ, thééñ ⏎" }
  public var readingCode: String { "rééåådîîñg …" }

  public func word(_ reason: ScanReason) -> String {
    switch reason {
    case .entered, .overridden: "COME IN"
    case .left: "GOODBYE"
    case .unknown, .foreign, .incomplete: "LOOK"
    case .forged, .noSuchTicket, .otherEvent, .replaced, .cancelled, .refunded, .eventCancelled, .notOnList,
      .tooEarly, .tooLate, .alreadyIn, .notInside, .homeGate:
      "NO"
    }
  }
  public var wordTakenBack: String { "TAKEN BACK" }
  public var wordNobody: String { "NOBODY" }
  public var wordNotRead: String { "TRY AGAIN" }

  public func why(_ answer: ScanAnswer, zone: String, now: Timestamp) -> String? {
    let bound = answer.bound.map { format.dateAndTime($0, zone: zone, now: now) }
    switch answer.reason {
    case .entered, .left: return nil
    case .overridden: return "Léét îîñ ååñýwååý."
    case .unknown: return "Léét îîñ. Ît'š šîîgñééd bý théé šhööp, büüt ñööt ööñ thîîš gååtéé'š lîîšt: prööbååblý šööld lååtéé."
    case .foreign: return "Thååt'š ñööt ööñéé ööf ööüür tîîçkéétš."
    case .incomplete: return "Öñlý påårt ööf å çöödéé wååš rééååd. Šçååñ îît åågååîîñ."
    case .forged: return "Ñööt ööüür tîîçkéét: ñööböödý hééréé šîîgñééd îît."
    case .noSuchTicket: return "Ñöö tîîçkéét hååš thååt çöödéé."
    case .otherEvent:
      return answer.instead.map { "Ît'š föör ååñööthéér éévééñt: \($0)." }
        ?? "Ît'š föör ååñööthéér éévééñt öör ååñööthéér dååý."
    case .replaced:
      guard let replaced = answer.ticket?.replaced else { return "Thééréé îîš å ñééwéér çöödéé föör thîîš tîîçkéét." }
      let day = format.date(replaced.at, zone: zone, now: now, hasWeekday: false)
      switch replaced.reason {
      case .askedFor: return "Rééplååçééd ööñ \(day). Åšk föör théé ñééw çöödéé."
      case .eventMoved: return "Théé éévééñt möövééd: thééréé hååš bééééñ å ñééw çöödéé šîîñçéé \(day)."
      case .renamed: return "Pååššééd ööñ töö šöömééböödý éélšéé ööñ \(day)."
      }
    case .cancelled: return "Thîîš tîîçkéét wååš çååñçééllééd."
    case .refunded: return "Thîîš tîîçkéét wååš rééfüüñdééd."
    case .eventCancelled: return "Thîîš éévééñt îîš çååñçééllééd."
    case .notOnList:
      return answer.instead.map { "Ñööt ööñ thîîš lîîšt. Ît'š ööñ: \($0)." } ?? "Ñööt ööñ thîîš lîîšt."
    case .tooEarly: return bound.map { "Töööö ééåårlý: gööööd frööm \($0)." } ?? "Töööö ééåårlý."
    case .tooLate: return bound.map { "Töööö lååtéé: gööööd üüñtîîl \($0)." } ?? "Töööö lååtéé."
    case .alreadyIn: return answer.earlier == nil ? "Ålrééåådý îîñ." : nil
    case .notInside: return "Thééý hååvééñ't çööméé îîñ, šöö thééý çååñ't göö ööüüt."
    case .homeGate:
      return answer.instead.map { "Plééååšéé šééñd théém töö thîîš gååtéé: \($0)." } ?? "Ît béélööñgš töö ååñööthéér gååtéé."
    }
  }

  public func earlier(_ passage: Passage, zone: String, now: Timestamp) -> String {
    let at = format.time(passage.at, zone: zone)
    let day = format.date(passage.at, zone: zone, now: now)
    let when = day == format.date(now, zone: zone, now: now) ? at : "\(day) \(at)"
    let place = passage.gate.map { ", \($0)" } ?? ""
    return switch passage.direction {
    case .entry: "Ålrééåådý îîñ šîîñçéé \(when)\(place), léét îîñ bý \(passage.by)"
    case .exit: "Wééñt ööüüt ååt \(when)\(place), šçååññééd bý \(passage.by)"
    }
  }

  public func takenBack(_ holder: String?) -> String {
    holder.map { "\($0) îîš ñööt îîñ. Théé tîîçkéét îîš gööööd åågååîîñ." } ?? "Théé tîîçkéét îîš gööööd åågååîîñ."
  }
  public func nobodyFound(_ words: String) -> String { "Ñöö tîîçkéét mååtçhééš “\(words)”." }
  public func scanAgain(_ refusal: String) -> String { "\(refusal) Šçååñ îît åågååîîñ." }
  public var nothingScanned: String { "Rééåådý. Ñööthîîñg hååš bééééñ šçååññééd hééréé ýéét." }

  public func obstacle(_ obstacle: DoorObstacle) -> String {
    switch obstacle {
    case .nothingToUndo: "Ñööböödý hååš çööméé îîñ hééréé whööm ýööüü çööüüld tååkéé bååçk."
    case .nothingToOverride: "Théé lååšt šçååñ wååš ñööt rééfüüšééd."
    case .leadOnly: "Öñlý å döööör lééååd çååñ döö thååt."
    case .noSearch: "Thééréé îîš ñöö lîîšt töö šééåårçh hééréé. Šçååñ théé çöödéé, öör týpéé TX ååñd whååt fööllööwš."
    case .busy: "Štîîll wååîîtîîñg föör ååñ ååñšwéér."
    case .tooFewLetters(let least): "Týpéé ååt lééååšt \(count(least, one: "lééttéér", other: "lééttéérš"))."
    case .pressAgain(let key):
      switch key {
      case .undo: "Prééšš ^U åågååîîñ töö tååkéé bååçk théé lååšt ééñtrý."
      case .leave: "Prééšš ^X åågååîîñ töö lééååvéé théé gååtéé."
      case .quit: "Prééšš ^C åågååîîñ töö qüüîît."
      case .clear, .override, .turn, .figures, .scans, .help, .repaint, .up, .down, .admit, .door, .print,
        .sortByName, .sortBySeat, .saveText, .savePDF:
        "Prééšš îît åågååîîñ."
      }
    }
  }

  public func scannerLost(_ path: String) -> String {
    "Théé šçååññéér ååt \(path) îîš gööñéé. Plüüg îît îîñ ååñd ööpééñ théé gååtéé åågååîîñ."
  }
  public func scannerUnreadable(_ path: String, _ reason: String) -> String {
    "\(path) çååñ't béé rééååd ååš å šçååññéér: \(reason)."
  }
  public var serialNeedsScreens: String {
    "--serial ñéééédš théé šçrééééñš; lîîñéé bý lîîñéé, týpéé öör pîîpéé théé çöödééš îîñštééååd."
  }
  public var openGateFirst: String { "Å çöödéé wååš šçååññééd, büüt ñöö gååtéé îîš ööpééñ hééréé." }

  public func found(_ tickets: Int) -> String { "\(count(tickets, one: "tîîçkéét", other: "tîîçkéétš")) fööüüñd" }
  public var enterChooses: String { "↑↓ çhööööšéé, ⏎ tååkéé" }
  public func enterAdmits(_ holder: String) -> String { "⏎ ööñçéé mööréé léétš îîñ \(holder)" }
  public func state(_ void: VoidReason) -> String {
    switch void {
    case .cancelled: "çååñçééllééd"
    case .refunded: "rééfüüñdééd"
    case .eventCancelled: "éévééñt çååñçééllééd"
    }
  }

  public var lastScans: String { "Lååšt šçååñš" }
  public func short(_ reason: ScanReason) -> String {
    switch reason {
    case .entered: "çååméé îîñ"
    case .left: "wééñt ööüüt"
    case .overridden: "léét îîñ ååñýwååý"
    case .unknown: "ñööt ööñ théé lîîšt"
    case .foreign: "ñööt ööüürš"
    case .incomplete: "påårt ööf å çöödéé"
    case .forged: "föörgééd"
    case .noSuchTicket: "ñöö šüüçh tîîçkéét"
    case .otherEvent: "ööthéér éévééñt"
    case .replaced: "rééplååçééd"
    case .cancelled: "çååñçééllééd"
    case .refunded: "rééfüüñdééd"
    case .eventCancelled: "éévééñt çååñçééllééd"
    case .notOnList: "ñööt ööñ thîîš lîîšt"
    case .tooEarly: "töööö ééåårlý"
    case .tooLate: "töööö lååtéé"
    case .alreadyIn: "åålrééåådý îîñ"
    case .notInside: "ñööt îîñšîîdéé"
    case .homeGate: "ööthéér gååtéé"
    }
  }
  public var isTakenBack: String { "tååkééñ bååçk" }
  public var notAnswered: String { "ñööt ååñšwéérééd" }

  public func name(_ figure: DoorFigure) -> String {
    switch figure {
    case .inside: "Îñšîîdéé ñööw"
    case .admitted: "Çååméé îîñ"
    case .expected: "Éxpééçtééd"
    case .refused: "Rééfüüšééd"
    case .overrides: "Léét îîñ ååñýwååý"
    case .incidents: "Öpééñ îîñçîîdééñtš"
    case .byGate: "Bý gååtéé"
    case .pace: "Éñtrîîééš, éévéérý 5 mîîñüütééš"
    }
  }
  public var allGates: String { "ååll gååtééš" }
  public func heardAt(_ time: String) -> String { "hééåård \(time)" }
  public func allIn(by time: String) -> String { "Åll îîñ bý \(time) ååt thîîš pååçéé" }
  public var paceUnknown: String { "Töööö fééw hååvéé çööméé töö šååý whééñ ååll ååréé îîñ." }

  public var chooseDoor: String { "Whîîçh lîîšt, ååt whîîçh gååtéé?" }
  public var chooseDoorEvent: String { "Whîîçh éévééñt'š döööör?" }
  public func doorOpen(_ list: CheckInList, zone: String, now: Timestamp) -> String {
    let times =
      "\(format.dateAndTime(list.opensAt, zone: zone, now: now)) – \(format.time(list.closesAt, zone: zone))"
    return switch list.entry {
    case .once: "\(times), ööñçéé"
    case .daily: "\(times), ööñçéé å dååý"
    case .inAndOut: "\(times), îîñ ååñd ööüüt"
    }
  }
  public var anyGate: String { "ñöö gååtéé îîñ påårtîîçüülåår" }
  public var noDoorEvents: String { "Ñöö éévééñt hååš îîtš döööör ööpééñ töö ýööüü." }
  public var noLists: String { "Thîîš éévééñt hååš ñöö çhééçk-in lîîšt ýéét." }
  public var noSuchDoor: String { "Thééréé îîš ñöö šüüçh éévééñt, lîîšt öör gååtéé. Çhööööšéé ööñéé thååt îîš thééréé." }

  public func attendeeHeading(_ tickets: Int) -> String {
    "Åttééñdééééš: \(count(tickets, one: "tîîçkéét", other: "tîîçkéétš"))"
  }
  public func column(_ column: AttendeeColumn) -> String {
    switch column {
    case .holder: "Ñååméé"
    case .seat: "Šééååt"
    case .type: "Tîîçkéét"
    case .order: "Ördéér"
    case .came: "Îñ"
    }
  }
  public func page(_ number: Int, of count: Int) -> String {
    "Påågéé \(format.number(number)) ööf \(format.number(count))"
  }
  public func sorted(bySeat: Bool) -> String { bySeat ? "bý šééååt" : "bý ñååméé" }
  public func asOf(_ time: String) -> String { "Åš ööf \(time)" }
  public var nobodyExpected: String { "Ñööböödý hååš å tîîçkéét ýéét." }
  public var noPDFHere: String { "PDFš ñééééd çååîîröö ååñd Pååñgöö: îîñštååll lîîbçååîîröö2 ååñd lîîbpååñgöö-1.0-0." }

  public var plainDoorHelp: [String] {
    [
      "Šçååñ å çöödéé, öör týpéé å tîîçkéét'š çöödéé, å ñååméé öör å šééååt, ååñd prééšš Éñtéér.",
      "Å ñüümbéér léétš îîñ whööm å šééåårçh fööüüñd.",
      "Ålšöö: üüñdöö, îîñ, ööüüt, fîîgüürééš, ååñýwååý ååñd å rééååšööñ, bååçk.",
    ]
  }
  public var plainDoorPrompt: String { "Çöödéé öör ñååméé" }
  public var plainDoorOffer: String { "Týpéé döööör töö léét pééööpléé îîñ." }
}

extension Language {
  public static let pseudo = Language("qps", "Pseudo", Pseudo())
}
