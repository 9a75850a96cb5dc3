// How long to wait before trying again.

export const LONGEST = 30_000;
const SHORTEST = 1_000;

/**
 * Milliseconds before try number `attempt` (0 is the first try again): anything between
 * one second and a bound that doubles, so that a thousand pages do not come back at once.
 */
export function delay(attempt, random = Math.random) {
  const bound = Math.min(LONGEST, SHORTEST * 2 ** (attempt + 1));
  return SHORTEST + random() * (bound - SHORTEST);
}

/** Wait; ends early, without error, when the signal is aborted. */
export function pause(milliseconds, signal) {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    signal?.addEventListener(
      "abort",
      () => {
        clearTimeout(timer);
        resolve();
      },
      { once: true },
    );
  });
}
