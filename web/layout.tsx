/** The frame around every page: head, skip link, nothing that runs inline. */
import type { Child } from "./html/jsx-runtime.ts";
import { paths } from "./paths.ts";
import { LANGUAGES, type Text, withLanguage } from "./text/languages.ts";

export interface LayoutProps {
  readonly text: Text;
  readonly title: string;
  readonly description: string;
  /** True on pages that carry the check panel. */
  readonly verifies?: boolean;
  /** A maker's own colours, over the house's. */
  readonly stylesheet?: string | undefined;
  /** True on pages that say that they were looked at. */
  readonly listens?: boolean;
  /** True on pages that can be kept on a phone. */
  readonly keeps?: boolean;
  /** True on the page that draws labels. */
  readonly drawsLabels?: boolean;
  readonly children?: Child;
}

export function Layout(props: LayoutProps) {
  const { text, title, description, verifies = false, drawsLabels = false, children } = props;
  const { stylesheet, listens = false, keeps = false } = props;
  return (
    <html lang={text.locale} dir={text.dir}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        <meta name="description" content={description} />
        <meta name="color-scheme" content="light dark" />
        <meta name="theme-color" content="#f5f3ec" media="(prefers-color-scheme: light)" />
        <meta name="theme-color" content="#0d2137" media="(prefers-color-scheme: dark)" />
        <link rel="stylesheet" href={paths.stylesheet()} />
        {stylesheet !== undefined && <link rel="stylesheet" href={stylesheet} />}
        <Alternates text={text} />
        <link rel="icon" href={paths.favicon()} type="image/svg+xml" />
        {verifies && <script type="module" src={paths.verifyScript()} />}
        {listens && <script type="module" src={paths.voiceScript()} />}
        {keeps && <script type="module" src={paths.keepScript()} />}
        {drawsLabels && <script type="module" src={paths.labelsScript()} />}
      </head>
      <body>
        <a class="skip" href="#main">
          {text.skip}
        </a>
        {children}
      </body>
    </html>
  );
}

/** The same page in each other language, for who reads addresses and not pages. */
function Alternates({ text: { address, origin } }: { text: Text }) {
  if (address === undefined || origin === undefined) return null;
  return (
    <>
      <link rel="alternate" hreflang="x-default" href={origin + address} />
      {LANGUAGES.map(({ tag }) => (
        <link rel="alternate" hreflang={tag} href={origin + withLanguage(address, tag)} />
      ))}
    </>
  );
}
