import { expect, it } from "vitest";
import { freshDatabase } from "../../../../test/support/fresh-database.ts";
import { aDistrictWithPeople, aProduct, aServer } from "../fixtures.ts";

const product = await aProduct(await freshDatabase());
const places = await aDistrictWithPeople(product);
const server = await aServer(product);

it.each([
  ["低保对象公示", "公示", "2018-12-04"],
  ["拟录用人员名单", "公示", "2018-11-30"],
  ["关于防汛的通知", "通知", null],
])("a public notice is proposed an end by what it is about: %s", async (title, genre, until) => {
  const clerk = server.visitor();
  await clerk.signIn("finance-drafter");
  const query = new URLSearchParams({ title, genre, columnId: String(places.policies) });
  const reply = await clerk.api("GET", `/api/display-end?${query}`);
  expect([reply.statusCode, reply.json()]).toEqual([200, { until }]);
});
