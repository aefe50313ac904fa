package org.inclusion.journey;

import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.inclusion.access.Actor;
import org.inclusion.access.Guard;
import org.inclusion.access.LearnerId;
import org.inclusion.access.Look;
import org.inclusion.access.Outcome;
import org.inclusion.access.Permission;
import org.inclusion.autonomy.AreaLevel;
import org.inclusion.autonomy.AutonomyPolicy;
import org.inclusion.autonomy.AutonomyProfile;
import org.inclusion.content.ContentLibrary;
import org.inclusion.evidence.EvidenceStore;
import org.inclusion.id.AreaId;
import org.inclusion.learner.LearnerStates;
import org.inclusion.skill.Framework;
import org.inclusion.store.Transaction;
import org.inclusion.words.Reason;

/** Shows how much help is useful to a person, area by area: to her, and to the helpers in relation with her. Thread-safe. */
public final class SeeProfile {

    private final Guard guard;
    private final LearnerStates states;
    private final DisagreementStore disagreements;
    private final Explanations explanations;
    private final Framework framework;
    private final AutonomyPolicy policy;
    private final ZoneId zone;

    /**
     * A profile and the learner's version it belongs to.
     *
     * @param version grows with every change about the learner
     * @param profile the profile
     * @param why area id to the reasons behind its level, the latest first; empty where no level is shown
     */
    public record Seen(long version, AutonomyProfile profile, Map<AreaId, List<Reason>> why) {}

    /**
     * The use case.
     *
     * @param guard the door
     * @param states where she stands
     * @param disagreements what she does not agree with
     * @param evidence what a level rests on
     * @param content what the evidence points to
     * @param policy when a level may be shown
     * @param zone the calendar
     */
    public SeeProfile(
            Guard guard,
            LearnerStates states,
            DisagreementStore disagreements,
            EvidenceStore evidence,
            ContentLibrary content,
            AutonomyPolicy policy,
            ZoneId zone) {
        this.guard = guard;
        this.states = states;
        this.disagreements = disagreements;
        this.explanations = new Explanations(evidence, content);
        this.framework = content.framework();
        this.policy = policy;
        this.zone = zone;
    }

    /**
     * Shows the profile.
     *
     * @param actor herself, or a helper in relation with her
     * @param learner whose
     * @return the profile, or the refusal
     */
    public Outcome<Seen> of(Actor actor, LearnerId learner) {
        return guard.show(actor, Permission.SEE, Look.What.PROFILE, learner, (tx, now) -> {
            return Outcome.done(profile(tx, learner, now));
        });
    }

    private Seen profile(Transaction tx, LearnerId learner, Instant now) {
        LearnerStates.Versioned current = states.current(tx, learner);
        Set<AreaId> suspended = new HashSet<>();
        for (Disagreement said : disagreements.of(tx, learner)) {
            if (said.isOpen()) {
                suspended.add(said.area());
            }
        }
        AutonomyProfile profile =
                AutonomyProfile.of(framework, current.state().standings(), suspended, policy, now, zone);
        Map<AreaId, List<Reason>> why = new LinkedHashMap<>();
        for (AreaLevel level : profile.areas()) {
            why.put(level.area().id(), explanations.of(tx, learner, level));
        }
        return new Seen(current.version(), profile, why);
    }
}
