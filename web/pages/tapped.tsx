/** What became of one tap: thanks; and where something is wrong, a form to say what. */
import { Layout } from "../layout.tsx";
import { Footer } from "../parts/footer.tsx";
import { Masthead } from "../parts/masthead.tsx";
import { CorrectionForm } from "../parts/tap.tsx";
import { inLanguage, type Text } from "../text/languages.ts";

export interface TappedPageProps {
  readonly text: Text;
  readonly about: string;
  /** The page it was on. */
  readonly back: string;
  readonly section: string;
  readonly isWrong: boolean;
}

export function TappedPage({ text, about, back, section, isWrong }: TappedPageProps) {
  const say = text.taps;
  const title = isWrong ? say.verdicts.wrong : say.thanks;
  return (
    <Layout text={text} title={title} description={title} listens>
      <Masthead text={text} />
      <main id="main" class="plain questions">
        <h1>{title}</h1>
        {isWrong ? (
          <CorrectionForm about={about} section={section} text={text} />
        ) : (
          <p class="lead">{say.thanksSay}</p>
        )}
        <p>
          <a href={inLanguage(text, `${back}#${section}`)}>{text.questions.back}</a>
        </p>
      </main>
      <Footer text={text} />
    </Layout>
  );
}
