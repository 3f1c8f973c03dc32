import '../../src/report/page/style/page.css';
import './playground.css';
import { render } from 'preact';
import { App } from '../../src/report/page/app.js';
import { download } from '../../src/report/page/exports.js';
import { LibraryClient } from '../../src/report/page/library-client.js';
import type { Port } from '../../src/report/page/library-desk.js';
import { applyTheme } from '../../src/report/page/theme.js';
import type { PageData } from '../../src/report/page-data.js';
import type { PlaygroundReply, PlaygroundRequest, ReadReply } from './messages.js';

/** Milliseconds without a keystroke after which the listing is read. */
const PAUSE = 400;

const find = <E extends Element>(selector: string): E => {
  const element = document.querySelector<E>(selector);
  if (element === null) throw new Error(`the page has no ${selector}`);
  return element;
};

const input = find<HTMLTextAreaElement>('#listing');
const status = find('#status');
const save = find<HTMLButtonElement>('#save');
const root = find('#app');
const worker = new Worker(new URL('worker.js', import.meta.url), { type: 'module' });
let port: Port | undefined;
/** Listings on their way; only the answer to the last one is shown. */
let reading = 0;

worker.onmessage = (event: MessageEvent<PlaygroundReply | { call: number }>) => {
  const { data } = event;
  if ('listing' in data) show(data.listing);
  else if ('report' in data) download(data.report, { file: 'report.html', type: 'text/html' });
  else port?.onmessage?.(event);
};

function send(request: PlaygroundRequest): void {
  worker.postMessage(request);
}

function read(): void {
  reading++;
  status.textContent = 'Reading…';
  send({ read: input.value });
}

/** Shows the report of a listing in place of the one before. */
function show({ data, summary, diagnostics }: ReadReply): void {
  reading--;
  if (reading > 0) return;
  status.textContent = summary;
  find('#diagnostics').textContent = diagnostics;
  find<HTMLDetailsElement>('#diagnostics-box').hidden = diagnostics === '';
  save.disabled = data === '';
  render(null, root);
  port = { postMessage: (message) => worker.postMessage(message), onmessage: null };
  if (data !== '')
    render(<App library={new LibraryClient(JSON.parse(data) as PageData, port, () => undefined)} />, root);
}

/** Puts a text that lies beside the page into the field, and reads it. */
async function take(file: string): Promise<void> {
  input.value = await (await fetch(file)).text();
  read();
}

let timer: ReturnType<typeof setTimeout> | undefined;
input.addEventListener('input', () => {
  clearTimeout(timer);
  timer = setTimeout(read, PAUSE);
});
find('#example').addEventListener('click', () => void take('example.txt'));
find('#sample').addEventListener('click', () => void take('sample.txt'));
find('#clear').addEventListener('click', () => {
  input.value = '';
  read();
});
save.addEventListener('click', () => send({ save: true }));
applyTheme();
if (input.value === '') void take('example.txt');
else read();
