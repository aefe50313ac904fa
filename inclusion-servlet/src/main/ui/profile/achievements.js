// What she can do comes first, with its day; then what she practises, and what is still missing. The rest is folded until she opens it.
import { html } from 'lit';
import { day } from '../page/dates.js';
import { fold } from '../page/fold.js';

/** What is seen at once, in this order. */
const FIRST = ['CAN', 'PRACTISING'];

/**
 * @param {import('../page/element.js').InclusionElement} element
 * @param {{ groups: any[] }} skills
 * @param {(skill: any) => unknown} voice what may be said of a skill, below it
 */
export function achievements(element, { groups }, voice) {
  const first = FIRST.flatMap(kind => groups.filter(group => group.kind === kind));
  const rest = groups.filter(group => !first.includes(group));
  const lines = group =>
    html`<ul class="plain-list">${group.skills.map(skill => html`<li>${one(element, skill)} ${voice(skill)}</li>`)}</ul>`;
  return html`${first.map(group => html`<section class="card">${element.heading(group.heading)}${lines(group)}</section>`)}
    ${rest.map(group => fold(element, group.heading, lines(group), first.length === 0 && group === rest[0]))}`;
}

/** What it is, why it stands here, and since when there is nothing newer: a line each. Of what is to be tried nothing was seen. */
function one(element, { title, language, status, at, contested, review, witnessed }) {
  const said = [contested ?? review, witnessed].filter(sentence => sentence);
  return html`<span class="lead">${element.taught(title, language)}</span><br />
    <span class="small">${status === 'MET' ? '' : `${element.say('profile.since', { day: day(at, element.language) })}. `}${element.say(`achieved.${status}`)}</span>
    ${said.map(sentence => html`<br /><span>${sentence}</span>`)}`;
}
