import Model

extension Edition {
  /// Who names its entries in tag URIs (RFC 4151): the domain that its mail comes from, below it the further digest.
  var authority: String { (list.map { $0 + "." } ?? "") + Mailbox(mailFrom ?? "").domain }
}
