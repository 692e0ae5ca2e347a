import { digitAt, mark, marksAt } from "./characters.ts";

const CHANGED = /[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u1810-\u1819\u3000\uff01-\uff5e]/g;
const SHIFT = 0xfee0;

/** The same text in half width, each UTF-16 unit in its place, so that spans mean the same in both. */
export function halfWidth(text: string): string {
  CHANGED.lastIndex = 0;
  if (!CHANGED.test(text)) return text;
  return text.replaceAll(CHANGED, (character) => {
    const unit = character.charCodeAt(0);
    if (unit === 0x3000) return " ";
    if ((marksAt(character, 0) & mark.digit) !== 0) return digitAt(character, 0);
    return String.fromCharCode(unit - SHIFT);
  });
}

/** A text without invisible characters, with the place in the original of each of its units and of its end. */
export function withoutInvisible(text: string): { text: string; at: readonly number[] } {
  const at: number[] = [];
  let clear = "";
  for (let index = 0; index < text.length; index += 1) {
    if ((marksAt(text, index) & mark.ignorable) !== 0) continue;
    at.push(index);
    clear += text.charAt(index);
  }
  at.push(text.length);
  return { text: clear, at };
}
