import { mkdir } from "node:fs/promises";
import { dirname } from "node:path";
import { systemClock, type Clock } from "../clock.ts";
import { showKeys, siteKeys, type SiteKeys } from "./keys.ts";
import { writeLine, type ReleaseLine } from "./line.ts";
import { addLine, findTail, type Tail } from "./log.ts";
import type { Placed, Released, SiteFolder } from "./model.ts";
import { stagingOf } from "./paths.ts";
import { dropStaging, makeFolders, takeSteps } from "./put.ts";
import { recoverFolder } from "./recover.ts";
import { asRefused } from "./refused.ts";
import { stageAll } from "./stage-all.ts";
import { contentOf } from "./steps.ts";

/** How the folder is kept; everything has a value that suits the product. */
export type SiteFolderOptions = {
  /** Where the signing keys are; by default the folder above the site's. */
  readonly dataFolder?: string;
  /** Whether each release is signed with SM2 (digest SM3) too. */
  readonly sm2?: boolean;
  readonly clock?: Clock;
  /** A segment of the log that has grown to this many bytes is the last to grow. */
  readonly segmentBytes?: number;
};

const SEGMENT = 16 * 1_048_576;

/** Opens the folder of published files for writing; the caller sees to it that it is the only one. */
export function openSiteFolder(folder: string, options: SiteFolderOptions = {}): SiteFolder {
  const { clock = systemClock, segmentBytes = SEGMENT } = options;
  let keys: Promise<SiteKeys> | null = null;
  /** The end of the log; null when it must be looked up on the disk. */
  let known: Tail | null = null;
  let queue: Promise<unknown> = Promise.resolve();
  let isNewSegmentDue = false;

  /** One after the other. */
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = queue.then(work);
    queue = done.catch(() => undefined);
    return done;
  }

  async function recover() {
    await mkdir(folder, { recursive: true });
    const { tail, recovered } = await recoverFolder(folder);
    known = tail;
    return recovered;
  }

  async function tailNow(): Promise<Tail> {
    if (known === null) await recover();
    if (known === null) throw new Error("the end of the log is not known");
    return known;
  }

  async function openKeys(): Promise<SiteKeys> {
    const opened = await siteKeys(options.dataFolder ?? dirname(folder), options);
    await showKeys(folder, opened);
    return opened;
  }

  /** Adds a line behind `tail`; null when another process wrote the log meanwhile. */
  async function record(
    tail: Tail,
    what: Pick<ReleaseLine, "files" | "removed" | "checkpoint">,
    at: Date,
    anew: boolean,
  ): Promise<Tail | null> {
    const { fingerprint: key, sm2PublicPem, sign } = await (keys ??= openKeys());
    const also = sm2PublicPem === null ? {} : ({ also: "sm2" } as const);
    const number = tail.number + 1;
    const facts = { number, at: at.toISOString(), previous: tail.head, key, ...also, ...what };
    const line = writeLine(facts, sign);
    const added = await addLine(folder, tail, line, number, anew);
    if (added !== null) return added;
    // Somebody shortened the log: it goes on behind what this process knows, so that the gap shows.
    const onDisk = await findTail(folder);
    const isShorter = onDisk.tail.number < tail.number;
    return isShorter ? addLine(folder, tail, line, number, true) : null;
  }

  async function newSegment(tail: Tail): Promise<Tail> {
    const nothing = { checkpoint: true, files: [], removed: [] } as const;
    known = await record(tail, nothing, clock.now(), true);
    isNewSegmentDue = false;
    return tailNow();
  }

  async function release(placed: readonly Placed[], anew: boolean): Promise<Released> {
    let tail = await tailNow();
    if (tail.segment !== null && (isNewSegmentDue || tail.size >= segmentBytes))
      tail = await newSegment(tail);
    const number = tail.number + 1;
    const staging = stagingOf(folder, number);
    await mkdir(staging, { recursive: true });
    const at = clock.now();
    const { files, steps } = await stageAll(placed, { folder, staging, at, anew });
    if (steps.length === 0) {
      dropStaging(folder, number);
      return { number: null, files };
    }
    makeFolders(folder, steps);
    const after = await record(tail, contentOf(steps), at, false);
    known = null;
    if (after === null) return release(placed, anew);
    try {
      takeSteps(folder, number, steps);
      dropStaging(folder, number);
    } catch (error) {
      throw asRefused(error, true);
    }
    known = after;
    return { number, files };
  }

  return {
    folder,
    release: (placed, { anew = false } = {}) =>
      inTurn(async () => {
        try {
          return await release(placed, anew);
        } catch (error) {
          const refused = asRefused(error, false);
          // What the disk holds is looked up before the next release; what was left over goes at once.
          known = null;
          await recover().catch(() => undefined);
          throw refused;
        }
      }),
    recover: () => inTurn(recover),
    checkpoint: () =>
      inTurn(async () => {
        isNewSegmentDue = true;
      }),
    async close() {
      await queue;
    },
  };
}
