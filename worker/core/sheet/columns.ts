/** Columns of a sheet and what people call them. A column that nobody named is read by what its header says, in any of these languages. */
import { readUnit } from "../steps/units.ts";
import { clean, keyOf } from "./cells.ts";

/** In the order in which they are written. `id`, `check` and `voided` are of sheets that were written here; `problem` is never read. */
export const COLUMNS = [
  ...["number", "what", "date", "time", "offset"],
  ...["material", "product", "lot", "quantity", "unit", "net"],
  ...["fromMaterial", "fromProduct", "fromLot", "fromQuantity", "fromUnit", "fromNet"],
  ...["lossKind", "lossQuantity", "lossUnit"],
  ...["place", "locality", "region", "country", "placeId"],
  ...["party", "partyCount", "partner", "partnerId"],
  ...["process", "custodyModel", "explanation", "note", "evidence"],
  ...["voided", "id", "check", "problem"],
] as const;
export type ColumnKey =
  | ("number" | "what" | "date" | "time" | "offset" | "lossKind" | "lossQuantity" | "lossUnit")
  | ("material" | "product" | "lot" | "quantity" | "unit" | "net")
  | ("fromMaterial" | "fromProduct" | "fromLot" | "fromQuantity" | "fromUnit" | "fromNet")
  | ("place" | "locality" | "region" | "country" | "placeId")
  | ("party" | "partyCount" | "partner" | "partnerId")
  | ("process" | "custodyModel" | "explanation" | "note" | "evidence")
  | ("voided" | "id" | "check" | "problem");

