// What counts at the shop: the fraud is reported for what alerts in it, or the honest offer is bought without anything besides.
import { ok } from 'node:assert/strict';
import fr from '../../main/ui/practice/boutique/fr.json' with { type: 'json' };
import { Shop } from '../../main/ui/practice/boutique/shop.js';
import { Visit } from './practise.js';

const shop = task => new Visit(Shop, fr, task);

Deno.test('an untouched page reports and buys nothing', () => {
  ok(!shop('').isDone);
  ok(!shop('acheter').isDone);
});

Deno.test('reporting: an honest offer and a subscription are no trap', () => {
  for (const id of ['house', 'monthly']) {
    const visit = shop('').press(id).press('report');
    ok(visit.says('boutique.honest') && !visit.isDone, id);
  }
});

Deno.test('reporting: no sign, too few, and a sign of honest offers do not do', () => {
  const visit = shop('').press('fraud').press('report').press('signs');
  ok(visit.says('boutique.signs.some') && !visit.isDone);
  visit.tick('hurry').tick('low').press('signs');
  ok(visit.says('boutique.signs.more') && !visit.isDone);
  visit.tick('transfer').tick('delivery').press('signs');
  ok(visit.says('boutique.signs.common', { sign: fr['boutique.sign.delivery'] }) && !visit.isDone);
  ok(visit.tick('delivery', false).press('signs').isDone);
});

Deno.test('reporting: everything ticked is no recognition', () => {
  const visit = shop('').press('fraud').press('report');
  for (const sign of ['hurry', 'photo', 'low', 'transfer', 'delivery', 'address']) {
    visit.tick(sign);
  }
  ok(!visit.press('signs').isDone);
});

for (const task of ['', 'acheter']) {
  Deno.test(`${task || 'report'}: whoever falls for the fraud is told calmly, and tries again`, () => {
    const visit = shop(task).press('fraud').press('add');
    ok(visit.says('boutique.calm') && !visit.isDone);
    ok(visit.press('again').has('offers'));
  });
}

Deno.test('reporting: to buy the honest offer is another task', () => {
  const visit = shop('').press('house').press('add');
  ok(visit.says('boutique.hint.report') && !visit.isDone);
});

Deno.test('buying: a subscription is shown in the basket, and not ordered', () => {
  const visit = shop('acheter').press('monthly').press('add').tick('extra', false).press('order');
  ok(visit.reads().includes('C’est un abonnement') && !visit.has('pay') && !visit.isDone);
  ok(visit.press('take-out').says('boutique.taken-out'));
});

Deno.test('buying: the box that was ticked by itself is taken out first', () => {
  const visit = shop('acheter').press('house').press('add').press('order');
  ok(visit.says('boutique.hint.extra') && !visit.isDone);
  visit.tick('extra', false).press('order');
  ok(visit.has('pay') && !visit.isDone);
});

Deno.test('buying: the whole price is read, and the order confirmed', () => {
  const visit = shop('acheter').press('house').press('add').tick('extra', false).press('order');
  ok(visit.reads().includes('35,00 €'));
  ok(visit.press('pay').isDone);
});

Deno.test('buying: to report the fraud is not yet to buy', () => {
  const visit = shop('acheter').press('fraud').press('report').tick('hurry').tick('low').tick('address').press('signs');
  ok(visit.says('boutique.reported.on') && !visit.isDone);
});
