/** A phone's authenticator in a real browser, and the ceremonies of a page that has no screens: what it sends, a test may bend on the way. */
import type { Browser, BrowserContext, CDPSession, Page } from "playwright-core";

export interface Phone {
  readonly context: BrowserContext;
  readonly page: Page;
  /** Whether whoever holds it shows a finger, a face or a code. */
  verifies(isUser: boolean): Promise<void>;
  /** As if another authenticator were taken, which has no passkeys: by default one like the first, else a plain key that asks for nothing. */
  another(kind?: "phone" | "plain key"): Promise<void>;
}

const OPTIONS = {
  protocol: "ctap2",
  transport: "internal",
  hasResidentKey: true,
  hasUserVerification: true,
  isUserVerified: true,
  automaticPresenceSimulation: true,
} as const;

const PLAIN = { transport: "usb", hasUserVerification: false, isUserVerified: false } as const;

/** A browser of its own on a page of the console, with an authenticator that says yes. */
export async function phoneAt(browser: Browser, url: string): Promise<Phone> {
  const context = await browser.newContext({ locale: "en-GB" });
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  await cdp.send("WebAuthn.enable");
  let id = await add(cdp);
  await page.goto(url);
  return {
    context,
    page,
    verifies: async (isUserVerified) => {
      await cdp.send("WebAuthn.setUserVerified", { authenticatorId: id, isUserVerified });
    },
    another: async (kind = "phone") => {
      await cdp.send("WebAuthn.removeVirtualAuthenticator", { authenticatorId: id });
      id = await add(cdp, kind === "phone" ? {} : PLAIN);
    },
  };
}

async function add(cdp: CDPSession, other: Partial<typeof PLAIN> = {}): Promise<string> {
  const { authenticatorId } = await cdp.send("WebAuthn.addVirtualAuthenticator", {
    options: { ...OPTIONS, ...other },
  });
  return authenticatorId;
}

/** What the authenticator answers to these options, as JSON. In words of the page: this side knows no DOM. */
export function create(page: Page, options: object): Promise<object> {
  return page.evaluate(`(async (publicKey) => {
    const parsed = PublicKeyCredential.parseCreationOptionsFromJSON(publicKey);
    return (await navigator.credentials.create({ publicKey: parsed })).toJSON();
  })(${JSON.stringify(options)})`);
}

export function get(page: Page, options: object): Promise<object & { readonly id: string }> {
  return page.evaluate(`(async (publicKey) => {
    const parsed = PublicKeyCredential.parseRequestOptionsFromJSON(publicKey);
    return (await navigator.credentials.get({ publicKey: parsed })).toJSON();
  })(${JSON.stringify(options)})`);
}

export interface Said {
  readonly status: number;
  readonly body: Record<string, unknown>;
}

/** A call as the page itself makes it, cookie and all. */
export async function post(
  page: Page,
  path: string,
  body: object = {},
  method = "POST",
): Promise<Said> {
  return page.evaluate(
    async ([to, sent, by]) => {
      const answer = await fetch(to, {
        method: by,
        headers: { "content-type": "application/json" },
        ...(by !== "GET" && { body: sent }),
      });
      const text = await answer.text();
      return { status: answer.status, body: text === "" ? {} : JSON.parse(text) };
    },
    [path, JSON.stringify(body), method] as const,
  );
}

/** Somebody new, with a passkey of this phone, signed in there. */
export async function register(page: Page, name: string): Promise<Said> {
  const { body: options } = await post(page, "/api/account/new/options", { name });
  return post(page, "/api/account/new", { response: await create(page, options) });
}

export async function signIn(page: Page): Promise<Said> {
  const { body: options } = await post(page, "/api/account/session/options");
  return post(page, "/api/account/session", { response: await get(page, options) });
}
