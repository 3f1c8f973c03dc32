import { loadKeywordModel } from 'paperkin';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Reader } from './Reader.js';
import { SAMPLE } from './sample.js';

const root = document.getElementById('root');
if (root === null) throw new Error('the page has no element #root');

// The learned table is a chunk of its own, which loads beside the page.
const model = await loadKeywordModel();
createRoot(root).render(
  <StrictMode>
    <Reader initial={SAMPLE} model={model} />
  </StrictMode>,
);
