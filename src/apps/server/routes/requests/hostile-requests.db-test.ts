import { createServer, request as askPlain } from "node:http";
import { once } from "node:events";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { freshDatabase } from "../../../../../test/support/fresh-database.ts";
import { loadNationalDays } from "../../../../modules/calendar/index.ts";
import { caseByNumber, caseFiles } from "../../../../modules/requests/index.ts";
import { aDistrictWithPeople, aProduct, aServer } from "../../fixtures.ts";
import { aForm, applicantOf, movingClock } from "./fixtures.ts";

const database = await freshDatabase();
const clock = movingClock("2024-03-20T10:42:00+08:00");
const product = { ...(await aProduct(database)), clock };
await loadNationalDays({ db: database, clock });
await aDistrictWithPeople(product);
const { http } = await aServer(product);
const sealedFolder = join(product.config.dataFolder, "sealed");
const someone = (address?: string) => applicantOf(http, clock, address);
const count = async () =>
  (await database.read.selectFrom("requests.cases").select("id").execute()).length;

const SCRIPT = `"><script>alert(1)</script><img src=x onerror=alert(2)>'`;
const textFields = [
  "name",
  "identityNumber",
  "representative",
  "contact",
  "phone",
  "email",
  "fax",
  "address",
  "postcode",
  "agentName",
  "agentIdentityNumber",
  "agentPhone",
  "features",
  "helpWanted",
  "organization",
  "kind",
  "form",
  "way",
  "identityKind",
];

describe("scripts in a form", () => {
  it("are text in every field, on the form, on the check page and on the status page", async () => {
    const visitor = someone();
    const all = Object.fromEntries(textFields.map((field) => [field, SCRIPT]));
    const wrong = await visitor.send("/requests/new/", {
      ...all,
      items: [SCRIPT, SCRIPT],
      do: "check",
    });
    expect(wrong.body).not.toMatch(/<script>alert|<img src=x/);
    const checked = await visitor.send("/requests/new/", {
      ...aForm,
      name: SCRIPT,
      items: [SCRIPT],
      features: SCRIPT,
      helpWanted: SCRIPT,
      address: SCRIPT,
      files: [[`${SCRIPT}.txt`, Buffer.from("文")]],
      do: "check",
    });
    expect([checked.statusCode, /<script>alert|<img src=x/.test(checked.body)]).toEqual([
      200,
      false,
    ]);
    await visitor.send("/requests/new/send/", { do: "send" }, checked);
    const { body } = await visitor.get("/requests/status/");
    expect([body.includes("&lt;script>alert"), /<script>alert|<img src=x/.test(body)]).toEqual([
      true,
      false,
    ]);
    expect(body).not.toContain("11010519491231002X");
  });
});

describe("files", () => {
  it("that are programs stay in quarantine: sealed, marked, told, and never given out", async () => {
    const visitor = someone();
    const program = Buffer.from(`MZ${"\0".repeat(64)}this program cannot be run`);
    const checked = await visitor.send("/requests/new/", {
      ...aForm,
      files: [
        ["身份证.pdf", program],
        ["page.html", Buffer.from("<script>alert(1)</script>")],
      ],
      do: "check",
    });
    expect(checked.body.match(/为了安全我们不会打开它/g)).toHaveLength(2);
    await visitor.send("/requests/new/send/", { do: "send" }, checked);
    const number = /\d{4}-\d{4}/.exec((await visitor.get("/requests/receipt/")).body)?.[0] ?? "";
    const ref = await caseByNumber(database.read, 1, number);
    const files = ref === undefined ? [] : await caseFiles(database.read, 1, ref.id);
    expect(files.map((file) => file.isQuarantined)).toEqual([true, true]);
    for (const { id } of files) {
      for (const url of [
        `/requests/status/files/${id}`,
        `/files/${id}`,
        `/sealed/${id}`,
        `/sealed/${id.slice(-2)}/${id}`,
      ])
        expect([url, (await visitor.get(url)).statusCode]).toEqual([url, 404]);
      expect((await readFile(join(sealedFolder, id.slice(-2), id))).includes("program")).toBe(
        false,
      );
    }
  });

  it("that are too large are refused by name, and what was typed stays", async () => {
    const big = await someone().send("/requests/new/", {
      ...aForm,
      files: [["大.pdf", Buffer.alloc(11 * 1_048_576, 1)]],
      do: "check",
    });
    expect(big.statusCode).toBe(422);
    expect(big.body).toContain("文件“大.pdf”太大，每个不能超过10 MB");
    expect(big.body).toContain("南排道路");
  });

  it("beyond ten are not kept, and the others are", async () => {
    const many = await someone().send("/requests/new/", {
      ...aForm,
      files: Array.from({ length: 12 }, (_, at) => [`${at}.txt`, Buffer.from("文")] as const),
      do: "check",
    });
    expect([many.statusCode, many.body.includes("文件最多 10 个")]).toEqual([422, true]);
    expect(many.body.match(/name="kept"/g)).toHaveLength(10);
  });

  it("of another form cannot be named", async () => {
    const visitor = someone();
    const mine = await visitor.send("/requests/new/", {
      ...aForm,
      files: [["a.txt", Buffer.from("文")]],
      do: "check",
    });
    const ticket = /name="kept" value="([^"]+)"/.exec(mine.body)?.[1] ?? "";
    const other = await someone().send("/requests/new/", {
      ...aForm,
      kept: [ticket, "x", SCRIPT],
      do: "check",
    });
    expect([other.statusCode, other.body.includes("a.txt")]).toEqual([200, false]);
  });

  it("come to nothing without the token of the form, and the text is still there", async () => {
    const before = await filesBelow();
    const forged = await someone().send("/requests/new/", {
      ...aForm,
      _token: "x",
      files: [["a.txt", Buffer.from("文")]],
      do: "check",
    });
    expect([forged.statusCode, forged.body.includes("南排道路")]).toEqual([403, true]);
    expect(await filesBelow()).toBe(before);
  });
});

