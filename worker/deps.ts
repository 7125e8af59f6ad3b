/** Settings become the ports of one request, or of one turn of the sequencer or the sender. Nothing here outlives its caller. */

import { hmac } from "@noble/hashes/hmac.js";
import { sha256 } from "@noble/hashes/sha2.js";
import type { Passport } from "../schema/wire/passport.ts";
import { addressOf, ledger, readHead } from "./chain/ledger.ts";
import { rpcOver } from "./chain/rpc.ts";
import { utf8 } from "./core/bytes.ts";
import { ED25519, formatVkey, type NoteKey } from "./core/log/note.ts";
import { apiKeys } from "./db/accounts/api-keys.ts";
import { invitations } from "./db/accounts/invitations.ts";
import { mailCounts } from "./db/accounts/mail-counts.ts";
import { members } from "./db/accounts/members.ts";
import { organisations } from "./db/accounts/organisations.ts";
import { passkeys } from "./db/accounts/passkeys.ts";
import { accounts } from "./db/accounts/people.ts";
import { oneTimeTokens } from "./db/accounts/tokens.ts";
import { anchors } from "./db/anchors.ts";
import { certificateChecks, certificates } from "./db/certificates.ts";
import { claims } from "./db/claims.ts";
import { connect, connectPool } from "./db/client.ts";
import { companyPrefixes } from "./db/company-prefixes.ts";
import { confirmations } from "./db/confirmations.ts";
import { consents } from "./db/consents.ts";
import { custody } from "./db/custody.ts";
import { deviceKeys } from "./db/device-keys.ts";
import { eventQueries } from "./db/event-queries.ts";
import { events } from "./db/events.ts";
import { figures } from "./db/figures.ts";
import { files } from "./db/files.ts";
import { find } from "./db/find.ts";
import { findings } from "./db/findings.ts";
import { claimWatch, goodsClaims } from "./db/goods-claims.ts";
import { journeys } from "./db/journeys.ts";
import { keys } from "./db/keys.ts";
import { labels } from "./db/labels.ts";
import { links, linkWatch } from "./db/links.ts";
import { logReader } from "./db/log-reader.ts";
import { logWriter } from "./db/log-writer.ts";
import { looks, lookWatch } from "./db/looks.ts";
import { looseObjects } from "./db/loose-objects.ts";
import { masterData } from "./db/master-data.ts";
import { noticeMarks, notices } from "./db/notices.ts";
import { operations } from "./db/operator.ts";
import { partners } from "./db/partners.ts";
import { peopleCards } from "./db/people-cards.ts";
import { processProfiles } from "./db/process-profiles.ts";
import { products } from "./db/products.ts";
import { requests, requestWatch } from "./db/requests.ts";
import { resolver } from "./db/resolver.ts";
import { sessions } from "./db/sessions.ts";
import { shopperQuestions } from "./db/shopper-questions.ts";
import { shortCodes } from "./db/short-codes.ts";
import { sites } from "./db/sites.ts";
import { stories } from "./db/stories.ts";
import { supplierLinks } from "./db/supplier-links.ts";
import { taskList } from "./db/tasks.ts";
import { themes } from "./db/themes.ts";
import { transfers, transferWatch } from "./db/transfer-list.ts";
import { type Env, readSettings, type Settings } from "./env.ts";
import { fileStore } from "./file-store.ts";
import type { SenderPorts } from "./flows/anchor-checkpoint.ts";
import type { EndPorts } from "./flows/end-certificates.ts";
import type { ExpirePorts } from "./flows/expire-transfers.ts";
import type { ForgetPorts } from "./flows/forget-looks.ts";
import { isOwnNote } from "./flows/own-note.ts";
import type { ReminderPorts } from "./flows/remind-requests.ts";
import type { SequencerPorts } from "./flows/sequence-log.ts";
import type { SweepPorts } from "./flows/sweep-files.ts";
import type { WatchPorts } from "./flows/watch-links.ts";
import { mailService, printedMail } from "./mail.ts";
import { ceremonies } from "./passkeys.ts";
import type * as Port from "./ports.ts";
import { ed25519Signer, ed25519Verify, es256 } from "./signing.ts";

