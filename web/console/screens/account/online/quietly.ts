/** What a screen would like to know and can do without: absent until it is there, and where it cannot be had. */
import { useEffect, useState } from "preact/hooks";

export function useQuietly<T>(read: () => Promise<T>): T | undefined {
  const [value, setValue] = useState<T>();
  useEffect(() => {
    read().then(setValue, () => undefined);
  }, []);
  return value;
}
