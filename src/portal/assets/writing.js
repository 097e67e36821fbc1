// The second half of the script: what is typed is kept, files go at once, and a topic asks for its facts.
'use strict';

{
  const saveAfterMs = 2000;

  /** Answers with the server's status and text; `told` hears how far the sending is, in per cent. */
  const send = (address, body, told) =>
    new Promise((done) => {
      const request = new XMLHttpRequest();
      request.open('POST', address);
      request.upload.onprogress = ({ loaded, total }) => told?.(Math.round((100 * loaded) / total));
      request.onloadend = () => done({ status: request.status, text: request.responseText });
      request.send(body);
    });

  /** A draft that is kept while one types, as soon as the last save is done and the keys rest. */
  const keepDraft = (form) => {
    const said = form.querySelector('[data-said]');
    let timer;
    let saving = Promise.resolve();
    let isLeaving = false;
    const save = async () => {
      if (isLeaving) return;
      const body = new FormData(form);
      body.delete('files');
      const { status, text } = await send(form.dataset.draft, body);
      if (status !== 201) return;
      const { draftId, isApart } = JSON.parse(text);
      form.elements.draftId.value = draftId;
      // Whoever comes back to this page, or loads it again, goes on with the draft.
      history.replaceState(null, '', `${form.action.split('?')[0]}?borrador=${draftId}`);
      said.textContent = form.dataset.saved;
      if (!isApart) return;
      const notice = document.createElement('p');
      notice.className = 'notice notice-warn';
      notice.setAttribute('role', 'status');
      notice.textContent = form.dataset.apart;
      form.before(notice);
    };
    form.addEventListener('input', ({ target }) => {
      if (target.type === 'file') return;
      said.textContent = '';
      clearTimeout(timer);
      timer = setTimeout(() => (saving = saving.then(save)), saveAfterMs);
    });
    form.addEventListener('submit', () => {
      clearTimeout(timer);
      isLeaving = true;
    });
    addEventListener('pageshow', () => (isLeaving = false));
    return () => (saving = saving.then(save));
  };

  /** Files are sent one after another, each with a line of its own; a refused one costs neither text nor others. */
  const takeFiles = (place, saved) => {
    const list = place.querySelector('.attached');
    const form = place.closest('form');
    let turn = Promise.resolve();
    const take = async (file) => {
      const line = document.createElement('li');
      const bar = document.createElement('progress');
      bar.max = 100;
      bar.setAttribute('aria-label', file.name);
      line.append(file.name, bar);
      list.append(line);
      const body = new FormData();
      body.append('files', file);
      const { status, text } = await send(place.dataset.files, body, (percent) => (bar.value = percent));
      if (status === 201) line.outerHTML = text;
      else if (status === 422) line.innerHTML = text;
      else line.textContent = `${file.name}: ${place.dataset.failed}`;
      await saved?.();
    };
    const takeAll = (files) => {
      for (const file of files) turn = turn.then(() => take(file));
    };
    place.addEventListener('change', ({ target }) => {
      takeAll([...target.files]);
      target.value = '';
    });
    form.addEventListener('paste', (event) => {
      const files = [...event.clipboardData.files];
      if (files.length === 0) return;
      event.preventDefault();
      takeAll(files);
    });
    form.addEventListener('submit', (event) => {
      const isUnderWay = list.querySelector('progress') !== null;
      if (!isUnderWay) return;
      event.preventDefault();
      const { submitter } = event;
      void turn.then(() => form.requestSubmit(submitter));
    });
  };

  /** The facts of the topic that is chosen; what was typed under the same name stays. */
  const askFacts = (place) => {
    const topic = document.getElementById('categorySlug');
    topic.addEventListener('change', async () => {
      const answer = await fetch(`${place.dataset.facts}?tema=${encodeURIComponent(topic.value)}`).catch(
        () => null,
      );
      if (!answer?.ok || answer.redirected) return;
      const before = [...place.querySelectorAll('[name^=fact-]')].map(({ name, value }) => [name, value]);
      place.innerHTML = await answer.text();
      for (const [name, value] of before) {
        const field = topic.form.elements[name];
        if (field && value) field.value = value;
      }
    });
  };

  const begin = () => {
    const form = document.querySelector('[data-draft]');
    const saved = form && keepDraft(form);
    for (const place of document.querySelectorAll('[data-files]')) takeFiles(place, saved);
    for (const place of document.querySelectorAll('[data-facts]')) askFacts(place);
    for (const element of document.querySelectorAll('.without-script')) element.remove();
  };

  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', begin);
  else begin();
}
