import { type Format, format } from './format.js';
import { jsonFields } from './json-fields.js';
import { jsonObjects } from './json-objects.js';

// [{"…   {"…   []   ["…", …   A list of references begins with [1].
const JSON_HEAD = /^\s*(?:\[\s*(?:\]|\{\s*["}]|"[^"\n]*"\s*[,\]])|\{\s*(?:\}|"[^"\n]{0,200}"\s*:))/;

/** Arrays and envelopes of objects: CSL-JSON, OpenAlex, Crossref, Semantic Scholar, DataCite, a list of your own. */
export const jsonFormat: Format = /* @__PURE__ */ format({
  name: 'json',
  sign: (head) => JSON_HEAD.test(head),
  records: jsonObjects,
  fields: jsonFields,
});
