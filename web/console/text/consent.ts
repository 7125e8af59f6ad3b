/**
 * What people agree to who are shown on a page: in their own language, whichever the console speaks. They are kept word for word with the card.
 */
export const CONSENT: Readonly<Record<string, string>> = {
  en: "I agree that my name, what I do, my words and my photo are shown on the public pages of these products. I may take this back at any time, without giving a reason; then they are erased. Nothing happens to me if I say no.",
  es: "Estoy de acuerdo en que mi nombre, lo que hago, mis palabras y mi foto se muestren en las páginas públicas de estos productos. Puedo retirarlo en cualquier momento, sin dar motivos; entonces se borran. No me pasa nada si digo que no.",
  fr: "J’accepte que mon nom, ce que je fais, mes paroles et ma photo soient montrés sur les pages publiques de ces produits. Je peux revenir sur cet accord à tout moment, sans donner de raison ; ils sont alors effacés. Il ne m’arrive rien si je refuse.",
  pt: "Concordo que o meu nome, o que faço, as minhas palavras e a minha fotografia sejam mostrados nas páginas públicas destes produtos. Posso retirar este acordo a qualquer momento, sem dar razões; nesse caso são apagados. Nada me acontece se eu disser que não.",
  de: "Ich bin einverstanden, dass mein Name, was ich tue, meine Worte und mein Foto auf den öffentlichen Seiten dieser Produkte gezeigt werden. Ich kann das jederzeit ohne Angabe von Gründen zurücknehmen; dann werden sie gelöscht. Mir geschieht nichts, wenn ich nein sage.",
  nl: "Ik ga ermee akkoord dat mijn naam, wat ik doe, mijn woorden en mijn foto op de openbare pagina’s van deze producten worden getoond. Ik kan dit op elk moment intrekken, zonder reden te geven; dan worden ze gewist. Er gebeurt mij niets als ik nee zeg.",
  ar: "أوافق على عرض اسمي وما أقوم به وكلماتي وصورتي على الصفحات العامة لهذه المنتجات. يمكنني سحب هذه الموافقة في أي وقت دون إبداء أسباب، وعندئذ تُمحى. لن يصيبني أي ضرر إن رفضت.",
  it: "Accetto che il mio nome, ciò che faccio, le mie parole e la mia foto siano mostrati sulle pagine pubbliche di questi prodotti. Posso ritirare questo consenso in qualsiasi momento, senza dare motivi; allora vengono cancellati. Non mi succede nulla se dico di no.",
};
