import { ok, refuse, type Result } from "../../kernel/result.ts";
import { normalisedAddress } from "../../kernel/old-address.ts";
import type { NewRedirect, RedirectKind, RedirectTarget } from "./model.ts";

export type RedirectRefusal =
  | "old-address-malformed"
  | "prefix-malformed"
  | "target-malformed"
  | "target-host-foreign"
  | "leads-to-itself"
  | "leads-in-a-circle"
  | "address-live"
  | "already-leads-elsewhere"
  | "redirect-unknown"
  | "read-only";

const WITH_HOST = /^(https?):\/\/([^/?#\\\s]+)([/?#].*)?$/i;

/**
 * An old address as somebody writes it, a whole one of the web or its path and query, in the form in which it
 * is kept. A prefix is a path that ends with '/', and more than that one sign: it would take the home page.
 */
export function readOldAddress(
  written: string,
  kind: RedirectKind,
): Result<string, "old-address-malformed" | "prefix-malformed"> {
  const text = written.trim();
  const whole = WITH_HOST.exec(text);
  const rest = whole === null ? text : (whole[3] ?? "/");
  const address = normalisedAddress(rest.startsWith("/") ? rest : `/${whole === null ? "" : rest}`);
  if (address === null || address === "/" || (whole === null && !text.startsWith("/")))
    return refuse("old-address-malformed");
  if (kind === "prefix" && (!address.endsWith("/") || address.includes("?")))
    return refuse("prefix-malformed");
  return ok(address);
}

/** The host of a whole address of the web, in small letters; null for anything else. */
export function hostOf(written: string): string | null {
  return WITH_HOST.exec(written.trim())?.[2]?.toLowerCase() ?? null;
}

/**
 * A new address as somebody writes it: of this site ('/…'), or a whole one on a host that is allowed. Nothing
 * else is taken, so that no address of ours sends people where a stranger wishes.
 */
export function readTarget(
  written: string,
  allowedHosts: ReadonlySet<string>,
): Result<string, "target-malformed" | "target-host-foreign"> {
  const text = written.trim();
  const whole = WITH_HOST.exec(text);
  if (whole === null) {
    const address = /^\/(?![/\\])/.test(text) ? normalisedAddress(text) : null;
    return address === null ? refuse("target-malformed") : ok(address);
  }
  const [, scheme = "https", host = "", rest = "/"] = whole;
  if (!allowedHosts.has(host.toLowerCase()))
    return refuse("target-host-foreign", { host: host.toLowerCase() });
  const address = normalisedAddress(rest.startsWith("/") ? rest : `/${rest}`);
  return address === null
    ? refuse("target-malformed")
    : ok(`${scheme.toLowerCase()}://${host.toLowerCase()}${address}`);
}

/** What is known around a redirect that is to be kept. */
export type KnownAddresses = {
  /** Whether a page stands at an address. */
  isLive(address: string): boolean;
  /** What exactly this address leads to already. */
  targetOf(kind: RedirectKind, address: string): RedirectTarget | null;
  /** The end of the way from an address of this site over all redirects there are; itself when there is none. */
  endOf(address: string): string;
};

/**
 * Whether a redirect may be kept, and with which target: chains are flattened, so that a visitor is sent
 * once. Answers null for one that is kept already. Refuses what a live page occupies (the page goes before),
 * what leads elsewhere already, and what would lead in a circle.
 */
export function checkRedirect(
  given: NewRedirect,
  known: KnownAddresses,
): Result<RedirectTarget | null, RedirectRefusal> {
  const { kind, from, to } = given;
  const before = known.targetOf(kind, from);
  const flat = (to.kind === "address" && known.targetOf("exact", to.address)) || to;
  if (before !== null)
    return isSameTarget(before, to) || isSameTarget(before, flat)
      ? ok(null)
      : refuse("already-leads-elsewhere", { from });
  if (known.isLive(from)) return refuse("address-live", { from });
  if (to.kind !== "address") return ok(to);
  if (to.address === from) return refuse("leads-to-itself", { from });
  const isInside = (address: string) =>
    kind === "prefix" ? address.startsWith(from) : address === from;
  if (isInside(to.address) || (to.address.startsWith("/") && isInside(known.endOf(to.address))))
    return refuse("leads-in-a-circle", { from });
  return ok(flat);
}

/** Whether two redirects lead to the same place. */
export function isSameTarget(one: RedirectTarget, other: RedirectTarget): boolean {
  if (one.kind === "address") return other.kind === "address" && one.address === other.address;
  return other.kind === one.kind && other.key === one.key;
}
