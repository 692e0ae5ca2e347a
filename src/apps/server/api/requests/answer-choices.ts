import {
  codesOf,
  decisionGroups,
  decisions,
  groupLabels,
  type DecisionCode,
} from "../../../../kernel/decision-codes.ts";
import {
  detailNames,
  detailsOf,
  type DecisionDetail,
} from "../../../../kernel/decision-details.ts";
import type { RuleSetId } from "../../../../modules/deadlines/index.ts";
import {
  articlesFor,
  factsAsked,
  formsOf,
  partCodes,
} from "../../../../modules/official-letters/index.ts";
import { codesUnder } from "../../../../modules/requests/index.ts";

/** What counting calls the form that a letter takes. */
const detailOfForm: Readonly<Record<string, DecisionDetail>> = {
  published: "already-public",
  given: "provided",
  trade: "business-secret",
  privacy: "privacy",
  absent: "does-not-exist",
  "not-ours": "another-organ",
};

/** Every answer that an item can get under a version of the Regulation, and why a part of it can be withheld. */
export function answersUnder(rules: RuleSetId) {
  const groups = decisionGroups
    .map((group) => ({
      label: groupLabels[group],
      answers: codesUnder(rules, codesOf(group)).flatMap((code) => answersOf(code, rules)),
    }))
    .filter((group) => group.answers.length > 0);
  const parts = codesUnder(rules, partCodes).flatMap((code) =>
    shapesOf(code).map(({ form, label }) => {
      const article = articlesFor(code, form, rules);
      return { code, form, label, article, needsLaw: article === null };
    }),
  );
  return { groups, parts };
}

function answersOf(code: DecisionCode, rules: RuleSetId) {
  return shapesOf(code).map(({ form, detail, label }) => ({
    code,
    form,
    detail,
    label,
    article: articlesFor(code, form, rules),
    facts: factsAsked(code, form, rules),
  }));
}

type Shape = {
  readonly form: string | null;
  readonly detail: DecisionDetail | null;
  readonly label: string;
};

/** The shapes of a code: by the forms of its letter, or by what counting parts it into. */
function shapesOf(code: DecisionCode): readonly Shape[] {
  const { short } = decisions[code];
  const details = detailsOf(code);
  const forms = formsOf(code);
  if (forms.length > 0)
    return forms
      .map(({ form, words }) => ({
        form,
        detail: details.length === 0 ? null : (detailOfForm[form] ?? null),
        label: `${short}：${words}`,
      }))
      .filter((shape) => details.length === 0 || shape.detail !== null);
  if (details.length > 0)
    return details.map((detail) => ({
      form: null,
      detail,
      label: `${short}：${detailNames[detail]}`,
    }));
  return [{ form: null, detail: null, label: short }];
}
