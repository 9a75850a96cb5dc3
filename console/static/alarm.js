// A sound and a notification of the browser for urgent cases that nobody has yet.

const KEY = 'linli-alarm';

export function alarm($) {
  const button = $('alarm');
  const lines = $('lines');
  if (!lines) return;
  let known = urgent(lines);
  if (button && 'Notification' in window) {
    button.hidden = false;
    show(button);
    button.addEventListener('click', async () => {
      const on = localStorage.getItem(KEY) !== 'on';
      if (on && Notification.permission === 'default') await Notification.requestPermission();
      localStorage.setItem(KEY, on ? 'on' : 'off');
      if (on) sound();
      show(button);
    });
  }
  document.addEventListener('htmx:beforeSwap', (event) => {
    if (event.target !== lines || event.detail.xhr.status !== 200) return;
    const fresh = urgent(new DOMParser().parseFromString(event.detail.serverResponse, 'text/html'));
    const came = [...fresh].filter((one) => !known.has(one));
    known = fresh;
    if (came.length && localStorage.getItem(KEY) === 'on') ring(button);
  });
}

function urgent(root) {
  const all = root.querySelectorAll('.line.urgent[data-case]');
  return new Set([...all].map((one) => one.dataset.case));
}

function show(button) {
  button.setAttribute('aria-pressed', String(localStorage.getItem(KEY) === 'on'));
}

function ring(button) {
  sound();
  if (button && Notification.permission === 'granted') {
    new Notification(button.dataset.urgent, { tag: 'linli-urgent', icon: '' });
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
