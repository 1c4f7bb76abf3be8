/// Every word a person reads, in one language: on screens, line by line, from commands, in messages and on tickets.
///
/// A language is one value in one file (`Languages/English.swift`) and one line in `Language.all`; whatever is missing from it doesn't
/// compile. A sentence is a function of its facts. It comes back as plain text: whoever draws it makes it safe first, and what people
/// typed goes through it as it is.
public protocol Words: AccountWords, CartWords, CatalogueWords, CheckoutWords, CommandWords, DeviceWords,
  DoctorWords, DoorWords, DrillWords, ErrorWords, HelpWords, KeyGroupWords, KeyWords, ManagementWords,
  MessageWords, PlainWords, PurchaseWords, ServeWords, ServiceWords, SettingsWords, StateWords,
  TicketWords
{}

/// What the words of a language stand on: how it counts, and writes dates, numbers, money and lists.
public protocol Speech: Sendable {
  var format: Format { get }
}
