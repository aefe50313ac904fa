// What counts as a request with its paper and its proof: complete, with the right paper, sent, and the receipt found again.
import { equal, ok } from 'node:assert/strict';
import fr from '../../main/ui/practice/formulaire/fr.json' with { type: 'json' };
import { flawOf, schoolYear } from '../../main/ui/practice/formulaire/files.js';
import { Form } from '../../main/ui/practice/formulaire/form.js';
import { subjectOf } from '../../main/ui/practice/formulaire/subjects.js';
import { Visit } from './practise.js';

const form = () => new Visit(Form, fr, '');
const filled = (visit = form()) => visit.write('child', 'Lina Duret').write('room', 'CE1 B').tick('monday').tick('thursday');
const withPaper = (visit, id) => visit.press('add').tick(`paper-${id}`).press('open-file');
const sent = () => withPaper(filled(), 'right').press('form').press('send');

Deno.test('an untouched form is not sent: each field is asked for in turn', () => {
  const visit = form();
  ok(!visit.isDone);
  ok(visit.press('form').says('formulaire.hint.child'));
  ok(visit.write('child', 'Lina').press('form').says('formulaire.hint.room'));
  ok(visit.write('room', 'CE1').press('form').says('formulaire.hint.days'));
  ok(visit.tick('monday').press('form').says('formulaire.hint.paper'));
  ok(!visit.has('send') && !visit.isDone);
});

Deno.test('nonsense is no name, no class, and no file', () => {
  for (const nonsense of ['', '   ', 'x', '12', 'aaa', '--']) {
    ok(filled().write('child', nonsense).press('form').says('formulaire.hint.child'), nonsense);
  }
  for (const nonsense of ['', '?', '12', 'x']) {
    ok(filled().write('room', nonsense).press('form').says('formulaire.hint.room'), nonsense);
  }
  ok(filled().press('add').press('open-file').says('formulaire.hint.pick'));
});

Deno.test('a paper of another year or about something else goes no further', () => {
  for (const [id, hint] of [
    ['old', 'old'],
    ['soup', 'other'],
  ]) {
    const visit = withPaper(filled(), id).press('form');
    ok(visit.says(`formulaire.hint.${hint}`) && !visit.has('send'), id);
  }
});

Deno.test('a photo that the site cannot read is not taken', () => {
  const visit = filled().press('add').tick('paper-photo').press('open-file');
  ok(visit.says('formulaire.hint.ending') && !visit.has('added'));
});

Deno.test('a paper that was taken out is missing again, and nothing else is lost', () => {
  const visit = withPaper(filled(), 'old').press('added');
  ok(visit.says('formulaire.none'));
  ok(withPaper(visit, 'right').press('form').has('send'));
});

Deno.test('a draft is not sent, and what is read again is not sent either', () => {
  const visit = withPaper(filled(), 'right').press('draft');
  ok(visit.says('formulaire.draft.kept') && !visit.isDone);
  visit.press('form');
  ok(visit.says('formulaire.check') && !visit.isDone);
});

Deno.test('sent and closed without the receipt is not done', () => {
  const visit = sent();
  ok(!visit.isDone);
  ok(visit.press('finish').says('formulaire.hint.unkept') && !visit.isDone);
});

Deno.test('another file of the folder is not the receipt', () => {
  const visit = sent().press('keep').press('menu-de-la-cantine');
  ok(visit.says('formulaire.hint.downloads', { number: 'CAN-3157' }) && !visit.isDone);
  ok(!visit.press('formulaire-vide').isDone);
});

Deno.test('complete, with the right paper, sent, and the receipt found again', () => {
  ok(sent().press('keep').press('recu-CAN-3157').isDone);
});

Deno.test('the paper of this school year is the right one, whatever the day', () => {
  equal(schoolYear(new Date(2026, 7, 31)), 2025);
  equal(schoolYear(new Date(2026, 8, 1)), 2026);
  const right = rightOf('', new Date(2026, 8, 1));
  equal(right, 'assurance-scolaire-2026-2027.pdf');
  equal(rightOf('candidature', new Date(2026, 8, 1)), 'cv-2026.pdf');
});

function rightOf(task, day) {
  return subjectOf(task)
    .papers(day)
    .filter(paper => flawOf(paper) === null)
    .map(({ name }) => name)
    .join();
}

// ——— an application

const application = () => new Visit(Form, fr, 'candidature');
const applied = (visit = application()) => visit.write('name', 'Lina Duret').write('why', 'J’aime les livres').tick('monday');

Deno.test('an untouched application is not sent, and nonsense is no reason', () => {
  const visit = application();
  ok(visit.says('formulaire.work.title') && visit.press('form').says('formulaire.hint.name'));
  for (const nonsense of ['', 'x', '1234', 'aaaa bbbb', 'travail']) {
    ok(applied().write('why', nonsense).press('form').says('formulaire.hint.why'), nonsense);
  }
  ok(!visit.isDone);
});

Deno.test('the CV of the year before is sent back, and a draft is not sent', () => {
  ok(withPaper(applied(), 'old').press('form').says('formulaire.work.hint.old'));
  ok(withPaper(applied(), 'soup').press('form').says('formulaire.work.hint.other'));
  ok(applied().press('form').says('formulaire.work.hint.paper'));
  ok(withPaper(applied(), 'right').press('draft').says('formulaire.work.draft.kept'));
});

Deno.test('an application with the CV of this year is sent, and its receipt found again', () => {
  const visit = withPaper(applied(), 'right').press('form').press('send');
  ok(visit.says('formulaire.work.sent') && !visit.isDone);
  ok(!visit.press('finish').isDone);
  ok(visit.press('keep').press('recu-EMP-2046').isDone);
});

const training = () => new Visit(Form, fr, 'conge');
const asked = (visit = training()) => visit.write('name', 'Lina Duret').write('about', 'formation cuisine').tick('monday');

Deno.test('days of training: nothing, nonsense, and the letter of the year before are sent back', () => {
  const visit = training();
  ok(visit.says('formulaire.leave.title') && visit.press('form').says('formulaire.hint.name'));
  for (const nonsense of ['', 'x', '1234', 'formation']) {
    ok(asked().write('about', nonsense).press('form').says('formulaire.hint.about'), nonsense);
  }
  ok(withPaper(asked(), 'old').press('form').says('formulaire.leave.hint.old'));
  ok(withPaper(asked(), 'right').press('draft').says('formulaire.leave.draft.kept'));
});

Deno.test('days of training with the letter of this year are asked for, and the receipt found again', () => {
  const visit = withPaper(asked(), 'right').press('form').press('send');
  ok(visit.says('formulaire.leave.sent') && !visit.isDone);
  ok(!visit.press('finish').isDone);
  ok(visit.press('keep').press('recu-FOR-1182').isDone);
});

Deno.test('a receipt that is opened is seen', () => {
  const visit = sent().press('keep');
  ok(!visit.has('opened'));
  ok(visit.press('recu-CAN-3157').has('opened'));
});

Deno.test('of a wrong paper a guide says what is wrong, and which is the right one', () => {
  const said = [];
  const page = /** @type {any} */ ({ say: (key, { right }) => said.push(key, right) });
  const one = new Form(page, '', /** @type {any} */ ({}));
  one.amiss('old');
  one.amiss('right');
  equal(said[0], 'formulaire.amiss.old');
  ok(/^assurance-scolaire-/.test(said[1]) && said.length === 2);
});
