/** A page for a problem, whole in itself: it must show when the database is gone and nothing is published. */
export function problemPage(
  problem: { readonly status: number; readonly title: string; readonly detail: string },
  reference: string,
  stylesheet: string,
): string {
  const escaped = (text: string) =>
    text
      .replaceAll("&", "&amp;")
      .replaceAll("<", "&lt;")
      .replaceAll(">", "&gt;")
      .replaceAll('"', "&quot;");
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escaped(problem.title)}</title><link rel="stylesheet" href="${escaped(stylesheet)}"></head><body class="problem"><main id="main"><h1>${escaped(problem.title)}</h1><p>${escaped(problem.detail)}</p><p class="quiet">编号：<code>${escaped(reference)}</code></p><p><a href="/">返回首页</a></p></main></body></html>`;
}
