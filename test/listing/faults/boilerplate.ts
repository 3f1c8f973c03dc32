import type { Random } from './random.js';

const FIXED: readonly string[] = [
  'Get trending papers in your email inbox once a day!',
  'Get trending papers in your email inbox!',
  'Subscribe',
  'Load more',
  'Load more papers',
  'Privacy policy',
  'Privacy Policy | Terms of Service',
  'Terms',
  'Terms of use',
  'Next',
  'Previous',
  'Next page »',
  '1 2 3 4 5 … 10',
  'Sign in',
  'Log in  Sign up',
  'Sign up or log in to comment',
  'Back to top',
  'Cookie settings',
  'Accept cookies',
  'Share this page',
  'Follow us on Twitter',
  'Join our newsletter',
  'Unsubscribe | Manage preferences',
  'You are receiving this email because you signed up for updates.',
  'View all',
  'Show more',
  'Read more',
  'Trending Papers',
  'Daily Papers',
  'Sort by: Newest',
  'Advertisement',
  'About  Help  Contact',
  'by AK and the research community',
  '-----',
  '***',
  '==========',
  'Contact us',
  'Search',
  'Home > Papers',
  'Download',
  'Copyright Notice',
  'This site uses cookies. By continuing you agree to our privacy policy.',
];

/** A line of a page that is about no paper. */
export function boilerplate(r: Random): string {
  const form = r.int(0, FIXED.length + 5);
  if (form === 0) return `Page ${r.int(1, 60)}`;
  if (form === 1) return `Page ${r.int(1, 9)} of ${r.int(10, 60)}`;
  if (form === 2) return `${r.int(1, 60)}`;
  if (form === 3) return `- ${r.int(1, 60)} -`;
  if (form === 4)
    return `© ${r.int(2000, 2025)} ${r.pick(['All rights reserved.', 'Hugging Face', 'arXiv', 'Elsevier B.V.'])}`;
  if (form === 5) return `Showing ${r.int(1, 50)}-${r.int(51, 100)} of ${r.int(101, 999)} results`;
  return FIXED[form - 6] as string;
}
