// Beside a person: four actions, each always in the same place, and next to them, where there is room, the folds.
import { css } from 'lit';

export const besideHer = css`
  .shell.wide { max-width: 68em; }
  .beside { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 22em), 1fr)); gap: 0 2em; align-items: start; }
  .actions { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, max(8em, 50% - 0.4em)), 1fr)); gap: 0.75em; margin: 1em 0; }
  .actions > * { flex-direction: column; align-items: start; gap: 0.3em; min-height: 6em; }
  .actions > * > span { flex: none; width: 100%; }
  .main .small { display: block; color: inherit; font-weight: 500; }
  .note > :first-child { margin-top: 0; }
  .count { margin-inline-start: 0.3em; padding: 0 0.6em; border: 1px solid var(--_edge); border-radius: 1em; background: var(--_wash); color: var(--_ink); }
`;
