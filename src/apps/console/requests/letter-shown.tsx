import type { Answer } from "../api/client.ts";
import "./answer.css";

type Letter = NonNullable<Answer<"POST /api/requests/:id/answer-trial">["letter"]>;
type Piece = Letter["body"][number];

/** A letter as it would go out; nothing while it still lacks something. */
export function LetterShown({
  letter,
  stale,
}: {
  readonly letter: Letter | null;
  readonly stale: boolean;
}) {
  if (letter === null) return null;
  return (
    <section className="sheet" aria-label="答复书预览" aria-busy={stale}>
      <h2>答复书预览</h2>
      <LetterPaper letter={letter} />
    </section>
  );
}

/** A letter on its sheet. */
export function LetterPaper({ letter }: { readonly letter: Letter }) {
  return (
    <article className="letter">
      {letter.redHead === null ? null : <p className="letter-head">{letter.redHead}</p>}
      <p className="letter-number">{letter.number === "" ? "（签发时取号）" : letter.number}</p>
      <p className="letter-title">{letter.title}</p>
      {letter.addressee === null ? null : <p>{letter.addressee}：</p>}
      {letter.body.map((piece, place) => (
        // Pieces have no names of their own and are drawn anew as a whole.
        // oxlint-disable-next-line react/no-array-index-key
        <LetterPiece key={place} piece={piece} />
      ))}
      <p className="letter-seal">
        {letter.seal.organ}
        <br />
        {letter.seal.date}
      </p>
      {letter.note === null ? null : <p>（{letter.note}）</p>}
    </article>
  );
}

function LetterPiece({ piece }: { readonly piece: Piece }) {
  switch (piece.kind) {
    case "paragraph":
      return <p className="letter-paragraph">{piece.text}</p>;
    case "flush":
      return <p>{piece.text}</p>;
    case "heading":
      return <p className="letter-heading">{piece.text}</p>;
    case "table":
      return (
        <table className="letter-table">
          <thead>
            <tr>
              {piece.head.map((cell) => (
                <th key={cell} scope="col">
                  {cell}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {piece.rows.map((row) => (
              <tr key={row.join(" ")}>
                {row.map((cell, place) => (
                  <td key={piece.head[place]}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      );
    case "blank":
      return <br />;
  }
}
