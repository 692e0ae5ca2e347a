import { plainDateOf, type PlainDate } from "../../kernel/dates.ts";

export const ruleSetIds = ["2007", "2019"] as const;
export type RuleSetId = (typeof ruleSetIds)[number];

/** What a figure rests on; `confirmed` is false where the text itself was not at hand. */
type Basis = { readonly article: string; readonly source: string; readonly confirmed: boolean };

/** An opinion of somebody else: how long they have (null: no term), and whether that time is left out. */
type OpinionRule = Basis & {
  readonly workingDays: number | null;
  readonly excluded: boolean;
  /** What no answer within the term means. */
  readonly silence: "organ-decides" | "consents" | "may-not-publish";
};

/** The Regulation in one of its versions, as far as days depend on it. */
export type RuleSet = {
  readonly id: RuleSetId;
  readonly name: string;
  readonly inForceFrom: PlainDate;
  readonly reply: Basis & { readonly workingDays: number };
  readonly extension: Basis & { readonly longestWorkingDays: number };
  readonly correction: Basis & {
    readonly askWithinWorkingDays: number | null;
    readonly once: boolean;
    /** Whether the text itself says that the term runs anew; where not, an `Interpretation` says it. */
    readonly restarts: boolean | null;
  };
  readonly thirdParty: OpinionRule;
  readonly otherOrgan: OpinionRule;
  /** The fee that moves the term; null where there is none. */
  readonly fee:
    | (Basis & { readonly since: PlainDate; readonly payWithinWorkingDays: number })
    | null;
  /** A later end for requests beyond any reasonable number; null where there is none. */
  readonly delay: Basis | null;
};

const of2007 = (article: string, confirmed = true) => ({
  article: `条例（2007年）${article}`,
  source: "《中华人民共和国政府信息公开条例》（国务院令第492号）",
  confirmed,
});
const of2019 = (article: string) => ({
  article: `条例${article}`,
  source: "《中华人民共和国政府信息公开条例》（国务院令第711号修订）",
  confirmed: true,
});

/** Every version, oldest first. The next revision is a further entry and the first day on which it is in force. */
export const ruleSets: readonly RuleSet[] = [
  {
    id: "2007",
    name: "2007年公布的条例",
    inForceFrom: plainDateOf("2008-05-01"),
    reply: { workingDays: 15, ...of2007("第二十四条第二款") },
    extension: { longestWorkingDays: 15, ...of2007("第二十四条第二款") },
    correction: {
      askWithinWorkingDays: null,
      once: false,
      restarts: null,
      ...of2007("第二十一条第四项", false),
    },
    thirdParty: {
      workingDays: null,
      excluded: true,
      silence: "may-not-publish",
      ...of2007("第二十四条第三款"),
    },
    otherOrgan: {
      workingDays: null,
      excluded: false,
      silence: "organ-decides",
      ...of2007("第二十四条第三款"),
    },
    fee: null,
    delay: null,
  },
  {
    id: "2019",
    name: "2019年修订的条例",
    inForceFrom: plainDateOf("2019-05-15"),
    reply: { workingDays: 20, ...of2019("第三十三条第二款") },
    extension: { longestWorkingDays: 20, ...of2019("第三十三条第二款") },
    correction: { askWithinWorkingDays: 7, once: true, restarts: true, ...of2019("第三十条") },
    thirdParty: {
      workingDays: 15,
      excluded: true,
      silence: "organ-decides",
      ...of2019("第三十三条第三款"),
    },
    otherOrgan: {
      workingDays: 15,
      excluded: true,
      silence: "consents",
      ...of2019("第三十三条第三款"),
    },
    fee: {
      since: plainDateOf("2021-01-01"),
      payWithinWorkingDays: 20,
      article: "《政府信息公开信息处理费管理办法》第六条",
      source: "国办函〔2020〕109号",
      confirmed: false,
    },
    delay: of2019("第三十五条"),
  },
];

/**
 * The version that governs a request, by the day its first application was received; a supplement does not
 * change it. Null before the Regulation was in force.
 */
export function ruleSetFor(receivedOn: PlainDate): RuleSet | null {
  return ruleSets.findLast(({ inForceFrom }) => inForceFrom <= receivedOn) ?? null;
}

/** A version by its name. */
export function ruleSetOf(id: RuleSetId): RuleSet {
  const found = ruleSets.find((one) => one.id === id);
  if (found === undefined) throw new RangeError(`no rules of ${id}`);
  return found;
}

// The older texts say the same; neither is among those that were at hand.
const counting = [
  { since: "2021-01-01", article: "民法典第二百零一条" },
  { since: "2017-10-01", article: "民法总则第二百零一条" },
  { since: "1987-01-01", article: "民法通则第一百五十四条" },
];

/** The article of civil law, in force on a day, by which the day that a term starts from is not counted. */
export function countingArticle(day: PlainDate): string {
  return counting.find(({ since }) => since <= day)?.article ?? "民法典第二百零一条";
}
