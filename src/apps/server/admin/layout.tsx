import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import type { ComponentChildren } from "preact";
import { render } from "preact-render-to-string";
import type { Action, SignedIn } from "../../../modules/accounts/index.ts";
import { readSiteAssets } from "../../../ui/assets.ts";
import { mayAnywhere } from "../access/places.ts";

const font = readSiteAssets().files.find((file) => file.contentType === "font/woff2")?.path ?? "";
const css = Buffer.from(
  ["ground", "forms-and-tables"]
    .map((part) => readFileSync(new URL(`./assets/${part}.css`, import.meta.url), "utf8"))
    .join("\n")
    .replace("mongolian.woff2", font),
);
/** The console's style sheet and the address that holds its digest. */
export const stylesheet = {
  content: css,
  path: `/admin/assets/admin.${createHash("sha256").update(css).digest("hex").slice(0, 10)}.css`,
};

const PLACES: readonly {
  readonly href: string;
  readonly label: string;
  readonly action: Action;
}[] = [
  { href: "/admin/documents", label: "政府信息", action: "document.read" },
  { href: "/admin/columns", label: "栏目", action: "document.read" },
  { href: "/admin/organizations", label: "机构", action: "document.read" },
  { href: "/admin/reports", label: "统计报告", action: "report.read" },
  { href: "/admin/users", label: "人员", action: "account.administer" },
  { href: "/admin/audit", label: "审计日志", action: "audit.read" },
];

export type AdminPage = {
  readonly title: string;
  readonly person: SignedIn | null;
  /** Which place of the navigation the page belongs to. */
  readonly place?: string;
  readonly token: string;
  readonly said?: string | undefined;
  readonly problem?: string | undefined;
  readonly children: ComponentChildren;
};

/** A page of the console as HTML. */
export function adminPage(page: AdminPage): string {
  return `<!doctype html>${render(<Shell {...page} />)}`;
}

function Shell(page: AdminPage) {
  return (
    <html lang="zh-CN">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>{`${page.title} - 公开管理后台`}</title>
        <link rel="stylesheet" href={stylesheet.path} />
      </head>
      <body>
        <a class="skip" href="#main">
          跳到正文
        </a>
        {page.person === null ? null : (
          <Top person={page.person} place={page.place} token={page.token} />
        )}
        <main id="main" class={page.person === null ? "narrow" : "in"}>
          {page.problem === undefined ? null : (
            <p class="say bad" role="alert">
              {page.problem}
            </p>
          )}
          {page.said === undefined ? null : <output class="say">{page.said}</output>}
          <h1>{page.title}</h1>
          {page.children}
        </main>
      </body>
    </html>
  );
}

function Top({
  person,
  place,
  token,
}: {
  readonly person: SignedIn;
  readonly place: string | undefined;
  readonly token: string;
}) {
  return (
    <header class="top">
      <div class="in">
        <b>公开 · 管理后台</b>
        <a href="/admin/profile">{person.name}</a>
        <a href="/">查看门户</a>
        <form method="post" action="/admin/sign-out">
          <input type="hidden" name="_token" value={token} />
          <button class="leave" type="submit">
            退出
          </button>
        </form>
        <nav aria-label="后台导航">
          {PLACES.filter(({ action }) => mayAnywhere(person, action)).map(({ href, label }) => (
            <a href={href} {...(href === place ? { "aria-current": "page" as const } : {})}>
              {label}
            </a>
          ))}
        </nav>
      </div>
    </header>
  );
}

/** A labelled field; `name` ties label and field together. */
export function Field(props: {
  readonly name: string;
  readonly label: string;
  readonly required?: boolean;
  readonly wide?: boolean;
  readonly children: ComponentChildren;
}) {
  return (
    <div class={props.wide === true ? "wide" : ""}>
      <label for={props.name}>
        {props.label}
        {props.required === true ? <b>（必填）</b> : null}
      </label>
      {props.children}
    </div>
  );
}

export type Option = { readonly value: string; readonly label: string };

/** A choice of one of several. */
export function Choice(props: {
  readonly name: string;
  readonly value: string;
  readonly options: readonly Option[];
  readonly none?: string;
}) {
  return (
    <select id={props.name} name={props.name}>
      {props.none === undefined ? null : <option value="">{props.none}</option>}
      {props.options.map(({ value, label }) => (
        <option value={value} selected={value === props.value}>
          {label}
        </option>
      ))}
    </select>
  );
}
