package org.inclusion.learner;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.inclusion.autonomy.Standing;
import org.inclusion.autonomy.Weights;
import org.inclusion.evidence.Help;
import org.inclusion.id.AreaId;

/**
 * The section of a {@link PackedState} that has the standings. Of every area, in the order of the beliefs:
 *
 * <pre>
 * an octet : 0 without a standing, else 1 + level (0 for none, else 1 + category) + 8 where time took something + 16 where a
 *            review is due + 32 where an act founds a level
 * then     : probability if there is a level, what time took if it did, time? established, acts, skills, time? last evidence,
 *            {@link Weights}: the ids of the acts, the weight of each, that of the answers, that of the self-reports
 * </pre>
 */
final class PackedStandings {

    private static final int TIME_TOOK = 8;
    private static final int TO_REVIEW = 16;
    private static final int FOUNDED = 32;
    private static final int LEVEL = TIME_TOOK - 1;
    private static final Help[] HELPS = Help.values();

    private final List<AreaId> areas;

    PackedStandings(List<AreaId> areas) {
        this.areas = areas;
    }

    String write(Map<AreaId, Standing> standings) {
        Packing out = new Packing();
        for (AreaId area : areas) {
            Standing standing = standings.get(area);
            if (standing == null) {
                out.fixed(0, 1);
            } else {
                write(standing, out);
            }
        }
        return out.text();
    }

    private static void write(Standing standing, Packing out) {
        Help level = standing.level();
        int code = (level == null ? 0 : 1 + level.category())
                + (standing.timeTook() == 0 ? 0 : TIME_TOOK)
                + (standing.toReview() ? TO_REVIEW : 0)
                + (standing.founded() ? FOUNDED : 0);
        out.fixed(1 + code, 1);
        if (level != null) {
            out.real(standing.probability());
        }
        if (standing.timeTook() != 0) {
            out.real(standing.timeTook());
        }
        out.timeIfAny(standing.establishedAt());
        out.number(standing.acts());
        out.number(standing.skills());
        out.timeIfAny(standing.lastAt());
        write(standing.weights(), out);
    }

    private static void write(Weights weights, Packing out) {
        out.ids(weights.evidence());
        weights.acts().forEach(act -> out.signed(act.weight()));
        out.signed(weights.answers());
        out.signed(weights.selfReports());
    }

    Map<AreaId, Standing> read(String section) {
        Unpacking in = new Unpacking(section);
        Map<AreaId, Standing> standings = new HashMap<>();
        for (AreaId area : areas) {
            int octet = in.octet();
            if (octet != 0) {
                standings.put(area, standing(octet - 1, in));
            }
        }
        in.end();
        return standings;
    }

    private static Standing standing(int code, Unpacking in) {
        int level = code & LEVEL;
        if (code > (FOUNDED | TO_REVIEW | TIME_TOOK | LEVEL) || level > HELPS.length) {
            throw new IllegalArgumentException("no such level: " + code);
        }
        double probability = level == 0 ? 0 : in.real();
        double timeTook = (code & TIME_TOOK) == 0 ? 0 : in.real();
        Instant establishedAt = in.timeIfAny();
        int acts = in.whole();
        int skills = in.whole();
        Instant lastAt = in.timeIfAny();
        Weights weights = weights(in);
        return new Standing(
                level == 0 ? null : HELPS[level - 1],
                probability,
                establishedAt,
                (code & FOUNDED) != 0,
                acts,
                skills,
                lastAt,
                weights,
                (code & TO_REVIEW) != 0,
                timeTook);
    }

    private static Weights weights(Unpacking in) {
        List<Weights.Act> acts = new ArrayList<>();
        for (String evidence : in.ids()) {
            acts.add(new Weights.Act(evidence, in.signed()));
        }
        int answers = in.signed();
        return new Weights(acts, answers, in.signed());
    }
}
