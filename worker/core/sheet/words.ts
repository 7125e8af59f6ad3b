/** Words that stand in cells: what happened, that nobody knows, that something is a sum; in the languages of the headers. */
import { CUSTODY_MODELS, type CustodyModel, type What } from "../steps/draft.ts";
import { PROFILES } from "../steps/profiles.ts";
import { SECTORS, type Sector } from "../steps/templates.ts";
import { keyOf } from "./cells.ts";

const WHATS: Readonly<Record<What, string>> = {
  harvested:
    "harvested|harvest|picked|picking|collected|collection|harvest delivery|pod break collect|harvest forest|felled|commissioning|geerntet|ernte|gepflückt|récolté|récolte|cueillette|cosechado|cosecha|recolección|colhido|colheita|raccolto|raccolta|geoogst|oogst|gepland en geoogst|حصاد",
  received:
    "received|receipt|receive|receiving|in|incoming|import|goods in|import warehouse|bought|purchase|purchased|erhalten|eingang|wareneingang|empfangen|einkauf|gekauft|reçu|réception|achat|recibido|recepción|compra|recebido|receção|recepção|ricevuto|ricezione|acquisto|ontvangen|ontvangst|inkoop|استلام",
  processed:
    "processed|process|processing|made|transformed|transformation|production|produced|creating class instance|verarbeitet|verarbeitung|hergestellt|produktion|transformé|fabriqué|procesado|transformado|producción|processado|transformação|produção|lavorato|trasformato|produzione|verwerkt|verwerking|gemaakt|productie|تصنيع",
  packed:
    "packed|pack|packing|packaged|packaging|bottled|bagged|verpackt|verpackung|abgefüllt|abgepackt|emballé|emballage|conditionné|conditionnement|empacado|empaquetado|envasado|embalado|embalagem|confezionato|imballato|confezionamento|verpakt|verpakken|ingepakt|تعبئة",
  sent: "sent|send|shipped|shipping|ship|dispatched|dispatch|out|outgoing|export|export ship|delivered|delivery|sold|sale|sell|split sell|versendet|versand|verschickt|geliefert|lieferung|verkauft|ausgang|envoyé|expédié|expédition|livré|livraison|vendu|enviado|envío|expedido|entregado|vendido|envio|expedição|entregue|spedito|spedizione|inviato|consegnato|venduto|verzonden|verzending|verstuurd|geleverd|verkocht|إرسال",
  other:
    "other|something else|else|misc|moved|checked|anderes|sonstiges|autre|otro|outro|altro|anders|overig|شيء آخر|etwas anderes|otra cosa|autre chose|iets anders|outra coisa",
};

const WHAT_OF: ReadonlyMap<string, What> = new Map(
  (Object.entries(WHATS) as [What, string][]).flatMap(([what, words]) =>
    words.split("|").map((word) => [keyOf(word), what] as const),
  ),
);

export const readWhat = (text: string): What | undefined => WHAT_OF.get(keyOf(text));

/** What one does to goods, by the last part of its profile's name. */
const PROCESS_WORDS: Readonly<Record<string, string>> = {
  "wet-mill":
    "wet mill|wet milling|washed|washing|pulp ferment wash dry|pulped|nassaufbereitung|gewaschen|lavé|voie humide|lavado|beneficio húmedo|via úmida|lavato|gewassen",
  "dry-mill":
    "dry mill|dry milling|hulled|hulling|dry mill hull grade|graded|schälen|geschält|décortiqué|décorticage|trillado|trilla|beneficiamento|decorticato|gepeld",
  roast:
    "roast|roasted|roasting|sort roast|rösten|geröstet|röstung|torréfié|torréfaction|tostado|tueste|torrado|torra|torrefação|tostato|tostatura|gebrand|branden|geroosterd",
  pack: "pack|packed|packing|packaging|abpacken|emballage|empaque|embalagem|confezionamento|inpakken",
  ferment:
    "ferment|fermented|fermentation|ferment dry|fermentieren|fermentiert|fermenté|fermentado|fermentación|fermentação|fermentato|gefermenteerd",
  winnow:
    "winnow|winnowed|winnowing|crack winnow|cracked|geworfelt|vanné|vannage|aventado|descascado|vagliato|gewand",
  refine:
    "refine|refined|refining|grinding|raffinieren|walzen|raffinage|broyage|refinado|refino|raffinato|raffinazione|malen cacao",
  conche:
    "conche|conched|conching|conche recipe|conchieren|conchiert|conchage|conchado|concado|concaggio|concheren",
  mould:
    "mould|moulded|molded|mould pack|moulding|gegossen|tafeln|moulé|moulage|moldeado|moldado|stampaggio|gegoten",
  saw: "saw|sawn|sawing|gesägt|sägen|scié|sciage|aserrado|serrado|serragem|segato|gezaagd|zagen",
  "kiln-dry":
    "kiln dry|kiln dried|air kiln dry|dried|drying|getrocknet|trocknen|séché|séchage|secado|seco|secagem|essiccato|gedroogd|drogen",
  plane:
    "plane|planed|planing|crosscut rip plane|cut to size|zuschnitt|gehobelt|raboté|rabotage|cepillado|aplainado|piallato|geschaafd",
  join: "join|joined|joinery|joinery finish|assembled|assembly|finish|finished|verleimt|montiert|montage|assemblé|ensamblado|montagem|assemblato|gemonteerd|afwerking",
  gin: "gin|ginned|ginning|entkörnt|égrené|égrenage|desmotado|descaroçado|sgranato|geëgreneerd",
  spin: "spin|spun|spinning|gesponnen|spinnen|filé|filature|hilado|hilatura|fiado|fiação|filato|filatura|spinnerij",
  knit: "knit|knitted|knitting|gestrickt|stricken|tricoté|tricotage|tejido|tricotado|malha|lavorato a maglia|gebreid",
  dye: "dye|dyed|dyeing|dye finish|gefärbt|färben|teint|teinture|teñido|tingido|tinto|tintura|geverfd",
  sew: "sew|sewn|sewing|cut make trim|cmt|genäht|nähen|konfektion|cousu|confection|cosido|confección|costurado|confecção|cucito|confezione|genaaid",
  "take-back": "take back|returned|rücknahme|reprise|recogida|retoma|ritiro|terugname",
  clean:
    "clean|cleaned|cleaning|clean store|gereinigt|reinigen|nettoyé|nettoyage|limpiado|limpieza|limpo|limpeza|pulito|pulizia|gereinigd|schonen",
  mill: "mill|milled|milling|stone mill|stone milled|gemahlen|mahlen|moulu|mouture|molido|molienda|moído|moagem|macinato|macinatura|gemalen",
  mix: "mix|mixed|mix dough|dough|kneaded|gemischt|teig|pétri|pétrissage|mezclado|amasado|misturado|amassado|impastato|impasto|gemengd|deeg",
  bake: "bake|baked|baking|gebacken|backen|cuit|cuisson|horneado|assado|cozido|cotto|cottura|gebakken|bakken",
  surplus: "surplus|überschuss|excédent|excedente|eccedenza|overschot",
};

