/** What somebody typed into the form, as typed; nothing of it is lost while anything is wrong. */
export type FormText = {
  readonly kind: string;
  readonly name: string;
  readonly identityKind: string;
  readonly identityNumber: string;
  readonly representative: string;
  readonly contact: string;
  readonly phone: string;
  readonly email: string;
  readonly fax: string;
  readonly address: string;
  readonly postcode: string;
  readonly hasAgent: string;
  readonly agentName: string;
  readonly agentIdentityNumber: string;
  readonly agentPhone: string;
  /** The slug of the agency that is asked. */
  readonly organization: string;
  readonly items: readonly string[];
  readonly features: string;
  readonly form: string;
  readonly way: string;
  readonly acceptsOtherForm: string;
  readonly helpWanted: string;
};

/** The fields that hold one line or one text each. */
export const textFields = [
  "kind",
  "name",
  "identityKind",
  "identityNumber",
  "representative",
  "contact",
  "phone",
  "email",
  "fax",
  "address",
  "postcode",
  "hasAgent",
  "agentName",
  "agentIdentityNumber",
  "agentPhone",
  "organization",
  "features",
  "form",
  "way",
  "acceptsOtherForm",
  "helpWanted",
] as const satisfies readonly (keyof FormText)[];
export type TextField = (typeof textFields)[number];
export type FormField = TextField | "items" | "files";

/** A form on which nothing is typed yet. */
export const emptyForm: FormText = {
  ...(Object.fromEntries(textFields.map((field) => [field, ""])) as Record<TextField, string>),
  kind: "citizen",
  identityKind: "resident-card",
  form: "electronic",
  way: "online",
  acceptsOtherForm: "yes",
  items: [""],
};

export const MOST_ITEMS = 20;
/** Longer than any request needs to be; what is beyond is told, not cut. */
export const LONGEST = { items: 2_000, features: 500, helpWanted: 500, line: 200 } as const;
/** What is kept of a field that is far too long. */
const KEPT = 20_000;

// oxlint-disable-next-line no-control-regex -- these never belong to what a person types
const CONTROL = /[\0-\u0008\u000B\u000C\u000E-\u001F\u007F\u202A-\u202E\u2066-\u2069]/g;

/** Reads the fields of a form that was sent; a field may be missing or come several times. */
export function formText(fields: { get(name: string): readonly string[] | undefined }): FormText {
  const one = (name: string) => clean(fields.get(name)?.[0] ?? "");
  const items = (fields.get("items") ?? []).slice(0, MOST_ITEMS + 1).map(clean);
  return {
    ...(Object.fromEntries(textFields.map((field) => [field, one(field)])) as Record<
      TextField,
      string
    >),
    items: items.length === 0 ? [""] : items,
  };
}

function clean(text: string): string {
  return text.slice(0, KEPT).replaceAll("\r\n", "\n").replace(CONTROL, "");
}
