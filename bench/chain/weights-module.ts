/** Source of a module that holds packed weights, in lines; no line holds `${`, which would look like a template. */
export function weightsModule(text: string, { name = 'WEIGHTS', comment }: { name?: string; comment: string }): string {
  const lines = text.split(/(?<=\$)(?=\{)/).flatMap((part) => part.match(/.{1,116}/g) ?? []);
  return `// ${comment}\nexport const ${name}: string =\n${lines.map((line) => `  '${line}'`).join(' +\n')};\n`;
}
