import { cleanText } from './clean.js';
import { renderDigestHtml } from './digest-html.js';
import { renderDigestText } from './digest-text.js';
import type { Digest } from './digest-types.js';

/** Head of a message for {@link renderDigestMail}. */
export interface DigestMailOptions {
  /** Sender: `Papers <papers@example.org>`. */
  readonly from: string;
  /** Recipients, one or several. */
  readonly to: string | readonly string[];
  /** Subject line. @defaultValue the title of the digest */
  readonly subject?: string;
  /** Date of the message. @defaultValue now */
  readonly date?: Date;
  /** Identity of the message, in angle brackets; with a date, it makes the bytes the same in every run. @defaultValue random */
  readonly messageId?: string;
}

/**
 * The digest as a complete RFC 5322 message (an `.eml` file): HTML with a plain-text alternative. Needs the optional
 * peer dependency `nodemailer`; nothing is sent.
 *
 * @throws TypeError when `from` or `to` is empty
 * @throws Error when nodemailer is not installed
 */
export async function renderDigestMail(digest: Digest, options: DigestMailOptions): Promise<Uint8Array> {
  const to = typeof options.to === 'string' ? [options.to] : [...options.to];
  checkAddresses('from', [options.from]);
  checkAddresses('to', to);
  const { createTransport } = await loadNodemailer();
  const composer = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });
  const { message } = await composer.sendMail({
    from: options.from,
    to,
    subject: cleanText(options.subject ?? digest.title),
    date: options.date ?? new Date(),
    ...(options.messageId === undefined ? {} : { messageId: options.messageId, baseBoundary: 'paperkin' }),
    text: renderDigestText(digest, { width: 72 }),
    html: renderDigestHtml(digest),
    // Nothing but what is given here may enter the message.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return new Uint8Array(message as Buffer);
}

function checkAddresses(name: string, addresses: readonly string[]): void {
  if (addresses.length === 0 || addresses.some((address) => !/\S@\S/.test(address) || /\p{Cc}/u.test(address))) {
    throw new TypeError(`${name} must be a mail address: ${JSON.stringify(addresses.join(', '))}`);
  }
}

async function loadNodemailer(): Promise<typeof import('nodemailer')> {
  try {
    return await import('nodemailer');
  } catch (cause) {
    throw new Error('A mail message needs the package nodemailer: npm install nodemailer', { cause });
  }
}
