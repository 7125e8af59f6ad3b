/** What became of a question: it stands on the page, or why it was not taken, with what was written still there. */
import { Layout } from "../layout.tsx";
import { Footer } from "../parts/footer.tsx";
import { Masthead } from "../parts/masthead.tsx";
import { AskForm } from "../parts/questions.tsx";
import { inLanguage, type Text } from "../text/languages.ts";

export interface AskedPageProps {
  readonly text: Text;
  /** The page it was asked on. */
  readonly back: string;
  readonly productName?: string;
  readonly wrong?: {
    readonly about: string;
    readonly question: string;
    readonly sentence: string;
  };
}

export function AskedPage({ text, back, productName = "", wrong }: AskedPageProps) {
  const say = text.questions;
  const title = wrong === undefined ? say.thanks : say.wrong;
  return (
    <Layout text={text} title={title} description={title}>
      <Masthead text={text} />
      <main id="main" class="plain questions">
        <h1>{title}</h1>
        {wrong === undefined ? (
          <p class="lead">{say.thanksSay(productName)}</p>
        ) : (
          <AskForm about={wrong.about} label={say.again} text={text} wrong={wrong} />
        )}
        <p>
          <a href={inLanguage(text, `${back}#questions`)}>{say.back}</a>
        </p>
      </main>
      <Footer text={text} />
    </Layout>
  );
}
