import type { ItemAnswer } from "../../../modules/requests/index.ts";

/** The answer to an item, without its place. */
export type Answer = Omit<ItemAnswer, "place">;
type Facts = ItemAnswer["facts"];

function answer(
  code: ItemAnswer["code"],
  facts: Facts,
  more: Partial<Pick<ItemAnswer, "detail" | "form" | "partCode" | "partForm">> = {},
): Answer {
  return { code, facts, detail: null, form: null, partCode: null, partForm: null, ...more };
}

export const given = (what: string): Answer =>
  answer(
    "A1",
    { given: what, means: "复制件，随本答复书提供" },
    { detail: "provided", form: "given" },
  );
export const published = (where: string): Answer =>
  answer("A1", { where }, { detail: "already-public", form: "published" });

/** Given in part; the rest withheld for a ground of its own. */
export const inPart = (
  what: string,
  withheld: string,
  reason: string,
  ground: { readonly code: ItemAnswer["code"]; readonly form: string | null },
): Answer =>
  answer(
    "A2",
    { given: what, means: "纸面复制件，邮寄", withheld, reason, opinion: "第三方不同意公开" },
    { partCode: ground.code, partForm: ground.form },
  );

export const stateSecret = answer("B1", { reason: "所涉事项已依法确定密级，尚未解密" });
export const forbidden = (law: string, reason: string): Answer => answer("B2", { law, reason });
export const unsafe = (form: "national" | "public" | "economic" | "social", reason: string) =>
  answer("B3", { reason }, { form });
export const tradeSecret = (reason: string): Answer =>
  answer(
    "B4",
    { opinion: "第三方不同意公开", reason },
    { detail: "business-secret", form: "trade" },
  );
export const privacy = (reason: string): Answer =>
  answer("B4", { opinion: "第三方不同意公开", reason }, { detail: "privacy", form: "privacy" });
export const internal = (form: "personnel" | "logistics" | "workflow", reason: string): Answer =>
  answer("B5", { reason }, { form });
export const inProcess = (
  form: "discussion" | "draft" | "correspondence" | "report",
  reason: string,
): Answer => answer("B6", { reason }, { form });
export const enforcementFile = (reason: string): Answer => answer("B7", { reason });
export const specialLookUp = (law: string, route: string): Answer => answer("B8", { law, route });

export const absent = (search: string): Answer =>
  answer("C1", { search }, { detail: "does-not-exist", form: "absent" });
export const notOurs = (holder: string, holderContact: string): Answer =>
  answer(
    "C1",
    { reason: "该信息由其他机关制作、保存", holder, holderContact },
    { detail: "another-organ", form: "not-ours" },
  );
export const needsWork = (reason: string): Answer => answer("C2", { reason });
export const unclear = (reason: string): Answer => answer("C3", { reason });

export const petition = (route: string): Answer => answer("D1", { route });
export const repeated = (earlierNumber: string, earlierOn: string): Answer =>
  answer("D2", { earlierNumber, earlierOn });
export const publication = (route: string): Answer => answer("D3", { route });
export const excessive = (reason: string): Answer => answer("D4", { reason });
export const confirming = (reason: string): Answer =>
  answer("D5", { reason, law: "《条例》第三十六条第六项" });
