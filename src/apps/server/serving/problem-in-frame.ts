import { readFileSync } from "node:fs";

/** What a page says instead of what was asked for. */
export type SaidProblem = {
  readonly status: number;
  readonly title: string;
  readonly detail: string;
  /** Finds the request in the log. */
  readonly reference: string | null;
};

/**
 * The page for a problem in the portal's own frame, taken from its published page for 404: it needs no database, so it
 * also shows when that is away. Null where no such page is published or it has another form.
 */
export function problemInFrame(siteFolder: string, path: string, said: SaidProblem): string | null {
  const language = /^\/(mn|en)\//.exec(path)?.[1];
  const frame =
    (language === undefined ? null : textOf(`${siteFolder}/${language}/404.html`)) ??
    textOf(`${siteFolder}/404.html`);
  return frame === null ? null : put(frame, said);
}

function put(frame: string, said: SaidProblem): string | null {
  const begin = frame.indexOf('<main id="main">');
  const end = frame.indexOf("</main>");
  if (begin < 0 || end < begin) return null;
  const reference =
    said.reference === null
      ? ""
      : `<p class="quiet">编号：<code>${escaped(said.reference)}</code></p>`;
  const main =
    `<main id="main"><div class="wrap"><div class="message"><p class="code" aria-hidden="true">${said.status}</p>` +
    `<h1>${escaped(said.title)}</h1><p>${escaped(said.detail)}</p>${reference}` +
    `<p><a href="/">返回首页</a></p></div></div>`;
  const start = frame
    .slice(0, begin)
    .replace(/<title>[^<]*<\/title>/, () => `<title>${escaped(said.title)}</title>`);
  return start + main + frame.slice(end);
}

function textOf(file: string): string | null {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return null;
  }
}

function escaped(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
