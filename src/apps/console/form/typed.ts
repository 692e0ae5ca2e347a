/** What stands in a field of a form, without blanks around it. */
export function textIn(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value.trim() : "";
}

/** The number in a field; null when it is empty. */
export function numberIn(form: FormData, name: string): number | null {
  const text = textIn(form, name);
  return text === "" ? null : Number(text);
}
