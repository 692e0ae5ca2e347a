import { mark, marks } from "./characters.ts";

/** What one look at a text says about what may be in it. */
export type TextMarks = {
  /** All marks met. */
  readonly met: number;
  /** How many digits there are. */
  readonly digits: number;
  /** The longest row of digits and Chinese digits with at least one Chinese one, blanks and dashes not counted. */
  readonly longestChinese: number;
};

/** One pass over a text, so that the rules look closely only where something can be. */
export function textMarks(text: string): TextMarks {
  let met = 0;
  let digits = 0;
  let row = 0;
  let chinese = 0;
  let longestChinese = 0;
  for (let index = 0; index < text.length; index += 1) {
    const found = marks[text.charCodeAt(index)] ?? 0;
    if (found === 0) {
      row = 0;
      chinese = 0;
      continue;
    }
    met |= found;
    if ((found & (mark.digit | mark.chineseDigit)) !== 0) {
      if ((found & mark.digit) !== 0) digits += 1;
      else chinese += 1;
      row += 1;
      if (chinese > 0 && row > longestChinese) longestChinese = row;
    } else if ((found & (mark.separator | mark.ignorable)) === 0) {
      row = 0;
      chinese = 0;
    }
  }
  return { met, digits, longestChinese };
}
