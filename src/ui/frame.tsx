import type { VNode } from "preact";
import { render } from "preact-render-to-string";
import { SiteFoot } from "./footer.tsx";
import { headHtml, type PageHead } from "./head.tsx";
import type { PageFrame } from "./page-frame.ts";
import { Masthead } from "./masthead.tsx";
import { wordsOf } from "./words.ts";

/** One page to put into the frame. */
export type FramedPage = {
  readonly head: PageHead;
  /** The key of the navigation item that the page belongs to; null for none. */
  readonly navKey: string | null;
  readonly main: VNode;
  /** Pages that have a search field of their own go without the one in the header. */
  readonly hasOwnSearch?: boolean;
};

type FrameHtml = { readonly start: string; readonly top: string; readonly end: string };

const drawn = new WeakMap<PageFrame, Map<string, FrameHtml>>();

/** A whole page as HTML text. What is common is drawn once for a frame and a navigation item. */
export function renderPage(page: FramedPage, frame: PageFrame): string {
  const { start, top, end } = frameHtml(frame, page.navKey, page.hasOwnSearch === true);
  return start + headHtml(page.head, frame) + top + render(page.main) + end;
}

function frameHtml(frame: PageFrame, navKey: string | null, hasOwnSearch: boolean): FrameHtml {
  let ofFrame = drawn.get(frame);
  if (ofFrame === undefined) drawn.set(frame, (ofFrame = new Map()));
  const key = `${hasOwnSearch ? "own" : "common"} ${navKey ?? ""}`;
  let html = ofFrame.get(key);
  if (html === undefined) ofFrame.set(key, (html = drawFrame(frame, navKey, hasOwnSearch)));
  return html;
}

function drawFrame(frame: PageFrame, navKey: string | null, hasOwnSearch: boolean): FrameHtml {
  const head = render(
    <>
      <meta charSet="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="SiteName" content={frame.siteName} />
      <meta name="SiteDomain" content={frame.domain} />
      <meta name="SiteIDCode" content={frame.siteIdCode} />
      <meta name="color-scheme" content="light dark" />
      <script src={frame.assets.script}></script>
      {frame.language === "zh-CN" ? <script src={frame.assets.suggesting} defer></script> : null}
      <link rel="stylesheet" href={frame.assets.stylesheet} />
      <link rel="icon" type="image/svg+xml" href={frame.assets.icon} />
      <link
        rel="search"
        type="application/opensearchdescription+xml"
        title={frame.siteName}
        href={`${frame.prefix}opensearch.xml`}
      />
    </>,
  );
  const top = render(
    <>
      <a class="skip" href="#main">
        {wordsOf(frame.language).skip}
      </a>
      <Masthead frame={frame} navKey={navKey} hasSearch={!hasOwnSearch} />
    </>,
  );
  const foot = render(<SiteFoot frame={frame} />);
  return {
    start: `<!doctype html><html lang="${frame.language}"><head>${head}`,
    top: `</head><body>${top}<main id="main">`,
    end: `</main>${foot}</body></html>`,
  };
}
