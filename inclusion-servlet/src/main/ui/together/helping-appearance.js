// What a helper reads while talking: what to say stands out.
import { css } from './ours.js';
import { drawingAppearance } from './helped-appearance.js';

export const helpingAppearance = css`
  ${drawingAppearance}
  .saying { font-weight: 600; margin-bottom: 0.2em; }
  .script { font-size: 1.1em; }
  .named { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 0.6em; list-style: none; padding: 0; }
  .named li { display: flex; flex-direction: column; align-items: center; gap: 0.2em; padding: 0.6em 0.3em; border: 1px solid var(--_line); border-radius: var(--_round); background: var(--_paper); font-weight: 600; text-align: center; }
  .eight { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 0.6em; margin: 1em 0; }
  .eight .choice { padding-inline: 0.7em; gap: 0.3em; }
  .said { font-weight: 600; }
  /* Her answer stays in sight, whatever the helper reads or presses further down. */
  .said.note { position: sticky; inset-block-start: 0; z-index: 1; }
  .said.note ~ * { scroll-margin-block-start: 5em; }
  .said:empty { margin: 0; }
  .here { font-weight: 600; }
  .sentences { display: grid; grid-template-columns: minmax(0, 1fr); gap: 0.5em; }
  .card .quiet + .quiet { margin-block-start: 0.5em; }
  .sentences .quiet + .quiet { margin-block-start: 0; }
  @media (min-width: 640px) {
    .named, .eight { grid-template-columns: repeat(4, minmax(0, 1fr)); }
    .sentences { grid-template-columns: repeat(2, minmax(0, 1fr)); }
  }
`;
