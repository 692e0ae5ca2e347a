import type { Concealment } from "../model.ts";
import { Authors } from "../office/authors.ts";
import { blockAddress, blockWatcher } from "../office/blocks.ts";
import { relationshipsOf } from "../office/relationships.ts";
import { Found, guarded, type Reading, type Contents } from "../reading.ts";
import { attributeOf, readXml, watchXml, type XmlWatcher } from "../xml/read-xml.ts";
import type { Zip, ZipPart } from "../zip/open-zip.ts";

/** Reads a presentation: slides in their order, each with its notes and comments; hidden slides too. */
export async function* readSlides(
  zip: Zip,
  main: string,
  reading: Reading,
  done: Set<string>,
): Contents {
  const { budget } = reading;
  const links = await relationshipsOf(zip, main, budget);
  const order: string[] = [];
  const part = zip.part(main);
  if (part !== undefined) {
    done.add(part.name);
    await watchXml(
      zip.stream(part),
      {
        open(name, attributes) {
          if (name === "sldId")
            order.push(attributes["r:id"] ?? attributeOf(attributes, "id") ?? "");
        },
      },
      budget,
    ).catch(() => {});
  }
  const slides = order.flatMap((id) => links.find((link) => link.id === id)?.target ?? []);
  // Slides that the list does not name are in the file all the same.
  for (const { name } of zip.parts) {
    if (/^ppt\/slides\/[^/]+\.xml$/i.test(name) && !slides.includes(name)) slides.push(name);
  }
  const authors = new Authors();
  for (const [index, name] of slides.entries()) {
    const slide = zip.part(name);
    if (slide === undefined || done.has(slide.name)) continue;
    done.add(slide.name);
    const spot = `第 ${index + 1} 张幻灯片`;
    yield* guarded(readSlide(zip, slide, { spot, concealed: null }, reading), spot, reading);
    for (const { type, target } of await relationshipsOf(zip, name, budget).catch(() => [])) {
      const more = zip.part(target);
      if (more === undefined || done.has(more.name)) continue;
      const kind = type === "notesSlide" ? "备注" : type === "comments" ? "批注" : null;
      if (kind === null) continue;
      done.add(more.name);
      const concealed = kind === "备注" ? "speaker-notes" : "comment";
      const how = { spot: `${spot}的${kind}`, concealed } as const;
      yield* guarded(readSlide(zip, more, how, reading), how.spot, reading);
    }
  }
  for (const { name } of zip.parts) {
    const people = /^ppt\/(commentAuthors|authors)\.xml$/i.test(name) ? zip.part(name) : undefined;
    if (people === undefined) continue;
    done.add(people.name);
    const open: XmlWatcher["open"] = (_, attributes) => authors.add(attributes["name"] ?? "");
    await watchXml(zip.stream(people), { open }, budget).catch(() => {});
  }
  const found = new Found(reading);
  authors.tell(found, "批注的作者");
  yield found.take();
}

type How = { readonly spot: string; readonly concealed: Concealment | null };

async function* readSlide(
  zip: Zip,
  part: ZipPart,
  { spot, concealed }: How,
  reading: Reading,
): Contents {
  const found = new Found(reading);
  let isHidden = false;
  let isPlain = false;
  const blocks = blockWatcher(
    {
      block(block) {
        const { cell, voice } = block;
        const hidden = isHidden || voice !== "shown" ? "hidden-text" : null;
        const where =
          cell === null
            ? `${spot}第 ${block.paragraph} 段`
            : `${spot}表格 ${cell.table} 第 ${cell.row} 行第 ${cell.column} 列`;
        found.piece(where, block.text, {
          concealed: concealed ?? hidden,
          cell: cell === null ? null : { ...cell, table: `${part.name}#${cell.table}` },
          address: blockAddress(part.name, block),
        });
      },
      aside: (text) => found.piece(`${spot}的替代文字`, text, { concealed: "markup" }),
    },
    new Set(),
  );
  const watcher: XmlWatcher = {
    ...blocks,
    open(name, attributes) {
      if (name === "sld" && attributes["show"] === "0") isHidden = true;
      // The comments of older programs keep their text bare in this element.
      isPlain = name === "text";
      blocks.open?.(name, attributes);
    },
    text(text, from, to) {
      if (isPlain) found.piece(spot, text, { concealed });
      else blocks.text?.(text, from, to);
    },
  };
  yield* readXml(zip.stream(part), watcher, found, reading.budget);
}
