package org.inclusion.journey;

import static java.util.stream.Collectors.toMap;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.is;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.longs;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.inclusion.Ccas;
import org.inclusion.Inclusion;
import org.inclusion.access.Actor;
import org.inclusion.autonomy.BeliefSettings;
import org.inclusion.autonomy.Prior;
import org.inclusion.content.ContentPack;
import org.inclusion.content.Question;
import org.inclusion.evidence.Channel;
import org.inclusion.evidence.Evidence;
import org.inclusion.evidence.EvidenceDraft;
import org.inclusion.evidence.Help;
import org.inclusion.memory.InMemoryStores;
import org.inclusion.path.Step;
import org.inclusion.progress.SkillStatus;
import org.inclusion.skill.Skill;
import org.inclusion.skill.SkillRef;
import org.junit.jupiter.api.Test;

/**
 * What was shown to a learner stands, over the delivered packs: no act, no late act, no model and no rebuild takes
 * it away.
 */
class ShownForGoodTest {

    private static final Help[] HELPS = Help.values();

    @Test
    void noActTakesAStatusAwayHoweverLateItArrives() {
        qt().withExamples(60).forAll(longs().all()).checkAssert(seed -> {
            try (Ccas ccas = new Ccas(new InMemoryStores())) {
                Random random = new Random(seed);
                Actor fatima = Ccas.learner("hers-fatima");
                Map<SkillRef, SkillStatus> before = Map.of();
                for (int i = 0; i < 25; i++) {
                    ccas.clock.forward(Duration.ofHours(random.nextInt(30)));
                    Instant at = ccas.clock.instant().minus(Duration.ofHours(random.nextInt(4) == 0 ? 100 : 0));
                    sendAny(ccas, fatima, random, "e" + i, at);
                    Map<SkillRef, SkillStatus> after = shown(ccas, fatima);
                    before.forEach((skill, status) ->
                            assertThat(skill + " at " + seed, after.get(skill), is(greaterThanOrEqualTo(status))));
                    before = after;
                }
            }
        });
    }

    @Test
    void neitherAnotherModelNorARebuildTakesAStatusAway() {
        qt().withExamples(20).forAll(longs().all()).checkAssert(seed -> {
            Random random = new Random(seed);
            InMemoryStores stores = new InMemoryStores();
            Actor fatima = Ccas.learner("hers-fatima");
            Map<SkillRef, SkillStatus> before;
            try (Ccas ccas = new Ccas(stores)) {
                for (int i = 0; i < 25; i++) {
                    ccas.clock.forward(Duration.ofHours(random.nextInt(30)));
                    sendAny(ccas, fatima, random, "e" + i, ccas.clock.instant());
                }
                before = shown(ccas, fatima);
                ccas.inclusion.rebuildState().rebuild(fatima.asLearner());
                assertThat(shown(ccas, fatima), is(before));
            }
            BeliefSettings sterner = BeliefSettings.standard().withPrior(Prior.alike(-3, .5, .2));
            try (Ccas later = new Ccas(Inclusion.builder().stores(stores).beliefSettings(sterner))) {
                assertThat(shown(later, fatima), is(before));
                later.inclusion.rebuildState().rebuild(fatima.asLearner());
                assertThat(shown(later, fatima), is(before));
            }
        });
    }

    /** One wrong answer made right shows one skill more, or as many; "I don't know" shows what a wrong answer shows. */
    @Test
    void moreRightAnswersNeverShowLess() {
        qt().withExamples(100).forAll(longs().all()).checkAssert(seed -> {
            Random random = new Random(seed);
            try (Ccas ccas = new Ccas(new InMemoryStores())) {
                List<ContentPack> packs = ccas.inclusion.content().packs();
                ContentPack pack = packs.get(random.nextInt(packs.size()));
                List<Question> bank = List.copyOf(pack.questions());
                int count = 1 + random.nextInt(20);
                List<Question> asked = random.ints(0, bank.size())
                        .distinct()
                        .limit(count)
                        .mapToObj(bank::get)
                        .toList();
                boolean[] right = new boolean[asked.size()];
                for (int i = 0; i < right.length; i++) {
                    right[i] = random.nextBoolean();
                }
                int better = random.nextInt(right.length);
                right[better] = false;
                Map<SkillRef, SkillStatus> wrong = answered(ccas, pack, asked, right, "hers-wrong", false);
                assertThat(answered(ccas, pack, asked, right, "hers-honest", true), is(wrong));
                right[better] = true;
                Map<SkillRef, SkillStatus> more = answered(ccas, pack, asked, right, "hers-right", false);
                wrong.forEach((skill, status) ->
                        assertThat(skill.toString(), more.get(skill), is(greaterThanOrEqualTo(status))));
            }
        });
    }

    private static Map<SkillRef, SkillStatus> answered(
            Ccas ccas, ContentPack pack, List<Question> asked, boolean[] right, String id, boolean honest) {
        Actor learner = Ccas.learner(id);
        List<Evidence> answers = new ArrayList<>();
        for (int i = 0; i < right.length; i++) {
            boolean isRight = right[i];
            String option = asked.get(i).options().stream()
                    .filter(one -> one.right() == isRight)
                    .findFirst()
                    .orElseThrow()
                    .id();
            answers.add(ccas.draft("a" + i, learner, learner.asLearner())
                    .answered(pack.ref(asked.get(i).id()), !isRight && honest ? null : option));
        }
        ccas.as(learner).record(answers);
        return shown(ccas, learner);
    }

    private static void sendAny(Ccas ccas, Actor learner, Random random, String id, Instant at) {
        ContentPack pack = ccas.inclusion.content().pack("premiers-pas").orElseThrow();
        List<Step> steps = pack.paths().iterator().next().steps().subList(0, 4);
        Step step = steps.get(random.nextInt(steps.size()));
        Help help = HELPS[random.nextInt(HELPS.length)];
        boolean byHelper = random.nextInt(3) == 0;
        Actor sender = byHelper ? Ccas.helper() : learner;
        EvidenceDraft draft = Ccas.draft(id, sender, learner.asLearner(), at)
                .through(byHelper ? Channel.FACE_TO_FACE : Channel.SCREEN);
        Skill skill = pack.skill(step.skill()).orElseThrow();
        Evidence evidence = switch (random.nextInt(3)) {
            case 0 -> draft.practised(pack.ref(step.id()), random.nextBoolean(), help);
            case 1 -> {
                Question question = pack.question(step.questions().get(0)).orElseThrow();
                yield draft.answered(
                        pack.ref(question.id()),
                        question.options()
                                .get(random.nextInt(question.options().size()))
                                .id());
            }
            default ->
                byHelper
                        ? draft.observed(pack.ref(skill.id()), help)
                        : draft.practised(pack.ref(step.id()), true, Help.ALONE);
        };
        ccas.as(sender).record(List.of(evidence));
    }

    private static Map<SkillRef, SkillStatus> shown(Ccas ccas, Actor learner) {
        return ccas.as(learner).about(learner.asLearner()).profile().orThrow().skills().stream()
                .collect(toMap(SeenSkill::skill, SeenSkill::status));
    }
}
