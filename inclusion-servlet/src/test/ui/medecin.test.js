// What counts as an appointment booked, moved or cancelled: what was chosen is confirmed, and it is the right one.
import { ok } from 'node:assert/strict';
import fr from '../../main/ui/practice/medecin/fr.json' with { type: 'json' };
import { Doctors } from '../../main/ui/practice/medecin/doctors.js';
import { Visit } from './practise.js';

const at = task => new Visit(Doctors, fr, task);

Deno.test('booking: an untouched page books nothing, and the first of everything is not what is asked for', () => {
  const visit = at('');
  ok(!visit.isDone);
  ok(visit.press('doctors').says('medecin.hint.doctor', { who: 'Monsieur Petit' }));
  visit.press('weber');
  ok(visit.press('places').says('medecin.hint.place'));
  visit.press('here').press('days');
  ok(visit.press('hours').reads().includes('Vous êtes libre l’après-midi'));
  ok(!visit.has('confirm') && !visit.isDone);
});

Deno.test('booking: to choose an hour is not yet to confirm it', () => {
  const visit = at('').press('weber').press('here').press('days').pressText('16');
  ok(visit.says('medecin.check') && !visit.isDone);
  ok(visit.press('confirm').isDone);
});

Deno.test('cancelling: an untouched list, a reminder that is deleted and a question that is not answered cancel nothing', () => {
  const visit = at('annuler');
  ok(!visit.isDone);
  visit.press('with-petit').press('reminder');
  ok(visit.says('medecin.hint.reminder') && !visit.isDone);
  visit.press('cancel');
  ok(visit.says('medecin.sure') && !visit.isDone);
  ok(!visit.press('keep').isDone);
  visit.press('move');
  ok(visit.says('medecin.hint.cancel') && !visit.isDone);
});

Deno.test('cancelling: another appointment is not the one', () => {
  const visit = at('annuler').press('mine').press('cancel').press('confirm');
  ok(visit.says('medecin.hint.other', { who: 'Monsieur Petit' }) && !visit.isDone);
});

Deno.test('cancelling: the right one, with a yes', () => {
  ok(at('annuler').press('with-petit').press('cancel').press('confirm').isDone);
});

Deno.test('moving: to cancel first gives the hour away', () => {
  const visit = at('deplacer').press('with-petit').press('cancel');
  ok(visit.says('medecin.hint.move') && !visit.isDone);
});

Deno.test('moving: another appointment, a morning, or an hour without a yes move nothing', () => {
  const visit = at('deplacer').press('with-weber').press('move');
  ok(visit.says('medecin.hint.other', { who: 'Monsieur Petit' }) && !visit.isDone);
  visit.press('back').press('with-petit').press('move').press('days').press('hours');
  ok(!visit.has('confirm') && !visit.isDone);
  visit.pressText('14');
  ok(visit.has('confirm') && !visit.isDone);
});

Deno.test('moving: another day, an afternoon, confirmed', () => {
  ok(at('deplacer').press('with-petit').press('move').press('days').pressText('14').press('confirm').isDone);
});
