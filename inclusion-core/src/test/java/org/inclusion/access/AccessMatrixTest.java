package org.inclusion.access;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.inclusion.KindsOfRooms;
import org.inclusion.KindsOfRooms.OfRoom;
import org.inclusion.SettableClock;
import org.inclusion.guest.GuestPermissions;
import org.inclusion.journal.Journal;
import org.inclusion.journal.JournalStore;
import org.inclusion.mandate.MandatePermissions;
import org.inclusion.memory.InMemoryStores;
import org.inclusion.outbox.Notices;
import org.inclusion.outbox.Outbox;
import org.inclusion.outbox.OutboxStore;
import org.inclusion.time.Calendar;
import org.inclusion.together.TogetherPermissions;
import org.inclusion.words.Reason;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may do what: every role, in every relation, for every act, written out by hand. */
class AccessMatrixTest {

    private static final LearnerId FATIMA = new LearnerId("fatima");
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private static final Map<String, Set<Role>> ROLES = Map.of(
            "nobody", Set.of(),
            "learner", Set.of(Role.LEARNER),
            "helper", Set.of(Role.HELPER),
            "coordinator", Set.of(Role.COORDINATOR),
            "volunteer", Set.of(Role.VOLUNTEER),
            "everything", Set.of(Role.values()));

    private final InMemoryStores stores = new InMemoryStores();

