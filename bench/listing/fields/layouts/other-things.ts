import type { Fragments } from './fragments.js';
import type { Choice } from './random.js';

const capitals = (text: string): string => text.replace(/(?<!\p{L})\p{Ll}/gu, (letter) => letter.toUpperCase());

/** What tools, courses, posts, talks and books are called, of a few words of a title. */
const NAMES: readonly ((subject: string, fragments: Fragments) => string)[] = [
  (subject) => `Introduction to ${capitals(subject)}`,
  (subject) => `${capitals(subject)} 101`,
  (subject) => `A Beginner's Guide to ${capitals(subject)}`,
  (subject) => `How I learned ${subject} in ten days`,
  (subject) => `Understanding ${capitals(subject)} (part 2)`,
  (subject) => `${capitals(subject)} tutorial`,
  (subject, { choice }) => `Lecture ${choice.whole(1, 20)}: ${capitals(subject)}`,
  (subject) => `${capitals(subject)} explained`,
  (subject) => `Awesome ${capitals(subject)}`,
  (subject) => `awesome-${subject.replace(/ /g, '-')}`,
  (subject) => `The ${capitals(subject)} Podcast`,
  (subject, { choice }) => `This Week in ${capitals(subject)} #${choice.whole(1, 200)}`,
  (_subject, fragments) => `Announcing ${fragments.nickname()} ${fragments.choice.whole(1, 9)}.0`,
  (_subject, fragments) => fragments.nickname(),
  (subject, fragments) => `${fragments.nickname()}: ${subject} made easy`,
  (_subject, { choice, pool }) => `Interview with ${choice.of(pool.givenNames)} ${choice.of(pool.familyNames)}`,
  (_subject, { choice, pool }) => `${choice.of(pool.givenNames)} ${choice.of(pool.familyNames)}'s homepage`,
  (subject) => `${capitals(subject)} course`,
  (subject) => `Workshop on ${capitals(subject)}`,
  (subject) => `${capitals(subject)} cheat sheet`,
  (subject) => `Why ${subject} matters`,
  (subject) => `What's new in ${subject}`,
  (subject, { choice }) =>
    `${capitals(subject)} - ${choice.of(['YouTube', 'Coursera', 'Medium', 'Wikipedia', 'GitHub'])}`,
];

const PLACES: readonly ((choice: Choice) => string)[] = [
  (choice) => `https://www.youtube.com/watch?v=k${choice.whole(100, 999)}x`,
  (choice) => `https://github.com/lab/tool-${choice.whole(1, 99)}`,
  (choice) => `https://medium.com/@gina/post-${choice.whole(1000, 9999)}`,
  (choice) => `https://blog.example.com/${choice.whole(2012, 2026)}/post`,
  () => 'https://www.coursera.org/learn/course',
  () => 'https://en.wikipedia.org/wiki/Article',
  () => 'https://gina.substack.com/p/issue',
  () => 'https://tool.example.io/docs',
  () => 'https://www.example.com/',
  () => 'https://cs101.example.edu/',
  () => 'https://www.kaggle.com/c/contest',
  () => 'https://huggingface.co/datasets/lab/data',
];

/** Makes lines of things that are no papers, all in one form: a link, or a name and an address. */
export function otherThings(fragments: Fragments): () => string {
  const { choice } = fragments;
  const form = choice.of<(name: string, address: string) => string>([
    (name, address) => `[${name}](${address})`,
    (name, address) => `[${name}](${address})`,
    (name, address) => `[${name}](${address}) - ${fragments.sentence().slice(0, 90)}`,
    (name, address) => `**[${name}](${address})**: ${fragments.phrase()}`,
    (name, address) => `${name} ${address}`,
    (name, address) => `${name} [[link](${address})]`,
    (name, address) => `${name} ([video](${address}))`,
    (name, address) => `**${name}** [[website](${address})]`,
  ]);
  return () => form(choice.of(NAMES)(fragments.phrase(), fragments), choice.of(PLACES)(choice));
}
