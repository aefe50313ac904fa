package org.inclusion.servlet.journey;

import java.time.Instant;
import java.util.List;
import org.inclusion.AboutLearner;
import org.inclusion.progress.Bookmark;
import org.inclusion.servlet.http.Answer;
import org.inclusion.servlet.http.Exchange;
import org.inclusion.servlet.http.JsonFields;
import org.inclusion.servlet.http.Route;
import org.jspecify.annotations.Nullable;

/** Shows and keeps the bookmarks of a learner: where she stopped in a step or a tour. */
final class BookmarkRoutes {

    private BookmarkRoutes() {}

    private record BookmarkView(String item, @Nullable String anchor, String at) {

        static BookmarkView of(Bookmark bookmark) {
            return new BookmarkView(
                    bookmark.item(), bookmark.anchor(), bookmark.at().toString());
        }
    }

    static List<Route> all() {
        return List.of(
                Route.get("api/learners/{learner}/bookmark", BookmarkRoutes::latest),
                Route.get("api/learners/{learner}/bookmarks/{item}", BookmarkRoutes::find),
                Route.post("api/learners/{learner}/bookmarks", BookmarkRoutes::keep));
    }

    private static Answer latest(Exchange exchange) {
        return exchange.answer(
                exchange.about().bookmarks().latest(), bookmark -> Answer.revisable(BookmarkView.of(bookmark)));
    }

    private static Answer find(Exchange exchange) {
        return exchange.answer(
                exchange.about().bookmarks().find(exchange.variable("item")),
                bookmark -> Answer.revisable(BookmarkView.of(bookmark)));
    }

    /**
     * A {@code anchor} of null removes the bookmark, because the learner came to the end. A missing {@code anchor}
     * is refused.
     */
    private static Answer keep(Exchange exchange) {
        AboutLearner learner = exchange.about();
        JsonFields body = exchange.body();
        String item = body.string("item");
        String anchor = body.has("anchor") ? body.optionalString("anchor") : body.string("anchor");
        Instant at = body.optionalInstant("at");
        body.end();
        if (anchor == null) {
            return exchange.answer(
                    learner.bookmarks().forget(item, at),
                    then -> Answer.of(new BookmarkView(item, null, then.toString())));
        }
        return exchange.answer(
                learner.bookmarks().keep(item, anchor, at),
                bookmark -> Answer.created(BookmarkView.of(bookmark), "bookmarks/" + item));
    }
}
