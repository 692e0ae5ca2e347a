/** A refusal with the facts that a message needs (names, days, numbers as text). */
export type Refused<R extends string> = {
  readonly ok: false;
  readonly refusal: R;
  readonly detail?: Readonly<Record<string, string>>;
};

/**
 * The answer of a rule or a command: done with a value, or refused for a reason that the law or the
 * procedure foresees. Bugs and outages throw instead.
 */
export type Result<T, R extends string> = { readonly ok: true; readonly value: T } | Refused<R>;

/** Answers "done" with its value. */
export function ok<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value };
}

/** Answers "refused": a kebab-case code and, where the message needs them, facts as text. */
export function refuse<R extends string>(
  refusal: R,
  detail?: Readonly<Record<string, string>>,
): Refused<R> {
  return detail === undefined ? { ok: false, refusal } : { ok: false, refusal, detail };
}
