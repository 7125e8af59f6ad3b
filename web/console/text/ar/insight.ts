/** Arabic of the screens in screens/insight. */
export const insight = {
  title: "من يطّلع",
  lead: "أعداد آخر 13 أسبوعًا. لا يُعرَف أحد: لا ملفات ارتباط ولا جهاز ولا اسم.",
  none: "لم يطّلع أحد بعد، أو طلب ألا يُحسَب.",
  weeks: "الاطلاعات حسب الأسبوع",
  week: "أسبوع",
  looks: "الاطلاعات",
  from: "من",
  unknown: "غير معروف",
  lots: "أكثر الدفعات اطلاعًا",
  lot: "الدفعة",
  copied: "أرقام قد تكون منسوخة",
  copiedLead:
    "لا شيء من هذا يثبت نسخًا. انظر أين بعت القطعة، واطلب صورة ممن هي لديه؛ والرمز الذي تتأكد من نسخه يُعلَن لاغيًا في «الملصقات».",
  sections: "أقسام صفحاتك",
  section: "القسم",
  topics: "ما يهم القراء",
  topicsLead:
    "يُذكر بعد انتهاء الشهر، ولا يُذكر أقل من عشرة، ويُذكر أقل مما كان: فلا يُعرَف اختيار أحد.",
  topicsNone: "لا شهر انتهى فيه اختيارات تكفي لتُذكر.",
  topic: "الموضوع",
  month: "الشهر",
  atLeast: "على الأقل",
  farApart: (countries: string, day: string) =>
    `شوهد في ${countries} خلال ساعة في ${day}: الحدود أو هاتف متجوّل يفسّران بلدين لا ثلاثة.`,
  afterEnd: {
    destroyed: (since: string, day: string) =>
      `سُجّلت القطعة مُتلَفة في ${since} وشوهد رقمها في ${day}: هل سُجّل الرقم الصحيح؟`,
    "taken-back": (since: string, day: string) =>
      `سُجّلت القطعة مُستعادة في ${since} وشوهد رقمها في ${day}: هل بيعت ثانية دون تسجيل؟`,
  },
  manyDays: (days: string) =>
    `عدد الأيام التي شوهد فيها من 90 يومًا: ${days}، وهذا أكثر مما يقرأ مالك صفحة.`,
  manyCountries: (countries: string) => `شوهد في ${countries} خلال 90 يومًا.`,
  counts: { opened: "فُتح", useful: "مفيد", unclear: "غير واضح", wrong: "فيه خطأ" },
  faults: {
    "not-true": "ليس صحيحًا",
    outdated: "قديم",
    missing: "ينقصه شيء",
    other: "شيء آخر",
  },
  names: {
    claims: "ما تقوله عنه",
    story: "القصة",
    journey: "المسار",
    people: "الناس",
    places: "الأماكن",
    held: "الشهادات",
    social: "الناس والأجور",
    figures: "الأرقام",
    check: "تحقّق بنفسك",
  } as { readonly [section: string]: string },
  themes: {
    origin: "من أين يأتي",
    pay: "ما يكسبه الناس",
    climate: "المناخ",
    animals: "الحيوانات",
    materials: "مم صُنع",
    repair: "العناية والإصلاح",
    proof: "هل هو صحيح",
  } as { readonly [topic: string]: string },
};
