package org.inclusion.servlet.accompaniment;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.inclusion.access.Actor;
import org.inclusion.access.Refusal;
import org.inclusion.accompaniment.AccompanimentExport;
import org.inclusion.accompaniment.StructureAccompaniments;
import org.inclusion.servlet.http.Answer;
import org.inclusion.servlet.http.Exchange;
import org.inclusion.servlet.http.FilesUnderWay;
import org.inclusion.servlet.http.InAddress;
import org.inclusion.servlet.http.Problem;
import org.inclusion.servlet.http.ProblemException;
import org.inclusion.servlet.http.Route;

/** Hands out the accompaniments of a structure, or of one helper in it, as a file in a format that the host gave. */
final class ExportRoutes {

    private static final String FILE = "accompagnements.";

    private ExportRoutes() {}

    static List<Route> all() {
        FilesUnderWay underWay = new FilesUnderWay();
        return List.of(Route.get("api/structures/{structure}/accompaniments", exchange -> export(exchange, underWay)));
    }

    private static Answer export(Exchange exchange, FilesUnderWay underWay) {
        if (exchange.said(HttpServletRequest::getMethod).equals("HEAD")) {
            // Nobody would read the export that is noted.
            throw new ProblemException(Problem.of(405, "method").with("Allow", "GET"));
        }
        StructureAccompaniments ofStructure = exchange.acting().accompanimentsOf(exchange.variable("structure"));
        LocalDate from = day(exchange, "from");
        LocalDate until = day(exchange, "until");
        String format = exchange.query("format");
        Actor actor = exchange.actor();
        underWay.requireRoom(actor);
        return exchange.answer(
                InAddress.of(ofStructure.export(from, until, format == null ? "csv" : format)),
                export -> file(export, actor, underWay));
    }

    private static Answer file(AccompanimentExport export, Actor actor, FilesUnderWay underWay) {
        return Answer.file(
                export.format().mediaType(),
                FILE + export.format().name(),
                out -> underWay.write(actor, () -> export.writeTo(out)));
    }

    private static LocalDate day(Exchange exchange, String name) {
        String written = exchange.query(name);
        try {
            return LocalDate.parse(written == null ? "" : written);
        } catch (DateTimeException misshapen) {
            throw new ProblemException(Problem.of(Refusal.invalid("?" + name, "not-a-day")));
        }
    }
}
