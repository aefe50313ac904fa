// What the answers showed, in words: first of the areas she was asked about.
import { html, nothing } from 'lit';
import { asides, choice, choices } from '../page/parts.js';
import { cards } from '../paper/cards.js';
import { unknown, why } from '../profile/areas.js';

export async function result(element) {
  const [{ areas }, { areas: about }] = await Promise.all([element.get(element.hers('profile')), element.get(element.url)]);
  const asked = areas.filter(area => about.includes(area.area));
  const others = areas.filter(area => !about.includes(area.area));
  const isKnown = area => area.status !== 'NOT_ESTABLISHED';
  const known = others.filter(isKnown);
  return {
    title: element.tell('result.title'),
    body: html`${asked.filter(isKnown).map(
      area => html`<section class="card">
          ${element.heading(area.title)}
          <p class="lead">${area.sentence}</p>
          ${why(element, area)}
        </section>`,
    )}
      ${unknown(
        element,
        asked.filter(area => !isKnown(area)),
      )}
      <p>${element.tell('result.means')}</p>
      ${choices(
        choice(element.tell('result.next'), () => element.leave(), { kind: 'main', picture: 'next' }),
        choice(element.tell('sheet.card'), () => cards(element, () => element.result()), { picture: 'file' }),
      )}
      ${
        others.length > 0
          ? html`<details>
            <summary>${element.say('result.others')}</summary>
            ${unknown(
              element,
              others.filter(area => !isKnown(area)),
            )}
            ${
              known.length > 0
                ? html`<ul class="plain-list">${known.map(area => html`<li><strong>${area.title}</strong><br />${area.sentence}</li>`)}</ul>`
                : nothing
            }
          </details>`
          : nothing
      }
      ${element.who.self ? nothing : asides(choice(element.say('sheet.enter'), () => element.form(), { kind: 'quiet', picture: 'pen' }))}`,
  };
}