/** English, German, French, Spanish, Portuguese, Italian, Dutch, Arabic; what is the same in two stands once. What the console writes is among them. */
const NAMES: Readonly<Record<ColumnKey, string>> = {
  number:
    "number|no|nr|num|#|row|line|ref|reference|entry|nummer|lfd nr|numéro|référence|número|referencia|referência|numero|riferimento|volgnummer|delivery note|lieferschein|bon de livraison|albarán|guia de remessa|bolla|pakbon|invoice|rechnung|facture|factura|fatura|fattura|factuur|الرقم|n°|n.|رقم|م|مسلسل|التسلسل|المرجع|رقم الفاتورة",
  what: "step|what|what happened|activity|action|operation|event|vorgang|schritt|tätigkeit|was ist passiert|étape|activité|opération|quoi|paso|actividad|operación|qué pasó|etapa|atividade|operação|fase|attività|operazione|stap|activiteit|handeling|wat|الخطوة|passaggio|passo|ماذا حدث|النشاط|نوع العملية",
  date: "date|day|when|event date|harvest date|delivery date|date of harvest|datum|tag|wann|erntedatum|lieferdatum|jour|quand|date de récolte|fecha|fecha de cosecha|día|cuándo|data|data da colheita|dia|quando|giorno|data di raccolta|dag|wanneer|oogstdatum|التاريخ|تاريخ|اليوم|متى|تاريخ الحصاد|تاريخ التسليم",
  time: "time|hour|time of day|uhrzeit|zeit|heure|hora|ora|tijd|uur|tijdstip|الوقت|الساعة",
  offset:
    "utc offset|offset|time zone|timezone|utc|zeitzone|fuseau horaire|zona horaria|huso horario|fuso horário|fuso orario|tijdzone|الفرق عن utc|utc-abstand|diferencia con utc|décalage utc|differenza da utc|verschil met utc|diferença para utc|المنطقة الزمنية",
  material:
    "material|product|goods|item|commodity|article|what is it|product name|material name|ware|artikel|erzeugnis|produkt|materialname|matière|produit|marchandise|producto|artículo|mercancía|materia|produto|mercadoria|matéria|prodotto|merce|materiale|articolo|materiaal|grondstof|goederen|المادة|المنتج|اسم المنتج|الصنف|اسم الصنف|السلعة|البضاعة",
  product:
    "product code|gtin|ean|gtin/ean|barcode|produktcode|strichcode|code produit|code-barres|código de producto|código de barras|código do produto|codice prodotto|codice a barre|productcode|streepjescode|رمز المنتج|código del producto|الباركود|رمز الصنف|كود المنتج",
  lot: "lot|lot no|lot number|lot nr|lot code|lot id|batch|batch no|batch number|batch id|charge|chargennummer|chargen nr|los|losnummer|los nr|n° de lot|no de lot|numéro de lot|lote|número de lote|nº de lote|n.º do lote|lotto|numero lotto|numero di lotto|partij|partijnummer|lotnummer|batchnummer|الدفعة|رقم الدفعة|التشغيلة|رقم التشغيلة",
  quantity:
    "quantity|qty|amount|weight|net weight|volume|how much|how many|pieces|count|quantity made|output quantity|menge|gewicht|anzahl|nettogewicht|quantité|qté|poids|poids net|nombre|cantidad|peso|peso neto|quantidade|qtd|peso líquido|quantità|peso netto|numero pezzi|hoeveelheid|aantal|الكمية|الوزن|الوزن الصافي|العدد|الحجم",
  unit: "unit|uom|unit of measure|units|measure|einheit|mengeneinheit|me|unité|unité de mesure|unidad|unidad de medida|unidade|unidade de medida|unità|unità di misura|um|eenheid|maateenheid|الوحدة|وحدة|وحدة القياس",
  net: "net content|one holds|one piece holds|content|per piece|unit weight|weight per piece|füllmenge|inhalt|stückgewicht|contenu|contenu net|poids unitaire|contenido|contenido neto|peso unitario|conteúdo|conteúdo líquido|peso unitário|contenuto|contenuto netto|inhoud|netto inhoud|stuksgewicht|محتوى القطعة الواحدة|inhalt pro stück|contenido de una pieza|contenu d’une pièce|contenuto di un pezzo|inhoud per stuk|conteúdo de uma peça|محتوى القطعة|وزن القطعة|المحتوى الصافي",
  fromMaterial:
    "from material|made from|input|input material|raw material|from product|from what|source material|ausgangsmaterial|rohstoff|hergestellt aus|aus|matière première|fait de|intrant|materia prima|hecho de|matéria-prima|feito de|materiale di partenza|fatto di|gemaakt van|grondstof van|uit|من المادة|aus material|de la materia|matière d’origine|dal materiale|uit materiaal|da matéria|صنع من|المادة الخام|المواد الخام",
  fromProduct:
    "from product code|input gtin|input code|from gtin|rohstoffcode|code intrant|código de materia prima|código da matéria-prima|codice materia prima|grondstofcode|من رمز المنتج|aus produktcode|del código de producto|code produit d’origine|dal codice prodotto|uit productcode|do código do produto",
  fromLot:
    "from lot|input lot|input batch|from batch|source lot|used lot|lot used|made from lot|raw material lot|ausgangscharge|aus charge|rohstoffcharge|verwendete charge|lot d'origine|lot utilisé|lot intrant|du lot|lote de origen|lote usado|del lote|lote de origem|lote utilizado|do lote|lotto di origine|lotto usato|dal lotto|uit partij|gebruikte partij|bronpartij|من الدفعة|دفعة المصدر|الدفعة المستخدمة",
  fromQuantity:
    "from quantity|input quantity|used quantity|quantity used|input weight|amount used|from amount|input amount|einsatzmenge|verwendete menge|rohstoffmenge|quantité utilisée|quantité d'entrée|cantidad usada|cantidad de entrada|quantidade usada|quantidade de entrada|quantità usata|quantità in ingresso|gebruikte hoeveelheid|verbruik|من الكمية|aus menge|de la cantidad|quantité d’origine|dalla quantità|uit hoeveelheid|da quantidade|الكمية المستخدمة",
  fromUnit:
    "from unit|input unit|used unit|unit used|einheit einsatz|rohstoffeinheit|unité utilisée|unité d'entrée|unidad de entrada|unidade de entrada|unità in ingresso|eenheid verbruik|من الوحدة|aus einheit|de la unidad|unité d’origine|dall’unità|uit eenheid|da unidade",
  fromNet:
    "from net content|input net content|inhalt einsatz|contenu de l'intrant|contenido de entrada|conteúdo de entrada|contenuto in ingresso|inhoud verbruik|من المحتوى الصافي|aus inhalt pro stück|del contenido neto|contenu d’une pièce d’origine|dal contenuto netto|uit inhoud per stuk|do conteúdo líquido",
  lossKind:
    "loss|kind of loss|loss kind|waste|what was lost|losses|verlust|verlustart|abfall|perte|type de perte|déchets|merma|pérdida|tipo de pérdida|perda|tipo de perda|quebra|perdita|tipo di perdita|scarto|verlies|soort verlies|afval|الفاقد|نوع الفاقد|الهدر",
  lossQuantity:
    "loss quantity|lost quantity|quantity lost|loss amount|loss weight|waste quantity|verlustmenge|abfallmenge|quantité perdue|cantidad perdida|quantidade perdida|quantità persa|verloren hoeveelheid|hoeveelheid verlies|كمية الفاقد|الكمية المفقودة",
  lossUnit:
    "loss unit|unit of loss|einheit verlust|verlusteinheit|unité de perte|unidad de pérdida|unidade de perda|unità di perdita|eenheid verlies|وحدة الفاقد|unidad de la pérdida|unité de la perte|unità della perdita|unidade da perda",
  place:
    "place|site|location|where|place name|farm|washing station|factory|standort|betrieb|wo|lieu|où|emplacement|exploitation|lugar|sitio|dónde|finca|local|onde|quinta|luogo|dove|sede|locatie|waar|bedrijf|المكان|stelle|plek|اسم المكان|الموقع|المزرعة|أين",
  locality:
    "town|village|city|locality|municipality|stadt|gemeinde|dorf|ville|commune|localité|ciudad|localidad|municipio|pueblo|cidade|localidade|município|città|comune|località|stad|gemeente|dorp|البلدة|ort|plaats|المدينة|القرية",
  region:
    "region|state|province|district|zone|woreda|county|bundesland|landkreis|kreis|région|département|región|provincia|departamento|região|província|estado|regione|regio|provincie|streek|المنطقة|المحافظة|الولاية|الإقليم",
  country:
    "country|country of origin|country code|land|herkunftsland|ursprungsland|länderkürzel|pays|pays d'origine|país|país de origen|país de origem|paese|paese di origine|land van herkomst|البلد|الدولة|بلد المنشأ",
  placeId:
    "place id|location id|site id|gln|place gln|ortskennung|id du lieu|id del lugar|id do local|id del luogo|plaats id|معرّف المكان|stellen-id|identifiant du lieu|plek-id",
  party:
    "who|who did it|done by|actor|producer|farmer|grower|maker|wer|erzeuger|hersteller|bauer|produzent|qui|producteur|agriculteur|quién|productor|agricultor|quem|produtor|chi|produttore|agricoltore|wie|producent|boer|teler|من قام به|المزارع|اسم المزارع",
  partyCount:
    "how many people|number of people|people|number of farmers|farmers|members|anzahl personen|personen|anzahl bauern|nombre de personnes|nombre de producteurs|número de personas|número de productores|número de pessoas|número de produtores|numero di persone|numero di produttori|aantal personen|aantal boeren|عدد الأشخاص|عدد المزارعين",
  partner:
    "partner|supplier|from whom|to whom|customer|buyer|vendor|client|bought from|sold to|sent to|received from|supplier name|customer name|lieferant|kunde|von wem|an wen|abnehmer|fournisseur|acheteur|de qui|à qui|proveedor|cliente|comprador|de quién|a quién|fornecedor|de quem|para quem|fornitore|acquirente|da chi|a chi|leverancier|klant|afnemer|van wie|aan wie|الشريك|socio comercial|partenaire|parceiro|المورد|العميل|الزبون|المشتري|ممن|إلى من",
  partnerId:
    "partner id|partner gln|supplier id|supplier gln|customer id|customer gln|معرّف الشريك|id. del socio|identifiant du partenaire|id del partner|id. do parceiro",
  process:
    "process|process profile|method|treatment|verfahren|prozess|verarbeitung|procédé|processus|traitement|proceso|tratamiento|processo|tratamento|trattamento|proces|werkwijze|bewerking|العملية|lavorazione|المعالجة|الطريقة",
  custodyModel:
    "custody|custody model|chain of custody|coc|chain of custody model|lieferkettenmodell|rückverfolgungsmodell|modèle de traçabilité|chaîne de contrôle|modelo de custodia|cadena de custodia|modelo de custódia|cadeia de custódia|modello di custodia|catena di custodia|ketenmodel|نموذج الحيازة|produktkettenmodell|modèle de chaîne de contrôle|سلسلة الحيازة",
  explanation:
    "explanation|why this amount is right|why|reason|begründung|erklärung|warum|explication|pourquoi|raison|explicación|por qué|motivo|explicação|porquê|spiegazione|perché|toelichting|uitleg|waarom|التوضيح|السبب|لماذا",
  note: "note|notes|remark|remarks|comment|comments|bemerkung|bemerkungen|notiz|kommentar|anmerkung|remarque|remarques|commentaire|nota|notas|observación|observaciones|comentario|observação|observações|comentário|note aggiuntive|osservazioni|commento|opmerking|opmerkingen|notitie|ملاحظة|ملاحظات|الملاحظات|تعليق",
  evidence:
    "evidence|files|documents|attachments|photos|belege|dateien|nachweise|pièces jointes|fichiers|justificatifs|pruebas|archivos|documentos|provas|ficheiros|prove|file|allegati|bewijs|bestanden|المستندات الداعمة|evidencia|giustificativi|bewijsstukken|evidência|المستندات|الملفات|المرفقات|الصور",
  voided:
    "declared wrong|für falsch erklärt|déclaré faux|declarado erróneo|declarado errado|dichiarato errato|fout verklaard|أُعلن أنه خاطئ",
  id: "record|record id|event id|eventid|datensatz|enregistrement|registro|registo|registrazione|record-id|التسجيل|eintrag|registratie",
  check:
    "check|check value|prüfwert|contrôle|comprobación|verificação|verifica|controle|قيمة الفحص|prüfung|control|controllo",
  problem:
    "what is wrong|problem|was falsch ist|ce qui ne va pas|qué está mal|o que está errado|cosa non va|wat er mis is|ما الخطأ|was nicht stimmt|che cosa non va|wat er niet klopt|o que está mal",
};

