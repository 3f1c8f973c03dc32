import { type Port, serveLibrary } from './library-desk.js';
import { showReport } from './report-page.js';

// One script for both sides: the page starts a worker from its own text.

if (typeof document === 'undefined') serveLibrary(globalThis as unknown as Port);
else showReport(document.currentScript?.textContent ?? '');
