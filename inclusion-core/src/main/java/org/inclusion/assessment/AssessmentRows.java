package org.inclusion.assessment;

import static org.inclusion.row.Column.actor;
import static org.inclusion.row.Column.constant;
import static org.inclusion.row.Column.id;
import static org.inclusion.row.Column.learner;
import static org.inclusion.row.Column.text;
import static org.inclusion.row.Column.time;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.inclusion.access.LearnerId;
import org.inclusion.annotation.Internal;
import org.inclusion.evidence.Channel;
import org.inclusion.id.AreaId;
import org.inclusion.id.AssessmentId;
import org.inclusion.kept.ErasedKind;
import org.inclusion.kept.KeptData;
import org.inclusion.kept.Purpose;
import org.inclusion.row.Rows;
import org.inclusion.row.Values;

/** The rows of this room: that she agreed to some questions. */
@Internal
public final class AssessmentRows {

    /** Questions she agreed to. */
    public static final KeptData ASSESSMENTS = new KeptData(
            "ASSESSMENTS",
            "that she agreed to some questions, and how she was informed",
            Purpose.LEARNING,
            KeptData.WITH_HER,
            KeptData.HER_AND_HELPERS);

    /** Her assessments. */
    public static final ErasedKind ERASED_ASSESSMENTS = new ErasedKind("ASSESSMENTS");

    /** The answers of an assessment are evidence that names the assessment. */
    public static final Rows<Assessment> ASSESSMENT = Rows.<Assessment>of("assessment", ASSESSMENTS)
            .key(learner(Assessment::learner), id("assessment_id", Assessment::id))
            .with(
                    constant("extent", AssessmentMode.class, Assessment::mode),
                    id("pack_id", Assessment::pack),
                    id("pack_version", Assessment::version),
                    text("area_ids", AssessmentRows::joined),
                    constant("told", Channel.class, Assessment::told),
                    actor("actor_id", Assessment::actor),
                    time("started_at", Assessment::startedAt).contact(),
                    time("stopped_at", Assessment::stoppedAt).orNone().contact())
            .erasedWith(ERASED_ASSESSMENTS)
            .shown("id", "assessment_id")
            .shown("startedAt", "started_at")
            .shown("stoppedAt", "stopped_at")
            .shown("mode", "extent")
            .shown("pack", "pack_id")
            .shown("version", "pack_version")
            .shown("areas", "area_ids", Assessment::areas)
            .shown("told", "told")
            .shown("actor", "actor_id")
            .read(AssessmentRows::assessment);

    /** Every table of the room. */
    public static final List<Rows<?>> ALL = List.of(ASSESSMENT);

    private AssessmentRows() {}

    private static String joined(Assessment assessment) {
        return assessment.areas().stream().map(AreaId::value).collect(Collectors.joining(" "));
    }

    private static Assessment assessment(Values values) {
        return new Assessment(
                new AssessmentId(values.text("assessment_id")),
                new LearnerId(values.text("learner_id")),
                values.constant("extent", AssessmentMode.class),
                values.text("pack_id"),
                values.text("pack_version"),
                areas(values.text("area_ids")),
                values.constant("told", Channel.class),
                values.text("actor_id"),
                values.time("started_at"),
                values.timeOrNull("stopped_at"));
    }

    private static List<AreaId> areas(String joined) {
        return joined.isEmpty()
                ? List.of()
                : Arrays.stream(joined.split(" ", -1)).map(AreaId::new).toList();
    }
}
