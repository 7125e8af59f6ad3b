/** What somebody who records has to know, on every screen: why nothing is sent, that the clock is wrong, that there is a new version. */
import { useEffect, useState } from "preact/hooks";
import { useConsole } from "../context.ts";
import { openQueue } from "./open-queue.ts";
import type { QueueInfo } from "./queue.ts";
import { watchForUpdates } from "./update.ts";

const MINUTE_MS = 60_000;
const SIGNED_OUT = ["key-missing", "session-missing"];

export function QueueNotice() {
  const { text, me } = useConsole();
  const [info, setInfo] = useState<QueueInfo>();
  const [letIn, setLetIn] = useState<() => void>();
  useEffect(() => void watchForUpdates((found) => setLetIn(() => found)), []);
  useEffect(() => {
    if (me === undefined) {
      setInfo(undefined);
      return;
    }
    const opened = openQueue().then((queue) => {
      const look = () => void queue.info().then(setInfo);
      const stop = queue.onChange(look);
      void queue.sync().then(look);
      return stop;
    });
    return () => void opened.then((stop) => stop());
  }, [me]);
  const minutes = Math.round(Math.abs(info?.clockAheadMs ?? 0) / MINUTE_MS);
  return (
    <>
      {info?.held.map(({ organisation, code, detail }) => (
        <p class="offline" role="status" key={organisation}>
          {SIGNED_OUT.includes(code) ? (
            <>
              {text.queue.signedOut(info.waiting)}{" "}
              <a href="/console/sign-in">{text.shell.signIn}</a>
            </>
          ) : (
            text.queue.held(info.waiting, detail)
          )}
        </p>
      ))}
      {minutes > 0 && (
        <p class="offline" role="status">
          {(info?.clockAheadMs ?? 0) > 0 ? text.queue.ahead(minutes) : text.queue.behind(minutes)}
        </p>
      )}
      {letIn !== undefined && (
        <div class="update" role="status">
          <p>{text.queue.newVersion}</p>
          <button type="button" class="button quiet" onClick={letIn}>
            {text.queue.update}
          </button>
        </div>
      )}
    </>
  );
}
