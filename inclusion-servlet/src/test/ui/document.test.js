// What counts in a team's folder: a letter with what two people wrote, an answered comment and no note of the team's own; the least
// right that each one needs.
import { equal, ok } from 'node:assert/strict';
import en from '../../main/ui/practice/document/en.json' with { type: 'json' };
import fr from '../../main/ui/practice/document/fr.json' with { type: 'json' };
import { flawOf } from '../../main/ui/practice/document/line.js';
import { TeamFolder } from '../../main/ui/practice/document/team-folder.js';
import { Visit } from './practise.js';

const HALF = 'Madame Rivet a payé le loyer de février.';
const BOTH = `${HALF} Le reçu est joint.`;

const folder = task => new Visit(TeamFolder, fr, task);
const letter = (task = '') => folder(task).press('letter');
const written = (text, visit = letter()) => visit.press('line').write('draft', text).press('write');
const both = (task = '') => written(HALF, letter(task)).press('both').write('draft', BOTH).press('write');
const answered = (text, visit = both()) => visit.write('answer', text).press('comment');
const given = visit => visit.press('preview').press('give');
const rights = (task = 'droits') => folder(task).press('rights');
const right = (...all) => all.reduce((visit, id) => visit.tick(id), rights()).press('give-rights');

Deno.test('an untouched folder is not done', () => {
  for (const task of ['', 'droits']) {
    ok(!folder(task).isDone, task);
  }
  const visit = given(letter());
  ok(visit.says('document.hint.month') && !visit.isDone);
});

Deno.test('the line: nothing, nonsense and the month as it was', () => {
  for (const nonsense of ['', '  ', 'xxx', 'bcdf ghjk lmnp', '02 02 02']) {
    ok(written(nonsense).says('document.hint.line'), nonsense);
  }
  ok(written('Madame Rivet a payé le loyer de mars.').says('document.hint.month'));
});

Deno.test('the line: another one changed it meanwhile, and neither of the two alone does', () => {
  const mine = written(HALF).press('mine');
  ok(mine.says('document.kept.mine'));
  ok(given(answered('Karim', mine).press('move')).says('document.hint.receipt') && !mine.isDone);
  const theirs = written(HALF).press('theirs');
  ok(given(answered('Karim', theirs).press('move')).says('document.hint.month') && !theirs.isDone);
});

Deno.test('the line: whoever kept one of the two can still put the other in', () => {
  const visit = written(HALF).press('mine').press('line').write('draft', BOTH).press('write');
  ok(visit.says('document.saved'));
  ok(given(answered('Karim', visit).press('move')).isDone);
});

Deno.test('the line: both in one, in whatever words', () => {
  for (const text of [
    BOTH,
    'Mme Rivet a payé FEVRIER, reçu joint',
    'Le loyer de février est payé (quittance jointe), et non mars.',
    'The rent for February is paid, receipt attached',
  ]) {
    equal(flawOf(text, true), null, text);
  }
  for (const [text, flaw] of [
    [HALF, 'receipt'],
    ['Le reçu est joint au dossier', 'month'],
    ['Elle a payé mars et février, reçu joint', 'month'],
    ['février reçu', 'line'],
    ['Elle n’a pas payé le loyer de février, reçu joint', 'line'],
  ]) {
    equal(flawOf(text, true), flaw, text);
  }
});

Deno.test('the comment: closed, polite, left open or nonsense is no answer', () => {
  const closed = both().press('close');
  ok(closed.says('document.hint.close'));
  for (const nothing of [
    '',
    'ok',
    'Merci !',
    'oui',
    'Je ne sais pas.',
    'j’sais pas',
    'On verra',
    'personne',
    'I don’t know',
    'bcdf',
    '12',
  ]) {
    ok(answered(nothing).says('document.hint.answer'), nothing);
  }
  const visit = given(both().press('move'));
  ok(visit.says('document.hint.unanswered') && !visit.isDone);
});

Deno.test('the comment: a name, a number or a sentence is an answer', () => {
  for (const text of ['Karim', '06 39 98 12 34', 'Moi, le matin.', 'La personne de l’accueil', 'Je ne sais pas, demandez à Karim']) {
    ok(given(answered(text).press('move')).isDone, text);
  }
});

Deno.test('the note: left or folded, the reader would see it', () => {
  const left = answered('Karim').press('preview');
  ok(left.says('document.note.text'));
  ok(left.press('give').says('document.hint.note') && !left.isDone);
  const folded = answered('Karim').press('fold');
  ok(!folded.says('document.note.text'));
  ok(folded.press('preview').says('document.note.text'));
  ok(folded.press('give').says('document.hint.folded') && !folded.isDone);
});

Deno.test('the letter: both lines, an answer, the note elsewhere, and given', () => {
  const visit = answered('Karim').press('move').press('preview');
  ok(!visit.says('document.note.text') && !visit.says('document.comment.text') && !visit.isDone);
  ok(visit.press('give').isDone);
});

Deno.test('rights: as they were, all closed, and each near miss', () => {
  ok(right().says('document.hint.ines'));
  ok(right('ines-none', 'lou-none', 'paul-none', 'link-none').says('document.hint.ines'));
  ok(right('ines-change', 'paul-none', 'link-none').says('document.hint.lou'));
  ok(right('ines-change', 'lou-none', 'paul-none', 'link-none').says('document.hint.lou'));
  ok(right('ines-change', 'lou-read', 'paul-read', 'link-none').says('document.hint.paul'));
  const open = right('ines-change', 'lou-read', 'paul-none');
  ok(open.says('document.hint.link') && !open.isDone);
});

Deno.test('rights: the least that each one needs', () => {
  ok(right('ines-change', 'lou-read', 'paul-none', 'link-none').isDone);
});

Deno.test('something else of the folder is done and said, and is not the task', () => {
  const told = given(answered('Karim', both('droits')).press('move'));
  ok(told.says('document.noted.letter') && !told.isDone);
  const other = rights('').tick('ines-change').tick('lou-read').tick('paul-none').tick('link-none').press('give-rights');
  ok(other.says('document.noted.rights') && !other.isDone);
});

Deno.test('both languages say the same things', () => {
  equal(Object.keys(en).join(), Object.keys(fr).join());
});
