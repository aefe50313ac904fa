import { deepEqual, equal } from 'node:assert/strict';
import {
  atStop,
  backAt,
  beginning,
  clicked,
  expected,
  goesOn,
  isWatched,
  keptOf,
  left,
  mayGoBack,
  mayGoOn,
  opened,
  seen,
  settled,
  wrote,
} from '../../main/ui/guide/tour.js';

const READ = { id: 'welcome', target: 'h1', say: 'Welcome.', act: 'READ' };
const WRITE = { id: 'name', target: '#name', say: 'Your name.', act: 'INPUT' };
const CHOOSE = { id: 'town', target: '#town', say: 'Your town.', act: 'SELECT' };
const CLICK = { id: 'send', target: '#send', say: 'Send it.', act: 'CLICK' };
const CHECKED = { ...CLICK, check: { selector: '#sent' } };
const VISIT = { id: 'menu', target: 'nav', say: 'Open the menu.', act: 'VISIT' };
const END = { id: 'end', target: '#end', say: 'Here you are.', act: 'READ' };

const HOME = 'https://host.example/home';
const at = (now, address = HOME) => ({ now, address });
const page = (more = {}) => ({ there: true, holds: false, isNextPage: true, moment: at(100), ...more });
const begun = (index = 0) => atStop(index, at(0));
const here = (stops, index = 0) => seen(stops, begun(index), page()).course;

// ——— before

Deno.test('a tour that nobody began is offered', () => {
  deepEqual(opened([READ, END], null, { auto: false, free: true, moment: at(0) }), { state: 'idle', at: 0 });
});

Deno.test('a tour that was left can be resumed at its stop', () => {
  deepEqual(opened([READ, END], { anchor: 'end', walking: false }, { auto: false, free: true, moment: at(0) }), { state: 'left', at: 1 });
});

Deno.test('a tour that was left at its first stop is offered as if it were new', () => {
  equal(opened([READ, END], { anchor: 'welcome', walking: false }, { auto: false, free: true, moment: at(0) }).state, 'idle');
});

Deno.test('a tour that was finished is offered from its beginning', () => {
  deepEqual(opened([READ, END], { anchor: null, walking: false }, { auto: false, free: true, moment: at(0) }), { state: 'idle', at: 0 });
});

Deno.test('a stop that the tour no longer has leads to the beginning', () => {
  deepEqual(opened([READ, END], { anchor: 'gone' }, { auto: false, free: true, moment: at(0) }), { state: 'idle', at: 0 });
});

Deno.test('a tour that was walking goes on when the next page opens', () => {
  const course = opened([READ, END], { anchor: 'end', walking: true }, { auto: false, free: true, moment: at(0) });

  equal(course.state, 'walking');
  equal(course.at, 1);
});

Deno.test('a tour begins by itself where the page says so', () => {
  equal(opened([READ, END], null, { auto: true, free: true, moment: at(0) }).state, 'walking');
});

Deno.test('a tour that she has stopped does not begin by itself', () => {
  equal(opened([READ, END], { anchor: 'end', walking: false }, { auto: true, free: true, moment: at(0) }).state, 'left');
});

Deno.test('a tour of which only the server knows begins by itself where it stopped', () => {
  const course = opened([READ, END], { anchor: 'end' }, { auto: true, free: true, moment: at(0) });

  equal(course.state, 'walking');
  equal(course.at, 1);
});

Deno.test('a tour never begins beside another guide that walks', () => {
  equal(opened([READ, END], { anchor: 'end', walking: true }, { auto: true, free: false, moment: at(0) }).state, 'left');
});

// ——— the target

Deno.test('a stop waits for its target, and arrives once', () => {
  const { course, effects } = seen([READ, END], begun(), page());

  deepEqual(effects, ['arrived']);
  equal(course.phase, 'here');
  equal(course.isPraised, false);
  deepEqual(seen([READ, END], course, page()).effects, []);
});

Deno.test('nothing changes while the page does not', () => {
  const course = here([READ, END]);

  equal(seen([READ, END], course, page({ moment: at(60_000) })).course, course);
});