export interface Deps {
  readonly publicOrigin: string;
  readonly isLocal: boolean;
  /** Brands' own host names, each with the short name of its organisation. */
  readonly hosts: ReadonlyMap<string, string>;
  readonly operator: Settings["operator"];
  readonly keys: Port.Keys;
  readonly sessions: Port.Sessions;
  readonly accounts: Port.Accounts;
  readonly passkeys: Port.Passkeys;
  readonly ceremonies: Port.Ceremonies;
  readonly tokens: Port.OneTimeTokens;
  readonly organisations: Port.Organisations;
  readonly members: Port.Members;
  readonly invitations: Port.Invitations;
  readonly apiKeys: Port.ApiKeys;
  /** Absent: no mail can be sent here, and nobody signs in by one. */
  readonly mailer?: Port.Mailer;
  readonly mailCounts: Port.MailCounts;
  readonly limits: Port.Limits;
  /** A built file, by its address. */
  asset(path: string): Promise<Response>;
  readonly events: Port.Events;
  readonly custody: Port.Custody;
  readonly deviceKeys: Port.DeviceKeys;
  readonly es256: Port.Es256;
  readonly find: Port.Find;
  readonly findings: Port.Findings;
  readonly files: Port.Files;
  readonly peopleCards: Port.PeopleCards;
  readonly sites: Port.Sites;
  readonly fileStore: Port.FileStore;
  readonly digest: Port.Digest;
  readonly requests: Port.Requests;
  readonly tasks: Port.TaskList;
  readonly transfers: Port.Transfers;
  readonly queries: Port.EventQueries;
  readonly masterData: Port.MasterData;
  readonly companyPrefixes: Port.CompanyPrefixes;
  /** What page tokens are made with. */
  readonly pageSecret: Uint8Array;
  /** What links for suppliers are signed with. */
  readonly linkSecret: Uint8Array;
  /** Under which challenges of work are made. */
  readonly workSecret: Uint8Array;
  /** Draws what is held back of counts. */
  readonly interestSecret: Uint8Array;
  readonly looks: Port.Looks;
  readonly claims: Port.Claims;
  readonly goodsClaims: Port.GoodsClaims;
  readonly certificates: Port.Certificates;
  readonly certificateChecks: Port.CertificateChecks;
  readonly figures: Port.Figures;
  readonly stories: Port.Stories;
  readonly shopperQuestions: Port.ShopperQuestions;
  readonly operations: Port.Operations;
  readonly products: Port.Products;
  readonly processProfiles: Port.ProcessProfiles;
  readonly themes: Port.Themes;
  readonly resolver: Port.Resolver;
  readonly shortCodes: Port.ShortCodes;
  readonly links: Port.Links;
  readonly labels: Port.Labels;
  readonly consents: Port.Consents;
  readonly partners: Port.Partners;
  readonly supplierLinks: Port.SupplierLinks;
  readonly confirmations: Port.Confirmations;
  readonly notices: Port.Notices;
  readonly marks: Port.NoticeMarks;
  readonly journeys: Port.Journeys;
  readonly log: Port.LogReader;
  readonly published: Published;
  readonly sequencer: Port.Sequencer;
  readonly random: Port.Randomness;
  readonly now: Port.Clock;
  policy(): Promise<object>;
  readonly chain?: NonNullable<Passport["chain"]>;
  readonly contract?: Port.ContractName;
  /** What a deep look finds: "ok", or what fails, for database, log and chain. */
  inspect(): Promise<Record<string, string>>;
}

/** The public copies of the log. */
export interface Published {
  get(path: string): Promise<Uint8Array | undefined>;
}

