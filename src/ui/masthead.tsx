import type { PageFrame } from "./frame.tsx";
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
    <>
      {frame.isDemo ? (
        <p class="notice">
          <span class="wrap">{words.demoNotice}</span>
        </p>
      ) : null}
      <header class="masthead">
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
            <a href={frame.footer.accessibilityHref}>{words.accessibility}</a>
            <DisplaySettings words={words} />
          </div>
        </div>
        <nav class="nav" aria-label={words.mainNavigation}>
          <ul class="wrap">
            {frame.nav.map((item) => (
              <li>
                <a href={item.href} {...(item.key === navKey ? { "aria-current": "true" } : {})}>
                  {item.label}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </header>
    </>
  );
}
