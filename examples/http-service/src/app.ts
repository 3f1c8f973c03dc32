import { zValidator } from '@hono/zod-validator';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { HTTPException } from 'hono/http-exception';
import { extractKeywords, type KeywordModel, type Match, PaperIndex, parseListing } from 'paperkin';
import * as z from 'zod';

const MAX_BYTES = 1_000_000;
const MAX_PAPERS = 2000;

const listing = z.string().min(1);
const limit = z.int().min(1).max(100).default(10);

/** The body of a request, checked against a schema; 400 with what is wrong, and where, if it does not fit. */
const body = <Shape extends z.ZodRawShape>(shape: Shape) =>
  zValidator('json', z.object(shape), (result, c) => {
    if (!result.success) {
      const issues = result.error.issues.map(({ path, message }) => ({ at: path.join('.'), message }));
      return c.json({ error: 'The body does not fit', issues }, 400);
    }
  });

/** Strangers send the texts, so there is a limit to what is read of them. */
const read = (text: string) => parseListing(text, { limits: { papers: MAX_PAPERS } });

const shown = ({ paper, score, closeness, terms }: Match) => ({
  id: paper.id,
  title: paper.title,
  score,
  closeness,
  words: terms.map(({ term }) => term),
});

/** The service: every request brings its listing, and nothing is kept. */
export function createApp(model: KeywordModel): Hono {
  const app = new Hono();
  app.use(bodyLimit({ maxSize: MAX_BYTES, onError: (c) => c.json({ error: `More than ${MAX_BYTES} bytes` }, 413) }));

  app.post('/parse', body({ listing }), (c) => {
    const { papers, diagnostics, dialect } = read(c.req.valid('json').listing);
    return c.json({ dialect, papers, diagnostics });
  });

  app.post('/keywords', body({ listing, limit }), (c) => {
    const { listing, limit } = c.req.valid('json');
    const keywordsOf = (paper: { title: string; abstract: string }) =>
      extractKeywords(paper, { model, style: 'reader', limit }).map(({ phrase, score }) => ({ phrase, score }));
    return c.json(read(listing).papers.map((paper) => ({ id: paper.id, keywords: keywordsOf(paper) })));
  });

  app.post('/related', body({ listing, id: z.string(), limit }), (c) => {
    const { listing, id, limit } = c.req.valid('json');
    const index = new PaperIndex(read(listing).papers);
    if (!index.has(id)) return c.json({ error: `The listing has no paper ${id}` }, 404);
    return c.json(index.related(id, { limit, minScore: 'related' }).map(shown));
  });

  app.post('/search', body({ listing, query: z.string().min(1).max(1000), limit }), (c) => {
    const { listing, query, limit } = c.req.valid('json');
    const index = new PaperIndex(read(listing).papers);
    return c.json(index.search(query, { limit, prefix: true, fuzzy: true }).map(shown));
  });

  app.notFound((c) => c.json({ error: `There is no ${c.req.method} ${c.req.path}` }, 404));
  app.onError((error, c) => {
    if (error instanceof HTTPException) return c.json({ error: error.message }, error.status);
    console.error(error);
    return c.json({ error: 'Something went wrong' }, 500);
  });
  return app;
}
