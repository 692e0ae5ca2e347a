import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { setTimeout as pause } from "node:timers/promises";
import { join } from "node:path";
import type { FastifyInstance, LightMyRequestResponse } from "fastify";
import { createUser, type Role } from "../../modules/accounts/index.ts";
import {
  createColumns,
  createSite,
  type NewColumn,
  type Site,
} from "../../modules/columns/index.ts";
import {
  createOrganizations,
  organizationTrail,
  type NewOrganization,
} from "../../modules/organizations/index.ts";
import { plainDateOf } from "../../kernel/dates.ts";
import type { Actor } from "../../platform/audit.ts";
import { clockAt } from "../../platform/clock.ts";
import { readConfig } from "../../platform/config.ts";
import type { Database } from "../../platform/database/database.ts";
import type { JobRunner } from "../../platform/jobs.ts";
import { openLog } from "../../platform/log.ts";
import { openTypesetter } from "../../platform/typesetting/index.ts";
import { documentDeps } from "../document-deps.ts";
import type { Product } from "../open-product.ts";
import { buildServer } from "./serve.ts";

export const password = "three calm herons";
const machine: Actor & { readonly kind: "system" } = { kind: "system", name: "test" };

/** A product on a database of the test's own, at noon of 2018-11-23 in Beijing; jobs are remembered, not run. */
export async function aProduct(
  database: Database,
  settings: Readonly<Record<string, string>> = {},
): Promise<Product & { readonly sent: object[] }> {
  const folder = await mkdtemp(join(tmpdir(), "server-"));
  const read = readConfig(
    { data: folder },
    { UPLOAD_LIMIT_MB: "1", GONGKAI_SECOND_FACTOR: "optional", ...settings },
  );
  if (!read.ok) throw new Error(read.problems.join());
  const sent: object[] = [];
  const jobs: JobRunner = {
    enqueue: async (_tx, _queue, data) => void sent.push(data),
    work: async () => {},
    reclaim: async () => {},
    drain: async () => {},
    close: async () => {},
  };
  const typesetter = openTypesetter({ folder: join(tmpdir(), "gongkai-fonts"), fonts: null });
  return {
    config: read.config,
    database,
    jobs,
    sent,
    typesetter,
    clock: clockAt("2018-11-23T12:00:00+08:00"),
    log: openLog("silent"),
    siteFolder: join(folder, "site"),
    filesFolder: join(folder, "files"),
    uploadsFolder: join(folder, "uploads"),
    close: () => typesetter.close(),
  };
}

const site: Site = {
  id: 1,
  groupId: 1,
  code: "main",
  name: "门户网站",
  governmentName: "晴山区人民政府",
  language: "zh-CN",
  prefix: "",
  domain: "",
  identifier: "1502990001",
  regionCode: "150299",
  icpRecord: "",
  policeRecord: "",
  sponsor: "晴山区人民政府",
  organiser: "",
  contact: "",
  channel: "website",
  demo: false,
};

const organization = (slug: string, parentSlug: string | null, sort: number): NewOrganization => ({
  siteId: 1,
  parentSlug,
  successorSlug: null,
  kind: parentSlug === null ? "government" : "department",
  code: `15029${sort}`,
  slug,
  name: slug,
  shortName: slug,
  duties: "",
  address: "",
  phone: "",
  fax: "",
  email: "",
  officeHours: "",
  headName: "",
  headTitle: "",
  validFrom: plainDateOf("2008-01-01"),
  validTo: null,
  sort,
});

const column = (slug: string): NewColumn => ({
  siteId: 1,
  slug,
  name: slug,
  description: "",
  keywords: "",
  type: "政策文件",
  display: "list",
  freshnessDays: null,
  required: false,
  organizationId: null,
  statutoryItem: null,
  sort: 0,
});

/** A district with two departments that know nothing of each other, and somebody in each role. */
export async function aDistrictWithPeople(product: Product) {
  const deps = { ...documentDeps(product), db: product.database };
  const made = [
    await createSite(deps, machine, site),
    await createOrganizations(deps, machine, [
      organization("government", null, 1),
      organization("finance", "government", 2),
      organization("civil-affairs", "government", 3),
    ]),
    await createColumns(deps, machine, 1, [{ parentPath: null, column: column("policies") }]),
  ] as const;
  if (!made[0].ok || !made[1].ok || !made[2].ok) throw new Error("the district was refused");
  const [government = 0, finance = 0, civilAffairs = 0] = made[1].value;
  const [policies = 0] = made[2].value;
  const people: readonly (readonly [string, Role, number | null])[] = [
    ["finance-drafter", "drafter", finance],
    ["finance-reviewer", "reviewer", finance],
    ["finance-second-reviewer", "reviewer", finance],
    ["finance-secrecy", "secrecy-reviewer", finance],
    ["finance-publisher", "publisher", finance],
    ["civil-publisher", "publisher", civilAffairs],
    ["office", "disclosure-office", null],
    ["admin", "administrator", null],
    ["auditor", "auditor", null],
  ];
  for (const [username, role, organizationId] of people) {
    const added = await createUser({ ...deps, trailOf: organizationTrail }, machine, {
      siteId: 1,
      username,
      displayName: username,
      organizationId,
      password,
      roles: [{ role, organizationId }],
    });
    if (!added.ok) throw new Error(added.refusal);
  }
  return { government, finance, civilAffairs, policies };
}

