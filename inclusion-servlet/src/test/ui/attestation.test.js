// What counts as having a certificate: the right one, on the device and found there; or sent to the address that was given, with a proof.
import { equal, ok } from 'node:assert/strict';
import fr from '../../main/ui/practice/attestation/fr.json' with { type: 'json' };
import { documentsOn, flawOf, flawOfAddress } from '../../main/ui/practice/attestation/documents.js';
import { Space } from '../../main/ui/practice/attestation/space.js';
import { Visit } from './practise.js';

const YEAR = new Date().getFullYear();
const year = { year: YEAR };
const address = { address: 'accueil@tilleuls.example' };
const space = () => new Visit(Space, fr, '');
const seen = id => space().press('documents').press(`see-${id}`);
const kept = id => seen(id).press('download').press('downloads');

Deno.test('an untouched space is not done, nor are its other doors', () => {
  const visit = space();
  ok(!visit.isDone);
  ok(visit.press('refunds').says('attestation.hint.refunds') && !visit.isDone);
  ok(visit.press('messages').says('attestation.hint.messages') && !visit.isDone);
});

Deno.test('to see the certificate is not to have it, and to download it is not yet to know where it is', () => {
  const visit = seen('right').press('seen');
  ok(visit.says('attestation.hint.seen') && !visit.has('downloads') && !visit.isDone);
  visit.press('download');
  ok(visit.says('attestation.kept') && !visit.isDone);
  ok(visit.press('seen').says('attestation.hint.where') && !visit.isDone);
});

Deno.test('the certificate of the year before, one of another kind and a statement are told apart', () => {
  for (const id of ['old', 'payment', 'statement']) {
    const visit = kept(id).press(`file-${id}`);
    ok(visit.says(`attestation.hint.${id}`, year) && !visit.isDone, id);
  }
});

Deno.test('of a document that nobody asked for it is said why, before it is downloaded and after', () => {
  for (const id of ['old', 'payment', 'statement']) {
    ok(seen(id).press('seen').says(`attestation.hint.${id}`, year), id);
    ok(seen(id).press('download').press('seen').says(`attestation.hint.${id}`, year), id);
  }
});

Deno.test('another file of the device is not the certificate', () => {
  for (const id of ['menu', 'recipe']) {
    ok(kept('right').press(`file-${id}`).says('attestation.hint.file'), id);
  }
});

Deno.test('the right certificate is downloaded, and found again', () => {
  ok(kept('right').press('file-right').isDone);
});

Deno.test('the right one is that of this year, whatever the day', () => {
  const right = day => documentsOn(day).filter(one => flawOf(one) === null);
  equal(right(new Date(2027, 0, 1))[0].file, 'attestation-droits-2027.pdf');
  equal(right(new Date(2026, 11, 31)).length, 1);
});

// ——— sent on

const letter = () => new Visit(Space, fr, 'envoyer');
const written = (to = 'accueil@tilleuls.example', text = 'Voici mon attestation', paper = 'paper-right') =>
  letter().write('to', to).write('words', text).tick(paper).press('letter');

Deno.test('an untouched letter is not sent: each part is asked for in turn', () => {
  const visit = letter().press('letter');
  ok(visit.says('attestation.hint.to.empty', address) && !visit.isDone);
  ok(visit.write('to', 'accueil@tilleuls.example').press('letter').says('attestation.hint.words'));
  ok(visit.write('words', 'Bonjour').press('letter').says('attestation.hint.pick'));
  ok(!visit.has('send') && !visit.isDone);
});

Deno.test('another address is sent back, with what to look at', () => {
  for (const [to, hint] of [
    ['accueil.tilleuls.example', 'at'],
    ['accueil@tilleuls', 'ending'],
    ['@tilleuls.example', 'before'],
    ['acceuil@tilleuls.example', 'other'],
    ['accueil@tilleul.example', 'other'],
    ['zzz@zzz', 'other'],
    ['Josiane accueil@tilleuls.example', 'more'],
    ['accueil@tilleuls.example merci', 'more'],
  ]) {
    ok(written(to).says(`attestation.hint.to.${hint}`, address), to);
  }
});

Deno.test('blanks, capitals and what a telephone adds do no harm to the address', () => {
  for (const to of [
    'Accueil@Tilleuls.example',
    ' accueil@tilleuls.example ',
    'accueil @tilleuls.example',
    'mailto:accueil@tilleuls.example',
    'accueil@tilleuls.example.',
  ]) {
    equal(flawOfAddress(to), null, to);
    ok(written(to).has('send'), to);
  }
});

Deno.test('letters without a vowel are no words', () => {
  ok(written(undefined, 'zzz bbb').says('attestation.hint.words'));
});

Deno.test('a certificate that nobody asked for is not sent', () => {
  for (const id of ['old', 'payment', 'statement']) {
    const visit = written(undefined, undefined, `paper-${id}`);
    ok(visit.says(`attestation.hint.${id}`, year) && !visit.has('send'), id);
  }
});

Deno.test('read again and not sent, and sent without the proof, are not done', () => {
  const visit = written();
  ok(visit.says('attestation.check') && !visit.isDone);
  visit.press('send');
  ok(visit.says('attestation.sent') && !visit.isDone);
  ok(visit.press('finish').says('attestation.hint.unkept') && !visit.isDone);
  ok(visit.press('keep').isDone);
});