const KEY_OF: ReadonlyMap<string, ColumnKey> = new Map(
  (Object.entries(NAMES) as [ColumnKey, string][]).flatMap(([key, names]) =>
    names.split("|").map((name) => [keyOf(name), key] as const),
  ),
);

/** What a column is, and its unit where the header says it: `Menge (kg)`, `Weight in kg`, `kg`. */
export interface ColumnMeaning {
  readonly key: ColumnKey;
  readonly uom?: string;
}

const WITH_UNIT = /^(.+?)\s*(?:[([]([^()[\]]+)[)\]]|\bin\s+(\S+)|[\s,/_-](\S+))$/iu;

export function columnOf(header: string): ColumnMeaning | undefined {
  const plain = clean(header).replace(/[*:]+$/u, "");
  const key = KEY_OF.get(keyOf(plain));
  if (key !== undefined) return { key };
  const alone = readUnit(plain);
  if (alone !== undefined) return { key: "quantity", uom: alone };
  const [, name = "", bracket, word, last] = WITH_UNIT.exec(plain) ?? [];
  const named = KEY_OF.get(keyOf(name));
  const uom = readUnit(bracket ?? word ?? last ?? "");
  if (named === undefined) return undefined;
  if (uom !== undefined) return { key: named, uom };
  // What stands in brackets explains: “Lot (as printed)”, “Date (dd/mm/yyyy)”.
  return bracket === undefined ? undefined : { key: named };
}
