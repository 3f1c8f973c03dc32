import type { Answer, Numbered, Request, Shown } from './messages.js';

const worker = new Worker(new URL('./worker.js', import.meta.url), { type: 'module' });
const listing = element('listing', HTMLTextAreaElement);
const query = element('query', HTMLInputElement);
const status = element('status', HTMLElement);
const papers = element('papers', HTMLElement);

/** The number of the latest request: answers to those before it come too late. */
let latest = 0;

worker.addEventListener('message', ({ data: { id, papers: found } }: MessageEvent<Answer>) => {
  if (id !== latest) return;
  status.textContent = `${found.length} papers`;
  papers.replaceChildren(...found.map(item));
});
listing.addEventListener('input', () => ask({ listing: listing.value }));
query.addEventListener('input', () => {
  ask(query.value.trim() === '' ? { listing: listing.value } : { query: query.value });
});

function ask(request: Request): void {
  const numbered: Numbered = { id: ++latest, request };
  worker.postMessage(numbered);
}

/** A listing is text of strangers: it becomes text of the page, never markup. */
function item({ title, url, words }: Shown): HTMLLIElement {
  const line = document.createElement('li');
  const name = document.createElement(url === undefined ? 'span' : 'a');
  name.textContent = title;
  if (name instanceof HTMLAnchorElement && url !== undefined) name.href = url;
  line.append(name, ` ${words.join(' · ')}`);
  return line;
}

function element<E extends HTMLElement>(id: string, type: new () => E): E {
  const found = document.getElementById(id);
  if (!(found instanceof type)) throw new Error(`the page has no ${type.name} #${id}`);
  return found;
}
