package org.inclusion.servlet.content;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.inclusion.content.ContentPack;
import org.inclusion.content.WorkshopKit;
import org.inclusion.servlet.http.Answer;
import org.inclusion.servlet.http.Exchange;
import org.inclusion.servlet.http.Route;

/** Shows the workshop kits of the content, to be printed. They are about nobody, and every actor sees the same. */
final class KitRoutes {

    private KitRoutes() {}

    private record KitSummary(String pack, String id, String path, String title, String language, int minutes) {}

    static List<Route> all() {
        return List.of(
                Route.get("api/kits", KitRoutes::kits), Route.get("api/packs/{pack}/kits/{kit}", KitRoutes::kit));
    }

    private static Answer kits(Exchange exchange) {
        List<KitSummary> kits = exchange.inclusion().content().packs().stream()
                .flatMap(pack -> summaries(pack, exchange))
                .toList();
        return Answer.taught(Map.of("kits", kits), exchange);
    }

    private static Stream<KitSummary> summaries(ContentPack pack, Exchange exchange) {
        return pack.kits().stream()
                .map(kit -> new KitSummary(
                        pack.id(),
                        kit.id(),
                        kit.path().value(),
                        exchange.in(kit.title()),
                        exchange.languageOf(kit.title()),
                        kit.minutes()));
    }

    private static Answer kit(Exchange exchange) {
        String packId = exchange.variable("pack");
        ContentPack pack = exchange.found(exchange.inclusion().content().pack(packId), "pack", packId);
        String id = exchange.variable("kit");
        WorkshopKit kit = exchange.found(pack.kit(id), "kit", id);
        return Answer.taught(KitView.of(pack, kit, exchange), exchange);
    }
}
