// A lesson as people will see it, and what is still to be put right. From here it is changed, read by a colleague, published or taken back.
import { html, nothing } from 'lit';
import { fold } from '../page/fold.js';
import { asides, choice, choices } from '../page/parts.js';
import { block } from '../step/lesson.js';
import { dropDraft } from './draft.js';
import { Leaflet } from './leaflet.js';
import { publish } from './publish.js';

/** @typedef {import('./author.js').Author} Author */

/**
 * The page of a leaflet.
 * @param {Author} element
 * @param {string} id
 * @param {unknown} [said] what was done last
 */
export async function look(element, id, said) {
  const seen = await element.get(element.ofLeaflet(id));
  element.leaflet = null;
  const { language, shown, problems, publishable, basedOn, address } = seen;
  return {
    title: seen.title || element.say('author.untitled'),
    lang: language,
    kicker: element.say(address ? 'look.published' : 'look.leaflet'),
    back: { act: () => element.list(), label: element.say('author.title') },
    body: html`${said ? html`<p class="note" role="status">${said}</p>` : nothing}
      <article class="card lesson">${shown.map(one => block(element, one, language))}</article>
      ${basedOn ? html`<p class="small">${basedOn}</p>` : nothing}
      <p>${seen.words}</p>
      ${toDo(
        element,
        'look.mistakes',
        problems.filter(({ mistake }) => mistake),
      )}
      ${toDo(
        element,
        'look.gaps',
        problems.filter(({ mistake }) => !mistake),
      )}
      ${hardSentences(element, seen)}
      ${choices(
        publishable && isToPublish(seen)
          ? choice(element.say('look.publish'), () => publish(element, seen), { kind: 'main', picture: 'check' })
          : nothing,
        address
          ? choice(element.say('look.give'), () => element.given(seen), { kind: isToPublish(seen) ? 'choice' : 'main', picture: 'send' })
          : nothing,
        choice(element.say('look.change'), () => element.write(Leaflet.of(element, seen)), {
          kind: publishable ? 'choice' : 'main',
          picture: 'pen',
        }),
        seen.mine || seen.read ? nothing : choice(element.say('look.read'), () => read(element, seen), { picture: 'eye' }),
      )}
      ${seen.editions.length > 0 ? editions(element, seen) : nothing}
      ${asides(
        address ? choice(element.say('look.take-back'), () => takingBack(element, seen), { kind: 'quiet' }) : nothing,
        address ? nothing : choice(element.say('look.destroy'), () => destroying(element, seen), { kind: 'quiet', picture: 'bin' }),
      )}`,
  };
}

/** What is published as it stands needs no other edition, until its day to be checked has come. */
function isToPublish({ status }) {
  return status !== 'PUBLISHED';
}

function toDo(element, title, problems) {
  return problems.length === 0
    ? nothing
    : html`${element.heading(element.say(title))}
        <ul>
          ${problems.map(({ block: number, text }) => html`<li>${number > 0 ? html`<strong>${element.say('write.part', { number: String(number) })} :</strong> ` : nothing}${text}</li>`)}
        </ul>`;
}

/** They were marked while somebody wrote, and are still hard: whoever publishes reads so. */
function hardSentences(element, { hard = [], language }) {
  return hard.length === 0
    ? nothing
    : html`${element.heading(element.say('look.hard'))}
        <ul>
          ${hard.map(
            ({ text, why, words }) =>
              html`<li>
                <span lang=${language}>«\u00A0${text}\u00A0»</span> ${why.join(' ')}
                <span lang=${language}>${words.map(({ term, meaning }) => element.say('write.hard.plain', { term, meaning })).join('. ')}</span>
              </li>`,
          )}
        </ul>`;
}

async function read(element, { id, revision }) {
  await element.post(element.ofLeaflet(id, '/read'), { revision });
  return look(element, id, element.say('look.read.done'));
}

function editions(element, seen) {
  return fold(
    element,
    element.say('look.editions'),
    choices(
      seen.editions.map(one =>
        choice(html`${element.say('look.resume')}<span class="small">${one.words}</span>`, () => resume(element, seen, one), {
          kind: 'quiet',
        }),
      ),
    ),
  );
}

/** The text of an edition becomes the leaflet's, and is saved as a change is. */
function resume(element, seen, { title, blocks }) {
  const leaflet = Leaflet.of(element, { ...seen, title, blocks });
  leaflet.changed();
  return element.write(leaflet);
}

function takingBack(element, seen) {
  const stays = () => look(element, seen.id);
  return {
    title: element.say('look.take-back.title'),
    kicker: seen.title,
    back: { act: stays },
    body: html`<p>${element.say('look.take-back.text')}</p>
      ${choices(
        choice(element.say('look.take-back.no'), stays),
        choice(element.say('look.take-back.yes'), () => takeBack(element, seen)),
      )}`,
  };
}

async function takeBack(element, { id }) {
  await element.post(element.ofLeaflet(id, '/take-back'), {});
  return look(element, id, element.say('look.taken-back'));
}

function destroying(element, seen) {
  return {
    title: element.say('destroy.title'),
    kicker: seen.title,
    back: { act: () => look(element, seen.id) },
    body: html`<p>${element.say('destroy.text')}</p>
      ${choices(
        choice(element.say('destroy.no'), () => look(element, seen.id), { kind: 'main' }),
        choice(element.say('destroy.yes'), () => destroy(element, seen), { kind: 'quiet', picture: 'bin' }),
      )}`,
  };
}

async function destroy(element, { id }) {
  dropDraft(element, id);
  await element.post(element.ofLeaflet(id, '/destroy'), {});
  return element.list(element.say('destroy.done'));
}
