import Model

extension Wording {
  /// What is wrong with a source, and what to do about it.
  static let englishTroubles: [TroubleCode: (words: String, advice: String)] = [
    .noName: (
      "no server of its name exists{detail}",
      "look the site up in a browser; its new address: kabar move SOURCE URL"
    ),
    .noConnection: ("does not take connections{detail}", "nothing for a day; then ask the site"),
    .timeout: ("does not answer in time", "nothing now; \"timeout: 60s\" for a slow site"),
    .broken: ("its answer breaks off in the middle", "nothing now"),
    .certificateExpired: (
      "its certificate has expired",
      "tell the site's owner; check this machine's clock: timedatectl"
    ),
    .certificateHost: (
      "its certificate is for another name",
      "use the address that the certificate is for, or tell the owner"
    ),
    .certificateIssuer: (
      "its certificate is signed by an issuer unknown to this machine, or the site leaves out a part of the chain",
      "tell the owner; a CA of your own: copy it to /usr/local/share/ca-certificates, then sudo update-ca-certificates"
    ),
    .certificateSelf: (
      "its certificate is signed by itself",
      "tell the owner; of a site of your own: copy it to /usr/local/share/ca-certificates, then sudo "
        + "update-ca-certificates"
    ),
    .certificate: ("has a certificate that cannot be trusted{detail}", "tell the site's owner"),
    .refuses: (
      "refuses programs{detail}",
      "ask the site to let Kabar in; put your address into user_agent; or another address of it: kabar move SOURCE URL"
    ),
    .wall: (
      "a wall against programs stands before it{detail}",
      "ask the site; the feed of a section often has no wall: kabar test URL"
    ),
    .password: ("wants a user name and a password{detail}", "add \"login: credential:NAME\" to the source"),
    .passwordWrong: (
      "refuses the user name or the password that is set (401)",
      "renew the secret that \"login:\" names, then restart the service"
    ),
    .notFound: ("has no such page any more{detail}", "kabar test SITE finds its feeds; then kabar move SOURCE URL"),
    .gone: ("is gone for good, says the site (410)", "kabar remove SOURCE, or kabar move SOURCE URL"),
    .serverError: ("the site itself has an error{detail}", "nothing now"),
    .status: ("answers with an error{detail}", "look at the site in a browser"),
    .toHome: (
      "leads to the home page, what was there is gone{detail}",
      "look for the feed's new address: kabar test SITE, then kabar move SOURCE URL"
    ),
    .leadsOn: (
      "only leads on, and there is no list of articles either{detail}",
      "give the address of the news page: kabar move SOURCE URL"
    ),
    .empty: ("answers, but with nothing in it", "nothing for a day; then ask the site to let Kabar in"),
    .notAFeed: (
      "is a page{detail}, not a feed as \"kind: feed\" says",
      "take \"kind: feed\" out, or give the feed's address: kabar move SOURCE URL"
    ),
    .feedDamaged: (
      "its feed is damaged and nothing can be read of it",
      "tell the site; until then its page: \"kind: page\""
    ),
    .sitemap: ("is a sitemap", "add \"kind: sitemap\" to the source"),
    .parked: (
      "another owner's page is there now{detail}",
      "kabar remove SOURCE; do not open it on a machine that matters"
    ),
    .ownLine: ("this machine reaches no source at all", "look at network, name server and proxy of this machine"),
    .noAddresses: (
      "offers entries without any address",
      "tell the site; \"kind: page\" reads its page"
    ),
    .circle: ("leads on in a circle, or too often", "open it in a browser, use the address where it ends"),
    .scripts: (
      "its page is made by scripts{detail}, which Kabar does not run",
      "give its feed or its sitemap: kabar move SOURCE URL; or ask the site for one"
    ),
    .noArticles: (
      "answers without a feed or articles{detail}",
      "give the page that lists the news: kabar move SOURCE URL; \"articles:\" says which links count"
    ),
    .tooLarge: ("sends more than the limit{detail}", "a smaller address (its feed), or \"max_bytes: 20MB\""),
    .robots: (
      "its robots.txt asks programs to stay away",
      "ask the site; \"robots: ignore\" is only for sites of your own"
    ),
    .robotsUnread: ("its robots.txt cannot be read, which means: stay away{detail}", "nothing now; then tell the site"),
    .tooMany: ("asks for fewer requests{detail}", "nothing; \"every: 6h\" if it comes often"),
    .privateNetwork: ("lies in a private network{detail}", "if meant: \"private_network: yes\""),
    .pagesUnreadable: (
      "offers {n} articles, but none of their pages can be read: {cause}",
      "kabar status SOURCE says more; of a feed its text will do (\"article: feed\"), of a page \"select:\" says where "
        + "the text stands"
    ),
    .sameText: (
      "its pages all show the same text",
      "a wall against programs may stand before it: ask the site; or \"select:\" if the text is of the template"
    ),
    .ended: (
      "was being read when this program ended suddenly, and is left out once",
      "nothing; if it comes again, tell Kabar's makers its address"
    ),
    .unasked304: (
      "says that nothing has changed without having been asked (304)",
      "tell the site, a cache in front of it is wrong; or its page: \"kind: page\""
    ),
    .turn: ("waits for its turn at the next poll", "nothing"),
    .other: ("could not be read{detail}", "kabar test SOURCE shows more"),
  ]
}
