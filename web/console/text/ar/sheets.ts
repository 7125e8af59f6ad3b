/** Arabic of the screens in screens/sheets: see text/en. */
import type { sheets as english } from "../en/sheets.ts";
import { apart } from "./isolate.ts";
import { counted, number } from "./plural.ts";
import { columnNotes, columns } from "./sheet-columns.ts";
import { left, rules } from "./sheet-rules.ts";

const steps = (n: number, single: string, dual: string): string =>
  counted(n, {
    one: `خطوة واحدة ${single}`,
    two: `خطوتان ${dual}`,
    few: `خطوات ${single}`,
    many: `خطوة ${single}`,
    other: `خطوة ${single}`,
  });
const rows = (n: number, single: string, dual: string, few: string): string =>
  counted(n, {
    one: `صف واحد ${single}`,
    two: `صفان ${dual}`,
    few: `صفوف ${few}`,
    many: `صفًا ${single}`,
    other: `صف ${single}`,
  });
/** After a noun that they belong to. */
const stepsOf = (n: number): string =>
  counted(n, { one: "خطوة واحدة", two: "خطوتين", few: "خطوات", many: "خطوة", other: "خطوة" });
const events = (n: number): string =>
  counted(n, {
    one: "حدث واحد لا يمكن لجدول أن يعرضه",
    two: "حدثان لا يمكن لجدول أن يعرضهما",
    few: "أحداث لا يمكن لجدول أن يعرضها",
    many: "حدثًا لا يمكن لجدول أن يعرضها",
    other: "حدث لا يمكن لجدول أن يعرضها",
  });
const records = (n: number): string =>
  counted(n, {
    one: "تسجيل واحد",
    two: "تسجيلان",
    few: "تسجيلات",
    many: "تسجيلًا",
    other: "تسجيل",
  });