Deno.test('a target that goes is awaited again, and its return is no second arrival', () => {
  const lost = seen([READ, END], here([READ, END]), page({ there: false }));

  deepEqual(lost.effects, ['lost']);
  equal(lost.course.phase, 'waiting');
  deepEqual(seen([READ, END], lost.course, page()).effects, ['returned']);
});

Deno.test('a target that is away for more than ten seconds is missing, and she may go on without it', () => {
  const away = now => seen([CLICK, END], begun(), page({ there: false, moment: at(now) }));

  deepEqual(away(10_000).effects, []);
  deepEqual(away(10_001).effects, ['missing']);
  equal(mayGoOn(CLICK, away(10_001).course), true);
  deepEqual(goesOn([CLICK, END], away(10_001).course, { holds: false, moment: at(10_002) }).effects, ['next']);
});

Deno.test('the ten seconds begin when the target goes', () => {
  const lost = seen([READ, END], here([READ, END]), page({ there: false, moment: at(50_000) })).course;

  deepEqual(seen([READ, END], lost, page({ there: false, moment: at(59_000) })).effects, []);
  deepEqual(seen([READ, END], lost, page({ there: false, moment: at(60_001) })).effects, ['missing']);
});

Deno.test('a target that comes late after all is here', () => {
  const missing = seen([READ, END], begun(), page({ there: false, moment: at(20_000) })).course;

  deepEqual(seen([READ, END], missing, page()).effects, ['arrived']);
});

// ——— to read

Deno.test('what is to be read is done when she says so, and earns no praise', () => {
  const { course, effects } = goesOn([READ, END], here([READ, END]), { holds: true, moment: at(200) });

  deepEqual(effects, ['next']);
  equal(course.at, 1);
  equal(course.phase, 'waiting');
  equal(course.isPraised, false);
  equal(begun().isPraised, false);
});

Deno.test('the last stop finishes the tour', () => {
  const { course, effects } = goesOn([READ], here([READ]), { holds: true, moment: at(200) });

  deepEqual(effects, ['finished']);
  equal(course.state, 'finished');
});

// ——— to write and to choose

Deno.test('what is to be written is something, where the tour does not say what', () => {
  deepEqual(expected(WRITE), { value: 'notEmpty' });
  deepEqual(expected(CHOOSE), { value: 'notEmpty' });
  deepEqual(expected({ ...WRITE, check: { value: '^O' } }), { value: '^O' });
  equal(expected(CLICK), null);
});

Deno.test('what she wrote is checked when she leaves the field, and not while she writes', () => {
  const stops = [WRITE, END];
  const writing = wrote(stops, here(stops), { type: 'input', leaves: false, byKey: true });
  const leaving = wrote(stops, writing.course, { type: 'focusout', leaves: true, byKey: true });

  equal(writing.settles, false);
  equal(leaving.settles, true);
  const { course, effects } = settled(stops, leaving.course, { holds: true, moment: at(200) });
  deepEqual(effects, ['next']);
  equal(course.isPraised, true);
});

Deno.test('a field that she leaves as it was is not checked', () => {
  const stops = [WRITE, END];
  const { course, settles } = wrote(stops, here(stops), { type: 'focusout', leaves: true, byKey: true });

  equal(settles, false);
  deepEqual(settled(stops, course, { holds: true, moment: at(200) }).effects, []);
});

Deno.test('the focus that moves inside the target does not leave it', () => {
  const stops = [WRITE, END];
  const { course } = wrote(stops, here(stops), { type: 'input', leaves: false, byKey: false });

  equal(wrote(stops, course, { type: 'focusout', leaves: false, byKey: false }).settles, false);
});

Deno.test('a choice by hand is checked at once, and one by the arrow keys is not', () => {
  const stops = [CHOOSE, END];

  equal(wrote(stops, here(stops), { type: 'change', leaves: false, byKey: false }).settles, true);
  equal(wrote(stops, here(stops), { type: 'change', leaves: false, byKey: true }).settles, false);
});

