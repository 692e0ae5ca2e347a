import { useId } from "react";

export type Option = readonly [value: string, label: string];

/** A choice of a filter: nothing chosen means all. */
export function Choice({
  label,
  value,
  options,
  all = "全部",
  onChange,
}: {
  readonly label: string;
  readonly value: string | undefined;
  readonly options: readonly Option[];
  readonly all?: string;
  readonly onChange: (value: string | undefined) => void;
}) {
  const id = useId();
  return (
    <div className="choice">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        className="native"
        value={value ?? ""}
        onChange={(event) => onChange(event.target.value === "" ? undefined : event.target.value)}
      >
        <option value="">{all}</option>
        {value !== undefined && value !== "" && !options.some(([key]) => key === value) ? (
          <option value={value}>{value}</option>
        ) : null}
        {options.map(([key, words]) => (
          <option key={key} value={key}>
            {words}
          </option>
        ))}
      </select>
    </div>
  );
}

/** A closed list of words as options. */
export function optionsOf(words: Readonly<Record<string, string>>): readonly Option[] {
  return Object.entries(words);
}
