import { explainedCalendar } from "../../../modules/calendar/index.ts";
import { explain, ruleSetOf } from "../../../modules/deadlines/index.ts";
import {
  lettersOf,
  letterTitles,
  type Letter,
  type LetterKind,
} from "../../../modules/official-letters/index.ts";
import {
  applicant,
  applicantSteps,
  caseFiles,
  clockOf,
  settingsOf,
  type CaseFile,
  type CaseRecord,
} from "../../../modules/requests/index.ts";
import type { Db } from "../../../platform/database/database.ts";
import {
  REQUESTS,
  standingWords,
  wayOf,
  wholeDay,
  type DaysView,
  type OfferedAnswer,
  type RequestingSite,
  type StatusView,
} from "../../../portal/index.ts";
import { fileSize } from "../../../ui/numbers.ts";
import type { PlainDate } from "../../../kernel/dates.ts";

/** Letters that are addressed to the applicant. */
const TO_APPLICANT: ReadonlySet<LetterKind> = new Set([
  "receipt",
  "correction-notice",
  "reason-notice",
  "extension-notice",
  "consultation-notice",
  "fee-notice",
  "reply",
  "suggestion-reply",
] as const);

export type CaseOnPortal = Pick<
  StatusView,
  "number" | "standing" | "way" | "answers" | "steps" | "asked" | "ownFiles" | "hasDays"
>;

/** What the applicant of a case sees of it, and the days of its term. */
export async function caseOnPortal(
  db: Db,
  site: RequestingSite,
  record: CaseRecord,
  today: PlainDate,
): Promise<{ readonly view: CaseOnPortal; readonly days: DaysView | null }> {
  const found = record.case;
  const { calendar, nameOf } = await explainedCalendar(db, record.siteId);
  const { interpretation } = await settingsOf(db, record.siteId);
  const clock = clockOf(found, calendar, interpretation);
  const arrival = {
    channel: found.channel,
    arrivedOn: found.arrivedOn,
    confirmedOn: found.confirmedOn,
  };
  const days = clock === null ? [] : explain(clock, { calendar, nameOf, arrival });
  const agencyName = (id: number) => site.agencyById.get(id)?.name ?? "有关机关";
  const standing = standingWords({
    found,
    clock,
    calendar,
    today,
    agencyName: agencyName(found.organizationId),
    days,
  });
  const files = await caseFiles(db, record.siteId, record.id);
  const occasion = { today, calendar, interpretation, doer: applicant };
  const view: CaseOnPortal = {
    number: record.number,
    standing,
    way: wayOf(found, record.events, clock?.due ?? null, { today, agencyName }),
    answers: [
      ...(await lettersFor(db, record)).map(letterAnswer),
      ...given(record, files).map(fileAnswer),
    ],
    steps: applicantSteps(found, occasion).flatMap(({ step }) =>
      step === "receive-correction" ||
      step === "give-reasons" ||
      step === "pay-fee" ||
      step === "withdraw" ||
      step === "suggest-proactive"
        ? [step]
        : [],
    ),
    asked: found.asked.items.map((item) => item.text),
    ownFiles: files
      .filter((file) => file.addedBy === null && file.purgedOn === null)
      .map((file) => `${file.name}${file.isQuarantined ? "（打不开，请改传照片或 PDF）" : ""}`),
    hasDays: clock !== null,
  };
  if (clock === null) return { view, days: null };
  return {
    view,
    days: {
      number: record.number,
      rules: `《中华人民共和国政府信息公开条例》（${ruleSetOf(clock.rules).id}年）`,
      first: clock.due === null ? standing.first : `答复期限：${wholeDay(clock.due)}`,
      days,
      provisional: clock.provisional,
    },
  };
}

/** The letters of a case that its applicant may have: those to them, the answer once it was sent. */
export async function lettersFor(db: Db, record: CaseRecord): Promise<readonly Letter[]> {
  const letters = await lettersOf(db, record.siteId, record.id);
  return letters.filter(
    ({ kind }) => TO_APPLICANT.has(kind) && (kind !== "reply" || record.case.sentOn !== null),
  );
}

/** The information that was given, once the answer was sent. */
export function given(record: CaseRecord, files: readonly CaseFile[]): readonly CaseFile[] {
  if (record.case.sentOn === null) return [];
  return files.filter(
    (file) => file.role === "answer" && !file.isQuarantined && file.purgedOn === null,
  );
}

function letterAnswer(letter: Letter): OfferedAnswer {
  return {
    href: `${REQUESTS}status/letters/${letter.id}.pdf`,
    label: letterTitles[letter.kind],
    note: [letter.number, letter.issuedOn, "PDF"].filter((one) => one !== "").join("，"),
  };
}

function fileAnswer(file: CaseFile): OfferedAnswer {
  return {
    href: `${REQUESTS}status/files/${file.id}`,
    label: file.name,
    note: `所提供的信息，${fileSize(file.size)}`,
  };
}
