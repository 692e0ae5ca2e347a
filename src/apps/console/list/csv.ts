const RISKY = /^[=+\-@\t\r]/;

/**
 * Rows as CSV for table programs: with the mark that makes them read UTF-8, and so that no cell begins a
 * formula.
 */
export function csvOf(rows: readonly (readonly (string | number | null)[])[]): string {
  const cell = (value: string | number | null) => {
    const text = value === null ? "" : String(value);
    const safe = typeof value === "string" && RISKY.test(text) ? `'${text}` : text;
    return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  return `\uFEFF${rows.map((row) => row.map(cell).join(",")).join("\r\n")}\r\n`;
}

/** Lets the browser keep a text as a file. */
export function keepAsFile(name: string, text: string, type = "text/csv;charset=utf-8"): void {
  keepBlob(name, new Blob([text], { type }));
}

/** Lets the browser keep what the server sent in base64 as a file. */
export function keepBase64(name: string, content: string, type: string): void {
  const bytes = Uint8Array.from(atob(content), (letter) => letter.codePointAt(0) ?? 0);
  keepBlob(name, new Blob([bytes], { type }));
}

function keepBlob(name: string, blob: Blob): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
