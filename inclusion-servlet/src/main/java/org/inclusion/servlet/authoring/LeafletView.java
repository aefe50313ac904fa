package org.inclusion.servlet.authoring;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Map;
import org.inclusion.authoring.Edition;
import org.inclusion.authoring.LastEdition;
import org.inclusion.authoring.Leaflet;
import org.inclusion.authoring.LeafletBlock;
import org.inclusion.authoring.LeafletProblem;
import org.inclusion.authoring.LeafletStatus;
import org.inclusion.authoring.LeafletText;
import org.inclusion.authoring.SeenLeaflet;
import org.inclusion.servlet.http.Exchange;
import org.inclusion.words.Reason;
import org.inclusion.words.WrittenDay;
import org.jspecify.annotations.Nullable;

/** A leaflet in JSON, for the helpers of its structure, with what a page shows of it and what is to be put right. */
record LeafletView(
        @JsonUnwrapped Summary summary,
        String language,
        List<BlockView> blocks,
        List<Map<String, Object>> shown,
        List<ProblemView> problems,
        List<HardSentenceView> hard,
        boolean publishable,
        @Nullable String basedOn,
        List<EditionView> editions) {

    /**
     * A leaflet as the list shows it.
     *
     * @param words the status in a sentence
     * @param mine whether the actor saved it last
     * @param address the code with which it is opened; null where nobody can open it
     */
    record Summary(
            String id,
            String title,
            int revision,
            LeafletStatus status,
            String words,
            boolean mine,
            @Nullable String savedBy,
            @Nullable String readBy,
            boolean read,
            @Nullable Integer edition,
            @Nullable String checkOn,
            @Nullable String address) {

        static Summary of(Leaflet leaflet, LeafletStatus status, Exchange exchange) {
            LastEdition last = leaflet.last();
            String reader = leaflet.readBy();
            return new Summary(
                    leaflet.id(),
                    leaflet.text().title(),
                    leaflet.revision(),
                    status,
                    inWords(leaflet, status, exchange),
                    leaflet.savedBy().equals(exchange.actor().id()),
                    exchange.nameOf(leaflet.savedBy()),
                    reader == null ? null : exchange.nameOf(reader),
                    reader != null,
                    last == null ? null : last.edition(),
                    last == null ? null : last.checkOn().toString(),
                    leaflet.isOpen() ? leaflet.address() : null);
        }

        private static String inWords(Leaflet leaflet, LeafletStatus status, Exchange exchange) {
            LastEdition last = leaflet.last();
            String code = "leaflet.status." + status;
            return last == null
                    ? exchange.say(code)
                    : exchange.say(Reason.of(code, "day", WrittenDay.of(last.checkOn(), exchange.language())));
        }
    }

    /**
     * A leaflet that was saved, with the sentences that are hard to read, so that they are marked while
     * somebody writes.
     */
    record Saved(@JsonUnwrapped Summary summary, List<HardSentenceView> hard) {

        static Saved of(Leaflet leaflet, LeafletStatus status, Exchange exchange) {
            return new Saved(Summary.of(leaflet, status, exchange), HardSentenceView.of(leaflet.text(), exchange));
        }
    }

    record BlockView(LeafletBlock.Kind kind, String text, String src) {

        static List<BlockView> of(LeafletText text) {
            return text.blocks().stream()
                    .map(block -> new BlockView(block.kind(), block.text(), block.src()))
                    .toList();
        }
    }

    /**
     * Something to be put right.
     *
     * @param block the number of the part, from 1; 0 for the leaflet as a whole
     */
    record ProblemView(int block, boolean mistake, String text) {

        static ProblemView of(LeafletProblem problem, Exchange exchange) {
            return new ProblemView(problem.block(), problem.isMistake(), exchange.say(problem.reason()));
        }
    }

    /** An edition with its text, so that a helper can go back to it. */
    record EditionView(int number, String words, String title, List<BlockView> blocks) {

        static EditionView of(Edition edition, Exchange exchange) {
            String day = WrittenDay.of(
                    edition.publishedAt().atZone(exchange.inclusion().zone()).toLocalDate(), exchange.language());
            return new EditionView(
                    edition.number(),
                    exchange.say(Reason.of("leaflet.edition", "number", String.valueOf(edition.number()))
                            .with("day", LessonView.text(day))),
                    edition.text().title(),
                    BlockView.of(edition.text()));
        }
    }

    static LeafletView of(SeenLeaflet seen, Exchange exchange) {
        Leaflet leaflet = seen.leaflet();
        String photos = "structures/" + leaflet.structure() + "/leaflets/" + leaflet.id() + "/photos/";
        return new LeafletView(
                Summary.of(leaflet, seen.status(), exchange),
                leaflet.text().language(),
                BlockView.of(leaflet.text()),
                new ShownBlocks(photos).of(leaflet.text()),
                seen.problems().stream()
                        .map(problem -> ProblemView.of(problem, exchange))
                        .toList(),
                HardSentenceView.of(leaflet.text(), exchange),
                seen.isPublishable(),
                LessonView.basedOn(leaflet.origin(), exchange),
                seen.editions().stream()
                        .map(edition -> EditionView.of(edition, exchange))
                        .toList());
    }
}
