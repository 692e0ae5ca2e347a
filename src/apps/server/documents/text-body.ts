const ESCAPES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };
const MEANINGS: Readonly<Record<string, string>> = {
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&#39;": "'",
  "&amp;": "&",
};

/** Plain text as the HTML of a body: each line that is not empty is a paragraph. */
export function textToHtml(text: string): string {
  return text
    .split(/\r\n|\r|\n/)
    .map((line) => line.replace(/^[\s\u3000]+|[\s\u3000]+$/g, ""))
    .filter((line) => line !== "")
    .map((line) => `<p>${line.replace(/[&<>]/g, (letter) => ESCAPES[letter] ?? letter)}</p>`)
    .join("\n");
}

/** The plain text of a body that is nothing but paragraphs; null for one with anything else in it. */
export function htmlToPlainText(html: string): string | null {
  const lines: string[] = [];
  const rest = html.replace(/<p>([^<]*)<\/p>/g, (_, line: string) => {
    lines.push(line.replace(/&(lt|gt|quot|#39|amp);/g, (word) => MEANINGS[word] ?? word));
    return "";
  });
  return rest.trim() === "" ? lines.join("\n") : null;
}
