package org.inclusion.journey;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.inclusion.access.Actor;
import org.inclusion.access.Guard;
import org.inclusion.access.LearnerId;
import org.inclusion.access.Look;
import org.inclusion.access.Outcome;
import org.inclusion.access.Permission;
import org.inclusion.annotation.Internal;
import org.inclusion.autonomy.AreaLevel;
import org.inclusion.autonomy.AutonomyPolicy;
import org.inclusion.autonomy.AutonomyProfile;
import org.inclusion.content.ContentLibrary;
import org.inclusion.evidence.EvidenceStore;
import org.inclusion.id.AreaId;
import org.inclusion.learner.LearnerStates;
import org.inclusion.skill.Framework;
import org.inclusion.store.Transaction;
import org.inclusion.time.Calendar;

/**
 * Shows what a learner can do, skill by skill, and how much help is useful, area by area: to herself, and to the
 * helpers in relation with her. Thread-safe.
 */
@Internal
public final class SeeProfile {

    private final Guard guard;
    private final LearnerStates states;
    private final OpenDisagreements disagreements;
    private final Explanations explanations;
    private final SkillsInOrder skills;
    private final Framework framework;
    private final AutonomyPolicy policy;
    private final Calendar calendar;

    public SeeProfile(
            Guard guard,
            LearnerStates states,
            OpenDisagreements disagreements,
            EvidenceStore evidence,
            ContentLibrary content,
            AutonomyPolicy policy,
            Calendar calendar) {
        this.guard = guard;
        this.states = states;
        this.disagreements = disagreements;
        this.explanations = new Explanations(evidence, content);
        this.skills = new SkillsInOrder(content);
        this.framework = content.framework();
        this.policy = policy;
        this.calendar = calendar;
    }

    /**
     * Shows the profile of a learner.
     *
     * @param actor the learner herself, or a helper in relation with her
     * @param learner whose profile
     * @return the profile, or the refusal
     */
    public Outcome<SeenProfile> of(Actor actor, LearnerId learner) {
        return guard.show(
                actor,
                Permission.SEE,
                Look.What.PROFILE,
                learner,
                (tx, now) -> Outcome.done(profile(tx, learner, now)));
    }

    /**
     * The profile of a learner, for a caller who has the permission and has noted the look.
     *
     * @param now the time of the request
     */
    public SeenProfile profile(Transaction tx, LearnerId learner, Instant now) {
        LearnerStates.Versioned current = states.current(tx, learner);
        List<Disagreement> open = disagreements.of(tx, learner, current.state().skills());
        Set<AreaId> suspended = open.stream().map(Disagreement::area).collect(Collectors.toSet());
        AutonomyProfile profile =
                AutonomyProfile.of(framework, current.state().standings(), suspended, policy, now, calendar.zone());
        Map<AreaId, List<LevelReason>> why = new LinkedHashMap<>();
        for (AreaLevel level : profile.areas()) {
            why.put(level.area().id(), explanations.of(tx, learner, level, current.state()));
        }
        return new SeenProfile(current.version(), skills.of(current.state().skills(), open), profile, why);
    }
}
