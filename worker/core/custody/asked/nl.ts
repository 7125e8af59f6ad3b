/** Dutch of what the ledger asks about: see en.ts. */
import type { AskedWords } from "./words.ts";

export const dutch: AskedWords = {
  rules: {
    I1: "Voorraad",
    I2: "Balans",
    I3: "Opbrengst",
    I4: "Gecertificeerde hoeveelheid",
    I5: "Uit één bron",
    I6: "Alleen gecertificeerde waar",
    I7: "Aandeel van het mengsel",
    I8: "Rekening van de massabalans",
    I10: "Overdracht",
    I11: "Volgorde in de tijd",
    I12: "Codes op etiketten",
    I13: "Inventarisatie",
    I14: "Gerecycled aandeel",
    I15: "Verdeelde verliezen",
  },
  labels: {
    ...{ stock: "Aanwezig", used: "Eerder gebruikt", wanted: "Gevraagd", over: "Te veel" },
    ...{
      left: "Over",
      input: "Ging erin",
      in: "Ging erin, samen",
      out: "Kwam eruit of ging verloren",
    },
    ...{ gain: "Toegevoegd", output: "Kwam eruit", loss: "Verloren", difference: "Verschil" },
    ...{ tolerance: "Toegestane afwijking", yield: "Opbrengst", min: "Laagste gewone opbrengst" },
    ...{ typical: "Gewone opbrengst", max: "Hoogste gewone opbrengst", margin: "Speling" },
    ...{ certified: "Gecertificeerd", counted: "Geteld", cap: "Hoogstens", claimed: "Beweerd" },
    ...{ share: "Aanwezig", sources: "Bronnen", model: "Model", credit: "Tegoed" },
    ...{ debit: "Afgeboekt", expired: "Vervallen", balance: "Saldo", months: "Maanden" },
    ...{ sent: "Verstuurd", accepted: "Aangenomen", returned: "Teruggegeven", days: "Dagen" },
    ...{ "made-at": "Ontstaan op", "used-at": "Gebruikt op", now: "Nu" },
    ...{ net: "Inhoud van een stuk", issued: "Gemaakte codes", book: "In de boeken" },
    ...{ missing: "Niet gecertificeerd", limit: "Grens" },
  },
  sentences: {
    "over-stock": (say) =>
      `${say("wanted")} van ${say("stock")}, ${say("used")} eerder gebruikt: ${say("over")} meer dan er is`,
    "used-before-known": (say) =>
      `${say("used")} van ${say("stock")} is gebruikt: ${say("over")} meer dan er is`,
    "here-already": () =>
      "dit stuk kwam al eens binnen, en niemand heeft vastgelegd dat het sindsdien vertrok",
    "lot-unknown": () => "een partij die (nog) niet bekend is",
    "amount-unknown": () =>
      "een hoeveelheid is niet bekend, of kan niet met de andere worden vergeleken",
    "more-out-than-in": (say) =>
      `${say("in")} erin, ${say("out")} eruit of verloren: ${say("difference")} meer dan erin ging; toegestaan: ${say("tolerance")}`,
    "not-accounted-for": (say) =>
      `${say("in")} erin, ${say("out")} eruit of verloren: ${say("difference")} is niet verantwoord; toegestaan: ${say("tolerance")}`,
    "losses-not-recorded": (say) =>
      `${say("in")} erin, ${say("out")} eruit, en geen verliezen geregistreerd: waar is ${say("difference")}?`,
    "gain-not-allowed": (say, of) =>
      `${say("gain")} ${of("gain")}: mag in dit proces niet worden toegevoegd`,
    "yield-low": (say) =>
      `${say("output")} uit ${say("input")} is ${say("yield")}, minder dan ${say("min")}: een verlies, of een verkeerde eenheid?`,
    "yield-high": (say) =>
      `${say("output")} uit ${say("input")} is ${say("yield")}, meer dan ${say("max")} (${say("limit")}): leg dit uit`,
    "yield-over": (say) =>
      `${say("output")} uit ${say("input")} is ${say("yield")}, terwijl er hoogstens ${say("max")} uit komt: ${say("over")} meer dan ${say("limit")}`,
    "certified-over": (say) =>
      `${say("claimed")} beweerd, ${say("over")} meer dan ${say("cap")}: ${say("certified")} gecertificeerd × ${say("yield")}`,
    "several-sources": (say) =>
      `${say("sources")} bronnen: niet meer uit één, hoogstens gescheiden`,
    "not-all-certified": (say) =>
      `${say("share")} gecertificeerd: niet ${say("claimed")}, hoogstens ${say("model")}`,
    "model-weaker": (say) =>
      `wat erin ging is ${say("model")}: wat eruit komt kan niet ${say("claimed")} zijn`,
    "share-over": (say) =>
      `${say("claimed")} beweerd, ${say("share")} aanwezig: hoogstens ${say("limit")}`,
    "share-not-whole": (say) =>
      `${say("claimed")} is geen heel percentage: hoogstens ${say("limit")}`,
    "model-not-allowed": (say, of) =>
      `${of("claimed")} mag niet als ${say("model")} worden beweerd`,
    "account-overdrawn": (say) =>
      `${say("debit")} afgeboekt van ${say("balance")}: ${say("over")} meer dan er is`,
    "account-elsewhere": (say, of) =>
      `de rekening hoort bij iets anders (${of("claimed")}): ${say("cap")}, niet ${say("claimed")}`,
    "account-unlike": (_, of) => `${of("debit")} mag niet van deze rekening worden afgeboekt`,
    "account-period": (say) =>
      `een periode van ${say("months")} maanden, terwijl er hoogstens ${say("limit")} mogen`,
    "account-over-use": (say, of) =>
      `${say("debit")} afgeboekt voor ${say("used")} ${of("debit")} die erin zit: ${say("over")} te veel`,
    "account-unknown": (_, of) => `er is geen rekening ${of("debit")}`,
    "transfer-disputed": (say) =>
      `${say("sent")} verstuurd, ${say("accepted")} aangenomen: ${say("difference")} verschil; toegestaan: ${say("tolerance")}`,
    "transfer-less": (say) =>
      `${say("sent")} verstuurd, minder aangenomen: ${say("accepted")}; verschil ${say("difference")}, toegestaan ${say("tolerance")}`,
    "transfer-unconfirmed": (say) =>
      `${say("sent")} is ${say("days")} dagen geleden verstuurd en nooit bevestigd`,
    "used-before-made": (say) =>
      `gebruikt op ${say("used-at")}, en pas ontstaan op ${say("made-at")}`,
    "in-the-future": (say) => `${say("used-at")} ligt in de toekomst: het is nu ${say("now")}`,
    circle: () => "van zichzelf gemaakt",
    "too-many-events": () => "te veel gebeurtenissen om te volgen",
    "labels-over": (say) =>
      `${say("wanted")} codes erbij, ${say("issued")} gemaakt: er zijn ${say("cap")} stuks`,
    "count-without-reason": (say) =>
      `${say("counted")} geteld, ${say("book")} in de boeken: waarom ${say("difference")}?`,
    "count-far-off": (say) =>
      `${say("counted")} geteld, ${say("book")} in de boeken: meer dan 2% (${say("limit")}) gecorrigeerd in deze periode`,
    "count-overtaken": () =>
      "wat na het tellen bewoog, werd ervoor geregistreerd: het corrigeert niets, tel opnieuw",
    "count-with-claim": () => "wat een inventarisatie vindt, is niet gecertificeerd",
    "lot-number-taken": () => "wat terugkomt heeft een eigen partijnummer nodig",
    "not-diverted": () =>
      "materiaal van vóór het gebruik moet afval zijn geweest, van een genoemd proces",
    "same-process": () => "weer gemalen in het proces waar het uit kwam: dat is niet gerecycled",
    "not-collected": () =>
      "materiaal van na het gebruik moet zijn ingezameld bij wie het gebruikte",
    "allocation-mixed": () =>
      "de verliezen zijn over de producten van één gebeurtenis op verschillende manieren verdeeld",
    "allocation-without-worth": () =>
      "verdeeld naar waarde of energie, zonder te zeggen hoeveel dat is",
  },
};
