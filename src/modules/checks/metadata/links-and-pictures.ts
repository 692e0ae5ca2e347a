import { Parser } from "htmlparser2";
import { isPrivateHost } from "./private-hosts.ts";
import type { MetadataHit, MetadataInput } from "./model.ts";

const NO_TEXT =
  /^\s*(?:图片|image|img|图|照片|未命名|微信图片|截图|[\w-]+\.(?:jpe?g|png|gif|bmp|webp))?[\s_\d-]*$/i;

/**
 * Pictures without words for those who cannot see them, and links that lead nowhere: no address, a program, a file of
 * somebody's computer, an address inside the office, or one that did not answer when it was asked.
 */
export function linksAndPictures(
  input: Pick<MetadataInput, "body" | "links">,
): readonly MetadataHit[] {
  const hits: MetadataHit[] = [];
  const add = (rule: MetadataHit["rule"], message: string, fix: string, shown: string) =>
    hits.push({ rule, field: "body", label: "正文", message, fix, shown });
  const parser = new Parser({
    onopentag(tag, attributes) {
      if (tag === "img" && NO_TEXT.test(attributes["alt"] ?? "")) {
        add("picture-without-text", "图片没有替代文字。", "给图片填写说明。", "图片");
      }
      const address = attributes["href"];
      if (tag !== "a" || address === undefined) return;
      const fault = addressFault(address);
      if (fault === "malformed")
        add(
          "link-malformed",
          "链接打不开：地址写错了，或者指向自己电脑上的文件。",
          "改成以 https:// 开头的完整地址，或者作为附件上传。",
          short(address),
        );
      if (fault === "private")
        add(
          "link-private",
          "链接指向单位内部的地址，公众打不开。",
          "换成公众能打开的地址，或者作为附件上传。",
          short(address),
        );
    },
  });
  parser.end(input.body);
  for (const { address, outcome } of input.links) {
    if (outcome === "dead")
      add("link-dead", "链接的页面打不开。", "换成能打开的地址，或者删掉链接。", short(address));
  }
  return hits;
}

function short(address: string): string {
  return address.length > 60 ? `${address.slice(0, 57)}…` : address;
}

const INSIDE = /^(?:\/(?!\/)|#|\?|[\w.-]+(?:\/|$|\?|#))/;
const SCHEME = /^\s*([a-z][a-z0-9+.-]*):/i;

/** What is wrong with the address of a link by itself; null when nothing is. Places on the own site, mail and telephones are right. */
export function addressFault(address: string): "malformed" | "private" | null {
  const text = address.trim();
  const scheme = SCHEME.exec(text)?.[1]?.toLowerCase();
  if (scheme === "mailto" || scheme === "tel") return null;
  if (scheme === undefined) return INSIDE.test(text) ? null : "malformed";
  if (scheme !== "http" && scheme !== "https") return "malformed";
  if (!URL.canParse(text)) return "malformed";
  const { hostname } = new URL(text);
  if (isPrivateHost(hostname)) return "private";
  return hostname.includes(".") || hostname.startsWith("[") ? null : "malformed";
}
