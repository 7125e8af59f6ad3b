/** The console's page before its script has run, and all there is without one. */

import { paths } from "../paths.ts";
import type { Text } from "../text/languages.ts";

export function ConsolePage({ text }: { readonly text: Text }) {
  return (
    <html lang={text.locale}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>Rootproof</title>
        <meta name="color-scheme" content="light dark" />
        <meta name="theme-color" content="#f5f3ec" media="(prefers-color-scheme: light)" />
        <meta name="theme-color" content="#0d2137" media="(prefers-color-scheme: dark)" />
        <meta name="referrer" content="no-referrer" />
        <link rel="stylesheet" href={paths.consoleStyles()} />
        <link rel="icon" href={paths.favicon()} type="image/svg+xml" />
        <link rel="manifest" href="/console/manifest.webmanifest" />
        <script type="module" src={paths.consoleScript()} />
      </head>
      <body>
        <div id="console">
          <p class="wait">{text.console.wait}</p>
          <noscript>
            <p>{text.console.noScript}</p>
          </noscript>
        </div>
      </body>
    </html>
  );
}
