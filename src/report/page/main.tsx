import './style.css';
import { render } from 'preact';
import type { PageData } from '../page-data.js';
import { App } from './app.js';
import { ReportLibrary } from './library.js';

const data: PageData = JSON.parse(document.getElementById('data')?.textContent ?? '');
const library = new ReportLibrary(data);
const root = document.getElementById('app');
if (root !== null) {
  root.replaceChildren();
  render(<App library={library} />, root);
  // What the first search needs is built once the page is painted.
  requestAnimationFrame(() => setTimeout(() => library.warm()));
}
