/** What every screen may ask for: the words of its language, and who is signed in. */
import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Me } from "../../schema/wire/me.ts";
import type { Language, Text } from "./text/languages.ts";

/** Of somebody who signed out here: whether the server knows. */
export type Leaving = "no" | "waits" | "ended";

export interface Console {
  readonly language: Language;
  readonly text: Text;
  readonly me: Me | undefined;
  /** The organisation that is worked for. */
  readonly organisation: Me["organisations"][number] | undefined;
  readonly isOnline: boolean;
  readonly leaving: Leaving;
  setLanguage(tag: string): Promise<void>;
  chooseOrganisation(slug: string): void;
  /** Asks the server anew who is signed in; after signing in or out, or a change of name. */
  refresh(): Promise<void>;
  /** On this phone at once; on the server as soon as it can be reached. */
  signOut(): void;
}

export const ConsoleContext = createContext<Console | undefined>(undefined);

export function useConsole(): Console {
  const found = useContext(ConsoleContext);
  if (found === undefined) throw new Error("outside the console");
  return found;
}

export const useText = (): Text => useConsole().text;
