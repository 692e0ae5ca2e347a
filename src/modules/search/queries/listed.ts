import { ranked } from "../ranking.ts";
import type { Why } from "../model.ts";
import { HITS_ON_PAGE } from "../model.ts";
import { matchOfNotions, pageOf, type Asking } from "./asking.ts";
import { candidatesFor } from "./candidates.ts";
import { withMore, type Counted } from "./count.ts";
import { newestIds } from "./newest.ts";
import { readCandidates } from "./read-candidates.ts";
import type { Relaxed } from "./relax.ts";

/** A hit that lacks some of what is counted is shown when it is worth this share of the best. */
const WORTH_SHOWING = 0.55;

export type Listed = {
  readonly ids: readonly string[];
  readonly whys: ReadonlyMap<string, Why>;
  readonly counted: Counted;
};

/**
 * The ids of a page. By relevance the best come first, also those that hold only a part of what is counted but
 * are worth more than others; all others follow, newest first.
 */
export async function listed(asking: Asking, { sought, kept, counted }: Relaxed): Promise<Listed> {
  if (counted.total === 0 && kept.length === 0) return { ids: [], whys: new Map(), counted };
  const page = pageOf(asking.query);
  const match = matchOfNotions(asking, kept);
  if (asking.query.order === "newest") {
    const ids = await newestIds(asking, match, counted, { ...page, except: [] });
    return { ids, whys: new Map(), counted };
  }
  const candidates = await candidatesFor(asking, sought, { kept, counted });
  const read = await readCandidates(asking, sought, candidates);
  const isCounted = (held: readonly boolean[]) =>
    kept.every((notion) => held[sought.required.indexOf(notion)] === true);
  const order = ranked(sought, read, asking.today);
  const least = (order[0]?.why.total ?? 0) * WORTH_SHOWING;
  const lastCounted = order.findLastIndex(({ held }) => isCounted(held));
  const isMuch = counted.total > HITS_ON_PAGE;
  const best = order.filter(
    ({ held, why }, at) => isCounted(held) || (why.total >= least && (!isMuch || at < lastCounted)),
  );
  const more = best.filter(({ held }) => !isCounted(held));
  const whole = withMore(counted, more);
  const ids = best.map(({ id }) => id);
  const whys = new Map(best.map(({ id, why }) => [id, why]));
  const shown = ids.slice(page.from, page.from + page.wanted);
  if (shown.length === page.wanted || (counted.exact && whole.total <= ids.length))
    return { ids: shown, whys, counted: whole };
  const others = await newestIds(asking, match, counted, {
    except: ids,
    from: Math.max(0, page.from - ids.length),
    wanted: page.wanted - shown.length,
  });
  return { ids: [...shown, ...others], whys, counted: whole };
}
