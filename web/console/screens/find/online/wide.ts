/** A screen that needs room takes all there is while it is up. */
import { useEffect } from "preact/hooks";

export function useWide(): void {
  useEffect(() => {
    const main = document.querySelector("main");
    main?.classList.add("wide");
    return () => main?.classList.remove("wide");
  }, []);
}
