// Pictures and narrations of packs.
import { host } from './host.js';

/** The address of a picture or a recording of a pack. */
export function file(address) {
  return new URL(address, new URL('api/', host().base)).href;
}
