import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { bundledPackages } from '../test/package/bundled-packages.js';

const HEAD = `# Third-party notices

The files in \`dist/\` hold code of these packages, bundled so that installing paperkin brings zod and parsimmon alone. Made by
\`npm run notices\` from the build's own metafile; a test holds it against the build.

## Training data

The weights that read reference strings and lists hold no text. They were learned from: the references of AnyStyle
(https://github.com/inukshuk/anystyle, BSD-2-Clause), the citations of GROBID
(https://github.com/kermitt2/grobid, Apache-2.0), and titles and abstracts of arXiv (metadata under CC0 1.0).
`;

/** Name, version and licence text of a package, as Markdown. */
function notice(name: string): string {
  const folder = `node_modules/${name}`;
  const { version, license, author } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  const head = `## ${name} ${version}\n\nLicence: ${license}\n`;
  // Some say their licence in package.json alone.
  if (file === undefined)
    return `${head}\nBy ${author?.name ?? author ?? 'its contributors'}. The package ships no text of its licence.\n`;
  const text = readFileSync(`${folder}/${file}`, 'utf8').replaceAll('\r', '').trim();
  return `${head}\n\`\`\`text\n${text}\n\`\`\`\n`;
}

writeFileSync('THIRD-PARTY-NOTICES.md', [HEAD, ...(await bundledPackages()).map(notice)].join('\n'));
