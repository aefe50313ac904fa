// The mark of somebody whom the host gives no name.
import { equal, match, notEqual } from 'node:assert/strict';
import { signsOf } from '../../main/ui/page/mark.js';

Deno.test('the same id has always the same mark, on every device and in every release', () => {
  equal(signsOf('p-17'), signsOf('p-17'));
  equal(signsOf('p-17'), 'TK9MQ');
});

Deno.test('a mark has five signs that nobody takes for one another', () => {
  for (const id of ['p-17', 'é', '', 'x'.repeat(64)]) {
    match(signsOf(id), /^[346789CDFGHJKMNPQRTVWX]{5}$/);
  }
});

Deno.test('the two hundred people of one helper have two hundred marks', () => {
  const marks = new Set(Array.from({ length: 200 }, (_, i) => signsOf(`p-${i}`)));
  equal(marks.size, 200);
  notEqual(signsOf('p-1'), signsOf('p-2'));
});
