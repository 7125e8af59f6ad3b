/** Arabic of the screens in screens/operator: see text/en. */
import type { operator as english } from "../en/operator.ts";
import { apart } from "./isolate.ts";

export const operator: typeof english = {
  title: "المشغّل",
  lead: "ما تستخدمه المؤسسات هنا، وما يحق لها استخدامه. ومهما فعلت تبقى الإثباتات.",
  search: "البحث عن مؤسسة",
  searchDo: "بحث",
  none: "لا توجد مؤسسة بهذا الاسم.",
  more: "عرض المزيد",
  events: (used: string, most: string) => `أحداث هذا الشهر: ${apart(used)} من ${apart(most)}`,
  storage: (used: string, most: string) => `التخزين بالميغابايت: ${apart(used)} من ${apart(most)}`,
  ownQuota: "لها حصة خاصة بها",
  suspended: (reason: string) => `موقوفة: ${apart(reason)}`,
  suspend: "إيقاف",
  suspendReason: "السبب",
  suspendHint: "يقرأ هذا أيضًا كل من يمسح رمزًا من رموزها.",
  lift: "رفع الإيقاف",
  change: "تغيير",
  close: "إغلاق",
  eventsPerMonth: "عدد الأحداث في الشهر",
  megabytes: "التخزين بالميغابايت",
  asEverybody: "إن تُرك فارغًا: كما للجميع.",
  save: "حفظ",
  saved: "تم الحفظ.",
  number: (field: string) => `${field}: عدد صحيح، 0 أو أكثر`,
  page: "إيقاف نشر صفحة واحدة",
  pageAddress: "عنوان الصفحة",
  pageReasonHint: "يقرأ هذا أيضًا كل من يمسح رمزها. إن تُرك فارغًا: تعود الصفحة.",
  pageDo: "تنفيذ",
  pageGone: "الصفحة غير منشورة الآن.",
  pageBack: "الصفحة منشورة الآن.",
  limits: "للجميع",
  gas: "رسوم يوم واحد (gas)، بوحدة wei",
  gasHint:
    "أقصى ما يمكن أن يكلّفه الربط بالسلسلة العامة خلال 24 ساعة. إن تُرك فارغًا: بلا حد. وتبقى الأحداث في السجل أثناء الانتظار.",
};
