/** The check from tap to verdict. Loaded only when asked for; reads the page, asks the network, writes below the button. */
import { type Policy, parsePolicy } from "../../../worker/core/proof/policy.ts";
import { fetchText, NoAnswer, rpcTo } from "./ask.ts";
import { verifyEd25519 } from "./ed25519.ts";
import { make } from "./element.ts";
import { type Judged, judgeStep, overall } from "./judge.ts";
import { nodesIn } from "./nodes.ts";
import { stepsOnPage } from "./page.ts";
import { showJudged } from "./show.ts";
import { commonTo, showEnd } from "./show-end.ts";
import { type CheckWords, wordsFor } from "./words.ts";

interface Panel {
  readonly form: HTMLFormElement;
  readonly result: HTMLElement;
  readonly say: (sentence: string) => void;
  readonly lang: string;
  readonly words: CheckWords;
}

export async function runCheck(form: HTMLFormElement): Promise<void> {
  const result = form.querySelector<HTMLElement>("[data-result]");
  const status = form.querySelector<HTMLElement>("[data-status]");
  const button = form.querySelector<HTMLButtonElement>("button[type=submit]");
  if (result === null || status === null || button === null) return;
  const lang = document.documentElement.lang;
  const say = (sentence: string) => {
    status.textContent = sentence;
  };
  button.disabled = true;
  const words = await wordsFor(lang);
  form.setAttribute("aria-busy", "true");
  try {
    await check({ form, result, say, lang, words });
  } finally {
    button.disabled = false;
    button.textContent = words.again;
    form.removeAttribute("aria-busy");
  }
}

async function check({ form, result, say, lang, words }: Panel): Promise<void> {
  result.replaceChildren();
  for (const old of document.querySelectorAll("[data-checked]")) old.remove();
  say(words.policy);
  const given = form.querySelector<HTMLTextAreaElement>("[name=policy]")?.value.trim() ?? "";
  let policyText: string;
  try {
    policyText = given === "" ? await fetchText(form.dataset.policy ?? "", words) : given;
  } catch (error) {
    say(words.noPolicy(error instanceof NoAnswer ? error.message : words.noAnswer));
    return;
  }
  const nodes = nodesIn(form);
  const chosen = isPolicysOwn(policyText, nodes) ? {} : { rpcs: nodes };
  const input = {
    policyText,
    ...chosen,
    rpc: rpcTo(nodes, words),
    ed25519: verifyEd25519,
    lang,
    words,
  };
  const steps = stepsOnPage(document);
  form.removeAttribute("data-done");
  const all: Judged[] = [];
  for (const step of steps) {
    say(words.checking(all.length + 1, steps.length, step.title));
    const judged = await judgeStep({ ...input, step });
    all.push(judged);
    mark(judged, words);
  }
  const end = overall(all, words);
  const common = commonTo(all.flatMap(({ bundle }) => bundle ?? []));
  const lines = all.map((judged) => showJudged(judged, (line) => !common.includes(line), words));
  result.append(
    showEnd({ end, all, ownPolicy: given !== "", lang, words }),
    make("ol", { class: "proofs" }, ...lines),
  );
  // From here on the verdict stands below in large; the status is for those who listen.
  form.setAttribute("data-done", "");
  say(`${words.verdicts[end.verdict]}. ${end.reason}`);
}

/** Left as the policy has them, its nodes are held to its own quorum; changed, every one named must agree. */
function isPolicysOwn(policyText: string, nodes: readonly string[]): boolean {
  let policy: Policy;
  try {
    policy = parsePolicy(policyText);
  } catch {
    // Nothing to compare with; the verdict will say that the policy cannot be used.
    return true;
  }
  const own = policy.chains.flatMap(({ rpcs }) => rpcs);
  return own.length === nodes.length && own.every((url) => nodes.includes(url));
}

/** Beside the step itself: what "we say" becomes once the phone has looked. */
function mark({ step, verdict, compared }: Judged, words: CheckWords): void {
  const record = step.element.querySelector(".record") ?? step.element;
  const note = { class: `checked ${verdict}`, "data-checked": verdict };
  record.append(make("p", note, words.onStep[verdict]));
  for (const { element, agrees, record: proven } of compared) {
    element.classList.toggle("differs", !agrees && proven !== undefined);
  }
}
