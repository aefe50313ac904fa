package org.inclusion;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.inclusion.access.LearnerId;
import org.inclusion.access.Look;
import org.inclusion.accompaniment.Workshop;
import org.inclusion.content.ContentLibrary;
import org.inclusion.evidence.EvidenceStore;
import org.inclusion.evidence.ReceivedEvidence;
import org.inclusion.journey.SeeCorrections;
import org.inclusion.journey.SeeProfile;
import org.inclusion.journey.SeenCorrection;
import org.inclusion.journey.Wish;
import org.inclusion.privacy.NotedList;
import org.inclusion.privacy.NotedList.Page;
import org.inclusion.privacy.NotedList.Reader;
import org.inclusion.store.Transaction;
import org.jspecify.annotations.Nullable;

/**
 * Lists what is noted of a learner, for her copy. Derived data that nobody is shown is left out: beliefs, checkpoints,
 * and how sums counted her.
 */
final class NotedOfLearners {

    /** How many rows one transaction reads. */
    private static final int PAGE = 500;

    private final Stores stores;
    private final SeeProfile profiles;
    private final SeeCorrections corrections;
    private final NotedRows rows;

    private NotedOfLearners(Stores stores, SeeProfile profiles, ContentLibrary content) {
        this.stores = stores;
        this.profiles = profiles;
        this.corrections = new SeeCorrections(stores.evidence());
        this.rows = new NotedRows(content);
    }

    static List<NotedList> in(Stores stores, SeeProfile profiles, ContentLibrary content) {
        return new NotedOfLearners(stores, profiles, content).lists();
    }

    private List<NotedList> lists() {
        EvidenceStore evidence = stores.evidence();
        return List.of(
                atOnce(
                        "levels",
                        (tx, learner, now) ->
                                profiles.profile(tx, learner, now).profile().areas(),
                        rows::level),
                atOnce(
                        "skills",
                        (tx, learner, now) -> profiles.profile(tx, learner, now).skills(),
                        rows::skill),
                paged(
                        "wishes",
                        (tx, learner, last, limit) -> stores.wishes().after(tx, learner, atOf(last), limit),
                        rows::wish),
                atOnce("enrolments", (tx, learner, now) -> stores.enrolments().of(tx, learner), rows::enrolment),
                atOnce("assessments", (tx, learner, now) -> stores.assessments().of(tx, learner), rows::assessment),
                atOnce(
                        "disagreements",
                        (tx, learner, now) -> stores.disagreements().of(tx, learner),
                        rows::disagreement),
                atOnce("promises", (tx, learner, now) -> stores.promises().of(tx, learner), rows::promise),
                atOnce(
                        "promiseTries",
                        (tx, learner, now) -> stores.promises().tries(tx, List.of(learner)),
                        rows::promiseTry),
                atOnce(
                        "accompaniments",
                        (tx, learner, now) -> stores.accompaniments().of(tx, learner),
                        rows::accompaniment),
                atOnce("workshops", (tx, learner, now) -> workshops(tx, learner), rows::workshop),
                atOnce("referrals", (tx, learner, now) -> stores.referrals().of(tx, learner), rows::referral),
                atOnce(
                        "referralAnswers",
                        (tx, learner, now) -> stores.referrals().answers(tx, List.of(learner)),
                        rows::referralAnswer),
                atOnce("guests", (tx, learner, now) -> stores.guests().of(tx, learner), rows::guest),
                atOnce("cards", (tx, learner, now) -> stores.cards().of(tx, learner), rows::card),
                atOnce("homeResults", (tx, learner, now) -> stores.homeResults().of(tx, learner), rows::homeResult),
                atOnce(
                        "mandates",
                        (tx, learner, now) -> stores.mandates().latest(tx, learner, Integer.MAX_VALUE),
                        NotedInAbsence::mandate),
                atOnce(
                        "absentActs",
                        (tx, learner, now) -> stores.absentActs().latest(tx, learner, Integer.MAX_VALUE),
                        NotedInAbsence::absentAct),
                atOnce("completions", (tx, learner, now) -> stores.completions().of(tx, learner), rows::completion),
                atOnce("bookmarks", (tx, learner, now) -> stores.bookmarks().of(tx, learner), rows::bookmark),
                atOnce(
                        "messages",
                        (tx, learner, now) ->
                                List.copyOf(stores.messages().of(tx, learner).entrySet()),
                        sent -> NotedInAbsence.message(sent.getKey(), sent.getValue())),
                paged("dayRelations", stores.dayRelations()::after, rows::dayRelation),
                paged(
                        "looks",
                        (tx, learner, last, limit) ->
                                stores.looks().at(tx, learner, last == null ? null : last.position(), limit),
                        (Look look) -> rows.look(look)),
                new NotedList("evidence", evidenceBehind(evidence, null)));
    }

    private List<Workshop> workshops(Transaction tx, LearnerId learner) {
        return stores.accompaniments().attendances(tx, learner).stream()
                .flatMap(one -> stores.accompaniments().findWorkshop(tx, one.structure(), one.workshop()).stream())
                .toList();
    }

    private static @Nullable Instant atOf(@Nullable Wish wish) {
        return wish == null ? null : wish.at();
    }

    /** Each page of evidence says how its evidence was corrected. */
    private Reader evidenceBehind(EvidenceStore evidence, @Nullable ReceivedEvidence last) {
        return (tx, learner, now) -> {
            List<ReceivedEvidence> found = evidence.after(tx, learner, last == null ? null : last.position(), PAGE);
            Map<String, SeenCorrection> corrected = corrections.of(tx, learner, found);
            return page(
                    found,
                    received -> rows.evidence(received, corrected.get(received.id())),
                    behind -> evidenceBehind(evidence, behind));
        };
    }

    /** Reads a whole list, which quotas keep short. */
    private interface Whole<T> {
        List<T> read(Transaction tx, LearnerId learner, Instant now);
    }

    private static <T> NotedList atOnce(String name, Whole<T> whole, Function<T, Map<String, @Nullable Object>> row) {
        return new NotedList(
                name,
                (tx, learner, now) ->
                        new Page(whole.read(tx, learner, now).stream().map(row).toList(), null));
    }

    /** Reads the part of a list behind a row; from the first row on where that is null. */
    private interface Part<T> {
        List<T> read(Transaction tx, LearnerId learner, @Nullable T last, int limit);
    }

    private static <T> NotedList paged(String name, Part<T> part, Function<T, Map<String, @Nullable Object>> row) {
        return new NotedList(name, behind(part, row, null));
    }

    private static <T> Reader behind(Part<T> part, Function<T, Map<String, @Nullable Object>> row, @Nullable T last) {
        return (tx, learner, now) -> page(part.read(tx, learner, last, PAGE), row, found -> behind(part, row, found));
    }

    /** A full page has a next one, which may be empty. */
    private static <T> Page page(
            List<T> found, Function<T, Map<String, @Nullable Object>> row, Function<T, Reader> behind) {
        return new Page(
                found.stream().map(row).toList(), found.size() < PAGE ? null : behind.apply(found.get(PAGE - 1)));
    }
}
