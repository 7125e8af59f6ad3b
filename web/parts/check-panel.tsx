/** Check it yourself: a form that only `islands/verify.ts` makes visible, and the way without this site's code. */
import type { Passport } from "../../schema/wire/passport.ts";
import { paths } from "../paths.ts";
import type { Text } from "../text/languages.ts";
import { Words } from "./fact.tsx";
import { what } from "./format.ts";

export function CheckPanel({ passport, text }: { passport: Passport; text: Text }) {
  const logged = passport.steps.filter(({ index }) => index !== undefined);
  return (
    <section class="check" aria-labelledby="check">
      <h2 id="check">{text.check.heading}</h2>
      {logged.length === 0 ? (
        <p>{text.check.nothing}</p>
      ) : (
        <>
          <CheckForm passport={passport} text={text} />
          <CheckOtherwise passport={passport} text={text} />
        </>
      )}
    </section>
  );
}

function CheckForm({ passport: { chain, digitalLink }, text }: { passport: Passport; text: Text }) {
  const say = text.check;
  return (
    <form data-island="verify" data-policy={paths.policy()} hidden>
      <p class="lead">{say.lead}</p>
      <p>{say.asks}</p>
      <ul class="hosts" data-hosts>
        <li>
          <Words
            say={say.thisSite}
            fill={{ host: <span data-own-host>{host(digitalLink)}</span> }}
          />
        </li>
        {chain?.rpcs.map((rpc) => (
          <li>{host(rpc)}</li>
        ))}
      </ul>
      {chain !== undefined && (
        <p class="field">
          <label for="check-nodes">{say.nodesLabel}</label>
          <span class="hint" id="check-nodes-hint">
            {say.nodesHint}
          </span>
          <textarea
            id="check-nodes"
            name="nodes"
            rows={Math.max(2, chain.rpcs.length)}
            spellcheck={false}
            autocomplete="off"
            aria-describedby="check-nodes-hint"
          >
            {chain.rpcs.join("\n")}
          </textarea>
        </p>
      )}
      <details>
        <summary>{say.ownPolicy}</summary>
        <p class="field">
          <label for="check-policy">{say.ownPolicyLabel}</label>
          <span class="hint" id="check-policy-hint">
            {say.ownPolicyHint}
          </span>
          <textarea
            id="check-policy"
            name="policy"
            rows={4}
            spellcheck={false}
            autocomplete="off"
            aria-describedby="check-policy-hint"
          />
        </p>
      </details>
      <button type="submit">{say.go}</button>
      <p class="status" role="status" data-status />
      <div class="result" data-result />
    </form>
  );
}

/** The name a shopper can recognise; an address we cannot read is shown as it is. */
function host(address: string): string {
  return URL.canParse(address) ? new URL(address).host : address;
}

function CheckOtherwise({ passport, text }: { passport: Passport; text: Text }) {
  const say = text.check;
  const logged = passport.steps.filter((step) => step.index !== undefined);
  const example = `proof-${logged.at(-1)?.index ?? ""}.json`;
  const [policy, proofs, run] = say.steps;
  return (
    <div class="otherwise">
      <h3>{say.otherwise}</h3>
      <p>{say.otherwiseWhy}</p>
      <ol>
        <li>
          {policy} <a href={paths.policy()}>{say.policy}</a>
        </li>
        <li>
          {proofs}
          <ul class="bundles">
            {logged.map((step) => (
              <li>
                <a href={paths.proof(step.index ?? "")} download={`proof-${step.index}.json`}>
                  {text.journey.proof(step.index ?? "")}
                </a>{" "}
                {what(text, step)}
              </li>
            ))}
          </ul>
        </li>
        <li>
          {run}
          <pre>
            <code>{say.command(example)}</code>
          </pre>
        </li>
      </ol>
    </div>
  );
}
