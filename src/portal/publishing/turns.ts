export type Urgency = "people" | "bulk";

/** Lets one piece of work go at a time; what people wait for goes before bulk work that has not begun yet. */
export function openTurns() {
  const waiting: Readonly<Record<Urgency, (() => void)[]>> = { people: [], bulk: [] };
  let isBusy = false;

  async function turn(urgency: Urgency): Promise<void> {
    if (!isBusy) {
      isBusy = true;
      return;
    }
    await new Promise<void>((resolve) => waiting[urgency].push(resolve));
  }

  function next(): void {
    const resolve = waiting.people.shift() ?? waiting.bulk.shift();
    if (resolve === undefined) isBusy = false;
    else resolve();
  }

  return {
    /** Does `work` when its turn comes. */
    async take<T>(urgency: Urgency, work: () => Promise<T>): Promise<T> {
      await turn(urgency);
      try {
        return await work();
      } finally {
        next();
      }
    },
  };
}
