import { plainDateOf, type PlainDate } from "../../kernel/dates.ts";
import { parseDecisionCode, type DecisionCode } from "../../kernel/decision-codes.ts";
import type { Db } from "../../platform/database/database.ts";
import type { Sealer } from "../../platform/sealing.ts";
import type { LetterSheet } from "../../platform/typesetting/index.ts";
import { organizationById } from "../organizations/index.ts";
import type { Office } from "./compose-rules.ts";
import type { LetterKind, RemedyBodies } from "./model.ts";
import type { OfficeSetting } from "./store.ts";
import type { LetterFile } from "./tables.ts";
import "./tables.ts";
import { templatesWith } from "./wording-rules.ts";

/** A letter that was issued, without what stands on it. */
export type Letter = {
  readonly siteId: number;
  readonly id: string;
  readonly caseId: string;
  readonly organizationId: number;
  readonly kind: LetterKind;
  readonly code: DecisionCode | null;
  readonly number: string;
  readonly issuedOn: PlainDate;
  readonly issuedAt: Date;
  readonly signedBy: string;
  readonly pdf: LetterFile | null;
  readonly docx: LetterFile | null;
};

/** The letters of a case, in the order in which they were issued. */
export async function lettersOf(
  db: Db,
  siteId: number,
  caseId: string,
): Promise<readonly Letter[]> {
  const rows = await db
    .selectFrom("official_letters.letters")
    .selectAll()
    .where("site_id", "=", siteId)
    .where("case_id", "=", caseId)
    .orderBy("id")
    .execute();
  return rows.map((row) => ({
    siteId: row.site_id,
    id: row.id,
    caseId: row.case_id,
    organizationId: row.organization_id,
    kind: row.kind,
    code: row.code,
    number: row.number,
    issuedOn: plainDateOf(row.issued_on),
    issuedAt: row.issued_at,
    signedBy: row.signed_by,
    pdf: row.pdf,
    docx: row.docx,
  }));
}

/** A letter with its sheet, or null when there is none of that case. Throws when the sheet was tampered with. */
export async function sheetOf(
  db: Db,
  sealer: Sealer,
  at: { readonly siteId: number; readonly id: string },
): Promise<{
  readonly sheet: LetterSheet;
  readonly pdf: LetterFile | null;
  readonly docx: LetterFile | null;
} | null> {
  const row = await db
    .selectFrom("official_letters.letters")
    .select(["id", "sheet", "pdf", "docx"])
    .where("site_id", "=", at.siteId)
    .where("id", "=", at.id)
    .executeTakeFirst();
  if (row === undefined) return null;
  const text = sealer.open(row.sheet, row.id);
  if (text === null) throw new Error(`the sheet of letter ${row.id} does not open`);
  return { sheet: JSON.parse(text) as LetterSheet, pdf: row.pdf, docx: row.docx };
}

/** The office's own words of a site, by key. */
export async function ownWordings(db: Db, siteId: number): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .selectFrom("official_letters.wordings")
    .select(["key", "text"])
    .where("site_id", "=", siteId)
    .execute();
  return new Map(rows.map(({ key, text }) => [key, text]));
}

/** What an organization has settled for its letters, or null. */
export async function officeSetting(db: Db, organizationId: number): Promise<OfficeSetting | null> {
  const row = await db
    .selectFrom("official_letters.offices")
    .selectAll()
    .where("organization_id", "=", organizationId)
    .executeTakeFirst();
  if (row === undefined) return null;
  return {
    word: row.word,
    officeName: row.office_name,
    phone: row.phone,
    address: row.address,
  };
}

/** The bodies that an organization (null: the site) has set, by their dates. */
export async function bodiesSet(
  db: Db,
  siteId: number,
  organizationId: number | null,
): Promise<readonly (RemedyBodies & { readonly source: string })[]> {
  const rows = await db
    .selectFrom("official_letters.bodies")
    .selectAll()
    .where("site_id", "=", siteId)
    .where("organization_id", organizationId === null ? "is" : "=", organizationId)
    .orderBy("valid_from", (order) => order.asc().nullsFirst())
    .execute();
  return rows.map((row) => ({
    reviewing: row.reviewing,
    court: row.court,
    from: row.valid_from === null ? null : plainDateOf(row.valid_from),
    to: row.valid_to === null ? null : plainDateOf(row.valid_to),
    reviewFirst: row.review_first?.map(parseDecisionCode).filter((code) => code !== null) ?? null,
    source: row.source,
  }));
}

/** All that letters of an organization rest on, and the word of its numbers; null where there is no such organization. */
export async function officeOf(
  db: Db,
  siteId: number,
  organizationId: number,
): Promise<(Office & { readonly word: string | null }) | null> {
  const organization = await organizationById(db, organizationId);
  if (organization === null || organization.siteId !== siteId) return null;
  const setting = await officeSetting(db, organizationId);
  const own = await bodiesSet(db, siteId, organizationId);
  return {
    organ: {
      name: organization.name,
      office: setting?.officeName ?? "",
      phone: firstOf(setting?.phone, organization.phone),
      address: firstOf(setting?.address, organization.address),
    },
    bodies: own.length > 0 ? own : await bodiesSet(db, siteId, null),
    templates: templatesWith(await ownWordings(db, siteId)),
    word: setting?.word ?? null,
  };
}

function firstOf(...texts: readonly (string | undefined)[]): string {
  return texts.find((text) => text !== undefined && text.trim() !== "") ?? "";
}

export type NumberGap = {
  readonly organizationId: number;
  readonly word: string;
  readonly year: number;
  readonly last: number;
  readonly given: number;
};

/** Rows of numbers whose letters are not all there; empty where numbers run without gaps. */
export async function numberGaps(db: Db, siteId: number): Promise<readonly NumberGap[]> {
  const rows = await db
    .selectFrom("official_letters.numbers as n")
    .innerJoin("official_letters.offices as o", "o.organization_id", "n.organization_id")
    .leftJoin("official_letters.letters as l", (join) =>
      join
        .onRef("l.organization_id", "=", "n.organization_id")
        .onRef("l.word", "=", "n.word")
        .onRef("l.year", "=", "n.year"),
    )
    .where("o.site_id", "=", siteId)
    .groupBy(["n.organization_id", "n.word", "n.year", "n.last"])
    .select((eb) => [
      "n.organization_id as organizationId",
      "n.word as word",
      "n.year as year",
      "n.last as last",
      eb.fn.count<number>("l.id").as("given"),
    ])
    .having((eb) =>
      eb.or([
        eb(eb.fn.count("l.id"), "<>", eb.ref("n.last")),
        eb(eb.fn.max("l.serial"), "<>", eb.ref("n.last")),
      ]),
    )
    .execute();
  return rows;
}

/** Which of some sealed files are those of letters. */
export async function namedLetterFiles(
  db: Db,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const rows = await db
    .selectFrom("official_letters.letters")
    .select((eb) => [
      eb.ref("pdf", "->>").key("id").as("pdf"),
      eb.ref("docx", "->>").key("id").as("docx"),
    ])
    .where((eb) =>
      eb.or([
        eb(eb.ref("pdf", "->>").key("id"), "in", [...ids]),
        eb(eb.ref("docx", "->>").key("id"), "in", [...ids]),
      ]),
    )
    .execute();
  const named = rows.flatMap(({ pdf, docx }) => [pdf, docx]);
  return new Set(ids.filter((id) => named.includes(id)));
}
