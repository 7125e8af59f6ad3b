/** The description's prose as HTML. It is CommonMark of which we write two things: paragraphs and `code`. */

export function Prose({ children }: { children: string }) {
  return (
    <>
      {children.split("\n\n").map((paragraph) => (
        <p>
          <Inline>{paragraph}</Inline>
        </p>
      ))}
    </>
  );
}

export function Inline({ children }: { children: string }) {
  return (
    <>{children.split("`").map((piece, at) => (at % 2 === 1 ? <code>{piece}</code> : piece))}</>
  );
}
