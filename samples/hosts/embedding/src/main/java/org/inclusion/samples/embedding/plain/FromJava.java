package org.inclusion.samples.embedding.plain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.inclusion.AboutLearner;
import org.inclusion.Inclusion;
import org.inclusion.InclusionBuilder;
import org.inclusion.Stores;
import org.inclusion.access.Actor;
import org.inclusion.access.LearnerId;
import org.inclusion.assessment.AssessmentPolicy;
import org.inclusion.assessment.LearnerAssessments;
import org.inclusion.assessment.PaperForm;
import org.inclusion.assessment.StopRule;
import org.inclusion.autonomy.AutonomyPolicy;
import org.inclusion.autonomy.AutonomyProfile;
import org.inclusion.autonomy.BeliefSettings;
import org.inclusion.autonomy.Prior;
import org.inclusion.autonomy.Recalibration;
import org.inclusion.card.Card;
import org.inclusion.card.LearnerCards;
import org.inclusion.cohort.SummarizeStructures;
import org.inclusion.cohort.SummarizedStructures;
import org.inclusion.content.ContentLibrary;
import org.inclusion.content.ContentPack;
import org.inclusion.content.GlossaryTerm;
import org.inclusion.content.InvalidPackException;
import org.inclusion.content.PackProblem;
import org.inclusion.content.PackSource;
import org.inclusion.content.PackVersion;
import org.inclusion.content.Resource;
import org.inclusion.content.TelephoneScript;
import org.inclusion.content.WorkshopKit;
import org.inclusion.id.AssessmentId;
import org.inclusion.id.PathId;
import org.inclusion.id.StepId;
import org.inclusion.journey.LearnerBookmarks;
import org.inclusion.journey.StepToDo;
import org.inclusion.progress.Bookmark;
import org.inclusion.skill.Competence;
import org.inclusion.skill.Crosswalk;
import org.inclusion.skill.Framework;

/** The use that a host makes of the library in its own Java code, beside the pages. */
public record FromJava(Inclusion inclusion) {

    /** A library with every number that a host may choose. Each has a default: a host sets what it knows better. */
    public static Inclusion tuned(Stores stores) {
        InclusionBuilder builder = Inclusion.builder()
                .stores(stores)
                .autonomyPolicy(AutonomyPolicy.standard())
                .beliefSettings(BeliefSettings.standard().withPrior(Prior.alike(-.8, 1.2, .6)))
                .recalibration(new Recalibration(.1, .95))
                .assessmentPolicy(new AssessmentPolicy(.7, 3, 4, StopRule.valueOfInformation(.004)));
        return builder.build();
    }

    /** How much help is useful to a learner, area by area; empty where the actor may not see it. */
    public Optional<AutonomyProfile> profile(Actor actor, LearnerId learner) {
        AboutLearner about = inclusion.as(actor).about(learner);
        return about.profile().fold(seen -> Optional.of(seen.profile()), refusal -> Optional.empty());
    }

    /** The steps of her path that are worth doing once more. */
    public List<StepToDo> revisions(Actor actor, LearnerId learner) {
        return inclusion.as(actor).about(learner).suggestNextStep().orThrow().revisions();
    }

    /** A card to practise a step at home. */
    public Card card(Actor helper, LearnerId learner, PathId path, StepId step) {
        LearnerCards cards = inclusion.as(helper).about(learner).cards();
        return cards.give(path, step).orThrow();
    }

    /** The questions of an assessment, to print. */
    public PaperForm paper(Actor helper, LearnerId learner, AssessmentId assessment) {
        LearnerAssessments assessments = inclusion.as(helper).about(learner).assessments();
        return assessments.paper(assessment).orThrow();
    }

    /** Where she stopped last, to lead her back; null where she has not begun. */
    public Optional<Bookmark> whereSheStopped(Actor actor, LearnerId learner) {
        LearnerBookmarks bookmarks = inclusion.as(actor).about(learner).bookmarks();
        return bookmarks.latest().fold(Optional::of, refusal -> Optional.empty());
    }

    /** A new version of a pack while everybody works; answers with every problem of the pack, none where it was taken. */
    public List<PackProblem> renew(PackSource pack) {
        try {
            inclusion.content().add(List.of(pack));
            return List.of();
        } catch (InvalidPackException e) {
            return e.problems();
        }
    }

    /** The release of a pack that learners get today. */
    public Optional<PackVersion> release(String packId) {
        return inclusion.content().pack(packId).map(ContentPack::version);
    }

    /** A word of the glossary. */
    public Optional<GlossaryTerm> term(String packId, String term) {
        ContentLibrary content = inclusion.content();
        return content.pack(packId).flatMap(pack -> pack.term(term));
    }

    /** The sentences that a helper says on the telephone while a learner does a step. */
    public Optional<TelephoneScript> telephoneScript(String packId, StepId step) {
        return inclusion.content().pack(packId).flatMap(pack -> pack.script(step));
    }

    /** A workshop to print. */
    public Optional<WorkshopKit> kit(String packId, String kit) {
        return inclusion.content().pack(packId).flatMap(pack -> pack.kit(kit));
    }

    /** Something useful at another address. */
    public Optional<Resource> resource(String packId, String resource) {
        return inclusion.content().pack(packId).flatMap(pack -> pack.resource(resource));
    }

    /** The counterparts of a competence of DigComp in the vocabulary that Pix uses. */
    public List<Crosswalk.Target> inPix(String competenceId) {
        Framework framework = inclusion.content().framework();
        Optional<Competence> competence = framework.competence(competenceId);
        return competence
                .map(known -> Crosswalk.digCompToCrcn().counterpartsOf(known.id()))
                .orElse(List.of());
    }

    /** The sums of all structures, made anew; empty where the thread was interrupted. */
    public Optional<SummarizedStructures> summarize(Instant now) {
        SummarizeStructures summarize = inclusion.summarizeStructures();
        return summarize.run(now, people -> !Thread.currentThread().isInterrupted());
    }
}
