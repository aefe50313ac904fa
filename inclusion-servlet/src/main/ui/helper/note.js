// An act noted afterwards, in ten seconds, so that no screen stands between two people: what, and how much help. Nothing is chosen before
// the helper chooses: a tap too early notes nothing. What the helper did and why can be added, and speaks of the helper.
import { SCALE, accompaniment, asides, choice, choices, html, nothing, postureAndReason, wordsOf } from './ours.js';

/** A step of one of her paths. */
export function noteAct(element, supersedes, item) {
  return noting(element, {
    what: 'practice',
    label: 'note.step',
    choose: 'note.choose-step',
    items: element.steps,
    item,
    supersedes,
    more: html`<p class="check">
      <input type="checkbox" id="not-this-time" /><label for="not-this-time">${element.say('note.not-this-time')}</label>
    </p>`,
    fields: root => ({ success: !root.getElementById('not-this-time').checked }),
    again: (id, chosen) => noteAct(element, id, chosen),
  });
}

/** Something she was seen to do, whatever the path. */
export function noteSkill(element, supersedes, item) {
  const items = element.skills.map(({ id, title, competenceTitle, ref }) => ({ id, title, group: competenceTitle, ref }));
  return noting(element, {
    what: 'observation',
    label: 'note.skill',
    choose: 'note.choose',
    items,
    item,
    supersedes,
    more: nothing,
    fields: () => ({}),
    again: (id, chosen) => noteSkill(element, id, chosen),
  });
}

function noting(element, asked, said) {
  const { what, label, choose, items, item, supersedes, more, fields, again } = asked;
  const root = element.renderRoot;
  const about = {};
  const titleOf = id => items.find(one => one.id === id)?.title ?? '';
  // A telephone shows the beginning of a long title in the field: here it is whole.
  const whole = ({ target }) => (root.getElementById('chosen').textContent = titleOf(target.value));
  const tap = help => async () => {
    const chosen = items.find(({ id }) => id === root.getElementById('item').value);
    if (!chosen) {
      return noting(element, asked, element.say(`${choose}-first`));
    }
    const given = fields(root);
    const outcome = await element.note(what, chosen.ref, { help, supersedes, ...about, ...given });
    return noted(element, {
      chosen,
      said: given.success === false ? element.say('note.not-this-time') : wordsOf(element, help),
      outcome,
      again,
    });
  };
  return {
    title: element.say(what === 'practice' ? 'with.note' : 'note.skill.title'),
    back: { act: () => element.withHer() },
    focus: said ? '#item' : undefined,
    body: html`<label for="item">${element.say(label)}</label>
      ${said ? html`<p class="note" id="missing">${said}</p>` : nothing}
      <select id="item" lang="fr" aria-invalid=${said ? 'true' : nothing} aria-describedby=${said ? 'missing' : nothing}
        @change=${whole}>
        ${item ? nothing : html`<option value="" lang=${element.language}>${element.say(choose)}</option>`}
        ${groups(items).map(
          ([group, members]) =>
            html`<optgroup label=${group}>
              ${members.map(({ id, title }) => html`<option value=${id} ?selected=${id === item}>${title}</option>`)}
            </optgroup>`,
        )}
      </select>
      <p class="small" id="chosen" lang="fr" aria-hidden="true" .textContent=${titleOf(item)}></p>
      ${more}
      ${postureAndReason(element, about)}
      ${element.heading(element.tell('helped.title'))}
      ${choices(SCALE.map(help => choice(wordsOf(element, help), tap(help))))}`,
  };
}

function groups(items) {
  const found = new Map();
  for (const item of items) {
    found.set(item.group, [...(found.get(item.group) ?? []), item]);
  }
  return [...found];
}

/** What was noted: that it did not work, or how much help there was. */
function noted(element, { chosen, said, outcome, again }) {
  const name = element.who.first;
  return {
    title: element.say('noted.title'),
    body: html`<p class="lead">${element.taught(chosen.title)}<br />${said}</p>
      <p>${element.say(outcome.problem ? 'done.aside' : 'noted.text', { name })}</p>
      ${choices(
        choice(element.say('noted.back', { name }), () => element.withHer(), { kind: 'main' }),
        choice(element.say('with.done'), () => accompaniment(element, () => element.withHer()), { picture: 'pen' }),
        choice(element.say('noted.again'), () => again(undefined, chosen.id)),
      )}
      ${outcome.problem ? nothing : asides(choice(element.say('done.change'), () => again(outcome.id, chosen.id), { kind: 'quiet' }))}`,
  };
}
