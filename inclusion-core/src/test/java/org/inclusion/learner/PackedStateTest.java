package org.inclusion.learner;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.longs;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.inclusion.access.LearnerId;
import org.inclusion.autonomy.AnsweringPattern;
import org.inclusion.autonomy.Belief;
import org.inclusion.autonomy.BeliefModel;
import org.inclusion.autonomy.BeliefSettings;
import org.inclusion.autonomy.Standing;
import org.inclusion.autonomy.Weights;
import org.inclusion.content.ContentLibrary;
import org.inclusion.content.SmallPack;
import org.inclusion.evidence.Help;
import org.inclusion.evidence.HistoryPosition;
import org.inclusion.evidence.Measure;
import org.inclusion.id.AreaId;
import org.inclusion.id.StepId;
import org.inclusion.progress.SkillRecord;
import org.inclusion.progress.SkillRecords;
import org.inclusion.progress.StepRecord;
import org.inclusion.progress.StepRecords;
import org.inclusion.progress.UnaidedSuccesses;
import org.inclusion.revision.MemoryState;
import org.inclusion.skill.ItemParameters;
import org.junit.jupiter.api.Test;

class PackedStateTest {

    private static final ContentLibrary CONTENT = ContentLibrary.of(ContentLibrary.standardPacks());
    private static final BeliefModel BELIEFS = new BeliefModel(CONTENT.framework(), BeliefSettings.standard());
    private static final LearnerId FATIMA = new LearnerId("fatima");
    private static final Help[] HELPS = Help.values();

    private final PackedState packed = new PackedState(BELIEFS, CONTENT);

    @Test
    void whateverStateIsWrittenIsReadAsItWas() {
        qt().withExamples(500).forAll(longs().all()).checkAssert(seed -> {
            LearnerState state = any(new Random(seed));
            assertThat(packed.read(FATIMA, packed.write(FATIMA, state)), is(Optional.of(state)));
        });
    }

    @Test
    void equalStatesMakeEqualLines() {
        qt().withExamples(100)
                .forAll(longs().all())
                .checkAssert(seed -> assertThat(
                        packed.write(FATIMA, any(new Random(seed))), is(packed.write(FATIMA, any(new Random(seed))))));
    }

    @Test
    void theLineIsOfLettersThatEveryDatabaseKeeps() {
        qt().withExamples(100)
                .forAll(longs().all())
                .checkAssert(seed -> assertThat(
                        packed.write(FATIMA, any(new Random(seed))).matches("[A-Za-z0-9_-]+(\\.[A-Za-z0-9_-]*){6}"),
                        is(true)));
    }

    @Test
    void beliefAndProgressOfFourteenStepsOfTheDeliveredPathTakeAtMostThreeHundredAndTwentyBytes() {
        qt().withExamples(100).forAll(longs().all()).checkAssert(seed -> {
            Random random = new Random(seed);
            assertThat(beliefAndProgress(random, 14, 3, 8), is(lessThanOrEqualTo(320)));
        });
    }

    /** Where each step worked once, after two attempts that did not at most. */
    @Test
    void beliefAndProgressOfTheWholeDeliveredPathTakeAtMostFourHundredBytesWhereStepsWorkSoon() {
        qt().withExamples(100).forAll(longs().all()).checkAssert(seed -> {
            Random random = new Random(seed);
            assertThat(beliefAndProgress(random, 29, 1, 2), is(lessThanOrEqualTo(400)));
        });
    }

