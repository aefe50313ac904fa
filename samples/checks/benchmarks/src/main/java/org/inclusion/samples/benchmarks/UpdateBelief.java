package org.inclusion.samples.benchmarks;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.inclusion.autonomy.Belief;
import org.inclusion.autonomy.BeliefModel;
import org.inclusion.autonomy.BeliefSettings;
import org.inclusion.evidence.Measure;
import org.inclusion.id.AreaId;
import org.inclusion.skill.Framework;
import org.inclusion.skill.ItemParameters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One piece of evidence into a belief over five areas. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class UpdateBelief {

    private final BeliefModel model = new BeliefModel(Framework.digComp30(), BeliefSettings.standard());
    private final Belief belief = model.prior();
    private final Measure answer = new Measure(ItemParameters.of(1.3, -.4, .25, .5), 1, true);
    private final Measure help = new Measure(new ItemParameters(1.2, List.of(-1.4, -.4, .6), 0, .5), 2, true);

    @Benchmark
    public Belief answer() {
        return model.update(belief, new AreaId("2"), answer);
    }

    @Benchmark
    public Belief gradedHelp() {
        return model.update(belief, new AreaId("2"), help);
    }
}
