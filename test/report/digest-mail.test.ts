import PostalMime from 'postal-mime';
import { describe, expect, it } from 'vitest';
import { renderDigestHtml, renderDigestMail } from '../../src/report.js';
import { HOSTILE, hostileDigest } from './hostile.js';

const head = { from: 'Papers <papers@example.org>', to: ['a@example.org', 'b@example.org'] };
const fixed = { ...head, date: new Date('2024-02-16T08:00:00Z'), messageId: '<1@example.org>' };

describe('renderDigestMail', () => {
  it('is a message with HTML and a plain-text alternative', async () => {
    const mail = await PostalMime.parse(
      await renderDigestMail(hostileDigest(), { ...fixed, subject: 'Today’s papers' }),
    );
    expect(mail.subject).toBe('Today’s papers');
    expect(mail.from).toEqual({ name: 'Papers', address: 'papers@example.org' });
    expect(mail.to?.map(({ address }) => address)).toEqual(['a@example.org', 'b@example.org']);
    expect(mail.date).toBe('2024-02-16T08:00:00.000Z');
    expect(mail.html?.trim()).toBe(renderDigestHtml(hostileDigest()).trim());
    expect(mail.text).toContain('New since the last listing');
    expect(mail.attachments).toEqual([]);
  });

  it('lets nothing from a listing become a header', async () => {
    for (const title of HOSTILE) {
      const mail = await PostalMime.parse(await renderDigestMail({ ...hostileDigest(), title }, fixed));
      const keys = mail.headers.map(({ key }) => key);
      expect(keys.sort()).toEqual(['content-type', 'date', 'from', 'message-id', 'mime-version', 'subject', 'to']);
    }
  });

  it('has lines of at most 998 bytes that end in CR LF', async () => {
    const text = Buffer.from(await renderDigestMail(hostileDigest(), fixed)).toString('latin1');
    expect(Math.max(...text.split('\r\n').map((line) => line.length))).toBeLessThanOrEqual(998);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  it('is the same in every run when date and identity are given', async () => {
    expect(await renderDigestMail(hostileDigest(), fixed)).toEqual(await renderDigestMail(hostileDigest(), fixed));
  });

  it.each(['', 'nobody', 'a@b.c\r\nBcc: d@e.f'])('refuses the address %j', async (address) => {
    await expect(renderDigestMail(hostileDigest(), { ...head, from: address })).rejects.toThrow(TypeError);
    await expect(renderDigestMail(hostileDigest(), { ...head, to: [address] })).rejects.toThrow(TypeError);
    await expect(renderDigestMail(hostileDigest(), { ...head, to: [] })).rejects.toThrow(TypeError);
  });
});
