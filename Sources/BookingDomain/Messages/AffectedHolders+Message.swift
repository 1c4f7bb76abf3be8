extension AffectedHolders {
  /// The message as the first of them would get it.
  public func message(returnBy: Timestamp?) -> (subject: String, body: String) {
    var facts = example
    facts.returnBy = returnBy
    let (subject, paragraphs) = MessageText.changed(facts)
    return (subject, MessageText.letter(to: facts.name, paragraphs))
  }
}
