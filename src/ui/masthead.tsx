import type { NavItem, PageFrame } from "./page-frame.ts";
import { DisplaySettings } from "./display-settings.tsx";
import { SearchForm } from "./search-form.tsx";
import { wordsOf } from "./words.ts";

/** The upper zone of every page: notice, name, search, tools, main navigation. */
export function Masthead(props: {
  readonly frame: PageFrame;
  readonly navKey: string | null;
  readonly hasSearch: boolean;
}) {
  const { frame, navKey } = props;
  const words = wordsOf(frame.language);
  const other = frame.otherLanguage;
  return (
    <header class="masthead">
      {frame.isDemo ? (
        <p class="notice">
          <span class="wrap">{words.demoNotice}</span>
        </p>
      ) : null}
      <div class="wrap">
        <a class="name" href={frame.prefix}>
          <b>{frame.siteName}</b>
          <span>{frame.tagline}</span>
        </a>
        {props.hasSearch ? (
          <SearchForm
            words={words}
            action={`${frame.prefix}search/`}
            id="site-search"
            hint={words.searchHint}
          />
        ) : null}
        <div class="tools">
          {other ? (
            <a href={other.href} lang={other.language} hreflang={other.language}>
              {other.label}
            </a>
          ) : null}
          <a class="spare" href={frame.footer.accessibilityHref}>
            {words.accessibility}
          </a>
          <DisplaySettings words={words} />
        </div>
      </div>
      <nav class="nav" aria-label={words.mainNavigation}>
        <ul class="wrap">{frame.nav.map((item) => navItemOf(item, item.key === navKey))}</ul>
      </nav>
    </header>
  );
}

function navItemOf(item: NavItem, isCurrent: boolean) {
  return (
    <li>
      <a href={item.href} {...(isCurrent ? { "aria-current": "true" } : {})}>
        {item.label}
      </a>
    </li>
  );
}
