// What this browser remembers. In a frame of another site storage may be forbidden:
// then it is remembered until the page is closed.

const PREFIX = "linli.";
const substitute = new Map();

function area() {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}

const storage = area();

export function remember(key, value) {
  substitute.set(PREFIX + key, JSON.stringify(value));
  try {
    storage?.setItem(PREFIX + key, JSON.stringify(value));
  } catch {
    // The storage is full; the copy above stays.
  }
}

export function recall(key) {
  const text = storage?.getItem(PREFIX + key) ?? substitute.get(PREFIX + key);
  try {
    return text === undefined || text === null ? null : JSON.parse(text);
  } catch {
    return null;
  }
}

export function forget(key) {
  substitute.delete(PREFIX + key);
  storage?.removeItem(PREFIX + key);
}

/** All keys that start so. */
export function keys(start) {
  const stored = storage ? Object.keys(storage) : [];
  return [...new Set([...stored, ...substitute.keys()])]
    .filter((key) => key.startsWith(PREFIX + start))
    .map((key) => key.slice(PREFIX.length));
}
