/**
 * Regular expressions that recheck finds slower than linear or cannot tell, and why each is harmless: by how they are
 * spelled in the source, so that a changed one is asked of again.
 */
export const ACCEPTED: ReadonlyMap<string, string> = new Map([
  [String.raw`/(?:page|site)\W*(?:is\W*)?(?:at|:)?\W*$/`, 'asked of the 90 characters before a link'],
  [
    '/https?:\\/\\/?(?=[\\p{L}\\p{N}\\[])(?:(?!\\]\\()[^\\s<>"“”‘’`{}|\\\\^，。；、（）\\u0000-\\u001f]|\\\\[_#%&~])*|www\\.(?=[a-z0-9-]+\\.[a-z]{2})(?:(?!\\]\\()[^\\s<>"“”‘’`{}|\\\\^，。；、（）\\u0000-\\u001f]|\\\\[_#%&~])*|(?:(?:github|gitlab|bitbucket|huggingface|zenodo|openreview|kaggle|youtube|figshare)\\.(?:com|org|co|net)\\b|arxiv\\.org\\b|doi\\.org\\b|youtu\\.be\\b|anonymous\\.4open\\.science\\b)(?:(?!\\]\\()[^\\s<>"“”‘’`{}|\\\\^，。；、（）\\u0000-\\u001f]|\\\\[_#%&~])*|doi:\\s?10\\.\\d{4,9}\\/[^\\s<>"{}|\\\\]+|arxiv:\\s?(?:\\d{4}\\.\\d{4,5}|[a-z-]+(?:\\.[A-Z]{2})?\\/\\d{7})(?:v\\d+)?/giu',
    'each piece is bounded (63 letters of a site) or ends where the next begins; starts are 80 characters before a dot or colon',
  ],
  [
    '/https?:\\/\\/?(?=[\\p{L}\\p{N}\\[])(?:(?!\\]\\()[^\\s<>"“”‘’`{}|\\\\^，。；、（）\\u0000-\\u001f]|\\\\[_#%&~])*|www\\.(?=[a-z0-9-]+\\.[a-z]{2})(?:(?!\\]\\()[^\\s<>"“”‘’`{}|\\\\^，。；、（）\\u0000-\\u001f]|\\\\[_#%&~])*|(?:(?:github|gitlab|bitbucket|huggingface|zenodo|openreview|kaggle|youtube|figshare)\\.(?:com|org|co|net)\\b|arxiv\\.org\\b|doi\\.org\\b|youtu\\.be\\b|anonymous\\.4open\\.science\\b|[a-z0-9-]{1,63}\\.(?:github|gitlab)\\.io\\b)(?:(?!\\]\\()[^\\s<>"“”‘’`{}|\\\\^，。；、（）\\u0000-\\u001f]|\\\\[_#%&~])*|doi:\\s?10\\.\\d{4,9}\\/[^\\s<>"{}|\\\\]+|arxiv:\\s?(?:\\d{4}\\.\\d{4,5}|[a-z-]+(?:\\.[A-Z]{2})?\\/\\d{7})(?:v\\d+)?/giu',
    'each piece is bounded (63 letters of a site) or ends where the next begins; starts are 80 characters before a dot or colon',
  ],
  [
    String.raw`/\b(\d{4}\.\d{4,5}(?:v\d+)?)\b|\b([a-z-]{1,20}(?:\.[A-Z]{2})?\/\d{7}(?:v\d+)?)\b/`,
    'the name of an archive has at most 20 letters',
  ],
  [
    String.raw`/^\d+\. \S.*?\. (?:19|20)\d\d\b/`,
    'looks for the year in 120 characters, and at the rest of the line behind each',
  ],
  [
    String.raw`/^\d+\. \S.{0,120}?\. (?:19|20)\d\d\b.*;\S/`,
    'looks for the year in 120 characters, and at the rest of the line behind each',
  ],
  [
    String.raw`/(?:[^\s.!?]{2}|\s)[.!?]["')\]”’]?(?=(?:["'(“‘]?[A-Z]|\$|[a-z]{1,3}[A-Z])[^\s.]{0,60}[ :,])/g`,
    'looks at most 60 characters ahead',
  ],
  [
    String.raw`/[a-z0-9)?!$}](?=[A-Z][a-z]+(?:[- ,:]|[a-z]+['’]s ))|[a-z]{4}(?=(?:\dD|[A-Z]{2,}s?) )/g`,
    'asked of the first 300 characters of a line',
  ],
  ["/[A-Z]{2,}(?=[A-Z][a-z]+[ ,’'-])/g", 'asked of the first 300 characters of a line'],
  [String.raw`/[a-z0-9_/](?=[A-Z][\w-]*(?:[a-z][ ,]|[\w]:))/g`, 'asked of the last 260 characters of a line'],
  [String.raw`/(?:https?:|www\.)\S*$/`, 'asked of 300 characters'],
  [String.raw`/[.!?]["')\]”’]+$|https?:\/\/\S+$/`, 'asked of the last 120 characters of a line'],
  [String.raw`/(?:https?:\/\/|www\.)[^\s]{3,200}$/`, 'looks at most 200 characters ahead'],
  [
    String.raw`/^(?:\D{0,14})?(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? \d{1,2}(?:, ?\d{4})?|\d{1,2} (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? \d{4}|\d{4}-\d\d-\d\d|\d{1,2}\/\d{1,2}\/\d{4}|(?:19|20)\d\d)\.?$/i`,
    'anchored, and at most 14 characters before the date',
  ],
  ['/L+(?=[TO])/', 'parsimmon asks it at one place of the text'],
  ['/[MB]+(?=A)/', 'parsimmon asks it at one place of the text'],
  [
    '/arxiv(?:\\s*id)?\\s*[:：]?\\s*((?:\\d{4}\\.\\d{4,5}|[a-z-]+(?:\\.[A-Z]{2})?\\/\\d{7})(?:v\\d+)?)/i',
    'asked of parts of lines of at most 4,000 characters',
  ],
  ['/[.,;:!?\'"`*>]+$/', 'asked of parts of lines of at most 4,000 characters'],
  ['/^[[\\]\\s]+|[[\\]\\s]+$/g', 'asked of parts of lines of at most 4,000 characters'],
  ['/\\s*[,;，；、|]\\s*|(?<=\\])\\s*(?=\\[)/', 'asked of parts of lines of at most 4,000 characters'],
  ['/^[[\\s"\'`]+|[\\]\\s"\'`.]+$/g', 'asked of parts of lines of at most 4,000 characters'],
  ['/\\s*[,，、]\\s*/u', 'blanks are folded to one before it is asked'],
  [
    '/\\[\\s*(?:!\\[[^\\]\\n]*\\]\\([^)\\n]*\\)|<img\\b[^<>\\n]*>)\\s*\\]\\([ \\t]*<?([^()\\s<>]*(?:\\([^()\\s<>]*\\)[^()\\s<>]*)*)>?[^)\\n]*\\)(?: {1,2}(?! )|[^\\S \\n\\t])*/iuy',
    'asked of parts of lines of at most 4,000 characters',
  ],
  [
    '/\\]\\([ \\t]*<?([^()\\s<>]*(?:\\([^()\\s<>]*\\)[^()\\s<>]*)*)>?(?:[ \\t]+(?:"[^"\\n]*"|\'[^\'\\n]*\'))?[ \\t]*\\)(?: {1,2}(?! )|[^\\S \\n\\t])*/iuy',
    'asked of parts of lines of at most 4,000 characters',
  ],
  [
    '/</?[a-z][a-z0-9]*\\b(?:[^<>\\n]*?\\bhref\\s*=\\s*(?:"([^"<>\\n]*)"|\'([^\'<>\\n]*)\'|([^\\s"\'<>]+)))?[^<>\\n]*>(?: {1,2}(?! )|[^\\S \\n\\t])*/iuy',
    'asked of parts of lines of at most 4,000 characters',
  ],
  [
    '/\\s*;\\s*|\\s+\\|\\s+|\\s*,?\\s*(?:&|(?<![\\p{L}\\p{N}])(?:and|und|et(?!\\s*\\.?\\s*al(?!\\p{L}))|y|e|och|with)(?![\\p{L}\\p{N}.]))\\s*(?=\\p{L})|\\s+\\/\\s+|\\s*[…·•]\\s*|,?\\s*\\.\\.\\.\\s*/u',
    'blanks are folded to one before it is asked',
  ],
  [
    '/[\\s,;&([]{0,4}(?:(?:and|und|et)\\s+)?(?:(?<!\\p{L})et\\s*\\.?\\s*al(?!\\p{L})\\.?|(?<!\\p{L})(?:others|colleagues|et\\s+coll|u\\.\\s?a\\.|и др)|等人?|ほか|외(?:\\s*\\d+[명인])?)[\\s.,;)\\]]{0,4}$/iu',
    'blanks are folded to one before it is asked',
  ],
]);
