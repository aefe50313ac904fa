package org.inclusion.contracts;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;

import java.util.List;
import java.util.stream.Stream;
import org.inclusion.access.LearnerId;
import org.inclusion.id.AreaId;
import org.inclusion.journey.Disagreement;
import org.inclusion.journey.DisagreementStore;
import org.inclusion.skill.SkillRef;
import org.junit.jupiter.api.Test;

/** The tests that every {@link DisagreementStore} passes. */
public abstract class DisagreementStoreContract extends StoreContract {

    @Test
    void anUnknownLearnerHasNoDisagreement() {
        assertThat(of(someone()), empty());
    }

    @Test
    void disagreementsAreReadBackTheLatestFirst() {
        LearnerId learner = someone();
        Disagreement settled = settled(learner);
        Disagreement open = Disagreement.ofArea(learner, new AreaId("1"), NOON.plusSeconds(1));
        Disagreement last = Disagreement.ofArea(learner, new AreaId("2"), NOON.plusSeconds(9));
        save(open);
        save(last);
        save(settled);
        assertThat(of(learner), contains(last, open, settled));
        assertThat(ask(tx -> stores().of(DisagreementStore.class).open(tx, learner)), contains(last, open));
        assertThat(ask(tx -> stores().of(DisagreementStore.class).open(tx, someone())), empty());
    }

    @Test
    void aSettledDisagreementReplacesTheOpenOne() {
        LearnerId learner = someone();
        Disagreement settled = settled(learner);
        save(Disagreement.ofArea(learner, new AreaId("2"), NOON));
        save(settled);
        assertThat(of(learner), contains(settled));
    }

    @Test
    void disagreementsOfTwoAreasStandSideBySide() {
        LearnerId learner = someone();
        Disagreement one = Disagreement.ofArea(learner, new AreaId("1"), NOON);
        Disagreement two = Disagreement.ofArea(learner, new AreaId("2"), NOON);
        save(one);
        save(two);
        assertThat(of(learner), containsInAnyOrder(one, two));
    }

    @Test
    void learnersAreKeptApart() {
        Disagreement one = Disagreement.ofArea(someone(), new AreaId("1"), NOON);
        save(one);
        save(Disagreement.ofArea(someone(), new AreaId("1"), NOON));
        assertThat(of(one.learner()), contains(one));
    }

    @Test
    void aDisagreementWithASkillIsReadBackAsItWas() {
        LearnerId learner = someone();
        SkillRef skill = new SkillRef("premiers-pas", "joindre-un-fichier");
        Disagreement open = new Disagreement(
                learner, new AreaId("2"), skill, Disagreement.Saying.I_CAN_DO_IT, NOON, null, null, null);
        save(open);
        assertThat(of(learner), contains(open));
        Disagreement takenBack = new Disagreement(
                learner,
                new AreaId("2"),
                skill,
                Disagreement.Saying.I_NEED_HELP,
                NOON,
                NOON.plusSeconds(1),
                null,
                null);
        save(takenBack);
        assertThat(of(learner), contains(takenBack));
    }

    @Test
    void disagreementsWithTwoSkillsOfOneAreaStandSideBySide() {
        LearnerId learner = someone();
        List<Disagreement> said = Stream.of("joindre-un-fichier", "ecrire-un-message")
                .map(skill -> new Disagreement(
                        learner,
                        new AreaId("2"),
                        new SkillRef("premiers-pas", skill),
                        Disagreement.Saying.I_NEED_HELP,
                        NOON,
                        null,
                        null,
                        null))
                .toList();
        said.forEach(this::save);
        assertThat(of(learner), containsInAnyOrder(said.toArray()));
    }

    private static Disagreement settled(LearnerId learner) {
        return new Disagreement(
                learner,
                new AreaId("2"),
                null,
                Disagreement.Saying.SOMETHING_ELSE,
                NOON,
                null,
                "helper-1",
                NOON.plusSeconds(5));
    }

    private void save(Disagreement disagreement) {
        inTransaction(tx -> stores().of(DisagreementStore.class).save(tx, disagreement));
    }

    private List<Disagreement> of(LearnerId learner) {
        return ask(tx -> stores().of(DisagreementStore.class).of(tx, learner));
    }
}
