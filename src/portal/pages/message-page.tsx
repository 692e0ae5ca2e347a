import type { VNode } from "preact";
import { LinkLine } from "../../ui/link-lists.tsx";
import { Crumbs } from "../../ui/crumbs.tsx";
import { Facts } from "../../ui/facts.tsx";
import { renderPage } from "../../ui/frame.tsx";
import type { PageFrame } from "../../ui/page-frame.ts";
import type { Link } from "../../ui/links.ts";
import { wordsOf } from "../../ui/words.ts";

/** There is nothing at this address (404). */
export type NotFoundPage = { readonly path: string; readonly links: readonly Link[] };

/** Something failed (500, 503); `reference` finds it in the log. */
export type ErrorPage = {
  readonly path: string;
  readonly reference: string | null;
  readonly links: readonly Link[];
};

/**
 * A document that was withdrawn (410). Its title is not shown again, as it may be why it was
 * withdrawn: only the class it belonged to, the day and the reason.
 */
export type WithdrawnPage = {
  readonly path: string;
  readonly navKey: string | null;
  readonly crumbs: readonly Link[];
  readonly titleClass: string;
  /** 'YYYY-MM-DD'. */
  readonly withdrawnOn: string;
  readonly reason: string;
  readonly links: readonly Link[];
};

/**
 * A public notice whose time is over (410). Like a withdrawn one, it shows nothing of what it was about: lists
 * of persons are mostly named by their titles too.
 */
export type ArchivedPage = {
  readonly path: string;
  readonly navKey: string | null;
  readonly crumbs: readonly Link[];
  readonly titleClass: string;
  /** 'YYYY-MM-DD'. */
  readonly archivedOn: string;
  readonly reason: string;
  readonly links: readonly Link[];
};

/** The page for an address where nothing is. */
export function renderNotFound(page: NotFoundPage, frame: PageFrame): string {
  const words = wordsOf(frame.language);
  return renderMessage(
    { ...page, navKey: null, title: words.notFound, code: "404", crumbs: [] },
    <p>{words.notFoundAdvice}</p>,
    frame,
  );
}

/** The page for a failure; it says what to do and gives a number to quote. */
export function renderError(page: ErrorPage, frame: PageFrame): string {
  const words = wordsOf(frame.language);
  return renderMessage(
    { ...page, navKey: null, title: words.errorTitle, code: "500", crumbs: [] },
    <>
      <p>{words.errorAdvice}</p>
      {page.reference ? (
        <p class="quiet">
          {words.errorReference + words.colon}
          <code>{page.reference}</code>
        </p>
      ) : null}
    </>,
    frame,
  );
}

/** The page that stays where a withdrawn document stood. */
export function renderWithdrawn(page: WithdrawnPage, frame: PageFrame): string {
  const words = wordsOf(frame.language);
  return renderMessage(
    { ...page, title: words.withdrawn, code: "410" },
    <>
      <Facts
        label={words.withdrawn}
        facts={[
          [words.withdrawnClass, page.titleClass],
          [words.withdrawnOn, page.withdrawnOn],
          [words.withdrawnReason, page.reason],
        ]}
      />
      <p>{words.withdrawnAdvice}</p>
    </>,
    frame,
  );
}

/** The page that stays where a public notice stood until its time was over. */
export function renderArchived(page: ArchivedPage, frame: PageFrame): string {
  const words = wordsOf(frame.language);
  return renderMessage(
    { ...page, title: words.archived, code: "410" },
    <>
      <p>{words.archivedAt(page.archivedOn)}</p>
      <Facts
        label={words.archived}
        facts={[
          [words.withdrawnClass, page.titleClass],
          [words.archivedOn, page.archivedOn],
          [words.archivedReason, page.reason],
        ]}
      />
      <p>{words.archivedAdvice}</p>
    </>,
    frame,
  );
}

type Message = {
  readonly path: string;
  readonly navKey: string | null;
  readonly title: string;
  readonly code: string;
  readonly crumbs: readonly Link[];
  readonly links: readonly Link[];
};

function renderMessage(message: Message, body: VNode, frame: PageFrame): string {
  const words = wordsOf(frame.language);
  return renderPage(
    {
      head: { title: [message.title], path: message.path, isUnlisted: true },
      navKey: message.navKey,
      main: (
        <div class="wrap">
          <Crumbs frame={frame} ancestors={message.crumbs} here={message.title} />
          <div class="message">
            <p class="code" aria-hidden="true">
              {message.code}
            </p>
            <h1>{message.title}</h1>
            {body}
            {message.links.length > 0 ? (
              <div class="aside">
                <h2>{words.tryInstead}</h2>
                <LinkLine links={message.links} />
              </div>
            ) : null}
          </div>
        </div>
      ),
    },
    frame,
  );
}
