// What counts at the operator: the end of the promotion and the whole price are said, and the option is taken out.
import { equal, ok } from 'node:assert/strict';
import fr from '../../main/ui/practice/offre/fr.json' with { type: 'json' };
import { amountIn, offersOf, totalOf } from '../../main/ui/practice/offre/offers.js';
import { Operator } from '../../main/ui/practice/offre/operator.js';
import { Visit } from './practise.js';

const box = () => new Visit(Operator, fr, '').press('whole');
const telephone = id => new Visit(Operator, fr, 'telephone').press(id).press('whole');
const values = offer => ({
  monthly: '15,00 €',
  later: '30,00 €',
  option: '5,00 €',
  with: '695,00 €',
  without: '580,00 €',
  term: 24,
  ...offer,
});

Deno.test('an untouched page chooses nothing: what is missing is asked for in turn', () => {
  ok(!new Visit(Operator, fr, '').isDone);
  const visit = box().press('summary');
  ok(visit.says('offre.hint.both') && !visit.isDone);
  ok(box().write('total', '695').press('summary').says('offre.hint.end'));
  ok(visit.tick('end-12').press('summary').says('offre.hint.extra', values()) && !visit.isDone);
  ok(visit.tick('extra', false).press('summary').says('offre.hint.total') && !visit.isDone);
});

Deno.test('another end of the promotion is sent back, also none', () => {
  for (const [end, hint] of [
    ['end-0', 'some'],
    ['end-6', 'other'],
    ['end-24', 'other'],
  ]) {
    const visit = box().tick('extra', false).tick(end).write('total', '580').press('summary');
    ok(visit.says(`offre.hint.end.${hint}`, values()) && !visit.isDone, end);
  }
});

Deno.test('the price of a month, the price of the promotion and a part of the price are not the whole price', () => {
  for (const [written, hint] of [
    ['15', 'monthly'],
    ['30 €', 'monthly'],
    ['360', 'promotion'],
    ['400', 'promotion'],
    ['540', 'once'],
    ['40', 'once'],
    ['500', 'other'],
    ['cher', 'amount'],
    ['580 ou 695', 'amount'],
    ['   ', 'total'],
  ]) {
    const visit = box().tick('extra', false).tick('end-12').write('total', written).press('summary');
    ok(visit.says(`offre.hint.${hint}`, values()) && !visit.isDone, written);
  }
});

Deno.test('the option that was ticked by itself is taken out first, and what is said of the amount is true', () => {
  for (const [written, hint] of [
    ['695', 'extra.with'],
    ['580', 'extra.without'],
    ['15', 'extra'],
    ['655', 'extra'],
    ['cher', 'extra'],
  ]) {
    const visit = box().tick('end-12').write('total', written).press('summary');
    ok(visit.says(`offre.hint.${hint}`, values()) && !visit.isDone, written);
  }
  ok(box().tick('end-12').write('total', '580').press('summary').tick('extra', false).press('summary').isDone);
  const visit = box().tick('end-12').write('total', '695').tick('extra', false);
  ok(visit.press('summary').says('offre.hint.before') && !visit.isDone);
  ok(visit.write('total', '580').press('summary').isDone);
});

Deno.test('the whole price stands in the last line, and is taken as people write it', () => {
  ok(box().says('offre.line.total.with', values()));
  const line = box().tick('extra', false);
  ok(line.reads().includes('580,00 €') && line.says('offre.line.total.without', values()));
  for (const written of ['580', '580,00', '580.00 €', ' 580 euros ', '580€', '580 € 00', '580 euros en tout']) {
    ok(box().tick('extra', false).tick('end-12').write('total', written).press('summary').isDone, written);
  }
});

Deno.test('an amount is read with blanks, commas, and the currency', () => {
  for (const [written, amount] of [
    ['1 234,50 €', 1234.5],
    ['1 234 euros', 1234],
    ['12 mois à 15', null],
    ['', null],
  ]) {
    equal(amountIn(written), amount, written);
  }
});

Deno.test('the telephone for one euro costs more in all, and is not the one to choose', () => {
  const visit = telephone('free').tick('extra', false).tick('end-6').write('total', '751').press('summary');
  ok(visit.says('offre.hint.dear', { name: 'Mobile Soleil', total: '751,00 €', term: 24 }) && !visit.isDone);
});

Deno.test('the offer that costs least has no promotion: to say that there is one is sent back', () => {
  const visit = telephone('plain').tick('extra', false).tick('end-6').write('total', '370').press('summary');
  ok(visit.says('offre.hint.end.none') && !visit.isDone);
  ok(visit.tick('end-0').press('summary').isDone);
});

Deno.test('what was written about one offer does not hold for the other', () => {
  const visit = telephone('free').tick('extra', false).tick('end-6').write('total', '751').press('summary').press('plain').press('whole');
  equal(visit.find('extra').found.attributes['.checked'], 'true');
  equal(visit.find('total').found.attributes['.value'], '');
});

Deno.test('the best offer of each task is the one that costs least', () => {
  for (const task of ['', 'telephone']) {
    const { offers, best } = offersOf(task);
    const [cheapest] = [...offers].sort((a, b) => totalOf(a, false) - totalOf(b, false));
    equal(cheapest.id, best);
  }
});