const LAST_OF: ReadonlyMap<string, string> = new Map(
  Object.entries(PROCESS_WORDS).flatMap(([last, words]) =>
    [last, ...words.split("|")].map((word) => [keyOf(word), last] as const),
  ),
);

/** The profiles that a word may mean: `coffee.roast/1` one, `roasted` one for each trade that roasts. Empty: it means none here. */
export function readProcess(text: string, trade?: Sector): readonly string[] {
  const id = text.trim().toLowerCase();
  if (/^[a-z0-9-]+(\.[a-z0-9-]+)*\/[1-9]\d{0,3}$/.test(id)) return [id];
  const whole = PROFILES.filter((one) => one.id.split("/")[0] === id);
  if (whole.length > 0) return whole.map((one) => one.id);
  const last = LAST_OF.get(keyOf(text));
  const fit = PROFILES.filter((one) => one.id.split("/")[0]?.split(".")[1] === last);
  const own = fit.filter((one) => tradeOf(one.id) === trade);
  return (own.length > 0 ? own : fit).map((one) => one.id);
}

export const tradeOf = (process: string): Sector | undefined =>
  SECTORS.find((sector) => process.startsWith(`${sector}.`));

/** What packing is in a trade is a process of its own; all others process. */
export const isPacking = (process: string): boolean =>
  /\.(pack|mould|join|sew|bake)\//.test(process);

const CUSTODY: Readonly<Record<CustodyModel, string>> = {
  "identity-preserved":
    "identity preserved|ip|identitätsgesichert|identité préservée|identidad preservada|identidade preservada|identità preservata|identiteitsbehoud",
  segregated:
    "segregated|segregation|sg|segregiert|getrennt|ségrégé|ségrégation|segregado|segregación|segregação|segregato|gesegregeerd",
  "controlled-blending":
    "controlled blending|blended|kontrollierte mischung|mélange contrôlé|mezcla controlada|mistura controlada|miscelazione controllata|gecontroleerde menging",
  "mass-balance":
    "mass balance|mb|massenbilanz|bilan massique|balance de masa|balanço de massa|bilancio di massa|massabalans",
};

const CUSTODY_OF: ReadonlyMap<string, CustodyModel> = new Map(
  CUSTODY_MODELS.flatMap((model) =>
    [model, ...CUSTODY[model].split("|")].map((word) => [keyOf(word), model] as const),
  ),
);

export const readCustody = (text: string): CustodyModel | undefined => CUSTODY_OF.get(keyOf(text));

const NOT_KNOWN = keys(
  "unknown|not known|n a|na|none|nil|tbd|unbekannt|k a|inconnu|desconocido|desconhecido|sconosciuto|onbekend|nvt|s d|nd",
);

/** A dash, a question mark, “n/a”: that nothing is known is known. */
export const isNotKnown = (text: string): boolean =>
  /^[-–—?./x*]+$/u.test(text) || NOT_KNOWN.has(keyOf(text));

const SUMS =
  /^(grand|sub|sous|zwischen|end|gesamt|sotto|tussen)?(total(e|en|s|is)?|totaal|summe[n]?|sum|suma|soma|somma|somme|gesamt|insgesamt|итого|合计|ድምር)/u;

/** `Total`, `Grand total 2026:`, `Summe`. */
export const isSum = (text: string): boolean => SUMS.test(keyOf(text));

function keys(words: string): ReadonlySet<string> {
  return new Set(words.split("|").map(keyOf));
}
