import { useId, type SubmitEvent } from "react";

/** Words of the title, or a number: taken when Enter is pressed or the field is left. */
export function FilterText({
  value,
  placeholder = "标题、文号",
  onChange,
}: {
  readonly placeholder?: string;
  readonly value: string;
  readonly onChange: (q: string | undefined) => void;
}) {
  const id = useId();
  const take = (typed: string) => {
    const q = typed.trim();
    if (q !== value) onChange(q === "" ? undefined : q);
  };
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    take(String(new FormData(event.currentTarget).get("words") ?? ""));
  };
  return (
    <form className="choice" onSubmit={submit}>
      <label htmlFor={id}>包含文字</label>
      <input
        id={id}
        key={value}
        name="words"
        className="native"
        defaultValue={value}
        placeholder={placeholder}
        onBlur={(event) => take(event.target.value)}
      />
    </form>
  );
}
