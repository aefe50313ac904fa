package org.inclusion.server;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stands in a metric of an address. */
class RoutesTest {

    private static final Routes ROUTES = new Routes();

    @ParameterizedTest
    @CsvSource({
        "/api/me,/api/me",
        "/api/learners/p-17/history,/api/learners/{learner}/history",
        "/api/learners/p-17/assessments/a-1/answers/q-1,/api/learners/{learner}/assessments/{assessment}/answers/{item}",
        "/api/learners/p-17/disagreements/retractions,/api/learners/{learner}/disagreements/retractions",
        "/api/learners/p-17/disagreements/settlements,/api/learners/{learner}/disagreements/settlements",
        "/api/learners/p-17,other",
        "/api/learners/p-17/home-proposals/answers,/api/learners/{learner}/home-proposals/answers",
        "/api/learners/p-17/promises/c-1/tries,/api/learners/{learner}/promises/{promise}/tries",
        "/api/learners/p-17/accompaniments/proposal,/api/learners/{learner}/accompaniments/proposal",
        "/api/learners/p-17/accompaniments/a-1/take-back,/api/learners/{learner}/accompaniments/{accompaniment}/take-back",
        "/api/structures/ccas/workshops,/api/structures/{structure}/workshops",
        "/api/structures/ccas/accompaniments,/api/structures/{structure}/accompaniments",
        "/api/learners/p-17/referrals/r-1/sheet,/api/learners/{learner}/referrals/{referral}/sheet",
        "/api/structures/ccas/referrals/waiting,/api/structures/{structure}/referrals/waiting",
        "/api/structures/ccas/referrals/n-1/answers,/api/structures/{structure}/referrals/{number}/answers",
        "/practice/referral/open,/practice/referral/open",
        "/api/learners/p-17/guests/g-1/show,/api/learners/{learner}/guests/{guest}/show",
        "/practice/guest/step,/practice/guest/step",
        "/api/structures/ccas/leaflets/d-1/photos/p.jpg,/api/structures/{structure}/leaflets/{leaflet}/photos/{photo}",
        "/api/structures/ccas/lessons,/api/structures/{structure}/lessons",
        "/practice/lessons/2222-3333-4444-5555/photos/p.jpg,/practice/lessons/{lesson}/photos/{photo}",
        "/practice/pictures/glisser-haut,/practice/pictures/{picture}",
        "/api/learners/p-17/copy,/api/learners/{learner}/copy",
        "/api/learners/p-17/erasure,/api/learners/{learner}/erasure",
        "/api/learners/p-17/erasure/take-back,/api/learners/{learner}/erasure/take-back",
        "/api/learners/p-17/mandates/m-1/end,/api/learners/{learner}/mandates/{mandate}/end",
        "/api/learners/p-17/right-to-act/MONEY,/api/learners/{learner}/right-to-act/{procedure}",
        "/api/learners/p-17/absent-acts,/api/learners/{learner}/absent-acts",
        "/api/packs/petit/scripts/lire,/api/packs/{pack}/scripts/{step}",
        "/api/learners/p-17/papers,/api/learners/{learner}/papers",
        "/api/places,/api/places",
        "/api/packs/petit/glossary,/api/packs/{pack}/glossary",
        "/api/kits,/api/kits",
        "/api/resources/search,/api/resources/search",
        "/api/walkthroughs,/api/walkthroughs",
        "/api/packs/petit/walkthroughs/caf,/api/packs/{pack}/walkthroughs/{walkthrough}",
        "/api/packs/petit/kits/atelier,/api/packs/{pack}/kits/{kit}",
        "/api/learners/p-17/together,/api/learners/{learner}/together",
        "/api/learners/p-17/together/changes,/api/learners/{learner}/together/changes",
        "/api/learners/p-17/helped,/api/learners/{learner}/helped",
        "/api/learners/p-17/helped/s-1,/api/learners/{learner}/helped/{session}",
        "/api/learners/p-17/helped/s-1/changes,/api/learners/{learner}/helped/{session}/changes",
        "/practice/codes/ABCDEF/helped/s-1,/practice/codes/{code}/helped/{session}",
        "/practice/codes/ABCDEF,/practice/codes/{code}",
        "/practice/codes/ABCDEF/results,/practice/codes/{code}/results",
        "/practice/messagerie,/practice/*",
        "/ui/inclusion.js,/ui/*",
        "/session,/session",
        "/beside.js,/beside.js",
        "/p-17,other"
    })
    void noIdIsLeftInIt(String path, String label) {
        assertThat(ROUTES.of(path), equalTo(label));
    }
}
