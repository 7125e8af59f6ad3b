/** The words of the page at `/api` that are not the description's own, in English. */

export const enApi = {
  title: "API – Rootproof",
  heading: "The API",
  contents: "On this page",
  facts: {
    address: "Address",
    key: "Key",
    keySay: "Authorization: Bearer rp_…",
    speaks: "Speaks",
    speaksSay: "EPCIS 2.0, CBV 2.0, JSON",
    description: "For your tools",
    descriptionSay: "OpenAPI 3.1",
  },
  start: {
    id: "start",
    heading: "In five minutes",
    lead: "You need curl and a key, and for the last step the source. Each of these is a file in its docs/examples; the tests run them as they stand here.",
    first: "Say where and who, once.",
    shell: "your shell",
    key: "rp_your-key",
    steps: {
      "capture.sh": "Send what happened.",
      "state.sh": "Wait until it is in the log, and the log on the chain for good.",
      "query.sh": "Ask for it again.",
      "publish.sh": "Give a product its page.",
      "proof.sh": "Fetch the proof, and check it.",
    },
  },
  keys: { id: "keys", heading: "Keys" },
  parameters: "Parameters",
  questions: (n: number) => `all ${n} of the query language`,
  headers: "Headers",
  body: "Body",
  answers: "Answers",
  refuses: "Refuses",
  needs: {
    key: "needs a key",
    either: "shows more with a key",
    none: "open to anyone",
  },
  required: "required",
  try: "Try it",
  answer: "The answer",
  language: {
    id: "language",
    heading: "The query language",
    lead: "A name is an operator and what it looks at. Each parameter may stand once; more values of one are joined by “|”. A prefix of your own is explained by the header GS1-Extensions.",
  },
  spoken: {
    id: "headers",
    heading: "Headers of EPCIS",
    lead: "Every call below /epcis takes those of versions, some take the others, and all may be left out. What is not spoken here is refused with 406; Accept is looked at on GET alone. In bold: what stands when you send none.",
  },
  errors: {
    id: "errors",
    heading: "Errors",
    lead: "Every refusal is a problem of RFC 9457: a type that stays, a sentence about your request, and a number to name when you ask us. Below /epcis the type is the standard’s, here beside the code; elsewhere it is urn:rootproof:problem: with the code.",
  },
  limits: {
    id: "limits",
    heading: "Limits",
    lead: "What arrives is counted, whatever its headers say.",
    columns: ["At most", "Of what", "Beyond it"],
  },
  client: {
    id: "client",
    heading: "A client in TypeScript",
    lead: "Nothing but fetch. Node 22.18 and newer runs the file as it is; a clone of the source brings one: npx --no-install node docs/examples/client.ts.",
  },
};

export type ApiText = typeof enApi;
