package org.inclusion.servlet.content;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.inclusion.content.ContentPack;
import org.inclusion.content.Published;
import org.inclusion.content.Resource;
import org.inclusion.content.Walkthrough;
import org.inclusion.servlet.http.Answer;
import org.inclusion.servlet.http.Exchange;
import org.inclusion.servlet.http.Route;
import org.jspecify.annotations.Nullable;

/**
 * Shows what a helper says aloud on the sites of others, to be read and printed. The walkthroughs are about nobody, and
 * every actor sees the same.
 */
final class WalkthroughRoutes {

    private WalkthroughRoutes() {}

    private record SummaryView(
            String pack,
            String id,
            String title,
            String language,
            @Nullable String resource) {}

    private record WalkthroughView(
            String pack,
            String id,
            String title,
            String language,
            @Nullable String href,
            List<LineView> lines,
            String changed,
            String writtenOn,
            @Nullable CheckView checked) {}

    private record LineView(String say, String see, String ifNot) {}

    static List<Route> all() {
        return List.of(
                Route.get("api/walkthroughs", WalkthroughRoutes::walkthroughs),
                Route.get("api/packs/{pack}/walkthroughs/{walkthrough}", WalkthroughRoutes::walkthrough));
    }

    private static Answer walkthroughs(Exchange exchange) {
        List<SummaryView> all = exchange.inclusion().content().walkthroughs().stream()
                .map(one -> summary(one, exchange))
                .toList();
        return Answer.taught(Map.of("walkthroughs", all), exchange);
    }

    private static SummaryView summary(Published<Walkthrough> published, Exchange exchange) {
        Walkthrough walkthrough = published.item();
        return new SummaryView(
                published.pack().id(),
                walkthrough.id(),
                exchange.in(walkthrough.title()),
                exchange.languageOf(walkthrough.title()),
                walkthrough.resource());
    }

    private static Answer walkthrough(Exchange exchange) {
        String packId = exchange.variable("pack");
        ContentPack pack = exchange.found(exchange.inclusion().content().pack(packId), "pack", packId);
        String id = exchange.variable("walkthrough");
        Walkthrough walkthrough = exchange.found(pack.walkthrough(id), "walkthrough", id);
        return Answer.taught(view(pack, walkthrough, exchange), exchange);
    }

    private static WalkthroughView view(ContentPack pack, Walkthrough walkthrough, Exchange exchange) {
        return new WalkthroughView(
                pack.id(),
                walkthrough.id(),
                exchange.in(walkthrough.title()),
                exchange.languageOf(walkthrough.title()),
                Optional.ofNullable(walkthrough.resource())
                        .flatMap(pack::resource)
                        .map(Resource::href)
                        .map(URI::toString)
                        .orElse(null),
                walkthrough.lines().stream()
                        .map(line -> new LineView(
                                exchange.in(line.say()), exchange.in(line.see()), exchange.in(line.ifNot())))
                        .toList(),
                exchange.in(walkthrough.changed()),
                walkthrough.writtenOn().toString(),
                CheckView.of(walkthrough.checked()));
    }
}
