import type { PlainDate } from "../../../kernel/dates.ts";

/** The forms in which the figures on requests are reported; which one, the year says. */
export const formIds = ["list-2014", "trial-2019", "form-2021"] as const;
export type FormId = (typeof formIds)[number];

export type Form = { readonly id: FormId; readonly name: string; readonly source: string };
export const forms: Readonly<Record<FormId, Form>> = {
  "list-2014": {
    id: "list-2014",
    name: "政府信息公开情况统计表（2014年至2018年）",
    source: "国办发〔2014〕32号",
  },
  "trial-2019": {
    id: "trial-2019",
    name: "政府信息公开工作年度报告格式（2019年试行）",
    source: "国办公开办函〔2019〕60号",
  },
  "form-2021": {
    id: "form-2021",
    name: "政府信息公开工作年度报告格式（2021年起）",
    source: "国办公开办函〔2021〕30号",
  },
};

/** The form of a report on a year; on any other period, the form of the year in which it ends. */
export function formOf(year: number): FormId {
  if (year < 2019) return "list-2014";
  return year < 2021 ? "trial-2019" : "form-2021";
}

export type Period = { readonly from: PlainDate; readonly to: PlainDate };

/** The first and the last day of a year, or of one of its quarters (1 to 4). */
export function periodOf(year: number, quarter: number | null): Period {
  if (quarter === null) return { from: dayOf(year, "01-01"), to: dayOf(year, "12-31") };
  const ends = ["03-31", "06-30", "09-30", "12-31"];
  const begins = ["01-01", "04-01", "07-01", "10-01"];
  return {
    from: dayOf(year, begins[quarter - 1] ?? "01-01"),
    to: dayOf(year, ends[quarter - 1] ?? "12-31"),
  };
}

function dayOf(year: number, monthAndDay: string): PlainDate {
  return `${year}-${monthAndDay}` as PlainDate;
}
