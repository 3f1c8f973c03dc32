import { extractKeywords, type KeywordModel, type Paper, PaperIndex, parseListing, plainText } from 'paperkin';
import { useDeferredValue, useMemo, useState } from 'react';

interface ReaderProps {
  /** Text that is there from the beginning. */
  readonly initial?: string;
  readonly model?: KeywordModel;
}

/** Paste a list of papers; choose one; see its keywords and what else to read. */
export function Reader({ initial = '', model }: ReaderProps) {
  const [text, setText] = useState(initial);
  const [chosen, setChosen] = useState<string>();
  // Typing stays quick: what is read may lag behind.
  const read = useDeferredValue(text);
  const { papers, diagnostics } = useMemo(() => parseListing(read), [read]);
  const index = useMemo(() => new PaperIndex(papers), [papers]);
  const paper = (chosen !== undefined && index.get(chosen)) || papers[0];

  return (
    <>
      <h1>Paper reader</h1>
      <label>
        A list of papers
        <textarea rows={8} value={text} onChange={({ target }) => setText(target.value)} />
      </label>
      <p>
        {papers.length} papers, {diagnostics.length} remarks
      </p>
      <ol>
        {papers.map(({ id, title }) => (
          <li key={id}>
            <button type="button" aria-pressed={id === paper?.id} onClick={() => setChosen(id)}>
              {plainText(title)}
            </button>
          </li>
        ))}
      </ol>
      {paper && <PaperView paper={paper} index={index} {...(model && { model })} />}
    </>
  );
}

interface PaperViewProps {
  readonly paper: Paper;
  readonly index: PaperIndex;
  readonly model?: KeywordModel;
}

function PaperView({ paper, index, model }: PaperViewProps) {
  const keywords = extractKeywords(paper, { style: 'reader', limit: 5, ...(model && { model }) });
  const related = index.related(paper.id, { limit: 3, minScore: 'related', terms: 4 });
  return (
    <article>
      <h2>{plainText(paper.title)}</h2>
      <p>{plainText(paper.abstract)}</p>
      <p>
        {keywords.map(({ key, phrase }) => (
          <span key={key}>
            <mark>{phrase}</mark>{' '}
          </span>
        ))}
      </p>
      <h3>Related</h3>
      {related.length === 0 && <p>Nothing in this list is close.</p>}
      <ul>
        {related.map(({ paper: { id, title }, terms }) => (
          <li key={id}>
            {plainText(title)} <small>({terms.map(({ term }) => term).join(', ')})</small>
          </li>
        ))}
      </ul>
    </article>
  );
}
