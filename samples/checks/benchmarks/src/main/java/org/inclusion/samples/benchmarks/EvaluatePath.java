package org.inclusion.samples.benchmarks;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.inclusion.path.SkillPath;
import org.inclusion.progress.Progress;
import org.inclusion.progress.StepRecords;
import org.inclusion.progress.StepStatus;
import org.inclusion.samples.benchmarks.footprint.BusyLearner;
import org.inclusion.samples.benchmarks.footprint.LongPath;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * How far somebody is on a path, from her state as it comes out of the store: the status of every step, the first that
 * is not done, and how many are. She practised every other step.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class EvaluatePath {

    @Param({"20", "200", "2000"})
    public int steps;

    private Case seen = Case.of(1);

    /** A path, and what was seen of its steps. */
    private record Case(String pack, SkillPath path, StepRecords records) {

        static Case of(int steps) {
            try (BusyLearner learner = new BusyLearner(List.of(LongPath.of(steps)))) {
                learner.path(LongPath.PATH, 2);
                return new Case(LongPath.PACK, learner.find(LongPath.PATH), learner.steps());
            }
        }
    }

    @Setup
    public void prepare() {
        seen = Case.of(steps);
    }

    @Benchmark
    public int evaluate(Blackhole hole) {
        Progress progress = Progress.of(seen.pack(), seen.path(), seen.records());
        hole.consume(progress.firstNotDone());
        int done = 0;
        for (StepStatus status : progress.statuses()) {
            if (status == StepStatus.DONE) {
                done++;
            }
        }
        return done;
    }
}
