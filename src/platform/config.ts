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
  UPLOAD_LIMIT_MB: megabytes("Largest attachment that is accepted, in MB", 100),
  IMPORT_LINE_LIMIT_MB: megabytes(
    "Longest line of an import file that is read, in MB; longer ones are reported",
    32,
  ),
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
  readonly uploadLimitBytes: number;
  readonly importLineLimitBytes: number;
  readonly logLevel: Parsed["LOG_LEVEL"];
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
      uploadLimitBytes: value.UPLOAD_LIMIT_MB * 1_048_576,
      importLineLimitBytes: value.IMPORT_LINE_LIMIT_MB * 1_048_576,
      logLevel: value.LOG_LEVEL,
    },
  };
}
