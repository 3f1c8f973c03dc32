import { describe, expect, it } from 'vitest';
import { parseProfile, toggleVerdict, verdictOn } from '../../../src/report/page/profile.js';

const none = { liked: [], disliked: [] };

describe('the profile', () => {
  it('moves a paper between liked and disliked, and takes a verdict back', () => {
    const liked = toggleVerdict(none, 'a', 'liked');
    expect(liked).toEqual({ liked: ['a'], disliked: [] });
    expect(verdictOn(liked, 'a')).toBe('liked');
    const disliked = toggleVerdict(liked, 'a', 'disliked');
    expect(disliked).toEqual({ liked: [], disliked: ['a'] });
    expect(toggleVerdict(disliked, 'a', 'disliked')).toEqual(none);
    expect(verdictOn(none, 'constructor')).toBeUndefined();
  });

  it('is read from any JSON without trusting it', () => {
    expect(parseProfile('{"liked":["a","a",1,null],"disliked":"b"}')).toEqual({ liked: ['a'], disliked: [] });
    expect(parseProfile('[]')).toEqual(none);
    expect(parseProfile('null')).toBeUndefined();
    expect(parseProfile('{')).toBeUndefined();
  });
});