Deno.test('what is not right yet is told once, and checked again when she writes again', () => {
  const stops = [WRITE, END];
  const dirty = wrote(stops, here(stops), { type: 'input', leaves: false, byKey: true }).course;
  const { course, effects } = settled(stops, dirty, { holds: false, moment: at(200) });

  deepEqual(effects, ['not-yet']);
  deepEqual(course, { ...here(stops), hinted: true });
  deepEqual(settled(stops, course, { holds: true, moment: at(300) }).effects, []);
});

Deno.test('writing elsewhere than at a stop to write is nothing', () => {
  const course = here([CLICK, END]);

  deepEqual(wrote([CLICK, END], course, { type: 'change', leaves: false, byKey: false }), { course, settles: false });
});

Deno.test('"continue" before it is right says "not yet"', () => {
  deepEqual(goesOn([WRITE, END], here([WRITE, END]), { holds: false, moment: at(200) }).effects, ['not-yet']);
});

// ——— to click

Deno.test('a click without a check is done as soon as the page was looked at', () => {
  const stops = [CLICK, END];
  const course = clicked(stops, here(stops), at(200));
  const turn = seen(stops, course, page({ holds: true, moment: at(201) }));

  deepEqual(turn.effects, ['next']);
  equal(turn.course.isPraised, true);
  equal(seen([END, END], { ...turn.course, at: 0 }, page()).course.isPraised, false);
});

Deno.test('she cannot say that she clicked', () => {
  equal(mayGoOn(CLICK, here([CLICK, END])), false);
  equal(mayGoOn(VISIT, here([VISIT, END])), false);
  equal(mayGoOn(READ, here([READ, END])), true);
  equal(mayGoOn(WRITE, begun()), false);
});

Deno.test('a click with a check waits for it, and says "not yet" after four seconds, once', () => {
  const stops = [CHECKED, END];
  const course = clicked(stops, here(stops), at(1_000));
  const later = seen(stops, course, page({ moment: at(5_001) }));

  deepEqual(seen(stops, course, page({ moment: at(5_000) })).effects, []);
  deepEqual(later.effects, ['not-yet']);
  deepEqual(seen(stops, later.course, page({ moment: at(9_000) })).effects, []);
  deepEqual(seen(stops, later.course, page({ holds: true, moment: at(9_100) })).effects, ['next']);
});

Deno.test('another click takes "not yet" away, and begins to wait anew', () => {
  const stops = [CHECKED, END];
  const hinted = seen(stops, clicked(stops, here(stops), at(1_000)), page({ moment: at(6_000) })).course;
  const again = clicked(stops, hinted, at(7_000));

  equal(again.hinted, false);
  deepEqual(seen(stops, again, page({ moment: at(10_000) })).effects, []);
});

Deno.test('a page that her click has loaded waits four seconds for the check, as the page before did', () => {
  const stops = [CHECKED, END];
  const kept = keptOf(stops, clicked(stops, here(stops), at(1_000)));
  const loaded = opened(stops, kept, { auto: false, free: true, moment: at(0) });
  const arrived = seen(stops, loaded, page({ moment: at(100) }));

  deepEqual(arrived.effects, ['arrived']);
  deepEqual(seen(stops, arrived.course, page({ moment: at(4_001) })).effects, ['not-yet']);
});

Deno.test('a click elsewhere than at a stop to click is nothing', () => {
  const course = here([READ, END]);

  equal(clicked([READ, END], course, at(200)), course);
});

Deno.test('a stop that only she can say is done is not watched', () => {
  equal(isWatched(READ, here([READ, END])), false);
  equal(isWatched(CLICK, here([CLICK, END])), false);
  equal(isWatched(CLICK, clicked([CLICK, END], here([CLICK, END]), at(200))), true);
  equal(isWatched(VISIT, here([VISIT, END])), true);
});

// ——— to visit

