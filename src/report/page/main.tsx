import './style/base.css';
import './style/controls.css';
import './style/frame.css';
import './style/map.css';
import './style/panel.css';
import './style/paper.css';
import './style/topics.css';
import './style/media.css';
import { render } from 'preact';
import type { PageData } from '../page-data.js';
import { App } from './app.js';
import { ReportLibrary } from './page-model.js';

const data: PageData = JSON.parse(document.getElementById('data')?.textContent ?? '');
const library = new ReportLibrary(data);
const root = document.getElementById('app');
if (root !== null) {
  root.replaceChildren();
  render(<App library={library} />, root);
  // What the first search needs is built once the page is painted.
  requestAnimationFrame(() => setTimeout(() => warm(library.warm())));
}

/** Takes one step after the other, the page's own work in between. */
function warm(steps: Generator<void>): void {
  if (steps.next().done === true) performance.mark('paperkin: searches are ready');
  else setTimeout(() => warm(steps));
}
