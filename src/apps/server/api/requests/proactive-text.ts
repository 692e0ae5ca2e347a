import type { Case, Applicant } from "../../../../modules/requests/index.ts";

type Answered = Pick<Case, "asked" | "outcome">;

/** The names by which a text could speak of who asked. */
export function namesToHide(applicant: Applicant): readonly string[] {
  const { name, contact, representative, agent } = applicant;
  return [...new Set([name, contact, representative, agent?.name ?? ""])]
    .map((one) => one.trim())
    .filter((one) => [...one].length > 1)
    .toSorted((a, b) => b.length - a.length);
}

/**
 * The draft of a document out of an answer (条例 art. 44): what was given and where it is, item by item, every text gone
 * through `mask`. What was not given is left out; of a part that is withheld it is said that there is one.
 */
export function proactiveText(
  { asked, outcome }: Answered,
  mask: (text: string) => string,
): { readonly title: string; readonly body: string } {
  const given = (outcome?.items ?? []).filter(({ code }) => code === "A1" || code === "A2");
  const parts = given.map((answer) => {
    const item = asked.items.find((one) => one.place === answer.place);
    const { given: what, where } = answer.facts;
    return [
      `<h2>${escaped(mask(item?.text ?? ""))}</h2>`,
      ...(what === undefined || what === "" ? [] : [`<p>${escaped(mask(what))}</p>`]),
      ...(where === undefined || where === "" ? [] : [`<p>获取途径：${escaped(mask(where))}</p>`]),
      ...(answer.code === "A2" ? ["<p>其中依法不予公开的部分未予公开。</p>"] : []),
    ].join("");
  });
  const [first] = asked.items.filter((one) => given.some(({ place }) => place === one.place));
  return {
    title: mask(first?.text ?? "")
      .replaceAll(/\s+/g, " ")
      .slice(0, 200),
    body: parts.join(""),
  };
}

function escaped(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
