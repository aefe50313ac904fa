// The channel to the other tabs of this browser: it carries who left, so that they show her no longer.

const LEFT = 'inclusion-left';

/**
 * The channel; null where there is none. In a frame of another site, Firefox throws where its user has blocked third-party cookies.
 * @returns {BroadcastChannel | null}
 */
export function otherTabs() {
  try {
    return new BroadcastChannel(LEFT);
  } catch {
    return null;
  }
}
