/** Where one is signed in, and signing out there. */
import { useConsole } from "../../../context.ts";
import { Shown, useFetched } from "../../../parts/screen.tsx";
import { type Device, readDevices, signOutDevice, signOutOthers } from "./calls.ts";
import { useDay } from "./day.ts";

export function Devices() {
  const say = useConsole().text.account.own;
  const devices = useFetched(readDevices, []);
  const leaveOthers = async () => {
    await signOutOthers();
    devices.again();
  };
  return (
    <Shown of={devices}>
      {(all) => (
        <>
          <ul class="things">
            {all.map((one) => (
              <One key={one.id} device={one} changed={devices.again} />
            ))}
          </ul>
          {all.length > 1 && (
            <button type="button" class="button quiet" onClick={leaveOthers}>
              {say.signOutOthers}
            </button>
          )}
        </>
      )}
    </Shown>
  );
}

function One(props: { readonly device: Device; readonly changed: () => void }) {
  const { id, agent, lastSeenAt, isThis } = props.device;
  const say = useConsole().text.account.own;
  const day = useDay();
  const name = agent === "" ? say.device : agent;
  const leave = async () => {
    await signOutDevice(id);
    props.changed();
  };
  return (
    <li class="thing-row">
      <div>
        <p class="thing">{name}</p>
        <p class="hint">{isThis ? say.deviceThis : say.deviceSeen(day(lastSeenAt))}</p>
      </div>
      {!isThis && (
        <button type="button" class="button quiet" onClick={leave}>
          {say.signOut}
          <span class="hidden"> {name}</span>
        </button>
      )}
    </li>
  );
}
