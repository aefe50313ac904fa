// The sheet of a referral: who sends her, what she agreed to share, and how those who receive her answer once, without an account. Its
// secret came with the tab, and stands in no address that a server sees.
import { host } from '../page/host.js';
import { telephone } from '../place/words.js';
import { h, squares } from './dom.js';
import { SHEET } from './human.js';
import { qr } from './qr.js';

export function referral({ say }) {
  const sheet = kept();
  if (!sheet) {
    return { title: say('paper.referral.title'), isToPrint: false, body: [h('p', { class: 'lead' }, say('paper.referral.gone'))] };
  }
  const { where, place } = sheet.referral;
  const address = new URL('practice/referral', host().base).href;
  const rows = qr(`${address}#${sheet.signs.replaceAll('-', '')}`);
  return {
    title: say('paper.referral.title'),
    body: [
      h(
        'section',
        {},
        h('h2', {}, where),
        place ? h('p', {}, `${place.street}, ${place.postcode} ${place.town}`) : null,
        place?.telephone ? h('p', {}, telephone(place.telephone)) : null,
        place ? hours(say, place) : null,
      ),
      h(
        'section',
        {},
        h('p', { class: 'lead' }, sheet.sentence),
        sheet.shared.map(line => h('p', { class: 'lead' }, line)),
        sheet.number ? h('p', {}, say('paper.referral.number', { number: sheet.number })) : null,
      ),
      h(
        'section',
        { class: 'practice' },
        h('h2', {}, say('paper.referral.answer')),
        rows ? squares(rows, say('paper.qr')) : null,
        h(
          'div',
          {},
          h('p', {}, sheet.please),
          h('p', { class: 'small' }, address),
          h('p', { class: 'code' }, sheet.signs),
          h('p', {}, sheet.until),
        ),
      ),
    ],
  };
}

/** When it is open; where nobody knows, that she calls before she goes. */
function hours(say, { hoursInWords = [] }) {
  return hoursInWords.length > 0
    ? h(
        'ul',
        {},
        hoursInWords.map(line => h('li', {}, line)),
      )
    : h('p', {}, say('paper.referral.hours-unknown'));
}

function kept() {
  try {
    return JSON.parse(sessionStorage.getItem(SHEET) ?? 'null');
  } catch {
    return null;
  }
}
