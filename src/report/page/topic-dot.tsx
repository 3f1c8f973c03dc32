import type { VNode } from 'preact';
import type { PageTopic } from '../page-data.js';
import { usePage } from './context.js';

/** Hues that are told apart; further topics take them again with another shape. */
const HUES = 12;
/** Shapes of points: circle, square, triangle, diamond. */
const SHAPES = 4;

/** Label of the papers that belong to no topic. */
export const OTHER = 'Other';

/** How a topic looks: the class of its colour, and the number of its shape. */
export interface TopicLook {
  readonly className: string;
  readonly shape: number;
}

/** Colour and shape of a topic; papers without one are grey. */
export function topicLook(topic: number, topics: readonly PageTopic[]): TopicLook {
  if (topics[topic]?.label === OTHER) return { className: 'topic-other', shape: 0 };
  return { className: `topic-${topic % HUES}`, shape: Math.floor(topic / HUES) % SHAPES };
}

/** A dot in the colour and the shape of a topic, as on the map. */
export function TopicDot({ topic }: { topic: number }): VNode {
  const { className, shape } = topicLook(topic, usePage().library.data.topics);
  return <span class={`dot ${className} shape-${shape}`} aria-hidden="true" />;
}
