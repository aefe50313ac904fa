// What counts at the rota: another hour asked for, leave asked for, the hours of a week told; in every way people write an hour or a day.
import { ok, strictEqual } from 'node:assert/strict';
import fr from '../../main/ui/practice/planning/fr.json' with { type: 'json' };
import { Rota } from '../../main/ui/practice/planning/rota.js';
import { dayOf, hourOf, lengthOf } from '../../main/ui/practice/planning/times.js';
import { Visit } from './practise.js';

const rota = task => new Visit(Rota, fr, task);
const asking = (task = '') => rota(task).press('change');
const whole = (visit = asking()) => visit.tick('which-day-19').write('planned', '8 h 30').write('asked', '11 h');
const leaving = (task = 'conge') => rota(task).press('leave');
const away = (visit = leaving()) => visit.tick('kind-paid').write('from', '26/03').write('to', '27/03');
const sheet = (task = 'heures') => rota(task).press('hours');
const told = (visit = sheet()) =>
  visit.write('monday', '7 h').write('tuesday', '7 h 30').write('wednesday', '0').write('thursday', '7 h').tick('reread');

Deno.test('an untouched rota asks and tells nothing', () => {
  for (const task of ['', 'conge', 'heures']) {
    ok(!rota(task).isDone, task);
  }
});

Deno.test('an hour is read as people write it', () => {
  for (const text of [
    '8 h 30',
    '8h30',
    '08h30',
    '08:30',
    '8:30',
    '8.30',
    ' 8 H 30 ',
    '8 heures 30',
    '8 h 30 min',
    '8 heures et demie',
    'de 8h30 à 15h30',
    '8 h 30 – 15 h 30',
  ]) {
    strictEqual(hourOf(text), 510, text);
  }
  for (const text of ['11', '11 h', '11h00', '11:00', '11 heures', '11h', 'à 11 h', 'vers 11h', '11 h du matin']) {
    strictEqual(hourOf(text), 660, text);
  }
  for (const text of ['', ' ', 'tôt', '25', '8h75', '11 h du', '-8', '8h30h', 'à', '8h30 à', '8 h à midi', '8h à 9h à 10h']) {
    strictEqual(hourOf(text), null, text);
  }
});

Deno.test('a length of time is read as people write it, and a comma begins a part of an hour', () => {
  for (const text of ['7', '07', '7 h', '7h00', '07:00', '7,0', '7.0', '7 heures']) {
    strictEqual(lengthOf(text), 420, text);
  }
  for (const text of ['7 h 30', '7h30', '07:30', '7,5', '7.5', '7,50', '7,5 h', '7 heures 30', '7 h et demie', '7 heures et demi']) {
    strictEqual(lengthOf(text), 450, text);
  }
  for (const text of ['0', '0 h', '00:00', '0,0', 'zéro']) {
    strictEqual(lengthOf(text), 0, text);
  }
  strictEqual(lengthOf('7,3'), 438);
  for (const text of ['', 'sept', 'x', '7 h 90', '31']) {
    strictEqual(lengthOf(text), null, text);
  }
});

Deno.test('a day is read as people write it', () => {
  for (const text of [
    '26/03',
    '26/3',
    '26-03-2026',
    '26.03.26',
    '26 mars',
    'jeudi 26 mars',
    'Jeudi 26',
    'le 26 mars 2026',
    'le jeudi 26 mars',
    'jeudi 26/3',
    '26 03',
    '26mars',
    '26 mars.',
    '26',
    'March 26',
  ]) {
    strictEqual(dayOf(text), 26, text);
  }
  for (const text of ['', 'jeudi', '26/04', '26 04', 'jeudi 26/04', '26 avril', 'le jeudi 26 avril', 'mars']) {
    strictEqual(dayOf(text), null, text);
  }
});

Deno.test('the rota says beside the weeks what is to be asked for', () => {
  ok(rota('').says('planning.change.text'));
  ok(rota('conge').says('planning.leave.text'));
  ok(rota('heures').says('planning.hours.text'));
});

Deno.test('asking for an hour: nothing, and nonsense', () => {
  ok(asking().press('change-form').says('planning.hint.empty'));
  for (const nonsense of ['', 'tôt', '99 h', 'xx']) {
    const visit = whole().write('planned', nonsense).press('change-form');
    ok(visit.says('planning.hint.hour') && !visit.isDone, nonsense);
  }
});

