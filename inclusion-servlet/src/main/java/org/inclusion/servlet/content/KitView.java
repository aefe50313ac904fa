package org.inclusion.servlet.content;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.inclusion.content.Block;
import org.inclusion.content.ContentPack;
import org.inclusion.content.Lesson;
import org.inclusion.content.WorkshopKit;
import org.inclusion.path.Step;
import org.inclusion.servlet.http.Exchange;
import org.inclusion.words.LocalizedText;

/** A workshop kit in the language of a request. */
record KitView(
        String id,
        String path,
        String title,
        String result,
        String language,
        int minutes,
        int seats,
        List<String> prepare,
        List<PartView> parts,
        List<String> offline,
        List<String> second,
        List<TaskView> tasks,
        List<HandoutView> people,
        List<HandoutView> handouts,
        HandoutView closing) {

    /** A poster shows three pictures at most: as many stand side by side on a sheet. */
    private static final int PICTURES_OF_A_TASK = 3;

    private record PartView(int minutes, String title, List<String> lead, List<String> second) {}

    /**
     * A task.
     *
     * @param poster what the step's lesson says in its list, and its first pictures: blocks as a lesson shows them
     */
    private record TaskView(
            String step,
            String stepTitle,
            String title,
            String start,
            String goOn,
            String further,
            String done,
            List<Map<String, Object>> poster) {}

    private record HandoutView(String title, List<String> lines) {}

    static KitView of(ContentPack pack, WorkshopKit kit, Exchange exchange) {
        return new KitView(
                kit.id(),
                kit.path().value(),
                exchange.in(kit.title()),
                exchange.in(kit.result()),
                exchange.languageOf(kit.title()),
                kit.minutes(),
                kit.seats(),
                in(kit.prepare(), exchange),
                kit.parts().stream().map(part -> part(part, exchange)).toList(),
                in(kit.offline(), exchange),
                in(kit.second(), exchange),
                kit.tasks().stream().map(task -> task(pack, task, exchange)).toList(),
                handouts(kit.people(), exchange),
                handouts(kit.handouts(), exchange),
                handout(kit.closing(), exchange));
    }

    private static PartView part(WorkshopKit.Part part, Exchange exchange) {
        return new PartView(
                part.minutes(), exchange.in(part.title()), in(part.lead(), exchange), in(part.second(), exchange));
    }

    private static TaskView task(ContentPack pack, WorkshopKit.Task task, Exchange exchange) {
        Step step = pack.step(task.step()).orElseThrow();
        Lesson lesson = pack.lesson(step.lesson()).orElseThrow();
        return new TaskView(
                step.id().value(),
                exchange.in(step.title()),
                exchange.in(task.title()),
                exchange.in(task.start()),
                exchange.in(task.goOn()),
                exchange.in(task.further()),
                exchange.in(task.done()),
                poster(pack, lesson, exchange));
    }

    private static List<Map<String, Object>> poster(ContentPack pack, Lesson lesson, Exchange exchange) {
        Stream<Block> pictures =
                lesson.blocks().stream().filter(Block.Picture.class::isInstance).limit(PICTURES_OF_A_TASK);
        Stream<Block> list =
                lesson.blocks().stream().filter(Block.Listing.class::isInstance).limit(1);
        return Stream.concat(pictures, list)
                .map(block -> LessonView.block(pack, block, exchange))
                .toList();
    }

    private static List<HandoutView> handouts(List<WorkshopKit.Handout> all, Exchange exchange) {
        return all.stream().map(one -> handout(one, exchange)).toList();
    }

    private static HandoutView handout(WorkshopKit.Handout handout, Exchange exchange) {
        return new HandoutView(exchange.in(handout.title()), in(handout.lines(), exchange));
    }

    private static List<String> in(List<LocalizedText> texts, Exchange exchange) {
        return texts.stream().map(exchange::in).toList();
    }
}
