import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

const project = (name: string, include: string[], more: object = {}) => ({
  oxc: { jsx: { runtime: "automatic" as const, importSource: "preact" } },
  test: { name, include, ...more },
});
// Files share a worker: none leaves anything behind, and starting one for each file took a third of the time.
const shared = { isolate: false, maxWorkers: Math.max(2, availableParallelism() - 1) };
const slow = { testTimeout: 60_000, hookTimeout: 60_000 };

export default defineConfig({
  test: {
    projects: [
      project("unit", ["src/**/*.test.{ts,tsx}", "test/promises/*.test.ts"], {
        ...shared,
        testTimeout: 30_000,
      }),
      project("db", ["src/**/*.db-test.ts", "test/promises/*.db-test.ts"], {
        globalSetup: ["test/support/postgres.ts"],
        ...shared,
        ...slow,
      }),
      project("journeys", ["test/journeys/*.journey.ts"], {
        globalSetup: ["test/journeys/one-demo.ts"],
        testTimeout: 180_000,
        hookTimeout: 180_000,
        maxWorkers: 2,
      }),
      project("faults", ["test/faults/*.fault-test.ts"], {
        testTimeout: 600_000,
        hookTimeout: 180_000,
        // They mostly wait for programs to start and end; two at a time leave each enough of the machine.
        maxWorkers: 2,
      }),
    ],
  },
});
