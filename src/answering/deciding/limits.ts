/** Scores (0 to about 1) at which decisions turn. Found on the golden questions that are not kept aside. */
export const limits = {
  /** Below this, by words alone, a point does not fit a question that names something of the campaign… */
  fits: 0.08,
  /** …or one that names nothing of it: so much likeness any Vietnamese question has. */
  fitsNameless: 0.12,
  /** A point that fits this well is not put aside for another passage of the plan itself. */
  firm: 0.15,
  /** A question less known than this, by the share of its syllable pairs, and with hardly a word of its own, is none of ours. */
  known: 0.45,
  /** An official answer is given to a question this much like one of its own. */
  official: 0.32,
  /** …and nearly as much as the best point is like it. */
  officialShare: 0.85,
  /** A point that fits this well by its words is an answer even where a silence is suspected. */
  certain: 0.4,
  /** Below this a foreign subject outweighs the campaign's names in a question. */
  doubtful: 0.23,
  /** How much an overview's likeness counts beside a silence. */
  overviewShare: 0.75,
  /** A silence whose phrases are there must fit at least this share of the best point. */
  borne: 0.6,
  /** Or this share of the question's own words must be words of those who ask for it. */
  mostly: 0.75,
  /** A silence without such phrases must fit this well… */
  silent: 0.2,
  /** …and this much better than the best point. */
  louder: 1.3,
  /** The asking sentences of a long message must fit this well, or the rest is listened to. */
  somewhat: 0.12,
  /** Another place is shown when it fits nearly as well as the first… */
  nearly: 0.9,
  /** …or this well, where even the first is not certain. */
  likely: 0.8,
  /** …by its own words too, not only by what is named. */
  worded: 0.5,
  /** Two statements of one clause are shown together when both fit about alike. */
  sibling: 0.85,
  /** Criteria of several audiences fit alike: the question does not say whose are meant. */
  alike: 0.8,
  /** A deadline is not meant when something else fits better by this much… */
  margin: 0.1,
  /** …or this much, where a time is asked for outright. */
  wideMargin: 0.25,
  /** The share of a question's own words that a passage outside the points must hold to answer it. */
  held: 0.6,
} as const;
