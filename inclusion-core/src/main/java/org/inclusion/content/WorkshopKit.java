package org.inclusion.content;

import java.util.List;
import org.inclusion.id.PathId;
import org.inclusion.id.StepId;
import org.inclusion.words.LocalizedText;

/**
 * Everything that two helpers print to hold one workshop about a path: a sheet with minutes, the same workshop without
 * a network, invented people, tasks, papers to hand out, and a card that each person takes home. It is about
 * nobody. Immutable.
 *
 * @param id id within its pack
 * @param path the path that the workshop is about
 * @param title its title
 * @param result what people leave with
 * @param minutes how long it lasts: the minutes of all its parts
 * @param seats for how many people, at most
 * @param prepare what is made ready before, one thing each
 * @param parts the sheet with minutes, in order; at least one
 * @param offline the same workshop without a network, one replacement each
 * @param second what the second helper does all along, one rule each
 * @param tasks what people may do, each at three paces
 * @param people invented people whose answers are used in place of one's own
 * @param handouts papers that the workshop needs beside them
 * @param closing the card that each person takes home
 */
public record WorkshopKit(
        String id,
        PathId path,
        LocalizedText title,
        LocalizedText result,
        int minutes,
        int seats,
        List<LocalizedText> prepare,
        List<Part> parts,
        List<LocalizedText> offline,
        List<LocalizedText> second,
        List<Task> tasks,
        List<Handout> people,
        List<Handout> handouts,
        Handout closing) {

    /** Copies the lists. */
    public WorkshopKit {
        prepare = List.copyOf(prepare);
        parts = List.copyOf(parts);
        offline = List.copyOf(offline);
        second = List.copyOf(second);
        tasks = List.copyOf(tasks);
        people = List.copyOf(people);
        handouts = List.copyOf(handouts);
    }

    /**
     * A stretch of the workshop.
     *
     * @param minutes how long it lasts
     * @param title what it is about
     * @param lead what the first helper says and does, in order
     * @param second what the second helper does meanwhile
     */
    public record Part(int minutes, LocalizedText title, List<LocalizedText> lead, List<LocalizedText> second) {

        /** Copies the lists. */
        public Part {
            lead = List.copyOf(lead);
            second = List.copyOf(second);
        }
    }

    /**
     * One thing to do at three paces. The paces have no names, and nobody is given one: each person takes any of them,
     * and changes.
     *
     * @param step the step of the kit's path that it practises
     * @param title what it is about
     * @param start to begin with
     * @param goOn to go on
     * @param further for anybody who likes to go further
     * @param done the sign by which everybody sees that it is done
     */
    public record Task(
            StepId step,
            LocalizedText title,
            LocalizedText start,
            LocalizedText goOn,
            LocalizedText further,
            LocalizedText done) {}

    /**
     * A small paper to cut out or to copy: an invented person, a message, a form, a card.
     *
     * @param title its title
     * @param lines its lines, in order; a line that ends with a colon is followed by room to write
     */
    public record Handout(LocalizedText title, List<LocalizedText> lines) {

        /** Copies the lines. */
        public Handout {
            lines = List.copyOf(lines);
        }
    }
}
