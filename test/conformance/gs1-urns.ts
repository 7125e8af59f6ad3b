/** The vector file about EPC URNs: to Digital Links, back with the length of the company prefix, and the ill-formed. STANDARDS.md §7. */
import { linkOfAddress } from "../../worker/core/epcis/hash-identifiers.ts";
import { companyPrefixOfUrn, gcpLengthFrom } from "../../worker/core/gs1/company-prefix.ts";
import { digitalLinkToEpcUrn, readEpcUrn, toEpcUrn } from "../../worker/core/gs1/epc-urn.ts";
import { canonicalIdentifier } from "../../worker/core/gs1/identity.ts";
import { corpusVectors } from "../core/corpus.ts";
import { asked, type Case, differs } from "./gs1-case.ts";

type UrnVector = {
  readonly kind: string;
  /** Of the published ones: an EPC URN to turn, or a link for the event hash. */
  readonly use?: "urn-to-dl" | "normalise-dl";
  readonly in?: string;
  readonly out?: string | null;
  readonly urn?: string;
  readonly dl?: string;
  readonly gcpLength?: number;
  readonly roundTrip?: boolean;
};

export function epcUrnDl(): Case[] {
  return corpusVectors<UrnVector>("epc-urn-dl").map((vector, n) => {
    const { kind, use, out, dl, gcpLength = 0, roundTrip = false } = vector;
    const text = vector.in ?? vector.urn ?? "";
    const id = `#${n} ${kind} ${text}`;
    // What the event hash makes of a link is more forgiving than what a line may say.
    if (use === "normalise-dl") {
      return { id, fault: () => differs([["link", linkOfAddress(text) ?? null, out]]) };
    }
    const link = out ?? dl ?? null;
    const there = fromUrn(text, link);
    if (!roundTrip || link === null) return { id, ...there };
    const back = fromLink({ urn: text, link, gcpLength });
    return {
      id,
      fault: () => there.fault() ?? back.fault(),
      asked: [...there.asked, ...back.asked],
    };
  });
}

type Way = Required<Pick<Case, "fault" | "asked">>;

function fromUrn(urn: string, link: string | null): Way {
  return {
    fault: () =>
      differs([
        ["read", readEpcUrn(urn) !== undefined, link !== null],
        ["link", canonicalIdentifier(urn), link ?? urn],
      ]),
    asked: asked(urn, ({ valid, canonical }) =>
      differs([
        ["valid", valid, link !== null],
        ["canonical", canonical, link],
      ]),
    ),
  };
}

type Pair = { readonly urn: string; readonly link: string; readonly gcpLength: number };

function fromLink({ urn, link, gcpLength }: Pair): Way {
  return {
    fault: () => {
      const prefix = companyPrefixOfUrn(urn) ?? "";
      return differs([
        ["URN", digitalLinkToEpcUrn(link, gcpLength), urn],
        ["prefix", prefix.length, gcpLength],
        ["URN by the prefix", toEpcUrn(link, gcpLengthFrom([prefix])), urn],
      ]);
    },
    asked: [
      {
        line: link,
        options: ["--gcp-length", String(gcpLength)],
        fault: (answer) => differs([["urn", answer.urn, urn]]),
      },
    ],
  };
}
