package org.inclusion.cohort;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.inclusion.access.AccessPolicy;
import org.inclusion.access.Actor;
import org.inclusion.access.LearnerId;
import org.inclusion.access.Outcome;
import org.inclusion.access.Refusal;
import org.inclusion.annotation.Internal;
import org.inclusion.completion.CompletionPlace;
import org.inclusion.completion.CompletionStore;
import org.inclusion.completion.ToldPlace;
import org.inclusion.content.ContentLibrary;
import org.inclusion.content.Published;
import org.inclusion.id.PathId;
import org.inclusion.id.StepId;
import org.inclusion.path.SkillPath;
import org.inclusion.progress.EnrolmentStore;
import org.inclusion.progress.Progress;
import org.inclusion.progress.StepRecords;
import org.inclusion.progress.StepStatus;
import org.inclusion.store.Transaction;
import org.inclusion.store.Transactions;
import org.jspecify.annotations.Nullable;

/**
 * Shows a coordinator how many people of a group have opened a path or a step, and never one person. The group is asked
 * about and forgotten. An opening alone is noted nowhere: a person counts once she has taken the path, done something
 * of it, or agreed to tell a link to it how far she is. A person who said no to the receiver counts
 * nowhere. Thread-safe.
 */
@Internal
public final class SeeOpened {

    /** The largest group that is counted. */
    public static final int MOST = 2_000;

    /** In people: so many are read in one transaction. */
    private static final int AT_ONCE = 100;

    private final AccessPolicy policy;
    private final Transactions transactions;
    private final CompletionStore completions;
    private final EnrolmentStore enrolments;
    private final BiFunction<Transaction, LearnerId, StepRecords> steps;
    private final ContentLibrary content;
    private final SumsInJournal journal;

    /**
     * Shows such sums.
     *
     * @param steps reads what was seen of the steps of a learner
     */
    public SeeOpened(
            AccessPolicy policy,
            Transactions transactions,
            CompletionStore completions,
            EnrolmentStore enrolments,
            BiFunction<Transaction, LearnerId, StepRecords> steps,
            ContentLibrary content,
            SumsInJournal journal) {
        this.policy = policy;
        this.transactions = transactions;
        this.completions = completions;
        this.enrolments = enrolments;
        this.steps = steps;
        this.content = content;
        this.journal = journal;
    }

    /**
     * How many people of a group have opened a path, or one step of it.
     *
     * @param coordinator the actor who asks
     * @param structure the structure's id, one of the actor's
     * @param receiver who would be told of the group's completion
     * @param path what was chosen for the group
     * @param step the one step that was chosen; null for the whole path
     * @param group the people; they need not be known
     * @return the sum, or the refusal
     * @throws IllegalArgumentException if the group is larger than 2,000 people
     */
    public Outcome<OpenedSum> of(
            Actor coordinator,
            String structure,
            String receiver,
            PathId path,
            @Nullable StepId step,
            Set<LearnerId> group) {
        if (group.size() > MOST) {
            throw new IllegalArgumentException("a group of at most " + MOST + " people, not " + group.size());
        }
        Optional<Refusal> refusal = policy.refusalOfSums(coordinator, structure);
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        journal.note(coordinator, structure);
        Chosen chosen = new Chosen(receiver, path, step);
        List<LearnerId> people = List.copyOf(group);
        int opened = IntStream.iterate(0, from -> from < people.size(), from -> from + AT_ONCE)
                .map(from -> opened(people.subList(from, Math.min(from + AT_ONCE, people.size())), chosen))
                .sum();
        return Outcome.done(OpenedSum.shown(people.size(), opened));
    }

    private record Chosen(
            String receiver, PathId path, @Nullable StepId step) {

        boolean isAt(CompletionPlace place) {
            return place.path().equals(path) && Objects.equals(place.step(), step);
        }
    }

    private int opened(List<LearnerId> people, Chosen chosen) {
        return transactions.run(tx -> {
            Set<LearnerId> hidden = policy.hiddenAmong(tx, people);
            return (int) people.stream()
                    .filter(learner -> !hidden.contains(learner) && hasOpened(tx, learner, chosen))
                    .count();
        });
    }

    private boolean hasOpened(Transaction tx, LearnerId learner, Chosen chosen) {
        List<ToldPlace> answers = completions.of(tx, learner).stream()
                .filter(row -> row.place().receiver().equals(chosen.receiver()))
                .toList();
        if (answers.stream().anyMatch(row -> !row.agreed())) {
            return false;
        }
        return answers.stream().anyMatch(row -> chosen.isAt(row.place()))
                || (chosen.step() == null && isEnrolled(tx, learner, chosen.path()))
                || hasBegun(tx, learner, chosen);
    }

    private boolean isEnrolled(Transaction tx, LearnerId learner, PathId path) {
        return enrolments.of(tx, learner).stream()
                .anyMatch(enrolment -> enrolment.path().equals(path));
    }

    private boolean hasBegun(Transaction tx, LearnerId learner, Chosen chosen) {
        Optional<Published<SkillPath>> path = content.path(chosen.path());
        if (path.isEmpty()) {
            return false;
        }
        Progress progress = Progress.of(path.get().pack().id(), path.get().item(), steps.apply(tx, learner));
        return progress.steps().stream()
                .filter(step -> chosen.step() == null || step.step().equals(chosen.step()))
                .anyMatch(step -> step.status() != StepStatus.NOT_STARTED);
    }
}
