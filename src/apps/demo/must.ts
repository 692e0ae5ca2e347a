/** The value of what must succeed in a made-up district; a refusal is a mistake of the demo. */
export function must<T>(
  result:
    | { readonly ok: true; readonly value: T }
    | { readonly ok: false; readonly refusal: string; readonly detail?: object },
): T {
  if (!result.ok)
    throw new Error(
      `the demo district was refused: ${result.refusal} ${JSON.stringify(result.detail ?? {})}`,
    );
  return result.value;
}
