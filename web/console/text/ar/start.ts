/** Arabic of the screens in screens/start: see text/en. */
import type { start as english } from "../en/start.ts";
import { apart } from "./isolate.ts";

export const start: typeof english = {
  steps: (at: number, of: number) => `الخطوة ${at} من ${of}`,
  organisation: {
    title: "من أنت؟",
    lead: "يظهر هذا الاسم في صفحات منتجاتك، وفي سجل ما تسجّله.",
    name: "اسم نشاطك التجاري",
    sector: "ماذا تصنع؟",
    sectors: {
      coffee: "القهوة",
      chocolate: "الشوكولاتة",
      furniture: "الأثاث",
      garment: "الملابس",
      bread: "الخبز",
      other: "شيء آخر",
    },
    country: "البلد",
    addressLabel: "اسمه في العناوين",
    addressHint: "بحروف لاتينية وأرقام، دون مسافات. لا يتغير أبدًا.",
    addressMissing: "أدخل اسمًا بحروف لاتينية، للعناوين",
    go: "متابعة",
    nameMissing: "أدخل اسم نشاطك التجاري",
    invited: "هل وصلتك دعوة؟ افتح رابط الدعوة بدلًا من هذا.",
  },
  product: {
    title: "منتجك الأول",
    lead: "شيء واحد تبيعه. يحصل على صفحة خاصة به، يفتحها الرمز الموجود على ملصقه.",
    name: "الاسم",
    nameHint: (example: string) => `مثلًا: ${apart(example)}`,
    examples: {
      coffee: "بفتو دمبي، مغسولة، 250 غ",
      chocolate: "كيلومبيرو، 70 % داكنة، 70 غ",
      furniture: "طاولة طعام كادي، بلوط",
      garment: "قميص يومي، قطن عضوي",
      bread: "خبز زيلاند بالخميرة الطبيعية، 800 غ",
      other: "صابون الجوز، 100 غ",
    },
    gtin: "رقم GTIN، وهو الرقم المكتوب تحت الباركود",
    gtinHint: "فقط إن كان له رقم. من دونه يتكوّن عنوان الصفحة من أسمائك.",
    address: (path: string) => `صفحته: ${apart(path)}`,
    addressLabel: "اسمه في العناوين",
    addressHint: "بحروف لاتينية وأرقام، دون مسافات. لا يتغير أبدًا.",
    addressMissing: "أدخل اسمًا بحروف لاتينية، لعنوان الصفحة",
    go: "متابعة",
    nameMissing: "أدخل اسم المنتج",
    gtinWrong:
      "هذا ليس رقم GTIN: يتكوّن من 8 أو 12 أو 13 أو 14 رقمًا، ويجب أن يتوافق الأخير مع بقية الأرقام",
  },
  batch: {
    title: "الدفعة الأولى",
    lead: "ما صنعته في وقت واحد ومن نوع واحد. ما لا تعرفه يمكنك تركه؛ والصفحة تذكر ما ينقص.",
    made: "كيف صُنعت؟",
    whats: {
      packed: "من شيء اشتريته أو صنعته من قبل",
      harvested: "زرعتها أو صنعتها بنفسي؛ ولم يُسجَّل شيء قبلها",
    },
  },
  live: {
    title: "صفحتك منشورة الآن",
    lead: "كل من يمسح هذا الرمز يرى ما سجّلته، ويمكنه أن يتأكد أن أحدًا لم يغيّره منذ ذلك الحين. لكنه لا يثبت أن ما سجّلته صحيح.",
    open: "فتح الصفحة",
    code: (name: string) => `رمز ${apart(name)}`,
    print: "طباعة الملصقات",
    next: "ماذا بعد؟",
    invite: "اطلب من مورّد أن يضيف ما قام به",
    record: "تسجيل الخطوة التالية",
    team: "إضافة زميل",
    another: "منتج آخر",
  },
};