const LOG_PREFIX = "log/";

const digest: Port.Digest = async (bytes) =>
  new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));

export const random: Port.Randomness = {
  bytes: (length) => crypto.getRandomValues(new Uint8Array(length)),
  id: () => crypto.randomUUID(),
};

export function requestDeps(env: Env): Deps {
  const settings = readSettings(env);
  const db = connect(settings.databaseUrl, settings.neonProxy);
  const { chain } = settings;
  const contract = chain && { chainId: chain.chainId, contract: chain.contract };
  const sequencer = env.SEQUENCER.getByName("log");
  const queries = eventQueries(db);
  return {
    publicOrigin: settings.publicOrigin,
    isLocal: settings.isLocal,
    hosts: settings.hosts,
    operator: settings.operator,
    keys: keys(db),
    sessions: sessions(db),
    ...accountPorts(env, settings, db),
    asset: (path) => env.ASSETS.fetch(new URL(path, settings.publicOrigin)),
    events: events(db, contract),
    ...ledgerPorts(db),
    deviceKeys: deviceKeys(db, contract),
    es256,
    find: find(db, contract),
    files: files(db),
    peopleCards: peopleCards(db),
    sites: sites(db),
    fileStore: fileStore(env.FILES),
    digest,
    requests: requests(db),
    tasks: taskList(db),
    queries,
    masterData: masterData(db),
    companyPrefixes: companyPrefixes(db),
    ...secretsOf(settings.logSeed),
    looks: looks(db),
    claims: claims(db, { isReviewed: settings.reviewsClaims }),
    ...claimPorts(db),
    operations: operations(db),
    products: products(db),
    resolver: resolver(db),
    shortCodes: shortCodes(db, random),
    links: links(db),
    labels: labels(db, contract),
    consents: consents(db),
    partners: partners(db),
    supplierLinks: supplierLinks(db, contract),
    confirmations: confirmations(db, contract),
    notices: notices(db, contract),
    marks: noticeMarks(db),
    journeys: journeys(db, contract),
    log: logReader(db, contract),
    published: {
      async get(path) {
        const object = await env.STORE.get(LOG_PREFIX + path);
        return object === null ? undefined : new Uint8Array(await object.arrayBuffer());
      },
    },
    sequencer: pokes(sequencer),
    ...{ random, now: () => Date.now() },
    policy: () => policyOf(settings),
    ...(chain && { chain: { name: chain.name, test: chain.test, rpcs: chain.publicRpcs } }),
    ...(contract && { contract }),
    inspect: () => inspect(settings, db, sequencer),
  };
}

/** Each of its own label, from the one secret that there must be. */
function secretsOf(seed: Uint8Array) {
  const made = (label: string) => hmac(sha256, seed, utf8(label));
  return {
    pageSecret: made("rootproof-page-secret/v1"),
    linkSecret: made("rootproof-link-secret/v1"),
    workSecret: made("rootproof-work-secret/v1"),
    interestSecret: made("rootproof-interest-secret/v1"),
  };
}

/** The ledger of lots: what it is judged by, what it asked about, and what changed hands. */
const ledgerPorts = (db: ReturnType<typeof connect>) => ({
  custody: custody(db),
  processProfiles: processProfiles(db),
  themes: themes(db),
  findings: findings(db),
  transfers: transfers(db),
});

/** Claims about goods, and what stands behind them. */
const claimPorts = (db: ReturnType<typeof connect>) => ({
  goodsClaims: goodsClaims(db),
  certificates: certificates(db),
  certificateChecks: certificateChecks(db),
  figures: figures(db),
  stories: stories(db),
  shopperQuestions: shopperQuestions(db),
});

/** What was captured stands; the sequencer looks for it by itself if it could not be told. */
const pokes = (sequencer: { poke(): Promise<void> }): Port.Sequencer => ({
  poke: async () => sequencer.poke().catch((error) => console.error("poke:", error)),
});

