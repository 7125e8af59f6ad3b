/** `/console/sign-in`: a passkey first, and the other ways below it. */
import { useState } from "preact/hooks";
import { useConsole } from "../../../context.ts";
import { faultsOf } from "../../../parts/form.tsx";
import { Page } from "../../../parts/screen.tsx";
import { arrive, withThen } from "./arrived.ts";
import { readWays } from "./calls.ts";
import { Cancelled, hasPasskeys, signInWithPasskey } from "./passkey.ts";
import { useQuietly } from "./quietly.ts";

export function Screen() {
  const { text, refresh } = useConsole();
  const say = text.account.signIn;
  const [isBusy, setBusy] = useState(false);
  const [wrong, setWrong] = useState(hasPasskeys() ? undefined : say.noPasskeys);
  const ways = useQuietly(readWays);
  const enter = async () => {
    setBusy(true);
    setWrong(undefined);
    try {
      await signInWithPasskey();
      await arrive(refresh);
    } catch (reason) {
      const faults = faultsOf(reason, text.shell.unreachable, text.shell.failed);
      setWrong(reason instanceof Cancelled ? say.cancelled : Object.values(faults)[0]);
      setBusy(false);
    }
  };
  return (
    <Page title={say.title}>
      {wrong !== undefined && (
        <p class="note" role="alert">
          {wrong}
        </p>
      )}
      <div class="ways">
        {hasPasskeys() && (
          <>
            <button type="button" class="button" disabled={isBusy} onClick={enter}>
              {say.passkey}
            </button>
            <p class="hint">{say.passkeyHint}</p>
            <a class="button quiet" href={withThen("/console/new")}>
              {say.new}
            </a>
          </>
        )}
        {ways?.email && (
          <a class="button quiet" href={withThen("/console/by-email")}>
            {say.email}
          </a>
        )}
      </div>
    </Page>
  );
}
