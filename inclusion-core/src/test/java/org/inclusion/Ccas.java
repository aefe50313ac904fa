package org.inclusion;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.inclusion.access.Actor;
import org.inclusion.access.LearnerId;
import org.inclusion.access.Relations;
import org.inclusion.access.Role;
import org.inclusion.evidence.Evidence;
import org.inclusion.evidence.Evidence.Answer;
import org.inclusion.evidence.Evidence.ContentEvent;
import org.inclusion.evidence.Evidence.LessonEvent;
import org.inclusion.evidence.Evidence.Observation;
import org.inclusion.evidence.Evidence.Practice;
import org.inclusion.evidence.EvidenceDraft;
import org.inclusion.evidence.Help;
import org.inclusion.evidence.ItemRef;
import org.inclusion.evidence.Posture;
import org.inclusion.evidence.PostureReason;
import org.inclusion.followup.FollowUpOptions;
import org.inclusion.memory.InMemoryStores;
import org.inclusion.referral.ReceivingStructure;
import org.inclusion.referral.ReferralOptions;
import org.inclusion.room.RoomOptions;
import org.jspecify.annotations.Nullable;

/** A small town's social services, for tests: its people, its clock, and shorthands for what they record. */
public final class Ccas implements AutoCloseable {

    public static final String STRUCTURE = "ccas";

    /** Whom the host names as accompanied by whichever helper. */
    public final Set<LearnerId> named = ConcurrentHashMap.newKeySet();

    public final SettableClock clock = new SettableClock("2026-11-24T09:00:00Z");
    public final Inclusion inclusion;

    public Ccas() {
        this(new InMemoryStores());
    }

    public Ccas(Stores stores) {
        this(Inclusion.builder().stores(stores));
    }

    /** With choices of its own. */
    public Ccas(InclusionBuilder builder) {
        this(
                builder,
                List.of(
                        FollowUpOptions.booking(new Agenda()),
                        ReferralOptions.to(
                                () -> List.of(new ReceivingStructure("ailleurs", "Médiathèque d’ailleurs")))));
    }

    /** With choices of its own, and what it says of its rooms. */
    public Ccas(InclusionBuilder builder, List<RoomOptions> options) {
        options.forEach(builder::room);
        inclusion = builder.relations(relations())
                .clock(clock)
                .contactNumbers(learner -> Optional.of("01 00 00 00 00")
                        .filter(number -> !learner.value().equals("hers-noor")))
                .build();
    }

    /** A learner of this structure. */
    public static Actor learner(String id) {
        return new Actor(id, Set.of(Role.LEARNER), Set.of(STRUCTURE));
    }

    /** A helper in a lasting relation with everybody whose id begins with "hers-". */
    public static Actor helper() {
        return new Actor("marc", Set.of(Role.HELPER), Set.of(STRUCTURE));
    }

    public Acting as(Actor actor) {
        return inclusion.as(actor);
    }

    /** Learners' ids name their structures, each after a "~"; "ccas" without one. */
    private Relations relations() {
        return new Relations() {
            @Override
            public boolean helps(Actor helper, LearnerId learner, Instant at) {
                return learner.value().startsWith("hers-");
            }

            @Override
            public Set<LearnerId> helpedBy(Actor helper, Instant at) {
                return Set.copyOf(named);
            }

            @Override
            public Set<String> structuresOf(LearnerId learner) {
                List<String> parts = List.of(learner.value().split("~", -1));
                return parts.size() == 1 ? Set.of(STRUCTURE) : Set.copyOf(parts.subList(1, parts.size()));
            }
        };
    }

    public static ItemRef item(String id) {
        return new ItemRef("premiers-pas", "1.0.0", id);
    }

    public EvidenceDraft draft(String id, Actor actor, LearnerId learner) {
        return draft(id, actor, learner, clock.instant());
    }

    public static EvidenceDraft draft(String id, Actor actor, LearnerId learner, Instant at) {
        return Evidence.by(actor).withId(id).about(learner).in(STRUCTURE).at(at);
    }

    public Practice practice(String id, Actor actor, LearnerId learner, boolean success, Help help) {
        return draft(id, actor, learner).practised(item("joindre-un-fichier"), success, help);
    }

    public Practice practice(
            String id, Actor actor, LearnerId learner, Help help, Posture posture, PostureReason reason) {
        return draft(id, actor, learner)
                .helper(posture)
                .because(reason)
                .practised(item("joindre-un-fichier"), true, help);
    }

    public Observation observation(String id, Actor actor, LearnerId learner, Help help) {
        return draft(id, actor, learner).observed(item("joindre-un-fichier"), help);
    }

    public ContentEvent lesson(String id, Actor actor, LearnerId learner, LessonEvent event) {
        EvidenceDraft draft = draft(id, actor, learner);
        return event == LessonEvent.STARTED
                ? draft.opened(item("joindre-un-fichier"))
                : draft.finished(item("joindre-un-fichier"));
    }

    public Answer answer(String id, Actor actor, LearnerId learner, String question, @Nullable String option) {
        return draft(id, actor, learner).answered(item(question), option);
    }

    @Override
    public void close() {
        inclusion.close();
    }
}
