import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { test } from 'node:test';
import { loadKeywordModel } from 'paperkin';
import { renderToStaticMarkup } from 'react-dom/server';
import { Reader } from './Reader.js';
import { SAMPLE } from './sample.js';

const model = await loadKeywordModel();

test('shows the papers, the keywords of the first and what is related to it', () => {
  const html = renderToStaticMarkup(<Reader initial={SAMPLE} model={model} />);
  assert.match(html, /3 papers/);
  assert.match(html, /<h2>Counting Garden Snails with Low-Cost Cameras<\/h2>/);
  assert.match(html, /<mark>/);
  assert.match(html, /<li>A Camera Trap Detector for Slugs and Snails at Night <small>\([^)]*snails/i);
});

test('says so where nothing was pasted', () => {
  assert.match(renderToStaticMarkup(<Reader />), /0 papers/);
});

test('is built with the learned table in a file of its own', () => {
  const scripts = readdirSync('dist/assets').filter((name) => name.endsWith('.js'));
  assert.ok(scripts.length > 1, scripts.join(', '));
});
