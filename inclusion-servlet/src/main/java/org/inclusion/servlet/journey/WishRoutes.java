package org.inclusion.servlet.journey;

import java.util.List;
import java.util.Optional;
import org.inclusion.AboutLearner;
import org.inclusion.content.Published;
import org.inclusion.evidence.Channel;
import org.inclusion.id.PathId;
import org.inclusion.id.StepId;
import org.inclusion.journey.SaidWish;
import org.inclusion.journey.Wish;
import org.inclusion.path.Device;
import org.inclusion.path.Goal;
import org.inclusion.path.LearningWay;
import org.inclusion.path.Network;
import org.inclusion.progress.Enrolment;
import org.inclusion.servlet.http.Answer;
import org.inclusion.servlet.http.Exchange;
import org.inclusion.servlet.http.JsonFields;
import org.inclusion.servlet.http.Route;
import org.inclusion.words.LocalizedText;
import org.jspecify.annotations.Nullable;

/** Shows and takes the wishes of a learner, and enrols her on paths. */
final class WishRoutes {

    private WishRoutes() {}

    /**
     * @param path the path that leads to the wish; null where the content does not hold the goal any more
     * @param steps the steps of that path that serve the wish, in order
     */
    private record WishView(
            String goal,
            String text,
            @Nullable String language,
            @Nullable String path,
            List<String> steps,
            LearningWay way,
            Device device,
            boolean ownDevice,
            Network network,
            @Nullable Channel told,
            String at) {

        static WishView of(Wish wish, Exchange exchange) {
            Optional<Goal> goal =
                    exchange.inclusion().content().goal(wish.goal()).map(Published::item);
            Optional<LocalizedText> text = goal.map(Goal::text);
            return new WishView(
                    wish.goal(),
                    text.map(exchange::in).orElse(wish.goal()),
                    text.map(exchange::languageOf).orElse(null),
                    goal.map(Goal::path).map(PathId::value).orElse(null),
                    goal.map(Goal::steps).orElse(List.of()).stream()
                            .map(StepId::value)
                            .toList(),
                    wish.way(),
                    wish.device(),
                    wish.ownDevice(),
                    wish.network(),
                    wish.told(),
                    wish.at().toString());
        }
    }

    private record EnrolmentView(String path, String pack, int major, String at) {

        static EnrolmentView of(Enrolment enrolment) {
            return new EnrolmentView(
                    enrolment.path().value(),
                    enrolment.pack(),
                    enrolment.major(),
                    enrolment.at().toString());
        }
    }

    static List<Route> all() {
        return List.of(
                Route.get("api/learners/{learner}/wish", WishRoutes::latest),
                Route.post("api/learners/{learner}/wishes", WishRoutes::state),
                Route.post("api/learners/{learner}/enrolments", WishRoutes::enrol));
    }

    private static Answer latest(Exchange exchange) {
        return exchange.answer(exchange.about().latestWish(), wish -> Answer.revisable(WishView.of(wish, exchange)));
    }

    private static Answer state(Exchange exchange) {
        AboutLearner learner = exchange.about();
        JsonFields body = exchange.body();
        SaidWish said = new SaidWish(
                body.string("goal"),
                body.constant("way", LearningWay.class),
                body.constant("device", Device.class),
                body.flag("ownDevice"),
                body.constant("network", Network.class),
                body.optionalConstant("told", Channel.class, Channel.UNKNOWN));
        body.end();
        return exchange.answer(learner.stateWish(said), wish -> Answer.created(WishView.of(wish, exchange), "wish"));
    }

    private static Answer enrol(Exchange exchange) {
        AboutLearner learner = exchange.about();
        JsonFields body = exchange.body();
        PathId path = body.known("path", PathId::new);
        body.end();
        return exchange.answer(
                learner.enrol(path), enrolment -> Answer.created(EnrolmentView.of(enrolment), "progress"));
    }
}
