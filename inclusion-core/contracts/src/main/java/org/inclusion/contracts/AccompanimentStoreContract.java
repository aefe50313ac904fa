package org.inclusion.contracts;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.inclusion.access.LearnerId;
import org.inclusion.accompaniment.Accompaniment;
import org.inclusion.accompaniment.AccompanimentMode;
import org.inclusion.accompaniment.AccompanimentStore;
import org.inclusion.accompaniment.Activity;
import org.inclusion.accompaniment.Attendance;
import org.inclusion.accompaniment.Material;
import org.inclusion.accompaniment.Redirection;
import org.inclusion.accompaniment.Theme;
import org.inclusion.accompaniment.Workshop;
import org.inclusion.accompaniment.WorkshopLevel;
import org.inclusion.evidence.Help;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The tests that every {@link AccompanimentStore} passes. */
public abstract class AccompanimentStoreContract extends StoreContract {

    private static final LocalDate DAY = LocalDate.of(2026, 9, 1);

    private final LearnerId learner = someone();
    private final String structure = "S-" + UUID.randomUUID();

    @Test
    void aLearnerWithoutAccompanimentsHasNone() {
        assertThat(ask(tx -> store().of(tx, learner)), empty());
        assertThat(ask(tx -> store().find(tx, learner, "a")), is(Optional.empty()));
        assertThat(ask(tx -> store().attendances(tx, learner)), empty());
        assertThat(ask(tx -> store().in(tx, range(null), null, 10)), empty());
        assertThat(ask(tx -> store().workshopsIn(tx, range(null), null, 10)), empty());
    }

    @Test
    void anAccompanimentIsReadBackAsItWasNoted() {
        Accompaniment whole = new Accompaniment(
                learner,
                "a1",
                structure,
                "helper-1",
                new Activity(
                        DAY, AccompanimentMode.HOME, 1_440, EnumSet.allOf(Theme.class), EnumSet.allOf(Material.class)),
                Redirection.OPERATEUR_OU_ORGANISME_EN_CHARGE,
                Help.TOGETHER,
                "e-" + UUID.randomUUID(),
                NOON);
        Accompaniment bare = accompaniment(learner, "a2", "helper-1", DAY, 1);
        assertThat(add(bare), is(true));
        assertThat(add(whole), is(true));
        assertThat(ask(tx -> store().of(tx, learner)), contains(whole, bare));
        assertThat(ask(tx -> store().find(tx, learner, "a1")), is(Optional.of(whole)));
    }

    @Test
    void theFirstAccompanimentOfAnIdStands() {
        Accompaniment first = accompaniment(learner, "a", "helper-1", DAY, 0);
        assertThat(add(first), is(true));
        assertThat(add(accompaniment(learner, "a", "helper-2", DAY.plusDays(1), 1)), is(false));
        assertThat(ask(tx -> store().of(tx, learner)), contains(first));
    }

    @Test
    void whatIsTakenBackIsReadNoMoreAndNothingElseGoes() {
        LearnerId other = someone();
        Accompaniment kept = accompaniment(learner, "A", "helper-1", DAY, 1);
        Accompaniment hers = accompaniment(other, "a", "helper-1", DAY, 0);
        add(accompaniment(learner, "a", "helper-1", DAY, 0));
        add(kept);
        add(hers);
        inTransaction(tx -> store().remove(tx, learner, "a"));
        inTransaction(tx -> store().remove(tx, learner, "no-such"));
        assertThat(ask(tx -> store().of(tx, learner)), contains(kept));
        assertThat(ask(tx -> store().of(tx, other)), contains(hers));
        assertThat(add(accompaniment(learner, "a", "helper-2", DAY, 2)), is(true));
    }

    @Test
    void idsAreToldApartByCapitalsAndByLearners() {
        assertThat(add(accompaniment(learner, "a", "helper-1", DAY, 0)), is(true));
        assertThat(add(accompaniment(learner, "A", "helper-1", DAY, 1)), is(true));
        assertThat(add(accompaniment(someone(), "a", "helper-1", DAY, 0)), is(true));
        assertThat(ask(tx -> store().of(tx, learner)).size(), is(2));
    }

