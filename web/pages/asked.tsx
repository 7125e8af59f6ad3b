/** What became of a question: it stands on the page, or why it was not taken, with what was written still there. */
import { Layout } from "../layout.tsx";
import { Footer } from "../parts/footer.tsx";
import { Masthead } from "../parts/masthead.tsx";
import { AskForm } from "../parts/questions.tsx";
import { CorrectionForm } from "../parts/tap.tsx";
import { inLanguage, type Text } from "../text/languages.ts";

export interface AskedPageProps {
  readonly text: Text;
  /** The page it was asked on. */
  readonly back: string;
  readonly productName?: string;
  /** Something was said to be wrong in it. */
  readonly section?: string;
  readonly wrong?: {
    readonly about: string;
    readonly fault: string;
    readonly question: string;
    readonly sentence: string;
  };
}

export function AskedPage({ text, back, productName = "", section, wrong }: AskedPageProps) {
  const say = text.questions;
  const thanks = section === undefined ? say.thanks : text.taps.stands;
  const title = wrong === undefined ? thanks : say.wrong;
  return (
    <Layout text={text} title={title} description={title} listens>
      <Masthead text={text} />
      <main id="main" class="plain questions">
        <h1>{title}</h1>
        {wrong === undefined ? (
          <p class="lead">{say.thanksSay(productName)}</p>
        ) : section === undefined ? (
          <AskForm about={wrong.about} label={say.again} text={text} wrong={wrong} />
        ) : (
          <CorrectionForm
            {...{ about: wrong.about, section, text, typed: wrong }}
            sentence={wrong.sentence}
          />
        )}
        <p>
          <a href={inLanguage(text, `${back}#questions`)}>{say.back}</a>
        </p>
      </main>
      <Footer text={text} />
    </Layout>
  );
}
