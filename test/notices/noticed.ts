/** The coffee chain with notices, codes and certificates on it, for pages and pictures. */
import type { Notice, Passport, UnitCode } from "../../schema/wire/passport.ts";
import { COFFEE } from "../web/coffee.ts";

export const RECALL: Notice = {
  ...{ kind: "recall", level: "lot", since: "2026-11-20T08:15:00Z" },
  reason: "Glass splinters were found in two bags of this lot.",
  advice: "Do not drink it. Bring the bag back to the shop, open or not: you get your money back.",
  ...{ state: "final", index: "41", proof: "/proofs/41" },
};
export const HOLD: Notice = {
  ...{ kind: "hold", level: "product", since: "2026-11-21T17:40:00Z" },
  reason: "A supplier’s scales are being checked.",
  state: "received",
};
export const OUT_OF_USE: Notice = {
  ...{ kind: "decommission", level: "item", since: "2026-10-02T09:00:00Z" },
  reason: "This bag was opened for a tasting.",
  ...{ state: "logged", index: "33", proof: "/proofs/33" },
};

export const ORGANIC = "https://certificates.example/organic/BE-BIO-01/2026-0417";
export const FAIR = "urn:example:fair-trade:36104";

/** The roast and the packing name certificates, the packing one of them again. */
const certified = COFFEE.steps.map((step, i) => {
  const named = i === 6 ? [ORGANIC] : i === 7 ? [ORGANIC, FAIR] : [];
  const certificates = named.map((uri, n) => ({ uri, pointer: `/certificationInfo/${n}` }));
  return certificates.length === 0 ? step : { ...step, certificates };
});
export const CERTIFIED: Passport = { ...COFFEE, steps: certified };

export const RECALLED: Passport = { ...CERTIFIED, notices: [RECALL] };

export const withCode = (unitCode: UnitCode, notices: readonly Notice[] = []): Passport => ({
  ...COFFEE,
  product: { ...COFFEE.product, serial: "7K3M9QX2A1B2C3D4" },
  unitCode,
  notices,
});
/** All that can be said at once. */
export const WORST: Passport = {
  ...withCode({ state: "void", lot: "HM-2026-0417" }, [RECALL, HOLD, OUT_OF_USE]),
  steps: certified,
};
/** A lot that nobody captured, and that is recalled all the same. */
export const UNHEARD_OF: Passport = {
  ...COFFEE,
  product: { ...COFFEE.product, lot: "HM-2026-0399" },
  steps: [],
  gaps: [],
  notices: [RECALL],
};