    /**
     * Relations: {@code self}; {@code lasting} as the host knows; {@code day}, opened this morning; {@code 23:59}, the
     * same a microsecond before midnight in Paris; {@code 00:00}, at midnight; {@code yesterday}, opened the day
     * before; {@code other's}, opened this morning by another helper; {@code none}, but of one structure; {@code
     * elsewhere}, lasting and of today but of another structure. Acts: SE see, WL see who looked, WT the same with her,
     * CO take a copy of everything, AC accompany, RA record an act, OB observe, DI disagree, SD settle a disagreement,
     * GM give a mandate, EM end one, AR ask for a right to act, AA note an act in her absence, OD open a day relation,
     * ER request her erasure, ES see whether it is requested, TB take it back, HT help her live, BT be helped live, IG
     * invite a guest, SG show today's step to a guest, EG end an invitation, TS see today's step. Answers: y granted, F
     * forbidden, N not found.
     */
    @ParameterizedTest(name = "{0}, {1}")
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            role        | relation  | SE | WL | WT | CO | AC | RA | OB | DI | SD | GM | EM | AR | AA | OD | ER | ES | TB | HT | BT | IG | SG | EG | TS
            nobody      | self      | y  | y  | y  | y  | y  | y  | F  | y  | F  | F  | y  | F  | F  | F  | y  | y  | F  | F  | y  | F  | y  | y  | y
            nobody      | lasting   | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N
            nobody      | day       | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N
            nobody      | 23:59     | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N
            nobody      | 00:00     | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N
            nobody      | yesterday | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N
            nobody      | other's   | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N
            nobody      | none      | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N
            nobody      | elsewhere | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N
            learner     | self      | y  | y  | y  | y  | y  | y  | F  | y  | F  | F  | y  | F  | F  | F  | y  | y  | F  | F  | y  | F  | y  | y  | y
            learner     | lasting   | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N
            learner     | day       | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N
            learner     | 23:59     | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N
            learner     | 00:00     | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N
            learner     | yesterday | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N
            learner     | other's   | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N
            learner     | none      | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N
            learner     | elsewhere | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N
            helper      | self      | y  | y  | y  | y  | y  | y  | F  | y  | F  | F  | y  | F  | F  | F  | y  | y  | F  | F  | y  | F  | y  | y  | y
            helper      | lasting   | y  | F  | y  | y  | y  | y  | y  | F  | y  | y  | y  | y  | y  | y  | y  | y  | y  | y  | F  | y  | F  | y  | y
            helper      | day       | y  | F  | y  | y  | y  | y  | y  | F  | y  | y  | y  | y  | y  | y  | y  | y  | y  | y  | F  | y  | F  | y  | y
            helper      | 23:59     | y  | F  | y  | y  | y  | y  | y  | F  | y  | y  | y  | y  | y  | y  | y  | y  | y  | y  | F  | y  | F  | y  | y
            helper      | 00:00     | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | y  | N  | N  | N  | N  | N  | N  | N  | N  | N
            helper      | yesterday | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | y  | N  | N  | N  | N  | N  | N  | N  | N  | N
            helper      | other's   | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | y  | N  | N  | N  | N  | N  | N  | N  | N  | N
            helper      | none      | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | y  | N  | N  | N  | N  | N  | N  | N  | N  | N
            helper      | elsewhere | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N
            coordinator | self      | y  | y  | y  | y  | y  | y  | F  | y  | F  | F  | y  | F  | F  | F  | y  | y  | F  | F  | y  | F  | y  | y  | y
            coordinator | lasting   | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N
            coordinator | day       | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N
            coordinator | 23:59     | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N
            coordinator | 00:00     | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N
            coordinator | yesterday | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N
            coordinator | other's   | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N
            coordinator | none      | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N
            coordinator | elsewhere | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N
            volunteer   | self      | y  | y  | y  | y  | y  | y  | F  | y  | F  | F  | y  | F  | F  | F  | y  | y  | F  | F  | y  | F  | y  | y  | y
            volunteer   | lasting   | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N
            volunteer   | day       | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N
            volunteer   | 23:59     | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N
            volunteer   | 00:00     | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N
            volunteer   | yesterday | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N
            volunteer   | other's   | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N
            volunteer   | none      | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N
            volunteer   | elsewhere | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N
            everything  | self      | y  | y  | y  | y  | y  | y  | F  | y  | F  | F  | y  | F  | F  | F  | y  | y  | F  | F  | y  | F  | y  | y  | y
            everything  | lasting   | y  | F  | y  | y  | y  | y  | y  | F  | y  | y  | y  | y  | y  | y  | y  | y  | y  | y  | F  | y  | F  | y  | y
            everything  | day       | y  | F  | y  | y  | y  | y  | y  | F  | y  | y  | y  | y  | y  | y  | y  | y  | y  | y  | F  | y  | F  | y  | y
            everything  | 23:59     | y  | F  | y  | y  | y  | y  | y  | F  | y  | y  | y  | y  | y  | y  | y  | y  | y  | y  | F  | y  | F  | y  | y
            everything  | 00:00     | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | y  | N  | N  | N  | N  | N  | N  | N  | N  | N
            everything  | yesterday | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | y  | N  | N  | N  | N  | N  | N  | N  | N  | N
            everything  | other's   | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | y  | N  | N  | N  | N  | N  | N  | N  | N  | N
            everything  | none      | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | y  | N  | N  | N  | N  | N  | N  | N  | N  | N
            everything  | elsewhere | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N  | N
            """)
    void everyCellIsAnsweredAsWritten(
            String role,
            String relation,
            char see,
            char seeWhoLooked,
            char seeWhoLookedWithHer,
            char copy,
            char accompany,
            char recordAct,
            char observe,
            char disagree,
            char settleDisagreement,
            char giveMandate,
            char endMandate,
            char askRight,
            char actInAbsence,
            char openDayRelation,
            char erase,
            char seeErasure,
            char takeErasureBack,
            char helpTogether,
            char beHelpedTogether,
            char inviteGuest,
            char showToGuest,
            char endGuest,
            char seeTodaysStep) {
        Map<Permission, Character> written = new HashMap<>();
        written.put(Permission.SEE, see);
        written.put(Permission.SEE_WHO_LOOKED, seeWhoLooked);
        written.put(Permission.SEE_WHO_LOOKED_WITH_HER, seeWhoLookedWithHer);
        written.put(Permission.COPY, copy);
        written.put(Permission.ACCOMPANY, accompany);
        written.put(Permission.RECORD_ACT, recordAct);
        written.put(Permission.OBSERVE, observe);
        written.put(Permission.DISAGREE, disagree);
        written.put(Permission.SETTLE_DISAGREEMENT, settleDisagreement);
        written.put(MandatePermissions.GIVE, giveMandate);
        written.put(MandatePermissions.END, endMandate);
        written.put(MandatePermissions.ASK_RIGHT, askRight);
        written.put(MandatePermissions.ACT_IN_ABSENCE, actInAbsence);
        written.put(Permission.OPEN_DAY_RELATION, openDayRelation);
        written.put(Permission.ERASE, erase);
        written.put(Permission.SEE_ERASURE, seeErasure);
        written.put(Permission.TAKE_ERASURE_BACK, takeErasureBack);
        written.put(TogetherPermissions.HELP, helpTogether);
        written.put(TogetherPermissions.BE_HELPED, beHelpedTogether);
        written.put(GuestPermissions.INVITE, inviteGuest);
        written.put(GuestPermissions.SHOW, showToGuest);
        written.put(GuestPermissions.END, endGuest);
        written.put(GuestPermissions.SEE_TODAYS_STEP, seeTodaysStep);
        Actor actor = actor(role, relation);
        Guard guard = guard(actor, relation);

        for (OfRoom<Permission> one : KindsOfRooms.PERMISSIONS) {
            Permission act = one.kind();
            boolean[] done = {false};
            Outcome<String> outcome = guard.run(actor, act, FATIMA, (tx, now) -> {
                done[0] = true;
                return Outcome.done("done");
            });

            assertThat(act.name(), outcome, equalTo(expected(written.getOrDefault(act, '?'))));
            assertThat(act.name(), done[0], is(outcome.equals(Outcome.done("done"))));
        }
    }

    private static Outcome<String> expected(char answer) {
        return switch (answer) {
            case 'y' -> Outcome.done("done");
            case 'F' -> Outcome.refused(new Refusal(Refusal.Kind.FORBIDDEN, Reason.of("refused.not-yours-to-do")));
            case 'N' ->
                Outcome.refused(new Refusal(
                        Refusal.Kind.NOT_FOUND, Reason.of("refused.unknown-learner", "id", FATIMA.value())));
            default -> throw new IllegalArgumentException("no answer " + answer);
        };
    }

    private static Actor actor(String role, String relation) {
        return new Actor(
                relation.equals("self") ? FATIMA.value() : "marc", ROLES.getOrDefault(role, Set.of()), Set.of("ccas"));
    }

    private Guard guard(Actor actor, String relation) {
        switch (relation) {
            case "day", "23:59", "00:00", "elsewhere" -> open("marc", "2026-11-24");
            case "yesterday" -> open("marc", "2026-11-23");
            case "other's" -> open("paul", "2026-11-24");
            default -> {}
        }
        String now = switch (relation) {
            case "23:59" -> "2026-11-24T22:59:59.999999Z";
            case "00:00" -> "2026-11-24T23:00:00Z";
            default -> "2026-11-24T12:00:00Z";
        };
        boolean lasting = relation.equals("lasting") || relation.equals("elsewhere");
        Relations relations = new Relations() {
            @Override
            public boolean helps(Actor helper, LearnerId learner, Instant at) {
                assertThat("only helpers are asked about", helper.has(Role.HELPER), is(true));
                assertThat(at, equalTo(Instant.parse(now)));
                return lasting && helper.equals(actor) && learner.equals(FATIMA);
            }

            @Override
            public Set<String> structuresOf(LearnerId learner) {
                return Set.of(relation.equals("elsewhere") ? "mairie" : "ccas");
            }
        };
        Calendar calendar = new Calendar(new SettableClock(now), PARIS);
        AccessPolicy policy = new AccessPolicy(relations, stores.of(DayRelationStore.class), Erasures.NONE, calendar);
        return new Guard(
                stores.transactions(),
                new LearnerTurns(stores.transactions(), policy),
                policy,
                stores.of(LookStore.class),
                new Journal(stores.of(JournalStore.class)),
                new Notices(new Outbox(stores.of(OutboxStore.class)), null),
                calendar);
    }

    private void open(String helper, String day) {
        DayRelation relation =
                new DayRelation(helper, FATIMA, "ccas", LocalDate.parse(day), Instant.parse(day + "T08:00:00Z"));
        stores.transactions().run(tx -> {
            stores.of(DayRelationStore.class).open(tx, relation);
            return relation;
        });
    }
}
