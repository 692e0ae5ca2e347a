import type { PlainDate } from "../../../kernel/dates.ts";
import type { Db } from "../../../platform/database/database.ts";
import { editionPieces, stateOfEdition, type EditionState, type EditionText } from "../edition.ts";
import { obstacleIn, type Obstacle } from "../gate-rules.ts";
import type { Override } from "../keeping-model.ts";
import type { Finding } from "../model.ts";
import { addressesIn } from "../metadata/addresses-in.ts";
import { metadataFindings } from "../metadata/metadata-findings.ts";
import { scanPieces } from "../scan.ts";
import type { CheckSettings } from "../settings.ts";
import { fileScans } from "../store/file-scans.ts";
import { linkOutcomes } from "../store/links.ts";
import { overridesOf } from "../store/overrides.ts";
import { checksInUse, rulesAbout } from "./checks-in-use.ts";

export type CheckedEdition = EditionState & {
  readonly overrides: ReadonlyMap<string, Override>;
  readonly obstacle: Obstacle;
  /** Files that wait to be read, and under which version of the rules. */
  readonly waiting: readonly { readonly name: string; readonly sha256: string }[];
  /** Addresses that its text links to and that nobody has asked lately. */
  readonly unasked: readonly string[];
};

/** What an address answered is known for a day: in milliseconds. */
const ANSWER_HOLDS = 24 * 3_600_000;

/** Checks what an edition says, and puts it together with what was found in its files and what was let pass. */
export async function checkEdition(
  db: Db,
  about: {
    readonly siteId: number;
    readonly documentId: string;
    readonly today: PlainDate;
    readonly now: Date;
  },
  edition: EditionText,
): Promise<CheckedEdition> {
  const inUse = await checksInUse(db, about.siteId, about.today);
  const rules = rulesAbout(inUse.rules, edition.title);
  const names = edition.attachments.map((file) => file.name).join(" ");
  const settings: CheckSettings = {
    ...inUse.settings,
    about: `${edition.title} ${names}`,
    writtenOn: edition.form?.writtenOn ?? about.today,
  };
  const { form } = edition;
  const addresses = form === null ? [] : addressesIn(form.body);
  const answers = await linkOutcomes(db, addresses, new Date(about.now.getTime() - ANSWER_HOLDS));
  const links = [...answers].map(([address, outcome]) => ({ address, outcome }));
  const inText = [
    ...scanPieces(editionPieces(edition), settings),
    ...(form === null ? [] : metadataFindings({ ...form, links }, about.today, settings)),
  ];
  const hashes = edition.attachments.map((file) => file.sha256);
  const scans = await fileScans(db, hashes, rules);
  const state = stateOfEdition(edition, inText, scans);
  const overrides = await overridesOf(db, about.siteId, about.documentId);
  return {
    ...state,
    overrides,
    unasked: addresses.filter((address) => !answers.has(address)),
    obstacle: obstacleIn(state.findings, new Set(overrides.keys())),
    waiting: edition.attachments.filter((file) => !scans.has(file.sha256)),
  };
}

/** The suspected leaks in what an edition says itself; its files are not looked at. */
export function leaksInText(edition: EditionText, settings: CheckSettings): readonly Finding[] {
  const about = { ...settings, about: edition.title, writing: false };
  return scanPieces(editionPieces(edition), about).filter((found) => found.severity === "leak");
}