describe("a hundred megabytes", () => {
  const server = createServer((_, response) => response.end());
  afterAll(() => void server.close());

  it("are refused at once, without being read", async () => {
    const address = await http.listen({ port: 0, host: "127.0.0.1" });
    let sent = 0;
    const asking = askPlain(`${address}/requests/new/`, {
      method: "POST",
      headers: {
        "content-type": "multipart/form-data; boundary=b",
        "content-length": String(100 * 1_048_576),
        "sec-fetch-site": "same-origin",
        accept: "text/html",
      },
    });
    asking.on("error", () => {});
    asking.write('--b\r\ncontent-disposition: form-data; name="a"\r\n\r\n');
    const [reply] = await once(asking, "response");
    sent += asking.socket?.bytesWritten ?? 0;
    expect([reply.statusCode, sent < 1_000_000]).toEqual([413, true]);
    expect(reply.headers.connection).toBe("close");
    asking.destroy();
  });

  it("without a length stop at the limit", async () => {
    const { port } = http.server.address() as { readonly port: number };
    const asking = askPlain(`http://127.0.0.1:${port}/requests/new/`, {
      method: "POST",
      headers: {
        "content-type": "multipart/form-data; boundary=b",
        "sec-fetch-site": "same-origin",
        accept: "text/html",
      },
    });
    asking.setMaxListeners(500);
    asking.on("error", () => {});
    asking.on("response", (reply) => reply.resume());
    asking.write('--b\r\ncontent-disposition: form-data; name="files"; filename="a.pdf"\r\n\r\n');
    let sent = 0;
    const piece = Buffer.alloc(1_048_576);
    while (!asking.destroyed && sent < 200) {
      if (!asking.write(piece))
        await Promise.race([once(asking, "drain"), once(asking, "close")]).catch(() => {});
      sent += 1;
    }
    expect(sent).toBeLessThan(120);
    asking.destroy();
  });
});

describe("a form from elsewhere", () => {
  it("changes nothing", async () => {
    const before = await count();
    for (const url of [
      "/requests/new/",
      "/requests/new/send/",
      "/requests/status/",
      "/requests/status/withdraw/",
      "/requests/already/",
    ]) {
      const reply = await http.inject({
        method: "POST",
        url,
        headers: {
          "sec-fetch-site": "cross-site",
          origin: "https://evil.example",
          "content-type": "application/x-www-form-urlencoded",
        },
        payload: "do=send&sure=yes",
      });
      expect([url, reply.statusCode]).toEqual([url, 403]);
    }
    expect(await count()).toBe(before);
  });

  it("finds no open step without the cookie of a case", async () => {
    const visitor = someone();
    for (const url of [
      "/requests/status/days/",
      "/requests/receipt/",
      "/requests/status/letters/x.pdf",
      "/requests/status/files/x",
    ])
      expect([url, (await visitor.get(url)).headers.location]).toEqual([url, "/requests/status/"]);
  });
});

async function filesBelow(): Promise<number> {
  return (await readdir(sealedFolder, { recursive: true }).catch(() => [])).length;
}
