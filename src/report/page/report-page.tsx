import './style/page.css';
import { render } from 'preact';
import type { PageData } from '../page-data.js';
import { App } from './app.js';
import { LibraryClient } from './library-client.js';
import { type Port, type Request, serveLibrary } from './library-desk.js';
import { applyTheme } from './theme.js';

/** Shows the data of the document; the library answers from a worker made of the page's own script. */
export function showReport(script: string): void {
  const json = document.getElementById('data')?.textContent ?? '';
  const data: PageData = JSON.parse(json);
  const root = document.getElementById('app');
  if (root === null) return;
  const port = libraryOf(script);
  const library = new LibraryClient(data, port, () => performance.mark('paperkin: searches are ready'));
  applyTheme();
  root.replaceChildren();
  render(<App library={library} />, root);
  // What the first search needs is built once the page is painted.
  requestAnimationFrame(() => setTimeout(() => port.postMessage({ open: json } satisfies Request)));
}

/** A worker with the library in it; where the browser forbids one, the library in the page itself. */
function libraryOf(script: string): Port {
  try {
    return new Worker(URL.createObjectURL(new Blob([script], { type: 'text/javascript' })));
  } catch {
    const { port1, port2 } = new MessageChannel();
    serveLibrary(port1);
    return port2;
  }
}
