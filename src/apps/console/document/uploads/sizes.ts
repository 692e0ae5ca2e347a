/** "1.5 MB" */
export function sizeWords(bytes: number): string {
  if (bytes < 1_024) return `${bytes} B`;
  if (bytes < 1_048_576) return `${Math.ceil(bytes / 1_024)} KB`;
  return `${(bytes / 1_048_576).toFixed(1)} MB`;
}

/** The kind of a file by the ending of its name: "XLSX"; "文件" without one. */
export function kindWord(name: string): string {
  return /\.([A-Za-z0-9]{1,5})$/.exec(name)?.[1]?.toUpperCase() ?? "文件";
}

/** A file's name with another beginning; its ending stays, since it says what opens it. */
export function renamed(name: string, beginning: string): string {
  const ending = /\.[A-Za-z0-9]{1,5}$/.exec(name)?.[0] ?? "";
  const kept = beginning.trim().replaceAll(/[\\/:*?"<>|]/g, "");
  return kept === "" || kept === ending
    ? name
    : `${kept.endsWith(ending) ? kept.slice(0, kept.length - ending.length) : kept}${ending}`.slice(
        0,
        200,
      );
}

/** A title for a document from the name of a file: without its ending, copies' numbers and underscores. */
export function titleFrom(name: string): string {
  const bare = name
    .replace(/\.[A-Za-z0-9]{1,5}$/, "")
    .replaceAll("_", " ")
    .replace(/\s*[(（]\d+[)）]$/, "")
    .replace(/\s*-?\s*副本$/, "")
    .trim();
  // A camera's or a chat program's own numbers say nothing.
  return /^(?:img|dsc|mmexport|wx_camera|微信图片|photo|image|screenshot)?[\s_-]*\d*(?:[\s_-]\d+)*$/i.test(
    bare,
  )
    ? ""
    : bare;
}
