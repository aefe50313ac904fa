package org.inclusion.servlet.accompaniment;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Set;
import org.inclusion.access.LearnerId;
import org.inclusion.access.Outcome;
import org.inclusion.access.Refusal;
import org.inclusion.accompaniment.AccompanimentMode;
import org.inclusion.accompaniment.Activity;
import org.inclusion.accompaniment.Material;
import org.inclusion.accompaniment.Redirection;
import org.inclusion.accompaniment.SaidAccompaniment;
import org.inclusion.accompaniment.SaidWorkshop;
import org.inclusion.accompaniment.Theme;
import org.inclusion.accompaniment.WorkshopLevel;
import org.inclusion.evidence.Evidence;
import org.inclusion.evidence.Help;
import org.inclusion.evidence.SentEvidence;
import org.inclusion.id.OpaqueId;
import org.inclusion.servlet.http.Exchange;
import org.inclusion.servlet.http.JsonFields;
import org.inclusion.servlet.http.Problem;
import org.inclusion.servlet.http.ProblemException;

/** Reads accompaniments and workshops as pages send them. */
final class SentActivity {

    private static final int LONGEST_MINUTES = 1_440;

    /** More names than people are never read. */
    private static final int MOST_LEARNERS = 1_000;

    private SentActivity() {}

    /** An accompaniment; or the refusal of its evidence, which names the field at fault. */
    static Outcome<SaidAccompaniment> accompaniment(JsonFields body, Exchange exchange) {
        String id = body.id("id", sent -> sent);
        Activity activity = activity(body);
        Redirection redirection = body.optionalConstant("redirection", Redirection.class);
        Help help = body.optionalConstant("help", Help.class);
        JsonNode evidence = body.optionalObject("evidence");
        body.end();
        if (evidence == null) {
            return Outcome.done(new SaidAccompaniment(id, activity, redirection, help, null));
        }
        Outcome<Evidence> read = exchange.acting().read(SentEvidence.parsed(evidence));
        return read.map(one -> new SaidAccompaniment(id, activity, redirection, help, one));
    }

    static SaidWorkshop workshop(JsonFields body) {
        SaidWorkshop said = new SaidWorkshop(
                body.id("id", sent -> sent),
                activity(body),
                body.optionalConstant("level", WorkshopLevel.class),
                body.number("people"),
                learners(body));
        body.end();
        return said;
    }

    private static Activity activity(JsonFields body) {
        LocalDate day = body.optionalDay("day");
        if (day == null) {
            throw invalid("/day", "required");
        }
        AccompanimentMode mode = body.constant("mode", AccompanimentMode.class);
        int minutes = body.number("minutes");
        if (minutes < 1 || minutes > LONGEST_MINUTES) {
            throw invalid("/minutes", "unknown-value");
        }
        return new Activity(
                day, mode, minutes, some(body, "themes", Theme.class), some(body, "materials", Material.class));
    }

    private static <E extends Enum<E>> Set<E> some(JsonFields body, String field, Class<E> type) {
        Set<E> some = EnumSet.noneOf(type);
        for (JsonNode name : body.list(field)) {
            some.add(Arrays.stream(type.getEnumConstants())
                    .filter(one -> name.isTextual() && one.name().equals(name.asText()))
                    .findFirst()
                    .orElseThrow(() -> invalid("/" + field, "unknown-value")));
        }
        return some;
    }

    private static Set<LearnerId> learners(JsonFields body) {
        JsonNode names = body.list("learners");
        if (names.size() > MOST_LEARNERS) {
            throw invalid("/learners", "too-long");
        }
        Set<LearnerId> learners = new LinkedHashSet<>();
        for (JsonNode name : names) {
            if (!name.isTextual() || !OpaqueId.isValid(name.asText())) {
                throw invalid("/learners", "misshapen-id");
            }
            learners.add(new LearnerId(name.asText()));
        }
        return learners;
    }

    private static ProblemException invalid(String field, String rule) {
        return new ProblemException(Problem.of(Refusal.invalid(field, rule)));
    }
}
