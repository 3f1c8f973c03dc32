import { InvalidArgumentError } from 'commander';
import type { KeywordStyle } from '../index.js';
import { isDay } from '../paper/dates.js';

export function wholeNumber(text: string): number {
  if (!/^\d{1,6}$/.test(text) || Number(text) === 0)
    throw new InvalidArgumentError('It must be a whole number from 1.');
  return Number(text);
}

export function keywordStyle(text: string): KeywordStyle {
  if (text === 'reader') return text;
  const value = Number(text);
  if (text.trim() === '' || !(value >= 0 && value <= 1))
    throw new InvalidArgumentError('It must be reader or a number from 0 to 1.');
  return value;
}

export function day(text: string): string {
  if (!isDay(text)) throw new InvalidArgumentError('It must be a day like 2024-02-16.');
  return text;
}

/** An error of usage as one line, the suggestion of another spelling with it. */
export function oneLine(text: string): string {
  const message = text
    .replace(/^error: /, '')
    .replace(/\s+/g, ' ')
    .trim();
  const help = /^(?:missing|unknown command)/.test(message) ? '; see paperkin --help' : '';
  return `paperkin: ${message}${help}\n`;
}
