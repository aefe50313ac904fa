// A view that rests is not pressed in its first moment. What counts is when a press began, and not when the page hears of it.
import { equal, ok } from 'node:assert/strict';
import { Presses } from '../../main/ui/page/presses.js';

/** A view that was put on the page, and seen at 1000. */
function seen() {
  const presses = new Presses();
  presses.rest();
  equal(presses.seen(1_000), 400);
  return presses;
}

Deno.test('a view that does not rest is pressed at once', () => {
  ok(new Presses().counts(0));
});

Deno.test('nothing is pressed before the view is seen, however long that takes', () => {
  const presses = new Presses();
  presses.rest();
  presses.begins(60_000);
  ok(!presses.counts(60_001));
});

Deno.test('the second press of a double one is none', () => {
  const presses = seen();
  presses.begins(1_399);
  ok(!presses.counts(1_450));
});

Deno.test('a press that begins after the moment counts', () => {
  const presses = seen();
  presses.begins(1_400);
  ok(presses.counts(1_450));
});

Deno.test('a finger that went down before the view came may stay as long as it likes', () => {
  const presses = new Presses();
  presses.begins(900);
  presses.rest();
  presses.seen(1_000);
  ok(!presses.counts(9_000));
  ok(presses.counts(9_001), 'the next press is another one');
});

Deno.test('a press without a finger begins as it ends', () => {
  ok(!seen().counts(1_399));
  ok(seen().counts(1_400));
});
