/** Arabic of tasks, requests, reports and recalls: see text/en. */
import type {
  recall as englishRecall,
  report as englishReport,
  requests as englishRequests,
  tasks as englishTasks,
} from "../en/find-tasks.ts";
import { apart } from "./isolate.ts";
import { counted } from "./plural.ts";

/** After a verb or a preposition. */
const lotsMade = (n: number) =>
  counted(n, {
    one: "دفعة واحدة",
    two: "دفعتين",
    few: "دفعات",
    many: "دفعة",
    other: "دفعة",
  });
const notices = (n: number) =>
  counted(n, {
    one: "إشعار واحد",
    two: "إشعاران",
    few: "إشعارات",
    many: "إشعارًا",
    other: "إشعار",
  });
const list = (parts: readonly string[]) => new Intl.ListFormat("ar").format(parts.map(apart));

export const tasks: typeof englishTasks = {
  title: "المهام",
  lead: "ما ينتظرك. وما أُنجز يختفي من تلقاء نفسه.",
  none: "لا شيء ينتظرك.",
  noneHelp:
    "تظهر هنا الاستدعاءات، والتسليمات المعترض عليها، وطلبات زبائنك، والتسجيلات التي ينقصها شيء.",
  more: "يوجد من بعض الأنواع أكثر مما هو مذكور.",
  open: "فتح",
  headings: {
    recalled: "الاستدعاءات وحالات الوقف",
    disputed: "تسليمات معترض عليها",
    "answer-request": "مستندات داعمة مطلوبة منك",
    "answer-question": "أسئلة من مشترين",
    "answer-transfer": "هل وصل هذا؟",
    "request-answered": "أجوبة للقراءة",
    "request-late": "مستندات داعمة ما زلت تنتظرها",
    "dispatch-missing": "استُلم، ولم يسجّل أحد أنه أُرسل",
    "receipt-missing": "أُرسل، ولم يذكر أحد أنه وصل",
    "quantity-missing": "الكمية غير معروفة",
    finding: "أرقام تثير سؤالًا",
    unresolved: "استُعمل، ومصدره غير معروف",
  },
  recalled: {
    recall: (by: string, lot: string) => `${apart(by)}: استدعاء ${apart(lot)}.`,
    hold: (by: string, lot: string) => `${apart(by)}: وقف ${apart(lot)} مؤقتًا.`,
    decommission: (by: string, lot: string) => `${apart(by)}: إخراج ${apart(lot)} من الاستخدام.`,
    upstream: (lot: string) => `دخلت في ${apart(lot)}، وقد استخدمتها.`,
    lotUpstream: "دفعة",
    you: "أنت",
    somebody: "مورّد لأحد مورّديك",
    downstream: (n: number, unmarked: number) =>
      n === 0
        ? "لم تصنع منها شيئًا."
        : `صنعت منها ${lotsMade(n)}؛ ${
            unmarked === 0
              ? "وُضع الإشعار على كل ما يمكن وضعه عليه."
              : `وعدد ما ليس عليه إشعار: ${unmarked}.`
          }`,
    open: "عرض ما تشمله",
  },
  disputed: (by: string) => `بحسب ${apart(by)} لم يكن الأمر كذلك.`,
  reason: (reason: string) => `«${apart(reason)}»`,
  due: (day: string) => `الموعد ${apart(day)}`,
  late: (day: string) => `متأخر: كان الموعد ${apart(day)}`,
  asks: (from: string) => `طلب من ${apart(from)}`,
  answered: (who: string) => `وصل جواب ${apart(who)}`,
  waits: (who: string) => `لم يصل جواب ${apart(who)}`,
  answer: "إجابة",
  read: "قراءة",
};

export const requests: typeof englishRequests = {
  title: "طلبات المستندات الداعمة",
  lead: "ما طلبته من المورّدين، وما يطلبه الزبائن منك.",
  ask: "اطلب من مورّد",
  made: "طلبته أنت",
  received: "مطلوب منك",
  noneMade: "لم تطلب شيئًا من أحد بعد.",
  noneReceived: "لم يطلب منك أحد شيئًا.",
  states: { open: "مفتوح", answered: "أُجيب عنه", closed: "مغلق" },
  to: (who: string) => `إلى ${apart(who)}`,
  from: (who: string) => `من ${apart(who)}`,
  about: "بشأن",
  due: (day: string) => `الموعد ${apart(day)}`,
  late: (day: string) => `متأخر: كان الموعد ${apart(day)}`,
  new: {
    title: "طلب مستندات داعمة من مورّد",
    lead: "يراه المورّد بين مهامه. ويُبلَّغ مالكو حسابه بالبريد الإلكتروني، ويُذكَّرون كل ثلاثة أيام على الأكثر.",
    supplier: "المورّد",
    choose: "اختر …",
    noSuppliers: "لم تقبل أحدًا مورّدًا بعد. اقبل واحدًا أولًا، ثم اطلب.",
    partners: "الشركاء",
    supplierMissing: "اذكر أي مورّد",
    wanted: "ماذا تحتاج؟",
    wantedHint: "شهادة، أو نتيجة فحص، أو صورة، أو توضيح",
    wantedMissing: "اذكر ما تحتاجه",
    about: "بشأن أي دفعة أو حدث؟",
    aboutHint: "رابط دفعة أو معرّف حدث (eventID)",
    dueOn: "حتى متى؟",
    dueOnHint: "ينتهي اليوم عند منتصف الليل بتوقيت UTC.",
    dueOnMissing: "اختر يومًا",
    send: "طلب",
  },
  one: {
    title: "طلب مستندات داعمة",
    unknown: "لا يوجد طلب كهذا، أو أنه ليس لك.",
    wanted: "المطلوب",
    answer: "الجواب",
    answerLabel: "جوابك",
    answerHint: "يقرؤه صاحب الطلب كما هو.",
    answerMissing: "اكتب جوابًا",
    file: "المستند",
    fileHint: "أحد مستنداتك. ويجوز لصاحب الطلب فتحه من ذلك الحين.",
    fileNotYours: (who: string) =>
      `لا يسمح لك دورك بعرض المستندات على غيركم. لإرسال مستند إلى ${apart(who)} ينبغي أن يجيب المالك.`,
    noFile: "لا يوجد",
    send: "إرسال الجواب",
    again: "إرسال جواب آخر",
    close: "إغلاق الطلب",
    closeHint: "لن يُذكَّر به أحد بعد ذلك، ولن تمكن الإجابة عنه.",
    openFile: (name: string) => `فتح ${apart(name)}`,
    waiting: "لا جواب بعد.",
  },
};

