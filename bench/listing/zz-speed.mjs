// bench/listing/speed.ts
import { createRequire } from "node:module";
import { parseArgs } from "node:util";
import P2 from "parsimmon";

// src/listing/diagnostic.ts
var ListingError = class extends Error {
  name = "ListingError";
  /** Every diagnostic of the parse, in the order of the input. */
  diagnostics;
  constructor(diagnostics) {
    const worst = diagnostics.find((d) => d.severity !== "info") ?? diagnostics[0];
    super(`${worst.message} (line ${worst.span.line}, column ${worst.span.column})`);
    this.diagnostics = diagnostics;
  }
};

// src/listing/link-kind.ts
var CODE_HOST = /(?:^|\.)(?:github\.com|gitlab\.[a-z]+|bitbucket\.org|codeberg\.org|anonymous\.4open\.science|pypi\.org|npmjs\.com|sourceforge\.net)$/;
var MODEL_HOST = /(?:^|\.)huggingface\.|^hf\.co$/;
var PAPER_HOST = /(?:^|\.)(?:arxiv\.org|doi\.org|openreview\.net|aclanthology\.org)$/;
var DATA_HOST = /(?:zenodo\.org|figshare\.com|kaggle\.com|osf\.io|dataverse\.|physionet\.org)/;
var VIDEO_HOST = /youtube\.com|youtu\.be|vimeo\.com|bilibili/;
var DEMO_HOST = /colab\.research|gradio|streamlit/;
var PAGE_HOST = /\.(?:github|gitlab)\.io$|sites\.google\.com|netlify\.app|vercel\.app/;
var CUES = [
  ["project", /\b(?:tool|platform|app|dashboard|prototype)\W*$/],
  ["project", /(?:project|home)\s*-?(?:page|site|website)|website|webpage|web page|home ?page|project\b[^.]{0,12}$/],
  ["demo", /demo|playground|interactive/],
  ["video", /video/],
  ["code", /code|implementation|source|repositor|library|package|toolkit|software|github/],
  ["dataset", /dataset|data\b|benchmark|corpus|leaderboard|annotations/],
  ["model", /model|checkpoint|weight/]
];
var OFFERS = [/\bcode\b|implementation|repositor/, /data\b|dataset/, /\bmodels?\b|checkpoint/, /demo/];
function linkKind(url, before) {
  const [, host = "", path = ""] = /^https?:\/\/(?:www\.)?([^/?#]+)([^?#]*)/i.exec(url.toLowerCase()) ?? [];
  const words = before.toLowerCase();
  if (CODE_HOST.test(host))
    return /(?:page|site)\W*(?:is\W*)?(?:at|:)?\W*$/.test(words) && cueOf(words) === "project" ? "project" : "code";
  if (MODEL_HOST.test(host)) return modelHostKind(path);
  if (PAPER_HOST.test(host)) return "paper";
  if (DATA_HOST.test(host)) return "dataset";
  if (VIDEO_HOST.test(host)) return "video";
  if (DEMO_HOST.test(host)) return "demo";
  const cue = cueOf(words);
  if (PAGE_HOST.test(host)) return cue === "demo" ? "demo" : "project";
  return cue ?? "other";
}
function cueOf(words) {
  if (OFFERS.filter((offer) => offer.test(words)).length >= 3) return "project";
  return CUES.find(([, cue]) => cue.test(words))?.[0];
}
function modelHostKind(path) {
  if (path.startsWith("/datasets/")) return "dataset";
  if (path.startsWith("/spaces/")) return "demo";
  if (path.startsWith("/papers/")) return "paper";
  return "model";
}

// src/listing/links.ts
var HOSTS = "(?:github|gitlab|bitbucket|huggingface|zenodo|openreview|kaggle|youtube|figshare)\\.(?:com|org|co|net)\\b|arxiv\\.org\\b|doi\\.org\\b|youtu\\.be\\b|anonymous\\.4open\\.science\\b";
var PAGES = "|[a-z0-9-]{1,63}\\.(?:github|gitlab)\\.io\\b";
var TAIL = '(?:(?!\\]\\()[^\\s<>"\u201C\u201D\u2018\u2019`{}|\\\\^\uFF0C\u3002\uFF1B\u3001\uFF08\uFF09\\u0000-\\u001f]|\\\\[_#%&~])*';
var addressOf = (hosts) => new RegExp(
  `https?:\\/\\/?(?=[\\p{L}\\p{N}\\[])${TAIL}|www\\.(?=[a-z0-9-]+\\.[a-z]{2})${TAIL}|(?:${hosts})${TAIL}|doi:\\s?10\\.\\d{4,9}\\/[^\\s<>"{}|\\\\]+|arxiv:\\s?(?:\\d{4}\\.\\d{4,5}|[a-z-]+(?:\\.[A-Z]{2})?\\/\\d{7})(?:v\\d+)?`,
  "giu"
);
var ADDRESS = addressOf(HOSTS);
var ADDRESS_OR_PAGE = addressOf(HOSTS + PAGES);
var REACH = 80;
var HOST_LIKE = /[\p{L}\p{N}]\.\p{L}|localhost|\d\.\d/u;
var CONTEXT = 90;
function findLinks(text) {
  const links = [];
  const pattern = text.includes(".io") ? ADDRESS_OR_PAGE : ADDRESS;
  const signs = new Signs(text);
  let from = 0;
  for (let sign = signs.next(0); sign < text.length; sign = signs.next(Math.max(from, sign + 1))) {
    pattern.lastIndex = Math.max(from, sign - REACH);
    const match = pattern.exec(text);
    if (match === null) break;
    from = pattern.lastIndex;
    const spelling = trimTail(match[0]);
    const url = absolute(spelling);
    if (!HOST_LIKE.test(url.slice(8))) continue;
    const start = match.index;
    const kind = linkKind(url, text.slice(Math.max(0, start - CONTEXT), start));
    links.push({ url, kind, text: spelling, start, end: start + spelling.length });
  }
  return links;
}
var Signs = class {
  #text;
  #dot = -1;
  #colon = -1;
  constructor(text) {
    this.#text = text;
  }
  /** The first of them from a place on; the end of the text where there is none. */
  next(from) {
    if (this.#dot < from) this.#dot = nextMark(this.#text, from, DOT);
    if (this.#colon < from) this.#colon = nextMark(this.#text, from, COLON);
    return Math.min(this.#dot, this.#colon);
  }
};
var DOT = { mark: ".", behind: "bcinos", before: "wW" };
var COLON = { mark: ":", behind: "/", before: "ivIV" };
function nextMark(text, from, { mark, behind, before }) {
  for (let at2 = text.indexOf(mark, from); at2 >= 0; at2 = text.indexOf(mark, at2 + 1))
    if (behind.includes(text[at2 + 1] ?? " ") || before.includes(text[at2 - 1] ?? " ")) return at2;
  return text.length;
}
var CLOSERS = /* @__PURE__ */ new Map([
  [")", "("],
  ["]", "["],
  ["}", "{"]
]);
function trimTail(spelling) {
  let end = spelling.length;
  for (; end > 0; end--) {
    const last = spelling.charAt(end - 1);
    const opener = CLOSERS.get(last);
    if (opener === void 0 ? !/[.,;:!?'"”’»*`\\>|]/.test(last) : count(spelling, opener, end) >= count(spelling, last, end))
      break;
  }
  return spelling.slice(0, end);
}
function count(text, mark, end) {
  let n = 0;
  for (let i = 0; i < end; i++) if (text[i] === mark) n++;
  return n;
}
function absolute(spelling) {
  const address = spelling.replace(/\\([_#%&~])/g, "$1");
  if (/^https?:/i.test(address)) return address.replace(/^(https?:\/)(?!\/)/i, "$1/");
  if (/^doi:/i.test(address)) return `https://doi.org/${address.replace(/^doi:\s?/i, "")}`;
  if (/^arxiv:/i.test(address)) return `https://arxiv.org/abs/${address.replace(/^arxiv:\s?/i, "")}`;
  return `https://${address}`;
}

// src/listing/listing-format.ts
var HEADER = "# paperkin listing 1";
var LABELS = /* @__PURE__ */ new Map([
  ["Title", "title"],
  ["Authors", "authors"],
  ["Author-Count", "authorCount"],
  ["Date", "date"],
  ["Date-Printed", "datePrinted"],
  ["arXiv", "arxivId"],
  ["DOI", "doi"],
  ["URL", "url"],
  ["Organisation", "organisation"],
  ["Votes", "votes"],
  ["Categories", "categories"],
  ["Venue", "venue"],
  ["Comments", "comments"],
  ["Abstract", "abstract"]
]);
function unescaped(text) {
  return text.replace(
    /\\(?:u([\da-f]{4})|([\s\S]))/g,
    (_all, code, character) => code === void 0 ? character : String.fromCharCode(Number.parseInt(code, 16))
  );
}
function items(text) {
  const found = [];
  for (const match of text.matchAll(/((?:[^;\\]|\\[\s\S])*);(?: |$)/g)) found.push(unescaped(match[1] ?? ""));
  return found;
}

// src/listing/dialect.ts
var SIGNS = [
  { dialect: "paperkin", line: new RegExp(`^${HEADER}$`), least: 1 },
  { dialect: "atom", line: /^\s*<(?:\?xml\b|feed\b)/, least: 1 },
  { dialect: "json-lines", line: /^\s*\{"/, least: 1 },
  { dialect: "bibtex", line: /^\s*@\w+\s*\{[^,{}\s]*,/, least: 1 },
  { dialect: "ris", line: /^TY {2}- /, least: 1 },
  { dialect: "medline", line: /^PMID- ?\d/, least: 1 },
  { dialect: "web-of-science", line: /^PT [A-Z]$/, least: 1 },
  { dialect: "arxiv-mailing", line: /^\\\\(?:$| *\( ?https?:\/\/arxiv)/, least: 2 },
  { dialect: "arxiv-list", line: /^\[\d+\]\s+arXiv:\d\S*.*\[/, least: 1 },
  { dialect: "arxiv-search", line: /^(?:\d+\.\s*)?arXiv:\d\S*\s*\[\s*(?:pdf|ps|other|html)/, least: 1 },
  { dialect: "pubmed", line: /^\d+\. \S.{0,120}?\. (?:19|20)\d\d\b.*;\S/, least: 1 }
];
var AT_ONCE = /* @__PURE__ */ new Set(["paperkin", "atom", "json-lines"]);
var DIALECTS = ["plain", ...SIGNS.map(({ dialect }) => dialect)];
function detectDialect(head) {
  const lines = head.split(/\r\n?|\n/).map((line) => line.replace(/^\ufeff/, "").trimEnd()).filter((line) => line !== "");
  for (const { dialect, line, least } of SIGNS) {
    const looked = AT_ONCE.has(dialect) ? lines.slice(0, 1) : lines;
    if (looked.filter((text) => line.test(text)).length >= least && confirmed(dialect, head)) return dialect;
  }
  return "plain";
}
function confirmed(dialect, head) {
  if (dialect === "arxiv-search") return /^Authors:/m.test(head) && /^Abstract:/m.test(head);
  if (dialect === "arxiv-list") return /^Subjects?:/m.test(head) && /^Title:/m.test(head);
  if (dialect === "arxiv-mailing") return /^Title:/m.test(head);
  if (dialect === "pubmed") return /^(?:PMID|PMCID|DOI):/m.test(head);
  if (dialect === "web-of-science") return /^TI /m.test(head);
  return true;
}

// src/listing/clean.ts
var INVISIBLE = /[\u200B-\u200D\u2060\uFEFF\u00AD\0\x85]/g;
var VISIBLE = /[^\s\u200B-\u200D\u2060\uFEFF\u00AD\0\x85]/;
var STEADY = /^[\x20-\x25\x27-\x7e\xa1-\xac\xae-\u02ff\u0391-\u03c9\u2010-\u2027\u2030-\u205e\u4e00-\u9fff]*$/;
var UNFOLDED = /[^\S ]\s*| \s+/g;
var ENTITIES = new Map(
  `amp & lt < gt > quot " apos ' nbsp \xA0 ndash \u2013 mdash \u2014 hellip \u2026 lsquo \u2018 rsquo \u2019 ldquo \u201C rdquo \u201D times \xD7 alpha \u03B1 beta \u03B2 gamma \u03B3 delta \u03B4 lambda \u03BB mu \u03BC pi \u03C0 sigma \u03C3 le \u2264 ge \u2265 deg \xB0 micro \xB5 plusmn \xB1 middot \xB7 bull \u2022 copy \xA9 eacute \xE9 egrave \xE8 uuml \xFC ouml \xF6 auml \xE4 Uuml \xDC Ouml \xD6 Auml \xC4 szlig \xDF ccedil \xE7 ntilde \xF1 oslash \xF8 aring \xE5 iacute \xED oacute \xF3 aacute \xE1 uacute \xFA agrave \xE0 ecirc \xEA ocirc \xF4`.split(" ").reduce((pairs3, word, i, all) => {
    if (i % 2 === 0) pairs3.push([word, all[i + 1] ?? ""]);
    return pairs3;
  }, [])
);
function isVisible(text) {
  const first = text.charCodeAt(0);
  return first > 32 && first < 127 || VISIBLE.test(text);
}
function decodeEntities(text) {
  if (!text.includes("&")) return text;
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));/gi, (all, decimal, hex, name2) => {
    if (name2 !== void 0) return ENTITIES.get(name2) ?? all;
    const code = decimal === void 0 ? Number.parseInt(hex, 16) : Number(decimal);
    return code > 31 && code < 1114112 && (code < 55296 || code > 57343) ? String.fromCodePoint(code) : all;
  });
}
function undecorate(text) {
  return text.replace(/^#{1,6}\s+/, "").replace(/^\*\*(.+)\*\*$/, "$1").replace(/^\[(.{8,})\](?:\([^()\s]*\)|\[\d+\])$/, "$1").replace(/ ?(?:△ Less|▽ More)$/, "");
}
function clean(text) {
  const trimmed = text.trim();
  const first = trimmed.charCodeAt(0);
  const decorated = first === 35 || first === 42 || first === 91;
  if (!decorated && STEADY.test(trimmed) && !trimmed.includes("  ")) return trimmed;
  const folded = decodeEntities(text).replace(INVISIBLE, "").normalize("NFC").replace(UNFOLDED, " ").trim();
  return undecorate(folded);
}
function cleanPiece(text, odd) {
  if (odd) return clean(text);
  const first = text.charCodeAt(0);
  return first === 35 || first === 42 || first === 91 ? clean(text) : text.trim();
}
function detached(text) {
  return text.length < 13 ? text : ` ${text}`.slice(1);
}

// src/listing/identity.ts
var SLUG_WORDS = 6;
var LONGEST_SLUG = 64;
var WORDS = /[\p{L}\p{N}]+/gu;
var ASCII_WORDS = /[a-z\d]+/g;
var ASCII_TITLE = /^[\x20-\x7e]*$/;
function paperId(paper2) {
  return identify(paper2).id;
}
function identify(paper2) {
  if (paper2.arxivId !== void 0) return printed(`arxiv:${paper2.arxivId.replace(/v\d+$/, "")}`);
  if (paper2.doi !== void 0) return printed(`doi:${paper2.doi.toLowerCase()}`);
  const words = wordsOf(paper2.title === "" ? paper2.abstract ?? "" : paper2.title);
  const slug = words.slice(0, SLUG_WORDS).join("-").slice(0, LONGEST_SLUG);
  if (slug === "") return printed(`paper-${hash(paper2.title)}`);
  const key = fingerprint(words.join(" "));
  return { id: `${slug}-${digits(key)}`, key };
}
var printed = (id) => ({ id, key: fingerprint(id) });
function wordsOf(title2) {
  if (ASCII_TITLE.test(title2)) return title2.toLowerCase().match(ASCII_WORDS) ?? [];
  return title2.normalize("NFKC").toLowerCase().match(WORDS) ?? [];
}
var HASHES = 36 ** 8;
var HALF = 36 ** 4;
function hash(text) {
  return digits(fingerprint(text));
}
function digits(key) {
  const number = key % HASHES;
  return fourDigits(Math.floor(number / HALF)) + fourDigits(number % HALF);
}
var fourDigits = (number) => number.toString(36).padStart(4, "0");
function fingerprint(text) {
  let a = 3735928559;
  let b = 1103547991;
  for (let i = 0; i < text.length; i += 2) {
    const pair = text.charCodeAt(i) | (i + 1 < text.length ? text.charCodeAt(i + 1) << 16 : 0);
    a = Math.imul(a ^ pair, 2654435761);
    b = Math.imul(b ^ pair ^ a >>> 15, 1597334677);
  }
  return mixed(a ^ text.length, b);
}
function mixed(first, second) {
  let a = first;
  let b = second;
  a = Math.imul(a ^ a >>> 16, 2246822507) ^ Math.imul(b ^ b >>> 13, 3266489909);
  b = Math.imul(b ^ b >>> 16, 2246822507) ^ Math.imul(a ^ a >>> 13, 3266489909);
  return 4294967296 * (2097151 & b) + (a >>> 0);
}
var ContentHasher = class {
  #encoder = new TextEncoder();
  #bytes = new Uint8Array(1 << 13);
  key(text) {
    if (this.#bytes.length < text.length * 3) this.#bytes = new Uint8Array(text.length * 3);
    const { written } = this.#encoder.encodeInto(text, this.#bytes);
    return contentKey(new DataView(this.#bytes.buffer), 0, written);
  }
};
function contentKey(bytes, from, to) {
  let a = 3735928559;
  let b = 1103547991;
  let i = from;
  for (; i + 8 <= to; i += 8) {
    a = Math.imul(a ^ bytes.getInt32(i, true), 2654435761);
    b = Math.imul(b ^ bytes.getInt32(i + 4, true), 1597334677);
    a ^= a >>> 15;
    b ^= b >>> 13;
  }
  for (; i < to; i++) a = Math.imul(a ^ bytes.getUint8(i), 2654435761);
  return mixed(a ^ to - from, b);
}
var DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz";
var HYPHEN = 45;
var BLANK = 32;
var AsciiIdentifier = class {
  #decoder = new TextDecoder();
  // Letters in lower case and digits as they are, 0 for what is between words.
  #folded = Uint8Array.from({ length: 128 }, (_unused, code) => {
    const small = String.fromCharCode(code).toLowerCase();
    return DIGITS.includes(small) && small !== "" ? small.charCodeAt(0) : 0;
  });
  #words = new Uint8Array(256);
  #id = new Uint8Array(LONGEST_SLUG + 9);
  /** What {@link identify} gives for the title; undefined where it holds no word. */
  identify(bytes, from, to) {
    if (this.#words.length < to - from) this.#words = new Uint8Array(2 * (to - from));
    const words = this.#words;
    const id = this.#id;
    const folded = this.#folded;
    let length = 0;
    let count2 = 0;
    let end = 0;
    for (let i = from; i < to; i++) {
      let code = folded[bytes[i]];
      if (code === 0) continue;
      if (count2++ > 0) words[length++] = BLANK;
      for (; code !== 0; code = i < to ? folded[bytes[i]] : 0) {
        words[length++] = code;
        i++;
      }
      if (count2 === SLUG_WORDS) end = length;
    }
    if (count2 === 0) return void 0;
    const slug = Math.min(LONGEST_SLUG, count2 < SLUG_WORDS ? length : end);
    for (let i = 0; i < slug; i++) id[i] = words[i] === BLANK ? HYPHEN : words[i];
    const key = asciiFingerprint(words, length);
    id[slug] = HYPHEN;
    const number = key % HASHES;
    const high = Math.floor(number / HALF);
    putDigits(id, slug + 1, high);
    putDigits(id, slug + 5, number - high * HALF);
    return { id: this.#decoder.decode(id.subarray(0, slug + 9)), key };
  }
};
function putDigits(bytes, first, number) {
  let rest = number | 0;
  for (let i = first + 3; i >= first; i--) {
    const digit = rest % 36 | 0;
    bytes[i] = digit < 10 ? 48 + digit : 87 + digit;
    rest = (rest - digit) / 36 | 0;
  }
}
function asciiFingerprint(bytes, length) {
  let a = 3735928559;
  let b = 1103547991;
  for (let i = 0; i < length; i += 2) {
    const pair = bytes[i] | (i + 1 < length ? bytes[i + 1] << 16 : 0);
    a = Math.imul(a ^ pair, 2654435761);
    b = Math.imul(b ^ pair ^ a >>> 15, 1597334677);
  }
  return mixed(a ^ length, b);
}

// src/listing/entry-builder.ts
var SURE = 0.9;
var SEVERITY = /* @__PURE__ */ new Map([
  ["boilerplate", "info"],
  ["unread-metadata", "info"],
  ["bad-record", "error"]
]);
var EntryBuilder = class {
  #draft = {};
  #fields = [];
  #diagnostics = [];
  #span;
  #lastRead = -1;
  #id;
  #links;
  confidence = 1;
  /** Extends the record over a stretch. */
  cover(span) {
    const known2 = this.#span;
    if (known2 === void 0) this.#span = span;
    else if (span.start < known2.start) this.#span = { ...span, end: Math.max(span.end, known2.end) };
    else if (span.end > known2.end)
      this.#span = { start: known2.start, end: span.end, line: known2.line, column: known2.column };
  }
  /** Notes that fields were read from a stretch. */
  read(span, ...fields) {
    this.cover(span);
    this.#lastRead = span.start;
    this.#fields.push({ fields, span });
    return true;
  }
  /** Notes a mark or a label that holds the record together and says nothing. */
  mark(span) {
    this.read(span);
  }
  /** Adds a line to a field of text. */
  append(field, line, span) {
    const text = line.trim();
    const known2 = this.#draft[field];
    this.#draft[field] = known2 === void 0 || known2 === "" ? detached(text) : `${known2} ${text}`;
    return this.read(span, field);
  }
  /** Sets a field; the value is copied free of the text it was cut from. */
  set(field, value) {
    if (typeof value === "string") this.#draft[field] = detached(value);
    else if (Array.isArray(value))
      this.#draft[field] = value.map((item) => typeof item === "string" ? detached(item) : item);
    else this.#draft[field] = value;
  }
  get(field) {
    return this.#draft[field];
  }
  /** Takes fields read from a line of metadata; false where it contradicts what is known. */
  take(fields, span) {
    const taken = [];
    for (const [name2, value] of Object.entries(fields)) {
      const known2 = this.#draft[name2];
      if (known2 === void 0) this.set(name2, value);
      if (known2 === void 0 || String(known2) === String(value)) taken.push(name2);
    }
    return taken.length > 0 && this.read(span, ...taken);
  }
  /** Reports a line about the paper of which no field is read; neighbouring lines make one report. */
  unread(text, span) {
    const quoted = quote(text);
    const last = this.#diagnostics.at(-1);
    if (last?.code !== "unread-metadata" || this.#lastRead > last.span.start) {
      this.say("unread-metadata", `${quoted} was not read`, span);
      return;
    }
    this.cover(span);
    const [first = ""] = last.message.split(" \u2026 ");
    const begin = first.replace(/ was not read$/, "");
    this.#diagnostics[this.#diagnostics.length - 1] = {
      ...last,
      message: `${begin} \u2026 ${quoted} was not read`,
      span: { ...last.span, end: span.end }
    };
  }
  say(code, message, span) {
    this.cover(span);
    this.#diagnostics.push({ severity: SEVERITY.get(code) ?? "warning", code, message, span });
  }
  /** Sets the id that the listing itself gives. */
  identify(id, span) {
    this.read(span);
    this.#id = detached(id);
  }
  /** Sets the links that the listing itself gives. */
  link(links, span) {
    this.read(span);
    this.#links = [...links];
  }
  /** The entry: a paper where a title or an abstract was read. */
  finish(registry, trusted) {
    if (this.#draft.title === void 0 && this.#draft.abstract === void 0) return this.#span && this.noise();
    if (trusted) return this.#trusted();
    for (const field of ["title", "abstract"]) this.#clean(field);
    return this.paper(registry);
  }
  #clean(field) {
    const text = this.#draft[field];
    if (text !== void 0) this.#draft[field] = detached(clean(text));
  }
  /** An entry that holds no paper. */
  noise() {
    return this.#entry(void 0);
  }
  /** The paper, unless the registry knows it already. */
  paper(registry) {
    const span = this.#span;
    const { title: title2 = "", abstract: abstract2 = "", ...rest } = this.#draft;
    const content = { ...rest, title: title2, abstract: abstract2, links: findLinks(abstract2) };
    const { id, standing } = registry.register(content);
    if (standing === "duplicate") return this.#duplicate(title2, span);
    if (standing === "variant") this.say("same-title", `${quote(title2)} was listed before with another abstract`, span);
    if (title2 === "") this.say("missing-title", "an abstract stands without a title", span);
    if (abstract2 === "") this.say("missing-abstract", `${quote(title2)} has no abstract`, span);
    if (this.confidence < SURE) this.say("low-confidence", `${quote(title2)} may not end or begin here`, span);
    return this.#entry({ id, title: title2, abstract: abstract2, links: content.links, ...rest });
  }
  #trusted() {
    const { title: title2 = "", abstract: abstract2 = "", ...rest } = this.#draft;
    const id = this.#id ?? paperId({ ...rest, title: title2, abstract: abstract2 });
    return this.#entry({ id, title: title2, abstract: abstract2, links: this.#links ?? findLinks(abstract2), ...rest });
  }
  #duplicate(title2, span) {
    const message = `${quote(title2)} was listed before with the same abstract`;
    const diagnostic = { severity: "warning", code: "duplicate-paper", message, span };
    return { fields: [], confidence: this.confidence, diagnostics: [diagnostic], span };
  }
  #entry(paper2) {
    const { confidence } = this;
    const diagnostics = this.#diagnostics.sort((a, b) => a.span.start - b.span.start);
    const shared3 = { fields: this.#fields, confidence, diagnostics, span: this.#span };
    return paper2 === void 0 ? shared3 : { paper: paper2, ...shared3 };
  }
};
function quote(text) {
  return `\u201C${text.length > 60 ? `${detached(text.slice(0, 59))}\u2026` : detached(text)}\u201D`;
}

// src/listing/lines.ts
var BREAKS = /\r\n|[\n\r\u2028\u2029\x85\f\v]/g;
var RARE_BREAKS = ["\r", "\u2028", "\u2029", "\x85", "\f", "\v"];
function splitLines(text) {
  return RARE_BREAKS.some((mark) => text.includes(mark)) ? splitAtAny(text) : splitAtNewline(text);
}
function splitAtNewline(text) {
  const starts = [];
  const ends2 = [];
  let from = 0;
  while (from < text.length) {
    const found = text.indexOf("\n", from);
    const to = found < 0 ? text.length : found;
    starts.push(from);
    ends2.push(to);
    from = to + 1;
  }
  return { starts, ends: ends2 };
}
function splitAtAny(text) {
  const starts = [];
  const ends2 = [];
  let from = 0;
  for (const match of text.matchAll(BREAKS)) {
    starts.push(from);
    ends2.push(match.index);
    from = match.index + match[0].length;
  }
  if (from < text.length) {
    starts.push(from);
    ends2.push(text.length);
  }
  return { starts, ends: ends2 };
}

// src/listing/metadata/dates.ts
var MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
var MONTH = "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";
var FORMS = [
  { pattern: /\b((?:19|20)\d\d)[-/](\d{1,2})[-/](\d{1,2})(?!\d)/, groups: [1, 2, 3] },
  { pattern: new RegExp(`\\b${MONTH} (\\d{1,2})(?:st|nd|rd|th)?,? ?((?:19|20)\\d\\d)\\b`, "i"), groups: [3, 1, 2] },
  { pattern: new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)? ${MONTH},? ((?:19|20)\\d\\d)\\b`, "i"), groups: [3, 2, 1] },
  { pattern: new RegExp(`\\b((?:19|20)\\d\\d) ${MONTH}(?: (\\d{1,2}))?\\b`, "i"), groups: [1, 2, 3] },
  { pattern: /\b(\d{1,2})\/(\d{1,2})\/((?:19|20)\d\d)\b/, groups: [3, 1, 2] },
  { pattern: new RegExp(`\\b${MONTH},? ((?:19|20)\\d\\d)\\b`, "i"), groups: [2, 1, 0] },
  { pattern: /\b((?:19|20)\d\d)-(\d\d)\b/, groups: [1, 2, 0] }
];
var YEAR = /^\(?((?:19|20)\d\d)\)?(?:\/\/)?\.?$/;
var WITHOUT_YEAR = new RegExp(`^${MONTH} \\d{1,2}$|^\\d{1,2} ${MONTH}$`, "i");
function dateIn(text) {
  for (const { pattern, groups } of FORMS) {
    const match = pattern.exec(text);
    if (match === null) continue;
    const [year2, month, day] = groups.map((group) => group === 0 ? void 0 : match[group]);
    const iso = isoOf(year2 ?? "", month, day);
    if (iso !== void 0) return { iso, printed: match[0] };
  }
  const trimmed = text.trim();
  const year = YEAR.exec(trimmed)?.[1];
  if (year !== void 0) return { iso: year, printed: year };
  return WITHOUT_YEAR.test(trimmed) ? { iso: void 0, printed: trimmed } : void 0;
}
function isoOf(year, month, day) {
  let m = month === void 0 ? 0 : monthOf(month);
  let d = day === void 0 ? 0 : Number(day);
  if (m > 12 && d <= 12) [m, d] = [d, m];
  if (m < 1 || m > 12 || d > 31) return void 0;
  const head = `${year}-${String(m).padStart(2, "0")}`;
  return d === 0 ? head : `${head}-${String(d).padStart(2, "0")}`;
}
var monthOf = (month) => /^\d/.test(month) ? Number(month) : MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1;

// src/listing/line-scan.ts
var LINE_SIGN = {
  /** Anything that is cleaned: other characters than printable ASCII, entities, double blanks. */
  odd: 1,
  /** The end of a sentence with no blank behind it, before a capital or a mark. */
  glued: 2,
  /** The end of a sentence with no blank behind it, before a small letter or a dollar. */
  gluedSmall: 4,
  link: 8,
  /** Two letters of a word that no title holds. */
  word: 16
};
var ANYTHING = 31;
var NEWLINE = 10;
var ODD = 15;
var KIND_BITS = 5;
var KINDS = [
  [1, " "],
  [3, "."],
  [4, "!?"],
  [5, `"')](`],
  [6, "ABCDEFGHJKLMNOPQRSTUXYZ"],
  [7, "bcnos"],
  [8, "i"],
  [9, "v"],
  [10, "IV"],
  [11, "W"],
  [12, "w"],
  [13, ":"],
  [14, "/"],
  [16, "adefghjklmpqrtuxyz$"]
];
var PAIRS = [
  [[1], [1], LINE_SIGN.odd],
  [[3, 4], [5, 6, 10, 11, ODD], LINE_SIGN.glued],
  [[3, 4], [7, 8, 9, 12, 16], LINE_SIGN.gluedSmall],
  [[3], [7, 8], LINE_SIGN.link],
  [[11, 12], [3], LINE_SIGN.link],
  [[8, 9, 10], [13], LINE_SIGN.link],
  [[13], [14], LINE_SIGN.link]
];
function kindTable() {
  const table = new Uint8Array(256).fill(ODD);
  table.fill(0, 32, 127);
  for (const [kind, characters] of KINDS) for (const character of characters) table[character.charCodeAt(0)] = kind;
  table[38] = ODD;
  return table;
}
var LETTERS = ["bs", "ws", "nb", "cy", "ki", "gn"];
var AT_SIGN = 64;
function pairTable() {
  const kinds = kindTable();
  const signs = new Uint8Array(1 << 2 * KIND_BITS);
  for (const [first, second, sign] of PAIRS)
    for (const before of first)
      for (const after2 of second) {
        const at2 = before << KIND_BITS | after2;
        signs[at2] = signs[at2] | sign;
      }
  const table = Uint8Array.from({ length: 1 << 16 }, (_unused, pair) => {
    const second = kinds[pair >> 8];
    const sign = signs[kinds[pair & 255] << KIND_BITS | second];
    const odd = second === ODD ? LINE_SIGN.odd : 0;
    return sign | odd | (pair >> 8 === AT_SIGN ? LINE_SIGN.word : 0);
  });
  for (const letters of LETTERS)
    for (const spelt of [letters, letters.toUpperCase(), letters.charAt(0).toUpperCase() + letters.charAt(1)]) {
      const at2 = spelt.charCodeAt(0) | spelt.charCodeAt(1) << 8;
      table[at2] = table[at2] | LINE_SIGN.word;
    }
  return table;
}
var shared;
function pairs() {
  shared ??= pairTable();
  return shared;
}
var NEITHER = -1;
var LineScanner = class {
  #pairs = pairs();
  #encoder = new TextEncoder();
  #bytes = new Uint8Array(0);
  #view = new DataView(this.#bytes.buffer);
  scan(text) {
    if (this.#bytes.length < text.length * 3) {
      this.#bytes = new Uint8Array(text.length * 3);
      this.#view = new DataView(this.#bytes.buffer);
    }
    const { written } = this.#encoder.encodeInto(text, this.#bytes);
    this.#bytes[written] = NEWLINE;
    return this.#scanBytes(written) ?? this.#unscanned(text);
  }
  /** Lines of the bytes; undefined where other characters than `\n` break lines. */
  #scanBytes(end) {
    const bytes = this.#bytes;
    const lines = { starts: [], ends: [], signs: [], bytesAt: [] };
    for (let first = 0, start = 0; first < end; ) {
      const found = bytes.indexOf(NEWLINE, first);
      const at2 = found < 0 ? end : found;
      const signs = this.#signsOf(first, at2);
      const length = (signs & LINE_SIGN.odd) === 0 ? at2 - first : charactersOf(bytes, first, at2);
      if (length === NEITHER) return void 0;
      lines.starts.push(start);
      lines.ends.push(start + length);
      lines.signs.push(signs);
      lines.bytesAt.push(first);
      first = at2 + 1;
      start += length + 1;
    }
    return { ...lines, bytes, view: this.#view };
  }
  #signsOf(first, end) {
    const view = this.#view;
    const pairs3 = this.#pairs;
    let signs = 0;
    let before = NEWLINE;
    let at2 = first;
    for (; at2 + 4 <= end; at2 += 4) {
      const four = view.getUint32(at2, true);
      signs |= pairs3[(four << 8 | before) & 65535] | pairs3[four & 65535] | pairs3[four >>> 8 & 65535] | pairs3[four >>> 16];
      before = four >>> 24;
    }
    for (; at2 < end; at2++) {
      const byte = view.getUint8(at2);
      signs |= pairs3[before | byte << 8];
      before = byte;
    }
    return signs;
  }
  #unscanned(text) {
    const lines = splitLines(text);
    const signs = lines.starts.map(() => ANYTHING);
    return { ...lines, signs, bytes: this.#bytes, view: this.#view, bytesAt: lines.starts };
  }
};
function charactersOf(bytes, first, end) {
  let length = 0;
  for (let i = first; i < end; i++) {
    const byte = bytes[i];
    if (byte >= 11 && byte <= 13) return NEITHER;
    if (byte < 128) length++;
    else if (byte >= 192) {
      if (isBreak(byte, bytes[i + 1], bytes[i + 2])) return NEITHER;
      length += byte < 240 ? 1 : 2;
    }
  }
  return length;
}
var isBreak = (first, second, third) => first === 194 && second === 133 || first === 226 && second === 128 && (third & 254) === 168;
function byteOf(piece, lines, firstLine) {
  return lines.bytesAt[piece.line - firstLine] + piece.start - piece.lineStart;
}

// src/listing/cuts.ts
var LONG = 200;
var TITLE = 260;
var SHORTEST_TITLE = 12;
var LONGEST_WORD = 100;
var SHORTEST_ABSTRACT = 80;
var BANNER = /^(?:Subscribe|Sign up|Load more|Show more|Read more|Log in)(?=[A-Z$“"'\d])/;
var SENTENCE = /(?:[^\s.!?]{2}|\s)[.!?]["')\]”’]?(?=(?:["'(“‘]?[A-Z]|\$|[a-z]{1,3}[A-Z])[^\s.]{0,60}[ :,])/g;
var SHORT_SENTENCE = /[a-z]{3}[.!?]["')\]”’]?(?=[A-Z][a-z]+[ -])/g;
var CAMEL = /[a-z0-9)?!$}](?=[A-Z][a-z]+(?:[- ,:]|[a-z]+['’]s ))|[a-z]{4}(?=(?:\dD|[A-Z]{2,}s?) )/g;
var ACRONYM = /[A-Z]{2,}(?=[A-Z][a-z]+[ ,’'-])/g;
var OPENER = /(?:[a-z]{2}|[A-Z]{2}s|[a-z0-9)]\?|[)\d$}])(?=(?:We|How|What|Why|Motivation|Background|The|This|These|In|Recent|Recently|As|While|With|Despite|Large|An|To|Many|Although|Existing|Current|Our|However|It|For|Modern|Most|Since|When|Over|By|From|Deep|Machine|Traditional|Given|A)[ :])/g;
var LATE_CAMEL = /[a-z0-9_/](?=[A-Z][\w-]*(?:[a-z][ ,]|[\w]:))/g;
var SENTENCE_END = /[.!?]["')\]”’]*\s+(?=[A-Z"“$\d(]|[a-z]{1,3}[A-Z])/g;
var STATEMENT_END = /[.!]["')\]”’]*\s+(?=[A-Z"“$\d(]|[a-z]{1,3}[A-Z])/g;
var TAILS = 3;
var NUMBER = /^\W*\d+\W*$/;
var NAME_PREFIX = /^(?:Mc|Mac|De|La|Le|Di)$/;
var CLOSERS2 = `"')]\u201D\u2019`;
var WORD_CHARACTER = /[\w-]/;
var JOINT = /[a-z0-9)?!$}][A-Z]/;
function cutsOf({ text: line, signs, isName }) {
  const banner = BANNER.exec(line);
  const cuts = banner ? [{ at: banner[0].length, glue: "banner" }] : [];
  const joint = JOINT.test(line.slice(0, TITLE + 40));
  if (line.length > LONG) {
    if ((signs & (LINE_SIGN.glued | LINE_SIGN.gluedSmall)) !== 0) {
      for (const at2 of ends(SENTENCE, line))
        if (line.length - at2 >= SHORTEST_TITLE) cuts.push({ at: at2, glue: "sentence" });
    }
    if (joint) camelCuts(line, isName, cuts);
    lateCuts(line, isName, cuts);
  } else if ((signs & LINE_SIGN.glued) !== 0) {
    for (const at2 of ends(SHORT_SENTENCE, line))
      if (line.length - at2 >= SHORTEST_TITLE) cuts.push({ at: at2, glue: "sentence" });
  }
  acronymCuts(line, isName, cuts);
  if (joint) {
    for (const at2 of ends(OPENER, line.slice(0, TITLE + 12))) if (at2 <= TITLE) cuts.push({ at: at2, glue: "camel" });
  }
  tailCut(line, cuts);
  if (cuts.length < 2) return cuts;
  cuts.sort((a, b) => a.at - b.at);
  return cuts.filter((cut, i) => i === 0 || cut.at > (cuts[i - 1]?.at ?? 0));
}
function* ends(pattern, text, from = 0) {
  pattern.lastIndex = from;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) yield match.index + match[0].length;
}
function wordAround(line, left, right) {
  let start = left;
  let end = right;
  while (start > 0 && left - start < LONGEST_WORD && WORD_CHARACTER.test(line.charAt(start - 1))) start--;
  while (end < line.length && end - right < LONGEST_WORD && WORD_CHARACTER.test(line.charAt(end))) end++;
  return { start, end };
}
var roomForBoth = (line, at2) => at2 >= SHORTEST_TITLE && line.length - at2 >= SHORTEST_ABSTRACT;
function camelCuts(line, isName, cuts) {
  for (const at2 of ends(CAMEL, line.slice(0, TITLE + 40))) {
    if (at2 > TITLE) return;
    const word = wordAround(line, at2, at2);
    const long = word.end - word.start >= 9 || /[)?!$}]/.test(line.charAt(at2 - 1));
    if (!roomForBoth(line, at2) || !long || NAME_PREFIX.test(line.slice(word.start, at2))) continue;
    if (!isName(word.start, word.end)) cuts.push({ at: at2, glue: "camel" });
  }
}
function acronymCuts(line, isName, cuts) {
  for (const at2 of ends(ACRONYM, line.slice(0, TITLE + 40))) {
    if (at2 > TITLE) return;
    if (!roomForBoth(line, at2)) continue;
    const word = wordAround(line, at2, at2);
    if (!isName(word.start, word.end)) cuts.push({ at: at2, glue: "camel" });
  }
}
function lateCuts(line, isName, cuts) {
  if (".!?".includes(line.charAt(line.length - 1))) return;
  let lastUrl;
  for (const at2 of ends(LATE_CAMEL, line, Math.max(SHORTEST_TITLE, line.length - TITLE))) {
    const word = wordAround(line, at2, at2);
    if (line.length - at2 < SHORTEST_TITLE || isName(word.start, word.end)) continue;
    if (/(?:https?:|www\.)\S*$/.test(line.slice(Math.max(0, at2 - 300), at2))) {
      if (lastUrl?.start === word.start) cuts.pop();
      cuts.push({ at: at2, glue: "url" });
      lastUrl = word;
    } else if (/[a-z]{3}$/.test(line.slice(word.start, at2)) && word.end - word.start >= 9)
      cuts.push({ at: at2, glue: "url" });
  }
}
function isClosed(line) {
  let end = line.length;
  while (end > 0 && CLOSERS2.includes(line.charAt(end - 1))) end--;
  return end > 0 && ".!?\u2026:".includes(line.charAt(end - 1));
}
function tailCut(line, cuts) {
  const open = !isClosed(line);
  if (!open && !line.endsWith("?")) return;
  const from = Math.max(0, line.length - TITLE - 12);
  const places = [...ends(open ? SENTENCE_END : STATEMENT_END, line, from)].slice(-TAILS);
  for (const at2 of places) {
    const rest = line.length - at2;
    if (rest <= TITLE && (!open || rest >= 15) && !NUMBER.test(line.slice(0, at2))) cuts.push({ at: at2, glue: "tail" });
  }
}

// src/listing/pieces.ts
var NEIGHBOURHOOD = 2e4;
var FEW = 6;
var PieceCutter = class {
  #block;
  #lines;
  #lower;
  #asked = 0;
  constructor(block, lines) {
    this.#block = block;
    this.#lines = lines;
  }
  cut(range2) {
    const pieces = [];
    let blank = 0;
    for (let i = range2.first; i < range2.end; i++) {
      const made = pieces.length;
      this.#cutLine(i, { line: range2.lineNumber + i, blank }, pieces);
      blank = pieces.length > made ? 0 : blank + 1;
    }
    return pieces;
  }
  #cutLine(index, place, pieces) {
    const lineStart = this.#lines.starts[index] ?? 0;
    const { start, end } = visibleRange(this.#block, lineStart, this.#lines.ends[index] ?? 0);
    if (start === end) return;
    let from = start;
    let glue = "none";
    let blank = place.blank;
    const signs = this.#lines.signs[index] ?? 0;
    const push = (to) => {
      const range2 = visibleRange(this.#block, from, to);
      if (range2.start === range2.end) return;
      pieces.push({ start: range2.start, end: range2.end, line: place.line, lineStart, glue, blank, signs });
      blank = 0;
    };
    const isName = (a, b) => this.#occursTwice(start + a, start + b);
    for (const cut of cutsOf({ text: this.#block.slice(start, end), signs, isName })) {
      push(start + cut.at);
      from = start + cut.at;
      glue = cut.glue;
    }
    push(end);
  }
  #occursTwice(start, end) {
    const from = Math.max(0, start - NEIGHBOURHOOD);
    const around = this.#block.slice(from, end + NEIGHBOURHOOD);
    const word = this.#block.slice(start, end);
    return isTwiceIn(around, word) || isTwiceIn(this.#lowerCase(from, end + NEIGHBOURHOOD), word.toLowerCase());
  }
  /** A stretch of the block in lower case; of the whole block where that is asked for often and no length changes. */
  #lowerCase(from, to) {
    if (this.#asked++ < FEW) return this.#block.slice(from, to).toLowerCase();
    this.#lower ??= this.#block.toLowerCase();
    return this.#lower.length === this.#block.length ? this.#lower.slice(from, to) : this.#block.slice(from, to).toLowerCase();
  }
};
function isTwiceIn(text, word) {
  const first = text.indexOf(word);
  return first >= 0 && text.indexOf(word, first + 1) >= 0;
}
function visibleRange(text, from, to) {
  let start = from;
  let end = to;
  while (start < end && !isVisible(text.charAt(start))) start++;
  while (end > start && !isVisible(text.charAt(end - 1))) end--;
  return { start, end };
}

// src/listing/fingerprint-table.ts
var FingerprintTable = class {
  #keys = new Float64Array(1024);
  #values = new Float64Array(1024);
  #size = 0;
  /** The value under a key; sets it where there is none. */
  see(key, value) {
    const at2 = this.#find(key);
    if (this.#keys[at2] === key) return this.#values[at2];
    this.#keys[at2] = key;
    this.#values[at2] = value;
    if (++this.#size * 2 > this.#keys.length) this.#grow();
    return void 0;
  }
  #find(key) {
    const mask = this.#keys.length - 1;
    let at2 = key >>> 0 & mask;
    while (this.#keys[at2] !== 0 && this.#keys[at2] !== key) at2 = at2 + 1 & mask;
    return at2;
  }
  #grow() {
    const keys = this.#keys;
    const values2 = this.#values;
    this.#keys = new Float64Array(keys.length * 2);
    this.#values = new Float64Array(keys.length * 2);
    for (let i = 0; i < keys.length; i++) {
      if (keys[i] === 0) continue;
      const at2 = this.#find(keys[i]);
      this.#keys[at2] = keys[i];
      this.#values[at2] = values2[i];
    }
  }
};

// src/listing/registry.ts
var Registry = class {
  #abstracts = new FingerprintTable();
  #hasher = new ContentHasher();
  register(paper2) {
    const { id, key } = identify(paper2);
    const content = this.contentKey(paper2.abstract);
    const known2 = this.#see(key, content);
    if (known2 === void 0) return { id, standing: "new" };
    if (known2 === content) return { id, standing: "duplicate" };
    const variant = `${id}~${hash(paper2.abstract)}`;
    return { id: variant, standing: this.#see(fingerprint(variant), content) === void 0 ? "variant" : "duplicate" };
  }
  /** The key by which an abstract is told from others. */
  contentKey(abstract2) {
    return this.#hasher.key(abstract2);
  }
  /** Registers a paper by the keys of its id and its abstract if its id is new, and says whether it is. */
  addNew(key, content) {
    return this.#see(key, content) === void 0;
  }
  /** The abstract under which an id is known; remembers it where it is not. */
  #see(key, content) {
    return this.#abstracts.see(key || 1, content);
  }
};

// src/listing/dialects/atom.ts
var ENTRY = /<entry\b[\s\S]*?<\/entry>/g;
var ELEMENT = /<([a-z][\w:.-]*)(?:\s[^<>]*)?(?:(?<=\/)>|>[\s\S]*?<\/\1\s*>)/gi;
var FIELDS_OF = /* @__PURE__ */ new Map([
  ["title", ["title"]],
  ["summary", ["abstract"]],
  ["id", ["url", "arxivId"]],
  ["published", ["date"]],
  ["author", ["authors"]],
  ["category", ["categories"]],
  ["arxiv:comment", ["comments"]],
  ["arxiv:journal_ref", ["venue"]],
  ["arxiv:doi", ["doi"]]
]);
var AtomReader = class {
  #parse;
  #registry = new Registry();
  constructor({ XMLParser }) {
    const parser = new XMLParser({ ignoreAttributes: false, parseTagValue: false });
    this.#parse = (xml) => parser.parse(xml);
  }
  read(block) {
    const { starts } = splitLines(block.text);
    const place = placer(block, starts);
    const entries = [];
    let done = 0;
    for (const match of block.text.matchAll(ENTRY)) {
      entries.push(...this.#between(block.text, { from: done, to: match.index }, place));
      done = match.index + match[0].length;
      entries.push(this.#entry(match[0], match.index, place));
    }
    const open = block.text.indexOf("<entry", done);
    const end = block.final || block.forced ? block.text.length : open < 0 ? lastLine(starts, done) : lineOf(starts, open);
    entries.push(...this.#between(block.text, { from: done, to: Math.max(done, end) }, place));
    const consumed = Math.max(done, end);
    return { entries, consumed, lines: starts.filter((start) => start > 0 && start <= consumed).length };
  }
  #between(text, range2, place) {
    const { start, end } = visibleRange(text, range2.from, range2.to);
    if (start === end) return [];
    const builder = new EntryBuilder();
    builder.say("boilerplate", "the text is not part of an entry", place(start, end));
    return [builder.noise()];
  }
  #entry(xml, start, place) {
    const builder = new EntryBuilder();
    const node = this.#node(xml);
    const fields = node === void 0 ? [] : readEntry(node, builder);
    if (!fields.includes("title") && !fields.includes("abstract")) {
      builder.say("bad-record", "the entry has neither title nor abstract", place(start, start + xml.length));
      return builder.noise();
    }
    noteElements(xml, fields, { builder, place: (from, to) => place(start + from, start + to) });
    return builder.paper(this.#registry);
  }
  #node(xml) {
    try {
      return own(this.#parse(xml), "entry");
    } catch {
      return void 0;
    }
  }
};
function placer(block, starts) {
  let line = 0;
  return (start, end) => {
    while ((starts[line + 1] ?? Number.POSITIVE_INFINITY) <= start) line++;
    return {
      start: block.offset + start,
      end: block.offset + end,
      line: block.line + line,
      column: start - (starts[line] ?? 0) + 1
    };
  };
}
function noteElements(xml, fields, { builder, place }) {
  let done = 0;
  const markUpTo = (end) => {
    const { start, end: last } = visibleRange(xml, done, end);
    if (start < last) builder.mark(place(start, last));
  };
  ELEMENT.lastIndex = xml.indexOf(">");
  for (let match = ELEMENT.exec(xml); match !== null; match = ELEMENT.exec(xml)) {
    const [element, name2 = ""] = match;
    markUpTo(match.index);
    done = match.index + element.length;
    const read = (FIELDS_OF.get(name2) ?? []).filter((field) => fields.includes(field));
    if (read.length > 0) builder.read(place(match.index, done), ...read);
    else builder.unread(element.replace(/\s+/g, " "), place(match.index, done));
  }
  markUpTo(xml.length);
}
var lastLine = (starts, least) => Math.max(least, starts.at(-1) ?? 0);
function lineOf(starts, offset) {
  let found = 0;
  for (const start of starts) if (start <= offset) found = start;
  return found;
}
function readEntry(node, builder) {
  const fields = [];
  const set = (field, text) => {
    if (text === "") return;
    builder.set(field, text);
    fields.push(field);
  };
  set("title", textOf(node.title));
  set("abstract", textOf(node.summary));
  const page2 = textOf(node.id);
  if (/^https?:/.test(page2)) set("url", page2);
  set("arxivId", /arxiv\.org\/abs\/(\S+)$/.exec(page2)?.[1] ?? "");
  set("comments", textOf(node["arxiv:comment"]));
  set("venue", textOf(node["arxiv:journal_ref"]));
  set("doi", textOf(node["arxiv:doi"]));
  const authors2 = listOf(node.author).map((author) => textOf(own(author, "name"))).filter((name2) => name2 !== "");
  const categories2 = listOf(node.category).map((category) => textOf(own(category, "@_term"))).filter((term) => term !== "");
  const date3 = dateIn(textOf(node.published));
  if (authors2.length > 0 && fields.push("authors")) builder.set("authors", authors2);
  if (categories2.length > 0 && fields.push("categories")) builder.set("categories", categories2);
  if (date3?.iso !== void 0 && fields.push("date")) builder.set("date", date3.iso);
  return fields;
}
var own = (value, name2) => typeof value === "object" && value !== null && Object.hasOwn(value, name2) ? value[name2] : void 0;
var listOf = (value) => Array.isArray(value) ? value : value === void 0 ? [] : [value];
function textOf(value) {
  const text = typeof value === "object" ? own(value, "#text") : value;
  return typeof text === "string" || typeof text === "number" ? String(text).replace(/\s+/g, " ").trim() : "";
}

// src/listing/dialects/protection.ts
var ARGUMENT = /(?:\\[a-zA-Z]+\*?|\\[^a-zA-Z\s]|[\^_\]])$/;
var LONGEST_COMMAND = 24;
function withoutProtection(text) {
  if (!text.includes("{")) return text;
  const dropped = /* @__PURE__ */ new Set();
  const open = [];
  let math = false;
  let afterKept = -1;
  for (let i = 0; i < text.length; i++) {
    const mark = text[i];
    if (mark === "\\") i++;
    else if (mark === "$") math = !math;
    else if (mark === "{") {
      const before = text.slice(Math.max(0, i - LONGEST_COMMAND), i);
      const latex = math || text[i + 1] === "\\" || afterKept === i || ARGUMENT.test(before);
      open.push(latex ? -1 : i);
    } else if (mark === "}") {
      const at2 = open.pop();
      if (at2 === -1) afterKept = i + 1;
      else if (at2 !== void 0) dropped.add(at2).add(i);
    }
  }
  return without(text, dropped);
}
function without(text, dropped) {
  let kept = "";
  let from = 0;
  for (const at2 of [...dropped].sort((a, b) => a - b)) {
    kept += text.slice(from, at2);
    from = at2 + 1;
  }
  return kept + text.slice(from);
}

// src/listing/dialects/bibtex.ts
var MONTHS2 = "january february march april may june july august september october november december".split(" ");
function bibtexFormat(parser) {
  const strings = /* @__PURE__ */ new Map();
  return {
    letter: (line) => /^\s*@\w+\s*[{(]/.test(line) ? "S" : "L",
    record: /S[L_]*/y,
    read: (lines, builder) => {
      const text = lines.map((line) => line.text).join("\n");
      const item = itemOf(parser, text);
      if (item?.itemtype === "string" && item.name !== void 0)
        strings.set(item.name.toLowerCase(), textOf2(item, strings));
      if (/^\s*@(?:string|preamble|comment)\b/i.test(text)) for (const { span } of lines) builder.mark(span);
      else readEntry2(item, lines, { text, strings, builder });
    }
  };
}
function itemOf(parser, text) {
  try {
    return parser.parse(text).find(({ itemtype }) => itemtype === "entry" || itemtype === "string");
  } catch {
    return void 0;
  }
}
function textOf2({ value, datatype }, strings) {
  if (Array.isArray(value)) return value.map((part) => textOf2(part, strings)).join("");
  const text = String(value ?? "");
  return datatype === "identifier" ? strings.get(text.toLowerCase()) ?? text : text;
}
function readEntry2(entry, lines, reading) {
  const values2 = /* @__PURE__ */ new Map();
  for (const field of entry?.fields ?? [])
    values2.set(field.name.toLowerCase(), textOf2(field, reading.strings).replace(/\s+/g, " ").trim());
  const sources = setFields(values2, reading.builder);
  if (!sources.has("title") && !sources.has("abstract")) {
    for (const { span } of lines)
      reading.builder.say("bad-record", "the entry cannot be read, or has neither title nor abstract", span);
    return;
  }
  noteLines(entry, lines, { ...reading, sources });
}
function setFields(values2, builder) {
  const sources = /* @__PURE__ */ new Map();
  const set = (field, name2, text) => {
    if (text === "") return;
    sources.set(name2, field);
    if (builder.get(field) === void 0) builder.set(field, text);
  };
  const value = (name2) => values2.get(name2) ?? "";
  set("title", "title", withoutProtection(value("title")));
  set("abstract", "abstract", withoutProtection(value("abstract")));
  for (const name2 of ["journal", "journaltitle", "booktitle"]) set("venue", name2, withoutProtection(value(name2)));
  set("url", "url", value("url"));
  set("doi", "doi", value("doi").replace(/^https?:\/\/(?:dx\.)?doi\.org\//, ""));
  const archive = value("archiveprefix") || value("eprinttype");
  if (/^arxiv$/i.test(archive) || /^\d{4}\.\d{4,5}/.test(value("eprint"))) {
    for (const name2 of ["eprint", "archiveprefix", "eprinttype"])
      if (value(name2) !== "") set("arxivId", name2, value("eprint"));
  }
  if (value("primaryclass") !== "") {
    builder.set("categories", [value("primaryclass")]);
    sources.set("primaryclass", "categories");
  }
  const authors2 = withoutProtection(value("author")).split(/\s+and\s+/).filter((name2) => name2 !== "");
  if (authors2.length > 0) {
    builder.set("authors", authors2);
    sources.set("author", "authors");
  }
  const date3 = dateIn(value("date") || dateOf(value("year"), value("month")));
  if (date3?.iso === void 0) return sources;
  builder.set("date", date3.iso);
  for (const name2 of value("date") === "" ? ["year", "month"] : ["date"]) sources.set(name2, "date");
  return sources;
}
function dateOf(year, month) {
  const name2 = month.toLowerCase().slice(0, 3);
  const number = /^\d{1,2}$/.test(month) ? Number(month) : 1 + MONTHS2.findIndex((each) => each.startsWith(name2 || "?"));
  return number > 0 ? `${year}-${String(number).padStart(2, "0")}` : year;
}
function noteLines(entry, lines, { text, sources, builder }) {
  const places = [];
  let from = text.indexOf(",") + 1;
  for (const { name: name2, raw } of entry.fields ?? []) {
    const end = Math.max(from, text.indexOf(raw, from)) + raw.length;
    while (/[\s,]/.test(text.charAt(from))) from++;
    places.push({ field: sources.get(name2.toLowerCase()), start: from, end });
    from = end;
  }
  let start = 0;
  for (const line of lines) {
    const end = start + line.text.length;
    const here = places.filter((place) => place.start < end && place.end > start);
    const fields = new Set(here.flatMap(({ field }) => field ?? []));
    if (fields.size > 0 || here.length === 0) builder.read(line.span, ...fields);
    else builder.unread(line.text.trim(), line.span);
    start = end + 1;
  }
}

// src/listing/labeller/patterns.ts
var ENUMERATOR = /^(?:\[\d{1,4}\]|\(\d{1,4}\)|#?\d{1,4}[.)]|#\d{1,4}|[•▪◦·*–-])\s+(?=\S)/;
var TITLE_LABEL = /^title\s*[:：]\s*/i;
var ABSTRACT_LABEL = /^(?:abstract|summary)\s*(?:[:：.]|—|--|-\s)\s*/i;
var ABSTRACT_LINE = /^(?:abstract|summary)\s*[:.]?$/i;
var FUNCTION_WORDS = new Set(
  "the of a an and in to for with on by from is are was were be been being that this these those which we our us it its as at can could may have has had not but or such than into their they there between while when how what where also both more most using however if then do does will would should only".split(" ")
);
var VERBS = /\b(?:we|our|is|are|was|were|has|have|had|been|can|may|show|shows|showed|propose|proposes|present|presents|introduce|introduces|demonstrate|demonstrates|find|argue|describe|describes|discussed|studied|achieves|provide|provides|this (?:paper|work|article|study|survey)|in this)\b/gi;
var JUNK = /newsletter|your (?:e-?mail )?inbox|(?:get|daily|weekly|more) (?:trending )?papers?$|trending papers|privacy (?:policy|notice|settings|statement)|terms (?:of|and|&) |cookie (?:policy|settings|preferences)|uses cookies|accept (?:all )?cookies|all rights reserved|©|copyright|sign (?:in|up)|log ?in\b|load(?:ing)?(?: more|\.\.\.|…)|show(?:ing)? (?:more|less|all|\d)|(?:read|see|view|load) (?:more|all)|back to top|skip to|follow us|unsubscribe|subscri(?:be|ption)|manage (?:your )?preferences|sort by|you are receiving|in your browser|by ak and|powered by|^(?:next|prev(?:ious)?|search|download|advertisement|sponsored|about|contact|share|help|home|terms|privacy|menu|login|register|reply|comments?|pricing|careers|blog|rss|faq|close|cancel|ok|new)\b.{0,18}$|^page \d|^[-*=_~#.•·\s]{3,}$|^(?:\d+ ){2,}|^- ?\d+ ?-$/i;
var META_LABEL = /^(?:authors?|by|subjects?|categor(?:y|ies)|comments?|keywords?|key words|index terms|tags|submitted|published|posted|last revised|revised|received|accepted|date|doi|url|code|journal(?:-ref)?|venue|cited by|arxiv(?: id)?|msc|acm|report-no|links?|paper|project page|pdf|view|upvotes?)\b\s*[:：]?/i;
var MONTH2 = "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?";
var DATE = new RegExp(
  `^(?:\\D{0,14})?(?:${MONTH2} \\d{1,2}(?:, ?\\d{4})?|\\d{1,2} ${MONTH2} \\d{4}|\\d{4}-\\d\\d-\\d\\d|\\d{1,2}\\/\\d{1,2}\\/\\d{4}|(?:19|20)\\d\\d)\\.?$`,
  "i"
);
var IDENTIFIER = /^(?:.{0,30})?(?:\b\d{4}\.\d{4,5}(?:v\d+)?\b|\barxiv\b|\b10\.\d{4,9}\/\S+)/i;
var ADDRESS2 = /^(?:\S+:? )?(?:https?:\/\/|www\.)\S+$|^[\w.-]+\.(?:org|com|io|net|edu)\/\S*$/i;
var VOTES = /^(?:\[?[▲△↑·•-]\]?)?\s*(?:upvotes? )?(?:\d{1,6}|-)(?:\s*(?:upvotes?|comments?|likes?|points?|citations?|authors?|views?))?$/i;
var MAIL = /^\S+@\S+\.\w+$/;
var CATEGORY = /^\(?(?:[a-z-]{2,8}\.[A-Z-]{2,10}|(?:hep|astro|quant|cond|math|gr)-[a-z]{2,4}(?:\.[A-Z-]+)?)\)?$/;
var NAME_WORD = /^(?:\p{Lu}[\p{L}'’.-]*|van|von|de|der|del|di|da|la|le|bin|al)\d*$/u;
function areCategories(text) {
  if (!/^[ ,;]*\(?[a-z-]/.test(text)) return false;
  const items2 = text.split(/[ ,;]+/).filter((item) => item !== "");
  return items2.length > 0 && items2.every((item) => CATEGORY.test(item));
}
function mayBeCategories(text) {
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
function countNames(text) {
  const parts = text.replace(/,? et al\.?$/, "").split(/[,;]| and | & /).map((part) => part.trim()).filter((part) => !/^[\d\s]*$/.test(part));
  for (const part of parts) {
    const words = part.replace(/^(?:and|&) /, "").split(" ");
    if (words.length < 2 || words.length > 5 || !words.every((word) => NAME_WORD.test(word))) return 0;
  }
  return parts.length;
}
var NAME_LINKS = new Set("van von de der del di da la le bin al and et".split(" "));
function mayBeNames(text) {
  for (let start = 0; start < text.length; ) {
    const code = text.charCodeAt(start);
    if (code >= 97 && code <= 122) {
      let end = start + 1;
      while (end < text.length && end - start < 4 && isSmall(text.charCodeAt(end))) end++;
      if (!NAME_LINKS.has(text.slice(start, end))) return false;
    }
    const blank = text.indexOf(" ", start);
    if (blank < 0) return true;
    start = blank + 1;
  }
  return true;
}
var isSmall = (code) => code >= 97 && code <= 122;
var ORGANISATION = /\b(?:University|Institute|Department|Laboratory|Research|Google|OpenAI|College|Inc\.)\b/;
var VENUE = /\b(?:Proceedings|Journal|Conference|Trans(?:actions|\.)|Rev\.|Lett\.|vol\.|pp\.|NeurIPS|ICML|ICLR|CVPR|ACL|EMNLP|AAAI|accepted (?:at|to))\b/i;
var FILE_LINKS = /\bpdf\b|\[html\]|· code|\[link:|<\/?(?:details|summary)/i;
var COUNT = /^[[\]()|·•\-\\\s]*\d+ [a-z]+\]?(?:\(\S+\))?$/;
var CONTINUATION = /^(?:However|Moreover|Furthermore|Additionally|Finally|Specifically|Experiment|Extensive|Results|Experimental|Empirical|Our |To (?:address|this|tackle|overcome|mitigate|bridge|fill)|Next|Then|Such |In particular|In addition|Also|Code|Data |Project|In this (?:paper|work|study|article|survey)|Throughout|Importantly|Notably|Overall|These|Thus|Therefore|Hence|Using|Based on|First|Second|Third|Additional|We (?:also|then|further|find|show|demonstrate|evaluate|conduct|validate|propose|introduce))\b/;
var OPENING = /^(?:We|The|This|These|In|Recent(?:ly)?|As|While|With|Despite|Large|A|An|To|Many|Although|Existing|Current|Our|Understanding|However|It|For|Modern|Most|Since|When|Over|By|From|Deep|Machine|Learning|Building|Traditional|Given|Through|Motivated|Inspired|Here|There)\b/;
var ADDRESS_END = /(?:https?:\/\/|www\.)[^\s]{3,200}$/;
var HARD_END = /[.!?…]["')\]”’]*$/;

// src/listing/metadata/names.ts
var PARTICLE = "(?:van|von|de|der|den|del|della|di|da|dos|du|la|le|bin|al|el|ter)";
var WORD = "(?:\\p{Lu}[\\p{L}\\p{M}'\u2019.-]*|\\p{L}\\.)";
var FULL = `(?:(?:${WORD}|${PARTICLE}) ){1,4}${WORD}`;
var NAME = new RegExp(`^${FULL}$`, "u");
var NOTE = /\s*[*†‡§¶]+|(?<=[\p{L}.])\s?\d(?:\s?,\s?\d)*(?=$)/gu;
var ORGANISATION2 = /\b(?:Universit|Institut|Department|Laborator|Research|College|School|Academy|Centre|Center|Inc\b|Labs?\b|Corporation)/;
function namesIn(text, labelled2) {
  const names2 = text.replace(/[,;]?\s*et al\.?$/, "").replace(/(\p{L}|\.)\s?\d(?:,\s?\d)*(?=,|;|\s+and\b|$)/gu, "$1").split(/\s*[,;]\s*(?:and\s+|&\s*)?|\s+and\s+|\s+&\s+/).map((name2) => name2.replace(NOTE, "").replace(/\s+/g, " ").trim()).filter((name2) => name2 !== "");
  if (names2.length === 0) return void 0;
  if (labelled2) return names2;
  const known2 = names2.filter((name2) => NAME.test(name2)).length;
  if (names2.length === 1) return known2 === 1 && !ORGANISATION2.test(text) ? names2 : void 0;
  return known2 / names2.length >= 0.6 && !names2.some((name2) => name2.length > 60) ? names2 : void 0;
}
function isOrganisation(text) {
  return text.length <= 100 && (ORGANISATION2.test(text) || /^\p{Lu}[\p{L}\p{N}.&-]+$/u.test(text) || /^\p{Lu}{2,}(?: [\p{Lu}][\p{L}-]+){0,3}$/u.test(text)) && !/[.!?]$/.test(text);
}

// src/listing/metadata/fields.ts
var ARXIV = /\b(\d{4}\.\d{4,5}(?:v\d+)?)\b|\b([a-z-]+(?:\.[A-Z]{2})?\/\d{7}(?:v\d+)?)\b/;
var DOI = /\b(10\.\d{4,9}\/[^\s"<>{}|\\]+?)[.,;)\]]*(?:\s|$)/;
var CATEGORY2 = /\b(?:cs|math|stat|eess|econ|q-bio|q-fin|physics|astro-ph|cond-mat|nlin)\.[A-Za-z-]{2,12}\b|\b(?:hep-(?:th|ph|ex|lat)|gr-qc|quant-ph|math-ph|nucl-(?:th|ex)|astro-ph|cond-mat)\b/g;
var VENUE2 = /\b(?:Proceedings|Proc\.|Journal|Conference|Workshop|Symposium|Trans(?:actions|\.)|Rev\.|Lett\.|vol\.|pp\.|NeurIPS|NIPS|ICML|ICLR|CVPR|ICCV|ECCV|ACL|EMNLP|NAACL|AAAI|IJCAI|KDD|SIGIR|Nature|Science)\b/;
var URL2 = /https?:\/\/[^\s)\]>"]+|www\.[^\s)\]>"]+|\b[\w.-]+\.(?:org|com|io|net|edu)\/[^\s)\]>"]*/;
var PAPER_PAGE = /arxiv\.org\/(?:abs|pdf|html)\/|huggingface\.co\/papers\/|doi\.org\/10\.|openreview\.net\/(?:forum|pdf)|aclanthology\.org\/|pubmed|biorxiv\.org|semanticscholar\.org\/paper|papers\.nips|proceedings|jmlr\.org|acm\.org\/doi/;
var NO_PAGE = /\/login\b|#community|github\.com|gitlab\.com|youtube\.com|youtu\.be/;
var LABELLED = [
  [/^(?:authors?|creators?)\s*[:：]?\s+(?=\p{L})/iu, (value) => authors(value, true)],
  [/^(?:by)\s+(?=\p{Lu})/u, (value) => authors(value, false)],
  [/^by:\s*/i, (value) => authors(value, true)],
  [/^(?:subjects?|categor(?:y|ies)|primary)\s*[:：]\s*/i, categories],
  [/^comments?\s*[:：]\s*/i, (value) => subject(value) ?? { comments: value }],
  [/^(?:doi)\s*[:：]?\s*/i, doi],
  [/^(?:journal(?:-ref)?|venue|published in|booktitle|conference)\s*[:：]\s*/i, (value) => ({ venue: value })],
  [
    /^(?:date|published|submitted|posted|announced|(?:last )?revised|received|accepted|updated)(?:\s*[:：]|\s+on)?\s+/i,
    date
  ],
  [/^(?:organi[sz]ation|institution|affiliation)s?\s*[:：]\s*/i, (value) => ({ organisation: value })],
  [/^(?:url|link|paper|project page)\s*[:：]\s*/i, page],
  [/^(?:up)?votes?\s*[:：]?\s*(?=\d)/i, votes]
];
var READERS = [
  (text) => labelled(text),
  (text) => authorCount(text),
  (text) => identifier(text),
  (text) => page(text),
  (text) => doi(text),
  (text, { leading }) => leading ? votes(text) : marked(text),
  (text) => text.length < 60 ? date(text) : void 0,
  (text) => text.length < 200 && areCategories(text) ? categories(text) : void 0,
  (text) => /^\d+ pages?\b/i.test(text) ? { comments: text } : void 0,
  (text) => isOrganisation(text) && !VENUE2.test(text) ? { organisation: text } : void 0,
  (text) => text.length < 300 && VENUE2.test(text) && !/[.!?]\s+\p{Lu}/u.test(text) ? { venue: text } : void 0,
  (text) => authors(text, false)
];
function readLine(printed2, context) {
  const text = printed2.replace(/^[_*]+|[_*]+$/g, "").trim();
  for (const reader of READERS) {
    const fields = reader(text, context);
    if (fields !== void 0 && Object.keys(fields).length > 0) return fields;
  }
  return void 0;
}
function labelled(text) {
  for (const [label, read] of LABELLED) {
    const match = label.exec(text);
    if (match !== null) return read(text.slice(match[0].length).trim());
  }
  return void 0;
}
function authors(value, sure) {
  const names2 = namesIn(value, sure);
  return names2 && { authors: names2 };
}
function authorCount(text) {
  const match = /^[^\p{L}\d]*(\d{1,5}) authors?\b\]?(?:\((\S+)\))?/iu.exec(text);
  if (match === null) return void 0;
  const link = match[2] === void 0 ? void 0 : page(match[2]);
  return { authorCount: Number(match[1]), ...link };
}
function identifier(text) {
  const bare = /^\d{4}\.\d{4,5}(?:v\d+)?\b/.test(text);
  if (!bare && !/^(?:\[\d+\]\s*)?arxiv(?:\s+id)?\s*[:：]/i.test(text)) return void 0;
  const match = ARXIV.exec(text);
  const id = match?.[1] ?? match?.[2];
  return id === void 0 ? void 0 : { arxivId: id, ...categories(text.slice((match?.index ?? 0) + id.length)) };
}
function page(text) {
  const address = URL2.exec(text)?.[0].replace(/[.,;:]+$/, "");
  if (address === void 0 || NO_PAGE.test(address)) return void 0;
  const alone = text.replace(address, "").replace(/[^\p{L}\d]/gu, "").length <= 24;
  if (!PAPER_PAGE.test(address) && !alone) return void 0;
  const url = /^https?:/.test(address) ? address : `https://${address}`;
  const id = /(?:arxiv\.org\/\w+|huggingface\.co\/papers)\/([^\s?#]+?)(?:\.pdf)?$/.exec(address)?.[1];
  const fields = { url };
  if (id !== void 0 && ARXIV.test(id)) fields.arxivId = id;
  const number = /doi\.org\/(10\.\d{4,9}\/\S+)$/.exec(address)?.[1];
  if (number !== void 0) fields.doi = number;
  return fields;
}
function doi(text) {
  const match = text.length > 200 ? null : DOI.exec(text);
  return match?.[1] === void 0 ? void 0 : { doi: match[1] };
}
function categories(text) {
  const found = [...new Set(text.match(CATEGORY2) ?? [])];
  return found.length === 0 ? void 0 : { categories: found };
}
function subject(text) {
  return /^[\p{L} -]+ \([a-z-]+(?:\.[A-Za-z-]+)?\)(?:;|$)/u.test(text) ? categories(text) : void 0;
}
function date(text) {
  const found = dateIn(text);
  if (found === void 0) return void 0;
  return found.iso === void 0 ? { datePrinted: found.printed } : { date: found.iso, datePrinted: found.printed };
}
function votes(text) {
  const match = /^(?:\[-\]|[▲△↑·•])?\s*(?:upvotes?\s*)?(\d{1,6})$/i.exec(text);
  return match === null ? marked(text) : { votes: Number(match[1]) };
}
function marked(text) {
  const match = /^(?:\[-\]\s*|[▲△↑]\s*|(?:up)?votes?\s*[:：]?\s*)(\d{1,6})$|^[▲△↑]?\s*(\d{1,6})\s*(?:upvotes?|votes?|likes?|points?)$/i.exec(
    text
  );
  const number = match?.[1] ?? match?.[2];
  return number === void 0 ? void 0 : { votes: Number(number) };
}

// src/listing/dialects/arxiv-mailing.ts
var KEY = /^(arXiv|Paper|Date|From|Title|Authors?|Categories|Comments|Journal-ref|DOI|Report-no|ACM-class|MSC-class|Proxy|License|Subj(?:-class)?):\s*/;
var READ = /* @__PURE__ */ new Set([
  "arXiv",
  "Paper",
  "Date",
  "Author",
  "Authors",
  "Categories",
  "Journal-ref",
  "DOI"
]);
var mailingFormat = {
  letter: (line) => {
    if (/^-{20,}\s*$/.test(line)) return "R";
    if (/^\\\\\s*$/.test(line)) return "S";
    if (/^\\\\ *\(/.test(line)) return "U";
    return KEY.test(line) ? "H" : "C";
  },
  record: /S_*H[HC_]*(?:S[HC_]*)?U?/y,
  read: readMailing
};
function readMailing(lines, builder) {
  let separators = 0;
  let headers = [];
  const flush = () => {
    if (headers.length > 0) readHeader(headers, builder);
    headers = [];
  };
  for (const line of lines) {
    const inHead = separators === 1;
    if (line.letter === "S" || line.letter === "U" || inHead && line.letter === "H") flush();
    if (line.letter === "S") {
      separators++;
      builder.mark(line.span);
    } else if (line.letter === "U") {
      const url = /https?:\/\/[^\s,)]+/.exec(line.text)?.[0];
      if (url === void 0 || !builder.take({ url }, line.span)) builder.mark(line.span);
    } else if (inHead) headers.push(line);
    else builder.append("abstract", line.text, line.span);
  }
  flush();
}
function readHeader(lines, builder) {
  const text = lines.map((line) => line.text.trim()).join(" ");
  const key = KEY.exec(text);
  const value = text.slice(key?.[0].length ?? 0);
  for (const { span, text: printed2 } of lines) {
    if (key?.[1] === "Title") builder.read(span, "title");
    else if (key?.[1] === "Comments") builder.read(span, "comments");
    else {
      const fields = key?.[1] !== void 0 && READ.has(key[1]) ? readLine(text, { leading: false }) : void 0;
      if (fields === void 0 || !builder.take(fields, span)) builder.unread(printed2.trim(), span);
    }
  }
  if (value === "") return;
  if (key?.[1] === "Title") builder.set("title", value);
  if (key?.[1] === "Comments") builder.set("comments", value);
}

// src/listing/metadata/metadata-line.ts
var SEPARATOR = /\s+[·•|]\s+|(?<=\))\s*[·•|]\s*/g;
function partsOf(line, leading) {
  const parts = [];
  let start = 0;
  const read = (end) => {
    const fields = readLine(line.slice(start, end), { leading });
    if (fields !== void 0) parts.push({ fields, start: parts.length === 0 ? 0 : start, end });
    start = end;
  };
  for (const separator of line.matchAll(SEPARATOR)) read(separator.index);
  read(line.length);
  return parts.map((part, i) => ({ ...part, end: parts[i + 1]?.start ?? line.length }));
}

// src/listing/dialects/arxiv-pages.ts
var LABEL = /^(title|authors?|abstract|comments?|subjects?|journal[- ]ref|doi|msc[- ]class|acm[- ]class|report number|report-no)\s*:\s*/i;
var SUBMITTED = /^(?:\[?submitted|originally announced)\b/i;
var FURNITURE = /^(?:about|help|contact|subscribe|copyright|privacy policy|search v|showing |total of|new submissions|cross submissions|replacement submissions|next|previous|\d+$)/i;
var arxivListFormat = {
  letter: (line) => /^\[\d+\]\s+arXiv:\S+/.test(line) ? "S" : "L",
  record: /S[L_]*/y,
  read: (lines, builder) => readRecord(lines, builder, "list")
};
var arxivSearchFormat = {
  letter: (line) => /^(?:\d+\.\s*)?arXiv:\S+\s*\[/.test(line) ? "S" : "L",
  record: /S[L_]*/y,
  read: (lines, builder) => readRecord(lines, builder, "search")
};
function readRecord(lines, builder, page2) {
  let open = page2 === "search" ? "title" : "labelled";
  let last;
  for (const line of lines) {
    const blank = last !== void 0 && line.span.line > last.span.line + 1;
    const label = LABEL.exec(line.text.trim())?.[1]?.toLowerCase();
    const value = line.text.trim().replace(LABEL, "");
    last = line;
    if (line.letter === "S") readIdentifier(line, builder);
    else if (SUBMITTED.test(line.text)) {
      take(line, builder);
      open = "closed";
    } else if (label !== void 0) open = readLabelled(label, value, line, builder);
    else open = readOpen({ open, blank, page: page2 }, value, line, builder);
  }
}
function readIdentifier(line, builder) {
  const text = line.text.trim().replace(/^\d+\.\s*/, "");
  const fields = readLine(text, { leading: true });
  if (fields === void 0 || !builder.take(fields, line.span)) builder.unread(text, line.span);
}
function readLabelled(label, value, line, builder) {
  if (label === "title" || label === "abstract") {
    builder.append(label, value.replace(/ ?△ Less$/, ""), line.span);
    return label;
  }
  if (label.startsWith("author")) {
    addAuthors(value, line, builder);
    return "authors";
  }
  if (label.startsWith("comment")) {
    builder.append("comments", value, line.span);
    return "labelled";
  }
  take(line, builder);
  return "labelled";
}
function readOpen(state, value, line, builder) {
  const { open, blank, page: page2 } = state;
  const abstractRead = builder.get("abstract") !== void 0;
  if (open === "closed" || abstractRead && (blank || FURNITURE.test(value))) {
    builder.say("boilerplate", "the line is not part of a paper", line.span);
    return "closed";
  }
  if (open === "abstract" || page2 === "list" && builder.get("authors") !== void 0 && open === "labelled") {
    builder.append("abstract", value.replace(/ ?△ Less$/, ""), line.span);
    return "abstract";
  }
  if (page2 === "list" && open === "title" && builder.get("authors") === void 0) {
    addAuthors(value, line, builder);
    return "labelled";
  }
  if (open === "authors") {
    addAuthors(value, line, builder);
    return "authors";
  }
  builder.append("title", value, line.span);
  return "title";
}
function addAuthors(value, line, builder) {
  const names2 = namesIn(value, true) ?? [];
  builder.read(line.span, "authors");
  builder.set("authors", [...builder.get("authors") ?? [], ...names2]);
}
function take(line, builder) {
  const [part] = partsOf(line.text.trim(), false);
  if (part === void 0 || !builder.take(part.fields, line.span)) builder.unread(line.text.trim(), line.span);
}

// src/listing/dialects/json-lines.ts
var NAMES = [
  ["title", ["title"]],
  ["abstract", ["abstract", "summary", "description", "tldr"]],
  ["authors", ["authors", "author"]],
  ["date", ["date", "published", "publishedAt", "published_at", "publication_date", "year", "update_date"]],
  ["arxivId", ["arxivId", "arxiv_id", "arxiv"]],
  ["doi", ["doi", "DOI"]],
  ["url", ["url", "link", "URL"]],
  ["organisation", ["organisation", "organization", "affiliation"]],
  ["votes", ["votes", "upvotes"]],
  ["categories", ["categories", "subjects"]],
  ["venue", ["venue", "journal", "journal-ref", "journal_ref", "booktitle"]],
  ["comments", ["comments", "comment"]]
];
var ARXIV2 = /^(?:\d{4}\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?\/\d{7})(?:v\d+)?$/;
var jsonLinesFormat = {
  letter: () => "J",
  record: /J/y,
  read: ([line], builder) => {
    if (line !== void 0) readObject(line, builder);
  }
};
function readObject(line, builder) {
  const object = parsed(line.text);
  if (object === void 0) {
    builder.say("bad-record", "the line is no JSON object", line.span);
    return;
  }
  const fields = NAMES.filter(
    ([field, names2]) => setFirst(
      field,
      names2.map((name2) => own2(object, name2)),
      builder
    )
  ).map(([field]) => field);
  const id = own2(object, "id");
  if (builder.get("arxivId") === void 0 && typeof id === "string" && ARXIV2.test(id)) {
    builder.set("arxivId", id);
    fields.push("arxivId");
  }
  if (fields.includes("title") || fields.includes("abstract")) builder.read(line.span, ...fields);
  else builder.say("bad-record", "the object has neither title nor abstract", line.span);
}
function parsed(text) {
  try {
    const value = JSON.parse(
      text.trim().replace(/^\ufeff/, "").replace(/,$/, "")
    );
    return typeof value === "object" && value !== null && !Array.isArray(value) ? value : void 0;
  } catch {
    return void 0;
  }
}
var own2 = (object, name2) => Object.hasOwn(object, name2) ? object[name2] : void 0;
function setFirst(field, values2, builder) {
  for (const value of values2) {
    if (field === "authors" || field === "categories") {
      const list = listOf2(field, value);
      if (list.length === 0) continue;
      builder.set(field, list);
    } else if (field === "votes") {
      if (typeof value !== "number" || !Number.isInteger(value)) continue;
      builder.set(field, value);
    } else {
      const text = typeof value === "number" ? String(value) : typeof value === "string" ? value.trim() : "";
      if (text === "" || !setText(field, text, builder)) continue;
    }
    return true;
  }
  return false;
}
function setText(field, text, builder) {
  if (field !== "date") {
    builder.set(field, text);
    return true;
  }
  const date3 = dateIn(text);
  if (date3 === void 0) return false;
  if (date3.iso !== void 0) builder.set("date", date3.iso);
  builder.set("datePrinted", text);
  return true;
}
function listOf2(field, value) {
  if (typeof value === "string")
    return value.split(field === "authors" ? /\s*[,;]\s*|\s+and\s+/ : /[\s,;]+/).filter((item) => item !== "");
  if (!Array.isArray(value)) return [];
  return value.map((item) => typeof item === "object" && item !== null ? own2(item, "name") : item).filter((item) => typeof item === "string" && item !== "");
}

// src/paper.ts
import { z } from "zod";
var LINK_KINDS = [
  "code",
  "dataset",
  "model",
  "demo",
  "project",
  "paper",
  "video",
  "other"
];
var linkSchema = z.object({
  url: z.string().min(1),
  kind: z.enum(LINK_KINDS),
  text: z.string().min(1),
  start: z.number().int().nonnegative(),
  end: z.number().int().nonnegative()
});
var paperSchema = z.object({
  id: z.string().min(1),
  title: z.string(),
  abstract: z.string(),
  links: z.array(linkSchema),
  authors: z.exactOptional(z.array(z.string().min(1))),
  authorCount: z.exactOptional(z.number().int().nonnegative()),
  date: z.exactOptional(z.string().regex(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/)),
  datePrinted: z.exactOptional(z.string().min(1)),
  arxivId: z.exactOptional(z.string().min(1)),
  doi: z.exactOptional(z.string().min(1)),
  url: z.exactOptional(z.string().min(1)),
  organisation: z.exactOptional(z.string().min(1)),
  votes: z.exactOptional(z.number().int()),
  categories: z.exactOptional(z.array(z.string().min(1))),
  venue: z.exactOptional(z.string().min(1)),
  comments: z.exactOptional(z.string().min(1))
});

// src/listing/dialects/paperkin.ts
var LISTS = /* @__PURE__ */ new Set(["authors", "categories"]);
var NUMBERS = /* @__PURE__ */ new Set(["authorCount", "votes"]);
var paperkinFormat = {
  letter: (line) => line.startsWith("Id: ") ? "I" : line === HEADER ? "?" : "F",
  record: /I[F_]*/y,
  read: (lines, builder) => {
    for (const line of lines) readLine2(line, builder);
  },
  trusted: true
};
function readLine2({ text, span }, builder) {
  const colon = text.indexOf(": ");
  const label = colon < 0 ? text.replace(/:$/, "") : text.slice(0, colon);
  const value = colon < 0 ? "" : text.slice(colon + 2);
  const field = LABELS.get(label);
  if (label === "Id") builder.identify(unescaped(value), span);
  else if (label === "Links") builder.link(linksOf(unescaped(value)), span);
  else if (field === void 0) builder.say("stray-text", "the line has no label that is known", span);
  else {
    builder.read(span, field);
    builder.set(field, readValue(field, value));
  }
}
function readValue(field, text) {
  if (LISTS.has(field)) return items(text);
  return NUMBERS.has(field) ? Number(text) : unescaped(text);
}
function linksOf(text) {
  try {
    return linkSchema.array().parse(JSON.parse(text));
  } catch {
    return [];
  }
}

// src/listing/dialects/pubmed.ts
var CITATION = /^\d+\. \S.*?\. (?:19|20)\d\d\b/;
var ASIDE = /^(?:author information|collaborators|conflict of interest statement|publisher|doi|pmid|pmcid):|^(?:copyright\b|©|free pmc|\[article in)/i;
var REFERENCE = /^(?:comment|erratum|update|republished|retraction|expression of concern|summary|dataset)[a-z ]* (?:in|on|of|for|from)$/i;
var pubmedFormat = {
  letter: (line, before) => before !== "L" && CITATION.test(line) ? "S" : "L",
  record: /S[L_]*/y,
  read: (lines, builder) => {
    paragraphsOf(lines).forEach((paragraph, i) => {
      readParagraph(paragraph, i, builder);
    });
  }
};
function paragraphsOf(lines) {
  const paragraphs = [];
  for (const line of lines) {
    const last = paragraphs.at(-1)?.at(-1);
    if (last !== void 0 && line.span.line === last.span.line + 1) paragraphs.at(-1)?.push(line);
    else paragraphs.push([line]);
  }
  return paragraphs;
}
function readParagraph(lines, i, builder) {
  const text = lines.map((line) => line.text.trim()).join(" ");
  if (i === 0) {
    const doi2 = /\bdoi: (10\.\d{4,9}\/\S+?)\.?(?:\s|$)/i.exec(text)?.[1];
    const venue = /^\d+\. (.*?)\. (?=(?:19|20)\d\d)/.exec(text)?.[1];
    const date3 = dateIn(text);
    const fields = {
      ...doi2 !== void 0 && { doi: doi2 },
      ...venue !== void 0 && { venue },
      ...date3?.iso !== void 0 && { date: date3.iso, datePrinted: date3.printed }
    };
    for (const { span } of lines) if (!builder.take(fields, span)) builder.mark(span);
  } else if (builder.get("title") === void 0) {
    for (const line of lines) builder.append("title", line.text, line.span);
  } else if (ASIDE.test(text) || REFERENCE.test(lines[0]?.text.trim() ?? "")) {
    for (const line of lines) builder.unread(line.text.trim(), line.span);
  } else if (builder.get("authors") === void 0 && builder.get("abstract") === void 0 && isAuthors(text)) {
    builder.set("authors", authorsIn(text));
    for (const { span } of lines) builder.read(span, "authors");
  } else for (const line of lines) builder.append("abstract", line.text, line.span);
}
var isAuthors = (text) => authorsIn(text).every((name2) => /^[\p{L}'’. -]+ \p{Lu}{1,4}(?: (?:Jr|Sr|\d\w+))?$/u.test(name2));
function authorsIn(text) {
  return text.replace(/\.$/, "").replace(/\(\d+\)/g, "").split(/\s*[,;]\s*(?:et al)?/).filter((name2) => name2 !== "");
}

// src/listing/dialects/tagged.ts
var targets = (table) => new Map(
  table.split(" ").map((pair) => [pair.slice(0, pair.indexOf(":")), pair.slice(pair.indexOf(":") + 1)])
);
var RIS = {
  tag: /^([A-Z][A-Z0-9]) {2}- ?/,
  targets: targets(
    "TI:title T1:title CT:title AB:abstract N2:abstract AU:author A1:author PY:date Y1:date DA:date DO:doi UR:url JF:venue JO:venue T2:otherVenue JA:otherVenue J2:otherVenue"
  ),
  lineAnAuthor: false
};
var MEDLINE = {
  tag: /^([A-Z]{2,4}) *- /,
  targets: targets("TI:title AB:abstract FAU:fullAuthor AU:author DP:date LID:doi AID:doi JT:venue TA:otherVenue"),
  lineAnAuthor: false
};
var WEB_OF_SCIENCE = {
  tag: /^([A-Z][A-Z0-9])(?: |$)/,
  targets: targets("TI:title AB:abstract AF:fullAuthor AU:author PY:date DI:doi SO:venue"),
  lineAnAuthor: true
};
var risFormat = {
  letter: (line) => /^TY {2}-/.test(line) ? "S" : /^ER {2}-/.test(line) ? "E" : RIS.tag.test(line) ? "F" : /^\d+\.\s*$/.test(line) ? "?" : "C",
  record: /S[FC_]*E?/y,
  read: (lines, builder) => readTagged(lines, builder, RIS)
};
var medlineFormat = {
  letter: (line) => line.startsWith("PMID- ") ? "S" : MEDLINE.tag.test(line) ? "F" : /^ {6}/.test(line) ? "C" : "?",
  record: /S[FC_]*/y,
  read: (lines, builder) => readTagged(lines, builder, MEDLINE)
};
var webOfScienceFormat = {
  letter: (line) => {
    if (/^(?:FN|VR|EF)(?: |$)/.test(line)) return "?";
    if (/^PT /.test(line)) return "S";
    if (/^ER\s*$/.test(line)) return "E";
    return WEB_OF_SCIENCE.tag.test(line) ? "F" : /^ {3}/.test(line) ? "C" : "?";
  },
  record: /S[FC_]*E?/y,
  read: (lines, builder) => readTagged(lines, builder, WEB_OF_SCIENCE)
};
function readTagged(lines, builder, style) {
  const full = [];
  const short = [];
  let target;
  for (const line of lines) {
    const tag = line.letter === "C" ? void 0 : style.tag.exec(line.text);
    const value = line.text.slice(tag?.[0].length ?? 0).trim();
    const goesOn = line.letter === "C";
    if (!goesOn) target = tag?.[1] === void 0 ? void 0 : style.targets.get(tag[1]);
    if (line.letter === "S" || line.letter === "E") builder.mark(line.span);
    else if (target === "author" || target === "fullAuthor") {
      const list = target === "author" ? short : full;
      if (goesOn && !style.lineAnAuthor) list.push(`${list.pop() ?? ""} ${value}`.trim());
      else list.push(value);
      builder.read(line.span, "authors");
    } else if (target === void 0 || !readField(target, { value, goesOn }, line, builder))
      builder.unread(line.text.trim(), line.span);
  }
  const authors2 = (full.length > 0 ? full : short).filter((name2) => name2 !== "");
  if (authors2.length > 0) builder.set("authors", authors2);
}
function readField(target, { value, goesOn }, { span }, builder) {
  if (target === "title" || target === "abstract") {
    if (!goesOn && builder.get(target) !== void 0)
      return builder.get(target) === value && builder.read(span, target);
    return builder.append(target, value, span);
  }
  if (target === "date") {
    const date3 = dateIn(value);
    return date3 !== void 0 && builder.take({ ...date3.iso && { date: date3.iso }, datePrinted: date3.printed }, span);
  }
  if (target === "doi") {
    const doi2 = /10\.\d{4,9}\/[^\s[\]]+/.exec(value)?.[0];
    return doi2 !== void 0 && builder.take({ doi: doi2 }, span);
  }
  if (target === "url") return builder.take({ url: value }, span);
  const field = "venue";
  if (goesOn) return builder.append(field, value, span);
  if (target === "otherVenue") return builder.get(field) === void 0 && builder.take({ venue: value }, span);
  builder.set(field, value);
  return builder.read(span, field);
}

// src/listing/dialects/formats.ts
var FORMATS = /* @__PURE__ */ new Map([
  ["paperkin", paperkinFormat],
  ["arxiv-mailing", mailingFormat],
  ["arxiv-list", arxivListFormat],
  ["arxiv-search", arxivSearchFormat],
  ["ris", risFormat],
  ["medline", medlineFormat],
  ["web-of-science", webOfScienceFormat],
  ["pubmed", pubmedFormat],
  ["json-lines", jsonLinesFormat]
]);

// src/listing/labeller/facts.ts
var LAYOUTS = [0.04, 0.2, 0.4, 0.6];
function factsOf(block, lines) {
  let count2 = 0;
  const long = [];
  let hard = 0;
  let afterBlank = 0;
  let blank = false;
  const headings = /* @__PURE__ */ new Map();
  const numbers = [];
  for (let i = 0; i < lines.starts.length; i++) {
    const start = lines.starts[i] ?? 0;
    const end = lines.ends[i] ?? 0;
    if (end - start < 8 && !isVisible(block.slice(start, end))) {
      blank = true;
      continue;
    }
    count2++;
    if (blank) afterBlank++;
    blank = false;
    const level = headingLevel(block.slice(start, start + 8));
    if (level > 0) headings.set(level, (headings.get(level) ?? 0) + 1);
    if (mayBeNumber(block.charCodeAt(start))) {
      const number = NUMBER2.exec(block.slice(start, start + 8))?.[1];
      if (number !== void 0) numbers.push(Number(number));
    }
    if (end - start <= 180) continue;
    long.push(end - start);
    if (HARD_END.test(block.slice(end - 8, end).trimEnd())) hard++;
  }
  const share = long.length / Math.max(1, count2);
  return {
    unwrapped: share >= 0.2,
    wrapped: share < 0.04 && count2 > 3,
    layout: LAYOUTS.filter((limit) => share >= limit).length,
    typical: long.sort((a, b) => a - b)[long.length >> 1] ?? 0,
    hardEnds: long.length < 3 || hard / long.length >= 0.6,
    blanks: afterBlank / Math.max(1, count2) >= 0.08 && afterBlank >= 3,
    numbered: countUp(numbers),
    heading: mainHeading(headings)
  };
}
var NUMBER2 = /^[[(#]?(\d{1,4})(?:[\].)]|(?<=#\d+)) /;
var mayBeNumber = (code) => code >= 48 && code <= 57 || code === 91 || code === 40 || code === 35;
function countUp(numbers) {
  let steps = 0;
  for (let i = 1; i < numbers.length; i++) if (numbers[i] === numbers[i - 1] + 1) steps++;
  return steps >= 2 && steps >= 0.6 * (numbers.length - 1);
}
var headingLevel = (line) => /^(#{1,6})\s/.exec(line)?.[1]?.length ?? 0;
function mainHeading(counts) {
  let main = 0;
  let most = 1;
  for (const [level, count2] of counts) {
    if (count2 <= most) continue;
    main = level;
    most = count2;
  }
  return main;
}

// src/listing/labeller/feature-groups.ts
var FIRST_WORDS = new Map(
  "We Our However To These This The Furthermore Finally Moreover By Here Recent Additionally Extensive Specifically It Through Then Using For First Such Results Unlike In A An While With When Existing Despite At On More Yet They Thus Although If As From Both Compared Instead Each Its All Under Also Experiments Experimental Overall Notably Second Therefore Large Code Further Across That There".split(" ").map((word, i) => [word, i + 1])
);
var GROUPS = [
  ["bias", 1],
  ["length", 12],
  ["end", 12],
  ["sentences", 4],
  ["start", 4],
  ["words", 6],
  ["capitals", 5],
  ["functionWords", 5],
  ["verbs", 4],
  ["flag", 17],
  ["metadata", 13],
  ["junk", 2],
  ["hardEnd", 6],
  ["layoutLength", 60],
  ["overlapNext", 7],
  ["overlapPrevious", 7],
  ["overlapBalance", 12],
  ["repeats", 5],
  ["glue", 5],
  ["nextLength", 12],
  ["previousLength", 12],
  ["glueBalance", 30],
  ["glueNext", 15],
  ["relativeLength", 7],
  ["sharedNext", 5],
  ["sharedPrevious", 5],
  ["names", 8],
  ["numbered", 3],
  // One for each of FIRST_WORDS, and the first for any other word.
  ["firstWord", 64]
];
var FIRST = (() => {
  let offset = 0;
  const entries = GROUPS.map(([group, size2]) => {
    const at2 = offset;
    offset += size2;
    return [group, at2];
  });
  return Object.fromEntries(entries);
})();
var FEATURES = GROUPS.reduce((sum, [, size2]) => sum + size2, 0);
function bucket(value, limits) {
  let b = 0;
  while (b < limits.length && value > limits[b]) b++;
  return b;
}

// src/listing/labeller/scan.ts
var NEEDED = 700;
var MOST = 4096;
var MOST_BLANKS = 80;
var LONGEST = 300;
var SIGN = {
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
  wide: 8192
};
var GRAMS = [
  [
    SIGN.junk,
    "wsle|nbox|tren|vacy|rms |ooki|l ri|pyri|gn i|gn u|ogin|og i|ad m|ad a|ad..|oadi|how |howi|ee m|ee a|ew m|ew a|ack |kip |ow u|bscr|nage|rt b|eivi|rows|y ak|powe|page"
  ],
  [SIGN.venue, "ceed|ourn|onfe|sact|ans.|rev.|ett.|vol.|?pp.|urip|icml|iclr|cvpr|?acl|mnlp|aaai|pted"],
  [SIGN.file, "?pdf|html|link"],
  [SIGN.organisation, "nive|stit|epar|abor|sear|oogl|enai|olle|inc."],
  [SIGN.address, "http|www."],
  [SIGN.arxiv, "rxiv"]
];
var fold = (gram) => {
  let folded = 0;
  for (let i = 0; i < gram.length; i++) folded = folded << 5 | gram.charCodeAt(i) & 31;
  return folded;
};
var placeOf = (folded) => Math.imul(folded, 2654435761) >>> 16;
function gramTable() {
  const table = new Uint8Array(1 << 16);
  const put = (folded, sign) => {
    const at2 = placeOf(folded);
    table[at2] = table[at2] | sign;
  };
  for (const [sign, grams] of GRAMS)
    for (const gram of grams.split("|"))
      if (gram.startsWith("?")) for (let any = 0; any < 32; any++) put(any << 15 | fold(gram.slice(1)), sign);
      else put(fold(gram), sign);
  return table;
}
function classTable() {
  const table = new Uint16Array(128);
  const put = (first, last, sign) => {
    for (let code = first.charCodeAt(0); code <= last.charCodeAt(0); code++) table[code] = sign;
  };
  put("0", "9", SIGN.digit);
  put("a", "z", SIGN.lower);
  put("A", "Z", SIGN.upper);
  put("@", "@", SIGN.at);
  put("/", "/", SIGN.slash);
  put(":", ":", SIGN.colon);
  put("<", "<", SIGN.less);
  put("\0", "", SIGN.wide);
  return table;
}
var shared2;
function tables() {
  shared2 ??= { grams: gramTable(), classes: classTable() };
  return shared2;
}
var PAPER = fold("aper");
var PAPERS = fold("pers");
var Scanner = class {
  /** The beginning of the text last read, up to {@link length}. */
  codes = new Uint16Array(MOST);
  #tables = tables();
  length = 0;
  /** Signs of the first 300 characters. */
  signs = 0;
  read(text) {
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
  readBytes(bytes, from, to) {
    this.length = Math.min(to - from, MOST);
    this.codes.set(bytes.subarray(from, from + this.length));
    this.signs = this.#signsOf(Math.min(this.length, LONGEST));
  }
  #signsOf(end) {
    const { codes } = this;
    const { grams, classes } = this.#tables;
    let signs = 0;
    let gram = 0;
    for (let i = 0; i < end; i++) {
      const code = codes[i];
      gram = (gram << 5 | code & 31) & 1048575;
      signs |= grams[placeOf(gram)] | (code < 128 ? classes[code] : SIGN.wide);
    }
    return gram === PAPER || gram === PAPERS ? signs | SIGN.junk : signs;
  }
};

// src/listing/labeller/metadata-features.ts
var LONGEST_VOTES = 40;
var LONGEST_JUNK = 160;
var SHORT = 32;
var HINTS = 7;
var ONE_NAME = 10;
var SEVERAL_NAMES = 11;
var NO_METADATA = 12;
var METADATA = [
  (t, signs) => (signs & (SIGN.slash | SIGN.address)) !== 0 && ADDRESS2.test(t),
  (t) => t.length < LONGEST_VOTES && VOTES.test(t),
  (t, signs) => (signs & SIGN.at) !== 0 && MAIL.test(t),
  (t) => mayBeCategories(t) && areCategories(t),
  (t) => META_LABEL.test(t),
  (t) => endsWithDigit(t) && DATE.test(t),
  (t, signs) => t.length < 120 && (signs & (SIGN.digit | SIGN.arxiv)) !== 0 && IDENTIFIER.test(t)
];
function metadataFeatures(text, { verbs, signs }, features) {
  let known2 = false;
  for (let i = 0; i < METADATA.length; i++) {
    if (!METADATA[i]?.(text, signs)) continue;
    features.push(FIRST.metadata + i);
    known2 = true;
  }
  if (verbs === 0 && (signs & SIGN.organisation) !== 0 && ORGANISATION.test(text))
    features.push(FIRST.metadata + HINTS);
  if ((signs & SIGN.venue) !== 0 && VENUE.test(text)) features.push(FIRST.metadata + HINTS + 1);
  if ((signs & (SIGN.file | SIGN.less | SIGN.wide)) !== 0 && FILE_LINKS.test(text))
    features.push(FIRST.metadata + HINTS + 2);
  const names2 = mayBeNames(text) ? countNames(text) : 0;
  if (names2 > 0) features.push(FIRST.metadata + (names2 > 1 ? SEVERAL_NAMES : ONE_NAME));
  if (!known2 && names2 === 0) features.push(FIRST.metadata + NO_METADATA);
  if (isJunk(text, signs)) features.push(FIRST.junk + (text.length <= 45 ? 0 : 1));
  return names2;
}
function isJunk(text, signs) {
  if (text.length >= LONGEST_JUNK) return false;
  const code = text.charCodeAt(0) | 32;
  const may = text.length <= SHORT || code < 97 || code > 122 || (signs & (SIGN.junk | SIGN.wide)) !== 0;
  return may && JUNK.test(text);
}
function endsWithDigit(text) {
  const last = text.charCodeAt(text.length - 1);
  const code = last === 46 ? text.charCodeAt(text.length - 2) : last;
  return code >= 48 && code <= 57;
}

// src/listing/labeller/words.ts
var LONGEST_FUNCTION_WORD = 7;
var PACKED = 6;
var SLOTS = 512;
var isLetter = (code) => (code | 32) - 97 >>> 0 < 26;
var HYPHEN2 = 37;
var RADIX = 38;
var CODES = Uint8Array.from(
  { length: 128 },
  (_unused, code) => isLetter(code) ? code & 31 : code >= 48 && code <= 57 ? code - 21 : code === 45 ? HYPHEN2 : 0
);
var packedCode = (code) => code < 128 ? CODES[code] : 0;
var packedWith = (key, code) => Math.imul(key, RADIX) + code | 0;
function packed(word) {
  let key = 0;
  for (let i = 0; i < word.length && i < PACKED; i++) key = packedWith(key, packedCode(word.charCodeAt(i)));
  return key;
}
var FunctionWords = class {
  #keys = new Int32Array(SLOTS);
  /** Seventh letter, 0 where a word is shorter. */
  #sevenths = new Uint8Array(SLOTS);
  constructor() {
    for (const word of FUNCTION_WORDS) {
      const at2 = this.#find(packed(word));
      this.#keys[at2] = packed(word);
      this.#sevenths[at2] = word.length > PACKED ? packedCode(word.charCodeAt(PACKED)) : 0;
    }
  }
  /** Whether a word is one, of at most seven letters: its first six packed, and its seventh or 0. */
  has(key, seventh) {
    const at2 = this.#find(key);
    return this.#keys[at2] === key && this.#sevenths[at2] === seventh;
  }
  #find(key) {
    let at2 = Math.imul(key, 2654435761) >>> 23;
    while (this.#keys[at2] !== 0 && this.#keys[at2] !== key) at2 = at2 + 1 & SLOTS - 1;
    return at2;
  }
};
var known;
var functionWords = () => known ??= new FunctionWords();
var MOST_WORDS = 80;
var NO_LETTERS_AROUND = /^[^\p{L}]+|[^\p{L}]+$/gu;
var isMark = (code) => code < 128 && !isLetter(code);
function countWords(text, codes, length) {
  const counts = { words: 0, spelt: 0, functions: 0, long: 0, capital: 0 };
  for (let start = 0; start <= length; counts.words++) {
    let end = start;
    while (end < length && codes[end] !== 32) end++;
    if (counts.words === MOST_WORDS) return { ...counts, words: MOST_WORDS + 1 };
    let first = start;
    let last = end;
    while (first < last && isMark(codes[first])) first++;
    while (last > first && isMark(codes[last - 1])) last--;
    if (first < last && !(isLetter(codes[first]) && isLetter(codes[last - 1]))) {
      const core = text.slice(first, last);
      const letters = core.replace(NO_LETTERS_AROUND, "");
      first += letters === "" ? core.length : core.indexOf(letters);
      last = first + letters.length;
    }
    if (first < last) countWord(text, codes, { first, last, counts });
    start = end + 1;
  }
  return counts;
}
function countWord(text, codes, { first, last, counts }) {
  counts.spelt++;
  const length = last - first;
  if (length <= LONGEST_FUNCTION_WORD && isFunctionWord(codes, first, last)) counts.functions++;
  else if (length >= 4 && counts.words > 0) {
    counts.long++;
    const code = codes[first];
    if (code < 128 ? code >= 65 && code <= 90 : /^\p{Lu}/u.test(text.slice(first, first + 2))) counts.capital++;
  }
}
function isFunctionWord(codes, first, last) {
  let key = 0;
  for (let i = first; i < last; i++) {
    const code = codes[i];
    if (!isLetter(code)) return false;
    if (i < first + PACKED) key = packedWith(key, code & 31);
  }
  return functionWords().has(key, last - first > PACKED ? codes[last - 1] & 31 : 0);
}

// src/listing/labeller/look.ts
var LENGTHS = [3, 14, 29, 59, 109, 159, 239, 399, 599, 899, 1299];
var WORD_COUNTS = [1, 2, 4, 8, 15];
var CAPITALS = [0.1499, 0.3999, 0.6999];
var FUNCTION_WORDS2 = [0.1999, 0.3499];
var END_MARKS = ".!?:,;\u2026-";
var CLOSERS3 = `"')]\u201D\u2019`;
var VERBS_IN = 600;
var LONGEST_METADATA = 300;
var FLAG = {
  dots: 0,
  capitals: 1,
  opening: 2,
  colon: 3,
  titleLabel: 4,
  abstractLabel: 5,
  abstractLine: 6,
  continuation: 7,
  noLetters: 8,
  count: 9,
  addressEnd: 10,
  address: 11,
  enumerated: 12
};
var LENGTH_BUCKETS = LENGTHS.length + 1;
var lengthBucket = (length) => bucket(length, LENGTHS);
function lookAt(printed2, scanner) {
  const enumerated = isEnumerated(printed2);
  const text = enumerated ? printed2.replace(ENUMERATOR, "") : printed2;
  if (enumerated) scanner.read(text);
  const features = [FIRST.bias];
  const length = lengthBucket(text.length);
  const verbs = upToThree(VERBS, text.length > VERBS_IN ? text.slice(0, VERBS_IN) : text);
  const flags = flagsOf(text, scanner);
  features.push(FIRST.length + length, FIRST.end + endOf(text), FIRST.sentences + upToThree(SENTENCE2, text));
  features.push(FIRST.start + startOf(text), FIRST.verbs + verbs);
  wordFeatures(text, scanner, features);
  features.push(FIRST.firstWord + firstWord(text));
  for (let flag = 0; flag <= FLAG.address; flag++) if (flags >> flag & 1) features.push(FIRST.flag + flag);
  if (enumerated) features.push(FIRST.flag + FLAG.enumerated);
  const names2 = text.length <= LONGEST_METADATA ? metadataFeatures(text, { verbs, signs: scanner.signs }, features) : 0;
  return {
    features,
    length,
    size: text.length,
    names: names2,
    long: text.length >= 160,
    enumerated,
    hard: endsHard(text),
    low: isLow(printed2),
    addressEnd: (flags >> FLAG.addressEnd & 1) === 1,
    continuation: !enumerated && (flags >> FLAG.continuation & 1) === 1
  };
}
var ENUMERATES = "[(#\u2022\u25AA\u25E6\xB7*\u2013-0123456789";
var isEnumerated = (text) => ENUMERATES.includes(text.charAt(0)) && ENUMERATOR.test(text);
function beforeClosers(text) {
  let end = text.length;
  while (end > 0 && CLOSERS3.includes(text.charAt(end - 1))) end--;
  return end;
}
function endsHard(text) {
  const end = beforeClosers(text);
  return end > 0 && ".!?\u2026".includes(text.charAt(end - 1));
}
function endOf(text) {
  const end = beforeClosers(text);
  const last = text.charAt((end === 0 ? text.length : end) - 1);
  const mark = END_MARKS.indexOf(last);
  if (mark >= 0) return mark;
  if (isLetter(last.charCodeAt(0))) return 8;
  return /\p{L}/u.test(last) ? 8 : /\d/.test(last) ? 9 : 10;
}
function startOf(text) {
  const code = text.charCodeAt(0);
  if (code < 128) return !isLetter(code) ? code >= 48 && code <= 57 ? 2 : 3 : code >= 97 ? 0 : 1;
  const first = text.charAt(0);
  return /\p{Ll}/u.test(first) ? 0 : /\p{Lu}/u.test(first) ? 1 : 3;
}
function isLow(text) {
  const code = text.charCodeAt(0);
  return code < 128 ? code >= 97 && code <= 122 : /^\p{Ll}/u.test(text.slice(0, 2));
}
var SENTENCE2 = /[.!?]["')\]”’]*\s+["'(“‘]?[A-Z]/g;
function upToThree(pattern, text) {
  let count2 = 0;
  pattern.lastIndex = 0;
  while (count2 < 3 && pattern.test(text)) count2++;
  return count2;
}
function wordFeatures(text, { codes, length }, features) {
  const { words, spelt, functions, long, capital } = countWords(text, codes, length);
  features.push(
    FIRST.words + bucket(words, WORD_COUNTS),
    FIRST.capitals + (long < 2 ? 4 : bucket(capital / long, CAPITALS)),
    FIRST.functionWords + (spelt < 1 ? 4 : functions === 0 ? 0 : 1 + bucket(functions / spelt, FUNCTION_WORDS2))
  );
}
function firstWord(text) {
  const code = text.charCodeAt(0);
  if (code < 65 || code > 90) return 0;
  let end = 1;
  while (isLetter(text.charCodeAt(end))) end++;
  return FIRST_WORDS.get(text.slice(0, end)) ?? 0;
}
function flagsOf(text, { signs }) {
  const { length } = text;
  const first = text.charCodeAt(0);
  const letter = isLetter(first);
  let flags = 0;
  if (text.endsWith("...")) flags |= 1 << FLAG.dots;
  if ((signs & SIGN.lower) === 0 && isCapitals(text)) flags |= 1 << FLAG.capitals;
  if (letter) flags |= openingFlags(text, first);
  if (length < 260 && (signs & SIGN.colon) !== 0 && /\w: \w/.test(text)) flags |= 1 << FLAG.colon;
  if ((signs & (SIGN.lower | SIGN.upper | SIGN.digit)) === 0 && !/[\p{L}\p{N}]/u.test(text))
    flags |= 1 << FLAG.noLetters;
  if (!letter && length < 200 && (signs & SIGN.digit) !== 0 && COUNT.test(text)) flags |= 1 << FLAG.count;
  if (endsWithAddress(text)) flags |= 1 << FLAG.addressEnd;
  if (length < 300 && (signs & SIGN.address) !== 0 && /https?:|www\./.test(text)) flags |= 1 << FLAG.address;
  return flags;
}
function openingFlags(text, first) {
  let flags = 0;
  if (first <= 90) {
    if (OPENING.test(text)) flags |= 1 << FLAG.opening;
    if (CONTINUATION.test(text)) flags |= 1 << FLAG.continuation;
  }
  const small = first | 32;
  if (small === 116 && TITLE_LABEL.test(text)) flags |= 1 << FLAG.titleLabel;
  if (small !== 97 && small !== 115) return flags;
  if (ABSTRACT_LABEL.test(text)) flags |= 1 << FLAG.abstractLabel;
  if (ABSTRACT_LINE.test(text)) flags |= 1 << FLAG.abstractLine;
  return flags;
}
function isCapitals(text) {
  return !/[a-z]/.test(text) && text === text.toUpperCase() && /[A-Z]{4}/.test(text);
}
function endsWithAddress(text) {
  const tail = text.slice(text.lastIndexOf(" ") + 1);
  return tail.length > 6 && ADDRESS_END.test(tail);
}

// src/listing/labeller/overlap.ts
var WORDS_FROM = 700;
var MOST_STEMS = 60;
var OWN_STEMS = 25;
var STEM = 6;
var SHORTEST = 3;
var NEIGHBOURS = 9;
var RARE = 3;
var WORD2 = /[\p{L}\p{N}][\p{L}\p{N}-]{2,}/gu;
var PACKABLE = /^[a-z\d-]+$/;
var Vocabulary = class {
  // Open addressing, at most half full: most stems are six letters, packed into a number.
  #keys = new Int32Array(2048);
  #numbers = new Int32Array(2048);
  #others = /* @__PURE__ */ new Map();
  /** Pieces that hold a stem. */
  frequency = [];
  /** The piece in which a stem was met last. */
  #met = [];
  #packed = 0;
  #piece = 0;
  /** Stems of the beginning of a text that was just scanned, in its order. */
  read(text, { codes, length }) {
    this.#piece++;
    const all = [];
    const end = Math.min(length, WORDS_FROM);
    if (isPlain(codes, end)) this.#readPlain(codes, end, all);
    else this.#readAny(text.slice(0, WORDS_FROM).toLowerCase(), all);
    return { own: firstOnes(all), all, length: text.length };
  }
  #readPlain(codes, end, all) {
    const known2 = functionWords();
    for (let i = 0; i < end && all.length < MOST_STEMS; i++) {
      let code = packedCode(codes[i]);
      if (code === 0 || code === HYPHEN2) continue;
      const first = i;
      let key = 0;
      for (; code !== 0; code = i < end ? packedCode(codes[i]) : 0)
        if (i++ - first < STEM) key = packedWith(key, code);
      if (i - first < SHORTEST) continue;
      const function_ = i - first <= STEM + 1 && known2.has(key, i - first > STEM ? packedCode(codes[i - 1]) : 0);
      if (!function_) all.push(this.#notePacked(key));
    }
  }
  #readAny(text, all) {
    for (const word of text.match(WORD2) ?? []) {
      if (all.length === MOST_STEMS) break;
      if (FUNCTION_WORDS.has(word)) continue;
      const stem = word.slice(0, STEM);
      all.push(PACKABLE.test(stem) ? this.#notePacked(packed(stem)) : this.#noteOther(stem));
    }
  }
  #notePacked(key) {
    let at2 = this.#find(key);
    if (this.#keys[at2] === 0) {
      if (++this.#packed * 2 > this.#keys.length) {
        this.#grow();
        at2 = this.#find(key);
      }
      this.#keys[at2] = key;
      this.#numbers[at2] = this.#newNumber();
    }
    return this.#count(this.#numbers[at2]);
  }
  #noteOther(stem) {
    let number = this.#others.get(stem);
    if (number === void 0) {
      number = this.#newNumber();
      this.#others.set(stem, number);
    }
    return this.#count(number);
  }
  #newNumber() {
    this.#met.push(0);
    return this.frequency.push(0) - 1;
  }
  #count(number) {
    if (this.#met[number] !== this.#piece) this.frequency[number] = this.frequency[number] + 1;
    this.#met[number] = this.#piece;
    return number;
  }
  #find(key) {
    const mask = this.#keys.length - 1;
    let at2 = Math.imul(key, 2654435761) >>> 12 & mask;
    while (this.#keys[at2] !== 0 && this.#keys[at2] !== key) at2 = at2 + 1 & mask;
    return at2;
  }
  #grow() {
    const keys = this.#keys;
    const numbers = this.#numbers;
    this.#keys = new Int32Array(keys.length * 2);
    this.#numbers = new Int32Array(keys.length * 2);
    for (let i = 0; i < keys.length; i++) {
      if (keys[i] === 0) continue;
      const at2 = this.#find(keys[i]);
      this.#keys[at2] = keys[i];
      this.#numbers[at2] = numbers[i];
    }
  }
};
function firstOnes(stems) {
  const own3 = [];
  for (let i = 0; i < stems.length && i < OWN_STEMS; i++) {
    const stem = stems[i];
    if (!own3.includes(stem)) own3.push(stem);
  }
  return own3;
}
function isPlain(codes, end) {
  for (let i = 0; i < end; i++) if (codes[i] - 32 >>> 0 > 94) return false;
  return true;
}
function compareWords(windows, { frequency }) {
  const weights = new Float64Array(frequency.length);
  for (let i = 0; i < weights.length; i++) weights[i] = 1 / Math.sqrt(frequency[i]);
  const met = new Int32Array(weights.length);
  let numbered = NEIGHBOURS + 1;
  const shared3 = (pieces) => {
    const shares = new Float64Array(pieces.length);
    const rare = new Uint8Array(pieces.length);
    for (let i = 0; i < pieces.length; i++) {
      const { own: own3, all } = pieces[i];
      const from = numbered + firstNear(pieces, i);
      let common = 0;
      let total = 0;
      for (const stem of own3) {
        const weight = weights[stem];
        total += weight;
        if (met[stem] < from) continue;
        common += weight;
        if (frequency[stem] <= RARE) rare[i] = rare[i] + 1;
      }
      for (const stem of all) met[stem] = numbered + i;
      shares[i] = total === 0 ? -1 : common / total;
    }
    numbered += pieces.length + NEIGHBOURS;
    return { shares, rare };
  };
  return windows.map((pieces) => {
    const before = shared3(pieces);
    const after2 = shared3(pieces.toReversed());
    return { before, after: { shares: after2.shares.reverse(), rare: after2.rare.reverse() } };
  });
}
function firstNear(pieces, i) {
  let first = i;
  for (let characters = 0; first > 0 && i - first < NEIGHBOURS && characters < WORDS_FROM; first--)
    characters += Math.min(WORDS_FROM, pieces[first - 1]?.length ?? 0);
  return first;
}

// src/listing/labeller/shapes.ts
var LONGEST2 = 90;
var STEADY2 = /[bcegiklpqrtuvxyz]/;
var OTHER = 31;
var NONE = -1;
function countShapes(texts) {
  const outlines = texts.map((text) => !text || text.length > LONGEST2 ? NONE : outlineOf(text));
  const alike = /* @__PURE__ */ new Map();
  for (const outline of outlines) alike.set(outline, (alike.get(outline) ?? 0) + 1);
  const counts = /* @__PURE__ */ new Map();
  const shapes = outlines.map((outline, i) => {
    if (outline === NONE || alike.get(outline) === 1) return "";
    const shape = shapeOf(texts[i] ?? "");
    counts.set(shape, (counts.get(shape) ?? 0) + 1);
    return shape;
  });
  return outlines.map((outline, i) => outline === NONE ? 0 : counts.get(shapes[i] ?? "") ?? 1);
}
function shapeOf(text) {
  return text.toLowerCase().replace(/https?:\/\/\S+|www\.\S+/g, "U").replace(/\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?/g, "M").replace(/\d+/g, "0");
}
var steady;
function steadyTable() {
  const table = new Uint8Array(128).fill(OTHER);
  for (let code = 97; code < 123; code++)
    if (STEADY2.test(String.fromCharCode(code))) table[code] = table[code - 32] = code & 31;
  return table;
}
function outlineOf(text) {
  steady ??= steadyTable();
  let outline = 1;
  for (let start = 0; start <= text.length; ) {
    const code = text.charCodeAt(start);
    outline = Math.imul(outline, 33) + (code < 128 ? steady[code] : OTHER) & 1073741823;
    const blank = text.indexOf(" ", start);
    if (blank < 0) break;
    start = blank + 1;
  }
  return outline;
}

// src/listing/labeller/context.ts
var REPEATED = 40;
var WRAPPED = 130;
var NEIGHBOURS2 = 9;
var BYLINES = 3;
var HASH = 35;
var BOLD = /^(?:[-*•]\s+|\d+\.\s+)?\*\*[^*]+\*\*\s*$/;
function sightsOf(windows, block, facts) {
  const viewer = new Viewer(block, facts);
  const sights = windows.map((pieces) => viewer.view(pieces));
  viewer.compare(sights);
  for (const window of sights) measureWidths(window);
  markBylines(sights);
  return sights;
}
function markBylines(windows) {
  let lists = 0;
  for (const window of windows) for (const { look } of window) if (look.names > 1) lists++;
  if (lists < BYLINES) return;
  for (const window of windows) for (const sight of window) sight.bylines = true;
}
var Viewer = class {
  #block;
  #facts;
  #scanner = new Scanner();
  #vocabulary = new Vocabulary();
  #looks = /* @__PURE__ */ new Map();
  #stems = [];
  constructor(block, facts) {
    this.#block = block;
    this.#facts = facts;
  }
  view(pieces) {
    const lineLengths = lengthsOfLines(pieces);
    const stems = [];
    this.#stems.push(stems);
    return pieces.map((piece, i) => this.#sight(piece, { lineLength: lineLengths[i] ?? 0, stems }));
  }
  #sight(piece, { lineLength, stems }) {
    const raw = this.#block.text.slice(piece.start, piece.end);
    const odd = (piece.signs & LINE_SIGN.odd) !== 0;
    const text = cleanPiece(raw, odd);
    const cut = piece.glue !== "none";
    if (odd || text.length < raw.length) this.#scanner.read(text);
    else this.#scan(piece);
    stems.push(this.#vocabulary.read(text, this.#scanner));
    return {
      text,
      piece,
      look: this.#look(text),
      lineLength,
      cut,
      cutAddress: cut && /https?:|www\./.test(text),
      facts: this.#facts,
      bylines: false,
      heading: raw.charCodeAt(0) === HASH ? headingLevel(raw.slice(0, 8)) : 0,
      bold: isBold(raw),
      repeats: 0,
      overlapNext: -1,
      overlapPrevious: -1,
      sharedNext: 0,
      sharedPrevious: 0,
      run: 0,
      width: 0,
      next: 0,
      afterNext: 0
    };
  }
  #scan(piece) {
    const at2 = byteOf(piece, this.#block.lines, this.#block.line);
    this.#scanner.readBytes(this.#block.lines.bytes, at2, at2 + piece.end - piece.start);
  }
  #look(text) {
    if (text.length > REPEATED) return lookAt(text, this.#scanner);
    let look = this.#looks.get(text);
    if (look === void 0) {
      look = lookAt(text, this.#scanner);
      this.#looks.set(text, look);
    }
    return look;
  }
  compare(windows) {
    const repeats = countShapes(windows.flatMap((sights) => sights.map(({ text, cut }) => cut ? void 0 : text)));
    let piece = 0;
    compareWords(this.#stems, this.#vocabulary).forEach(({ before, after: after2 }, w) => {
      windows[w]?.forEach((sight, i) => {
        sight.overlapPrevious = before.shares[i] ?? -1;
        sight.overlapNext = after2.shares[i] ?? -1;
        sight.sharedPrevious = before.rare[i] ?? 0;
        sight.sharedNext = after2.rare[i] ?? 0;
        sight.repeats = repeats[piece++] ?? 0;
      });
    });
  }
};
var isBold = (raw) => "-*\u20220123456789".includes(raw.charAt(0)) && raw.includes("**") && BOLD.test(raw.slice(0, 300));
function endOfLine(pieces, i) {
  let last = i;
  while (pieces[last + 1]?.line === pieces[i]?.line) last++;
  return pieces[last]?.end ?? 0;
}
function lengthsOfLines(pieces) {
  const lengths = new Array(pieces.length).fill(0);
  for (let first = 0; first < pieces.length; ) {
    const end = endOfLine(pieces, first);
    const start = pieces[first]?.start ?? 0;
    const line = pieces[first]?.line;
    for (; first < pieces.length && pieces[first]?.line === line; first++) lengths[first] = end - start;
  }
  return lengths;
}
function measureWidths(sights) {
  const lines = sights.filter((sight) => !sight.cut);
  lines.forEach((sight, k) => {
    const forward = widest(lines, k, 1);
    const backward = widest(lines, k - 1, -1);
    sight.width = forward > 0 && backward > 0 ? Math.min(forward, backward) : forward || backward;
    const before = lines[k - 1];
    sight.run = sight.lineLength + (before?.look.hard ? before.run : 0);
    sight.next = lines[k + 1]?.lineLength ?? 0;
    sight.afterNext = lines[k + 2]?.lineLength ?? 0;
  });
  let line;
  for (const sight of sights) {
    if (!sight.cut) line = sight;
    else if (line !== void 0) {
      sight.width = line.width;
      sight.run = line.run;
      sight.next = line.next;
      sight.afterNext = line.afterNext;
    }
  }
}
function widest(lines, from, step) {
  let width = 0;
  let count2 = 0;
  for (let j = from; count2 < NEIGHBOURS2; j += step, count2++) {
    const length = lines[j]?.lineLength;
    if (length === void 0 || length > WRAPPED) break;
    width = Math.max(width, length);
  }
  return count2 >= 3 ? width : 0;
}

// src/listing/labeller/features.ts
var SHARES = [0, 0.1, 0.2, 0.35, 0.55];
var RELATIVE_LENGTHS = [0.2, 0.4, 0.6, 0.8, 1.1, 1.5];
var SHARED = [0, 1, 3, 6];
var BALANCES = [-0.3, -0.1, 0.1, 0.3];
var GLUES = ["sentence", "tail", "camel", "banner", "url"];
var CUT_ADDRESS = 13;
var HEADING = 14;
var MAIN_HEADING = 15;
var BOLD2 = 16;
function featuresOf(sight, before, after2) {
  const { look, facts } = sight;
  const on = look.features.slice();
  if (sight.cutAddress) on.push(FIRST.flag + CUT_ADDRESS);
  if (sight.heading > 0) on.push(FIRST.flag + (sight.heading === facts.heading ? MAIN_HEADING : HEADING));
  if (sight.bold) on.push(FIRST.flag + BOLD2);
  const balance = balanceOf(sight);
  on.push(
    FIRST.hardEnd + (facts.hardEnds ? 0 : 3) + (look.hard ? 0 : look.long ? 1 : 2),
    FIRST.layoutLength + facts.layout * LENGTH_BUCKETS + look.length,
    FIRST.overlapNext + shareLevel(sight.overlapNext),
    FIRST.overlapPrevious + shareLevel(sight.overlapPrevious),
    FIRST.overlapBalance + balance + (look.long ? 6 : 0),
    FIRST.sharedNext + bucket(sight.sharedNext, SHARED),
    FIRST.sharedPrevious + bucket(sight.sharedPrevious, SHARED),
    FIRST.numbered + (facts.numbered ? look.enumerated ? 2 : 1 : 0),
    FIRST.repeats + (sight.repeats < 3 ? sight.repeats : sight.repeats < 6 ? 3 : 4)
  );
  if (facts.typical > 0 && look.long)
    on.push(FIRST.relativeLength + bucket(look.size / facts.typical, RELATIVE_LENGTHS));
  if (look.names > 0)
    on.push(FIRST.names + (sight.bylines ? 4 : 0) + (look.names > 1 ? 2 : 0) + (sight.overlapNext > 0 ? 1 : 0));
  if (sight.cut) glueFeatures(sight, { after: after2, balance }, on);
  if (after2 !== void 0) on.push(FIRST.nextLength + lengthBucket(after2.text.length));
  if (before !== void 0) on.push(FIRST.previousLength + lengthBucket(before.text.length));
  return on;
}
function glueFeatures(sight, { after: after2, balance }, on) {
  const glue = GLUES.indexOf(sight.piece.glue);
  const next = after2 === void 0 ? 0 : after2.text.length >= 160 ? 1 : 2;
  on.push(FIRST.glue + glue, FIRST.glueBalance + glue * 6 + balance, FIRST.glueNext + glue * 3 + next);
}
function balanceOf({ overlapNext, overlapPrevious }) {
  return overlapNext < 0 ? 5 : bucket(overlapNext - overlapPrevious, BALANCES);
}
var shareLevel = (share) => share < 0 ? 6 : bucket(share, SHARES);

// src/listing/labeller/states.ts
var NAMES2 = ["T", "t", "M1", "B1", "A", "a", "M2", "B2", "O"];
var STATES = NAMES2.length;
var START = NAMES2.length;
var ROLE_OF = [0, 1, 4, 5, 2, 3, 4, 5, 2];
var LETTERS2 = ["T", "t", "M", "B", "A", "a", "M", "B", "O"];
var FOLLOWERS = {
  T: ["t", "M1", "B1", "A", "T", "B2"],
  t: ["t", "M1", "B1", "A", "T", "B2"],
  M1: ["M1", "B1", "A", "T", "B2"],
  B1: ["B1", "M1", "A", "T", "t"],
  A: ["a", "M2", "B2", "T", "O"],
  a: ["a", "M2", "B2", "T", "O"],
  M2: ["M2", "B2", "T", "O", "a"],
  B2: ["B2", "M2", "T", "a", "O"],
  O: ["a", "M2", "B2", "T", "O"],
  start: ["T", "B2", "M2", "O"]
};
var stateNamed = (name2) => NAMES2.indexOf(name2);
var NEXT = [...NAMES2, "start"].map(
  (state) => FOLLOWERS[state].map(stateNamed)
);
var TRANSITIONS = NEXT.flatMap(
  (followers, from) => followers.map((to) => [from, to])
);
var TRANSITION_AT = Array.from(
  { length: (STATES + 1) * STATES },
  (_unused, i) => TRANSITIONS.findIndex(([from, to]) => from * STATES + to === i)
);

// src/listing/labeller/transitions.ts
var LONG2 = 240;
var LONG_LINE = 130;
var SENTENCE3 = 60;
var GLUES2 = ["sentence", "tail", "camel", "banner", "url"];
var TESTS = 47;
var EARLY = 20;
var SEAM_FEATURES = 1 + GLUES2.length + TESTS;
function testsOf(before, sight) {
  const { piece, facts, cut, look, text, overlapPrevious } = sight;
  const { hard, enumerated, addressEnd } = before.look;
  const { low } = look;
  const full = isFull(before, sight);
  const share = shareOf(before, sight);
  const apart = piece.blank > 0;
  const longBefore = before.text.length >= LONG2;
  const indent = indentOf(sight);
  const indentBefore = indentOf(before);
  const longSoon = sight.next > LONG_LINE || sight.lineLength > LONG_LINE;
  return [
    apart,
    piece.blank > 1,
    hard,
    low,
    full,
    hard && apart,
    full && !hard,
    !full && !hard && !cut,
    low && !hard,
    longBefore,
    longSoon,
    longSoon || sight.afterNext > LONG_LINE,
    hard && longBefore,
    low && longBefore,
    facts.unwrapped,
    facts.wrapped,
    facts.unwrapped && piece.glue === "tail",
    facts.blanks && piece.blank === 0 && !cut,
    facts.blanks && apart,
    !facts.hardEnds && piece.glue === "tail",
    sight.cutAddress,
    text.length < 30,
    before.text.length < 30,
    indent > indentBefore,
    indent < indentBefore,
    indent > 0 && indent === indentBefore,
    enumerated,
    addressEnd,
    overlapPrevious >= 0 && overlapPrevious < 0.08,
    overlapPrevious > 0.2,
    overlapPrevious > 0.4,
    look.continuation,
    text.length >= 500,
    text.length < 160,
    low && piece.glue === "none" && text.length >= 160,
    share > 0,
    share > 0.8,
    share > 1.15,
    share > 1.5,
    share > 2,
    sight.sharedPrevious > 0,
    sight.sharedPrevious > 1,
    sight.sharedPrevious > 3,
    look.names > 0,
    look.names > 0 && sight.overlapNext > 0,
    look.names > 0 && sight.bylines,
    facts.numbered && !look.enumerated
  ];
}
function seamOf(before, sight) {
  if (before === void 0) return 1;
  const tests = testsOf(before, sight);
  const glue = GLUES2.indexOf(sight.piece.glue);
  let late = 0;
  for (let i = TESTS - 1; i >= EARLY; i--) late = late << 1 | (tests[i] ? 1 : 0);
  let early = 0;
  for (let i = EARLY - 1; i >= 0; i--) early = early << 1 | (tests[i] ? 1 : 0);
  const glued = glue < 0 ? 0 : 1 << glue + 1;
  return late * 2 ** (1 + GLUES2.length + EARLY) + early * 2 ** (1 + GLUES2.length) + glued + 1;
}
function seamFeatures(seam) {
  const on = [];
  for (let i = 0, rest = seam; rest > 0; i++, rest = Math.floor(rest / 2)) if (rest % 2 === 1) on.push(i);
  return on;
}
var indentOf = ({ cut, piece }) => cut ? 0 : piece.start - piece.lineStart;
function shareOf(before, sight) {
  const { typical } = sight.facts;
  if (typical === 0 || sight.cut || sight.lineLength < SENTENCE3 || before.lineLength < SENTENCE3) return 0;
  return sight.run / typical;
}
function isFull(before, sight) {
  if (sight.cut || sight.width === 0) return false;
  const { length } = before.text;
  const word = sight.text.indexOf(" ");
  return length >= 40 && length <= LONG_LINE && length + 1 + (word < 0 ? sight.text.length : word) > sight.width;
}

// src/listing/labeller/model.ts
var ROLE_COUNT = 6;
function emptyModel() {
  return {
    roles: new Float64Array(FEATURES * ROLE_COUNT),
    transitions: new Float64Array(SEAM_FEATURES * TRANSITIONS.length)
  };
}
function observe(sights) {
  return {
    features: sights.map((sight, i) => featuresOf(sight, sights[i - 1], sights[i + 1])),
    seams: sights.map((sight, i) => seamOf(sights[i - 1], sight)),
    inside: sights.map(({ cut, piece }) => cut && piece.glue !== "banner")
  };
}
var STEPS = 12;
var ZERO = 80;
var REPLACED = [
  [92, 33],
  [39, 126]
];
function decodeModel(text) {
  const model = emptyModel();
  const count2 = model.roles.length + model.transitions.length;
  if (text.length !== count2)
    throw new RangeError(`the labeller has ${count2} weights; the saved ones are ${text.length}`);
  let at2 = 0;
  const read = (weights, rows) => {
    for (let row = 0; row < rows; row++)
      for (let i = row; i < weights.length; i += rows) weights[i] = weightOf(text.charCodeAt(at2++));
  };
  read(model.roles, ROLE_COUNT);
  read(model.transitions, TRANSITIONS.length);
  return model;
}
var weightOf = (code) => ((REPLACED.find(([, by]) => by === code)?.[0] ?? code) - ZERO) / STEPS;

// src/listing/labeller/lattice.ts
var COUNT2 = TRANSITIONS.length;
var FROM = Int8Array.from(TRANSITIONS, ([from]) => from);
var TO = Int8Array.from(TRANSITIONS, ([, to]) => to);
var ROLE = Int8Array.from(ROLE_OF);
var FIRST_FROM = Int8Array.from({ length: START + 2 }, (_unused, s) => FROM.filter((from) => from < s).length);
function decode(scorer, seen) {
  const { length } = seen.seams;
  const roles = scorer.roles(seen);
  const seams = Array.from({ length }, (_unused, k) => scorer.seam(seen, k));
  const path = bestPath(roles, seams);
  return { path, confidence: posteriors(path, scaled(roles), seams) };
}
function bestPath(roles, seams) {
  const { length } = seams;
  const back = new Int8Array(length * STATES);
  let previous = new Float64Array(STATES + 1);
  let current = new Float64Array(STATES + 1);
  for (let k = 0; k < length; k++) {
    const { scores } = seams[k];
    current.fill(Number.NEGATIVE_INFINITY);
    const end = k === 0 ? COUNT2 : FIRST_FROM[START];
    for (let t = k === 0 ? FIRST_FROM[START] : 0; t < end; t++) {
      const from = FROM[t];
      const to = TO[t];
      const score = previous[from] + scores[t];
      if (score > current[to]) {
        current[to] = score;
        back[k * STATES + to] = from;
      }
    }
    for (let s = 0; s < STATES; s++)
      current[s] = current[s] + roles[k * ROLE_COUNT + ROLE[s]];
    [previous, current] = [current, previous];
  }
  const path = new Int8Array(length);
  let state = 0;
  for (let s = 1; s < STATES; s++) if (previous[s] > previous[state]) state = s;
  for (let k = length - 1; k >= 0; k--) {
    path[k] = state;
    state = back[k * STATES + state];
  }
  return path;
}
function scaled(roles) {
  const weights = new Float64Array(roles.length);
  for (let at2 = 0; at2 < roles.length; at2 += ROLE_COUNT) {
    let top = Number.NEGATIVE_INFINITY;
    for (let r = 0; r < ROLE_COUNT; r++) top = Math.max(top, roles[at2 + r]);
    for (let r = 0; r < ROLE_COUNT; r++) weights[at2 + r] = Math.exp(roles[at2 + r] - top);
  }
  return weights;
}
var HOPELESS = 1e-12;
function posteriors(path, roles, seams) {
  const { length } = seams;
  const forward = forwardSums(roles, seams);
  const confidence = new Float64Array(length);
  let after2 = new Float64Array(STATES).fill(1);
  let before = new Float64Array(STATES);
  for (let k = length - 1; k >= 0; k--) {
    let all = 0;
    for (let s = 0; s < STATES; s++) all += forward[k * STATES + s] * after2[s];
    const state = path[k];
    confidence[k] = forward[k * STATES + state] * after2[state] / all;
    if (k === 0) break;
    const { weights } = seams[k];
    for (let s = 0; s < STATES; s++)
      after2[s] = after2[s] * roles[k * ROLE_COUNT + ROLE[s]] / all;
    before.fill(0);
    for (let s = 0; s < STATES; s++) {
      if (forward[(k - 1) * STATES + s] < HOPELESS) continue;
      let sum = 0;
      for (let t = FIRST_FROM[s]; t < FIRST_FROM[s + 1]; t++)
        sum += weights[t] * after2[TO[t]];
      before[s] = sum;
    }
    [after2, before] = [before, after2];
  }
  return confidence;
}
function forwardSums(roles, seams) {
  const { length } = seams;
  const sums = new Float64Array(length * STATES);
  for (let k = 0; k < length; k++) {
    const { weights } = seams[k];
    const at2 = k * STATES;
    if (k === 0) for (let t = FIRST_FROM[START]; t < COUNT2; t++) sums[TO[t]] = weights[t];
    else
      for (let s = 0; s < STATES; s++) {
        const sum = sums[at2 - STATES + s];
        if (sum < HOPELESS) continue;
        for (let t = FIRST_FROM[s]; t < FIRST_FROM[s + 1]; t++) {
          const to = at2 + TO[t];
          sums[to] = sums[to] + sum * weights[t];
        }
      }
    let all = 0;
    for (let s = 0; s < STATES; s++) {
      sums[at2 + s] = sums[at2 + s] * roles[k * ROLE_COUNT + ROLE[s]];
      all += sums[at2 + s];
    }
    for (let s = 0; s < STATES; s++) sums[at2 + s] = sums[at2 + s] / all;
  }
  return sums;
}

// src/listing/labeller/scores.ts
var COUNT3 = TRANSITIONS.length;
var IMPOSSIBLE = 60;
var MOST_SEAMS = 4096;
var isText = (state) => "TtAaO".includes(LETTERS2[state] ?? " ");
var NEVER_INSIDE = TRANSITIONS.flatMap(
  ([from, to], t) => isText(from) && (LETTERS2[to] === "M" || LETTERS2[to] === "B") ? [t] : []
);
var Scorer = class {
  #model;
  #seams = /* @__PURE__ */ new Map();
  constructor(model) {
    this.#model = model;
  }
  /** Scores of each role at each piece: `k * ROLE_COUNT + role`. */
  roles({ features }) {
    const scores = new Float64Array(features.length * ROLE_COUNT);
    features.forEach((on, k) => {
      addUp(this.#model.roles, on, scores.subarray(k * ROLE_COUNT, (k + 1) * ROLE_COUNT));
    });
    return scores;
  }
  /** Scores of the transitions into piece `k`. */
  seam({ seams, inside }, k) {
    const seam = seams[k] ?? 0;
    const key = inside[k] ? -seam : seam;
    let scores = this.#seams.get(key);
    if (scores === void 0) {
      if (this.#seams.size >= MOST_SEAMS) this.#seams.clear();
      scores = this.#newSeam(seam, inside[k] ?? false);
      this.#seams.set(key, scores);
    }
    return scores;
  }
  #newSeam(seam, inside) {
    const scores = new Float64Array(COUNT3);
    addUp(this.#model.transitions, seamFeatures(seam), scores);
    if (inside) for (const t of NEVER_INSIDE) scores[t] = -IMPOSSIBLE;
    return { scores, weights: scores.map(Math.exp) };
  }
};
function addUp(weights, on, sums) {
  const { length } = sums;
  for (let i = 0; i < on.length; i++) {
    const base = on[i] * length;
    for (let j = 0; j < length; j++) sums[j] = sums[j] + weights[base + j];
  }
}

// src/listing/labeller/weights.ts
var WEIGHTS = "NKIKOQPNLNNPRDQ`NLMINS?OPPFMOGWIHMKJRSOOSMTFJSQNGSGHLNYJSc@HJMKLD]GF!UOMIK0NK=AGXCX3~IQPOQIIOOOOT[PPPPOKGHMSNNNPRNROFNPRNJLOLORPKQRUOKLJMHNPPPPSOOPPOONMNLOQXKROKJLTKOLLOUKPHPQPPORQABSEBTGONNNQSRQQOMMRQNKMZTOPQSSQKPSSMKJFKIHLOJKFMRTVRSGMOKKLPLOTEFGODFRTSPIJLILQPPQMPQSPNOLOSRVIPNRCIOCUPFMNKMFTMMMMNKONMMLNOKUOQMJZXLJSMLL!NNMOOMLXKMNMNPNNLQOOQNTSOKOOOPORRPNKMONNNDSZKOOKLTGOPQBHIQPLGVNNPKJLQPUPOQTOJONMNJTJMGEBNFGKJETOPPKKCD@LGFFJWJYDHILPNONRRSTLPNPPPPPKHINSPMNOONNOOJQRLMNONNORLNPSNLNOOMNPRPQRPPPPPPOKNOQRVNOMNNMONPLMRUNPLLJMPUSLDEKVWNROQRPPLNLILLMVPNNP>HNNNKJPOMNONMLOQW]ONMVYMOPONONPPNPSPPNMP]POWQPOMPSPLMNNNOONORQNONOMNSRPTPSFIOPJPKOOPOMMPPONPMPPOOPPQPRPRMLTRMNNONOLNNOPONOPOOPOOOPOQOPPOOPOPQPONMMKNONOOOORSSHLLOPWNNHOPNJNTIYIFMLKMPQUQMBKKPPRNITUSWNZFEc5PNONMBKOIPOPOOFOMNMNMKOKBSMMQNOMPMPRHIQQPRRNJJKKQPNOPPRMIOLISSPOPRTOQNQIPOONPRSPPPOOPQORPRTMQRRRLLOQPPPQLNNNNNLQORTRPQOQIMHGJPNLOOQQLIJMOSWQTMNOVMLLNTXKMHNNOMLJIKMTLHVSMPOSPOMONOQPPNMHLKHJNLOLRPONNRRRRPRNPPMOLPRQQMNMLNOMLNQHMZKIJMQTMMMMKVNOLOKNRQNNOLYJONTNNOLKLLMOMPQKNNNMPMONMNNMMNYQLMPRPINOPQUTSSUOJVEDQTTTNOKTPPQOLTINUPPNQQRRSQIONPQSJORTQPJSJE<IUNNQPLXPLPPNFJLMLQMNOMQBAUSNJPGLPQRQTJOOPNOKOONNSTSRSRKIMNLMSWQSRNKKJJLNSTRSQOOPNPOMQPQNQNMPQROOMLLRTSSMLPRPOMLOUNNNPRRNMKSVYLXMQPQPNPSRQQQLKPQTFISPLGDQUTMLSUTWVRJMT[JQVPOMMONSRTTPPSRRNJWVVUPNLPUUVTSNNOMPRRPOPQSQNOQPLOOMOPOMOPVXVVOPUTUSWNSUVTXTPSMSOVNKJVPSVUVMVWURTQQMVUTTSTUSWQSTSTHSVWROPZSRPJAIJKMLMMB@PNOHKNUQPO^TOOQNYNRRTOGJGQWPTKKISQJMJ!ODWD`gHW[PRMJCGLRNb]aTVgdVIYC-DJGQUOHXQQMJINPPPPPXRRQRDKLLNLNUTSROBLJKMLLHNLFGFKMNMNNPOPPOPPPPPPPSOOMMJPRNMNMNPRQQPMPNKIKMPMEQWYOUJROMPRQQRUUSRQRRSQOOWVRPQSRPPPPPPTXRTOOOPLOOMQMLPOZPPOPPPPPPVRUPMKOOSPPOIKKMMMNQPKIJPONLJHDUNPMXZPTHQNOOJPNGOOPTPNPPPOOPLLMPONMQKOOMPOPHNPPPPOOKPOPNPNNONOOPNPMONMPOOFPPPPONNMNNNI[HSOPJVOQJPOPNLKS!HRQQLOJNKNHRMOPKRNSNM<ALKPJIOK>SPMO]HONWBEJNHCEBLJNxmMOOJP[IOQMSMMPPPPPKPRVKNONNNNOLNQROPLONNPMVRQTPONMNNNNPPPQOPPPPPPPMKOOQQSOKNMOPSPJNORSNMLLNPKTOHKPLNHPUMKLKLNNNPNMLNORKMNMLPQQPPPPPPNNLONNPPNPNOMNJNOJPPPPPPPPPMNLPONONHPPPOMNNMOOOLOTRPLMOOQLLMOLKNOQFONOPUO[HPOPJPNPPPNPOMMLPPOOHKOPMPOOIOPPPPPNNPPPOPNOOONOPNPMIOPPOOLWWPR<HOQUMVDRHONHPOS[Q?RSOVYHGTOOPOOKPKGNNPQONMRRMPPPPPPPSPSNMPLPMNPPOMPLPQMPPQGLHKVMONNPLPPOIKPPNNNOMSQNPPPOPINLLOOOOLRLLRNQLPQHPPOIILOSNPNMQNNPLOOOPNOLNOKLSPOPNPQFJIMILWIHSSKPSQOIOOQNOARHVONPOSOOVSPONNRQPNMMMMLDIPKSUKGKQJQGSQRSNOOEKQKOFCCMNQOQJOOHMPRJNQQPNPKLICFPPPOPNOMNJPLJNOOMOPGKPFNPPKNPOPMPIMNOPFPNPPPOOOOOPOKONPMPOEJMQRNRKQMSQNPPMVQFQTSMQFULOPMONPOOLOPNNMOMSRSMNPPPPPQOPLHPIOLNNCNOKUPQSPPOOI!RMMQMOPONPSONOONOMSMUSNPPPPPLNONMOMONOOKOPJMPOKPPNPNTNMOONNOONPMOOOOOPOPPONTOGUOORJIOKPMTOKJJLPROMJLPLMPBQHJMMSQPKVPUSRQRPOOOOOFMNINPPUXMKIRHOJORPOPMLEOPLPKOHSMKNOKONOLONOPQOMPQNPMEIPPPPPOONOOOOKOPONPPLJPJNPPLMOLPOPKONOPIPOOOPPOOOOPOLRPQNPOONQNMKKROKOUKOTPMOKRORRVNJNPRQOMKRPKMOOORMKPLLQMPOOPPJMOMMPMNMONLOPOMOPIOPMONMOJKOPPROMPNOOPPOPOPOOLRLR@OPQFMKNINUKJRRKPPSRNTLLNSSD[LQMQMQPPPRQNNLTTTLOKSOPJNPPPRJMKMLRMONMOPQJIRPHPHRCIMMPQNQPHPPPNNNOPRTNOHFHPPPPPNOONLPLHNPONPPJKPFNPPJJPPPNLJNNNPHPOPPPPOOPNOOLTPOPMPHKTNOLMQOMOPMPQROQHPPRRONPPLRUVOMTPOOOPPNNPNPMRLPGPQPRTNPNRNLNPLMPPMLKMQOPMIOHNLNJPOOOLPPPPPPONMPPPLKPPPMPMPMOONOLOOLLOPMLOOLPPPLPOPMONMOOOKPPQPOPMOOPPPKPPOOSPRTNPNRNPPOPPOPLOMLPPPOQONPMMPNOOSNPMOOPOQQPOOMMJPOONPNMLPPNPMPOMLOPKJNLMPPOLQOPOPKOOPOJPPOPPPOONPOOOTQU]PTOEMRWSXETGTQHGMUSQGWTMOZUNHJOQORSQKOKMNOQSRNOORPPTPPPPJSOOQIHLQGJQSKNSOQQPQOOOSLQQRTLMQPNOONMLMLMPQQPPPPPPGKPMMFNMNQLLQKUNPQGPPOOPPNOPONNRMPPMLONMONNMNLNPPILPJONSLMQIJNPPSPNONJJQNIJMOPMKOQMOJNQRRQOMONKIPRJIBFLKPPLYJNILMTNULKROOJFKRINNOPNOOSUJUKPJOQQPQRHHJOOOMQPUOPUHCLTUOTQTPNNRLQQNRLRTOPMJTLJNRQTMQQQPQPMRQONOMOMP]PPPQK!LIREDHQRLQRMNTMRQPQLIUDN[QLNKLMPQQPNGLONPOSOMPPPPPHLWIHIGGIPONPNTNPRIPPQQMUMNUPLMPNMPNNPPNOOOOOKMNPJMPIQUYGHTHCFQPPQQQQOMQOGRKMUHL!OOQJONKMRQPLKLNRTJFBG;QPMTYKCANRICMPPERMOILRLNLLFXGMWRLQKTKRPPOQSNNOOOODQPRKLPMGPNKNKSNKNSLNPPSOOFJRTJTKOQROPMMQPPNNNORMJNLROPPLOPPGKJHQOQOHNQPNPSRLPGOOKQIHOLGQLKOOPPLMOPPNNONOPNROJCHPSQIJONOTJMSTMPOPKRPMNHRBNNLORPQORQNMQPMNQOONRNSFOQIMPSUONLKMPNLQPLPKPPRPONMSMMONMOPPSSKPMMPROQQPOOORFOJIPPKMILKNKFLOHHOPIJLIKOOKFMOOMKGKMNLFPJOOOOJNNOONKUPLNIPTARQSBQRSKPNKPNRLRXOPQOBIOY_QRRLMUPLOONNQQTNMMTKPDPSPQSJQOOOJPPOQPOLNEKPNPQEdHP=>HHJONLPNOOPPJOPOOQOMOJIUPQWMRLSKMRNQNNPROFLPMRNNUMOKDOQOOMMOLRQPOOONQPMECOMILPJJGMJJJJMPEEPPFHNHKPONJOPPOODLOOLDPMOPQQKNOPPOJCNOPSPQQLOLMMMONNMOPLNOOQPNOOPOPONMPNQNKOSRQMMMPPPPPROOPRPOKFLSVMVASMQOMLPRSOKHQLL[KAKNSMPOPOMRIKMQPRQPPONMPPPPPONOMKRLLMTOKTQPMPMOPPMMONMNOMNMNOMPOLLMNNONPPNPMPPPPPLNNNJKOMOSOOSPQKPOKPPOOPOPNMONONNMPNMLMOOOPONQQJSLOPOPSPNLQNMNVPPVOQMJLONMNNPPPNQOLMKPJONPOPONNPOPNLCKONPPMUKNMMNPNQLLOPNMNLPPOOOPPPOOQLRLNLPNPQSSKKKPPPMUPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPXPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPP@PPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPNPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPP";

// src/listing/labeller/labeller.ts
var trained;
var trainedLabeller = (windows, block) => {
  trained ??= labellerOf(decodeModel(WEIGHTS));
  return trained(windows, block);
};
function labellerOf(model) {
  const scorer = new Scorer(model);
  return (windows, block) => {
    const sights = sightsOf(windows, block, factsOf(block.text, block.lines));
    return sights.map((window) => labelWindow(scorer, window));
  };
}
function labelWindow(scorer, sights) {
  const { path, confidence } = decode(scorer, observe(sights));
  let roles = "";
  for (let k = 0; k < path.length; k++) roles += LETTERS2[path[k]];
  return { roles, confidence };
}

// src/listing/listing-reader.ts
var BLOCK = 1 << 18;
var OVERRUN = 1 << 12;
var LARGEST_BLOCK = 1 << 23;
var BREAK = /\r\n|[\n\r\u2028\u2029\x85\f\v]/g;
var ListingReader = class {
  #readerFor;
  #head;
  #reader;
  #buffer = "";
  #offset = 0;
  #line = 1;
  #size = BLOCK;
  /** Length of the buffer at which it is worth to look again. */
  #next = 0;
  /** @param readerFor the reader for a listing that begins with `head`, of at least `headLength` characters if it has them. */
  constructor(readerFor, headLength) {
    this.#readerFor = readerFor;
    this.#head = headLength;
  }
  /** Entries that are complete once `chunk` is known, a block at a time. */
  *push(chunk) {
    this.#buffer = this.#buffer === "" ? chunk : this.#buffer + chunk;
    if (this.#buffer.length < Math.max(this.#head, this.#size + OVERRUN, this.#next)) return;
    yield* this.#readBlocks(false);
    this.#next = this.#buffer.length + (this.#buffer.length >> 3);
  }
  /** The entries that were held back. */
  *end() {
    yield* this.#readBlocks(true);
  }
  *#readBlocks(final) {
    this.#reader ??= this.#readerFor(this.#buffer.slice(0, this.#head));
    let from = 0;
    for (; ; ) {
      const end = blockEnd(this.#buffer, from, this.#size) ?? (final ? this.#buffer.length : void 0);
      if (end === void 0 || end === from && final) break;
      const reading = this.#reader.read({
        text: this.#buffer.slice(from, end),
        offset: this.#offset,
        line: this.#line,
        final: final && end === this.#buffer.length,
        forced: end - from >= LARGEST_BLOCK
      });
      yield reading.entries;
      from += reading.consumed;
      this.#offset += reading.consumed;
      this.#line += reading.lines;
      this.#size = reading.consumed === 0 ? Math.min(LARGEST_BLOCK, this.#size * 2) : BLOCK;
    }
    this.#buffer = this.#buffer.slice(from);
  }
};
function blockEnd(text, from, size2) {
  if (text.length - from <= size2) return void 0;
  BREAK.lastIndex = from + size2 - 1;
  const match = BREAK.exec(text);
  const end = match === null ? text.length : match.index + match[0].length;
  if (end - from > LARGEST_BLOCK + size2) return from + LARGEST_BLOCK + size2;
  return match === null || end === text.length ? void 0 : end;
}

// src/listing/parsers.ts
var OPTIONAL_PACKAGES = /* @__PURE__ */ new Map([
  ["bibtex", { name: "bibtex-parse", key: "bibtex" }],
  ["atom", { name: "fast-xml-parser", key: "xml" }]
]);
function missing(dialect, name2) {
  return `reading the dialect ${dialect} needs the package ${name2}: install it, and give it to parseListing as { parsers: await loadParsers('${dialect}') }; parseListingStream and readListing load it themselves`;
}

// src/listing/leads.ts
var VOTES2 = /^(?:\[-\]|[▲△↑])?\s*(?:upvotes? )?(?:\d{1,6}|-)$/i;
var IDENTIFIER2 = /^(?:\[\d+\]\s*)?arxiv:\S+.*\[\s*(?:pdf|ps|other|html)/i;
var COMPANY = /^\[$|^\]\[\d+\]$|\/login\b/;
var LONGEST3 = 200;
var LeadMarker = class {
  #leads;
  mark(pieces, roles, block) {
    const parts = [];
    let done = 0;
    for (let at2 = 0; at2 < roles.length; at2++) {
      const role = roles[at2];
      if (role !== "T" && role !== "O") continue;
      if (this.#leads === false) break;
      const first = leadBefore(pieces, roles, { at: at2, block });
      this.#leads ??= first < at2;
      if (first === at2) continue;
      parts.push(roles.slice(done, first), "L".repeat(at2 - first));
      done = at2;
    }
    return parts.join("") + roles.slice(done);
  }
};
function leadBefore(pieces, roles, { at: at2, block }) {
  let first = at2;
  let telling = false;
  for (let i = at2 - 1; i >= 0 && (roles[i] === "M" || roles[i] === "B"); i--) {
    const piece = pieces[i];
    if (piece === void 0 || piece.end - piece.start > LONGEST3) break;
    const text = block.slice(piece.start, piece.end);
    const tells = VOTES2.test(text) || IDENTIFIER2.test(text);
    if (!tells && !COMPANY.test(text)) break;
    telling ||= tells;
    first = i;
  }
  return telling ? first : at2;
}

// src/listing/piece.ts
function spanIn(piece, origin, start = piece.start, end = piece.end) {
  return {
    start: origin.offset + start,
    end: origin.offset + end,
    line: piece.line,
    column: start - piece.lineStart + 1
  };
}

// src/listing/pair-writer.ts
var TITLE2 = ["title"];
var ABSTRACT = ["abstract"];
var PairWriter = class {
  #registry;
  #identifier = new AsciiIdentifier();
  #decoder = new TextDecoder();
  constructor(registry) {
    this.#registry = registry;
  }
  /** The entry of a pair; undefined where there is more to do, or to say. */
  entry({ title: title2, abstract: abstract2, confidence }, block) {
    if (!opensPlainly(block.text, title2.start) || !opensPlainly(block.text, abstract2.start)) return void 0;
    const name2 = this.#text(title2, block);
    const text = this.#text(abstract2, block);
    if (isLabelled(TITLE_LABEL, name2) || isLabelled(ABSTRACT_LABEL, text)) return void 0;
    const identity = this.#identity(name2, title2, block);
    if (identity === void 0 || !this.#registry.addNew(identity.key, this.#contentKey(text, abstract2, block)))
      return void 0;
    const links = (abstract2.signs & (LINE_SIGN.link | LINE_SIGN.odd)) === 0 ? [] : findLinks(text);
    const titleSpan = spanIn(title2, block);
    const abstractSpan = spanIn(abstract2, block);
    return {
      paper: { id: identity.id, title: name2, abstract: text, links },
      fields: [
        { fields: TITLE2, span: titleSpan },
        { fields: ABSTRACT, span: abstractSpan }
      ],
      confidence,
      diagnostics: [],
      span: { start: titleSpan.start, end: abstractSpan.end, line: titleSpan.line, column: titleSpan.column }
    };
  }
  /** A text of its own: the listing can be forgotten. */
  #text(piece, block) {
    if (isOdd(piece)) return detached(clean(block.text.slice(piece.start, piece.end)));
    const at2 = byteOf(piece, block.lines, block.line);
    return this.#decoder.decode(block.lines.bytes.subarray(at2, at2 + piece.end - piece.start));
  }
  #identity(name2, title2, block) {
    if (isOdd(title2)) return name2 === "" ? void 0 : identify({ title: name2 });
    const at2 = byteOf(title2, block.lines, block.line);
    return this.#identifier.identify(block.lines.bytes, at2, at2 + title2.end - title2.start);
  }
  #contentKey(text, abstract2, block) {
    if (isOdd(abstract2)) return this.#registry.contentKey(text);
    const at2 = byteOf(abstract2, block.lines, block.line);
    return contentKey(block.lines.view, at2, at2 + abstract2.end - abstract2.start);
  }
};
var isOdd = (piece) => (piece.signs & LINE_SIGN.odd) !== 0;
function opensPlainly(text, at2) {
  const code = text.charCodeAt(at2);
  return (code | 32) - 97 >>> 0 < 26 || code === 34 || code === 36;
}
var isLabelled = (label, text) => "astAST".includes(text.charAt(0)) && label.test(text);

// src/listing/role-grammar.ts
import P from "parsimmon";
var at = P((_input, i) => P.makeSuccess(i, i));
var range = (letters) => P.seqMap(at, P.regexp(letters), (first, found) => [first, first + found.length]);
var optional = (parser) => parser.or(P.succeed(null));
var lead = optional(range(/L+(?=[TO])/));
var title = range(/T(?:B*t)*/);
var between = optional(range(/[MB]+(?=A)/));
var abstract = range(/A(?:[MB]*a)*/);
var orphaned = range(/[AO](?:[MB]*a)*/);
var after = optional(range(/M+/));
var paper = P.seqObj(
  ["type", P.succeed("paper")],
  ["lead", lead],
  ["title", title],
  ["before", between],
  ["abstract", optional(abstract)],
  ["after", after]
);
var orphan = P.seqMap(
  lead,
  orphaned,
  after,
  (l, a, m) => ({
    type: "paper",
    lead: l,
    title: null,
    before: null,
    abstract: a,
    after: m
  })
);
var noise = range(/[MBta]+/).map((pieces) => ({ type: "noise", pieces }));
var pairs2 = range(/(?:TA(?=[TOL\n]))+/).map(([first, end]) => {
  const nodes = [];
  for (let title2 = first; title2 < end; title2 += 2) nodes.push({ type: "pair", title: title2 });
  return nodes;
});
var listing = P.alt(
  pairs2,
  P.alt(paper, orphan, noise).map((node) => [node])
).many().map((runs) => runs.flat()).skip(P.string("\n"));
function recordsOf(roles) {
  return listing.tryParse(`${roles}
`);
}

// src/listing/fast-roles.ts
var SHORTEST_ABSTRACT2 = 300;
var SHORTEST_TITLE2 = 15;
var LONGEST_TITLE = 200;
var ODD_BEGINNING = /^(?:https?:|www\.|arxiv|authors?\b|by |abstract|title:|subjects?:|keywords|submitted|published|comments?:|doi|page \d|\d+$|[[(•·*#>=_~-]|\d{1,3}[.)] )/iu;
var ODD_END = ".:;,\u2026";
var CLOSERS4 = `"')]`;
var ODD_WORDS = /subscri|newsletter|your (?:e-?mail )?inbox|privacy policy|cookie|sign (?:in|up)|@|[\0\u200b-\u200d\ufeff]|©/iu;
var CONTINUED = /^\p{Ll}/u;
var MAYBE_NAMES = /, \p{Lu}[\p{L}'’.-]+ \p{Lu}[\p{L}'’.-]+, /u;
var GLUED = /[A-Za-z0-9%)\]]{2}[.!?]["')\]”’]?(?=["'(“‘]?[A-Z])[a-z'^-]*[ :-]/;
function fastRole(line, signs) {
  const { length } = line;
  if (length === 0) return "_";
  if (length >= SHORTEST_ABSTRACT2) return isGlued(line, signs) ? "?" : endsSentence(line) ? "A" : "a";
  if (length < SHORTEST_TITLE2) return /\S/.test(line) ? "?" : "_";
  if (length > LONGEST_TITLE || line.charCodeAt(0) === 9 || line.charCodeAt(0) === 32) return "?";
  if (isOdd2(line, signs)) return "?";
  if (line.includes(", ") && MAYBE_NAMES.test(line) && countNames(line) > 0) return "?";
  return CONTINUED.test(line) ? "t" : "T";
}
function isOdd2(line, signs) {
  let end = line.length;
  while (end > 0 && CLOSERS4.includes(line.charAt(end - 1))) end--;
  if (end > 0 && ODD_END.includes(line.charAt(end - 1))) return true;
  return ODD_BEGINNING.test(line) || (signs & (LINE_SIGN.word | LINE_SIGN.odd)) !== 0 && ODD_WORDS.test(line);
}
var isGlued = (line, signs) => (signs & LINE_SIGN.glued) !== 0 && GLUED.test(line);
var CLOSED = /[.!?]["')\]”’]+$|https?:\/\/\S+$/;
function endsSentence(line) {
  const last = line.charCodeAt(line.length - 1);
  return last === 46 || last === 33 || last === 63 || CLOSED.test(line.slice(-120));
}

// src/listing/templates.ts
var LONGEST4 = 60;
var MOST_SHAPES = 4096;
var MOST_TEMPLATES = 1024;
var TIMES = 4;
var SURE2 = 0.98;
var UNIT = /(?<=A|^)[?T]{0,9}T\?{0,9}A/g;
var Templates = class {
  #templates = /* @__PURE__ */ new Map();
  #shapes = /* @__PURE__ */ new Map();
  /** The letters, with `m` for metadata and `b` for boilerplate on the lines of known records. */
  follow(overview) {
    const { letters } = overview;
    if (this.#templates.size === 0) return letters;
    const parts = [];
    let done = 0;
    for (const { 0: unit, index } of letters.matchAll(UNIT)) {
      const known2 = this.#known(unit, index, overview);
      if (known2 === void 0) continue;
      parts.push(letters.slice(done, index), known2);
      done = index + unit.length;
    }
    return parts.join("") + letters.slice(done);
  }
  #known(unit, first, overview) {
    const key = this.#keyOf(unit, first, overview);
    const template = key === void 0 ? void 0 : this.#templates.get(key);
    return template !== void 0 && template.times >= TIMES && !template.disputed ? template.roles : void 0;
  }
  /** Remembers how the labeller read the records of a block. */
  learn(overview, reading) {
    for (const { 0: unit, index } of overview.letters.matchAll(UNIT)) {
      if (reading(index) === void 0) continue;
      const key = this.#keyOf(unit, index, overview);
      if (key !== void 0) this.#note(key, rolesOf(unit, index, reading));
    }
  }
  #note(key, roles) {
    const known2 = this.#templates.get(key);
    if (roles === void 0) return;
    if (known2 === void 0) {
      if (this.#templates.size < MOST_TEMPLATES) this.#templates.set(key, { roles, times: 1, disputed: false });
    } else {
      known2.times++;
      known2.disputed ||= roles !== known2.roles;
    }
  }
  /** The shapes of the lines; undefined where there is nothing but title and abstract, or a line has no shape. */
  #keyOf(unit, first, overview) {
    if (unit.length === 2) return void 0;
    const title2 = unit.lastIndexOf("T");
    let key = "";
    for (let i = 0; i < unit.length; i++) {
      const content = i === title2 || i === unit.length - 1;
      const shape = content ? unit.charAt(i) : this.#shape(overview.text(first + i));
      if (shape === void 0) return void 0;
      key += `${shape}
`;
    }
    return key;
  }
  #shape(line) {
    const text = line.trim();
    if (text.length > LONGEST4) return void 0;
    if (this.#shapes.has(text)) return this.#shapes.get(text);
    if (this.#shapes.size >= MOST_SHAPES) this.#shapes.clear();
    const shape = countNames(text) > 1 ? "N" : shapeOf(text);
    this.#shapes.set(text, shape);
    return shape;
  }
};
function rolesOf(unit, first, reading) {
  const title2 = unit.lastIndexOf("T");
  let roles = "";
  for (let i = 0; i < unit.length; i++) {
    const read = reading(first + i);
    if (read === void 0 || read.confidence < SURE2) return void 0;
    const content = i === title2 || i === unit.length - 1;
    if (content ? read.role !== unit.charAt(i) : read.role !== "M" && read.role !== "B") return void 0;
    roles += content ? read.role : read.role.toLowerCase();
  }
  return roles;
}

// src/listing/roles.ts
var REGULAR = /(?:[mb]*(?:T|(?<=A)t(?=A))[mb]*(?:A|a(?=TA))){3,}/g;
var FIRST_RECORD = /^[mb]*[Tt][mb]*[Aa]/;
var LAST_RECORD = /[mb]*[Tt][mb]*[Aa]$/;
function labelBlock(block, labeller, templates = new Templates()) {
  const overview = overviewOf(block);
  const stretches = stretchesOf(block, { ...overview, letters: templates.follow(overview) });
  const windows = stretches.filter(({ roles: roles2 }) => roles2 === void 0).map(({ pieces: pieces2 }) => pieces2);
  const labellings = windows.length === 0 ? [] : labeller(windows, block);
  const pieces = [];
  const confidence = [];
  let roles = "";
  let window = 0;
  for (const stretch of stretches) {
    for (const piece of stretch.pieces) pieces.push(piece);
    if (stretch.roles !== void 0) {
      roles += stretch.roles;
      for (let i = 0; i < stretch.pieces.length; i++) confidence.push(1);
      continue;
    }
    const labelling = labellings[window++];
    roles += labelling?.roles ?? "";
    for (let i = 0; i < stretch.pieces.length; i++) confidence.push(labelling?.confidence[i] ?? 0);
  }
  if (windows.length > 0) templates.learn(overview, readingOf(stretches, labellings, overview));
  return { pieces, roles, confidence };
}
function readingOf(stretches, labellings, { lineOf: lineOf2, line }) {
  const roles = [];
  const confidence = [];
  let window = 0;
  for (const stretch of stretches) {
    if (stretch.roles !== void 0) continue;
    const labelling = labellings[window++];
    stretch.pieces.forEach((piece, i) => {
      const at2 = piece.line - line;
      roles[at2] = roles[at2] === void 0 ? labelling?.roles.charAt(i) ?? "" : "";
      confidence[at2] = labelling?.confidence[i] ?? 0;
    });
  }
  return (i) => {
    const at2 = lineOf2[i] ?? 0;
    const role = roles[at2];
    return role === void 0 ? void 0 : { role, confidence: confidence[at2] ?? 0 };
  };
}
function stretchesOf(block, { letters, lineOf: lineOf2 }) {
  const cutter = new PieceCutter(block.text, block.lines);
  const stretches = [];
  const { until = block.text.length } = block;
  const irregular2 = (first, end) => {
    if ((block.lines.starts[first] ?? 0) >= until) return;
    const pieces = cutter.cut({ first, end, lineNumber: block.line });
    if (pieces.length > 0) stretches.push({ pieces, roles: void 0 });
  };
  let done = 0;
  for (const match of letters.matchAll(REGULAR)) {
    const last = match.index + match[0].length;
    const first = match.index === 0 ? 0 : match.index + lengthOf(FIRST_RECORD, match[0]);
    const end = last === letters.length ? last : last - lengthOf(LAST_RECORD, match[0]);
    irregular2(done, lineOf2[first] ?? 0);
    stretches.push({
      pieces: lineOf2.slice(first, end).map((line) => wholeLine(block, line)),
      roles: letters.slice(first, end).toUpperCase()
    });
    done = (lineOf2[end - 1] ?? 0) + 1;
  }
  irregular2(done, block.lines.starts.length);
  return stretches;
}
var lengthOf = (pattern, text) => pattern.exec(text)?.[0].length ?? 0;
function overviewOf({ text, lines, line }) {
  const lineOf2 = [];
  let letters = "";
  for (let i = 0; i < lines.starts.length; i++) {
    const role = fastRole(text.slice(lines.starts[i], lines.ends[i]), lines.signs[i] ?? 0);
    if (role === "_") continue;
    letters += role;
    lineOf2.push(i);
  }
  const textOf3 = (i) => text.slice(lines.starts[lineOf2[i] ?? 0], lines.ends[lineOf2[i] ?? 0]);
  return { letters, lineOf: lineOf2, line, text: textOf3 };
}
function wholeLine({ text, lines, line }, index) {
  const lineStart = lines.starts[index] ?? 0;
  const { start, end } = visibleRange(text, lineStart, lines.ends[index] ?? 0);
  return { start, end, line: line + index, lineStart, glue: "none", blank: 0, signs: lines.signs[index] ?? 0 };
}

// src/listing/plain-reader.ts
var HELD_BACK = 1 << 13;
var FURNITURE2 = /^[^\p{L}\p{N}]+$|^\]\[\d+\]$|^(?:<\/?(?:details|summary)>)+(?:abstract<\/summary>)?$|^(?:abstract|summary)\s*[:.]?$/iu;
var PlainReader = class {
  #labeller;
  #registry = new Registry();
  #leads = new LeadMarker();
  #templates = new Templates();
  #scanner = new LineScanner();
  #pairs = new PairWriter(this.#registry);
  constructor(labeller) {
    this.#labeller = labeller;
  }
  read(block) {
    const lines = this.#scanner.scan(block.text);
    const found = labelBlock(
      { text: block.text, lines, line: block.line, until: labelledUntil(block) },
      this.#labeller,
      this.#templates
    );
    const labelled2 = { ...found, roles: this.#leads.mark(found.pieces, found.roles, block.text) };
    const records = recordsOf(labelled2.roles);
    const { count: count2, consumed } = block.final ? { count: records.length, consumed: block.text.length } : safePart(records, labelled2, block);
    const origin = { offset: block.offset, line: block.line, text: block.text, lines };
    const writer = new RecordWriter(block, labelled2, this.#registry);
    return {
      entries: records.slice(0, count2).map((record) => this.#pair(record, labelled2, origin) ?? writer.entry(record)),
      consumed,
      lines: lineBreaksBefore(lines.starts, consumed)
    };
  }
  /** The entry of a pair of plain lines, which most records are; undefined for all others. */
  #pair(record, { pieces, confidence }, block) {
    if (record.type !== "pair") return void 0;
    const title2 = pieces[record.title];
    const abstract2 = pieces[record.title + 1];
    const sure = Math.min(1, confidence[record.title] ?? 0, confidence[record.title + 1] ?? 0);
    if (title2 === void 0 || abstract2 === void 0 || sure < SURE) return void 0;
    return this.#pairs.entry({ title: title2, abstract: abstract2, confidence: sure }, block);
  }
};
function lineBreaksBefore(starts, offset) {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = low + high >> 1;
    if ((starts[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
function labelledUntil({ text, final, forced }) {
  return final || forced ? text.length : text.length - HELD_BACK + 1;
}
function safePart(records, labelled2, block) {
  const limit = block.text.length - HELD_BACK;
  for (let i = records.length - 1; i > 0; i--) {
    const record = records[i];
    const piece = record && labelled2.pieces[firstOf(record)];
    if (piece && piece.glue === "none" && piece.lineStart <= limit) return { count: i, consumed: piece.lineStart };
  }
  return block.forced ? { count: records.length, consumed: block.text.length } : { count: 0, consumed: 0 };
}
function firstOf(record) {
  if (record.type === "pair") return record.title;
  if (record.type === "noise") return record.pieces[0];
  return (record.lead ?? record.title ?? record.abstract ?? record.after)?.[0] ?? 0;
}
function paperOf(pair) {
  return {
    type: "paper",
    lead: null,
    title: [pair, pair + 1],
    before: null,
    abstract: [pair + 1, pair + 2],
    after: null
  };
}
var RecordWriter = class {
  #block;
  #origin;
  #labelled;
  #registry;
  constructor(block, labelled2, registry) {
    this.#block = block;
    this.#origin = { offset: block.offset, line: block.line };
    this.#labelled = labelled2;
    this.#registry = registry;
  }
  entry(record) {
    const builder = new EntryBuilder();
    if (record.type === "noise") {
      this.#skipped(builder, record.pieces);
      return builder.noise();
    }
    const { lead: lead2, title: title2, before, abstract: abstract2, after: after2 } = record.type === "pair" ? paperOf(record.title) : record;
    if (lead2) this.#metadata(builder, lead2, true);
    if (title2) builder.set("title", this.#text(builder, "title", title2));
    if (before) this.#metadata(builder, before, false);
    if (abstract2) builder.set("abstract", this.#text(builder, "abstract", abstract2));
    if (after2) this.#metadata(builder, after2, false);
    return builder.paper(this.#registry);
  }
  /** Text of the pieces that belong to a field, white space folded, without its enumerator and label. */
  #text(builder, field, range2) {
    const { text } = this.#block;
    let raw = "";
    let last;
    for (let i = range2[0]; i < range2[1]; i++) {
      const piece = this.#labelled.pieces[i];
      if (!piece) continue;
      const role = this.#labelled.roles[i];
      if (role === "B" || role === "M") {
        this.#metadata(builder, [i, i + 1], false);
        continue;
      }
      builder.confidence = Math.min(builder.confidence, this.#labelled.confidence[i] ?? 0);
      builder.read(spanIn(piece, this.#origin), field);
      raw += last === void 0 ? "" : last.line === piece.line ? text.slice(last.end, piece.start) : " ";
      raw += text.slice(piece.start, piece.end);
      last = piece;
    }
    const label = field === "title" ? TITLE_LABEL : ABSTRACT_LABEL;
    return clean(field === "title" ? raw.replace(ENUMERATOR, "") : raw).replace(label, "");
  }
  /** Reads the pieces of metadata of a paper, a line at a time; boilerplate among them is skipped. */
  #metadata(builder, range2, leading) {
    const { pieces, roles } = this.#labelled;
    for (let i = range2[0]; i < range2[1]; i++) {
      const piece = pieces[i];
      if (!piece) continue;
      if (roles[i] === "B") {
        this.#skip(builder, piece, "B");
        continue;
      }
      while (i + 1 < range2[1] && roles[i + 1] !== "B" && pieces[i + 1]?.line === piece.line) i++;
      this.#line(builder, { ...piece, end: pieces[i]?.end ?? piece.end }, leading);
    }
  }
  #line(builder, line, leading) {
    const printed2 = this.#block.text.slice(line.start, line.end);
    const parts = partsOf(printed2, leading);
    for (const { fields, start, end } of parts) {
      const span = spanIn(line, this.#origin, line.start + start, line.start + end);
      if (!builder.take(fields, span)) builder.unread(clean(printed2.slice(start, end)), span);
    }
    if (parts.length > 0) return;
    if (FURNITURE2.test(printed2)) builder.mark(spanIn(line, this.#origin));
    else this.#skip(builder, line, "M");
  }
  #skipped(builder, range2) {
    for (let i = range2[0]; i < range2[1]; i++) {
      const piece = this.#labelled.pieces[i];
      if (piece) this.#skip(builder, piece, this.#labelled.roles[i] ?? "B");
    }
  }
  #skip(builder, piece, role) {
    const span = spanIn(piece, this.#origin);
    const printed2 = clean(this.#block.text.slice(piece.start, piece.end));
    const text = quote(printed2);
    if (role === "M") builder.unread(printed2, span);
    else if (role === "B") builder.say("boilerplate", `${text} is not part of a paper`, span);
    else builder.say("stray-text", `${text} follows no title`, span);
  }
};

// src/listing/record-reader.ts
var RecordReader = class {
  #format;
  #registry;
  constructor(format, registry = new Registry()) {
    this.#format = format;
    this.#registry = registry;
  }
  read(block) {
    const lines = splitLines(block.text);
    const letters = this.#letters(block.text, lines);
    const safe = block.final || block.forced ? lines.starts.length : this.#safeLines(letters);
    const entries = [];
    for (let i = 0; i < safe; ) {
      const end = this.#recordEnd(letters, i);
      const entry = end > i ? this.#record(block, lines, { letters, first: i, end }) : this.#between(block, lines, { letters, first: i, end: i + 1 });
      if (entry !== void 0) entries.push(entry);
      i = Math.max(end, i + 1);
    }
    return { entries, consumed: lines.starts[safe] ?? block.text.length, lines: safe };
  }
  #letters(text, lines) {
    let letters = "";
    for (let i = 0; i < lines.starts.length; i++) {
      const line = text.slice(lines.starts[i], lines.ends[i]);
      letters += isVisible(line) ? this.#format.letter(line, letters.charAt(letters.length - 1)) : "_";
    }
    return letters;
  }
  #recordEnd(letters, first) {
    const { record } = this.#format;
    record.lastIndex = first;
    return first + (record.exec(letters)?.[0].length ?? 0);
  }
  /** Lines before the last record of a block, which may go on in the next. */
  #safeLines(letters) {
    let last = 0;
    for (let i = 0; i < letters.length; ) {
      const end = this.#recordEnd(letters, i);
      if (end > i) last = i;
      i = Math.max(end, i + 1);
    }
    return last;
  }
  #record(block, lines, range2) {
    const builder = new EntryBuilder();
    this.#format.read(linesOf(block, lines, range2), builder);
    return builder.finish(this.#registry, this.#format.trusted ?? false);
  }
  #between(block, lines, range2) {
    const [line] = linesOf(block, lines, range2);
    if (line === void 0) return void 0;
    const builder = new EntryBuilder();
    builder.say("boilerplate", `${quote(line.text.trim())} is not part of a paper`, line.span);
    return builder.noise();
  }
};
function linesOf(block, lines, range2) {
  const found = [];
  for (let i = range2.first; i < range2.end; i++) {
    const letter = range2.letters.charAt(i);
    if (letter === "_") continue;
    const lineStart = lines.starts[i] ?? 0;
    const text = block.text.slice(lineStart, lines.ends[i]);
    found.push({ letter, text, span: visibleSpan(text, { block, lineStart, index: i }) });
  }
  return found;
}
function visibleSpan(text, at2) {
  let from = 0;
  let to = text.length;
  while (from < to && !isVisible(text.charAt(from))) from++;
  while (to > from && !isVisible(text.charAt(to - 1))) to--;
  const offset = at2.block.offset + at2.lineStart;
  return { start: offset + from, end: offset + to, line: at2.block.line + at2.index, column: from + 1 };
}

// src/listing/parse.ts
var HEAD = 1 << 14;
var DialectReader = class {
  #options;
  #listing;
  #dialect = "plain";
  constructor(options) {
    const { dialect = "auto" } = options;
    if (dialect !== "auto" && !DIALECTS.includes(dialect))
      throw new RangeError(
        `dialect must be one of ${["auto", ...DIALECTS].join(", ")}; got ${JSON.stringify(dialect)}`
      );
    this.#options = options;
    this.#listing = new ListingReader((head) => this.#open(head), HEAD);
  }
  get dialect() {
    return this.#dialect;
  }
  push(chunk) {
    return this.#listing.push(chunk);
  }
  end() {
    return this.#listing.end();
  }
  #open(head) {
    const { dialect = "auto", parsers = {} } = this.#options;
    this.#dialect = dialect === "auto" ? detectDialect(head) : dialect;
    const format = FORMATS.get(this.#dialect);
    if (format !== void 0) return new RecordReader(format);
    if (this.#dialect === "bibtex") return new RecordReader(bibtexFormat(needed("bibtex", parsers.bibtex)));
    if (this.#dialect === "atom") return new AtomReader(needed("atom", parsers.xml));
    return new PlainReader(trainedLabeller);
  }
};
function needed(dialect, parser) {
  if (parser === void 0) throw new Error(missing(dialect, OPTIONAL_PACKAGES.get(dialect)?.name ?? dialect));
  return parser;
}
function parseListing(text, options = {}) {
  if (typeof text !== "string") throw new TypeError(`text must be a string; got ${typeof text}`);
  const reader = new DialectReader(options);
  const entries = [];
  const papers = [];
  const diagnostics = [];
  const gather = (entry) => {
    entries.push(entry);
    if (entry.paper !== void 0) papers.push(entry.paper);
    for (const diagnostic of entry.diagnostics) diagnostics.push(diagnostic);
  };
  for (const batch of reader.push(text)) batch.forEach(gather);
  for (const batch of reader.end()) batch.forEach(gather);
  if (options.strict) refuse(diagnostics);
  return { papers, diagnostics, entries, dialect: reader.dialect };
}
function refuse(diagnostics) {
  const [first, ...rest] = diagnostics;
  if (first && diagnostics.some(({ severity }) => severity !== "info")) throw new ListingError([first, ...rest]);
}

// test/listing/faults/boilerplate.ts
var FIXED = [
  "Get trending papers in your email inbox once a day!",
  "Get trending papers in your email inbox!",
  "Subscribe",
  "Load more",
  "Load more papers",
  "Privacy policy",
  "Privacy Policy | Terms of Service",
  "Terms",
  "Terms of use",
  "Next",
  "Previous",
  "Next page \xBB",
  "1 2 3 4 5 \u2026 10",
  "Sign in",
  "Log in  Sign up",
  "Sign up or log in to comment",
  "Back to top",
  "Cookie settings",
  "Accept cookies",
  "Share this page",
  "Follow us on Twitter",
  "Join our newsletter",
  "Unsubscribe | Manage preferences",
  "You are receiving this email because you signed up for updates.",
  "View all",
  "Show more",
  "Read more",
  "Trending Papers",
  "Daily Papers",
  "Sort by: Newest",
  "Advertisement",
  "About  Help  Contact",
  "by AK and the research community",
  "-----",
  "***",
  "==========",
  "Contact us",
  "Search",
  "Home > Papers",
  "Download",
  "Copyright Notice",
  "This site uses cookies. By continuing you agree to our privacy policy."
];
function boilerplate(r) {
  const form = r.int(0, FIXED.length + 5);
  if (form === 0) return `Page ${r.int(1, 60)}`;
  if (form === 1) return `Page ${r.int(1, 9)} of ${r.int(10, 60)}`;
  if (form === 2) return `${r.int(1, 60)}`;
  if (form === 3) return `- ${r.int(1, 60)} -`;
  if (form === 4)
    return `\xA9 ${r.int(2e3, 2025)} ${r.pick(["All rights reserved.", "Hugging Face", "arXiv", "Elsevier B.V."])}`;
  if (form === 5) return `Showing ${r.int(1, 50)}-${r.int(51, 100)} of ${r.int(101, 999)} results`;
  return FIXED[form - 6];
}

// test/listing/faults/document.ts
var DocumentWriter = class {
  #text = "";
  #segments = [];
  truth = [];
  get text() {
    return this.#text;
  }
  get lastRole() {
    return this.#segments.at(-1)?.role;
  }
  /** White space and marks that are no part of anything. */
  space(text) {
    this.#text += text;
    return this;
  }
  put(role, text) {
    const start = this.#text.length;
    this.#text += text;
    this.#segments.push({ role, start, end: this.#text.length });
    return this;
  }
  line(role, text, after2 = "\n") {
    return this.put(role, text).space(after2);
  }
  finish(windows = false) {
    const { truth } = this;
    if (!windows) return { text: this.#text, truth, segments: this.#segments };
    const moved = new Int32Array(this.#text.length + 1);
    let breaks = 0;
    for (let i = 0; i < this.#text.length; i++) {
      moved[i] = i + breaks;
      if (this.#text[i] === "\n") breaks++;
    }
    moved[this.#text.length] = this.#text.length + breaks;
    const segments = this.#segments.map(({ role, start, end }) => ({
      role,
      start: moved[start] ?? 0,
      end: (moved[end - 1] ?? 0) + 1
    }));
    return { text: this.#text.replaceAll("\n", "\r\n"), truth, segments };
  }
};
function wrap(text, width, indent = "") {
  const lines = [];
  let line = "";
  for (const word of text.split(" ")) {
    if (line !== "" && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  if (line !== "") lines.push(line);
  return lines.join(`
${indent}`);
}

// test/listing/faults/words.ts
var split = (text) => text.split(" ").map((word) => word.replaceAll("_", " "));
var FIRST_NAMES = split(
  "Wei Jun Anna Maria John Li Ming Sarah Thomas Elena Kenji Yuki Ahmed Fatima Pierre Jos\xE9 S\xF8ren Zo\xEB Ivan Olga Rahul Priya Carlos Luc\xEDa Hans Greta Noah Emma Chen Xiao Dmitry Amit Bj\xF6rn Chlo\xE9 Tomasz Agnieszka Mehmet Ay\u015Fe Kofi Amara David Michael Laura Peter Qiang Hao Yifan Ruoyu Nguyen Minh Seung-Hyun Ji-Woo Takashi Hiroshi"
);
var LAST_NAMES = split(
  "Wang Smith Garcia M\xFCller Zhang Liu Chen Johnson Brown Tanaka Suzuki Kim Park Nguyen Ivanov Petrova Kumar Singh Rossi Bianchi Dubois Lef\xE8vre Schmidt Weber Andersson Nielsen Kowalski Y\u0131lmaz Okafor Mensah Silva Santos Mart\xEDnez L\xF3pez Hern\xE1ndez O'Brien McDonald van_der_Berg de_Souza Al-Farsi Cohen Levi Takahashi Sato Lee Choi Huang Xu Yang Zhao Gupta Sharma Patel Jones Williams"
);
var MONTHS3 = split(
  "January February March April May June July August September October November December"
);
var VENUES = [
  "Nature",
  "NeurIPS 2024",
  "ICML 2023",
  "Proceedings of ACL",
  "CVPR 2022",
  "Journal of Machine Learning Research",
  "IEEE Transactions on Pattern Analysis and Machine Intelligence, vol. 12, no. 3, pp. 44-59",
  "Phys. Rev. Lett. 114, 010501",
  "Accepted at EMNLP 2023",
  "AAAI Conference on Artificial Intelligence (2021)"
];
var CATEGORIES = split(
  "cs.CL cs.LG cs.CV cs.AI stat.ML math.PR hep-th astro-ph.GA cond-mat.str-el quant-ph q-bio.NC eess.IV"
);
var SUBJECTS = [
  "Computation and Language (cs.CL)",
  "Machine Learning (cs.LG)",
  "Computer Vision and Pattern Recognition (cs.CV)",
  "Artificial Intelligence (cs.AI)",
  "High Energy Physics - Theory (hep-th)"
];
var KEYWORDS = [
  "interpretability",
  "neural networks",
  "explainability",
  "language models",
  "graph learning",
  "quantum games",
  "image retrieval",
  "optimisation",
  "transformers",
  "attention",
  "causality",
  "galaxies"
];
var ORGANISATIONS = [
  "Google",
  "Stanford University",
  "MIT",
  "University of Oxford",
  "Tsinghua University",
  "OpenAI",
  "Microsoft Research",
  "ETH Z\xFCrich",
  "Department of Computer Science, University of Toronto",
  "National University of Singapore",
  "Kyutai",
  "NVIDIA",
  "Hugging Face"
];

// test/listing/faults/metadata.ts
function name(r) {
  const form = r.next();
  const last = r.pick(LAST_NAMES);
  if (form < 0.6) return `${r.pick(FIRST_NAMES)} ${last}`;
  if (form < 0.8) return `${r.pick(FIRST_NAMES)[0]}. ${last}`;
  return `${r.pick(FIRST_NAMES)} ${r.pick(FIRST_NAMES)[0]}. ${last}`;
}
var names = (r, least, most) => r.times(r.int(least, most), () => name(r));
var two = (n) => String(n).padStart(2, "0");
function date2(r) {
  const year = r.int(1999, 2025);
  const month = r.int(1, 12);
  const day = r.int(1, 28);
  const word = r.pick(MONTHS3);
  return r.pick([
    `${word} ${day}, ${year}`,
    `${day} ${word.slice(0, 3)} ${year}`,
    `${year}-${two(month)}-${two(day)}`,
    `${month}/${day}/${year}`,
    `${year}`
  ]);
}
var shortDate = (r) => `${r.pick(MONTHS3).slice(0, 3)} ${r.int(1, 28)}`;
var arxivNumber = (r) => `${r.int(10, 25)}${two(r.int(1, 12))}.${String(r.int(0, 99999)).padStart(5, "0")}`;
var METADATA2 = /* @__PURE__ */ new Map([
  ["authors", (r) => names(r, 1, 9).join(", ")],
  [
    "authorsAnd",
    (r) => {
      const all = names(r, 2, 5);
      return `${all.slice(0, -1).join(", ")} and ${all.at(-1)}`;
    }
  ],
  ["authorsLabel", (r) => r.pick(["Authors: ", "Author: ", "By ", "by ", "Authors "]) + names(r, 1, 6).join(", ")],
  [
    "authorsNumbered",
    (r) => names(r, 2, 6).map((each) => each + r.int(1, 3)).join(", ")
  ],
  ["date", date2],
  [
    "published",
    (r) => `${r.pick(["Published on ", "Submitted on ", "Published ", "Submitted ", "Posted ", "Last revised "])}${r.pick(MONTHS3).slice(0, r.chance(0.5) ? 3 : 9)} ${r.int(1, 28)}${r.chance(0.6) ? `, ${r.int(2015, 2025)}` : ""}`
  ],
  [
    "arxiv",
    (r) => r.pick(["arXiv:", "", "arXiv ID: ", "https://arxiv.org/abs/", "arxiv.org/abs/"]) + arxivNumber(r) + r.pick(["", "v1", "v2", " [cs.CL]", " [pdf, other]"])
  ],
  [
    "url",
    (r) => r.pick([
      "https://github.com/",
      "https://huggingface.co/papers/",
      "https://openreview.net/forum?id=",
      "http://www.example.org/"
    ]) + r.pick(LAST_NAMES).replace(/\W/g, "") + r.int(1, 99999)
  ],
  [
    "doi",
    (r) => `${r.pick(["doi:", "DOI: ", "https://doi.org/"])}10.${r.int(1e3, 9999)}/${r.pick(["s", "j.", "nips", "acl"])}${r.int(100, 99999)}`
  ],
  [
    "votes",
    (r) => r.pick([
      `${r.int(0, 300)} upvotes`,
      `${r.int(0, 300)}`,
      `\u25B2 ${r.int(0, 300)}`,
      `Upvote ${r.int(0, 300)}`,
      `${r.int(0, 99)} comments`,
      `\xB7${r.int(1, 12)} authors`,
      `Cited by ${r.int(0, 3e3)}`,
      `${r.int(0, 300)} likes`
    ])
  ],
  [
    "subjects",
    (r) => `${r.pick(["Subjects: ", "Subject: ", "Categories: ", "Comments: "])}${r.pick(SUBJECTS)}${r.chance(0.5) ? `; ${r.pick(SUBJECTS)}` : ""}`
  ],
  ["categories", (r) => r.times(r.int(1, 3), () => r.pick(CATEGORIES)).join(" ")],
  [
    "keywords",
    (r) => r.pick(["Keywords: ", "Index Terms: ", "Key words: ", "Tags: "]) + r.times(r.int(2, 6), () => r.pick(KEYWORDS)).join(r.pick([", ", "; "]))
  ],
  [
    "comments",
    (r) => `Comments: ${r.int(4, 40)} pages, ${r.int(1, 12)} figures${r.pick(["", "; accepted to ICLR 2024", ", NeurIPS workshop"])}`
  ],
  ["venue", (r) => r.pick(VENUES)],
  ["organisation", (r) => r.pick(ORGANISATIONS)],
  [
    "mail",
    (r) => `${r.pick(FIRST_NAMES).toLowerCase()}@${r.pick(["cs.stanford.edu", "mit.edu", "gmail.com", "uni-bonn.de"])}`
  ],
  [
    "links",
    (r) => r.pick([
      "PDF",
      "[PDF]",
      "PDF | Abstract | Code",
      "View PDF",
      "HTML (experimental)",
      "Code",
      "Project page",
      "View arXiv page View PDF",
      "Add to collection",
      "Paper \xB7 Code",
      "[pdf] [html]"
    ])
  ],
  [
    "mark",
    (r) => r.pick(["\xB7", "\u2022", "-", "\u2014", "|", "[", "[-]", "\\\\", "***", "...", "* * *", "---", "\u22EE", "\u25B2", "\u2605", ">"])
  ],
  ["authorCount", (r) => `${r.int(1, 40)} authors`],
  ["shortDate", shortDate],
  ["size", (r) => `(${r.int(10, 9999)}kb,D)`],
  ["score", (r) => r.pick(["Score: ", "Rating: ", "Votes: ", "#", "Rank "]) + r.int(1, 400)],
  [
    "byline",
    (r) => r.pick(["Submitted by ", "Posted by ", "Shared by "]) + name(r) + r.pick(["", ` on ${r.pick(MONTHS3)} ${r.int(1, 28)}`])
  ],
  ["pages", (r) => `pp. ${r.int(1, 400)}-${r.int(401, 800)}`],
  [
    "licence",
    (r) => r.pick(["Open Access", "Preprint", "Peer reviewed", "CC BY 4.0", "Not peer-reviewed", "Free PMC article."])
  ],
  ["pmid", (r) => `PMID: ${r.int(1e6, 4e7)}`],
  ["idLine", (r) => `[${r.int(1, 400)}] arXiv:${arxivNumber(r)} [pdf, other]`],
  [
    "repository",
    (r) => `[LINK: GitHub ${r.int(1, 99)}.${r.int(1, 9)}k](https://github.com/${r.pick(LAST_NAMES).replace(/\W/g, "")}/${r.pick(KEYWORDS).replace(/\W/g, "-")})`
  ],
  ["labelAbstract", (r) => r.pick(["Abstract", "ABSTRACT", "Abstract:", "Summary"])]
]);
var FREE_KINDS = [...METADATA2.keys()].filter((kind) => kind !== "labelAbstract");
var ALL_KINDS = [...METADATA2.keys()];
function metadata(kind, r) {
  const make = METADATA2.get(kind);
  if (make === void 0) throw new RangeError(`kind must be a kind of metadata; got ${kind}`);
  return make(r);
}

// test/listing/faults/faulty-listing.ts
var FAULTS = "noAbstract split wrap blank crlf bom nul banner footer titleDot titleCase glueNext glueNextBlank glueAbstract repeat number metaBetween metaAfter entity nfd zeroWidth labels cutOff indent noTitle".split(" ");
var BANNER2 = ["Get trending papers in your email inbox once a day!", "Get trending papers in your email inbox!"];
var ENUMERATORS = ["1.", "[1]", "(1)", "\u2022", "-", "1)", "#1"];
var DOCUMENT_FAULTS = /* @__PURE__ */ new Set(["bom", "crlf", "indent"]);
function oneFaultListing(papers, rate, r) {
  const faults = FAULTS.filter((fault) => !DOCUMENT_FAULTS.has(fault));
  const plan = /* @__PURE__ */ new Map();
  papers.forEach((_paper, i) => {
    if (r.chance(rate)) plan.set(i, r.pick(faults));
  });
  return faultyListing(papers, { plan, bom: r.chance(0.3), crlf: r.chance(0.3) }, r);
}
function faultyListing(papers, setup, r) {
  return new Printer(setup, r).print(papers);
}
var Printer = class {
  #setup;
  #r;
  #out = new DocumentWriter();
  #planned;
  constructor(setup, r) {
    this.#setup = setup;
    this.#r = r;
  }
  print(papers) {
    const { plan, bom, crlf, banner, footer } = this.#setup;
    const list = [];
    papers.forEach((paper2, i) => {
      this.#planned = plan?.get(i);
      list.push({ paper: paper2, planned: this.#planned });
      if (this.#has("repeat")) list.push({ paper: paper2, planned: void 0 });
    });
    this.#planned = void 0;
    if (this.#has("bom") || bom) this.#out.space("\uFEFF");
    if (banner !== false) this.#banner(0.5);
    list.forEach(({ paper: paper2, planned }, i) => {
      this.#planned = planned;
      this.#record(paper2, i);
    });
    this.#planned = void 0;
    if (footer !== false) this.#footer();
    return this.#out.finish(this.#has("crlf") || crlf);
  }
  #has(fault) {
    if (this.#setup.plan !== void 0) return this.#planned === fault;
    return this.#r.chance(this.#setup.rates?.get(fault) ?? 0);
  }
  /** The banner of a page; its button is glued to the next title or stands alone. */
  #banner(button) {
    const [first = "", second = ""] = BANNER2;
    this.#out.line("boilerplate", first).put("boilerplate", second);
    if (this.#r.chance(button)) this.#out.space("\n").put("boilerplate", "Subscribe");
  }
  #footer() {
    const r = this.#r;
    this.#out.space("\n");
    if (!r.chance(0.5) && !this.#has("footer")) return;
    this.#out.line("boilerplate", boilerplate(r));
    if (r.chance(0.5)) this.#out.put("boilerplate", boilerplate(r));
  }
  #record(paper2, index) {
    const noAbstract = this.#has("noAbstract");
    const noTitle = !noAbstract && this.#has("noTitle");
    const { title: title2, abstract: abstract2, printedTitle, printedAbstract } = this.#printed(paper2);
    this.#separator(index, { noAbstract, noTitle });
    if (!noTitle) this.#title(printedTitle, index);
    if (!noAbstract) this.#abstract(printedAbstract, noTitle);
    else this.#between();
    this.#out.truth.push({ title: noTitle ? null : title2, abstract: noAbstract ? null : abstract2 });
  }
  #printed(paper2) {
    const r = this.#r;
    let { title: title2, abstract: abstract2 } = paper2;
    if (this.#has("titleDot")) title2 = title2.replace(/[.?!]$/, "") + r.pick([".", "?", "!"]);
    if (this.#has("titleCase"))
      title2 = r.chance(0.5) ? title2.toUpperCase() : `${title2[0]}${title2.slice(1).toLowerCase()}`;
    if (this.#has("cutOff")) {
      const length = r.int(Math.min(160, abstract2.length), abstract2.length);
      abstract2 = abstract2.slice(0, length).replace(/\s+\S*$/, "") + r.pick(["...", "\u2026", " \u2026", " ..."]);
    }
    const encode = this.#encoder();
    const width = this.#setup.wrap ?? (this.#has("wrap") ? r.int(60, 100) : 0);
    const indent = width > 0 && (this.#setup.indent || this.#has("indent")) ? r.pick(["  ", "	", "    "]) : "";
    let printedAbstract = encode(abstract2);
    if (width > 0) printedAbstract = wrap(printedAbstract, width, indent);
    else if (this.#has("split")) printedAbstract = this.#split(printedAbstract);
    if (this.#has("nul")) printedAbstract = printedAbstract.replace(/ /, " \0");
    const printedTitle = width > 0 ? wrap(encode(title2), width, indent) : encode(title2);
    return { title: title2, abstract: abstract2, printedTitle, printedAbstract };
  }
  #encoder() {
    const entity = this.#has("entity");
    const nfd = this.#has("nfd");
    const zeroWidth = this.#has("zeroWidth");
    return (text) => {
      let out = text;
      if (entity) {
        for (const [from, to] of [
          ["&", "&amp;"],
          ["<", "&lt;"],
          [">", "&gt;"],
          ['"', "&quot;"],
          ["'", "&#39;"]
        ])
          out = out.replaceAll(from, to);
      }
      if (nfd) out = out.normalize("NFD");
      if (!zeroWidth) return out;
      return out.split(" ").map((word, i) => i > 0 && this.#r.chance(0.1) ? `\u200B${word}` : word).join(" ");
    };
  }
  #split(abstract2) {
    const r = this.#r;
    const sentences = abstract2.split(/(?<=[.!?])\s+(?=[A-Z])/);
    const breaks = new Set(r.times(r.int(1, 3), () => r.int(1, Math.max(1, sentences.length - 1))));
    return sentences.map((sentence, i) => (i === 0 ? "" : breaks.has(i) ? r.chance(0.3) ? "\n\n" : "\n" : " ") + sentence).join("");
  }
  #separator(index, has) {
    const r = this.#r;
    const out = this.#out;
    const { banner, blank = 0 } = this.#setup;
    if (index === 0) {
      if (banner !== false && (!out.text.endsWith("Subscribe") || !r.chance(0.7))) out.space("\n");
    } else {
      if (this.#has("footer")) for (let i = r.int(1, 3); i > 0; i--) out.space("\n").put("boilerplate", boilerplate(r));
      if (this.#has("banner")) {
        out.space("\n");
        this.#banner(0.5);
      }
      const glued = out.lastRole === "abstract" && !has.noAbstract && !has.noTitle;
      if (out.lastRole === "boilerplate" && out.text.endsWith("Subscribe") && r.chance(0.7)) return;
      if (glued && this.#has("glueNext")) return;
      if (glued && this.#has("glueNextBlank")) out.space(" ");
      else out.space("\n".repeat(1 + blank + (this.#has("blank") ? r.int(1, 2) : 0)));
    }
    if (has.noTitle || index > 0 && !out.text.endsWith("\n")) return;
    for (const kind of this.#setup.before ?? []) out.put("metadata", metadata(kind, r)).space(this.#lineBreak());
  }
  #lineBreak() {
    return "\n".repeat(1 + (this.#setup.blankInside ?? 0));
  }
  #title(printed2, index) {
    const enumerator = this.#setup.number ?? (this.#has("number") ? this.#r.pick(ENUMERATORS) : void 0);
    if (enumerator !== void 0) this.#out.put("label", `${enumerator.replace("1", String(index + 1))} `);
    if (this.#setup.labels === "both" || this.#has("labels")) this.#out.put("label", "Title: ");
    this.#out.put("title", printed2);
  }
  /** Metadata between title and abstract; the number of its lines. */
  #between() {
    const r = this.#r;
    const kinds = [...this.#setup.between ?? []];
    if (this.#has("metaBetween")) kinds.push(...r.times(r.int(1, 3), () => r.pick(ALL_KINDS)));
    for (const kind of kinds)
      this.#out.space((this.#has("blank") ? "\n" : "") + this.#lineBreak()).put("metadata", metadata(kind, r));
    return kinds.length;
  }
  #abstract(printed2, noTitle) {
    const r = this.#r;
    if (!noTitle) {
      const glued = this.#between() === 0 && !this.#setup.blankInside && this.#has("glueAbstract");
      if (!glued) this.#out.space((this.#has("blank") ? "\n" : "") + this.#lineBreak());
    }
    if (this.#setup.labels !== void 0 || this.#has("labels"))
      this.#out.put("label", r.pick(["Abstract: ", "Abstract. ", "Abstract\u2014", "ABSTRACT: ", "Abstract:\n"]));
    this.#out.put("abstract", printed2);
    const kinds = [...this.#setup.after ?? []];
    if (this.#has("metaAfter")) kinds.push(...r.times(r.int(1, 3), () => r.pick(FREE_KINDS)));
    for (const kind of kinds) this.#out.space(this.#lineBreak()).put("metadata", metadata(kind, r));
  }
};

// test/listing/faults/page-layouts.ts
var BANNER3 = ["Get trending papers in your email inbox once a day!", "Get trending papers in your email inbox!"];
var votes2 = (r) => r.chance(0.4) ? "-" : String(r.int(0, 300));
var longDate = (r) => `${shortDate(r)}, ${r.int(2015, 2026)}`;
var authorCount2 = (r) => `${r.int(1, 30)} authors`;
function menu(out, lines, after2) {
  for (const line of lines) out.line("boilerplate", line, after2);
}
var browserCopy = (papers, r) => {
  const out = new DocumentWriter();
  menu(out, [...BANNER3, "Subscribe", "Daily Papers", "by AK and the research community"], "\n");
  if (r.chance(0.5)) menu(out, ["Daily", "Weekly", "Monthly", "Trending Papers"], "\n");
  const organisations = r.chance(0.5);
  const dates = r.chance(0.8);
  for (const { title: title2, abstract: abstract2 } of papers) {
    out.line("metadata", votes2(r)).line("title", title2).line("abstract", abstract2);
    if (r.chance(0.5)) out.space("\n");
    out.line(
      "metadata",
      organisations && r.chance(0.4) ? r.pick(ORGANISATIONS) : r.chance(0.7) ? authorCount2(r) : `\xB7${authorCount2(r)}`
    );
    if (dates) out.line("metadata", "\xB7").line("metadata", longDate(r));
    out.truth.push({ title: title2, abstract: abstract2 });
  }
  return out.finish();
};

// test/listing/faults/random.ts
var Random = class {
  #state;
  constructor(seed) {
    this.#state = seed >>> 0;
  }
  /** A number from 0 to below 1. */
  next() {
    this.#state = this.#state + 1831565813 >>> 0;
    let t = Math.imul(this.#state ^ this.#state >>> 15, 1 | this.#state);
    t = t + Math.imul(t ^ t >>> 7, 61 | t) ^ t;
    return ((t ^ t >>> 14) >>> 0) / 4294967296;
  }
  chance(probability) {
    return this.next() < probability;
  }
  /** An integer, both ends included. */
  int(from, to) {
    return from + Math.floor(this.next() * (to - from + 1));
  }
  pick(items2) {
    return items2[Math.floor(this.next() * items2.length)];
  }
  times(count2, make) {
    return Array.from({ length: count2 }, make);
  }
};

// bench/listing/papers.ts
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
function readPapers(data) {
  const text = gunzipSync(readFileSync(join(data, "arxiv", "papers.jsonl.gz"))).toString("utf8");
  const papers = text.split("\n").filter((line) => line !== "").map((line) => JSON.parse(line)).map(({ id, title: title2, abstract: abstract2, date: date3 }) => ({ id, date: date3, title: fold2(title2), abstract: fold2(abstract2) })).filter(({ title: title2, abstract: abstract2 }) => title2 !== "" && abstract2 !== "");
  papers.sort((a, b) => a.date === b.date ? compare(a.id, b.id) : compare(a.date, b.date));
  const tenth = Math.round(papers.length / 10);
  return {
    train: papers.slice(0, -2 * tenth),
    development: papers.slice(-2 * tenth, -tenth),
    test: papers.slice(-tenth)
  };
}
var fold2 = (text) => text.normalize("NFC").replace(/\s+/g, " ").trim();
var compare = (a, b) => a < b ? -1 : a > b ? 1 : 0;

// bench/listing/speed.ts
var { values } = parseArgs({
  options: {
    data: { type: "string" },
    megabytes: { type: "string", default: "100" },
    rounds: { type: "string", default: "5" }
  }
});
if (values.data === void 0) throw new TypeError("--data must name the folder of the data");
var size = Number(values.megabytes) * 1e6;
var { test } = readPapers(values.data);
function listingOf(characters, page2) {
  const r = new Random(1);
  const pages = [];
  let length = 0;
  for (let round = 0; length < characters; round++) {
    for (let i = 0; i + 100 <= test.length && length < characters; i += 100) {
      const papers = test.slice(i, i + 100).map((paper2) => round === 0 ? paper2 : { title: `${paper2.title} ${round}`, abstract: paper2.abstract });
      const text = page2(papers, r);
      pages.push(text);
      length += text.length;
    }
  }
  return pages.join("\n");
}
var clean2 = listingOf(size, (papers) => papers.map(({ title: title2, abstract: abstract2 }) => `${title2}
${abstract2}`).join("\n"));
var irregular = /* @__PURE__ */ new Map([
  ["one fault in 5% of papers", listingOf(size / 4, (papers, r) => oneFaultListing(papers, 0.05, r).text)],
  ["one fault in 20% of papers", listingOf(size / 4, (papers, r) => oneFaultListing(papers, 0.2, r).text)],
  ["browser copy with votes, authors, dates", listingOf(size / 4, (papers, r) => browserCopy(papers, r).text)],
  ["all wrapped at 80", listingOf(size / 4, (papers, r) => faultyListing(papers, { wrap: 80 }, r).text)]
]);
var peggy = createRequire(new URL("../package.json", import.meta.url))("peggy");
var pairing = peggy.generate(`
  start = pairs:pair* { return pairs; }
  pair = title:line abstract:line { return { title, abstract }; }
  line = text:$[^\\n]+ "\\n" { return text; }
`);
var parsimmonLine = P2.regexp(/[^\n]+/).skip(P2.string("\n"));
var parsimmonPairs = P2.seqObj(
  ["title", parsimmonLine],
  ["abstract", parsimmonLine]
).many();
var best = (run) => {
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < Number(values.rounds); i++) {
    const start = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(start);
    least = Math.min(least, (user + system) / 1e3);
  }
  return least;
};
var report = (name2, text, run) => {
  const rate = text.length / 1e3 / best(() => run(text));
  console.log(name2.padEnd(48), `${rate.toFixed(1).padStart(8)} MB/s`);
  return rate;
};
console.log(
  `${(clean2.length / 1e6).toFixed(0)} MB clean, ${[...irregular.values()].map((text) => (text.length / 1e6).toFixed(0)).join(", ")} MB irregular`
);
var ours = report("paperkin, clean", clean2, (text) => parseListing(text).papers.length);
var theirs = report("peggy, title and abstract lines only", `${clean2}
`, (text) => pairing.parse(text).length);
report("parsimmon, title and abstract lines only", `${clean2}
`, (text) => parsimmonPairs.tryParse(text).length);
console.log(`paperkin : peggy = ${(ours / theirs).toFixed(2)}`);
for (const [name2, text] of irregular) report(`paperkin, ${name2}`, text, (input) => parseListing(input).papers.length);
