// What counts at the account: a code that was asked for is typed and told to nobody, and the new password opens the account.
import { ok } from 'node:assert/strict';
import fr from '../../main/ui/practice/compte/fr.json' with { type: 'json' };
import { Account } from '../../main/ui/practice/compte/account.js';
import { CODES, OLD, flawOf } from '../../main/ui/practice/compte/messages.js';
import { Visit } from './practise.js';

const WORD = 'Velours-tigre-9-minuit-pomme';
const [FIRST, SECOND] = CODES;

const account = () => new Visit(Account, fr, '');
const withCode = () => account().press('forgotten').press('send-code');
const chosen = () => withCode().write('code', FIRST).press('with-code').write('word', WORD).press('new-word');

Deno.test('an untouched page opens nothing', () => {
  ok(!account().isDone);
  ok(account().press('sign-in').says('compte.hint.password'));
});

Deno.test('no password opens the account before the code', () => {
  const visit = account().write('password', WORD).press('sign-in');
  ok(visit.says('compte.hint.forgotten') && !visit.isDone);
});

Deno.test('a code that is none, is too short or is another one does not do', () => {
  const visit = withCode().press('with-code');
  ok(visit.says('compte.hint.empty') && !visit.isDone);
  ok(visit.write('code', 'bonjour').press('with-code').says('compte.hint.six'));
  ok(visit.write('code', '4027').press('with-code').says('compte.hint.six'));
  ok(visit.write('code', '402719').press('with-code').says('compte.hint.other'));
});

Deno.test('the code of yesterday, and the one before the last, work no more', () => {
  const visit = withCode().write('code', OLD).press('with-code');
  ok(visit.says('compte.hint.old'));
  visit.press('again');
  ok(visit.says('compte.sent.again'));
  ok(visit.write('code', FIRST).press('with-code').says('compte.hint.before'));
  ok(visit.write('code', SECOND).press('with-code').has('new-word'));
});

Deno.test('the message shows the code, and a code with blanks is read', () => {
  const visit = withCode().press('messages');
  ok(visit.says('compte.sms', { code: FIRST }) && visit.has('last') && visit.has('old'));
  ok(visit.press('to-page').write('code', '402 718').press('with-code').has('new-word'));
});

Deno.test('a code that was told is worth nothing: another one is asked for', () => {
  const visit = withCode().press('messages').press('tell');
  ok(visit.says('compte.calm') && !visit.isDone);
  visit.press('back-to-code').write('code', FIRST).press('with-code');
  ok(visit.says('compte.hint.told') && !visit.has('new-word'));
  ok(visit.press('again').write('code', SECOND).press('with-code').has('new-word'));
});

Deno.test('a weak new password is not kept', () => {
  for (const word of ['', 'court', 'aaaaaaaaaaaaaaaaaa', 'camille-lampe-route-soupe', 'azertyuiop-azertyuiop']) {
    const visit = withCode().write('code', FIRST).press('with-code').write('word', word).press('new-word');
    ok(visit.has('new-word') && !visit.isDone, word);
  }
});

Deno.test('a new password that is kept is not yet the way in', () => {
  const visit = chosen();
  ok(visit.says('compte.kept') && !visit.isDone);
  ok(!visit.press('sign-in').isDone);
  ok(!visit.write('password', `${WORD}s`).press('sign-in').isDone);
});

Deno.test('the new password opens the account', () => {
  ok(chosen().write('password', WORD).press('sign-in').isDone);
});

Deno.test('every flaw has its words', () => {
  const states = [
    ['', 1, false],
    ['12', 1, false],
    [OLD, 1, false],
    [FIRST, 2, false],
    ['999999', 1, false],
    [FIRST, 1, true],
  ];
  ok(states.every(([written, sent, told]) => fr[`compte.hint.${flawOf(written, { sent, told })}`]));
});
