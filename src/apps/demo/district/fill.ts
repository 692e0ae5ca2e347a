import type { Random } from "../generate/random.ts";
import {
  companies,
  districts,
  estates,
  hospitals,
  roads,
  schools,
  surnames,
} from "../generate/vocabulary.ts";

const lists: Readonly<Record<string, readonly string[]>> = {
  company: companies,
  street: districts,
  estate: estates,
  hospital: hospitals,
  road: roads,
  school: schools,
  surname: surnames,
};
const SLOT = /\{(?:(\d+)-(\d+)|([a-z]+))\}/g;

/**
 * Fills the slots of a sentence: `{3-9}` becomes a number of that range, `{road}` a word of that list,
 * `{topic}` and other names what is given. Throws a RangeError for a name that nobody knows.
 */
export function fill(
  sentence: string,
  random: Random,
  given: Readonly<Record<string, string>> = {},
): string {
  return sentence.replace(SLOT, (_, least?: string, most?: string, name = "") => {
    if (least !== undefined) return String(random.int(Number(least), Number(most)));
    const word = given[name];
    if (word !== undefined) return word;
    const list = lists[name];
    if (list === undefined) throw new RangeError(`no words for {${name}}`);
    return random.pick(list);
  });
}
