import * as z from "zod";
import {
  casesOfCell,
  figurePlace,
  formIds,
  remediesOfCell,
} from "../../../../modules/reports/index.ts";
import { applicantKinds, requestChannels } from "../../../../modules/requests/index.ts";
import { remedyRow } from "./remedies.ts";
import { route } from "./route.ts";

const cell = z.object({
  value: z.number(),
  records: z.string().describe("address of the list that holds the records behind the number"),
});
const table = z
  .object({
    title: z.string(),
    columns: z.array(z.object({ label: z.string(), head: z.string().nullable() })).readonly(),
    rows: z
      .array(
        z.object({
          code: z.string(),
          head: z.string().nullable(),
          label: z.string(),
          definition: z.string(),
          cells: z.array(cell).readonly(),
        }),
      )
      .readonly(),
  })
  .meta({ id: "ReportTable" });

/** The figures on requests of a year, a quarter or any period, in the form of that year or in another one. */
export const requestFigures = route({
  method: "GET",
  path: "/api/reports/requests",
  query: figurePlace.extend({
    year: z.coerce.number().int().min(2008).max(2200),
    quarter: z.coerce.number().int().min(1).max(4).optional(),
    from: casesOfCell.shape.from.optional(),
    to: casesOfCell.shape.to.optional().describe("with `from`: any period instead of the year"),
    form: z.enum(formIds).optional(),
  }),
  reply: z.object({
    form: z.object({ id: z.enum(formIds), name: z.string(), source: z.string() }),
    period: z.object({ from: z.string(), to: z.string() }),
    organization: z.string().describe("its name; the whole district where none was asked for"),
    organizationSlug: z.string().nullable(),
    requests: table.nullable().describe("table 3"),
    remedies: table.nullable().describe("table 4"),
    list: z
      .array(
        z.object({
          code: z.string(),
          label: z.string(),
          level: z.number(),
          unit: z.string(),
          definition: z.string(),
          cell,
        }),
      )
      .readonly()
      .nullable()
      .describe("sections 三 to 七 of the list of 2014 to 2018"),
    checks: z
      .array(
        z.object({
          check: z.string(),
          level: z.enum(["error", "warning"]),
          message: z.string(),
        }),
      )
      .readonly(),
    byOrganization: z
      .array(
        z.object({
          slug: z.string(),
          name: z.string(),
          received: cell,
          carriedIn: cell,
          concluded: cell,
          carriedOut: cell,
        }),
      )
      .readonly(),
    byResult: z.array(z.object({ label: z.string(), cell })).readonly(),
    months: z
      .array(
        z.object({
          month: z.string(),
          received: z.number(),
          concluded: z.number(),
          concludedInTerm: z.number(),
          days: z.number().describe("calendar days from receipt to the end, added up"),
        }),
      )
      .readonly(),
    fees: cell.describe("信息处理费, in yuan"),
    places: z
      .array(z.object({ slug: z.string(), name: z.string() }))
      .readonly()
      .describe("the organizations whose figures the person may see"),
    seesDistrict: z.boolean(),
  }),
});

const page = { after: z.string().max(80).optional() };

/** The cases behind a cell. */
export const casesOfFigure = route({
  method: "GET",
  path: "/api/reports/requests/cases",
  query: casesOfCell.extend(page),
  reply: z.object({
    count: z.number(),
    organization: z.string(),
    rows: z
      .array(
        z.object({
          id: z.string(),
          number: z.string(),
          organizationName: z.string(),
          subject: z.string(),
          applicantLabel: z.string(),
          kind: z.enum(applicantKinds),
          channel: z.enum(requestChannels),
          receivedOn: z.string().nullable(),
          concludedOn: z.string().nullable(),
          outcome: z.string().nullable(),
        }),
      )
      .readonly(),
    next: z.string().nullable(),
  }),
});

/** The remedies behind a cell. */
export const remediesOfFigure = route({
  method: "GET",
  path: "/api/reports/requests/remedies",
  query: remediesOfCell.extend(page),
  reply: z.object({
    count: z.number(),
    organization: z.string(),
    rows: z.array(remedyRow).readonly(),
    next: z.string().nullable(),
  }),
});
