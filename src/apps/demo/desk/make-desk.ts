import { addDays, type PlainDate } from "../../../kernel/dates.ts";
import { createUser, userByName, type SignedIn } from "../../../modules/accounts/index.ts";
import {
  addComment,
  createDraft,
  documentInput,
  passDocument,
  returnDocument,
  scheduleDocument,
  submitDocument,
  type DocumentsDeps,
  type Seen,
} from "../../../modules/documents/index.ts";
import { organizationTrail } from "../../../modules/organizations/index.ts";
import { appointDeputy, setChain } from "../../../modules/reviews/index.ts";
import { clockAt, type Clock } from "../../../platform/clock.ts";
import { documentDeps } from "../../document-deps.ts";
import type { Product } from "../../open-product.ts";
import { must } from "../must.ts";
import { DEMO_PASSWORD } from "../make-accounts.ts";
import { deskAgencies, deskPeople } from "./people.ts";
import { deskInput, deskText, withheldUntil } from "./texts.ts";

/** Documents at each stage, three for each agency. */
const EACH = 3;
const demo = { kind: "system", name: "demo" } as const;
/** How many reviews have passed at each stage; of the last one agency that has three. */
const stages = [
  ["drafting", 0],
  ["first-review", 1],
  ["second-review", 2],
  ["third-review", 3],
  ["secrecy-review", 4],
  ["approved", 5],
  ["scheduled", 5],
] as const;

/**
 * Fills the console of the demo as on a working day: texts at every stage by people of several agencies, some
 * sent back with remarks, some late, some with an hour, one withheld and due for reassessment, two deputies.
 * Everything goes through the commands of the modules, by different people.
 */
export async function makeDesk(
  product: Product,
  organizationKeys: ReadonlyMap<string, number>,
  columnId: number,
): Promise<number> {
  const people = await makePeople(product, organizationKeys);
  const today = product.clock.today();
  const education = organizationKeys.get("education") ?? 0;
  // A community is small: one review before the secrecy review.
  const community = organizationKeys.get("yinhe-east") ?? 0;
  must(await setChain(documentDeps(product), demo, community, { reviews: 1, daysPerStep: 3 }));
  must(await setChain(documentDeps(product), demo, education, { reviews: 3, daysPerStep: 2 }));
  let number = 0;
  for (const [stage, passes] of stages) {
    for (const { slug } of deskAgencies) {
      if (stage === "third-review" && slug !== "education") continue;
      const count = stage === "third-review" ? EACH * deskAgencies.length : EACH;
      for (let index = 0; index < count; index += 1) {
        // Some were handed in two weeks ago: they are late.
        const at = addDays(today, index === EACH - 1 ? -14 : -1);
        await makeOne(
          { product, people, organizationKeys, columnId, slug, number, at },
          stage,
          passes,
        );
        number += 1;
      }
    }
  }
  await appoint(product, people, today);
  return number;
}

type People = ReadonlyMap<string, SignedIn>;
type Making = {
  readonly product: Product;
  readonly people: People;
  readonly organizationKeys: ReadonlyMap<string, number>;
  readonly columnId: number;
  readonly slug: string;
  readonly number: number;
  readonly at: PlainDate;
};

async function makeOne(
  making: Making,
  stage: (typeof stages)[number][0],
  passes: number,
): Promise<void> {
  const { product, people, organizationKeys, columnId, slug, number, at } = making;
  const deps = depsAt(product, at);
  const who = (word: string) => personOf(people, `${slug}-${word}`);
  const place = { columnId, organizationId: organizationKeys.get(slug) ?? 0 };
  const text = deskText(slug, number);
  const isWithheld = stage === "secrecy-review" && number % (EACH * 4) === 0;
  const input = documentInput.parse({
    ...deskInput(text, place, addDays(at, -1)),
    ...(isWithheld ? withheldUntil(at) : {}),
  });
  const drafter = who("qicao");
  let seen: Seen = { ...must(await createDraft(deps, drafter, input)), version: 0 };
  const after = (done: { readonly version: number }) => {
    seen = { ...seen, version: done.version };
  };
  const isReturned = stage === "drafting" && number % EACH === 1;
  if (stage === "drafting" && !isReturned) return;
  after(must(await submitDocument(deps, drafter, seen, { opinion: "请审核" })));
  if (isReturned) {
    const remark = { block: 2, quote: text.body.match(/<p>([^<]{6})[^<]*<\/p><p>联系/)?.[1] ?? "" };
    must(
      await addComment(deps, who("yishen"), seen, { ...remark, text: "请写明依据的文件名称。" }),
    );
    after(must(await returnDocument(deps, who("yishen"), seen, "依据不全，请补充后再报。")));
    return;
  }
  const chain = [
    ...(slug === "education" ? ["yishen", "ershen", "sanshen"] : ["yishen", "ershen"]),
    "baomi",
  ];
  const passed = isWithheld
    ? chain.length
    : Math.min(passes - 1, chain.length - (passes < 5 ? 1 : 0));
  for (const word of chain.slice(0, passed)) {
    const reviewer = word === "baomi" ? personOf(people, "baomi") : who(word);
    const points = word === "baomi" ? ["secrecy", "privacy"] : ["accuracy", "wording"];
    after(must(await passDocument(deps, reviewer, seen, { opinion: "同意", points })));
  }
  if (stage !== "scheduled") return;
  const hour = new Date(`${addDays(product.clock.today(), 1 + (number % 5))}T09:00:00+08:00`);
  must(await scheduleDocument(depsAt(product, product.clock.today()), who("fabu"), seen, hour));
}

async function appoint(product: Product, people: People, today: PlainDate): Promise<void> {
  const deps = documentDeps(product);
  for (const [absent, stand] of [
    ["finance-yishen", "civil-affairs-yishen"],
    ["health-fabu", "education-fabu"],
  ] as const) {
    const person = personOf(people, absent);
    must(
      await appointDeputy(deps, person, {
        userId: person.userId,
        deputyId: personOf(people, stand).userId,
        from: today,
        to: addDays(today, 7),
      }),
    );
  }
}

async function makePeople(
  product: Product,
  organizationKeys: ReadonlyMap<string, number>,
): Promise<People> {
  const deps = { db: product.database, clock: product.clock, trailOf: organizationTrail };
  for (const { username, displayName, organizationSlug, role } of deskPeople) {
    const organizationId = organizationKeys.get(organizationSlug) ?? null;
    await createUser(deps, demo, {
      siteId: 1,
      username,
      displayName,
      organizationId,
      password: DEMO_PASSWORD,
      roles: [{ role, organizationId }],
    });
  }
  const people = new Map<string, SignedIn>();
  for (const username of [...deskPeople.map((one) => one.username), "baomi"]) {
    const user = await userByName(product.database.read, username);
    if (user === null) throw new Error(`the demo has no ${username}`);
    const { id: userId, displayName: name, organizationId, roles } = user;
    people.set(username, { userId, name, username, organizationId, roles });
  }
  return people;
}

function personOf(people: People, username: string): SignedIn {
  const person = people.get(username);
  if (person === undefined) throw new Error(`the demo has no ${username}`);
  return person;
}

/** The product at ten o'clock of a day: what waits since then is as old as that. */
function depsAt(product: Product, day: PlainDate): DocumentsDeps {
  const clock: Clock = clockAt(`${day}T10:00:00+08:00`);
  return { ...documentDeps(product), clock };
}
