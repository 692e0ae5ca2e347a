import { textIn } from "../form/typed.ts";
import { wordsIn, type Item, type Kind } from "./words.ts";

/** The entry that stands in a form. */
export function itemIn(kind: Kind, form: FormData): Item {
  const list = (name: string) => wordsIn(textIn(form, name));
  switch (kind) {
    case "synonyms":
      return { kind, words: list("words"), official: list("official") };
    case "short-name":
      return { kind, short: textIn(form, "short"), full: list("full") };
    case "blocked":
      return { kind, term: textIn(form, "term") };
    case "pinned": {
      const document = textIn(form, "document");
      const [siteId = "", id = ""] = document.split("/");
      return {
        kind,
        questions: list("questions"),
        target:
          document === ""
            ? { kind: "address", address: textIn(form, "address") }
            : { kind: "document", siteId: Number(siteId), id },
        title: textIn(form, "title"),
        sentence: textIn(form, "sentence"),
        from: textIn(form, "from"),
        to: textIn(form, "to"),
      };
    }
  }
}

const MOST_TRIED = 3;

/** The questions on which an entry is tried: the one it was made for, then its own words. */
export function questionsOf(item: Item, question: string | null): readonly string[] {
  const own =
    item.kind === "synonyms"
      ? [...item.words, ...item.official]
      : item.kind === "short-name"
        ? [item.short]
        : item.kind === "pinned"
          ? item.questions
          : [item.term];
  return [...new Set([...(question === null ? [] : [question]), ...own])].slice(0, MOST_TRIED);
}
