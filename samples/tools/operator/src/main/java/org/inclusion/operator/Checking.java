package org.inclusion.operator;

import jakarta.persistence.EntityManagerFactory;
import java.io.PrintWriter;
import java.util.EnumMap;
import java.util.Map;
import org.inclusion.Inclusion;
import org.inclusion.access.LearnerId;
import org.inclusion.jpa.InclusionSchema;
import org.inclusion.jpa.JpaStores;
import org.inclusion.learner.RebuildState;
import org.inclusion.learner.RebuildState.Check;
import picocli.CommandLine;

/** Looks at one learner after the other, counts what it finds, and names those who are not right. */
final class Checking {

    /** Does something about a learner; says whether she is right now. */
    interface Mend {
        boolean mend(RebuildState states, LearnerId learner, Check found);
    }

    private final RebuildState states;
    private final Mend mend;
    private final PrintWriter out;
    private final Map<Check, Long> counts = new EnumMap<>(Check.class);
    private long unreadable;
    private long rebuilt;
    private long wrong;

    private Checking(RebuildState states, Mend mend, PrintWriter out) {
        this.states = states;
        this.mend = mend;
        this.out = out;
        for (Check check : Check.values()) {
            counts.put(check, 0L);
        }
    }

    static int run(
            DatabaseOptions database, ContentOptions content, LearnerOptions learners, CommandLine line, Mend mend) {
        try (EntityManagerFactory factory = database.open()) {
            requireSchema(factory);
            learners.requireKept(factory);
            try (Inclusion inclusion = content.addTo(Inclusion.builder().stores(JpaStores.on(factory)))
                    .build()) {
                Checking checking = new Checking(inclusion.rebuildState(), mend, line.getOut());
                try {
                    learners.forEach(checking.states, database.stop(), line.getErr(), checking::one);
                } finally {
                    checking.print();
                }
                return checking.wrong + checking.unreadable == 0 ? Operator.RIGHT : Operator.NOT_RIGHT;
            }
        }
    }

    /** Says the way out where the tables are not ours to work on. */
    static void requireSchema(EntityManagerFactory factory) {
        try {
            InclusionSchema.of(factory).verify();
        } catch (IllegalStateException e) {
            throw new NotRightException(String.valueOf(e.getMessage()));
        }
    }

    private void one(LearnerId learner) {
        Check check;
        boolean mended;
        try {
            check = states.check(learner);
            mended = mend.mend(states, learner, check);
        } catch (IllegalStateException e) {
            unreadable++;
            out.println("unreadable " + learner + " " + e.getMessage());
            return;
        }
        counts.merge(check, 1L, Long::sum);
        if (mended) {
            rebuilt++;
        }
        if (check == Check.DIFFERENT) {
            out.println((mended ? "rebuilt " : "different ") + learner);
            wrong += mended ? 0 : 1;
        }
    }

    private void print() {
        new ResultTable()
                .row("right", count(Check.RIGHT))
                .row("outdated", count(Check.OUTDATED))
                .row("different", count(Check.DIFFERENT))
                .row("unreadable", unreadable)
                .row("rebuilt", rebuilt)
                .print(out);
    }

    private long count(Check check) {
        return counts.getOrDefault(check, 0L);
    }
}
