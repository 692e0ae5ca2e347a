import { useId, type ReactNode } from "react";
import "./field.css";

export type Control = {
  readonly id: string;
  readonly "aria-describedby"?: string;
  readonly "aria-invalid"?: true;
};

/** A field of a form: its label, what helps to fill it in, and what is wrong with it, all tied to the control. */
export function Field({
  label,
  hint,
  error,
  required = false,
  children,
}: {
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly error?: string | undefined;
  readonly required?: boolean;
  readonly children: (control: Control) => ReactNode;
}) {
  const id = useId();
  const described = [hint === undefined ? "" : `${id}h`, error === undefined ? "" : `${id}e`]
    .filter((one) => one !== "")
    .join(" ");
  return (
    <div className="field">
      <label htmlFor={id}>
        {label}
        {required ? <span className="field-required">必填</span> : null}
      </label>
      {children({
        id,
        ...(described === "" ? {} : { "aria-describedby": described }),
        ...(error === undefined ? {} : { "aria-invalid": true as const }),
      })}
      {error === undefined ? null : (
        <p className="field-error" id={`${id}e`}>
          {error}
        </p>
      )}
      {hint === undefined ? null : (
        <p className="field-hint" id={`${id}h`}>
          {hint}
        </p>
      )}
    </div>
  );
}
