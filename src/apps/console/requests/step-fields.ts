/** A field of a step's form; its name is the name of what is sent. */
export type StepField = {
  readonly name: string;
  readonly label: string;
  readonly kind:
    | "day"
    | "line"
    | "text"
    | "number"
    | "choice"
    | "agrees"
    | "organization"
    | "colleague"
    | "consultation"
    | "helper";
  readonly hint?: string;
  readonly optional?: true;
  /** What stands in it at first: today for a day that is usually today. */
  readonly start?: "today" | (string & {});
  readonly options?: Readonly<Record<string, string>>;
};

export type StepForm = {
  /** What the step does, and what it means for the term. */
  readonly lead: string;
  readonly fields: readonly StepField[];
  /** What is said when it is done. */
  readonly done: string;
  /** That it ends the case, or cannot be taken back. */
  readonly ends?: true;
};

/** The day of a step, today at first. */
export const on = (label: string): StepField => ({
  name: "on",
  label,
  kind: "day",
  start: "today",
});
/** Why a step is taken. */
export const reason = (hint?: string): StepField => ({
  name: "reason",
  label: "理由",
  kind: "text",
  ...(hint === undefined ? {} : { hint }),
});

/** What is typed, by the name of the field. */
export type Typed = Readonly<Record<string, string>>;

/** What stands in the fields at first. */
export function startOf({ fields }: StepForm, today: string): Typed {
  return Object.fromEntries(
    fields.map((field) => [
      field.name,
      field.start === "today"
        ? today
        : (field.start ??
          (field.kind === "choice" ? (Object.keys(field.options ?? {})[0] ?? "") : "")),
    ]),
  );
}

/** What is sent of what was typed: numbers as numbers, nobody as null. */
export function sentOf(
  { fields }: StepForm,
  typed: Typed,
): Readonly<Record<string, string | number | boolean | null>> {
  return Object.fromEntries(
    fields.map(({ name, kind }) => {
      const text = (typed[name] ?? "").trim();
      if (kind === "agrees") return [name, text === "yes"];
      if (kind === "colleague") return [name, text === "" ? null : text];
      const isNumber =
        kind === "number" ||
        kind === "organization" ||
        kind === "consultation" ||
        kind === "helper";
      return [name, isNumber ? Number(text) : text];
    }),
  );
}
