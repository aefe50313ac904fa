// Where she stopped in a lesson is where she goes on.
import { equal } from 'node:assert/strict';
import { anchorOf, screenAt } from '../../main/ui/step/anchor.js';

const SCREENS = ['one', 'two', 'three', 'four'];

Deno.test('every screen of a lesson is found again by its anchor', () => {
  SCREENS.forEach((_, index) => equal(screenAt(anchorOf(index), SCREENS), index));
});

Deno.test('an anchor of something else, or of a lesson that has become shorter, leads to its beginning', () => {
  for (const anchor of [undefined, '', 'lesson', 'practice', 'screen', 'screen.0', 'screen.5']) {
    equal(screenAt(anchor, SCREENS), null, anchor);
  }
});
