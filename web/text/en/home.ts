/** The front door, in plain English. */

export const HOME = {
  title: "Rootproof – proof of sourcing a stranger can check",
  description:
    "Small makers show where their product came from; anyone’s phone can check the proof.",
  heading: "Where it came from, and a proof you can check yourself",
  lead: "A maker and its suppliers record each step as it happens. Each record goes into a log that cannot be quietly rewritten. You scan the code on the pack, see the journey with its gaps, and your own phone can check that nothing was changed.",
  demos: "Open a passport",
  demosNone: "No passport is published here yet.",
  demosNote: "The demo’s makers below are made up, and so are their suppliers.",
  makers: "For makers and suppliers",
  makersSay:
    "Record what you do on a phone, or import a spreadsheet; a first product has its page and its code in a quarter of an hour. Systems send GS1 EPCIS 2.0 events with an API key. Maker and supplier agree on what a page shows.",
  makersConsole: "Open the console",
  makersApi: "The API, with every call to copy",
  makersLabels: "Print labels",
  limits: "What it does not prove",
};
