/** The sheet as it prints, what is to be said of it, and the buttons. */
import type { Text } from "../../text/languages.ts";

export function LabelPreview({ text }: { text: Text }) {
  const say = text.labels.preview;
  return (
    <section class="labels-preview" aria-labelledby="labels-preview">
      <h2 id="labels-preview">{say.heading}</h2>
      <div class="sheet">
        <p class="sample" data-part="sample">
          {say.sample}
        </p>
        <div data-part="sheet" />
      </div>
      <ul class="warnings" data-part="warnings" />
      <p class="status" role="status" data-part="status" />
      <button type="submit" data-part="make">
        {say.make}
      </button>
      <div class="made" data-part="made" hidden>
        <div class="which" data-part="which">
          <label for="labels-which">{say.sheet}</label>
          <select id="labels-which" name="which" data-part="sheets" />
        </div>
        <button type="button" data-part="pdf">
          {say.pdf}
        </button>
        <button type="button" class="second" data-part="svg">
          {say.svg}
        </button>
        <button type="button" class="third" data-part="other">
          {say.other}
        </button>
      </div>
    </section>
  );
}
