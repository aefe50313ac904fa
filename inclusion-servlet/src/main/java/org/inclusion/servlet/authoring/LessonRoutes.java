package org.inclusion.servlet.authoring;

import java.util.List;
import java.util.Map;
import org.inclusion.authoring.OpenedLesson;
import org.inclusion.authoring.Photo;
import org.inclusion.content.ContentLibrary;
import org.inclusion.content.PackFile;
import org.inclusion.servlet.http.Answer;
import org.inclusion.servlet.http.Exchange;
import org.inclusion.servlet.http.Route;

/**
 * Opens the lessons that structures published: for the people of a structure in a list, and for whoever holds an
 * address. The address of a lesson opens nothing about anybody; sixteen signs are too many to guess.
 */
final class LessonRoutes {

    private LessonRoutes() {}

    private record ListedView(String title, String language, String address) {

        static ListedView of(OpenedLesson lesson) {
            return new ListedView(
                    lesson.edition().text().title(), lesson.edition().text().language(), lesson.address());
        }
    }

    private record PictureView(String id, String alt, String language, String src) {}

    static List<Route> all() {
        return List.of(
                Route.get("api/structures/{structure}/lessons", LessonRoutes::listed),
                Route.get("api/pictures", LessonRoutes::pictures),
                Route.open("practice/lessons/{lesson}", LessonRoutes::lesson),
                Route.open("practice/lessons/{lesson}/photos/{photo}", LessonRoutes::photo),
                Route.open("practice/pictures/{picture}", LessonRoutes::picture));
    }

    private static Answer listed(Exchange exchange) {
        return exchange.answer(
                exchange.acting().lessonsOf(exchange.variable("structure")).opened(),
                lessons -> Answer.of(
                        Map.of("lessons", lessons.stream().map(ListedView::of).toList())));
    }

    private static Answer lesson(Exchange exchange) {
        return exchange.answer(
                exchange.inclusion().openLesson(exchange.variable("lesson")),
                lesson -> Answer.of(LessonView.of(lesson, exchange)));
    }

    private static Answer photo(Exchange exchange) {
        return exchange.answer(
                exchange.inclusion().lessonPhoto(exchange.variable("lesson"), exchange.variable("photo")),
                LessonRoutes::answer);
    }

    /** Nothing keeps it: a lesson may be taken back at any time. */
    static Answer answer(Photo photo) {
        return Answer.passing(photo.mediaType(), photo.bytes());
    }

    /** The pictures that the library has for every lesson, with what each shows. */
    private static Answer pictures(Exchange exchange) {
        List<PictureView> pictures = ContentLibrary.pictures().entrySet().stream()
                .map(picture -> new PictureView(
                        picture.getKey(),
                        exchange.in(picture.getValue()),
                        exchange.languageOf(picture.getValue()),
                        "../practice/pictures/" + picture.getKey()))
                .toList();
        return Answer.taught(Map.of("pictures", pictures), exchange);
    }

    private static Answer picture(Exchange exchange) {
        String id = exchange.variable("picture");
        PackFile picture = exchange.found(ContentLibrary.picture(id), "file", id);
        return Answer.document(picture.mediaType(), picture.bytes());
    }
}
