package org.inclusion.servlet.authoring;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Map;
import org.inclusion.authoring.Draft;
import org.inclusion.authoring.DraftBlock;
import org.inclusion.authoring.DraftProblem;
import org.inclusion.authoring.DraftStatus;
import org.inclusion.authoring.DraftText;
import org.inclusion.authoring.Edition;
import org.inclusion.authoring.Publication;
import org.inclusion.authoring.SeenDraft;
import org.inclusion.servlet.http.Exchange;
import org.inclusion.words.Reason;
import org.inclusion.words.WrittenDay;
import org.jspecify.annotations.Nullable;

/** A draft in JSON, for the helpers of its structure, with what a page shows of it and what is to be put right. */
record DraftView(
        @JsonUnwrapped Summary summary,
        String language,
        List<BlockView> blocks,
        List<Map<String, Object>> shown,
        List<ProblemView> problems,
        boolean publishable,
        @Nullable String basedOn,
        List<EditionView> editions) {

    /**
     * A draft as the list shows it.
     *
     * @param words the status in a sentence
     * @param mine whether the actor saved it last
     * @param address the signs with which it is opened; null where nobody can open it
     */
    record Summary(
            String id,
            String title,
            int revision,
            DraftStatus status,
            String words,
            boolean mine,
            @Nullable String savedBy,
            @Nullable String readBy,
            boolean read,
            @Nullable Integer edition,
            @Nullable String checkOn,
            @Nullable String address) {

        static Summary of(Draft draft, DraftStatus status, Exchange exchange) {
            Publication last = draft.publication();
            String reader = draft.readBy();
            return new Summary(
                    draft.id(),
                    draft.text().title(),
                    draft.revision(),
                    status,
                    inWords(draft, status, exchange),
                    draft.savedBy().equals(exchange.actor().id()),
                    exchange.nameOf(draft.savedBy()),
                    reader == null ? null : exchange.nameOf(reader),
                    reader != null,
                    last == null ? null : last.edition(),
                    last == null ? null : last.checkOn().toString(),
                    draft.isOpen() ? draft.address() : null);
        }

        private static String inWords(Draft draft, DraftStatus status, Exchange exchange) {
            Publication last = draft.publication();
            String code = "draft.status." + status;
            return last == null
                    ? exchange.say(code)
                    : exchange.say(Reason.of(code, "day", WrittenDay.of(last.checkOn(), exchange.language())));
        }
    }

    record BlockView(DraftBlock.Kind kind, String text, String src) {

        static List<BlockView> of(DraftText text) {
            return text.blocks().stream()
                    .map(block -> new BlockView(block.kind(), block.text(), block.src()))
                    .toList();
        }
    }

    /**
     * Something to be put right.
     *
     * @param block the number of the part, from 1; 0 for the draft as a whole
     */
    record ProblemView(int block, boolean mistake, String text) {

        static ProblemView of(DraftProblem problem, Exchange exchange) {
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
                    exchange.say(Reason.of("draft.edition", "number", String.valueOf(edition.number()))
                            .with("day", LessonView.text(day))),
                    edition.text().title(),
                    BlockView.of(edition.text()));
        }
    }

    static DraftView of(SeenDraft seen, Exchange exchange) {
        Draft draft = seen.draft();
        String photos = "structures/" + draft.structure() + "/drafts/" + draft.id() + "/photos/";
        return new DraftView(
                Summary.of(draft, seen.status(), exchange),
                draft.text().language(),
                BlockView.of(draft.text()),
                new ShownBlocks(photos).of(draft.text()),
                seen.problems().stream()
                        .map(problem -> ProblemView.of(problem, exchange))
                        .toList(),
                seen.isPublishable(),
                LessonView.basedOn(draft.origin(), exchange),
                seen.editions().stream()
                        .map(edition -> EditionView.of(edition, exchange))
                        .toList());
    }
}
