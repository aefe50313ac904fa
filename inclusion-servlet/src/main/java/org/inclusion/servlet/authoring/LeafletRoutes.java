package org.inclusion.servlet.authoring;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.inclusion.access.Outcome;
import org.inclusion.access.Refusal;
import org.inclusion.authoring.Leaflet;
import org.inclusion.authoring.LeafletBlock;
import org.inclusion.authoring.LeafletText;
import org.inclusion.authoring.SaidEdition;
import org.inclusion.authoring.StructureLessons;
import org.inclusion.id.PathId;
import org.inclusion.id.StepId;
import org.inclusion.servlet.http.Answer;
import org.inclusion.servlet.http.Exchange;
import org.inclusion.servlet.http.JsonFields;
import org.inclusion.servlet.http.Route;

/** Lists, shows, saves and publishes the leaflets of a structure, for its helpers. */
final class LeafletRoutes {

    private static final String LEAFLETS = "api/structures/{structure}/leaflets";

    private static final String LEAFLET = LEAFLETS + "/{leaflet}";

    private LeafletRoutes() {}

    static List<Route> all() {
        return List.of(
                Route.get(LEAFLETS, LeafletRoutes::listed),
                Route.get(LEAFLET, LeafletRoutes::seen),
                Route.post(LEAFLET, LeafletRoutes::save),
                Route.post(LEAFLET + "/copy", LeafletRoutes::copy),
                Route.post(LEAFLET + "/photos", LeafletRoutes::addPhoto),
                Route.get(LEAFLET + "/photos/{photo}", LeafletRoutes::photo),
                Route.post(LEAFLET + "/read", LeafletRoutes::read),
                Route.post(LEAFLET + "/publish", LeafletRoutes::publish),
                Route.post(LEAFLET + "/take-back", LeafletRoutes::takeBack),
                Route.post(LEAFLET + "/destroy", LeafletRoutes::destroy));
    }

    private static StructureLessons lessons(Exchange exchange) {
        return exchange.acting().lessonsOf(exchange.variable("structure"));
    }

    private static Answer listed(Exchange exchange) {
        LocalDate today = exchange.inclusion().today();
        return exchange.answer(
                lessons(exchange).leaflets(),
                leaflets -> Answer.of(Map.of(
                        "leaflets",
                        leaflets.stream()
                                .map(leaflet -> LeafletView.Summary.of(leaflet, leaflet.statusOn(today), exchange))
                                .toList())));
    }

    private static Answer seen(Exchange exchange) {
        return exchange.answer(
                lessons(exchange).see(exchange.variable("leaflet")), seen -> Answer.of(LeafletView.of(seen, exchange)));
    }

    private static Answer save(Exchange exchange) {
        StructureLessons lessons = lessons(exchange);
        JsonFields body = exchange.body();
        int revision = body.number("revision");
        List<LeafletBlock> blocks = new ArrayList<>();
        int i = 0;
        for (JsonNode block : body.list("blocks")) {
            blocks.add(block(new JsonFields(block, "/blocks/" + i++)));
        }
        LeafletText text = new LeafletText(body.string("language"), body.string("title"), blocks);
        body.end();
        LocalDate today = exchange.inclusion().today();
        return exchange.answer(
                lessons.save(exchange.variable("leaflet"), revision, text),
                leaflet -> Answer.of(LeafletView.Saved.of(leaflet, leaflet.statusOn(today), exchange)));
    }

    private static LeafletBlock block(JsonFields fields) {
        LeafletBlock.Kind kind = fields.constant("kind", LeafletBlock.Kind.class);
        String text = fields.string("text");
        String src = fields.optionalString("src");
        fields.end();
        return new LeafletBlock(kind, text, src == null ? "" : src);
    }

    private static Answer copy(Exchange exchange) {
        StructureLessons lessons = lessons(exchange);
        JsonFields body = exchange.body();
        PathId path = body.known("path", PathId::new);
        StepId step = body.known("step", StepId::new);
        body.end();
        return summary(lessons.copy(exchange.variable("leaflet"), path, step, exchange.language()), exchange);
    }

    private static Answer addPhoto(Exchange exchange) {
        StructureLessons lessons = lessons(exchange);
        JsonFields body = exchange.body();
        Outcome<byte[]> photo = decoded(body.string("photo"));
        body.end();
        return exchange.answer(
                photo.flatMap(bytes -> lessons.addPhoto(exchange.variable("leaflet"), bytes)),
                name -> Answer.created(Map.of("src", name)));
    }

    private static Outcome<byte[]> decoded(String base64) {
        try {
            return Outcome.done(Base64.getDecoder().decode(base64));
        } catch (IllegalArgumentException e) {
            return Outcome.refused(Refusal.invalid("photo", "not-a-photo"));
        }
    }

    private static Answer photo(Exchange exchange) {
        return exchange.answer(
                lessons(exchange).photo(exchange.variable("leaflet"), exchange.variable("photo")),
                LessonRoutes::answer);
    }

    private static Answer read(Exchange exchange) {
        StructureLessons lessons = lessons(exchange);
        JsonFields body = exchange.body();
        int revision = body.number("revision");
        body.end();
        return summary(lessons.read(exchange.variable("leaflet"), revision), exchange);
    }

    private static Answer publish(Exchange exchange) {
        StructureLessons lessons = lessons(exchange);
        JsonFields body = exchange.body();
        int revision = body.number("revision");
        LocalDate checkOn = body.optionalDay("checkOn");
        boolean alone = body.flag("alone");
        body.end();
        // Without a day the refusal is that of a day of the past: it names the field.
        SaidEdition said = new SaidEdition(checkOn == null ? LocalDate.EPOCH : checkOn, alone);
        return summary(lessons.publish(exchange.variable("leaflet"), revision, said), exchange);
    }

    private static Answer takeBack(Exchange exchange) {
        StructureLessons lessons = lessons(exchange);
        exchange.emptyBody();
        return summary(lessons.takeBack(exchange.variable("leaflet")), exchange);
    }

    private static Answer destroy(Exchange exchange) {
        StructureLessons lessons = lessons(exchange);
        exchange.emptyBody();
        return exchange.answer(lessons.destroy(exchange.variable("leaflet")), id -> Answer.of(Map.of("id", id)));
    }

    private static Answer summary(Outcome<Leaflet> outcome, Exchange exchange) {
        LocalDate today = exchange.inclusion().today();
        return exchange.answer(
                outcome, leaflet -> Answer.of(LeafletView.Summary.of(leaflet, leaflet.statusOn(today), exchange)));
    }
}
