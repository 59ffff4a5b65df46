/// The numbers of the score: a logistic model over what the lexicon finds in three zones, the title, the lead (the first
/// 60 words) and the body. It counts zones and not density, so that a long page with one passing mention stays out and a
/// long article that keeps to its subject stays in.
///
/// `kabar-lab/training/relevance.py` fits the coefficients together with the weights of `Config/lexicon.yaml` to labelled texts;
/// limits and shares were set by hand.
enum RelevanceModel {
  /// The points that every article starts with; about one strong term in the lead and a little support outweigh them.
  static let start = -6.45
  /// Words of a text that count as its lead.
  static let leadWords = 60
  /// Words at the beginning of a text in which its subject stands.
  static let subjectWords = 20
  static let lead = 3.25
  static let bodyLogarithm = 0.59
  static let bodyDensity = 0.25
  static let support = 1.66
  static let negative = 0.31

  /// Weights count up to these sums, so that repetition does not buy relevance.
  static let titleCap = 6.0
  static let leadCap = 8.0
  static let leadRepeats = 2
  static let bodyRepeats = 8
  static let bodyLogarithmCap = 6.0
  static let bodyDensityCap = 12.0
  /// A body shorter than this is treated as this long: one word in two lines is no density.
  static let leastBodyWords = 100
  static let supportCap = 4.0
  static let negativeCap = 8.0
  /// How much more a negative term counts in the title than in the lead.
  static let negativeInTitle = 2.0

  /// One single mention in the lead of a text this long, or in a list of professions, is more often a passing one than a
  /// subject; its points are cut so that it needs a supporting term.
  static let loneMentionWords = 80
  static let loneMention = 0.65
  /// The same as one of a list of people and offices.
  static let loneMentionInList = 0.4
  /// The same where the headline's list is all: the text names none of them.
  static let loneMentionInHeadlineList = 0.2
  /// The same in a long text, which names its subject more than once.
  static let loneMentionLongWords = 300
  static let loneMentionInLongText = 0.6

  /// How much more support and what speaks against count in a headline without text: it has few words, and chose them.
  static let headlineSupport = 4.0
  static let headlineNegative = 3.0

  /// The weight from which a phrase names the profession itself; lighter ones name houses, offices and volunteers, which charity,
  /// sports and the police deal with as well. Where only such are found, what speaks against counts more.
  static let professionFrom = 2.0
  static let negativeAlone = 3.0

  /// Words of a text in which an office and a client must stand for its actions to be casework, and in which those are sought.
  static let caseworkParties = 80
  static let caseworkWords = 220
  /// Points of each kind of action, of how many at most; from how many on they are as good as a strong term, and what fewer
  /// are worth.
  static let casework = 2.2
  static let caseworkMost = 4
  static let caseworkFrom = 3
  static let caseworkFew = 0.5
  /// The same where a headline or little more is all there is.
  static let caseworkInHeadline = 2.6
  /// A text of fewer words is a teaser: it may not lose what the headline alone would keep.
  static let teaserWords = 12

  /// The probability from which an article is kept: with its text, and with a headline only.
  static let keptFrom = 0.48
  static let headlineKeptFrom = 0.36
  /// The probability from which an article is a near miss.
  static let maybeFrom = 0.30
}
