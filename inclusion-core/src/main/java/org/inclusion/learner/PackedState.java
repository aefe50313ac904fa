package org.inclusion.learner;

import java.nio.BufferUnderflowException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32C;
import org.inclusion.access.LearnerId;
import org.inclusion.autonomy.Belief;
import org.inclusion.autonomy.BeliefModel;
import org.inclusion.autonomy.Standing;
import org.inclusion.content.ContentLibrary;
import org.inclusion.id.AreaId;
import org.inclusion.progress.SkillRecords;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/**
 * A state as one line of ASCII, for the snapshot: seven sections in base64url, with points between. Nothing is lost,
 * and equal states make equal lines while the content stays equal. Numbers, times and ids are as {@link Packing} writes
 * them; a time that may be missing has a 0 or a 1 before it; a list has its length before it.
 *
 * <pre>
 * belief    : {@link PackedBelief}
 * progress  : {@link PackedSteps}
 * memory    : {@link PackedSteps}
 * standings : {@link PackedStandings}
 * skills    : {@link PackedSkills}
 * order     : {@link PackedOrder}
 * whole     : CRC-32C (4 bytes) of her id, a point and the line before this section: what was damaged, or is somebody else's,
 *             is not taken for a state
 * </pre>
 */
final class PackedState {

    private static final int SECTIONS = 7;

    private final PackedBelief belief;
    private final PackedSteps steps;
    private final PackedStandings standings;

    PackedState(BeliefModel beliefs, ContentLibrary content) {
        belief = new PackedBelief(beliefs);
        steps = new PackedSteps(content);
        standings = new PackedStandings(beliefs.areas());
    }

    String write(LearnerId learner, LearnerState state) {
        PackedSteps.Sections sections = steps.write(state.steps());
        String line = String.join(
                ".",
                belief.write(state.belief()),
                sections.progress(),
                sections.memory(),
                standings.write(state.standings()),
                PackedSkills.write(state.skills()),
                PackedOrder.of(state).write());
        return line + "." + checksum(learner, line);
    }

    /**
     * Reads what was written.
     *
     * @return the state, or empty where steps are named by their indexes in a list that the content does not have
     *     (any more)
     * @throws IllegalStateException if it was not written by this class for her, or has been damaged
     */
    Optional<LearnerState> read(LearnerId learner, String line) {
        String[] sections = line.split("\\.", -1);
        int end = line.lastIndexOf('.');
        if (sections.length != SECTIONS || !sections[SECTIONS - 1].equals(checksum(learner, line.substring(0, end)))) {
            throw unreadable(null);
        }
        try {
            Belief read = belief.read(sections[0]);
            Map<AreaId, Standing> stood = standings.read(sections[3]);
            SkillRecords skills = PackedSkills.read(sections[4]);
            PackedOrder order = PackedOrder.read(sections[5]);
            return steps.read(new PackedSteps.Sections(sections[1], sections[2]))
                    .map(seen -> new LearnerState(
                            read,
                            order.answering(),
                            stood,
                            seen,
                            skills,
                            order.last(),
                            order.pieces(),
                            order.waiting()));
        } catch (IllegalArgumentException | ArithmeticException | BufferUnderflowException e) {
            throw unreadable(e);
        }
    }

    /**
     * Reads what was written; empty for what is damaged too: then her evidence makes her state, and no request fails.
     *
     * @param what where it was kept, for the log
     */
    Optional<LearnerState> readUnlessDamaged(LearnerId learner, String line, String what) {
        try {
            return read(learner, line);
        } catch (IllegalStateException e) {
            // The logger is made here, so that a host's start need not wait for it.
            LoggerFactory.getLogger(LearnerStates.class)
                    .warn(
                            "the {} of learner {} is damaged; her state is derived from her evidence",
                            what,
                            learner.value());
            return Optional.empty();
        }
    }

    private static IllegalStateException unreadable(@Nullable RuntimeException cause) {
        return new IllegalStateException("a stored state cannot be read; rebuild it from the evidence", cause);
    }

    private static String checksum(LearnerId learner, String line) {
        CRC32C sum = new CRC32C();
        sum.update((learner.value() + "." + line).getBytes(StandardCharsets.US_ASCII));
        Packing out = new Packing();
        out.fixed(sum.getValue(), Integer.BYTES);
        return out.text();
    }
}