Deno.test('asking for an hour: another day, another week, another line, another wish', () => {
  ok(whole().tick('which-day-18').press('change-form').reads().includes('jeudi 19 mars'));
  ok(whole().write('planned', '13h30').press('change-form').says('planning.hint.this-week'));
  ok(whole().write('planned', '7h').press('change-form').reads().includes('sur la ligne de Karim Moreau'));
  ok(whole().write('planned', '9h').press('change-form').says('planning.hint.planned', { name: 'Karima Morel' }));
  ok(whole().write('asked', '9 h').press('change-form').says('planning.hint.asked'));
});

Deno.test('asking for an hour: read again is not yet sent, and sent is done', () => {
  const visit = whole().press('change-form');
  ok(visit.says('planning.check.text') && !visit.isDone);
  ok(visit.press('send').isDone);
});

Deno.test('the next week is one press away, and what was written stays', () => {
  const visit = asking().write('asked', '11').press('back').press('next-week');
  ok(visit.reads().includes('jeudi 19 mars'));
  ok(visit.has('this-week') && !visit.press('this-week').reads().includes('jeudi 19 mars'));
  ok(visit.press('change').tick('which-day-19').write('planned', '8').write('planned', '8.30').press('change-form').press('send').isDone);
});

Deno.test('leave: nothing, nonsense, another kind, another month', () => {
  ok(leaving().press('leave-form').says('planning.hint.empty'));
  ok(away().tick('kind-unpaid').press('leave-form').says('planning.hint.unpaid'));
  ok(away().tick('kind-ill').press('leave-form').says('planning.hint.ill'));
  for (const nonsense of ['', 'demain', '26/04', 'xx']) {
    const visit = away().write('from', nonsense).press('leave-form');
    ok(visit.says('planning.hint.day') && !visit.isDone, nonsense);
  }
});

Deno.test('leave: the day she is back is not the last day away, and a draft is not sent', () => {
  ok(away().write('from', '26 MARS 2025').press('leave-form').says('planning.hint.year'));
  ok(away().write('to', '27/03/2025').press('leave-form').says('planning.hint.year'));
  const back = away().write('to', 'lundi 30 mars').press('leave-form');
  ok(back.reads().includes('Le dernier jour d’absence est vendredi 27 mars') && !back.isDone);
  ok(away().write('to', '26').press('leave-form').reads().includes('vendredi 27 mars'));
  ok(away().write('from', '25/03').press('leave-form').reads().includes('jeudi 26 mars'));
  const draft = away().press('draft');
  ok(draft.says('planning.draft.kept') && !draft.isDone);
});

Deno.test('leave: read again is not yet sent, and sent is done', () => {
  const visit = away().press('leave-form');
  ok(!visit.isDone);
  ok(visit.press('send').isDone);
});

Deno.test('hours: nothing, nonsense, what was planned, a comma in the place of minutes', () => {
  ok(sheet().press('hours-form').says('planning.hint.length'));
  ok(told().write('monday', 'sept').press('hours-form').says('planning.hint.length'));
  ok(told().write('wednesday', '7 h').press('hours-form').says('planning.hint.absent'));
  ok(told().write('tuesday', '7,3').press('hours-form').says('planning.hint.comma'));
  ok(told().write('tuesday', '7').press('hours-form').says('planning.hint.worked'));
  const unread = told().tick('reread', false).press('hours-form');
  ok(unread.says('planning.hint.reread') && !unread.isDone);
});

Deno.test('hours: what was worked, in another spelling too', () => {
  ok(told().press('hours-form').isDone);
  ok(told().write('monday', '07:00').write('tuesday', '7,5').write('wednesday', '0 h').press('hours-form').isDone);
});

Deno.test('something else of the rota is done and said, and is not the task', () => {
  const asked = whole(asking('conge')).press('change-form').press('send');
  ok(asked.says('planning.done.change') && !asked.isDone);
  const left = away(leaving('')).press('leave-form').press('send');
  ok(left.says('planning.done.leave') && !left.isDone);
  const sent = told(sheet('')).press('hours-form');
  ok(sent.says('planning.done.hours') && !sent.isDone);
});
