// What counts as a video call: to be seen and heard, to wait, to greet, and to hang up after the goodbye.
import { ok } from 'node:assert/strict';
import fr from '../../main/ui/practice/visio/fr.json' with { type: 'json' };
import { Call } from '../../main/ui/practice/visio/call.js';
import { Visit } from './practise.js';

const call = task => new Visit(Call, fr, task);
const inside = visit => visit.press('enter').press('look').press('look');

for (const task of ['', 'entretien']) {
  Deno.test(`${task || 'doctor'}: an untouched page is no call`, () => {
    const visit = call(task);
    ok(!visit.isDone);
    ok(visit.says('visio.camera.off') && visit.says('visio.micro.off'));
    inside(visit).press('hang-up');
    ok(!visit.isDone);
    ok(visit.says('visio.early.switches'));
  });

  Deno.test(`${task || 'doctor'}: whoever is seen and not heard is told so, and hangs up too early`, () => {
    const visit = inside(call(task).press('camera'));
    ok(visit.says('visio.unheard'));
    visit.press('hello').press('hang-up');
    ok(!visit.isDone);
    const heard = inside(call(task).press('micro'));
    ok(heard.says('visio.unseen'));
    heard.press('hello').press('hang-up');
    ok(!heard.isDone);
  });

  Deno.test(`${task || 'doctor'}: to hang up without a word is too early`, () => {
    const visit = inside(call(task).press('camera').press('micro'));
    ok(visit.says('visio.both'));
    visit.press('hang-up');
    ok(!visit.isDone);
    ok(visit.says('visio.early.hello'));
    ok(!visit.press('enter').has('hang-up'));
  });

  Deno.test(`${task || 'doctor'}: whoever leaves the waiting room waits anew`, () => {
    const visit = call(task).press('camera').press('micro').press('enter').press('look').press('leave');
    ok(visit.says('visio.left'));
    visit.press('enter').press('look');
    ok(!visit.has('hang-up'));
  });
}

Deno.test('a doctor sees, hears, is greeted, and says goodbye', () => {
  const visit = inside(call('').press('camera').press('micro')).press('hello').press('hang-up');
  ok(visit.isDone);
});

Deno.test('what was forgotten is switched on during the call', () => {
  const visit = inside(call('')).press('camera').press('micro').press('hello').press('hang-up');
  ok(visit.isDone);
});

Deno.test('in a talk about work the microphone goes off for a moment, and on again', () => {
  const visit = inside(call('entretien').press('camera').press('micro')).press('hello');
  ok(visit.says('visio.quiet'));
  ok(!visit.press('hang-up').isDone);
  const half = inside(visit).press('hello').press('micro').press('hang-up');
  ok(!half.isDone);
  const whole = inside(half.press('micro')).press('hello').press('micro').press('micro');
  ok(whole.says('visio.goodbye'));
  ok(whole.press('hang-up').isDone);
});
