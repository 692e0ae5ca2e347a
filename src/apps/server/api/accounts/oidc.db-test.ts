import { beforeAll, expect, it } from "vitest";
import { freshDatabase } from "../../../../../test/support/fresh-database.ts";
import { anIdentityProvider } from "../../../../../test/support/identity-provider.ts";
import { createUser } from "../../../../modules/accounts/index.ts";
import { organizationTrail } from "../../../../modules/organizations/index.ts";
import { aDistrictWithPeople, aProduct, aServer, password } from "../../fixtures.ts";

const back = "http://portal.example.test/api/oidc/back";
const provider = await anIdentityProvider(back);
const database = await freshDatabase();
const settings = {
  PUBLIC_URL: "http://portal.example.test",
  GONGKAI_SECOND_FACTOR: "required",
  GONGKAI_OIDC_ISSUER: provider.issuer,
  GONGKAI_OIDC_CLIENT_ID: "gongkai",
  GONGKAI_OIDC_CLIENT_SECRET: "a secret of the test",
};
const product = await aProduct(database, settings);
const server = await aServer(product);

beforeAll(async () => {
  const { finance } = await aDistrictWithPeople(product);
  const people = [
    ["suhe", "drafter"],
    ["alatan", "publisher"],
  ] as const;
  for (const [username, role] of people) {
    const added = await createUser(
      { db: database, clock: product.clock, trailOf: organizationTrail },
      { kind: "system", name: "test" },
      {
        siteId: 1,
        username,
        displayName: username,
        organizationId: finance,
        password,
        oidcName: `${username}@example.gov.cn`,
        roles: [{ role, organizationId: finance }],
      },
    );
    if (!added.ok) throw new Error(added.refusal);
  }
});

const somebody = (name: string, about: object = {}) => ({
  subject: `key-of-${name}`,
  email: `${name}@example.gov.cn`,
  isVerified: true,
  methods: ["pwd"],
  ...about,
});

/** Goes to the provider and comes back; answers where the browser ends, and its session. */
async function enter(
  identity: ReturnType<typeof somebody> | null,
  through: typeof server = server,
  bend: (came: URL) => URL = (came) => came,
) {
  provider.is(identity);
  const visitor = through.visitor();
  const away = await visitor.get("/api/oidc/start");
  const came = bend(new URL(await provider.visit(String(away.headers.location))));
  const reply = await visitor.get(`${came.pathname}${came.search}`);
  const state = (await visitor.get("/api/session")).json();
  return { visitor, came, where: reply.headers.location, state };
}

it("offers the button, with the words that are set", async () => {
  expect((await server.visitor().get("/api/session")).json().oidc).toEqual({
    label: "统一身份认证",
    address: "/api/oidc/start",
  });
});

it("lets in whom an administrator named, and knows them by their key afterwards", async () => {
  const first = await enter(somebody("suhe"));
  expect([first.where, first.state.person.username, first.state.step]).toEqual([
    "/admin/",
    "suhe",
    null,
  ]);
  const moved = await enter(somebody("suhe", { email: "other@example.gov.cn" }));
  expect(moved.state.person.username).toBe("suhe");
  const heir = await enter(somebody("suhe", { subject: "another-key" }));
  expect([heir.where, heir.state.person]).toEqual(["/admin/?refusal=oidc-unknown", null]);
});

it.each([
  ["nobody named", somebody("stranger"), "oidc-unknown"],
  [
    "has an address that nobody verified",
    somebody("alatan", { isVerified: false }),
    "oidc-unknown",
  ],
  ["turned back at the provider", null, "oidc-failed"],
])("does not let in whoever %s", async (_name, identity, refusal) => {
  const { where, state } = await enter(identity);
  expect([where, state.person]).toEqual([`/admin/?refusal=${refusal}`, null]);
});

it.each([
  ["another state", (came: URL) => (came.searchParams.set("state", "made-up"), came)],
  ["another code", (came: URL) => (came.searchParams.set("code", "made-up"), came)],
  ["another issuer", (came: URL) => (came.searchParams.set("iss", "https://evil.test"), came)],
  ["nothing", () => new URL(back)],
])("does not take %s", async (_name, bend) => {
  const { where, state } = await enter(somebody("suhe"), server, bend);
  expect([where, state.person]).toEqual(["/admin/?refusal=oidc-failed", null]);
});

it("takes an answer once, and only in the browser that asked", async () => {
  const { visitor, came } = await enter(somebody("suhe"));
  const path = `${came.pathname}${came.search}`;
  for (const browser of [visitor, server.visitor()]) {
    expect((await browser.get(path)).headers.location).toBe("/admin/?refusal=oidc-failed");
  }
});

it("asks for the second factor all the same, unless the provider's own is trusted", async () => {
  const twice = somebody("alatan", { methods: ["pwd", "mfa"] });
  expect((await enter(twice)).state.step).toBe("enrolment");
  const trusting = await aServer(
    await aProduct(database, { ...settings, GONGKAI_OIDC_SECOND_FACTOR: "true" }),
  );
  expect((await enter(twice, trusting)).state.step).toBeNull();
  expect((await enter(somebody("alatan"), trusting)).state.step).toBe("enrolment");
});

it("says so when the provider is out of reach, and password sign-in still works", async () => {
  const lonely = await aServer(
    await aProduct(database, { ...settings, GONGKAI_OIDC_ISSUER: "http://127.0.0.1:9" }),
  );
  const visitor = lonely.visitor();
  const away = await visitor.get("/api/oidc/start");
  expect(away.headers.location).toBe("/admin/?refusal=oidc-unavailable");
  const entered = await visitor.api("POST", "/api/session", { username: "suhe", password });
  expect(entered.json().person.username).toBe("suhe");
});
