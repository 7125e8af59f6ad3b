/** Arabic of what is said of cells and rows of a sheet: see text/en. */
import type { left as englishLeft, rules as englishRules } from "../en/sheet-rules.ts";
import { apart } from "./isolate.ts";

const percent = (ratio: string): string =>
  apart(
    new Intl.NumberFormat("ar", {
      style: "percent",
      maximumFractionDigits: 1,
      numberingSystem: "latn",
    }).format(Number(ratio)),
  );

/** Sentences about one cell; `value` is what stands in it. */
export const rules: typeof englishRules = {
  missing: (_value: string) => "هذا ناقص.",
  "too-long": (_value: string) => "هذا طويل جدًا.",
  "too-many": (_value: string) => "هذه كثيرة جدًا في خطوة واحدة.",
  "not-a-number": (_value: string) => "هذا ليس عددًا.",
  negative: (_value: string) => "هذا أقل من الصفر.",
  zero: (_value: string) => "هذا صفر. اكتب شرطة إن لم يكن معروفًا.",
  "not-exact": (_value: string) => "في هذا العدد أرقام كثيرة جدًا.",
  "unknown-unit": (value: string) =>
    `«${apart(value)}» ليست وحدة معروفة هنا. اكتب كغ أو غ أو طن أو لتر أو م³ أو قطعة.`,
  "lot-characters": (_value: string) =>
    "رقم الدفعة بحروف لاتينية وأرقام، دون مسافات ودون علامات فوق الحروف.",
  "not-a-product": (_value: string) => "لم يُذكر ما هذا.",
  twice: (_value: string) => "هذه الدفعة مذكورة مرتين في خطوة واحدة. اجمع الكميتين.",
  "made-of-itself": (_value: string) =>
    "لا يمكن أن تُصنع دفعة من نفسها. أعطِ الدفعة الجديدة رقمًا جديدًا.",
  "no-from": (_value: string) => "اذكر من أي دفعات صُنع.",
  "from-not-here": (_value: string) => "لا يُصنع من دفعات أخرى إلا ما جرى تصنيعه أو تعبئته.",
  "not-a-time": (_value: string) => "هذا ليس تاريخًا.",
  "unknown-country": (value: string) =>
    value === "" ? "هذا ليس بلدًا." : `«${apart(value)}» ليس بلدًا معروفًا هنا.`,
  "not-a-uri": (_value: string) => "هذا ليس رقم GLN ولا عنوانًا.",
  malformed: (value: string) =>
    value === "" ? "تعذّرت قراءة هذا." : `تعذّرت قراءة «${apart(value)}».`,
  asked: (_value: string) => "قد يعني هذا شيئين: انظر الأسئلة أعلاه.",
  "not-a-date": (value: string) => `«${apart(value)}» ليس تاريخًا. اكتب ${apart("2026-04-17")}.`,
  "not-a-clock": (value: string) => `«${apart(value)}» ليس وقتًا من اليوم. اكتب ${apart("10:30")}.`,
  "not-an-offset": (value: string) =>
    `«${apart(value)}» ليس منطقة زمنية. اكتب ${apart("UTC+03:00")}.`,
  future: (_value: string) => "هذا اليوم لم يأتِ بعد.",
  "unknown-step": (value: string) =>
    `«${apart(value)}» ليس نوعًا من الخطوات. اكتب حصاد، أو استلام، أو تصنيع، أو تعبئة، أو إرسال، أو شيء آخر.`,
  "unknown-process": (value: string) =>
    `«${apart(value)}» ليست عملية معروفة هنا. اتركها فارغة، أو اكتب واحدة مثل تحميص.`,
  "unknown-custody": (value: string) =>
    `«${apart(value)}» ليس واحدًا من هذه: هوية محفوظة، مفصول، خلط مضبوط، توازن الكتلة.`,
  "unit-twice": (value: string) => `«${apart(value)}» ليست الوحدة المكتوبة بعد العدد.`,
  "not-an-amount": (value: string) =>
    `«${apart(value)}» ليست كمية واضحة. اكتب عددًا، مثل ${apart("508.8")}، أو شرطة.`,
  "lot-damaged": (value: string) =>
    `«${apart(value)}» يشبه عددًا أو تاريخًا صنعه برنامج من رقم الدفعة. اكتب رقم الدفعة كما كان.`,
  "lot-of-two": (_value: string) => "شيئان لهما رقم الدفعة هذا. اذكر أيهما هو.",
  "not-a-product-code": (value: string) =>
    `«${apart(value)}» ليس رقم GTIN ولا رمز منتج: ابحث عن خطأ في الكتابة.`,
  "changed-since": (_value: string) =>
    "سُجّل هذا الصف من قبل، ثم تغيّر منذ ذلك الحين أو جاء من مؤسسة أخرى. لتسجيله شيئًا جديدًا أفرغ هذه الخانة.",
  "as-above": (value: string) => `أُخذ من الصف الذي فوقه: ${apart(value)}.`,
  unusual: (value: string) => {
    const [ratio = "", min = "", max = ""] = value.split(" ");
    return `ما خرج هو ${percent(ratio)} مما دخل؛ والمعتاد من ${percent(min)} إلى ${percent(max)}. هل هو خطأ في الكتابة؟ إن كان صحيحًا فاذكر السبب.`;
  },
  "column-twice": (value: string) => `يوجد عمود ثانٍ «${apart(value)}»: لا يُقرأ.`,
  "column-unread": (value: string) => `العمود «${apart(value)}» لا يُقرأ.`,
  "country-from-place": (_value: string) => "قُرئ البلد من المكتوب بعد المكان.",
  "evidence-as-note": (_value: string) => "أُضيفت هذه الكلمات إلى الملاحظة.",
};

/** Why a row is no record. */
export const left: typeof englishLeft = {
  above: "فوق صف العناوين.",
  header: "صف العناوين.",
  empty: "فارغ.",
  sum: "مجموع.",
  remark: "ملاحظة جانبية.",
  twice: "الصف نفسه موجود أعلاه. إن حدث مرتين فأعطِ الصفين رقمين مختلفين.",
  "left-out": "تركته أنت.",
  "too-many": "بعد آخر صف يُقرأ في المرة الواحدة.",
};
