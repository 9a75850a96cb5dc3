// A sound and a notification of the browser for urgent cases that nobody has yet.

const KEY = 'linli-alarm';
const KNOWN = 'linli-known-urgent';

const menu = document.getElementById('menu');
const button = document.getElementById('alarm');

// On every page: the menu tells which cases are urgent, and keeps itself up to date.
if (menu) {
  listen();
  new MutationObserver(listen).observe(menu, { childList: true });
}
if (button && 'Notification' in window) {
  button.hidden = false;
  show();
  button.addEventListener('click', async () => {
    const on = localStorage.getItem(KEY) !== 'on';
    if (on && Notification.permission === 'default') await Notification.requestPermission();
    localStorage.setItem(KEY, on ? 'on' : 'off');
    if (on) sound();
    show();
  });
}

function listen() {
  const list = menu.querySelector('[data-urgent]');
  if (!list) return;
  const now = list.dataset.urgent;
  // Kept from page to page, so that what came in between rings too.
  const known = (sessionStorage.getItem(KNOWN) ?? now).split(' ');
  sessionStorage.setItem(KNOWN, now);
  const came = now.split(' ').filter((one) => one && !known.includes(one));
  if (came.length && localStorage.getItem(KEY) === 'on') ring(list.dataset.alarm);
}

function show() {
  button.setAttribute('aria-pressed', String(localStorage.getItem(KEY) === 'on'));
}

function ring(text) {
  sound();
  if ('Notification' in window && Notification.permission === 'granted') {
    new Notification(text, { tag: 'linli-urgent', icon: '' });
  }
}

// Two soft tones, made here: no file to load, and nothing that startles.
function sound() {
  const context = new AudioContext();
  for (const [at, pitch] of [[0, 660], [0.25, 880]]) {
    const tone = context.createOscillator();
    const volume = context.createGain();
    tone.frequency.value = pitch;
    volume.gain.setValueAtTime(0.0001, context.currentTime + at);
    volume.gain.exponentialRampToValueAtTime(0.2, context.currentTime + at + 0.03);
    volume.gain.exponentialRampToValueAtTime(0.0001, context.currentTime + at + 0.4);
    tone.connect(volume).connect(context.destination);
    tone.start(context.currentTime + at);
    tone.stop(context.currentTime + at + 0.45);
  }
}
