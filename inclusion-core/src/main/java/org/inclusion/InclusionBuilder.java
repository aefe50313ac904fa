package org.inclusion;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.inclusion.access.Names;
import org.inclusion.access.Relations;
import org.inclusion.assessment.AssessmentPolicy;
import org.inclusion.autonomy.AutonomyPolicy;
import org.inclusion.autonomy.BeliefModel;
import org.inclusion.autonomy.BeliefSettings;
import org.inclusion.autonomy.Recalibration;
import org.inclusion.content.ContentLibrary;
import org.inclusion.content.InvalidPackException;
import org.inclusion.content.PackProblem;
import org.inclusion.content.PackSource;
import org.inclusion.learner.LearnerListener;
import org.inclusion.words.Words;
import org.jspecify.annotations.Nullable;

/** Puts an {@link Inclusion} together. Used by one thread; everything is checked at {@link #build}. */
public final class InclusionBuilder {

    private @Nullable Stores stores;
    private final List<PackSource> packs = new ArrayList<>();
    private boolean standardContent = true;

    // What follows is read by what is built.
    Relations relations = Relations.none();
    Names names = Names.none();
    LearnerListener listener = new LearnerListener() {};
    InstantSource clock = InstantSource.system();
    ZoneId zone = ZoneId.of("Europe/Paris");
    RandomGenerator random = () -> new SecureRandom().nextLong();
    BeliefSettings beliefSettings = BeliefSettings.standard();
    Recalibration recalibration = Recalibration.NONE;
    AutonomyPolicy autonomyPolicy = AutonomyPolicy.standard();
    AssessmentPolicy assessmentPolicy = AssessmentPolicy.standard();
    Words words = Words.standard();

    InclusionBuilder() {}

    /**
     * Where everything is kept. Required: there is no default that would forget in silence.
     *
     * @param stores {@code JpaStores.on(entityManagerFactory)}, or {@code new InMemoryStores()} for a trial
     * @return this
     */
    public InclusionBuilder stores(Stores stores) {
        this.stores = stores;
        return this;
    }

    /**
     * One more pack. Default: the packs delivered with the library.
     *
     * @param pack where it is
     * @return this
     */
    public InclusionBuilder pack(PackSource pack) {
        packs.add(pack);
        return this;
    }

    /**
     * Leaves out the packs delivered with the library.
     *
     * @return this
     */
    public InclusionBuilder withoutStandardContent() {
        standardContent = false;
        return this;
    }

    /**
     * Who helps whom, as the host knows. Default: nobody, so that nobody sees anybody else.
     *
     * @param relations the host's relations
     * @return this
     */
    public InclusionBuilder relations(Relations relations) {
        this.relations = relations;
        return this;
    }

    /**
     * Names to show. Default: none.
     *
     * @param names the host's names
     * @return this
     */
    public InclusionBuilder names(Names names) {
        this.names = names;
        return this;
    }

    /**
     * Told after each commit. Default: nobody.
     *
     * @param listener the host's listener
     * @return this
     */
    public InclusionBuilder listener(LearnerListener listener) {
        this.listener = listener;
        return this;
    }

    /**
     * The time. Default: the system's.
     *
     * @param clock gives instants
     * @return this
     */
    public InclusionBuilder clock(InstantSource clock) {
        this.clock = clock;
        return this;
    }

    /**
     * Where a day begins and ends. Default: {@code Europe/Paris}.
     *
     * @param zone a time zone
     * @return this
     */
    public InclusionBuilder zone(ZoneId zone) {
        this.zone = zone;
        return this;
    }

    /**
     * Draws the signs of practice codes. Default: a {@link SecureRandom}, made when a card is given. Nothing else of the library is random.
     *
     * @param random thread-safe, and not to be foreseen
     * @return this
     */
    public InclusionBuilder random(RandomGenerator random) {
        this.random = random;
        return this;
    }

    /**
     * The belief model's settings. Default: {@link BeliefSettings#standard}.
     *
     * @param settings prior, forgetting, gain
     * @return this
     */
    public InclusionBuilder beliefSettings(BeliefSettings settings) {
        this.beliefSettings = settings;
        return this;
    }

    /**
     * Makes the predictions behind the next step true to what happens at the host. Default: {@link Recalibration#NONE}.
     *
     * @param recalibration two numbers that {@code lab track} learns from the host's own outcomes: {@code docs/measurement.md}
     * @return this
     */
    public InclusionBuilder recalibration(Recalibration recalibration) {
        this.recalibration = recalibration;
        return this;
    }

    /**
     * When a level may be shown. Default: {@link AutonomyPolicy#standard}.
     *
     * @param policy cuts, confidence, acts
     * @return this
     */
    public InclusionBuilder autonomyPolicy(AutonomyPolicy policy) {
        this.autonomyPolicy = policy;
        return this;
    }

    /**
     * How questions are chosen, and when enough was asked. Default: {@link AssessmentPolicy#standard}.
     *
     * @param policy gentleness, spread, stop
     * @return this
     */
    public InclusionBuilder assessmentPolicy(AssessmentPolicy policy) {
        this.assessmentPolicy = policy;
        return this;
    }

    /**
     * The library's sentences. Default: {@link Words#standard}, French and English.
     *
     * @param words sentences by code and language
     * @return this
     */
    public InclusionBuilder words(Words words) {
        this.words = words;
        return this;
    }

    /**
     * Checks everything and builds.
     *
     * @return ready to use, until it is closed
     * @throws InvalidConfigurationException listing everything that is wrong, every problem of every pack included
     */
    public Inclusion build() {
        List<String> problems = new ArrayList<>();
        Stores chosen = stores;
        if (chosen == null) {
            problems.add("stores: missing; say where everything is kept");
        }
        given("relations", relations, problems);
        given("names", names, problems);
        given("listener", listener, problems);
        given("clock", clock, problems);
        given("zone", zone, problems);
        given("random", random, problems);
        given("beliefSettings", beliefSettings, problems);
        given("recalibration", recalibration, problems);
        given("autonomyPolicy", autonomyPolicy, problems);
        given("assessmentPolicy", assessmentPolicy, problems);
        given("words", words, problems);
        List<PackSource> sources = new ArrayList<>(standardContent ? ContentLibrary.standardPacks() : List.of());
        for (PackSource pack : packs) {
            given("pack", pack, problems);
            if (pack != null) {
                sources.add(pack);
            }
        }
        if (!standardContent && packs.isEmpty()) {
            problems.add("pack: there is no content at all");
        }
        ContentLibrary content = null;
        try {
            content = ContentLibrary.of(sources);
        } catch (InvalidPackException e) {
            for (PackProblem problem : e.problems()) {
                problems.add("pack: " + problem);
            }
        }
        if (content != null && beliefSettings != null) {
            try {
                new BeliefModel(content.framework(), beliefSettings);
            } catch (IllegalArgumentException e) {
                problems.add("beliefSettings: " + e.getMessage());
            }
        }
        if (chosen == null || content == null || !problems.isEmpty()) {
            throw new InvalidConfigurationException(problems);
        }
        return new Inclusion(chosen, content, this);
    }

    /** A host without a null checker may hand in null, where leaving the option out would do. */
    private static void given(String option, @Nullable Object value, List<String> problems) {
        if (value == null) {
            problems.add(option + ": null; leave it out for the default");
        }
    }
}
