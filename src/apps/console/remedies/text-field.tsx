import type { ReactNode } from "react";
import { Field } from "../form/field.tsx";

/** A line, a day or a longer text of a form. */
export function TextField({
  label,
  hint,
  error,
  value,
  type = "text",
  long = false,
  required = false,
  onChange,
}: {
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly error?: string | undefined;
  readonly value: string;
  readonly type?: "text" | "date";
  readonly long?: boolean;
  readonly required?: boolean;
  readonly onChange: (value: string) => void;
}) {
  return (
    <Field
      label={label}
      required={required}
      error={error}
      {...(hint === undefined ? {} : { hint })}
    >
      {(control) => {
        const given = { ...control, className: "native", required, value };
        return long ? (
          <textarea {...given} rows={3} onChange={(event) => onChange(event.target.value)} />
        ) : (
          <input {...given} type={type} onChange={(event) => onChange(event.target.value)} />
        );
      }}
    </Field>
  );
}
