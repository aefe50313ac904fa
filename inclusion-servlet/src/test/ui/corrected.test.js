// What was corrected is said beside what took its place, where both are read.
import { match, ok } from 'node:assert/strict';
import { correction } from '../../main/ui/profile/corrected.js';

const element = /** @type {any} */ ({ say: (key, values) => [key, ...Object.values(values ?? {})].join('|') });
const said = (entry, all) => JSON.stringify(correction(element, entry, all));
const before = { id: 'a', sentence: 'Fait sans aide' };
const now = { id: 'b', sentence: 'Fait ensemble', kind: 'practice', supersedes: 'a' };

Deno.test('a correction says what it was and what it is now', () => {
  match(said(now, [now, before]), /history\.before-now\|Fait sans aide\|Fait ensemble/);
});

Deno.test('where the two are the same, or the first one is on another page, it says that it replaces', () => {
  for (const all of [[now], [now, { ...before, sentence: now.sentence }]]) {
    match(said(now, all), /history\.replaces/);
  }
});

Deno.test('what replaces nothing says nothing of it', () => {
  ok(!/history\./.test(said({ id: 'c', sentence: 'Essayé', kind: 'practice' }, [before])));
});
