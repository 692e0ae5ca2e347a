/** The title of a document, in the voice in which the portal shows it. */
export function TitleField({
  value,
  onChange,
  error,
}: {
  readonly value: string;
  readonly onChange: (title: string) => void;
  readonly error?: string | undefined;
}) {
  return (
    <div className="title-field">
      <label htmlFor="document-title" className="unseen">
        标题（必填）
      </label>
      <textarea
        id="document-title"
        className="title-words"
        rows={1}
        value={value}
        placeholder="标题"
        maxLength={500}
        aria-invalid={error !== undefined}
        aria-describedby={error === undefined ? undefined : "document-title-problem"}
        // A title is one line; a line end from the clipboard is a blank.
        onChange={(event) => onChange(event.target.value.replaceAll(/\s*\n\s*/g, " "))}
      />
      {error === undefined ? null : (
        <p id="document-title-problem" className="field-error">
          {error}
        </p>
      )}
    </div>
  );
}
