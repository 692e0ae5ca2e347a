const KEPT = 2_000;

/**
 * Runs work once for a key: whoever comes again with the same key, while it runs or later, gets the answer of
 * the first. An answer that `mayRepeat` (a refusal, say) and a failure are forgotten, so that the next try
 * runs. The newest 2,000 answers are kept.
 */
export function oncePerKey<T>(mayRepeat: (answer: T) => boolean) {
  const answers = new Map<string, Promise<T>>();
  return function once(key: string, work: () => Promise<T>): Promise<T> {
    const known = answers.get(key);
    if (known !== undefined) return known;
    const answer = work();
    answers.set(key, answer);
    answer.then(
      (value) => mayRepeat(value) && answers.delete(key),
      () => answers.delete(key),
    );
    const [oldest] = answers.keys();
    if (answers.size > KEPT && oldest !== undefined) answers.delete(oldest);
    return answer;
  };
}
