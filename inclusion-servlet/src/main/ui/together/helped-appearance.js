// 24 drawings to touch: four beside each other on a telephone, and more where there is room.
import { css } from './ours.js';

export const drawingAppearance = css`
  .drawing { width: 3em; height: 3em; fill: none; stroke: currentColor; stroke-width: 2.4; stroke-linecap: round; stroke-linejoin: round; }
`;

export const helpedAppearance = css`
  ${drawingAppearance}
  .drawings { display: grid; grid-template-columns: repeat(auto-fill, minmax(4.2em, 1fr)); gap: 0.4em; margin: 1em 0 0.6em; }
  .drawings button {
    display: flex; flex-direction: column; align-items: center; gap: 0.2em; min-height: 5.4em; padding: 0.5em 0.1em 0.4em; position: relative;
    border: var(--_border) solid var(--_edge); border-radius: var(--_round); background: var(--_paper); color: var(--_ink); font: inherit; cursor: pointer;
  }
  .drawings span { font-size: 0.7em; line-height: 1.3; font-weight: 600; hyphens: none; overflow-wrap: normal; letter-spacing: -0.01em; }
  .drawings [aria-pressed='true'] { border-color: var(--_main); background: var(--_wash); box-shadow: inset 0 0 0 3px var(--_main); }
  .drawings [aria-pressed='true']::after { position: absolute; inset-block-start: 0.1em; inset-inline-end: 0.3em; }
  .words { display: grid; gap: 0.5em; max-width: 20em; margin: 1em 0; }
  .words strong { padding: 0.5em; border: 3px solid var(--_main); border-radius: var(--_round); background: var(--_paper); font-size: 1.7em; text-align: center; }
`;
