import * as z from "zod";
import { listedDocument } from "./documents.ts";
import { route } from "./route.ts";

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

const section = z.object({ total: z.number(), rows: z.array(listedDocument).readonly() });

/** What a person meets first: everything that waits for them, the most pressing first. */
export const workList = route({
  method: "GET",
  path: "/api/work",
  query: z.object({ limit: z.coerce.number().int().min(1).max(200).default(20) }),
  reply: z.object({
    today: day,
    forMe: section.describe("reviews, secrecy reviews and publications that this person can do"),
    overdue: section.describe("of those, what waits longer than it should"),
    returned: section.describe("own drafts that were sent back"),
    drafts: section.describe("own drafts not yet submitted"),
    submitted: section.describe("own submissions under way"),
    scheduled: section,
    endingSoon: section.describe("public notices whose time ends within seven days"),
    reassess: section.describe("withheld information whose next review is due"),
    brokenLinks: section.describe(
      "published texts on whose page the check of the site found a link that leads nowhere, unchanged since",
    ),
    standsInFor: z
      .array(z.string())
      .readonly()
      .describe("names of those whose deputy this person is today"),
  }),
});

export const deputy = z.object({
  id: z.uuid(),
  userId: z.uuid(),
  userName: z.string(),
  deputyId: z.uuid(),
  deputyName: z.string(),
  from: day,
  to: day,
});
export const listDeputies = route({
  method: "GET",
  path: "/api/deputies",
  reply: z.object({ rows: z.array(deputy).readonly() }),
});
export const appointDeputy = route({
  method: "POST",
  path: "/api/deputies",
  body: z.object({ userId: z.uuid(), deputyId: z.uuid(), from: day, to: day }),
  reply: deputy,
});
export const endDeputy = route({
  method: "DELETE",
  path: "/api/deputies/:id",
  params: z.object({ id: z.uuid() }),
  reply: z.object({ ended: z.boolean() }),
});

/** How many reviews an agency asks for before the secrecy review. */
export const chain = z.object({
  organizationId: z.number(),
  organizationName: z.string(),
  reviews: z.number().int().min(1).max(3),
  inherited: z.boolean().describe("taken from the organization above, or the installation's own"),
  daysPerStep: z.number().int().describe("working days after which a step is overdue"),
});
export const listChains = route({
  method: "GET",
  path: "/api/chains",
  reply: z.object({ rows: z.array(chain).readonly() }),
});
export const setChain = route({
  method: "PUT",
  path: "/api/chains/:organizationId",
  params: z.object({ organizationId: z.coerce.number().int().positive() }),
  body: z.object({
    reviews: z.number().int().min(1).max(3).nullable().describe("null takes it from above again"),
    daysPerStep: z.number().int().min(1).max(30).default(3),
  }),
  reply: chain,
});

export const savedFilter = z.object({
  id: z.uuid(),
  list: z.string(),
  name: z.string(),
  query: z.string(),
});
export const listSavedFilters = route({
  method: "GET",
  path: "/api/saved-filters",
  reply: z.object({ rows: z.array(savedFilter).readonly() }),
});
export const saveFilter = route({
  method: "POST",
  path: "/api/saved-filters",
  body: z.object({
    list: z.string().max(40),
    name: z.string().trim().min(1, "请给筛选起个名字。").max(40),
    query: z.string().max(1000),
  }),
  reply: savedFilter,
});
export const forgetFilter = route({
  method: "DELETE",
  path: "/api/saved-filters/:id",
  params: z.object({ id: z.uuid() }),
  reply: z.object({ forgotten: z.boolean() }),
});
