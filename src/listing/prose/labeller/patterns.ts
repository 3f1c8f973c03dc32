import { MONTHS } from '../../../paper/dates.js';

// What lines of listings look like. Used to describe a line to the model; none decides alone.

/** `1.` `[1]` `(1)` `#1` `-` before a title. */
export const ENUMERATOR: RegExp = /^(?:\[\d{1,4}\]|\(\d{1,4}\)|#?\d{1,4}[.)]|#\d{1,4}|[•▪◦·*–-])\s+(?=\S)/;
export const TITLE_LABEL: RegExp = /^title\s*[:：]\s*/i;
export const ABSTRACT_LABEL: RegExp = /^(?:abstract|summary)\s*(?:[:：.]|—|--|-\s)\s*/i;
export const ABSTRACT_LINE: RegExp = /^(?:abstract|summary)\s*[:.]?$/i;

/** Words of grammar, which say nothing of the subject. */
export const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  (
    'the of a an and in to for with on by from is are was were be been being that this these those which we our us it its as at ' +
    'can could may have has had not but or such than into their they there between while when how what where also both more ' +
    'most using however if then do does will would should only'
  ).split(' '),
);
/** Words by which a sentence is told from a title. */
export const VERBS: RegExp =
  /\b(?:we|our|is|are|was|were|has|have|had|been|can|may|show|shows|showed|propose|proposes|present|presents|introduce|introduces|demonstrate|demonstrates|find|argue|describe|describes|discussed|studied|achieves|provide|provides|this (?:paper|work|article|study|survey)|in this)\b/gi;
