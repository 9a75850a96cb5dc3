// Reading server-sent events. Not EventSource: it hides the status of an error, comes
// back after a fixed time, and cannot tell a silent connection from a dead one.

import { openEvents } from "./api.js";
import { delay, pause } from "./backoff.js";

// The server is never silent for longer than 15 s.
const DEAD_AFTER = 40_000;

/** Cuts a text that arrives in pieces into events `{name, data}`. */
export class Parser {
  #rest = "";

  push(piece) {
    const blocks = (this.#rest + piece).split("\n\n");
    this.#rest = blocks.pop();
    return blocks.map(parse).filter((event) => event.data !== null);
  }
}

function parse(block) {
  const event = { name: "message", data: null };
  for (const line of block.split("\n")) {
    if (line.startsWith("data: ")) event.data = JSON.parse(line.slice(6));
    if (line.startsWith("event: ")) event.name = line.slice(7);
  }
  return event;
}

/**
 * Follow the conversation until the signal is aborted, through every interruption.
 *
 * `page.lastId()` is where to go on; `page.event(name, data)` gets each event,
 * `page.online(yes)` whether the server is reached, and `page.renew()` makes a new
 * session when ours is gone.
 */
export async function follow(page, signal) {
  let attempt = 0;
  while (!signal.aborted) {
    let wait = 0;
    try {
      wait = await read(page, signal, () => {
        attempt = 0;
        page.online(true);
      });
    } catch {
      // A connection that breaks is what this loop is for.
      if (attempt > 0) page.online(false);
    }
    if (signal.aborted) return;
    await waitOrWake(Math.max(wait, delay(attempt)), signal);
    attempt += 1;
  }
}

async function read(page, signal, opened) {
  const connection = new AbortController();
  const stop = () => connection.abort();
  signal.addEventListener("abort", stop);
  let watchdog = setTimeout(stop, DEAD_AFTER);
  try {
    const response = await openEvents(page.lastId(), connection.signal);
    if (response.status === 403) await page.renew();
    if (response.status === 429) {
      return Number(response.headers.get("Retry-After") ?? 1) * 1000;
    }
    if (!response.ok) throw new Error(String(response.status));
    opened();
    const parser = new Parser();
    const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
    for (;;) {
      const { value, done } = await reader.read();
      if (done) return 0;
      clearTimeout(watchdog);
      watchdog = setTimeout(stop, DEAD_AFTER);
      for (const event of parser.push(value)) page.event(event.name, event.data);
    }
  } finally {
    clearTimeout(watchdog);
    signal.removeEventListener("abort", stop);
    stop();
  }
}

/** Wait, but not when the network has just come back. */
async function waitOrWake(milliseconds, signal) {
  const waiting = new AbortController();
  const wake = () => waiting.abort();
  signal.addEventListener("abort", wake, { once: true });
  window.addEventListener("online", wake, { once: true });
  await pause(milliseconds, waiting.signal);
  signal.removeEventListener("abort", wake);
  window.removeEventListener("online", wake);
}
