import { beforeAll, expect, it } from "vitest";
import { freshDatabase } from "../../../../../test/support/fresh-database.ts";
import { createUser } from "../../../../modules/accounts/index.ts";
import { loadNationalDays } from "../../../../modules/calendar/index.ts";
import { organizationTrail } from "../../../../modules/organizations/index.ts";
import { documentDeps } from "../../../document-deps.ts";
import { aProduct, aServer, password } from "../../fixtures.ts";
import { aDistrictWithRequests, aRegistration } from "./fixtures.ts";

const database = await freshDatabase();
const product = await aProduct(database);
let server: Awaited<ReturnType<typeof aServer>>;
let places: Awaited<ReturnType<typeof aDistrictWithRequests>>;

beforeAll(async () => {
  await loadNationalDays({ db: database, clock: product.clock });
  places = await aDistrictWithRequests(product);
  // Handling requests and drafting documents are two rights; art. 44 needs both.
  const both = await createUser(
    { ...documentDeps(product), db: product.database, trailOf: organizationTrail },
    { kind: "system", name: "test" },
    {
      siteId: 1,
      username: "finance-both",
      displayName: "finance-both",
      organizationId: places.finance,
      password,
      roles: [
        { role: "request-officer", organizationId: places.finance },
        { role: "drafter", organizationId: places.finance },
      ],
    },
  );
  if (!both.ok) throw new Error(both.refusal);
  server = await aServer(product);
});

/** A request that was answered and posted; its later events are written as rows, since their rules are not the subject. */
async function answered(): Promise<string> {
  const officer = await server.as("finance-officer");
  const text = "我是乌兰图雅，手机13900000000，申请2017年部门预算";
  const registration = aRegistration(places.finance);
  const filed = await officer.api("POST", "/api/requests", {
    ...registration,
    asked: { ...registration.asked, items: [{ place: 1, text }] },
  });
  const { id } = filed.json<{ id: string }>();
  const items = [
    {
      place: 1,
      code: "A1",
      detail: "provided",
      form: "given",
      partCode: null,
      partForm: null,
      facts: { given: "2017年部门预算" },
    },
  ];
  const outcome = { code: "A1", detail: "provided", items, facts: {} };
  const facts = [
    { kind: "drafted", outcome },
    { kind: "handed-in" },
    { kind: "passed", opinion: "" },
    { kind: "signed", letterId: crypto.randomUUID(), on: "2018-11-22" },
    { kind: "sent", way: "post", on: "2018-11-22", proof: "" },
  ];
  const { seq } = await database.read
    .selectFrom("requests.events")
    .select((is) => is.fn.max("seq").as("seq"))
    .where("case_id", "=", id)
    .executeTakeFirstOrThrow();
  await database.read
    .insertInto("requests.events")
    .values(
      facts.map((one, index) => ({
        site_id: 1,
        case_id: id,
        seq: seq + 1 + index,
        kind: one.kind as never,
        at: new Date(),
        by_id: null,
        by_name: "test",
        facts: JSON.stringify(one),
      })),
    )
    .execute();
  return id;
}

it("a reply becomes a draft without who asked, linked both ways, once", async () => {
  const id = await answered();
  const person = await server.as("finance-both");
  const { version } = (await person.api("GET", `/api/requests/${id}`)).json<{ version: number }>();
  const asked = { version, columnId: places.policies };
  const done = await person.api("POST", `/api/requests/${id}/proactive`, asked);
  expect(done.statusCode).toBe(200);
  const { siteId, documentId } = done.json<{ siteId: number; documentId: string }>();

  const draft = await person.api("GET", `/api/documents/${siteId}/${documentId}`);
  expect(draft.statusCode).toBe(200);
  expect(draft.body).toContain("2017年部门预算");
  expect(draft.body).not.toContain("乌兰图雅");
  expect(draft.body).not.toContain("13900000000");

  const back = await person.api("GET", `/api/requests/behind-document/${documentId}`);
  expect(back.json()).toMatchObject({ request: { id } });
  const other = await server.as("civil-officer");
  const unseen = await other.api("GET", `/api/requests/behind-document/${documentId}`);
  expect(unseen.json()).toEqual({ request: null });

  const again = { ...asked, version: version + 1 };
  const twice = await person.api("POST", `/api/requests/${id}/proactive`, again);
  expect(twice.json()).toMatchObject({ code: "not-possible-now" });
});

it("refused, it leaves neither a draft nor a note", async () => {
  const id = await answered();
  const documents = async () =>
    (await database.read.selectFrom("documents.documents").select("id").execute()).length;
  const before = await documents();
  const officer = await server.as("finance-officer");
  const { version } = (await officer.api("GET", `/api/requests/${id}`)).json<{ version: number }>();
  const asked = { version, columnId: places.policies };
  const refused = await officer.api("POST", `/api/requests/${id}/proactive`, asked);
  expect(refused.json()).toMatchObject({ code: "not-allowed" });
  const person = await server.as("finance-both");
  const stale = await person.api("POST", `/api/requests/${id}/proactive`, {
    ...asked,
    version: 99,
  });
  expect(stale.json()).toMatchObject({ code: "changed-by-someone-else" });
  expect(await documents()).toBe(before);
});
