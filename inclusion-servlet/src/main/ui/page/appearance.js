// Calm, large, warm. One column first; more only where there is room. No colour says anything alone, and none is red.
// A host sets --inclusion-… on the element, or on any of its ancestors; what starts with --_ is ours.
import { css } from 'lit';

const dark = css`
  --_ground: var(--inclusion-ground, #17201e);
  --_paper: var(--inclusion-paper, #202b28);
  --_ink: var(--inclusion-ink, #eef3ef);
  --_soft: var(--inclusion-soft, #b4c2bc);
  --_line: var(--inclusion-line, #3b4a45);
  --_edge: var(--inclusion-edge, #8c9b95);
  --_main: var(--inclusion-main, #93d6c6);
  --_main-ink: var(--inclusion-main-ink, #0e2520);
  --_wash: var(--inclusion-wash, #26403a);
  --_sun: var(--inclusion-sun, #423719);
  --_sun-edge: var(--inclusion-sun-edge, #d9b25f);
  --_focus: var(--inclusion-focus, #ffd75e);
  color-scheme: dark;
`;

const contrast = css`
  --_ground: #ffffff;
  --_paper: #ffffff;
  --_ink: #000000;
  --_soft: #000000;
  --_line: #000000;
  --_edge: #000000;
  --_main: #00268a;
  --_main-ink: #ffffff;
  --_wash: #ffffff;
  --_sun: #ffffff;
  --_sun-edge: #000000;
  --_focus: #00268a;
  --_border: 3px;
  color-scheme: light;
`;

