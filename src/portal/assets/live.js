// Tickets as they happen. After an event the page is fetched again, and what differs is put in its place: never over
// what is typed, which waits until it is left. Only a page that is looked at holds a stream.
{
  const quietMs = 300;
  const retryMs = 30_000;
  const said = document.querySelector('[data-events]');
  let source;
  let timer;
  let fresh;

  const fields = 'input:not([type=hidden]), textarea, select';
  const isTouched = (region) =>
    region.dataset.touched !== undefined ||
    [...region.querySelectorAll(fields)].some(
      (field) =>
        field === document.activeElement ||
        field.value !== (field.defaultValue ?? field.value) ||
        field.checked !== field.defaultChecked,
    );
  /** The control of a part that is the same as this one, to stay where somebody is. */
  const sameIn = (part, { tagName, textContent }) =>
    [...part.querySelectorAll(tagName)].find((other) => other.textContent === textContent);

  const show = () => {
    if (!fresh) return;
    const news = [];
    for (const region of document.querySelectorAll('[data-live]')) {
      const now = fresh.querySelector(`[data-live=${region.dataset.live}]`);
      if (!now || now.textContent === region.textContent || isTouched(region)) continue;
      const wasOpen = [...region.querySelectorAll('details')].map(({ open }) => open);
      const at = document.activeElement;
      const isHere = region.contains(at);
      if (isHere && !sameIn(now, at)) continue;
      region.replaceChildren(...now.cloneNode(true).childNodes);
      region
        .querySelectorAll('details')
        .forEach((details, which) => (details.open ||= wasOpen[which] ?? false));
      if (isHere) sameIn(region, at).focus({ preventScroll: true });
      const { key, says } = now.dataset;
      if (says && key !== region.dataset.key) news.push(says);
      if (key) region.dataset.key = key;
    }
    if (news.length > 0) said.textContent = news.join(' ');
  };

  const load = async () => {
    const answer = await fetch(location.href).catch(() => null);
    if (!answer?.ok) return;
    fresh = new DOMParser().parseFromString(await answer.text(), 'text/html');
    show();
  };
  // Events come in bunches, such as an answer and the places behind it.
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(load, quietMs);
  };

  const listen = () => {
    source?.close();
    if (document.hidden) return;
    source = new EventSource('/api/v1/events');
    // What happened between the making of the page and the beginning of the stream is told by neither.
    for (const name of ['ready', 'reset', 'problem']) source.addEventListener(name, soon);
    source.addEventListener('ticket', ({ data }) => {
      if (['', JSON.parse(data).reference].includes(said.dataset.events)) soon();
    });
    // The browser comes back after a cut by itself, and not after a refusal.
    source.addEventListener('error', ({ target }) => {
      if (target === source && target.readyState === EventSource.CLOSED) setTimeout(listen, retryMs);
    });
  };

  if (said) {
    for (const name of ['input', 'change']) {
      document.addEventListener(name, ({ target }) => {
        const region = target.closest('[data-live]');
        if (region) region.dataset.touched = '';
      });
    }
    document.addEventListener('focusout', () => setTimeout(show));
    document.addEventListener('visibilitychange', listen);
    addEventListener('pagehide', () => source?.close());
    addEventListener('pageshow', listen);
    // The stream may have outlived the cut that an attempt to load fell into.
    addEventListener('online', soon);
  }
}
