import { Authors } from "../office/authors.ts";
import { blockAddress, blockWatcher } from "../office/blocks.ts";
import type { Concealment } from "../model.ts";
import { Found, type Reading, type Contents } from "../reading.ts";
import { readXml, type XmlWatcher } from "./read-xml.ts";

type How = {
  readonly title: string;
  readonly concealed: Concealment | null;
  /** The part, for addresses; null where nothing can be changed. */
  readonly part: string | null;
};

/** Reads XML of any kind: paragraphs where it has any as Office writes them, else each text of its elements. */
export async function* readAnyXml(
  chunks: AsyncIterable<Buffer>,
  { title, concealed, part }: How,
  reading: Reading,
): Contents {
  const found = new Found(reading);
  const blocks = blockWatcher(
    {
      block(block) {
        found.piece(`${title}中的文字`, block.text, {
          concealed: block.voice === "shown" ? concealed : "hidden-text",
          address: part === null ? null : blockAddress(part, block),
        });
      },
      aside: (text) => found.piece(`${title}的属性`, text, { concealed: "markup" }),
      author: (name) => authors.add(name),
    },
    new Set(),
  );
  const authors = new Authors();
  let paragraphs = 0;
  const watcher: XmlWatcher = {
    open(name, attributes) {
      if (name === "p") paragraphs += 1;
      blocks.open?.(name, attributes);
    },
    close(name) {
      if (name === "p") paragraphs -= 1;
      blocks.close?.(name);
    },
    text(text, from, to) {
      if (paragraphs > 0) blocks.text?.(text, from, to);
      else if (!isNoise(text)) found.piece(`${title}中的数据`, text, { concealed });
    },
  };
  yield* readXml(chunks, watcher, found, reading.budget);
  authors.tell(found, "作者");
  yield found.take();
}

/** Figures too short for a number of somebody, flags, keys and references to cells. */
function isNoise(text: string): boolean {
  if (!/\p{L}/u.test(text)) return !/\d{7}/.test(text);
  return /^\s*(true|false|\{[\dA-F-]{36}\}|(\S+!)?\$?[A-Z]{1,3}\$?\d+(:\$?[A-Z]{1,3}\$?\d+)?)\s*$/i.test(
    text,
  );
}
