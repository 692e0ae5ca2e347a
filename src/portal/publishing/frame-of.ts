import type { Column, Site } from "../../modules/columns/index.ts";
import type { PageAssets, PageFrame } from "../../ui/page-frame.ts";
import { homePath, columnPath, doorPath } from "./paths.ts";

const OTHER_LANGUAGE_LABELS = { "zh-CN": "中文", "mn-Mong": "ᠮᠣᠩᠭᠣᠯ", en: "English" } as const;

/** The frame of a site's pages: names, navigation by sections, footer items, the way to the other language. */
export function frameOf(
  site: Site,
  sites: readonly Site[],
  sections: readonly Column[],
  columns: readonly Column[],
  options: { readonly assets: PageAssets; readonly publicUrl: string | null },
): PageFrame {
  const domain = site.domain === "" ? hostOf(options.publicUrl) : site.domain;
  const other = sites.find((one) => one.groupId === site.groupId && one.id !== site.id);
  const linkTo = (type: string, label: string) => {
    const column = columns.find((one) => one.type === type);
    return column === undefined ? [] : [{ label, href: doorPath(site, column) }];
  };
  const language = site.language === "mn-Mong" ? "mn-Mong" : "zh-CN";
  return {
    language,
    siteName: site.governmentName,
    tagline: language === "zh-CN" ? "政府信息公开平台" : site.name,
    origin: options.publicUrl ?? "http://127.0.0.1:3000",
    domain,
    siteIdCode: site.identifier,
    prefix: homePath(site),
    nav: [
      {
        key: "home",
        label: language === "zh-CN" ? "首页" : "ᠨᠢᠭᠤᠷ ᠬᠠᠭᠤᠳᠠᠰᠤ",
        href: homePath(site),
      },
      ...sections.map((column) => ({
        key: column.slug,
        label: column.name,
        href: columnPath(site, column),
      })),
    ],
    footer: {
      host: site.sponsor,
      operator: site.organiser === "" ? null : site.organiser,
      contact: site.contact,
      icpRecord:
        site.icpRecord === ""
          ? null
          : { label: site.icpRecord, href: "https://beian.miit.gov.cn/" },
      policeRecord:
        site.policeRecord === ""
          ? null
          : { label: site.policeRecord, href: "https://beian.mps.gov.cn/" },
      siteMapHref: `${homePath(site)}site-map/`,
      accessibilityHref: `${homePath(site)}accessibility/`,
      reportErrorHref: "https://zfwzzc.www.gov.cn/",
      links: [
        ...linkTo("信息公开指南", "公开指南"),
        ...linkTo("依申请公开", "依申请公开"),
        ...linkTo("信息公开年报", "公开年报"),
      ],
    },
    otherLanguage:
      other === undefined
        ? null
        : {
            label: OTHER_LANGUAGE_LABELS[other.language],
            href: homePath(other),
            language: other.language === "mn-Mong" ? "mn-Mong" : "zh-CN",
          },
    isDemo: site.demo,
    assets: options.assets,
  };
}

function hostOf(url: string | null): string {
  return url === null ? "127.0.0.1" : new URL(url).host;
}
