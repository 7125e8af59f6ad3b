/** Arabic of the screens in screens/find: see text/en. */
import type { find as english } from "../en/find.ts";
import { gaps, graph, lots } from "./find-lots.ts";
import { recall, report, requests, tasks } from "./find-tasks.ts";
import { apart } from "./isolate.ts";

const roles: typeof english.roles = {
  output: "صُنعت أو بدأت",
  input: "استُهلكت",
  seen: "وصلت أو خرجت أو فُحصت",
};
const notices: typeof english.notices = {
  recall: "مستدعاة",
  hold: "موقوفة مؤقتًا",
  decommission: "خارج الاستخدام",
};
const states: typeof english.states = {
  received: "مستلَم",
  logged: "في السجل",
  anchored: "مربوط",
  final: "نهائي",
};
/** By CBV's business step. */
const steps: typeof english.steps = {
  accepting: "قبول",
  arriving: "وصول",
  assembling: "تجميع",
  commissioning: "بدء",
  creating_class_instance: "صنع",
  decommissioning: "إخراج من الاستخدام",
  departing: "مغادرة",
  destroying: "إتلاف",
  disassembling: "تفكيك",
  inspecting: "فحص",
  loading: "تحميل",
  other: "مناولة",
  packing: "تعبئة",
  picking: "انتقاء",
  receiving: "استلام",
  repackaging: "إعادة تعبئة",
  retail_selling: "بيع",
  sampling: "أخذ عينة",
  shipping: "إرسال",
  stock_taking: "جرد",
  storing: "تخزين",
  transporting: "نقل",
  unloading: "تفريغ",
  unpacking: "فك التعبئة",
};
const rules = new Intl.PluralRules("ar");

export const find: typeof english = {
  gaps,
  roles,
  notices,
  states,
  steps,
  /** Of an event that names no business step. */
  noStep: "حدث شيء",
  /** Of what is counted; `n` decides the form. */
  pieces: (quantity: string, n: number) =>
    `${quantity} ${rules.select(n) === "few" ? "قطع" : "قطعة"}`,
  lastQuantity: (amount: string) => `آخر كمية ${apart(amount)}`,
  unknownQuantity: "الكمية غير معروفة",
  search: "بحث",
  more: "عرض المزيد",
  showing: (n: number) => `المعروض: ${n}`,
  filters: "تضييق البحث",
  clear: "مسح البحث",
  any: "الكل",
  from: "من",
  to: "إلى",
  badDay: "ليس يومًا",
  lots,
  graph,
  tasks,
  report,
  recall,
  requests,
  events: {
    title: "الأحداث",
    lead: "ما سُجّل، والأحدث أولًا.",
    query: "البحث في الأحداث",
    queryHint: "رقم دفعة، أو مادة، أو رمز ممسوح، أو معرّف حدث (eventID)",
    step: "ماذا حدث",
    state: "إلى أين وصل",
    none: "لم يُسجَّل شيء بعد.",
    noneHelp: "سجّل ما حدث، أو أرسل جدول بيانات. ويظهر هنا بعد لحظة.",
    nothing: "لا يوجد حدث يوافق هذا البحث.",
    voided: "أُعلن أنه خاطئ",
    moreLots: "ودفعات أخرى",
    withoutLots: "بلا دفعة",
  },
  event: {
    title: "حدث",
    time: "حدث في",
    recorded: "استُلم هنا في",
    state: "إلى أين وصل",
    type: "نوع EPCIS",
    process: "العملية",
    lots: "الدفعات",
    partner: "مع",
    proof: "الإثبات في السجل (JSON)",
    noProof: "لا إثبات بعد: ليس في السجل.",
    voided: "أُعلن أن هذا الحدث خاطئ. يبقى مسجَّلًا، ولا يُحتسب.",
    voidedBecause: (reason: string) => `السبب: ${apart(reason)}`,
    json: "الحدث بصيغة EPCIS، في JSON",
    copy: "نسخ",
    copied: "تم النسخ",
    ask: "اسأل مورّدًا عنه",
  },
};
