import type { PlainDate } from "../../../kernel/dates.ts";
import type * as contract from "../../server/api/contract/index.ts";
import type { Route } from "../../server/api/contract/route.ts";
import type * as z from "zod";

type Contracts = typeof contract;
type Routes = {
  [
    K in keyof Contracts as Contracts[K] extends Route
      ? `${Contracts[K]["method"]} ${Contracts[K]["path"]}`
      : never
  ]: Contracts[K];
};
type PartOf<R, K extends "params" | "query" | "body"> =
  R extends Record<K, infer S extends z.ZodType> ? z.input<S> : undefined;
type Only<T> = { [K in keyof T as T[K] extends undefined ? never : K]: T[K] };

/** Every address of the interface: "GET /api/documents". */
export type Address = keyof Routes;
/** What an address takes. */
export type Ask<K extends Address> = Only<{
  params: PartOf<Routes[K], "params">;
  query: PartOf<Routes[K], "query">;
  body: PartOf<Routes[K], "body">;
}>;
/** A key that makes the server do the same thing once, however often it is asked. */
type OnceOnly = { readonly key?: string };
/** A value as it arrives: points in time, and days that a rule has checked, are texts. */
export type Arrived<T> = T extends Date
  ? string
  : T extends PlainDate
    ? string
    : T extends readonly (infer E)[]
      ? readonly Arrived<E>[]
      : T extends object
        ? { readonly [K in keyof T]: Arrived<T[K]> }
        : T;
/** What an address answers. */
export type Answer<K extends Address> = Routes[K] extends {
  readonly reply: infer S extends z.ZodType;
}
  ? Arrived<z.output<S>>
  : never;

/** A refusal of the server, in words for the person. */
export class Problem extends Error {
  readonly status: number;
  readonly code: string;
  readonly fields: Readonly<Record<string, string>>;

  constructor(status: number, code: string, detail: string, fields: Record<string, string> = {}) {
    super(detail);
    this.status = status;
    this.code = code;
    this.fields = fields;
  }
}

let token: string | null = null;

/** What can stand between a person and an answer, and be overcome: a new sign-in, a new proof, a new form token. */
const hindrances = ["not-signed-in", "needs-fresh-proof", "form-expired"] as const;
export type Hindrance = (typeof hindrances)[number];
let overcome: ((hindrance: Hindrance) => Promise<boolean>) | null = null;

/** Names who overcomes hindrances: it answers whether the same question may be asked again. */
export function onHindrance(given: (hindrance: Hindrance) => Promise<boolean>): void {
  overcome = given;
}

/** Whether to ask again after this refusal: the person signed in anew or proved themselves in the meantime. */
export async function mayAskAgain(problem: Problem): Promise<boolean> {
  const hindrance = hindrances.find((one) => one === problem.code);
  return hindrance !== undefined && overcome !== null && overcome(hindrance);
}

/** Keeps the proof that changes come from this console; the server gives it with the session. */
export function keepFormToken(given: string | null): void {
  token = given;
}

export function formToken(): string {
  return token ?? "";
}

/**
 * Asks one address. Throws a `Problem` with a Chinese sentence when the server refuses or cannot be reached.
 * When the session has ended meanwhile, the person is asked to sign in, and the question is asked again.
 */
export async function call<K extends Address>(
  address: K,
  ask: Ask<K> & OnceOnly,
  signal?: AbortSignal,
): Promise<Answer<K>> {
  try {
    return await askOnce(address, ask, signal);
  } catch (error) {
    const own = address.includes(" /api/session") || address.includes(" /api/set-up");
    if (own || !(error instanceof Problem) || !(await mayAskAgain(error))) throw error;
    return askOnce(address, ask, signal);
  }
}

async function askOnce<K extends Address>(
  address: K,
  ask: Ask<K>,
  signal?: AbortSignal,
): Promise<Answer<K>> {
  const [method = "GET"] = address.split(" ");
  const { body, key } = ask as { body?: unknown; key?: string };
  const headers: Record<string, string> = { accept: "application/json" };
  if (method !== "GET") headers["x-form-token"] = formToken();
  if (body !== undefined) headers["content-type"] = "application/json";
  if (key !== undefined) headers["idempotency-key"] = key;
  let response: Response;
  try {
    response = await fetch(addressOf(address, ask), {
      method,
      headers,
      signal: signal ?? null,
      body: body === undefined ? null : JSON.stringify(body),
      credentials: "same-origin",
    });
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") throw error;
    throw new Problem(0, "unreachable", "连不上服务器。请检查网络；已填写的内容还在，稍后再试。");
  }
  if (!response.ok) throw await problemIn(response);
  return (await response.json()) as Answer<K>;
}

/** The address with its parameters filled in: for links and downloads. */
export function addressOf<K extends Address>(address: K, ask: Ask<K>): string {
  const [, path = ""] = address.split(" ");
  const { params, query } = ask as {
    params?: Record<string, unknown>;
    query?: Record<string, unknown>;
  };
  const filled = path.replace(/:(\w+)/g, (_, name: string) =>
    encodeURIComponent(String(params?.[name] ?? "")),
  );
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query ?? {})) {
    if (value !== undefined && value !== null && value !== "") search.set(name, String(value));
  }
  const text = search.toString();
  return text === "" ? filled : `${filled}?${text}`;
}

async function problemIn(response: Response): Promise<Problem> {
  const body = (await response.json().catch(() => ({}))) as {
    code?: string;
    detail?: string;
    fields?: Record<string, string>;
  };
  return new Problem(
    response.status,
    body.code ?? "unknown",
    body.detail ?? "没有办成，服务器没有说明原因。请稍后再试。",
    body.fields,
  );
}
