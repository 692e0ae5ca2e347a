import { Crumbs } from "../../ui/crumbs.tsx";
import { renderPage } from "../../ui/frame.tsx";
import type { PageFrame } from "../../ui/page-frame.ts";
import { textItem } from "../../ui/link-lists.tsx";
import { wordsOf } from "../../ui/words.ts";

export type AccessibilityPage = {
  readonly path: string;
  /** 'YYYY-MM-DD' when the statement was last checked. */
  readonly checkedOn: string;
  readonly phone: string;
  readonly email: string | null;
  /** What is known not to be accessible yet. */
  readonly limits: readonly string[];
};

/** What the site does so that everybody can read it, what is missing, and whom to tell. */
export function renderAccessibility(page: AccessibilityPage, frame: PageFrame): string {
  const words = wordsOf(frame.language);
  return renderPage(
    {
      head: { title: [words.accessibilityTitle], path: page.path },
      navKey: null,
      main: (
        <div class="wrap">
          <Crumbs frame={frame} ancestors={[]} here={words.accessibilityTitle} />
          <article class="doc">
            <h1>{words.accessibilityTitle}</h1>
            <div class="text">
              <p>{words.accessibilityAim(frame.siteName)}</p>
              <h2>{words.accessibilityHowTo}</h2>
              <ul>{words.accessibilityWays.map(textItem)}</ul>
              {page.limits.length > 0 ? (
                <>
                  <h2>{words.accessibilityLimits}</h2>
                  <ul>{page.limits.map(textItem)}</ul>
                </>
              ) : null}
              <h2>{words.accessibilityContact}</h2>
              <p>
                {words.accessibilityCall(page.phone)}
                {page.email ? <a href={`mailto:${page.email}`}>{page.email}</a> : null}
              </p>
              <p class="quiet">{words.checkedOn(page.checkedOn)}</p>
            </div>
          </article>
        </div>
      ),
    },
    frame,
  );
}
