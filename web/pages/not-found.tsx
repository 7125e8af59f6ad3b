/** A code that leads nowhere: unknown, damaged or someone else's. Says which, and what to do; never a made-up page. */
import { Layout } from "../layout.tsx";
import { Footer } from "../parts/footer.tsx";
import { Masthead } from "../parts/masthead.tsx";
import { paths } from "../paths.ts";
import type { Text } from "../text/en.ts";

export type NotFoundReason =
  | { readonly type: "unknown" }
  /** `expected` is the check digit that would fit, where the digits allow to say so. */
  | { readonly type: "damaged"; readonly digits?: string; readonly expected?: string }
  | { readonly type: "foreign" }
  /** Somebody spoke for the key, and nobody does any more. */
  | { readonly type: "gone" };

export interface NotFoundPageProps {
  readonly reason: NotFoundReason;
  /** What was asked for, as it was asked. */
  readonly asked?: string;
  readonly text: Text;
}

export function NotFoundPage({ reason, asked, text }: NotFoundPageProps) {
  const say = text.notFound;
  return (
    <Layout text={text} title={say.title} description={say.description}>
      <Masthead text={text} />
      <main id="main" class="plain">
        <h1>{say[reason.type].heading}</h1>
        <p class="lead">{sentence(reason, text)}</p>
        {asked !== undefined && (
          <p>
            {say.asked} <code>{asked}</code>
          </p>
        )}
        <h2>{say.todo}</h2>
        <ul>
          {say.advice[reason.type].map((advice) => (
            <li>{advice}</li>
          ))}
        </ul>
        <p>
          <a href={paths.home()}>{say.home}</a>
        </p>
      </main>
      <Footer text={text} />
    </Layout>
  );
}

function sentence(reason: NotFoundReason, { notFound: say }: Text): string {
  if (reason.type !== "damaged") return say[reason.type].say;
  const { digits, expected } = reason;
  return digits === undefined || expected === undefined
    ? say.damaged.sayPlain
    : say.damaged.say(digits, expected);
}
