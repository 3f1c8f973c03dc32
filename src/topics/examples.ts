import { checkIterable, shown } from '../paper/arguments.js';
import { checkTextInput, type TextInput } from '../text/paper-text.js';
import type { SparseRows } from './sparse.js';
import { stackRows } from './sparse.js';

/** A paper or text with the topic or topics it belongs to. */
export interface TopicExample<T extends string = string> {
  /** One topic, or several with the main one first. */
  readonly topic: T | readonly T[];
  /** Text, or a paper with title and abstract. */
  readonly input: TextInput;
}

/** Share of the main topic in the target of an example with several; the others share the rest. */
const MAIN_SHARE = 0.7;

/** Examples with their topics numbered in the order of first appearance. */
export interface LabelledInputs<T extends string> {
  readonly topics: readonly T[];
  readonly inputs: readonly TextInput[];
  /** Numbers of the topics of each input, the main one first, none twice. */
  readonly labels: readonly (readonly number[])[];
}

/** Reads examples, or says which one cannot be used and why. */
export function readExamples<T extends string>(examples: Iterable<TopicExample<T>>, caller: string): LabelledInputs<T> {
  const numbers = new Map<T, number>();
  const inputs: TextInput[] = [];
  const labels: number[][] = [];
  checkIterable(`${caller}: examples`, examples);
  for (const { topic, input } of examples) {
    const topics = typeof topic === 'string' ? [topic] : topic;
    checkExample(topics, input, `${caller}: example ${inputs.length}`);
    for (const name of topics) if (!numbers.has(name)) numbers.set(name, numbers.size);
    labels.push([...new Set(topics)].map((name) => numbers.get(name)!));
    inputs.push(input);
  }
  return { topics: [...numbers.keys()], inputs, labels };
}

function checkExample(topics: unknown, input: unknown, where: string): void {
  if (!Array.isArray(topics) || topics.length === 0) throw new TypeError(`${where} has no topic: ${shown(topics)}`);
  for (const name of topics) {
    if (typeof name !== 'string' || name === '')
      throw new TypeError(`${where} has a topic that is no name: ${shown(name)}`);
  }
  checkTextInput(`${where}: input`, input);
}

/** Soft targets: 1 for an only topic; .7 for the main topic of several, .3 shared by the rest. */
export function softTargets(labels: readonly (readonly number[])[]): SparseRows {
  return stackRows(
    labels.map((topics) => ({
      columns: Int32Array.from(topics),
      values: Float32Array.from(topics, (_, place) => targetShare(place, topics.length)),
    })),
  );
}

function targetShare(place: number, count: number): number {
  if (count === 1) return 1;
  return place === 0 ? MAIN_SHARE : (1 - MAIN_SHARE) / (count - 1);
}
