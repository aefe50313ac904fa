// The guide over the states nearest to each site's first screen. `tours.long.js` goes further.
import { ok } from 'node:assert/strict';
import { walkOver } from './walks.js';

const walked = walkOver(12);

Deno.test('some thousand places are walked through', () => {
  ok(walked.states > 300 && walked.places > 2_500 && walked.acts > 1_200, JSON.stringify(walked));
});
