import type { Db } from "../../platform/database/database.ts";
import { allSites } from "../../modules/columns/index.ts";
import type { Organization } from "../../modules/organizations/index.ts";
import { readSiteAssets } from "../../ui/assets.ts";
import { columnPath, homePath } from "../publishing/paths.ts";
import { loadSiteShape, type SiteShape } from "../publishing/site-facts.ts";
import type { SearchDesk } from "../searching/search-desk.ts";
import { agencyGroups, askableAgencies, unitOf } from "./agencies.ts";
import { renderCheck, type CheckView } from "./check-page.tsx";
import { renderDays } from "./days-page.tsx";
import { renderForm } from "./form-page.tsx";
import type { AlreadyPublic, FormView } from "./form-view.ts";
import { renderConfirm, type ConfirmView } from "./message-page.tsx";
import { renderReceipt, type ReceiptView } from "./receipt-page.tsx";
import { renderDoor, type DoorView } from "./status-door.tsx";
import { renderStatus } from "./status-page.tsx";
import type { DaysView, StatusView } from "./status-view.ts";
import { renderStart } from "./start-page.tsx";

const SHAPE_LASTS = 30_000;
const MOST_FOUND = 5;
/** The words of a description that are looked for. */
const LOOKED_FOR = 80;

/** The public site on which requests are made, as its pages need it. */
export type RequestingSite = {
  readonly siteId: number;
  readonly name: string;
  readonly agencies: ReadonlyMap<string, Organization>;
  readonly agencyById: ReadonlyMap<number, Organization>;
  /** Where the site is reached; null where nobody said. */
  readonly origin: string | null;
  readonly contact: string | null;
  start(): string;
  form(view: Omit<FormView, "agencies">): string;
  check(view: CheckView): string;
  receipt(view: ReceiptView): string;
  door(view: DoorView): string;
  status(view: StatusView): string;
  days(view: DaysView): string;
  confirm(view: ConfirmView): string;
  /** What is public already and reads like a description. */
  already(text: string): Promise<readonly AlreadyPublic[]>;
};

/** Makes the pages of requests for the portal's main site; null before there is one. */
export function openRequestingDesk(deps: {
  readonly db: Db;
  readonly publicUrl: string | null;
  readonly now: () => Date;
  readonly search: SearchDesk;
}) {
  const { paths, requesting: own } = readSiteAssets();
  let known: { readonly site: RequestingSite | null; readonly until: number } | null = null;

  async function load(): Promise<RequestingSite | null> {
    const site = (await allSites(deps.db)).find((one) => one.prefix === "");
    if (site === undefined) return null;
    const options = { assets: paths, publicUrl: deps.publicUrl };
    const shape = await loadSiteShape(deps.db, site.id, options);
    return shape === null ? null : requestingSite(shape);
  }

  function requestingSite({ site, frame, organizations, columnOfType }: SiteShape): RequestingSite {
    const askable = askableAgencies(organizations);
    const guide = columnOfType.get("依申请公开");
    const groups = agencyGroups(organizations);
    const offices = askable.filter((one) => one.kind === "government");
    return {
      siteId: site.id,
      name: site.governmentName,
      agencies: new Map(askable.map((one) => [one.slug, one])),
      agencyById: new Map(organizations.map((one) => [one.id, one])),
      origin: deps.publicUrl,
      contact: site.contact === "" ? null : site.contact,
      start: () =>
        renderStart(
          {
            offices: [
              ...offices.map(unitOf),
              ...(site.contact === "" || offices.some((one) => one.phone !== "")
                ? []
                : [
                    {
                      name: site.organiser || site.sponsor,
                      phone: site.contact,
                      address: "",
                      hours: "",
                      fax: "",
                    },
                  ]),
            ],
            units: askable.filter((one) => one.kind !== "government").map(unitOf),
            organizationsHref: `${homePath(site)}organizations/`,
            guideHref: guide === undefined ? null : columnPath(site, guide),
          },
          frame,
          own,
        ),
      form: (view) => renderForm({ ...view, agencies: groups }, frame, own),
      check: (view) => renderCheck(view, frame, own),
      receipt: (view) => renderReceipt(view, frame, own),
      door: (view) => renderDoor(view, frame, own),
      status: (view) => renderStatus(view, frame, own),
      days: (view) => renderDays(view, frame, own),
      confirm: (view) => renderConfirm(view, frame, own),
      async already(text) {
        const asked = text.replaceAll(/\s+/g, " ").trim().slice(0, LOOKED_FOR);
        if (asked.length < 2) return [];
        const found = await deps.search.found("", { q: asked }, false);
        return (found?.hits ?? []).slice(0, MOST_FOUND).map((hit) => ({
          label: hit.title,
          href: new URL(hit.url).pathname,
          note: [hit.publishedOn, hit.organization?.name ?? ""]
            .filter((one) => one !== "")
            .join("，"),
        }));
      },
    };
  }

  return {
    async site(): Promise<RequestingSite | null> {
      const now = deps.now().getTime();
      if (known === null || known.until < now)
        known = { site: await load(), until: now + SHAPE_LASTS };
      return known.site;
    },
  };
}

export type RequestingDesk = ReturnType<typeof openRequestingDesk>;
