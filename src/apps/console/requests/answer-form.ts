import type { Answer } from "../api/client.ts";
import type { Case, Taken } from "./case-query.ts";

export type Choices = Answer<"GET /api/requests/:id/answer-choices">;
export type Shape = Choices["groups"][number]["answers"][number];
export type Part = Choices["parts"][number];
export type Outcome = Extract<Taken, { readonly step: "draft" }>["outcome"];
type Item = Outcome["items"][number];
export type Fact = keyof Item["facts"];

/** The answer to one item as it is being written; no shape is one that is still open. */
export type ItemForm = {
  readonly place: number;
  readonly shape: string;
  readonly part: string;
  readonly facts: Readonly<Partial<Record<Fact, string>>>;
};

/** By what a shape is chosen: its code and what parts the code further. */
export function keyOf({
  code,
  form,
  detail,
}: {
  readonly code: string;
  readonly form: string | null;
  readonly detail?: string | null;
}): string {
  return [code, form ?? "", detail ?? ""].join(" ");
}

/** What is on the screen at first: the draft, or an empty line for each item that was asked for. */
export function formOf(found: Pick<Case, "asked" | "draft">): readonly ItemForm[] {
  return found.asked.items.map(({ place }) => {
    const item = found.draft?.items.find((one) => one.place === place);
    return item === undefined
      ? { place, shape: "", part: "", facts: {} }
      : {
          place,
          shape: keyOf(item),
          part: item.partCode === null ? "" : keyOf({ code: item.partCode, form: item.partForm }),
          facts: item.facts,
        };
  });
}

/** The fields of an item: what its shape must say, and the law where the reason of a withheld part has no article. */
export function fieldsOf(choices: Choices, item: ItemForm): Shape["facts"] {
  const shape = shapeOf(choices, item);
  const facts = shape?.facts ?? [];
  const part = partOf(choices, item);
  const lacksLaw = part?.needsLaw === true && !facts.some((one) => one.fact === "law");
  return lacksLaw
    ? [...facts, { fact: "law", name: "不予公开部分依据的条款", isNeeded: true }]
    : facts;
}

export function shapeOf(choices: Choices, item: ItemForm): Shape | undefined {
  return choices.groups.flatMap((group) => group.answers).find((one) => keyOf(one) === item.shape);
}

export function partOf(choices: Choices, item: ItemForm): Part | undefined {
  return choices.parts.find((one) => keyOf(one) === item.part);
}

/**
 * What is sent of the form: the items that have an answer, with what their shapes ask for and no more. The whole
 * counts as partly given as soon as anything is given beside something else; of several grounds `chosen` is taken.
 */
export function outcomeOf(
  choices: Choices,
  items: readonly ItemForm[],
  chosen: string,
  publicInterest: string,
): Outcome | null {
  const answered = items.flatMap((item): readonly Item[] => {
    const shape = shapeOf(choices, item);
    if (shape === undefined) return [];
    const part = shape.code === "A2" ? partOf(choices, item) : undefined;
    const names = fieldsOf(choices, item).map((one) => one.fact);
    return [
      {
        place: item.place,
        code: shape.code,
        detail: shape.detail,
        form: shape.form,
        partCode: part?.code ?? null,
        partForm: part?.form ?? null,
        facts: Object.fromEntries(names.map((name) => [name, (item.facts[name] ?? "").trim()])),
      },
    ];
  });
  const [first] = answered;
  if (first === undefined) return null;
  const codes = new Set(answered.map((one) => one.code));
  const gives = codes.has("A1") || codes.has("A2");
  const counted =
    codes.size > 1 && gives
      ? { code: "A2" as const, detail: null }
      : (answered.find((one) => one.code === chosen) ?? first);
  return {
    code: counted.code,
    detail: counted.detail,
    items: answered,
    facts: publicInterest.trim() === "" ? {} : { publicInterest: publicInterest.trim() },
  };
}
