import { published } from "./answers.ts";
import { citizen } from "./people.ts";
import { storyOf } from "./plain-story.ts";
import * as steps from "./steps.ts";
import type { Story } from "./story.ts";

/** What one applicant asked in November 2024. */
export const often2024: readonly Story[] = Array.from({ length: 13 }, (_, index) =>
  oftenAsked(index + 1),
);

/** One who asks thirteen times in a month: the first ten are free, then each costs 100 yuan. */
function oftenAsked(place: number): Story {
  const school = `${"一二三四五六七八九十".charAt((place - 1) % 10)}${place > 10 ? "附属" : ""}小`;
  const reply = { answers: () => [published("晴山区人民政府门户网站“教育公开”栏目")] };
  const day = 1 + place + (place > 4 ? 3 : 0) + (place > 8 ? 4 : 0);
  return storyOf({
    key: `often-${place}`,
    organization: "education",
    channel: "network",
    arrivedOn: `2024-11-${String(day).padStart(2, "0")}`,
    applicant: citizen(13),
    items: [`第${school}学2023年食堂采购台账`],
    steps:
      place <= 10
        ? steps.answered(8, "e-mail", reply, "2024-7")
        : [
            steps.feeNoticed(4, "by-request", place),
            ...(place === 11
              ? [
                  steps.paid(7, 100, "非税收入票据（演示）"),
                  ...steps.answered(14, "e-mail", reply, "2024-7"),
                ]
              : place === 12
                ? [
                    steps.waived(8, "申请人系低保对象，经负责人批准免收"),
                    ...steps.answered(14, "e-mail", reply, "2024-7"),
                  ]
                : [steps.notPaid(26)]),
          ],
  });
}
