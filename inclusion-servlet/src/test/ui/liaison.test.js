// What counts in the school's book: a note that is answered and signed, an absence that is told whole, the homework of tomorrow.
import { ok } from 'node:assert/strict';
import fr from '../../main/ui/practice/liaison/fr.json' with { type: 'json' };
import { SchoolBook } from '../../main/ui/practice/liaison/school-book.js';
import { Visit } from './practise.js';

const book = task => new Visit(SchoolBook, fr, task);
const note = (task = '') => book(task).press('museum');
const answered = (visit = note()) => visit.tick('goes-yes').tick('helps-no');
const absent = (task = 'absence') => book(task).press('absence');
const whole = (visit = absent()) => visit.tick('child-lina').write('reason', 'de la fièvre').tick('back-on-1').tick('meal');
const work = (task = 'devoirs') => book(task).press('homework');

Deno.test('an untouched book signs, tells and reads nothing', () => {
  for (const task of ['', 'absence', 'devoirs']) {
    ok(!book(task).isDone, task);
  }
});

Deno.test('signing: opened, read and sent empty is not signed', () => {
  const visit = note();
  ok(!visit.isDone);
  ok(visit.press('read').says('liaison.hint.read') && !visit.isDone);
  ok(visit.press('sign').says('liaison.hint.empty') && !visit.isDone);
});

Deno.test('signing: the other answers are not those of the story', () => {
  const stays = note().tick('goes-no').tick('helps-no').write('signature', 'Samia').press('sign');
  ok(stays.says('liaison.hint.goes') && !stays.isDone);
  const comes = note().tick('goes-yes').tick('helps-yes').write('signature', 'Samia').press('sign');
  ok(comes.says('liaison.hint.helps') && !comes.isDone);
});

Deno.test('signing: without a name, or with nonsense, it is not signed', () => {
  for (const nonsense of ['', ' ', 'x', 'xxx', '12']) {
    const visit = answered().write('signature', nonsense).press('sign');
    ok(visit.says('liaison.hint.signature') && !visit.isDone, nonsense);
  }
});

Deno.test('signing: both answers and a name', () => {
  ok(answered().write('signature', 'Samia Duret').press('sign').isDone);
});

Deno.test('telling: nothing, nonsense and half of it do not do', () => {
  ok(absent().press('absence').says('liaison.hint.empty'));
  ok(absent().tick('child-lina').press('absence').says('liaison.hint.reason'));
  for (const nonsense of ['', 'x', 'zzz', '12']) {
    const visit = whole().write('reason', nonsense).press('absence');
    ok(visit.says('liaison.hint.reason') && !visit.isDone, nonsense);
  }
  ok(absent().tick('child-lina').write('reason', 'fièvre').press('absence').says('liaison.hint.empty'));
});

Deno.test('telling: the other child, another day, and a meal that is forgotten', () => {
  const child = whole().tick('child-noe').press('absence');
  ok(child.says('liaison.hint.child') && !child.isDone);
  for (const index of ['0', '2']) {
    const visit = whole().tick(`back-on-${index}`).press('absence');
    ok(visit.reads().includes('Lina revient jeudi 12 mars') && !visit.isDone, index);
  }
  const meal = whole().tick('meal', false).press('absence');
  ok(meal.says('liaison.hint.meal') && !meal.isDone);
});

Deno.test('telling: who, why, until when, and the meal', () => {
  ok(whole().press('absence').isDone);
});

Deno.test('reading: nothing, all, one of two, and what was given last', () => {
  ok(work().press('homework').says('liaison.hint.homework'));
  const all = work();
  for (const id of ['poem', 'sums', 'book', 'cloth']) {
    all.tick(id);
  }
  ok(!all.press('homework').isDone);
  ok(work().tick('sums').press('homework').says('liaison.hint.more'));
  const given = work().tick('poem').tick('cloth').press('homework');
  ok(given.says('liaison.hint.later', { work: fr['liaison.work.poem'] }) && !given.isDone);
});

Deno.test('reading: what is for tomorrow', () => {
  ok(work().tick('sums').tick('cloth').press('homework').isDone);
});

Deno.test('something else of the book is done and said, and is not the task', () => {
  const signed = answered(note('absence')).write('signature', 'Samia').press('sign');
  ok(signed.says('liaison.signed') && !signed.isDone);
  const told = whole(absent('devoirs')).press('absence');
  ok(told.says('liaison.told') && !told.isDone);
  const read = work('').tick('sums').tick('cloth').press('homework');
  ok(read.says('liaison.noted') && !read.isDone);
});