    /** The characters of both sections after the first steps of <em>Premiers pas</em>. */
    private static int beliefAndProgress(Random random, int stepsDone, int mostSuccesses, int mostFailures) {
        Map<StepId, StepRecord> steps = new HashMap<>();
        Instant at = Instant.parse("2026-11-24T09:00:00.123Z");
        List<StepId> path =
                CONTENT.pack("premiers-pas").orElseThrow().stepList().ids();
        for (StepId step : path.subList(0, stepsDone)) {
            at = at.plusMillis(random.nextLong(Duration.ofDays(3).toMillis()));
            int worked = 1 + random.nextInt(mostSuccesses);
            int failures = random.nextInt(mostFailures + 1);
            steps.put(
                    step,
                    new StepRecord(
                            true,
                            worked + failures,
                            Map.of(HELPS[random.nextInt(4)], worked),
                            at,
                            new MemoryState(2.3065, 2.11810397, at)));
        }
        LearnerState state = new LearnerState(
                belief(random),
                AnsweringPattern.NONE,
                Map.of(),
                StepRecords.of(Map.of("premiers-pas", steps)),
                SkillRecords.NONE,
                null,
                0,
                0);
        String[] sections =
                new PackedState(BELIEFS, CONTENT).write(FATIMA, state).split("\\.", -1);
        return sections[0].length() + sections[1].length();
    }

    @Test
    void aStepIsNeverTakenForAnotherWhenThePackHasOtherSteps() {
        ContentLibrary before = ContentLibrary.of(List.of(SmallPack.valid().inOneText()));
        ContentLibrary after = ContentLibrary.of(List.of(SmallPack.valid()
                .version("1.1.0")
                .with("path.json", "/paths/0/steps/0/id", "\"lire\"")
                .with("path.json", "/paths/0/steps/1/after", "[\"lire\"]")
                .inOneText()));
        LearnerState state = seen("petit", "joindre-un-fichier");
        String line = new PackedState(BELIEFS, before).write(FATIMA, state);

        assertThat(new PackedState(BELIEFS, before).read(FATIMA, line), is(Optional.of(state)));
        assertThat(new PackedState(BELIEFS, after).read(FATIMA, line), is(Optional.empty()));
    }

    @Test
    void whatWasSeenStaysWhereThePackHasNoStepsAnyMore() {
        ContentLibrary without = ContentLibrary.of(List.of(SmallPack.valid()
                .version("2.0.0")
                .with("path.json", "/paths", "[]")
                .with("path.json", "/goals", "[]")
                .inOneText()));
        LearnerState state = seen("petit", "joindre-un-fichier");
        PackedState later = new PackedState(BELIEFS, without);

        assertThat(later.read(FATIMA, later.write(FATIMA, state)), is(Optional.of(state)));
    }

    @Test
    void aStepThatTheContentDoesNotHaveIsNamed() {
        LearnerState state = seen("elsewhere", "one-that-went");

        assertThat(
                new PackedState(
                                BELIEFS,
                                ContentLibrary.of(List.of(SmallPack.valid().inOneText())))
                        .read(FATIMA, packed.write(FATIMA, state)),
                is(Optional.of(state)));
    }

    @Test
    void aPackThatChangesOtherThingsThanItsStepsLeavesWhatIsKeptReadable() {
        ContentLibrary library = ContentLibrary.of(List.of(SmallPack.valid().inOneText()));
        ContentLibrary renewed =
                ContentLibrary.of(List.of(SmallPack.valid().version("1.0.1").inOneText()));
        LearnerState state = seen("petit", "joindre-un-fichier");

        assertThat(
                new PackedState(BELIEFS, renewed).read(FATIMA, new PackedState(BELIEFS, library).write(FATIMA, state)),
                is(Optional.of(state)));
    }

    @Test
    void aDamagedLineIsNeverTakenForAState() {
        qt().withExamples(2_000).forAll(longs().all()).checkAssert(seed -> {
            Random random = new Random(seed);
            String whole = packed.write(FATIMA, any(random));
            StringBuilder line = new StringBuilder(whole);
            for (int i = random.nextInt(4); i >= 0; i--) {
                line.setCharAt(random.nextInt(line.length()), (char) (' ' + random.nextInt(95)));
            }
            if (random.nextInt(4) == 0) {
                line.setLength(random.nextInt(line.length()));
            }
            if (!line.toString().equals(whole)) {
                isRefused(FATIMA, line.toString());
            }
        });
    }

