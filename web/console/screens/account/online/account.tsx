/** `/console/account`: who one is here, what signs one in, and where one is signed in. */
import { useConsole } from "../../../context.ts";
import { Page } from "../../../parts/screen.tsx";
import { Devices } from "./devices.tsx";
import { Email } from "./email.tsx";
import { Organisations } from "./organisations.tsx";
import { Passkeys } from "./passkeys.tsx";
import { Profile } from "./profile.tsx";

export function Screen() {
  const { text, me } = useConsole();
  const say = text.account.own;
  return (
    <Page title={say.title}>
      <Profile />
      <h2>{say.email}</h2>
      <Email />
      <h2>{say.passkeys}</h2>
      <p class="hint">{say.passkeysHint}</p>
      <Passkeys />
      <h2>{say.devices}</h2>
      <Devices />
      {me !== undefined && me.organisations.length > 0 && (
        <>
          <h2>{say.organisations}</h2>
          <Organisations />
        </>
      )}
    </Page>
  );
}
