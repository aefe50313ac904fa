// The guide over thirty states of each site, and what follows from them: run with what takes long.
import { ok } from 'node:assert/strict';
import { walkOver } from './walks.js';

const walked = walkOver(30);

Deno.test('thousands of places are walked through', () => {
  ok(walked.states > 700 && walked.places > 6_000 && walked.acts > 4_500, JSON.stringify(walked));
});
