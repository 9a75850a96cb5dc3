// Locks between the tabs of one browser, where it has them: not without https, and not
// in a frame of another site whose storage the browser forbids.

async function usable() {
  try {
    await navigator.locks.request("linli-probe", () => {});
    return navigator.locks;
  } catch {
    return null;
  }
}

export const locks = await usable();

const PATIENCE = 5_000;

/** Do something that two tabs must not do at the same time. */
export async function alone(name, work) {
  if (!locks) return work();
  try {
    return await locks.request(name, { signal: AbortSignal.timeout(PATIENCE) }, work);
  } catch (error) {
    // A tab that the phone has put to sleep keeps its lock.
    if (error.name === "TimeoutError" || error.name === "AbortError") return work();
    throw error;
  }
}