    @Test
    void anExportReadsThoseOfItsDaysPageByPage() {
        LearnerId other = someone();
        add(accompaniment(learner, "before", "helper-1", DAY.minusDays(1), 0));
        add(accompaniment(learner, "after", "helper-1", DAY.plusDays(3), 0));
        List<Accompaniment> wanted = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            for (LearnerId one : List.of(learner, other)) {
                wanted.add(accompaniment(one, "a" + i, "helper-1", DAY.plusDays(i), i));
                wanted.add(accompaniment(one, "b" + i, "helper-2", DAY.plusDays(i), i));
            }
        }
        wanted.forEach(this::add);
        assertThat(paged(range(null), 5), is(inOrder(wanted)));
        assertThat(
                paged(range("helper-2"), 2),
                is(inOrder(wanted.stream()
                        .filter(one -> one.helper().equals("helper-2"))
                        .toList())));
    }

    private List<Accompaniment> paged(AccompanimentStore.Range range, int limit) {
        List<Accompaniment> all = new ArrayList<>();
        List<Accompaniment> page;
        do {
            @Nullable Accompaniment last = all.isEmpty() ? null : all.get(all.size() - 1);
            page = ask(tx -> store().in(tx, range, last, limit));
            all.addAll(page);
        } while (page.size() == limit);
        return all;
    }

    private static List<Accompaniment> inOrder(List<Accompaniment> some) {
        return some.stream()
                .sorted((one, other) -> {
                    int byDay = one.activity().day().compareTo(other.activity().day());
                    int byLearner = one.learner().compareTo(other.learner());
                    return byDay != 0
                            ? byDay
                            : byLearner != 0 ? byLearner : one.id().compareTo(other.id());
                })
                .toList();
    }

    @Test
    void aWorkshopIsReadBackAsItWasNotedAndTheFirstOfAnIdStands() {
        Workshop first = workshop("w", "helper-1", DAY, WorkshopLevel.AVANCE);
        assertThat(addWorkshop(first), is(true));
        assertThat(addWorkshop(workshop("w", "helper-2", DAY, null)), is(false));
        assertThat(ask(tx -> store().findWorkshop(tx, structure, "w")), is(Optional.of(first)));
        assertThat(ask(tx -> store().findWorkshop(tx, structure, "W")), is(Optional.empty()));
        assertThat(ask(tx -> store().findWorkshop(tx, "S-" + UUID.randomUUID(), "w")), is(Optional.empty()));
    }

    @Test
    void anExportReadsTheWorkshopsOfItsDays() {
        addWorkshop(workshop("before", "helper-1", DAY.minusDays(1), null));
        Workshop second = workshop("b", "helper-1", DAY, null);
        Workshop first = workshop("a", "helper-2", DAY, null);
        Workshop third = workshop("a2", "helper-1", DAY.plusDays(2), null);
        List.of(second, first, third).forEach(this::addWorkshop);
        assertThat(ask(tx -> store().workshopsIn(tx, range(null), null, 2)), contains(first, second));
        assertThat(ask(tx -> store().workshopsIn(tx, range(null), second, 2)), contains(third));
        assertThat(ask(tx -> store().workshopsIn(tx, range("helper-2"), null, 2)), contains(first));
    }

    @Test
    void whoCameIsNotedOnce() {
        LearnerId other = someone();
        Attendance one = new Attendance(learner, structure, "w", NOON);
        Attendance second = new Attendance(other, structure, "w", NOON);
        inTransaction(tx -> store().addAttendances(tx, List.of(one, second)));
        inTransaction(tx ->
                store().addAttendances(tx, List.of(new Attendance(learner, structure, "w", NOON.plusSeconds(1)))));
        inTransaction(tx -> store().addAttendances(tx, List.of()));
        Attendance later = new Attendance(learner, structure, "v", NOON.plusSeconds(2));
        inTransaction(tx -> store().addAttendances(tx, List.of(later)));
        assertThat(ask(tx -> store().attendances(tx, learner)), contains(one, later));
        List<Attendance> both = learner.compareTo(other) < 0 ? List.of(one, second) : List.of(second, one);
        assertThat(ask(tx -> store().attendancesAt(tx, structure, "w")), is(both));
    }

    @Test
    void structuresWithAnAccompanimentOrAWorkshopAreKnown() {
        assertThat(ask(tx -> store().structures(tx)).contains(structure), is(false));
        addWorkshop(workshop("w", "helper-1", DAY, null));
        assertThat(ask(tx -> store().structures(tx)).contains(structure), is(true));
        String capital = structure.toUpperCase(Locale.ROOT);
        ask(tx -> store().add(
                        tx,
                        new Accompaniment(
                                learner,
                                "there",
                                capital,
                                "helper-1",
                                new Activity(DAY, AccompanimentMode.PLACE, 30, Set.of(), Set.of()),
                                null,
                                null,
                                null,
                                NOON)));
        assertThat(ask(tx -> store().structures(tx)).containsAll(List.of(structure, capital)), is(true));
    }

    private AccompanimentStore store() {
        return stores().of(AccompanimentStore.class);
    }

    private AccompanimentStore.Range range(@Nullable String helper) {
        return new AccompanimentStore.Range(structure, helper, DAY, DAY.plusDays(2));
    }

    private Accompaniment accompaniment(LearnerId whose, String id, String helper, LocalDate day, int seconds) {
        Activity activity = new Activity(day, AccompanimentMode.PLACE, 30, Set.of(Theme.EMAIL), Set.of());
        return new Accompaniment(whose, id, structure, helper, activity, null, null, null, NOON.plusSeconds(seconds));
    }

    private Workshop workshop(String id, String helper, LocalDate day, @Nullable WorkshopLevel level) {
        Activity activity =
                new Activity(day, AccompanimentMode.OTHER_PLACE, 120, Set.of(), Set.of(Material.ORDINATEUR));
        return new Workshop(structure, id, helper, activity, level, 12, NOON);
    }

    private boolean add(Accompaniment one) {
        return ask(tx -> store().add(tx, one));
    }

    private boolean addWorkshop(Workshop one) {
        return ask(tx -> store().addWorkshop(tx, one));
    }
}
