import type { VNode } from 'preact';
import { useMemo } from 'preact/hooks';
import { usePage } from './context.js';
import { TopicDot } from './topic-dot.js';

/** The topics with their sizes; pressing one lists its papers alone. */
export function TopicChips(): VNode {
  const { library, filters, setFilters } = usePage();
  const { papers, topics } = library.data;
  const sizes = useMemo(() => {
    const counts = topics.map(() => 0);
    for (const { topic } of papers) counts[topic] = (counts[topic] ?? 0) + 1;
    return counts;
  }, [papers, topics]);
  return (
    <ul class="chips topics" aria-label="Topics">
      {topics.map(({ label }, topic) => (
        <li key={topic}>
          <button
            type="button"
            class="chip"
            aria-pressed={filters.topic === topic}
            onClick={() => setFilters({ ...filters, topic: filters.topic === topic ? undefined : topic })}
          >
            <TopicDot topic={topic} /> {label} <span class="quiet">{sizes[topic]}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
