// Photos that the resident has chosen: made smaller, and held until they are sent.

import { el } from "./dom.js";

// Enough to read a letter; by area, because the picture of a long screen is narrow.
const MOST_PIXELS = 2560 * 1920;
const QUALITY = 0.85;
const KINDS = new Set(["image/jpeg", "image/png", "image/webp", "image/gif"]);
const SHELF = "linli-unsent";

const substitute = new Map();
const place = (id) => `/chat/photos/${id}`;

/**
 * The photo as it can be sent, or null if this browser cannot show it.
 *
 * It becomes a JPEG if it is larger than staff need, or of a kind that only some browsers
 * know; else it stays as it is.
 */
export async function prepare(file) {
  let picture;
  try {
    picture = await createImageBitmap(file);
  } catch {
    return null;
  }
  const scale = Math.min(1, Math.sqrt(MOST_PIXELS / (picture.width * picture.height)));
  const ready = scale === 1 && KINDS.has(file.type);
  const made = ready ? file : await drawn(picture, scale);
  picture.close();
  return made;
}

function drawn(picture, scale) {
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(picture.width * scale));
  canvas.height = Math.max(1, Math.round(picture.height * scale));
  const context = canvas.getContext("2d");
  context.fillStyle = "white"; // where the picture lets light through
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return new Promise((done) => canvas.toBlob(done, "image/jpeg", QUALITY));
}

/** A small picture of a photo; what it shows is said beside it. */
export function thumbnail(photo) {
  return show(el("img", { alt: "" }), photo);
}

/** Show a photo in a picture. */
export function show(picture, photo) {
  picture.src = URL.createObjectURL(photo);
  picture.onload = picture.onerror = () => URL.revokeObjectURL(picture.src);
  return picture;
}

/** Hold the photo of a message; where storage is forbidden, until the page is closed. */
export async function hold(id, photo) {
  substitute.set(id, photo);
  try {
    await (await caches.open(SHELF)).put(place(id), new Response(photo));
  } catch {
    // Forbidden or full; the copy above stays.
  }
}

/** The photo of a message, or null if it is gone. */
export async function held(id) {
  if (substitute.has(id)) return substitute.get(id);
  try {
    return (await (await (await caches.open(SHELF)).match(place(id)))?.blob()) ?? null;
  } catch {
    return null;
  }
}

/** The server has it. */
export async function letGo(id) {
  substitute.delete(id);
  try {
    await (await caches.open(SHELF)).delete(place(id));
  } catch {
    // There was no copy.
  }
}

/** Forget all photos. */
export async function letGoOfAll() {
  substitute.clear();
  try {
    await caches.delete(SHELF);
  } catch {
    // There was no copy.
  }
}