export const JUNK: RegExp =
  /newsletter|your (?:e-?mail )?inbox|(?:get|daily|weekly|more) (?:trending )?papers?$|trending papers|privacy (?:policy|notice|settings|statement)|terms (?:of|and|&) |cookie (?:policy|settings|preferences)|uses cookies|accept (?:all )?cookies|all rights reserved|©|copyright|sign (?:in|up)|log ?in\b|load(?:ing)?(?: more|\.\.\.|…)|show(?:ing)? (?:more|less|all|\d)|(?:read|see|view|load) (?:more|all)|back to top|skip to|follow us|unsubscribe|subscri(?:be|ption)|manage (?:your )?preferences|sort by|you are receiving|in your browser|by ak and|powered by|^(?:next|prev(?:ious)?|search|download|advertisement|sponsored|about|contact|share|help|home|terms|privacy|menu|login|register|reply|comments?|pricing|careers|blog|rss|faq|close|cancel|ok|new)\b.{0,18}$|^page \d|^[-*=_~#.•·\s]{3,}$|^(?:\d+ ){2,}|^- ?\d+ ?-$/i;

export const META_LABEL: RegExp =
  /^(?:authors?|by|subjects?|categor(?:y|ies)|comments?|keywords?|key words|index terms|tags|submitted|published|posted|last revised|revised|received|accepted|date|doi|url|code|journal(?:-ref)?|venue|cited by|arxiv(?: id)?|msc|acm|report-no|links?|paper|project page|pdf|view|upvotes?)\b\s*[:：]?/i;
const MONTH = `(?:${MONTHS.join('|')})[a-z]*\\.?`;
export const DATE: RegExp = new RegExp(
  `^(?:\\D{0,14})?(?:${MONTH} \\d{1,2}(?:, ?\\d{4})?|\\d{1,2} ${MONTH} \\d{4}|\\d{4}-\\d\\d-\\d\\d|\\d{1,2}\\/\\d{1,2}\\/\\d{4}|(?:19|20)\\d\\d)\\.?$`,
  'i',
);
export const IDENTIFIER: RegExp = /^(?:.{0,30})?(?:\b\d{4}\.\d{4,5}(?:v\d+)?\b|\barxiv\b|\b10\.\d{4,9}\/\S+)/i;
export const ADDRESS: RegExp = /^(?:\S+:? )?(?:https?:\/\/|www\.)\S+$|^[\w.-]+\.(?:org|com|io|net|edu)\/\S*$/i;
export const VOTES: RegExp =
  /^(?:\[?[▲△↑·•-]\]?)?\s*(?:upvotes? )?(?:\d{1,6}|-)(?:\s*(?:upvotes?|comments?|likes?|points?|citations?|authors?|views?))?$/i;
export const MAIL: RegExp = /^\S[^\s@]*@\S+\.\w+$/;
const NAME_WORD = /^(?:\p{Lu}[\p{L}'’.-]*|van|von|de|der|del|di|da|la|le|bin|al)\d*$/u;

/** False where a look at its first word tells that a text is no list of categories. */
export function mayBeCategories(text: string): boolean {
  const first = text.charCodeAt(0);
  if (first >= 65 && first <= 90) return false;
  if (first < 97 || first > 122) return true;
  for (let i = 1; i < text.length && i < 12; i++) {
    const code = text.charCodeAt(i);
    if (code === 46 || code === 45) return true;
    if (code < 97 || code > 122) return false;
  }
  return false;
}

/** How many names a text lists; 0 where it is no list of names. */
export function countNames(text: string): number {
  const parts = text
    .replace(/,? et al\.?$/, '')
    .split(/[,;]| and | & /)
    .map((part) => part.trim())
    .filter((part) => !/^[\d\s]*$/.test(part));
  for (const part of parts) {
    const words = part.replace(/^(?:and|&) /, '').split(' ');
    if (words.length < 2 || words.length > 5 || !words.every((word) => NAME_WORD.test(word))) return 0;
  }
  return parts.length;
}

const NAME_LINKS: ReadonlySet<string> = new Set('van von de der del di da la le bin al and et'.split(' '));

/** False where a word that begins with a small letter tells that a text is no list of names. */
export function mayBeNames(text: string): boolean {
  for (let start = 0; start < text.length; ) {
    const code = text.charCodeAt(start);
    if (code >= 97 && code <= 122) {
      let end = start + 1;
      while (end < text.length && end - start < 4 && isSmall(text.charCodeAt(end))) end++;
      if (!NAME_LINKS.has(text.slice(start, end))) return false;
    }
    const blank = text.indexOf(' ', start);
    if (blank < 0) return true;
    start = blank + 1;
  }
  return true;
}

const isSmall = (code: number): boolean => code >= 97 && code <= 122;

export const ORGANISATION: RegExp =
  /\b(?:University|Institute|Department|Laboratory|Research|Google|OpenAI|College|Inc\.)\b/;
export const VENUE: RegExp =
  /\b(?:Proceedings|Journal|Conference|Trans(?:actions|\.)|Rev\.|Lett\.|vol\.|pp\.|NeurIPS|ICML|ICLR|CVPR|ACL|EMNLP|AAAI|accepted (?:at|to))\b/i;
export const FILE_LINKS: RegExp = /\bpdf\b|\[html\]|· code|\[link:|<\/?(?:details|summary)/i;
export const COUNT: RegExp = /^[[\]()|·•\-\\\s]*\d+ [a-z]+\]?(?:\(\S+\))?$/;

/** Words with which a sentence goes on from the one before. */
export const CONTINUATION: RegExp =
  /^(?:However|Moreover|Furthermore|Additionally|Finally|Specifically|Experiment|Extensive|Results|Experimental|Empirical|Our |To (?:address|this|tackle|overcome|mitigate|bridge|fill)|Next|Then|Such |In particular|In addition|Also|Code|Data |Project|In this (?:paper|work|study|article|survey)|Throughout|Importantly|Notably|Overall|These|Thus|Therefore|Hence|Using|Based on|First|Second|Third|Additional|We (?:also|then|further|find|show|demonstrate|evaluate|conduct|validate|propose|introduce))\b/;
/** Words with which an abstract opens. */
export const OPENING: RegExp =
  /^(?:We|The|This|These|In|Recent(?:ly)?|As|While|With|Despite|Large|A|An|To|Many|Although|Existing|Current|Our|Understanding|However|It|For|Modern|Most|Since|When|Over|By|From|Deep|Machine|Learning|Building|Traditional|Given|Through|Motivated|Inspired|Here|There)\b/;
/** A piece that ends with an address, as abstracts do. */
export const ADDRESS_END: RegExp = /(?:https?:\/\/|www\.)[^\s]{3,200}$/;
/** A piece that ends like a sentence. */
export const HARD_END: RegExp = /[.!?…]["')\]”’]*$/;
