import { beforeAll, expect, it } from "vitest";
import { freshDatabase } from "../../../../test/support/fresh-database.ts";
import { aDistrictWithPeople, aProduct, aServer } from "../fixtures.ts";

const product = await aProduct(await freshDatabase());
let server: Awaited<ReturnType<typeof aServer>>;

beforeAll(async () => {
  await aDistrictWithPeople(product);
  server = await aServer(product);
});

it("suggests to everybody, without cookies, for some seconds", async () => {
  const reply = await server.http.inject("/search/suggest?q=poli");
  expect([reply.statusCode, reply.json()]).toEqual([
    200,
    { suggestions: [{ kind: "栏目", text: "policies", href: "/policies/" }] },
  ]);
  expect(reply.headers).toMatchObject({
    "content-type": "application/json; charset=utf-8",
    "cache-control": "private, max-age=10",
  });
  expect(reply.headers["set-cookie"]).toBeUndefined();
});

it.each([
  "",
  "?q=",
  "?q=a&q=b",
  "?q[a]=b",
  `?q=${"%E4%BD%8E".repeat(400)}`,
  "?q=%3Cscript%3E",
  "?q=%00",
])("suggests nothing for %s", async (query) => {
  const reply = await server.http.inject(`/search/suggest${query}`);
  expect([reply.statusCode, reply.json()]).toEqual([200, { suggestions: [] }]);
});

it("suggests nothing where there is no site", async () => {
  expect((await server.http.inject("/mn/search/suggest?q=a")).statusCode).toBe(404);
});
