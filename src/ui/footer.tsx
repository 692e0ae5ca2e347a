import type { PageFrame } from "./frame.tsx";
import type { Link } from "./links.ts";
import { wordsOf } from "./words.ts";

/** What the foot of every page must say; a null item is not shown. */
export type SiteFooter = {
  /** 主办单位. */
  readonly host: string;
  /** 承办单位. */
  readonly operator: string | null;
  /** 联系方式: telephone, and what else a caller needs. */
  readonly contact: string;
  /** ICP备案号, linked to the register; null until the site has one. */
  readonly icpRecord: Link | null;
  /** 公安备案号, linked to the register; null until the site has one. */
  readonly policeRecord: Link | null;
  readonly siteMapHref: string;
  readonly accessibilityHref: string;
  /** 网站找错. */
  readonly reportErrorHref: string;
  /** Further entrances: 公开指南, 依申请公开, 订阅, … */
  readonly links: readonly Link[];
};

/** The lower zone of every page. */
export function SiteFoot({ frame }: { readonly frame: PageFrame }) {
  const words = wordsOf(frame.language);
  const { footer } = frame;
  const records = [
    [words.icpRecord, footer.icpRecord],
    [words.policeRecord, footer.policeRecord],
  ] as const;
  return (
    <footer class="foot">
      <div class="wrap">
        <nav aria-label={words.footNavigation}>
          <ul>
            {[
              { label: words.siteMap, href: footer.siteMapHref },
              ...footer.links,
              { label: words.accessibility, href: footer.accessibilityHref },
              { label: words.reportError, href: footer.reportErrorHref },
            ].map((link) => (
              <li>
                <a href={link.href}>{link.label}</a>
              </li>
            ))}
          </ul>
        </nav>
        <dl>
          <Fact name={words.host} text={footer.host} />
          {footer.operator ? <Fact name={words.operator} text={footer.operator} /> : null}
          <Fact name={words.contact} text={footer.contact} />
          <Fact name={words.siteIdCode} text={frame.siteIdCode} />
          {records.map(([name, link]) =>
            link ? (
              <div>
                <dt>{name}</dt>
                <dd>
                  <a href={link.href}>{link.label}</a>
                </dd>
              </div>
            ) : null,
          )}
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
