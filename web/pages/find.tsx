/** The door for codes that cannot be scanned: one field, and what may be typed into it. */
import { Layout } from "../layout.tsx";
import { FindForm, type FindFormProps } from "../parts/find-form.tsx";
import { Footer } from "../parts/footer.tsx";
import { Masthead } from "../parts/masthead.tsx";
import type { Text } from "../text/languages.ts";

export interface FindPageProps {
  readonly typed: NonNullable<FindFormProps["typed"]>;
  readonly text: Text;
}

export function FindPage({ typed, text }: FindPageProps) {
  const say = text.finding;
  return (
    <Layout text={text} title={say.title} description={say.description}>
      <Masthead text={text} />
      <main id="main" class="plain">
        <h1>{say.heading}</h1>
        <p class="lead">{say.lead}</p>
        <FindForm text={text} typed={typed} />
        <h2>{say.otherwise}</h2>
        <ul>
          {say.others.map(({ say, example }) => (
            <li>
              {say} <code>{example}</code>
            </li>
          ))}
        </ul>
      </main>
      <Footer text={text} />
    </Layout>
  );
}
