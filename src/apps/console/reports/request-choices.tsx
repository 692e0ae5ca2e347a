import type { Answer } from "../api/client.ts";
import { Choice, type Option } from "../list/choice.tsx";
import { DayChoice } from "../list/day-choice.tsx";
import type { Filter } from "../list/use-filter.ts";
import { thisYear } from "../words/days.ts";

type Report = Answer<"GET /api/reports/requests">;

/** The first year under the Regulation. */
export const EARLIEST = 2008;

/** Which figures: of which time, of whom, counted how, in which form. */
export function RequestChoices({
  filter,
  year,
  report,
  onChange,
}: {
  readonly filter: Filter;
  readonly year: number;
  readonly report: Report | undefined;
  readonly onChange: (changes: Filter) => void;
}) {
  const years: readonly Option[] = Array.from({ length: thisYear() - EARLIEST + 1 }, (_, index) => [
    String(thisYear() - index),
    `${thisYear() - index} 年`,
  ]);
  const places = (report?.places ?? []).map((one): Option => [one.slug, one.name]);
  return (
    <div className="figure-filter">
      <Choice
        label="年份"
        value={String(year)}
        options={years}
        all="去年"
        onChange={(value) => onChange({ year: value })}
      />
      <Choice
        label="时间"
        value={filter["quarter"]}
        options={["一", "二", "三", "四"].map((name, index) => [
          String(index + 1),
          `第${name}季度`,
        ])}
        all="全年"
        onChange={(quarter) => onChange({ quarter })}
      />
      <DayChoice
        label="任意期间：自"
        value={filter["from"]}
        onChange={(from) => onChange({ from })}
      />
      <DayChoice label="至" value={filter["to"]} onChange={(to) => onChange({ to })} />
      <Choice
        label="机构"
        value={filter["organization"] ?? report?.organizationSlug ?? undefined}
        options={places}
        all={report?.seesDistrict === false ? "本机关" : "全区"}
        onChange={(organization) => onChange({ organization })}
      />
      <Choice
        label="范围"
        value={filter["reach"]}
        options={[["own", "本机关"]]}
        all="汇总（含所属机构）"
        onChange={(reach) => onChange({ reach })}
      />
      <Choice
        label="一事一申请分出的"
        value={filter["unit"]}
        options={[["item", "分别计数"]]}
        all="按一件申请计"
        onChange={(unit) => onChange({ unit })}
      />
      <Choice
        label="表式"
        value={filter["form"]}
        options={[
          ["form-2021", "2021年起的年度报告"],
          ["trial-2019", "2019、2020年的年度报告"],
          ["list-2014", "2014年至2018年的统计表"],
        ]}
        all="当年的表式"
        onChange={(form) => onChange({ form })}
      />
    </div>
  );
}
