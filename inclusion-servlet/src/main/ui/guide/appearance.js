// The line around what is spoken of, and the panel. Both lie above the host's page and outside its layout.
import { css } from 'lit';

export const guideAppearance = css`
  .ring, .panel { position: fixed; inset: auto; margin: 0; z-index: 2147483647; }
  .ring {
    padding: 0; border: 4px solid var(--_focus); border-radius: 10px; background: transparent; pointer-events: none;
    box-shadow: 0 0 0 3px var(--_ring-edge, #ffffff); overflow: visible;
  }
  :host([theme='dark']) .ring { --_ring-edge: #000000; }
  @media (prefers-color-scheme: dark) { :host([theme='auto']) .ring { --_ring-edge: #000000; } }
  .panel {
    width: min(26em, 100vw); max-width: 100vw; max-height: 60vh; overflow: auto; padding: 0.8em 1em;
    background: var(--_paper); border: 3px solid var(--_main); border-radius: var(--_round);
  }
  .panel p { margin-bottom: 0.5em; }
  .panel .say { font-weight: 600; }
  .panel .buttons { display: flex; flex-wrap: wrap; gap: 0.5em; margin: 0; }
  .panel .buttons > * { width: auto; min-height: max(2.6em, 44px); padding: 0.4em 0.9em; flex: 1 1 auto; justify-content: center; }
  .panel .buttons > .plain { flex: 0 1 auto; }
  .panel .keys { display: none; margin: 0.5em 0 0; }
  .aloud { position: absolute; width: 1px; height: 1px; margin: -1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
  @media (hover: hover) and (pointer: fine) { .panel .keys { display: block; } }
  @media (max-width: 640px) { .panel { width: 100vw; font-size: 1.05rem; border-radius: 0; border-inline: 0; max-height: 45vh; } }
  @media (forced-colors: active) { .ring { border-color: Highlight; } }
  @media print { .ring, .panel { display: none; } }
`;
