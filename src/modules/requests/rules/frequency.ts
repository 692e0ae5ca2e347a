import type { StepName } from "./steps.ts";

/** How often one applicant asked the same organ. */
export type Frequency = { readonly last30Days: number; readonly thisMonth: number };

/** A step that the law offers against requests beyond the reasonable; whether to take it, a person decides. */
export type FrequencyHint = {
  readonly step: StepName;
  readonly article: string;
  readonly words: string;
};

/** From how many requests in 30 days on it is worth looking at. A practice, no article names a number. */
export const MANY_IN_30_DAYS = 10;
/** Up to so many in a calendar month are free (国办函〔2020〕109号 art. 4). */
export const FREE_IN_A_MONTH = 10;

/** What may be proposed for an applicant who asks very often (条例 art. 35, 42). Never does anything by itself. */
export function frequencyHints({ last30Days, thisMonth }: Frequency): readonly FrequencyHint[] {
  const hints: FrequencyHint[] = [];
  if (last30Days > MANY_IN_30_DAYS)
    hints.push({
      step: "ask-reasons",
      article: "条例第三十五条",
      words: `同一申请人30天内向本机关提出了${last30Days}件申请。数量、频次明显超过合理范围的，可以要求说明理由。`,
    });
  if (thisMonth > FREE_IN_A_MONTH)
    hints.push({
      step: "notice-fee",
      article: "条例第四十二条",
      words: `同一申请人本月提出了${thisMonth}件申请，超过${FREE_IN_A_MONTH}件的部分可以收取信息处理费。`,
    });
  return hints;
}
