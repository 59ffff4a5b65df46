/// Query parameters that say where a reader came from, not what the page is. Plain data, names in lower case.
enum TrackingParameters {
  /// Names that begin so, whatever follows.
  static let prefixes = [
    // Campaign tags: Google Analytics, Matomo, HubSpot, AT Internet, Webtrends, Vero, Omeda, Facebook
    "utm_", "utm-", "mtm_", "matomo_", "pk_", "piwik_", "hsa_", "at_custom", "at_recipient", "wt_mc", "wt_zmc", "wt.mc",
    "wt.zmc",
    "vero_", "oly_", "fb_action_", "fb_comment_", "aspsessionid", "gaa_", "_branch_", "itm_", "stm_", "trk_",
    // News letters and shops
    "ns_", "guce_", "bsft_", "mkt_", "cm_mmc", "gad_",
    // Affiliates
    "affiliate_", "this_affiliate",
  ]

  /// Whole names.
  static let names: Set<String> = [
    // Click identifiers: Google, Microsoft, Facebook, Yandex, X, TikTok, LinkedIn, Pinterest, Adobe, Impact
    "gclid", "gclsrc", "dclid", "wbraid", "gbraid", "srsltid", "msclkid", "fbclid", "yclid", "ysclid", "_openstat",
    "twclid",
    "ttclid", "li_fat_id", "epik", "s_cid", "s_kwcid", "ef_id", "zanpid", "clickid", "irclickid", "irgwc", "cjevent",
    "awc",
    "rb_clickid", "tblci", "dicbo", "obclickid", "wickedid", "admitad_uid", "_gl", "_ga", "usqp",
    // Sharing: Facebook, Instagram, YouTube, X, Reddit
    "fb_ref", "fb_source", "mibextid", "igshid", "igsh", "__twitter_impression", "ref_src", "ref_url", "s_share",
    "sr_share", "share_id", "rdid", "__tn__", "xmt",
    // Mail: HubSpot, Mailchimp, Klaviyo, Marketo, Drip, MailerLite, dotdigital, Bluecore
    "_hsenc", "_hsmi", "__hssc", "__hstc", "__hsfp", "hsctatracking", "mc_cid", "mc_eid", "_ke", "_kx", "mkt_tok",
    "__s",
    "ml_subscriber", "ml_subscriber_hash", "dm_i", "_bta_tid", "_bta_c", "nr_email_referer", "ck_subscriber_id",
    // Publishers: AT Internet, Guardian, BBC, Daily Mail, New York Times, MSN, Yahoo, Alibaba, Wikipedia
    "at_medium", "at_campaign", "at_source", "at_format", "at_link_id", "at_link_type", "at_link_origin", "at_ptr_name",
    "at_bbc_team", "xtor", "xtref", "xts", "cmpid", "cmp_id", "ncid", "ito", "icid", "ocid", "smid", "smtyp",
    "guccounter", "spm", "scm", "wprov", "sc_cid", "sc_campaign", "partner_id_tracking", "trkinfo", "iesrc",
    // Affiliates
    "aff_id", "affid", "aff_sub", "affiliate", "affiliateid", "aftr_source",
    // Sessions
    "phpsessid", "jsessionid", "oscsid", "zenid", "cftoken",
    // Comment forms of WordPress
    "replytocom",
  ]

  /// Names that are tracking unless the value is a plain number, which may name the page.
  static let namesUnlessNumber: Set<String> = ["si", "cmp"]

  /// Names that are tracking only with one of `sharedFrom` as value; with other values they may name the page.
  static let namesByValue: Set<String> = [
    "ref", "source", "src", "from", "via", "feature", "share", "medium", "referrer", "referer", "origin", "campaign",
    "fr",
    "soc_src", "soc_trk", "link_source", "utm",
  ]

  /// Values that only say how a reader came.
  static let sharedFrom: Set<String> = [
    "rss", "rss2", "rss-feed", "rssfeed", "feed", "feeds", "atom", "twitter", "facebook", "fb", "whatsapp", "wa",
    "telegram", "instagram", "ig", "linkedin", "line", "threads", "reddit", "pinterest", "tiktok", "youtube",
    "youtu.be",
    "email", "mail", "newsletter", "social", "sosmed", "medsos", "share", "sharing", "google", "googlenews",
    "google-news",
    "emb_title", "emb_logo", "emb_share",
  ]

  /// Names that ask for another shape of the same page, with the values that do; an empty list: any value. They hold for
  /// the key only, since the page's address may depend on them.
  static let shapes: [String: Set<String>] = [
    "m": ["", "0", "1"], "amp": ["", "1", "true", "amp"], "outputtype": ["amp"], "output": ["amp"],
    "view": ["amp", "mobile"],
    "amp_js_v": [], "amp_gsa": [], "mobile": ["1", "true"],
    // All of an article's pages in one, as Indonesian news sites offer it.
    "page": ["all"], "single": ["1"],
  ]
}
