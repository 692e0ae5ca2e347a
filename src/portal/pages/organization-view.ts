import type { FeedLinks } from "../../ui/head.tsx";
import type { Link } from "../../ui/links.ts";
import type { ListRow } from "../../ui/rows.tsx";

export type OrganizationPage = {
  readonly path: string;
  readonly navKey: string | null;
  /** The organizations index first, then the organizations above this one. */
  readonly crumbs: readonly Link[];
  readonly name: string;
  /** 政府部门, 街道, 社区 … */
  readonly kind: string;
  readonly parent: Link | null;
  /** Names it had before. */
  readonly formerNames: readonly string[];
  /** 'YYYY-MM-DD' when it was dissolved or merged; null while it exists. */
  readonly abolishedOn: string | null;
  /** Who goes on with its duties since then. */
  readonly successor: Link | null;
  readonly duties: readonly string[];
  readonly address: string | null;
  readonly postalCode: string | null;
  readonly phone: string | null;
  readonly fax: string | null;
  readonly email: string | null;
  readonly officeHours: string | null;
  /** Who heads it, in words: "李某（局长）". */
  readonly head: string | null;
  readonly subOrganizations: readonly (Link & { readonly note: string | null })[];
  /** Its columns: 财政预决算, 权责清单, … */
  readonly columns: readonly Link[];
  readonly latest: readonly ListRow[];
  readonly latestMore: Link | null;
  readonly feeds: FeedLinks | null;
};
