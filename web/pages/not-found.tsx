/** A code that leads nowhere: unknown, damaged, out of use or someone else's. Says which, and what to do; never a made-up page. */
import { Layout } from "../layout.tsx";
import { FindForm, type FindFormProps } from "../parts/find-form.tsx";
import { Footer } from "../parts/footer.tsx";
import { Masthead } from "../parts/masthead.tsx";
import { paths } from "../paths.ts";
import { inLanguage, type Text } from "../text/languages.ts";

export type NotFoundReason =
  | { readonly type: "unknown" }
  /** A code to type that stands for nothing. */
  | { readonly type: "unissued" }
  | DamagedCode
  /** `elsewhere` is GS1's own resolver; `host` the one of a link that was typed. */
  | { readonly type: "foreign"; readonly elsewhere?: string; readonly host?: string }
  /** Somebody spoke for the key, and nobody does any more. */
  | { readonly type: "gone" }
  /** The operator took the page away; a recall is told all the same. */
  | { readonly type: "off-air"; readonly suspendedFor: string; readonly recalledFor?: string }
  | { readonly type: "compressed" };

export interface DamagedCode {
  readonly type: "damaged";
  /** `expected` is the check digit that would fit, where the digits allow to say so. */
  readonly digits?: string;
  readonly expected?: string;
  readonly part?: "short-code" | "lot";
  /** What is wrong, in a sentence. */
  readonly detail?: string;
}

export interface NotFoundPageProps {
  readonly reason: NotFoundReason;
  /** What was asked for, as it was asked. */
  readonly asked?: string;
  /** The same as it would be typed. */
  readonly typed?: NonNullable<FindFormProps["typed"]>;
  readonly text: Text;
}

/** Here a small change may be enough; elsewhere the field is for another code. */
const MAY_BE_CORRECTED: ReadonlySet<NotFoundReason["type"]> = new Set([
  "damaged",
  "unknown",
  "unissued",
]);

export function NotFoundPage({ reason, asked, typed, text }: NotFoundPageProps) {
  const say = text.notFound;
  const isDamaged = reason.type === "damaged";
  return (
    <Layout text={text} title={say.title} description={say.description}>
      <Masthead text={text} />
      <main id="main" class="plain lost">
        <h1>{say[reason.type].heading}</h1>
        <p class="lead">{sentence(reason, text)}</p>
        <Recall reason={reason} text={text} />
        {asked !== undefined && (
          <p>
            {say.asked} <code>{asked}</code>
          </p>
        )}
        <More reason={reason} text={text} />
        <h2>{isDamaged ? say.again.damaged : say.again.other}</h2>
        <FindForm
          text={text}
          wrong={isDamaged ? (reason.part === "lot" ? "lot" : "code") : undefined}
          {...(typed !== undefined && MAY_BE_CORRECTED.has(reason.type) && { typed })}
        />
        <h2>{say.todo}</h2>
        <ul>
          {say.advice[reason.type].map((advice) => (
            <li>{advice}</li>
          ))}
        </ul>
        <p>
          <a href={inLanguage(text, paths.home())}>{say.home}</a>
        </p>
      </main>
      <Footer text={text} />
    </Layout>
  );
}

function sentence(reason: NotFoundReason, { notFound: say }: Text): string {
  if (reason.type === "off-air") return say["off-air"].say(reason.suspendedFor);
  if (reason.type !== "damaged") return say[reason.type].say;
  const { digits, expected, part } = reason;
  if (part !== undefined) return say.damaged.parts[part];
  return digits === undefined || expected === undefined
    ? say.damaged.sayPlain
    : say.damaged.say(digits, expected);
}

function Recall({ reason, text: { notFound: say } }: { reason: NotFoundReason; text: Text }) {
  if (reason.type !== "off-air" || reason.recalledFor === undefined) return null;
  return (
    <p>
      <strong>{say["off-air"].recalled}</strong> {reason.recalledFor}
    </p>
  );
}

function More({ reason, text: { notFound: say } }: { reason: NotFoundReason; text: Text }) {
  if (reason.type === "damaged" && reason.detail !== undefined) {
    return (
      <p>
        {say.damaged.detail} {reason.detail}.
      </p>
    );
  }
  if (reason.type !== "foreign") return null;
  const { elsewhere, host } = reason;
  return (
    <>
      {elsewhere !== undefined && (
        <p>
          {say.foreign.elsewhere}{" "}
          <a href={elsewhere} rel="noreferrer">
            {elsewhere}
          </a>
        </p>
      )}
      {host !== undefined && <p>{say.foreign.host(host)}</p>}
    </>
  );
}
