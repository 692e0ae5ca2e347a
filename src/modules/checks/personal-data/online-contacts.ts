import type { Hit } from "./hit.ts";
import { ownerAt } from "./office-context.ts";

const AT = "\\s?(?:@|[[(（【]at[\\])）】])\\s?";
const DOMAIN = "[A-Za-z0-9-]{1,63}(?:\\s?\\.\\s?[A-Za-z0-9-]{1,63}){1,4}";
/** More than one domain only where addresses run into each other. */
const MAIL = new RegExp(`[A-Za-z0-9][A-Za-z0-9._+-]{0,63}(?:${AT}${DOMAIN}){1,4}`, "gi");
const QQ =
  /(?:(?<![A-Za-z])QQ|扣扣|企鹅号)\s*(?:号码|号|帐号|账号)?\s*(?:为|是)?\s*[:：]?\s*([1-9]\d{4,10})(?!\d)/gi;
const WECHAT =
  /(?:微信(?!公众)|(?<![A-Za-z])(?:wechat|weixin|wx|vx|v信)(?![A-Za-z0-9.]))\s*(?:号码|号|帐号|账号|id)?\s*(?:为|是)?\s*[:：]?\s*([A-Za-z][-_A-Za-z0-9]{5,19}|[1-9]\d{4,10})(?![A-Za-z0-9])/gi;
const GROUP = /群|公众/;

/** Domains whose mail is an office's, whatever is before the @. */
export function isOfficialDomain(domain: string, own: readonly string[]): boolean {
  const name = domain.toLowerCase().replaceAll(/\s/g, "");
  if (/(?:^|\.)(?:gov\.cn|court\.gov\.cn|mil\.cn)$/.test(name)) return true;
  return own.some((one) => name === one || name.endsWith(`.${one}`));
}

/**
 * E-mail addresses that are not an office's by their domain or by the words before them. One given as the contact of
 * an office beside a name is a note.
 */
export function mailAddressesIn(
  folded: string,
  before: string,
  own: readonly string[],
): readonly Hit[] {
  const hits: Hit[] = [];
  for (const found of folded.matchAll(MAIL)) {
    const domain = /.*(?:@|[\])）】])\s?(.+)$/.exec(found[0])?.[1] ?? "";
    const top = /\.\s?([A-Za-z-]+)$/.exec(domain)?.[1] ?? "";
    if (top.length < 2 || isOfficialDomain(domain, own)) continue;
    const owner = ownerAt(folded, found.index, before);
    if (owner === "office") continue;
    const hit: Hit = { rule: "e-mail", start: found.index, end: found.index + found[0].length };
    hits.push(owner === "person" ? hit : { ...hit, severity: "note" });
  }
  return hits;
}

/** Numbers and names of QQ and WeChat after these words; groups and public accounts of offices are no findings. */
export function messengerAccountsIn(folded: string, before: string): readonly Hit[] {
  const hits: Hit[] = [];
  for (const pattern of [QQ, WECHAT]) {
    for (const found of folded.matchAll(pattern)) {
      const account = found[1] ?? "";
      const lead = found[0].slice(0, found[0].length - account.length);
      if (GROUP.test(lead) || ownerAt(folded, found.index, before) === "office") continue;
      const start = found.index + lead.length;
      hits.push({ rule: "messenger-account", start, end: start + account.length });
    }
  }
  return hits;
}
