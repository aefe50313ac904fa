// What counts as a vote: a proposal that was opened, an answer put in, a receipt that was opened; and nobody learns the answer.
import { ok } from 'node:assert/strict';
import fr from '../../main/ui/practice/vote/fr.json' with { type: 'json' };
import { Ballot } from '../../main/ui/practice/vote/ballot.js';
import { Projects } from '../../main/ui/practice/vote/projects.js';
import { Visit, withoutTask } from './practise.js';

const vote = () => new Visit(withoutTask(Ballot), fr, '');
const read = () => vote().press('proposal').press('to-ballot');
const projects = () => new Visit(withoutTask(Projects), fr, '');
const inside = (code = 'LAV-4827') => projects().write('code', code).press('enter');

Deno.test('an untouched page votes nothing', () => {
  ok(!vote().isDone && !projects().isDone);
});

Deno.test('to read alone, or to choose without reading, is no vote yet', () => {
  ok(!vote().press('proposal').isDone);
  const unread = vote().press('ballot').tick('choice-yes').press('vote');
  ok(unread.says('vote.hint.unread') && !unread.isDone);
  const empty = read().press('vote');
  ok(empty.says('vote.hint.empty') && !empty.isDone);
});

Deno.test('what is chosen and read again is not in the urn yet, and may be changed', () => {
  const visit = read().tick('choice-yes').press('vote');
  ok(visit.says('vote.check.text') && !visit.isDone);
  visit.press('back').tick('choice-no').press('vote');
  ok(visit.says('vote.choice.no'));
});

Deno.test('without the receipt the vote has no trace', () => {
  const visit = read().tick('choice-no').press('vote').press('confirm').press('finish');
  ok(visit.says('vote.hint.receipt') && !visit.isDone);
  ok(visit.press('receipt').isDone);
});

for (const choice of ['yes', 'no', 'abstain']) {
  Deno.test(`each answer is right, and the receipt does not tell it: ${choice}`, () => {
    const visit = read().tick(`choice-${choice}`).press('vote').press('confirm');
    ok(!visit.says(`vote.choice.${choice}`));
    ok(JSON.stringify(visit.site.choice) === '""');
    visit.press('receipt');
    ok(visit.isDone && !visit.says(`vote.choice.${choice}`));
  });
}

Deno.test('a home votes once', () => {
  const visit = read().tick('choice-yes').press('vote').press('confirm');
  visit.act(() => visit.site.ballot());
  ok(visit.says('vote.once') && !visit.has('vote'));
});

Deno.test('a code is taken as people write it, and the neighbour’s is his', () => {
  for (const code of ['LAV-4827', 'lav4827', ' lav 4827 ', 'Lav–4827', 'lav 4827 please', 'Mon code : LAV-4827.']) {
    ok(inside(code).says('vote.projects.asked'), code);
  }
  ok(inside('LAV-4872').says('vote.hint.neighbour'));
  ok(inside('LAV-4827 ou LAV-4872').says('vote.hint.two'));
  for (const other of ['LAV-4828', 'abc 1234']) {
    ok(inside(other).says('vote.hint.code'), other);
  }
  for (const part of ['', 'lavoir', '4827', '12']) {
    ok(inside(part).says('vote.hint.part'), part);
  }
});

Deno.test('projects: nothing, a draft, and a paper that is not put in', () => {
  ok(inside().press('projects').says('vote.hint.project'));
  const draft = inside().tick('project-garden').press('draft');
  ok(draft.says('vote.draft.kept') && !draft.isDone);
  ok(!inside().tick('project-garden').press('projects').isDone);
  const left = inside().tick('project-garden').press('projects').press('put-in').press('finish');
  ok(left.says('vote.hint.proof') && !left.isDone);
});

for (const project of ['bench', 'garden', 'lamp', 'blank']) {
  Deno.test(`projects: put in, with its proof: ${project}`, () => {
    const visit = inside().tick(`project-${project}`).press('projects').press('put-in').press('receipt');
    ok(visit.isDone && !visit.says(`vote.project.${project}`));
  });
}