export const report: typeof englishReport = {
  title: "ممّن وإلى من",
  lead: "خطوة إلى الوراء وخطوة إلى الأمام، كما يطلب قانون الغذاء (اللائحة (EC) 178/2002، المادة 18).",
  of: "الدفعة",
  by: "النشاط التجاري",
  asOf: (when: string) => `كما هو مسجَّل في ${apart(when)}`,
  print: "طباعة",
  csv: "تنزيل جدول (CSV)",
  from: "ممّن جاءت",
  to: "إلى من ذهبت",
  noneFrom: "لا شيء مسجَّل.",
  said: "ما تقولونه عنه علنًا",
  noneTo: "لا شيء مسجَّل.",
  more: "يوجد أكثر مما يتسع له التقرير: اطلبه لدفعة أقرب إلى التسليم المقصود.",
  columns: { lot: "الدفعة", quantity: "الكمية", day: "متى", partner: "من" },
  notes: {
    "own-origin": "بدأت هنا: بلا مورّد",
    "partner-unknown": "غير مسجَّل: الطرف الآخر",
    "not-received": "غير مسجَّل: ممّن ومتى وكم",
    "not-sent": "لم يُسجَّل إرسالها: ما زالت هنا، بقدر ما هو معروف",
    consumers: "بيعت للمستهلكين",
  },
  unknown: "غير مسجَّل",
  file: (lot: string) => `report-${lot}.csv`,
};

export const recall: typeof englishRecall = {
  title: "استدعاء أو وقف أو رفع",
  lead: "انظر ماذا صُنع من الدفعة، ثم أعلنه عليها كلها دفعة واحدة.",
  of: "الدفعة",
  reaches: (n: number) => (n === 0 ? "لم تصنع منها شيئًا." : `صنعت منها ${lotsMade(n)}`),
  marked: (n: number) =>
    `${counted(n, {
      one: "دفعة واحدة عليها",
      two: "دفعتان عليهما",
      few: "دفعات عليها",
      many: "دفعة عليها",
      other: "دفعة عليها",
    })} إشعار بسببها.`,
  more: "يوجد أكثر مما تشمله مرة واحدة. كرّر ذلك للمتابعة.",
  sent: "خرج بعضها بالفعل",
  here: "لم يُسجَّل إرسالها",
  noPage: "بلا صفحة عامة: لا يمكن إعلان شيء عنها هناك. أوقفها بنفسك.",
  notYours: "ليس منتجك: صانعه هو من يتكلم عنه. أما ما صنعته منه فهو لك.",
  kind: "ماذا تريد أن تعلن؟",
  kinds: {
    recall: { label: "استدعاء", hint: "لا يستخدمها أحد. يظهر أولًا في كل صفحة." },
    hold: { label: "وقف مؤقت", hint: "لا يسلّمها أحد إلى غيره إلى أن يُنظر في أمر ما." },
    clear: { label: "رفع", hint: "ما أُعلن بسبب هذه الدفعة لم يعد قائمًا." },
  },
  kindMissing: "اختر ما تعلنه",
  reason: "السبب",
  reasonHint: "يقرؤه الجميع في الصفحة العامة للدفعة، كما هو.",
  reasonMissing: "اذكر سببًا",
  because: "السبب على الدفعات المصنوعة منها",
  becauseHint: "يقرؤه الجميع هناك. سمِّ ما صُنعت منه بالقدر الذي تريد أن يُعرف.",
  becauseOf: (material: string, kind: "recall" | "hold") =>
    kind === "recall"
      ? `صُنع مما جرى استدعاؤه: ${material}.`
      : `صُنع مما هو موقوف مؤقتًا: ${material}.`,
  aLot: "دفعة",
  advice: "ماذا يجب فعله",
  adviceHint: "لمن لديه شيء منها",
  send: (n: number) => `إعلانه على ${lotsMade(n)}`,
  clear: "رفعه",
  done: (set: number, unchanged: number) =>
    set === 0
      ? "لم يتغير شيء: كان الشيء نفسه موجودًا هناك."
      : `وُضع ${notices(set)}.${unchanged === 0 ? "" : ` وما كان موجودًا من قبل: ${unchanged}.`}`,
  cleared: (n: number) => (n === 0 ? "لم يوجد ما يمكن رفعه." : `رُفع ${notices(n)}.`),
  without: (paths: readonly string[]) => `بلا صفحة عامة، فلم يمكن إعلان شيء هناك: ${list(paths)}`,
  noNotice: "لا يوجد",
  columns: { lot: "الدفعة", quantity: "الكمية", where: "الموضع", notice: "الإشعار" },
};
