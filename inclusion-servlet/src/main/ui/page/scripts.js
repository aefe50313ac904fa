/** The script of each element that is not in the script of all pages. */
export const SCRIPTS = /** @type {const} */ ({
  helper: 'helper/helper',
  profile: 'profile/profile',
  guide: 'guide/guide',
  promises: 'followup/followup',
  calls: 'followup/followup',
  referrals: 'referral/referral',
  arrived: 'referral/referral',
  guests: 'guest/guest',
  places: 'place/place',
  resources: 'resource/resource',
  script: 'telephone/telephone',
  'glossary-search': 'telephone/telephone',
  helped: 'together/together',
  together: 'together/together',
  structure: 'structure/coordinator',
  author: 'author/form',
});
