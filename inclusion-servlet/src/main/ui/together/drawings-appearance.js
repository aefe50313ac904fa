// Two drawings beside each other, on her page as on the helper's.
import { css } from 'lit';

export const drawingsAppearance = css`
  .drawings { display: grid; grid-template-columns: repeat(2, minmax(0, 8em)); gap: 0.6em; list-style: none; margin: 1em 0; padding: 0; }
  .drawings li {
    display: flex; flex-direction: column; align-items: center; gap: 0.2em; margin: 0; padding: 0.6em 0.3em;
    border: 3px solid var(--_main); border-radius: var(--_round); background: var(--_paper); font-weight: 600; text-align: center;
  }
  .drawing { width: 3.6em; height: 3.6em; fill: none; stroke: currentColor; stroke-width: 2.4; stroke-linecap: round; stroke-linejoin: round; }
`;
