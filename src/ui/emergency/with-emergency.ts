import type { ShownEmergency } from "./state.ts";

const HEAD_END = Buffer.from("</head>");
const BODY = Buffer.from("<body");
const SKIP = Buffer.from('<a class="skip"');
const LINK_END = Buffer.from("</a>");
const TAG_END = ">".charCodeAt(0);

/**
 * A page with what an emergency puts on it: the style sheet of grey mode at the end of its head, the banner at
 * the beginning of its body, after the link for those who skip to the text. Nothing else changes. Without an
 * emergency, and for what is no page with a body, the same bytes come back.
 */
export function withEmergency(html: Buffer, shown: ShownEmergency | null): Buffer {
  if (shown === null) return html;
  const head = html.indexOf(HEAD_END);
  const body = head < 0 ? -1 : html.indexOf(BODY, head);
  const bodyEnd = body < 0 ? -1 : html.indexOf(TAG_END, body);
  if (bodyEnd < 0) return html;
  const { style, banner } = pieces(shown);
  const place = afterSkip(html, bodyEnd + 1);
  return Buffer.concat([
    html.subarray(0, head),
    style,
    html.subarray(head, place),
    banner,
    html.subarray(place),
  ]);
}

type Pieces = { readonly style: Buffer; readonly banner: Buffer };
const made = new WeakMap<ShownEmergency, Pieces>();

function pieces(shown: ShownEmergency): Pieces {
  const known = made.get(shown);
  if (known !== undefined) return known;
  const style = shown.grey === null ? "" : `<link rel="stylesheet" href="${escaped(shown.grey)}">`;
  const banner = shown.banner === null ? "" : bannerHtml(shown.banner);
  const found = { style: Buffer.from(style), banner: Buffer.from(banner) };
  made.set(shown, found);
  return found;
}

/** The banner as it stands on a page. It is Chinese on every site, and named for those who jump between regions. */
function bannerHtml(banner: NonNullable<ShownEmergency["banner"]>): string {
  const { text, tone, link } = banner;
  const name = tone === "warning" ? "紧急通知" : "重要通知";
  const more = link === null ? "" : ` <a href="${escaped(link)}">查看详情</a>`;
  return `<aside class="emergency" data-tone="${tone}" lang="zh-CN" aria-label="${name}"><p class="wrap"><b>${name}</b> ${escaped(text)}${more}</p></aside>`;
}

function afterSkip(html: Buffer, at: number): number {
  if (!html.subarray(at, at + SKIP.length).equals(SKIP)) return at;
  const end = html.indexOf(LINK_END, at);
  return end < 0 ? at : end + LINK_END.length;
}

function escaped(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
