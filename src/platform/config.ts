import { resolve } from "node:path";
import * as z from "zod";
import { zhCN } from "zod/locales";

// What is wrong with a setting or a form is said in the language of those who read it.
z.config(zhCN());

const megabytes = (about: string, byDefault: number) =>
  z.coerce.number().int().min(1).max(10_000).default(byDefault).describe(about);
const text = (about: string) => z.string().trim().min(1).optional().describe(about);

/** Every setting of the product; docs/operate/configuration.md and .env.example are made from it. */
export const configSchema = z.object({
  GONGKAI_DATA: z
    .string()
    .trim()
    .min(1)
    .default("var")
    .describe("Folder of everything the product keeps: database, published site, attachments"),
  PORT: z.coerce
    .number()
    .int()
    .min(0)
    .max(65_535)
    .default(3000)
    .describe("Port of the web server; 0 picks a free one"),
  HOST: z
    .string()
    .trim()
    .min(1)
    .default("127.0.0.1")
    .describe("Address the web server listens on; 0.0.0.0 for all"),
  PUBLIC_URL: z
    .url({ protocol: /^https?$/ })
    .optional()
    .describe(
      "Address under which visitors reach the portal; stands in site maps and feeds. With https, cookies are sent over https only",
    ),
  TRUST_PROXY: z
    .stringbool()
    .default(false)
    .describe("Set to true behind a reverse proxy, so that its X-Forwarded-For names the visitor"),
  DATABASE_URL: text(
    "PostgreSQL server, 15 to 18 (postgres://user:password@host/name); without it the product runs its own",
  ),
  POSTGRES_BIN: text(
    "Folder with initdb and postgres, where the npm binaries do not suit the machine",
  ),
  DATABASE_POOL: z.coerce
    .number()
    .int()
    .min(2)
    .max(100)
    .default(8)
    .describe("Connections that one process may open"),
  LEGACY_HOSTS: text(
    "Hosts of the former sites, with commas between: an imported document is found at its old address too when that was on one of them",
  ),
  REDIRECT_HOSTS: text(
    "Hosts other than this one to which old addresses may lead, with commas between",
  ),
  UPLOAD_LIMIT_MB: megabytes("Largest attachment that is accepted, in MB", 100),
  IMPORT_LINE_LIMIT_MB: megabytes(
    "Longest line of an import file that is read, in MB; longer ones are reported",
    32,
  ),
  GONGKAI_SECOND_FACTOR: z
    .enum(["required", "optional"])
    .default("required")
    .describe(
      "Whether publishers, secrecy reviewers, the disclosure office and administrators must prove a second factor",
    ),
  GONGKAI_OIDC_ISSUER: z
    .url({ protocol: /^https?$/ })
    .optional()
    .describe(
      "OpenID Connect provider over which people may sign in too. Its redirect address is /api/oidc/back below PUBLIC_URL",
    ),
  GONGKAI_OIDC_CLIENT_ID: text("Name of this installation at the provider"),
  GONGKAI_OIDC_CLIENT_SECRET: text("Secret of this installation at the provider"),
  GONGKAI_OIDC_LABEL: z
    .string()
    .trim()
    .min(1)
    .default("统一身份认证")
    .describe("Words on the button that leads to the provider"),
  GONGKAI_OIDC_CLAIM: z
    .enum(["email", "preferred_username"])
    .default("email")
    .describe(
      "What the provider says that is compared, the first time, with what an administrator wrote down; an e-mail address must be verified",
    ),
  GONGKAI_OIDC_SECOND_FACTOR: z
    .stringbool()
    .default(false)
    .describe(
      "Set to true where the provider's own second factor, told in amr or acr, counts here",
    ),
  GONGKAI_MAIL_URL: z
    .url({ protocol: /^smtps?$/ })
    .optional()
    .describe(
      "Mail server over which applicants are told (smtp://user:password@host:587 or smtps://…); without it no mail is sent",
    ),
  GONGKAI_MAIL_FROM: text(
    "Address that mails come from, such as 政务公开办 <gongkai@example.gov.cn>",
  ),
  SITE_SIGN_SM2: z
    .stringbool()
    .default(false)
    .describe(
      "Set to true to sign each release of the published site with SM2 and SM3 beside Ed25519",
    ),
  SITE_COPY: z
    .string()
    .optional()
    .describe(
      "Folder with a copy of the published site, as `gongkai site sync` keeps it: altered pages are healed from it while the database is away",
    ),
  GONGKAI_FONTS: text(
    "Folder with the office's own fonts for letters, such as 仿宋_GB2312 and 方正小标宋简体; they go before the free ones that are delivered",
  ),
  HOT_PAGES_MB: megabytes("Memory for the published pages that are asked for most, in MB", 64),
  AWS_ACCESS_KEY_ID: text(
    "Name of the key with which `gongkai site sync` writes into an object store",
  ),
  AWS_SECRET_ACCESS_KEY: text("Secret of that key"),
  AWS_SESSION_TOKEN: text("Token of that key, where the store gives temporary ones"),
  LOG_LEVEL: z
    .enum(["fatal", "error", "warn", "info", "debug", "silent"])
    .default("info")
    .describe("How much is logged"),
});

type Parsed = z.output<typeof configSchema>;

