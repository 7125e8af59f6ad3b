/** Link types: those of the GS1 Web Vocabulary in all the ways they are written, and relations registered with IANA. GS1-Conformant Resolver §4.6. */
import { GS1_LINK_TYPES, IANA_MEDIA_TYPES, IANA_RELATIONS } from "./generated/vocabulary.ts";

export const GS1_VOC = "https://ref.gs1.org/voc/";
const GS1 = /^(?:gs1:|https:\/\/ref\.gs1\.org\/voc\/|https?:\/\/(?:www\.)?gs1\.org\/voc\/)(\w+)$/;
/** Words that the vocabulary replaced. */
const REPLACED: Readonly<Record<string, string>> = {
  productSustainabilityInfo: "sustainabilityInfo",
};
const RELATIONS: ReadonlySet<string> = new Set(IANA_RELATIONS.split(" "));

export const gs1Type = (name: string): string => GS1_VOC + name;
export const DEFAULT_LINK = gs1Type("defaultLink");
export const DEFAULT_LINK_MULTI = gs1Type("defaultLinkMulti");

/** The one form in which a type is kept: GS1's whole URI, or the registered relation. Undefined for any other. */
export function linkTypeOf(text: string): string | undefined {
  const name = GS1.exec(text)?.[1];
  if (name === undefined) return RELATIONS.has(text) ? text : undefined;
  const current = REPLACED[name] ?? name;
  return GS1_LINK_TYPES.has(current) ? gs1Type(current) : undefined;
}

let mediaTypes: ReadonlySet<string> | undefined;

/** Whether IANA lists a media type, given without parameters. */
export function isIanaMediaType(text: string): boolean {
  // Taken apart when it is first asked for: most requests never ask.
  mediaTypes ??= new Set(
    IANA_MEDIA_TYPES.split("\n").flatMap((line) => {
      const [top = "", ...subs] = line.split(" ");
      return subs.map((sub) => `${top}/${sub}`);
    }),
  );
  return mediaTypes.has(text.toLowerCase());
}
