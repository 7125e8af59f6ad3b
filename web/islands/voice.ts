/** The page listens: what matters to whoever looks puts its sections first, on the phone alone; and the page says that it was looked at. docs/scans.md. */
import { listenToQuestions } from "./voice/asking.ts";
import { listenToChips } from "./voice/chips.ts";
import { listenToTaps } from "./voice/taps.ts";
import { countOpened, countScan } from "./voice/tell.ts";

const nav = document.querySelector<HTMLElement>("nav[data-island=chips]");
const about = nav?.dataset.about;

if (about !== undefined) {
  countScan(about);
  countOpened(about);
}
listenToTaps();
listenToQuestions();
if (nav !== null && about !== undefined) listenToChips(nav, about);