Deno.test('a visit is made at another address, which is the page of the next stop', () => {
  const stops = [VISIT, END];
  const elsewhere = at(200, 'https://host.example/menu');

  deepEqual(seen(stops, here(stops), page({ holds: true })).effects, []);
  deepEqual(seen(stops, here(stops), page({ holds: true, isNextPage: false, moment: elsewhere })).effects, []);
  deepEqual(seen(stops, here(stops), page({ holds: true, moment: elsewhere })).effects, ['next']);
});

Deno.test('a visit counts from the address at which its stop began, on the next page too', () => {
  const stops = [VISIT, END];
  const menu = at(0, 'https://host.example/menu');
  const loaded = opened(stops, keptOf(stops, begun()), { auto: false, free: true, moment: menu });

  deepEqual(seen(stops, loaded, page({ holds: true, moment: menu })).effects, ['next']);
});

// ——— what is kept

Deno.test('a walking tour keeps its stop, and where that began', () => {
  deepEqual(keptOf([READ, END], begun()), { anchor: 'welcome', walking: true, from: HOME, acted: false });
});

Deno.test('after a click the next stop is kept already, since the page may be gone in a moment', () => {
  const stops = [CLICK, END];

  deepEqual(keptOf(stops, clicked(stops, here(stops), at(200))), { anchor: 'end', walking: true });
});

Deno.test('after a click that is to be checked, or that is the last one, the stop itself is kept, with the click', () => {
  const kept = { anchor: 'send', walking: true, from: HOME, acted: true };

  deepEqual(keptOf([CHECKED, END], clicked([CHECKED, END], here([CHECKED, END]), at(200))), kept);
  deepEqual(keptOf([CLICK], clicked([CLICK], here([CLICK]), at(200))), kept);
});

Deno.test('a tour that is left keeps its stop, and one that is finished keeps none', () => {
  deepEqual(left(begun(1)), { state: 'left', at: 1 });
  deepEqual(keptOf([READ, END], left(begun(1))), { anchor: 'end', walking: false });
  deepEqual(keptOf([READ, END], { state: 'finished', at: 1 }), { anchor: null, walking: false });
});

// ——— where it begins

const ON = '/practice/messagerie';
const NAME = { ...WRITE, page: ON };
const ADDRESS = { ...WRITE, id: 'address', page: ON };
const NEXT = { ...CLICK, page: ON, check: { selector: '#second' } };
const LETTER = { ...READ, id: 'letter', page: ON };
const SENT = { ...CLICK, id: 'sent', page: ON, check: { selector: '.sent' } };
const FORM = [NAME, ADDRESS, NEXT, LETTER, SENT];

const AWAY = { there: false, done: false, amiss: false };
const THERE = { there: true, done: false, amiss: false };
const DONE = { there: true, done: true, amiss: false };
const AMISS = { there: true, done: true, amiss: true };

Deno.test('a tour begins at the first stop that is on the screen', () => {
  equal(beginning(FORM, [THERE, THERE, THERE, AWAY, AWAY]), 0);
  equal(beginning(FORM, [AWAY, AWAY, AWAY, THERE, THERE]), 3);
});

Deno.test('a tour begins after what is done already, and not before a field that is empty', () => {
  equal(beginning(FORM, [DONE, DONE, THERE, AWAY, AWAY]), 2);
  equal(beginning(FORM, [THERE, DONE, THERE, AWAY, AWAY]), 0);
});

Deno.test('a tour of which nothing is on the screen begins where it was', () => {
  equal(beginning(FORM, [AWAY, AWAY, AWAY, AWAY, AWAY]), 0);
  equal(beginning(FORM, [AWAY, AWAY, AWAY, AWAY, AWAY], 1), 1);
});

// ——— where she is

const looked = (index, shown, more = {}) =>
  seen(FORM, { ...begun(index), phase: 'here', arriving: false, ...more }, page({ there: shown[index].there, shown }));

Deno.test('whoever is ahead is met where she is', () => {
  const { course, effects } = looked(0, [AWAY, AWAY, AWAY, THERE, THERE]);

  deepEqual(effects, ['next']);
  equal(course.at, 3);
});

