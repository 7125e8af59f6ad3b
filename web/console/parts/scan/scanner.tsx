/** Reads a code with the camera, or from a photo of it, or as it is typed. A dialog: Escape leaves it, and the focus goes back. */
import { useEffect, useRef, useState } from "preact/hooks";
import { useText } from "../../context.ts";
import type { Reader } from "./picture.ts";
import { openReader } from "./reader.ts";

export interface ScannerProps {
  /** The content as a scanner would send it, or what was typed. */
  readonly onFound: (code: string) => void;
  readonly onClose: () => void;
}

type State = "starting" | "looking" | "denied" | "failed" | "nothing-in-photo";

export function Scanner({ onFound, onClose }: ScannerProps) {
  const words = useText().capture.scan;
  const dialog = useRef<HTMLDialogElement>(null);
  const video = useRef<HTMLVideoElement>(null);
  const [state, setState] = useState<State>("starting");
  // Closed before it goes, so that the focus returns to where it was.
  const found = (code: string) => {
    dialog.current?.close();
    onFound(code);
  };
  useEffect(() => dialog.current?.showModal(), []);
  useEffect(() => watch(video.current, setState, found), []);
  const readPhoto = async (input: HTMLInputElement) => {
    const [photo] = input.files ?? [];
    if (photo === undefined) return;
    const code = await codeIn(photo).catch(() => undefined);
    input.value = "";
    if (code === undefined) setState("nothing-in-photo");
    else found(code);
  };
  const hasCamera = state === "starting" || state === "looking";
  return (
    <dialog ref={dialog} class="scanner" aria-labelledby="scan-title" onClose={onClose}>
      <h2 id="scan-title">{words.title}</h2>
      <video ref={video} hidden={!hasCamera} muted playsInline tabIndex={-1} />
      <p role="status">{words.states[state]}</p>
      <label class="button quiet file">
        {words.photo}
        <input
          type="file"
          accept="image/*"
          class="hidden"
          onChange={(event) => void readPhoto(event.currentTarget)}
        />
      </label>
      <TypedCode onFound={found} />
      <button type="button" class="button quiet" onClick={() => dialog.current?.close()}>
        {words.close}
      </button>
    </dialog>
  );
}

/** No form of its own: the dialog may stand inside one, and forms do not stand in forms. */
function TypedCode({ onFound }: Pick<ScannerProps, "onFound">) {
  const words = useText().capture.scan;
  const [typed, setTyped] = useState("");
  const use = () => {
    if (typed.trim() !== "") onFound(typed.trim());
  };
  const useOnEnter = (pressed: KeyboardEvent) => {
    if (pressed.key !== "Enter") return;
    pressed.preventDefault();
    use();
  };
  return (
    <div class="field">
      <label for="scan-typed">{words.type}</label>
      <div class="beside">
        <input
          id="scan-typed"
          type="text"
          autocomplete="off"
          spellcheck={false}
          value={typed}
          onInput={(event) => setTyped(event.currentTarget.value)}
          onKeyDown={useOnEnter}
        />
        <button type="button" class="button" onClick={use}>
          {words.use}
        </button>
      </div>
    </div>
  );
}

const LOOK_MS = 150;

/** Starts the camera and looks until there is a code; what it answers ends all of that. */
function watch(
  video: HTMLVideoElement | null,
  told: (state: State) => void,
  found: (code: string) => void,
): () => void {
  const over = new AbortController();
  const begin = async () => {
    if (video === null) return;
    const stream = await camera(over.signal).catch(() => undefined);
    if (stream === undefined) return told("denied");
    video.srcObject = stream;
    await video.play();
    const reader = await openReader();
    if (over.signal.aborted) return;
    told("looking");
    const code = await firstCode(reader, video, over.signal);
    if (code === undefined) return;
    navigator.vibrate?.(60);
    found(code);
  };
  begin().catch((reason) => {
    if (over.signal.aborted) return;
    console.warn(reason);
    told("failed");
  });
  return () => over.abort();
}

/** Throws where there is none, or it may not be used. It is switched off when `over` says so, even while it starts. */
async function camera(over: AbortSignal): Promise<MediaStream> {
  const stream = await navigator.mediaDevices.getUserMedia({
    video: { facingMode: "environment", width: { ideal: 1_280 }, height: { ideal: 720 } },
  });
  const stop = () => {
    for (const track of stream.getTracks()) track.stop();
  };
  if (over.aborted) stop();
  over.addEventListener("abort", stop);
  return stream;
}

async function firstCode(reader: Reader, video: HTMLVideoElement, over: AbortSignal) {
  while (!over.aborted) {
    const [code] = await reader(video);
    if (code !== undefined && !over.aborted) return code;
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  }
  return undefined;
}

async function codeIn(photo: Blob): Promise<string | undefined> {
  const picture = await createImageBitmap(photo);
  try {
    const [code] = await (await openReader())(picture);
    return code;
  } finally {
    picture.close();
  }
}
