// Where the device is, to a kilometre: two decimals of a degree. Nothing more leaves the device.
const PATIENCE = 8_000;
/** The browser's question whether the page may know it has no end of its own: nobody has to answer it. */
const UNANSWERED = 10_000;

/** @returns {Promise<string | null>} latitude and longitude; null where the device does not say it, or may not. */
export function here() {
  return new Promise(resolve => {
    if (!('geolocation' in navigator)) {
      resolve(null);
      return;
    }
    setTimeout(() => resolve(null), UNANSWERED);
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => resolve(`${coords.latitude.toFixed(2)},${coords.longitude.toFixed(2)}`),
      () => resolve(null),
      { timeout: PATIENCE, maximumAge: 0 },
    );
  });
}
