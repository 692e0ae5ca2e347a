import { LinkLine, linkItem } from "../../ui/link-lists.tsx";
import type { SearchPage, StepChip } from "./search-view.ts";
import { searchWords as say } from "./search-words.ts";

/** How the question was understood: the count, a correction, what was done, each undone by one touch, filters offered. */
export function Understanding({ page }: { readonly page: SearchPage }) {
  const { correction, steps, undone, offers, notices } = page.understood;
  return (
    <div class="understood">
      {correction === null ? null : (
        <p class="corrected">
          {say.shownInstead(correction.shown)}
          <a href={correction.typedHref}>{say.asTyped(correction.typed)}</a>
        </p>
      )}
      {page.results.length > 0 ? (
        <p class="found">{say.found(page.total.count, page.total.isExact)}</p>
      ) : null}
      {steps.length > 0 ? (
        <nav class="chips" aria-label={say.understood}>
          <span aria-hidden="true">{say.understood}</span>
          <ul>{steps.map(chipOf)}</ul>
        </nav>
      ) : null}
      {undone.length > 0 ? (
        <nav class="chips undone" aria-label={say.undone}>
          <span aria-hidden="true">{say.undone}</span>
          <LinkLine links={undone} />
        </nav>
      ) : null}
      {offers.length > 0 ? (
        <nav class="chips offers" aria-label={say.offers}>
          <span aria-hidden="true">{say.offers}</span>
          <ul>{offers.map(linkItem)}</ul>
        </nav>
      ) : null}
      {notices.map(noticeOf)}
    </div>
  );
}

function noticeOf(text: string) {
  return <p class="notices">{text}</p>;
}

function chipOf({ label, from, to, undoHref }: StepChip) {
  return (
    <li>
      <a href={undoHref} rel="nofollow">
        <span class="unseen">{say.undo} </span>
        <small>{label}</small>
        {to === "" ? <s>{from}</s> : from}
        {to === "" ? null : <b>{to}</b>}
        <i aria-hidden="true">×</i>
      </a>
    </li>
  );
}
