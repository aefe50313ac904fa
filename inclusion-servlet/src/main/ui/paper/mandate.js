// A mandate, to keep: what she said yes to, the text as it was read, until when, and how to end it. One page, whatever its length.
import { h } from './dom.js';

export async function mandate({ day, get, hers, mandateId, say }) {
  const [{ mandate: one, text }, { today }] = await Promise.all([hers(`mandates/${encodeURIComponent(mandateId ?? '')}`), get('me')]);
  const until = one.endedAt
    ? say('paper.mandate.ended', { day: day(one.endedAt) })
    : say(one.status === 'EXPIRED' ? 'paper.mandate.expired' : 'paper.mandate.until', { day: day(one.lastDay) });
  return {
    title: say('paper.mandate.title'),
    body: [
      h(
        'section',
        { class: 'mandate-text', lang: text.language },
        text.text.split('\n').map(line => h('p', {}, line)),
      ),
      h(
        'section',
        {},
        h('h2', {}, say('paper.mandate.for')),
        h(
          'ul',
          {},
          one.procedures.map(({ title }) => h('li', {}, title)),
        ),
      ),
      h(
        'section',
        {},
        h('h2', {}, say('paper.mandate.when')),
        h('p', { class: 'lead' }, until),
        h('p', {}, say('paper.mandate.end')),
        one.archiveDays > 0 ? h('p', {}, say('paper.mandate.archive', { days: one.archiveDays })) : null,
      ),
      h(
        'section',
        {},
        h(
          'p',
          {},
          say('paper.mandate.given', { day: day(one.givenAt) }),
          one.name ? ` ${say('paper.mandate.with', { name: one.name })}` : '',
        ),
        h('p', { class: 'line' }, say('paper.mandate.sign')),
      ),
      h('p', {}, say('paper.mandate.limits')),
      h(
        'p',
        { class: 'small' },
        say('paper.mandate.text', { version: one.textVersion, hash: one.textHash }),
        ' ',
        say('paper.printed', { day: day(`${today}T12:00`) }),
      ),
    ],
  };
}
