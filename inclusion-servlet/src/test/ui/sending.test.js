import { deepEqual, equal } from 'node:assert/strict';
import { begun, closed, emptied, failed, forgotten, isDue, nextBatch, NOBODY, opened, received } from '../../main/ui/page/sending.js';

const FATIMA = opened(NOBODY, 'fatima');
const messages = count => Array.from({ length: count }, (_, i) => ({ id: `m${i}` }));
const [FIRST, SECOND] = messages(2);
const BOTH = { actor: 'fatima', batch: [FIRST, SECOND] };
const NOON = { now: 1_000, chance: 0 };

const fails = (sender, failure, moment = NOON) => failed(sender, { ...BOTH, failure }, moment);

// ——— who is here

Deno.test('nothing is sent before somebody is here, and nothing is away or over', () => {
  deepEqual([NOBODY.actor, NOBODY.away, NOBODY.signedOut], [null, false, false]);
  equal(isDue(NOBODY, 0), false);
  equal(isDue(FATIMA, 0), true);
});

Deno.test('a visit that ends keeps its person, and sends nothing more', () => {
  const sender = closed(fails(FATIMA, { kind: 'away', later: 0 }).sender);

  equal(sender.actor, 'fatima');
  equal(sender.away, false);
  equal(sender.signedOut, true);
  equal(isDue(sender, 0), false);
});

Deno.test('who comes back is not signed out any more', () => {
  const sender = opened(closed(FATIMA), 'fatima');

  equal(sender.signedOut, false);
  equal(isDue(sender, 0), true);
});

Deno.test('who leaves the device is not known any more, and nobody else is forgotten with her', () => {
  deepEqual(forgotten(FATIMA, 'fatima'), { ...FATIMA, actor: null, here: false });
  equal(forgotten(FATIMA, 'marc'), FATIMA);
});

// ——— what is sent

Deno.test('fifty messages travel together, the first kept first', () => {
  deepEqual(nextBatch(FATIMA, messages(120)), messages(50));
  deepEqual(nextBatch(FATIMA, [FIRST]), [FIRST]);
});

Deno.test('a message with an address of its own travels alone, in its turn', () => {
  const call = { id: 'call', address: 'learners/me/promises' };
  deepEqual(nextBatch(FATIMA, [call, FIRST, SECOND]), [call]);
  deepEqual(nextBatch(FATIMA, [FIRST, SECOND, call, FIRST]), [FIRST, SECOND]);
  deepEqual(nextBatch({ ...FATIMA, size: 1 }, [FIRST, SECOND, call]), [FIRST]);
});

Deno.test('what the server has stored, now or before, is sent', () => {
  const receipts = [
    { id: 'm0', status: 'STORED', help: 'Try it with someone.' },
    { id: 'm1', status: 'DUPLICATE' },
  ];
  const { verdicts, goesOn } = received(FATIMA, { ...BOTH, receipts }, NOON);

  deepEqual(verdicts, [
    { id: 'm0', sent: true, help: 'Try it with someone.', problem: null },
    { id: 'm1', sent: true, help: null, problem: null },
  ]);
  equal(goesOn, true);
});

Deno.test('what is about somebody who was erased is not kept here either', () => {
  const receipts = [{ id: 'm0', status: 'ERASED' }];
  const { verdicts, goesOn } = received(FATIMA, { ...BOTH, receipts }, NOON);

  deepEqual(verdicts, [{ id: 'm0', sent: true, help: null, problem: null }]);
  equal(goesOn, true);
});

Deno.test('what the server refuses has a problem, and holds nothing up', () => {
  const receipts = [
    { id: 'm0', status: 'REFUSED', problem: { title: 'no' } },
    { id: 'm1', status: 'CONFLICT' },
  ];
  const { verdicts, goesOn } = received(FATIMA, { ...BOTH, receipts }, NOON);

  deepEqual(
    verdicts.map(({ sent, problem }) => ({ sent, problem })),
    [
      { sent: false, problem: { title: 'no' } },
      { sent: false, problem: {} },
    ],
  );
  equal(goesOn, true);
});

