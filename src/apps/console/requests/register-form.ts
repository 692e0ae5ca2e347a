import type { Ask } from "../api/client.ts";

/** A request as it is being typed in. */
export type RequestForm = Ask<"POST /api/requests">["body"];

/** An empty form of today; its key makes that the same form sent twice is one request. */
export function emptyForm(today: string, organizationId: number, formKey: string): RequestForm {
  return {
    organizationId,
    channel: "in-person",
    arrivedOn: today,
    confirmedOn: null,
    oral: false,
    formKey,
    applicant: {
      kind: "citizen",
      name: "",
      identityKind: "resident-card",
      identityNumber: "",
      representative: "",
      contact: "",
      phone: "",
      email: "",
      fax: "",
      address: "",
      postcode: "",
      agent: null,
    },
    asked: {
      items: [{ place: 1, text: "" }],
      features: "",
      form: "paper",
      way: "post",
      acceptsOtherForm: true,
      helpWanted: "",
    },
  };
}

/** What is asked for with one more thing, which is still to be written. */
export function withItem(asked: RequestForm["asked"]): RequestForm["asked"] {
  return renumbered(asked, [...asked.items.map((item) => item.text), ""]);
}

/** What is asked for without one thing; the others move up. */
export function withoutItem(asked: RequestForm["asked"], place: number): RequestForm["asked"] {
  const left = asked.items.filter((item) => item.place !== place);
  return renumbered(
    asked,
    left.map((item) => item.text),
  );
}

/** What is asked for with one text changed. */
export function withText(
  asked: RequestForm["asked"],
  place: number,
  text: string,
): RequestForm["asked"] {
  return {
    ...asked,
    items: asked.items.map((item) => (item.place === place ? { place, text } : item)),
  };
}

const NUMBERED = /^\s*(?:[一二三四五六七八九十]+、|[（(]?\d{1,2}[）)、.．])\s*/;

/** The things that a text counts up line by line (一、…… 二、…… or 1. …… 2. ……); null where it does not. */
export function partsOf(text: string): readonly string[] | null {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== "");
  const parts = lines.filter((line) => NUMBERED.test(line));
  return parts.length < 2 || parts.length !== lines.length
    ? null
    : parts.map((line) => line.replace(NUMBERED, "").trim());
}

/** What is asked for with one thing replaced by several. */
export function withParts(
  asked: RequestForm["asked"],
  place: number,
  parts: readonly string[],
): RequestForm["asked"] {
  return renumbered(
    asked,
    asked.items.flatMap((item) => (item.place === place ? [...parts] : [item.text])),
  );
}

function renumbered(asked: RequestForm["asked"], texts: readonly string[]): RequestForm["asked"] {
  return { ...asked, items: texts.map((text, index) => ({ place: index + 1, text })) };
}
