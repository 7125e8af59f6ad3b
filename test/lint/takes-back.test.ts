/** What takes a claim back: a denial, a question, somebody else's words, a plain noun, a share or a distance. And what does not. */
import { describe, expect, test } from "vitest";
import { read, rulesIn, wordsIn } from "./read.ts";

describe("A denial claims nothing", () => {
  test.each([
    ["en", "Our roastery is not climate neutral."],
    ["en", "We aren't certified organic."],
    ["de", "Wir sind nicht klimaneutral."],
    ["de", "Klimaneutral sind wir nicht."],
    ["fr", "Notre savon n’est pas biodégradable."],
    ["nl", "Onze koffie is niet biologisch."],
    ["es", "Nuestro café no es orgánico."],
    ["it", "Il nostro caffè non è biologico."],
  ])("in %s: %j", (language, text) => expect(rulesIn(text, language)).toEqual([]));

  test.each([
    ["en", "Not only organic but grown in the shade", "GEN-ORGANIC"],
    ["de", "Nicht nur klimaneutral, auch schön", "EU-4c-OFFSET"],
    ["nl", "Niet alleen duurzaam maar ook mooi", "EU-4a-MIXED"],
    ["it", "Non solo sostenibile ma anche bello", "EU-4a-MIXED"],
    ["en", "It was not easy, but we are climate neutral.", "EU-4c-OFFSET"],
    ["en", "Woven without haste from organic wool", "GEN-ORGANIC"],
  ])("but in %s %j still claims", (language, text, rule) =>
    expect(rulesIn(text, language)).toContain(rule),
  );

  test("but an absence is the claim where it is one: no waste, no child labour, no harm", () => {
    expect(rulesIn("No waste leaves our kitchen.")).toContain("GEN-ABSOLUTE");
    expect(rulesIn("There is no exploitation in our chain.")).toContain("SOC-FAIR");
    expect(rulesIn("There is exploitation in many chains.")).toEqual([]);
    expect(rulesIn("Wool that does not hurt the planet")).toContain("EU-4a-GENERIC");
    expect(rulesIn("Plastic hurts the planet.")).toEqual([]);
  });
});

describe("A question claims nothing", () => {
  test.each([
    ["en", "Is this bag compostable?"],
    ["de", "Ist das nachhaltig?"],
    ["es", "¿Es ecológico?"],
    ["fr", "Est-ce vraiment écologique ?"],
  ])("in %s: %j", (language, text) => expect(rulesIn(text, language)).toEqual([]));

  test("but one that takes the claim for granted does", () => {
    expect(rulesIn("Have you tried our organic honey?")).toContain("GEN-ORGANIC");
    expect(rulesIn("Ready for a change? Our honey is organic.")).toContain("GEN-ORGANIC");
  });
});

describe("Words of others claim nothing", () => {
  test.each([
    ["en", 'The label said "eco-friendly", nothing more.'],
    ["en", "Terms like ‘sustainable’ must be explained."],
    ["en", "The CMA looks at green claims such as carbon neutral."],
    ["de", "Begriffe wie „klimaneutral“ sind nicht geschützt."],
    ["nl", "De term ‘duurzaam’ zegt weinig."],
    ["en", "Carbon neutral means that emissions were paid for elsewhere."],
  ])("in %s: %j", (language, text) => expect(rulesIn(text, language)).toEqual([]));

  test("but quotation marks alone do not help", () => {
    expect(rulesIn("Our “eco-friendly” coffee")).toContain("EU-4a-GENERIC");
    expect(rulesIn("“The most sustainable bread in town.”")).toContain("EU-4a-MIXED");
  });
});

describe("Plain nouns are left alone", () => {
  test.each([
    ["en", "600 kg of green coffee, natural process"],
    ["en", "A frame of green oak"],
    ["en", "See you at the fair on Saturday."],
    ["en", "Sold by Green & Sons of Greenwich"],
    ["en", "She is responsible for roasting."],
    ["en", "Leavened with natural yeast"],
    ["de", "Grüner Kaffee aus Kolumbien"],
    ["de", "Das ökonomische Modell"],
    ["fr", "Le responsable de l’atelier"],
    ["nl", "Groene koffie in jute zakken"],
    ["es", "Granos verdes de la finca"],
    ["it", "Rispetto al caffè lavato è più dolce."],
  ])("in %s: %j", (language, text) => expect(rulesIn(text, language)).toEqual([]));
});

describe("A part that is said as a part passes", () => {
  test("as a share below all of it", () => {
    expect(rulesIn("The yarn is 40% recycled.")).toEqual([]);
    expect(rulesIn("The yarn is 100% recycled.")).toContain("US-260.13-RECYCLED");
    expect(rulesIn("The yarn is recycled.")).toContain("US-260.13-RECYCLED");
  });
  test("and nearness with a distance", () => {
    expect(rulesIn("Local flour from Sway, 12 km away")).toEqual([]);
    expect(rulesIn("Local flour from Sway")).toContain("ORI-LOCAL");
  });
});

describe("Names", () => {
  test("of brands that claim are a warning, not a block; beside the name the rule is as strict as ever", () => {
    const names = ["Eco-Friendly Foods"];
    const severities = (text: string, more = {}) =>
      read(text, "en", more).map((one) => one.severity);
    expect(severities("Bread by Eco-Friendly Foods")).toEqual(["block"]);
    expect(severities("Bread by Eco-Friendly Foods", { names })).toEqual(["warn"]);
    expect(severities("Eco-friendly bread by Eco-Friendly Foods", { names })).toEqual([
      "block",
      "warn",
    ]);
  });
  test("of products are read like any text", () => {
    expect(rulesIn("Climate Hero Blend – carbon neutral")).toContain("EU-4c-OFFSET");
  });
});

test("A finding points at the words that made it", () => {
  expect(wordsIn("Roasted in Ghent. Our climate-neutral beans are good for the planet.")).toEqual([
    ["ORI-SINGLE", "Roasted in Ghent"],
    ["EU-4c-OFFSET", "climate-neutral"],
    ["EU-4a-GENERIC", "good for the planet"],
  ]);
});
