import { Link, useRouterState } from "@tanstack/react-router";
import { useEffect, useRef, type MouseEvent, type ReactNode } from "react";
import { useMay } from "../api/session.ts";
import { Hindrances } from "../sign-in/hindrances.tsx";
import { ReadOnlyStrip } from "../emergency/read-only-strip.tsx";
import { GlobalSearch } from "./global-search.tsx";
import { Keys } from "./keys.tsx";
import { PersonMenu } from "./person-menu.tsx";
import { placesFor, thumbPlacesFor, type Place } from "./places.tsx";
import "./shell.css";
import "./shell-narrow.css";

/** The frame of whoever is signed in: menu, search, themselves; on a phone a bar for the thumb. */
export function Shell({ children }: { readonly children: ReactNode }) {
  const may = useMay();
  const main = useRef<HTMLElement>(null);
  useFocusOnNewPage(main);
  const skip = (event: MouseEvent) => {
    event.preventDefault();
    main.current?.focus();
  };
  return (
    <div className="shell">
      <a className="skip" href="#main" onClick={skip}>
        跳到正文
      </a>
      <header className="shell-top">
        <Link to="/" className="shell-name">
          政务公开<span>管理后台</span>
        </Link>
        {may("document.read") ? <GlobalSearch /> : null}
        <PersonMenu />
      </header>
      <nav className="shell-side" aria-label="主菜单">
        {placesFor(may).map((group) => (
          <ul key={group[0]?.to}>
            {group.map((place) => (
              <li key={place.to}>
                <PlaceLink place={place} />
              </li>
            ))}
          </ul>
        ))}
      </nav>
      <main id="main" className="shell-main" ref={main} tabIndex={-1}>
        <ReadOnlyStrip />
        {children}
      </main>
      <nav className="shell-thumb" aria-label="常用">
        {thumbPlacesFor(may).map((place) => (
          <PlaceLink key={place.to} place={place} />
        ))}
      </nav>
      <Keys />
      <Hindrances />
    </div>
  );
}

function PlaceLink({ place }: { readonly place: Place }) {
  const Icon = place.icon;
  return (
    <Link
      to={place.to}
      className="place"
      activeOptions={{ exact: place.to === "/", includeSearch: false }}
      activeProps={{ className: "here", "aria-current": "page" }}
    >
      <Icon aria-hidden />
      <span>{place.name}</span>
    </Link>
  );
}

/** After a change of page, the keyboard and the reader go on at its beginning. */
function useFocusOnNewPage(main: { readonly current: HTMLElement | null }): void {
  const path = useRouterState({ select: (state) => state.resolvedLocation?.pathname ?? null });
  const before = useRef<string | null>(null);
  useEffect(() => {
    if (before.current !== null && path !== null && before.current !== path) {
      main.current?.focus({ preventScroll: true });
      scrollTo(0, 0);
    }
    if (path !== null) before.current = path;
  }, [path, main]);
}
