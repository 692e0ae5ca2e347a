import { SaxesParser } from "saxes";
import type { FileReading, Remark } from "./model.ts";
import type { Targets } from "./targets.ts";
import { addressOf } from "./page/read-page.ts";

/** Files that name pages for machines. */
export type FeedKind = "site-map" | "rss" | "json-feed";

/** What kind of feed a published file is, by its name; null for others. */
export function feedKindOf(path: string): FeedKind | null {
  const name = path.slice(path.lastIndexOf("/") + 1);
  if (/^sitemap(?:-[\w-]+)?\.xml$/.test(name)) return "site-map";
  if (name === "feed.xml") return "rss";
  return name === "feed.json" ? "json-feed" : null;
}

/** Reads a site map or feed: whether it can be read, and whether what it names is there. */
export function readFeed(
  path: string,
  text: string,
  kind: FeedKind,
  targets: Targets,
): FileReading {
  const remarks: Remark[] = [];
  const named = addressesIn(text, kind);
  if (named.problem !== null)
    remarks.push({ rule: "broken-feed", subject: addressOf(path), where: named.problem });
  const announces: string[] = [];
  const base = addressOf(path);
  for (const address of named.addresses) {
    const target = targets.of(address, base);
    if (target.kind === "there") {
      if (kind === "site-map") announces.push(target.path);
    } else if (target.kind !== "other" && target.kind !== "attachment") {
      remarks.push({ rule: "dead-feed-link", subject: address, where: WHY[target.kind] });
    }
  }
  return {
    path,
    bytes: Buffer.byteLength(text),
    remarks,
    leadsTo: [],
    announces,
    farAnchors: [],
    outside: [],
    page: null,
  };
}

const WHY = {
  gone: "已撤回或下线",
  moved: "已搬到新网址",
  dead: "页面不存在",
  bad: "不是可用的网址",
  outside: "不是本站的网址",
} as const;

type Named = { readonly addresses: readonly string[]; readonly problem: string | null };

function addressesIn(text: string, kind: FeedKind): Named {
  return kind === "json-feed" ? inJson(text) : inXml(text, kind === "rss" ? "link" : "loc");
}

function inJson(text: string): Named {
  try {
    const feed = JSON.parse(text) as { home_page_url?: unknown; items?: unknown };
    const items = Array.isArray(feed.items) ? (feed.items as readonly { url?: unknown }[]) : [];
    const addresses = [feed.home_page_url, ...items.map((item) => item.url)];
    return { addresses: addresses.filter((one) => typeof one === "string"), problem: null };
  } catch (error) {
    return { addresses: [], problem: String(error) };
  }
}

function inXml(text: string, element: string): Named {
  const addresses: string[] = [];
  let problem: string | null = null;
  let inside: string | null = null;
  const parser = new SaxesParser({ xmlns: false });
  parser.on("opentag", (tag) => {
    if (tag.name === element) inside = "";
  });
  parser.on("text", (piece) => {
    if (inside !== null) inside += piece;
  });
  parser.on("closetag", (tag) => {
    if (tag.name === element && inside !== null) {
      addresses.push(inside.trim());
      inside = null;
    }
  });
  parser.on("error", (error) => {
    problem ??= error.message;
  });
  parser.write(text).close();
  return { addresses, problem };
}
