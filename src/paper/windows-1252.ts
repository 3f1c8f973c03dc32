import { WINDOWS } from './markup/entities.js';

/** Text of Windows-1252. Not by `TextDecoder`: some versions of Node read 128 to 159 as Latin-1. */
export function windowsText(bytes: Uint8Array): string {
  let text = '';
  for (let i = 0; i < bytes.length; i += 8192)
    text += String.fromCharCode(...bytes.subarray(i, i + 8192)).replace(/[\x80-\x9f]/g, (character) =>
      WINDOWS.charAt(character.charCodeAt(0) - 128),
    );
  return text;
}