Deno.test('whoever goes back is met at the nearest stop of that screen', () => {
  equal(looked(3, [DONE, DONE, THERE, AWAY, AWAY]).course.at, 2);
  equal(looked(3, [DONE, THERE, THERE, AWAY, AWAY]).course.at, 1);
});

Deno.test('while she writes nothing moves, even where it is right already', () => {
  equal(looked(0, [DONE, THERE, THERE, AWAY, AWAY]).course.at, 0);
});

Deno.test('what is done already is not asked for', () => {
  const shown = [DONE, DONE, AWAY, AWAY, AWAY];
  const { course } = goesOn(FORM, { ...begun(0), phase: 'here' }, { holds: true, moment: at(100), shown: [DONE, DONE, THERE, AWAY, AWAY] });

  equal(course.at, 2);
  equal(looked(2, shown).course.phase, 'away');
});

Deno.test('a press that the page sends back leads to the field at fault', () => {
  const { course, effects } = looked(2, [AMISS, DONE, THERE, AWAY, AWAY], { acted: true });

  deepEqual(effects, ['next']);
  equal(course.at, 0);
  equal(course.failed, true);
});

Deno.test('what the page sends back is found though her press was not seen', () => {
  equal(looked(2, [AMISS, DONE, THERE, AWAY, AWAY]).course.at, 0);
  equal(looked(1, [AMISS, THERE, THERE, AWAY, AWAY]).course.at, 1);
});

Deno.test('a press that came too early leads to what is missing', () => {
  const { course } = looked(2, [DONE, THERE, THERE, AWAY, AWAY], { acted: true });

  equal(course.at, 1);
  equal(course.hinted, true);
});

Deno.test('a field that the page sends back is said once, and no more once she changes it', () => {
  const { course, effects } = looked(0, [AMISS, DONE, THERE, AWAY, AWAY]);

  deepEqual(effects, ['failed']);
  deepEqual(seen(FORM, course, page({ shown: [AMISS, DONE, THERE, AWAY, AWAY] })).effects, []);
  equal(seen(FORM, course, page({ shown: [DONE, DONE, THERE, AWAY, AWAY] })).course.failed, false);
});

Deno.test('on a screen of which the tour says nothing, the stop is elsewhere at once, and nothing is waited for', () => {
  const nowhere = [AWAY, AWAY, AWAY, AWAY, AWAY];
  const { course, effects } = looked(0, nowhere);

  deepEqual(effects, ['away']);
  equal(course.phase, 'away');
  equal(mayGoOn(NAME, course), false);
  deepEqual(seen(FORM, course, page({ there: false, shown: nowhere, mayMiss: false, moment: at(60_000) })).effects, []);
  deepEqual(seen(FORM, course, page({ there: false, shown: nowhere, moment: at(60_000) })).effects, ['missing']);
});

Deno.test('a page that was just asked for is waited for, a second and no longer', () => {
  const nowhere = [AWAY, AWAY, AWAY, AWAY, AWAY];
  const away = now => seen(FORM, begun(), page({ there: false, shown: nowhere, moment: at(now) })).effects;

  deepEqual(away(1_000), []);
  deepEqual(away(1_001), ['away']);
});

Deno.test('the end on the screen is the end of the tour, however she came there', () => {
  const { course, effects } = seen(
    FORM,
    { ...begun(0), phase: 'here' },
    page({ there: false, shown: [AWAY, AWAY, AWAY, AWAY, AWAY], isEnd: true }),
  );

  deepEqual(effects, ['finished']);
  equal(course.state, 'finished');
});

Deno.test('she goes back to a stop that is on the screen and still true, and it stays', () => {
  equal(mayGoBack(FORM, [DONE, THERE, THERE, AWAY, AWAY], 1), true);
  equal(mayGoBack(FORM, [AWAY, AWAY, AWAY, THERE, THERE], 3), false);
  equal(mayGoBack([CLICK, END], [AWAY, AWAY], 1), true);
  equal(seen(FORM, { ...backAt(2, at(0)), phase: 'here' }, page({ shown: [DONE, DONE, DONE, AWAY, AWAY] })).course.at, 2);
});
