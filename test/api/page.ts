/** Reads what the page shows to be copied. */

export interface ShownCode {
  readonly title: string;
  readonly text: string;
}

export function codesOn(page: string): readonly ShownCode[] {
  const figures = page.matchAll(
    /<figure class="code"><figcaption><b>(.*?)<\/b>.*?<\/figcaption><pre><code>(.*?)<\/code><\/pre>/gs,
  );
  return [...figures].map(([, title = "", text = ""]) => ({
    title: textOf(title),
    text: textOf(text),
  }));
}

/** What HTML's five escapes stand for. */
export function textOf(html: string): string {
  return html
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&amp;", "&");
}
