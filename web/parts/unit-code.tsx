/** What is known of the serial number that was scanned: that its maker had it printed, or declared it void. Never more than that. */
import type { Passport } from "../../schema/wire/passport.ts";
import type { Text } from "../text/languages.ts";
import { NoticeMark } from "./notice.tsx";

/** A void code stands as large as a notice: it should be on nothing that somebody holds. */
export function VoidCode({ passport, text }: { passport: Passport; text: Text }) {
  const { unitCode, maker, product } = passport;
  if (unitCode?.state !== "void") return null;
  return (
    <section class="notice void" aria-labelledby="code-void">
      <p class="word" id="code-void">
        <NoticeMark kind="void" />
        <strong>{text.unitCode.word}</strong>
      </p>
      <p class="said">{text.unitCode.void(maker.name, product.serial ?? "")}</p>
    </section>
  );
}

export function UnitCodeLine({ passport, text }: { passport: Passport; text: Text }) {
  const { state = "void", lot } = passport.unitCode ?? {};
  if (state === "void") return null;
  return <p class={`unit-code is-${state}`}>{text.unitCode.lines[state](lot)}</p>;
}
