import type { PageFrame } from "./page-frame.ts";
import type { Link } from "./links.ts";
import { linkItem } from "./link-lists.tsx";
import { wordsOf } from "./words.ts";

/** The lower zone of every page. */
export function SiteFoot({ frame }: { readonly frame: PageFrame }) {
  const words = wordsOf(frame.language);
  const { footer } = frame;
  const links = [
    { label: words.siteMap, href: footer.siteMapHref },
    ...footer.links,
    { label: words.accessibility, href: footer.accessibilityHref },
    { label: words.reportError, href: footer.reportErrorHref },
  ];
  return (
    <footer class="foot">
      <div class="wrap">
        <nav aria-label={words.footNavigation}>
          <ul>{links.map(linkItem)}</ul>
        </nav>
        <dl>
          <Fact name={words.host} text={footer.host} />
          {footer.operator ? <Fact name={words.operator} text={footer.operator} /> : null}
          {footer.contact === "" ? null : <Fact name={words.contact} text={footer.contact} />}
          <Fact name={words.siteIdCode} text={frame.siteIdCode} />
          <Record name={words.icpRecord} record={footer.icpRecord} />
          <Record name={words.policeRecord} record={footer.policeRecord} />
        </dl>
      </div>
    </footer>
  );
}

function Fact({ name, text }: { readonly name: string; readonly text: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{text}</dd>
    </div>
  );
}

function Record({ name, record }: { readonly name: string; readonly record: Link | null }) {
  if (record === null) return null;
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <a href={record.href}>{record.label}</a>
      </dd>
    </div>
  );
}
