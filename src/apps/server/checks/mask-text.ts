import type { EditionFinding } from "../../../modules/checks/index.ts";
import { replaceInBlocks, type DocumentInput } from "../../../modules/documents/index.ts";

type Masked = { readonly input: DocumentInput; readonly masked: number };

/** An edition's own text with findings masked: title, fields, body and the names of its files. */
export function withTextMasked(input: DocumentInput, findings: readonly EditionFinding[]): Masked {
  const spans = findings.filter((found) => found.span !== null && found.maskable);
  const inBody = spans.flatMap(({ block, span, masked }) =>
    block === null || span === null ? [] : [{ block, ...span, by: masked }],
  );
  const body = replaceInBlocks(input.body, inBody);
  let masked = body.replaced;
  const line = (text: string, own: readonly EditionFinding[]) => {
    let made = text;
    for (const { span, masked: by } of own.toSorted((a, b) => end(b) - end(a))) {
      if (span === null || span.end > made.length) continue;
      made = made.slice(0, span.start) + by + made.slice(span.end);
      masked += 1;
    }
    return made;
  };
  const ofField = (name: string) =>
    spans.filter((one) => one.part === "field" && one.field === name);
  const optional = (name: "source" | "author" | "summary" | "opennessReason") => {
    const text = input[name];
    return text === null ? null : line(text, ofField(name));
  };
  const named = (sha256: string) =>
    spans.filter((one) => one.address === `file-name#${sha256}` && one.part === "attachment");
  const made: DocumentInput = {
    ...input,
    title: line(
      input.title,
      spans.filter((one) => one.part === "title"),
    ),
    body: body.html,
    source: optional("source"),
    author: optional("author"),
    summary: optional("summary"),
    opennessReason: optional("opennessReason"),
    keywords: line(input.keywords.join("；"), ofField("keywords")).split("；").filter(Boolean),
    // A star may stand in no file name of Windows.
    attachments: input.attachments.map((file) => ({
      ...file,
      name: line(file.name, named(file.sha256)).replaceAll("*", "＊"),
    })),
  };
  return { input: made, masked };
}

function end(found: EditionFinding): number {
  return found.span?.end ?? 0;
}
