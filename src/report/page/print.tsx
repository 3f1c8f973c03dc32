import { render, type VNode } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { PagePaper } from '../page-data.js';
import { byline } from './byline.js';
import type { LibraryClient } from './library-client.js';

/** Puts the papers on the page as they are printed, with abstracts and addresses, for as long as the printing takes. */
export function usePrinting(library: LibraryClient, papers: readonly PagePaper[]): void {
  const latest = useRef(papers);
  latest.current = papers;
  useEffect(() => {
    const root = document.createElement('div');
    root.id = 'printed';
    document.body.append(root);
    const show = () => render(<PrintedPapers title={library.data.title} papers={latest.current} />, root);
    const clear = () => render(null, root);
    const media = matchMedia('print');
    const follow = () => (media.matches ? show() : clear());
    addEventListener('beforeprint', show);
    addEventListener('afterprint', clear);
    media.addEventListener('change', follow);
    return () => {
      removeEventListener('beforeprint', show);
      removeEventListener('afterprint', clear);
      media.removeEventListener('change', follow);
      clear();
      root.remove();
    };
  }, [library]);
}

function PrintedPapers({ title, papers }: { title: string; papers: readonly PagePaper[] }): VNode {
  return (
    <>
      <h1>{title}</h1>
      {papers.map((paper) => (
        <PrintedPaper key={paper.id} paper={paper} />
      ))}
    </>
  );
}

function PrintedPaper({ paper }: { paper: PagePaper }): VNode {
  const line = byline(paper);
  const addresses = new Set([...(paper.url === undefined ? [] : [paper.url]), ...paper.links.map(([url]) => url)]);
  return (
    <article>
      <h2>{paper.title}</h2>
      {line !== '' && <p class="quiet">{line}</p>}
      <p class="quiet">{paper.keywords.map(([phrase]) => phrase).join(' · ')}</p>
      <p>{paper.abstract}</p>
      {[...addresses].map((url) => (
        <p key={url}>
          <a href={url}>{url}</a>
        </p>
      ))}
    </article>
  );
}
