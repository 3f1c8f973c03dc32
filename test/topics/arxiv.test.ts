import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { arxivBackground, arxivTopics } from '../../src/arxiv.js';
import { decodeArxivModel } from '../../src/topics/arxiv-codec.js';
import { ARXIV_MODEL } from '../../src/topics/arxiv-model.generated.js';

const topics = await arxivTopics();

const brain = {
  title: 'Segmentation of brain tumours',
  abstract: 'We train a convolutional network to segment tumours in magnetic resonance images of the brain.',
};

describe('arxivTopics', () => {
  it('knows the categories of papers of several fields', () => {
    const first = (input: string): string | undefined => topics.classify(input).labels[0]?.topic;
    expect(first('We train a convolutional network to segment objects and detect pedestrians in images.')).toBe(
      'cs.CV',
    );
    expect(first('We fine-tune a large language model on question answering and machine translation.')).toBe('cs.CL');
    expect(first('We prove global well-posedness of the nonlinear Schrödinger equation in Sobolev spaces.')).toBe(
      'math.AP',
    );
    expect(first('Spectra of quasars show absorption lines of galaxies at high redshift and star formation.')).toBe(
      'astro-ph.GA',
    );
    expect(first('Entanglement of qubits protects a quantum circuit from errors and decoherence.')).toBe('quant-ph');
  });

  it('gives labels, primary category, archive and group with names in words', () => {
    const { labels, primary, archive, group, doubt } = topics.classify(brain, { limit: 200 });
    expect(doubt).toBeUndefined();
    expect(labels.map(({ topic }) => topic)).toContain('physics.med-ph');
    expect(primary.slice(0, 3).map(({ topic }) => topic)).toContain('cs.CV');
    expect(primary.find(({ topic }) => topic === 'eess.IV')?.name).toBe('Image and Video Processing');
    expect(archive.find(({ topic }) => topic === 'cs')?.name).toBe('Computer Science');
    expect(group.map(({ topic }) => topic)).toEqual(expect.arrayContaining(['cs', 'eess', 'physics', 'math']));
    for (const list of [primary, archive, group]) {
      expect(list.reduce((sum, { probability }) => sum + probability, 0)).toBeCloseTo(1, 9);
    }
    expect(group.length).toBeLessThanOrEqual(8);
  });

  it('names every topic in words', () => {
    const { primary } = topics.classify(brain, { limit: 200 });
    expect(primary.filter(({ topic, name }) => topic === name)).toEqual([]);
    expect(primary.map(({ topic }) => topic).sort()).toEqual(topics.topics);
    expect(primary.find(({ topic }) => topic === 'cs (other)')?.name).toBe('Computer Science (other)');
    expect(topics.topics.filter((topic) => topic.endsWith('(other)'))).toEqual(['cs (other)']);
    for (const archive of ['astro-ph', 'cond-mat', 'chao-dyn', 'nlin']) expect(topics.topics).not.toContain(archive);
  });

  it('does not know what is no paper, and says why', () => {
    const reason = (input: string): string | undefined => topics.classify(input).doubt?.reason;
    expect(reason('')).toBe('no-known-term');
    expect(reason('qwertz uiopu asdfg')).toBe('no-known-term');
    expect(reason('Attention is all')).toBe('too-few-known-words');
    expect(reason('You may copy this program under the terms of the licence; it comes without any warranty.')).toBe(
      'not-a-paper',
    );
    expect(
      reason(
        'We randomized 120 patients with hypertension to placebo or the drug and measured systolic blood pressure.',
      ),
    ).toBe('outside-arxiv');
    expect(reason('Le chat est sur la table et mange une souris avec plaisir')).toBe('foreign-vocabulary');
    expect(topics.classify('')).toMatchObject({ labels: [], primary: [], archive: [], group: [] });
    expect(topics.doubt(brain)).toBeUndefined();
  });

  it('explains a topic by the words of the text', () => {
    const terms = topics.explain(brain, 'cs.CV');
    expect(terms[0]!.weight).toBeGreaterThan(0);
    expect(terms.map(({ term }) => term.toLowerCase())).toContain('segmentation');
    expect(() => topics.explain(brain, 'cs.XX')).toThrow(/"cs.XX"/);
  });

  it('takes constructor and __proto__ for words it does not know', () => {
    expect(topics.classify('constructor __proto__').primary).toEqual(topics.classify('constructor proto').primary);
    expect(topics.classify('hasOwnProperty __defineGetter__').doubt?.reason).toBeDefined();
  });
});

describe('arxivBackground', () => {
  it('gives common terms a greater share than rare ones', async () => {
    const background = await arxivBackground();
    expect(background.share('model')).toBeGreaterThan(background.share('autoencod'));
    expect(background.share('larg languag')).toBeGreaterThan(0.01);
    expect(background.share('xyzzy')).toBe(0);
    expect(background.share('__proto__')).toBe(0);
  });
});

describe('the asset', () => {
  it('is at most 230 kB', () => {
    expect(readFileSync('src/topics/arxiv-model.generated.ts').length).toBeLessThanOrEqual(230_000);
  });

  it('is refused when altered, cut or of another version', () => {
    const middle = ARXIV_MODEL.length >> 1;
    const digit = ARXIV_MODEL[middle] === '0' ? '1' : '0';
    expect(() => decodeArxivModel(ARXIV_MODEL.slice(0, middle) + digit + ARXIV_MODEL.slice(middle + 1))).toThrow(
      /checksum/,
    );
    expect(() => decodeArxivModel(ARXIV_MODEL.slice(0, -10))).toThrow(/checksum/);
    expect(() => decodeArxivModel(ARXIV_MODEL.replace('"version":2', '"version":3'))).toThrow(/version 3/);
  });
});