    @Test
    void noBitOfALineCanTurnUnnoticed() {
        String line = packed.write(FATIMA, any(new Random(1)));
        for (int i = 0; i < line.length(); i++) {
            for (int bit = 1; bit < 128; bit <<= 1) {
                isRefused(FATIMA, line.substring(0, i) + (char) (line.charAt(i) ^ bit) + line.substring(i + 1));
            }
        }
    }

    @Test
    void theLineOfSomebodyElseIsRefused() {
        isRefused(new LearnerId("karim"), packed.write(FATIMA, any(new Random(1))));
    }

    private void isRefused(LearnerId learner, String line) {
        IllegalStateException refused =
                assertThrows(IllegalStateException.class, () -> packed.read(learner, line), line);
        assertThat(refused.getMessage(), containsString("rebuild it from the evidence"));
    }

    @Test
    void aLineThatGoesOnIsRefused() {
        String line = packed.write(FATIMA, seen("premiers-pas", "mot-de-passe"));
        String[] sections = line.split("\\.", -1);
        for (int i = 0; i < sections.length; i++) {
            String[] longer = sections.clone();
            longer[i] += "AAAA";
            assertThrows(IllegalStateException.class, () -> packed.read(FATIMA, String.join(".", longer)));
        }
        assertThrows(IllegalStateException.class, () -> packed.read(FATIMA, line + "."));
    }

    @Test
    void whatTheOperatorIsShownNamesStepsAndNumbers() {
        assertThat(
                seen("premiers-pas", "mot-de-passe").toString(),
                containsString("premiers-pas={mot-de-passe=StepRecord[lessonFinished=true"));
    }

    private static LearnerState seen(String pack, String step) {
        Instant at = Instant.parse("2026-11-24T09:00:00Z");
        StepRecord record = new StepRecord(true, 1, Map.of(Help.ALONE, 1), at, null);
        return new LearnerState(
                BELIEFS.prior().inSinglePrecision(),
                AnsweringPattern.NONE,
                Map.of(),
                StepRecords.of(Map.of(pack, Map.of(new StepId(step), record))),
                SkillRecords.NONE,
                new HistoryPosition(at, "e"),
                1,
                0);
    }

    private static LearnerState any(Random random) {
        Map<AreaId, Standing> standings = new HashMap<>();
        for (AreaId area : BELIEFS.areas()) {
            if (random.nextBoolean()) {
                boolean level = random.nextBoolean();
                standings.put(
                        area,
                        new Standing(
                                level ? HELPS[random.nextInt(4)] : null,
                                level ? random.nextDouble() : 0,
                                level ? time(random) : null,
                                random.nextBoolean(),
                                random.nextInt(1_000),
                                random.nextInt(20),
                                random.nextBoolean() ? time(random) : null,
                                weights(random),
                                random.nextBoolean(),
                                level && random.nextBoolean() ? random.nextDouble() : 0));
            }
        }
        Map<String, Map<StepId, StepRecord>> packs = new HashMap<>();
        List<StepId> known =
                CONTENT.pack("premiers-pas").orElseThrow().stepList().ids();
        for (String pack : List.of("premiers-pas", "accompagner-a-distance", "x")) {
            Map<StepId, StepRecord> records = new HashMap<>();
            for (int i = random.nextInt(20); i > 0; i--) {
                records.put(
                        random.nextInt(5) == 0 ? new StepId(id(random)) : known.get(random.nextInt(known.size())),
                        record(random));
            }
            if (!records.isEmpty()) {
                packs.put(pack, records);
            }
        }
        return new LearnerState(
                random.nextInt(10) == 0 ? BELIEFS.prior().inSinglePrecision() : belief(random),
                new AnsweringPattern(random.nextDouble(-4, 4)),
                standings,
                StepRecords.of(packs),
                skills(random),
                random.nextInt(10) == 0 ? null : new HistoryPosition(time(random), id(random)),
                random.nextLong(1L << random.nextInt(1, 40)),
                random.nextInt(3));
    }

