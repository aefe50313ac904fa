package org.inclusion.front;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.inclusion.access.AccessRows;
import org.inclusion.access.DayRelationStore;
import org.inclusion.access.LookStore;
import org.inclusion.assessment.AssessmentRows;
import org.inclusion.assessment.AssessmentStore;
import org.inclusion.completion.CompletionRows;
import org.inclusion.completion.CompletionStore;
import org.inclusion.content.ContentLibrary;
import org.inclusion.evidence.EvidenceStore;
import org.inclusion.evidence.ReceivedEvidence;
import org.inclusion.journey.DisagreementStore;
import org.inclusion.journey.JourneyRows;
import org.inclusion.journey.SeeCorrections;
import org.inclusion.journey.SeeProfile;
import org.inclusion.journey.SeenCorrection;
import org.inclusion.journey.Wish;
import org.inclusion.journey.WishStore;
import org.inclusion.progress.BookmarkStore;
import org.inclusion.progress.EnrolmentStore;
import org.inclusion.progress.ProgressRows;
import org.inclusion.room.Keeping;
import org.inclusion.room.NotedList;
import org.inclusion.room.NotedList.Reader;
import org.inclusion.room.RoomStores;
import org.inclusion.room.RowsBehind;
import org.jspecify.annotations.Nullable;

/**
 * Lists what is noted of a learner, for her copy. Derived data that nobody is shown is left out: beliefs, checkpoints,
 * and how sums counted her.
 */
final class NotedOfLearners {

    private final RoomStores stores;
    private final SeeProfile profiles;
    private final SeeCorrections corrections;
    private final NotedRows rows;
    private final Keeping rooms;

    private NotedOfLearners(RoomStores stores, Keeping rooms, SeeProfile profiles, ContentLibrary content) {
        this.stores = stores;
        this.rooms = rooms;
        this.profiles = profiles;
        this.corrections = new SeeCorrections(stores.of(EvidenceStore.class));
        this.rows = new NotedRows(content);
    }

    static List<NotedList> in(RoomStores stores, Keeping rooms, SeeProfile profiles, ContentLibrary content) {
        return new NotedOfLearners(stores, rooms, profiles, content).lists();
    }

    private List<NotedList> lists() {
        EvidenceStore evidence = stores.of(EvidenceStore.class);
        List<NotedList> lists = new ArrayList<>(List.of(
                NotedList.atOnce(
                        "levels",
                        (tx, learner, now) ->
                                profiles.profile(tx, learner, now).profile().areas(),
                        rows::level),
                NotedList.atOnce(
                        "skills",
                        (tx, learner, now) -> profiles.profile(tx, learner, now).skills(),
                        rows::skill),
                NotedList.paged(
                        "wishes",
                        (tx, learner, last, limit) -> stores.of(WishStore.class).after(tx, learner, atOf(last), limit),
                        JourneyRows.WISH),
                NotedList.atOnce("enrolments", stores.of(EnrolmentStore.class)::of, ProgressRows.ENROLMENT),
                NotedList.atOnce("assessments", stores.of(AssessmentStore.class)::of, AssessmentRows.ASSESSMENT),
                NotedList.atOnce(
                        "disagreements",
                        (tx, learner, now) -> stores.of(DisagreementStore.class).of(tx, learner),
                        rows::disagreement)));
        lists.addAll(rooms.noted());
        lists.addAll(List.of(
                NotedList.atOnce("completions", stores.of(CompletionStore.class)::of, CompletionRows.COMPLETION),
                NotedList.atOnce("bookmarks", stores.of(BookmarkStore.class)::of, ProgressRows.BOOKMARK),
                NotedList.paged("dayRelations", stores.of(DayRelationStore.class)::after, AccessRows.DAY_RELATION),
                NotedList.paged(
                        "looks",
                        (tx, learner, last, limit) -> stores.of(LookStore.class)
                                .at(tx, learner, last == null ? null : last.position(), limit),
                        AccessRows.LOOK),
                new NotedList("evidence", evidenceBehind(evidence, null))));
        return lists;
    }

    private static @Nullable Instant atOf(@Nullable Wish wish) {
        return wish == null ? null : wish.at();
    }

    /** Each page of evidence says how its evidence was corrected. */
    private Reader evidenceBehind(EvidenceStore evidence, @Nullable ReceivedEvidence last) {
        return (tx, learner, now) -> {
            List<ReceivedEvidence> found =
                    evidence.after(tx, learner, last == null ? null : last.position(), RowsBehind.PAGE);
            Map<String, SeenCorrection> corrected = corrections.of(tx, learner, found);
            return NotedList.page(
                    found,
                    received -> rows.evidence(received, corrected.get(received.id())),
                    behind -> evidenceBehind(evidence, behind));
        };
    }
}
