import type { PlainDate } from "../../kernel/dates.ts";
import type { DecisionCode } from "../../kernel/decision-codes.ts";
import type { Tx } from "../../platform/database/database.ts";
import type { LetterKind, RemedyBodies } from "./model.ts";
import type { LetterFile } from "./tables.ts";
import "./tables.ts";

/**
 * The next number of a word and year, from 1 without gaps: whoever takes one keeps the others waiting until the
 * letter is committed, and gives it back when it is not.
 */
export async function takeNumber(
  tx: Tx,
  organizationId: number,
  word: string,
  year: number,
): Promise<number> {
  const { last } = await tx
    .insertInto("official_letters.numbers")
    .values({ organization_id: organizationId, word, year, last: 1 })
    .onConflict((conflict) =>
      conflict
        .columns(["organization_id", "word", "year"])
        .doUpdateSet((eb) => ({ last: eb("official_letters.numbers.last", "+", 1) })),
    )
    .returning("last")
    .executeTakeFirstOrThrow();
  return last;
}

export type NewLetter = {
  readonly siteId: number;
  readonly id: string;
  readonly caseId: string;
  readonly organizationId: number;
  readonly kind: LetterKind;
  readonly code: DecisionCode | null;
  readonly number: string;
  /** Of a receipt there are none. */
  readonly parts: {
    readonly word: string;
    readonly year: number;
    readonly serial: number;
  } | null;
  readonly issuedOn: PlainDate;
  readonly issuedAt: Date;
  readonly signedBy: string;
  readonly sealedSheet: string;
};

export async function insertLetter(tx: Tx, letter: NewLetter): Promise<void> {
  await tx
    .insertInto("official_letters.letters")
    .values({
      site_id: letter.siteId,
      id: letter.id,
      case_id: letter.caseId,
      organization_id: letter.organizationId,
      kind: letter.kind,
      code: letter.code,
      number: letter.number,
      word: letter.parts?.word ?? null,
      year: letter.parts?.year ?? null,
      serial: letter.parts?.serial ?? null,
      issued_on: letter.issuedOn,
      issued_at: letter.issuedAt,
      signed_by: letter.signedBy,
      sheet: letter.sealedSheet,
      pdf: null,
      docx: null,
    })
    .execute();
}

/** Notes a file that was drawn, unless another process was first; answers the one that stands. */
export async function noteFile(
  tx: Tx,
  siteId: number,
  id: string,
  form: "pdf" | "docx",
  file: LetterFile,
): Promise<LetterFile> {
  await tx
    .updateTable("official_letters.letters")
    .set({ [form]: JSON.stringify(file) })
    .where("site_id", "=", siteId)
    .where("id", "=", id)
    .where(form, "is", null)
    .execute();
  const row = await tx
    .selectFrom("official_letters.letters")
    .select(form)
    .where("site_id", "=", siteId)
    .where("id", "=", id)
    .executeTakeFirstOrThrow();
  return row[form] ?? file;
}

type Made = { readonly at: Date; readonly by: string };

/** Keeps the office's words for a key; null goes back to the delivered ones. */
export async function keepWording(
  tx: Tx,
  siteId: number,
  key: string,
  text: string | null,
  { at, by }: Made,
): Promise<void> {
  if (text === null) {
    await tx
      .deleteFrom("official_letters.wordings")
      .where("site_id", "=", siteId)
      .where("key", "=", key)
      .execute();
    return;
  }
  const row = { text, changed_at: at, changed_by: by };
  await tx
    .insertInto("official_letters.wordings")
    .values({ site_id: siteId, key, ...row })
    .onConflict((conflict) => conflict.columns(["site_id", "key"]).doUpdateSet(row))
    .execute();
}

export type OfficeSetting = {
  readonly word: string;
  readonly officeName: string;
  readonly phone: string;
  readonly address: string;
};

export async function keepOffice(
  tx: Tx,
  siteId: number,
  organizationId: number,
  setting: OfficeSetting,
  { at, by }: Made,
): Promise<void> {
  const row = {
    word: setting.word,
    office_name: setting.officeName,
    phone: setting.phone,
    address: setting.address,
    changed_at: at,
    changed_by: by,
  };
  await tx
    .insertInto("official_letters.offices")
    .values({ organization_id: organizationId, site_id: siteId, ...row })
    .onConflict((conflict) => conflict.column("organization_id").doUpdateSet(row))
    .execute();
}

/** Puts the bodies of an organization (null: of the site) in the place of those that stood. */
export async function replaceBodies(
  tx: Tx,
  siteId: number,
  organizationId: number | null,
  bodies: readonly (RemedyBodies & { readonly source: string })[],
  { at, by }: Made,
): Promise<void> {
  await tx
    .deleteFrom("official_letters.bodies")
    .where("site_id", "=", siteId)
    .where("organization_id", organizationId === null ? "is" : "=", organizationId)
    .execute();
  if (bodies.length === 0) return;
  await tx
    .insertInto("official_letters.bodies")
    .values(
      bodies.map((one) => ({
        site_id: siteId,
        organization_id: organizationId,
        reviewing: [...one.reviewing],
        court: one.court,
        valid_from: one.from,
        valid_to: one.to,
        review_first: one.reviewFirst === null ? null : [...one.reviewFirst],
        source: one.source,
        changed_at: at,
        changed_by: by,
      })),
    )
    .execute();
}
