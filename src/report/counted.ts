/** `1 paper`, `2 papers`, `81,234 papers`, `3 copies` */
export function counted(count: number, noun: string, plural = `${noun}s`): string {
  return `${count.toLocaleString('en')} ${count === 1 ? noun : plural}`;
}
