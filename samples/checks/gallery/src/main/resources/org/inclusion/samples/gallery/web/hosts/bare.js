// The least a host can do: one element, as the address says. /hosts/bare.html?element=questions&assessment=a1
const { element, ...attributes } = Object.fromEntries(new URLSearchParams(location.search));
/** The elements of a script of their own: a page that places one of them loads that script. */
const SCRIPTS = {
  referrals: 'referral/referral',
  arrived: 'referral/referral',
  structure: 'structure/coordinator',
  places: 'place/place',
  helped: 'together/together',
  together: 'together/together',
};
if (SCRIPTS[element]) {
  await import(`/inclusion/ui/${SCRIPTS[element]}.js`);
}
const placed = document.createElement(`inclusion-${element}`);
for (const [name, value] of Object.entries(attributes)) {
  placed.setAttribute(name, value);
}
document.querySelector('main').append(placed);
