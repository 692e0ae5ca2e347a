import { expect, test } from "vitest";
import { inForm } from "./number-forms.ts";

test.each([
  ["decimal", 12, "12"],
  ["chineseCounting", 1, "一"],
  ["chineseCounting", 10, "十"],
  ["chineseCounting", 19, "十九"],
  ["chineseCounting", 20, "二十"],
  ["chineseCountingThousand", 105, "一百零五"],
  ["chineseCountingThousand", 110, "一百一十"],
  ["chineseCountingThousand", 1001, "一千零一"],
  ["chineseCountingThousand", 10000, "10000"],
  ["ideographDigital", 20, "二〇"],
  ["chineseLegalSimplified", 12, "拾贰"],
  ["decimalEnclosedCircleChinese", 3, "③"],
  ["decimalEnclosedCircle", 21, "㉑"],
  ["decimalEnclosedCircle", 99, "99"],
  ["decimalFullWidth", 12, "１２"],
  ["decimalZero", 7, "07"],
  ["ideographTraditional", 2, "乙"],
  ["upperRoman", 14, "XIV"],
  ["lowerRoman", 4, "iv"],
  ["lowerLetter", 27, "aa"],
  ["upperLetter", 2, "B"],
  ["bullet", 5, ""],
  ["somethingNew", 5, "5"],
])("%s counts %i as %s", (form, number, said) => {
  expect(inForm(form, number)).toBe(said);
});
