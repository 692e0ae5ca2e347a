import { beforeAll, describe, expect, it } from "vitest";
import { freshDatabase } from "../../../../../test/support/fresh-database.ts";
import { aProduct, aServer } from "../../fixtures.ts";
import { aDistrictWithRequests, aRegistration } from "./fixtures.ts";

const database = await freshDatabase();
const product = await aProduct(database);
let server: Awaited<ReturnType<typeof aServer>>;
let places: Awaited<ReturnType<typeof aDistrictWithRequests>>;

beforeAll(async () => {
  places = await aDistrictWithRequests(product);
  server = await aServer(product);
});

async function registered() {
  const officer = await server.as("finance-officer");
  const done = await officer.api("POST", "/api/requests", aRegistration(places.finance));
  expect(done.statusCode).toBe(200);
  const { id } = done.json<{ id: string }>();
  return { officer, address: `/api/requests/${id}` };
}

describe("the files of a case", () => {
  const png = Buffer.from(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
    "base64",
  );
  const upload = async (username: string, address: string, name: string, content: Buffer) => {
    const person = await server.as(username);
    return person.upload(`${address}/files?role=scan`, [["files", { name, content }]]);
  };

  it("are kept sealed, come out as attachments alone, and never to another agency", async () => {
    const { officer, address } = await registered();
    expect((await upload("finance-officer", address, "原件.png", png)).json()).toEqual({
      added: 1,
    });
    const [file] = (await officer.api("GET", address)).json<{ files: { id: string }[] }>().files;
    const opened = await officer.get(`${address}/files/${file?.id}`);
    expect(opened.headers["content-disposition"]).toMatch(/^attachment/);
    expect(opened.rawPayload.equals(png)).toBe(true);
    const other = await server.as("civil-officer");
    expect((await other.get(`${address}/files/${file?.id}`)).statusCode).toBe(404);
    expect((await upload("civil-officer", address, "x.png", png)).statusCode).toBe(404);
  });

  it("that are a program are kept in quarantine and not given out", async () => {
    const { officer, address } = await registered();
    const program = Buffer.concat([Buffer.from("MZ"), Buffer.alloc(200)]);
    await upload("finance-officer", address, "扫描件.exe", program);
    const [file] = (await officer.api("GET", address)).json<{
      files: { id: string; isQuarantined: boolean }[];
    }>().files;
    expect(file?.isQuarantined).toBe(true);
    expect((await officer.get(`${address}/files/${file?.id}`)).statusCode).toBe(422);
  });
});