export const appearance = css`
  :host {
    --_ground: var(--inclusion-ground, transparent);
    --_paper: var(--inclusion-paper, #fffdf9);
    --_ink: var(--inclusion-ink, #22302d);
    --_soft: var(--inclusion-soft, #55645f);
    --_line: var(--inclusion-line, #d9d0c0);
    --_edge: var(--inclusion-edge, #75827c);
    --_main: var(--inclusion-main, #17594f);
    --_main-ink: var(--inclusion-main-ink, #ffffff);
    --_wash: var(--inclusion-wash, #e3efea);
    --_sun: var(--inclusion-sun, #fbeecb);
    --_sun-edge: var(--inclusion-sun-edge, #a8761b);
    --_focus: var(--inclusion-focus, #1a4fc4);
    --_round: var(--inclusion-round, 0.8em);
    --_border: 2px;
    display: block;
    color-scheme: light;
  }
  :host([hidden]) { display: none; }
  :host([theme='dark']) { ${dark} }
  @media (prefers-color-scheme: dark) { :host([theme='auto']) { ${dark} } }
  :host([theme='contrast']) { ${contrast} }
  @media (prefers-contrast: more) { :host { ${contrast} } }

  * { box-sizing: border-box; }
  .shell {
    background: var(--_ground);
    color: var(--_ink);
    font-family: var(--inclusion-font, system-ui, 'Segoe UI', 'Noto Sans', 'DejaVu Sans', sans-serif);
    font-size: var(--inclusion-text-size, max(1.125rem, 18px));
    line-height: 1.55;
    overflow-wrap: anywhere;
    hyphens: auto;
    text-align: start;
    max-width: 42em;
  }
  .shell[data-scale='2'] { font-size: calc(var(--inclusion-text-size, max(1.125rem, 18px)) * 1.3); }
  .shell[data-scale='3'] { font-size: calc(var(--inclusion-text-size, max(1.125rem, 18px)) * 1.7); }
  h1, h2, h3, h4, h5, h6 { line-height: 1.3; margin: 1.2em 0 0.4em; font-size: 1.15em; color: inherit; font-family: inherit; }
  [part~='heading'] { font-size: 1.45em; margin: 0.5em 0 0.6em; }
  [part~='heading'].question { font-size: 1.25em; font-weight: 600; line-height: 1.4; }
  [part~='heading']:focus { outline: none; }
  p { margin: 0 0 0.8em; max-width: 38em; }
  ul, ol { margin: 0 0 0.8em; padding-inline-start: 1.3em; }
  li { margin-bottom: 0.4em; }
  a { color: var(--_main); text-underline-offset: 0.2em; }
  dl { margin: 0 0 0.8em; }
  dt { font-weight: 600; color: var(--_soft); }
  dd { margin: 0 0 0.7em; }
  .icon {
    width: 1.5em; height: 1.5em; flex: none; vertical-align: -0.35em;
    fill: none; stroke: currentColor; stroke-width: 1.8; stroke-linecap: round; stroke-linejoin: round;
  }
  [dir='rtl'] .icon.turns { transform: scaleX(-1); }
  :focus-visible { outline: 3px solid var(--_focus); outline-offset: 3px; border-radius: 6px; }

  /* Around the view */
  /* An empty one is not seen, and stays: a screen reader hears only what comes into a line that was there. */
  .status:empty { margin: 0; padding: 0; border: 0; }
  .status:not(:empty) { max-width: none; padding: 0.7em 1em; background: var(--_sun); border-inline-start: 5px solid var(--_sun-edge); border-radius: 6px; }
  .soon { margin-top: 0.8em; animation: soon 0.3s 0.5s both; }
  @keyframes soon { from { opacity: 0; } to { opacity: 1; } }
  .kicker { margin: 0.7em 0 -0.4em; color: var(--_soft); font-weight: 600; }
  .line { display: flex; flex-wrap: wrap; align-items: center; gap: 0 1.2em; }
  .comfort { display: flex; flex-wrap: wrap; gap: 0 2em; margin: 1.5em 0 0; }
  .quickly { display: flex; flex-wrap: wrap; align-items: center; justify-content: end; gap: 0 1em; max-width: none; border-bottom: 1px solid var(--_line); }
  .quickly > .small { font-size: 0.8em; }
  .plain {
    display: inline-flex; align-items: center; gap: 0.4em; min-height: max(2.75em, 44px); min-width: 44px; padding: 0;
    background: none; border: 0; color: var(--_main); font: inherit; text-align: start; text-decoration: underline; text-underline-offset: 0.2em; cursor: pointer;
  }

  /* Things to press */
  .choices, .yes-no { display: grid; grid-template-columns: minmax(0, 1fr); gap: 0.75em; margin: 1em 0; }
  .choice, .main, .quiet {
    display: flex; align-items: center; gap: 0.75em; width: 100%; min-height: max(3.4em, 44px); padding: 0.7em 1em;
    border: var(--_border) solid var(--_edge); border-radius: var(--_round); background: var(--_paper); color: var(--_ink);
    font: inherit; font-weight: 600; line-height: 1.35; text-align: start; text-decoration: none; cursor: pointer;
  }
  /* On a touch screen a hover would stay, and make an answer look chosen. */
  @media (hover: hover) {
    .choice:hover, .quiet:hover { border-color: var(--_main); }
    .main:hover { text-decoration: underline; }
  }
  .choice .icon { color: var(--_main); }
  .choice > span, .main > span, .quiet > span { flex: 1; min-width: 0; }
  [data-rests] { pointer-events: none; }
  [aria-pressed='true'] { border-color: var(--_main); background: var(--_wash); box-shadow: inset 0 0 0 2px var(--_main); }
  [aria-pressed='true']::after { content: '✓'; content: '✓' / ''; font-weight: 700; }
  .main { background: var(--_main); border-color: var(--_main); color: var(--_main-ink); }
  .quiet { min-height: max(2.75em, 44px); border-width: 1px; font-weight: 500; background: transparent; }
  .yes-no { grid-template-columns: repeat(auto-fit, minmax(min(100%, 11em), 1fr)); }
  .yes-no > * { justify-content: center; text-align: center; min-height: 4.5em; }
  .asides { display: grid; grid-template-columns: minmax(0, 1fr); gap: 0.6em; margin-top: 1.5em; padding-top: 1em; border-top: 1px solid var(--_line); }

  /* Things to read */
  .card { margin: 1em 0; padding: 1em 1.1em; border: 1px solid var(--_line); border-radius: var(--_round); background: var(--_paper); }
  .card > :first-child { margin-top: 0; }
  .card > :last-child { margin-bottom: 0; }
  .card > .quiet + .quiet { margin-block-start: 0.6em; }
  .card.next { border: 2px solid var(--_main); }
  .lead { font-size: 1.1em; }
  .small { font-size: 0.9em; color: var(--_soft); }
  .choice .small { display: block; font-weight: 500; }
  .note { margin: 1em 0; padding: 0.8em 1em; border-inline-start: 5px solid var(--_sun-edge); border-radius: 6px; background: var(--_sun); }
  .note > :last-child { margin-bottom: 0; }
  /* What is noted or right has a tick, what is amiss a frame and a sign; advice has neither. */
  .note.good, .status.good:not(:empty) { background: var(--_wash); border-inline-start-color: var(--_main); }
  .note.good::before, .status.good:not(:empty)::before { content: '✓ '; content: '✓ ' / ''; font-weight: 700; }
  .note.amiss, .note[role='alert'] { border: 2px solid var(--_sun-edge); border-inline-start-width: 8px; }
  .note.amiss::before, .note[role='alert']::before { content: '! '; content: '! ' / ''; font-weight: 700; }
  .unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
  .plain-list { list-style: none; padding: 0; }
  .skills { padding-inline-start: 1.2em; }
  .skills li { margin-block-end: 0.5em; }
  .skills .quiet { margin-block-start: 0.4em; }
  details { margin: 1em 0; }
  summary { padding: 0.6em 0; min-height: 44px; color: var(--_main); font-weight: 600; cursor: pointer; }
  .fold { margin: 0.6em 0; border: 1px solid var(--_line); border-radius: var(--_round); padding: 0 1.1em; background: var(--_paper); }
  .fold > summary { padding: 0.8em 0; }
  .fold > summary > * { display: inline; margin: 0; font-size: 1.15em; }
  /* A long word stays whole in the largest letters, as long as a telephone has room for it. */
  [data-scale='3'] .fold > summary > * { font-size: 0.9em; }

  /* Things to fill in */
  label, legend { font-weight: 600; }
  input:not([type='checkbox'], [type='radio']), textarea, select {
    width: 100%; min-height: max(3em, 44px); margin-bottom: 0.7em; padding: 0.5em 0.75em; border: 2px solid var(--_edge); border-radius: 0.6em;
    background: var(--_paper); color: var(--_ink); font: inherit;
  }
  fieldset { margin: 1em 0; padding: 0.5em 1em; border: 1px solid var(--_line); border-radius: var(--_round); }
  /* Inside the frame: a question of several lines would stand across it. */
  legend { float: left; width: 100%; padding: 0.3em 0; }
  legend + * { clear: both; }
  .check { display: flex; align-items: center; gap: 0.75em; min-height: 44px; margin: 0; }
  .check input { width: 1.6em; height: 1.6em; margin: 0; flex: none; accent-color: var(--_main); }
  .check label { padding: 0.5em 0; font-weight: 500; flex: 1; }

  @media (prefers-reduced-motion: reduce) { .soon { animation: none; } }
  @media (forced-colors: active) { .choice, .main, .quiet, .card { border-color: ButtonText; } }
  @media print { .choices, .yes-no, .asides, .comfort, .quickly, .quiet, .plain { display: none; } }
`;
