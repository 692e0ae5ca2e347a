import { unendedMeasures, type Measure } from "../../modules/emergencies/index.ts";
import type { Db } from "../../platform/database/database.ts";
import type { Placed, SiteFolder } from "../../platform/site-folder/index.ts";
import {
  MARKER_FILE,
  PUBLIC_STATE_FILE,
  STATE_FILE,
  writeState,
  type EmergencyState,
} from "../../ui/emergency/state.ts";

/**
 * What stands on every page, as files of the site: a banner and grey mode reach a million pages by these alone,
 * since whoever serves a page puts them in. Begins and ends are kept in them, so that they come and go on time
 * without the database.
 */
export async function emergencyToPlace(db: Db, stylesheet: string): Promise<readonly Placed[]> {
  const state = stateOf(await unendedMeasures(db), stylesheet);
  const { banner, grey } = state;
  return [
    { path: STATE_FILE, content: writeState(state) },
    { path: PUBLIC_STATE_FILE, content: writeState({ banner, grey, readOnly: null }) },
    { path: MARKER_FILE, content: banner === null && grey === null ? null : "" },
  ];
}

function stateOf(measures: readonly Measure[], stylesheet: string): EmergencyState {
  let state: EmergencyState = { banner: null, grey: null, readOnly: null };
  for (const { effect, beginsAt, until } of measures) {
    const span = { from: beginsAt.getTime(), until: until?.getTime() ?? null };
    if (effect.kind === "banner") {
      const { text, tone, link } = effect;
      state = { ...state, banner: { ...span, text, tone, link } };
    } else if (effect.kind === "grey") state = { ...state, grey: { ...span, stylesheet } };
    else if (effect.kind === "read-only") state = { ...state, readOnly: span };
  }
  return state;
}

/** Puts these files in place, past all pages that wait. */
export async function publishEmergency(
  db: Db,
  folder: SiteFolder,
  stylesheet: string,
): Promise<void> {
  await folder.release(await emergencyToPlace(db, stylesheet));
}
