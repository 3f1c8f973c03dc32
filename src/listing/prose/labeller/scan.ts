/** Characters of a text that are looked at one by one, at least. */
const NEEDED = 700;
const MOST = 4096;
const MOST_BLANKS = 80;
/** Texts longer than this hold no metadata, and their signs are not looked for. */
const LONGEST = 300;

/** What a text may hold, a bit each. A sign that is missing is proof; one that is there calls for the pattern. */
export const SIGN = {
  junk: 1,
  venue: 2,
  file: 4,
  organisation: 8,
  address: 16,
  arxiv: 32,
  digit: 64,
  at: 128,
  slash: 256,
  lower: 512,
  upper: 1024,
  colon: 2048,
  less: 4096,
  wide: 8192,
} as const;

// Four characters out of every text that a pattern can match; `?` is any one.
const GRAMS: readonly (readonly [number, string])[] = [
  [
    SIGN.junk,
    'wsle|nbox|tren|vacy|rms |ooki|l ri|pyri|gn i|gn u|ogin|og i|ad m|ad a|ad..|oadi|how |howi|ee m|ee a|ew m|ew a|' +
      'ack |kip |ow u|bscr|nage|rt b|eivi|rows|y ak|powe|page',
  ],
  [SIGN.venue, 'ceed|ourn|onfe|sact|ans.|rev.|ett.|vol.|?pp.|urip|icml|iclr|cvpr|?acl|mnlp|aaai|pted'],
  [SIGN.file, '?pdf|html|link'],
  [SIGN.organisation, 'nive|stit|epar|abor|sear|oogl|enai|olle|inc.'],
  [SIGN.address, 'http|www.'],
  [SIGN.arxiv, 'rxiv'],
];

const fold = (gram: string): number => {
  let folded = 0;
  for (let i = 0; i < gram.length; i++) folded = (folded << 5) | (gram.charCodeAt(i) & 31);
  return folded;
};
const placeOf = (folded: number): number => Math.imul(folded, 0x9e3779b1) >>> 16;

function gramTable(): Uint8Array {
  const table = new Uint8Array(1 << 16);
  const put = (folded: number, sign: number): void => {
    const at = placeOf(folded);
    table[at] = (table[at] as number) | sign;
  };
  for (const [sign, grams] of GRAMS)
    for (const gram of grams.split('|'))
      if (gram.startsWith('?')) for (let any = 0; any < 32; any++) put((any << 15) | fold(gram.slice(1)), sign);
      else put(fold(gram), sign);
  return table;
}

function classTable(): Uint16Array {
  const table = new Uint16Array(128);
  const put = (first: string, last: string, sign: number): void => {
    for (let code = first.charCodeAt(0); code <= last.charCodeAt(0); code++) table[code] = sign;
  };
  put('0', '9', SIGN.digit);
  put('a', 'z', SIGN.lower);
  put('A', 'Z', SIGN.upper);
  put('@', '@', SIGN.at);
  put('/', '/', SIGN.slash);
  put(':', ':', SIGN.colon);
  put('<', '<', SIGN.less);
  put('\0', '\x1f', SIGN.wide);
  return table;
}

interface Tables {
  readonly grams: Uint8Array;
  readonly classes: Uint16Array;
}

let shared: Tables | undefined;

/** The tables of signs, made when they are first needed. */
function tables(): Tables {
  shared ??= { grams: gramTable(), classes: classTable() };
  return shared;
}

const PAPER = fold('aper');
const PAPERS = fold('pers');

/** Reads the beginning of one text after the other into numbers, so that each is looked at once and not once a pattern. */
export class Scanner {
  /** The beginning of the text last read, up to {@link length}. */
  readonly codes: Uint16Array = new Uint16Array(MOST);
  readonly #tables: Tables = tables();
  length = 0;
  /** Signs of the first 300 characters. */
  signs = 0;

  read(text: string): void {
    const { codes } = this;
    const end = Math.min(text.length, MOST);
    let blanks = 0;
    let i = 0;
    for (; i < end && (i < NEEDED || blanks < MOST_BLANKS); i++) {
      const code = text.charCodeAt(i);
      codes[i] = code;
      if (code === 32) blanks++;
    }
    this.length = i;
    this.signs = this.#signsOf(Math.min(i, LONGEST));
  }

  /** Reads ASCII text from its bytes. */
  readBytes(bytes: Uint8Array, from: number, to: number): void {
    this.length = Math.min(to - from, MOST);
    this.codes.set(bytes.subarray(from, from + this.length));
    this.signs = this.#signsOf(Math.min(this.length, LONGEST));
  }

  #signsOf(end: number): number {
    const { codes } = this;
    const { grams, classes } = this.#tables;
    let signs = 0;
    let gram = 0;
    for (let i = 0; i < end; i++) {
      const code = codes[i] as number;
      gram = ((gram << 5) | (code & 31)) & 0xfffff;
      signs |= (grams[placeOf(gram)] as number) | (code < 128 ? (classes[code] as number) : SIGN.wide);
    }
    return gram === PAPER || gram === PAPERS ? signs | SIGN.junk : signs;
  }
}
