// What counts in a meeting: off while others speak, a hand, the turn, a sentence that is heard, and off again before the goodbye.
import { ok } from 'node:assert/strict';
import fr from '../../main/ui/practice/visio/fr.json' with { type: 'json' };
import { Meeting } from '../../main/ui/practice/visio/meeting.js';
import { Visit, withoutTask } from './practise.js';

const meeting = () => new Visit(withoutTask(Meeting), fr, '');
const quiet = () => meeting().press('micro').press('enter');
const turn = () => quiet().press('hand').press('listen').press('listen');

Deno.test('an untouched meeting is over for nobody', () => {
  ok(!meeting().isDone);
  const left = meeting().press('enter').press('leave');
  ok(left.says('meeting.early.speak') && !left.isDone);
});

Deno.test('whoever comes with an open microphone is told so', () => {
  const visit = meeting().press('enter');
  ok(visit.says('meeting.says.noise'));
  ok(visit.press('micro').says('meeting.says.opening'));
});

Deno.test('to speak without a hand, or before the turn, has her wait; with the microphone off nobody answers', () => {
  ok(quiet().press('speak').says('meeting.says.muted'));
  ok(quiet().press('hand').press('speak').says('meeting.says.muted'));
  ok(meeting().press('enter').press('speak').says('meeting.says.wait'));
  const open = meeting().press('enter').press('speak').press('leave');
  ok(!open.isDone);
});

Deno.test('whoever has a hand up and speaks too early is told who speaks, and not to raise it', () => {
  const visit = quiet().press('hand').press('micro').press('speak');
  ok(visit.says('meeting.says.next') && !visit.says('meeting.says.wait'));
});

Deno.test('once Paul has finished it is her turn: with the microphone on she is heard', () => {
  const paul = quiet().press('hand').press('listen');
  ok(paul.says('meeting.says.paul'));
  ok(quiet().press('hand').press('listen').press('speak').says('meeting.says.unheard'));
  ok(paul.press('micro').says('meeting.says.heard'));
  ok(paul.press('speak').says('meeting.says.cut'));
});

Deno.test('to listen without a hand brings no turn', () => {
  const visit = quiet().press('listen').press('listen').press('listen');
  ok(visit.says('meeting.says.opening'));
});

Deno.test('with the microphone off nobody hears the sentence', () => {
  const visit = turn();
  ok(visit.says('meeting.says.yours'));
  ok(visit.press('speak').says('meeting.says.unheard') && !visit.press('leave').isDone);
});

Deno.test('to leave with the microphone on, or with the hand up, is early', () => {
  const open = turn().press('micro').press('speak');
  ok(open.says('meeting.says.cut') && !open.press('leave').isDone);
  ok(open.says('meeting.early.switches'));
  const up = turn().press('micro').press('speak').press('micro');
  ok(up.says('meeting.says.lower') && !up.press('leave').isDone);
});

Deno.test('heard in turn, off, the hand down, and left after the goodbye', () => {
  const visit = turn().press('micro').press('speak').press('micro').press('hand');
  ok(visit.says('meeting.says.goodbye'));
  ok(visit.press('leave').isDone);
});
