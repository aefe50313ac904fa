package org.inclusion.journey;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;
import java.util.stream.Collectors;
import org.inclusion.access.Act;
import org.inclusion.access.Actor;
import org.inclusion.access.Guard;
import org.inclusion.access.LearnerId;
import org.inclusion.access.Outcome;
import org.inclusion.autonomy.AutonomyPolicy;
import org.inclusion.autonomy.AutonomyProfile;
import org.inclusion.skill.Framework;
import org.inclusion.store.Transaction;

/** Shows how much help is useful to a person, area by area: to her, and to the helpers in relation with her. Thread-safe. */
public final class SeeProfile {

    private final Guard guard;
    private final LearnerStates states;
    private final DisagreementStore disagreements;
    private final Looking looking;
    private final Framework framework;
    private final AutonomyPolicy policy;
    private final ZoneId zone;

    /**
     * A profile and the learner's version it belongs to.
     *
     * @param version grows with every change about the learner
     * @param profile the profile
     */
    public record Seen(long version, AutonomyProfile profile) {}

    /**
     * The use case.
     *
     * @param guard the door
     * @param states where she stands
     * @param disagreements what she does not agree with
     * @param looks she sees who looked
     * @param framework the areas
     * @param policy when a level may be shown
     * @param zone the calendar
     */
    public SeeProfile(
            Guard guard,
            LearnerStates states,
            DisagreementStore disagreements,
            LookStore looks,
            Framework framework,
            AutonomyPolicy policy,
            ZoneId zone) {
        this.guard = guard;
        this.states = states;
        this.disagreements = disagreements;
        this.looking = new Looking(looks, guard.policy());
        this.framework = framework;
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
        return guard.run(actor, Act.SEE, learner, (tx, now) -> {
            looking.note(tx, actor, learner, Look.What.PROFILE, now);
            return Outcome.done(profile(tx, learner, now));
        });
    }

    private Seen profile(Transaction tx, LearnerId learner, Instant now) {
        LearnerStates.Versioned current = states.current(tx, learner);
        Set<String> suspended = disagreements.of(tx, learner).stream()
                .filter(Disagreement::isOpen)
                .map(Disagreement::area)
                .collect(Collectors.toSet());
        return new Seen(
                current.version(),
                AutonomyProfile.of(framework, current.state().standings(), suspended, policy, now, zone));
    }
}
