package org.inclusion.samples.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.inclusion.assessment.AssessmentPolicy;
import org.inclusion.assessment.QuestionBank;
import org.inclusion.assessment.QuestionSelector;
import org.inclusion.autonomy.Belief;
import org.inclusion.autonomy.BeliefModel;
import org.inclusion.autonomy.BeliefSettings;
import org.inclusion.evidence.Measure;
import org.inclusion.id.QuestionId;
import org.inclusion.skill.Framework;
import org.inclusion.skill.ItemParameters;
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

/**
 * Choosing the next question over five areas, with the standard policy, when every question of the bank is a candidate:
 * no area was asked less than another. The beliefs are those of people who answered ten questions, one after the other.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class ChooseQuestion {

    private static final int PEOPLE = 64;

    @Param({"100", "1000", "10000"})
    public int questions;

    private final List<Belief> beliefs = new ArrayList<>();
    private final List<List<QuestionId>> asked = new ArrayList<>();
    private final BeliefModel model = new BeliefModel(Framework.digComp30(), BeliefSettings.standard());
    private QuestionSelector selector =
            new QuestionSelector(model, new QuestionBank(List.of()), AssessmentPolicy.standard());
    private int person;

    @Setup
    public void prepare() {
        SplittableRandom random = new SplittableRandom(1);
        List<QuestionBank.Item> items = new ArrayList<>();
        for (int i = 0; i < questions; i++) {
            items.add(new QuestionBank.Item(
                    new QuestionId("q" + i),
                    model.areas().get(i % model.areas().size()),
                    "family" + i / 3,
                    ItemParameters.of(random.nextDouble(.8, 2.2), random.nextDouble(-2.5, 2.5), .25, .5)));
        }
        selector = new QuestionSelector(model, new QuestionBank(items), AssessmentPolicy.standard());
        for (int i = 0; i < PEOPLE; i++) {
            Belief belief = model.prior();
            List<QuestionId> soFar = new ArrayList<>();
            for (int round = 0; round < 10; round++) {
                QuestionBank.Item next =
                        selector.next("p" + i, model.areas(), belief, soFar).orElseThrow();
                soFar.add(next.id());
                belief = model.update(belief, next.area(), new Measure(next.parameters(), random.nextInt(2), true));
            }
            beliefs.add(belief);
            asked.add(soFar);
        }
    }

    @Benchmark
    public Optional<QuestionBank.Item> choose() {
        person = (person + 1) % PEOPLE;
        return selector.next("a", model.areas(), beliefs.get(person), asked.get(person));
    }
}
