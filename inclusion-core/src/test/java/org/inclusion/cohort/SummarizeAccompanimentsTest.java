package org.inclusion.cohort;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.inclusion.Ccas;
import org.inclusion.access.Actor;
import org.inclusion.access.LearnerId;
import org.inclusion.access.Role;
import org.inclusion.accompaniment.AccompanimentMode;
import org.inclusion.accompaniment.Activity;
import org.inclusion.accompaniment.SaidAccompaniment;
import org.inclusion.accompaniment.Theme;
import org.inclusion.cohort.CohortSummary.ByMode;
import org.inclusion.cohort.CohortSummary.OnTheme;
import org.inclusion.evidence.Help;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A structure sees on which themes and in which ways ten people and more were accompanied, and nothing of fewer. */
class SummarizeAccompanimentsTest {

    private static final Actor CLAIRE = new Actor("claire", Set.of(Role.COORDINATOR), Set.of(Ccas.STRUCTURE));

    private final Ccas ccas = new Ccas();

    @AfterEach
    void close() {
        ccas.close();
    }

    private CohortSummary.Accompaniments summary() {
        assertThat(
                ccas.inclusion
                        .summarizeStructures()
                        .run(ccas.clock.instant(), done -> true)
                        .isPresent(),
                is(true));
        return ccas.as(CLAIRE).cohort(Ccas.STRUCTURE).orThrow().accompaniments();
    }

    private void accompanied(int from, int to, AccompanimentMode mode, Theme... themes) {
        for (int i = from; i < to; i++) {
            LearnerId learner = new LearnerId("hers-" + i);
            ccas.as(Ccas.helper()).record(List.of(ccas.observation("e", Ccas.helper(), learner, Help.TOGETHER)));
            Activity activity = new Activity(LocalDate.of(2026, 11, 24), mode, 30, Set.of(themes), Set.of());
            ccas.as(Ccas.helper())
                    .about(learner)
                    .accompaniments()
                    .note(new SaidAccompaniment("a-" + mode, activity, null, null, null))
                    .orThrow();
        }
    }

    @Test
    void themesAndModesOfTenPeopleAndMoreAreTold() {
        accompanied(0, 25, AccompanimentMode.PLACE, Theme.EMAIL);
        accompanied(25, 40, AccompanimentMode.TELEPHONE, Theme.LOGEMENT);
        accompanied(40, 49, AccompanimentMode.HOME, Theme.JUSTICE);
        CohortSummary.Accompaniments summary = summary();
        assertThat(
                summary.themes(),
                contains(
                        new OnTheme(Theme.EMAIL, 25, ccas.clock.instant()),
                        new OnTheme(Theme.LOGEMENT, 15, ccas.clock.instant())));
        assertThat(
                summary.modes(),
                contains(
                        new ByMode(AccompanimentMode.PLACE, 25, ccas.clock.instant()),
                        new ByMode(AccompanimentMode.TELEPHONE, 15, ccas.clock.instant())));
    }

    @Test
    void peopleAreCountedAndNotAccompaniments() {
        accompanied(0, 25, AccompanimentMode.PLACE, Theme.EMAIL);
        accompanied(0, 9, AccompanimentMode.HOME, Theme.EMAIL);
        CohortSummary.Accompaniments summary = summary();
        assertThat(summary.themes(), contains(new OnTheme(Theme.EMAIL, 25, ccas.clock.instant())));
        assertThat(summary.modes(), contains(new ByMode(AccompanimentMode.PLACE, 25, ccas.clock.instant())));
    }

    @Test
    void whatAllButAFewShareIsLeftOut() {
        accompanied(0, 25, AccompanimentMode.PLACE, Theme.EMAIL);
        accompanied(25, 30, AccompanimentMode.HOME, Theme.LOGEMENT);
        assertThat(summary().themes(), is(empty()));
    }

    @Test
    void aPublishedCountStandsUntilTenPeopleAreNewToIt() {
        accompanied(0, 25, AccompanimentMode.PLACE, Theme.EMAIL);
        accompanied(25, 40, AccompanimentMode.TELEPHONE, Theme.LOGEMENT);
        List<OnTheme> before = summary().themes();
        accompanied(40, 49, AccompanimentMode.PLACE, Theme.EMAIL);
        assertThat(summary().themes(), is(before));
        accompanied(49, 50, AccompanimentMode.PLACE, Theme.EMAIL);
        assertThat(summary().themes().get(0).people(), is(35L));
    }

    @Test
    void themesAboutHealthAreCountedInNoSum() {
        accompanied(0, 25, AccompanimentMode.PLACE, Theme.SANTE, Theme.SOCIAL_SANTE);
        accompanied(25, 40, AccompanimentMode.TELEPHONE, Theme.SANTE);
        assertThat(summary().themes(), is(empty()));
    }
}
