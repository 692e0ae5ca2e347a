import { plainDateOf } from "../../../kernel/dates.ts";
import type { SignedIn } from "../../../modules/accounts/index.ts";
import { organizationTrail } from "../../../modules/organizations/index.ts";
import {
  appealRemedy,
  decideRemedy,
  enterRemedy,
  type NewRemedy,
  type RemediesDeps,
  type RemedyId,
} from "../../../modules/remedies/index.ts";
import { clockAt } from "../../../platform/clock.ts";
import { databaseForChanges } from "../../gates.ts";
import type { Product } from "../../open-product.ts";
import { must } from "../must.ts";
import { SITE } from "./stories.ts";
import { demoRemedies, type RemedyStory } from "./remedy-stories.ts";

/** A request of the demo as a remedy refers to it. */
export type AnsweredRequest = { readonly number: string; readonly organizationId: number };

/**
 * Lets some who were refused have gone further: reconsiderations and lawsuits with every column of the yearly form,
 * an appeal, a complaint and corrections of records. `requestOf` finds the request by what it asked for.
 */
export async function makeRemedies(
  product: Product,
  officer: SignedIn,
  requestOf: (subject: string) => AnsweredRequest,
  organization: (slug: string) => number,
): Promise<void> {
  const made = new Map<string, RemedyId>();
  for (const story of demoRemedies) {
    const request = story.about === null ? null : requestOf(story.about);
    const asked: NewRemedy = {
      siteId: SITE,
      kind: story.kind,
      organizationId: request?.organizationId ?? organization(story.organization ?? ""),
      requestNumber: request?.number ?? "",
      course: story.course ?? null,
      reconsiderationId: story.after === undefined ? null : (made.get(story.after) ?? null),
      label: story.label,
      subject: story.subject,
      body: story.body,
      number: story.number,
      filedOn: plainDateOf(story.filedOn),
      notifiedOn: null,
    };
    const { id } = must(await enterRemedy(depsAt(product, story.filedOn), officer, asked, false));
    made.set(story.key, id);
    await goOn(product, officer, id, story);
  }
}

async function goOn(
  product: Product,
  officer: SignedIn,
  id: RemedyId,
  { decision, appeal }: RemedyStory,
): Promise<void> {
  if (decision === undefined) return;
  const { on, ending, told = "" } = decision;
  const seen = { siteId: SITE, id, version: 1 };
  const how = { on: plainDateOf(on), ending, told };
  const decided = must(await decideRemedy(depsAt(product, on), officer, seen, how));
  if (appeal === undefined) return;
  const further = { ...appeal, filedOn: plainDateOf(appeal.filedOn), notifiedOn: null };
  must(
    await appealRemedy(
      depsAt(product, appeal.filedOn),
      officer,
      { ...seen, version: decided.version },
      further,
    ),
  );
}

function depsAt(product: Product, day: string): RemediesDeps {
  return {
    db: databaseForChanges(product),
    clock: clockAt(`${day}T16:00:00+08:00`),
    trailOf: organizationTrail,
  };
}