/** Who signs in, whom they work for, and how much they may ask. */
function accountPorts(env: Env, settings: Settings, db: ReturnType<typeof connect>) {
  const { publicOrigin } = settings;
  const mailer = mailerOf(settings);
  const limit = (engine: RateLimit) => async (key: string) => (await engine.limit({ key })).success;
  return {
    accounts: accounts(db),
    passkeys: passkeys(db, { isMailOn: mailer !== undefined }),
    ceremonies: ceremonies(publicOrigin),
    tokens: oneTimeTokens(db),
    organisations: organisations(db),
    members: members(db),
    invitations: invitations(db),
    apiKeys: apiKeys(db),
    ...(mailer && { mailer }),
    mailCounts: mailCounts(db),
    limits: {
      open: limit(env.OPEN_DOORS),
      held: limit(env.HELD_DOORS),
      mail: limit(env.MAILS),
      look: limit(env.LOOKS),
      unproven: limit(env.UNPROVEN),
    },
  };
}

/** docs/log-format.md §6. */
async function policyOf({ logId, logOrigin, logSeed, chain }: Settings): Promise<object> {
  const { publicKey } = await ed25519Signer(logSeed);
  const key: NoteKey = { name: logOrigin, type: ED25519, publicKey };
  const chains = chain === undefined ? [] : [chain];
  return {
    format: "rootproof-policy/v1",
    log: { origin: logOrigin, id: logId, keys: [formatVkey(key)] },
    witnesses: { quorum: "0", keys: [] },
    chains: chains.map(({ name, test, chainId, contract, codeHash, log, publicRpcs }) => ({
      ...{ type: "evm-log/v1", name, test, chainId: String(chainId), contract, codeHash, log },
      rpcs: publicRpcs,
      rpcQuorum: String(Math.floor(publicRpcs.length / 2) + 1),
    })),
    anchorsRequired: "1",
  };
}

/** Names the log on its chain, so that what was settled on one is not taken for settled on another. */
export function chainName({ chain }: Settings): string {
  return chain === undefined ? "none" : `${chain.chainId} ${chain.contract} ${chain.log}`;
}

/** What the sequencer works with; `close` ends its connection. */
export async function sequencerPorts(
  settings: Settings,
  { store, memory }: { readonly store: R2Bucket; readonly memory: Port.HeadMemory },
): Promise<{
  readonly ports: SequencerPorts;
  readonly chainHead: () => Promise<Port.Checkpoint | undefined>;
  readonly close: () => Promise<void>;
}> {
  const db = connectPool(settings.databaseUrl, settings.neonProxy);
  const { chain } = settings;
  const { publicKey, sign } = await ed25519Signer(settings.logSeed);
  return {
    ports: {
      log: logWriter(db),
      memory,
      publisher: {
        get: async (path) => (await store.get(LOG_PREFIX + path))?.text(),
        put: async (path, content) => void (await store.put(LOG_PREFIX + path, content)),
      },
      key: { name: settings.logOrigin, type: ED25519, publicKey },
      sign,
      logId: settings.logId,
      now: () => Date.now(),
      random,
    },
    chainHead: async () => (chain === undefined ? undefined : readHead(rpcOver(chain.rpcs), chain)),
    close: () => db.$client.end(),
  };
}

/** What the sender works with; undefined where no chain or no key is set: then nothing is sent. */
export async function senderPorts(settings: Settings): Promise<SenderPorts | undefined> {
  const { chain } = settings;
  if (chain?.anchorerKey === undefined || chain.gasKey === undefined) return undefined;
  const db = connect(settings.databaseUrl, settings.neonProxy);
  const { anchorerKey, gasKey, chainId, contract } = chain;
  const { publicKey } = await ed25519Signer(settings.logSeed);
  const key: NoteKey = { name: settings.logOrigin, type: ED25519, publicKey };
  return {
    log: logReader(db),
    anchors: anchors(db, { chainId, contract, signer: addressOf(gasKey) }),
    ledger: ledger(chain, { anchorerKey, gasKey }),
    isSigned: isOwnNote(key, ed25519Verify),
  };
}

