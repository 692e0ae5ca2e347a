import type { Genre } from "../../../../modules/documents/index.ts";
import type { Random } from "../random.ts";
import type { Writer } from "../model.ts";
import { chineseDay, monthDay, paragraphs, signature, table } from "./html.ts";

/** A column of figures; with "each", its figure is one for each of the column before it. */
type Columns = readonly (readonly [head: string, least: number, most: number, each?: "each"])[];
export type Figures = {
  /** What is counted, one of which goes into the title. */
  readonly subjects: readonly string[];
  readonly first: string;
  readonly names: readonly string[];
  readonly columns: Columns;
  /** Sentences that explain the figures or say what follows; two are taken. */
  readonly lines: readonly string[];
  readonly genre: Genre;
  readonly theme: string;
};

/** A writer of figures by place or by kind, the last column with its total. */
export function figures(about: Figures): Writer {
  return ({ random, day, organization, columnName }) => {
    const subject = random.pick(about.subjects);
    const names = about.names.length > 9 ? random.some(about.names, 6) : about.names;
    const rows = names.map((name) => {
      const row: (string | number)[] = [name];
      for (const [, least, most, each] of about.columns)
        row.push(random.int(least, most) * (each === undefined ? 1 : Number(row.at(-1))));
      return row;
    });
    const totals = about.columns.map((_, at) =>
      rows.reduce((sum, row) => sum + Number(row[at + 1]), 0),
    );
    const [one, two] = random.some(about.lines, 2);
    return {
      title: `${subject}${random.pick(["情况", "情况公布", "有关数据"])}（${monthDay(day)}）`,
      body:
        paragraphs(opening(random, organization.name, subject, day, names.length)) +
        table(
          [about.first, ...about.columns.map(([head]) => head)],
          [...rows, ["合计", ...totals]],
        ) +
        paragraphs(
          `合计${about.columns.map(([head], at) => `${head.replace(/（.*）/, "")}${totals[at] ?? 0}${/（(.*)）/.exec(head)?.[1] ?? ""}`).join("，")}。${one ?? ""}`,
          two ?? "",
        ) +
        signature(organization.name, day),
      genre: about.genre,
      theme: about.theme,
      keywords: [columnName, subject],
    };
  };
}

function opening(random: Random, name: string, subject: string, day: string, parts: number) {
  return random.pick([
    `按照三大领域政府信息公开的要求，${name}现将${subject}的有关情况公布如下，数据截至${chineseDay(day)}。`,
    `为方便群众了解和监督${subject}工作，${name}汇总了${parts}个方面的数据，统计时点为${chineseDay(day)}。`,
    `${chineseDay(day)}，${name}对${subject}的数据进行了核对，现予公布，欢迎社会各界监督。`,
  ]);
}
