/** English of the screens in screens/insight. */
export const insight = {
  title: "Who looks",
  lead: "Numbers of the last 13 weeks. Nobody is known: no cookie, no device, no name.",
  none: "Nobody has looked yet, or whoever did asked not to be counted.",
  weeks: "Looks by week",
  week: "Week of",
  looks: "Looks",
  from: "From",
  unknown: "not known",
  lots: "Lots looked at most",
  lot: "Lot",
  copied: "Numbers that may be copied",
  copiedLead:
    "None of this proves a copy. Look at where you sold the piece, and ask whoever has it for a photo; a code you know to be copied is declared void under “Labels”.",
  sections: "Sections of your pages",
  section: "Section",
  topics: "What matters to readers",
  topicsLead:
    "Told by month once it is over, never fewer than ten, and less than there were: so nobody’s choice can be made out.",
  topicsNone: "No month that is over has enough choices to be told.",
  topic: "Topic",
  month: "Month",
  atLeast: "At least",
  farApart: (countries: string, day: string) =>
    `Seen in ${countries} within an hour, on ${day}: a border, or a phone that roams, explains two countries and not three.`,
  afterEnd: {
    destroyed: (since: string, day: string) =>
      `Recorded as destroyed on ${since}, and seen on ${day}: was the right number recorded?`,
    "taken-back": (since: string, day: string) =>
      `Recorded as taken back on ${since}, and seen on ${day}: was it sold again without a record?`,
  },
  manyDays: (days: string) => `Seen on ${days} of 90 days: more than an owner reads a page.`,
  manyCountries: (countries: string) => `Seen in ${countries} in 90 days.`,
  counts: { opened: "Opened", useful: "Useful", unclear: "Unclear", wrong: "Something is wrong" },
  faults: {
    "not-true": "It is not true",
    outdated: "It is out of date",
    missing: "Something is missing",
    other: "Something else",
  },
  names: {
    claims: "What you say of it",
    story: "The story",
    journey: "The journey",
    people: "People",
    places: "Places",
    held: "Certificates",
    social: "People and pay",
    figures: "Figures",
    check: "Check it yourself",
  } as { readonly [section: string]: string },
  themes: {
    origin: "Where it comes from",
    pay: "What people earn",
    climate: "The climate",
    animals: "Animals",
    materials: "What it is made of",
    repair: "Care and repair",
    proof: "Whether it is true",
  } as { readonly [topic: string]: string },
};
