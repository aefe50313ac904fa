// The least a host can do: one element, as the address says. /hosts/bare.html?element=questions&assessment=a1
const { element, ...attributes } = Object.fromEntries(new URLSearchParams(location.search));
if (element === 'referrals' || element === 'arrived') {
  // An element of a script of its own: a page that places it loads that script.
  await import('/inclusion/ui/referral/referral.js');
}
const placed = document.createElement(`inclusion-${element}`);
for (const [name, value] of Object.entries(attributes)) {
  placed.setAttribute(name, value);
}
document.querySelector('main').append(placed);
