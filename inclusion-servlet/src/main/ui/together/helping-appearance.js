// What a helper reads while talking: what to say stands out.
import { css } from 'lit';
import { drawingsAppearance } from './drawings-appearance.js';

export const helpingAppearance = css`
  ${drawingsAppearance}
  .saying { font-weight: 600; margin-bottom: 0.2em; }
  .script { font-size: 1.1em; }
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
    .sentences { grid-template-columns: repeat(2, minmax(0, 1fr)); }
  }
`;