/** Undefined where no mail can be sent. */
function mailerOf({ isLocal, email }: Settings): Port.Mailer | undefined {
  if (email !== undefined) return mailService(email);
  return isLocal ? printedMail : undefined;
}

/** What the reminders of requests work with. */
export function reminderPorts(settings: Settings): ReminderPorts {
  const mailer = mailerOf(settings);
  const db = connect(settings.databaseUrl, settings.neonProxy);
  return {
    requestWatch: requestWatch(db),
    mailCounts: mailCounts(db),
    publicOrigin: settings.publicOrigin,
    now: () => Date.now(),
    ...(mailer && { mailer }),
  };
}

/** What ends the wait for receivers works with. */
export function expirePorts(settings: Settings): ExpirePorts {
  return {
    transferWatch: transferWatch(connect(settings.databaseUrl, settings.neonProxy)),
    now: () => Date.now(),
  };
}

/** What forgets where pieces were looked at works with. */
export function forgetPorts(settings: Settings): ForgetPorts {
  return { lookWatch: lookWatch(connect(settings.databaseUrl, settings.neonProxy)) };
}

/** What the sweep of files works with. */
export function sweepPorts(env: Pick<Env, "FILES">, settings: Settings): SweepPorts {
  return {
    looseObjects: looseObjects(connect(settings.databaseUrl, settings.neonProxy)),
    fileStore: fileStore(env.FILES),
    now: () => Date.now(),
  };
}

/** What works when certificates end. */
export function endPorts(env: Pick<Env, "SEQUENCER">, settings: Settings): EndPorts {
  const db = connect(settings.databaseUrl, settings.neonProxy);
  return {
    claimWatch: claimWatch(db),
    goodsClaims: goodsClaims(db),
    custody: custody(db),
    sequencer: pokes(env.SEQUENCER.getByName("log")),
    random,
    now: () => Date.now(),
  };
}

/** What the watch over links works with. */
export function watchPorts(settings: Settings): WatchPorts {
  return {
    linkWatch: linkWatch(connect(settings.databaseUrl, settings.neonProxy)),
    targets: { ask: askTarget },
    isLocal: settings.isLocal,
    now: () => Date.now(),
  };
}

const TARGET_MS_MAX = 5_000;

async function askTarget(href: string): Promise<Port.TargetAnswer> {
  try {
    const signal = AbortSignal.timeout(TARGET_MS_MAX);
    const headers = { "user-agent": "Rootproof link watch" };
    const answer = await fetch(href, { signal, headers, redirect: "manual" });
    await answer.body?.cancel();
    const { status } = answer;
    const location = answer.headers.get("location");
    const isRedirect = status >= 300 && status < 400 && location !== null;
    if (!isRedirect || !URL.canParse(location, href)) return { status };
    return { status, leadsTo: new URL(location, href).href };
  } catch {
    // Whatever went wrong on the way: nobody answered.
    return { status: 0 };
  }
}

async function inspect(
  settings: Settings,
  db: ReturnType<typeof connect>,
  sequencer: { status(chain: string): Promise<Port.SequencerStatus> },
): Promise<Record<string, string>> {
  const { chain } = settings;
  const status = () => sequencer.status(chainName(settings));
  const said = async (look: () => Promise<string | undefined>) => {
    try {
      return (await look()) ?? "ok";
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    }
  };
  return {
    database: await said(async () => void (await logReader(db).latest())),
    log: await said(async () => (await status()).fault),
    chain:
      chain === undefined
        ? "ok"
        : await said(async () => {
            await readHead(rpcOver(chain.rpcs), chain);
            return (await status()).senderFault;
          }),
  };
}
