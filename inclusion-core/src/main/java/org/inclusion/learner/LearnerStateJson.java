package org.inclusion.learner;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.inclusion.autonomy.AnsweringPattern;
import org.inclusion.autonomy.Belief;
import org.inclusion.autonomy.BeliefModel;
import org.inclusion.autonomy.Standing;
import org.inclusion.evidence.Help;
import org.inclusion.evidence.Position;
import org.inclusion.progress.StepRecord;
import org.inclusion.progress.StepRecords;
import org.inclusion.revision.MemoryState;
import org.jspecify.annotations.Nullable;

/**
 * A state as one line of ASCII, for the snapshot. Times are microseconds; doubles keep every bit; keys are sorted, so
 * equal states make equal lines.
 */
final class LearnerStateJson {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
            .build();

    private final BeliefModel beliefs;

    LearnerStateJson(BeliefModel beliefs) {
        this.beliefs = beliefs;
    }

    private record Body(
            List<Double> m,
            List<Double> v,
            double r,
            @Nullable Long at,
            Map<String, Stand> areas,
            Map<String, Seen> steps,
            @Nullable Last last,
            Set<String> awaited) {}

    private record Last(long at, String id) {}

    private record Stand(
            @Nullable Help level,
            double p,
            @Nullable Long since,
            int acts,
            @Nullable Long last,
            List<String> ids,
            @Nullable Double took) {}

    private record Seen(
            boolean read,
            int tries,
            Map<Help, Integer> ok,
            long last,
            @Nullable Kept kept) {}

    private record Kept(double s, double d, long at) {}

    String write(LearnerState state) {
        Belief belief = state.belief();
        List<Double> mean = new ArrayList<>();
        List<Double> covariance = new ArrayList<>();
        for (int i = 0; i < belief.areas(); i++) {
            mean.add(belief.mean(i));
            for (int j = 0; j <= i; j++) {
                covariance.add(belief.covariance(i, j));
            }
        }
        Map<String, Stand> standings = new TreeMap<>();
        state.standings()
                .forEach((area, s) -> standings.put(
                        area,
                        new Stand(
                                s.level(),
                                s.probability(),
                                micros(s.establishedAt()),
                                s.acts(),
                                micros(s.lastActAt()),
                                s.latest(),
                                s.timeTook() == 0 ? null : s.timeTook())));
        Map<String, Seen> steps = new TreeMap<>();
        state.steps()
                .records()
                .forEach((step, r) -> steps.put(
                        step,
                        new Seen(
                                r.lessonFinished(),
                                r.attempts(),
                                new TreeMap<>(r.successes()),
                                requireMicros(r.lastAt()),
                                kept(r.memory()))));
        Position last = state.last();
        Body body = new Body(
                mean,
                covariance,
                state.answering().logRatio(),
                micros(belief.at()),
                standings,
                steps,
                last == null ? null : new Last(requireMicros(last.effectiveAt()), last.id()),
                new TreeSet<>(state.awaited()));
        try {
            return JSON.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a state cannot be written", e);
        }
    }

    LearnerState read(String line) {
        try {
            Body body = JSON.readValue(line, Body.class);
            Map<String, Standing> standings = new HashMap<>();
            body.areas()
                    .forEach((area, s) -> standings.put(
                            area,
                            new Standing(
                                    s.level(),
                                    s.p(),
                                    instant(s.since()),
                                    s.acts(),
                                    instant(s.last()),
                                    s.ids(),
                                    s.took() == null ? 0 : s.took())));
            Map<String, StepRecord> steps = new HashMap<>();
            body.steps()
                    .forEach((step, r) -> steps.put(
                            step,
                            new StepRecord(r.read(), r.tries(), r.ok(), requireInstant(r.last()), memory(r.kept()))));
            Last last = body.last();
            return new LearnerState(
                    beliefs.restore(body.m(), body.v(), instant(body.at())),
                    new AnsweringPattern(body.r()),
                    standings,
                    new StepRecords(steps),
                    last == null ? null : new Position(requireInstant(last.at()), last.id()),
                    body.awaited());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored state cannot be read; rebuild it from the evidence", e);
        }
    }

    private static @Nullable Kept kept(@Nullable MemoryState memory) {
        return memory == null
                ? null
                : new Kept(memory.stability(), memory.difficulty(), requireMicros(memory.lastAt()));
    }

    private static @Nullable MemoryState memory(@Nullable Kept kept) {
        return kept == null ? null : new MemoryState(kept.s(), kept.d(), requireInstant(kept.at()));
    }

    private static @Nullable Long micros(@Nullable Instant at) {
        return at == null ? null : requireMicros(at);
    }

    private static long requireMicros(Instant at) {
        return Math.addExact(Math.multiplyExact(at.getEpochSecond(), 1_000_000L), at.getNano() / 1_000L);
    }

    private static @Nullable Instant instant(@Nullable Long micros) {
        return micros == null ? null : requireInstant(micros);
    }

    private static Instant requireInstant(long micros) {
        return Instant.ofEpochSecond(Math.floorDiv(micros, 1_000_000L), Math.floorMod(micros, 1_000_000L) * 1_000L);
    }
}