    private static Weights weights(Random random) {
        List<Weights.Act> acts = ids(random, 5).stream()
                .map(id -> new Weights.Act(id, random.nextInt(-300, 300)))
                .toList();
        return new Weights(acts, random.nextInt(-2_000, 2_000), random.nextInt(-100, 100));
    }

    private static SkillRecords skills(Random random) {
        Map<String, Map<String, SkillRecord>> packs = new HashMap<>();
        for (String pack : List.of("premiers-pas", "x")) {
            Map<String, SkillRecord> records = new HashMap<>();
            for (int i = random.nextInt(8); i > 0; i--) {
                records.put(id(random), skill(random));
            }
            packs.put(pack, records);
        }
        return SkillRecords.of(packs);
    }

    private static SkillRecord skill(Random random) {
        Map<String, Instant> sites = new HashMap<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            sites.put(random.nextInt(3) == 0 ? "" : id(random), time(random));
        }
        return new SkillRecord(
                random.nextBoolean(),
                random.nextBoolean(),
                new UnaidedSuccesses(sites, random.nextBoolean() ? time(random) : null),
                random.nextBoolean(),
                random.nextInt(1_000),
                random.nextInt(100),
                random.nextBoolean(),
                random.nextBoolean() ? time(random) : null,
                time(random),
                random.nextBoolean(),
                random.nextBoolean() ? time(random) : null);
    }

    private static Belief belief(Random random) {
        Belief belief = BELIEFS.drift(BELIEFS.prior(), time(random));
        for (int i = random.nextInt(20); i > 0; i--) {
            belief = BELIEFS.update(
                    belief,
                    BELIEFS.areas().get(random.nextInt(BELIEFS.areas().size())),
                    new Measure(ItemParameters.of(1.3, -.4, .25, .5), random.nextInt(2), true));
        }
        return belief.inSinglePrecision();
    }

    private static StepRecord record(Random random) {
        Map<Help, Integer> successes = new EnumMap<>(Help.class);
        for (Help help : HELPS) {
            if (random.nextInt(3) == 0) {
                successes.put(help, random.nextBoolean() ? 1 : random.nextInt(300));
            }
        }
        int attempts =
                random.nextBoolean() ? Math.max(0, successes.size() + random.nextInt(-1, 4)) : random.nextInt(1_000);
        MemoryState memory = random.nextBoolean()
                ? null
                : random.nextBoolean()
                        ? new MemoryState(random.nextDouble(.001, 36_500), random.nextDouble(1, 10), time(random))
                        : new MemoryState(
                                Math.round(random.nextDouble(.001, 36_500) * 1e8) / 1e8,
                                Math.round(random.nextDouble(1, 10) * 1e8) / 1e8,
                                time(random));
        return new StepRecord(random.nextBoolean(), attempts, successes, time(random), memory);
    }

    /** Whole seconds, milliseconds or microseconds, in every year that evidence may have. */
    private static Instant time(Random random) {
        Instant whole = Instant.ofEpochSecond(random.nextLong(
                Instant.parse("2000-01-01T00:00:00Z").getEpochSecond(),
                Instant.parse("2200-01-01T00:00:00Z").getEpochSecond()));
        return switch (random.nextInt(3)) {
            case 0 -> whole;
            case 1 -> whole.plusMillis(random.nextInt(1_000));
            default -> whole.plusNanos(random.nextInt(1_000_000) * 1_000L);
        };
    }

    private static List<String> ids(Random random, int most) {
        List<String> ids = new ArrayList<>();
        for (int i = random.nextInt(most + 1); i > 0; i--) {
            ids.add(id(random));
        }
        return ids;
    }

    private static String id(Random random) {
        String uuid = new UUID(random.nextLong(), random.nextLong()).toString();
        return switch (random.nextInt(4)) {
            case 0 -> uuid;
            case 1 -> uuid.toUpperCase(Locale.ROOT);
            case 2 -> "e" + random.nextInt(100);
            default -> "~".repeat(1 + random.nextInt(64));
        };
    }
}
