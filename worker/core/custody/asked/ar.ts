/** Arabic of what the ledger asks about: see en.ts. Whoever says the numbers keeps them apart from the words around them. */
import type { AskedWords } from "./words.ts";

export const arabic: AskedWords = {
  rules: {
    I1: "المخزون",
    I2: "الميزان",
    I3: "المردود",
    I4: "الكمية المصدَّقة",
    I5: "من مصدر واحد",
    I6: "بضاعة مصدَّقة فقط",
    I7: "نسبة الخليط",
    I8: "حساب توازن الكتلة",
    I10: "التسليم",
    I11: "الترتيب الزمني",
    I12: "رموز الملصقات",
    I13: "الجرد",
    I14: "المحتوى المعاد تدويره",
    I15: "توزيع الفاقد",
  },
  labels: {
    ...{ stock: "الموجود", used: "استُعمل من قبل", wanted: "المطلوب", over: "الزائد" },
    ...{ left: "الباقي", input: "دخل", in: "مجموع ما دخل", out: "خرج أو فُقد" },
    ...{ gain: "أُضيف", output: "خرج", loss: "فُقد", difference: "الفرق" },
    ...{ tolerance: "المسموح به", yield: "المردود", min: "أدنى مردود معتاد" },
    ...{ typical: "المردود المعتاد", max: "أعلى مردود معتاد", margin: "الهامش" },
    ...{ certified: "المصدَّق", counted: "المعدود", cap: "الحد الأقصى", claimed: "المذكور" },
    ...{ share: "الموجود فعلًا", sources: "المصادر", model: "النموذج", credit: "رصيد دائن" },
    ...{ debit: "المسحوب", expired: "المنتهي", balance: "الرصيد", months: "الأشهر" },
    ...{ sent: "المرسَل", accepted: "المقبول", returned: "المردود إلى المرسل", days: "الأيام" },
    ...{ "made-at": "نشأ في", "used-at": "استُعمل في", now: "الآن" },
    ...{ net: "محتوى القطعة", issued: "الرموز المصنوعة", book: "في الدفاتر" },
    ...{ missing: "غير مصدَّق", limit: "الحد" },
  },
  sentences: {
    "over-stock": (say) =>
      `${say("wanted")} من ${say("stock")}، واستُعمل قبلها ${say("used")}: أكثر من الموجود بمقدار ${say("over")}`,
    "used-before-known": (say) =>
      `استُعمل ${say("used")} من ${say("stock")}: أكثر من الموجود بمقدار ${say("over")}`,
    "here-already": () => "وصلت هذه القطعة من قبل، ولم يسجّل أحد أنها غادرت منذ ذلك الحين",
    "lot-unknown": () => "دفعة غير معروفة (بعد)",
    "amount-unknown": () => "كمية غير معروفة، أو لا يمكن مقارنتها بغيرها",
    "more-out-than-in": (say) =>
      `دخل ${say("in")}، وخرج أو فُقد ${say("out")}: أكثر مما دخل بمقدار ${say("difference")}؛ والمسموح به ${say("tolerance")}`,
    "not-accounted-for": (say) =>
      `دخل ${say("in")}، وخرج أو فُقد ${say("out")}: ينقص الحسابَ ${say("difference")}؛ والمسموح به ${say("tolerance")}`,
    "losses-not-recorded": (say) =>
      `دخل ${say("in")}، وخرج ${say("out")}، ولم يُسجَّل أي فاقد: أين ${say("difference")}؟`,
    "gain-not-allowed": (say, of) => `${say("gain")} ${of("gain")}: لا تجوز إضافته في هذه العملية`,
    "yield-low": (say) =>
      `${say("output")} من ${say("input")} تساوي ${say("yield")}، أقل من ${say("min")}: أهو فاقد أم وحدة خاطئة؟`,
    "yield-high": (say) =>
      `${say("output")} من ${say("input")} تساوي ${say("yield")}، أكثر من ${say("max")} (${say("limit")}): يرجى التوضيح`,
    "yield-over": (say) =>
      `${say("output")} من ${say("input")} تساوي ${say("yield")}، ولا يخرج أكثر من ${say("max")}: أكثر من ${say("limit")} بمقدار ${say("over")}`,
    "certified-over": (say) =>
      `ذُكر ${say("claimed")}، أكثر من ${say("cap")} بمقدار ${say("over")}: المصدَّق ${say("certified")} × ${say("yield")}`,
    "several-sources": (say) =>
      `عدد المصادر ${say("sources")}: لم يعد من مصدر واحد، بل مفصول على الأكثر`,
    "not-all-certified": (say) =>
      `المصدَّق ${say("share")}: ليس ${say("claimed")}، بل ${say("model")} على الأكثر`,
    "model-weaker": (say) =>
      `ما دخل هو ${say("model")}: فلا يمكن أن يكون ما يخرج ${say("claimed")}`,
    "share-over": (say) =>
      `ذُكر ${say("claimed")}، والموجود ${say("share")}: ${say("limit")} على الأكثر`,
    "share-not-whole": (say) =>
      `${say("claimed")} ليست نسبة مئوية صحيحة: ${say("limit")} على الأكثر`,
    "model-not-allowed": (say, of) => `لا يجوز ذكر ${of("claimed")} على أنه ${say("model")}`,
    "account-overdrawn": (say) =>
      `سُحب ${say("debit")} من ${say("balance")}: أكثر من الموجود بمقدار ${say("over")}`,
    "account-elsewhere": (say, of) =>
      `الحساب لغير ذلك (${of("claimed")}): ${say("cap")}، وليس ${say("claimed")}`,
    "account-unlike": (_, of) => `لا يجوز سحب ${of("debit")} من هذا الحساب`,
    "account-period": (say) =>
      `مدة عدد أشهرها ${say("months")}، والمسموح به ${say("limit")} على الأكثر`,
    "account-over-use": (say, of) =>
      `سُحب ${say("debit")} مقابل ${say("used")} من ${of("debit")} الموجود فيه: ${say("over")} زيادة`,
    "account-unknown": (_, of) => `لا يوجد حساب ${of("debit")}`,
    "transfer-disputed": (say) =>
      `أُرسل ${say("sent")}، وقُبل ${say("accepted")}: الفرق ${say("difference")}؛ والمسموح به ${say("tolerance")}`,
    "transfer-less": (say) =>
      `أُرسل ${say("sent")}، وقُبل أقل منه: ${say("accepted")}؛ الفرق ${say("difference")}، والمسموح ${say("tolerance")}`,
    "transfer-unconfirmed": (say) =>
      `أُرسل ${say("sent")}، ومضى من الأيام ${say("days")} دون أي تأكيد`,
    "used-before-made": (say) => `استُعمل في ${say("used-at")}، ولم ينشأ إلا في ${say("made-at")}`,
    "in-the-future": (say) => `${say("used-at")} في المستقبل: الآن ${say("now")}`,
    circle: () => "مصنوع من نفسه",
    "too-many-events": () => "أحداث أكثر مما يمكن تتبعه",
    "labels-over": (say) =>
      `${say("wanted")} من الرموز الإضافية، وصُنع ${say("issued")}: عدد القطع ${say("cap")}`,
    "count-without-reason": (say) =>
      `عُدّ ${say("counted")}، وفي الدفاتر ${say("book")}: ما سبب ${say("difference")}؟`,
    "count-far-off": (say) =>
      `عُدّ ${say("counted")}، وفي الدفاتر ${say("book")}: صُحّح أكثر من 2% (${say("limit")}) في هذه المدة`,
    "count-overtaken": () => "ما تحرك بعد العدّ سُجّل قبله: لا يصحّح شيئًا، أعد العدّ",
    "count-with-claim": () => "ما يعثر عليه الجرد ليس مصدَّقًا",
    "lot-number-taken": () => "ما يعود يحتاج إلى رقم دفعة خاص به",
    "not-diverted": () => "مادة ما قبل الاستهلاك يجب أن تكون نفاية من عملية مسمّاة",
    "same-process": () => "أُعيد طحنه في العملية التي خرج منها: ليس معاد التدوير",
    "not-collected": () => "مادة ما بعد الاستهلاك يجب أن تُجمع ممن استعملها",
    "allocation-mixed": () => "وُزّع الفاقد بطرق مختلفة على منتجات الحدث الواحد",
    "allocation-without-worth": () => "وُزّع بحسب القيمة أو الطاقة دون ذكر مقدارهما",
  },
};
