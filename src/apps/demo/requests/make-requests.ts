import type { PlainDate } from "../../../kernel/dates.ts";
import { addWorkingDays, type WorkingCalendar } from "../../../kernel/working-days.ts";
import { userByName, type Doer, type SignedIn } from "../../../modules/accounts/index.ts";
import { workingCalendar } from "../../../modules/calendar/index.ts";
import {
  applicant,
  caseNumbered,
  fileRequest,
  type RequestId,
  type RequestsDeps,
} from "../../../modules/requests/index.ts";
import { clockAt } from "../../../platform/clock.ts";
import type { Product } from "../../open-product.ts";
import { requestDeps } from "../../request-deps.ts";
import { must } from "../must.ts";
import { demoStories, requestOf, SITE } from "./stories.ts";
import { makeRemedies, type AnsweredRequest } from "./make-remedies.ts";
import { makeOffices } from "./make-offices.ts";
import type { Step, Story, Who } from "./story.ts";

const NINE = 9 * 60;
/** Minutes between two steps of a day. */
const APART = 5;

type Telling = {
  readonly deps: RequestsDeps;
  readonly people: Readonly<Record<Who, Doer>>;
  readonly organization: (slug: string) => number;
  readonly calendar: WorkingCalendar;
  readonly ids: Map<string, RequestId>;
  readonly numbers: Map<string, string>;
};
type Moment = { readonly day: PlainDate; readonly minute: number; run(): Promise<void> };

/**
 * Lets people of several years have asked the district, and the district have answered: every step through the
 * module's own command, by the person whose it is, on its day and in the order of days. Answers how many requests
 * there are; null when they were there before.
 */
export async function makeRequests(
  product: Product,
  organizationKeys: ReadonlyMap<string, number>,
): Promise<number | null> {
  const db = product.database.read;
  if ((await caseNumbered(db, SITE, "2018-0001")) !== null) return null;
  await makeOffices(product, organizationKeys);
  const calendar = await workingCalendar(db, SITE);
  const officer = await personNamed(product, "yishenqing");
  const telling: Telling = {
    // Nobody corrects the calendar meanwhile: it is read once.
    deps: { ...(await requestDeps(product)), calendarOf: async () => calendar },
    people: {
      officer,
      head: await personNamed(product, "fuzeren"),
      applicant,
    },
    organization: (slug) => keyOf(organizationKeys, slug),
    calendar,
    ids: new Map(),
    numbers: new Map(),
  };
  const today = product.clock.today();
  const stories = demoStories(today, telling.calendar);
  const moments = stories
    .flatMap((story) => momentsOf(telling, story))
    .filter(({ day }) => day <= today)
    .toSorted((one, other) =>
      one.day === other.day ? one.minute - other.minute : one.day < other.day ? -1 : 1,
    );
  for (const moment of moments) await moment.run();
  await makeRemedies(
    product,
    officer,
    await answeredRequests(product, telling),
    telling.organization,
  );
  return stories.length;
}

/** The requests by what they asked for, at the organization where each is now. */
async function answeredRequests(
  { database }: Product,
  { numbers }: Telling,
): Promise<(subject: string) => AnsweredRequest> {
  const found = new Map<string, AnsweredRequest>();
  for (const [subject, number] of numbers) {
    const head = await caseNumbered(database.read, SITE, number);
    if (head !== null) found.set(subject, { number, organizationId: head.organizationId });
  }
  return (subject) => {
    const request = found.get(subject);
    if (request === undefined) throw new Error(`the demo has no request about ${subject}`);
    return request;
  };
}

function momentsOf(telling: Telling, story: Story): readonly Moment[] {
  const filing: Moment = {
    day: story.arrivedOn,
    minute: NINE,
    run: () => fileStory(telling, story),
  };
  const steps = story.steps.map((step, index): Moment => {
    const day = dayOf(telling, story, step);
    const minute = NINE + APART * (index + 1);
    return { day, minute, run: () => takeStep(telling, story, step, { day, minute }) };
  });
  return [filing, ...steps];
}

function dayOf({ calendar }: Telling, story: Story, { at }: Step): PlainDate {
  return at === 0 ? story.arrivedOn : addWorkingDays(story.arrivedOn, at, calendar);
}

async function fileStory(telling: Telling, story: Story): Promise<void> {
  const doer = story.channel === "network" ? telling.people.applicant : telling.people.officer;
  const deps = depsAt(telling, story.arrivedOn, NINE);
  const receipt = must(await fileRequest(deps, doer, requestOf(story, telling.organization)));
  telling.ids.set(story.key, receipt.id);
  telling.numbers.set(story.asked.items[0]?.text ?? "", receipt.number);
}

async function takeStep(
  telling: Telling,
  story: Story,
  { act, who, ofPart }: Step,
  { day, minute }: Pick<Moment, "day" | "minute">,
): Promise<void> {
  const key = ofPart === true ? partKey(story) : story.key;
  const id = telling.ids.get(key);
  if (id === undefined) throw new Error(`the demo has no request ${key}`);
  const scene = {
    day,
    later: (workingDays: number) => addWorkingDays(day, workingDays, telling.calendar),
    organization: telling.organization,
  };
  const seen = { siteId: SITE, id, version: null };
  const stepped = await act(depsAt(telling, day, minute), telling.people[who], seen, scene);
  const { events } = must(
    stepped.ok ? stepped : { ...stepped, detail: { ...stepped.detail, key, day } },
  );
  for (const { facts } of events) {
    const [part] = facts.kind === "split" ? facts.into : [];
    if (part === undefined) continue;
    const found = await caseNumbered(telling.deps.db.read, SITE, part);
    if (found !== null) telling.ids.set(partKey(story), found.id);
  }
}

const partKey = (story: Story) => `${story.key}#part`;

/** The module as it is at a minute of a day. */
function depsAt({ deps }: Telling, day: PlainDate, minute: number): RequestsDeps {
  const two = (value: number) => String(value).padStart(2, "0");
  const time = `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
  return { ...deps, clock: clockAt(`${day}T${time}:00+08:00`) };
}

async function personNamed(product: Product, username: string): Promise<SignedIn> {
  const user = await userByName(product.database.read, username);
  if (user === null) throw new Error(`the demo has no ${username}`);
  const { id: userId, displayName: name, organizationId, roles } = user;
  return { userId, name, username, organizationId, roles };
}

function keyOf(organizationKeys: ReadonlyMap<string, number>, slug: string): number {
  const id = organizationKeys.get(slug);
  if (id === undefined) throw new Error(`the demo has no organization ${slug}`);
  return id;
}
