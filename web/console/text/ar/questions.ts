/** Arabic of the screens in screens/questions. */
export const questions = {
  title: "أسئلة المشترين",
  lead: "طُرحت على صفحات منتجاتكم. يظهر كل سؤال هناك للجميع، مع إجابتكم أو من دونها.",
  none: "لم يسأل أحد شيئًا بعد.",
  askedOn: (day: string) => `طُرح في ${day}`,
  states: { waits: "ينتظركم", answered: "أُجيب عنه", aside: "غير معروض" },
  oneTitle: "سؤال من مشترٍ",
  unknown: "لا يوجد مثل هذا السؤال، أو أنه ليس عن منتجكم.",
  notYours: "لا يجيب علنًا إلا المالكون.",
  back: "جميع الأسئلة",
  answer: "إجابتكم",
  answerHint: (language: string) =>
    `يقرؤها الجميع على الصفحة بهذه اللغة: ${language}. قولوا ما تستطيعون إظهاره؛ وما لا يجوز ادعاؤه لا يُقبل.`,
  answerMissing: "اكتبوا إجابة",
  send: "الإجابة علنًا",
  again: "إجابة أخرى",
  aside: "عدم عرض هذا السؤال",
  asideSend: "لا تعرضه",
  reason: "لماذا؟",
  reasonHint:
    "تذكر الصفحة عدد الأسئلة غير المعروضة والأسباب الممكنة لذلك. أما السؤال المحرج فقط فيبقى.",
  reasonMissing: "اختاروا سببًا",
  reasons: {
    spam: "يعلن عن شيء",
    abuse: "يهين أحدًا",
    "personal-data": "يتحدث عن شخص يمكن التعرف عليه",
  },
  asideBecause: {
    spam: "لا يُعرض: يعلن عن شيء.",
    abuse: "لا يُعرض: يهين أحدًا.",
    "personal-data": "لا يُعرض: يتحدث عن شخص يمكن التعرف عليه.",
  },
};
