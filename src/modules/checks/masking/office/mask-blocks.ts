import {
  blockAddress,
  blockWatcher,
  type Block,
  type HiddenStyles,
} from "../../../../platform/contents/office/blocks.ts";
import { xmlParser } from "../../../../platform/contents/xml/read-xml.ts";
import type { Located } from "../located.ts";
import type { Replacement } from "../model.ts";
import { replacedPart, replacementsIn } from "../replacements.ts";
import { edited, escaped, type Edit } from "./package.ts";

/**
 * XML of a text document or a slide with its findings masked, also where a value goes over several runs: each run
 * keeps its form. Deleted and hidden text is emptied where that is asked.
 */
export function maskBlocks(
  xml: string,
  part: string,
  located: Located,
  styles: HiddenStyles,
  depth: number,
): string {
  const edits: Edit[] = [];
  /** Replacements by voice and text, for the second form of a text that stands before it. */
  const known = new Map<string, readonly Replacement[]>();
  const watcher = blockWatcher(
    {
      block(block) {
        const replacements = replacementsOf(block, part, located, known);
        for (const { start, end, from, to } of block.stretches) {
          if (!replacements.some((one) => one.start < end && one.end > start)) continue;
          const text = replacedPart(block.text, start, end, replacements);
          edits.push({ from, to, xml: escaped(text) });
        }
      },
    },
    styles,
  );
  const parser = xmlParser(watcher, depth);
  parser.write(xml);
  parser.close();
  return edited(xml, edits);
}

const EMPTIED = { deleted: "deleted-text", hidden: "hidden-text" } as const;

function replacementsOf(
  block: Block,
  part: string,
  located: Located,
  known: Map<string, readonly Replacement[]>,
): readonly Replacement[] {
  const { voice, text } = block;
  if ((voice === "deleted" || voice === "hidden") && located.structures.has(EMPTIED[voice])) {
    return [{ start: 0, end: text.length, text: "" }];
  }
  const key = `${voice} ${text}`;
  if (block.isCopy) return known.get(key) ?? [];
  const found = located.pieces.get(blockAddress(part, block));
  const replacements =
    found === undefined || found.text !== text ? [] : replacementsIn(text, found.targets);
  if (replacements.length > 0) known.set(key, replacements);
  return replacements;
}
