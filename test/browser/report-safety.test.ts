import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cleanMarkup } from '../../src/report/clean.js';
import { renderReport } from '../../src/report.js';
import { HOSTILE, hostilePaper } from '../report/hostile.js';
import { CHROMIUM, launchChromium } from './chromium.js';
import { ReportPages } from './report-page.js';

describe.skipIf(CHROMIUM === undefined)('a report of hostile papers in Chromium', () => {
  let pages: ReportPages;
  let address: string;

  beforeAll(async () => {
    pages = new ReportPages(await launchChromium());
    const papers = HOSTILE.map((text, i) => hostilePaper(text, `${i}-`));
    const labels = HOSTILE.map((name) => ({ topic: name, name, probability: 0.5 }));
    const arxiv = { classify: () => ({ labels, primary: [], archive: [], group: [] }) };
    const profile = { liked: [papers[3]?.id ?? '', ...HOSTILE], disliked: HOSTILE };
    address = pages.write(
      'hostile.html',
      renderReport(papers, { title: HOSTILE.join(' '), arxiv, profile, before: [] }),
    );
  });

  afterAll(() => pages.close());

  it('shows every view without running, loading or linking anything of theirs', async () => {
    const page = await pages.open(address);
    const links = new Set<string>();
    const collect = async () => {
      for (const href of await page.locator('a').evaluateAll((all) => all.map((a) => a.getAttribute('href') ?? '')))
        links.add(href);
      expect(await page.locator('script').count()).toBe(2);
      expect(await page.locator('img, iframe, object, embed, base, form, b:not(.tooltip b)').count()).toBe(0);
    };
    await collect();
    expect(await page.locator('.row').count()).toBe(HOSTILE.length);
    for (let i = 0; i < HOSTILE.length; i++) {
      await page.locator('.row a.title').nth(i).click();
      await page.locator('.detail').waitFor();
      await collect();
      await page.getByText('← All papers').click();
    }
    await page.getByRole('link', { name: 'Reading list' }).click();
    await collect();
    for (const text of HOSTILE) await page.getByRole('searchbox').fill(text);
    await collect();
    expect([...links].filter((href) => !href.startsWith('#/'))).toEqual([]);
    expect(pages.complaints).toEqual([]);
  });

  it('shows their texts as they are', async () => {
    const page = await pages.open(address);
    const titles = await page.locator('.row a.title').allTextContents();
    expect(titles.sort()).toEqual(HOSTILE.map((text) => cleanMarkup(text)).sort());
    expect(await page.locator('h1').textContent()).toBe(await page.title());
  });

  it('forbids scripts, styles and requests that are not the report’s own', async () => {
    const page = await pages.open(address);
    const broken = await page.evaluate(async () => {
      const seen: string[] = [];
      document.addEventListener('securitypolicyviolation', (event) => seen.push(event.effectiveDirective));
      const add = (html: string) => document.body.append(document.createRange().createContextualFragment(html));
      add('<script>document.title = "broken"</script>');
      add('<style>body { display: none }</style>');
      add('<img src="https://example.invalid/x.png" onerror="document.title = 1">');
      await fetch('https://example.invalid/').catch(() => undefined);
      await new Promise((resolve) => setTimeout(resolve, 200));
      return seen.sort();
    });
    const expected = ['connect-src', 'img-src', 'script-src-attr', 'script-src-elem', 'style-src-elem'];
    expect(expected.filter((directive) => !broken.includes(directive))).toEqual([]);
    expect(await page.title()).not.toBe('broken');
  });
});
