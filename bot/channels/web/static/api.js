// Requests to our own server.

const SECONDS = 15;
// The largest photo over a slow mobile network.
const PHOTO_SECONDS = 180;

/** The server could not be reached; nothing is known about the request. */
export class Unreachable extends Error {}

function address(path) {
  return `${path}?lang=${encodeURIComponent(document.documentElement.lang)}`;
}

/** Post an object; returns `{status, body, wait}`, `wait` in milliseconds after a 429. */
export function post(path, content = {}) {
  return send(path, "application/json", JSON.stringify(content), SECONDS);
}

/** Post a photo and, on a line before it, what is said of it. */
export function postPhoto(content, photo) {
  const body = new Blob([JSON.stringify(content), "\n", photo]);
  return send("/chat/photos", "application/octet-stream", body, PHOTO_SECONDS);
}

async function send(path, kind, body, seconds) {
  try {
    const response = await fetch(address(path), {
      method: "POST",
      headers: { "Content-Type": kind },
      body,
      signal: AbortSignal.timeout(seconds * 1000),
      cache: "no-store",
    });
    const text = await response.text();
    return {
      status: response.status,
      body: text ? JSON.parse(text) : {},
      wait: Number(response.headers.get("Retry-After") ?? 0) * 1000,
    };
  } catch (error) {
    throw new Unreachable(String(error));
  }
}

/** Open the event stream after an event. */
export function openEvents(after, signal) {
  return fetch(address("/chat/events"), {
    headers: { "Last-Event-ID": String(after), Accept: "text/event-stream" },
    cache: "no-store",
    signal,
  });
}
