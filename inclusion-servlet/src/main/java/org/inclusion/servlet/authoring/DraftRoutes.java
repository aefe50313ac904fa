package org.inclusion.servlet.authoring;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.inclusion.StructureLessons;
import org.inclusion.access.Outcome;
import org.inclusion.access.Refusal;
import org.inclusion.authoring.Draft;
import org.inclusion.authoring.DraftBlock;
import org.inclusion.authoring.DraftText;
import org.inclusion.authoring.SaidPublication;
import org.inclusion.id.PathId;
import org.inclusion.id.StepId;
import org.inclusion.servlet.http.Answer;
import org.inclusion.servlet.http.Exchange;
import org.inclusion.servlet.http.JsonFields;
import org.inclusion.servlet.http.Route;

/** Lists, shows, saves and publishes the drafts of a structure, for its helpers. */
public final class DraftRoutes {

    private static final String DRAFTS = "api/structures/{structure}/drafts";

    private static final String DRAFT = DRAFTS + "/{draft}";

    private DraftRoutes() {}

    public static List<Route> all() {
        return List.of(
                Route.get(DRAFTS, DraftRoutes::listed),
                Route.get(DRAFT, DraftRoutes::seen),
                Route.post(DRAFT, DraftRoutes::save),
                Route.post(DRAFT + "/copy", DraftRoutes::copy),
                Route.post(DRAFT + "/photos", DraftRoutes::addPhoto),
                Route.get(DRAFT + "/photos/{photo}", DraftRoutes::photo),
                Route.post(DRAFT + "/read", DraftRoutes::read),
                Route.post(DRAFT + "/publish", DraftRoutes::publish),
                Route.post(DRAFT + "/take-back", DraftRoutes::takeBack),
                Route.post(DRAFT + "/destroy", DraftRoutes::destroy));
    }

    private static StructureLessons lessons(Exchange exchange) {
        return exchange.acting().lessonsOf(exchange.variable("structure"));
    }

    private static Answer listed(Exchange exchange) {
        LocalDate today = exchange.inclusion().today();
        return exchange.answer(
                lessons(exchange).drafts(),
                drafts -> Answer.of(Map.of(
                        "drafts",
                        drafts.stream()
                                .map(draft -> DraftView.Summary.of(draft, draft.statusOn(today), exchange))
                                .toList())));
    }

    private static Answer seen(Exchange exchange) {
        return exchange.answer(
                lessons(exchange).see(exchange.variable("draft")),
                seen -> Answer.of(DraftView.of(seen, exchange)));
    }

    private static Answer save(Exchange exchange) {
        StructureLessons lessons = lessons(exchange);
        JsonFields body = exchange.body();
        int revision = body.number("revision");
        List<DraftBlock> blocks = new ArrayList<>();
        int i = 0;
        for (JsonNode block : body.list("blocks")) {
            blocks.add(block(new JsonFields(block, "/blocks/" + i++)));
        }
        DraftText text = new DraftText(body.string("language"), body.string("title"), blocks);
        body.end();
        return summary(lessons.save(exchange.variable("draft"), revision, text), exchange);
    }

    private static DraftBlock block(JsonFields fields) {
        DraftBlock.Kind kind = fields.constant("kind", DraftBlock.Kind.class);
        String text = fields.string("text");
        String src = fields.optionalString("src");
        fields.end();
        return new DraftBlock(kind, text, src == null ? "" : src);
    }

    private static Answer copy(Exchange exchange) {
        StructureLessons lessons = lessons(exchange);
        JsonFields body = exchange.body();
        PathId path = body.known("path", PathId::new);
        StepId step = body.known("step", StepId::new);
        body.end();
        return summary(lessons.copy(exchange.variable("draft"), path, step, exchange.language()), exchange);
    }

    private static Answer addPhoto(Exchange exchange) {
        StructureLessons lessons = lessons(exchange);
        JsonFields body = exchange.body();
        Outcome<byte[]> photo = decoded(body.string("photo"));
        body.end();
        return exchange.answer(
                photo.flatMap(bytes -> lessons.addPhoto(exchange.variable("draft"), bytes)),
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
                lessons(exchange).photo(exchange.variable("draft"), exchange.variable("photo")), LessonRoutes::answer);
    }

    private static Answer read(Exchange exchange) {
        StructureLessons lessons = lessons(exchange);
        JsonFields body = exchange.body();
        int revision = body.number("revision");
        body.end();
        return summary(lessons.read(exchange.variable("draft"), revision), exchange);
    }

    private static Answer publish(Exchange exchange) {
        StructureLessons lessons = lessons(exchange);
        JsonFields body = exchange.body();
        int revision = body.number("revision");
        LocalDate checkOn = body.optionalDay("checkOn");
        boolean alone = body.flag("alone");
        body.end();
        // Without a day the refusal is that of a day of the past: it names the field.
        SaidPublication said = new SaidPublication(checkOn == null ? LocalDate.EPOCH : checkOn, alone);
        return summary(lessons.publish(exchange.variable("draft"), revision, said), exchange);
    }

    private static Answer takeBack(Exchange exchange) {
        StructureLessons lessons = lessons(exchange);
        exchange.emptyBody();
        return summary(lessons.takeBack(exchange.variable("draft")), exchange);
    }

    private static Answer destroy(Exchange exchange) {
        StructureLessons lessons = lessons(exchange);
        exchange.emptyBody();
        return exchange.answer(lessons.destroy(exchange.variable("draft")), id -> Answer.of(Map.of("id", id)));
    }

    private static Answer summary(Outcome<Draft> outcome, Exchange exchange) {
        LocalDate today = exchange.inclusion().today();
        return exchange.answer(
                outcome, draft -> Answer.of(DraftView.Summary.of(draft, draft.statusOn(today), exchange)));
    }
}
