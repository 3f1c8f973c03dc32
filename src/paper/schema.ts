import * as z from 'zod';
import { LINK_FIELDS, LINK_KINDS, type LinkField, type LinkKind, PAPER_TYPES, type PaperType } from './paper.js';

type Choice<Value extends string> = z.ZodEnum<{ [Each in Value]: Each }>;
type Optional<Schema extends z.ZodType> = z.ZodExactOptional<Schema>;
type Names = z.ZodArray<z.ZodString>;

/** Fields of {@link linkSchema}; what they hold is said of `Link`. */
export type LinkShape = {
  url: z.ZodString;
  kind: Choice<LinkKind>;
  text: z.ZodString;
  field: Optional<Choice<LinkField>>;
  start: Optional<z.ZodNumber>;
  end: Optional<z.ZodNumber>;
};

/** Fields of {@link paperSchema}; what they hold is said of `Paper`. */
export type PaperShape = {
  id: z.ZodString;
  title: z.ZodString;
  abstract: z.ZodString;
  links: z.ZodArray<z.ZodObject<LinkShape>>;
  authors: Optional<Names>;
  authorCount: Optional<z.ZodNumber>;
  date: Optional<z.ZodString>;
  datePrinted: Optional<z.ZodString>;
  arxivId: Optional<z.ZodString>;
  doi: Optional<z.ZodString>;
  ids: Optional<z.ZodRecord<z.ZodString, z.ZodString>>;
  url: Optional<z.ZodString>;
  type: Optional<Choice<PaperType>>;
  venue: Optional<z.ZodString>;
  volume: Optional<z.ZodString>;
  issue: Optional<z.ZodString>;
  pages: Optional<z.ZodString>;
  publisher: Optional<z.ZodString>;
  editors: Optional<Names>;
  organisation: Optional<z.ZodString>;
  votes: Optional<z.ZodNumber>;
  categories: Optional<Names>;
  keywords: Optional<Names>;
  sections: Optional<Names>;
  comments: Optional<z.ZodString>;
  note: Optional<z.ZodString>;
};

// Made by functions that are marked as pure, so that bundlers leave zod out where no schema is used.

function choice<Value extends string>(values: readonly Value[]): Choice<Value> {
  return z.enum(values as readonly Value[] & [Value]) as unknown as Choice<Value>;
}

const text = (): z.ZodString => z.string().min(1);
const address = (): z.ZodString => z.string().regex(/^(?:https?|ftp):\/\/\S/i);
const optionalText = (): Optional<z.ZodString> => z.exactOptional(text());
const names = (): Optional<Names> => z.exactOptional(z.array(text()));
const offset = (): Optional<z.ZodNumber> => z.exactOptional(z.number().int().nonnegative());

/**
 * Schema of a link.
 *
 * @category Parsing
 */
export const linkSchema: z.ZodObject<LinkShape> = /* @__PURE__ */ makeLinkSchema();

function makeLinkSchema(): z.ZodObject<LinkShape> {
  return z.object({
    url: address(),
    kind: choice(LINK_KINDS),
    text: text(),
    field: z.exactOptional(choice(LINK_FIELDS)),
    start: offset(),
    end: offset(),
  });
}

/**
 * Schema of a paper, for validating papers that come from elsewhere (a database, an API). Every paper that `parseListing`
 * gives passes it.
 *
 * @category Parsing
 * @example
 * ```ts
 * paperSchema.parse({ id: 'a', title: 'Attention', abstract: '', links: [] }).title; // 'Attention'
 * ```
 */
export const paperSchema: z.ZodObject<PaperShape> = /* @__PURE__ */ makePaperSchema();

function makePaperSchema(): z.ZodObject<PaperShape> {
  return z.object({
    id: text(),
    title: z.string(),
    abstract: z.string(),
    links: z.array(linkSchema),
    authors: names(),
    authorCount: offset(),
    date: z.exactOptional(z.string().regex(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/)),
    datePrinted: optionalText(),
    arxivId: optionalText(),
    doi: optionalText(),
    ids: z.exactOptional(z.record(text(), text())),
    url: z.exactOptional(address()),
    type: z.exactOptional(choice(PAPER_TYPES)),
    venue: optionalText(),
    volume: optionalText(),
    issue: optionalText(),
    pages: optionalText(),
    publisher: optionalText(),
    editors: names(),
    organisation: optionalText(),
    votes: z.exactOptional(z.number().int()),
    categories: names(),
    keywords: names(),
    sections: names(),
    comments: optionalText(),
    note: optionalText(),
  });
}