Deno.test('a batch of which the server says nothing is not sent again at once', () => {
  equal(received(FATIMA, { ...BOTH, receipts: [] }, NOON).goesOn, false);
  equal(received(FATIMA, { ...BOTH, receipts: [{ id: 'other', status: 'STORED' }] }, NOON).goesOn, false);
});

Deno.test('an answer ends what was away or over', () => {
  const { sender } = received(fails(FATIMA, { kind: 'signed-out' }).sender, { ...BOTH, receipts: [] }, NOON);

  equal(sender.signedOut, false);
  equal(sender.away, false);
  equal(sender.pause, 0);
  equal(sender.actor, 'fatima');
});

Deno.test('an answer that comes after somebody else has signed in does nothing', () => {
  const marc = opened(FATIMA, 'marc');
  const nothing = { sender: marc, verdicts: [], goesOn: false };

  deepEqual(received(marc, { ...BOTH, receipts: [{ id: 'm0', status: 'STORED' }] }, NOON), nothing);
  deepEqual(fails(marc, { kind: 'signed-out' }), nothing);
  deepEqual(fails(marc, { kind: 'away', later: 30 }), nothing);
});

// ——— the quota of the day

const OVER = { status: 'REFUSED', problem: { type: 'urn:inclusion:problem:over-quota' } };

Deno.test('what is over the quota of the day is neither sent nor set aside, and goes on its way later', () => {
  const receipts = [
    { id: 'm0', status: 'STORED' },
    { id: 'm1', ...OVER },
  ];
  const { sender, verdicts, goesOn } = received(FATIMA, { ...BOTH, receipts }, NOON);

  deepEqual(
    verdicts.map(({ id, sent }) => ({ id, sent })),
    [{ id: 'm0', sent: true }],
  );
  equal(goesOn, false);
  equal(sender.away, true);
  equal(begun(sender, 600_999).goesOn, false);
  equal(begun(sender, 601_000).goesOn, true);
});

Deno.test('not all devices come again ten minutes later', () => {
  const { sender } = received(FATIMA, { ...BOTH, receipts: [{ id: 'm0', ...OVER }] }, { now: 1_000, chance: 1 });

  equal(begun(sender, 1_200_999).goesOn, false);
  equal(begun(sender, 1_201_000).goesOn, true);
});

Deno.test('a refusal of the day is no refusal of what she did', () => {
  const { sender, verdicts, goesOn } = fails(FATIMA, { kind: 'refused', status: 429 });

  deepEqual([sender.away, verdicts, goesOn], [true, [], false]);
});

// ——— the network is away

Deno.test('a server that answers and can note nothing is no network that is away', () => {
  const waits = failure => {
    const { away, answered } = fails(FATIMA, failure).sender;
    return { away, answered };
  };
  deepEqual(waits({ kind: 'away', later: 0, answered: false }), { away: true, answered: false });
  deepEqual(waits({ kind: 'away', later: 0, answered: true }), { away: true, answered: true });
  deepEqual(waits({ kind: 'unforeseen' }), { away: true, answered: true });
  const overQuota = [{ id: 'm0', status: 'REFUSED', problem: { type: 'urn:inclusion:problem:over-quota' } }];
  equal(received(FATIMA, { ...BOTH, receipts: overQuota }, NOON).sender.answered, true);
  const busy = fails(FATIMA, { kind: 'away', later: 0, answered: true }).sender;
  equal(received(busy, { ...BOTH, receipts: [{ id: 'm0', status: 'STORED' }] }, NOON).sender.answered, false);
});

Deno.test('without a server all messages wait, and are tried again with the next beat', () => {
  const { sender, verdicts, goesOn } = fails(FATIMA, { kind: 'away', later: 0 });

  deepEqual([sender.away, sender.signedOut, verdicts, goesOn], [true, false, [], false]);
  equal(isDue(sender, 1_000), true);
  equal(begun(sender, 1_000).goesOn, true);
  equal(begun(sender, 1_000).sender.away, true);
});

