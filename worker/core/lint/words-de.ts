/** German of why a rule stops a sentence: see words-en.ts. */
import type { LintWords } from "./words-en.ts";

export const german: LintWords = {
  why: {
    "EU-4a-GENERIC":
      "Das behauptet, gut für die Umwelt zu sein, ohne zu sagen, wie. Nennen Sie daneben die greifbare Tatsache.",
    "EU-4a-MIXED":
      "Wörter wie nachhaltig, verantwortungsvoll und ethisch sprechen von Umwelt und Menschen. Nennen Sie die Tatsachen zu beidem.",
    "EU-4c-OFFSET":
      "Emissionen, die anderswo bezahlt wurden, machen kein Produkt neutral oder besser. Nennen Sie die Emissionen selbst, und Zahlungen getrennt davon.",
    "EU-2a-LABEL":
      "Ein Siegel muss von einer Behörde kommen oder von einem System, das unabhängige Dritte überwachen.",
    "EU-4b-WHOLE":
      "Das spricht vom ganzen Produkt oder Betrieb. Nennen Sie den Teil und seinen Anteil, oder zeigen Sie, dass es für alles gilt.",
    "EU-6-2d-FUTURE":
      "Ein Versprechen zur Umwelt braucht einen öffentlichen Plan mit Zielen, Terminen und Geld, den jedes Jahr jemand anderes prüft.",
    "EU-10a-LEGAL":
      "Das verlangt das Gesetz von allen Waren dieser Art. Es ist kein Vorzug von Ihnen.",
    "EU-6-2e-IRRELEVANT":
      "Frei von etwas zu sein, das solche Waren nie enthalten, ist kein Vorteil.",
    "EU-7-7-COMPARE":
      "Ein Vergleich muss sagen, womit, aus welchem Jahr und Markt, bei gleichem Gebrauch, und wie gemessen wurde.",
    "GEN-ABSOLUTE":
      "Das lässt keine Ausnahme zu. Nennen Sie die gemessene Zahl, wofür sie gilt und für welche Zeit.",
    "US-260.12-RECYCLABLE":
      "Was sich wiederverwerten lässt, hängt vom Wohnort ab. Nennen Sie den Teil, die Sammlung und wie viele sie nutzen können.",
    "US-260.7-8-DEGRADE":
      "Sagen Sie, unter welchen Bedingungen, nach welcher Norm und wohin damit. Die meisten Orte können es nicht kompostieren.",
    "US-260.13-RECYCLED":
      "Sagen Sie, wie viel von welchem Teil, nach Gewicht, und ob Menschen oder Fabriken es weggeworfen haben.",
    "US-260.15-RENEWABLE":
      "Sagen Sie, welcher Anteil welcher Energie oder welchen Materials, wo und in welchem Jahr.",
    "GEN-NATURAL": "Natürlich heißt nichts Bestimmtes. Sagen Sie, woraus es besteht.",
    "GEN-ORGANIC":
      "Bio ist ein geschütztes Wort: Es braucht die Bescheinigung dessen, der die Ware verkauft.",
    "SOC-FAIR":
      "Sagen Sie, was gezahlt wurde, an wie viele, neben welchem Vergleichswert; oder zeigen Sie die Lizenz eines Systems für fairen Handel.",
    "TRC-BLOCKCHAIN":
      "Eine Blockchain zeigt, dass ein Eintrag seither nicht geändert wurde. Sie zeigt weder, dass er stimmt, noch dass er vollständig ist.",
    "CIR-DURABLE":
      "Sagen Sie, für wie viele Jahre und wer dafür einsteht; oder welche Ersatzteile es gibt und bis wann.",
    "GEN-OFFSETTREES":
      "Sagen Sie, wie viele, mit wem, wo, wann und wie viele leben. Halten Sie es vom Produkt getrennt.",
    "SCHEME-NAME":
      "Den Namen eines Systems darf führen, wer heute dessen Zertifikat für diese Ware hat.",
    "ORI-SINGLE":
      "Eine einzige Herkunft muss für jede Charge des Materials stimmen. Sonst nennen Sie die Anteile.",
    "ORI-LOCAL": "Nah ist Ansichtssache. Nennen Sie die Orte und die Kilometer.",
    "IMG-NATURE":
      "Blätter, Erdkugeln und Kreisläufe behaupten etwas, wie Wörter auch. Stellen Sie die Tatsache daneben, oder lassen Sie sie weg.",
    UNREAD: "Der Text ist länger, als auf einmal gelesen wird. Prüfen Sie ihn in Teilen.",
  },
  need: {
    certificate:
      "einem Zertifikat des Verkäufers für dieses Produkt, heute gültig und im Register nachgesehen",
    "environment-fact":
      "einer greifbaren Umwelttatsache am selben Ort, mit einem Dokument dahinter",
    "social-fact": "einer greifbaren sozialen Tatsache am selben Ort, mit einem Dokument dahinter",
    share: "dem Gewichtsanteil des Teils, um den es geht",
    "whole-share": "einem Anteil von 100 % über alle gezeigten Chargen",
    plan: "einem öffentlichen Plan mit Ausgangswert, Zielen mit Datum, Geld und jährlicher Prüfung durch andere",
    "beyond-law": "der Angabe, dass das Gesetz es nicht ohnehin verlangt",
    "normally-present": "der Angabe, dass solche Waren es gewöhnlich enthalten",
    comparison: "dem, womit verglichen wird: Produkt, Jahr, Markt, Verfahren",
    figure: "einer gemessenen Zahl mit Grenzen, Verfahren und Zeitraum",
    access: "der Angabe, wie viele es abgeben können und wo",
    disposal: "der Angabe am selben Ort, wohin damit",
    meaning: "der Angabe am selben Ort, was gemeint ist",
    benchmark: "einem Vergleichswert mit Quelle, Datum und Gebiet",
    "guarantee-or-spare-parts":
      "einer Garantie in Jahren und wer sie gibt, oder Ersatzteilen und bis wann",
    contribution: "einer Zahlung mit Anzahl, Partner, Ort und Datum",
    "origin-share": "derselben Herkunft für jede Charge des Materials",
    distance: "Orten und Entfernung, am selben Ort genannt",
  },
};
