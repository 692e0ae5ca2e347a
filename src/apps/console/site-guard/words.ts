export const foundWords = { changed: "被改动", missing: "被删除", added: "来历不明" } as const;

/** What was done about it: a file that nobody published is taken away, any other is put back. */
export function mendedWords(found: keyof typeof foundWords): string {
  return found === "added" ? "已移走" : "已恢复";
}

/** The address at which the public meets a file of the site folder; null when it is none that a browser opens. */
export function publicAddress(path: string): string | null {
  const names = path.split("/");
  if (names[0] === "files" || names.some((name) => name.startsWith("."))) return null;
  if (names.at(-1) === "index.html") names[names.length - 1] = "";
  return `/${names.map(encodeURIComponent).join("/")}`;
}
