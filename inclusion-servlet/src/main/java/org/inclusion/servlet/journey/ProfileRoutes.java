package org.inclusion.servlet.journey;

import java.time.Instant;
import java.util.List;
import org.inclusion.AboutLearner;
import org.inclusion.access.LearnerId;
import org.inclusion.autonomy.AreaLevel;
import org.inclusion.evidence.Help;
import org.inclusion.id.AreaId;
import org.inclusion.journey.Disagreement;
import org.inclusion.journey.SeenProfile;
import org.inclusion.servlet.http.Answer;
import org.inclusion.servlet.http.Exchange;
import org.inclusion.servlet.http.JsonFields;
import org.inclusion.servlet.http.Route;
import org.inclusion.words.Reason;
import org.jspecify.annotations.Nullable;

/** Shows the profile of a learner, and takes her disagreements. A level is shown in words, never as a probability. */
public final class ProfileRoutes {

    private ProfileRoutes() {}

    private record ProfileView(long version, List<AreaView> areas) {}

    private record AreaView(
            String area,
            String title,
            AreaLevel.Status status,
            @Nullable Help level,
            String sentence,
            List<String> why,
            @Nullable String settles,
            @Nullable String at,
            boolean reviewDue,
            @Nullable String review,
            List<String> evidence) {}

    private record DisagreementView(
            String area,
            String at,
            @Nullable String settledBy,
            @Nullable String settledAt) {

        static DisagreementView of(Disagreement disagreement) {
            return new DisagreementView(
                    disagreement.area().value(),
                    disagreement.at().toString(),
                    disagreement.settledBy(),
                    text(disagreement.settledAt()));
        }
    }

    public static List<Route> all() {
        return List.of(
                Route.get("api/learners/{learner}/profile", ProfileRoutes::profile),
                Route.post("api/learners/{learner}/disagreements", ProfileRoutes::disagree),
                Route.post("api/learners/{learner}/disagreements/settlements", ProfileRoutes::settle));
    }

    private static Answer profile(Exchange exchange) {
        LearnerId learner = exchange.learner();
        String voice = exchange.actor().is(learner) ? "learner" : "helper";
        return exchange.answer(
                exchange.acting().about(learner).profile(),
                seen -> Answer.revisable(new ProfileView(
                        seen.version(),
                        seen.profile().areas().stream()
                                .map(level -> view(level, seen, voice, exchange))
                                .toList())));
    }

    private static AreaView view(AreaLevel level, SeenProfile seen, String voice, Exchange exchange) {
        String title = exchange.in(level.area().title());
        boolean open = level.status() == AreaLevel.Status.NOT_ESTABLISHED;
        return new AreaView(
                level.area().id().value(),
                title,
                level.status(),
                level.level(),
                exchange.say("level." + shown(level) + "." + voice),
                seen.why().getOrDefault(level.area().id(), List.of()).stream()
                        .map(why -> exchange.say(inVoice(why, voice)))
                        .toList(),
                open ? exchange.say(Reason.of("level.settles", "area", title)) : null,
                text(level.at()),
                level.reviewDue(),
                level.reviewDue() ? exchange.say("level.review") : null,
                level.evidence());
    }

    /** What a learner said of herself is hers to say: a helper reads the sentence about her. */
    private static Reason inVoice(Reason why, String voice) {
        boolean aboutHer = why.code().equals("why.self-report") && voice.equals("helper");
        return aboutHer ? Reason.of("why.self-report.helper") : why;
    }

    private static String shown(AreaLevel level) {
        return switch (level.status()) {
            case ESTABLISHED -> String.valueOf(level.level());
            case NOT_ESTABLISHED -> "unknown";
            case SUSPENDED -> "suspended";
        };
    }

    private static Answer disagree(Exchange exchange) {
        AboutLearner learner = exchange.about();
        return exchange.answer(
                learner.disagree(area(exchange)),
                disagreement -> Answer.created(DisagreementView.of(disagreement), "profile"));
    }

    private static Answer settle(Exchange exchange) {
        AboutLearner learner = exchange.about();
        return exchange.answer(
                learner.settle(area(exchange)), disagreement -> Answer.of(DisagreementView.of(disagreement)));
    }

    private static AreaId area(Exchange exchange) {
        JsonFields body = exchange.body();
        AreaId area = body.known("area", AreaId::new);
        body.end();
        return area;
    }

    private static @Nullable String text(@Nullable Instant at) {
        return at == null ? null : at.toString();
    }
}
