/** Words that stand in cells: what happened, that nobody knows, that something is a sum; in the languages of the headers. */

import { PROFILES } from "../custody/profiles/library.ts";
import { CUSTODY_MODELS, type CustodyModel, type What } from "../steps/draft.ts";
import { SECTORS, type Sector } from "../steps/templates.ts";
import { keyOf } from "./cells.ts";

const WHATS: Readonly<Record<What, string>> = {
  harvested:
    "harvested|harvest|picked|picking|collected|collection|harvest delivery|pod break collect|harvest forest|felled|commissioning|geerntet|ernte|gepflückt|récolté|récolte|cueillette|cosechado|cosecha|recolección|colhido|colheita|raccolto|raccolta|geoogst|oogst|gepland en geoogst|حصاد|حصد|محصود|قطف|قطاف|جني",
  received:
    "received|receipt|receive|receiving|in|incoming|import|goods in|import warehouse|bought|purchase|purchased|erhalten|eingang|wareneingang|empfangen|einkauf|gekauft|reçu|réception|achat|recibido|recepción|compra|recebido|receção|recepção|ricevuto|ricezione|acquisto|ontvangen|ontvangst|inkoop|استلام|استلم|مستلم|وارد|شراء|مشتريات",
  processed:
    "processed|process|processing|made|transformed|transformation|production|produced|creating class instance|verarbeitet|verarbeitung|hergestellt|produktion|transformé|fabriqué|procesado|transformado|producción|processado|transformação|produção|lavorato|trasformato|produzione|verwerkt|verwerking|gemaakt|productie|تصنيع|صنع|معالجة|إنتاج|تحويل",
  packed:
    "packed|pack|packing|packaged|packaging|bottled|bagged|verpackt|verpackung|abgefüllt|abgepackt|emballé|emballage|conditionné|conditionnement|empacado|empaquetado|envasado|embalado|embalagem|confezionato|imballato|confezionamento|verpakt|verpakken|ingepakt|تعبئة|عبئ|معبأ|تغليف",
  sent: "sent|send|shipped|shipping|ship|dispatched|dispatch|out|outgoing|export|export ship|delivered|delivery|sold|sale|sell|split sell|versendet|versand|verschickt|geliefert|lieferung|verkauft|ausgang|envoyé|expédié|expédition|livré|livraison|vendu|enviado|envío|expedido|entregado|vendido|envio|expedição|entregue|spedito|spedizione|inviato|consegnato|venduto|verzonden|verzending|verstuurd|geleverd|verkocht|إرسال|أرسل|مرسل|شحن|توصيل|بيع|مبيعات|صادر|تصدير",
  counted:
    "counted|count|stock take|stocktake|stock taking|cycle counting|inventory|gezählt|zählung|inventur|bestandsaufnahme|compté|comptage|inventaire|contado|recuento|inventario|contagem|inventário|contato|conteggio|geteld|telling|voorraadtelling|جرد|جرد المخزون",
  other:
    "other|something else|else|misc|moved|checked|anderes|sonstiges|autre|otro|outro|altro|anders|overig|شيء آخر|etwas anderes|otra cosa|autre chose|iets anders|outra coisa|أخرى|غير ذلك|نقل",
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
    "wet mill|wet milling|washed|washing|pulp ferment wash dry|pulped|nassaufbereitung|gewaschen|lavé|voie humide|lavado|beneficio húmedo|via úmida|lavato|gewassen|غسل|مغسول|إزالة اللب والغسل والتجفيف",
  "dry-mill":
    "dry mill|dry milling|hulled|hulling|dry mill hull grade|graded|schälen|geschält|décortiqué|décorticage|trillado|trilla|beneficiamento|decorticato|gepeld|تقشير|مقشور|التقشير والفرز",
  roast:
    "roast|roasted|roasting|sort roast|rösten|geröstet|röstung|torréfié|torréfaction|tostado|tueste|torrado|torra|torrefação|tostato|tostatura|gebrand|branden|geroosterd|تحميص|محمص|الفرز والتحميص",
  pack: "pack|packed|packing|packaging|abpacken|emballage|empaque|embalagem|confezionamento|inpakken|تعبئة|تغليف|تعبئة القهوة",
  ferment:
    "ferment|fermented|fermentation|ferment dry|fermentieren|fermentiert|fermenté|fermentado|fermentación|fermentação|fermentato|gefermenteerd|تخمير|مخمر|التخمير والتجفيف",
  winnow:
    "winnow|winnowed|winnowing|crack winnow|cracked|geworfelt|vanné|vannage|aventado|descascado|vagliato|gewand|تذرية|الكسر والتذرية",
  refine:
    "refine|refined|refining|grinding|raffinieren|walzen|raffinage|broyage|refinado|refino|raffinato|raffinazione|malen cacao|تنعيم|الطحن إلى عجينة",
  conche:
    "conche|conched|conching|conche recipe|conchieren|conchiert|conchage|conchado|concado|concaggio|concheren|كونشينغ|الكونشينغ (الخلط الطويل)",
  mould:
    "mould|moulded|molded|mould pack|moulding|gegossen|tafeln|moulé|moulage|moldeado|moldado|stampaggio|gegoten|صب|قولبة|الصب في القوالب والتغليف",
  saw: "saw|sawn|sawing|gesägt|sägen|scié|sciage|aserrado|serrado|serragem|segato|gezaagd|zagen|نشر|منشور",
  "kiln-dry":
    "kiln dry|kiln dried|air kiln dry|dried|drying|getrocknet|trocknen|séché|séchage|secado|seco|secagem|essiccato|gedroogd|drogen|تجفيف|مجفف",
  plane:
    "plane|planed|planing|crosscut rip plane|cut to size|zuschnitt|gehobelt|raboté|rabotage|cepillado|aplainado|piallato|geschaafd|مسح|القص والمسح",
  join: "join|joined|joinery|joinery finish|assembled|assembly|finish|finished|verleimt|montiert|montage|assemblé|ensamblado|montagem|assemblato|gemonteerd|afwerking|تجميع|تشطيب|التجميع والتشطيب",
  gin: "gin|ginned|ginning|entkörnt|égrené|égrenage|desmotado|descaroçado|sgranato|geëgreneerd|حلج|محلوج",
  spin: "spin|spun|spinning|gesponnen|spinnen|filé|filature|hilado|hilatura|fiado|fiação|filato|filatura|spinnerij|غزل|مغزول",
  knit: "knit|knitted|knitting|gestrickt|stricken|tricoté|tricotage|tejido|tricotado|malha|lavorato a maglia|gebreid|حياكة",
  dye: "dye|dyed|dyeing|dye finish|gefärbt|färben|teint|teinture|teñido|tingido|tinto|tintura|geverfd|صباغة|مصبوغ|الصباغة والتجهيز",
  sew: "sew|sewn|sewing|cut make trim|cmt|genäht|nähen|konfektion|cousu|confection|cosido|confección|costurado|confecção|cucito|confezione|genaaid|خياطة|مخيط|القص والخياطة",
  "take-back": "take back|returned|rücknahme|reprise|recogida|retoma|ritiro|terugname|استرجاع",
  clean:
    "clean|cleaned|cleaning|clean store|gereinigt|reinigen|nettoyé|nettoyage|limpiado|limpieza|limpo|limpeza|pulito|pulizia|gereinigd|schonen|تنظيف|تنظيف الحبوب",
  mill: "mill|milled|milling|stone mill|stone milled|gemahlen|mahlen|moulu|mouture|molido|molienda|moído|moagem|macinato|macinatura|gemalen|طحن|مطحون",
  mix: "mix|mixed|mix dough|dough|kneaded|gemischt|teig|pétri|pétrissage|mezclado|amasado|misturado|amassado|impastato|impasto|gemengd|deeg|عجن|خلط|عجن العجين",
  bake: "bake|baked|baking|gebacken|backen|cuit|cuisson|horneado|assado|cozido|cotto|cottura|gebakken|bakken|خبز",
  surplus: "surplus|überschuss|excédent|excedente|eccedenza|overschot|فائض|تسليم ما تبقى",
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
    "identity preserved|ip|identitätsgesichert|identité préservée|identidad preservada|identidade preservada|identità preservata|identiteitsbehoud|هوية محفوظة",
  segregated:
    "segregated|segregation|sg|segregiert|getrennt|ségrégé|ségrégation|segregado|segregación|segregação|segregato|gesegregeerd|مفصول",
  "controlled-blending":
    "controlled blending|blended|kontrollierte mischung|mélange contrôlé|mezcla controlada|mistura controlada|miscelazione controllata|gecontroleerde menging|خلط مضبوط",
  "mass-balance":
    "mass balance|mb|massenbilanz|bilan massique|balance de masa|balanço de massa|bilancio di massa|massabalans|توازن الكتلة",
};