export const sheets: typeof english = {
  title: "جداول البيانات",
  lead: "سجّل خطوات كثيرة دفعة واحدة من جدول بيانات لديك. ولا يُسجَّل شيء قبل أن تنظر فيه.",
  columns,
  columnNotes,
  columnTitle: "العمود",
  meaningTitle: "لأي غرض هو",
  notesTitle: "ملاحظات",
  columnNamed: (letter: string) => `العمود ${apart(letter)}`,
  ofColumn: (column: string, said: string) => `${apart(column)}: ${said}`,
  yes: "نعم",
  example: "مثال، لا يُقرأ أبدًا",
  /** Words in the example of an empty sheet. */
  examples: {
    place: "محطة الغسل",
    cherry: "كرز قهوة ناضج",
    parchment: "بن بقشرته",
    green: "بن أخضر",
    roasted: "قهوة محمصة",
    bag: "قهوة، 250 غ",
    farmers: "صغار مزارعي غوجي",
    importer: "مستورد في أنتويرب",
    pulp: "لب وماء",
    samples: "عينات",
    weighed: "أُعيد وزنها",
    moved: "نُقل إلى المخزن الآخر",
  },
  rules,
  left,
  choose: {
    title: "استيراد جدول",
    file: "الملف",
    fileHint: "ملف CSV أو Excel (.xlsx)، حتى 10 ميغابايت و10,000 صف.",
    pasted: "أو الصق الصفوف هنا",
    pastedHint: "منسوخة من جدول بياناتك، مع صف العناوين.",
    pastedName: "صفوف ملصقة",
    action: "النظر فيه",
    nothing: "اختر ملفًا، أو الصق صفوفًا.",
    unloadable: {
      "too-large": "هذا الملف أكبر من 10 ميغابايت. قسّمه.",
      "too-many": "في هذا الجدول أكثر من 10,000 صف، أو 100 عمود، أو 4,000 حرف في خانة واحدة. قسّمه.",
      "old-excel": `هذا ملف Excel قديم (.xls). احفظه بصيغة ${apart(".xlsx")} واختر ذلك الملف.`,
      "no-sheet": `تعذّرت قراءة هذا الملف. احفظه بصيغة ${apart(".xlsx")} أو ${apart(".csv")} واختر ذلك الملف.`,
      empty: "لا شيء في هذا الجدول.",
    },
  },
  templates: {
    title: "جداول فارغة للملء",
    lead: "مع عناوين ومثال وملاحظات. وجداولك الخاصة تصلح أيضًا.",
    what: "لأي خطوة؟",
    fileName: (what: string) => `Rootproof ${what}`,
  },
  save: { xlsx: "حفظ بصيغة Excel", csv: "حفظ بصيغة CSV" },
  exporting: {
    title: "كل ما سجّلته",
    lead: "في جدول بالأعمدة نفسها. وإعادة استيراده لا تغيّر شيئًا.",
    fileName: (organisation: string) => `${organisation} - التسجيلات`,
    sheetName: "التسجيلات",
    reading: (n: number) => `قُرئ حتى الآن: ${records(n)} …`,
    done: (n: number) => `${steps(n, "حُفظت", "حُفظتا")}.`,
    others: (n: number) => `${events(n)}. تعطيها واجهة API كاملة.`,
    cut: "يوجد أكثر مما يتسع له جدول واحد: تُرك الباقي.",
  },
  check: {
    titles: { look: "النظر في الجدول", recording: "جارٍ التسجيل", recorded: "تم التسجيل" },
    lead: (name: string) => `${apart(name)}. لم يُسجَّل شيء بعد.`,
    sheet: "أي ورقة من الملف؟",
    broken: (row: number) =>
      `علامة الاقتباس في الصف ${row} لم تُغلق: ربما اختلطت الصفوف. دقّق النظر، أو صحّح الملف.`,
    noHeader: "لم يوجد صف للعناوين. اذكر أدناه ما هو كل عمود.",
  },
  questions: {
    title: "أسئلة",
    action: "استخدام هذه الأجوبة",
    missing: "اختر واحدًا",
    choose: "اختر …",
    what: "ماذا حدث في هذه الصفوف؟",
    unit: (column: string, example: string) =>
      `«${apart(column)}»: بأي وحدة؟ مثلًا ${apart(example)}`,
    mark: (example: string) => `ماذا يعني ${apart(example)}؟`,
    markHint: "يسري على الجدول كله.",
    dates: (example: string) => `أي يوم هو ${apart(example)}؟`,
    datesHint: "يسري على العمود كله.",
    country: (example: string) =>
      example === "" ? "في أي بلد كان ذلك؟" : `في أي بلد يقع ${apart(example)}؟`,
    trade: (example: string) => `«${apart(example)}»: في أي قطاع؟`,
    trades: {
      coffee: "القهوة",
      chocolate: "الشوكولاتة",
      furniture: "الأثاث",
      garment: "الملابس",
      bread: "الخبز",
    },
  },
  problems: {
    title: (n: number) => steps(n, "تحتاج إلى تصحيح", "تحتاجان إلى تصحيح"),
    unusual: (n: number) => steps(n, "غير معتادة", "غير معتادتين"),
    rows: (rows: readonly number[]) =>
      rows.length === 1
        ? `الصف ${rows[0]}`
        : `الصفوف ${new Intl.ListFormat("ar").format(rows.map(String))}`,
    use: "استخدام",
    leaveOut: "ترك",
    more: (n: number) => `عرض المزيد (بقي ${number.format(n)})`,
  },
  preview: {
    title: "كيف قُرئ",
    row: "الصف",
    goods: "البضاعة",
    from: "صُنع من",
    state: "الحالة",
    before: "السابق",
    after: "التالي",
    page: (at: number, of: number) => `الصفحة ${number.format(at)} من ${number.format(of)}`,
    filled: "(أُكمل من الصف الذي فوقه)",
    states: {
      ready: "جاهزة",
      faulty: "تحتاج إلى تصحيح",
      asked: "تنتظر جوابًا",
      unchanged: "سُجّلت من قبل",
      twice: "مذكورة مرتين",
    },
  },
  leftTitle: (n: number) => rows(n, "لا يُسجَّل", "لا يُسجَّلان", "لا تُسجَّل"),
  rowsNamed: (rows: readonly number[], of: number) =>
    `(${of === 1 ? "الصف" : "الصفوف"} ${rows.join("، ")}${of > rows.length ? "، …" : ""})`,
  columnList: {
    title: "الأعمدة",
    hint: "كيف فُهم كل عمود. غيّره حيث كان الفهم خاطئًا.",
    none: "لا يُقرأ",
  },
  record: {
    ready: (n: number) => `${steps(n, "جاهزة", "جاهزتان")}.`,
    unchanged: (n: number) => `${steps(n, "سُجّلت من قبل وتبقى", "سُجّلتا من قبل وتبقيان")} دون تغيير.`,
    waiting: (n: number) =>
      `${steps(n, "غير جاهزة وستُترك", "غير جاهزتين وستُتركان")}، إلا إذا صحّحت ذلك أولًا.`,
    action: (n: number) => `تسجيل ${stepsOf(n)}`,
    goOn: "متابعة",
    other: "جدول آخر",
    progress: "التقدّم",
    done: (n: number, of: number) => `${number.format(n)} من ${number.format(of)}`,
    stopped: "ما سُجّل حتى الآن يبقى. والمتابعة لا تسجّل شيئًا مرتين.",
  },
  result: {
    fresh: (n: number) => `${steps(n, "سُجّلت", "سُجّلتا")}.`,
    known: (n: number) => `${steps(n, "مسجَّلة", "مسجَّلتان")} من قبل.`,
    refused: (n: number) => `${steps(n, "رُفضت", "رُفضتا")}.`,
    left: (n: number) => `${rows(n, "لم يُسجَّل", "لم يُسجَّلا", "لم تُسجَّل")}.`,
    leftHint: "احفظ الصفوف المتروكة، مع الخطأ في كل منها. صحّحها هناك واستورد ذلك الجدول.",
    sheetName: "الصفوف المتروكة",
    fileName: (name: string) => `${name} - الصفوف المتروكة`,
    events: "عرض الأحداث",
  },
};