/** The settings as the program uses them: paths absolute, absent ones null. */
export type Config = {
  readonly dataFolder: string;
  readonly port: number;
  readonly host: string;
  readonly publicUrl: string | null;
  readonly trustProxy: boolean;
  readonly databaseUrl: string | null;
  readonly postgresBin: string | null;
  readonly databasePool: number;
  readonly legacyHosts: ReadonlySet<string>;
  readonly redirectHosts: ReadonlySet<string>;
  readonly uploadLimitBytes: number;
  readonly importLineLimitBytes: number;
  readonly secondFactor: Parsed["GONGKAI_SECOND_FACTOR"];
  readonly oidc: OidcConfig | null;
  readonly mail: MailConfig | null;
  readonly siteSignSm2: boolean;
  readonly siteCopy: string | null;
  readonly fontsFolder: string | null;
  readonly hotPagesBytes: number;
  readonly storeKey: StoreKey | null;
  readonly logLevel: Parsed["LOG_LEVEL"];
};

/** The key of an object store; its parts are never shown. */
export type StoreKey = {
  readonly id: string;
  readonly secret: string;
  readonly token: string | null;
};

/** The server that mails go over, and whom they come from. */
export type MailConfig = { readonly url: string; readonly from: string };

/** The provider over which people may sign in too. */
export type OidcConfig = {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string | null;
  readonly label: string;
  readonly claim: Parsed["GONGKAI_OIDC_CLAIM"];
  readonly isSecondFactorTrusted: boolean;
};

/**
 * Reads the settings from the environment (the program's only look at it) and from what a command line
 * said. Answers the settings, or the problems, each with the variable's name.
 */
export function readConfig(
  said: {
    readonly data?: string | undefined;
    readonly port?: string | undefined;
    /** The data folder when neither the command line nor the environment names one. */
    readonly dataByDefault?: string;
  } = {},
  environment: Readonly<Record<string, string | undefined>> = process.env,
):
  | { readonly ok: true; readonly config: Config }
  | { readonly ok: false; readonly problems: readonly string[] } {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ""));
  if (said.dataByDefault !== undefined) given["GONGKAI_DATA"] ??= said.dataByDefault;
  if (said.data !== undefined) given["GONGKAI_DATA"] = said.data;
  if (said.port !== undefined) given["PORT"] = said.port;
  const parsed = configSchema.safeParse(given);
  if (!parsed.success) {
    return {
      ok: false,
      problems: parsed.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`),
    };
  }
  const value = parsed.data;
  if (value.GONGKAI_OIDC_ISSUER !== undefined && value.GONGKAI_OIDC_CLIENT_ID === undefined) {
    return { ok: false, problems: ["GONGKAI_OIDC_CLIENT_ID: GONGKAI_OIDC_ISSUER 需要它。"] };
  }
  if (value.GONGKAI_MAIL_URL !== undefined && value.GONGKAI_MAIL_FROM === undefined) {
    return { ok: false, problems: ["GONGKAI_MAIL_FROM: GONGKAI_MAIL_URL 需要它。"] };
  }
  return {
    ok: true,
    config: {
      dataFolder: resolve(value.GONGKAI_DATA),
      port: value.PORT,
      host: value.HOST,
      publicUrl: value.PUBLIC_URL?.replace(/\/$/, "") ?? null,
      trustProxy: value.TRUST_PROXY,
      databaseUrl: value.DATABASE_URL ?? null,
      postgresBin: value.POSTGRES_BIN ?? null,
      databasePool: value.DATABASE_POOL,
      legacyHosts: hostsIn(value.LEGACY_HOSTS),
      redirectHosts: hostsIn(value.REDIRECT_HOSTS),
      uploadLimitBytes: value.UPLOAD_LIMIT_MB * 1_048_576,
      importLineLimitBytes: value.IMPORT_LINE_LIMIT_MB * 1_048_576,
      secondFactor: value.GONGKAI_SECOND_FACTOR,
      oidc: oidcOf(value),
      mail: mailOf(value),
      siteSignSm2: value.SITE_SIGN_SM2,
      siteCopy: value.SITE_COPY ?? null,
      fontsFolder: value.GONGKAI_FONTS === undefined ? null : resolve(value.GONGKAI_FONTS),
      hotPagesBytes: value.HOT_PAGES_MB * 1_048_576,
      storeKey: storeKeyOf(value),
      logLevel: value.LOG_LEVEL,
    },
  };
}

function hostsIn(said: string | undefined): ReadonlySet<string> {
  const hosts = (said ?? "").toLowerCase().split(/[\s,，]+/);
  return new Set(hosts.filter((host) => host !== ""));
}

function oidcOf(value: Parsed): OidcConfig | null {
  const { GONGKAI_OIDC_ISSUER: issuer, GONGKAI_OIDC_CLIENT_ID: clientId } = value;
  if (issuer === undefined || clientId === undefined) return null;
  return {
    issuer,
    clientId,
    clientSecret: value.GONGKAI_OIDC_CLIENT_SECRET ?? null,
    label: value.GONGKAI_OIDC_LABEL,
    claim: value.GONGKAI_OIDC_CLAIM,
    isSecondFactorTrusted: value.GONGKAI_OIDC_SECOND_FACTOR,
  };
}

function mailOf(value: Parsed): MailConfig | null {
  const { GONGKAI_MAIL_URL: url, GONGKAI_MAIL_FROM: from } = value;
  return url === undefined || from === undefined ? null : { url, from };
}

function storeKeyOf(value: Parsed): StoreKey | null {
  const { AWS_ACCESS_KEY_ID: id, AWS_SECRET_ACCESS_KEY: secret } = value;
  if (id === undefined || secret === undefined) return null;
  return { id, secret, token: value.AWS_SESSION_TOKEN ?? null };
}
