/** The front door: what this is in one screen, passports to open, and what it does not prove. */
import { Layout } from "../layout.tsx";
import { FindForm } from "../parts/find-form.tsx";
import { Footer } from "../parts/footer.tsx";
import { Limits } from "../parts/limits.tsx";
import { Masthead } from "../parts/masthead.tsx";
import { RootDrawing } from "../parts/root.tsx";
import { paths } from "../paths.ts";
import { inLanguage, type Text } from "../text/languages.ts";

export interface HomePageProps {
  /** Passports to open; `demo` where the makers are made up. */
  readonly passports: readonly {
    readonly name: string;
    readonly maker: string;
    readonly href: string;
  }[];
  readonly demo: boolean;
  readonly text: Text;
}

export function HomePage({ passports, demo, text }: HomePageProps) {
  const say = text.home;
  return (
    <Layout text={text} title={say.title} description={say.description}>
      <Masthead text={text} />
      <main id="main" class="home">
        <div class="hero">
          <h1>{say.heading}</h1>
          <p class="lead">{say.lead}</p>
          <RootDrawing />
        </div>
        <section class="finding" aria-labelledby="finding">
          <h2 id="finding">{text.finding.home.heading}</h2>
          <p class="hint">{text.finding.home.say}</p>
          <FindForm text={text} isShort={true} />
          <a href={inLanguage(text, paths.find())}>{text.finding.home.more}</a>
        </section>
        <section class="demos" aria-labelledby="demos">
          <h2 id="demos">{say.demos}</h2>
          {passports.length === 0 ? (
            <p>{say.demosNone}</p>
          ) : (
            demo && <p class="hint">{say.demosNote}</p>
          )}
          <ul>
            {passports.map(({ name, maker, href }) => (
              <li>
                <a href={inLanguage(text, href)}>{name}</a> <span class="maker">{maker}</span>
              </li>
            ))}
          </ul>
        </section>
        <Limits text={text} heading={say.limits} />
        <section class="makers" aria-labelledby="makers">
          <h2 id="makers">{say.makers}</h2>
          <p>{say.makersSay}</p>
          <a href="/console">{say.makersConsole}</a> <a href={paths.api()}>{say.makersApi}</a>{" "}
          <a href={inLanguage(text, paths.labels())}>{say.makersLabels}</a>
        </section>
      </main>
      <Footer text={text} />
    </Layout>
  );
}
