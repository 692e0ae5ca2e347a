/** What stands on every page, as the site folder keeps it (`.emergency.json`); instants in milliseconds. */
export type EmergencyState = {
  readonly banner: (Span & Banner) | null;
  readonly grey: (Span & { readonly stylesheet: string }) | null;
  /** That officers can change nothing meanwhile: for pages that would take something from a visitor. */
  readonly readOnly: Span | null;
};

type Banner = {
  readonly text: string;
  readonly tone: "warning" | "notice";
  readonly link: string | null;
};
type Span = { readonly from: number; readonly until: number | null };

/** What a page shows at one instant; null when it shows nothing of the kind. */
export type ShownEmergency = {
  readonly banner: Banner | null;
  /** The address of the style sheet that takes the colours away. */
  readonly grey: string | null;
};

export const noEmergency: EmergencyState = { banner: null, grey: null, readOnly: null };

/** Where the state is kept in the site folder, for the servers of this product. */
export const STATE_FILE = ".emergency.json";
/** The same for the script of copies elsewhere, at an address. */
export const PUBLIC_STATE_FILE = "emergency.json";
/** There only while pages may have to show something: by it a web server in front knows to ask this one. */
export const MARKER_FILE = ".emergency";

/** The state as it is written: the same bytes for the same state. */
export function writeState(state: EmergencyState): string {
  return `${JSON.stringify(state)}\n`;
}

/** Reads what was written. What cannot be read says nothing: a damaged file must not take the pages down. */
export function readState(text: string): EmergencyState {
  let given: unknown;
  try {
    given = JSON.parse(text);
  } catch {
    return noEmergency;
  }
  const { banner, grey, readOnly } = asRecord(given);
  return { banner: bannerIn(banner), grey: greyIn(grey), readOnly: spanIn(readOnly) };
}

/** What is shown at an instant: each by its own begin and end. Null when nothing is. */
export function shownAt(state: EmergencyState, now: number): ShownEmergency | null {
  const banner = isNow(state.banner, now) ? state.banner : null;
  const grey = isNow(state.grey, now) ? state.grey : null;
  if (banner === null && grey === null) return null;
  return {
    banner: banner && { text: banner.text, tone: banner.tone, link: banner.link },
    grey: grey && grey.stylesheet,
  };
}

function isNow(span: Span | null, now: number): boolean {
  return span !== null && span.from <= now && (span.until === null || now < span.until);
}

function spanIn(given: unknown): Span | null {
  const { from, until } = asRecord(given);
  if (typeof from !== "number" || (until !== null && typeof until !== "number")) return null;
  return { from, until };
}

function bannerIn(given: unknown): EmergencyState["banner"] {
  const span = spanIn(given);
  const { text, tone, link } = asRecord(given);
  if (span === null || typeof text !== "string") return null;
  return {
    ...span,
    text,
    tone: tone === "warning" ? tone : "notice",
    link: typeof link === "string" ? link : null,
  };
}

function greyIn(given: unknown): EmergencyState["grey"] {
  const span = spanIn(given);
  const { stylesheet } = asRecord(given);
  return span === null || typeof stylesheet !== "string" ? null : { ...span, stylesheet };
}

function asRecord(given: unknown): Readonly<Record<string, unknown>> {
  return typeof given === "object" && given !== null ? (given as Record<string, unknown>) : {};
}
