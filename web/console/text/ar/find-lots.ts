/** Arabic of lots and of the graph between them: see text/en. */
import type {
  gaps as englishGaps,
  graph as englishGraph,
  lots as englishLots,
} from "../en/find-lots.ts";
import { apart } from "./isolate.ts";
import { counted } from "./plural.ts";

const steps = (n: number) =>
  counted(n, {
    one: "خطوة واحدة",
    two: "خطوتان",
    few: "خطوات",
    many: "خطوة",
    other: "خطوة",
  });

const all = (parts: readonly string[]) => new Intl.ListFormat("ar").format(parts.map(apart));

export const lots: typeof englishLots = {
  title: "الدفعات",
  lead: "كل دفعة تذكرها أحداثك، وآخرها ظهورًا أولًا.",
  query: "البحث في الدفعات",
  queryHint: "رقم دفعة، أو مادة، أو رمز ممسوح",
  material: "ما اسمها",
  role: "ماذا حدث لها",
  notice: "الإشعار",
  noNotice: "لا يوجد",
  lastSeen: (day: string) => `آخر ظهور ${apart(day)}`,
  none: "لا توجد دفعات بعد.",
  noneHelp: "تظهر الدفعة هنا متى ذكرتها خطوة: حصاد، أو بضاعة وصلت، أو شيء صنعته.",
  record: "تسجيل الخطوة الأولى",
  sheet: "إرسال جدول بيانات",
  nothing: "لا توجد دفعة توافق هذا البحث.",
  unnamed: "دفعة بلا اسم",
  facts: {
    identifier: "المعرّف",
    quantity: "آخر كمية",
    roles: "ماذا حدث لها",
    first: "أول ظهور",
    last: "آخر ظهور",
    events: "الأحداث",
  },
  actions: "ماذا تفعل بها",
  recall: "استدعاء أو وقف أو رفع",
  report: "ممّن وإلى من",
  ask: "طلب مستندات داعمة من مورّد",
  passport: "صفحتها العامة",
  events: "أحداثها",
  allEvents: "كل أحداثها",
  unknown: "لا يذكر أي حدث من أحداثك دفعة بهذا الاسم.",
  back: "كل الدفعات",
  noticeBy: (who: string, day: string) => `من ${apart(who)}، ${apart(day)}`,
  noticeOwn: (day: string) => `منك، ${apart(day)}`,
  because: "بسبب",
};

export const graph: typeof englishGraph = {
  title: "من أين جاءت وإلى أين ذهبت",
  direction: "عرض",
  directions: { both: "الاتجاهين", up: "من أين جاءت", down: "إلى أين ذهبت" },
  depth: "الخطوات",
  depthOf: steps,
  picture: "صورة الدفعات والخطوات بينها",
  pictureHelp:
    "تنقلك مفاتيح الأسهم من دفعة إلى دفعة، ومفتاح Enter يفتح الدفعة. وتجد الشيء نفسه في القائمة تحت الصورة.",
  list: "الشيء نفسه في قائمة",
  more: "يوجد أكثر مما هو معروض هنا. اختر خطوات أكثر، أو افتح دفعة عند الطرف.",
  noMore: "لا يُعرف شيء آخر.",
  this: "هذه الدفعة",
  before: (n: number) => `${steps(n)} قبلها`,
  after: (n: number) => `${steps(n)} بعدها`,
  columns: {
    where: "الموضع",
    lot: "الدفعة",
    quantity: "الكمية",
    by: "صنعها",
    from: "صُنعت من",
  },
  blanks: {
    "not-shared": "غير مُشارَك",
    "not-recorded": "غير مسجَّل",
    "sent-on": "أُرسل لاحقًا",
  },
  blankMeans: {
    "not-shared": "مورّد قبلته لم يوافق على عرض خطواته: ما حدث قبل ذلك لا يُذكر هنا.",
    "not-recorded": "لم يسجّل أحد ممّن يشاركونك كيف نشأت هذه.",
    "sent-on": "أُرسلت إلى شخص ما. وما صار إليه أمرها عنده لا يُذكر هنا.",
  },
  withheld: "الرقم محجوب",
  withheldMeans: "لا يذكر هذه الدفعة إلا مورّد، وله وحده أن يذكر رقمها.",
  you: "أنت",
  begun: "بدأت هنا",
  others: (n: number) =>
    counted(n, {
      one: "دفعة أخرى واحدة",
      two: "دفعتين أخريين",
      few: "دفعات أخرى",
      many: "دفعة أخرى",
      other: "دفعة أخرى",
    }),
  nobody: "لم يُذكر",
  made: (lots: readonly string[]) => `صُنعت من ${all(lots)}`,
  became: (lots: readonly string[]) => `صارت ${all(lots)}`,
};

export const gaps: typeof englishGaps = {
  title: "أين توجد الثغرات",
  lead: "ما ليس له بداية مسجلة، بحسب نصيبه من الدفعة، وكلمة من هي كل خطوة: الأضعف أولًا.",
  byMass: "بحسب الكتلة",
  known: (part: string) => `${part} من هذه الدفعة تأتي من بدايات مسجلة.`,
  something: "شيء ما",
  why: { received: "وصوله مسجل، ولا شيء قبله.", unknown: "لم يسجل أحد ممن يشاركونكم من أين جاء." },
  byStep: "بحسب الخطوة",
  noSteps: "لا توجد خطوة مسجلة لهذه الدفعة.",
  by: {
    link: "قاله من كان لديه رابط منكم",
    own: "كلمتكم وحدكم",
    supplier: "قاله مورّد له حساب خاص به",
  },
  next: {
    link: "حساب خاص به، ولا يستغرق إلا دقائق، يجعلها كلمة طرف ثانٍ.",
    own: "دعوا الطرف الآخر يؤكد ما أُرسل، أو اطلبوا من مورّد أن يسجل خطواته بنفسه، أو أضيفوا مستندًا.",
    supplier: "لا أقوى من ذلك إلا شهادة تحقق منها شخص آخر.",
  },
  unread: {
    "too-many": "وراءها أحداث أكثر مما يُقرأ دفعة واحدة.",
    circle: "صُنعت دفعة من نفسها: أحد الأحداث خاطئ.",
  },
  product: {
    lead: "ما ليس له بداية مسجلة، بحسب نصيبه من كل دفعات المنتج، وكلمة من هي كل خطوة: الأضعف أولًا.",
    known: (part: string) => `${part} من هذه الدفعات تأتي من بدايات مسجلة.`,
    noLots: "لم تُسجَّل أي دفعة من هذا المنتج بعد.",
    noSteps: "لا توجد خطوة مسجلة لهذه الدفعات.",
    lots: "الدفعات",
    lotsHelp: "نصيب كل دفعة من المجموع. افتحوا واحدة لرؤية ثغراتها.",
    older: "هناك دفعات أقدم، وهي غير محسوبة هنا.",
    last: (times: string, day: string) => `${times} ×، آخرها في ${day}`,
    back: "كل المنتجات",
  },
  back: "العودة إلى الدفعة",
};
