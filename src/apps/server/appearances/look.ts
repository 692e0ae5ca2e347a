import type { Traces } from "../../../portal/index.ts";

/** Asks an address of this installation as any visitor would; with HEAD, for its state alone. */
export type Ask = (
  path: string,
  method?: "GET" | "HEAD",
) => Promise<{ readonly status: number; readonly body: string }>;

const MOST_FILES = 60;
/** Shorter titles, such as 通知, stand on any page. */
const TELLING_TITLE = 8;
const MOST_SITEMAPS = 100;

/**
 * Looks at a document's address whether its page stands as it should: the page itself, its files, the search.
 * Null when all is well, else what is not, in plain Chinese.
 */
export async function notYetLive(traces: Traces, ask: Ask): Promise<string | null> {
  const page = await ask(traces.page);
  if (page.status !== 200) return `页面还没有打开（状态 ${page.status}）。`;
  if (!page.body.includes(traces.indexNumber)) return "页面打开了，但还不是这条信息。";
  const files = await wrongFile(traces, ask);
  if (files !== null) return files;
  const found = await ask(traces.search);
  return found.body.includes(traces.page) ? null : "搜索里还找不到。";
}

/**
 * Looks everywhere that a document could still be met: its page (410, without its title and number), its files,
 * lists, feeds, site maps, search. Null when it is nowhere, else where it is, in plain Chinese.
 */
export async function notYetGone(traces: Traces, ask: Ask): Promise<string | null> {
  const page = await ask(traces.page);
  if (page.status !== 410) return `页面还能打开（状态 ${page.status}）。`;
  const isTelling = traces.title.length >= TELLING_TITLE;
  if (page.body.includes(traces.indexNumber) || (isTelling && page.body.includes(traces.title)))
    return "页面上还有原来的内容。";
  const files = await wrongFile(traces, ask);
  if (files !== null) return files;
  for (const address of traces.lists) {
    if (await names(address, traces.page, ask)) return `${address} 上还列着。`;
  }
  const found = await ask(traces.search);
  return found.body.includes(`"${traces.page}"`) ? "搜索里还找得到。" : null;
}

async function wrongFile({ files }: Traces, ask: Ask): Promise<string | null> {
  for (const { address, isPublic } of files.slice(0, MOST_FILES)) {
    const { status } = await ask(address, "HEAD");
    if (isPublic && status !== 200) return `附件还打不开（状态 ${status}）。`;
    if (!isPublic && status !== 410 && status !== 404) return `附件还能打开（状态 ${status}）。`;
  }
  return null;
}

async function names(address: string, page: string, ask: Ask): Promise<boolean> {
  const { body } = await ask(address);
  if (!body.includes("<sitemapindex")) return body.includes(page);
  const parts = [...body.matchAll(/<loc>[^<]*?(\/[^</]+\.xml)<\/loc>/g)].slice(0, MOST_SITEMAPS);
  const folder = address.replace(/[^/]*$/, "");
  for (const [, part = ""] of parts) {
    if ((await ask(folder + part.slice(1))).body.includes(page)) return true;
  }
  return false;
}
