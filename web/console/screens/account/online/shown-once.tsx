/** A link or a key that is shown only now, with a button that copies it. */
import { useState } from "preact/hooks";

export function ShownOnce(props: {
  readonly secret: string;
  readonly copy: string;
  readonly copied: string;
}) {
  const { secret, copy, copied } = props;
  const [isCopied, setCopied] = useState(false);
  const take = async () => {
    await navigator.clipboard.writeText(secret);
    setCopied(true);
  };
  return (
    <div class="note">
      <p class="secret">{secret}</p>
      <div class="actions">
        <button type="button" class="button" onClick={take}>
          {copy}
        </button>
        <span role="status">{isCopied ? copied : ""}</span>
      </div>
    </div>
  );
}
