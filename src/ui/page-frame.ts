import type { Link } from "./links.ts";
import type { Language } from "./words.ts";

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

/** A section in the main navigation; `key` is what pages name to have it marked as theirs. */
export type NavItem = Link & { readonly key: string };

/** The parts that all pages of a site share. Make one object a site: what is drawn from it is kept with it. */
export type PageFrame = {
  readonly language: Language;
  /** The same in title, header and the tag SiteName: 晴山区人民政府. */
  readonly siteName: string;
  /** The small line below the name: 政府信息公开平台. */
  readonly tagline: string;
  /** Scheme and host without a slash at the end: https://www.example.gov.cn. */
  readonly origin: string;
  /** The tag SiteDomain: www.example.gov.cn. */
  readonly domain: string;
  /** The tag SiteIDCode: ten characters. */
  readonly siteIdCode: string;
  /** Where the site's paths begin: "/" or "/mn/". */
  readonly prefix: string;
  readonly nav: readonly NavItem[];
  readonly footer: SiteFooter;
  /** The same portal in another language. */
  readonly otherLanguage: (Link & { readonly language: Language }) | null;
  /** Whether the district is made up; says so above every page. */
  readonly isDemo: boolean;
  readonly assets: PageAssets;
};

/** Public paths of the files that every page names. */
export type PageAssets = {
  readonly stylesheet: string;
  readonly script: string;
  /** Suggests while a question is typed; for sites that are set horizontally. */
  readonly suggesting: string;
  readonly icon: string;
};
