/** Protects what counts as a feed: reviews in one JSON value or one a line, and nothing else. */
import { expect, it } from 'vitest';
import { feedIn } from '#src/claims/review-feed';

const REVIEW = JSON.stringify({ '@type': 'ClaimReview', claimReviewed: 'A said so.' });

it.each([
  ['one review', REVIEW, true],
  ['one a line, with a broken one', ` ${REVIEW}\n{\n${REVIEW}`, true],
  ['lines after words', `feed:\n${REVIEW}`, false],
  ['lines without a review', '{}\n{}', false],
])('%s', (_, content, isFeed) => {
  expect(feedIn(content) !== undefined).toBe(isFeed);
});
