const { layers, modules, apps, pure, storing } = require("./architecture.cjs");

const either = (words) => `(${words.join("|")})`;
const TEST = "\\.(test|db-test)\\.tsx?$";
const FIXTURES = "/fixtures\\.ts$";
const NOT_PRODUCT = `${TEST}|${FIXTURES}`;
const PURE = `^${either([
  `src/modules/(?!.+/${either(["commands", ...storing])}/).+/${either(pure.files)}\\.ts$`,
  ...pure.folders.map((folder) => `src/${folder}/.+`),
])}`;
const COMPUTING = `node_modules/${either(pure.libraries)}/|^${either(pure.parts)}$`;
const STORING = `^src/modules/.+/${either(storing)}(\\.ts$|/)`;

const forbid = (name, comment, from, to) => ({ name, comment, severity: "error", from, to });

const layerRules = Object.entries(layers).map(([layer, uses]) =>
  forbid(
    `${layer}-uses-lower-layers`,
    `src/${layer} may use ${uses.length > 0 ? uses.join(", ") : "itself alone"}`,
    { path: `^src/${layer}/`, pathNot: TEST },
    { path: "^src/", pathNot: `^src/${either([layer, ...uses])}/` },
  ),
);

const doorRules = Object.entries(modules).map(([module, uses]) =>
  forbid(
    `${module}-uses-modules-by-their-door`,
    `module ${module} may use ${uses.length > 0 ? `index.ts of ${uses.join(", ")}` : "no other module"}`,
    { path: `^src/modules/${module}/`, pathNot: TEST },
    {
      path: "^src/modules/",
      pathNot: [
        `^src/modules/${module}/`,
        ...uses.map((used) => `^src/modules/${used}/index\\.ts$`),
      ],
    },
  ),
);

const appRules = Object.entries(apps).map(([app, uses]) =>
  forbid(
    `${app}-keeps-to-its-programs`,
    `program ${app} may use ${uses.length > 0 ? uses.join(", ") : "no other program"}`,
    { path: `^src/apps/${app}/`, pathNot: TEST },
    { path: "^src/apps/[^/]+/", pathNot: `^src/apps/${either([app, ...uses])}/` },
  ),
);

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    forbid("no-cycle", "files that need each other are one file", {}, { circular: true }),
    forbid("resolvable", "an import must lead somewhere", {}, { couldNotResolve: true }),
    forbid(
      "known-layer",
      "a new folder of src is first named in architecture.cjs",
      { path: "^src/", pathNot: `^src/${either(Object.keys(layers))}/` },
      {},
    ),
    forbid(
      "known-module",
      "a new module is first named in architecture.cjs",
      { path: "^src/modules/", pathNot: `^src/modules/${either(Object.keys(modules))}/` },
      {},
    ),
    ...layerRules,
    ...doorRules,
    ...appRules,
    forbid(
      "shared-files-of-apps-use-no-program",
      "files directly in src/apps put the product together for every program",
      { path: "^src/apps/[^/]+\\.tsx?$", pathNot: TEST },
      { path: "^src/apps/[^/]+/" },
    ),
    forbid(
      "portal-and-apps-use-modules-by-their-door",
      "what a module offers stands in its index.ts",
      { path: "^src/(portal|apps)/", pathNot: NOT_PRODUCT },
      { path: "^src/modules/", pathNot: "^src/modules/[^/]+/index\\.ts$" },
    ),
    forbid(
      "apps-use-the-portal-by-its-door",
      "what the portal offers stands in its index.ts",
      { path: "^src/apps/", pathNot: NOT_PRODUCT },
      { path: "^src/portal/", pathNot: "^src/portal/index\\.ts$" },
    ),
    forbid(
      "kernel-is-pure",
      "the kernel needs no library and nothing of the machine",
      { path: "^src/kernel/", pathNot: TEST },
      { pathNot: "^src/kernel/" },
    ),
    forbid(
      "rules-are-pure",
      "what decides and describes uses the kernel, its like and libraries that compute",
      { path: PURE, pathNot: NOT_PRODUCT },
      {
        pathNot: ["^src/kernel/", PURE, COMPUTING, "^src/modules/[^/]+/index\\.ts$"],
        dependencyTypesNot: ["type-only"],
      },
    ),
    forbid(
      "storage-alone-sees-the-database",
      "SQL stands in the platform and in a module's store, queries and tables",
      { path: "^src/", pathNot: [NOT_PRODUCT, "^src/platform/", STORING] },
      { path: "node_modules/(kysely|pg|pg-boss|@types/pg)/" },
    ),
    forbid(
      "fixtures-serve-tests",
      "records made up for tests and measurements stay out of the product",
      { path: "^src/", pathNot: NOT_PRODUCT },
      { path: FIXTURES },
    ),
    forbid(
      "product-needs-no-development-tool",
      "what runs in production is a dependency, not a devDependency",
      { path: "^src/", pathNot: NOT_PRODUCT },
      { dependencyTypes: ["npm-dev"], dependencyTypesNot: ["type-only"] },
    ),
  ],
  options: {
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    doNotFollow: { path: "node_modules" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "node", "default", "types"],
      extensions: [".ts", ".tsx", ".js", ".mjs", ".json"],
    },
  },
};
