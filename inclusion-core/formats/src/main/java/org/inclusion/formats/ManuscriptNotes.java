package org.inclusion.formats;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.inclusion.content.ManuscriptProblem;
import org.inclusion.content.ReadManuscript;

/** Collects what is wrong with a manuscript while it is read on. */
final class ManuscriptNotes {

    private static final int LONGEST_QUOTE = 60;

    private final List<ManuscriptProblem> problems = new ArrayList<>();
    private boolean isRefused;

    void refuse(String file, int line, String column, String problem) {
        isRefused = true;
        problems.add(new ManuscriptProblem(file, line, column, problem, true));
    }

    void leaveOut(String file, int line, String problem) {
        problems.add(new ManuscriptProblem(file, line, "", problem, false));
    }

    boolean isRefused() {
        return isRefused;
    }

    ReadManuscript read(Supplier<String> json) {
        return new ReadManuscript(isRefused ? Optional.empty() : Optional.of(json.get()), problems);
    }

    /** A text as a problem quotes it: short, on one line, in quotation marks. */
    static String quoted(String text) {
        String line = text.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
        return '"' + (line.length() <= LONGEST_QUOTE ? line : line.substring(0, LONGEST_QUOTE) + "…") + '"';
    }
}
