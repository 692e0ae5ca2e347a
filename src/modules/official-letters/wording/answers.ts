import type { DecisionCode } from "../../../kernel/decision-codes.ts";
import { answerForms } from "../model.ts";

/** A code, or a code in one of its forms where the form has words of its own. */
export type AnswerKey = DecisionCode | "A1-published" | "A1-given" | "C1-absent" | "C1-not-ours";

const WITHHELD =
  "经审查，{{称呼}}申请公开的“{{所问}}”{{认定}}。根据{{依据}}的规定，本机关决定不予公开。理由是：{{理由}}。";
const GIVEN =
  "{{#改变形式的理由}}因{{改变形式的理由}}，不能按照申请要求的形式提供，根据《条例》{{形式条款}}的规定，改以上述形式提供。{{/改变形式的理由}}";

/** What is answered to one item, by what was decided about it, until an office words it otherwise. */
export const answerWording: Readonly<Partial<Record<AnswerKey, string>>> = {
  "A1-published":
    "经审查，{{称呼}}申请公开的“{{所问}}”已经主动公开。根据{{依据}}的规定，现告知获取该政府信息的方式、途径：{{公开位置}}。",
  "A1-given": `经审查，{{称呼}}申请公开的“{{所问}}”可以公开。根据{{依据}}的规定，本机关予以公开。提供的政府信息为：{{提供内容}}；提供的形式和途径为：{{提供方式}}。${GIVEN}`,
  A2: `经审查，{{称呼}}申请公开的“{{所问}}”中含有不应当公开或者不属于政府信息的内容，但是能够作区分处理。根据{{依据}}的规定，本机关公开其中可以公开的内容：{{提供内容}}；提供的形式和途径为：{{提供方式}}。其中，{{不予公开部分}}{{部分认定}}，根据{{部分依据}}的规定不予公开，理由是：{{理由}}。${GIVEN}`,
  B1: WITHHELD,
  B2: "经审查，{{称呼}}申请公开的“{{所问}}”属于{{依据的规定}}禁止公开的信息。根据{{依据}}的规定，本机关决定不予公开。理由是：{{理由}}。",
  B3: WITHHELD,
  B4: "经审查，{{称呼}}申请公开的“{{所问}}”{{认定}}。本机关已书面征求第三方的意见：{{第三方意见}}。根据{{依据}}的规定，本机关决定不予公开。理由是：{{理由}}。",
  B5: WITHHELD,
  B6: WITHHELD,
  B7: WITHHELD,
  B8: "经审查，{{称呼}}申请公开的“{{所问}}”{{认定}}。根据{{依据}}的规定，请依照{{依据的规定}}的规定办理，办理的渠道为：{{办理渠道}}。",
  "C1-absent":
    "经检索，没有{{称呼}}申请公开的“{{所问}}”。检索的范围和方法为：{{检索情况}}。根据{{依据}}的规定，现告知该政府信息不存在。",
  "C1-not-ours":
    "经审查，{{称呼}}申请公开的“{{所问}}”不属于本机关负责公开，理由是：{{理由}}。根据{{依据}}的规定，现予告知。{{#负责机关}}请向{{负责机关}}提出申请，联系方式：{{负责机关联系方式}}。{{/负责机关}}",
  C2: "经审查，{{称呼}}申请公开的“{{所问}}”{{认定}}。根据{{依据}}的规定，本机关不予提供。理由是：{{理由}}。",
  C3: "{{称呼}}申请公开的“{{所问}}”，经本机关告知补正，补正后的内容仍不明确：{{理由}}。根据{{依据}}的规定，本机关无法提供。",
  D1: "经审查，{{称呼}}提出的“{{所问}}”属于以政府信息公开申请的形式进行信访、投诉、举报等活动。根据{{依据}}的规定，不作为政府信息公开申请处理。{{#办理渠道}}{{称呼}}可以通过以下渠道提出：{{办理渠道}}。{{/办理渠道}}",
  D2: "经审查，就{{称呼}}申请公开的“{{所问}}”，本机关已于{{前次日期}}以{{前次文号}}作出答复。根据{{依据}}的规定，现告知不予重复处理。",
  D3: "经审查，{{称呼}}申请公开的“{{所问}}”属于要求提供公开出版物。根据{{依据}}的规定，现告知获取的途径：{{办理渠道}}。",
  D4: "{{称呼}}申请公开政府信息的数量、频次明显超过合理范围。经要求说明理由，本机关认为申请“{{所问}}”的理由不合理：{{理由}}。根据{{依据}}的规定，现告知不予处理。",
  D5: "经审查，{{称呼}}申请的“{{所问}}”属于要求本机关确认或者重新出具已经获取的信息，{{理由}}。根据{{依据}}的规定，现告知不予处理。",
  F1: "对{{称呼}}申请公开的“{{所问}}”，本机关已告知补正，{{称呼}}无正当理由逾期没有补正。根据{{依据}}的规定，视为放弃申请，本机关不再处理该申请。",
  F2: "对{{称呼}}申请公开的“{{所问}}”，本机关已送达收费通知，{{称呼}}逾期没有缴纳费用。根据{{依据}}和《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）的规定，视为放弃申请，本机关不再处理该申请。",
  F3: "对{{称呼}}申请公开的“{{所问}}”，{{理由}}。本机关不再处理该申请。",
};

/** What is found of information, by code and form; stands within the answer, or for the withheld part of one. */
export function findingOf(code: DecisionCode, form: string | null): string | null {
  switch (code) {
    case "B1":
      return "属于依法确定的国家秘密";
    case "B2":
      return "属于法律、行政法规禁止公开的信息";
    case "B3":
      return withForm(answerForms.B3, form, (words) => `公开后可能${words}`);
    case "B4":
      return withForm(answerForms.B4, form, (words) =>
        form === "other"
          ? "公开会对第三方的合法权益造成损害"
          : `涉及${words}，公开会对第三方的合法权益造成损害`,
      );
    case "B5":
      return withForm(answerForms.B5, form, (words) => `属于${words}方面的内部事务信息`);
    case "B6":
      return withForm(
        answerForms.B6,
        form,
        (words) => `属于行政机关在履行行政管理职能过程中形成的${words}，是过程性信息`,
      );
    case "B7":
      return "属于行政执法案卷信息";
    case "B8":
      return "属于法律、行政法规对获取有特别规定的信息";
    case "C1":
      return "不属于本机关掌握的政府信息";
    case "C2":
      return "需要本机关对现有政府信息进行加工、分析";
    case "D1":
      return "属于信访、投诉、举报等事项，不属于政府信息";
    default:
      return null;
  }
}

function withForm(
  forms: Readonly<Record<string, string>>,
  form: string | null,
  say: (words: string) => string,
): string | null {
  const words = Object.hasOwn(forms, form ?? "") ? forms[form ?? ""] : undefined;
  return words === undefined ? null : say(words);
}

/** The key of the words for an answer; null where the form is missing or is none of the code's. */
export function answerKey(code: DecisionCode, form: string | null): AnswerKey | null {
  if (code === "A1" || code === "C1") {
    const key = `${code}-${form ?? ""}`;
    return key in answerWording ? (key as AnswerKey) : null;
  }
  return code;
}
