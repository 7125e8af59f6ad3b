/** `/console`: what happened? And how far what was recorded before is. */
import { useEffect, useState } from "preact/hooks";
import type { Tasks } from "../../../../schema/wire/find.ts";
import { WHATS } from "../../../../worker/core/steps/draft.ts";
import { callJson } from "../../api.ts";
import { useConsole, useText } from "../../context.ts";
import { keepReader } from "../../parts/scan/reader.ts";
import { Page } from "../../parts/screen.tsx";
import { Icon } from "./icons.tsx";
import { StepList } from "./step-list.tsx";
import { useSteps } from "./use-steps.ts";

/** What happens every day. A stock-take has its link below. */
const EVERY_DAY = WHATS.filter((what) => what !== "counted");
const LAST_STEPS = 3;
/** Long after the screen can be used. */
const KEEP_READER_MS = 4_000;

export function Screen() {
  const { text, isOnline, organisation } = useConsole();
  const words = text.capture;
  useEffect(() => {
    if (!isOnline) return;
    const timer = setTimeout(() => keepReader().catch(() => undefined), KEEP_READER_MS);
    return () => clearTimeout(timer);
  }, [isOnline]);
  if (organisation?.role === "auditor") {
    return <Page title={text.shell.name} lead={words.home.auditor} />;
  }
  return (
    <Page title={words.home.title}>
      <ul class="whats">
        {EVERY_DAY.map((what) => (
          <li key={what}>
            <a href={`/console/record/${what}`}>
              <Icon what={what} />
              <span>
                {words.what[what]}
                <small>{words.home.hints[what]}</small>
              </span>
            </a>
          </li>
        ))}
      </ul>
      <p class="stock-take">
        <a class="button quiet" href="/console/record/counted">
          {words.home.count}
        </a>
      </p>
      <OpenTasks />
      <OnThisPhone />
    </Page>
  );
}

function OnThisPhone() {
  const words = useText().capture.home;
  const steps = useSteps()?.steps;
  if (steps === undefined) return null;
  const waiting = steps.filter(({ state }) => state === "on-this-phone").length;
  const sentence =
    steps.length === 0 ? words.nothing : waiting > 0 ? words.waiting(waiting) : words.sent;
  return (
    <section aria-labelledby="on-this-phone">
      <h2 id="on-this-phone">{words.phone}</h2>
      <p>{sentence}</p>
      <StepList steps={steps.slice(0, LAST_STEPS)} />
      {steps.length > 0 && (
        <p>
          <a href="/console/drafts">{words.all}</a>
        </p>
      )}
    </section>
  );
}

/** Only where there are some. Without a connection nobody knows. */
function OpenTasks() {
  const { text, organisation } = useConsole();
  const words = text.capture.home;
  const [count, setCount] = useState(0);
  const slug = organisation?.slug;
  useEffect(() => {
    let isOver = false;
    callJson<Tasks>("GET", "/api/tasks").then(
      ({ tasks }) => !isOver && setCount(tasks.length),
      () => undefined,
    );
    return () => {
      isOver = true;
    };
  }, [slug]);
  if (count === 0) return null;
  return (
    <section aria-labelledby="open-tasks">
      <h2 id="open-tasks">{words.tasks}</h2>
      <p>
        <a href="/console/tasks">{words.openTasks(count)}</a>
      </p>
    </section>
  );
}
