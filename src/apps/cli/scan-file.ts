import {
  maskWhole,
  scan,
  scanText,
  usualSettings,
  type CheckSettings,
  type Finding,
} from "../../modules/checks/index.ts";
import { systemClock } from "../../platform/clock.ts";
import {
  readContents,
  shownByPicture,
  type Content,
  type Place,
} from "../../platform/contents/index.ts";

/** What the check of one file answers. */
export type Scanned = {
  /** The file as it was asked for, so that the answer can be told apart; all else that is answered is masked. */
  readonly file: string;
  /** Whether all of it could be read, what photographs show set aside. */
  readonly readable: boolean;
  readonly findings: readonly ScannedFinding[];
};

type ScannedFinding = Pick<Finding, "rule" | "severity" | "masked"> & { readonly place: string };

/** Reads a file and judges it by the usual settings. Values are masked in what is answered, in names of files and sheets too. */
export async function scanFile(file: string, name: string): Promise<Scanned> {
  const settings = settingsFor(name);
  let readable = true;
  async function* watched(): AsyncGenerator<Content> {
    for await (const content of readContents(file, name)) {
      // Pictures are part of most files; that their text was not read is a note among the findings.
      if (content.kind === "unread" && content.place.spot !== shownByPicture) readable = false;
      yield content;
    }
  }
  const findings: ScannedFinding[] = [];
  for await (const { rule, severity, place, masked } of scan(watched(), settings)) {
    findings.push({ rule, severity, place: placeText(place, settings), masked });
  }
  return { file, readable, findings };
}

/** The usual settings for a file of a name. */
export function settingsFor(name: string): CheckSettings {
  return usualSettings(systemClock.today(), name);
}

/** A place in words, from outside in. */
function placeText({ within, spot }: Place, settings: CheckSettings): string {
  return [...within, spot].map((part) => withoutValues(part, settings)).join(" › ");
}

/** A text about a file, or its name, with the values in it masked. */
export function withoutValues(text: string, settings: CheckSettings): string {
  return maskWhole(text, (masked) => scanText(masked, { within: [], spot: masked }, settings));
}