Deno.test('a server that says when to come again is not asked before', () => {
  const { sender } = fails(FATIMA, { kind: 'away', later: 30 });

  equal(begun(sender, 30_999).goesOn, false);
  equal(begun(sender, 30_999).sender.away, true);
  equal(begun(sender, 31_000).goesOn, true);
});

Deno.test('not all devices come again at the same moment', () => {
  const { sender } = fails(FATIMA, { kind: 'away', later: 30 }, { now: 1_000, chance: 1 });

  equal(begun(sender, 60_999).goesOn, false);
  equal(begun(sender, 61_000).goesOn, true);
});

// ——— the visit is over

Deno.test('a visit that is over holds everything, and asks less and less often, but every five minutes at least', () => {
  const pauses = [];
  let sender = FATIMA;
  for (let attempt = 0; attempt < 9; attempt++) {
    ({ sender } = fails(sender, { kind: 'signed-out' }));
    pauses.push(sender.pause);
  }

  deepEqual(pauses, [5_000, 10_000, 20_000, 40_000, 80_000, 160_000, 300_000, 300_000, 300_000]);
  equal(sender.signedOut, true);
  equal(isDue(sender, 300_999), false);
  equal(isDue(sender, 301_000), true);
});

Deno.test('a refusal of the sender is no refusal of what she did', () => {
  const { sender, verdicts, goesOn } = fails(FATIMA, { kind: 'refused', status: 403 });

  deepEqual([sender.away, verdicts, goesOn], [true, [], false]);
});

Deno.test('what nobody foresaw holds everything as well', () => {
  const { sender, verdicts, goesOn } = fails(FATIMA, { kind: 'unforeseen' });

  deepEqual([sender.away, sender.pause, verdicts, goesOn], [true, 5_000, [], false]);
});

// ——— the batch is refused

Deno.test('a batch that is refused as a whole is sent one by one, and only the one at fault is set aside', () => {
  const problem = { title: 'no' };
  const whole = fails(FATIMA, { kind: 'refused', status: 400, problem });
  deepEqual([whole.verdicts, whole.goesOn, whole.sender.away], [[], true, false]);
  deepEqual(nextBatch(whole.sender, [FIRST, SECOND]), [FIRST]);

  const one = failed(whole.sender, { actor: 'fatima', batch: [FIRST], failure: { kind: 'refused', status: 400, problem } }, NOON);
  deepEqual(one.verdicts, [{ id: 'm0', sent: false, help: null, problem }]);
  equal(one.goesOn, true);

  const next = received(one.sender, { actor: 'fatima', batch: [SECOND], receipts: [{ id: 'm1', status: 'STORED' }] }, NOON);
  deepEqual(nextBatch(next.sender, messages(60)), messages(50));
});

Deno.test('the next attempt begins with whole batches again', () => {
  const { sender } = fails(FATIMA, { kind: 'refused', status: 400 });

  deepEqual(nextBatch(begun(sender, 2_000).sender, messages(60)), messages(50));
});

// ——— another tab

Deno.test('where another tab has sent everything, nothing is away or over for who is here', () => {
  const sender = emptied(fails(FATIMA, { kind: 'signed-out' }).sender);

  deepEqual([sender.away, sender.signedOut, sender.actor], [false, false, 'fatima']);
  equal(emptied(closed(FATIMA)).signedOut, true);
});

// ——— a page that has to be loaded again

Deno.test('a change that the host refuses for its token waits, and is not taken for a lost network', () => {
  const { sender, verdicts, goesOn } = fails(FATIMA, { kind: 'stale' });

  deepEqual([sender.stale, sender.away, sender.signedOut], [true, false, false]);
  deepEqual([verdicts, goesOn], [[], false]);
  equal(isDue(sender, NOON.now), false);
});

Deno.test('a page that was loaded again, or answered, is not stale any more', () => {
  const { sender } = fails(FATIMA, { kind: 'stale' });

  equal(received(sender, { ...BOTH, receipts: [] }, NOON).sender.stale, false);
  equal(fails(sender, { kind: 'away', later: 0 }).sender.stale, false);
  equal(closed(sender).stale, false);
  equal(emptied(sender).stale, false);
});
