package org.inclusion.journey;

import java.time.Instant;
import org.inclusion.access.LearnerId;
import org.inclusion.evidence.Channel;
import org.inclusion.path.Device;
import org.inclusion.path.LearningWay;
import org.jspecify.annotations.Nullable;

/**
 * What a person wants to do, and how: where her way begins. The latest one counts.
 *
 * @param learner who
 * @param goal the goal's id
 * @param way how she would like to learn
 * @param device with what
 * @param ownDevice whether it is hers; a borrowed one is normal
 * @param weakConnection whether her connection is weak
 * @param told how the three sentences (what is asked, who sees it, how to stop) reached her; null if she has not yet been
 *     told
 * @param actor who noted it: herself, or a helper with her
 * @param at when, which is also when she was told
 */
public record Wish(
        LearnerId learner,
        String goal,
        LearningWay way,
        Device device,
        boolean ownDevice,
        boolean weakConnection,
        @Nullable Channel told,
        String actor,
        Instant at) {}
