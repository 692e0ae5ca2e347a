// Which part of the product may use which: the one list that the check reads and that a change of direction changes.

/** Layers from the ground up; each may use those named, and itself. */
const layers = {
  kernel: [],
  platform: ["kernel"],
  ui: ["kernel"],
  modules: ["kernel", "platform", "ui"],
  portal: ["kernel", "platform", "ui", "modules"],
  apps: ["kernel", "platform", "ui", "modules", "portal"],
};

/** Modules and those whose door (index.ts) they may use. */
const modules = {
  accounts: [],
  calendar: [],
  deadlines: [],
  understanding: [],
  search: ["understanding"],
  lexicon: ["understanding"],
  addresses: [],
  organizations: ["addresses"],
  columns: ["addresses", "search"],
  emergencies: [],
  pages: [],
  visits: [],
  checks: [],
  questions: ["checks"],
  notices: [],
  reviews: ["accounts", "calendar", "organizations"],
  requests: ["accounts", "calendar", "deadlines", "official-letters"],
  documents: ["accounts", "addresses", "organizations", "columns", "search", "checks", "reviews"],
  "official-letters": ["accounts", "organizations"],
  remedies: ["accounts", "deadlines", "official-letters", "requests"],
  reports: ["organizations", "columns", "documents", "requests", "remedies"],
};

/** Programs, and the programs whose files they may use; files directly in src/apps belong to all of them. */
const apps = {
  server: [],
  console: ["server"],
  cli: [],
  demo: ["server"],
};

/**
 * Names of files of a module that decide and describe without touching anything: at run time they use the
 * kernel, each other, the doors of other modules, and what computes and no more: these libraries and
 * these parts of Node.
 */
const pure = {
  /** Folders of which every file is such. */
  folders: [
    "modules/deadlines",
    "modules/requests/rules",
    "modules/understanding",
    "modules/search/suggesting",
    "platform/segmenting",
  ],
  files: [
    "model",
    "contract",
    "rules",
    "[a-z-]+-rules",
    "permissions",
    "messages",
    "notices",
    "usernames",
    "throttle",
    "passwords",
    "common-passwords",
    "session-terms",
    "permissions-page",
    "totp",
    "drawn-codes",
    "statutory-days",
    "national-years",
    "national-calendar",
    "lexemes",
    "ranking",
    "occurrences",
    "weights",
    "sought",
    "windows",
    "plan",
    "statistics",
    "excerpt",
    "(?:catalogue|personal-data|rows|masks|structure|metadata|wording|consistency|starting-list)/[a-z-]+",
    "settings",
    "events",
    "finding-of",
    "judge-pieces",
    "scan",
  ],
  libraries: [
    "zod",
    "otpauth",
    "chinese-days",
    "@node-rs/jieba",
    "@napi-rs/pinyin",
    "opencc-js",
    "htmlparser2",
    "isbot",
  ],
  parts: ["module", "crypto"],
};

/** Names of files, or of folders of a module, that hold SQL; they alone see the database's libraries. */
const storing = ["store", "queries", "tables"];

/** Names that say nothing of what a file is about; no file or folder of the product carries one. */
const emptyName = /^(common|misc)$|(^|-)(utils?|helpers?|managers?|services?)$/;

/** Lines that a file of the product may have. */
const longestFile = 300;

/** What only some files may say, so that time and settings come from one place and rules can be tried at will. */
const reserved = [
  {
    what: "the time of the machine",
    pattern: /\bDate\.now\(|\bnew Date\(\s*\)/,
    files: ["src/platform/clock.ts", "src/platform/ids.ts", "src/kernel/dates.ts"],
  },
  {
    what: "the environment",
    pattern: /\bprocess\.env\b/,
    // The database server is started with the environment it needs, which is passed on, not read.
    files: ["src/platform/config.ts", "src/platform/own-postgres/programs.ts"],
  },
];

module.exports = { layers, modules, apps, pure, storing, emptyName, longestFile, reserved };