const CUSTODY_OF: ReadonlyMap<string, CustodyModel> = new Map(
  CUSTODY_MODELS.flatMap((model) =>
    [model, ...CUSTODY[model].split("|")].map((word) => [keyOf(word), model] as const),
  ),
);

export const readCustody = (text: string): CustodyModel | undefined => CUSTODY_OF.get(keyOf(text));

const NOT_KNOWN = keys(
  "unknown|not known|n a|na|none|nil|tbd|unbekannt|k a|inconnu|desconocido|desconhecido|sconosciuto|onbekend|nvt|s d|nd|غير معروف|غير معروفة|مجهول|لا يعرف|لا يوجد",
);

/** A dash, a question mark, “n/a”: that nothing is known is known. */
export const isNotKnown = (text: string): boolean =>
  /^[-–—?./x*]+$/u.test(text) || NOT_KNOWN.has(keyOf(text));

const SUMS =
  /^(grand|sub|sous|zwischen|end|gesamt|sotto|tussen)?(total(e|en|s|is)?|totaal|summe[n]?|sum|suma|soma|somma|somme|gesamt|insgesamt|итого|合计|ድምር|(ال)?(مجموع(?!ة|ات)|اجمالي))/u;

/** `Total`, `Grand total 2026:`, `Summe`; مجموعة is a group. */
export const isSum = (text: string): boolean => SUMS.test(keyOf(text));

function keys(words: string): ReadonlySet<string> {
  return new Set(words.split("|").map(keyOf));
}
