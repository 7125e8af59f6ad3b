/** German of a page that is kept on a phone: see text/en. */
import type { KEEPING as KeepingWords } from "../en/keeping.ts";

export const KEEPING: typeof KeepingWords = {
  stood:
    "Gerade keine Verbindung: So stand die Seite am {when}. Was sich seither geändert hat, auch ein Rückruf, steht nicht darauf.",
  keep: "Diese Seite auf meinem Telefon behalten",
  hint: "Sie öffnet sich dann ohne Verbindung. Die zuletzt angesehenen Seiten tun das von selbst, bis andere ihren Platz einnehmen. Nichts davon wird irgendwohin gesendet.",
  kept: "Auf diesem Telefon behalten.",
  dropped: "Nicht mehr auf Dauer behalten.",
  failed: "Sie konnte nicht behalten werden: Es gibt keine Verbindung oder keinen Platz mehr.",
};
