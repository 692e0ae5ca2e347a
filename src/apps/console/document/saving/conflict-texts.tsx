import "./conflict.css";
import type { Conflict } from "./conflict.ts";

/** The difference of two drafts, field by field and paragraph by paragraph. */
export function ConflictTexts({
  conflict,
  words,
}: {
  readonly conflict: Conflict;
  readonly words: { readonly mine: string; readonly theirs: string };
}) {
  return (
    <>
      {conflict.fields.length === 0 ? null : (
        <table className="conflict-fields">
          <thead>
            <tr>
              <th scope="col">项目</th>
              <th scope="col">{words.theirs}</th>
              <th scope="col">{words.mine}</th>
            </tr>
          </thead>
          <tbody>
            {conflict.fields.map((field) => (
              <tr key={field.label}>
                <th scope="row">{field.label}</th>
                <td>{field.theirs === "" ? "（空）" : field.theirs}</td>
                <td>{field.mine === "" ? "（空）" : field.mine}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <ol className="conflict-text" aria-label="正文的差别">
        {conflict.paragraphs.map((paragraph, at) => (
          <li key={`${at} ${paragraph.kind}`} className={`conflict-${paragraph.kind}`}>
            {paragraph.kind === "same" ? null : <b>{words[paragraph.kind]}：</b>}
            {paragraph.text}
          </li>
        ))}
      </ol>
    </>
  );
}