/** The server on a product, without listening. */
export async function aServer(product: Product) {
  const { http, app } = await buildServer(product);
  const known = new Map<string, Promise<ReturnType<typeof visitorOf>>>();
  const signedIn = async (username: string) => {
    const visitor = visitorOf(http);
    await visitor.signIn(username);
    return visitor;
  };
  return {
    http,
    setUp: app.setUp,
    visits: app.visits,
    questions: app.questions,
    visitor: () => visitorOf(http),
    /** Somebody signed in, once for all that they do. */
    as(username: string) {
      const visitor = known.get(username) ?? signedIn(username);
      known.set(username, visitor);
      return visitor;
    },
  };
}

/**
 * Takes a draft of the finance department through its review by the three whose work that is. Answers the
 * version that it has then.
 */
export async function reviewed(
  server: Awaited<ReturnType<typeof aServer>>,
  submitter: ReturnType<typeof visitorOf>,
  address: string,
): Promise<number> {
  const found = await submitter.api("GET", address);
  let { version } = found.json<{ version: number }>();
  const step = async (visitor: ReturnType<typeof visitorOf>, name: string) => {
    const done = await visitor.api("POST", `${address}/${name}`, { version });
    if (done.statusCode !== 200) throw new Error(done.body);
    version = done.json<{ version: number }>().version;
  };
  await filesRead(submitter, address);
  await step(submitter, "submit");
  for (const username of ["finance-reviewer", "finance-second-reviewer", "finance-secrecy"]) {
    await step(await server.as(username), "pass");
  }
  return version;
}

/** Waits until the server has read the files of a document, as the console does before it lets somebody submit. */
async function filesRead(visitor: ReturnType<typeof visitorOf>, address: string): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    const { ready } = (await visitor.api("GET", `${address}/findings`)).json<{ ready: boolean }>();
    if (ready) return;
    await pause(100);
  }
  throw new Error("the files of a document were not read");
}

type Fields = readonly (readonly [string, string | { name: string; content: Buffer }])[];

/** Somebody at a browser: keeps cookies, and takes the token of a form from the page before. */
export function visitorOf(http: FastifyInstance) {
  const jar = new Map<string, string>();
  const keep = (reply: LightMyRequestResponse) => {
    for (const { name, value } of reply.cookies) {
      if (value === "") jar.delete(name);
      else jar.set(name, value);
    }
    return reply;
  };
  const headers = () => ({
    cookie: [...jar].map(([name, value]) => `${name}=${value}`).join("; "),
    accept: "text/html",
    "sec-fetch-site": "same-origin",
  });
  const get = async (url: string, more: Record<string, string> = {}) =>
    keep(await http.inject({ url, headers: { ...headers(), ...more } }));
  const tokenOf = async () => (await get("/api/session")).json<{ formToken: string }>().formToken;
  return {
    get,
    tokenOf,
    /** The cookies as they stand now. */
    cookies: () => headers().cookie,
    /** Sends a form with files. */
    async upload(url: string, fields: Fields, token?: string) {
      const all: Fields = [["_token", token ?? (await tokenOf())], ...fields];
      return keep(await http.inject({ method: "POST", url, ...multipart(all, headers()) }));
    },
    /** Asks the programming interface. */
    async api(method: "GET" | "POST" | "PUT" | "DELETE", url: string, payload?: object) {
      const formToken = await tokenOf();
      return keep(
        await http.inject({
          method,
          url,
          headers: { ...headers(), accept: "application/json", "x-form-token": formToken },
          ...(payload === undefined ? {} : { payload }),
        }),
      );
    },
    signIn(username: string) {
      return this.api("POST", "/api/session", { username, password });
    },
  };
}

function multipart(fields: Fields, headers: Record<string, string>) {
  const boundary = "----a-boundary-of-the-test";
  const parts = fields.flatMap(([name, value]) => {
    const file = typeof value === "string" ? "" : `; filename="${value.name}"`;
    const type = typeof value === "string" ? "" : "content-type: application/octet-stream\r\n";
    return [
      `--${boundary}\r\ncontent-disposition: form-data; name="${name}"${file}\r\n${type}\r\n`,
      typeof value === "string" ? value : value.content,
      "\r\n",
    ];
  });
  return {
    headers: { ...headers, "content-type": `multipart/form-data; boundary=${boundary}` },
    payload: Buffer.concat([...parts, `--${boundary}--\r\n`].map((part) => Buffer.from(part))),
  };
}
