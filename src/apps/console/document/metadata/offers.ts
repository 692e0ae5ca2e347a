import type { Answer } from "../../api/client.ts";
import { fieldWords, type Draft } from "../draft.ts";

type Suggestion = Answer<"POST /api/documents/suggestions">;

/** One thing that was read from the text, for the person to take or leave. */
export type Offer = {
  readonly field: keyof Draft & string;
  readonly label: string;
  readonly shown: string;
  readonly value: Draft[keyof Draft];
};

/**
 * What can be offered from a reading of the text: only for fields that are still empty, and for the organization
 * when the text names another. Nothing is filled in until the person takes it.
 */
export function offersFrom(
  suggestion: Suggestion,
  draft: Draft,
  nameOf: (organizationId: number) => string | null,
): readonly Offer[] {
  const offer = (
    field: keyof Draft & string,
    value: Draft[keyof Draft],
    shown: string,
  ): Offer[] => [{ field, label: fieldWords[field] ?? field, shown, value }];
  const line = (field: "title" | "documentNumber" | "writtenOn" | "genre" | "summary") => {
    const found = suggestion[field];
    const isEmpty = (draft[field] ?? "") === "";
    return found !== null && isEmpty ? offer(field, found, found) : [];
  };
  const organization = suggestion.organizationId;
  const name = organization === null ? null : nameOf(organization);
  return [
    ...line("title"),
    ...line("documentNumber"),
    ...line("writtenOn"),
    ...(organization !== null && name !== null && organization !== draft.organizationId
      ? offer("organizationId", organization, name)
      : []),
    ...line("genre"),
    ...(draft.keywords.length === 0 && suggestion.keywords.length > 0
      ? offer("keywords", suggestion.keywords, suggestion.keywords.join("、"))
      : []),
    ...line("summary"),
  ];
}

/** The draft with some offers taken. */
export function taking(draft: Draft, offers: readonly Offer[]): Draft {
  return { ...draft, ...Object.fromEntries(offers.map((offer) => [offer.field, offer.value])) };
}
