/** The API, read out: what one can do in five minutes, then every call. Rendered from the description that machines get. */
import type { OpenApi } from "../../schema/api/openapi.ts";
import { Layout } from "../layout.tsx";
import { Contents, sectionId } from "../parts/api/contents.tsx";
import { type Section, sectionsOf } from "../parts/api/entries.ts";
import { Language } from "../parts/api/language.tsx";
import { Call, Code } from "../parts/api/operation.tsx";
import { Prose } from "../parts/api/prose.tsx";
import { Errors, MostOf, Spoken } from "../parts/api/reference.tsx";
import { Footer } from "../parts/footer.tsx";
import { Masthead } from "../parts/masthead.tsx";
import { paths } from "../paths.ts";
import type { ApiText } from "../text/api.ts";
import type { Text } from "../text/languages.ts";

export interface ApiPageProps {
  readonly api: OpenApi;
  /** The files of docs/examples, by name. */
  readonly examples: { readonly [name: string]: string };
  readonly text: Text;
  readonly apiText: ApiText;
}

export function ApiPage({ api, examples, text, apiText: say }: ApiPageProps) {
  const sections = sectionsOf(api);
  return (
    <Layout text={text} title={say.title} description={api.info.summary}>
      <Masthead text={text} />
      <main id="main" class="api">
        <Head api={api} text={say} />
        <Contents sections={sections} text={say} />
        <div class="reference">
          <Start api={api} examples={examples} text={say} />
          <section aria-labelledby={say.keys.id}>
            <h2 id={say.keys.id}>{say.keys.heading}</h2>
            <Prose>{api.components.securitySchemes.key?.description ?? ""}</Prose>
          </section>
          {sections.map((section) => (
            <Calls section={section} api={api} text={say} />
          ))}
          <Spoken api={api} text={say} />
          <Errors api={api} text={say} />
          <MostOf api={api} text={say} />
          <section aria-labelledby={say.client.id}>
            <h2 id={say.client.id}>{say.client.heading}</h2>
            <p>{say.client.lead}</p>
            <Code title="docs/examples/client.ts">{examples["client.ts"] ?? ""}</Code>
          </section>
        </div>
      </main>
      <Footer text={text} />
    </Layout>
  );
}

function Head({ api, text: say }: { api: OpenApi; text: ApiText }) {
  const { facts } = say;
  return (
    <header class="api-head">
      <h1>{say.heading}</h1>
      <p class="lead">{api.info.summary}</p>
      <div>
        <Prose>{api.info.description}</Prose>
      </div>
      <dl>
        <dt>{facts.address}</dt>
        <dd>
          <code>{api.servers[0]?.url}</code>
        </dd>
        <dt>{facts.key}</dt>
        <dd>
          <code>{facts.keySay}</code>
        </dd>
        <dt>{facts.speaks}</dt>
        <dd>
          <a href={api.externalDocs.url}>{facts.speaksSay}</a>
        </dd>
        <dt>{facts.description}</dt>
        <dd>
          <a href={paths.apiDescription()}>{facts.descriptionSay}</a>
        </dd>
      </dl>
    </header>
  );
}

interface StartProps {
  readonly api: OpenApi;
  readonly examples: ApiPageProps["examples"];
  readonly text: ApiText;
}

function Start({ api, examples, text: { start: say } }: StartProps) {
  const environment = `export ORIGIN=${api.servers[0]?.url}\nexport KEY=${say.key}`;
  return (
    <section aria-labelledby={say.id}>
      <h2 id={say.id}>{say.heading}</h2>
      <p>{say.lead}</p>
      <ol class="steps">
        <li>
          <h3>{say.first}</h3>
          <Code title={say.shell}>{environment}</Code>
        </li>
        {Object.entries(say.steps).map(([file, what]) => (
          <li>
            <h3>{what}</h3>
            <Code title={`docs/examples/${file}`}>{examples[file] ?? ""}</Code>
          </li>
        ))}
      </ol>
    </section>
  );
}

interface CallsProps {
  readonly section: Section;
  readonly api: OpenApi;
  readonly text: ApiText;
}

function Calls({ section: { name, description, entries }, api, text }: CallsProps) {
  const id = sectionId(name);
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{name}</h2>
      <Prose>{description}</Prose>
      {entries.map((entry) => (
        <Call entry={entry} text={text} />
      ))}
      {entries.some((one) => one.id === "queryEvents") && <Language api={api} text={text} />}
    </section>
  );
}
