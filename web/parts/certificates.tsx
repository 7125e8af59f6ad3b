/** The certificates that the maker's own steps name, each once, with the steps it stands in. Nobody here has looked at them. */
import type { CertificateNamed, Passport, Step } from "../../schema/wire/passport.ts";
import type { Text } from "../text/languages.ts";
import { Fact } from "./fact.tsx";
import { what } from "./format.ts";

interface Listed {
  readonly uri: string;
  /** Their numbers on the page, from one. */
  readonly steps: readonly { readonly step: Step; readonly count: number }[];
}

export function Certificates({ passport, text }: { passport: Passport; text: Text }) {
  const say = text.certificates;
  const listed = certificatesOf(passport.steps);
  // Those that it holds stand above.
  if (listed.length === 0 && (passport.said?.certificates ?? []).length > 0) return null;
  return (
    <section class="certificates" id="certificates" aria-labelledby="certificates-heading">
      <h2 id="certificates-heading">{say.heading}</h2>
      {listed.length === 0 ? (
        <p class="hint">{say.none}</p>
      ) : (
        <>
          <p class="hint">{say.hint}</p>
          <ul>
            {listed.map((one) => (
              <Certificate listed={one} text={text} />
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function Certificate({ listed: { uri, steps }, text }: { listed: Listed; text: Text }) {
  const say = text.certificates;
  return (
    <li>
      <Address uri={uri} />{" "}
      <span class="named-in">
        {say.inSteps}{" "}
        {steps.map(({ step, count }, i) => (
          <>
            {i > 0 && "; "}
            <a href={`#${step.id}`}>{say.step(count, what(text, step))}</a>
          </>
        ))}
      </span>
    </li>
  );
}

/** A step that was declared wrong names nothing any more. */
function certificatesOf(steps: readonly Step[]): Listed[] {
  const byUri = new Map<string, Listed>();
  for (const [n, step] of steps.entries()) {
    if (step.voided !== undefined) continue;
    for (const { uri } of step.certificates ?? []) {
      const known = byUri.get(uri)?.steps ?? [];
      if (known.at(-1)?.step === step) continue;
      byUri.set(uri, { uri, steps: [...known, { step, count: n + 1 }] });
    }
  }
  return [...byUri.values()];
}

/** In the step itself, where a phone can hold it beside the record. */
export function NamedCertificates({ step, text }: { step: Step; text: Text }) {
  const { certificates = [] } = step;
  return (
    <>
      {certificates.map((one) => (
        <p class="certificate">
          {text.certificates.named} <CertificateFact certificate={one} />
        </p>
      ))}
    </>
  );
}

function CertificateFact({ certificate: { uri, pointer } }: { certificate: CertificateNamed }) {
  return (
    <Fact value={uri} as="text" pointer={pointer}>
      {uri}
    </Fact>
  );
}

/** A link only where it leads to a page over a safe line; what stands there is shown as it is. */
function Address({ uri }: { uri: string }) {
  if (!URL.canParse(uri) || new URL(uri).protocol !== "https:") {
    return <span class="uri">{uri}</span>;
  }
  return (
    <a class="uri" href={uri} rel="nofollow noopener noreferrer">
      {uri}
    </a>
  );
}
