import { documentNumberKey } from "../../../kernel/document-number.ts";
import type { PlainDate } from "../../../kernel/dates.ts";
import type { MetadataHit, MetadataInput } from "./model.ts";

const WELL_FORMED = /^[\p{Script=Han}]{2,14}〔(\d{4})〕[1-9]\d{0,4}号$/u;
const NAMED_LEVEL = /^[\p{Script=Han}]{2,20}令?第[1-9]\d{0,4}号$|^第[1-9]\d{0,4}号$/u;

/**
 * What the form of a document lacks or says against itself: fields that its kind demands, days in an order that cannot
 * be, the form of its number (GB/T 9704-2012, 7.2.5), and the ground of what is not disclosed (国办发〔2016〕80号).
 */
export function fieldsOf(input: MetadataInput, today: PlainDate): readonly MetadataHit[] {
  return [...missing(input), ...days(input, today), ...number(input), ...openness(input)];
}

function hit(
  rule: MetadataHit["rule"],
  [field, label]: readonly [string, string],
  message: string,
  fix: string,
  shown = label,
): MetadataHit {
  return { rule, field, label, message, fix, shown };
}

const WRITTEN = ["writtenOn", "成文日期"] as const;
const EFFECTIVE = ["effectiveOn", "施行日期"] as const;
const EXPIRES = ["expiresOn", "失效日期"] as const;
const NUMBER = ["documentNumber", "发文字号"] as const;

function missing(input: MetadataInput): readonly MetadataHit[] {
  const wanted: (readonly [readonly [string, string], boolean])[] = [
    [["title", "标题"], input.title.trim() === ""],
    [
      ["body", "正文"],
      input.attachments === 0 && !/[^\s<>]/.test(input.body.replaceAll(/<[^>]*>|&nbsp;/g, "")),
    ],
  ];
  if (input.kind === "government-document") {
    wanted.push(
      [NUMBER, input.documentNumber === null],
      [WRITTEN, input.writtenOn === null],
      [["theme", "主题分类"], input.theme === null],
      [["genre", "体裁"], input.genre === null],
    );
  }
  if (input.normative) wanted.push([EFFECTIVE, input.effectiveOn === null]);
  return wanted
    .filter(([, lacks]) => lacks)
    .map(([field]) => hit("field-missing", field, `没有填${field[1]}。`, `补填${field[1]}。`));
}

function days(input: MetadataInput, today: PlainDate): readonly MetadataHit[] {
  const { writtenOn, effectiveOn, expiresOn } = input;
  const hits: MetadataHit[] = [];
  const wrong = (field: readonly [string, string], day: PlainDate, message: string) =>
    hits.push(hit("date-impossible", field, message, `核对${field[1]}。`, day));
  if (writtenOn !== null && writtenOn > today) wrong(WRITTEN, writtenOn, "成文日期在今天之后。");
  if (writtenOn !== null && writtenOn < "1949-10-01")
    wrong(WRITTEN, writtenOn, "成文日期太早，可能写错了年份。");
  if (writtenOn !== null && effectiveOn !== null && effectiveOn < writtenOn)
    wrong(EFFECTIVE, effectiveOn, "施行日期在成文日期之前。");
  if (expiresOn !== null && effectiveOn !== null && expiresOn < effectiveOn)
    wrong(EXPIRES, expiresOn, "失效日期在施行日期之前。");
  if (expiresOn !== null && effectiveOn === null && writtenOn !== null && expiresOn < writtenOn)
    wrong(EXPIRES, expiresOn, "失效日期在成文日期之前。");
  return hits;
}

function number(input: MetadataInput): readonly MetadataHit[] {
  const text = input.documentNumber?.trim() ?? "";
  if (text === "") return [];
  const hits: MetadataHit[] = [];
  const found = WELL_FORMED.exec(text);
  if (found === null && !NAMED_LEVEL.test(text)) {
    const key = documentNumberKey(text);
    const better = key === null ? null : /^(.+?)(\d{4})-(\d+)$/.exec(key);
    const fix =
      better === null
        ? "写成“晴政发〔2018〕12号”的样子。"
        : `写成“${better[1] ?? ""}〔${better[2] ?? ""}〕${better[3] ?? ""}号”。`;
    hits.push(hit("document-number-malformed", NUMBER, "发文字号的格式不对。", fix, text));
  }
  if (found !== null && input.writtenOn !== null) {
    const years = Number(input.writtenOn.slice(0, 4)) - Number(found[1]);
    // A number of December may be signed in January.
    if (years < 0 || years > 1) {
      hits.push(
        hit(
          "document-number-malformed",
          NUMBER,
          "发文字号里的年份和成文日期不是同一年。",
          "核对发文字号和成文日期。",
          text,
        ),
      );
    }
  }
  if (input.numberTaken) {
    hits.push(
      hit(
        "document-number-taken",
        NUMBER,
        "这个发文字号已经有别的文件用了。",
        "核对发文字号。",
        text,
      ),
    );
  }
  return hits;
}

const GROUND = /条|秘密|隐私|商业|安全|稳定|内部|过程性|执法案卷|查询/;

function openness(input: MetadataInput): readonly MetadataHit[] {
  if (input.openness === "proactive") return [];
  const reason = input.opennessReason?.trim() ?? "";
  const field = ["opennessReason", "不主动公开的理由"] as const;
  if (reason.length >= 4 && GROUND.test(reason)) return [];
  const message =
    reason === "" ? "没有写不主动公开的理由和依据。" : "不主动公开的理由里看不出依据。";
  return [
    hit(
      "openness-without-ground",
      field,
      message,
      "写明理由和依据的条款，例如“涉及个人隐私，《政府信息公开条例》第十五条”。",
    ),
  ];
}
