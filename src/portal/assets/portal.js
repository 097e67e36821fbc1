// The one script of the portal. Everything works without it; with it, answers come while one types, the time left
// counts down, and what was wrong is focused.
'use strict';

const quiet = 250;
const ready = () => {
  document.querySelector('[data-focus]')?.focus();
  countDown();
  tryAgain();
  suggest();
  document.addEventListener('click', (event) => {
    const close = event.target.closest?.('[data-close]');
    if (!close) return;
    const shown = close.closest('details');
    const next = shown?.nextElementSibling;
    shown.open = false;
    if (next) {
      event.preventDefault();
      next.open = true;
      next.querySelector('summary').focus();
    }
  });
};

/** Minutes only, by the server's clock: that of the browser may lie. */
function countDown() {
  for (const element of document.querySelectorAll('[data-countdown]')) {
    const { countdown, now } = element.dataset;
    const offset = Date.parse(now) - Date.now();
    const show = () => {
      const minutes = Math.ceil((Date.parse(countdown) - Date.now() - offset) / 60_000);
      if (minutes < 1) return location.reload();
      const hours = Math.floor(minutes / 60);
      element.textContent = hours > 0 ? `${hours} h ${minutes % 60} min` : `${minutes} min`;
      setTimeout(show, 20_000);
    };
    setTimeout(show, 20_000);
  }
}

/** What is being made is asked for again, after a pause that chance lengthens: not by everybody at once. */
function tryAgain() {
  const link = document.querySelector('[data-retry]');
  if (link) setTimeout(() => location.replace(link.href), link.dataset.retry * 1000 * (1 + Math.random()));
}

/** Answers below the box, a moment after the last key; an answer that comes late is not shown. */
function suggest() {
  const box = document.querySelector('[data-suggest]');
  const place = document.getElementById('suggestions');
  if (!box || !place) return;
  let timer;
  let asked = box.value.trim();
  box.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(async () => {
      const text = box.value.trim();
      if (text === asked) return;
      asked = text;
      if (text.length < 3) return void place.replaceChildren();
      const answer = await fetch(`${box.dataset.suggest}?q=${encodeURIComponent(text)}`).catch(() => null);
      if (answer?.ok && asked === text) place.innerHTML = await answer.text();
    }, quiet);
  });
}

if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', ready);
else ready();
